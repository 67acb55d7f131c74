import pytest
from django.test import Client
from django.urls import reverse

from roster.actions.revise import Draft, revise
from roster.models import (
    Batch,
    Change,
    Citation,
    Deployment,
    Hospital,
    HospitalName,
    Posting,
    Recorded,
    Region,
    Revision,
    Staff,
)
from tests.admin.forms import errors, form_data, page
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_distinction,
    make_figure,
    make_hospital,
    make_region,
    make_source,
    make_staff,
    save,
)

pytestmark = pytest.mark.django_db


def part(n: int, prefix: str = "names", **values) -> dict:
    """The fields of a further part, and the count that takes it in."""
    return {f"{prefix}-TOTAL_FORMS": n + 1} | {f"{prefix}-{n}-{name}": value for name, value in values.items()}


def change(instance: Recorded, **values) -> Revision:
    stored = type(instance).objects.get(pk=instance.pk)
    for name, value in values.items():
        setattr(stored, name, value)
    return save(stored)


def test_a_new_record_asks_for_a_reason_and_is_one_revision_with_its_parts(admin_client: Client, admin_user) -> None:
    source, region = make_source(), make_region()
    before = Revision.objects.latest_number()
    opened = admin_client.get(page(Hospital, "add"))
    typed = {"name": "林西县医院", "kind": "hospital", "region": region.pk}
    typed |= part(0, name="赤峰林西县医院", source=source.pk)

    refused = admin_client.post(page(Hospital, "add"), form_data(opened, **typed))
    assert set(errors(refused)) == {"change_reason"}
    assert not Hospital.objects.exists()

    data = form_data(opened, **typed, change_reason="名单上有", change_source=source.pk)
    assert admin_client.post(page(Hospital, "add"), data).status_code == 302
    revision = Revision.objects.get(number=before + 1)
    assert (revision.actor, revision.reason, revision.source) == (admin_user, "名单上有", source)
    assert list(revision.changes.values_list("model", "action")) == [
        ("hospital", "create"),
        ("hospitalname", "create"),
        ("hospitalname", "create"),  # its own name
    ]
    names = HospitalName.objects.filter(hospital__name="林西县医院").values_list("name", flat=True)
    assert set(names) == {"林西县医院", "赤峰林西县医院"}
    assert Revision.objects.latest_number() == before + 1


def test_what_nobody_touched_stays_as_it_was_printed(admin_client: Client) -> None:
    citation = make_citation(deployment=make_deployment(title="护士"), printed="王颖\n通辽市医院\n主管护师")
    url = reverse("admin:roster_deployment_change", args=[citation.deployment_id])
    page = admin_client.get(url)

    admin_client.post(url, form_data(page, title="主管护师", change_reason="读错的字"))

    revision = Revision.objects.first()
    assert [(change.model, change.after) for change in revision.changes.all()] == [
        ("deployment", {"title": "主管护师", "title_class": "主管护师", "grade": "intermediate"})
    ]
    citation.refresh_from_db()
    assert citation.printed == "王颖\n通辽市医院\n主管护师"


def test_parts_are_changed_added_and_deleted_in_one_revision(admin_client: Client) -> None:
    hospital = make_hospital(name="林西县医院", names=["县医院"])
    opened = admin_client.get(page(hospital))
    rows = {
        form.instance.name: form.prefix for form in opened.context["inline_admin_formsets"][0].formset.initial_forms
    }
    typed = {
        f"{rows['县医院']}-DELETE": "on",
        f"{rows['林西县医院']}-name": "林西医院",
        **part(2, name="赤峰林西县医院"),
    }

    done = admin_client.post(page(hospital), form_data(opened, **typed, change_reason="更名"))

    assert done.status_code == 302
    assert set(HospitalName.objects.values_list("name", "key")) == {("林西医院",) * 2, ("赤峰林西县医院",) * 2}
    latest = Revision.objects.latest("number")
    assert set(latest.changes.values_list("model", "action")) == {
        ("hospitalname", "delete"),
        ("hospitalname", "update"),
        ("hospitalname", "create"),
    }
    history = admin_client.get(page(hospital, "history")).content.decode()
    assert "更名" in history and "县医院" in history and "赤峰林西县医院" in history


