"""A second look at those whom a page's running text names, when all of them are known.

One mention tells how likely it is that somebody went (`prose/odds.py`); what all mentions of the page say together tells it better: whom
others of the same list and sentence make likely, who is the page's hero, and who is one more of a row of leaders. `second_odds`
adds up what that is worth by weights that `python -m tools.learn_odds` has learned.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, repeat
from typing import NamedTuple

from roster.rolls.drafts import Draft
from roster.rolls.reading import Span
from roster.rolls.words.names import name_score
from roster.rolls.words.signs import weights_of

Named = tuple[Draft, tuple[Span, ...]]  # somebody named, with the stretches of text that name them

FEWEST_NAMED = 3
"""People whom running text names from which on they are looked at together."""
SECOND_ODDS = 1.0
"""Log-odds, of all that the page says, from which on somebody went."""
UNSAID_ODDS = 3.0
"""What the odds must be more on a page that says in no words that people were sent: of 23 such pages that were read to set
this, one was of people who were."""
MOST_ODDS, STEP = 6.0, 0.75
"""What the odds of one mention count at most, for and against, and the steps in which they are told apart."""
LEAST_LEFT = -3.0
"""Odds of one mention below which no second look takes anybody in."""


class Said(NamedTuple):
    """What one mention of somebody says: the log-odds that the one named went, and where it stands."""

    name: str
    start: int
    end: int
    sentence: Span
    company: Span  # the list that the name stands in
    odds: float
    rules: bool  # whether the rules say that the one named went
    placed: bool  # whether words of position touch the name
    times: int  # how often the name stands in the text around


class Left(NamedTuple):
    """Somebody whom the first look left out, by what odds, and what takes in who it is."""

    name: str
    odds: float
    take: Callable[[], Sequence[Named]]


def look_again(
    found: Sequence[Named], said: Sequence[Said], left: Sequence[Left], *, unsaid: bool = False
) -> list[Named]:
    """The people found without those of running text who are unlikely by all that the page says, and with those likely
    whom the first look left out. `unsaid` says that no words of the page are of people who were sent."""
    if not said:
        return list(found)  # of a page of nothing but lists
    odds = second_odds(said, weights_of("second_odds.tsv"))
    least = SECOND_ODDS + (UNSAID_ODDS if unsaid else 0.0)
    kept = [person for person in found if not _is_unlikely(person[0], odds, least)]
    names = {draft.name.text for draft, _ in kept}
    late: list[Named] = []
    for person in sorted(left, key=_best_first):
        if person.name not in names and odds.get(person.name, least) > least:
            names.add(person.name)
            late.extend(person.take())
    return sorted([*kept, *late], key=place_of) if late else kept


def _is_unlikely(draft: Draft, odds: Mapping[str, float], least: float) -> bool:
    told = draft.source != "prose" or draft.elsewhere  # a list names who it is, or a sentence elsewhere says so
    return not told and odds.get(draft.name.text, least) < least


def second_odds(said: Sequence[Said], weights: Mapping[str, int]) -> dict[str, float]:
    """Name -> log-odds that the one named went, of all whom a page's running text names, by the `weights` of signs, in hundredths;
    empty where these are few."""
    if len({mention.name for mention in said}) < FEWEST_NAMED:
        return {}
    return {name: sum(map(weights.get, signs, repeat(0))) / 100 for name, signs in second_signs(said)}


def second_signs(said: Sequence[Said]) -> Iterator[tuple[str, set[str]]]:
    """Each name with what the page says of the one named, each thing by a short name: `best5` stands for odds of five steps and
    more."""
    mentions = _Mentions(said)
    return ((name, _signs_of(own, mentions)) for name, own in mentions.by_name.items())


class _Mentions:
    """All mentions of a page in their order, with sums by which those around one of them cost no walk."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.all = sorted(said, key=_start_of)
        self.starts = [mention.start for mention in self.all]
        self.sums = [0.0, *accumulate([_bounded(mention.odds) for mention in self.all])]
        self.by_name: dict[str, list[Said]] = {}
        for mention in self.all:
            self.by_name.setdefault(mention.name, []).append(mention)
        self.best = {name: max(own, key=_odds_of) for name, own in self.by_name.items()}
        self.ranked = sorted([_bounded(best.odds) for best in self.best.values()])
        self.total = sum(self.ranked)
        self.order = {name: place for place, name in enumerate(self.by_name)}  # by their first mentions
        self.before, self.behind = self._beside(self.all), self._beside(self.all[::-1])

    def _beside(self, mentions: Sequence[Said]) -> dict[int, float]:
        """Place of a mention -> odds of the next before it, in the order given, that names somebody else."""
        beside: dict[int, float] = {}
        other: Said | None = None
        last: Said | None = None
        for mention in mentions:
            if last is not None and last.name != mention.name:
                other = last
            if other is not None:
                beside[mention.start] = _bounded(other.odds)
            last = mention
        return beside

    def others_within(self, span: Span, own: Sequence[Said]) -> tuple[int, float | None]:
        """How many mentions of others stand in a stretch of the text, and the mean of their odds."""
        first, end = bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])
        mine = [_bounded(mention.odds) for mention in own if span[0] <= mention.start < span[1]]
        count = end - first - len(mine)
        return count, (self.sums[end] - self.sums[first] - sum(mine)) / count if count > 0 else None


def _signs_of(own: Sequence[Said], mentions: _Mentions) -> set[str]:
    """Signs of one person, of whom `own` are all mentions."""
    best, name = mentions.best[own[0].name], own[0].name
    odds, people = _bounded(best.odds), len(mentions.best)
    listed, of_list = mentions.others_within(best.company, own)
    signs = {
        "always",
        f"rule{any(mention.rules for mention in own):d}{best.rules:d}{best.placed:d}",
        f"len{min(5, len(name))}",
    }
    signs.update(
        _steps("best", odds),
        _steps("mean", sum([_bounded(mention.odds) for mention in own]) / len(own)),
        _steps("first", _bounded(own[0].odds)),
        _steps("sentence", mentions.others_within(best.sentence, own)[1]),
        _steps("list", of_list),
        _steps("before", mentions.before.get(best.start)),
        _steps("behind", mentions.behind.get(best.start)),
        _steps("rest", (mentions.total - odds) / (people - 1) if people > 1 else None),
        _up_to("listed", min(6, listed)),
        _up_to("people", min(12, people)),
        _up_to("rank", min(9, people - bisect_right(mentions.ranked, odds))),
        _up_to("order", min(9, mentions.order[name])),
        _up_to("count", min(9, own[0].times)),
        _up_to("score", int(max(-4, min(10, name_score(name)))) + 4),
    )
    return signs


def _steps(what: str, odds: float | None) -> tuple[str, ...]:
    return (f"{what}-",) if odds is None else _up_to(what, int((odds + MOST_ODDS) / STEP))


@cache
def _up_to(what: str, number: int) -> tuple[str, ...]:
    """A sign for each number up to one: their weights together may be any function of it."""
    return tuple([f"{what}{step}" for step in range(1, number + 1)])


def _bounded(odds: float) -> float:
    return max(-MOST_ODDS, min(MOST_ODDS, odds))


def _start_of(mention: Said) -> int:
    return mention.start


def _odds_of(mention: Said) -> float:
    return mention.odds


def _best_first(left: Left) -> float:
    return -left.odds


def place_of(named: Named) -> int:
    """Where somebody is named."""
    return named[0].name.start
