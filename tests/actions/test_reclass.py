from io import StringIO

import pytest
from django.core.management import call_command
from django.db import models

from roster.actions import reclass as action
from roster.actions.reclass import reclass
from roster.actions.revise import recording
from roster.models import Change, Deployment, Hospital, NameKey, Revision, Staff
from tests.factories import make_batch, make_deployment, make_figure, make_hospital, make_region, make_staff

pytestmark = pytest.mark.django_db


def outdate(model: type, **values) -> None:
    """Makes stored derived values what an older vocabulary would have made them, as no writer of ours would."""
    token = recording.set(True)
    models.QuerySet(model).update(**values)
    recording.reset(token)


def changed(counts: dict[str, int]) -> dict[str, int]:
    return {noun: count for noun, count in counts.items() if count}


def test_what_the_vocabulary_knows_by_now_is_stored_and_recorded() -> None:
    deployment = make_deployment(title="主管护师", department="神内3科")
    outdate(Deployment, title_class="", profession="", grade="", specialty="")

    revision, counts = reclass(reason="词表扩充")

    stored = Deployment.objects.get()
    assert (stored.title_class, stored.profession, stored.grade) == ("主管护师", "nurse", "intermediate")
    assert (revision.kind, revision.reason, changed(counts)) == ("reclass", "词表扩充", {"deployment": 1})
    [change] = revision.changes.all()
    assert (change.record, change.before["grade"], change.after["grade"]) == (deployment.pk, "", "intermediate")


def test_a_second_time_changes_nothing() -> None:
    make_figure(batch=make_batch(origin=make_region()))
    make_deployment(hospital=make_hospital(region=make_region()), title="护师")
    outdate(Deployment, grade="")
    reclass(reason="一")
    latest = Revision.objects.latest_number()

    revision, counts = reclass(reason="二")

    assert (revision, changed(counts)) == (None, {})
    assert Revision.objects.latest_number() == latest


def test_a_sort_key_takes_the_deployments_along() -> None:
    deployment = make_deployment(name="单丹")
    outdate(Staff, sort_key="dan", pinyin="Dān Dān")
    outdate(Deployment, sort_key="dan")

    _revision, counts = reclass(reason="姓氏读音")

    staff = Staff.objects.get()
    assert staff.pinyin.startswith("Shàn")
    assert Deployment.objects.get(pk=deployment.pk).sort_key == staff.sort_key != "dan"
    assert changed(counts) == {"staff": 1, "deployment": 1}


def test_people_are_found_by_the_keys_of_the_present_vocabulary() -> None:
    staff = make_staff(name="单丹")
    NameKey.objects.filter(key__startswith="shan").delete()
    assert not Staff.objects.named("shandan").exists()

    revision, counts = reclass(reason="姓氏读音")

    assert list(Staff.objects.named("shandan")) == [staff]
    assert (revision, changed(counts)) == (None, {"namekey": 1})


def test_only_so_many_are_in_memory_at_once(monkeypatch) -> None:
    people = [make_staff(name=name) for name in ("王颖", "伟伟", "席宇红", "黄涛", "张琳")]
    outdate(Staff, pinyin="")
    monkeypatch.setitem(action.CHUNKS, Staff, 2)
    sizes = []
    derive = Staff.derive
    monkeypatch.setattr(Staff, "derive", lambda records: (sizes.append(len(records)), derive(records)))

    _revision, counts = reclass(reason="拼音")

    assert changed(counts) == {"staff": 5}
    assert max(sizes) == 2
    assert not Staff.objects.filter(pinyin="").exists()
    assert set(Change.objects.filter(revision__kind="reclass").values_list("record", flat=True)) == {
        staff.pk for staff in people
    }


def test_the_command_says_how_many_changed() -> None:
    make_hospital(name="林西县医院")
    outdate(Hospital, sort_key="")
    said = StringIO()
    call_command("reclass", stdout=said)
    assert f"{Hospital._meta.verbose_name_plural}: 1\n" in said.getvalue()
    assert f"Revision r{Revision.objects.latest_number()}." in said.getvalue()
    said = StringIO()
    call_command("reclass", stdout=said)
    assert said.getvalue() == "No record is classed otherwise.\n"
