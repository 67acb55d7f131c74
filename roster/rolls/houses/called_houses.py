"""Institutions that are printed with a short name of theirs: 某市第二人民医院（市二院）, and only 市二院 beside others."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.houses.same_house import UNITS
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL
from roster.rolls.words.short_names import is_short


def give_houses_called(drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> None:
    """Give those whose words call an institution by a short name the full one, where the page prints both together,
    beside somebody or anywhere. Those beside whom both are printed keep the full one alone. `cut` makes tokens of a
    stretch of the text."""
    called: dict[str, Token] = {}
    houses = _houses_of(drafts)
    for draft in drafts if "(" in shadow and any(text[-1] == ")" for text in houses) else ():
        for tokens in (draft.own, draft.inherited):
            for place, token in enumerate(tokens):
                if token.kind == HOSPITAL and token.text[-1] == ")" and (full := _without_short(token)):
                    tokens[place] = full
                    called[_SHORT_NAME.sub("", token.text[len(full.text) + 1 : -1])] = full
    houses = _houses_of(drafts) if called else houses
    if _give_houses_of_firms(houses, drafts, shadow, cut):
        houses = _houses_of(drafts)
    _look_for_full(called, houses, shadow, cut)
    _look_beside(called, houses)
    for draft in drafts if called else ():
        short = next((token for token in draft.own if token.kind == HOSPITAL and token.text in called), None)
        if short:
            draft.own = [token for token in draft.own if token is not short]
            draft.inherited = [called[short.text], *(token for token in draft.inherited if token.kind != HOSPITAL)]
        draft.inherited = [
            called.get(token.text, token) if token.kind == HOSPITAL else token for token in draft.inherited
        ]


def _houses_of(drafts: Sequence[Draft]) -> dict[str, Token]:
    """The institutions that drafts are of, by their names as printed."""
    return {token.text: token for draft in drafts for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL}


def _look_for_full(
    called: dict[str, Token], houses: Mapping[str, Token], shadow: str, cut: Callable[[int, int], Sequence[Token]]
) -> None:
    """Add the institutions behind which the page prints in brackets what it calls them: …附属第一医院（哈医大一院）36人."""
    shorts = [text for text in houses if len(text) <= LONGEST_SHORT and text not in called]
    for short in shorts[:MOST_SHORT] if "(" in shadow else ():
        if f"{short})" not in shadow and f'{short}")' not in shadow:
            continue  # as most are, without a search
        found = re.search(rf"\((?:以?下?简称:?)?\"?{re.escape(short)}\"?\)", shadow)
        if found is None:
            continue
        start = max(shadow.rfind("\n", 0, found.start()) + 1, found.start() - LONGEST_FULL)
        tokens = cut(start, found.start())
        full = tokens[-1] if tokens else None
        # 国家卫生应急移动医疗救治中心（四川大学华西医院） names two, neither of which is short for the other.
        whole = full is not None and full.kind == HOSPITAL and full.end == found.start()
        if full and whole and len(full.text) > len(short) and ("简称" in found[0] or is_short(short, full.text)):
            called[short] = full


def _look_beside(called: dict[str, Token], houses: Mapping[str, Token]) -> None:
    """Add the one institution of others of the page for which the number of a university's hospital is short: 齐医附一院."""
    shorts = [text for text in houses if len(text) <= LONGEST_SHORT and _OF_UNIVERSITY.search(text)]
    for short in shorts[:MOST_SHORT]:
        full = [text for text in houses if len(text) > LONGEST_SHORT and text[0] == short[0] and is_short(short, text)]
        if short not in called and len(full) == 1 and full[0].endswith("医院"):
            called[short] = houses[full[0]]


_OF_UNIVERSITY = re.compile("附[一二三四五六]院$")


def _names_whole(tokens: Sequence[Token]) -> bool:
    for token in tokens:  # noqa: SIM110  asked of all on the page, so that a generator would be felt
        if token.kind == HOSPITAL and token.text == _WHOLE:
            return True
    return False


