"""Whoever tries an example of the OpenAPI document on the seed data gets an answer."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from api.openapi.document import document
from api.resources import RESOURCES
from roster.filters import FILTERSETS
from roster.models import Deployment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
DOCUMENT = document("en")
NOT_SEEDED = {"batch-names"}  # the seed data has none


def examples(path: str) -> dict[str, Any]:
    """Returns the example of each parameter, as a query string has it."""
    found = {}
    for parameter in DOCUMENT["paths"][path]["get"]["parameters"]:
        if parameter["in"] == "query" and "examples" in parameter["schema"]:
            example = parameter["schema"]["examples"][0]
            texts = example if isinstance(example, list) else [example]
            found[parameter["name"]] = [str(text).lower() if text is True else text for text in texts]
    return found


@pytest.mark.parametrize("name", sorted(set(RESOURCES) - NOT_SEEDED))
def test_the_record_of_the_example_is_there(api: Client, name: str) -> None:
    key = next(p for p in DOCUMENT["paths"][f"/{name}/{{key}}/"]["get"]["parameters"] if p["name"] == "key")
    answer = api.get(f"/api/v1/{name}/{key['schema']['examples'][0]}/")
    assert answer.status_code == 200, answer.content


@pytest.mark.parametrize("path", [path for path in DOCUMENT["paths"] if "{" not in path])
def test_each_example_is_answered(api: Client, path: str) -> None:
    for name, values in examples(path).items():
        query = urlencode({name: values, **({"format": "csv"} if name == "columns" else {})}, doseq=True)
        answer = api.get(f"/api/v1{path}?{query}")
        assert answer.status_code == 200, (query, answer.content)


def test_the_examples_of_the_roster_find_somebody(api: Client) -> None:
    filters = {
        name: values
        for name, values in examples("/deployments/").items()
        if name in FILTERSETS[Deployment].base_filters
    }
    counts = {
        name: api.get(f"/api/v1/deployments/?{urlencode({name: values}, doseq=True)}&count=true").json()["count"]
        for name, values in filters.items()
    }
    assert {name for name, count in counts.items() if not count} == {"gender"}, "which no source prints"
