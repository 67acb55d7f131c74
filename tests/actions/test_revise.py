import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models.deletion import ProtectedError
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from roster.actions.correct import request_correction
from roster.actions.revise import revise
from roster.models import Change, Deployment, Hospital, HospitalName, NameKey, Revision, Staff
from roster.querysets import UnrecordedWriteError
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_hospital,
    make_posting,
    make_region,
    make_staff,
    record,
    save,
)

pytestmark = pytest.mark.django_db


def changes(revision: Revision) -> list[tuple]:
    return list(revision.changes.values_list("model", "record", "action", "before", "after"))


def test_a_creation_keeps_who_when_why_and_what(admin_user) -> None:
    hospital = Hospital(name="林西县医院")

    revision = record(hospital, actor=admin_user, reason="报纸漏印")

    stored = Revision.objects.get()
    assert (stored.number, stored.actor, stored.reason, stored.kind) == (1, admin_user, "报纸漏印", "edit")
    assert dt.datetime.now(dt.UTC) - stored.at < dt.timedelta(minutes=1)
    (model, pk, action, before, after), *names = changes(revision)
    assert (model, pk, action, before, after["name"]) == ("hospital", hospital.pk, "create", None, "林西县医院")
    assert [name[0] for name in names] == ["hospitalname"]
    assert Hospital.objects.get().revision == stored


def test_an_update_keeps_the_changed_fields_only() -> None:
    hospital = make_hospital(name="林西县医院")
    hospital.kind = Hospital.Kind.CLINIC

    revision = save(hospital)

    assert changes(revision) == [
        ("hospital", hospital.pk, "update", {"kind": "hospital"}, {"kind": "clinic"}),
    ]


def test_a_deletion_takes_owned_records_along_and_keeps_them_in_history() -> None:
    hospital = make_hospital(name="林西县医院")
    name = hospital.names.get()

    with revise(reason="重复", kind=Revision.Kind.EDIT) as draft:
        draft.delete([hospital])

    assert not Hospital.objects.exists() and not HospitalName.objects.exists()
    deleted = [(model, pk, before["name"]) for model, pk, _action, before, _after in changes(draft.revision)]
    assert deleted == [("hospitalname", name.pk, "林西县医院"), ("hospital", hospital.pk, "林西县医院")]


def test_a_record_that_others_need_is_not_deleted() -> None:
    deployment = make_deployment()
    with pytest.raises(ProtectedError), revise(reason="重复", kind=Revision.Kind.EDIT) as draft:
        draft.delete([deployment.staff])
    assert Staff.objects.count() == 1


def test_a_block_that_raises_writes_nothing_and_uses_no_number() -> None:
    make_staff()
    before = Revision.objects.latest_number()

    with pytest.raises(RuntimeError), revise(reason="试", kind=Revision.Kind.EDIT) as draft:
        draft.create([Staff(name="伟伟")])
        raise RuntimeError
    record(Staff(name="席宇红"))

    assert not Staff.objects.filter(name="伟伟").exists()
    assert not NameKey.objects.filter(key="伟伟").exists()
    assert Revision.objects.latest_number() == before + 1


def test_a_change_of_nothing_leaves_no_revision() -> None:
    staff = make_staff()
    save(staff)
    assert Revision.objects.count() == 1


def test_a_revision_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"), revise(reason=" ", kind=Revision.Kind.EDIT):
        pass


def test_an_update_of_a_record_that_is_gone_says_so() -> None:
    with pytest.raises(LookupError, match="not there"):
        save(Staff(name="王颖"))


@pytest.mark.parametrize(
    "write",
    [
        lambda staff: staff.save(),
        lambda staff: staff.delete(),
        lambda staff: Staff.objects.create(name="张三"),
        lambda staff: Staff.objects.bulk_create([Staff(name="张三")]),
        lambda staff: Staff.objects.filter(pk=staff.pk).update(name="张三"),
        lambda staff: Staff.objects.filter(pk=staff.pk).delete(),
        lambda staff: Staff.objects.get_or_create(name="张三"),
        lambda staff: Staff.objects.update_or_create(name="张三"),
        lambda staff: Staff.objects.bulk_update([staff], ["name"]),
        lambda staff: staff.deployments.create(),
        lambda staff: staff.revision.changes.update(action="delete"),
        lambda staff: Revision.objects.all().delete(),
    ],
)
def test_a_write_around_the_mechanism_fails_loudly(write) -> None:
    staff = make_staff()
    with pytest.raises(UnrecordedWriteError):
        write(staff)
    assert list(Staff.objects.values_list("name", flat=True)) == ["王颖"]


