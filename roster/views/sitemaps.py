"""The addresses of all public pages for search engines, some thousand a file, each with its two languages."""

import datetime as dt

from django.contrib.sitemaps import Sitemap
from django.db import models
from django.urls import reverse

from roster.models import Batch, Figure, Hospital, Recorded, Region, Source, Staff


class PlainSitemap(Sitemap):
    """The pages that are no record's."""

    i18n = True
    alternates = True

    def items(self) -> list[str]:
        return [
            "home",
            "deployment-list",
            "staff-list",
            "hospital-list",
            "region-list",
            "batch-list",
            "source-list",
            "figure-list",
            "statistics",
            "about",
        ]

    def location(self, item: str) -> str:
        return reverse(item)


class RecordSitemap(Sitemap):
    """The pages of one noun's public records."""

    i18n = True
    alternates = True
    limit = 5000

    def __init__(self, model: type[Recorded]) -> None:
        self.model = model

    def items(self) -> models.QuerySet:
        return self.model.objects.public().select_related("revision").order_by("pk")

    def lastmod(self, item: Recorded) -> dt.datetime:
        return item.revision.at


SITEMAPS = {
    "pages": PlainSitemap(),
    **{model.noun(): RecordSitemap(model) for model in (Staff, Hospital, Region, Batch, Source, Figure)},
}
