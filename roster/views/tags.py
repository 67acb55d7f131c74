"""Filters and tags of our templates; built in by settings, so that no template loads them."""

from django import template

register = template.Library()


@register.filter
def number(value: int | None) -> str:
    """Returns a number as both languages group it: 1,478; "–" for none."""
    return "–" if value is None else f"{value:,}"
