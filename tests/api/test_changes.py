import random
from types import SimpleNamespace

import pytest
from django.test import Client

from api.feed.states import NOUNS
from api.feed.visibility import DECIDING, SEEN
from roster.actions.merge import merge
from roster.models import (
    Revision,
    Source,
    Staff,
)
from tests.api.deeds import DEEDS, changed
from tests.api.follower import Follower, download
from tests.api.world import make_world
from tests.factories import make_citation, make_deployment, make_hospital, make_source, make_staff, record, save

pytestmark = pytest.mark.django_db


def told(api: Client, since: int = 0, query: str = "") -> list[dict]:
    return api.get(f"/api/v1/changes/?since={since}{query}").json()["results"]


def actions(entries: list[dict]) -> list[tuple[str, str]]:
    return [(entry["resource"], entry["action"]) for entry in entries]


def test_an_edit_tells_the_changed_fields_before_and_the_row_after(api: Client) -> None:
    deployment = make_deployment(title="护师", note="秘密")
    since = Revision.objects.latest_number()

    changed(deployment, title="主管护师", note="别的秘密")

    [entry] = told(api, since)
    assert (entry["resource"], entry["id"], entry["action"]) == ("deployments", deployment.pk, "update")
    assert set(entry["changed"]) == {"title", "title_class", "grade"}
    assert entry["before"] == {"title": "护师", "title_class": "护师", "grade": "junior"}
    assert (entry["after"]["title"], entry["after"]["revision"]) == ("主管护师", since + 1)
    assert "秘密" not in str(told(api))


def test_a_withheld_person_leaves_tombstones_and_no_history(api: Client) -> None:
    citation = make_citation()
    since = Revision.objects.latest_number()
    changed(citation.deployment.staff, withheld=True)

    assert sorted(actions(told(api, since))) == [
        ("citations", "withdraw"),
        ("deployments", "withdraw"),
        ("staff", "withdraw"),
    ]
    assert "王颖" not in str(told(api))


def test_a_person_shown_again_comes_back_with_everything(api: Client) -> None:
    citation = make_citation()
    changed(citation.deployment.staff, withheld=True)
    since = Revision.objects.latest_number()
    changed(Staff.objects.get(), withheld=False)

    entries = told(api, since)
    assert sorted(actions(entries)) == [("citations", "restore"), ("deployments", "restore"), ("staff", "restore")]
    assert {entry["resource"]: entry["after"]["revision"] for entry in entries}["staff"] == since + 1


def test_who_is_listed_no_more_goes_with_the_last_deployment_and_comes_back(api: Client) -> None:
    deployment = make_deployment(name="王颖")
    address = f"/api/v1/staff/{deployment.staff_id}/"
    follower = Follower(api)
    follower.follow()
    since = follower.until

    changed(deployment, withheld=True)
    assert sorted(actions(told(api, since))) == [("deployments", "withdraw"), ("staff", "withdraw")]
    assert "王颖" not in str(told(api))
    gone = api.get(address)
    assert (gone.status_code, gone.json()["withdrawn_at"]) == (410, Revision.objects.latest("number").at.isoformat())
    listed = api.get("/api/v1/staff/?count=true&q=王颖").json()
    assert (listed["results"], listed["count"]) == ([], 0)
    follower.follow()
    assert follower.tables == download(api)

    changed(deployment, withheld=False)
    assert sorted(actions(told(api, since + 1))) == [("deployments", "restore"), ("staff", "restore")]
    assert api.get(address).json()["name"] == "王颖"
    follower.follow()
    assert follower.tables == download(api)


def test_nobody_is_told_of_whom_no_deployment_ever_listed(api: Client) -> None:
    staff = make_staff(name="王颖")
    assert "王颖" not in str(told(api))
    assert api.get(f"/api/v1/staff/{staff.pk}/").status_code == 410


def test_a_merge_tells_where_to(api: Client) -> None:
    hospital, other = make_hospital(), make_hospital()
    since = Revision.objects.latest_number()
    changed(other, merged_into=hospital)
    [entry] = told(api, since)
    assert (entry["action"], entry["id"], entry["merged_into"]) == ("merge", other.pk, {"id": hospital.pk})
    assert entry["after"] is None


def test_a_former_person_of_a_row_is_named_only_while_public(api: Client) -> None:
    wrong, right = make_staff(name="错人"), make_staff(name="对人")
    deployment, other = make_deployment(staff=wrong), make_deployment(staff=wrong)
    since = Revision.objects.latest_number()
    changed(deployment, staff=right)
    assert told(api, since)[0]["before"]["staff"] == {"id": wrong.pk}
    changed(other, withheld=True)
    assert told(api, since)[0]["before"] == {}
    changed(other, withheld=False)
    changed(wrong, withheld=True)
    assert told(api, since)[0]["before"] == {}


