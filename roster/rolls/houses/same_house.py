"""Whose institution is printed elsewhere on the page: beside who stands above (同上, 同院), or by its full name in a sentence."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from roster.rolls.doubts import HOSPITAL_ABOVE
from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE, only_house
from roster.rolls.houses.titled_houses import titled_in_full
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.rows.words import SAME_HOUSE, is_inner_centre
from roster.rolls.words.lexicon import COUNT, DEPARTMENT, HOSPITAL, NAME, NUMBER, TITLE
from roster.rolls.words.short_names import is_short, without_campus
from roster.vocabulary.regions import leading_regions

UNITS = frozenset("省市州盟县区旗")
"""What the name of an institution begins with that leaves out the place's own."""


def give_full_unit_house(drafts: Sequence[Draft], shadow: str, *, units: Collection[str] = UNITS) -> None:
    """Give those of a list who are of 省医院 or 县中医医院 the full name, where the page prints one such institution alone.
    Whether it is the same stays a doubt."""
    known: dict[str, Token | None] = {}
    alone = len({house.text for draft in drafts if (house := draft.house())}) == 1
    for draft in drafts:
        short = draft.house()
        if short is None or (short.text[0] not in units and not short.text.endswith(_CUT)):
            continue
        if short.text not in known:
            # A page calls few houses so; beyond these it is not searched again and again.
            told = _printed_in_full(short.text, shadow) if len(known) < MOST_HOUSES else None
            known[short.text] = told or (titled_in_full(short.text, shadow) if alone else None)
        full = known[short.text]
        if full is None:
            continue
        draft.own = [token for token in draft.own if token.kind != HOSPITAL]
        draft.inherited = [full, *(token for token in draft.inherited if token.kind != HOSPITAL)]
        draft.doubts.append("hospital-of-page")


def _printed_in_full(short: str, shadow: str) -> Token | None:
    """The one institution that a sentence prints with its place for one that leaves that out; a county's or a city's only
    where the title begins with that place."""
    if short.endswith(_CUT):
        full = next((full for rest in _RESTS if (full := f"{short}{rest}") in shadow), "")
        at = shadow.find(full)
        return Token(HOSPITAL, at, at + len(full), full, 3.0) if full else None
    unit, title = short[0], shadow.lstrip()[:SHORT_PLACE]
    if not any(_stands_behind_word(house, shadow) for house in (short, f"{unit}人民医院")):
        return None  # as on most pages: a pattern of its own for each such house takes longer to make than to look for
    whole = f"{unit}(?:人民)?医院" if short[1:] == "医院" else re.escape(short)
    told: dict[str, Token] = {}
    for found in re.finditer(
        f"(?:^|[,。;:、\n在由从到]){{1}}([\u4e00-\u9fff]{{2,8}}{whole})(?=[^\n]{{0,200}}[。,])", shadow
    ):
        places = leading_regions(found[1])
        titled = found[1].startswith(title) or shadow.lstrip().startswith(short)  # whose own page it is
        if places and found[1][places[-1][1] - 1] == unit and (unit == "省" or titled):
            told.setdefault(found[1], Token(HOSPITAL, *found.span(1), found[1], 3.0))
    return next(iter(told.values())) if len(told) == 1 else None


SHORT_PLACE = 2
_CUT, _RESTS = "中医", ("医院", "院")
"""What a house is called short that the page prints in full elsewhere: 宝鸡市中医援鄂医疗队 of 宝鸡市中医医院."""


def _stands_behind_word(house: str, shadow: str) -> bool:
    """Whether an institution is printed anywhere right behind a word of two characters, which may be its place."""
    at = shadow.find(house)
    while at >= 0:
        if at >= SHORT_PLACE and shadow[at - SHORT_PLACE : at].isalpha():
            return True
        at = shadow.find(house, at + 1)
    return False


