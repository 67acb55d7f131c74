"""The words between the names of a row, and which of them lead up to the next name: an office or a batch printed before
each of several people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.heads import is_member
from roster.rolls.trust import IN_ONE_LINE
from roster.rolls.words.lexicon import ATTRIBUTES, BATCH, GROUP, HOSPITAL, NAME, OTHER, REGION, ROLE
from roster.rolls.words.pieces import FUNCTION_WORDS
from roster.rolls.words.terms import MEMBERS


@dataclass(slots=True)
class Gap:
    """Words between two names, in order; `breaks` are the places among them where a separator stood."""

    tokens: list[Token] = field(default_factory=list)
    breaks: list[tuple[int, str]] = field(default_factory=list)
    unread: int = 0  # how many of the words stand before a word that was not understood

    def cut(self, place: int) -> list[Token]:
        """Take the words from a place on away, with the marks among them, and return them."""
        taken, self.tokens = self.tokens[place:], self.tokens[:place]
        self.breaks = [(at, text) for at, text in self.breaks if at <= place]
        self.unread = min(self.unread, place)
        return taken


def gaps_of(content: Sequence[Token]) -> tuple[list[Gap], list[Token]]:
    """The words before, between and behind the names of a row, and the names."""
    gaps, names = [Gap()], []
    for token in content:
        if token.kind == NAME:
            names.append(token)
            gaps.append(Gap())
        elif token.kind in ATTRIBUTES:
            gaps[-1].tokens.append(token)
        else:
            gaps[-1].breaks.append((len(gaps[-1].tokens), token.text))
            if token.kind == OTHER and token.text not in FUNCTION_WORDS:
                gaps[-1].unread = len(gaps[-1].tokens)
    return gaps, names


def take_offices_before(gaps: Sequence[Gap], drafts: Sequence[Draft]) -> list[Token]:
    """Give each person the office, or the batch, that stands before the name, with what stands between the two, where the
    first of them has one and what stands behind the last one's name tells none: 队长甲某医院主任 副队长乙某医院护士长. It heads
    nobody else, and what the first one's words are is never the next one's. What is said before it is of all: 第一批队长甲…."""
    if len(drafts) == 1:
        return []
    before, between, behind = gaps[0], gaps[1:-1], gaps[-1]
    told = [kind for kind in (ROLE, BATCH) if not _says(kind, behind) and any(_says(kind, gap) for gap in between)]
    kinds = {kind for kind in told if _says(kind, before)}
    opens = bool(kinds)
    if not told or (not opens and _says(ROLE, before)):
        return []
    kinds = kinds or set(told)
    lead = before.tokens[: _places(before, kinds)[0]] if opens else []
    begun = "".join([token.kind for token in lead])
    parted = opens and not _marks_of(before).isdisjoint(range(1, len(before.tokens) + 1))  # 队长，甲，某医院
    cuts = [_begins_office(gap, kinds, begun, parted) if opens else _begins_parted(gap, kinds) for gap in between]
    marked = [at is not None and at in _marks_of(gap) for gap, at in zip(between, cuts, strict=True)]
    if not opens and any(_may_begin(gap, kinds) for gap in between):
        _doubt(drafts)  # 甲 某医院 主任 队长 乙 某医院 护士长
    if all(cut is None for cut in cuts) or (not behind.tokens and not all(marked)):
        return []  # 队长某医院主任甲 副队长某医院护士长乙: all stands before the names
    led = [before.cut(0) if opens else []]
    led += [[] if at is None else gap.cut(at) for gap, at in zip(between, cuts, strict=True)]
    led = [[as_office(token) for token in words] for words in led]
    _deal_out(drafts, led, kinds)
    if not all(marked) and any(map(is_member, led[0])) and any(is_of_few(token) for words in led for token in words):
        _doubt(drafts)  # 队员 甲 某医院 组长 乙 某医院 组员 丙 某医院
    theirs = {token.kind for words in led[1:] for token in words}
    of_all = list({token.kind: token for token in lead if token.kind in _OF_ALL - theirs}.values())
    for draft in drafts[1:]:
        draft.inherited.extend(token for token in of_all if not draft.has(token.kind))
    # 领队甲某医院 队员乙某医院 / 丙某医院: those of the rows below are members as well.
    return of_all + (list(filter(is_member, led[-1]))[-1:] if all(led) else [])


_OF_ALL = frozenset((BATCH, GROUP, REGION, HOSPITAL))


def _deal_out(drafts: Sequence[Draft], led: Sequence[Sequence[Token]], kinds: set[str]) -> None:
    """Give each person the words that lead up to the name; who has no office of his own may be of the last one's, as members
    are (队员甲…，乙…), or have none, and is doubted. So are all where one has an office and another only a batch."""
    office: list[Token] = []
    batch: list[Token] = []
    for draft, words in zip(drafts, led, strict=True):
        batch = [token for token in words if token.kind == BATCH and BATCH in kinds][-1:] or batch
        if words:
            office = [token for token in words if token.kind == ROLE][-1:]
            draft.own = [*(token for token in batch if token not in words), *words, *draft.own]
        elif office or batch:
            draft.own = [*batch, *filter(is_member, office), *draft.own]
            draft.doubts.append(IN_ONE_LINE)
    if len({frozenset([token.kind for token in words if token.kind in kinds]) for words in led if words}) > 1:
        _doubt(drafts)


def _doubt(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        draft.doubts.append(IN_ONE_LINE)


def _is(kind: str, token: Token) -> bool:
    return is_office(token) if kind == ROLE else token.kind == kind


def is_office(token: Token) -> bool:
    """Whether a word is an office in the team; 队员 between people in one run is taken for a heading's word."""
    return token.kind == ROLE or (token.kind == GROUP and token.text in MEMBERS)


