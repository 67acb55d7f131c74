"""Rows of a roll: one logical line each, cut into tokens."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from roster.rolls.lattice import Token
from roster.rolls.lattice_places import LONGEST_DEPARTMENT
from roster.rolls.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)
from roster.rolls.memory import cut_cached
from roster.rolls.names import name_score, surname_characters, words
from roster.rolls.pieces import LABELS, WEAK_KINDS
from roster.rolls.shadow import NOTHING
from roster.rolls.terms import MEMBERS
from roster.rolls.wrapping import closed_up

ATTRIBUTES = frozenset("HDTPRBGmepaX")
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
# A bracket belongs to a word when the word goes on behind it: 老年病(呼吸)科, 某医院(某分院).
_INNER_BRACKET = r"\([^()\n]{1,12}\)(?=科|室|病区|部门?|病房|医院)|(?<=[院心])\([^()\n]{2,14}(?:院|中心|院区|分部)\)"
# 鲁卫函〔2020〕41号: the year and number of an official document behind the sign of its office.
_DOCUMENT = re.compile(r"[(\[]20[0-9]{2}[)\]]第?[0-9]{1,5}号")
_OPENING = frozenset("([")
LONGEST_SIGN = 12
_ATOM = re.compile(rf"(?:[{_HAN}A-Za-z0-9·%{NOTHING}]+|(?<=[0-9A-Za-z])[.\-/](?=[0-9A-Za-z])|{_INNER_BRACKET})+")
_PADDED = re.compile(rf"(?<![{_HAN}·])([{_HAN}])[ ]{{1,6}}([{_HAN}])(?![{_HAN}·])")
_ORDINAL = re.compile(
    r"[ \t*>#]*(?:\(?[0-9]{1,4}\)?[.、)]?|[一二三四五六七八九十]{1,3}(?:[、.]|[ ](?=[\u3400-\u9fff]{3}))|\([一二三四五六七八九十]{1,3}\)|①)(?=[^0-9])(?![-.][0-9]|[年月号名位人批楼层床])"
)


@dataclass(slots=True)
class Row:
    """A logical line: its span, its tokens, the number of blank lines before it, and how much of it is explained."""

    start: int
    end: int
    tokens: list[Token]
    blanks: int = 0
    explained: float = 0.0
    letters: int = 0
    heading: bool = False
    labelled: bool = False  # whether a word of it may head a column or a form
    remark: bool = False  # plainly running text, whose words nobody has looked at
    tail: int = 0  # where the running text behind the row's own words ends, if some follows in its line

    @property
    def kinds(self) -> str:
        return "".join(map(_kind_of, self.tokens))


_kind_of = itemgetter(Token._fields.index("kind"))


def letters_of(line: str) -> int:
    """How many characters of a line belong to words and figures."""
    return len("".join(_ATOM.findall(line)))


def read_row(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Row:
    """The row between two offsets of the shadow."""
    line = shadow[start:end]
    closings = _OF_ALL.finditer(line) if "以上" in line else ()
    stretches = [(start + found.start(1), start + found.end(1)) for found in closings]
    marked = _OF_ALL.sub(_as_marks, line) if stretches else line
    if "从事" in line:
        marked = _CAREER.sub(lambda career: "," * len(career.group()), marked)
    if "同" in line:
        marked = SAME_HOUSE.sub(lambda same: "," * len(same.group()), marked)
    tokens = _tokens(closed_up(marked, lexicon), start, lexicon)
    if stretches:
        tokens = list(_with_closings(tokens, stretches, shadow))
    if _VERBS.search(line):
        tokens = list(_without_verbs(tokens))
    # Most rows need none of the looks at what touches what: their kinds alone say so.
    kinds = "".join(map(_kind_of, tokens))
    if "NH" in kinds or "OH" in kinds:
        tokens = _with_word_before(_with_own_name(tokens, lexicon))
    if "GD" in kinds or "DD" in kinds:
        tokens = _with_centres(tokens)
    if "NN" in kinds and "·" in line:
        tokens = _with_whole_names(tokens)
    if ROLE in kinds or BATCH in kinds or "(" in line:
        tokens = _without_team_words(tokens)
    if LABEL in kinds:
        tokens = _labelled(tokens)
    heading = line.lstrip(" \t*>").startswith("#")
    row = Row(start, end, tokens, blanks, heading=heading)
    explain(row)
    return row


def explain(row: Row) -> None:
    """Reckon how much of a row its tokens explain."""
    letters = days = explained = 0
    for token in row.tokens:
        kind, start, end, text, score = token
        if kind != SEPARATOR:
            row.labelled = row.labelled or kind == LABEL
            letters += end - start
            if kind == NUMBER and is_day(token):  # sentences have them as well as rows of a roll
                days += end - start
            elif kind != OTHER and (kind != NAME or score >= WEAK):
                explained += len(text)
    row.letters, row.explained = letters, _share(explained, letters - days)


def _share(explained: int, letters: int) -> float:
    return explained / letters if letters else 1.0 if explained else 0.0


_VERBS = re.compile("现任职于|任职于|就职于|供职于|现任|时任|曾任|现为|均为|均系|现系")


def _without_verbs(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens with 现任 before an institution, or taken for a name, as what parts one thing said from the next."""
    for token in tokens:
        verb = _VERBS.match(token.text) if token.kind in (HOSPITAL, NAME) else None
        if verb is None or token.end - token.start != len(token.text):
            yield token
        elif verb.end() == len(token.text):
            yield token._replace(kind=SEPARATOR)
        else:
            middle = token.start + verb.end()
            yield Token(SEPARATOR, token.start, middle, verb.group(), 0.0)
            yield token._replace(start=middle, text=token.text[verb.end() :])


