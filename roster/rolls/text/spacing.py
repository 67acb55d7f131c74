"""Blanks inside words of one line: a padded name, a row stretched to one width, words that wide blanks or marks set apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.text.memory import cut_cached
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, OTHER, REGION, TITLE, Lexicon
from roster.rolls.words.names import COMPOUND_SURNAMES, name_score, surname_characters, transliteration_characters
from roster.rolls.words.pieces import ETHNIC_GROUPS
from roster.vocabulary.regions import leading_regions

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
_SINGLES = re.compile(rf"(?<![{_HAN}A-Za-z0-9·{NOTHING}])[{_HAN}](?: {{1,6}}[{_HAN}](?![{_HAN}·{NOTHING}]))+")
# A blank beside a character that stands alone: most blanks stand between words.
_MAY_BE_TORN = re.compile(rf"[ ][{_HAN}](?![{_HAN}])|[ ](?<=(?<![{_HAN}])[{_HAN}][ ])[ ]{{0,5}}[{_HAN}]")
# The same, or a letter in place of the character: where there is none no word has blanks inside.
_MAY_BE_SPACED = re.compile(rf"{_MAY_BE_TORN.pattern}|[ ][A-Z](?![{_HAN}A-Za-z0-9·])")
_TORN = re.compile(
    rf"(?:[{_HAN}]{{1,12}}[ ]{{1,2}}[{_HAN}](?![{_HAN}{NOTHING}])(?! {{1,6}}[{_HAN}](?![{_HAN}]))|(?<![{_HAN}])(?<![{_HAN}][ ])[{_HAN}](?:[ ]{{1,6}}[{_HAN}]{{3,24}}|[ ][{_HAN}]{{1,2}}))"
)
# A surname behind another word, and the given name behind it: 宋玉兰 岳 飞燕.
_TORN_BEHIND = re.compile(rf"(?<=[{_HAN}{NOTHING}]{{2}}[ ])[{_HAN}][ ][{_HAN}]{{2}}(?![{_HAN}])")


def closed_up(line: str, lexicon: Lexicon) -> str:
    """The line with blanks inside a word made nothing: 梁 志 强, 领  队, 主任医 师. It stays as long as it was."""
    if " " not in line.rstrip(" ") or _MAY_BE_SPACED.search(line) is None:
        return line
    line = _STRETCHED_TITLE.sub(
        lambda run: _close(run.group()) if _OF_LISTS.search(run.group().replace(" ", "")) else run.group(), line
    )
    line = _STRETCHED.sub(lambda run: _closed_stretch(run.group(), lexicon), line)
    line = _FOUR_APART.sub(lambda run: _closed_if_long_name(run.group(), lexicon), line)
    pieces: list[str] = []
    place = 0
    for start, end, alone in spaced_words(line):
        heads = _HEADS.match(line, end) is not None
        pieces += line[place:start], _joined_if_word(line[start:end], lexicon, alone=alone, heads=heads)
        place = end
    line = "".join([*pieces, line[place:]])
    if _MAY_BE_TORN.search(line) is None:
        return line
    number = _NUMERAL.match(line)
    start = number.end() if number else 0  # 一 某市第一人民医院
    line = _TORN_BEHIND.sub(lambda torn: _joined_if_given(torn, lexicon), line)
    return line[:start] + _TORN.sub(lambda torn: _joined_if_torn(torn.group(), lexicon), line[start:])


_HEADS = re.compile(" *[:：]")
_NUMERAL = re.compile(rf"[ ]*[一二三四五六七八九十]{{1,3}}[ ]+(?=[{_HAN}]{{3}})")


# Four characters at one distance: 阿 苦 伍 各 is one name, 王 丽 李 强 are two.
_FOUR_APART = re.compile(
    rf"(?<![{_HAN}A-Za-z0-9·{NOTHING}])(?<!(?<![{_HAN}])[{_HAN}][ ])[{_HAN}]([ ]{{1,4}})[{_HAN}]\1[{_HAN}]\1[{_HAN}](?![{_HAN}·{NOTHING}])(?![ ]{{1,6}}[{_HAN}](?![{_HAN}]))"
)


def _closed_if_long_name(run: str, lexicon: Lexicon) -> str:
    """The run as one name where it is written by sound, or its second half begins with no surname: 余 瓦 儿 玛."""
    word = run.replace(" ", "")
    if not OF_PEOPLE.isdisjoint(word[2:]) or not _says_nothing(word[2:], lexicon):
        return run
    if word[2] not in surname_characters():
        return _close(run)
    halves = name_score(word[:2]), name_score(word[2:])
    by_sound = sum(map(transliteration_characters().__contains__, word)) > 2
    one = halves[0] < RARE or (name_score(word) > LIKELY and max(halves) < MOST_BY_SOUND)
    return _close(run) if by_sound and one else run


MOST_BY_SOUND = 7.0
"""Score from which on half a name written by sound is rather somebody's whole name: 王丽, but not 阿依."""


