"""Which of the people found are kept: those of whom something says that they are of a team, each once."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set

from roster.rolls.blocks.named_twice import without_bare_names
from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.trust import UNLIKE_LAYOUT, WORDS_LEFT
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, POST, ROLE, TITLE
from roster.rolls.words.names import (
    COMPOUND_SURNAMES,
    name_score,
    score_but_for_word,
    surname_characters,
    transliteration_characters,
)
from roster.rolls.words.short_names import is_short
from roster.rolls.words.terms import MEMBERS
from roster.vocabulary.titles import class_title

Found = tuple[Draft, tuple[Span, ...]]
"""A person with the stretches of text that are its own."""

_MEDICAL_POST = re.compile("护士长|护长|院长|护理|科主任|医务|病区")


def keep(people: list[Draft], *, led: Set[int] = frozenset()) -> list[Draft]:
    """The people of whom something says that they are of a medical team; a bare name, or 村主任, is not enough, unless it
    is in one of the rows to which a sentence about a team has `led`."""
    block_speaks = any(token.kind in "HTDR" and speaks_of_medicine(token) for draft in people for token in draft.own)
    kept = [
        draft
        for draft in people
        if draft.rows[0] in led
        or (_is_somebody(draft) and (_speaks_of_team(draft) or (block_speaks and (draft.own or draft.inherited))))
    ]
    kept = _with_companions(kept, people)
    # Whose row names somebody who is nobody after all may have lost words to that one.
    if len(kept) < len(people):
        held = {id(draft) for draft in kept}
        rows = {draft.rows[0] for draft in people if id(draft) not in held}
        for draft in kept:
            if draft.rows[0] in rows:
                draft.doubts.append(WORDS_LEFT)
    return kept


def _with_companions(kept: list[Draft], people: list[Draft]) -> list[Draft]:
    """Those kept with the names alone that are listed in one row with several of them: 护士甲、医师乙、夫妻档丙和丁. In a row
    of which most are kept an unlikely name is one as well, be it below a heading."""
    rows, of_all = Counter(draft.rows[0] for draft in kept), Counter(draft.rows[0] for draft in people)
    held = {id(draft) for draft in kept}
    bare = [id(draft) in held for draft in people if draft.listed and not draft.own]
    of_names = sum(bare) >= FEWEST_OF_BLOCK and MOST_KEPT * len(bare) <= sum(bare)
    return [
        draft
        for draft in people
        if id(draft) in held
        or (
            draft.listed and not draft.own and (_has_company(draft, rows, of_all) or (of_names and _is_one_more(draft)))
        )
    ]


def _is_one_more(draft: Draft) -> bool:
    """Whether an unlikely name may be one more of a block of names alone, nearly all of which are kept: 石 岩, 海 山."""
    return score_but_for_word(draft.name.text) > LEAST_AMONG_PEERS


FEWEST_OF_BLOCK, MOST_KEPT = 8, 0.9
"""Names alone that are kept of a block, and their share of it, from which on the others are rather people too."""


def _has_company(draft: Draft, kept: Mapping[int, int], people: Mapping[int, int]) -> bool:
    """Whether enough of those in a name's row are kept, whose numbers are given, for the name to be one more."""
    of_row = kept.get(draft.rows[0], 0)
    # Among names 高洁 and 于洋 are names, though words as well.
    likely = score_but_for_word(draft.name.text)
    if of_row >= FEWEST_PEERS and 3 * of_row >= 2 * people[draft.rows[0]]:
        return likely > LEAST_AMONG_PEERS
    return of_row >= PAIR and not draft.inherited and likely >= LIKELY_NAME


FEWEST_PEERS, LEAST_AMONG_PEERS = 4, -4.0
"""People kept of a row from which on, where they are two thirds of it, the others are rather people too."""


def _is_somebody(draft: Draft) -> bool:
    """Whether an unlikely name has anything certain beside it; 华锐社区 in a list of links has not."""
    if draft.holds("HTPRB"):
        return True
    certain = any(token.kind == DEPARTMENT and token.score >= 1.0 for token in _tokens_of(draft))
    return certain or name_score(draft.name.text) >= LIKELY_NAME


LIKELY_NAME = 2.0


def _speaks_of_team(draft: Draft) -> bool:
    return draft.holds(_OF_TEAMS) or any(speaks_of_medicine(token) for token in _tokens_of(draft))


_OF_TEAMS = HOSPITAL + ROLE + BATCH + GROUP
"""Kinds of words that are said of nobody but those of a team or a house."""
_MEDICAL_TITLE = re.compile("[医护药检]|技[师士]|治疗师|研究员|教授")
_OTHER_PROFESSIONS = frozenset(("management", "logistics", "other"))


