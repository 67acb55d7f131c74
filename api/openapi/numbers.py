"""The schemas and addresses that belong to no single noun: numbers, changes, problems, files."""

from typing import Any

from django.utils.translation import gettext as _

from api.counts import CHOICES, MOST_CHOICES, facet_names
from api.feed.states import NOUNS
from api.openapi.parameters import (
    Parameter,
    columns_parameter,
    filter_parameters,
    format_parameter,
    names_parameter,
    paging_parameters,
    parameter,
)
from api.openapi.schemas import Schema, closed, described, field_schema, nullable, ref
from api.resources import RESOURCES, Resource
from roster.filters.fields import QUERY_LENGTH
from roster.models import Figure, Revision
from roster.selection import PAGE_SIZE_LIMIT
from roster.selection.export import CONTENT_TYPES

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
NUMBER: Schema = {"type": "integer", "minimum": 0, "maximum": 2**53}


def whole(properties: dict[str, Schema], **more: Any) -> Schema:
    """Returns the schema of an object that always has all of these properties."""
    return closed(properties, required=list(properties), **more)


def many(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def number_schemas() -> dict[str, Schema]:
    choice = {"value": TEXT, "label": TEXT, "count": COUNT, "chosen": FLAG, "url": ADDRESS}
    bars = many(ref("Bar"))
    table = whole({"rows": bars, "columns": bars, "cells": many(bars)})
    series = {"regions": bars, "hospitals": bars, "departures": bars, "genders": bars}
    return {
        "Choice": whole({**choice, "children": many(ref("Choice"))}),
        "Facet": whole({"name": TEXT, "label": TEXT, "choices": many(ref("Choice")), "left_out": COUNT}),
        "Facets": whole({"results": many(ref("Facet"))}),
        "Bar": whole({"value": TEXT, "label": TEXT, "count": COUNT, "url": ADDRESS}),
        "Statistics": whole({"total": COUNT, "profession_by_grade": table, **series}),
    }


def ledger_schemas() -> dict[str, Schema]:
    short = {
        "id": TEXT,
        "printed": TEXT,
        "measure": field_schema(Figure._meta.get_field("measure")),
        "value": COUNT,
        "bound": field_schema(Figure._meta.get_field("bound")),
        "url": ADDRESS,
    }
    breakdown = {"parts": many(whole(short)), "total": COUNT, "difference": {"type": "integer"}, "adds_up": FLAG}
    listed = {
        "description": _(
            "How many are listed; null where the roster lists no such thing, or the source does not say that they were sent."
        )
    }
    entry = {
        "figure": ref("Figure"),
        "listed": {**nullable(COUNT), **listed},
        "missing": {**COUNT, "description": _("How many more were announced than are listed.")},
        "surplus": {**COUNT, "description": _("How many more are listed than were announced.")},
        "deployments": {**nullable(ADDRESS), "description": _("The list that is counted.")},
        "breakdowns": many(whole(breakdown)),
        "rivals": many(whole({**short, "contradicts": FLAG})),
    }
    page = {"results": many(whole(entry)), "next": nullable(ADDRESS), "previous": nullable(ADDRESS)}
    return {"LedgerPage": closed({**page, "count": COUNT}, required=list(page))}


def change_schemas() -> dict[str, Schema]:
    rows = [ref(resource.schema_name) for resource in NOUNS.values()]
    meanings = {
        "create": _("a new record"),
        "update": _("a changed one"),
        "restore": _("one that is shown again"),
        "withdraw": _("one that is hidden from now on"),
        "merge": _("a double that became part of the record in merged_into"),
        "delete": _("one that is gone"),
    }
    listed = "\n".join(f"- `{code}`: {text}" for code, text in meanings.items())
    entry = {
        "revision": {"type": "integer", "minimum": 1},
        "at": MOMENT,
        "kind": described(field_schema(Revision._meta.get_field("kind")), Revision._meta.get_field("kind")),
        "resource": {"type": "string", "enum": [resource.name for resource in NOUNS.values()]},
        "id": TEXT,
        "action": {"type": "string", "enum": list(meanings), "description": listed},
        "changed": {**many(TEXT), "description": _("The fields that an update changed.")},
        "before": {
            "type": ["object", "null"],
            "description": _(
                "What these were before, but for a person who is not public any more; null unless it is an update."
            ),
        },
        "after": {
            "anyOf": [*rows, {"type": "null"}],
            "description": _("The whole row, neighbours by identifier alone; null for a record that is gone."),
        },
    }
    merged = {"merged_into": whole({"id": TEXT})}
    until = {**NUMBER, "description": _("Every revision up to this one is told: the next “since”.")}
    page = {
        "results": many(closed({**entry, **merged}, required=list(entry))),
        "until": until,
        "next": {**nullable(ADDRESS), "description": _("The address of what follows; null when you are in step.")},
    }
    return {"Changes": whole(page)}


def other_schemas() -> dict[str, Schema]:
    kind = whole({"type": ADDRESS, "status": {"type": "integer"}, "title": TEXT, "help": TEXT})
    return {
        **number_schemas(),
        **ledger_schemas(),
        **change_schemas(),
        "Problems": whole({"results": many(kind)}),
        "Deprecations": whole({"results": many(deprecation_schema())}),
        "Root": {"type": "object", "additionalProperties": ADDRESS},
        "DataPackage": {
            "type": "object",
            "description": _("A Frictionless Data Package."),
            "properties": {
                "resources": many({"type": "object"}),
                "version": TEXT,
                "licenses": many({"type": "object"}),
            },
            "required": ["resources", "version", "licenses"],
        },
    }


def deprecation_schema() -> Schema:
    day = {"type": "string", "format": "date"}
    return whole(
        {
            "type": ADDRESS,
            "addresses": many(TEXT),
            "parameter": {**nullable(TEXT), "description": _("Null where it is not of one parameter alone.")},
            "field": {**nullable(TEXT), "description": _("Null where it is not of one field alone.")},
            "deprecated_on": day,
            "sunset_on": {**day, "description": _("The day from which on it may be gone.")},
            "instead": TEXT,
        }
    )


def facet_parameters() -> list[Parameter]:
    text = _("Only choices whose label has this text.")
    size = {"type": "integer", "minimum": 1, "maximum": MOST_CHOICES, "default": CHOICES}
    return [
        names_parameter("facet", facet_names(), _("Only these facets, and more of their choices."), ["hospital"]),
        parameter("facet_q", {"type": "string", "maxLength": QUERY_LENGTH}, text, "医院"),
        parameter("facet_size", size, _("How many choices of each facet that is named."), 200),
    ]


def change_parameters() -> list[Parameter]:
    size = {"type": "integer", "minimum": 1, "maximum": PAGE_SIZE_LIMIT, "default": PAGE_SIZE_LIMIT}
    names = [resource.name for resource in NOUNS.values()]
    return [
        parameter("since", NUMBER, _("Changes of the revisions behind this one; 0 for everything."), 0),
        parameter("until", NUMBER, _("Up to this revision."), 1),
        parameter(
            "after", {"type": "string", "minLength": 1}, _("The portion behind this cursor: follow “next”."), None
        ),
        parameter("page_size", size, _("How many changes a portion has, about."), 500),
        names_parameter("resource", names, _("Only changes of these nouns."), ["deployments"]),
    ]


def ledger_parameters() -> list[Parameter]:
    return [*filter_parameters(RESOURCES["figures"]), *paging_parameters()]


def file_parameters(resource: Resource) -> list[Parameter]:
    kinds = format_parameter(list(CONTENT_TYPES), _("Of which file it speaks."))
    return [*filter_parameters(resource), columns_parameter(resource), kinds]