# Letters are characters of a stretched row as well: 内 科 I C U 护 师.
_STRETCHED = re.compile(rf"(?<![{_HAN}A-Za-z0-9·])[{_HAN}A-Z](?: {{1,6}}[{_HAN}A-Z](?![{_HAN}A-Za-z0-9·])){{3,}}")
_STRETCHED_TITLE = re.compile(rf"(?<![{_HAN}])[{_HAN}]{{2,12}}(?: {{1,3}}[{_HAN}](?![{_HAN}])){{4,}}")
_OF_LISTS = re.compile("名单|名录|医疗队|花名册")


def _closed_stretch(run: str, lexicon: Lexicon) -> str:
    """A run of single characters with the blanks inside its words made nothing, where nothing but whole fields come of
    it, at most one name among them: 祁　　　平　　内　　　科　　医　　师."""
    word = run.replace(" ", "")
    if len(word) > LONGEST_STRETCHED:
        return run
    if _OF_LISTS.search(word):
        return _close(run)
    if len(word) == 4 and word[-1] in "男女" and name_score(word[:-1]) > UNUSUAL:
        last = run.rindex(" ")
        return _close(run[:last].rstrip()) + run[len(run[:last].rstrip()) :]  # 乌 力 吉 男
    tokens = cut_cached(word, lexicon)
    kinds = "".join([token[0] for token in tokens])
    # Nobody knows which of several names a character belongs to, nor whether it is one's whose bearer has no field.
    if not _FIELDS_STRETCHED.fullmatch(kinds) or any(token[0] == NAME and token[3] < 0 for token in tokens):
        return run
    places = [place for place, char in enumerate(run) if char != " "]
    pieces = list(run)
    for _, start, end, _ in tokens:
        gaps = {after - before for before, after in pairwise(places[start:end])}
        if len(gaps) > 1:
            return run
        for place in range(places[start], places[end - 1]):
            if pieces[place] == " ":
                pieces[place] = NOTHING
    return "".join(pieces)


_FIELDS_STRETCHED = re.compile("N?[DTPm]+|[DTPm]+N?|N?[DTPm]*H[DTPm]*|H[DTPm]*N")
LONGEST_STRETCHED = 40


_GROUP = rf"(?:[{_HAN}](?:[ \u00a0][{_HAN}]){{1,3}}|[{_HAN}]{{2,4}})"
_WIDE_APART = re.compile(rf"(?:[^\n]{{0,40}}[:：])?[ \u00a0\u3000]*{_GROUP}(?:[\u3000\u2003]+{_GROUP})+[^\S\n]*")
_INSIDE = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_HAN}])")


_PARTED = re.compile(rf"[ \u00a0](?<=[{_HAN}].)(?=[{_HAN}])")
_SET_APART = re.compile(
    rf"(?=[{_HAN}][ \u00a0])"
    rf"(?:^|(?<=[\n\u3000\u2003\t、,，;；:：(（)）|│。.◎◆●★☆▲※■□①-⑳])|(?<=[\n0-9.、)）●◆★☆▲※■□•·>-][ ])|(?<=\n[ ][ ]))"
    rf"[{_HAN}](?:[ \u00a0][{_HAN}]){{1,3}}(?=[ ]*(?:$|[\n\u3000\u2003\t、,，;；(（|│。]|等[0-9]))"
)


