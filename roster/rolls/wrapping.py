"""Words torn by blanks and line ends: a padded name, a hospital broken over two lines, a paragraph set in lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.lexicon import DEPARTMENT, HOSPITAL, NAME, OTHER, REGION, Lexicon
from roster.rolls.memory import Cut, cut_cached
from roster.rolls.names import COMPOUND_SURNAMES, name_score, surname_characters, transliteration_characters
from roster.rolls.pieces import BARE_DEPARTMENTS, LABELS
from roster.rolls.shadow import NOTHING
from roster.rolls.terms import TITLE

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
_SINGLES = re.compile(rf"(?<![{_HAN}A-Za-z0-9·])[{_HAN}](?: {{1,6}}[{_HAN}](?![{_HAN}·]))+")
_TORN = re.compile(
    rf"(?:[{_HAN}]{{1,12}}[ ]{{1,2}}[{_HAN}](?![{_HAN}])(?! {{1,6}}[{_HAN}](?![{_HAN}]))|(?<![{_HAN}])(?<![{_HAN}][ ])[{_HAN}][ ][{_HAN}]{{1,12}})"
)


def closed_up(line: str, lexicon: Lexicon) -> str:
    """The line with blanks inside a word made nothing: 梁 志 强, 领  队, 主任医 师. It stays as long as it was."""
    if " " not in line.strip():
        return line
    line = _STRETCHED_TITLE.sub(
        lambda run: _close(run.group()) if _OF_LISTS.search(run.group().replace(" ", "")) else run.group(), line
    )
    line = _STRETCHED.sub(lambda run: _closed_stretch(run.group(), lexicon), line)
    pieces: list[str] = []
    place = 0
    for start, end, alone in spaced_words(line):
        pieces += line[place:start], _joined_if_word(line[start:end], lexicon, alone=alone)
        place = end
    line = "".join([*pieces, line[place:]])
    number = _NUMERAL.match(line)
    start = number.end() if number else 0  # 一 某市第一人民医院
    return line[:start] + _TORN.sub(lambda torn: _joined_if_torn(torn.group(), lexicon), line[start:])


_NUMERAL = re.compile(rf"[ ]*[一二三四五六七八九十]{{1,3}}[ ]+(?=[{_HAN}]{{3}})")


_STRETCHED = re.compile(rf"(?<![{_HAN}A-Za-z0-9·])[{_HAN}](?: {{1,6}}[{_HAN}](?![{_HAN}·])){{3,}}")
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


_SET_APART = re.compile(
    rf"(?:^|(?<=[\n\u3000\u2003\t、,，;；:：(（)）|│。.◎◆●★☆▲※■□①-⑳])|(?<=[\n0-9.、)）●◆★☆▲※■□•·>-][ ])|(?<=\n[ ][ ]))"
    rf"[{_HAN}](?:[ \u00a0][{_HAN}]){{1,3}}(?=[ ]*(?:$|[\n\u3000\u2003\t、,，;；(（|│。]|等[0-9]))"
)


# 里　程 苏　杭: there the wide blanks stand inside the names, and the narrow ones between them.
_WIDE_INSIDE = re.compile(rf"(?<![{_HAN}])[{_HAN}][\u3000\u2003][{_HAN}](?![{_HAN}])")


def _close_set_apart(text: str, shadow: str) -> str:
    """The shadow with the narrow blanks inside a word made nothing that marks, wide blanks or the ends of its line set
    apart as a whole: 、只 向 成、"""
    pieces: list[str] = []
    place = 0
    for word in _SET_APART.finditer(text):
        start, end = word.span()
        characters = shadow[start:end].replace(" ", "")
        alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
        if (characters[-1] in _OF_PEOPLE and not alone) or (len(characters) == 4 and not _is_long_name(characters)):
            continue
        if len(characters) == 2 and (
            name_score(characters) <= UNUSUAL / 2 or _WIDE_INSIDE.search(text, start - 3, end + 3)
        ):
            continue
        pieces += shadow[place:start], shadow[start:end].replace(" ", NOTHING)
        place = end
    return "".join([*pieces, shadow[place:]]) if pieces else shadow


_AROUND_DOT = re.compile(rf"(?<![^\s、,;:(])([{_HAN}]{{1,4}}) · ([{_HAN}]{{2,6}})(?![{_HAN}])")


def _closed_dot(found: re.Match[str]) -> str:
    """葛 · 娜仁托雅 as one name, and 支建华 · 某市人民医院 as it stands."""
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
    if " · " in shadow:
        shadow = _AROUND_DOT.sub(_closed_dot, shadow)
    if "\u3000" not in text and "\u2003" not in text:
        return shadow
    lines = shadow.split("\n")
    offset = 0
    for place, line in enumerate(lines):
        end = offset + len(line)
        if _WIDE_APART.fullmatch(text, offset, end) and _INSIDE.search(text, offset, end):
            colon = max(line.rfind(":"), 0)
            behind = _INSIDE.sub(NOTHING, text[offset + colon : end])
            lines[place] = line[:colon] + "".join(
                new if new == NOTHING else old for new, old in zip(behind, line[colon:], strict=True)
            )
        offset = end + 1
    return "\n".join(lines)


def spaced_words(line: str, low: int = 0, high: int | None = None) -> Iterator[tuple[int, int, bool]]:
    """Stretches of two or three characters that each stand alone, as far from one another as the width of one word asks,
    and whether what is around them is further away. Of many at one distance nobody knows which belong together."""
    for run in _SINGLES.finditer(line, low, len(line) if high is None else high):
        places = [place for place in range(run.start(), run.end()) if line[place] != " "]
        gaps = [after - before for before, after in pairwise(places)]
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


def _joined_if_word(spaced: str, lexicon: Lexicon, *, alone: bool) -> str:
    word = spaced.replace(" ", "")
    if len(word) == 3:
        # 阎 文 男 is a name and its bearer's sex.
        score = name_score(word)
        good = word[2] not in "男女" and (score > 0 or (alone and score > UNUSUAL and word[0] in surname_characters()))
        good = good or _is_one_word(word, lexicon)
    else:
        good = _is_one_word(word, lexicon)
    return _close(spaced) if good else spaced


LIKELY = 4.0
UNUSUAL = -6.0
"""Score from which on three characters set apart from all others are rather a name than three words."""


def _joined_if_torn(torn: str, lexicon: Lexicon) -> str:
    left, right = torn.split()
    if len(torn) > len(left) + len(right) + 1:
        return _close(torn) if _is_name_behind_word(left, right, lexicon, least=UNUSUAL - 2.0) else torn
    tokens = cut_cached(left + right, lexicon)
    crossing = next((token for token in tokens if token[1] < len(left) < token[2]), None)
    good = crossing and crossing[0] in "HDTPR" and crossing[3] > 1.0 and _gains(tokens, left, right, lexicon)
    good = good or _is_torn_name(left, right) or _is_name_behind_word(left, right, lexicon)
    return _close(torn) if good else torn


def _is_name_behind_word(left: str, right: str, lexicon: Lexicon, *, least: float = LIKELY) -> bool:
    """于都县人民医院丁  华: a name padded behind the institution or title that it touches."""
    before = cut_cached(left, lexicon)
    surname = left[before[-1][1] :]
    if len(before) < 2 or before[-2][0] not in "HDTP" or len(surname) != 1 or len(right) != 1 or right in _OF_PEOPLE:
        return False
    return surname in surname_characters() and name_score(surname + right) > least


def _is_torn_name(left: str, right: str) -> bool:
    """孔 令英, 白俊 芳: one name, where the longer half is none by itself; 张三 男 is a name and its bearer's sex."""
    name = left + right
    if left in COMPOUND_SURNAMES and len(right) <= 2 and right not in _OF_PEOPLE:
        return name_score(name) > LIKELY
    if len(name) != 3 or left[0] not in surname_characters() or right in _OF_PEOPLE:
        return False
    return name_score(name) > LIKELY and (len(left) == 1 or name_score(name) > name_score(left))