def give_whole_house(drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> None:
    """Give those of what the page calls 总医院 alone the one institution that it names in full. Whether it is the same
    stays a doubt."""
    taking = [
        draft
        for draft in (drafts if _WHOLE in shadow else ())
        if _names_whole(draft.own) or _names_whole(draft.inherited)
    ]
    if not taking:
        return
    full: dict[str, Token] = {}
    for found in islice(_NAMED_WHOLE.finditer(shadow), MOST_SHORT):
        tokens = cut(*found.span())
        if tokens and tokens[-1].kind == HOSPITAL and tokens[-1].end == found.end() and tokens[-1].text != _WHOLE:
            full.setdefault(tokens[-1].text, tokens[-1])
    if len(full) != 1:
        return
    (house,) = full.values()
    for draft in taking:
        draft.own = [token for token in draft.own if token.text != _WHOLE]
        draft.inherited = [house, *(token for token in draft.inherited if token.kind != HOSPITAL)]
        draft.doubts.append(OF_PAGE)


_WHOLE = "总医院"
_NAMED_WHOLE = re.compile("[\u4e00-\u9fff]{2,16}总医院")


def _give_houses_of_firms(
    houses: Mapping[str, Token], drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]
) -> bool:
    """Give those whom the page says to be of a firm's team (某某集团第一批医疗队) the one hospital of that firm that it names
    elsewhere: 某某集团职工医院. Whether anybody was given one."""
    given = False
    firms = [text for text in houses if _FIRM.search(text)]
    for firm in firms[:MOST_SHORT]:
        full: dict[str, Token] = {}
        for found in islice(re.finditer(f"{re.escape(firm)}[\u4e00-\u9fff]{{0,8}}?医院", shadow), MOST_SHORT):
            tokens = cut(*found.span())
            if len(tokens) == 1 and tokens[0].kind == HOSPITAL:
                full.setdefault(tokens[0].text, tokens[0])
        if len(full) == 1:
            _replace_house(drafts, firm, next(iter(full.values())))
            given = True
    return given


_FIRM = re.compile("(?:(?<!医疗)集团|公司|总?厂|矿务局|煤矿|油田|铁路局|林业局|农垦|矿区)$")


def _replace_house(drafts: Sequence[Draft], short: str, full: Token) -> None:
    for draft in drafts:
        if any(token.kind == HOSPITAL and token.text != short for token in (*draft.own, *draft.inherited)):
            continue
        if draft.has(HOSPITAL):
            draft.own = [full if token.kind == HOSPITAL else token for token in draft.own]
            draft.elsewhere += ((full.start, full.end),)
        elif draft.holds(HOSPITAL):
            draft.inherited = [full if token.kind == HOSPITAL else token for token in draft.inherited]
        else:
            continue
        draft.doubts.append(OF_PAGE)


def give_houses_explained(drafts: Sequence[Draft], shadow: str, cut: Callable[[int, int], Sequence[Token]]) -> None:
    """Give those of a list whose lines begin with what a sentence explains the institution that it names: 州医 某某, and
    below them 州医即黔西南州人民医院."""
    explained: dict[str, Token] = {}
    for found in islice(_EXPLAINED.finditer(shadow), MOST_SHORT) if "即" in shadow else ():
        tokens = cut(*found.span(2))
        if len(tokens) == 1 and tokens[0].kind == HOSPITAL and is_short(found[1], found[2]):
            explained[found[1]] = tokens[0]
    for draft in drafts if explained else ():
        if draft.source == "prose" or draft.holds(HOSPITAL):
            continue
        start = shadow.rfind("\n", 0, draft.name.start) + 1
        first = _FIRST.match(shadow, start, min(draft.name.start, start + LONGEST_FULL))
        if first and first[1] in explained:
            draft.inherited.append(explained[first[1]])


_EXPLAINED = re.compile(
    "(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,6})即为?([\u4e00-\u9fff]{4,20}(?:医院|中心|保健院))(?![\u4e00-\u9fff])"
)
_FIRST = re.compile(r"[ ]*(?:[0-9]{1,3}[.、 ][ ]*)?([\u4e00-\u9fff]{2,6})[ \t:]")


LONGEST_SHORT, LONGEST_FULL, MOST_SHORT = 8, 26, 20
"""Characters of a short name and of a full one; short names looked for, so that the time stays linear."""


def _without_short(token: Token) -> Token | None:
    """The institution without the short name in the bracket behind it; None if a part of it is named there."""
    full, _, said = token.text[:-1].partition("(")
    short = _SHORT_NAME.sub("", said)
    if len(full) <= len(short) or len(token.text) != token.end - token.start:
        return None
    # 延边大学附属医院（延边医院） has two names.
    if not (short[:1] in UNITS or short.endswith(_SHORT_ENDS)) or _PART.search(short) or not is_short(short, full):
        return None
    return token._replace(end=token.start + len(full), text=full)


_SHORT_ENDS = ("大一院", "大二院", "大三院", "附院", "附一院", "附二院", "附三院", "总院", "省院", "省医")
_SHORT_NAME = re.compile("^(?:以下)?(?:简称|又称|即):?")
_PART = re.compile("^[东西南北中新老本总分]院$|院区$|分院$|分部$")
"""What is a part of an institution, and no name of the whole."""
