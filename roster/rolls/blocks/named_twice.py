"""People whom a list names alone and a line below or above it with what they are: the team's names in a sentence, then a
line for each, or a caption that repeats a name."""

import re
from collections import Counter
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.words.lexicon import HOSPITAL, ROLE

Found = tuple[Draft, tuple[Span, ...]]


def without_bare_names(found: list[Found], shadow: str) -> list[Found]:
    """The people without those whom a line names alone, where another line says what they are."""
    found = _without_captions(found, shadow)
    told: dict[str, list[Draft]] = {}
    bare: list[tuple[Draft, int]] = []
    times = Counter([draft.name.text for draft, _ in found])
    named_again = [person for person in found if times[person[0].name.text] > 1]
    housed = _housed(named_again)
    for draft, _ in named_again:
        if draft.source == "row":
            if draft.has("DTP") or id(draft) in housed:
                told.setdefault(draft.name.text, []).append(draft)
            elif not draft.has(HOSPITAL):
                bare.append((draft, shadow.rfind("\n", 0, draft.name.start)))
    if not told or not bare:
        return found
    again = [(draft, line) for draft, line in bare if _told_once(draft, line, told, shadow) is not None]
    lines = Counter(line for _, line in again)
    dropped: set[int] = set()
    for draft, line in again:
        same = told[draft.name.text][0]
        if lines[line] > 1 or _may_be_one(draft, same):
            dropped.add(id(draft))
            same.own.extend(token for token in draft.own if token.kind == ROLE and not same.has(ROLE))
            same.elsewhere += ((draft.name.start, draft.name.end),)
            same.doubts.append("named-again")
    return [person for person in found if id(person[0]) not in dropped]


def _without_captions(found: list[Found], shadow: str) -> list[Found]:
    """The people without those whom the pictures below a list name again, each alone in a line below the house that the
    list gives them: 某医院：甲、乙、丙 above, and below it 某医院 / 甲 / 丙."""
    times = Counter([draft.name.text for draft, _ in found])
    if max(times.values(), default=0) < PAIR:
        return found
    listed = {draft.name.text: draft for draft, _ in reversed(found) if draft.listed and draft.source == "row"}
    captions = [draft for draft, _ in found if _is_caption(draft, shadow)]
    again = [
        draft
        for draft in captions
        if times[draft.name.text] == PAIR and _is_told_by(listed.get(draft.name.text), draft)
    ]
    if len(again) < PAIR or len(again) < MOST_AGAIN * len(captions):
        return found
    for draft in again:
        same = listed[draft.name.text]
        same.elsewhere += ((draft.name.start, draft.name.end),)
        same.doubts.append("named-again")
    dropped = set(map(id, again))
    return [person for person in found if id(person[0]) not in dropped]


PAIR, MOST_AGAIN = 2, 0.8
"""Captions that repeat a list from which on they are captions, and the share of the names alone in a line that they are."""


def _is_caption(draft: Draft, shadow: str) -> bool:
    """Whether somebody's name is all of its line."""
    if draft.source != "row" or draft.own or draft.listed:
        return False
    start, end = shadow.rfind("\n", 0, draft.name.start) + 1, shadow.find("\n", draft.name.end)
    around = shadow[start : draft.name.start] + shadow[draft.name.end : end if end >= 0 else len(shadow)]
    return _HAN.search(around) is None


_HAN = re.compile("[\u3400-\u9fff]")


def _is_told_by(told: Draft | None, again: Draft) -> bool:
    """Whether a list further up says of somebody all that stands over the name alone: the same house, no other batch."""
    if told is None or told.name.start > again.name.start or not _houses(again) or _houses(again) != _houses(told):
        return False
    said = {(token.kind, token.text) for token in (*told.own, *told.inherited)}
    return all((token.kind, token.text) in said for token in again.inherited)


def _housed(found: Sequence[Found]) -> set[int]:
    """Those of whom nothing but the institution is told, where a second list names several of them once more with nothing
    at all: 甲、乙（某市疾控中心） above, and 甲 / 乙 below, as the captions of their pictures."""
    by_house: dict[str, list[Draft]] = {}
    alone: Counter[str] = Counter()
    for draft, _ in found:
        if draft.source == "row" and not draft.has("DTP"):
            if draft.holds(HOSPITAL):
                by_house.setdefault(draft.name.text, []).append(draft)
            else:
                alone[draft.name.text] += 1
    same = [drafts[0] for name, drafts in by_house.items() if len(drafts) == 1 and alone[name] == 1]
    return {id(draft) for draft in same} if len(same) >= SECOND_LIST else set()


SECOND_LIST = 3
"""Names that a second list names alone from which on it is the first one's people again."""


def _told_once(draft: Draft, line: int, told: dict[str, list[Draft]], shadow: str) -> Draft | None:
    """Who has the name of somebody named alone, where one other line names just one so."""
    same = told.get(draft.name.text, ())
    return same[0] if len(same) == 1 and shadow.rfind("\n", 0, same[0].name.start) != line else None


def _may_be_one(bare: Draft, told: Draft) -> bool:
    """Whether no other house is said of somebody named alone than of who has a position."""
    houses = _houses(bare)
    return not houses or houses == _houses(told)


def _houses(draft: Draft) -> set[str]:
    tokens: Sequence[Token] = (*draft.own, *draft.inherited)
    return {token.text for token in tokens if token.kind == HOSPITAL}