def test_a_renamed_person_is_found_and_sorted_by_the_new_name() -> None:
    deployment = make_deployment(name="王颍")
    deployment.staff.name = "张颖"

    save(deployment.staff)

    assert list(Staff.objects.named("zhangying")) == [deployment.staff]
    assert not Staff.objects.named("wangying").exists()
    stored = Deployment.objects.get()
    assert stored.sort_key == Staff.objects.get().sort_key
    assert stored.revision.number == Revision.objects.latest_number()


def test_a_withheld_person_takes_all_deployments_along() -> None:
    deployment = make_deployment()
    make_deployment(name="伟伟")
    deployment.staff.withheld = True

    save(deployment.staff)

    assert [d.staff.name for d in Deployment.objects.public()] == ["伟伟"]


def test_a_hospital_that_moves_takes_its_deployments_along() -> None:
    hospital = make_hospital(region=make_region(code="150500"))
    deployment = make_deployment(hospital=hospital)
    hospital.region = make_region(code="150400", name="赤峰市")

    revision = save(hospital)

    assert list(Deployment.objects.within("150400")) == [deployment]
    assert ("deployment", deployment.pk, "update", {"region": "150500"}, {"region": "150400"}) in changes(revision)


def test_one_person_is_once_in_one_batch() -> None:
    staff, batch = make_staff(), make_batch()
    make_deployment(staff=staff, batch=batch)
    with pytest.raises(IntegrityError):
        make_deployment(staff=staff, batch=batch)


def test_deleting_a_deployment_keeps_its_citation_in_history() -> None:
    citation = make_citation()
    with revise(reason="印错", kind=Revision.Kind.EDIT) as draft:
        draft.delete([citation.deployment])
    kept = Change.objects.get(model="citation", action="delete")
    assert kept.before["printed"] == "王颖"


@pytest.mark.parametrize(
    "write",
    [
        lambda staff: staff.save_base(),
        lambda staff: staff.save_base(raw=True),  # as loaddata does
        lambda staff: Staff._base_manager.filter(pk=staff.pk)._raw_delete("default"),
        lambda staff: connection.cursor().execute('UPDATE "roster_staff" SET name = %s', ["张三"]),
        lambda staff: connection.cursor().execute('DELETE FROM "roster_change"'),
    ],
)
def test_the_tests_guard_sees_what_goes_around_the_models_too(write) -> None:
    staff = make_staff()
    with pytest.raises(UnrecordedWriteError), transaction.atomic():
        write(staff)
    assert list(Staff.objects.values_list("name", flat=True)) == ["王颖"]


def test_a_part_s_change_says_whose_part_it_is() -> None:
    citation = make_citation()
    posting = make_posting(batch=make_batch())
    with revise(reason="印错", kind=Revision.Kind.EDIT) as draft:
        draft.delete([citation, posting])
    owners = set(Change.objects.filter(revision=draft.revision).values_list("record", "owner"))
    assert owners == {(citation.pk, citation.deployment_id), (posting.pk, posting.batch_id)}
    assert Change.objects.get(model="deployment").owner is None


def test_a_hospital_is_found_by_its_own_name_whatever_was_written() -> None:
    hospital = Hospital(name="林西县医院")
    record(hospital)
    hospital.name = "林西县人民医院"
    save(hospital)

    for name in ("林西县医院", "林西县人民医院"):
        assert list(Hospital.objects.referred(name)) == [hospital]


def test_a_hospital_cannot_have_the_printed_name_of_another() -> None:
    make_hospital(name="林西县医院", names=["赤峰林西县医院"])
    with pytest.raises(IntegrityError), transaction.atomic():
        record(Hospital(name="赤峰林西县医院"))
    with pytest.raises(ValidationError, match="林西县医院"):
        Hospital(name="赤峰林西縣醫院").clean()


def test_what_the_program_writes_as_a_reason_is_told_in_the_readers_language(db: None) -> None:
    request_correction(kind="correct", record=None, request="错字")
    revision = Revision.objects.latest("number")
    told = []
    for language in ("en", "zh-hans"):
        with translation.override(language):
            told.append(revision.why)
    assert told == ["A reader requests a correction.", "读者提出更正请求。"]


@pytest.mark.parametrize("many", [3, 100])
def test_after_a_large_revision_postgresql_looks_at_its_tables(
    many: int, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr("roster.actions.revise.MANY", many)
    people = [Staff(name=name) for name in ("王颖", "李静", "赵敏")]
    with CaptureQueriesContext(connection) as asked, django_capture_on_commit_callbacks(execute=True):
        record(*people)
    looked = [query["sql"] for query in asked.captured_queries if "ANALYZE" in (query["sql"] or "")]
    assert len(looked) == (many == 3 and connection.vendor == "postgresql")
    assert all(f'"{model._meta.db_table}"' in looked[0] for model in (Staff, Deployment, Change) if looked)
