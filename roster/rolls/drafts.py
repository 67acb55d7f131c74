"""A person on the way to becoming an entry."""

from dataclasses import dataclass, field

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL


@dataclass(slots=True)
class Draft:
    """A person on the way to becoming an entry: the name, the words that are its own, and those it inherits."""

    name: Token
    own: list[Token] = field(default_factory=list)
    inherited: list[Token] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    elsewhere: tuple[tuple[int, int], ...] = ()  # where the page names the same person again
    listed: bool = False  # one of several names set side by side
    sent: bool = False  # named right behind a word that says so: 选派某某
    praised: bool = False  # named as those are who were given a prize
    counted: bool = False  # one of a list of which the text says that those are whom it speaks of: 三人是甲、乙和丙
    composes: bool = False  # one of those of whom the text says that they make up a team
    of_house: bool = False  # named as of 我院, or in one breath with somebody who is
    source: str = "row"

    def kinds(self) -> str:
        return "".join(token.kind for token in self.own)

    def has(self, kinds: str) -> bool:
        for token in self.own:  # noqa: SIM110  asked so often that a generator would be felt
            if token.kind in kinds:
                return True
        return False

    def holds(self, kinds: str) -> bool:
        """Whether it has a word of one of these kinds, or inherits one."""
        if self.has(kinds):
            return True
        for token in self.inherited:  # noqa: SIM110  as above
            if token.kind in kinds:
                return True
        return False

    def house(self) -> Token | None:
        """Its institution, or the one that it inherits."""
        for token in self.own:
            if token.kind == HOSPITAL:
                return token
        for token in self.inherited:
            if token.kind == HOSPITAL:
                return token
        return None
