"""How likely it is that somebody named in running text is one of those who went, learned from pages whose people are known.

The words around a mention say it: 护士某某随队出征, 记者某某摄, 她的丈夫某某. `signs_of` puts down what stands where around it, and
`odds_of` adds up what each of these signs was worth on the pages that `python -m tools.learn_odds` has learned from.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, repeat

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import is_host
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.bystanders import Place
from roster.rolls.prose.home import is_labelled_at_home
from roster.rolls.prose.second_look import LEAST_LEFT, UNSAID_ODDS, Said
from roster.rolls.prose.sent_before import is_of_earlier_batch, is_thanked
from roster.rolls.prose.stays import stays_by_page
from roster.rolls.prose.story import Story
from roster.rolls.prose.surely import FARTHEST, Around
from roster.rolls.prose.surely_ours import FROM_SCENE
from roster.rolls.prose.surely_said import surely_stayed, surely_went
from roster.rolls.words.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score, words
from roster.rolls.words.signs import runs, weights_of
from roster.rolls.words.terms import LIST_MARKS

NEAR, FAR, BEYOND = 20, 40, 8
"""Signs on each side of a mention that are looked at one by one, those looked at by their clauses, and characters beyond its
sentence."""
LONGEST_WORD = 200
"""Characters of one token that are looked at."""
MOST_TOKENS = 60
"""Tokens on each side of a mention among which its list and its sentence are looked for, so that the time stays linear."""
_SPELLED = frozenset((OTHER, SEPARATOR, CONNECTOR))
_OF_LIST = frozenset((NAME, *"HDTPRG"))
_LIST_MARKS = frozenset((*LIST_MARKS, ",", "还有", "(", ")", ""))
_SAID_OF_PLACE = (
    "mate", "company", "together", "honours", "at_gone", "housed", "visits", "away", "of_host", "quoted", "cue",
)  # fmt: skip
_SAID_OF_DRAFT = ("sent", "listed", "counted", "praised", "composes", "of_house")


@dataclass(frozen=True)
class Mention:
    """A name in a sentence of running text, and what the rules make of it."""

    tokens: Sequence[Token]  # of the sentence
    at: int  # the name's place among them
    draft: Draft | None  # with the words of position, where some touch the name
    place: Place | None  # what stands around those, where the rules have asked
    went: bool  # what the rules say
    speaks: bool  # whether the paragraph speaks of going
    of_team: bool  # whether the text does
    headed: bool  # whether its headings do

    @cached_property
    def company(self) -> tuple[int, int, int]:
        """First and last token of the list that the name stands in, and how many names it has."""
        return _list_around(self.tokens, self.at)


EVEN_ODDS, SURE_ODDS, LEAST_TOLD = 1.0, 1.5, -3.5
"""Log-odds from which on somebody went who did by the rules, who did not, and of whom the next sentence says it: 某某说。她是队员."""
NO_ODDS, FULL_ODDS = -9.0, 9.0
"""Log-odds of somebody who surely did not go, and of somebody who did."""
FEWEST_OF_LIST, MOST_OF_COMPANY, LEAST_ALONE = 3, 4.0, 0.0
"""People of a list from which on they tell of each other whether they went, log-odds that this may add, and those that
somebody's own must be."""


AROUND = 5_000
"""Characters on either side of a mention in which the name is counted, so that the time stays linear."""


class Weighed:
    """Those whom a sentence names, with the odds of each, and those among them who were left out by their own odds alone.
    Of the page's `story` it takes those of whom the page has said outright that they did not go (四川方面的医生甲… 甲站在他旁边) and
    the best odds of anybody named so far, and notes what each mention says."""

    def __init__(self, story: Story) -> None:
        self._stayed, self._best, self._said = story.surely_stayed, story.odds, story.said
        self._more = UNSAID_ODDS if story.unsaid else 0.0
        self.odds: dict[int, float] = {}  # by the name's place in the sentence
        self._left: list[tuple[Mention, Callable[[], None]]] = []

    def goes(self, mention: Mention, shadow: str) -> bool:
        """Whether somebody went, by his own odds, unless what stands around him surely says that he did not."""
        name = mention.tokens[mention.at].text
        odds = _sure_odds(mention, shadow) or (NO_ODDS if name in self._stayed else odds_of(mention, shadow))
        if odds == NO_ODDS:
            self._stayed.add(name)
        self.odds[mention.at] = odds
        self._best[name] = max(odds, self._best.get(name, NO_ODDS))
        self._said.append(said_by(mention, odds, shadow))
        return odds >= _least(mention) + self._more

    def leave(self, mention: Mention, take: Callable[[], None]) -> None:
        """Leave somebody out for now, whom `take` takes in."""
        self._left.append((mention, take))

    def of_company(self) -> Iterator[Callable[[], None]]:
        """What takes in each of those left out who stands in a list whose other people make it likely that he went."""
        for mention, take in self._left:
            first, last, _ = mention.company
            others = [odds for at, odds in self.odds.items() if first <= at <= last and at != mention.at]
            if len(others) + 1 < FEWEST_OF_LIST or self.odds[mention.at] < LEAST_ALONE:
                continue
            company = max(-MOST_OF_COMPANY, min(MOST_OF_COMPANY, sum(others) / len(others)))
            if self.odds[mention.at] + company > _least(mention) + self._more:
                yield take

    def left(self) -> Iterator[tuple[str, float, Callable[[], None]]]:
        """Name and odds of each of those left out who may be taken in yet, and what does so."""
        for mention, take in self._left:
            if self.odds[mention.at] > LEAST_LEFT:
                yield mention.tokens[mention.at].text, self.odds[mention.at], take


