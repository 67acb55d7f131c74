"""Whose people running text speaks of, where it does not say so beside the name: of the institutions that the page names, the
likeliest one, learned from pages whose people are known.

What stands around each mention of an institution says it (某医院派出, 赴某医院, 来源：某医院), where it stands as seen from the
name, and what the rules say. `python -m tools.learn_houses` has learned what each of these signs is worth.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from roster.rolls.drafts import Draft
from roster.rolls.houses.gone_to import is_one_of_senders, is_only_gone_to
from roster.rolls.houses.journey import journey_of
from roster.rolls.houses.listing_houses import give_houses_of_lists
from roster.rolls.houses.other_places import is_of_hosts, is_of_team_elsewhere
from roster.rolls.houses.own_page import house_of_site, own_house
from roster.rolls.houses.page_house import MOST_NAMED, OF_PAGE, is_anonymous, is_host, is_of_no_house, is_office
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.house_edges import behind_words
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL
from roster.rolls.words.short_names import is_short
from roster.rolls.words.signs import runs, weights_of
from roster.rolls.words.terms import LIST_MARKS
from roster.vocabulary.hospitals import place_of

BEFORE, BEHIND, NEAR = 10, 14, 8
"""Characters before and behind an institution, and before a person, that are looked at."""
MOST_SPOTS = 8
"""Mentions of an institution whose surroundings are looked at."""
OPENING, CLOSING = 60, 80
"""Characters at the beginning and the end of a page where it is signed with the house whose page it is."""


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution that a page names, under its full name, with all places where it is named."""

    token: Token
    spots: Sequence[Token]  # in order
    starts: Sequence[int]  # where they begin
    names: Collection[str]  # as it is called there
    around: Collection[str]  # signs of what stands around any of them


NO_OWNERS: Mapping[str, int] = {}
"""What is known of who stands beside an institution where nobody says: nothing."""


class Institutions:
    """All institutions that a page names, or signs. `owners` tells for how many people each stands beside the name."""

    def __init__(self, named: Collection[Token], shadow: str, owners: Mapping[str, int] = NO_OWNERS) -> None:
        self.shadow = shadow
        self.owners = owners
        self.signed = own_house(shadow)
        named = [*named, self.signed] if self.signed else named
        houses = [behind_words(token) for token in named if not _NAMELESS.match(token.text)]
        spots = sorted({token.start: token for token in houses}.values(), key=_start_of)
        self.all = [] if len({token.text for token in spots}) > MOST_NAMED else list(_together(spots, shadow))
        self.starts = [token.start for token in spots]
        self.stops = [stop.start() for stop in _STOP.finditer(shadow)] if self.all else []
        self.journey = journey_of(shadow)
        self.own = _OWN.search(shadow) is not None
        self.site = house_of_site(shadow)
        self.senders = sum(not is_host(each.token.text) for each in self.all)

    def leave_out_goals(self, own: frozenset[str]) -> None:
        """Leave out those to which people were only sent, those named as some of many that sent them, and those of the hosts who
        thank them. `own` are the houses that stand with somebody's name."""
        self.all = [
            each
            for each in self.all
            if not own.isdisjoint(each.names)
            or not (
                is_only_gone_to(each.spots, self.shadow)
                or is_of_hosts(each.spots, self.shadow)
                or all(is_one_of_senders(spot, self.shadow) for spot in each.spots)
            )
        ]
        self.senders = sum(not is_host(each.token.text) for each in self.all)

    def sentences_between(self, one: int, other: int) -> int:
        """How many sentences lie between two places of the text."""
        return abs(bisect_left(self.stops, one) - bisect_left(self.stops, other))

    def named_between(self, one: int, other: int) -> int:
        """How many institutions are named between two places of the text."""
        return max(0, bisect_left(self.starts, other) - bisect_right(self.starts, one))


_NAMELESS = re.compile(
    "我校|本校|.*方舱|(?:西部|边远|贫困|基层|当地)(?:地区)?医院|.*(?<![0-9部军队])野战医院|学院附属医院|(?:一行)?从医院|[为到在]?(?:20)?[0-9]{2}年医院|(?:当地|一家|某|所)?[三二][级甲]医院|.*(?:协会|学会)|.*(?:受援|帮扶|结对)(?:医院|单位)|.*(?:委员会|卫健委|计生委|卫计委|健康委|卫生局|卫健局|健康局|卫生厅|指挥部|红十字会)$"
)
"""Institutions that have no people of their own to send or by which nobody is told from others: 我校第三临床医学院（某市立医院）,
学院附属医院（某市第一人民医院）, 得到受援医院, 省卫生健康委, 当地三甲医院, 为2020年医院|通过评审, 某某学会."""
_STOP = re.compile("[。!?;\n]")
_OWN = re.compile("我院|我们院|我们医院|本院|我中心|本中心")


