"""What readers asked for, and people who are withheld."""

import pytest
from django.test import Client
from django.urls import reverse

from roster.actions.correct import request_correction
from roster.models import Change, Deployment, Revision, Staff
from tests.admin.forms import errors, form_data, page
from tests.factories import make_batch, make_deployment, make_staff

pytestmark = pytest.mark.django_db


def test_withholding_takes_effect_at_once(admin_client: Client) -> None:
    deployment = make_deployment()
    opened = admin_client.get(page(deployment.staff))
    admin_client.post(page(deployment.staff), form_data(opened, withheld="on", change_reason="本人要求"))
    assert not Deployment.objects.public().exists()
    assert not Staff.objects.public().exists()


def test_withholding_a_persons_last_deployment_tells_that_the_person_is_not_withheld(admin_client: Client) -> None:
    deployment = make_deployment(name="王颖")
    other = make_deployment(staff=deployment.staff)
    for one, told in ((deployment, False), (other, True)):
        form = form_data(admin_client.get(page(one)), withheld="on", change_reason="本人要求")
        response = admin_client.post(page(one), form, follow=True)
        assert any(page(deployment.staff) in str(message) for message in response.context["messages"]) is told


def test_a_correction_keeps_the_time_and_person_of_its_decision(admin_client: Client, admin_user) -> None:
    address = reverse("admin:roster_correction_add")
    staff = make_staff()
    opened = admin_client.get(address)
    typed = {"kind": "change", "request": "名字写错了", "model": "staff", "record": staff.pk}
    assert "record" in errors(
        admin_client.post(address, form_data(opened, **typed | {"record": "000000000000"}, change_reason="来信"))
    )
    assert admin_client.post(address, form_data(opened, **typed, change_reason="来信")).status_code == 302
    [correction] = Revision.objects.latest("number").changes.values_list("record", flat=True)

    address = reverse("admin:roster_correction_change", args=[correction])
    opened = admin_client.get(address)
    assert staff.name in opened.content.decode()
    admin_client.post(address, form_data(opened, status="accepted", answer="已改", change_reason="核实"))
    [after] = Change.objects.filter(record=correction, action="update").values_list("after", flat=True)
    assert (after["status"], after["decided_by"]) == ("accepted", admin_user.pk)
    assert after["decided_at"]


def test_withholding_a_person_tells_where_else_the_name_stands(admin_client: Client) -> None:
    deployment = make_deployment(name="王颖")
    batch = make_batch(name="王颖等援助队")
    form = form_data(admin_client.get(page(deployment.staff)), withheld="on", change_reason="本人要求")

    response = admin_client.post(page(deployment.staff), form, follow=True)

    assert not Deployment.objects.public().exists()
    assert any(batch.name in str(message) for message in response.context["messages"])


def test_a_change_made_for_a_request_names_it_and_is_shown_under_its_ticket(
    admin_client: Client, client: Client
) -> None:
    deployment = make_deployment(name="王颖", title="护士")
    correction = request_correction(kind="change", record=deployment, request="王颖的职称应为主管护师")
    asked = admin_client.get(page(correction)).content.decode()
    link = f"{page(deployment)}?correction={correction.pk}"
    assert link in asked

    opened = admin_client.get(link)
    admin_client.post(page(deployment), form_data(opened, title="主管护师", change_reason="来信更正"))
    revision = Revision.objects.first()
    assert (revision.correction, revision.kind) == (correction, Revision.Kind.CORRECTION)

    ticket = reverse("correction-sent", args=[correction.pk])
    assert "已核对" not in client.get(ticket).content.decode()
    opened = admin_client.get(page(correction))
    admin_client.post(page(correction), form_data(opened, status="accepted", answer="已核对", change_reason="处理"))
    told = client.get(ticket).content.decode()
    assert "已核对" in told and f"/revisions/{revision.number}/" in told
    assert "王颖的职称" not in told
