import json
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction

from roster.actions.revise import revise
from roster.actions.seed import FILES, SeedError, load_seed
from roster.models import Change, Citation, Deployment, Region, Revision
from tests.factories import save

pytestmark = pytest.mark.django_db
FIXTURES = settings.BASE_DIR / "fixtures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small set of fixtures of its own, to be spoilt or grown."""
    write(
        tmp_path,
        "regions.json",
        {"code": "150000", "name": "内蒙古自治区", "short_name": "内蒙古", "level": "province"},
    )
    write(tmp_path, "sources.json", {"key": "roll", "kind": "newspaper", "title": "名单"})
    write(tmp_path, "hospitals.json", {"key": "林西县医院", "kind": "hospital", "region": "150000", "names": []})
    write(tmp_path, "batches.json", {"key": "one", "name": "第一批", "origin": "150000"})
    write(tmp_path, "staff.json", {"key": "王颖", "name": "王颖"})
    write(tmp_path, "deployments.json", deployed(title="护士"))
    write(tmp_path, "figures.json")
    return tmp_path


def deployed(**fields) -> dict:
    citation = {"source": "roll", "lines": [1, 3], "printed": "王颖"}
    return {"key": "王颖@one", "staff": "王颖", "batch": "one", "citations": [citation]} | fields


def write(folder: Path, name: str, *records: dict) -> None:
    (folder / name).write_text(json.dumps({"records": records}, ensure_ascii=False), "utf-8")


def test_loading_again_changes_nothing() -> None:
    load_seed(FIXTURES)
    again = load_seed(FIXTURES)
    assert (again.created, again.updated, again.revision) == (0, 0, None)
    assert Revision.objects.count() == 1


def test_loading_again_leaves_a_person_s_edit_alone(folder: Path) -> None:
    load_seed(folder)
    deployment = Deployment.objects.get()
    deployment.title = "主管护师"
    save(deployment)
    write(folder, "deployments.json", deployed(title="护师", post="护士长"))

    result = load_seed(folder)

    deployment.refresh_from_db()
    assert (deployment.title, deployment.title_class, deployment.post) == ("主管护师", "主管护师", "护士长")
    assert [line for line in result.kept if "field title: changed by a person" in line]


def test_loading_again_does_not_bring_back_what_a_person_deleted(folder: Path) -> None:
    load_seed(folder)
    with revise(reason="印错", kind=Revision.Kind.EDIT) as draft:
        draft.delete(Deployment.objects.all())

    load_seed(folder)

    assert not Deployment.objects.exists()
    assert not Citation.objects.exists()


def test_a_newer_fixture_changes_what_nobody_touched(folder: Path) -> None:
    load_seed(folder)
    write(folder, "deployments.json", deployed(title="护师"))

    result = load_seed(folder)

    assert Deployment.objects.get().title == "护师"
    change = Change.objects.get(revision=result.revision, model="deployment")
    assert (change.before["title"], change.after["title"]) == ("护士", "护师")


@pytest.mark.parametrize(
    ("name", "records", "told"),
    [
        ("hospitals.json", [{"key": "甲医院", "region": "999999"}], "hospitals.json: record 1 (甲医院), field region"),
        ("hospitals.json", [{"key": "甲医院"}, {"name": "乙"}], "hospitals.json: record 2, field key"),
        ("hospitals.json", [{"key": "甲医院", "kind": "pub"}], "hospitals.json: record 1 (甲医院), field kind"),
        ("staff.json", [{"key": "王颖", "name": "王颖", "age": 3}], "staff.json: record 1 (王颖), field age"),
        ("staff.json", [{"key": "王颖", "name": ""}], "staff.json: record 1 (王颖), field name"),
        ("staff.json", [{"key": "王颖", "name": "王颖"}] * 2, "staff.json: record 2 (王颖)"),
        (
            "batches.json",
            [{"key": "one", "name": "一", "departed_on": "2020-02-30"}],
            "record 1 (one), field departed_on",
        ),
        (
            "batches.json",
            [{"key": "one", "name": "一", "departed_on": "2020-02-09", "returned_on": "2020-02-01"}],
            "batches.json: record 1 (one)",
        ),
        ("deployments.json", [deployed(citations=[])], "record 1 (王颖@one), field citations"),
        ("deployments.json", [deployed(title=["护士"])], "record 1 (王颖@one), field title"),
        ("deployments.json", [deployed(party_member="yes")], "record 1 (王颖@one), field party_member"),
        (
            "deployments.json",
            [deployed(citations=[{"source": "roll", "lines": [3], "printed": "王颖"}])],
            "deployments.json: record 1 (王颖@one), citations 1, field first_line",
        ),
        (
            "deployments.json",
            [deployed(citations=[{"source": "roll", "lines": "29", "printed": "王颖"}])],
            "deployments.json: record 1 (王颖@one), citations 1, field first_line",
        ),
        ("deployments.json", [deployed(), deployed(key="twice")], "record 2 (twice), field batch: the same as in"),
        ("staff.json", [{"key": "王颖", "name": "王\0颖"}], "staff.json: record 1 (王颖), field name"),
        ("staff.json", [{"key": "王颖", "name": 123}], "staff.json: record 1 (王颖), field name"),
        (
            "hospitals.json",
            [{"key": "林西县医院", "names": []}, {"key": "林西县中医院", "names": [{"name": "林西縣醫院"}]}],
            "record 2 (林西县中医院), names 2, field key: the same as in hospitals.json: record 1",
        ),
    ],
)
def test_a_bad_record_is_named_and_nothing_is_loaded(folder: Path, name: str, records: list[dict], told: str) -> None:
    write(folder, name, *records)
    with pytest.raises(SeedError) as caught:
        load_seed(folder)
    assert told in str(caught.value)
    assert not Region.objects.exists() and not Revision.objects.exists()


def test_a_bad_record_is_named_on_a_roster_that_has_the_data_too(folder: Path) -> None:
    load_seed(folder)
    write(folder, "batches.json", {"key": "one", "name": "一", "departed_on": "2020-02-31"})
    with pytest.raises(SeedError, match=r"batches.json: record 1 \(one\), field departed_on"):
        load_seed(folder)
    assert Revision.objects.count() == 1


def test_a_file_that_is_missing_or_no_json_is_named(folder: Path) -> None:
    (folder / "staff.json").unlink()
    (folder / "sources.json").write_text("{")
    with pytest.raises(CommandError) as caught:
        call_command("load_seed", str(folder))
    assert "staff.json: the file is missing" in str(caught.value)
    assert "sources.json: not a JSON document" in str(caught.value)


def test_the_same_data_has_the_same_addresses_everywhere(folder: Path) -> None:
    def addresses() -> set[str]:
        before = transaction.savepoint()
        load_seed(folder)
        found = {pk for model in FILES.values() for pk in model.objects.values_list("pk", flat=True)}
        transaction.savepoint_rollback(before)
        return found

    first = addresses()
    assert addresses() == first
    assert len(first) == 6


def test_every_fixture_is_loaded() -> None:
    assert set(FILES) == {path.name for path in FIXTURES.glob("*.json")}
