"""The parameters of every address, each with an example; those of the filters come from the filters."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from api.formats import TABLE
from api.params import dotted
from api.resources import Resource, paths
from roster.filters import FILTERSETS, UNKNOWN
from roster.filters.fields import (
    QUERY_LENGTH,
    VALUES,
    ChoiceFilter,
    DayFilter,
    DaysFilter,
    OrderingFilter,
    RosterFilter,
    SearchFilter,
)
from roster.selection import PAGE_SIZE, PAGE_SIZE_LIMIT
from roster.selection.columns import columns_of

Parameter = dict[str, Any]
DAY = {"type": "string", "format": "date"}


def parameter(name: str, schema: dict[str, Any], text: Any, example: Any) -> Parameter:
    # As the schema's and not the parameter's own: from there Swagger UI would put every example into the question.
    schema = schema if example is None else {**schema, "examples": [example]}
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": str(text)}


def filter_schema(filter_: RosterFilter) -> dict[str, Any]:
    if isinstance(filter_, OrderingFilter):
        return {"type": "string", "enum": filter_.extra["names"]}
    if isinstance(filter_, SearchFilter):
        return {"type": "string", "maxLength": QUERY_LENGTH}
    if isinstance(filter_, DayFilter):
        return DAY
    item: dict[str, Any] = {"type": "string", "minLength": 1}
    if isinstance(filter_, ChoiceFilter):
        item = {"type": "string", "enum": [*filter_.labels, *filter_.others, UNKNOWN]}
    elif isinstance(filter_, DaysFilter):
        item = {"anyOf": [DAY, {"const": UNKNOWN}]}
    return {"type": "array", "items": item, "minItems": 1, "maxItems": VALUES}


def filter_parameters(resource: Resource) -> list[Parameter]:
    found = []
    for name, filter_ in FILTERSETS[resource.model].base_filters.items():
        schema = filter_schema(filter_)
        example = [filter_.example] if schema["type"] == "array" else filter_.example
        text = f"{filter_.label}. {filter_.extra['help_text']}"
        if isinstance(filter_, SearchFilter):
            text += " " + _("Left empty, it asks for nothing and all rows remain, as on the pages.")
        if schema["type"] == "array":
            text += " " + _("Repeat it for several values, any of which may hold.")
        found.append(parameter(name, schema, text, example) | explode(schema))
    return found


def explode(schema: dict[str, Any]) -> dict[str, Any]:
    return {"style": "form", "explode": True} if schema["type"] == "array" else {}


def names_parameter(name: str, valid: list[str], text: Any, example: list[str]) -> Parameter:
    schema = {"type": "array", "items": {"type": "string", "enum": valid}, "minItems": 1}
    return parameter(name, schema, text, example) | {"style": "form", "explode": False}


def shape_parameters(resource: Resource) -> list[Parameter]:
    valid = dotted(paths(resource, resource.neighbours))
    label = resource.label or resource.key
    found = [
        names_parameter("fields", valid, _("Show these fields alone; parts of neighbours as “staff.name”."), [label]),
        names_parameter("omit", valid, _("Leave these fields out."), ["url"]),
    ]
    if resource.neighbours:
        names = list(resource.neighbours)
        text = _("Neighbours to show in full instead of in short, and small lists to add to each row.")
        found.append(names_parameter("include", names, text, names[:1]))
    return found


def paging_parameters() -> list[Parameter]:
    cursor = {"type": "string", "minLength": 1}
    size = {"type": "integer", "minimum": 1, "maximum": PAGE_SIZE_LIMIT, "default": PAGE_SIZE}
    return [
        parameter("after", cursor, _("The page behind this cursor: follow “next”."), None),
        parameter("before", cursor, _("The page ahead of this cursor: follow “previous”."), None),
        parameter("page_size", size, _("How many rows a page has."), 100),
        parameter("count", {"type": "boolean", "default": False}, _("Add how many rows there are in all."), True),
    ]


def columns_parameter(resource: Resource) -> Parameter:
    valid = list(columns_of(resource.model))
    return names_parameter("columns", valid, _("Of a file: these columns alone, in this order."), valid[:3])


def format_parameter(names: Iterable[str] = TABLE, text: Any = "") -> Parameter:
    text = text or _("The form of the answer; the header Accept says the same. A file has all rows.")
    return parameter("format", {"type": "string", "enum": list(names)}, text, next(iter(names)))
