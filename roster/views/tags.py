"""Filters and tags of our templates; built in by settings, so that no template loads them."""

import json
from collections.abc import Iterator
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext

from roster.models import Deployment, Source
from roster.models.fields import reads_english
from roster.models.source import line_range
from roster.selection import Bar, Choice, Facet
from roster.vocabulary.english.ethnic_groups import ethnic_groups
from roster.vocabulary.english.posts import english_post

register = template.Library()

# The characters by which text could leave a script element, written as JSON allows.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def number(value: int | None) -> str:
    """Returns a number as both languages group it: 1,478; "–" for none."""
    return "–" if value is None else f"{value:,}"


@register.filter
def share(value: int | None, total: int) -> str:
    """Returns how much of the total the value is, in percent from 0 to 100, for the length of a bar."""
    return f"{100 * min(value or 0, total) / total:.2f}" if total else "0"


@register.filter
def widest(bars: list[Bar]) -> int:
    """Returns the greatest number of a chart."""
    return max((bar.count for bar in bars), default=0)


@register.filter
def named(record: Any) -> str:
    """Returns what a record is called; for English readers with what that is in English beside it."""
    return beside(str(record), record.english) if reads_english() else str(record)


@register.filter
def beside(chinese: str, english: object) -> str:
    """Returns Chinese words, for English readers with a help to read them: smaller, and never in their place."""
    if not (chinese and english and reads_english()):
        return chinese
    return format_html('{} <span class="aid">{}</span>', chinese, english)


@register.filter
def department_named(deployment: Deployment) -> str:
    """Returns the department as printed, for English readers with its specialty; "" if nothing is said."""
    return beside(deployment.department, deployment.get_specialty_display())


@register.filter
def title_named(deployment: Deployment) -> str:
    """Returns the title as printed, for English readers with profession and grade; "" if nothing is said."""
    classed = (deployment.get_profession_display(), deployment.get_grade_display()) if deployment.title_class else ()
    return beside(deployment.title, ", ".join(str(word) for word in classed if word))


@register.filter
def post_named(deployment: Deployment) -> str:
    """Returns the post as printed, for English readers what it is called; "" if nothing is said."""
    return beside(deployment.post, english_post(deployment.post_class))


@register.filter
def position(deployment: Deployment) -> str:
    """Returns post and title, and the role in the team; "" if nothing is said."""
    words = (post_named(deployment), title_named(deployment), str(deployment.get_role_display()))
    return format_html_join(" · ", "{}", ((word,) for word in words if word))


@register.filter
def group_named(group: str) -> str:
    """Returns an ethnic group as printed, for English readers with its English name."""
    return beside(group, ethnic_groups(group))


@register.filter
def lines(cited: Any) -> str:
    """Returns "lines 11–13" in the present language, "" where no line is known."""
    first, last = cited.first_line, cited.last_line
    if first is None:
        return ""
    if last in (None, first):
        return gettext("line %(first)s") % {"first": first}
    return gettext("lines %(first)s–%(last)s") % {"first": first, "last": last}


@register.filter
def marks(deployment: Deployment, cited: dict[Source, int]) -> SafeString:
    """Returns where the deployment is printed, as the number of each source and the lines: 2:17–19."""
    places = sorted(
        (cited[one.source], one.first_line or 0, line_range(one.first_line, one.last_line))
        for one in deployment.citations.all()
    )
    parts = ((f"{number}:{printed}" if printed else number,) for number, _first, printed in places)
    return format_html_join(" ", '<span class="nowrap">{}</span>', parts)


CHOICE = (
    '<li class="deep-{}"><label class="choice{}"><input type="checkbox" id="{}-{}" name="{}" value="{}"{}>'
    '<span>{}</span><span class="number">{}</span></label></li>'
)
NOBODY, STATES = " none", {(True, True): " checked", (True, False): " checked", (False, False): " disabled"}


@register.simple_tag
def choices(facet: Facet) -> SafeString:
    """Returns the choices of a facet as list items. Here and not in a template, since there are a hundred and more
    on a page: this took a third of the time in which a page was made."""
    return format_html_join("\n", CHOICE, (choice_parts(facet.name, *pair) for pair in flat(facet.choices)))


def choice_parts(name: str, choice: Choice, depth: int) -> tuple[object, ...]:
    some = choice.count > 0
    state = STATES.get((choice.chosen, some), "")
    faint = "" if some or choice.chosen else NOBODY
    return depth, faint, name, choice.value, name, choice.value, state, capfirst(choice.label), number(choice.count)


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
