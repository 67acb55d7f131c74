"""The OpenAPI 3.1 document of the API, made of its resources and filters and written by no hand."""

from typing import Any

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from api.formats import TABLE
from api.openapi.endings import mark_endings
from api.openapi.numbers import change_parameters, facet_parameters, file_parameters, ledger_parameters, other_schemas
from api.openapi.parameters import (
    columns_parameter,
    filter_parameters,
    format_parameter,
    paging_parameters,
    shape_parameters,
)
from api.openapi.schemas import components, key_schema, ref
from api.resources import RESOURCES, Resource

VERSION = "1.0.0"
PROBLEM = "application/problem+json"
LANGUAGE = {
    "name": "Accept-Language",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "examples": ["en"]},
}


def problem(text: str) -> dict[str, Any]:
    return {"description": text, "content": {PROBLEM: {"schema": ref("Problem")}}}


def answer(name: str, text: str) -> dict[str, Any]:
    text_schema = {"type": "string"}
    headers = {
        "ETag": {"description": _("The mark of this answer, for If-None-Match."), "schema": text_schema},
        "RateLimit": {"description": _("How many requests are left."), "schema": text_schema},
        "RateLimit-Policy": {"description": _("How many are allowed in which time."), "schema": text_schema},
    }
    return {"description": text, "headers": headers, "content": {"application/json": {"schema": ref(name)}}}


def responses(good: dict[str, Any], *, detail: bool = False) -> dict[str, Any]:
    found = {
        "200": good,
        "304": {"description": _("What you have still holds.")},
        "400": problem(_("A parameter is unknown or makes no sense; “errors” says which.")),
        "406": problem(_("There is no answer of that type.")),
        "413": problem(_("The request has a large body.")),
        "414": problem(_("The address is longer than 8,190 bytes.")),
        "415": problem(_("The request has a body.")),
        "429": problem(_("Too many requests: wait as long as Retry-After says.")),
        "500": problem(_("Something went wrong here.")),
        "503": problem(_("The roster cannot be read at the moment: wait as long as Retry-After says.")),
    }
    if detail:
        found["301"] = {"description": _("The record was merged into the one at Location.")}
        found["404"] = problem(_("There never was such a record."))
        found["410"] = problem(_("The record was withdrawn; “withdrawn_at” says when."))
    return dict(sorted(found.items()))


def operation(identifier: str, tag: str, summary: str, parameters: list, found: dict[str, Any]) -> dict[str, Any]:
    own = {"operationId": identifier, "tags": [tag], "summary": summary}
    return {"get": {**own, "parameters": [*parameters, LANGUAGE], "responses": found}}


def list_path(resource: Resource) -> dict[str, Any]:
    noun = capfirst(str(resource.model._meta.verbose_name_plural))
    own = [*paging_parameters(), *shape_parameters(resource), columns_parameter(resource), format_parameter()]
    good = answer(f"{resource.schema_name}Page", _("A page of the list, or the whole of it as a file."))
    good["content"] |= {media_type: {} for name, media_type in TABLE.items() if name != "json"}
    identifier = f"list_{resource.name.replace('-', '_')}"
    return operation(identifier, resource.name, noun, [*filter_parameters(resource), *own], responses(good))


def detail_path(resource: Resource) -> dict[str, Any]:
    noun = capfirst(str(resource.model._meta.verbose_name))
    key = {"name": "key", "in": "path", "required": True, "schema": key_schema(resource)}
    good = responses(answer(f"{resource.schema_name}Detail", noun), detail=True)
    identifier = f"get_{resource.name.replace('-', '_')}"
    return operation(identifier, resource.name, noun, [key, *shape_parameters(resource)], good)


def package_path(resource: Resource) -> dict[str, Any]:
    good = responses(answer("DataPackage", _("The description of a file.")))
    summary = _("What is in a file, column by column")
    identifier = f"describe_{resource.name.replace('-', '_')}"
    return operation(identifier, resource.name, summary, file_parameters(resource), good)


def other_paths() -> dict[str, Any]:
    deployments = filter_parameters(RESOURCES["deployments"])
    facets = [*deployments, *facet_parameters()]
    rows = (
        ("/", "root", "start", _("What there is"), [], "Root"),
        ("/deployments/facets/", "facets", "deployments", _("Facets"), facets, "Facets"),
        ("/deployments/statistics/", "statistics", "deployments", _("Statistics"), deployments, "Statistics"),
        ("/ledger/", "ledger", "figures", _("Announced against listed"), ledger_parameters(), "LedgerPage"),
        ("/changes/", "changes", "changes", _("Every public change"), change_parameters(), "Changes"),
        ("/problems/", "problems", "start", _("The kinds of problem"), [], "Problems"),
        ("/deprecations/", "deprecations", "start", _("What is going to end"), [], "Deprecations"),
    )
    return {
        address: operation(f"get_{name}", tag, summary, parameters, responses(answer(schema, summary)))
        for address, name, tag, summary, parameters, schema in rows
    }


def paths() -> dict[str, Any]:
    found = other_paths()
    for resource in RESOURCES.values():
        found[f"/{resource.name}/"] = list_path(resource)
        found[f"/{resource.name}/datapackage.json"] = package_path(resource)
        found[f"/{resource.name}/{{key}}/"] = detail_path(resource)
    return found


def document(language: str) -> dict[str, Any]:
    """Returns the document with its texts in this language."""
    with translation.override(language):
        text = _("The roster of the medical teams sent in 2020, cited line by line. Reading needs no key.")
        found = {
            "openapi": "3.1.0",
            "info": {
                "title": "驰援名录 · The Roster API",
                "version": VERSION,
                "description": text,
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/api/v1"}],
            "tags": [{"name": name} for name in ("start", *RESOURCES, "changes")],
            "paths": paths(),
            "components": {"schemas": components() | other_schemas()},
        }
        return mark_endings(found)
