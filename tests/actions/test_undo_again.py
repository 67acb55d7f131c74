"""A revision that was undone already: what is left of it, and what an undo of the undo does."""

import pytest

from roster.actions.revise import revise
from roster.actions.undo import UndoError
from roster.models import Revision, Staff
from tests.actions.undoing import back, change, stays
from tests.factories import make_staff, record

pytestmark = pytest.mark.django_db


def test_a_revision_is_undone_once() -> None:
    staff = make_staff()
    revision = change(staff, name="王颍")
    back(revision)
    change(staff, name="王颍")
    with pytest.raises(UndoError, match=str(Revision.objects.latest_number() - 1)):
        back(revision)
    assert Staff.objects.get().name == "王颍"


def test_what_an_undo_had_to_leave_the_next_takes_back_once_its_obstacle_is_gone() -> None:
    first, second = make_staff(name="王颖"), make_staff(name="王明")
    revision = change(first, name="王颍")
    with revise(reason="照报纸", kind=Revision.Kind.EDIT) as draft:
        for one, name in ((first, "王影"), (second, "王朋")):
            one.name = name
        draft.update([first, second])
    change(first, gender="female", name="王迎")

    result = back(draft.revision)
    assert stays(result) == [(Staff, first.pk, ("name",))]
    change(first, name="王影")
    change(second, name="王朋")  # somebody thinks that it was right, and says so: it is not undone twice

    again = back(draft.revision)
    assert again.kept == []
    assert set(Staff.objects.values_list("name", "gender")) == {("王颍", "female"), ("王朋", "")}
    assert list(draft.revision.undone_by.order_by("number")) == [result.revision, again.revision]
    with pytest.raises(UndoError, match=str(again.revision)):
        back(draft.revision)
    assert not revision.undone_by.exists()


def test_a_record_that_an_undo_took_away_and_somebody_made_again_is_left_alone() -> None:
    with revise(reason="照报纸", kind=Revision.Kind.EDIT) as draft:
        draft.create([Staff(pk="a" * 12, name="王颖"), Staff(pk="b" * 12, name="王明")])
    kept = change(Staff.objects.get(name="王明"), gender="male")
    back(draft.revision)
    record(Staff(pk="a" * 12, name="王颖"))
    back(kept)

    back(draft.revision)

    assert [one.name for one in Staff.objects.all()] == ["王颖"]


def test_a_revision_whose_undo_was_undone_can_be_undone_again() -> None:
    staff = make_staff()
    revision = change(staff, name="王颍")
    undone = back(revision)
    back(undone.revision)
    assert Staff.objects.get().name == "王颍"

    assert back(revision).kept == []

    assert Staff.objects.get().name == staff.name
