"""Deployed people named in running text. Precision comes first: who is in doubt is left to the page."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from roster.rolls.batches import give_batches
from roster.rolls.binding import Draft
from roster.rolls.deployed import (
    Place,
    goes_together,
    is_at_scene,
    is_deployed,
    sends_people,
    speaks_of_going,
)
from roster.rolls.houses import is_of_own_house
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    DEPARTMENT,
    HOSPITAL,
    OTHER,
    SEPARATOR,
    Lexicon,
)
from roster.rolls.prose_names import with_listed_names, with_names_behind, with_repeated_names
from roster.rolls.prose_people import MATE, people_of
from roster.rolls.rows import read_row

Span = tuple[int, int]
Named = tuple[Draft, tuple[Span, ...]]
"""Somebody named, with the stretches of text that name them."""


def read_prose(start: int, end: int, shadow: str, lexicon: Lexicon, *, of_team: bool = False) -> list[Named]:
    """The deployed people that a paragraph names, each with the stretch of text that names it.

    `of_team` says that the text's headings speak of a team that went, so that less is asked of the paragraph.
    """
    words_of = shadow[start:end]
    speaks = speaks_of_going(words_of, of_team=of_team)
    if not (speaks or of_team or is_at_scene(words_of)):
        return []
    paragraph = _Paragraph(start, end, shadow, speaks=speaks, of_team=of_team)
    tokens_read = with_repeated_names(_named(read_row(shadow, start, end, lexicon, 0).tokens), shadow)
    tokens_read = with_listed_names(with_names_behind(tokens_read))
    for sentence in _sentences(tokens_read):
        paragraph.read(sentence)
    give_batches(paragraph.placed, shadow, (start, end))
    return paragraph.found


_ANY = ("家医院", "同一医院", "一所医院", "所有医院", "同医院")


def _named(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with 一家医院 as plain words, which name no institution."""
    return [
        token._replace(kind=OTHER) if token.kind == HOSPITAL and token.text.endswith(_ANY) else token
        for token in tokens
    ]


class _Paragraph:
    """A paragraph whose sentences are read one after another: who was found, and what was said so far."""

    def __init__(self, start: int, end: int, shadow: str, *, speaks: bool, of_team: bool) -> None:
        self.end, self.shadow = end, shadow
        self.speaks, self.of_team = speaks, of_team
        self.together = goes_together(shadow[start:end])
        self.found: list[Named] = []
        self.placed: list[tuple[Draft, Span]] = []
        self.cue: Span = (start, start)  # the sentence by its full stops, which says of going
        self.senders: list[Token] = []
        self.names: set[str] = set()
        self.distinct: list[int] = []  # how many different senders are named up to each of them

    def read(self, tokens: Sequence[Token]) -> None:
        """Take the people of a sentence in."""
        if tokens[0].start >= self.cue[1]:
            # A ; parts the people of a sentence, but what it says of going it says of all of them.
            stop = _FULL_STOP.search(self.shadow, tokens[0].start, self.end)
            self.cue = (tokens[0].start, stop.end() if stop else self.end)
        self._note_senders(tokens)
        last = tokens[0].start
        went = False
        previous: Draft | None = None
        for draft in people_of(tokens, self.shadow):
            first = min((token.start for token in draft.own if token.start >= last), default=draft.name.start)
            before = self.shadow[last : min(first, draft.name.start)]
            mate = None if before.strip(_BETWEEN_PEERS) else previous
            self._give_house(draft, mate, before)
            # 急诊科护士甲，内科护师乙: who is named in the same breath went or stayed as well.
            if not (draft.listed or (mate is not None and went and draft.has("TP"))):
                went = is_deployed(draft, self._place(draft, first, before))
            previous = draft
            last = max(token.end for token in (draft.name, *draft.own))
            if went:
                near = [token for token in (draft.name, *draft.own) if abs(token.start - draft.name.start) < 80]
                self.found.append((draft, tuple(sorted((token.start, token.end) for token in near))))
                self.placed.append((draft, (tokens[0].start, tokens[-1].end)))

    def _note_senders(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.kind == HOSPITAL and sends_people(token.text):
                self.names.add(token.text)
                self.distinct.append(len(self.names))
                self.senders.append(token)

    def _give_house(self, draft: Draft, mate: Draft | None, before: str) -> None:
        """Give somebody the institution of `mate`, who is named in the same breath, or one that the paragraph names."""
        if mate is not None:
            _carry(mate, draft, before)
        of_own = mate is not None and mate.of_house
        draft.of_house = not draft.has(HOSPITAL) and (of_own or is_of_own_house(draft, self.shadow))
        named = bisect_left(self.senders, draft.name.start, key=_start_of)
        if named:
            _inherit_hospital(draft, self.senders[named - 1], before, only=self.distinct[named - 1] == 1)

    def _place(self, draft: Draft, first: int, before: str) -> Place:
        """What stands around somebody whose words begin at `first`, behind the words `before`."""
        start, end = self.cue
        return Place(
            before=before,
            after=self.shadow[draft.name.end : min(end, draft.name.end + LONGEST_LOOK)],
            sentence=self.shadow[start : min(end, start + LONGEST_LOOK)],
            words=self.shadow[first : draft.name.start],
            mate=MATE.search(before) is not None,
            company=bool(self.found),
            speaks=self.speaks,
            together=self.together,
            of_team=self.of_team,
        )


LONGEST_LOOK = 600
"""Characters of a sentence that are looked at for what it says, so that the time stays linear."""

_BETWEEN_PEERS = " 、,;和与及以"


def _carry(previous: Draft, draft: Draft, before: str) -> None:
    """Give somebody named in the same breath the institution of the one before, and behind a 、 the department."""
    if draft.has(HOSPITAL) or not draft.has("TP"):
        return
    carried = [token for token in (*previous.own, *previous.inherited) if token.kind == HOSPITAL][:1]
    if not draft.has(DEPARTMENT) and "、" in before:
        carried += [token for token in (*previous.own, *previous.inherited) if token.kind == DEPARTMENT]
    draft.inherited.extend(carried)


_SAME_HOSPITAL = re.compile("该院|本院|同院|我院|同一(?:家|所)?(?:医院|单位)|同医院")


def _start_of(token: Token) -> int:
    return token.start


def _inherit_hospital(draft: Draft, last: Token, before: str, *, only: bool) -> None:
    """Give somebody with a position the only sending institution named so far, or the last one where 该院 says so."""
    if draft.has(HOSPITAL) or any(token.kind == HOSPITAL for token in draft.inherited):
        return
    if not (draft.has("DTP") or MATE.search(before) or draft.listed):
        return
    if only or _SAME_HOSPITAL.search(before):
        draft.inherited.append(last)


_FULL_STOP = re.compile("[。!?…]")

LONGEST_SENTENCE = 300
"""Tokens after which a sentence is cut, so that a text without full stops takes no more than linear time."""


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        ends = token.kind == SEPARATOR and any(mark in token.text for mark in "。!?;…")
        if ends or len(sentence) == LONGEST_SENTENCE:
            yield sentence
            sentence = []
    if sentence:
        yield sentence
