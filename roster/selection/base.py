"""The one answer. From the parameters of a request to the rows, their number, one page of them and all that is said
about them; pages, API and files all ask a Selection, so that the number in one place is the number in every other."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import Any
from urllib.parse import quote_plus

import numpy as np
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _

from roster.filters import FILTERSETS, RosterFilterSet
from roster.filters.orders import ORDERS, default_ordering
from roster.models import Deployment, Revision
from roster.models.fields import ID_LENGTH
from roster.selection.describe import Description, Sorting, describe, describe_filters, sortings
from roster.selection.facets import Facet, find_facet, find_facets
from roster.selection.memory import Found, in_order, is_ordered
from roster.selection.paging import HERE, Keys, Page, PreparedPage
from roster.selection.statistics import Statistics, gather_statistics
from roster.sql import Prepared

PAGE_SIZE = 50
PAGE_SIZE_LIMIT = 1000
ERRORS_TOLD = 20  # of one question; an address has room for thousands, each of which would be told what is valid
CHUNK = 2000
NARROW = 2000  # rows that are asked for by their ids
# Filters for which the database gathers rows and sorts them, having no index in the order of the list.
SORTED = {"q", "region", "staff", "destination", "served_at", "source", "figure"}
# Filters of deployments that no index serves.
UNINDEXED = {
    *("specialty", "profession", "grade", "post", "role", "party_member", "gender", "departed", "departed_from"),
    *("departed_until", "as_of", "destination", "served_at", "source", "figure", "region_itself"),
}
# Filters of deployments of which one value is the beginning of an index in the order of names.
BEGINNINGS = {"hospital", "batch"}


class Selection:
    """Rows of one noun that the parameters ask for. If any parameter is wrong, `errors` says which and why, and
    there are no rows: a bad question is never answered."""

    def __init__(
        self,
        model: type[models.Model],
        params: QueryDict,
        *,
        allowed: Iterable[str] = (),
        several: Iterable[str] = (),
        ordering: str = "",
    ) -> None:
        """`allowed` names the parameters of the door itself (page size, format), which are checked there, and `several`
        those of them that may be given more than once; `ordering` is the order where the parameters ask for none."""
        self.model = model
        self.usual_ordering = ordering or default_ordering(model)
        self.filterset: RosterFilterSet = FILTERSETS[model](params, queryset=model.objects.public())
        self.errors = self._find_errors(allowed, several)

    def _find_errors(self, allowed: Iterable[str], several: Iterable[str]) -> dict[str, list[str]]:
        valid = ", ".join(sorted(self.filterset.filters))
        errors = {
            name: [_("There is no such parameter. Valid ones: %(valid)s.") % {"valid": valid}]
            for name in self.filterset.unknown_parameters(allowed)
        }
        repeated = set(self.filterset.repeated_parameters()) - set(several)
        errors |= {name: [_("This parameter takes one value.")] for name in sorted(repeated)}
        errors |= {name: list(texts) for name, texts in self.filterset.form.errors.items()}
        return errors or self.filterset.contradictions()

    @cached_property
    def rows(self) -> models.QuerySet:
        """All rows, in no order, without their neighbours."""
        return self.model.objects.none() if self.errors else self.filterset.qs.order_by()

    @cached_property
    def found(self) -> Found:
        """The deployments asked for, in memory. Raises ValueError for another noun or a bad question."""
        if self.errors or self.model is not Deployment:
            raise ValueError("Only deployments that were rightly asked for are in memory.")
        return Found(self.filterset)

    @cached_property
    def count(self) -> int:
        if self.model is Deployment and not self.errors:
            return len(self.found.positions)
        return self.rows.count()

    @cached_property
    def ordering(self) -> str:
        """The order asked for: a name of ORDERS, with "-" before it when turned round."""
        asked = "" if self.errors else self.filterset.form.cleaned_data.get("ordering", "")
        return asked or self.usual_ordering

    def in_order(self) -> models.QuerySet:
        """All rows in the order asked for, with what a list shows of their neighbours."""
        return Keys(self.model, self.ordering).sort(self.rows.for_list())

    def page(
        self, *, after: str = "", before: str = "", size: int = PAGE_SIZE, paths: Iterable[Any] | None = None
    ) -> Page:
        """Returns the page behind the cursor `after`, or that ahead of `before`, or the first. Paging goes by key
        and not by number, so that rows which come or go meanwhile shift nothing. With `paths` its rows are tuples of
        what these lead to (as in values_list), and no records, which is quicker. Raises ValueError for a cursor
        that is none of ours, or of another ordering."""
        return self.prepare(after=after, before=before, size=size, paths=paths).page()

    def prepare(self, *, after: str, before: str, size: int, paths: Iterable[Any] | None) -> PreparedPage:
        """Returns page() before anything is read. What the parameters refer to (a hospital's name, a cursor) has been
        looked up by then: it may be kept for as long as no revision is made, if it is `lasting`."""
        keys = Keys(self.model, self.ordering)
        straight = keys.in_index and not self.filterset.asks_for(SORTED | UNINDEXED)
        lasting = straight and paths is not None
        if not (straight or after or before) and self._is_in_memory():
            read = partial(self._fetch_first, keys, size + 1, paths)
            return PreparedPage(keys, after, before, size, paths is not None, read, lasting)
        rows = keys.sort(self._narrowed())
        if before:
            rows = rows.reverse().filter(
                keys.beyond(keys.read(before, rows), forward=False, here=before.startswith(HERE))
            )
        elif after:
            rows = rows.filter(keys.beyond(keys.read(after, rows), forward=True, here=after.startswith(HERE)))
        if lasting:
            latest = Revision.objects.order_by("-number").values("pk")[:1]
            page = rows.values_list(*keys.plain_names, *paths, models.Subquery(latest))[: size + 1]
            read = Prepared(page, one_plan=self._has_one_plan()).rows
        else:
            read = partial(self._fetch, rows, keys, size + 1, paths, straight=straight)
        return PreparedPage(keys, after, before, size, paths is not None, read, lasting)

    def _has_one_plan(self) -> bool:
        """Returns whether one way through one index is right whatever the values are. Of two hospitals a large one
        and a small one are found in different ways."""
        asked = {name: values for name, values in self.filterset.form.cleaned_data.items() if values}
        asked.pop("ordering", None)
        if not asked:
            return True
        one_value = [len(values) for values in asked.values()] == [1]
        return self.model is Deployment and one_value and asked.keys() <= BEGINNINGS

    def _narrowed(self) -> models.QuerySet:
        """Returns the rows; where no one index finds them, by their ids, if they are few. A database that looks for few
        rows in the order of names would walk through most of the roster, and one that is asked for several words would
        gather what each of them means."""
        if self.errors or self.model is not Deployment:
            return self.rows
        words = self.filterset.form.cleaned_data.get("q") or []
        if len(words) < 2 and not self.filterset.asks_for(UNINDEXED):
            return self.rows
        if len(self.found.positions) > NARROW:
            return self.rows
        return self.model.objects.public().filter(pk__in=self.found.ids())

    def _fetch(
        self, rows: models.QuerySet, keys: Keys, size: int, paths: Iterable[Any] | None, *, straight: bool
    ) -> list:
        """Returns the first rows: records with their neighbours, or tuples of the key and what the paths lead to.
        Where the database has to sort, it sorts ids alone and fetches the page afterwards: whole rows with all their
        neighbours would be ten times as much to sort."""
        if straight:
            return list(rows.for_list().order_by(*rows.query.order_by)[:size])
        while True:
            ids = list(rows.values_list("pk", flat=True)[:size])
            found = self._fetch_ids(ids, keys, paths)
            if len(found) == len(ids):
                return found
            # Somebody was withheld between the two questions. One row less, and a full page would look like the last.

    def _is_in_memory(self) -> bool:
        return self.model is Deployment and not self.errors and is_ordered(self.found.snapshot, self.ordering)

    def _fetch_first(self, keys: Keys, size: int, paths: Iterable[Any] | None) -> list:
        """Returns the first rows by the order in memory: the database finds a page of ids faster than it sorts all that
        a search found. Where one of them is not public any more, the database is asked for all of it."""
        ids = in_order(self.found.snapshot, self.found.positions, self.ordering, size)
        found = self._fetch_ids(ids, keys, paths)
        if len(found) == len(ids):
            return found
        return self._fetch(keys.sort(self._narrowed()), keys, size, paths, straight=False)

    def _fetch_ids(self, ids: list[str], keys: Keys, paths: Iterable[Any] | None) -> list:
        few = keys.sort(self.model.objects.public().filter(pk__in=ids))
        if paths is not None:
            whole = {row[0]: row[1:] for row in few.values_list("pk", *keys.plain_names, *paths)}
        else:
            whole = {row.pk: row for row in few.for_list()}
        return [whole[pk] for pk in ids if pk in whole]

    def values(self, paths: list[str], *, size: int = CHUNK) -> Iterator[list[tuple]]:
        """Yields what these paths lead to (as in values_list) for all rows in their order, a list of rows at a time,
        so that a million rows cost hardly more memory than a thousand: the rows of an index by key, others by their
        ids, which are sorted once and take twelve bytes each."""
        keys = Keys(self.model, self.ordering)
        if keys.in_index and not self.filterset.asks_for(self.filterset.filters.keys() - {"ordering"}):
            yield from self._values_by_key(keys, paths, size)
            return
        sorted_ids = keys.sort(self.rows).values_list("pk", flat=True).iterator(chunk_size=size)
        ids = np.fromiter((str(pk) for pk in sorted_ids), f"S{ID_LENGTH}")
        public = self.model.objects.public()
        for start in range(0, len(ids), size):
            chunk = [pk.decode() for pk in ids[start : start + size].tolist()]
            found = {row[0]: row[1:] for row in public.filter(pk__in=chunk).values_list("pk", *paths)}
            # Who was withheld since the ids were read is not in the file.
            if rows := [found[pk] for pk in chunk if pk in found]:
                yield rows

    def _values_by_key(self, keys: Keys, paths: list[str], size: int) -> Iterator[list[tuple]]:
        names = keys.plain_names
        rows = behind = keys.sort(self.rows)
        while found := list(behind.values_list(*names, *paths)[:size]):
            yield [row[len(names) :] for row in found]
            behind = rows.filter(keys.beyond(list(found[-1][: len(names)]), forward=True))

    @cached_property
    def query(self) -> str:
        """The query string that asks the same, without the door's own parameters."""
        return self.query_with()

    @cached_property
    def _query_parts(self) -> dict[str, str]:
        data = self.filterset.data
        return {name: encode(name, filter(None, data.getlist(name))) for name in self.filterset.filters if name in data}

    def query_with(self, **changes: Iterable[str]) -> str:
        """Returns the query string with other values of these parameters; an empty list drops one."""
        parts = self._query_parts | {name: encode(name, texts) for name, texts in changes.items()}
        return "&".join(filter(None, parts.values()))

    def query_of(self, name: str) -> Callable[[Iterable[str]], str]:
        """Returns query_with() for one parameter and many values in turn."""
        names = list(self._query_parts | {name: ""})
        place = names.index(name)
        parts = [self._query_parts.get(other) for other in names]
        ahead, behind = [part for part in parts[:place] if part], [part for part in parts[place + 1 :] if part]

        def query(texts: Iterable[str]) -> str:
            own = encode(name, texts)
            return "&".join([*ahead, own, *behind] if own else [*ahead, *behind])

        return query

    def sortings(self) -> list[Sorting]:
        """Returns the orders that the list can stand in, each with the query string that asks for it."""
        return sortings(self.ordering, ORDERS[self.model], self.query_with)

    def describe(self) -> Description:
        """Returns the filters in words: a sentence, and a chip for each value with the query string without it."""
        return describe(self)

    def describe_filters(self) -> str:
        """Returns the filters in words, without the number, for which all would have to be counted."""
        return describe_filters(self)

    def facets(self, queries: dict[str, str] | None = None) -> list[Facet]:
        """Returns the facets of deployments in the order of the filters; none for another noun or a bad question.
        `queries` narrows the choices shown of a facet to those whose label has this text."""
        if self.errors or self.model is not Deployment:
            return []
        return find_facets(self, queries or {})

    def facet(self, name: str, *, query: str = "", limit: int = 50) -> Facet:
        """Returns one facet, with up to `limit` choices. Raises KeyError if there is none of this name."""
        return find_facet(self, name, query=query, limit=limit)

    def statistics(self) -> Statistics:
        """Returns the counts of deployments that charts draw; all empty for a bad question."""
        return gather_statistics(self)


def encode(name: str, texts: Iterable[str]) -> str:
    return "&".join(f"{name}={quote_plus(text)}" for text in texts)
