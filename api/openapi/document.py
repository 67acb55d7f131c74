"""The OpenAPI 3.1 document of the API, made of its resources and filters and written by no hand."""

from typing import Any

from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from api.openapi.parameters import filter_parameters, format_parameter, paging_parameters, shape_parameters
from api.openapi.schemas import components, key_schema, ref
from api.resources import RESOURCES, Resource

VERSION = "1.0.0"
PROBLEM = "application/problem+json"


def problem(text: str) -> dict[str, Any]:
    return {"description": text, "content": {PROBLEM: {"schema": ref("Problem")}}}


def answer(schema: dict[str, Any], text: str) -> dict[str, Any]:
    headers = {
        "ETag": {"description": _("The mark of this answer, for If-None-Match."), "schema": {"type": "string"}},
        "RateLimit": {"description": _("How many requests are left."), "schema": {"type": "string"}},
    }
    return {"description": text, "headers": headers, "content": {"application/json": {"schema": schema}}}


def responses(good: dict[str, Any], *, detail: bool = False) -> dict[str, Any]:
    found = {
        "200": good,
        "304": {"description": _("What you have still holds.")},
        "400": problem(_("A parameter is unknown or makes no sense; “errors” says which.")),
        "406": problem(_("There is no answer of that type.")),
        "413": problem(_("The request has a large body.")),
        "415": problem(_("The request has a body.")),
        "429": problem(_("Too many requests: wait as long as Retry-After says.")),
        "500": problem(_("Something went wrong here.")),
    }
    if detail:
        found["301"] = {"description": _("The record was merged into the one at Location.")}
        found["404"] = problem(_("There never was such a record."))
        found["410"] = problem(_("The record was withdrawn; “withdrawn_at” says when."))
    return dict(sorted(found.items()))


def operation(identifier: str, tag: str, summary: str, parameters: list, found: dict[str, Any]) -> dict[str, Any]:
    return {
        "get": {
            "operationId": identifier,
            "tags": [tag],
            "summary": summary,
            "parameters": parameters,
            "responses": found,
        }
    }


def list_path(resource: Resource) -> dict[str, Any]:
    noun = str(resource.model._meta.verbose_name_plural)
    own = [*paging_parameters(), *shape_parameters(resource), format_parameter()]
    return operation(
        f"list_{resource.name.replace('-', '_')}",
        resource.name,
        capfirst(noun),
        [*filter_parameters(resource), *own],
        responses(answer(ref(f"{resource.schema_name}Page"), _("A page of the list."))),
    )


def detail_path(resource: Resource) -> dict[str, Any]:
    noun = capfirst(str(resource.model._meta.verbose_name))
    key = {"name": "key", "in": "path", "required": True, "schema": key_schema(resource)}
    return operation(
        f"get_{resource.name.replace('-', '_')}",
        resource.name,
        noun,
        [key, *shape_parameters(resource)],
        responses(answer(ref(f"{resource.schema_name}Detail"), noun), detail=True),
    )


def document(language: str) -> dict[str, Any]:
    """Returns the document with its texts in this language."""
    with translation.override(language):
        addresses: dict[str, Any] = {}
        for resource in RESOURCES.values():
            addresses[f"/{resource.name}/"] = list_path(resource)
            addresses[f"/{resource.name}/{{key}}/"] = detail_path(resource)
        return {
            "openapi": "3.1.0",
            "info": {
                "title": "驰援名录 · The Roster API",
                "version": VERSION,
                "description": _(
                    "The roster of the medical teams sent in 2020, cited line by line. Reading needs no key."
                ),
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/api/v1"}],
            "tags": [{"name": resource.name} for resource in RESOURCES.values()],
            "paths": addresses,
            "components": {"schemas": components()},
        }