def speaks_of_medicine(token: Token) -> bool:
    if token.kind == TITLE:
        title = class_title(token.text)
        return title.profession not in _OTHER_PROFESSIONS if title else _MEDICAL_TITLE.search(token.text) is not None
    if token.kind == POST:
        return _MEDICAL_POST.search(token.text) is not None
    return token.kind in _OF_TEAMS or (token.kind == DEPARTMENT and token.score >= 1.0)


_AS_WELL = re.compile(r" ?\(兼任?\)")


def without_repeats(found: Sequence[Found], shadow: str, positions: Mapping[str, Sequence[Draft]]) -> list[Found]:
    """The people without those named again. `positions` are what running text says beside each name.

    Running text names people again and again; each is kept once, and not at all where a roll names them too. A roll
    says by 某某（兼） that somebody named before has a second office.
    """
    found, titles = _without_titles(_without_title_of_list(found, shadow))
    listed = Counter(draft.name.text for draft, _ in found if draft.source != "prose")
    best: dict[str, Found] = {}
    for person in found:
        draft = person[0]
        if draft.source == "prose" and not _is_listed(draft.name.text, listed):
            held = best.setdefault(draft.name.text, person)
            if len({token.kind for token in draft.own}) > len({token.kind for token in held[0].own}):
                best[draft.name.text] = person
    kept = [person for person in found if _is_first(person, listed, best, shadow)]
    if best:
        kept = _in_order(kept, found)
    few = sum(draft.source != "prose" for draft, _ in kept) <= MOST_TITLES
    for draft, _ in kept if positions or titles else ():
        if draft.source == "prose" or (few and not draft.has("DTP")):
            _fill(draft, [*positions.get(draft.name.text, ()), *titles.get(draft.name.text, ())])
        elif listed[draft.name.text] == 1 and not any(token.kind in "TP" for token in _tokens_of(draft)):
            _take_position(draft, positions.get(draft.name.text, ()))
        elif OF_PAGE in draft.doubts or not draft.holds(HOSPITAL):
            _take_house(draft, positions.get(draft.name.text, ()), few=few)
    kept = without_bare_names(_without_offices(kept, shadow), shadow)
    named = Counter(draft.name.text for draft, _ in kept if positions)
    for draft, _ in kept if positions else ():
        if draft.source != "prose" and named[draft.name.text] == 1:
            _take_office(draft, positions.get(draft.name.text, ()))
    return kept


def _in_order(kept: list[Found], found: Sequence[Found]) -> list[Found]:
    """The people with those of running text where they are named first, not where most is said of them."""
    first: dict[str, int] = {}
    places: dict[int, int] = {}
    for place, (draft, _) in enumerate(found):
        places[id(draft)] = first.setdefault(draft.name.text, place) if draft.source == "prose" else place
    return sorted(kept, key=lambda person: places[id(person[0])])


def is_form_of_address(name: str) -> bool:
    """Whether what stands where a name does only says how somebody is called: 王主任, 李护士长, 陈医生."""
    word = _CALLED.search(name, 1) if name[-1:] in _ENDS_OF_CALLED else None  # as hardly any name ends
    if word is None:
        return False
    surname = name[: word.start()]
    return surname in surname_characters() or surname in COMPOUND_SURNAMES


_CALLED = re.compile(
    "(?:副?主任|副?院长|副?经理|总经理|护士长|医生|医师|大夫|护士|护师|药师|技师|教授|老师|师傅|书记|主席|副?科长|副?处长|副?局长|"
    "副?部长|副?所长|副?站长|校长|队长|组长|先生|女士|小姐|阿姨|干事|会计|秘书|司机)$"
)
_ENDS_OF_CALLED = frozenset("任长理生师夫士授傅记席姐姨事计书机")


_ADDRESS = re.compile("[ ]*(?:亲爱的|尊敬的|敬爱的|致)")


def without_address(found: list[Found], shadow: str) -> list[Found]:
    """The people without those whom a letter's first words address, where the list below them names them again."""
    if _ADDRESSED.search(shadow) is None:
        return found
    told = {draft.name.text for draft, _ in found if draft.has("DTP")}
    return [
        (draft, spans)
        for draft, spans in found
        if draft.has("DTP")
        or draft.name.text not in told
        or not _ADDRESS.match(shadow, shadow.rfind("\n", 0, draft.name.start) + 1)
    ]


_ADDRESSED = re.compile("亲爱的|尊敬的|敬爱的|致")


MOST_TITLES = 2


