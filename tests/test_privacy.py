"""What is for the staff alone is found behind no public door: a mark is planted in every such field, and everything
that an anonymous reader can reach is searched for it. New doors need no new test as long as something links to them;
an address that nothing links to belongs in `unlinked`."""

import datetime as dt
import re
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.test import Client

from api.resources import RESOURCES
from roster.models import (
    BatchName,
    Citation,
    Correction,
    Deployment,
    Distinction,
    Figure,
    Hospital,
    HospitalName,
    Intake,
    IntakeEntry,
    Posting,
    Recorded,
    Revision,
    Source,
    Staff,
)
from roster.models.privacy import public_fields, staff_only_fields
from tests.api.world import World, make_world
from tests.crawl import crawl, read
from tests.factories import record, save

pytestmark = pytest.mark.django_db
MARK = "zhz7secret"
PERSON = "嬲甭"  # of the withheld: two characters that nobody else has in the name
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass
class Hidden:
    """What was planted: records that nobody may see, by the path of the API's list."""

    keys: dict[str, list[str]]


def mark(model: type[models.Model]) -> dict[str, str]:
    """Returns values with a mark for every staff-only text field."""
    fields = [model._meta.get_field(name) for name in staff_only_fields(model)]
    texts = [f for f in fields if isinstance(f, models.CharField | models.TextField) and f.editable and not f.choices]
    marks = {field: f"{MARK}-{model.__name__}-{field.name}" for field in texts if not field.primary_key}
    return {field.name: value[: field.max_length] for field, value in marks.items()}


def fill(world: World) -> None:
    """Puts a mark into every staff-only field of records that are public, by revisions with a marked reason."""
    actor = User.objects.create_user(f"{MARK}-user", f"{MARK}@example.org", first_name=MARK, last_name=MARK)
    for thing in (world.hospital, world.batch, world.source, *world.staff, *world.deployments):
        for name, value in mark(type(thing)).items():
            setattr(thing, name, value)
        save(thing, actor=actor, reason=f"{MARK}-reason")


def hide_people(world: World) -> Hidden:
    """Makes a withheld person, a withheld deployment, a double, and a private letter, each with all its parts; the
    people were public for a while, so that history knows them."""
    person, double = Staff(name=f"{PERSON}甲"), Staff(name=f"{PERSON}乙")
    other = world.staff[0]
    letter = Source(
        kind=Source.Kind.CORRECTION, title=f"{MARK}-letter", publisher=f"{MARK}-sender", note=f"{MARK}-note"
    )
    record(person, double, letter)
    deployments = [
        Deployment(staff=person, batch=world.batch, hospital=world.hospital, title=f"{MARK}-title"),
        Deployment(staff=double, hospital=world.hospital, department=f"{MARK}-department"),
        Deployment(staff=other, hospital=world.hospital, post=f"{MARK}-post"),
    ]
    record(*deployments)
    parts = [
        *(Citation(deployment=d, source=world.source, first_line=90, printed=f"{MARK}-printed") for d in deployments),
        Citation(deployment=world.deployments[0], source=letter, printed=f"{MARK}-quoted"),
        *(Posting(deployment=d, ward=f"{MARK}-ward") for d in deployments),
    ]
    figure = Figure(region=world.region, measure="people", value=3, source=letter, printed=f"{MARK}-figure")
    names = [
        HospitalName(hospital=world.hospital, name=f"别名{world.hospital.name}", source=letter),
        BatchName(batch=world.batch, name="别名"),
    ]
    record(*parts, figure, *names)
    person.withheld, double.withheld, double.merged_into, deployments[2].withheld = True, True, other, True
    save(person, double, deployments[2])
    return Hidden(
        {
            "staff": [person.pk, double.pk],
            "deployments": [d.pk for d in deployments],
            "citations": [part.pk for part in parts if isinstance(part, Citation)],
            "postings": [part.pk for part in parts if isinstance(part, Posting)],
            "sources": [letter.pk],
            "figures": [figure.pk],
        }
    )


def file_papers(world: World) -> None:
    """Makes the records of which nothing at all is public."""
    first, second = sorted(world.staff[:2], key=lambda staff: staff.pk)
    correction = Correction(**mark(Correction) | {"kind": Correction.Kind.CHANGE, "requested_at": NOW})
    record(correction, Distinction(first=first, second=second))
    intake = Intake.objects.create(**mark(Intake))
    IntakeEntry.objects.create(**mark(IntakeEntry), intake=intake, position=1, fields={"name": PERSON}, staff=first)


