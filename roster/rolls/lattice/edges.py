"""What a token costs on its way through a run, and what it must be worth: shared by all that propose tokens."""

from collections import defaultdict

from roster.rolls.words.lexicon import (
    AGE,
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    GROUP,
    HOSPITAL,
    LABEL,
    NUMBER,
    OTHER,
    PARTY,
    POST,
    PRESS,
    REGION,
    ROLE,
    TITLE,
    Lexicon,
)

Edge = tuple[int, str, float]
Edges = defaultdict[int, list[Edge]]
"""Where tokens may begin -> where each ends, its kind and its score. A list for each character of a long text would keep
the garbage collector busy."""
Wides = dict[int, list[tuple[int, list[float]]]]
"""Where an institution ends that may begin at many places -> the first of these, and its score for each of them: no more
than one of them is of use, and only where all before it is cut it is known which."""
PER_CHARACTER = {
    HOSPITAL: 1.8, DEPARTMENT: 1.5, TITLE: 1.6, POST: 1.5, ROLE: 1.5, REGION: 1.1, BATCH: 1.5, GENDER: 0.9, ETHNIC: 1.3,
    PARTY: 1.5, AGE: 1.5, LABEL: 1.5, GROUP: 1.4, COUNT: 1.4, CONNECTOR: 0.9, PRESS: 1.6, NUMBER: 1.2, OTHER: 0.9,
}  # fmt: skip
"""What a token is worth for each of its characters, by its kind."""
TOKEN_COST = 1.0
OTHER_COST = -3.0
OTHER_COST_IN_PROSE = -0.5
NEVER = float("-inf")
HOPELESS = 0.001
"""How much worse than unknown characters a token must be to be on no best path at all, whatever stands before it."""


def other_cost(lexicon: Lexicon) -> float:
    return OTHER_COST_IN_PROSE if lexicon.prose else OTHER_COST