# 里　程 苏　杭: there the wide blanks stand inside the names, and the narrow ones between them.
_WIDE_INSIDE = re.compile(rf"(?<![{_HAN}])[{_HAN}][\u3000\u2003][{_HAN}](?![{_HAN}])")


def _close_set_apart(text: str, shadow: str) -> str:
    """The shadow with the narrow blanks inside a word made nothing that marks, wide blanks or the ends of its line set
    apart as a whole: 、只 向 成、"""
    if _PARTED.search(text) is None:
        return shadow
    pieces: list[str] = []
    place = 0
    for word in _SET_APART.finditer(text):
        start, end = word.span()
        characters = shadow[start:end].replace(" ", "")
        alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
        if (characters[-1] in OF_PEOPLE and not alone) or (len(characters) == 4 and not _is_long_name(characters)):
            continue
        if len(characters) == 2 and (
            name_score(characters) <= UNUSUAL / 2 or _WIDE_INSIDE.search(text, start - 3, end + 3)
        ):
            continue
        pieces += shadow[place:start], shadow[start:end].replace(" ", NOTHING)
        place = end
    return "".join([*pieces, shadow[place:]]) if pieces else shadow


# The last of a list whose number touches it: 甲、乙、邱  薇三人.
_PADDED_LAST = re.compile(
    rf"(?<=[、和与及])[{_HAN}] {{1,4}}[{_HAN}](?=等?(?:[二两三四五六七八九十]{{1,3}}|[0-9]{{1,3}})[人名位])"
)
_MAY_BE_PADDED = re.compile(rf"[、和与及][{_HAN}] ")


def _closed_last(found: re.Match[str]) -> str:
    words = found.group()
    return _close(words) if name_score(words[0] + words[-1]) > UNUSUAL / 2 else words


_AROUND_DOT = re.compile(rf"(?<![^\s、,;:(])(?<!· )([{_HAN}]{{1,12}}) · ([{_HAN}]{{2,12}})(?![{_HAN}]| ·)")


def _closed_dot(found: re.Match[str]) -> str:
    """葛 · 娜仁托雅 as one name, and 支建华 · 某市人民医院 as it stands. With more dots they are several people."""
    sounds = transliteration_characters()
    surname = len(found.group(1)) == 1 or all(char in sounds for char in found.group(1))
    by_sound = sum(char in sounds for char in found.group(2)) >= len(found.group(2)) - 1
    return _close(found.group()) if surname and by_sound else found.group()


def _is_long_name(characters: str) -> bool:
    """Whether four characters may be one name, as those written by sound and those with a surname of two are."""
    sounds = transliteration_characters()
    return characters[:2] in COMPOUND_SURNAMES or (
        sum(map(sounds.__contains__, characters)) > 2 and name_score(characters) > 0
    )


def close_between_wide(text: str, shadow: str) -> str:
    """The shadow with the narrow blanks inside words made nothing where a line parts its words by wide ones, which look
    alike in the shadow: 郑 浩 然　乐 彬."""
    shadow = _close_set_apart(text, shadow)
    if _MAY_BE_PADDED.search(shadow):
        shadow = _PADDED_LAST.sub(_closed_last, shadow)
    if " · " in shadow:
        shadow = _AROUND_DOT.sub(_closed_dot, shadow)
    if "\u3000" not in text and "\u2003" not in text:
        return shadow
    lines = shadow.split("\n")
    offset = 0
    for place, line in enumerate(lines):
        end = offset + len(line)
        if text.find("\u3000", offset, end) < 0 and text.find("\u2003", offset, end) < 0:
            pass  # as most lines, even of such a text
        elif _WIDE_APART.fullmatch(text, offset, end) and _INSIDE.search(text, offset, end):
            colon = max(line.rfind(":"), 0)
            behind = _INSIDE.sub(NOTHING, text[offset + colon : end])
            lines[place] = line[:colon] + "".join(
                new if new == NOTHING else old for new, old in zip(behind, line[colon:], strict=True)
            )
        elif _PAIRS_APART.fullmatch(text, offset, end):
            lines[place] = "".join(
                NOTHING if text[at] in _WIDE and _WIDE_INSIDE.match(text, at - 1) else char
                for at, char in enumerate(line, offset)
            )
        offset = end + 1
    return "\n".join(lines)


