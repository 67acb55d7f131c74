"""The rows of a question, found in memory."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import numpy as np

from roster.filters import DeploymentFilterSet
from roster.selection.memory.masks import find_masks, of_name, searched
from roster.selection.memory.snapshot import Snapshot, current_snapshot


class Found:
    """Which rows of the present snapshot each filter of a question lets through."""

    def __init__(self, filterset: DeploymentFilterSet) -> None:
        self.snapshot: Snapshot = current_snapshot()
        self.masks = find_masks(self.snapshot, filterset)
        self._named: dict[str, np.ndarray] = {}
        if filterset.meanings:
            self._named = {meaning.key: of_name(self.snapshot, meaning.key) for meaning in filterset.meanings}
            self.masks["q"] = searched(self.snapshot, filterset.meanings, self._named)

    def is_named(self, key: str) -> bool:
        """Returns whether anybody listed is found by this key of a term of the search."""
        return bool(self._named[key].any())

    def _positions(self, *, without: str = "") -> np.ndarray | None:
        """Returns the rows that all filters but one let through; None for all rows."""
        masks = [mask for name, mask in self.masks.items() if name != without]
        return np.flatnonzero(np.logical_and.reduce(masks)) if masks else None

    @cached_property
    def positions(self) -> np.ndarray:
        """The rows that all filters let through."""
        found = self._positions()
        return self.snapshot.all_positions if found is None else found

    def ids(self) -> list[str]:
        return self.snapshot.ids_at(self.positions)

    def counts(self, names: Iterable[str]) -> dict[str, Counter[str]]:
        """Returns how many rows each value of these columns has, each under all filters but the column's own."""
        counts = {}
        for name in names:
            rows = self._positions(without=name) if name in self.masks else self.positions
            column = self.snapshot.columns[name]
            counts[name] = column.totals if rows is None or len(rows) == len(self.snapshot) else column.count(rows)
        return counts
