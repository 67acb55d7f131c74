"""A person is public while a deployment that is not withheld lists them."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from roster.actions.merge import merge
from roster.actions.reclass import reclass
from roster.actions.revise import Draft, revise
from roster.actions.undo import undo
from roster.models import Change, Deployment, Recorded, Revision, Staff
from tests.factories import make_deployment, make_staff, record, remove, save

pytestmark = pytest.mark.django_db


def change(one, **values) -> Revision:
    for name, value in values.items():
        setattr(one, name, value)
    return save(one)


def public() -> set[str]:
    return set(Staff.objects.public().values_list("pk", flat=True))


def test_nobody_is_public_whom_no_deployment_lists() -> None:
    alone = make_staff(name="王颖")
    assert public() == set()
    make_deployment(staff=alone)
    assert public() == {alone.pk}


def test_who_comes_with_a_deployment_is_written_once() -> None:
    staff = Staff(name="王颖")
    revision = record(staff, Deployment(staff=staff))
    assert [change.action for change in revision.changes.filter(model="staff")] == ["create"]
    assert public() == {staff.pk}


def test_who_is_new_is_settled_by_what_the_same_revision_tells() -> None:
    listed, hidden, _alone, again = people = [Staff(name=name) for name in ("王颖", "白桦", "李强", "赵敏")]
    passing = Deployment(staff=again)
    with revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create(people)
        draft.create([Deployment(staff=listed), Deployment(staff=hidden, withheld=True), passing])
        draft.delete([passing])
    assert public() == {listed.pk}


def test_who_is_new_and_renamed_before_a_deployment_lists_them_is_public() -> None:
    staff = Staff(name="王颖")
    with revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create([staff])
        staff.name = "王影"
        draft.update([staff])
        draft.create([Deployment(staff=staff)])
    assert public() == {staff.pk}


def test_the_last_deployment_decides() -> None:
    first = make_deployment(name="王颖")
    second = make_deployment(staff=first.staff)
    change(first, withheld=True)
    assert public() == {first.staff_id}
    revision = change(second, withheld=True)
    assert public() == set()
    assert Staff.objects.get().revision == revision
    change(first, withheld=False)
    assert public() == {first.staff_id}
    remove(first)
    assert public() == set()


def test_a_deployment_that_turns_out_to_be_somebody_elses() -> None:
    deployment, right = make_deployment(name="错人"), make_staff(name="对人")
    wrong = deployment.staff
    revision = change(deployment, staff=right)
    assert public() == {right.pk}
    undo(revision, actor=None, reason="原来没错")
    assert public() == {wrong.pk}


def test_other_changes_of_a_deployment_do_not_touch_its_person() -> None:
    deployment = make_deployment(title="护师")
    assert set(change(deployment, title="主管护师").changes.values_list("model", flat=True)) == {"deployment"}


def test_a_withheld_or_merged_person_is_not_public_whatever_lists_them() -> None:
    deployment = make_deployment(name="王颖")
    change(deployment.staff, withheld=True)
    assert public() == set()
    change(deployment.staff, withheld=False)
    assert public() == {deployment.staff_id}
    other = make_deployment(name="王颖").staff
    merge(other, deployment.staff, actor=None, reason="同一人")
    assert public() == {other.pk}


def test_who_was_merged_with_somebody_unlisted_leads_nowhere() -> None:
    kept, other = make_deployment(name="王颖"), make_staff(name="王颖")
    merge(kept.staff, other, actor=None, reason="同一人")
    assert list(Staff.objects.merged()) == [other]
    change(kept, withheld=True)
    assert not Staff.objects.merged().exists()


def test_undoing_a_creation_takes_the_person_out_of_sight() -> None:
    staff = make_staff(name="王颖")
    undo(record(Deployment(staff=staff)), actor=None, reason="不是此人")
    assert public() == set()
    assert list(Staff.objects.all()) == [staff]


def test_classing_anew_finds_nothing_to_settle() -> None:
    make_staff(name="王颖")
    change(make_deployment(name="白桦"), withheld=True)
    make_deployment(name="李强")
    assert reclass(reason="再归类")[0] is None


def test_who_was_read_before_being_withheld_does_not_come_back_with_a_deployment() -> None:
    first = make_deployment(name="王颖")
    read_before = Deployment.objects.select_related("staff").get(pk=first.pk)
    change(Staff.objects.get(), withheld=True)
    change(read_before, title="主管护师")
    second = make_deployment(staff=read_before.staff)
    third = make_deployment(staff=first.staff)
    assert not Deployment.objects.filter(pk__in=[first.pk, second.pk, third.pk], is_public=True).exists()
    assert public() == set()


def in_threads(*jobs: Callable[[], None]) -> None:
    """Runs each in a thread with a connection of its own, and raises what one of them raised."""
    errors: list[BaseException] = []

    def run(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "they wait for each other"
    if errors:
        raise errors[0]


def meeting(first: Callable[[], Recorded], second: Callable[[], Recorded]) -> None:
    """Has the second begin while the first has written and not yet committed. A deed returns what it makes or changes."""
    written = threading.Event()

    def leading() -> None:
        with revise(reason="先", kind=Revision.Kind.EDIT) as draft:
            write(draft, first())
            written.set()
            threading.Event().wait(0.5)

    def following() -> None:
        written.wait(30)
        with revise(reason="后", kind=Revision.Kind.EDIT) as draft:
            write(draft, second())

    in_threads(leading, following)


def write(draft: Draft, one: Recorded) -> None:
    (draft.create if one._state.adding else draft.update)([one])


def withheld(pk: str) -> Callable[[], Deployment]:
    def deployment() -> Deployment:
        found = Deployment.objects.get(pk=pk)
        found.withheld = True
        return found

    return deployment


@pytest.mark.django_db(transaction=True)
def test_two_who_withhold_the_last_two_deployments_at_once_leave_nobody() -> None:
    first = make_deployment(name="王颖")
    second = make_deployment(staff=first.staff)
    meeting(withheld(first.pk), withheld(second.pk))
    assert public() == set()
    latest = Change.objects.filter(model="staff").order_by("pk").last()
    assert (latest.after, latest.revision.number) == ({"is_public": False}, Revision.objects.latest_number())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("person_first", [False, True])
def test_who_withholds_and_who_renames_do_not_wait_for_each_other(person_first: bool) -> None:
    deployment = make_deployment(name="王颍")

    def renamed() -> Staff:
        staff = Staff.objects.get()
        staff.name = "王颖"
        return staff

    deeds = [withheld(deployment.pk), renamed]
    meeting(*(reversed(deeds) if person_first else deeds))
    deployment.refresh_from_db()
    assert (deployment.is_public, deployment.sort_key) == (False, Staff.objects.get().sort_key)
    assert Staff.objects.get().name == "王颖"
    assert public() == set()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("person_first", [False, True])
def test_a_deployment_made_while_its_person_is_withheld_is_not_public(person_first: bool) -> None:
    read_before = make_deployment(name="王颖").staff

    def withheld_person() -> Staff:
        staff = Staff.objects.get()
        staff.withheld = True
        return staff

    deeds = [lambda: Deployment(staff=read_before), withheld_person]
    meeting(*(reversed(deeds) if person_first else deeds))
    assert list(Deployment.objects.values_list("is_public", flat=True)) == [False, False]
    assert public() == set()
