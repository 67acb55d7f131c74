"""Rows of a roll: one logical line each, cut into tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from roster.rolls.abroad import without_places_in_list
from roster.rolls.branch_houses import with_branches
from roster.rolls.callings import HEADS_ALONE
from roster.rolls.epithets import without_epithets
from roster.rolls.goals import GOAL, with_aided_places
from roster.rolls.honour_words import speaks_of_honours, without_batches_of_honoured, without_honour_words
from roster.rolls.house_edges import MAY_GROW, with_places_before, with_villages, without_sentence_words
from roster.rolls.lattice import Token
from roster.rolls.led_centres import with_led_centres
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
from roster.rolls.misprints import with_misprints
from roster.rolls.names import name_score, surname_characters
from roster.rolls.natives import without_natives
from roster.rolls.pieces import LABELS, WEAK_KINDS
from roster.rolls.places_behind import with_places_behind
from roster.rolls.row_verbs import with_names_recut, without_counted_verbs, without_houses_of_teams, without_workers
from roster.rolls.row_words import (
    AWARD,
    BORN_IN,
    CAREER,
    HELD_BY,
    OF_ALL,
    OF_PARTY,
    OF_TOWN,
    PLANNED,
    SAME_HOUSE,
    SCHOOLED,
    SORT_HAS,
    VERBS,
    as_marks,
    tells_career,
    with_centres,
    with_closings,
    with_destination,
    with_dotted_names,
    with_inner_centres,
    with_labelled_name,
    with_own_name,
    with_word_before,
    without_party,
    without_verbs,
)
from roster.rolls.shadow import NOTHING
from roster.rolls.spacing import closed_up
from roster.rolls.team_words import without_team_words
from roster.rolls.totals import with_sorts, with_total

ATTRIBUTES = frozenset("HDTPRBGmepaX")
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
# A bracket belongs to a word when the word goes on behind it: 老年病(呼吸)科, 某医院(某分院).
_INNER_BRACKET = r"\([^()\n]{1,12}\)(?=科|室|病区|部门?|病房|医院|(?:股份)?有限|公司|总医院)|(?<=[院心])\([^()\n]{2,14}(?:院|中心|院区|分部)\)"
# 鲁卫函〔2020〕41号: the year and number of an official document behind the sign of its office.
_DOCUMENT = re.compile(r"[(\[]20[0-9]{2}[)\]]第?[0-9]{1,5}号")
_OPENING = frozenset("([")
LONGEST_SIGN = 12
_ATOM = re.compile(rf"(?:[{_HAN}A-Za-z0-9·%{NOTHING}]+|(?<=[0-9A-Za-z])[.\-/](?=[0-9A-Za-z])|{_INNER_BRACKET})+")
_ONE_WORD = re.compile(rf"([{_HAN}]+)[ \t]*")
_PADDED = re.compile(rf"(?<![{_HAN}·])([{_HAN}])[ ]{{1,6}}([{_HAN}])(?![{_HAN}·{NOTHING}])")
_ORDINAL = re.compile(
    r"[ \t*>#]*(?:\(?[0-9]{1,4}\)?[.、)]?|[一二三四五六七八九十]{1,3}(?:[、.]|[ ](?=[\u3400-\u9fff]{3}))|\([一二三四五六七八九十]{1,3}\)|①)(?=[^0-9])(?![-.][0-9]|[年月号名位人批楼层床]|日(?!喀则|照))"
)


_MAY_NUMBER = frozenset(" \t*>#(0123456789一二三四五六七八九十①")
"""The characters with one of which a row begins that has a number."""


@dataclass(slots=True)
class Row:
    """A logical line: its span, its tokens, the number of blank lines before it, and how much of it is explained."""

    start: int
    end: int
    tokens: Sequence[Token]  # replaced by `put`, never changed in place, since `kinds` goes with them
    blanks: int = 0
    explained: float = 0.0
    letters: int = 0
    heading: bool = False
    labelled: bool = False  # whether a word of it may head a column or a form
    remark: bool = False  # plainly running text, whose words nobody has looked at
    tail: int = 0  # where the running text behind the row's own words ends, if some follows in its line
    kinds: str = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = "".join(map(_kind_of, self.tokens))

    def put(self, tokens: Sequence[Token]) -> None:
        """Take other tokens in place of those that the row has."""
        if tokens is not self.tokens:
            self.tokens, self.kinds = tokens, "".join(map(_kind_of, tokens))


_kind_of = itemgetter(Token._fields.index("kind"))


def letters_of(line: str) -> int:
    """How many characters of a line belong to words and figures."""
    return len("".join(_ATOM.findall(line)))


def read_row(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Row:
    """The row between two offsets of the shadow."""
    line, tokens = shadow[start:end], tokens_of(shadow, start, end, lexicon)
    heading = (
        ("#" in line and line.lstrip(" \t*>").startswith("#"))
        or (NOTHING in line and _is_bold_house(line, tokens))
        or ("[" in line and _is_boxed(line, tokens))
    )
    row = Row(start, end, tokens, blanks, heading=heading)
    explain(row)
    return row


# 来自52家医院的, 这支队伍由5家医院, and what an undertaking is called: 2022年城乡医院对口支援.
_SEVERAL_HOUSES = re.compile("[0-9]{1,4}(?:余|多)?家|[^家]{0,12}由[0-9]{1,4}家|(?:[0-9年度关于公布做好]*)城乡医院$")


_STRICKEN = ("灾区", "疫区", "震区")


def _without_several(token: Token) -> Token:
    """The token, or a word of the heading for what is no institution or ward: 来自52家医院的, 市中心医院表彰赴灾区医疗队员."""
    if token.kind == DEPARTMENT and token.text.endswith(_STRICKEN):
        return token._replace(kind=GROUP)
    return token._replace(kind=OTHER) if token.kind == HOSPITAL and _SEVERAL_HOUSES.match(token.text) else token


def tokens_of(shadow: str, start: int, end: int, lexicon: Lexicon) -> Sequence[Token]:
    """The words of the row between two offsets of the shadow."""
    line = shadow[start:end]
    marked, stretches = _marked(line, start, lexicon)
    tokens = _tokens(closed_up(marked, lexicon), start, lexicon)
    if stretches:
        tokens = list(with_closings(tokens, stretches, shadow))
    if VERBS.search(line):
        tokens = list(without_verbs(tokens))
    if "家" in line or "城乡" in line or any(words in line for words in _STRICKEN):
        tokens = [_without_several(token) for token in tokens]
    # Most rows need none of the looks at what touches what: their kinds alone say so.
    kinds = "".join(map(_kind_of, tokens))
    if "NH" in kinds or "OH" in kinds:
        tokens = with_word_before(with_own_name(tokens, lexicon), prose=lexicon.prose)
    if "GD" in kinds or "DD" in kinds or "DH" in kinds or "科学院" in line:
        tokens = with_centres(tokens)
    if "DP" in kinds and "中心" in line:
        tokens = with_led_centres(tokens)
    if "中共" in line:
        tokens = list(without_party(tokens))
    if BATCH in kinds:
        tokens = without_batches_of_honoured(tokens, line, start)
    if speaks_of_honours(line):
        tokens = without_honour_words(tokens, line, start)
    if NAME in kinds and "队" in line:
        tokens = without_places_in_list(tokens, line, start)
    if HOSPITAL in kinds and MAY_GROW.search(line):
        tokens = without_sentence_words(tokens)
    if "NHN" in kinds:
        tokens = with_villages(tokens)
    if "GSH" in kinds or "NSH" in kinds:
        tokens = with_places_before(tokens)
    if HOSPITAL in kinds and line.count("医院") > 1:
        tokens = with_branches(tokens, line, start)
    if HOSPITAL in kinds and "(" in line:
        tokens = with_places_behind(tokens)
    if kinds.count(HOSPITAL) > 1:
        tokens = with_inner_centres(tokens, prose=lexicon.prose)
    if "NN" in kinds and "·" in line:
        tokens = with_dotted_names(tokens)
    if ROLE in kinds or BATCH in kinds or "(" in line:
        tokens = without_team_words(tokens)
    if kinds[:2] in ("OS", "LS") and kinds.count(LABEL) < 2 and tokens[0].text in HEADS_ALONE and ":" in tokens[1].text:
        tokens = [tokens[0]._replace(kind=GROUP), *tokens[1:]]
    if NAME in kinds and ("援" in line or "去" in line):
        tokens = with_aided_places(tokens)
    if "赴" in line or (REGION in kinds and "援" in line):
        tokens = with_destination(tokens)
    if "NO" in kinds:
        tokens = with_names_recut(tokens)
    if "医务人" in line:
        tokens = without_workers(tokens)
    if COUNT in kinds and NAME in kinds:
        tokens = without_counted_verbs(tokens)
    if kinds.count(HOSPITAL) > 1 and ("队" in line or "组" in line):
        tokens = without_houses_of_teams(tokens)
    if kinds.count(COUNT) > 1:
        tokens = with_sorts(tokens)
    if not lexicon.prose and (OTHER in kinds or NAME in kinds):
        tokens = list(with_misprints(tokens, lexicon))
    if LABEL in kinds:
        tokens = _labelled(tokens)
    if "数" in line or "计" in line:
        tokens = with_total(tokens, marked, start)
    return tokens


def _marked(line: str, start: int, lexicon: Lexicon) -> tuple[str, list[tuple[int, int]]]:
    """A line with marks laid over the words that part one thing said from the next, and where 以上 stood in it."""
    stretches: list[tuple[int, int]] = []
    if _MAY_BE_MARKED.search(line) is None:
        return line, stretches
    marked = line
    if "以上" in line:
        stretches = [(start + found.start(1), start + found.end(1)) for found in OF_ALL.finditer(line)]
        marked = OF_ALL.sub(as_marks, line)
    if tells_career(line):
        marked = CAREER.sub(lambda career: "," * len(career.group()), marked)
    if not lexicon.prose and HELD_BY.search(line, 0, LEADING):
        marked = HELD_BY.sub(":", marked)  # a line that begins with offices; in others they are running text's
    if not lexicon.prose and "的" in line[:LEADING] and (town := OF_TOWN.match(line)):
        marked = marked[: town.start(1)] + "," * len(town.group(1)) + marked[town.end(1) :]
    if '"' in line and "奖" in line:
        marked = AWARD.sub(as_marks, marked)
    if "委" in line:
        marked = OF_PARTY.sub(as_marks, marked)
    if "生于" in line:
        marked = BORN_IN.sub(as_marks, marked)
    if "有" in line:
        marked = SORT_HAS.sub(":", marked)
        if "榜上有名" in line:
            marked = marked.replace("榜上有名", ",,,,")
    if not lexicon.prose and ("级" in line or "届" in line):
        marked = SCHOOLED.sub(lambda schooled: "," * len(schooled.group()), marked)
    if "拟" in line:
        marked = PLANNED.sub(lambda planned: "," * len(planned.group()), marked)
    if "同" in line or "〃" in line:
        marked = SAME_HOUSE.sub(lambda same: "," * len(same.group()), marked)
    return without_natives(without_epithets(marked)), stretches


# One of which every line holds in which something is marked: most need no more than this look.
_MAY_BE_MARKED = re.compile('[年级届为是的"委有拟同夫伉姐兄父母]|以上|生于|专科护士|人[,、;]|籍[,、]')

_BOLD = re.compile(rf"[ \t>]*{NOTHING}{{2}}[^{NOTHING}\n]+{NOTHING}{{2}}")


def _is_bold_house(line: str, tokens: Sequence[Token]) -> bool:
    """Whether a line is an institution in bold and nothing else, which heads a list: **某县医院**（3人）."""
    if _BOLD.match(line) is None:
        return False
    kinds = {token.kind for token in tokens}
    return HOSPITAL in kinds <= {HOSPITAL, SEPARATOR, COUNT, NUMBER}


_BOXED = re.compile(r"[ \t]*\[[^\[\]\n]+\][ \t]*(?:\([^()\n]{1,8}\))?[ \t:]*")


def _is_boxed(line: str, tokens: Sequence[Token]) -> bool:
    """Whether a line is words of a position in heavy brackets and nothing else: 【主治医师】, 【护士】（3人）."""
    if _BOXED.fullmatch(line) is None:
        return False
    kinds = {token.kind for token in tokens}
    return not kinds.isdisjoint(_POSITIONS) and kinds <= _BOX


_POSITIONS = frozenset((TITLE, POST, ROLE))
_BOX = _POSITIONS | {SEPARATOR, COUNT, NUMBER}


def explain(row: Row) -> None:
    """Reckon how much of a row its tokens explain."""
    letters = days = explained = 0
    for token in row.tokens:
        kind, start, end, text, score = token
        if kind != SEPARATOR:
            row.labelled = row.labelled or kind == LABEL
            size = len(text) if kind == NUMBER else end - start  # a row's number is cut with the blanks before it
            letters += size
            if kind == NUMBER and is_day(token):  # sentences have them as well as rows of a roll
                days += size
            elif kind != OTHER and (kind != NAME or score >= WEAK):
                explained += len(text)
    told = letters - days
    row.letters, row.explained = letters, explained / told if told else 1.0 if explained else 0.0


_KIND_OF_LABEL = {"name": NAME, "hospital": HOSPITAL, "department": DEPARTMENT, "title": TITLE, "post": POST}


LEADING = 24
"""Characters of a line's beginning in which the first of its offices stands, if it lists them."""

