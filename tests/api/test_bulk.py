"""Whole lists as files: the same rows as the list, with headers that lead to a description of every column."""

import csv
import io
import json
import re
from urllib.parse import unquote

import pytest
import python_calamine
from django.test import Client

from api.bulk import FILES
from api.resources import RESOURCES, Resource
from roster.actions.undo import undo
from roster.models import Revision
from tests.api.world import make_world

pytestmark = pytest.mark.django_db
every_resource = pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES)


def table(content: bytes, kind: str) -> tuple[list[str], list[list]]:
    """Returns the names of the columns and the rows of a file."""
    if kind == "ndjson":
        rows = [json.loads(line) for line in content.splitlines()]
        return list(rows[0]), [list(row.values()) for row in rows]
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    else:
        rows = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    return rows[0], rows[1:]


@every_resource
@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_the_list_and_is_described(api: Client, resource: Resource, kind: str) -> None:
    make_world(people=3)
    path = f"/api/v1/{resource.name}/"
    listed = [row[resource.key] for row in api.get(f"{path}?page_size=1000").json()["results"]]
    file = api.get(f"{path}?format={kind}")
    content = file.getvalue()
    names, rows = table(content, kind)
    keys = [row[names.index(resource.key)] for row in rows]
    assert [int(key) for key in keys] == listed if resource.key == "number" else keys == listed
    [address] = re.findall('<([^>]+)>; rel="describedby"', file.headers["Link"])
    package = api.get(address).json()
    [described] = package["resources"]
    assert [field["name"] for field in described["schema"]["fields"]] == names
    assert described["rows"] == len(rows) > 0
    assert package["version"] == file.headers["Roster-Revision"] == str(Revision.objects.latest_number())
    assert f'<{package["licenses"][0]["path"]}>; rel="license"' in file.headers["Link"]
    assert api.get(described["path"]).getvalue() == content or kind == "xlsx"  # which tells when it was made
    # A table's profile is for CSV: the framework's own reader refuses one without the other.
    profiles = (package["profile"], described["profile"])
    assert profiles == (
        ("tabular-data-package", "tabular-data-resource") if kind == "csv" else ("data-package", "data-resource")
    )


def test_the_filter_is_told_in_words_and_asked_again_by_the_description(api: Client) -> None:
    world = make_world()
    make_world()
    file = api.get(f"/api/v1/deployments/?hospital={world.hospital.pk}&format=csv&columns=name,hospital")
    charset, _language, words = file.headers["Roster-Filter"].split("'")
    assert charset == "UTF-8" and world.hospital.name in unquote(words)
    [address] = re.findall('<([^>]+)>; rel="describedby"', file.headers["Link"])
    package = api.get(address).json()
    assert package["query"] == f"hospital={world.hospital.pk}"
    assert world.hospital.name in package["description"]
    [described] = package["resources"]
    assert [field["name"] for field in described["schema"]["fields"]] == ["name", "hospital"]
    assert (described["rows"], api.get(described["path"]).getvalue()) == (2, file.getvalue())


def test_a_revision_is_known_by_its_number_in_files_too(api: Client) -> None:
    make_world()
    undo(Revision.objects.latest("number"), actor=None, reason="误")
    latest = api.get("/api/v1/revisions/?page_size=1").json()["results"][0]
    content = api.get("/api/v1/revisions/?format=ndjson").getvalue()
    assert not any(pk in content.decode() for pk in Revision.objects.values_list("pk", flat=True))
    [row] = [row for row in map(json.loads, content.splitlines()) if row["number"] == latest["number"]]
    assert row["undoes"] == latest["undoes"]["number"] == latest["number"] - 1
    [described] = api.get("/api/v1/revisions/datapackage.json").json()["resources"]
    assert described["schema"]["primaryKey"] == "number"
    kinds = {field["name"]: field["type"] for field in described["schema"]["fields"]}
    assert (kinds["number"], kinds["undoes"], kinds["at"]) == ("integer", "integer", "datetime")


@pytest.mark.parametrize("kind", FILES)
def test_moments_are_written_alike_everywhere(api: Client, kind: str) -> None:
    make_world()
    listed = [row["at"] for row in api.get("/api/v1/revisions/").json()["results"]]
    names, rows = table(api.get(f"/api/v1/revisions/?format={kind}").getvalue(), kind)
    assert [row[names.index("at")] for row in rows] == listed
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00", text) for text in listed)


def test_columns_may_be_listed_or_repeated(api: Client) -> None:
    make_world()
    path = "/api/v1/staff/?format=csv&columns=id"
    assert api.get(f"{path},name").getvalue() == api.get(f"{path}&columns=name").getvalue()
