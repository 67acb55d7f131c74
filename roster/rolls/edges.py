"""What a token costs on its way through a run, and what it must be worth: shared by all that propose tokens."""

from collections import defaultdict

from roster.rolls.lexicon import Lexicon

Edge = tuple[int, str, float]
Edges = defaultdict[int, list[Edge]]
"""Where tokens may begin -> where each ends, its kind and its score. A list for each character of a long text would keep
the garbage collector busy."""
TOKEN_COST = 1.0
OTHER_COST = -3.0
OTHER_COST_IN_PROSE = -0.5
NEVER = float("-inf")
HOPELESS = 0.001
"""How much worse than unknown characters a token must be to be on no best path at all, whatever stands before it."""


def other_cost(lexicon: Lexicon) -> float:
    return OTHER_COST_IN_PROSE if lexicon.prose else OTHER_COST
