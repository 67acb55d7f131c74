"""Makes two records of one person, or of one hospital, one: what belongs to the one goes over to the other."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.translation import gettext as _

from roster.actions.revise import Draft, revise
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
    Source,
    Staff,
)

# The fields of two deployments of one person in one batch that must say the same, so that one can stand for both.
SAID = (
    "hospital_id",
    "stated_region_id",
    "department",
    "title",
    "post",
    "role",
    "role_printed",
    "party_member",
    "started_on",
    "ended_on",
    "withheld",
)


class MergeError(Exception):
    """Why two records cannot be one, in words for the person who asked."""


@dataclass
class Merge:
    """What a merge wrote."""

    revision: Revision
    moved: int
    combined: int


def merge(
    kept: Recorded, other: Recorded, *, actor: AbstractBaseUser | None, reason: str, source: Source | None = None
) -> Merge:
    """Moves all that belongs to `other` to `kept` and marks `other` as merged into it, in one revision of kind
    merge. Raises MergeError, having written nothing, when they cannot be one."""
    work = {Staff: merge_staff, Hospital: merge_hospitals}[type(kept)]
    with revise(reason=reason, kind=Revision.Kind.MERGE, actor=actor, source=source) as draft:
        kept, other = locked_pair(kept, other)
        moved, combined = work(draft, kept, other)
        other.merged_into = kept
        draft.update([other])
    return Merge(draft.revision, moved, combined)


def locked_pair(kept: Recorded, other: Recorded) -> tuple[Recorded, Recorded]:
    model = type(kept)
    if kept.pk == other.pk:
        raise MergeError(_("A record is not merged into itself."))
    rows = models.QuerySet(model).select_for_update(no_key=True).order_by("pk")
    found = {record.pk: record for record in rows.filter(pk__in=[kept.pk, other.pk])}
    if len(found) < 2:
        raise MergeError(_("One of them is not there any more."))
    for record in found.values():
        if record.merged_into_id:
            raise MergeError(_("%(record)s is merged into another record already.") % {"record": record})
    return found[kept.pk], found[other.pk]


def merge_staff(draft: Draft, kept: Staff, other: Staff) -> tuple[int, int]:
    """Moves the deployments, combines those in one batch that say the same, and refuses where two say different."""
    told_apart = Distinction.objects.filter(first__in=[kept, other], second__in=[kept, other])
    if told_apart.exists():
        raise MergeError(_("Somebody decided that these are two people: delete that distinction first."))
    if other.withheld and not kept.withheld:
        kept.withheld = True  # what was hidden does not come to light by a merge
        draft.update([kept])
    take_distinctions(draft, kept, other)
    own = {deployment.batch_id: deployment for deployment in lock(Deployment, staff=kept) if deployment.batch_id}
    moving, doubles = [], []
    for deployment in lock(Deployment, staff=other):
        twin = own.get(deployment.batch_id)
        if twin is None:
            deployment.staff = kept
            moving.append(deployment)
        else:
            doubles.append((twin, deployment))
    unlike = [f"{one.batch}: {', '.join(differing(one, two))}" for one, two in doubles if differing(one, two)]
    if unlike:
        raise MergeError(
            _("They are both in a batch and what is said of them differs: %(where)s.") % {"where": "; ".join(unlike)}
        )
    for twin, deployment in doubles:
        combine(draft, twin, deployment)
    draft.update(moving)
    return len(moving), len(doubles)


def take_distinctions(draft: Draft, kept: Staff, other: Staff) -> None:
    """Whoever is not the one person is not the other either."""
    for pair in [*lock(Distinction, first=other), *lock(Distinction, second=other)]:
        third = pair.second_id if pair.first_id == other.pk else pair.first_id
        draft.delete([pair])
        first, second = sorted([kept.pk, third])
        if not Distinction.objects.filter(first=first, second=second).exists():
            draft.create([Distinction(first_id=first, second_id=second)])


def lock(model: type[Recorded], **lookups: object) -> list[Recorded]:
    rows = models.QuerySet(model).filter(**lookups)
    return list(rows.select_for_update(no_key=True).order_by("pk"))


def differing(one: Deployment, two: Deployment) -> list[str]:
    """Returns the names of the fields in which two deployments differ."""
    unlike = [name.removesuffix("_id") for name in SAID if getattr(one, name) != getattr(two, name)]
    return [str(Deployment._meta.get_field(name).verbose_name) for name in unlike]


def combine(draft: Draft, twin: Deployment, double: Deployment) -> None:
    """Gives one deployment what the other has been printed with, and deletes the other."""
    cited = {
        (citation.source_id, citation.first_line): citation.printed for citation in lock(Citation, deployment=twin)
    }
    citations = []
    for citation in lock(Citation, deployment=double):
        place = citation.source_id, citation.first_line
        if citation.first_line is not None and cited.get(place, citation.printed) != citation.printed:
            raise MergeError(_("One place is cited with different words: %(citation)s.") % {"citation": citation})
        if cited.get(place) != citation.printed:
            citations.append(citation)
    for citation in citations:
        citation.deployment = twin
    postings = lock(Posting, deployment=double)
    last = max((posting.position for posting in lock(Posting, deployment=twin)), default=0)
    for number, posting in enumerate(postings, last + 1):
        posting.deployment, posting.position = twin, number
    if double.note and double.note not in twin.note:
        twin.note = "\n".join(filter(None, [twin.note, double.note]))
    draft.update([*citations, *postings, twin])
    draft.delete([double])


def merge_hospitals(draft: Draft, kept: Hospital, other: Hospital) -> tuple[int, int]:
    """Moves the printed names, and all that names the hospital as where people came from, served or were counted."""
    moving = [record for model in (HospitalName, Deployment, Posting, Figure) for record in lock(model, hospital=other)]
    for record in moving:
        record.hospital = kept
    draft.update(moving)
    if not HospitalName.objects.exactly(other.name).exists():
        draft.create([HospitalName(hospital=kept, name=other.name)])
    return len(moving), 0
