"""The review page by a real browser: the print and its entries, by keyboard alone, with JavaScript and without."""

import pytest
from playwright.sync_api import Page, expect

from roster.models import Intake
from tests.intake.rolls import HONOUR_ROLL
from tests.intake.taking import taken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STRAY = "王颖\n通辽市医院\n耳鼻喉科主管护师\n\n测试甲 李静 赤峰市医院 内科 护士\n待定\n"
STOPS = """root => [...root.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && one.checkVisibility()).length"""


def opened(page: Page, site: str, text: str) -> Intake:
    intake = taken(text)
    page.goto(f"{site}/intake/{intake.pk}/")
    return intake


def test_forty_entries_of_the_print_are_one_stop_of_the_tabulator_and_arrows_lead_on(page: Page, log_in: str) -> None:
    opened(page, log_in, HONOUR_ROLL)
    assert page.locator(".print a").count() > 100
    assert page.locator(".print").evaluate(STOPS) == 1
    page.locator(".print a").first.focus()
    page.keyboard.press("ArrowDown")
    second = page.locator(".print a").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".print a").last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    card = page.locator(".print a").first.get_attribute("href")
    assert page.url.endswith(str(card))
    assert page.locator(".print").evaluate(STOPS) == 1


def test_without_javascript_the_print_is_one_stop_and_the_entries_are_a_link_away(
    plain_page: Page, page: Page, log_in: str
) -> None:
    plain_page.context.add_cookies(page.context.cookies())
    opened(plain_page, log_in, HONOUR_ROLL)
    assert plain_page.locator(".print a[tabindex='-1']").count() == plain_page.locator(".print a").count()
    skip = plain_page.get_by_role("link", name="跳到条目")
    skip.focus()
    plain_page.keyboard.press("Enter")
    plain_page.keyboard.press("Tab")
    first = plain_page.locator(".intake-entry").first
    assert first.evaluate("card => card.contains(document.activeElement)")


def test_f8_leads_from_one_doubtful_place_to_the_next_and_the_print_goes_along(page: Page, log_in: str) -> None:
    intake = opened(page, log_in, STRAY)
    stray, open_one = (page.locator(f"#u-{intake.text.index(word)}") for word in ("测试甲", "待定"))
    page.keyboard.press("F8")
    expect(stray).to_be_focused()
    expect(page.locator(".print a.unread").first).to_have_class("unread lit")
    page.get_by_role("button", name="下一处").click()
    expect(open_one).to_be_focused()
    places = page.locator(".intake-entry:is(.unread, .open, .unsure)")
    for _place in range(places.count() - 1):  # past the others and round again
        page.keyboard.press("F8")
    expect(stray).to_be_focused()
    page.keyboard.press("Shift+F8")
    expect(places.last).to_be_focused()


def test_an_unread_place_is_settled_without_javascript(plain_page: Page, page: Page, log_in: str) -> None:
    plain_page.context.add_cookies(page.context.cookies())
    intake = opened(plain_page, log_in, STRAY)
    plain_page.locator(".intake-head").get_by_role("link", name="2 处未读").click()
    card = plain_page.locator(f"#u-{intake.text.index('待定')}")
    card.get_by_role("button", name="不是名单").click()
    expect(plain_page.locator(".intake-head")).to_contain_text("1 处未读")
    plain_page.get_by_role("button", name="添加条目").click()
    plain_page.get_by_label("姓名").fill("李明")
    plain_page.get_by_role("button", name="保存").click()
    expect(plain_page.locator(".intake-head")).not_to_contain_text("未读")
    assert intake.entries.filter(fields__name="李明", errors=[]).count() == 1
