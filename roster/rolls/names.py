"""How likely a string is a person's name, from statistics of characters.

The table data/characters.tsv is derived by tools/build_name_characters.py from jieba 0.42.1 (its dictionary's
personal names; MIT) and Faker 40.54.0 (surnames' shares of the population, common given names; MIT).
data/words.txt (from jieba's dictionary) holds words of the language that begin like a surname.
"""

from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("data")

COMPOUND_SURNAMES = frozenset(
    "欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 令狐 东方 端木 南宫 独孤 轩辕 百里 呼延 万俟 赫连 澹台 "
    "公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 拓跋 夹谷 西门 东郭 南门 羊舌 左丘 公羊 梁丘 纳兰 "
    "那拉 完颜 耶律 叶赫 富察 钮钴 佟佳 瓜尔 沙马 吉克 阿木 曲比 吉木 马海 俄木 且沙 勒格 阿尔 欧杨".split()
)
"""Surnames of two characters, some Manchu and Yi ones among them."""

# Pieces that names of Mongols, Tibetans, Uyghurs, Kazakhs, Hui and Yi are put together from when written in Chinese.
_PIECES = (
    "高娃 其其格 齐齐格 琪琪格 斯琴 乌日 乌云 乌兰 娜仁 托娅 托亚 图雅 图娅 格日勒 格日乐 萨仁 萨日娜 萨如拉 苏日娜 苏日古嘎 阿拉腾 "
    "阿拉坦 阿勒腾 敖云 敖日格勒 敖登 巴图 巴特尔 巴雅尔 宝力德 宝力高 宝音 布仁 布和 朝鲁 朝克图 朝格图 查干 达布 达古拉 达来 达日玛 "
    "丹巴 道尔吉 德力格尔 额尔敦 额尔德尼 恩和 嘎日迪 格根 根花 哈斯 海日汗 呼格吉乐 呼和 呼日勒 胡日查 吉日嘎拉 吉日木图 金花 孟根 "
    "孟和 木仁 那顺 那日苏 那仁 娜日苏 娜布其 诺敏 诺明 青格乐 青格勒 赛汉 赛罕 森布尔 苏和 苏布道 苏都 塔娜 塔拉 特木尔 特日格乐 "
    "铁木尔 图门 图力古尔 温都苏 希吉日 希日 锡林 新吉乐 旭日 牧仁 乌恩 乌力吉 乌尼尔 乌仁 乌英嘎 雅茹 伊拉塔 伊德尔 伊力奇 英格 "
    "照日格图 珠拉 其木格 扎木苏 斯日古楞 斯琴图 毕力格 必力格 满都拉 满达 包力高 乌日汗 乌日娜 乌日罕 日苏 吉雅 毛敖海 白音 "
    "俊拉嘎 拉嘎 花尔 毕勒格 通拉嘎 哈日 查娜 牡兰 米拉 阿木古楞 阿茹娜 阿如汗 阿日棍 阿荣 艾日 昂格鲁玛 奥登 "
    "扎西 卓玛 次仁 次旦 才仁 才让 才旦 德吉 央金 央宗 旦增 丹增 旦巴 洛桑 格桑 拉姆 拉毛 尼玛 达瓦 达娃 平措 白玛 仁青 仁增 索朗 索南 "
    "普布 巴桑 边巴 边久 顿珠 多吉 多杰 罗布 旺堆 旺姆 旺久 曲珍 曲央 卓嘎 措姆 措吉 贡布 贡桑 加措 嘉措 江村 阿旺 阿吾 桑珠 桑吉 "
    "强巴 强珍 晋美 坚参 坚赞 益西 益珍 云丹 泽仁 泽旺 斯郎 松吉 登巴 尕藏 尕玛 更登 项杰 完么 完玛 仁欠 卓么 吉毛 "
    "买买提 麦麦提 买提 古丽 古力 古孜 努尔 努热 奴尔 艾尔肯 阿布都 阿布力 阿卜杜 阿不都 热合曼 热依木 热依汗 热娜 吐尔逊 吐尔洪 图尔荪 木拉提 帕提 "
    "帕孜 玉素甫 玉山江 依明 依布拉音 亚森 亚库普 艾合买提 艾山 艾力 肉孜 库尔班 迪丽 迪力 努尔兰 叶尔 别克 巴合 提江 木合塔尔 哈力 哈丽 "
    "沙吾列 沙依 赛力克 马合 吾买尔 吾布力 塔依尔 塔西 阿孜古 阿依 阿曼 阿迪力 阿地力 米热 米娜 祖丽 祖力 菲亚 热木 则娜 玛依 巴哈 海尔 加娜 江古 加尔恒 "
    "夏提 热孜 布威 布再 再娜 姑丽 胡玛尔 胡西 居马 斯马 衣明 依力 伊力 亚尔 夏依 夏木 西丁 克拜 尔古 曼古 汗古"
).split()

