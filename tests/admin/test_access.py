"""Who may do what in the admin, and how the pick lists search."""

import json

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from roster.models import Hospital, Revision, Staff
from tests.admin.forms import form_data
from tests.factories import make_citation, make_deployment, make_hospital, make_staff, record, save

pytestmark = pytest.mark.django_db


def person(client: Client, *permissions: str) -> Client:
    """Logs somebody in who may do just this."""
    user = User.objects.create(username="其木格", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions, content_type__app_label="roster"))
    client.force_login(user)
    return client


def test_who_may_only_look_sees_the_notes_and_cannot_change(client: Client) -> None:
    staff = make_staff(note="家属来电")
    client = person(client, "view_staff")
    shown = client.get(reverse("admin:roster_staff_change", args=[staff.pk]))
    assert "家属来电" in shown.content.decode()
    assert "change_reason" not in shown.content.decode()
    latest = Revision.objects.latest_number()
    for name in ("change", "delete"):
        address = reverse(f"admin:roster_staff_{name}", args=[staff.pk])
        assert client.post(address, {"name": "张颖", "change_reason": "改", "post": "yes"}).status_code == 403
    both = {"action": "delete_with_reason", "_selected_action": [staff.pk], "post": "yes", "change_reason": "改"}
    client.post(reverse("admin:roster_staff_changelist"), both)
    assert Revision.objects.latest_number() == latest
    assert client.get(reverse("admin:roster_staff_history", args=[staff.pk])).status_code == 200


def test_who_may_not_look_sees_no_page_of_the_noun(client: Client) -> None:
    staff = make_staff(note="家属来电")
    client = person(client, "view_hospital")
    for name in ("change", "delete", "history"):
        assert client.get(reverse(f"admin:roster_staff_{name}", args=[staff.pk])).status_code == 403
    assert client.get(reverse("admin:roster_staff_changelist")).status_code == 403


def test_a_revision_tells_only_what_its_reader_may_see(client: Client) -> None:
    revision = record(Staff(name="王颖", note="家属来电"), Hospital(name="林西县医院", note="内部"))
    client = person(client, "view_revision", "view_hospital")
    html = client.get(reverse("admin:roster_revision_change", args=[revision.pk])).content.decode()
    assert "内部" in html
    assert "家属来电" not in html


def test_parts_that_one_may_not_delete_keep_the_whole(client: Client) -> None:
    hospital = make_hospital()
    client = person(client, "view_hospital", "delete_hospital")
    done = client.post(
        reverse("admin:roster_hospital_delete", args=[hospital.pk]), {"post": "yes", "change_reason": "重复"}
    )
    assert done.status_code == 403
    assert list(Hospital.objects.all()) == [hospital]


@pytest.mark.parametrize("query", ["颖", "wangying", "wy", "王"])
def test_pick_lists_find_by_characters_pinyin_and_initials(query: str, admin_client: Client) -> None:
    wanted = make_staff(name="王颖")
    make_staff(name="伟伟")
    names = {"app_label": "roster", "model_name": "deployment", "field_name": "staff"}
    answer = json.loads(admin_client.get(reverse("admin:autocomplete"), {"term": query, **names}).content)
    assert [one["id"] for one in answer["results"]] == [wanted.pk]


def test_pick_lists_find_a_hospital_by_its_other_names(admin_client: Client) -> None:
    wanted = make_hospital(name="林西县医院", names=["赤峰林西县医院"])
    make_hospital(name="赤峰市医院")
    names = {"app_label": "roster", "model_name": "deployment", "field_name": "hospital"}
    answer = json.loads(admin_client.get(reverse("admin:autocomplete"), {"term": "赤峰林西", **names}).content)
    assert [one["id"] for one in answer["results"]] == [wanted.pk]


def undo_page(revision: Revision) -> str:
    return reverse("admin:roster_revision_undo", args=[revision.pk])


def test_a_revision_is_undone_from_its_page_with_a_reason(admin_client: Client, admin_user) -> None:
    staff = make_staff(name="王颖")
    staff.name = "王颍"
    revision = save(staff)

    assert admin_client.get(undo_page(revision)).status_code == 200
    assert "change_reason" in admin_client.post(undo_page(revision), {}).context["reason_form"].errors
    assert Staff.objects.get().name == "王颍"

    done = admin_client.post(undo_page(revision), {"change_reason": "原来没错"})
    undone = Revision.objects.latest("number")
    assert done.url == reverse("admin:roster_revision_change", args=[undone.pk])
    assert (undone.undoes, undone.actor, undone.reason) == (revision, admin_user, "原来没错")
    assert Staff.objects.get().name == "王颖"
    assert f"r{undone.number}" in admin_client.get(undo_page(revision)).context["trouble"]


def test_the_page_of_an_undo_shows_what_would_stay(admin_client: Client) -> None:
    deployment = make_deployment(title="护师", department="神内3科")
    deployment.title, deployment.department = "主管护师", "神经内科"
    revision = save(deployment)
    deployment.title = "副主任护师"
    save(deployment)

    shown = admin_client.get(undo_page(revision))
    assert shown.context["steps"] == 1
    [kept] = shown.context["kept"]
    assert kept.fields == ("title",)

    done = admin_client.post(undo_page(revision), {"change_reason": "照报纸"}, follow=True)
    assert str(kept) in done.content.decode()


def test_an_undo_asks_for_the_rights_that_it_needs(client: Client) -> None:
    citation = make_citation()
    revision = citation.revision
    client = person(client, "view_revision", "delete_deployment", "change_citation")
    assert client.get(undo_page(revision)).status_code == 403
    assert client.post(undo_page(revision), {"change_reason": "试"}).status_code == 403
    client.logout()
    assert client.get(undo_page(revision)).status_code == 302


def test_an_undo_of_nothing_known_is_not_found(admin_client: Client) -> None:
    assert admin_client.get(reverse("admin:roster_revision_undo", args=["000000000000"])).status_code == 404


def test_a_history_of_a_citation_shows_on_its_deployment_after_it_went(admin_client: Client) -> None:
    citation = make_citation(printed="林西县医院 席宇红")
    address = reverse("admin:roster_citation_delete", args=[citation.pk])
    admin_client.post(address, {"post": "yes", "change_reason": "不是这一行"})
    html = admin_client.get(reverse("admin:roster_deployment_history", args=[citation.deployment_id])).content.decode()
    assert [text for text in ("不是这一行", "林西县医院 席宇红") if text not in html] == []


def test_a_form_that_was_left_open_still_shows_who_it_is_about(admin_client: Client) -> None:
    staff = make_staff(name="王颖")
    opened = admin_client.get(reverse("admin:roster_staff_change", args=[staff.pk]))
    refused = admin_client.post(
        reverse("admin:roster_staff_change", args=[staff.pk]), form_data(opened, name="", change_reason="试")
    )
    assert refused.context["original"] == staff
    assert "name" in refused.context["adminform"].form.errors
