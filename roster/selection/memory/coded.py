"""A column in memory: a small number for each row, and what each number stands for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import Any

import numpy as np

from roster.filters import UNKNOWN


class Numbering(dict[Hashable, int]):
    """Numbers things in the order in which they first come."""

    def __missing__(self, thing: Hashable) -> int:
        self[thing] = number = len(self)
        return number

    def of(self, things: Iterable[Hashable]) -> np.ndarray:
        return np.fromiter(map(self.__getitem__, things), np.int32)


def narrow(codes: np.ndarray, size: int) -> np.ndarray:
    """Returns the codes in the smallest type that holds `size` of them: most columns need a byte a row."""
    return codes.astype(np.min_scalar_type(max(size - 1, 0)), copy=False)


class Coded:
    """`values[codes[i]]` are the values of row i: one, or several where a row has several (a region lies in its
    league and its province)."""

    def __init__(self, codes: np.ndarray, values: list[tuple]) -> None:
        self.codes = codes
        self.values = values

    def having(self, wanted: set[str]) -> np.ndarray:
        """Returns for each row whether it has one of these values."""
        answers = np.zeros(max(len(self.values), 1), bool)
        for value in wanted:
            answers[self._numbers.get(value, [])] = True
        return answers[self.codes]

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers that stand for each value, alone or among others."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, values in enumerate(self.values):
            for value in values:
                numbers[value].append(number)
        return dict(numbers)

    def where(self, test: Callable[[tuple], Any]) -> np.ndarray:
        """Returns for each row what the test says of its values; it is asked once for each number."""
        answers = np.fromiter((bool(test(values)) for values in self.values), bool, len(self.values))
        return answers[self.codes] if len(answers) else np.zeros(0, bool)

    def count(self, rows: np.ndarray) -> Counter[str]:
        """Returns how many of these rows (their positions) have each value."""
        return self._count(self.codes[rows])

    @cached_property
    def totals(self) -> Counter[str]:
        """How many of all rows have each value."""
        return self._count(self.codes)

    def _count(self, codes: np.ndarray) -> Counter[str]:
        counts: Counter[str] = Counter()
        numbers = np.bincount(codes, minlength=len(self.values))
        for code in np.flatnonzero(numbers):
            for value in self.values[code]:
                counts[value] += int(numbers[code])
        return counts


def plain_values(raw: Any) -> tuple[str, ...]:
    return (raw or UNKNOWN,)


def party_values(raw: bool | None) -> tuple[str, ...]:
    return ({True: "yes", False: "no", None: UNKNOWN}[raw],)


def region_values(code: str | None) -> tuple[str, ...]:
    """Returns a region's code with those of all that it lies in."""
    return tuple(sorted({code[:2] + "0000", code[:4] + "00", code})) if code else (UNKNOWN,)
