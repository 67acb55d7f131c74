"""Cards: a name in a line of its own, and below it a sentence that begins with who that is.

饶建平 / 男，1975年11月生，某市第一人民医院呼吸内科主任医师。2020年1月27日随队出征。 What the sentence's beginning says is
read as a row of the roll, and the rest is running text.
"""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.batches import batch_told
from roster.rolls.rows.likely import may_be_name, promoted
from roster.rolls.rows.row import Row, explain, read_row
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import (
    AGE,
    BATCH,
    DEPARTMENT,
    GENDER,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)

_HAN = "\u3400-\u9fff"
_ORDINAL = "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})"
_BEFORE = rf"[ #*]{{0,4}}(?:{_ORDINAL}[、.]|\({_ORDINAL}\)|\[[^\[\]\n]{{1,6}}\]|N[Oo][.]?[0-9]{{1,3}}|人物{_ORDINAL}:?)"
_NAME = re.compile(
    rf"(?:{_BEFORE})?[^{_HAN}A-Za-z\n]{{0,8}}(?:[{_HAN}]{{3,24}}[院心所站][ ]+)?([{_HAN}](?:[ {NOTHING}]{{0,4}}[{_HAN}·]){{1,7}})(?:[ ]*[,(][男女]\)?)?[^{_HAN}A-Za-z0-9\n,。;(]{{0,8}}"
)
_OF_PARTY = f"(?:[{_HAN}]{{1,6}}(?:党员|社员|盟员|会员|团员)|群众|无党派人士|无党派)[,、]"
_LEAD = re.compile(f"[ ]*(?:单位[ ]?:|(?:{_OF_PARTY})?[ ]*(?:系|现为|现任|是)?)[ ]*")
"""What may stand before the institution with which a body begins: 农工党员,某市医院急诊科副主任医师."""
_BODY = re.compile(
    rf"(?:{_LEAD.pattern}|[ ]*)(?:[男女][,、]|(?:[{_HAN}]{{2,4}}[师士员],)?[{_HAN}0-9A-Za-z]{{5,}}.{{0,40}}[,。])"
)
LONGEST_NAME = 8
_SEX_FIRST = re.compile("[ ]*[男女][,、]")
"""With which a body begins that is one even where the page has no other: 女，汉族，1988年生，…"""
FEWEST = 3
"""Cards of a page from which on they are its form."""

LONGEST_HEAD = 160
"""Characters of a sentence's beginning that are looked at, so that the time stays linear."""


def bodies_of(lines: Sequence[str]) -> frozenset[int]:
    """The lines that say who the name above is, of a page made of such cards."""
    places = []
    above = ""
    for place, line in enumerate(lines):
        if not line or line.isspace():  # one may stand between the name and the body
            above = above if place and lines[place - 1] is above else ""
            continue
        if above and line.rstrip().endswith(_ENDS) and _NAME.fullmatch(above) and _BODY.match(line):
            places.append(place)
        above = line
    return frozenset(places if len(places) >= FEWEST else [at for at in places if _SEX_FIRST.match(lines[at])])


_ENDS = ("。", '"', "!", ")", "…", ";")


