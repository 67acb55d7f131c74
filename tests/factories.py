"""Made-up records, one function a noun. Every argument has a default: a test states only what it depends on."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from roster.actions.revise import revise
from roster.models import (
    Batch,
    Citation,
    Deployment,
    Distinction,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)

serial = count(1)


def record(*records: Recorded, kind: str = Revision.Kind.EDIT, actor: Any = None, reason: str = "made up") -> Revision:
    """Writes the records in one revision, and returns it."""
    with revise(reason=reason, kind=kind, actor=actor) as draft:
        draft.create(records)
    return draft.revision


def save(*records: Recorded, kind: str = Revision.Kind.EDIT, actor: Any = None, reason: str = "changed") -> Revision:
    """Writes what was changed on the records in one revision, and returns it."""
    with revise(reason=reason, kind=kind, actor=actor) as draft:
        draft.update(records)
    return draft.revision


def make_region(*, code: str = "150500", name: str = "通辽市", short_name: str = "") -> Region:
    """Returns the region of this code, made with those above it unless they are there."""
    found = Region.objects.filter(pk=code).first()
    if found:
        return found
    if code[4:] != "00":
        level, parent = Region.Level.COUNTY, make_region(code=f"{code[:4]}00", name=f"市{code[:4]}")
    elif code[2:] != "0000":
        level, parent = Region.Level.PREFECTURE, make_region(code=f"{code[:2]}0000", name=f"省{code[:2]}")
    else:
        level, parent = Region.Level.PROVINCE, None
    region = Region(code=code, name=name, short_name=short_name or name[:-1] or name, level=level, parent=parent)
    record(region)
    return region


def make_hospital(
    *, name: str = "", region: Region | None = None, names: Iterable[str] = (), **fields: Any
) -> Hospital:
    hospital = Hospital(name=name or f"第{next(serial)}医院", region=region, **fields)
    record(hospital, *(HospitalName(hospital=hospital, name=text) for text in dict.fromkeys([hospital.name, *names])))
    return hospital


def make_staff(*, name: str = "王颖", **fields: Any) -> Staff:
    staff = Staff(name=name, **fields)
    record(staff)
    return staff


def make_batch(*, name: str = "", **fields: Any) -> Batch:
    batch = Batch(name=name or f"第{next(serial)}医疗队", **fields)
    record(batch)
    return batch


def make_deployment(*, name: str = "王颖", staff: Staff | None = None, **fields: Any) -> Deployment:
    deployment = Deployment(staff=staff or make_staff(name=name), **fields)
    record(deployment)
    return deployment


def make_source(*, title: str = "", kind: str = Source.Kind.NEWSPAPER, **fields: Any) -> Source:
    source = Source(title=title or f"名单{next(serial)}", kind=kind, **fields)
    record(source)
    return source


def make_citation(*, deployment: Deployment | None = None, source: Source | None = None, **fields: Any) -> Citation:
    citation = Citation(
        deployment=deployment or make_deployment(),
        source=source or make_source(),
        **{"printed": "王颖", "first_line": 1, "last_line": 3} | fields,
    )
    record(citation)
    return citation


def make_posting(**fields: Any) -> Posting:
    if not {"batch", "deployment"} & set(fields):
        fields["batch"] = make_batch()
    posting = Posting(**{"ward": "重症病区"} | fields)
    record(posting)
    return posting


def make_figure(**fields: Any) -> Figure:
    if not {"batch", "region"} & set(fields):
        fields["region"] = make_region()
    source = fields.pop("source", None) or make_source()
    figure = Figure(source=source, **{"measure": "people", "value": 34, "printed": "34名"} | fields)
    record(figure)
    return figure


def make_distinction(*, first: Staff | None = None, second: Staff | None = None) -> Distinction:
    pair = sorted([first or make_staff(), second or make_staff()], key=lambda staff: staff.pk)
    distinction = Distinction(first=pair[0], second=pair[1])
    record(distinction)
    return distinction


def remove(*records: Recorded, reason: str = "removed") -> Revision:
    """Deletes the records in one revision, and returns it."""
    with revise(reason=reason, kind=Revision.Kind.EDIT) as draft:
        draft.delete(records)
    return draft.revision