def is_unlikely_told(name: str, story: Story) -> bool:
    """Whether somebody of whom a sentence elsewhere says what the one is hardly went by the odds of all mentions."""
    least = SURE_ODDS if story.unsaid else LEAST_TOLD
    return name in story.surely_stayed or story.odds.get(name, NO_ODDS) < least


def said_by(mention: Mention, odds: float, shadow: str) -> Said:
    """What a mention says, for the second look."""
    tokens, name = mention.tokens, mention.tokens[mention.at]
    first, last, _ = mention.company
    return Said(
        name.text, name.start, name.end, (tokens[0].start, tokens[-1].end), (tokens[first].start, tokens[last].end), odds,
        mention.went, mention.draft is not None, shadow.count(name.text, max(0, name.start - AROUND), name.start + AROUND),
    )  # fmt: skip


def _sure_odds(mention: Mention, shadow: str) -> float:
    """The odds of somebody of whom what stands around him says outright that he stayed or went; 0 if it says neither."""
    around = _around(mention, shadow)
    if _surely_stayed(mention, shadow, around):
        return NO_ODDS
    house = next((token.text for token in (mention.draft.own if mention.draft else ()) if token.kind == HOSPITAL), "")
    if house and not is_host(house) and FROM_SCENE.holds(around):
        return FULL_ODDS
    if is_thanked(around.before, shadow):
        return FULL_ODDS
    if not (mention.speaks or mention.of_team or mention.headed):
        return 0.0
    if mention.draft is not None and mention.draft.has("HDT") and is_of_earlier_batch(around.before):
        return FULL_ODDS  # also of who holds a post there: 第五批援青干部、某县人民医院院长某某
    if mention.place is not None and mention.place.of_host:
        return 0.0
    name = mention.tokens[mention.at]
    if mention.draft is None and name.text in words():
        return 0.0  # 挂职副院长的|家属
    return FULL_ODDS if surely_went(around) else 0.0


def _around(mention: Mention, shadow: str) -> Around:
    """What stands around a mention: the list of which it is, and the name."""
    first, last, _ = mention.company
    start, end = mention.tokens[first].start, mention.tokens[last].end
    name = mention.tokens[mention.at]
    return Around(
        shadow[max(0, start - FARTHEST) : start],
        shadow[end : end + FARTHEST],
        shadow[max(0, name.start - FARTHEST) : name.start],
        shadow[name.end : name.end + FARTHEST],
    )


def _surely_stayed(mention: Mention, shadow: str, around: Around) -> bool:
    """Whether the page, or the words `around` a mention, say outright that who it is went nowhere."""
    if mention.place is not None and mention.place.native:
        return True
    name = mention.tokens[mention.at]
    if is_labelled_at_home(shadow, name.start, name.end) or stays_by_page(name, shadow):
        return True
    draft = mention.draft
    of_team = draft is not None and (draft.sent or draft.has("BGR"))
    return surely_stayed(around, of_team=of_team) is not None


def _least(mention: Mention) -> float:
    return EVEN_ODDS if mention.went else SURE_ODDS


def odds_of(mention: Mention, shadow: str) -> float:
    """The log-odds that the one mentioned went: above 0 it is likelier than not."""
    weights = weights_of("odds.tsv")
    return sum(map(weights.get, signs_of(mention, shadow), repeat(0))) / 100