_OF_ALL = re.compile(r"(?:^|[(\[])[ ]*(以上(?:人员|队员|同志)?(?:[均皆都]?(?:来自|为|系|是))?)(?=\S)")


SAME_HOUSE = re.compile(
    "(?<![\u3400-\u9fff])同(?:上|院|单位|医院|一医院|一单位)(?=[ \t,、)/|]|[内外儿妇急重感呼心神骨护主副医]|$)"
)
"""That somebody is of the house of who stands above: 同上, 同院主管护师."""

# For how long somebody has done what: 从事临床护理25年 names no ward.
_CAREER = re.compile("从事[^,。;、]{0,14}?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:余|多)?年")


def _as_marks(found: re.Match[str]) -> str:
    return found.group().replace(found.group(1), "," * len(found.group(1)))


def closes(token: Token) -> bool:
    """Whether a token begins what is said of all above it: （以上某医院）, 以上均来自某医院."""
    return token.kind == SEPARATOR and token.text.startswith("以上")


def _with_closings(tokens: Sequence[Token], stretches: Sequence[tuple[int, int]], shadow: str) -> Iterator[Token]:
    """The tokens with each 以上均来自, over which marks were laid before the cutting, made a mark of its own."""
    left = deque(stretches)
    for token in tokens:
        start = token.start
        while left and left[0][0] < token.end:
            low, high = left.popleft()
            if start < low:
                yield token._replace(start=start, end=low, text=shadow[start:low])
            yield Token(SEPARATOR, low, high, shadow[low:high], 0.0)
            start = high
        if start == token.start:
            yield token
        elif start < token.end:
            yield token._replace(start=start, text=shadow[start : token.end])


def _with_whole_names(tokens: list[Token]) -> list[Token]:
    """The tokens with what fills a place between marks and holds a · made one name: 郭布罗·萨丽."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        whole = (
            token.kind == NAME
            and "·" in token.text
            and before is not None
            and before.kind == NAME
            and before.end == token.start
            and (len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER))
            and (place + 1 == len(tokens) or tokens[place + 1].kind == SEPARATOR)
        )
        if whole and before is not None:
            kept[-1] = Token(NAME, before.start, token.end, before.text + token.text, min(before.score, token.score))
        else:
            kept.append(token)
    return kept


_CENTRES = ("中心", "所", "站", "院")


def _with_centres(tokens: list[Token]) -> list[Token]:
    """The tokens with 贵阳市 and 某某中心, with nothing between them, made one institution of that place."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        if token.kind != DEPARTMENT or before is None or before.end != token.start:
            kept.append(token)
            continue
        alone = len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER, NAME, REGION)
        words = before.text + token.text
        if before.kind == REGION and alone and token.text.endswith(_CENTRES):
            kept[-1] = Token(HOSPITAL, before.start, token.end, words, 1.0)
        elif before.kind == DEPARTMENT and len(words) <= LONGEST_DEPARTMENT:
            # 急诊 and 内科 with nothing between them are one department, whose name nobody knows.
            kept[-1] = Token(DEPARTMENT, before.start, token.end, words, 1.0)
        else:
            kept.append(token)
    return kept


