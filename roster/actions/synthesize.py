"""Makes up a roster of any size, the same one each time: for measuring, trying out and showing around. Never beside
real data: it refuses a database that holds anything but regions, and marks what it makes as made up."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from django.apps import apps
from django.utils.translation import gettext_noop

from roster.actions.revise import Draft, revise
from roster.models import (
    Batch,
    BatchName,
    Citation,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    Intake,
    Posting,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.models.fields import ID_ALPHABET, ID_LENGTH
from roster.vocabulary import made_up, regions

SEED = 2020
FIRST_DAY = dt.date(2020, 1, 24)
DAYS = 40  # of departures
CHUNK = 5000  # people written at once
MOST_BATCHES = 40
HUBEI = "42"
INNER_MONGOLIA = "15"
NUMERALS = "一二三四五六七八九十"
KINDS = {
    "人民医院": Hospital.Kind.HOSPITAL,
    "中心医院": Hospital.Kind.HOSPITAL,
    "第二医院": Hospital.Kind.HOSPITAL,
    "中医医院": Hospital.Kind.TCM_HOSPITAL,
    "妇幼保健院": Hospital.Kind.MATERNAL_CHILD,
    "疾病预防控制中心": Hospital.Kind.CDC,
}
# What each level of region has, and how many people each sends to one of a county's.
INSTITUTIONS = {
    "province": (20, ["人民医院", "中心医院", "第二医院", "中医医院", "妇幼保健院", "疾病预防控制中心"]),
    "prefecture": (6, ["人民医院", "中心医院", "中医医院", "疾病预防控制中心"]),
    "county": (1, ["人民医院", "中医医院"]),
}


class NotEmptyError(Exception):
    """The database holds something else than regions; the message names it."""


@dataclass
class World:
    """What is there to draw from while people are made."""

    random: Random
    hospitals: list[Hospital] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    # Of each province its hospitals, and how many people the first n of them send.
    of_province: dict[str, tuple[list[Hospital], list[int]]] = field(default_factory=dict)
    batches: list[Batch] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    places: list[Hospital] = field(default_factory=list)
    veterans: list[tuple[Staff, Hospital, Batch]] = field(default_factory=list)

    def id(self) -> str:
        return "".join(self.random.choices(ID_ALPHABET, k=ID_LENGTH))

    def chance(self, share: float) -> bool:
        return self.random.random() < share


def synthesize(number: int) -> Revision:
    """Writes this many made-up deployments, and what they need, in one revision, and returns it. The same number
    gives the same records with the same ids. Raises NotEmptyError, having written nothing, if the database holds
    anything but regions; ValueError for a number below 1."""
    if number < 1:
        raise ValueError("Give a number of deployments from 1 on.")
    check_empty()
    world = World(Random(SEED))  # noqa: S311 - made-up names are no secret
    reason = gettext_noop("%(count)s made-up deployments")
    with revise(reason=reason, reason_values={"count": number}, kind=Revision.Kind.SYNTHESIS) as draft:
        there = set(Region.objects.values_list("pk", flat=True))
        draft.create(region for region in make_regions() if region.pk not in there)
        draft.create(make_sources(world, number))
        for records in (make_hospitals(world, number), make_batches(world, number)):
            draft.create(records)
        make_people(world, number, draft)
        draft.create(make_figures(world))
    return draft.revision


def check_empty() -> None:
    nouns = [model for model in apps.get_app_config("roster").get_models() if issubclass(model, (Recorded, Intake))]
    found = [str(model._meta.verbose_name_plural) for model in nouns if model is not Region and model.objects.exists()]
    if found:
        raise NotEmptyError(", ".join(found))


def make_regions() -> Iterator[Region]:
    for row in regions.regions().values():
        yield Region(
            code=row.code,
            name=row.name,
            short_name=row.short_name,
            level=row.level,
            parent_id=row.parent,
            grouping=row.grouping,
        )


def make_sources(world: World, number: int) -> list[Source]:
    kinds = [Source.Kind.NEWSPAPER, Source.Kind.HOSPITAL_LIST, Source.Kind.WEB_PAGE, Source.Kind.NOTICE]
    for n in range(min(60, number // 50 + 3)):
        day = FIRST_DAY + dt.timedelta(days=world.random.randrange(90)) if world.chance(0.7) else None
        world.sources.append(
            Source(pk=world.id(), kind=kinds[n % 4], title=f"虚构名单第{n + 1}号", publisher="虚构", published_on=day)
        )
    return world.sources


def make_hospitals(world: World, number: int) -> list[Recorded]:
    """Returns hospitals of every province in proportion to their size, as many as the people can fill."""
    candidates = [
        (row, size, ending)
        for row in regions.regions().values()
        for size, endings in [INSTITUTIONS[row.level]]
        for ending in endings
        if not row.grouping and row.code < "710000"
    ]
    world.random.shuffle(candidates)
    # The large ones first, so that a small roster has a hospital of each province before any county's.
    candidates.sort(key=lambda candidate: -candidate[1] * world.random.random())
    taken: set[str] = set()
    for row, size, ending in candidates:
        if len(world.hospitals) >= max(60, number // 12):
            break
        name = place_name(row) + ending
        if name in taken:
            continue
        taken.add(name)
        hospital = Hospital(pk=world.id(), name=name, kind=KINDS[ending], region_id=row.code)
        world.hospitals.append(hospital)
        world.sizes[hospital.pk] = size
    world.places = [h for h in world.hospitals if h.region_id.startswith(HUBEI)]
    for province in sorted({h.region_id[:2] for h in world.hospitals} - {HUBEI}):
        found = [h for h in world.hospitals if h.region_id.startswith(province)]
        sizes = [world.sizes[h.pk] for h in found]
        world.of_province[province] = (found, [sum(sizes[: n + 1]) for n in range(len(sizes))])
    names = [HospitalName(pk=world.id(), hospital=h, name=h.name, source=world.sources[0]) for h in world.hospitals]
    return [*world.hospitals, *names]


def place_name(row: regions.Region) -> str:
    """Returns a county's name with its city's before it, as rolls print it: two counties may share a name."""
    if row.level != regions.COUNTY:
        return row.name
    upper = regions.region(row.parent)
    return row.name if upper.grouping else upper.short_name + row.name


def make_batches(world: World, number: int) -> list[Recorded]:
    """Returns up to forty batches, of the provinces by turns, some without a day, a destination or a place."""
    provinces = list(world.of_province)
    world.random.shuffle(provinces)
    provinces.sort(key=lambda code: code != INNER_MONGOLIA)
    others: list[Recorded] = []
    wanted = min(MOST_BATCHES, max(2, number // 10))
    for n in range(wanted):
        turn, place = divmod(n, min(len(provinces), 12))
        province = provinces[place]
        row = regions.region(province + "0000")
        departed = FIRST_DAY + dt.timedelta(days=n * DAYS // wanted)
        known = world.chance(0.85)
        batch = Batch(
            pk=world.id(),
            name=f"{row.short_name}第{NUMERALS[turn]}批虚构医疗队",
            series="省级",
            number=turn + 1,
            origin_id=row.code,
            destination_id=world.random.choice(["420100", "420100", "420600", "421000", "421100", None]),
            departed_on=departed if known else None,
            returned_on=departed + dt.timedelta(days=world.random.randrange(30, 60)) if world.chance(0.4) else None,
            source=world.random.choice(world.sources),
        )
        world.batches.append(batch)
        if world.chance(0.3):
            others.append(BatchName(pk=world.id(), batch=batch, name=f"{row.short_name}虚构{turn + 1}队"))
        if world.places and world.chance(0.6):
            place_of = world.random.choice(world.places)
            others.append(Posting(pk=world.id(), batch=batch, hospital=place_of, region_id=place_of.region_id))
    return [*world.batches, *others]


def make_people(world: World, number: int, draft: Draft) -> None:
    """Writes the people with their deployments, citations and postings, some thousand at a time."""
    for start in range(0, number, CHUNK):
        records: list[Recorded] = []
        for serial in range(start, min(start + CHUNK, number)):
            records += make_row(world, serial)
        # People before deployments, which take their place in the order of names from them: some thousand may well
        # begin with the second deployment of somebody who is there already.
        draft.create(sorted(records, key=lambda record: not isinstance(record, Staff)))


def make_row(world: World, serial: int) -> list[Recorded]:
    """Returns one deployment with what belongs to it; one in thirty is a second one of somebody there already."""
    records: list[Recorded] = []
    if world.veterans and world.chance(0.03):
        staff, hospital, earlier = world.veterans.pop(world.random.randrange(len(world.veterans)))
        batch = world.random.choice([b for b in world.batches if b is not earlier])
    else:
        batch = world.random.choice(world.batches) if world.chance(0.9) else None
        province = batch.origin_id[:2] if batch else world.random.choice(list(world.of_province))
        hospitals, sums = world.of_province[province]
        hospital = world.random.choices(hospitals, cum_weights=sums)[0] if world.chance(0.97) else None
        staff = make_person(world, mongol=province == INNER_MONGOLIA and world.chance(0.2))
        records.append(staff)
        if batch and hospital and len(world.veterans) < 2000:
            world.veterans.append((staff, hospital, batch))
    deployment = make_deployment(world, staff, hospital, batch)
    return [*records, deployment, *make_evidence(world, deployment, serial)]


def make_person(world: World, *, mongol: bool) -> Staff:
    woman = world.chance(0.67)
    name = made_up.draw_name(world.random, woman=woman, mongol=mongol)
    gender = (Staff.Gender.FEMALE if woman else Staff.Gender.MALE) if world.chance(0.15) else ""
    ethnic_group = "蒙古族" if mongol and world.chance(0.2) else ""
    return Staff(pk=world.id(), name=name, gender=gender, ethnic_group=ethnic_group)


def make_deployment(world: World, staff: Staff, hospital: Hospital | None, batch: Batch | None) -> Deployment:
    """Returns a deployment of which as much is unknown as print leaves out."""
    random = world.random
    profession = random.choices(["physician", "nurse", "other"], [30, 60, 10])[0]
    own_dates = batch is not None and batch.departed_on is not None and world.chance(0.03)
    started = batch.departed_on + dt.timedelta(days=random.randrange(5)) if own_dates else None
    return Deployment(
        pk=world.id(),
        staff=staff,
        hospital=hospital,
        batch=batch,
        department=made_up.draw_department(random) if world.chance(0.85) else "",
        title=made_up.draw_title(random, profession) if world.chance(0.65) else "",
        post=made_up.draw_post(random, profession) if world.chance(0.2) else "",
        role=random.choice(Deployment.Role.values) if world.chance(0.03) else "",
        party_member=random.choices([True, False, None], [20, 3, 77])[0],
        started_on=started,
        ended_on=started + dt.timedelta(days=random.randrange(20, 60)) if started and world.chance(0.5) else None,
    )


def make_evidence(world: World, deployment: Deployment, serial: int) -> Iterator[Recorded]:
    """Yields the citations of a deployment, mostly one, and now and then a posting of its own."""
    printed = [deployment.staff.name, deployment.hospital.name if deployment.hospital else "", deployment.department]
    text = "\n".join(line for line in printed if line)
    first = 3 * serial + 1
    for source in world.random.sample(world.sources, 2 if world.chance(0.1) else 1):
        yield Citation(
            pk=world.id(), deployment=deployment, source=source, first_line=first, last_line=first + 2, printed=text
        )
    if world.places and world.chance(0.04):
        place = world.random.choice(world.places)
        yield Posting(pk=world.id(), deployment=deployment, hospital=place, region_id=place.region_id)


def make_figures(world: World) -> list[Figure]:
    """Returns what is announced of each batch: half of it agrees with the roll, the rest is off, rounded or rivalled."""
    figures: list[Figure] = []
    for batch in world.batches:
        rows = Deployment.objects.filter(batch=batch)
        people = rows.count()
        off = 0 if world.chance(0.5) else world.random.randrange(-5, 20)
        bound = world.random.choice([Figure.Bound.EXACT, Figure.Bound.EXACT, Figure.Bound.AT_LEAST])
        value = max(people + off, 0)
        whole = make_figure(world, batch, Figure.Measure.PEOPLE, value, bound)
        figures.append(whole)
        if world.chance(0.3):
            figures.append(make_figure(world, batch, Figure.Measure.PEOPLE, round(value, -1), Figure.Bound.ABOUT))
        if world.chance(0.4):
            nurses = value * 2 // 3
            rest = value - nurses - (world.random.randrange(3) if value > 10 else 0)
            figures.append(make_figure(world, batch, Figure.Measure.NURSES, nurses, part_of=whole))
            figures.append(make_figure(world, batch, Figure.Measure.PHYSICIANS, rest, part_of=whole))
        if world.chance(0.5):
            members = rows.filter(party_member=True).count() + world.random.randrange(3)
            figures.append(make_figure(world, batch, Figure.Measure.PARTY_MEMBERS, members, part_of=whole))
    return figures


def make_figure(
    world: World,
    batch: Batch,
    measure: str,
    value: int,
    bound: str = Figure.Bound.EXACT,
    part_of: Figure | None = None,
) -> Figure:
    words = {Figure.Bound.EXACT: "{}人", Figure.Bound.AT_LEAST: "{}多人", Figure.Bound.ABOUT: "约{}人"}[bound]
    return Figure(
        pk=world.id(),
        batch=batch,
        measure=measure,
        value=value,
        bound=bound,
        as_of=batch.departed_on,
        source=part_of.source if part_of else world.random.choice(world.sources),
        part_of=part_of,
        printed=words.format(value),
    )
