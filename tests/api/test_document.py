"""The OpenAPI document says what is so."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from api.openapi.document import document
from api.resources import RESOURCES, Resource
from tests.api.world import World, make_world
from tests.factories import make_posting

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = document("en")
REFERENCES = {
    "region": "150500",
    "hospital": "hospital",
    "batch": "batch",
    "source": "source",
    "deployment": "deployment",
}


def assert_fits(schema_name: str, answer: Any) -> None:
    schema = {"$ref": f"#/components/schemas/{schema_name}", "components": DOCUMENT["components"]}
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(answer)


def test_the_committed_copy_is_the_document_that_is_served() -> None:
    assert json.loads((ROOT / "api" / "openapi.json").read_text("utf-8")) == DOCUMENT


def test_the_document_is_valid_openapi() -> None:
    identifiers = [operation["get"]["operationId"] for operation in DOCUMENT["paths"].values()]
    assert len(identifiers) == len(set(identifiers))
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    used = set(json.dumps(DOCUMENT).split('"#/components/schemas/')[1:])
    assert {text.split('"')[0] for text in used} <= set(DOCUMENT["components"]["schemas"])


def test_everything_is_described_with_an_example() -> None:
    for path, operation in DOCUMENT["paths"].items():
        for parameter in operation["get"]["parameters"]:
            name = parameter["name"]
            if parameter["in"] == "query" and name not in ("after", "before", "until"):
                assert parameter["description"] and parameter["schema"]["examples"], (path, name)
    for resource in RESOURCES.values():
        for name, schema in DOCUMENT["components"]["schemas"][resource.schema_name]["properties"].items():
            assert schema["description"], (resource.name, name)
            told = (
                {"examples", "enum", "anyOf", "items"} & set(schema) or schema["type"] in ("boolean",) or name == "url"
            )
            assert told, (resource.name, name)


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES)
def test_answers_fit_their_schemas(api: Client, resource: Resource) -> None:
    make_world()
    path = f"/api/v1/{resource.name}/"
    page = api.get(f"{path}?count=true").json()
    assert_fits(f"{resource.schema_name}Page", page)
    assert_fits(f"{resource.schema_name}Detail", api.get(page["results"][0]["url"]).json())
    for name in resource.neighbours:
        assert_fits(f"{resource.schema_name}Page", api.get(f"{path}?include={name}").json())
    assert_fits("DataPackage", api.get(f"{path}datapackage.json").json())
    assert_fits("Problem", api.get(f"{path}?x=1").json())


@pytest.mark.parametrize(
    ("path", "schema"),
    [("", "Root"), ("deployments/facets/", "Facets"), ("deployments/statistics/", "Statistics"), ("ledger/", "LedgerPage"),
     ("changes/", "Changes"), ("problems/", "Problems")],
)  # fmt: skip
def test_numbers_and_changes_fit_their_schemas(api: Client, path: str, schema: str) -> None:
    make_world()
    answer = api.get(f"/api/v1/{path}").json()
    assert_fits(schema, answer)
    assert answer.get("results", answer)


def values(parameter: dict[str, Any], world: World) -> list[str]:
    """Returns the values of a parameter that the document allows; of numbers and texts those at the ends."""
    schema = parameter["schema"]
    items = schema.get("items", schema)
    if schema.get("type") == "boolean":
        return ["true", "false"]
    if "minimum" in schema:
        return [str(schema["minimum"]), str(min(schema["maximum"], 1000)) if parameter["name"] != "since" else "0"]
    records = {
        "region": world.region.pk, "destination": world.region.pk, "hospital": world.hospital.pk, "served_at": world.hospital.pk,
        "batch": world.batch.pk, "source": world.source.pk, "deployment": world.deployments[0].pk, "staff": world.staff[0].pk,
        "figure": world.batch.figures.first().pk,
    }  # fmt: skip
    if parameter["name"] in records and "enum" not in items:
        return [records[parameter["name"]]]
    examples = [value if isinstance(value, list) else [value] for value in schema.get("examples", [])]
    return items.get("enum") or [value for example in examples for value in example]


@pytest.mark.parametrize("path", [path for path in DOCUMENT["paths"] if "{" not in path])
def test_every_value_that_is_listed_is_accepted(api: Client, path: str) -> None:
    world = make_world()
    make_posting(hospital=world.hospital, region=world.region)
    for parameter in DOCUMENT["paths"][path]["get"]["parameters"]:
        if parameter["in"] != "query" or (parameter["name"] == "columns" and "datapackage" not in path):
            continue
        for value in values(parameter, world):
            answer = api.get(f"/api/v1{path}", {parameter["name"]: value})
            assert answer.status_code == 200, (parameter["name"], value)