def give_full_house(drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> None:
    """Give those who all take one institution from a heading its full name, where a sentence above them begins it with
    the university whose it is: 北京朝阳医院, 首都医科大学附属北京朝阳医院. `cut` makes tokens of a stretch of the text."""
    taken = {token.text: token for draft in drafts for token in draft.inherited if token.kind == HOSPITAL}
    if len(taken) != 1 or "附属" not in shadow or any(draft.has(HOSPITAL) for draft in drafts):
        return
    short = next(iter(taken.values()))
    first = min(draft.name.start for draft in drafts)
    at = shadow.find(f"附属{short.text}", short.end, first)
    full = list(cut(max(0, at - LONGEST_UNIVERSITY), at + 2 + len(short.text))) if at > 0 else []
    if not full or full[-1].kind != HOSPITAL or full[-1].text == short.text or full[-1].start >= at:
        return
    for draft in drafts:
        draft.inherited = [full[-1] if token.text == short.text else token for token in draft.inherited]


LONGEST_UNIVERSITY = 16


def give_university_house(drafts: Sequence[Draft]) -> None:
    """Give those of a university's hospital by its short name the full one, where the page prints one such beside
    somebody: 锦医一院 for 锦州医科大学附属第一医院. Whether it is the same stays a doubt."""
    houses = {
        token.text: token for draft in drafts for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL
    }
    fulls = [token for text, token in houses.items() if "附属" in text and _UNIVERSITY.search(text)]
    if not fulls or len(houses) > MOST_HOUSES:
        return
    known = {
        text: only_house([token for token in fulls if is_short(text, token.text) and token.text != text])
        for text in houses
        if _OF_UNIVERSITY.fullmatch(text)
    }
    for draft in drafts if any(known.values()) else ():
        short = draft.house()
        full = known.get(short.text) if short else None
        if full is not None:
            draft.own = [token for token in draft.own if token.kind != HOSPITAL]
            draft.inherited = [full, *(token for token in draft.inherited if token.kind != HOSPITAL)]
            draft.doubts.append("hospital-of-page")


MOST_HOUSES = 60
_UNIVERSITY = re.compile("医科大学|医学院|医药大学|医药学院")
_OF_UNIVERSITY = re.compile(
    "[\u4e00-\u9fff]{1,2}[医中](?:大附?[一二三四五六七八九]?附?|附[一二三四五六七八九]?|[一二三四五六七八九]附?)院"
)
"""锦医一院, and not 锦州医院, which is a house of its own."""


_NUMBERED = re.compile("[一二三四五六七八九十]")


def full_house(short: Token, named: Iterable[Token]) -> Token | None:
    """The one institution of those `named` for which a name that leaves out the place's own is short: 县人民医院 for
    陇西县人民医院, 市六医院 for 上海市第六人民医院. None if two may be meant."""
    own = short.text
    numbered = _NUMBERED.search(own) is not None
    if not numbered:
        named = [token for token in named if token.text.endswith(own)]  # hardly any, of many that a page names
    others = {token.text: token for token in named if token.text != own and token.text[0] not in UNITS}
    ends = [token for text, token in others.items() if text.endswith(own)]
    if not ends and numbered:
        ends = [token for text, token in others.items() if is_short(own, text)]
    return only_house(ends)


_SAME = re.compile("(?:同(?:一(?:家|所)?)?(?:医院|单位)|同院|该院|该中心|该单位)的?$")


def is_of_same_house(draft: Draft, shadow: str) -> bool:
    """Whether what is printed right before somebody's words says that the house is that of who was named before."""
    first = min(token.start for token in (draft.name, *draft.own))
    return _SAME.search(shadow, max(0, first - LONGEST_SAME), first) is not None


LONGEST_SAME = 8


def set_wings_apart(rows: Sequence[Row], heads: Sequence[Token], *, housed: bool) -> None:
    """Make wards of what is called a house by its kind alone where the page has a house of its own: 儿童医院某某, below
    郴州市第一人民医院. `housed` says that a sentence names it."""
    wings = [row for row in rows if HOSPITAL in row.kinds and NAME in row.kinds]
    _set_centres_among_wards(rows)
    for row in wings:
        if row.kinds.count(HOSPITAL) > 1 and len({token.text for token in row.tokens if token.kind == HOSPITAL}) > 1:
            _set_apart(row, _CENTRE)  # 肿瘤中心 某某/某医院
    above = (*heads, *(token for row in rows if NAME not in row.kinds for token in row.tokens)) if wings else ()
    if not housed and not any(token.kind == HOSPITAL for token in above):
        return
    for row in wings:
        _set_apart(row, _WING)


def _set_centres_among_wards(rows: Sequence[Row]) -> None:
    """Make a ward of a centre that has no name of its own and opens its row as wards open the others, where no house opens
    any: 呼吸科：甲、乙 / 急救中心：丙 / 儿科：丁."""
    if not any(HOSPITAL in row.kinds and (token := _opens(row)) and is_inner_centre(token) for row in rows):
        return
    opened = [token for row in rows if NAME in row.kinds and (token := _opens(row)) is not None]
    opened += [token for row in rows if NAME not in row.kinds and (token := _opens(row)) and not _is_named(token)]
    centres = [token for token in opened if is_inner_centre(token)]
    wards = sum(token.kind == DEPARTMENT for token in opened)
    headed = any((token := _opens(row)) and NAME not in row.kinds and _is_named(token) for row in rows)
    if not centres or wards < (1 if headed else FEWEST_WARDS) or wards + len(centres) < len(opened):
        return
    for row in rows:
        if _opens(row) in centres:
            row.put([token._replace(kind=DEPARTMENT) if token in centres else token for token in row.tokens])


FEWEST_WARDS = 2


def _is_named(token: Token) -> bool:
    return token.kind == HOSPITAL and not is_inner_centre(token)


def _opens(row: Row) -> Token | None:
    """The ward or institution before the colon of a row, or that is all of it but for a number."""
    first: Token | None = None
    for token in row.tokens:
        if token.kind in (NUMBER, COUNT) or not token.text.strip(_MARKS):
            continue
        if first is not None:
            return first if ":" in token.text else None
        if token.kind not in (HOSPITAL, DEPARTMENT):
            return None
        first = token
    return first


_MARKS = " ()[]<>◆●■▲★·.、"


def _set_apart(row: Row, wing: re.Pattern[str]) -> None:
    apart = [token for token in row.tokens if token.kind == HOSPITAL and wing.fullmatch(token.text)]
    if apart:
        row.put(
            [
                token._replace(kind=DEPARTMENT, score=len(token.text)) if token in apart else token
                for token in row.tokens
            ]
        )


_CENTRE = re.compile(
    "(?:肿瘤|心血管|心脏|血液净化|创伤|烧伤|生殖|妇儿|妇产|儿童|口腔|眼科|康复|急救|急诊|消化|卒中|胸痛|老年)中心"
)
"""What a house of its own is called as well as a ward: the latter where a house stands beside it."""


_WING = re.compile("(?:儿童|妇产|妇儿|肿瘤|口腔|眼科|康复|老年病?|心血管病?|胸科|脑科|骨科|肛肠|皮肤病?|传染病?)医院")


def give_house_that_signs(drafts: Sequence[Draft], rows: Sequence[Row]) -> None:
    """Give those who take a short name from a heading (齐鲁二院驰援黄冈12勇士) the one institution of the page for which it
    is short, else the one that the page names below them, as its signature does. Whether it is the same stays a doubt."""
    taken = {token.text: token for draft in drafts for token in draft.inherited if token.kind == HOSPITAL}
    taking = [draft for draft in drafts if not draft.has(HOSPITAL)]
    if len(taken) != 1 or not taking or _SHORT.search(short := next(iter(taken))) is None:
        return
    last = max(draft.name.start for draft in drafts)
    named = [token for row in rows for token in row.tokens if token.kind == HOSPITAL]
    full = _only_full(short, named)
    if full is None and len(taking) == len(drafts):
        below = {token.text: token for token in named if token.start > last}
        full = next(iter(below.values())) if len(below) == 1 and short not in below else None
    if full is None:
        return
    for draft in taking:
        draft.inherited = [full if token.text == short else token for token in draft.inherited]
        draft.doubts.append(OF_PAGE)


def _only_full(short: str, named: Sequence[Token]) -> Token | None:
    """The only institution of those named that a name may be short for: 宁夏医科大学总医院 of 宁医大总院."""
    full = {
        token.text: token
        for token in reversed(named)
        if len(token.text) > len(short)
        and len(token.text) <= LONGEST_FULL
        and is_short(short, token.text)
        and without_campus(token.text) != short
    }
    return next(iter(full.values())) if len(full) == 1 else None


LONGEST_FULL = 24
_SHORT = re.compile("(?<![医生健养学分究治法])院$|附[一二三四五六]$")


def give_house_above(drafts: Sequence[Draft], shadow: str, end: int) -> None:
    """Give those beside whose name 同上 or 同院 is printed the institution of who stands above."""
    if SAME_HOUSE.search(shadow, drafts[0].name.start if drafts else end, end) is None:
        return
    ends = [*(draft.name.start for draft in drafts[1:]), end]
    for (before, draft), stop in zip(pairwise(drafts), ends[1:], strict=True):
        same = None if draft.has(HOSPITAL) else SAME_HOUSE.search(shadow, draft.name.end, stop)
        above = [token for token in (*before.own, *before.inherited) if token.kind == HOSPITAL] if same else []
        if same and above:
            draft.inherited = [above[0], *(token for token in draft.inherited if token.kind != HOSPITAL)]
            draft.doubts.append(HOSPITAL_ABOVE)
            # 同上 once more is the ward's, and then the title's.
            marks = len(SAME_HOUSE.findall(shadow, same.end(), stop))
            lacking = [kind for kind in (DEPARTMENT, TITLE) if not draft.has(kind)][:marks]
            for kind in lacking:
                told = [token for token in (*before.own, *before.inherited) if token.kind == kind]
                draft.inherited = [*(token for token in draft.inherited if token.kind != kind), *told]
