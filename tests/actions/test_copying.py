"""Many rows are on their way to PostgreSQL while the next are made; a revision is written all the same, or not at all."""

import pytest
from django.db import IntegrityError, connection, transaction

from roster import sql
from roster.actions.revise import revise
from roster.copying import Copier
from roster.models import Change, Deployment, NameKey, Revision, Staff
from tests.factories import make_batch

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_lots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "LOT", 3)
    monkeypatch.setattr(sql, "WORTH_A_THREAD", 1)


def people(number: int) -> list[Staff]:
    return [Staff(name=f"王{index}") for index in range(number)]


def test_what_is_on_its_way_is_seen_by_the_next_statement() -> None:
    made = people(40)
    with revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create(made)
        assert Staff.objects.count() == 40
        draft.create([Deployment(staff=one) for one in made])
        assert Change.objects.count() == 80
    assert list(Change.objects.values_list("record", flat=True))[:40] == [one.pk for one in made]
    assert set(NameKey.objects.values_list("staff", flat=True)) == {one.pk for one in made}


def test_a_row_that_cannot_be_written_leaves_nothing_of_the_revision() -> None:
    made, batch = people(40), make_batch()
    latest = Revision.objects.latest_number()
    twice = [Deployment(staff=one, batch=batch) for one in (*made, made[7])]
    with pytest.raises(IntegrityError), revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create(made)
        draft.create(twice)
    assert (Staff.objects.count(), Deployment.objects.count(), NameKey.objects.count()) == (0, 0, 0)
    assert Revision.objects.latest_number() == latest
    assert Change.objects.filter(model="staff").count() == 0


def test_a_savepoint_takes_back_what_could_not_be_written_and_the_revision_goes_on() -> None:
    made, batch = people(40), make_batch()
    with revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create(made)
        with pytest.raises(IntegrityError), transaction.atomic():
            draft.create([Deployment(staff=one, batch=batch) for one in (made[0], *made)])
        draft.create([Deployment(staff=made[0], batch=batch)])
    assert list(Deployment.objects.values_list("staff", flat=True)) == [made[0].pk]


def test_a_block_that_fails_while_rows_are_on_their_way_says_why_and_leaves_nothing() -> None:
    with pytest.raises(ValueError, match="changed my mind"), revise(reason="test", kind=Revision.Kind.EDIT) as draft:
        draft.create(people(200))
        raise ValueError("changed my mind")
    assert Staff.objects.count() == Revision.objects.count() == 0
    assert Copier.of(connection) is None