def _with_own_name(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with what looks like a name put back before the institution of a heading: 哈励逊国际和平医院（5人）."""
    words = [token for token in tokens if token.kind not in (SEPARATOR, NUMBER)]
    if len(words) < 2 or words[0].kind != NAME or words[1].kind != HOSPITAL or words[0].end != words[1].start:
        return tokens
    name, hospital = words[:2]
    at = tokens.index(name)
    behind = tokens[at + 2 : at + 3]
    heads = (len(words) > 2 and words[2].kind == COUNT) or (bool(behind) and behind[0].text.lstrip().startswith(":"))
    if not heads or lexicon.regions.begins(hospital.text):
        return tokens
    whole = Token(HOSPITAL, name.start, hospital.end, name.text + hospital.text, 0.0)
    return [*tokens[:at], whole, *tokens[at + 2 :]]


def _with_word_before(tokens: list[Token]) -> list[Token]:
    """The tokens with a word put back before the institution that several names follow: 黄河三门峡医院 甲 乙; or that
    lacks a name of its own in the row of somebody else: 某某　仁伯爵综合医院."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == NAME
            and before.end == token.start
            and token.kind == HOSPITAL
            and token.text in _NAMELESS
            and len(kept) > 1
            and kept[-2].kind == SEPARATOR
            and any(other.kind == NAME and other.score >= SURE for other in kept[:-2])
        ):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, 2.0)
            continue
        if (
            token.kind == HOSPITAL
            and before is not None
            and before.kind in (NAME, OTHER)
            and before.end == token.start
            and before.text in words()
            and (len(kept) == 1 or kept[-2].kind in (SEPARATOR, NUMBER, BATCH))
            and _names_behind(tokens[place + 1 : place + 1 + NEAR]) > 1
        ):
            kept[-1] = Token(HOSPITAL, before.start, token.end, before.text + token.text, 0.0)
        else:
            kept.append(token)
    return kept


_NAMELESS = frozenset(("综合医院", "医院", "中心医院", "总医院", "纪念医院", "国际医院", "友谊医院"))
SURE = 0.4  # as for all rows, where they are settled
NEAR = 8


def _names_behind(tokens: Sequence[Token]) -> int:
    """How many names stand by themselves before the next word of another kind."""
    names = 0
    for token in tokens:
        if token.kind not in (NAME, SEPARATOR):
            break
        names += token.kind == NAME
    return names if tokens and tokens[0].kind == SEPARATOR else 0


BRACKETED = 4
"""Tokens of a heading with one word in a bracket behind it."""


def _without_team_words(tokens: list[Token]) -> list[Token]:
    """The tokens with 队员 as a role only where it stands for itself: 某某省医疗队队员名单 is a heading's word."""
    if (
        len(tokens) > 3
        and tokens[0].text.lstrip() == "("
        and tokens[1].kind == DEPARTMENT
        and ")" in tokens[2].text[:1]
    ):
        tokens[1] = tokens[1]._replace(kind=GROUP)  # （护理）某某、某某
    bracketed = (
        len(tokens) == BRACKETED
        and tokens[0].kind == GROUP
        and tokens[1].text.strip() == "("
        and tokens[-1].text.strip() == ")"
    )
    if bracketed and tokens[2].kind in (DEPARTMENT, REGION, OTHER):
        tokens[2] = tokens[2]._replace(kind=GROUP)  # 第一组（西区）
    for place, token in enumerate(tokens):
        if token.kind == BATCH and place and token.text[0] not in "第首" and tokens[place - 1].end == token.start:
            tokens[place] = token._replace(kind=GROUP)  # 某某医院四批援鄂队员名录: of how many batches
            continue
        if token.kind != ROLE or not token.text.endswith(MEMBERS):
            continue
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        grown = before is not None and before.kind not in (SEPARATOR, NUMBER, NAME)
        if grown or (after is not None and after.kind in (GROUP, OTHER)):
            tokens[place] = token._replace(kind=GROUP)
    return tokens


_KIND_OF_LABEL = {"name": NAME, "hospital": HOSPITAL, "department": DEPARTMENT, "title": TITLE, "post": POST}


_SAYS_NOTHING = frozenset(("无", "暂无", "未填", "否"))