_OF_PEOPLE = frozenset("男女汉回藏苗彝壮满侗瑶白土傣黎畲水佤怒京")


def _close(words: str) -> str:
    return words.replace(" ", NOTHING)


def _is_one_word(word: str, lexicon: Lexicon) -> bool:
    tokens = cut_cached(word, lexicon)
    # 内 and 科 may be two words; three characters of which known pieces make a department are one.
    of_department = len(word) > 2 and tokens[0][0] == DEPARTMENT and 2 * tokens[0][3] > len(word)
    return len(tokens) == 1 and (tokens[0][0] in "TPRLX" or of_department)


def _gains(tokens: tuple[tuple[str, int, int, float], ...], left: str, right: str, lexicon: Lexicon) -> bool:
    apart = cut_cached(left, lexicon) + cut_cached(right, lexicon)
    return sum(token[3] for token in tokens) > sum(token[3] for token in apart) + 2.0


_LAST_ATOM = re.compile(rf"[{_HAN}A-Za-z0-9·{NOTHING}]+")
_FIRST_ATOM = re.compile(rf"[ ]*([{_HAN}A-Za-z0-9·{NOTHING}]+)")


def unwrap(shadow: str, lexicon: Lexicon) -> str:
    """The shadow with line ends taken away where one falls inside a word or inside a paragraph set in lines.

    A line end inside a word becomes nothing, one between words a blank; the shadow stays as long as it was.
    """
    lines = shadow.split("\n")
    joints = dict(_breaks_in_paragraphs(lines, lexicon))
    joints.update((place, NOTHING) for place in _breaks_in_sentences(lines, lexicon))
    if _LABEL_ENDS.search(shadow):
        joints.update((place, " ") for place in _breaks_behind_labels(lines))
    for place, (line, following) in enumerate(pairwise(lines)):
        if following and not following.isspace() and _broken(line, following, lexicon, in_paragraph=place in joints):
            joints[place] = NOTHING
    if not joints:
        return shadow
    pieces = list(shadow)
    offset = 0
    for place, line in enumerate(lines):
        offset += len(line)
        if place in joints:
            following = lines[place + 1]
            low, high = (
                offset - (len(line) - len(line.rstrip(" "))),
                offset + 1 + (len(following) - len(following.lstrip(" "))),
            )
            pieces[low:high] = joints[place] * (high - low)
        offset += 1
    return "".join(pieces)


