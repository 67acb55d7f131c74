"""What a page says of itself to browsers, search engines and messengers: title, description, schema.org."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from roster.models import Batch, Deployment, Figure, Hospital, Region, Revision, Source, Staff
from roster.models.fields import reads_english
from roster.selection import Selection

CONTEXT = "https://schema.org"
SENTENCE = 200


@dataclass(frozen=True)
class Meta:
    title: str
    description: str
    linked: dict[str, Any] = field(default_factory=dict)


def join(*parts: object) -> str:
    """Returns the parts that say something, as one line of a description."""
    return " · ".join(str(part) for part in parts if part)[:SENTENCE]


def titled(record: models.Model) -> str:
    """Returns what the page of a record is called. HTML can mark no part of a title as being in another language, so
    that for English readers the name that they can read comes first."""
    return f"{record.english} ({record})" if reads_english() and record.english else str(record)


def absolute(request: HttpRequest, record: models.Model) -> str:
    return request.build_absolute_uri(record.get_absolute_url())


def of_staff(request: HttpRequest, staff: Staff, deployments: list[Deployment]) -> Meta:
    hospitals = {one.hospital_id: one.hospital for one in deployments if one.hospital}
    titles = list(dict.fromkeys(one.title or one.post for one in deployments if one.title or one.post))
    linked = {
        "@context": CONTEXT,
        "@type": "Person",
        "@id": absolute(request, staff),
        "url": absolute(request, staff),
        "name": staff.name,
        "alternateName": staff.pinyin,
        "jobTitle": titles,
        "affiliation": [
            {"@type": "Hospital", "name": one.name, "url": absolute(request, one)} for one in hospitals.values()
        ],
    }
    words = [join(one.hospital, one.department, one.post, one.title, one.batch) for one in deployments]
    return Meta(titled(staff), join(titled(staff), *words), linked)


def of_hospital(request: HttpRequest, hospital: Hospital, names: list[str], listed: int) -> Meta:
    linked = {
        "@context": CONTEXT,
        "@type": "Hospital",
        "@id": absolute(request, hospital),
        "url": absolute(request, hospital),
        "name": hospital.name,
        "alternateName": [name for name in [*names, hospital.english] if name and name != hospital.name],
    }
    if hospital.region:
        linked["address"] = {"@type": "PostalAddress", "addressRegion": hospital.region.name, "addressCountry": "CN"}
    return Meta(titled(hospital), join(titled(hospital), hospital.region, people(listed)), linked)


def of_region(request: HttpRequest, region: Region, listed: int) -> Meta:
    linked = {
        "@context": CONTEXT,
        "@type": "AdministrativeArea",
        "@id": absolute(request, region),
        "url": absolute(request, region),
        "name": region.name,
        "alternateName": region.english,
        "identifier": region.code,
    }
    if region.parent:
        linked["containedInPlace"] = {"@type": "AdministrativeArea", "name": region.parent.name}
    return Meta(titled(region), join(titled(region), people(listed)), linked)


def of_batch(batch: Batch, listed: int) -> Meta:
    return Meta(titled(batch), join(titled(batch), batch.origin, batch.destination, people(listed)))


def of_source(request: HttpRequest, source: Source) -> Meta:
    linked = {
        "@context": CONTEXT,
        "@type": "NewsArticle" if source.kind == Source.Kind.NEWSPAPER else "CreativeWork",
        "@id": absolute(request, source),
        "url": absolute(request, source),
        "name": source.title,
    }
    if source.published_on:
        linked["datePublished"] = source.published_on.isoformat()
    if source.publisher:
        linked["publisher"] = {"@type": "Organization", "name": source.publisher}
    return Meta(source.title, join(source.get_kind_display(), source.title, source.publisher), linked)


def of_figure(figure: Figure) -> Meta:
    subject = figure.batch or figure.region
    return Meta(
        f"{titled(subject)}{_(': ')}{figure.printed}",
        join(titled(subject), figure.get_measure_display(), figure.printed),
    )


def of_roster(request: HttpRequest, sentence: str, stamp: Revision | None, query: str) -> Meta:
    """The list of people is a data set, and so is each part of it that a filter cuts out."""
    url = request.build_absolute_uri(f"{request.path}?{query}" if query else request.path)
    linked = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "name": f"{_('The Roster')} · {sentence}",
        "description": description_of_data(sentence),
        "inLanguage": "zh-Hans",
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": request.build_absolute_uri(f"{request.path}export.{name}?{query}"),
            }
            for name, kind in (("csv", "text/csv"), ("ndjson", "application/x-ndjson"))
        ],
    }
    if stamp:
        linked |= {"version": str(stamp.number), "dateModified": stamp.at.isoformat()}
    return Meta(sentence, description_of_data(sentence), linked)


def description_of_data(sentence: str) -> str:
    return _("%(sentence)s: names, hospitals, departments and titles, each line with its source.") % {
        "sentence": sentence
    }


def of_list(selection: Selection) -> Meta:
    noun = capfirst(str(selection.model._meta.verbose_name_plural))
    return Meta(noun, selection.describe().sentence)


def of_revision(revision: Revision) -> Meta:
    title = _("Revision %(number)s") % {"number": revision.number}
    return Meta(title, join(title, date_format(localtime(revision.at)), revision.get_kind_display()))


def of_about() -> Meta:
    return Meta(_("About the data"), _("What the roster holds, what it does not, and where it comes from."))


def people(listed: int) -> str:
    return _("%(number)s listed") % {"number": f"{listed:,}"}
