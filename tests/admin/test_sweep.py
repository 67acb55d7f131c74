"""Every noun's pages in the admin: list, search, add, change, history, delete."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roster.admin.base import RecordedAdmin
from roster.models import (
    Batch,
    Change,
    Citation,
    Correction,
    Deployment,
    Distinction,
    Figure,
    Hospital,
    Intake,
    IntakeEntry,
    Posting,
    Recorded,
    Region,
    Revision,
    Source,
    Staff,
)
from tests.admin.forms import errors, form_data
from tests.factories import (
    make_batch,
    make_citation,
    make_deployment,
    make_distinction,
    make_figure,
    make_hospital,
    make_posting,
    make_region,
    make_source,
    make_staff,
    record,
)

pytestmark = pytest.mark.django_db


def make_correction() -> Correction:
    correction = Correction(kind="change", request="名字写错了", requested_at=timezone.now())
    record(correction)
    return correction


def make_intake() -> Intake:
    return Intake.objects.create(title="名单", file_hash="0" * 64)


def make_entry() -> IntakeEntry:
    return IntakeEntry.objects.create(intake=make_intake(), position=1, printed="王颖")


# For each noun: one such record, and what somebody would change on it.
NOUNS: dict[type[Recorded], tuple[Callable[[], Recorded], dict]] = {
    Region: (make_region, {"short_name": "哲盟"}),
    Hospital: (make_hospital, {"kind": "clinic"}),
    Staff: (make_staff, {"gender": "female"}),
    Distinction: (make_distinction, {"second": "zzzzzzzzzzzz"}),
    Batch: (make_batch, {"series": "省级"}),
    Posting: (make_posting, {"ward": "隔离病区"}),
    Deployment: (make_deployment, {"title": "主管护师"}),
    Source: (make_source, {"publisher": "内蒙古日报"}),
    Citation: (make_citation, {"printed": "王颖（护师）"}),
    Figure: (make_figure, {"value": 35}),
    Correction: (make_correction, {"answer": "已改"}),
}
READ_ONLY: dict[type[models.Model], Callable] = {
    Intake: make_intake,
    IntakeEntry: make_entry,
    Revision: lambda: record(Staff(name="王颖")),
}
# Edited on the page of the record that they are a part of, or no record at all.
ELSEWHERE = {"HospitalName", "BatchName", "NameKey", "Change"}

recorded = pytest.mark.parametrize(
    ("model", "make", "change"),
    [(model, *rest) for model, rest in NOUNS.items()],
    ids=lambda v: getattr(v, "__name__", ""),
)
everything = pytest.mark.parametrize(
    ("model", "make"),
    [*((model, make) for model, (make, _change) in NOUNS.items()), *READ_ONLY.items()],
    ids=lambda v: getattr(v, "__name__", ""),
)


def page(model: type[models.Model], name: str, *args: str) -> str:
    return reverse(f"admin:roster_{model._meta.model_name}_{name}", args=args)


def stored(instance: Recorded) -> Recorded:
    return type(instance).objects.get(pk=instance.pk)


def test_every_noun_is_in_the_admin() -> None:
    registered = {model.__name__ for model in admin.site._registry if model._meta.app_label == "roster"}
    assert registered | ELSEWHERE == {model.__name__ for model in apps.get_app_config("roster").get_models()}
    assert {model.__name__ for model in [*NOUNS, *READ_ONLY]} == registered


def test_every_recorded_noun_asks_for_a_reason() -> None:
    recorded_nouns = {model for model in admin.site._registry if issubclass(model, Recorded)}
    assert {model for model in recorded_nouns if isinstance(admin.site._registry[model], RecordedAdmin)} == set(NOUNS)


@everything
def test_lists_show_their_records_and_search_them(model, make, admin_client: Client) -> None:
    instance = make()
    response = admin_client.get(page(model, "changelist"))
    assert instance in response.context["cl"].result_list
    for query in ("没有这样的记录", "wangying", "王颖\0", "' OR 1=1", "x" * 500, "1 2 3 4 5 6 7 8 9 10", "150500"):
        assert admin_client.get(page(model, "changelist"), {"q": query}).status_code == 200


@everything
def test_a_list_costs_as_many_queries_for_many_rows_as_for_few(
    model, make, admin_client: Client, django_assert_max_num_queries
) -> None:
    for _n in range(2):
        make() if model is not Region else make_region()
    with django_assert_max_num_queries(100) as few:
        admin_client.get(page(model, "changelist"))
    for n in range(5):
        make() if model is not Region else make_region(code=f"15052{n}", name=f"旗{n}")
    with django_assert_max_num_queries(len(few)):
        admin_client.get(page(model, "changelist"))


@everything
def test_pages_have_no_script_or_style_in_them(model, make, admin_client: Client) -> None:
    instance = make()
    names = ["changelist", "change", *(["add", "history", "delete"] if model in NOUNS else [])]
    for name in names:
        html = admin_client.get(page(model, name, *([] if name in ("changelist", "add") else [instance.pk])))
        text = html.content.decode()
        assert html.status_code == 200
        assert "<style" not in text and " style=" not in text and " onclick=" not in text, name


@recorded
def test_no_box_of_choices_grows_with_the_roster(model, make, change, admin_client: Client) -> None:
    instance = make()
    for address in (page(model, "add"), page(model, "change", instance.pk)):
        response = admin_client.get(address)
        forms = [response.context["adminform"].form]
        forms += [one.formset.empty_form for one in response.context["inline_admin_formsets"]]
        plain = [
            (form, name)
            for form in forms
            for name, field in form.fields.items()
            if hasattr(field, "queryset")
            and not field.widget.is_hidden
            and "autocomplete" not in str(getattr(field.widget, "widget", field.widget).__class__).lower()
        ]
        assert plain == []


@recorded
def test_a_change_asks_for_a_reason_and_keeps_it(model, make, change, admin_client: Client, admin_user) -> None:
    instance = make()
    make_staff(id="zzzzzzzzzzzz", name="王颖")  # the last of all, whom a pair may name second
    before = Revision.objects.latest_number()
    response = admin_client.get(page(model, "change", instance.pk))

    refused = admin_client.post(page(model, "change", instance.pk), form_data(response, **change))
    assert set(errors(refused)) == {"change_reason"}
    assert Revision.objects.latest_number() == before

    done = admin_client.post(page(model, "change", instance.pk), form_data(response, **change, change_reason="照原件"))
    assert done.status_code == 302
    revision = Revision.objects.get(number=before + 1)
    assert (revision.reason, revision.actor, revision.kind) == ("照原件", admin_user, "edit")
    assert stored(instance).revision == revision
    [name] = change
    assert str(getattr(stored(instance), model._meta.get_field(name).attname)) == str(change[name])
    history = admin_client.get(page(model, "history", instance.pk)).content.decode()
    word = getattr(stored(instance), f"get_{name}_display", lambda: change[name])()
    assert [text for text in ("照原件", str(revision), str(word)) if text not in history] == []


@recorded
def test_saving_without_a_difference_leaves_no_revision(model, make, change, admin_client: Client) -> None:
    instance = make()
    before = Revision.objects.latest_number()
    response = admin_client.get(page(model, "change", instance.pk))
    done = admin_client.post(page(model, "change", instance.pk), form_data(response, change_reason="看看"))
    assert done.status_code == 302
    assert Revision.objects.latest_number() == before


@recorded
def test_a_deletion_asks_for_a_reason_and_keeps_the_history(model, make, change, admin_client: Client) -> None:
    instance = make()
    if model is Region:
        instance = make_region(code="150523", name="开鲁县")
    address = page(model, "delete", instance.pk)

    refused = admin_client.post(address, {"post": "yes"})
    assert refused.status_code == 200
    assert "change_reason" in refused.context["reason_form"].errors
    assert model.objects.filter(pk=instance.pk).exists()

    done = admin_client.post(address, {"post": "yes", "change_reason": "重复录入"})
    assert done.status_code == 302
    assert not model.objects.filter(pk=instance.pk).exists()
    gone = Change.objects.get(model=model.noun(), record=instance.pk, action="delete")
    assert gone.revision.reason == "重复录入"
    assert "重复录入" in admin_client.get(page(model, "history", instance.pk)).content.decode()


@recorded
def test_several_are_deleted_in_one_revision_with_one_reason(model, make, change, admin_client: Client) -> None:
    pair = [make(), make()] if model is not Region else [make_region(code=f"15052{n}", name=f"旗{n}") for n in (1, 2)]
    before = Revision.objects.latest_number()
    data = {"action": "delete_with_reason", "_selected_action": [one.pk for one in pair], "index": 0}

    asked = admin_client.post(page(model, "changelist"), data)
    assert asked.status_code == 200 and "reason_form" in asked.context
    del data["index"]
    refused = admin_client.post(page(model, "changelist"), {**data, "post": "yes", "change_reason": " "})
    assert "change_reason" in refused.context["reason_form"].errors
    assert Revision.objects.latest_number() == before

    done = admin_client.post(page(model, "changelist"), {**data, "post": "yes", "change_reason": "重复"})
    assert done.status_code == 302
    revision = Revision.objects.get(number=before + 1)
    assert {c.record for c in revision.changes.filter(model=model.noun())} == {one.pk for one in pair}
    assert not model.objects.filter(pk__in=[one.pk for one in pair]).exists()


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model.__name__)
def test_what_is_read_only_cannot_be_written_by_anyone(model, admin_client: Client) -> None:
    instance = READ_ONLY[model]()
    assert admin_client.get(page(model, "change", instance.pk)).status_code == 200
    assert admin_client.get(page(model, "add")).status_code == 403
    assert admin_client.post(page(model, "change", instance.pk), {"title": "x"}).status_code == 403
    assert admin_client.post(page(model, "delete", instance.pk), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in admin_client.get(page(model, "changelist")).content.decode()


@everything
def test_a_record_that_does_not_exist_is_told(model, make, admin_client: Client) -> None:
    for name in ("change", "history", "delete"):
        if model in READ_ONLY and name != "change":
            continue
        response = admin_client.get(page(model, name, "000000000000"))
        assert (response.status_code, response.url) == (302, reverse("admin:index"))


def test_every_rule_says_in_words_what_is_wrong() -> None:
    """Django's own words name the constraint, which tells nobody anything."""
    nouns = [model for model in apps.get_app_config("roster").get_models() if issubclass(model, Recorded)]
    rules = [rule for model in nouns for rule in model._meta.constraints]
    assert [rule.name for rule in rules if rule.violation_error_message == rule.default_violation_error_message] == []


def test_a_further_page_goes_on_where_the_first_ended(admin_client: Client, monkeypatch) -> None:
    monkeypatch.setattr(admin.site._registry[Staff], "list_per_page", 2)
    people = [make_staff(name=name) for name in ("王颖", "伟伟", "席宇红", "黄涛", "张琳")]
    pages = [admin_client.get(page(Staff, "changelist"), {"p": n}).context["cl"].result_list for n in (1, 2, 3)]
    assert [one for rows in pages for one in rows] == sorted(people, key=lambda staff: (staff.sort_key, staff.pk))