def take_body(name: Row, shadow: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Make one row of the name above and of what a body's beginning says, with the rest as its tail, so that it is
    said of nobody else; whether the body begins so."""
    printed = _NAME.fullmatch(shadow, name.start, name.end)
    if printed is None:
        return False
    first, last = printed.span(1)
    said = [token for token in name.tokens if first <= token.start < last and token.kind not in (SEPARATOR, AGE)]
    if not said or not (said[0].kind == NAME == said[-1].kind or may_be_name(said, even_words=True)):
        return False
    lead = _LEAD.match(shadow, start, end)
    start = lead.end() if lead else start
    experts = _OF_EXPERTS.match(shadow, start, end)
    begins = _beginning(shadow, start, end, lexicon)
    if begins is None and experts is not None:
        begins = _beginning(shadow, experts.end(), end, lexicon)
    if begins is None:
        return False
    row, cut = begins
    kinds = row.kinds
    if len(said) > 1 or said[0].kind != NAME or said[0].score < 1.0:
        at = name.tokens.index(said[0])
        name.put([*name.tokens[:at], promoted(said), *name.tokens[at + len(said) :]])
    behind = _told_behind(shadow, cut, min(end, cut + LONGEST_HEAD), lexicon, kinds)
    name.put([*name.tokens, Token(SEPARATOR, name.end, row.start, " ", 0.0), *row.tokens, *behind])
    name.end, name.tail = cut, end
    explain(name)
    return True


# 国家卫健委高级别专家组成员、某医院重症医学科主任: the first words are of no house, and a name may be cut out of them.
_OF_EXPERTS = re.compile(
    f"(?:[{_HAN}]{{2,16}}(?:专家组|指导组|救治组|工作组|专班)[{_HAN}]{{0,10}}(?:成员|专家|组员|顾问)[、,]){{1,3}}"
)


def _beginning(shadow: str, start: int, end: int, lexicon: Lexicon) -> tuple[Row, int] | None:
    """The row of what a body's first sentence says of somebody, and where it is cut off, if it does begin so."""
    stop = min(end, start + LONGEST_HEAD)
    sentence = _SENTENCE_END.search(shadow, start, stop)
    stop = sentence.start() if sentence else stop
    cuts = [found.start() for found in _CLAUSE_END.finditer(shadow, start, stop)]
    if end - start <= LONGEST_HEAD:
        cuts.append(stop)
    row = read_row(shadow, start, stop, lexicon, 0)
    unknown = next((token.start for token in row.tokens if _is_unknown(token)), stop)
    past = _PAST.search(shadow, start, stop)
    unknown = min(unknown, past.start() if past else stop)
    cut = max((cut for cut in cuts if cut <= unknown), default=start)
    row = read_row(shadow, start, cut, lexicon, 0)
    row.put([token._replace(kind=GROUP) if _is_call(row.tokens, at) else token for at, token in enumerate(row.tokens)])
    kinds = row.kinds
    told = {TITLE, POST, ROLE, DEPARTMENT} & set(kinds)
    if NAME in kinds or not told or (HOSPITAL not in kinds and (DEPARTMENT not in told or len(told) < 2)):
        return None  # without an institution it is the page's, whose wards are named
    return row, cut


def _is_unknown(token: Token) -> bool:
    return token.kind in (OTHER, NAME) and token.text not in _CALLED


def _is_call(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only says what somebody is called, or versed in: the last of 某医院副院长,重症医学专家."""
    token = tokens[at]
    if token.kind != DEPARTMENT or at + 1 == len(tokens) or tokens[at + 1].text != "专家":
        return token.text in _CALLED
    return not token.text.endswith(("科", "室", "部", "中心")) and POST in [before.kind for before in tokens[:at]]


_CALLED = ("骨干", "业务骨干", "技术骨干", "青年骨干", "护理骨干", "骨干力量")
"""What somebody of a ward is called, which is neither title nor post: 某医院检验科骨干."""


def _told_behind(shadow: str, start: int, end: int, lexicon: Lexicon, kinds: str) -> list[Token]:
    """The batch and the role that running text tells behind words of `kinds`. An office in it that nobody is said to
    have may be the card's own, which leaves a doubt."""
    told = [] if BATCH in kinds else batch_told(shadow, start, end)
    roles = _roles_told(shadow, start, end, lexicon)
    office = _OFFICE_NAMED.search(shadow, start, end) if not roles else None
    return [*told, *roles, *([Token(OTHER, *office.span(), office.group(), 0.0)] if office else ())]


_CARD = re.compile(
    rf"(?:{_BEFORE})?[^{_HAN}A-Za-z\n]{{0,8}}[{_HAN}](?:[ ]{{0,4}}(?![男女],)[{_HAN}·]){{1,7}}(?:[ ]*[,:]|[ ]{{1,4}}(?=[男女],))(?={_BODY.pattern})"
)


def cards_of(lines: Sequence[str]) -> dict[int, int]:
    """The lines of a page of cards in which the name and a comma begin the sentence, each with where that goes on:
    韦庆芳，某县人民医院护师，某省第四批医疗队队员。她的父亲是一名教师。"""
    found = {
        place: card.end()
        for place, line in enumerate(lines)
        if line.endswith(_ENDS) and (card := _CARD.match(line)) is not None and _OPENS_SENTENCE.match(line) is None
    }
    return found if len(found) >= FEWEST else {}


# 在机场,… and 到达襄阳后,… are no names.
_OPENS_SENTENCE = re.compile(
    "[ ]*(?:[在从当据随经到为对自按因]|昨|今[天日晨晚早年]|上午|下午|晚上|凌晨|清晨|傍晚|当[天日晚]|其中|目前|同时|此外|另外|最后|随后|如今|临行|[^,:]{2,7}[时后前上里中][,:])"
)


def take_card(row: Row, shadow: str, start: int, lexicon: Lexicon) -> Row | None:
    """The row of a card whose sentence goes on at `start`, of a line that was read as running text for what is told
    behind it; None if it does not begin with who somebody is."""
    name = read_row(shadow, row.start, start - 1, lexicon, row.blanks)
    return name if take_body(name, shadow, start, row.end, lexicon) else None


_PROFILE = re.compile(
    rf"[ ]*(?:[(]?[0-9]{{1,3}}[).、]?)?[ ]*(?P<label>[{_HAN}]{{2,5}}:[ ]*)?[{_HAN}](?:[ ]{{0,4}}[{_HAN}·]){{1,7}}[ ]*,[ ]*[男女],[^。\n]{{4,{LONGEST_HEAD}}}。"
)


def profiles_of(lines: Sequence[str]) -> frozenset[int]:
    """The lines of a page of profiles: 段雁青，女，白族，1984年生，重症医学科副主任护师。2020年1月27日随队出征。"""
    places = [
        place for place, line in enumerate(lines) if "," in line and line.endswith(_ENDS) and _PROFILE.match(line)
    ]
    return frozenset(places if len(places) >= FEWEST else ())


def take_profile(shadow: str, start: int, end: int, lexicon: Lexicon, blanks: int) -> Row | None:
    """The row of a profile's first sentence, with the rest as its tail, where that says what somebody is but not where:
    the house is the page's. With an institution it is read as running text is."""
    cut = shadow.index("。", start, end)
    found = _PROFILE.match(shadow, start, end)
    labelled = found is not None and found["label"] is not None
    row = read_row(shadow, found.end("label") if found and labelled else start, cut, lexicon, blanks)
    kinds = row.kinds.replace("S", "").replace("#", "")
    if kinds.count(NAME) != 1 or kinds[0] != NAME or not {TITLE, POST} & set(kinds):
        return None
    if labelled and HOSPITAL not in kinds:
        return None  # 事迹简介:某某,女,某村党支部书记: a page of people of all callings
    told = [token for token in batch_told(shadow, cut, end) if not row.kinds.count(token.kind)]
    roles = _roles_told(shadow, cut, end, lexicon)
    row.put([*row.tokens, Token(SEPARATOR, cut, cut, " ", 0.0), *told, *roles])
    row.tail = end
    return row


def is_profile(row: Row) -> bool:
    """Whether a row tells of one person alone, with running text behind it."""
    return bool(row.tail) and GENDER in row.kinds and row.kinds.count(NAME) == 1


def leave_title_above(rows: Sequence[Row], shadow: str, start: int, end: int) -> None:
    """Make remarks of the lines above a labelled profile in which its person stands by himself, and of the watchword
    between: 某某: / 守门的人 / 事迹简介:某某,男,…; and of the line above one that ends in the name: 最后一个撤出红区 某某. `rows`
    are those above the profile, which stands from `start` to `end`."""
    found = _PROFILE.match(shadow, start, end)
    if found is None:
        return
    if found["label"] is None:
        name = shadow[start : shadow.index(",", start)].strip()
        titled = (
            rows and HOSPITAL not in rows[-1].kinds and _ENDS_IN_NAME.fullmatch(shadow, rows[-1].start, rows[-1].end)
        )
        if titled and titled[1].endswith(name) and titled[1] != name:
            rows[-1].put([])
            rows[-1].remark = True
        return
    name = shadow[found.end("label") : shadow.index(",", found.end("label"))].strip()
    for place in range(len(rows) - 1, max(-1, len(rows) - 3), -1):
        if _TITLED.fullmatch(shadow, rows[place].start, rows[place].end) is None:
            return
        if shadow[rows[place].start : rows[place].end].strip(" :") == name:
            for row in rows[place:]:
                row.put([])
                row.remark = True
            return


_ENDS_IN_NAME = re.compile(r"([^,。;、()\n]{3,30})(?:\([男女]\))?[ ]*")
_TITLED = re.compile("[^,。;、\n]{1,16}")


def _roles_told(shadow: str, start: int, end: int, lexicon: Lexicon) -> Sequence[Token]:
    """The role that running text says somebody has: …随队出征，担任医疗队副领队。"""
    office = _OFFICE.search(shadow, start, end)
    if office is None:
        return ()
    tokens = tokens_of(shadow, office.end(), min(office.end() + LONGEST_NAME * 2, end), lexicon)
    of_team = next((at for at, token in enumerate(tokens) if token.kind not in _OF_TEAM), len(tokens))
    return [token for token in tokens[of_team:][:2] if token.kind == ROLE][:1]


_OF_TEAM = frozenset((HOSPITAL, GROUP, REGION, BATCH))
"""What may stand before an office and says of which team it is: 担任某医院援沪医疗队|队长."""
_OFFICE = re.compile("担任|出任|[,。][她他]?(?:并|现|曾|在[^,。]{1,6})?任")
_OFFICE_NAMED = re.compile("组长|队长|领队|书记")


WENT = "went"
"""Text of the mark in the row of a line that says with which batch the person right above went."""
_WENT = re.compile(
    "[ ]*(?:于)?(?:(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}[日号],?)?(?:跟)?随[^,。;:、()\n]{0,12}批[^。;:、()\n]{1,40}。?[ ]*"
)


def went_of(lines: Sequence[str]) -> frozenset[int]:
    """The lines of a page of cards that say with which batch the person right above went: 2月4日随某省第二批援鄂医疗队支援武汉."""
    places = [
        place
        for place, line in enumerate(lines)
        if place and "随" in line and lines[place - 1].strip() and _WENT.fullmatch(line)
    ]
    return frozenset(places if len(places) > 1 else ())


def take_went(row: Row, shadow: str) -> None:
    """Leave of such a line only its batch, with the rest as its tail."""
    told = batch_told(shadow, row.start, row.end)
    if told:
        row.put([Token(SEPARATOR, row.start, told[0].start, WENT, 0.0), told[0]])
        row.end, row.tail, row.remark = told[0].end, row.end, False
        explain(row)


_SENTENCE_END = re.compile("[。!?;]")
_CLAUSE_END = re.compile("[,。;]")
_PAST = re.compile("[,;](?:曾|历任|先后|原任)")
