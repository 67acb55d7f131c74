"""The marks of what is going to end (api.deprecation) in the OpenAPI document."""

from typing import Any

from django.utils.translation import gettext as _

from api.deprecation import DECLARED, Deprecation

Document = dict[str, Any]


def mark_endings(document: Document, declared: tuple[Deprecation, ...] = DECLARED) -> Document:
    """Marks in place what is deprecated, and returns the document. Raises LookupError for a declaration of something
    that is not there."""
    for one in declared:
        for address in one.addresses:
            mark(document, address, one)
    return document


def mark(document: Document, address: str, one: Deprecation) -> None:
    operation = document["paths"][address]["get"]
    note = _("Deprecated since %(since)s, may be gone from %(sunset)s on. %(instead)s") % {
        "since": one.since.isoformat(),
        "sunset": one.sunset.isoformat(),
        "instead": one.instead,
    }
    for status in ("200", "304"):
        response = operation["responses"][status]
        response["headers"] = response.get("headers", {}) | header_objects(note)
    if one.parameter:
        names = [parameter["name"] for parameter in operation["parameters"]]
        place = names.index(one.parameter) if one.parameter in names else None
        if place is None:
            raise LookupError(f"{one.slug}: {address} has no parameter {one.parameter}.")
        old = operation["parameters"][place]
        operation["parameters"][place] = {**old, "deprecated": True, "description": f"{old['description']} {note}"}
    elif one.field:
        for schema in row_schemas(document, operation):
            if one.field not in schema["properties"]:
                raise LookupError(f"{one.slug}: {address} has no field {one.field}.")
            old = schema["properties"][one.field]
            described = f"{old.get('description', '')} {note}".strip()
            schema["properties"][one.field] = {**old, "deprecated": True, "description": described}
    else:
        operation |= {"deprecated": True, "description": note}


def header_objects(note: str) -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "Deprecation": {"description": note, "schema": text},
        "Sunset": {"description": note, "schema": text},
        "Link": {"description": _("Where this end is explained."), "schema": text},
    }


def row_schemas(document: Document, operation: Document) -> list[Document]:
    """Returns the schema of an answer's rows: of what a list holds, or of the answer itself."""
    schema = followed(document, operation["responses"]["200"]["content"]["application/json"]["schema"])
    results = schema["properties"].get("results")
    return [followed(document, results["items"])] if results else [schema]


def followed(document: Document, schema: Document) -> Document:
    name = schema["$ref"].rpartition("/")[2]
    return document["components"]["schemas"][name]
