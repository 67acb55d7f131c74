"""The schemas of the rows, made of the same columns as the rows themselves."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from api.openapi.examples import EXAMPLES
from api.resources import RESOURCES, Column, Resource
from api.rows import is_reference
from roster.selection import ERRORS_TOLD

Schema = dict[str, Any]


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def nullable(schema: Schema) -> Schema:
    """Returns the schema with null as a further value."""
    if "$ref" in schema or "anyOf" in schema:
        return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}
    found = {**schema, "type": [schema["type"], "null"]}
    return found | {"enum": [*schema["enum"], None]} if "enum" in schema else found


def closed(properties: dict[str, Schema], **more: Any) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False, **more}


def field_schema(field: models.Field) -> Schema:
    """Returns the schema of a model field's values, without null."""
    if isinstance(field, models.BooleanField):
        return {"type": "boolean"}
    if isinstance(field, models.DateTimeField):
        return {"type": "string", "format": "date-time"}
    if isinstance(field, models.DateField):
        return {"type": "string", "format": "date"}
    if isinstance(field, models.IntegerField):
        return {"type": "integer", "minimum": 0}
    schema: Schema = {"type": "string"}
    if field.choices:
        schema["enum"] = [code for code, _label in field.flatchoices if code]
    elif isinstance(field, models.URLField):
        schema["format"] = "uri"
    elif field.max_length and not field.primary_key:
        schema["maxLength"] = field.max_length
    return schema


def key_schema(resource: Resource) -> Schema:
    example = {"examples": [EXAMPLES[resource.name][resource.key]]}
    if resource.key == "number":
        return {"type": "integer", "minimum": 1, **example}
    if resource.key == "code":
        return {"type": "string", "pattern": "^[1-9][0-9]{5}$", **example}
    return {"type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{12}$", **example}


def described(schema: Schema, field: models.Field) -> Schema:
    """Returns the schema with what the field is called, what it means, and what its codes stand for."""
    lines = [capfirst(str(field.verbose_name)) + "."]
    if field.help_text:
        lines.append(str(field.help_text))
    if field.choices:
        lines += [f"- `{code}`: {label}" for code, label in field.flatchoices if code]
    return {**schema, "description": "\n".join(lines)}


def column_schema(resource: Resource, column: Column) -> Schema:
    if column.name == resource.key:
        return described(key_schema(resource), column.field)
    if column.is_revision:
        text = _("The number of the revision that last touched this record.")
        return {"type": "integer", "minimum": 1, "description": text, "examples": [12]}
    may_be_unknown = column.field.null or (column.field.blank and not isinstance(column.field, models.BooleanField))
    if is_reference(column):
        schema: Schema = {"anyOf": [ref(f"{column.neighbour.schema_name}Reference"), ref(column.neighbour.schema_name)]}
        return described(nullable(schema) if may_be_unknown else schema, column.field)
    schema = field_schema(column.field)
    example = EXAMPLES[resource.name][column.name]
    return {**described(nullable(schema) if may_be_unknown else schema, column.field), "examples": [example]}


def row_schema(resource: Resource) -> Schema:
    properties = {name: column_schema(resource, column) for name, column in resource.columns.items()}
    for name in resource.lists:
        items = ref(resource.neighbours[name].schema_name)
        text = _("Only with include=%(name)s.") % {"name": name}
        properties[name] = {"type": "array", "items": items, "description": text}
    properties["url"] = {"type": "string", "format": "uri", "description": _("The address of this record.")}
    # Nothing is required, since fields= and omit= may leave out anything.
    return closed(properties, description=str(resource.model._meta.verbose_name_plural))


def reference_schema(resource: Resource) -> Schema:
    """What is shown of a neighbour in short."""
    properties = {resource.key: key_schema(resource)}
    if resource.label:
        label = column_schema(resource, resource.columns[resource.label])
        properties[resource.label] = nullable(label) if resource.may_be_hidden else label
    return closed(properties)


def detail_schema(resource: Resource) -> Schema:
    row = row_schema(resource)
    address = {"type": "string", "format": "uri"}
    text = _("The addresses of neighbours, of the lists that belong to this record, and of its last revision.")
    row["properties"]["links"] = {"type": "object", "additionalProperties": address, "description": text}
    return row


def page_schema(resource: Resource) -> Schema:
    address = nullable({"type": "string", "format": "uri"})
    return closed(
        {
            "results": {"type": "array", "items": ref(resource.schema_name)},
            "next": {**address, "description": _("The address of the page behind, null at the end.")},
            "previous": {**address, "description": _("The address of the page ahead, null at the beginning.")},
            "count": {"type": "integer", "minimum": 0, "description": _("Only with count=true.")},
        },
        required=["results", "next", "previous"],
    )


def problem_schema() -> Schema:
    text = {"type": "string"}
    error = closed({"pointer": text, "parameter": text, "detail": text}, required=["pointer", "parameter", "detail"])
    return {
        "type": "object",
        "description": _("What went wrong, as RFC 9457 has it."),
        "properties": {
            "type": {"type": "string", "format": "uri"},
            "title": text,
            "status": {"type": "integer"},
            "detail": text,
            "instance": text,
            "id": {"type": "string", "description": _("Report it when you ask for help.")},
            "errors": {"type": "array", "items": error, "maxItems": ERRORS_TOLD},
            "more_errors": {"type": "integer", "minimum": 1, "description": _("How many errors are not told.")},
            "withdrawn_at": {"type": "string", "format": "date-time"},
        },
        "required": ["type", "title", "status", "detail", "instance", "id"],
    }


def components(resources: Iterable[Resource] = ()) -> dict[str, Schema]:
    found: dict[str, Schema] = {}
    for resource in resources or RESOURCES.values():
        name = resource.schema_name
        found[name] = row_schema(resource)
        found[f"{name}Reference"] = reference_schema(resource)
        found[f"{name}Detail"] = detail_schema(resource)
        found[f"{name}Page"] = page_schema(resource)
    return found | {"Problem": problem_schema()}