_WIDE = ("\u3000", "\u2003")
# 鄂州市某医院：高　瑞 刘　娜 白海龙: wide blanks pad the names of two characters, and narrow ones part all.
_PADDED = rf"(?:[{_HAN}][\u3000\u2003][{_HAN}]|[{_HAN}]{{2,6}})"
_PAIRS_APART = re.compile(
    rf"(?:[^\n\u3000\u2003]{{0,40}}[:：])?[ \u3000]*(?:{_PADDED}[ \u00a0]{{1,3}})+{_PADDED}[^\S\n]*"
)


def spaced_words(line: str, low: int = 0, high: int | None = None) -> Iterator[tuple[int, int, bool]]:
    """Stretches of two or three characters that each stand alone, as far from one another as the width of one word asks,
    and whether what is around them is further away. Of many at one distance nobody knows which belong together."""
    for run in _SINGLES.finditer(line, low, len(line) if high is None else high):
        places = [place for place in range(run.start(), run.end()) if line[place] != " "]
        gaps = [after - before for before, after in pairwise(places)]
        if len(gaps) == 2 and gaps[0] > gaps[1] and line[places[-1]] in "男女":  # 邓   洁 女, among 陆 小 曼 女
            del places[-1], gaps[-1]
        first = 0
        for at in range(1, len(places) + 1):
            if at < len(places) and not _parts(gaps, at - 1):
                continue
            if 2 <= at - first <= LONGEST_SPACED and len(set(gaps[first : at - 1])) == 1:
                start, end = places[first], places[at - 1] + 1
                around = line[max(0, start - gaps[first]) : start] + line[end : end + gaps[first]]
                yield start, end, not around.strip()
            first = at


LONGEST_SPACED = 6
"""Characters of the longest word, other than a name, that is looked for among characters that stand apart."""


def _parts(gaps: Sequence[int], place: int) -> bool:
    """Whether a gap between single characters is wider than the one before or behind it, and parts words."""
    return any(gaps[place] > gaps[beside] for beside in (place - 1, place + 1) if 0 <= beside < len(gaps))


def _joined_if_word(spaced: str, lexicon: Lexicon, *, alone: bool, heads: bool) -> str:
    """A stretch as one word, if it is one; before a colon also what may be two words elsewhere: 骨  科：甲、乙."""
    word = spaced.replace(" ", "")
    if len(word) == 3:
        # 阎 文 男 is a name and its bearer's sex.
        score = name_score(word)
        good = word[2] not in "男女" and (score > 0 or (alone and score > UNUSUAL and word[0] in surname_characters()))
        good = good or _is_one_word(word, lexicon)
    else:
        good = _is_one_word(word, lexicon) or (heads and cut_cached(word, lexicon)[0][0] == DEPARTMENT)
    return _close(spaced) if good else spaced


LIKELY = 4.0
RARE = 0.0
UNUSUAL = -6.0
"""Score from which on three characters set apart from all others are rather a name than three words."""


def _joined_if_torn(torn: str, lexicon: Lexicon) -> str:
    left, right = torn.split()
    if _is_name_before_word(left, right, lexicon):
        return _close(torn)
    if len(torn) > len(left) + len(right) + 1:
        return _close(torn) if _is_name_behind_word(left, right, lexicon, least=UNUSUAL - 2.0) else torn
    tokens = cut_cached(left + right, lexicon)
    crossing = next((token for token in tokens if token[1] < len(left) < token[2]), None)
    good = crossing and crossing[0] in "HDTPR" and crossing[3] > 1.0 and _gains(tokens, left, right, lexicon)
    good = good or _is_torn_name(left, right) or _is_name_behind_word(left, right, lexicon)
    good = good or _is_rare_surname_apart(left, right, lexicon)
    return _close(torn) if good else torn


def _joined_if_given(torn: re.Match[str], lexicon: Lexicon) -> str:
    """The words as one name where the second says nothing by itself: 岳 飞燕, but not 任 护士, nor 芳 文静 behind 白俊."""
    left, right = torn.group().split(" ")
    before = torn.string[max(0, torn.start() - 4) : torn.start()].split()[-1]
    longer = before + left
    if len(longer) == 3 and name_score(longer) >= name_score(left + right):
        return torn.group()
    return _close(torn.group()) if _is_torn_name(left, right) and _says_nothing(right, lexicon) else torn.group()