def test_a_former_person_who_was_a_double_is_named(api: Client) -> None:
    double, person = make_staff(name="王颍"), make_staff(name="王颖")
    deployment = make_deployment(staff=double)
    make_deployment(staff=person)
    since = Revision.objects.latest_number()
    merge(person, double, actor=None, reason="同一人")
    [before] = [entry["before"] for entry in told(api, since) if entry["id"] == deployment.pk]
    assert before["staff"] == {"id": double.pk}
    changed(Staff.objects.get(pk=double.pk), withheld=True)
    [before] = [entry["before"] for entry in told(api, since) if entry["id"] == deployment.pk]
    assert "staff" not in before


def test_a_resource_asked_for_alone_loses_nothing(api: Client) -> None:
    citation = make_citation()
    follower = Follower(api, query="&resource=citations")
    follower.follow()
    assert set(follower.tables["citations"]) == {citation.pk}
    changed(citation.deployment.staff, withheld=True)
    follower.follow()
    assert follower.tables["citations"] == {} and follower.tables["staff"] == {}


def test_a_revision_larger_than_a_page_is_read_in_portions(api: Client) -> None:
    record(*(Staff(name=f"王{n}") for n in range(25)))
    record(Staff(name="伟伟"))
    follower = Follower(api, page_size=10)
    follower.follow()
    assert follower.numbers == [1] * 25 + [2]
    assert follower.tables == download(api)


def test_a_question_from_the_future_is_refused(api: Client) -> None:
    answer = api.get("/api/v1/changes/?since=1")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == ["since"]


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("since=2&until=1", ["since", "until"]),
        ("since=2&after=1.3", ["after"]),
        ("since=2&after=2.3", ["after"]),
        ("since=0&until=1&after=2.3", ["after"]),
        ("after=9.1", ["after"]),
        ("after=1.2.3", ["after"]),
    ],
)
def test_what_cannot_be_meant_together_is_refused(api: Client, query: str, wrong: list[str]) -> None:
    for name in ("甲", "乙", "丙"):
        make_staff(name=name)
    answer = api.get(f"/api/v1/changes/?{query}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == wrong


def test_the_last_revision_may_be_asked_beyond(api: Client) -> None:
    make_staff()
    for query in ("since=1", "since=1&until=1", "since=1&until=99", "since=0&until=99"):
        assert api.get(f"/api/v1/changes/?{query}").json()["until"] == 1


def test_the_past_and_the_present_agree_on_what_is_public() -> None:
    make_world()
    changed(make_staff(), withheld=True)
    changed(make_staff(), merged_into=make_staff())
    changed(make_hospital(), merged_into=make_hospital())
    make_deployment(withheld=True)
    make_source(kind=Source.Kind.CORRECTION)
    for resource in NOUNS.values():
        if resource.model in SEEN:
            public = set(resource.public().values_list("pk", flat=True))
            for row in resource.model.objects.values("pk", *DECIDING[resource.model]):
                assert SEEN[resource.model](row) is (row["pk"] in public), row


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_a_follower_has_what_a_fresh_download_gives(api: Client, monkeypatch, seed: int) -> None:
    dice = random.Random(seed)
    # Identifiers that are the same in every run.
    monkeypatch.setattr("roster.models.fields.secrets", SimpleNamespace(randbits=dice.getrandbits))
    make_world(people=3)
    make_world(people=2)
    constant, lazy = Follower(api, page_size=7), Follower(api)
    for _turn in range(40):
        dice.choice(DEEDS)(dice)
        constant.follow()
        if dice.random() < 0.1:
            lazy.follow()
            assert lazy.tables == download(api)
    lazy.follow()
    late = Follower(api, page_size=50)
    late.follow()
    expected = download(api)
    for follower in (constant, lazy, late):
        assert follower.tables == expected
        assert follower.until == Revision.objects.latest_number()


def test_what_goes_with_its_owner_and_was_changed_besides_is_told_once(api: Client) -> None:
    citation = make_citation()
    since = Revision.objects.latest_number()
    deployment = citation.deployment
    deployment.withheld, citation.printed = True, "王颖 护师"
    save(deployment, citation)
    gone = [("citations", "withdraw"), ("deployments", "withdraw"), ("staff", "withdraw")]
    assert sorted(actions(told(api, since))) == gone
    deployment.withheld = False
    save(deployment)
    deployment.withheld = True
    save(deployment)
    gone = [entry["revision"] for entry in told(api, since) if entry["resource"] == "citations"]
    assert gone == sorted(set(gone)) and gone[0] == since + 1
