import pytest
from django.test import Client
from django.urls import reverse

from roster.actions.merge import MergeError, merge
from roster.actions.undo import undo
from roster.models import (
    Citation,
    Deployment,
    Distinction,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Recorded,
    Revision,
    Staff,
)
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_distinction,
    make_figure,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
)

pytestmark = pytest.mark.django_db


def one(kept: Recorded, other: Recorded):
    return merge(kept, other, actor=None, reason="同一个")


def test_a_person_s_deployments_go_over_and_the_other_record_says_where() -> None:
    kept, other = make_staff(name="王颖"), make_staff(name="王颍")
    deployment = make_deployment(staff=other, batch=make_batch())

    done = one(kept, other)

    assert Deployment.objects.get().staff == kept
    assert Staff.objects.get(pk=other.pk).merged_into == kept
    assert list(Staff.objects.public()) == [kept]
    assert list(Deployment.objects.public()) == [deployment]
    assert (done.revision.kind, done.moved, done.combined) == ("merge", 1, 0)


def test_two_deployments_in_one_batch_that_say_the_same_become_one_with_both_citations() -> None:
    kept, other, batch, source = make_staff(), make_staff(), make_batch(), make_source()
    first = make_deployment(staff=kept, batch=batch, title="护师")
    second = make_deployment(staff=other, batch=batch, title="护师")
    make_citation(deployment=first, source=source, first_line=1, printed="王颖")
    make_citation(deployment=second, source=source, first_line=1, printed="王颖")
    further = make_citation(deployment=second)
    posting = make_posting(deployment=second)

    done = one(kept, other)

    assert list(Deployment.objects.all()) == [first]
    assert set(Citation.objects.values_list("source", flat=True)) == {source.pk, further.source_id}
    assert Posting.objects.get() == posting and Posting.objects.get().deployment == first
    assert done.combined == 1


def test_two_deployments_in_one_batch_that_differ_are_refused_and_named() -> None:
    kept, other, batch = make_staff(), make_staff(), make_batch(name="第三批")
    make_deployment(staff=kept, batch=batch, title="护师")
    make_deployment(staff=other, batch=batch, title="医师")
    latest = Revision.objects.latest_number()
    with pytest.raises(MergeError, match="第三批"):
        one(kept, other)
    assert Revision.objects.latest_number() == latest


def test_one_place_cited_with_different_words_is_refused() -> None:
    kept, other, batch, source = make_staff(), make_staff(), make_batch(), make_source()
    for staff, printed in ((kept, "王颖"), (other, "王颍")):
        make_citation(deployment=make_deployment(staff=staff, batch=batch), source=source, printed=printed)
    with pytest.raises(MergeError, match=str(source)):
        one(kept, other)


def test_a_withheld_person_does_not_come_to_light_by_a_merge() -> None:
    kept, other = make_staff(), make_staff(withheld=True)
    make_deployment(staff=other)
    one(kept, other)
    assert not Deployment.objects.public().exists()
    assert not Staff.objects.public().exists()


def test_two_who_were_told_apart_are_not_merged() -> None:
    pair = make_distinction()
    with pytest.raises(MergeError):
        one(pair.first, pair.second)


def test_who_is_not_the_other_is_not_the_kept_one_either() -> None:
    kept, other, third = make_staff(), make_staff(), make_staff()
    make_distinction(first=other, second=third)
    one(kept, other)
    pair = Distinction.objects.get()
    assert {pair.first_id, pair.second_id} == {kept.pk, third.pk}


def test_a_record_is_merged_neither_into_itself_nor_twice() -> None:
    kept, other = make_staff(), make_staff()
    with pytest.raises(MergeError):
        one(kept, kept)
    one(kept, other)
    with pytest.raises(MergeError):
        one(make_staff(), other)


def test_all_that_names_a_hospital_goes_over_and_its_names_still_lead_to_one() -> None:
    kept = make_hospital(name="林西县医院", region=make_region(code="150424", name="林西县"))
    other = make_hospital(name="赤峰林西县医院", region=make_region(code="150400"))
    deployment = make_deployment(hospital=other)
    posting, figure = make_posting(hospital=other), make_figure(hospital=other)

    one(kept, other)

    assert set(HospitalName.objects.values_list("name", "hospital")) == {
        ("林西县医院", kept.pk),
        ("赤峰林西县医院", kept.pk),
    }
    stored = Deployment.objects.get(pk=deployment.pk)
    assert (stored.hospital, stored.region_id) == (kept, "150424")
    assert (Posting.objects.get(pk=posting.pk).hospital, Figure.objects.get(pk=figure.pk).hospital) == (kept, kept)
    assert list(Hospital.objects.public()) == [kept]


def test_a_merge_is_undone_as_a_whole() -> None:
    kept, other, batch = make_staff(), make_staff(), make_batch()
    for staff in (kept, other):
        make_citation(deployment=make_deployment(staff=staff, batch=batch))
    nouns = (Staff, Deployment, Citation)

    def state() -> list:
        rows = (noun.objects.order_by("pk").values() for noun in nouns)
        return [[{k: v for k, v in row.items() if k != "revision_id"} for row in values] for values in rows]

    before = state()
    done = one(kept, other)
    assert state() != before
    result = undo(done.revision, actor=None, reason="两个人")
    assert (state(), result.kept) == (before, [])


def test_two_are_merged_from_their_list_with_a_reason(admin_client: Client) -> None:
    kept, other = make_staff(name="王颖"), make_staff(name="王颍")
    address = reverse("admin:roster_staff_changelist")
    data = {"action": "merge_two", "_selected_action": [kept.pk, other.pk]}

    asked = admin_client.post(address, {**data, "index": 0})
    assert {record.pk for record, _told in asked.context["records"]} == {kept.pk, other.pk}
    refused = admin_client.post(address, {**data, "post": "yes", "kept": kept.pk})
    assert set(refused.context["reason_form"].errors) == {"change_reason"}
    assert not Staff.objects.exclude(merged_into=None).exists()

    done = admin_client.post(address, {**data, "post": "yes", "kept": kept.pk, "change_reason": "同一人"})
    assert done.status_code == 302
    assert Staff.objects.get(pk=other.pk).merged_into == kept
    assert Revision.objects.latest("number").reason == "同一人"


def test_a_refusal_is_shown_on_the_page(admin_client: Client) -> None:
    pair = make_distinction()
    data = {"action": "merge_two", "_selected_action": [pair.first_id, pair.second_id], "post": "yes"}
    shown = admin_client.post(
        reverse("admin:roster_staff_changelist"), {**data, "kept": pair.first_id, "change_reason": "同一人"}
    )
    assert "__all__" in shown.context["reason_form"].errors
