"""The sentences of a paragraph of running text, cut into words of which those that belong together are made whole."""

from collections.abc import Iterator, Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.branch import with_branch_offices
from roster.rolls.prose.commands import with_commands
from roster.rolls.prose.labelled import with_told_names
from roster.rolls.prose.marks import with_alumni, with_cut_names
from roster.rolls.prose.names import with_listed_names, with_names_behind
from roster.rolls.prose.repeated import with_repeated_names
from roster.rolls.prose.series import with_series
from roster.rolls.prose.sound import with_given_by_sound
from roster.rolls.prose.specialties import with_specialties
from roster.rolls.prose.torn_by_places import with_names_torn_by_places
from roster.rolls.prose.words import plain_words
from roster.rolls.rows.abroad import without_places_abroad
from roster.rolls.rows.freed_titles import with_last_characters
from roster.rolls.rows.house_edges import with_whole_towns
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.words.lexicon import NAME, SEPARATOR, Lexicon
from roster.rolls.words.terms import LIST_MARKS


def sentences_of(stretch: tuple[int, int], shadow: str, lexicon: Lexicon, *, branch: bool) -> list[list[Token]]:
    """The words of a stretch of text, sentence by sentence; `branch` says that the page tells of the party's branch of a
    team."""
    read = plain_words(with_whole_towns(tokens_of(shadow, *stretch, lexicon)), shadow)
    read = with_told_names(with_names_torn_by_places(read), shadow)
    read = with_repeated_names(without_places_abroad(with_cut_names(with_last_characters(read)), shadow), shadow)
    read = with_commands(read, shadow)
    if branch:
        read = with_branch_offices(read)
    read = with_alumni(with_names_behind(with_given_by_sound(read), shadow), shadow)
    return list(_sentences(with_series(with_specialties(with_listed_names(read), shadow))))


def names_side_by_side(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Where the names of a sentence stand, those with nothing but marks between them together."""
    series: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind == NAME:
            series.append(at)
        elif series and token.text.strip() not in LIST_MARKS:
            yield series
            series = []
    if series:
        yield series


_STOPS = frozenset("。!?;…")
LONGEST_SENTENCE = 300
"""Tokens after which a sentence is cut, so that a text without full stops takes no more than linear time."""


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        ends = token.kind == SEPARATOR and not _STOPS.isdisjoint(token.text)
        if ends or len(sentence) == LONGEST_SENTENCE:
            yield sentence
            sentence = []
    if sentence:
        yield sentence