@pytest.fixture
def hidden() -> Hidden:
    world = make_world(people=3)
    fill(world)
    file_papers(world)
    return hide_people(world)


def unlinked(hidden: Hidden) -> tuple[str, ...]:
    """Addresses of hidden records, and questions that no page links to."""
    urls = [f"/api/v1/{name}/{key}/" for name, keys in hidden.keys.items() for key in keys]
    urls += [f"/{name}/{key}/" for name in ("staff", "sources", "figures") for key in hidden.keys.get(name, [])]
    for resource in RESOURCES.values():
        path = f"/api/v1/{resource.name}/"
        urls += [f"{path}?format={kind}" for kind in ("csv", "xlsx", "ndjson")]
        urls += [f"{path}?page_size=1000&count=true", f"{path}datapackage.json"]
        urls += [f"{path}?include={name}&page_size=1000" for name in resource.neighbours]
        urls += [f"{path}?fields={name}" for name in sorted(staff_only_fields(resource.model))]
        urls += [f"{path}?omit={name}.name" for name in resource.neighbours]
    for key in hidden.keys["staff"]:
        urls.append(f"/api/v1/deployments/?staff={key}")
    for key in hidden.keys["deployments"]:
        urls += [f"/api/v1/citations/?deployment={key}", f"/api/v1/postings/?deployment={key}"]
    for key in hidden.keys["sources"]:
        urls += [f"/api/v1/citations/?source={key}", f"/api/v1/hospital-names/?source={key}"]
    urls += ["/api/v1/changes/?since=0&page_size=5", "/api/v1/changes/?page_size=1000", "/api/v1/openapi.json"]
    return tuple(urls)


def found(text: str) -> list[str]:
    """Returns the marks in a text, each with what stands around it."""
    return sorted({match.group() for match in re.finditer(rf".{{0,40}}(?:{MARK}|{PERSON}).{{0,20}}", text)})


def test_no_mark_is_found_behind_any_public_door(client: Client, hidden: Hidden) -> None:
    answers = list(crawl(client, more=unlinked(hidden)))
    assert {a.url: found(a.text) for a in answers if found(a.text)} == {}
    assert [a.url for a in answers if a.status >= 500] == []
    seen = {answer.url for answer in answers}
    assert {f"/api/v1/{resource.name}/" for resource in RESOURCES.values()} <= seen
    assert {"/staff/", "/hospitals/", "/deployments/", "/revisions/"} <= seen


def test_a_hidden_person_is_found_by_no_search(client: Client, hidden: Hidden) -> None:
    for term in (PERSON, PERSON[0], "niaobeng", MARK, f"{MARK}-title"):
        for name in ("staff", "deployments", "citations", "postings", "sources", "figures"):
            answer = client.get(f"/api/v1/{name}/", {"q": term, "count": "true"}).json()
            assert (answer["results"], answer["count"]) == ([], 0), (name, term)


def test_the_marks_are_where_the_sweep_would_find_them(client: Client, hidden: Hidden) -> None:
    """The sweep can fail: the marks are in the database, in history, and in a person's page as soon as it is public."""
    for model in apps.get_app_config("roster").get_models():
        for name, value in mark(model).items() if model is not Revision else ():
            assert model._base_manager.filter(**{name: value}).exists(), f"{model.__name__}.{name}"
    assert Revision.objects.filter(reason__contains=MARK, actor__username__contains=MARK).exists()
    person = Staff.objects.get(pk=hidden.keys["staff"][0])
    assert PERSON not in read(client, "/api/v1/changes/").text
    person.withheld = False
    save(person)
    assert PERSON in read(client, "/api/v1/changes/").text
    assert MARK in read(client, f"/api/v1/deployments/{hidden.keys['deployments'][0]}/").text


def test_every_recorded_noun_with_public_fields_is_a_resource() -> None:
    nouns = [model for model in apps.get_app_config("roster").get_models() if issubclass(model, Recorded)]
    assert {model for model in nouns if public_fields(model)} == {resource.model for resource in RESOURCES.values()} - {
        Revision
    }
    assert Hospital in nouns
