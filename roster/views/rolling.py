"""The honour roll: people by league and hospital, as newspapers print them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _

from roster.models import Batch, Hospital, Region
from roster.selection.labels import itself

# What a roll shows of a deployment, as in values_list; of hospital and batch many people have the same.
PATHS = (
    *("pk", "staff_id", "staff__name", "staff__pinyin", "region_id", "hospital_id", "batch_id"),
    *("department", "specialty", "title", "title_class", "profession", "grade", "post", "post_class", "role"),
)


class RollEntry(NamedTuple):
    """One deployment on a roll. A thousand of them are on a page, so that they are no whole records."""

    pk: str
    staff_id: str
    name: str
    pinyin: str
    region_id: str | None
    hospital: Hospital | None
    batch: Batch | None
    department: str
    specialty: str
    title: str
    title_class: str
    profession: str
    grade: str
    post: str
    post_class: str
    role: str


@dataclass
class Group:
    """The people of one league or city. `region` is None where it is not known; `english` stands beside the label."""

    code: str
    region: Region | None
    label: str
    english: str
    people: list[RollEntry] = field(default_factory=list)


def entries(rows: list[tuple]) -> list[RollEntry]:
    """Returns the rows of PATHS, with hospital and batch in place of their ids."""
    hospitals = Hospital.objects.in_bulk({row[5] for row in rows} - {None})
    batches = Batch.objects.in_bulk({row[6] for row in rows} - {None})
    return [RollEntry(*row[:5], hospitals.get(row[5]), batches.get(row[6]), *row[7:]) for row in rows]


def in_groups(people: list[RollEntry]) -> list[Group]:
    """Returns the people by league and city, by code, within one in the order given; those of whom no region is known
    come last."""
    codes = {prefecture_of(one) for one in people}
    regions = Region.objects.select_related("parent").in_bulk(codes - {""})
    groups = {code: Group(code, regions.get(code), *label(regions.get(code))) for code in sorted(codes, key=last)}
    for one in people:
        groups[prefecture_of(one)].people.append(one)
    return list(groups.values())


def last(code: str) -> str:
    return code or "~"


def prefecture_of(one: RollEntry) -> str:
    """Returns the code of the league or city, that of the province where no more is known or it is the province's own
    hospital, "" if nothing is known."""
    return f"{one.region_id[:4]}00" if one.region_id else ""


def label(region: Region | None) -> tuple[str, str]:
    """Returns what a group is called, and what that is in English."""
    if region is None:
        return _("Region not stated"), ""
    return itself(region) if region.level == Region.Level.PROVINCE else (region.full_name, region.english)