def test_a_change_that_somebody_made_meanwhile_is_shown_and_not_overwritten(
    admin_client: Client, django_user_model
) -> None:
    other = django_user_model.objects.create(username="其木格")
    staff = make_staff(name="王颖")
    opened = admin_client.get(page(staff))
    staff.name = "王颍"
    save(staff, actor=other, reason="看错")
    latest = Revision.objects.latest_number()

    refused = admin_client.post(page(staff), form_data(opened, gender="female", change_reason="补性别"))

    [_intro, line] = errors(refused)["__all__"]
    assert [text for text in (f"r{latest}", "其木格", "王颖 → 王颍") if text not in line] == []
    assert Staff.objects.get().gender == ""
    assert Revision.objects.latest_number() == latest
    # The same page sent again is refused again; opened anew it goes through.
    again = admin_client.post(page(staff), form_data(refused, gender="female", change_reason="补性别"))
    assert len(errors(again)["__all__"]) == 2
    anew = admin_client.get(page(staff))
    assert admin_client.post(page(staff), form_data(anew, gender="female", change_reason="补性别")).status_code == 302
    assert (Staff.objects.get().name, Staff.objects.get().gender) == ("王颍", "female")


def test_a_part_that_somebody_added_changed_or_deleted_meanwhile_is_a_conflict(admin_client: Client) -> None:
    hospital = make_hospital(names=["县医院"])
    name = HospitalName.objects.get(name="县医院")

    def write(draft: Draft, step: str) -> None:
        if step == "add":
            draft.create([HospitalName(hospital=hospital, name="另一名")])
        elif step == "change":
            name.name = "县人民医院"
            draft.update([name])
        else:
            draft.delete([name])

    for step in ("add", "change", "delete"):
        opened = admin_client.get(page(hospital))
        with revise(reason=step, kind=Revision.Kind.EDIT) as draft:
            write(draft, step)
        refused = admin_client.post(page(hospital), form_data(opened, kind="clinic", change_reason="改类别"))
        assert len(errors(refused)["__all__"]) == 2, step
    assert Hospital.objects.get().kind == "hospital"


def test_a_change_of_derived_fields_meanwhile_is_no_conflict(admin_client: Client) -> None:
    hospital = make_hospital(region=make_region(code="150500"))
    deployment = make_deployment(hospital=hospital)
    opened = admin_client.get(page(deployment))
    change(hospital, region=make_region(code="150400"))

    done = admin_client.post(page(deployment), form_data(opened, title="护师", change_reason="补职称"))

    assert done.status_code == 302
    assert (Deployment.objects.get().region_id, Deployment.objects.get().title) == ("150400", "护师")


def test_a_page_that_does_not_say_when_it_was_opened_is_refused(admin_client: Client) -> None:
    staff = make_staff()
    opened = admin_client.get(page(staff))
    refused = admin_client.post(page(staff), form_data(opened, opened_at=None, name="张颖", change_reason="改"))
    assert "opened_at" in errors(refused)
    assert Staff.objects.get().name == "王颖"


def test_a_record_that_went_meanwhile_is_told(admin_client: Client) -> None:
    staff = make_staff()
    opened = admin_client.get(page(staff))
    with revise(reason="重复", kind=Revision.Kind.EDIT) as draft:
        draft.delete([staff])
    done = admin_client.post(page(staff), form_data(opened, name="张颖", change_reason="改"))
    assert (done.status_code, done.url) == (302, reverse("admin:index"))
    assert not Staff.objects.exists()


def twice_in_a_batch() -> tuple[Recorded, dict]:
    batch, staff = make_batch(), make_staff()
    make_deployment(staff=staff, batch=batch)
    return make_deployment(staff=staff), {"batch": batch.pk}


def number_taken() -> tuple[Recorded, dict]:
    region = make_region()
    make_batch(origin=region, series="省级", number=1)
    return make_batch(origin=region, series="省级", number=2), {"number": 1}


def end_before_start() -> tuple[Recorded, dict]:
    return make_deployment(), {"started_on": "2020-03-01", "ended_on": "2020-02-01"}


def printed_name_elsewhere() -> tuple[Recorded, dict]:
    make_hospital(name="林西县医院")
    return make_hospital(name="赤峰医院"), part(1, name="林西县 医院")


def pair_in_the_wrong_order() -> tuple[Recorded, dict]:
    pair = make_distinction()
    return pair, {"first": pair.second_id, "second": pair.first_id}


def figure_about_both() -> tuple[Recorded, dict]:
    return make_figure(), {"batch": make_batch().pk}


def posting_nowhere() -> tuple[Recorded, dict]:
    return make_batch(), part(0, "postings", position=1, started_on="2020-02-01")


def citation_twice() -> tuple[Recorded, dict]:
    citation = make_citation()
    return citation.deployment, part(1, "citations", source=citation.source_id, first_line=1, printed="王颖")


def region_below_itself() -> tuple[Recorded, dict]:
    return make_region(code="150500"), {"level": "province"}


def original_without_relation() -> tuple[Recorded, dict]:
    return make_source(), {"parent": make_source().pk}


def hospital_of_that_name() -> tuple[Recorded, dict]:
    make_hospital(name="林西县医院")
    return make_hospital(name="赤峰医院"), {"name": "林西县医院"}