def _without_titles(found: Sequence[Found]) -> tuple[Sequence[Found], dict[str, list[Draft]]]:
    """The people without those whom a title names and the text below it as well: ——记某医院援鄂队员某某. Those, by name."""
    rows = [person for person in found if person[0].source == "row"]
    told = {person[0].name.text: person[0] for person in found if person[0].source == "prose"}
    titles: dict[str, list[Draft]] = {}
    for draft, _ in rows if len(rows) <= MOST_TITLES else ():
        same = told.get(draft.name.text)
        if same is not None and draft.name.start < same.name.start and _kinds(same) > _kinds(draft):
            titles[draft.name.text] = [
                Draft(draft.name, [token for token in _tokens_of(draft) if token.kind != HOSPITAL])
            ]
    return [person for person in found if not (person[0].source == "row" and person[0].name.text in titles)], titles


def _without_title_of_list(found: Sequence[Found], shadow: str) -> Sequence[Found]:
    """The people without the one whom a title tells of (我院援外队员某某平安回国), where a list of all below holds that one as
    well, who has what the title says besides."""
    rows = [person for person in found if person[0].source == "row"]
    if len(rows) <= MOST_TITLES or rows[0][0].name.start > LONGEST_OPENING or WORDS_LEFT not in rows[0][0].doubts:
        return found
    title = rows[0][0]
    same = [draft for draft, _ in rows[1:] if draft.name.text == title.name.text]
    alone = shadow.find("\n", title.name.end, rows[1][0].name.start) >= 0
    if len(same) != 1 or not alone or _gainsays(title, same[0]):
        return found
    _fill(same[0], [title])
    return [person for person in found if person[0] is not title]


LONGEST_OPENING = 300
"""Characters of a page within which its title stands, below the words of its site."""


def _kinds(draft: Draft) -> int:
    return len({token.kind for token in draft.own if token.kind in "HDTP"})


def _fill(draft: Draft, mentions: Sequence[Draft]) -> None:
    """Give somebody what other sentences of running text say of the same name and the draft's own do not: the ward, the
    position, the role, the batch, and an institution where no other is known."""
    for mention in mentions:
        if mention is draft or _gainsays(mention, draft):
            continue
        if OF_PAGE in draft.doubts and mention.has(HOSPITAL):
            draft.doubts.remove(OF_PAGE)
            draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
        known = {token.kind for token in draft.own}
        known.update(token.kind for token in draft.inherited if token.kind == HOSPITAL)
        for token in mention.own:
            if token.kind in known:
                continue
            draft.own.append(token)
            draft.elsewhere += ((token.start, token.end),)
        if not any(token.kind == HOSPITAL for token in _tokens_of(draft)):
            draft.inherited.extend(token for token in mention.inherited if token.kind == HOSPITAL)


def _take_position(draft: Draft, mentions: Sequence[Draft]) -> None:
    """Give somebody whom a list names without a position the one that a sentence tells: …，由感染科护士长某某主任护师担任组长."""
    wards = {token.text for token in _tokens_of(draft) if token.kind == DEPARTMENT}
    for mention in mentions:
        told = {token.text for token in mention.own if token.kind == DEPARTMENT}
        if _gainsays(mention, draft) or (wards and told and wards != told) or not mention.has("TP"):
            continue
        known = {token.kind for token in _tokens_of(draft)}
        taken = [token for token in mention.own if _may_take(token, known)]
        draft.own.extend(taken)
        draft.elsewhere += tuple([(token.start, token.end) for token in taken])
        if "named-again" not in draft.doubts:
            draft.doubts.append("named-again")
        return


def _take_house(draft: Draft, mentions: Sequence[Draft], *, few: bool) -> None:
    """Give somebody whom a title alone names (援疆医生某某) the house that a sentence tells; of more than a `few` whose title it tells."""
    titles = {token.text for token in draft.own if token.kind in "TP"}
    alone = few and not draft.holds(HOSPITAL)
    told = [mention for mention in mentions if alone or any(token.text in titles for token in mention.own)]
    houses = {token.text: token for mention in reversed(told) for token in mention.own[::-1] if token.kind == HOSPITAL}
    house = [*houses.values()][-1] if houses and (alone or len(houses) == 1) else None
    if house is not None:
        if OF_PAGE in draft.doubts:
            draft.doubts.remove(OF_PAGE)
            draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
        draft.own.append(house)
        draft.elsewhere += ((house.start, house.end),)
        draft.doubts.append("named-again")


def _may_take(token: Token, known: Collection[str]) -> bool:
    if token.kind == GROUP and token.text.endswith(MEMBERS):
        return ROLE not in known and GROUP not in known
    return token.kind in "HDTPR" and token.kind not in known


