"""Everything that can happen to public records, as deeds that a dice chooses among."""

import random
from collections.abc import Callable

from roster.actions.revise import revise
from roster.models import Citation, Deployment, Hospital, Posting, Revision, Source, Staff
from tests.factories import make_citation, make_deployment, save


def delete(*records) -> None:
    with revise(reason="印错", kind=Revision.Kind.EDIT) as draft:
        draft.delete(records)


def changed(instance, **values):
    for name, value in values.items():
        setattr(instance, name, value)
    save(instance)
    return instance


def toggle(model, name: str) -> Callable[[random.Random], None]:
    def act(dice: random.Random) -> None:
        for one in list(model.objects.order_by("pk"))[: dice.randrange(3)]:
            changed(one, **{name: not getattr(one, name)})

    return act


def merge_or_part(model) -> Callable[[random.Random], None]:
    def act(dice: random.Random) -> None:
        one, other = dice.sample(list(model.objects.order_by("pk")), 2)
        if one.merged_into_id:
            changed(one, merged_into=None)
        elif other.merged_into_id is None and not model.objects.filter(merged_into=one).exists():
            changed(one, merged_into=other)

    return act


def rename(dice: random.Random) -> None:
    changed(dice.choice(list(Staff.objects.order_by("pk"))), name=f"王{dice.randrange(10**6)}", note="记")


def move_citation(dice: random.Random) -> None:
    add(dice)
    citation = dice.choice(list(Citation.objects.order_by("pk")))
    changed(citation, deployment=dice.choice(list(Deployment.objects.order_by("pk"))), first_line=dice.randrange(10**6))


def turn_letter(dice: random.Random) -> None:
    source = dice.choice(list(Source.objects.order_by("pk")))
    letter = source.kind == Source.Kind.CORRECTION
    changed(source, kind=Source.Kind.NOTICE if letter else Source.Kind.CORRECTION)


def delete_part(dice: random.Random) -> None:
    model = dice.choice([Citation, Posting])
    if parts := list(model.objects.order_by("pk")):
        delete(dice.choice(parts))


def delete_deployment(dice: random.Random) -> None:
    if deployments := list(Deployment.objects.order_by("pk")):
        delete(dice.choice(deployments))


def add(dice: random.Random) -> None:
    make_citation(
        deployment=dice.choice(list(Deployment.objects.order_by("pk"))),
        first_line=dice.randrange(10**6),
        last_line=None,
    )
    make_deployment(name=f"李{dice.randrange(10**6)}")


DEEDS = [
    toggle(Staff, "withheld"),
    toggle(Deployment, "withheld"),
    merge_or_part(Staff),
    merge_or_part(Hospital),
    rename,
    move_citation,
    turn_letter,
    delete_part,
    delete_deployment,
    add,
]