def one_name_twice() -> tuple[Recorded, dict]:
    return make_hospital(), part(1, name="县医院") | part(2, name="县 医院")


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (twice_in_a_batch, "batch"),
        (number_taken, "number"),
        (end_before_start, "ended_on"),
        (printed_name_elsewhere, "names-1-name"),
        (pair_in_the_wrong_order, "second"),
        (figure_about_both, "region"),
        (posting_nowhere, "postings-0-ward"),
        (citation_twice, "citations-1-first_line"),
        (region_below_itself, "parent"),
        (original_without_relation, "relation"),
        (hospital_of_that_name, "name"),
        (one_name_twice, "names-2-name"),
    ],
    ids=lambda v: getattr(v, "__name__", ""),
)
def test_a_broken_rule_shows_at_its_field_and_writes_nothing(make, field: str, admin_client: Client) -> None:
    instance, typed = make()
    latest = Revision.objects.latest_number()
    opened = admin_client.get(page(instance))

    refused = admin_client.post(page(instance), form_data(opened, **typed, change_reason="试"))

    found = set(errors(refused))
    for formset in refused.context["inline_admin_formsets"]:
        found |= {f"{form.prefix}-{name}" for form in formset.formset.forms for name in form.errors}
    assert found == {field}
    assert Revision.objects.latest_number() == latest


def test_what_only_the_database_could_tell_is_shown_on_the_form(admin_client: Client, monkeypatch) -> None:
    """As when another person takes the name between the check and the writing."""
    make_hospital(name="林西县医院")
    hospital = make_hospital(name="赤峰医院")
    monkeypatch.setattr("roster.admin.forms.RulesAtFields.check_rules", lambda form: None)
    monkeypatch.setattr(Hospital, "clean", lambda hospital: None)
    opened = admin_client.get(page(hospital))
    latest = Revision.objects.latest_number()

    refused = admin_client.post(page(hospital), form_data(opened, name="林西县医院", change_reason="改名"))

    assert set(errors(refused)) == {"__all__"}
    assert refused.context["adminform"].form.data["name"] == "林西县医院"
    assert Revision.objects.latest_number() == latest


def test_a_record_that_others_need_names_them_and_stays(admin_client: Client) -> None:
    hospital = make_hospital(name="林西县医院")
    make_deployment(name="席宇红", hospital=hospital)

    asked = admin_client.get(page(hospital, "delete"))
    admin_client.post(page(hospital, "delete"), {"post": "yes", "change_reason": "重复"})

    assert "席宇红" in asked.content.decode()
    assert list(Hospital.objects.all()) == [hospital]
    both = {"action": "delete_with_reason", "_selected_action": [hospital.pk], "post": "yes", "change_reason": "重复"}
    assert "席宇红" in admin_client.post(page(Hospital, "changelist"), both).content.decode()
    assert list(Hospital.objects.all()) == [hospital]


def test_people_and_their_deployments_are_deleted_together_only_with_what_is_a_part_of_them(
    admin_client: Client,
) -> None:
    citation = make_citation()
    deployment = citation.deployment
    admin_client.post(page(deployment, "delete"), {"post": "yes", "change_reason": "印错"})
    assert not Citation.objects.exists()
    assert list(Staff.objects.all()) == [deployment.staff]
    assert set(Change.objects.filter(action="delete").values_list("model", flat=True)) == {"deployment", "citation"}


def test_a_region_keeps_its_code(admin_client: Client) -> None:
    region = make_region(code="150500")
    opened = admin_client.get(page(region))
    admin_client.post(page(region), form_data(opened, code="150600", name="改名市", change_reason="更名"))
    assert set(Region.objects.values_list("code", "name")) == {("150000", "省15"), ("150500", "改名市")}


def test_a_batch_is_made_with_a_posting(admin_client: Client) -> None:
    opened = admin_client.get(page(Batch, "add"))
    typed = {"name": "第三批", **part(0, "postings", position=1, ward="雷神山医院17病区")}
    done = admin_client.post(page(Batch, "add"), form_data(opened, **typed, change_reason="报道"))
    assert done.status_code == 302
    assert Posting.objects.get().batch.name == "第三批"


@pytest.mark.parametrize(("noun", "make"), [(Staff, make_staff), (Hospital, make_hospital)])
def test_a_form_makes_no_record_part_of_another(admin_client: Client, noun: type[Recorded], make) -> None:
    """What belongs to the one would stay with it and be seen nowhere: only merging takes it along."""
    kept, other = make(name="王海军"), make(name="孙凤雷")
    address = page(other)
    data = form_data(admin_client.get(address), merged_into=kept.pk, note="注", change_reason="同一人")
    assert admin_client.post(address, data).status_code == 302
    assert noun.objects.get(pk=other.pk).merged_into_id is None
