"""The rows of long lists, as HTML. Here and not in a template, since there are a thousand on a page: to render them was
most of the time in which a page was made."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from roster.models import Batch, Citation, Deployment, Hospital, Source
from roster.models.fields import address_of
from roster.models.source import line_range
from roster.views.rolling import RollEntry
from roster.views.words import Words
from roster.vocabulary.english.posts import english_post

# What the list tells of a source; the printed words are long and stand on the person's page.
OF_SOURCES = ("title", "publisher", "document_number", "published_on", "sort_key")


class Place(NamedTuple):
    """Where a source prints somebody."""

    source: Source
    first: int | None
    last: int | None


class Places:
    """Where each of some deployments is printed, by source and line."""

    def __init__(self, deployments: Iterable[str]) -> None:
        """Takes the ids of the deployments."""
        found = Citation.objects.public().filter(deployment__in=list(deployments)).order_by("first_line", "pk")
        rows = list(found.values_list("deployment_id", "source_id", "first_line", "last_line"))
        self.sources = sorted(
            Source.objects.filter(pk__in={source for _pk, source, *_lines in rows}).only(*OF_SOURCES),
            key=lambda source: (source.sort_key, source.pk),
        )
        self.numbers = {source.pk: number for number, source in enumerate(self.sources, start=1)}
        by_id = {source.pk: source for source in self.sources}
        self.of: dict[str, list[Place]] = defaultdict(list)
        for pk, source, first, last in rows:
            self.of[pk].append(Place(by_id[source], first, last))
        for places in self.of.values():
            places.sort(key=lambda place: self.numbers[place.source.pk])


ROW = """<tr role="row">
<th role="rowheader" scope="row">{}</th>
<td role="cell"{}>{}</td>
<td role="cell" class="inline{}">{}</td>
<td role="cell" class="inline{}">{}</td>
<td role="cell"{}>{}</td>
{}</tr>"""
SOURCES = '<td role="cell" class="small soft place">{}</td>\n'
NAME = '<a lang="zh-Hans" class="name" href="{}#{}">{}</a>'
PINYIN = ' <span class="soft small" lang="zh-Latn">{}</span>'
ITEM = '<li>{}<span class="marks print-only">{}</span><span class="printed">{}</span></li>'
BLANK, BLANK_TOO = mark_safe(' class="blank"'), " blank"


class Rows(Words):
    """The rows of one list. What many of them have in common, hospital, batch and source, is made once."""

    def __init__(self, places: Places | None) -> None:
        super().__init__()
        self.places = places
        self.not_said = format_html('<span class="soft">{}</span>', gettext("not stated"))
        self._links: dict[tuple[type, str], SafeString] = {}

    def table(self, deployments: Iterable[Deployment]) -> SafeString:
        return format_html_join("\n", ROW, map(self._cells, deployments))

    def _cells(self, one: Deployment) -> tuple[object, ...]:
        department, position = self.department(one), self.position(one)
        return (
            self.name(one.staff_id, one.pk, one.staff.name, one.staff.pinyin),
            "" if one.hospital else BLANK,
            self.link(one.hospital),
            "" if department else BLANK_TOO,
            department or self.not_said,
            "" if position else BLANK_TOO,
            position or self.not_said,
            "" if one.batch else BLANK,
            self.link(one.batch),
            "" if self.places is None else format_html(SOURCES, self.cited(one.pk)),
        )

    def name(self, staff: str, deployment: str, name: str, pinyin: str) -> SafeString:
        """Returns a person's name leading to this deployment, for English readers with its pinyin."""
        link = format_html(NAME, address_of("staff-detail", staff), deployment, name)
        return link + format_html(PINYIN, pinyin) if self.english else link

    def link(self, record: Hospital | Batch | None) -> SafeString:
        if record is None:
            return self.not_said
        key = (type(record), record.pk)
        if key not in self._links:
            address = record.get_absolute_url()
            self._links[key] = format_html('<a href="{}">{}</a>', address, self.named(record))
        return self._links[key]

    def cited(self, pk: str) -> SafeString:
        """Returns all sources that print a deployment, each with all its places."""
        sources = groupby(self.places.of.get(pk, ()), key=lambda place: place.source)
        return format_html_join("\n", '<span class="line">{}{}</span>', (self._source(*one) for one in sources))

    def _source(self, source: Source, places: Iterable[Place]) -> tuple[SafeString, SafeString]:
        key = (Source, source.pk)
        if key not in self._links:
            self._links[key] = format_html('<a href="{}">{}</a>', source.get_absolute_url(), source.title)
        printed = filter(None, (lines_named(place.first, place.last) for place in places))
        return self._links[key], format_html_join("", ' <span class="nowrap">{}</span>', ((text,) for text in printed))

    def roll(self, people: Iterable[RollEntry]) -> SafeString:
        return format_html_join("\n", ITEM, map(self._item, people))

    def _item(self, one: RollEntry) -> tuple[SafeString, SafeString, SafeString]:
        """Returns name, marks and three lines of one person, as newspapers print them; for English readers what they
        say in English stands below."""
        position = f"{one.post}{'、' if one.post and one.title else ''}{one.title}"
        if not position:
            position = self.label("role", one.role)
        where = one.hospital or one.batch
        printed = escape("\n".join(filter(None, [str(where or ""), f"{one.department}{position}"])))
        if self.english and (english := self._in_english(one)):
            printed += format_html('\n<span class="aid">{}</span>', english)
        return self.name(one.staff_id, one.pk, one.name, one.pinyin), self._marks(one.pk), printed

    def _in_english(self, one: RollEntry) -> str:
        where = one.hospital or one.batch
        classes = [self.label("specialty", one.specialty), english_post(one.post_class), self.title_in_english(one)]
        classes.append(self.label("role", one.role))
        return " · ".join(filter(None, [where.english if where else "", *classes]))

    def _marks(self, pk: str) -> SafeString:
        """Returns where a deployment is printed, as the number of each source and the lines: 2:17–19."""
        places = [
            (self.places.numbers[place.source.pk], line_range(place.first, place.last))
            for place in self.places.of.get(pk, ())
        ]
        parts = ((f"{number}:{printed}" if printed else number,) for number, printed in places)
        return format_html_join(" ", '<span class="nowrap">{}</span>', parts)


def lines_named(first: int | None, last: int | None) -> str:
    """Returns "lines 11–13" in the present language, "" where no line is known."""
    if first is None:
        return ""
    if last in (None, first):
        return gettext("line %(first)s") % {"first": first}
    return gettext("lines %(first)s–%(last)s") % {"first": first, "last": last}