def _breaks_behind_labels(lines: Sequence[str]) -> Iterator[int]:
    """The line ends of a form between each label and what it asks for: 姓名： / 张三 / 单位： / 某医院."""
    labels = [line.strip(" *") in _LABELS for line in lines]
    if sum(labels) >= FEWEST_LABELS:
        for place, (label, following) in enumerate(pairwise(labels)):
            if label and not following and lines[place + 1].strip():
                yield place


_LABEL_ENDS = re.compile(r":[ *]*\n")
_LABELS = frozenset(f"{label}:" for label in LABELS)
FEWEST_LABELS = 4


NARROWEST_PARAGRAPH = 18
RAGGED = 9
"""Part of the widest line by which the lines of one paragraph may differ: marks are set narrower than characters."""
_MARKS = re.compile("[、,;]")
_TABLE = re.compile(r"\t|\||  |^ *(?:[0-9①-⑳]|\([0-9一二三四五六七八九十])", re.MULTILINE)


def _breaks_in_paragraphs(lines: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The line ends of running lists that were set in lines of one width, and those behind a 、."""
    start = 0
    for place in range(len(lines) + 1):
        if place < len(lines) and lines[place].strip():
            continue
        block = [line.strip() for line in lines[start:place]]
        if len(block) >= 3 and _is_paragraph(block, lexicon):
            yield from ((at, " ") for at in range(start, place - 1))
        else:
            for at, line in enumerate(block[:-1], start):
                if line.endswith("、") and _goes_on(lines[at + 1], lexicon):
                    yield at, " "
        start = place + 1


def _breaks_in_sentences(lines: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """The line ends inside the sentences of a page whose running text was cut into lines of one width."""
    lengths = [len(line.rstrip()) for line in lines]
    widest = max(lengths)
    if not NARROWEST_SENTENCES <= widest <= WIDEST_SENTENCES:
        return
    full = {place for place, length in enumerate(lengths) if widest - length <= RAGGED_SENTENCE}
    full = {
        place
        for place in full
        if not lines[place].rstrip().endswith(_ENDS_OF_ROWS) and not _COLUMNS.search(lines[place])
    }
    start = 0
    for first in sorted(full):
        if first < start:
            continue
        start = end = first
        while end < len(lines) - 1 and end in full and lengths[end + 1] and not _ORDINAL.match(lines[end + 1]):
            end += 1
        run = lines[start : end + 1]
        # Rows of a list do not end in a full stop, and a sentence has a mark on nearly every line.
        sentences = end > start and _SENTENCE_ENDS.search(run[-1]) and all(map(_CLAUSE.search, run[:-1]))
        if sentences and sum(_begins_with_name(line, lexicon) for line in run) < MOST_NAMED * len(run):
            yield from range(start, end)
        start = end + 1


NARROWEST_SENTENCES, WIDEST_SENTENCES = 26, 60
RAGGED_SENTENCE = 4
_COLUMNS = re.compile(r"\t|\||[^ ]  ")
_CLAUSE = re.compile("[,。:!?]")
MOST_NAMED = 0.6
"""Share of lines that begin with a name from which on they are rather one person's each."""
_SENTENCE_ENDS = re.compile(r'[。!?…]["\')]?[ ]*$')
_ENDS_OF_ROWS = ("。", "!", "?", '"', "…", ")", ";", ":")


def _goes_on(line: str, lexicon: Lexicon) -> bool:
    """Whether a line goes on with the list that the line before broke off at a 、, and heads no list of its own."""
    return not _ORDINAL.match(line) and _begins_with_name(line, lexicon)


_ORDINAL = re.compile(r" *(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,3}[.、])")


def _is_paragraph(block: Sequence[str], lexicon: Lexicon) -> bool:
    widest = max(map(len, block))
    if widest < NARROWEST_PARAGRAPH or any(len(line) < widest - max(2, widest // RAGGED) for line in block[:-1]):
        return False
    text = "\n".join(block)
    if _TABLE.search(text) or sum(not _MARKS.search(line) for line in block[:-1]) > len(block) // 4:
        return False
    # Lines that each begin with a name are one person's each, however even their widths.
    begins = sum(_begins_with_name(line, lexicon) for line in block)
    return begins < 0.7 * len(block)


def _begins_with_name(line: str, lexicon: Lexicon) -> bool:
    first = _FIRST_ATOM.match(line[:40])
    return first is not None and cut_cached(first.group(1), lexicon)[0][0] == NAME


_HALF_CENTRES = ("疾控", "预防控制", "疾病控制", "急救", "血液", "卫生服务", "公共卫生", "精神卫生")
_CLOSES_BRACKET = re.compile(r"[^()\n]{0,20}\)")
_UNIVERSITIES = ("大学", "学院")
_WORDS = re.compile(rf"[{_HAN}]")


def _broken(line: str, following: str, lexicon: Lexicon, *, in_paragraph: bool) -> bool:
    """Whether a line ends inside a word; in a paragraph set in lines that may be a title or a name as well."""
    if line.count("\t") > 1 and "\t" in following:
        return False  # rows of a table
    if line.count("|") > 1 and "|" in following:
        return False
    right = _FIRST_ATOM.match(following[:80])
    left = _last_atom(line) if right else None
    if not left or not right:
        return False
    if _torn_name(line, left, following, right, blanks=in_paragraph):
        return True
    if _is_torn_title(left.group(), following):
        return True
    if in_paragraph and _is_torn_place(left.group(), right.group(1), lexicon):
        return True
    if len(left.group()) == 1 and line.strip() != left.group():
        return False  # 文 力: the end of a padded name
    first, second = left.group().replace(NOTHING, "")[-40:], right.group(1).replace(NOTHING, "")[:40]
    if not second or not _WORDS.search(first):
        return False
    whole_line = len(line.strip()) == len(left.group())
    before, after = cut_cached(first, lexicon), cut_cached(second, lexicon)
    if _torn_behind_word(before, first, following, right):
        return True
    if "(" in line and line.rfind("(") > max(line.rfind(")"), line.find(":")) and _CLOSES_BRACKET.match(following):
        return True  # 甲（蓟 / 州区人民医院）、乙
    if second.startswith("中心") and first.endswith(_HALF_CENTRES):
        return True
    if whole_line and first.endswith(_UNIVERSITIES) and second.startswith("附属") and ":" not in following:
        return True
    kind_first = lexicon.hospital_kinds.begins(second)
    if not _may_go_on(before[-1], after[0], len(first), kind_first):
        return False
    if not in_paragraph and after[0][0] == NAME and after[0][3] > 0.5 and len(after) == 1:
        return False  # a name by itself begins the next person's row
    half = before[-1][0] == after[0][0] == DEPARTMENT and _half_department(before[-1], first, second)
    if half:
        return True
    opened = kind_first or _open_end(before[-1]) or _open_start(after[0]) or (whole_line and len(first) >= 18)
    if not (opened or in_paragraph):
        return False
    if not whole_line and len(before) == 1 and before[0][0] == NAME and len(first) <= 4:
        return False  # a word of a name's length behind other words of its line
    if after[0][0] == HOSPITAL and (second[0] in "省市县区旗州盟" or lexicon.regions.begins(second)):
        return False
    together = cut_cached(first + second, lexicon)
    crossing = next((token for token in together if token[1] < len(first) < token[2]), None)
    if crossing is None or crossing[0] not in (HOSPITAL, DEPARTMENT) + (
        tuple("NTP") if in_paragraph or len(first) >= 18 else ()
    ):
        return False
    if crossing[0] == HOSPITAL and after[0][0] == HOSPITAL and before[-1][0] == HOSPITAL and len(first) < 10:
        return False
    return sum(token[3] for token in together) > sum(token[3] for token in before + after) + (
        -2.5 if kind_first or (in_paragraph and crossing[0] in (HOSPITAL, DEPARTMENT)) else 0.5
    )


_TITLE_BEGINS = re.compile("(?:主管|主治|主任|住院|主治医|主任医|住院医|主管护|主任护|主管技|主管药|副主|护|医)$")
_TITLE_RESTS = frozenset(("师", "医师", "护师", "技师", "药师", "检验师", "任医师", "任护师", "治医师", "管护师", "士"))


def _is_torn_title(first: str, following: str) -> bool:
    """Whether a row ends inside a title of which the next line holds nothing but the rest: 内二科 主管 / 护师."""
    rest = following.strip(_AROUND_REST)
    begins = _TITLE_BEGINS.search(first) if rest in _TITLE_RESTS else None
    return begins is not None and TITLE.fullmatch(first[begins.start() :] + rest) is not None


_AROUND_REST = f" 。;,{NOTHING}"


def _is_torn_place(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether a line of a paragraph breaks off inside the name of a place: …（蓟 / 州区人民医院）."""
    return any(
        end > length
        for length in (1, 2, 3)
        if len(first) >= length
        for end in lexicon.regions.ends(first[-length:] + second[:LONGEST_PLACE], 0)
    )


LONGEST_PLACE = 8


def _last_atom(line: str) -> re.Match[str] | None:
    """The word at the end of a line."""
    end = line[-80:].rstrip(" ")
    first = _LAST_ATOM.match(end)
    if first and first.end() == len(end):
        return first
    words = list(_LAST_ATOM.finditer(end))
    return words[-1] if words and words[-1].end() == len(end) else None


def _torn_name(line: str, left: re.Match[str], following: str, right: re.Match[str], *, blanks: bool) -> bool:
    """Whether a line of a list breaks off inside a name: …、战英 / 杰、… `blanks` may stand before it as well."""
    first, second = left.group(), right.group(1)
    if not 2 <= len(first) + len(second) <= 4 or 1 not in (len(first), len(second)):
        return False
    before, after = line[left.start() - 1 : left.start()], following[right.end() : right.end() + 1]
    if not _HAN_ONLY.fullmatch(first + second) or second in _NO_GIVEN or not before or not after:
        return False
    return (before in "、," or (blanks and before == " ")) and after in "、,;。" and name_score(first + second) > 0


def _torn_behind_word(before: Sequence[Cut], first: str, following: str, right: re.Match[str]) -> bool:
    """Whether a line breaks off inside a name that touches the word before it: 某市第三人民医院沈 / 婷、…"""
    if len(before) < 2:
        return False
    second, last = right.group(1), before[-1]
    surname = first[last[1] :]
    if before[-2][0] not in "HDTP" or last[0] not in (OTHER, NAME) or len(surname) + len(second) > 3:
        return False
    listed = following[right.end() : right.end() + 1] in tuple("、,;。")
    return listed and surname[0] in surname_characters() and name_score(surname + second) > 0


_HAN_ONLY = re.compile(rf"[{_HAN}]+")
_NO_GIVEN = _OF_PEOPLE | frozenset("一二三四五六七八九十")


def _may_go_on(last: Cut, first: Cut, length: int, kind_first: bool) -> bool:
    """Whether a line may end inside a word, by what it ends in; a look that spares most lines the second cut."""
    if length >= 18 or kind_first:
        return True
    ends = last[0] == NAME and last[3] > 0.5
    return not ends and not (last[0] in "TPDm" and first[0] in "NH")


def _half_department(last: Cut, first: str, second: str) -> bool:
    """Whether a department named without 科 goes on in the next line: 呼吸与危重症 / 医学科."""
    return first[last[1] : last[2]] in BARE_DEPARTMENTS and second.startswith(("医学科", "疾病科", "科"))


def _open_end(token: Cut) -> bool:
    return token[0] in (REGION, OTHER) or (token[0] == NAME and token[3] < 0.5)


def _open_start(token: Cut) -> bool:
    return token[0] in (OTHER, HOSPITAL) or (token[0] == NAME and token[3] < 0.0)