def _start_of(token: Token) -> int:
    return token.start


def _length_of(token: Token) -> int:
    return len(token.text)


def _together(spots: Sequence[Token], shadow: str) -> Iterator[Institution]:
    """The institutions, each with the places where it is named in full or for short."""
    texts = list(dict.fromkeys(token.text for token in spots))
    whole = {text: _full_name(text, texts) for text in texts}
    whole = {text: whole[whole[full]] for text, full in whole.items()}  # 市一院, 某市一院, 某市第一医院
    for full in dict.fromkeys(whole.values()):
        same = [token for token in spots if whole[token.text] == full]
        around: set[str] = set()
        for spot in same[:MOST_SPOTS]:
            around.update(_around(spot, "x", shadow))
        yield Institution(
            max(same, key=_length_of), same, [spot.start for spot in same], {spot.text for spot in same}, around
        )


def _full_name(text: str, texts: Sequence[str]) -> str:
    """The longest of the names that this one is short for; its own, where it tells its place."""
    longer = [other for other in texts if other != text and len(other) > len(text) and other.endswith(text)]
    if not longer and f"{text}院" in texts:
        longer = [f"{text}院"]  # 某省第三人民医|疗队
    if not longer and place_of(text) is None:
        longer = [other for other in texts if other != text and place_of(other) is not None and is_short(text, other)]
        longer = longer if len(longer) == 1 else []
    return max(longer, key=len, default=text)


def _around(spot: Token, side: str, shadow: str) -> Iterator[str]:
    yield from runs(shadow[max(0, spot.start - BEFORE) : spot.start][::-1], f"{side}l")
    yield from runs(shadow[spot.end : spot.end + BEHIND], f"{side}r")


NOBODYS = ""
"""Stands for no institution among those of which the likeliest is taken."""


def signs_of(draft: Draft, page: Institutions) -> dict[str, set[str]]:
    """Name of an institution -> what speaks for and against its being somebody's; and so for none."""
    ruled = draft.house()
    kinds = "".join(sorted({token.kind for token in draft.own}))
    first = min([token.start for token in (draft.name, *draft.own)])
    before = list(runs(page.shadow[max(0, first - NEAR) : first][::-1], "p"))
    said = f"{kinds}{draft.source[0]}{draft.of_house:d}{draft.listed:d}"
    none = {
        "none", f"kinds{said}", f"own{page.own:d}", f"all{min(3, len(page.all))}", f"senders{min(3, page.senders)}",
        f"source{draft.source}", f"ruled{ruled is not None:d}{OF_PAGE in draft.doubts:d}", *before,
        *(f"said{word}" for word in _SAID if getattr(draft, word)),
    }  # fmt: skip
    return {NOBODYS: none, **{each.token.text: _speaks_for(each, draft, ruled, first, page) for each in page.all}}


_SAID = ("sent", "listed", "counted", "praised", "composes", "of_house")


def _speaks_for(each: Institution, draft: Draft, ruled: Token | None, first: int, page: Institutions) -> set[str]:
    name = each.token.text
    signs = {"is", *each.around, f"end{name[-2:]}", f"times{min(4, len(each.spots))}"}
    is_ruled = ruled is not None and ruled.text in each.names
    rule = "R" if is_ruled else "O" if ruled is not None else "-"
    kind = f"{is_host(name):d}{is_office(name):d}{is_anonymous(name):d}{place_of(name) is not None:d}"
    signs.update((f"rule{rule}{OF_PAGE in draft.doubts:d}", f"kind{kind}", f"rule{rule}kind{kind}"))
    only = len(page.all) == 1 or (page.senders == 1 and not is_host(name))
    signs.update((f"only{only:d}", f"only{only:d}{draft.source}", f"only{only:d}own{page.own:d}{draft.of_house:d}"))
    signs.update(page.journey.signs(name))
    signed = "-" if page.signed is None else f"{page.signed.text in each.names:d}"
    signs.update((f"signed{signed}", f"signed{signed}own{page.own:d}"))
    owners = min(2, sum([page.owners.get(other, 0) for other in each.names]))
    signs.update((f"owners{owners}", f"owners{owners}only{only:d}", f"owners{owners}rule{rule}"))
    signs.add(f"opens{each.spots[0].start < OPENING:d}closes{each.spots[-1].end > len(page.shadow) - CLOSING:d}")
    at = bisect_left(each.starts, first)
    above, below = each.spots[at - 1] if at else None, each.spots[at] if at < len(each.spots) else None
    for side, spot in (("b", above), ("a", below)):
        if spot is None:
            signs.add(f"{side}-")
            continue
        far = page.sentences_between(spot.start, first)
        near = far if far < 3 else 3 if far < 6 else 4
        between = min(2, page.named_between(*sorted((spot.start, first))))
        signs.update((f"{side}{near}", f"{side}{near}n{between}", f"{side}{near}{kind}", f"{side}n{between}"))
        signs.update(_around(spot, f"{side}{min(near, 2)}", page.shadow))
    return signs


