"""Filters and tags of our templates; built in by settings, so that no template loads them."""

import html
import json
from collections.abc import Iterator
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from roster.filters import FILTERSETS
from roster.models import Deployment
from roster.models.fields import reads_english
from roster.selection import Bar, Choice, Facet
from roster.views.rolling import RollEntry
from roster.views.rows import Places, Rows, lines_named
from roster.views.words import Words
from roster.vocabulary.english.ethnic_groups import ethnic_groups

register = template.Library()

# The characters by which text could leave a script element, written as JSON allows.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def number(value: int | None) -> str:
    """Returns a number as both languages group it: 1,478; "–" for none."""
    return "–" if value is None else f"{value:,}"


@register.filter
def parameter_label(name: str) -> str:
    """Returns what the filter of a parameter of an address is called on our pages; "" for one that is no filter."""
    return next((str(one.base_filters[name].label) for one in FILTERSETS.values() if name in one.base_filters), "")


@register.filter
def share(value: int | None, total: int) -> str:
    """Returns how much of the total the value is, in percent from 0 to 100, for the length of a bar."""
    return f"{100 * min(value or 0, total) / total:.2f}" if total else "0"


@register.filter
def widest(bars: list[Bar]) -> int:
    """Returns the greatest number of a chart."""
    return max((bar.count for bar in bars), default=0)


@register.filter
def named(record: Any) -> SafeString:
    """Returns what a record is called; for English readers with what that is in English beside it."""
    return Words().named(record)


@register.filter
def named_plainly(record: Any) -> str:
    """Returns what a record is called in one language, as in the options of a select box: of them no part can be marked
    as being in another."""
    return (reads_english() and record.english) or str(record)


@register.filter
def beside(chinese: str, english: object) -> SafeString:
    """Returns Chinese words, for English readers with a help to read them: smaller, and never in their place."""
    return Words().beside(chinese, english)


@register.filter
def department_named(deployment: Deployment) -> SafeString:
    """Returns the department as printed, for English readers with its specialty; "" if nothing is said."""
    return Words().department(deployment)


@register.filter
def title_named(deployment: Deployment) -> SafeString:
    """Returns the title as printed, for English readers with profession and grade; "" if nothing is said."""
    return Words().title(deployment)


@register.filter
def post_named(deployment: Deployment) -> SafeString:
    """Returns the post as printed, for English readers what it is called; "" if nothing is said."""
    return Words().post(deployment)


@register.filter
def position(deployment: Deployment) -> SafeString:
    """Returns post and title, and the role in the team; "" if nothing is said."""
    return Words().position(deployment)


@register.filter
def group_named(group: str) -> str:
    """Returns an ethnic group as printed, for English readers with its English name."""
    return beside(group, ethnic_groups(group))


@register.filter
def lines(cited: Any) -> str:
    """Returns "lines 11–13" in the present language, "" where no line is known."""
    return lines_named(cited.first_line, cited.last_line)


@register.simple_tag
def roster_rows(deployments: list[Deployment], places: Places | None) -> SafeString:
    """Returns the rows of the table of people; with the sources that print each where their places are given."""
    return Rows(places).table(deployments)


@register.simple_tag
def roll_items(people: list[RollEntry], places: Places) -> SafeString:
    """Returns the people of an honour roll."""
    return Rows(places).roll(people)


CHOICE = (
    '<li class="deep-{}"><label class="choice{}"><input type="checkbox" id="{}-{}" name="{}" value="{}"{}>'
    '<span>{}</span><span class="number">{}</span></label></li>'
)
NOBODY, STATES = " none", {(True, True): " checked", (True, False): " checked", (False, False): " disabled"}


@register.simple_tag
def choices(facet: Facet) -> SafeString:
    """Returns the choices of a facet as list items. Here and not in a template, since there are a hundred and more
    on a page: this took a third of the time in which a page was made."""
    return mark_safe("\n".join(choice_item(facet.name, *pair) for pair in flat(facet.choices)))  # noqa: S308 - escaped


def choice_item(name: str, choice: Choice, depth: int) -> str:
    some = choice.count > 0
    state = STATES.get((choice.chosen, some), "")
    faint = "" if some or choice.chosen else NOBODY
    value, label = html.escape(choice.value), choice.label[:1].upper() + choice.label[1:]
    return CHOICE.format(depth, faint, name, value, name, value, state, html.escape(label), f"{choice.count:,}")


def flat(choices: list[Choice], depth: int = 0) -> Iterator[tuple[Choice, int]]:
    """Yields a tree of choices as a list, each with its depth."""
    for choice in choices:
        yield choice, depth
        yield from flat(choice.children, depth + 1)


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Returns the data as a JSON-LD block, which no text in it can end."""
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above
