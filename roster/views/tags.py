"""Filters and tags of our templates; built in by settings, so that no template loads them."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

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


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Returns the data as a JSON-LD block, which no text in it can end."""
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above
