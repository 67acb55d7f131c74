"""A small roster in which every noun of the API has rows and every reference leads somewhere."""

from dataclasses import dataclass

from roster.models import (
    Batch,
    BatchName,
    Citation,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Region,
    Source,
    Staff,
)
from tests.factories import record, serial


@dataclass
class World:
    region: Region
    hospital: Hospital
    batch: Batch
    source: Source
    staff: list[Staff]
    deployments: list[Deployment]


def make_world(*, people: int = 2) -> World:
    """Makes `people` deployments from one hospital in one batch, each cited and posted, with figures."""
    mark = next(serial)
    province = Region.objects.filter(pk="150000").first()
    if province is None:
        province = Region(code="150000", name="内蒙古自治区", short_name="内蒙古", level="province")
        record(province, Region(code="150500", name="通辽市", short_name="通辽", level="prefecture", parent=province))
    region = Region.objects.get(pk="150500")
    original = Source(title=f"原件{mark}", kind="notice")
    source = Source(title=f"名单{mark}", kind="newspaper", parent=original, relation="reprints")
    hospital = Hospital(name=f"第{mark}医院", region=region)
    batch = Batch(
        name=f"第{mark}医疗队", series=f"系列{mark}", number=1, origin=region, destination=province, source=source
    )
    staff = [Staff(name=f"王{'一二三四五六七八九'[i % 9]}{mark}", gender="female") for i in range(people)]
    deployments = [
        Deployment(
            staff=person, batch=batch, hospital=hospital, stated_region=region, department="重症医学科", title="护师"
        )
        for person in staff
    ]
    whole = Figure(batch=batch, hospital=hospital, measure="people", value=people, source=source, printed=f"{people}名")
    record(original, source, hospital, batch, *staff)
    record(
        HospitalName(hospital=hospital, name=f"又名{mark}", source=source),
        BatchName(batch=batch, name=f"首批{mark}"),
        BatchName(batch=batch, name=f"先遣{mark}"),
        Posting(batch=batch, hospital=hospital, region=region, ward="一病区", source=source),
        *deployments,
        whole,
        Figure(region=region, measure="people", value=9, source=source, printed="9名"),
    )
    record(
        Figure(batch=batch, measure="nurses", value=1, source=source, printed="1名", part_of=whole),
        *(Citation(deployment=d, source=source, first_line=i, printed="王") for i, d in enumerate(deployments, 1)),
        *(Posting(deployment=d, hospital=hospital, ward="二病区") for d in deployments),
    )
    return World(region, hospital, batch, source, staff, deployments)
