"""A small roster to walk through, and axe to judge pages by."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from playwright.sync_api import Browser, Page

from roster.models import Figure, Region
from tests import factories
from tests.conftest import Watch

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
# The dark scheme differs from the light one by colours alone.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PEOPLE = [
    ("王俊拉嘎", "兴安盟人民医院", "重症医学科", "主治医师"),
    ("徐森哲", "兴安盟人民医院", "儿科", "主管护师"),
    ("王颖", "通辽市医院", "耳鼻喉科", "主管护师"),
]


def make_roster() -> None:
    xingan = factories.make_region(code="152200", name="兴安盟", short_name="兴安盟")
    tongliao = factories.make_region(code="150500", name="通辽市")
    regions = {"兴安盟人民医院": xingan, "通辽市医院": tongliao}
    hospitals = {name: factories.make_hospital(name=name, region=region) for name, region in regions.items()}
    source = factories.make_source(title="向最美“逆行者”致敬")
    batch = factories.make_batch(
        name="第一批医疗队", origin=Region.objects.get(pk="150000"), departed_on=dt.date(2020, 1, 28)
    )
    factories.make_posting(batch=batch, hospital=factories.make_hospital(name="荆门市第一人民医院"))
    for line, (name, hospital, department, title) in enumerate(PEOPLE):
        deployment = factories.make_deployment(
            name=name, hospital=hospitals[hospital], department=department, title=title, batch=batch
        )
        printed = f"{name}\n{hospital}\n{department}{title}"
        factories.make_citation(
            deployment=deployment, source=source, first_line=line * 4 + 1, last_line=line * 4 + 3, printed=printed
        )
    whole = factories.make_figure(batch=batch, value=1000, bound="at_least", printed="1000余人", source=source)
    for measure, value in ((Figure.Measure.PHYSICIANS, 240), (Figure.Measure.NURSES, 760)):
        factories.make_figure(
            batch=batch, measure=measure, value=value, part_of=whole, source=source, printed=str(value)
        )


@pytest.fixture
def site(live_server: Any, transactional_db: None) -> str:
    """The address of a server with the small roster."""
    make_roster()
    return live_server.url


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A tab without JavaScript."""
    watch = Watch()
    context = browser.new_context(locale="zh-CN", java_script_enabled=False)
    context.route("**/*", watch.route)
    page = context.new_page()
    page.on("console", watch.console)
    yield page
    context.close()
    assert not watch.wrong, f"The page {watch.wrong}"


@pytest.fixture
def violations(browser: Browser) -> Callable[..., list[str]]:
    """What axe finds on pages at a width, in the light scheme by all its rules and in the dark one by those of colours.
    Axe is let past our policy; the page is not."""
    script = AXE.read_text("utf-8")

    def find(urls: list[str], width: int, cookies: Sequence[Any] = ()) -> list[str]:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="light", bypass_csp=True, locale="zh-CN"
        )
        context.add_cookies(list(cookies))
        page = context.new_page()
        found = []
        for url in urls:
            page.emulate_media(color_scheme="light")
            page.goto(url)
            page.evaluate(script)
            for scheme, rules in (("light", RULES), ("dark", COLOUR_RULES)):
                page.emulate_media(color_scheme=scheme)
                for one in page.evaluate("rules => axe.run({runOnly: rules})", rules)["violations"]:
                    found.append(f"{url}, {scheme}: {one['id']} {one['nodes'][0]['html']}")
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            found += [f"{url} is {overflow} px too wide"] if overflow > 0 else []
        context.close()
        return found

    return find


@pytest.fixture
def make_person() -> Callable[[str], None]:
    def make(name: str) -> None:
        factories.make_deployment(name=name)

    return make


@pytest.fixture
def log_in(page: Page, live_server: Any) -> str:
    """Gives the page the session of somebody who may take in. Returns the site's address."""
    user = get_user_model().objects.create_user("editor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["add_intake", "change_intake"]))
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    return live_server.url