def choose_houses(drafts: Sequence[Draft], named: Collection[Token], shadow: str) -> None:
    """Give those who have no institution of their own the likeliest of those `named`, or none, where that is likelier."""
    # Where a list tells some of its people's institutions it tells what it means of the others as well.
    lists = not any(
        draft.source != "prose" and draft.holds(HOSPITAL) and OF_PAGE not in draft.doubts for draft in drafts
    )
    open_to = [draft for draft in drafts if (lists or draft.source == "prose") and _may_choose(draft)]
    ruled = [house for draft in open_to if (house := draft.house())]  # which a signature may have told
    owners = Counter(token.text for draft in drafts for token in draft.own if token.kind == HOSPITAL)
    page = Institutions([*named, *ruled], shadow, owners) if open_to else None
    if page is None or not page.all:
        return
    page.leave_out_goals(frozenset(token.text for draft in drafts for token in draft.own if token.kind == HOSPITAL))
    chosen: dict[int, str] = {}  # those of a list between two mentions are of one house
    for company in _companies(open_to, shadow):
        between = bisect_left(page.starts, company[0].name.start) if company[0].source != "prose" else -1
        name = chosen.get(between) if between >= 0 else None
        if name is None:
            name = chosen[between] = likeliest(company, page)
        for draft in company:
            _give(draft, NOBODYS if is_of_team_elsewhere(draft, name, shadow) else name, page)
    give_houses_of_lists(open_to, named, shadow)


def _companies(drafts: Sequence[Draft], shadow: str) -> Iterator[list[Draft]]:
    """Those who are named side by side in running text, as people of one house are: 我院甲、乙和丙, 骨科甲教授、内科乙医师."""
    company: list[Draft] = []
    for draft in drafts:
        if company and company[-1].source == draft.source == "prose" and _is_beside(company[-1], draft, shadow):
            company.append(draft)
            continue
        if company:
            yield company
        company = [draft]
    if company:
        yield company


def _is_beside(one: Draft, other: Draft, shadow: str) -> bool:
    """Whether nothing but a mark and words of their own positions stands between two people."""
    first, last = one.name.end, other.name.start
    if not 0 <= last - first <= LONGEST_GAP:
        return False
    left = [*shadow[first:last]]
    for token in (*one.own, *other.own):
        if first <= token.start and token.end <= last:
            left[token.start - first : token.end - first] = " " * (token.end - token.start)
    return "".join(left).strip() in LIST_MARKS


LONGEST_GAP = 40
"""Characters between two people of a list."""


def _may_choose(draft: Draft) -> bool:
    if draft.has(HOSPITAL) or is_of_no_house(draft):
        return False
    return draft.source == "prose" or OF_PAGE in draft.doubts or not draft.holds(HOSPITAL)


def likeliest(company: Sequence[Draft], page: Institutions) -> str:
    """The name of the institution of people of one house: that one of whom the signs say it most surely tells of all;
    `NOBODYS` where they say it of none."""
    told = [_weighed(draft, page) for draft in company]
    return max([one for one in told if one[1] != NOBODYS], default=(0.0, NOBODYS))[1]


def _weighed(draft: Draft, page: Institutions) -> tuple[float, str]:
    """The likeliest institution of somebody, and by how much its signs weigh more than the next one's."""
    weights = weights_of("house_odds.tsv")
    signs_by_name = signs_of(draft, page)
    odds = {name: sum([weights.get(sign, 0) / 100 for sign in sorted(signs)]) for name, signs in signs_by_name.items()}
    best, *others = nlargest(2, odds.values())
    return best - max(others, default=best), max(odds, key=odds.__getitem__)


def _give(draft: Draft, name: str, page: Institutions) -> None:
    held = draft.house()
    each = next((each for each in page.all if each.token.text == name), None)
    if held is not None and each is not None and held.text in each.names:
        if place_of(held.text) is None and place_of(each.token.text) is not None:  # 一医院 of the title
            draft.inherited = [each.token if token is held else token for token in draft.inherited]
        return
    draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
    draft.doubts = [doubt for doubt in draft.doubts if doubt != OF_PAGE]
    # On the site of a house those of a ward are of that house rather than of none.
    of_none = page.site if draft.source == "prose" and draft.has(DEPARTMENT) else None
    house = each.token if each is not None else of_none
    if house is not None:
        draft.inherited.append(house)
        draft.doubts.append(OF_PAGE)
