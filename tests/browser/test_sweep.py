"""Every public page, as axe and the browser's own policy see it, at two widths and in both colour schemes."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from roster.actions.correct import request_correction
from roster.actions.seed import load_seed
from roster.actions.synthesize import synthesize
from roster.models import Batch, Correction, Figure, Hospital, Region, Revision, Source, Staff

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLAIN = [
    "/",
    "/en/",
    "/en/deployments/?q=tongliao",
    "/en/deployments/?view=roll",
    "/en/deployments/?view=cards",
    "/en/hospitals/",
    "/en/figures/",
    "/en/statistics/",
    "/en/about/",
    "/deployments/",
    "/deployments/?profession=nurse&view=cards",
    "/deployments/?view=roll",
    "/deployments/?view=print",
    "/deployments/?q=nobody",
    "/deployments/?q=1+2+3+4+5+6+7+8+9&profession=nurse",
    "/deployments/?nonsense=1",
    "/deployments/choices/hospital/",
    "/staff/",
    "/hospitals/",
    "/regions/",
    "/batches/",
    "/sources/",
    "/figures/",
    "/revisions/",
    "/statistics/",
    "/about/",
    "/corrections/new/",
    "/nowhere/",
]


def pages() -> list[str]:
    records = [
        Staff.objects.get(name="王颖"),
        Hospital.objects.get(name="通辽市医院"),
        Region.objects.get(pk="150000"),
        Batch.objects.get(),
        Source.objects.get(),
        Figure.objects.get(value=1000),
        Revision.objects.get(number=1),
    ]
    ticket = request_correction(kind=Correction.Kind.CHANGE, record=records[0], request="她是副主任护师。").pk
    return [*PLAIN, *(record.get_absolute_url() for record in records), f"/corrections/{ticket}/"]


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(site: str, violations: Callable, width: int):
    assert violations([f"{site}{path}" for path in pages()], width) == []


def test_no_page_breaks_the_policy_or_leaves_the_host(page: Page, site: str):
    for path in pages():
        response = page.goto(f"{site}{path}")
        assert response
        policy = response.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy


def test_no_page_of_the_seed_data_is_wider_than_a_phone(live_server: Any, transactional_db: None, page: Page):
    """English names are several times as long as the Chinese ones beside which they stand."""
    load_seed(settings.BASE_DIR / "fixtures")
    page.set_viewport_size({"width": 360, "height": 800})
    records = [
        Region.objects.get(pk="150000"),
        Hospital.objects.get(name="宁城县蒙医中医医院"),
        Batch.objects.order_by("pk").first(),
        Source.objects.order_by("pk").first(),
        Figure.objects.filter(value=1000).first(),
    ]
    plain = ["/", "/deployments/", "/deployments/?view=roll", "/hospitals/", "/regions/", "/figures/", "/statistics/"]
    too_wide = {}
    for path in plain + [record.get_absolute_url() for record in records]:
        for prefix in ("", "/en"):
            response = page.goto(f"{live_server.url}{prefix}{path}")
            assert response and response.ok, path
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            too_wide |= {f"{prefix}{path}": overflow} if overflow > 0 else {}
    assert too_wide == {}


def test_axe_finds_nothing_where_all_is_made_up(live_server: Any, transactional_db: None, violations: Callable):
    """Every page has a line more, and the front page the tiles of all provinces."""
    synthesize(60)
    person = Staff.objects.public().first()
    assert person
    paths = ["/", "/en/", "/deployments/", person.get_absolute_url()]
    assert violations([f"{live_server.url}{path}" for path in paths], 390) == []
