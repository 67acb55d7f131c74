"""Regions."""

from collections.abc import Iterable
from typing import Self

from django.db.models import Q

from roster.querysets.recorded import RecordedQuerySet
from roster.querysets.words import objects, subtree, subtrees
from roster.spelled import places_of_initials, regions_spelled
from roster.vocabulary.folding import fold
from roster.vocabulary.regions import regions_named

LEAST_PART = 2
KINDS = {"自治区", "自治州", "自治县", "自治旗", "地区", "管理区", "林区", "矿区", "新区", "城区", "行政区"}


class RegionQuerySet(RecordedQuerySet):
    def for_list(self) -> Self:
        return self.select_related("parent").order_by("code")

    def referred(self, text: str) -> Self:
        """The region of this code (15, 1505, 150523 or 150500), or those of this name."""
        if text.isascii() and text.isdigit():
            return self.filter(pk=text.ljust(6, "0")) if len(text) in (2, 4, 6) else self.none()
        exact = self.filter(name=text)
        return exact if exact.exists() else self.filter(short_name=text)

    def called(self, text: str) -> Self:
        """Those of this name, short name or abbreviation (锡盟, 东乌旗), so spelled in pinyin or English, or with this part
        of a name: two characters at least that are no kind of region."""
        key = fold(text)
        found = Q(name=key) | Q(short_name=key) | Q(pk__in=[*regions_named(text), *regions_spelled(text)])
        if len(key) >= LEAST_PART and key not in KINDS:
            found |= Q(name__contains=key, grouping=False)
        return self.filter(found)

    def matching(self, term: str) -> Self:
        key = fold(term)
        counties, _hospitals = places_of_initials(term)
        found = Q(name__contains=key) | Q(code__startswith=key) | Q(pk__in=self.model.objects.called(term).values("pk"))
        return self.filter(found | Q(pk__in=counties)) if key else self.none()

    def within(self, code: str) -> Self:
        """The region of this code and all below it."""
        return self.filter(subtree("code", code))

    def within_any(self, regions: Iterable) -> Self:
        return self.filter(subtrees("code", [region for region in regions if region is not None]))

    def of_hospitals(self, hospitals: Iterable) -> Self:
        return self.filter(hospitals__in=[hospital for hospital in hospitals if hospital]).distinct()

    def of_batches(self, batches: Iterable) -> Self:
        """Where a batch came from, went to, or has people from."""
        batches = [batch for batch in batches if batch]
        ends = {code for batch in batches for code in (batch.origin_id, batch.destination_id) if code}
        people = objects("Deployment").public().of_batches(batches).values("region_id")
        return self.filter(Q(pk__in=ends) | Q(pk__in=people))

    def of_sources(self, sources: Iterable) -> Self:
        """Those that a source gives figures or people for."""
        people = objects("Deployment").public().of_sources(sources).values("region_id")
        figures = objects("Figure").of_sources(sources).exclude(region=None).values("region_id")
        return self.filter(Q(pk__in=people) | Q(pk__in=figures))