def _labelled(tokens: list[Token]) -> list[Token]:
    """The tokens with what stands behind a form's label made what the label says: 科室：急救中心, 姓名：慈 航."""
    if len(tokens) < 3:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        if len(kept) < 3 or kept[-3].kind != LABEL or ":" not in kept[-2].text:
            continue
        kind = _KIND_OF_LABEL.get(LABELS.get(kept[-3].text, ""))
        if token.text in _SAYS_NOTHING:
            kept[-1] = token._replace(kind=SEPARATOR)  # 职务：无
            continue
        if kind == HOSPITAL and len(token.text) < 2:
            continue  # 单位：元
        if kind == POST and token.kind == HOSPITAL and token.text in WEAK_KINDS:
            kept[-1] = token._replace(kind=DEPARTMENT)  # 职务：急救中心护士
            continue
        told = kind in (TITLE, POST, HOSPITAL) and token.kind in ATTRIBUTES  # 职务：主管护师 is a title all the same
        if kind and not told and token.kind not in (kind, SEPARATOR, NUMBER, LABEL):
            kept[-1] = token._replace(kind=kind, score=1.0)
        elif kind == token.kind == NAME:
            kept[-1] = token._replace(score=max(token.score, 1.0))  # 姓名：鱼跃 is one, though a word as well
    return _with_spaced_name(kept)


def _with_spaced_name(tokens: list[Token]) -> list[Token]:
    """姓名：慈 航 is one name, whatever its characters."""
    for place in range(2, len(tokens) - 2):
        label, colon, first, blank, second = tokens[place - 2 : place + 3]
        spaced = len(first.text) == len(second.text) == 1 and not blank.text.strip()
        if label.kind == LABEL and LABELS.get(label.text) == "name" and ":" in colon.text and spaced:
            name = Token(NAME, first.start, second.end, first.text + second.text, 1.0)
            return [*tokens[:place], name, *tokens[place + 3 :]]
    return tokens


WEAK = 0.4
"""A name's score below which it explains nothing."""


def is_day(token: Token) -> bool:
    """Whether a token is the date of something that happened."""
    return token.kind == NUMBER and "月" in token.text


def _tokens(line: str, offset: int, lexicon: Lexicon) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    ordinal = _ORDINAL.match(line)
    if ordinal and ordinal.group().strip(" *>#\t"):
        position = ordinal.end()
        tokens.append(Token(NUMBER, offset, offset + position, ordinal.group().strip(), 0.0))
    for atom in _ATOM.finditer(line, position):
        start, end = atom.span()
        if start < position:
            continue
        if start > position:
            tokens.append(Token(SEPARATOR, offset + position, offset + start, line[position:start], 0.0))
        words = atom.group()
        padded = _PADDED.match(line, start) if len(words) == 1 else None
        if padded and _is_padded_name(padded.group(1), padded.group(2)):
            name, position = padded.group(1) + padded.group(2), padded.end()
            tokens.append(Token(NAME, offset + start, offset + position, name, max(1.0, 0.32 * name_score(name))))
            continue
        position = end
        if not words.strip(_MARKS_OF_ATOMS):
            tokens.append(Token(SEPARATOR, offset + start, offset + end, words, 0.0))
            continue
        bracketed = len(words) <= LONGEST_SIGN and line[end : end + 1] in _OPENING
        document = _DOCUMENT.match(line, end) if bracketed else None
        if document:
            position = document.end()
            tokens.append(Token(NUMBER, offset + start, offset + position, line[start:position], 0.0))
            continue
        tokens += _cut_atom(words, offset + start, lexicon)
    if position < len(line):
        tokens.append(Token(SEPARATOR, offset + position, offset + len(line), line[position:], 0.0))
    return tokens


_MARKS_OF_ATOMS = f"·{NOTHING}"
"""What belongs to words, but is a mark where it stands alone: 支建华 · 某市人民医院."""


def _is_padded_name(first: str, second: str) -> bool:
    surname = first in surname_characters()
    return surname and first not in "男女" and second not in "男女" and name_score(first + second) > -12


def _cut_atom(atom: str, offset: int, lexicon: Lexicon) -> list[Token]:
    if NOTHING not in atom:
        return [
            Token(kind, offset + start, offset + end, atom[start:end], score)
            for kind, start, end, score in cut_cached(atom, lexicon)
        ]
    places = [offset + place for place, char in enumerate(atom) if char != NOTHING]
    atom = atom.replace(NOTHING, "")
    return [
        Token(kind, places[start], places[end - 1] + 1, atom[start:end], score)
        for kind, start, end, score in cut_cached(atom, lexicon)
    ]