_OPENERS = "乌阿巴娜斯萨苏塔敖额呼那娃其图哈宝布朝达嘎格吉旦扎卓洛索次仁普努艾迪买麦热帕玉古叶库木依伊沙米祖玛赛尼德恩"


@cache
def characters() -> dict[str, tuple[float | None, float, float, float]]:
    """Character -> (as surname or None, in the middle, at the end, as a single given name), log-likelihood ratios."""
    table: dict[str, tuple[float | None, float, float, float]] = {}
    for line in (DATA / "characters.tsv").read_text(encoding="utf-8").splitlines():
        char, surname, middle, last, single = line.split("\t")
        table[char] = (int(surname) / 10 if surname else None, int(middle) / 10, int(last) / 10, int(single) / 10)
    return table


@cache
def words() -> frozenset[str]:
    """Words of the language that begin with a character that is also a surname."""
    return frozenset((DATA / "words.txt").read_text(encoding="utf-8").split())


@cache
def transliteration_characters() -> frozenset[str]:
    return frozenset("".join(_PIECES))


@cache
def _pieces_by_first() -> dict[str, tuple[str, ...]]:
    by_first: dict[str, list[str]] = {}
    for piece in sorted(set(_PIECES), key=len, reverse=True):
        by_first.setdefault(piece[0], []).append(piece)
    return {first: tuple(pieces) for first, pieces in by_first.items()}


_UNKNOWN_CHARACTER = (None, 1.0, 1.0, 1.0)  # a character too rare for the statistics is likelier in a name than not
_WORD_PENALTY = 9.0


@lru_cache(maxsize=65536)
def name_score(string: str, *, hold_back: frozenset[str] = frozenset()) -> float:
    """Log-likelihood ratio of a Han string being a personal name against running text.

    Above about 6 it is most likely a name wherever it stands; below 0 the layout must speak for it.
    `hold_back` names surnames to be treated as unknown, for measuring how the reader does without them.
    """
    if "·" in string:
        return _dotted_score(string)
    table = characters()
    scores = [_han_score(string, table, hold_back)]
    if len(string) >= 2:
        scores.append(_foreign_score(string))
        if len(string) >= 4 and table.get(string[0], _UNKNOWN_CHARACTER)[0] is not None:
            # A Han surname before a Mongolian given name: 王俊拉嘎, 包萨仁高娃.
            scores.append(_foreign_score(string[1:]) - 1.0)
    return max(scores)


def _han_score(
    string: str, table: dict[str, tuple[float | None, float, float, float]], hold_back: frozenset[str]
) -> float:
    length = len(string)
    if length < 2 or length > 5:
        return -12.0
    if length >= 3 and string[:2] in COMPOUND_SURNAMES and string[:2] not in hold_back:
        surname, given = 6.0, string[2:]
    else:
        first = table.get(string[0], _UNKNOWN_CHARACTER)[0]
        known = first is not None and string[0] not in hold_back
        surname, given = (first if known and first is not None else -5.0), string[1:]
    if len(given) == 1:
        total = surname + table.get(given, _UNKNOWN_CHARACTER)[3]
    elif len(given) == 2:
        total = surname + table.get(given[0], _UNKNOWN_CHARACTER)[1] + table.get(given[1], _UNKNOWN_CHARACTER)[2]
        if given[0] == given[1]:
            total += 2.0
    else:
        # Both parents' surnames before the given name (张王李明) are rare; anything longer is no Han name.
        total = surname - 6.0 + sum(table.get(char, _UNKNOWN_CHARACTER)[2] for char in given[-2:]) / 2
    if length == 2 and string[0] == string[1]:
        total += 4.0  # 伟伟, 娜娜: a doubled character is nearly always a name on a roll
    if string in words():
        total -= _WORD_PENALTY
    return total


def _foreign_score(string: str) -> float:
    """Score of a name written by sound: how much of it is covered by known pieces, else by their characters."""
    pieces, chars = _pieces_by_first(), transliteration_characters()
    total, position, covered = -1.0 + (2.0 if string[0] in _OPENERS else 0.0), 0, 0
    while position < len(string):
        piece = next((p for p in pieces.get(string[position], ()) if string.startswith(p, position)), "")
        if piece:
            total += 2.6 * len(piece)
            position += len(piece)
            covered += len(piece)
        else:
            total += 0.9 if string[position] in chars else -4.0
            position += 1
    return min(total, 16.0) if covered else total - 3.0


def _dotted_score(string: str) -> float:
    parts = [part for part in string.split("·") if part]
    if len(parts) < 2:
        return -12.0
    chars = transliteration_characters()
    share = sum(char in chars for part in parts for char in part) / sum(map(len, parts))
    return 4.0 + 10.0 * share
