"""The rows of long lists, as HTML. Here and not in a template, since there are a thousand on a page: to render them was
most of the time in which a page was made."""

import html
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from roster.models import Batch, Citation, Deployment, Hospital, Source
from roster.models.fields import addresses_of
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


def fill(form: str, *words: str) -> SafeString:
    """Returns the words in the form, as format_html does at three times the cost: a page of a roll asks two thousand
    times. What is not marked as safe is escaped; all must be strings, so that nothing has to be asked what it is."""
    return mark_safe(form.format(*[word if type(word) is SafeString else html.escape(word) for word in words]))  # noqa: S308


def joined(separator: str, parts: Iterable[SafeString]) -> SafeString:
    return mark_safe(separator.join(parts))  # noqa: S308 - each of them is safe


class Rows(Words):
    """The rows of one list. What many of them have in common, hospital, batch and source, is made once."""

    def __init__(self, places: Places | None) -> None:
        super().__init__()
        self.places = places
        self.not_said = fill('<span class="soft">{}</span>', gettext("not stated"))
        self._links: dict[tuple[type, str], SafeString] = {}
        self._address_of_person = addresses_of("staff-detail")

    def table(self, deployments: Iterable[Deployment]) -> SafeString:
        return joined("\n", map(self._row, deployments))

    def _row(self, one: Deployment) -> SafeString:
        department, position = self.department(one), self.position(one)
        return fill(
            ROW,
            self.name(one.staff_id, one.pk, one.staff.name, one.staff.pinyin),
            "" if one.hospital else BLANK,
            self.link(one.hospital),
            "" if department else BLANK_TOO,
            department or self.not_said,
            "" if position else BLANK_TOO,
            position or self.not_said,
            "" if one.batch else BLANK,
            self.link(one.batch),
            "" if self.places is None else fill(SOURCES, self.cited(one.pk)),
        )

    def name(self, staff: str, deployment: str, name: str, pinyin: str) -> SafeString:
        """Returns a person's name leading to this deployment, for English readers with its pinyin."""
        link = fill(NAME, self._address_of_person(staff), deployment, name)
        return link + fill(PINYIN, pinyin) if self.english else link

    def link(self, record: Hospital | Batch | None) -> SafeString:
        if record is None:
            return self.not_said
        key = (type(record), record.pk)
        if key not in self._links:
            address = record.get_absolute_url()
            self._links[key] = fill('<a href="{}">{}</a>', address, self.named(record))
        return self._links[key]

    def cited(self, pk: str) -> SafeString:
        """Returns all sources that print a deployment, each with all its places."""
        sources = groupby(self.places.of.get(pk, ()), key=lambda place: place.source)
        return joined("\n", (self._source(*one) for one in sources))

    def _source(self, source: Source, places: Iterable[Place]) -> SafeString:
        key = (Source, source.pk)
        if key not in self._links:
            self._links[key] = fill('<a href="{}">{}</a>', source.get_absolute_url(), source.title)
        printed = filter(None, (lines_named(place.first, place.last) for place in places))
        lines = joined("", (fill(' <span class="nowrap">{}</span>', text) for text in printed))
        return fill('<span class="line">{}{}</span>', self._links[key], lines)

    def roll(self, people: Iterable[RollEntry]) -> SafeString:
        return joined("\n", map(self._item, people))

    def _item(self, one: RollEntry) -> SafeString:
        """Returns name, marks and three lines of one person, as newspapers print them; for English readers what they
        say in English stands below."""
        position = f"{one.post}{'、' if one.post and one.title else ''}{one.title}"
        if not position:
            position = self.label("role", one.role)
        where = one.hospital or one.batch
        printed = fill("{}", "\n".join(filter(None, [str(where or ""), f"{one.department}{position}"])))
        if self.english and (english := self._in_english(one)):
            printed += fill('\n<span class="aid">{}</span>', english)
        return fill(ITEM, self.name(one.staff_id, one.pk, one.name, one.pinyin), self._marks(one.pk), printed)

    def _in_english(self, one: RollEntry) -> str:
        where = one.hospital or one.batch
        classes = [self.label("specialty", one.specialty), english_post(one.post_class), self.title_in_english(one)]
        classes.append(self.label("role", one.role))
        return " · ".join(filter(None, [where.english if where else "", *classes]))

    def _marks(self, pk: str) -> SafeString:
        """Returns where a deployment is printed, as the number of each source and the lines: 2:17–19."""
        numbers = self.places.numbers
        places = [(numbers[one.source.pk], line_range(one.first, one.last)) for one in self.places.of.get(pk, ())]
        parts = [f"{number}:{printed}" if printed else str(number) for number, printed in places]
        return joined(" ", (fill('<span class="nowrap">{}</span>', part) for part in parts))


def lines_named(first: int | None, last: int | None) -> str:
    """Returns "lines 11–13" in the present language, "" where no line is known."""
    if first is None:
        return ""
    if last in (None, first):
        return gettext("line %(first)s") % {"first": first}
    return gettext("lines %(first)s–%(last)s") % {"first": first, "last": last}