def _take_office(draft: Draft, mentions: Sequence[Draft]) -> None:
    """Give somebody of a list the office in the team that a sentence tells: …是医院的护士长，也是这次的领队; or that of a member."""
    if any(token.kind == ROLE and not token.text.endswith(MEMBERS) for token in _tokens_of(draft)):
        return
    member = any(token.kind in (ROLE, GROUP) and token.text.endswith(MEMBERS) for token in _tokens_of(draft))
    for mention in mentions:
        roles = [token for token in mention.own if token.kind == ROLE]
        taken = [token for token in roles if not token.text.endswith(MEMBERS)] or ([] if member else roles)
        if taken and not _gainsays(mention, draft):
            draft.own = [token for token in draft.own if token.kind != ROLE] + taken
            draft.inherited = [token for token in draft.inherited if token.kind != ROLE]
            draft.elsewhere += tuple([(token.start, token.end) for token in taken])
            draft.doubts.append("named-again")
            return


def _gainsays(one: Draft, other: Draft) -> bool:
    """Whether two mentions name different institutions, so that they may be two people."""
    houses = [{token.text for token in draft.own if token.kind == HOSPITAL} for draft in (one, other)]
    if not (houses[0] and houses[1]) or houses[0] == houses[1]:
        return False
    return not any(is_short(a, b) or is_short(b, a) for a in houses[0] for b in houses[1])  # 市人民医院


def _is_listed(name: str, listed: Counter[str]) -> bool:
    """Whether a roll names somebody, perhaps with the father's name that running text leaves out: 阿依达娜·叶尔肯."""
    return name in listed or (
        name[0] in transliteration_characters() and any(other.startswith(f"{name}·") for other in listed)
    )


def _without_offices(found: list[Found], shadow: str) -> list[Found]:
    """The people with those who are named once for an office (副队长：某某) and once among all (护士：…某某…) made one."""
    times = Counter(draft.name.text for draft, _ in found if draft.source != "prose")
    pairs: dict[str, list[Found]] = {}
    for person in found:
        if person[0].source != "prose" and times[person[0].name.text] == PAIR:
            pairs.setdefault(person[0].name.text, []).append(person)
    if not pairs:
        return found
    dropped: set[int] = set()
    rows = sorted((draft for draft, _ in found if draft.source == "row"), key=_start_of, reverse=True)
    last = next((draft.name.start for draft in rows if not _is_office(draft, shadow)), 0)
    for same in pairs.values():
        office, member = sorted((draft for draft, _ in same), key=lambda draft: not _is_office(draft, shadow))
        if _is_office(office, shadow) and not _is_office(member, shadow) and _may_be_one(office, member, last):
            member.own.extend(token for token in _tokens_of(office) if token.kind == ROLE)
            member.elsewhere += ((office.name.start, office.name.end),)
            member.doubts.append("named-again")
            dropped.add(id(office))
    return [person for person in found if id(person[0]) not in dropped]


def _start_of(draft: Draft) -> int:
    return draft.name.start


PAIR = 2


def _tokens_of(draft: Draft) -> list[Token]:
    return [*draft.own, *draft.inherited]


def _is_office(draft: Draft, shadow: str) -> bool:
    """Whether a mention gives no more than an office in the team, or counts somebody named before: 其中男护士3人：某某."""
    start = shadow.rfind("\n", 0, draft.name.start) + 1
    if draft.has("HDTP"):
        return False
    held = {token.kind for token in _tokens_of(draft)}
    office = ROLE in held and held.isdisjoint((DEPARTMENT, TITLE, POST))
    return office or "其中" in shadow[start : min(draft.name.start, start + NEAR)]


NEAR = 40


def _may_be_one(office: Draft, member: Draft, last: int) -> bool:
    """Whether an office's holder may be a member; `last` is where the last of the members stands, below whom 带队：某某 is
    of no heading's house."""
    houses = [{token.text for token in _tokens_of(draft) if token.kind == HOSPITAL} for draft in (office, member)]
    roles = any(token.kind == ROLE for token in _tokens_of(member))
    if not roles and houses[0] and houses[0] != houses[1] and office.name.start > last and not office.has(HOSPITAL):
        member.doubts.append(UNLIKE_LAYOUT)
        return True
    return not roles and (not houses[0] or houses[0] == houses[1])


def _is_first(person: Found, listed: Counter[str], best: dict[str, Found], shadow: str) -> bool:
    name = person[0].name
    if person[0].source == "prose":
        if shadow[max(0, name.start - 1) : name.end] in listed or shadow[name.start : name.end + 1] in listed:
            return False  # …、仪|明远 beside 仪明远 of the list
        return best.get(name.text) is person and not (len(name.text) == LONGEST_HAN and name.text[:-1] in best)
    return listed[name.text] == 1 or _AS_WELL.match(shadow, name.end) is None


LONGEST_HAN = 3
"""Characters of a name that may be another's and the next word's first: 刘冰剪去长发 beside 刘冰."""