def _says_nothing(word: str, lexicon: Lexicon) -> bool:
    return all(token[0] in (NAME, OTHER) for token in cut_cached(word, lexicon))


def _is_name_before_word(left: str, right: str, lexicon: Lexicon) -> bool:
    """王  凯通辽市医院护士: a name padded before the institution, department or title that it touches."""
    if len(left) != 1 or len(right) < 3 or right[0] in OF_PEOPLE or left not in surname_characters():
        return False
    if name_score(left + right[0]) <= RARE or cut_cached(right[:2], lexicon)[0][0] == REGION:
        return False
    behind, whole = cut_cached(right[1:], lexicon), cut_cached(right, lexicon)[0]
    if any(word[0] not in "HDTPR" or word[3] <= 0 for word in behind):
        return False
    if whole[0] == HOSPITAL:
        return not leading_regions(right)
    return whole[0] not in "DTPR" or whole[3] < behind[0][3]  # 静内科 is a department, but 内科 a likelier one


def _is_name_behind_word(left: str, right: str, lexicon: Lexicon, *, least: float = LIKELY) -> bool:
    """于都县人民医院丁  华: a name padded behind the institution or title that it touches."""
    if len(left) < 2 or len(right) != 1 or right in OF_PEOPLE:
        return False
    before = cut_cached(left, lexicon)
    if len(before) == 1 and before[0][0] == NAME:
        words = cut_cached(left[:-1], lexicon)
        if [word[0] for word in words] == [TITLE]:
            before = (*words, (NAME, len(left) - 1, len(left), 0.0))  # 护师郝|娜: 护师|郝娜
    surname = left[before[-1][1] :]
    if len(before) < 2 or before[-2][0] not in "HDTP" or len(surname) != 1:
        return False
    # 护师戴 月: behind a title nobody's name is so rare.
    least = min(least, RARE) if before[-2][0] == "T" else least
    return surname in surname_characters() and name_score(surname + right) > least


def _is_torn_name(left: str, right: str) -> bool:
    """孔 令英, 白俊 芳: one name, where the longer half is none by itself; 张三 男 is a name and its bearer's sex."""
    name = left + right
    if left in COMPOUND_SURNAMES and len(right) <= 2 and right not in OF_PEOPLE:
        return name_score(name) > LIKELY
    if len(name) != 3 or left[0] not in surname_characters() or right in OF_PEOPLE:
        return False
    if left in ("男", "女") and right in ETHNIC_GROUPS:
        return False  # 张三 男 哈尼
    return name_score(name) > LIKELY and (len(left) == 1 or name_score(name) > name_score(left))


def _is_rare_surname_apart(left: str, right: str, lexicon: Lexicon) -> bool:
    """区 静仪: a surname that few bear, and what begins with none and says nothing by itself."""
    surnames = surname_characters()
    apart = len(left) == 1 and len(right) == 2 and left in surnames and right[0] not in surnames
    return apart and name_score(left + right) > RARE and _says_nothing(right, lexicon)


OF_PEOPLE = frozenset("男女汉回藏苗彝壮满侗瑶白土傣黎畲水佤怒京")


def _close(words: str) -> str:
    return words.replace(" ", NOTHING)


def _is_one_word(word: str, lexicon: Lexicon) -> bool:
    tokens = cut_cached(word, lexicon)
    # 内 and 科 may be two words; three characters of which known pieces make a department are one.
    of_department = len(word) > 2 and tokens[0][0] == DEPARTMENT and 2 * tokens[0][3] > len(word)
    return len(tokens) == 1 and (tokens[0][0] in "TPRLXe" or of_department)


def _gains(tokens: tuple[tuple[str, int, int, float], ...], left: str, right: str, lexicon: Lexicon) -> bool:
    apart = cut_cached(left, lexicon) + cut_cached(right, lexicon)
    return sum(token[3] for token in tokens) > sum(token[3] for token in apart) + 2.0