LABELLED = 3
"""Tokens of a form's line with its label, a blank and one word."""

_SAYS_NOTHING = frozenset(("无", "暂无", "未填", "否"))


def _labelled(tokens: list[Token]) -> list[Token]:
    """The tokens with what stands behind a form's label made what the label says: 科室：急救中心, 姓名：慈 航."""
    if len(tokens) < 3:
        return tokens
    kept: list[Token] = []
    lone = [token.kind for token in tokens][:2] == [LABEL, SEPARATOR] and len(tokens) == LABELLED  # 姓名　某某
    elsewhere = False  # behind a label of another place: 巡诊地点：某县卫生院
    for token in tokens:
        if token.kind == LABEL:
            elsewhere = False
        elif token.kind == SEPARATOR and kept and kept[-1].kind == LABEL:
            elsewhere = ":" in token.text and LABELS.get(kept[-1].text) == ""
        elif token.kind == SEPARATOR and ("\n" in token.text or "。" in token.text):
            elsewhere = False
        away = elsewhere and token.kind in (HOSPITAL, REGION)
        kept.append(token._replace(kind=GROUP, score=GOAL) if away else token)
        if len(kept) < 3 or kept[-3].kind != LABEL or not (":" in kept[-2].text or lone):
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
        if kind and not told and token.kind not in (kind, SEPARATOR, NUMBER, LABEL, COUNT):
            kept[-1] = token._replace(kind=kind, score=1.0)
        elif kind == token.kind == NAME:
            kept[-1] = token._replace(score=max(token.score, 1.0))  # 姓名：鱼跃 is one, though a word as well
    return with_labelled_name(kept)