def as_office(token: Token) -> Token:
    return token._replace(kind=ROLE) if token.kind == GROUP and is_office(token) else token


def _says(kind: str, gap: Gap) -> bool:
    return any(_is(kind, token) for token in gap.tokens)


def _places(gap: Gap, kinds: set[str]) -> list[int]:
    return [at for at, token in enumerate(gap.tokens) if any(_is(kind, token) for kind in kinds)]


def _begins_office(gap: Gap, kinds: set[str], begun: str, parted: bool) -> int | None:
    """Where in the words between two names those begin that lead up to the second, None where no office is among them.
    `begun` are the kinds of what stands before the first one's office, and `parted` says that a mark stands behind that one."""
    places, marks = _places(gap, kinds), _marks_of(gap)
    if not places:
        return None
    first = last = places[-1]
    if not parted and any(at > last for at in marks):
        return None  # 甲某医院队长，乙某医院副队长: it stands behind
    offices = set(places)
    while first - 1 in offices and first not in marks:
        first -= 1  # 第二批队长甲
    said = "".join([token.kind for token in gap.tokens[:first]])
    mark = max([at for at in marks if at <= first], default=first)
    if mark < first and begun and set(said[mark:]) <= set(begun):
        return mark  # 某省某医院队长甲…，某医院副队长乙
    return first - len(begun) if begun and said.endswith(begun) else first


def _begins_parted(gap: Gap, kinds: set[str]) -> int | None:
    """Where an office begins that only a mark or blanks part from the one before, and nothing from the name behind it, though
    the first one of the row has none: 甲某医院主任，副队长乙某医院护士长."""
    places = _places(gap, kinds)
    office = places[0] if places else 0
    if not office or places != [*range(office, len(gap.tokens))]:
        return None
    blank, behind = _blanks_around(gap, office)
    return office if _marks_of(gap) == {office} or (blank and behind == 0) else None


def _may_begin(gap: Gap, kinds: set[str]) -> bool:
    """Whether an office between two names may be of either, as nothing parts it from one more than from the other."""
    places = _places(gap, kinds)
    if not places or places != [*range(places[0], len(gap.tokens))]:
        return False
    blank, behind = _blanks_around(gap, places[0])
    return places[0] > 0 and blank is not None and blank == behind


def _blanks_around(gap: Gap, office: int) -> tuple[int | None, int | None]:
    """How many blanks part an office that ends a gap from the word before it, and from the name behind; None where a mark does."""
    around = [[text for at, text in gap.breaks if at == place] for place in (office, len(gap.tokens))]
    before, behind = (None if any(not text.isspace() for text in texts) else len("".join(texts)) for texts in around)
    return before, behind


def _marks_of(gap: Gap) -> set[int]:
    """The places among the words of a gap where a mark stands, and not only a blank."""
    return {at for at, text in gap.breaks if _STRONG.search(text)}


_STRONG = re.compile("[、,;/|]")


def doubt_shared_office(gaps: Sequence[Gap], drafts: Sequence[Draft]) -> None:
    """Doubt who stands behind the first of a row before whom alone an office is printed that one or few have, where each has
    words of his own: 副队长甲某医院主任，乙某医院护士长. All are doubted where one more stands before the first than there are
    people: 领队甲某医院队长，乙某医院副队长."""
    if len(drafts) == 1 or not any(map(is_of_few, gaps[0].tokens)) or not all(gap.tokens for gap in gaps[1:]):
        return
    told = [_says(ROLE, gap) for gap in gaps[1:]]
    if all(told) or not any(told):
        _doubt(drafts if all(told) else drafts[1:])


def is_of_few(token: Token) -> bool:
    """Whether a word is an office that one or few of a team have."""
    return token.kind == ROLE and _OF_FEW.search(token.text) is not None


_OF_FEW = re.compile("(?:[队组]长|领队|书记|联络员|负责人|秘书|指导员|宣传员)$")
