"""Places abroad that look like names of people, whole or cut: 吉布提第19批医疗队, 飞抵塞|拉利昂, 翻过喜|马拉雅."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import BATCH, GROUP, HOSPITAL, NAME, OTHER, SEPARATOR
from roster.rolls.words.names import transliteration_characters

_WORDS = (
    "坦桑尼亚 桑给巴尔 南苏丹 阿尔及利亚 赛伊达 赞比亚 卢萨卡 津巴布韦 哈拉雷 莫桑比克 马普托 埃塞俄比亚 亚的斯亚贝巴 厄立特里亚 "
    "阿斯马拉 马达加斯加 塔那那利佛 毛里塔尼亚 努瓦克肖特 塞拉利昂 弗里敦 赤道几内亚 马拉博 几内亚比绍 几内亚 科纳克里 喀麦隆 雅温得 姆巴尔马约 "
    "卢旺达 基加利 布隆迪 布琼布拉 乌干达 坎帕拉 博茨瓦纳 哈博罗内 纳米比亚 温得和克 莱索托 马塞卢 马拉维 利隆圭 科摩罗 莫罗尼 塞舌尔 维多利亚 "
    "吉布提 摩洛哥 拉巴特 塞达特 沙温 塔扎 荷塞马 拉西迪亚 本格里 突尼斯 西迪布宰德 尼日尔 尼亚美 马拉迪 津德尔 布基纳法索 瓦加杜古 中非 班吉 "
    "加纳 阿克拉 佛得角 普拉亚 冈比亚 班珠尔 多哥 洛美 卡拉 利比里亚 蒙罗维亚 加蓬 利伯维尔 科托努 马里 巴马科 乍得 恩贾梅纳 圣多美 "
    "塞内加尔 达喀尔 科特迪瓦 阿比让 尼日利亚 阿布贾 肯尼亚 内罗毕 索马里 安哥拉 罗安达 南非 埃及 开罗 利比亚 瓦努阿图 维拉港 巴布亚 莫尔兹比港 "
    "萨摩亚 斐济 苏瓦 汤加 基里巴斯 所罗门 密克罗尼西亚 多米尼克 圭亚那 特立尼达 巴巴多斯 牙买加 东帝汶 帝力 老挝 万象 柬埔寨 金边 越南 河内 "
    "缅甸 仰光 内比都 曼德勒 泰国 曼谷 马来西亚 吉隆坡 印度尼西亚 雅加达 班达亚齐 棉兰 菲律宾 马尼拉 新加坡 文莱 尼泊尔 加德满都 巴基斯坦 伊斯兰堡 卡拉奇 "
    "孟加拉 达卡 斯里兰卡 科伦坡 马尔代夫 阿富汗 喀布尔 伊朗 德黑兰 伊拉克 巴格达 叙利亚 大马士革 黎巴嫩 约旦 也门 萨那 科威特 沙特 土耳其 "
    "安卡拉 伊斯坦布尔 塞尔维亚 贝尔格莱德 意大利 罗马 威尼斯 帕多瓦 西班牙 马德里 葡萄牙 法国 巴黎 德国 英国 伦敦 俄罗斯 莫斯科 哈萨克斯坦 "
    "吉尔吉斯斯坦 比什凯克 塔吉克斯坦 杜尚别 乌兹别克斯坦 塔什干 土库曼斯坦 蒙古国 乌兰巴托 海地 太子港 古巴 哈瓦那 委内瑞拉 加拉加斯 秘鲁 利马 智利 "
    "贝宁 洛科萨 纳迪丹古 刚果 金沙萨 布拉柴维尔 朱巴 瓦乌 利文斯通 恩多拉 基特韦 卢安夏 多多马 塔波拉 穆索马 木希比利 姆祖祖 奇诺伊 喀土穆 恩图曼 "
    "塞利巴比 马义奇 昂布翁贝 瓦图曼德里 基本戈 基特加 弗朗西斯敦 卡图图拉 弗朗斯维尔 昂儒昂 梅克内斯 穆罕默迪耶 塔伊兹 荷台达 "
    "利文斯顿 恩都拉 奥罗特 达累斯萨拉姆 奔巴岛 提露内丝 努瓦迪博 博博迪乌拉索 杜阿拉 阿尔及尔 苏丹港 达马津 恩德培 布拉瓦约 塔希提 毛里求斯 阿鲁沙 "
    "阿拉伯 斯瓦希里 小汤山 厄瓜多尔 玻利维亚 墨西哥 埃博拉 撒哈拉 喜马拉雅 大洋洲 非洲 拉丁美洲"
)
_PLACES = _WORDS.split()
SHORTEST = 2


@cache
def _parts() -> dict[str, tuple[tuple[str, int], ...]]:
    """Each part of a place's name, with the places and where in them it stands."""
    parts: dict[str, list[tuple[str, int]]] = {}
    for place in _PLACES:
        for start in range(len(place) - 1):
            for end in range(start + SHORTEST, len(place) + 1):
                parts.setdefault(place[start:end], []).append((place, start))
    return {part: tuple(places) for part, places in parts.items()}