def signs_of(mention: Mention, shadow: str) -> set[str]:
    """What stands around a mention, each thing by a short name of its own."""
    tokens, at = mention.tokens, mention.at
    signs = {"always"}
    before, behind = _before(tokens, at, shadow), _behind(tokens, at, shadow)
    signs.update(runs(before[:NEAR], "l"), runs(behind[:NEAR], "r"), _by_clause(before, "l"), _by_clause(behind, "r"))
    first, last, people = mention.company
    signs.add(f"n{min(people, 6)}")
    if people > 1:
        signs.update(runs(_before(tokens, first, shadow)[:14], "L"), runs(_behind(tokens, last, shadow)[:16], "R"))
    signs.add(f"name{max(-2, min(5, int(name_score(tokens[at].text) / 2)))}")
    sentence = "".join(
        [
            token.text[:LONGEST_WORD]
            for token in tokens[max(0, at - MOST_TOKENS) : at + MOST_TOKENS]
            if token.kind in (OTHER, COUNT, GROUP, BATCH)
        ]
    )
    signs.update([f"s{sentence[place : place + 2]}" for place in range(len(sentence) - 1)])
    rules = "N" if mention.draft is None else "T" if mention.went else "R"
    signs.update((f"rule{rules}", f"speaks{mention.speaks:d}", f"team{mention.of_team:d}", f"head{mention.headed:d}"))
    if mention.draft is not None:
        signs.update(_position_of(mention.draft))
    if mention.place is not None:
        signs.update([f"p{said}{bool(getattr(mention.place, said)):d}" for said in _SAID_OF_PLACE])
    return signs


def _by_clause(found: Sequence[str], side: str) -> Iterator[str]:
    """Pairs of what stands on one side of a name, by whether they are of its own clause or of the next."""
    clause = 0
    for sign, further in pairwise(found):
        if sign in _PART_CLAUSES:
            clause += 1
            if clause > 1:
                return
        yield f"{side}c{clause}{sign}{further}"


_PART_CLAUSES = frozenset(',。;:!?\n"^$')


def _position_of(draft: Draft) -> Iterator[str]:
    """Signs of what somebody is said to be."""
    kinds = sorted(set(draft.kinds()))
    yield f"own{''.join(kinds)}"
    for kind in kinds:
        yield f"k{kind}"
    for token in draft.own:
        if token.kind in (TITLE, POST, ROLE, GROUP):
            yield f"o{token.kind}{token.text}"
            yield f"e{token.kind}{token.text[-2:]}"
    for said in _SAID_OF_DRAFT:
        if getattr(draft, said):
            yield f"d{said}"
    if draft.inherited:
        yield "inherits"


def _spelled(token: Token, *, back: bool = False) -> Collection[str]:
    """A token as signs: a word of the sentence by its characters (those next to the name), one of a position by its kind and end."""
    if token.kind in _SPELLED:
        return token.text[-FAR:] if back else token.text[:FAR]
    if token.kind in (TITLE, POST, ROLE, GROUP):
        return (f"{token.kind}:{token.text[-2:]}",)
    return (token.kind,)


def _before(tokens: Sequence[Token], at: int, shadow: str) -> list[str]:
    """What stands before a place of a sentence, from there back, people of one list as one."""
    found: list[str] = []
    place = at - 1
    while place >= 0 and len(found) < FAR:
        if tokens[place].kind != NAME:
            found.extend(reversed([*_spelled(tokens[place], back=True)]))
        elif not found or found[-1] != NAME:
            found.append(NAME)
        place -= 1
    if place < 0:
        start = tokens[0].start
        found.append("^")
        found.extend(reversed(shadow[max(0, start - BEYOND) : start]))
    return found[:FAR]


def _behind(tokens: Sequence[Token], at: int, shadow: str) -> list[str]:
    """What stands behind a token of a sentence, people of one list as one."""
    found: list[str] = []
    place = at + 1
    while place < len(tokens) and len(found) < FAR:
        if tokens[place].kind != NAME:
            found.extend(_spelled(tokens[place]))
        elif not found or found[-1] != NAME:
            found.append(NAME)
        place += 1
    if place >= len(tokens):
        end = tokens[-1].end
        found.append("$")
        found.extend(shadow[end : end + BEYOND])
    return found[:FAR]


def _list_around(tokens: Sequence[Token], at: int) -> tuple[int, int, int]:
    """First and last token of the list that a name stands in, and how many names it has."""
    first = last = at
    while first > max(0, at - MOST_TOKENS) and _is_of_list(tokens[first - 1]):
        first -= 1
    while last + 1 < min(len(tokens), at + MOST_TOKENS) and _is_of_list(tokens[last + 1]):
        last += 1
    return first, last, sum([token.kind == NAME for token in tokens[first : last + 1]])


def is_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name stands in no list with others."""
    return _list_around(tokens, at)[2] == 1


def _is_of_list(token: Token) -> bool:
    return token.kind in _OF_LIST or token.text.strip() in _LIST_MARKS