WEAK = 0.4
"""A name's score below which it explains nothing."""


def is_day(token: Token) -> bool:
    """Whether a token is the date of something that happened."""
    return token.kind == NUMBER and "月" in token.text


def _tokens(line: str, offset: int, lexicon: Lexicon) -> list[Token]:
    word = _ONE_WORD.fullmatch(line) if line[:1] not in _MAY_NUMBER else None
    if word:  # as most lines of a roll are that has three for a person
        end = word.end(1)
        tokens = _cut_atom(word.group(1), offset, lexicon)
        return (
            tokens
            if end == len(line)
            else [*tokens, Token(SEPARATOR, offset + end, offset + len(line), line[end:], 0.0)]
        )
    tokens = []
    position = 0
    ordinal = _ORDINAL.match(line) if line[:1] in _MAY_NUMBER else None
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
            if name in LABELS and line[position:].lstrip()[:1] == ":":  # 单 位： behind 杨 帆
                tokens.append(Token(LABEL, offset + start, offset + position, name, 1.0))
                continue
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


LIKELY = 1.0
"""A padded name's score from which on it is one although it begins with no surname: 尼　玛."""


def _is_padded_name(first: str, second: str) -> bool:
    if first in "男女" or second in "男女":
        return False
    score = name_score(first + second)
    return score > (-12 if first in surname_characters() else LIKELY)


def _cut_atom(atom: str, offset: int, lexicon: Lexicon) -> list[Token]:
    if NOTHING not in atom:
        make = tuple.__new__  # most tokens are made here, and a named tuple's own maker is a call more for each
        return [
            make(Token, (kind, offset + start, offset + end, atom[start:end], score))
            for kind, start, end, score in cut_cached(atom, lexicon)
        ]
    places = [offset + place for place, char in enumerate(atom) if char != NOTHING]
    atom = atom.replace(NOTHING, "")
    return [
        Token(kind, places[start], places[end - 1] + 1, atom[start:end], score)
        for kind, start, end, score in cut_cached(atom, lexicon)
    ]
