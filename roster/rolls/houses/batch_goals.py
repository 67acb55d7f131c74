"""The houses to which each batch of a page went, where its headings all end in one (第二批：1月28日 某省第二批援鄂医疗队 天佑医院)
or others name a place in the same bracket: 第一批（武汉）, 第二批（某市传染病医院）."""

from collections.abc import Sequence

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, NAME, NUMBER, SEPARATOR
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region

FEWEST = 2
"""Headings of batches that end in a house of Hubei from which on those of the same build do so as well."""


def set_goals_of_batches(rows: Sequence[Row]) -> None:
    """Make words of the heading of the houses that no place names in which headings of batches end, where the others that
    are built like them end in houses that received the teams."""
    ending: dict[str, list[tuple[Row, Token]]] = {}
    known: dict[str, int] = {}
    for row in rows:
        kinds = row.kinds
        if BATCH + SEPARATOR + NAME in kinds:
            _set_place_apart(row)
        if BATCH not in kinds or NAME in kinds:
            continue
        said = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
        if said[-1].kind == DEPARTMENT and len(said) > 1 and said[-2].end == said[-1].start:
            said.pop()  # 武汉协和医院|肿瘤中心
        build = "".join([token.kind for token in said[:-1]])
        if said[-1].kind == HOSPITAL and place_of(said[-1].text) is None:
            ending.setdefault(build, []).append((row, said[-1]))
        elif said[-1].kind == GROUP and said[-1].text.endswith(_HOUSES) and is_destination(said[-1].text):
            known[build] = known.get(build, 0) + 1
    for build, houses in ending.items():
        for row, house in houses if known.get(build, 0) >= FEWEST else ():
            row.put([token._replace(kind=GROUP, score=GOAL) if token is house else token for token in row.tokens])
    _set_houses_among_places_apart(rows)


def _set_houses_among_places_apart(rows: Sequence[Row]) -> None:
    """Make words of the heading of the houses in brackets of batches, where those of most other batches hold where these
    went and nothing else: 第一批（武汉）：…, 第二批（黄石）：…, 第三批（某市传染病医院）：…."""
    told = [(row, token) for row in rows if (token := _in_bracket(row)) is not None]
    houses = [(row, token) for row, token in told if token.kind == HOSPITAL]
    goals = sum(token.kind == GROUP and token.score == GOAL for _, token in told)
    if goals < FEWEST or goals + len(houses) < len(told) or goals <= len(houses):
        return
    for row, house in houses:
        row.put([token._replace(kind=GROUP, score=GOAL) if token is house else token for token in row.tokens])


def _in_bracket(row: Row) -> Token | None:
    """The one word in the bracket right behind the batch with which a row begins."""
    if not row.kinds.startswith(BATCH + SEPARATOR) or len(row.tokens) < SHORTEST:
        return None
    opens, token, closes = row.tokens[1:4]
    return token if opens.text.strip() == "(" and closes.text.startswith(")") else None


SHORTEST = 4
"""Tokens of a batch with a word in brackets."""


def _set_place_apart(row: Row) -> None:
    """Make the place in a batch's bracket that may be a name as well a word of the heading: 第三批（安康）：…."""
    at = row.kinds.index(BATCH + SEPARATOR + NAME) + 2
    opens, place, closes = row.tokens[at - 1], row.tokens[at], row.tokens[at + 1 : at + 2]
    if opens.text.strip() == "(" and closes and closes[0].text.startswith(")") and find_region(place.text):
        row.put([token._replace(kind=GROUP, score=GOAL) if token is place else token for token in row.tokens])


_HOUSES = ("院", "院区", "舱", "中心")
