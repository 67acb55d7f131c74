"""Whoever tries an example of the OpenAPI document on the seed data gets an answer."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from api.openapi.document import document
from api.resources import RESOURCES
from roster.filters import FILTERSETS
from roster.models import Staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeded")]
DOCUMENT = document("en")
NOT_SEEDED = {"batch-names"}  # the seed data has none
# No source of the seed data prints a sex, and the revision that brought them names none of them as its own.
NOTHING_FOUND = {"deployments": {"gender"}, "revisions": {"source"}}


def test_the_document_names_nobody() -> None:
    """It says the same on the day after somebody was withheld."""
    text = json.dumps([DOCUMENT, document("zh-hans")], ensure_ascii=False)
    names = list(Staff.objects.values_list("name", flat=True))
    assert len(names) > 40
    assert [name for name in names if name in text] == []


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


@pytest.mark.parametrize("name", sorted(set(RESOURCES) - NOT_SEEDED))
def test_the_example_of_each_filter_finds_something(api: Client, name: str) -> None:
    filters = FILTERSETS[RESOURCES[name].model].base_filters
    found = {}
    for parameter, values in examples(f"/{name}/").items():
        if parameter in filters:
            query = urlencode({parameter: values}, doseq=True)
            found[parameter] = api.get(f"/api/v1/{name}/?{query}").json()["results"]
    assert {parameter for parameter, rows in found.items() if not rows} == NOTHING_FOUND.get(name, set())