def without_places_in_list(tokens: Sequence[Token], line: str, start: int) -> list[Token]:
    """The tokens of a row that begins at `start` with places abroad before the word of a team made plain words."""
    return [
        token._replace(kind=OTHER)
        if token.kind == NAME
        and (len(token.text) > SHORTEST or _is_before_team(token, after))
        and _is_part(token, line, start)
        else token
        for token, after in ((token, tokens[place + 1 : place + 3]) for place, token in enumerate(tokens))
    ]


def _is_before_team(place: Token, after: Sequence[Token]) -> bool:
    """Whether a word for a team touches a place, or stands behind the blank after the whole of it: 1985年　乍得　第9批."""
    if after and after[0].kind in _OF_TEAM:
        return after[0].start == place.end
    blank = len(after) > 1 and after[0].kind == SEPARATOR and not after[0].text.strip()
    return blank and after[1].kind == BATCH and place.text in _PLACES


_OF_TEAM = (BATCH, GROUP)


def without_places_abroad(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens of running text with places abroad that were taken for names made plain words, and what stands between a
    batch and its team made one word of the team: 第18批|援刚果（金）|医疗队队长."""
    plain = [
        token._replace(kind=OTHER)
        if token.kind == NAME
        and (
            _is_part(token, shadow, 0)
            or _is_of_house(token, tokens[place + 1 : place + 2])
            or shadow.startswith(_TEAMS_OF_PLACES, token.end)
        )
        else token
        for place, token in enumerate(tokens)
    ]
    return list(_with_goals_of_batches(plain, shadow)) if any(map(_aids, plain)) else plain


def _aids(token: Token) -> bool:
    return token.kind == OTHER and token.text[0] == "援"


def _with_goals_of_batches(tokens: Sequence[Token], shadow: str) -> Iterator[Token]:
    batch = end = -1
    for place, token in enumerate(tokens):
        if token.end <= end:
            continue
        goal = _GOAL.match(shadow, token.start) if token.start == batch and _aids(token) else None
        behind = tokens[place + 1 : place + MOST_WORDS] if goal else ()
        team = next((after for after in behind if goal and after.start == goal.end()), None)
        if team is not None:
            end = team.end if team.kind == GROUP else team.start  # 医疗队队员, but an office of its own: 医疗队队长
            yield Token(GROUP, token.start, end, shadow[token.start : end], 0.0)
        else:
            yield token
        batch = token.end if token.kind == BATCH else -1


_GOAL = re.compile("援[\u4e00-\u9fff]{1,8}(?:[(][\u4e00-\u9fff]{1,4}[)])?[\u4e00-\u9fff]{0,6}?(?=医疗队)")
MOST_WORDS = 8
"""Words within which a batch's team is named behind it."""


# The part of a team that works at a place, of which somebody is told to be: 马任加队|队员某某, 利文分队|队长某某.
_TEAMS_OF_PLACES = tuple(
    [f"{part}{office}" for part in ("队", "分队", "医疗点") for office in ("队长", "副队长", "队员", "领队", "翻译")]
)


def _is_part(name: Token, words: str, first: int) -> bool:
    """Whether a name is a place abroad, or a part of one, in the text whose first character stands at `first`."""
    return any(
        name.start - first >= start and words.startswith(place, name.start - first - start)
        for place, start in _parts().get(name.text, ())
    )


def _is_of_house(name: Token, after: Sequence[Token]) -> bool:
    """Whether a name by sound is the place of the house that it touches: 哈姆纳|省中心医院."""
    house = after[0] if after and after[0].kind == HOSPITAL and after[0].start == name.end else None
    if house is None:
        return False
    by_sound = transliteration_characters().issuperset(name.text)
    return house.text[0] == "省" or (by_sound and house.text[0] in "市州")
