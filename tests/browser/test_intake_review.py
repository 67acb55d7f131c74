"""The review page by a real browser: the print and its entries, by keyboard alone, with JavaScript and without."""

from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, Route, expect

from roster.models import Intake
from tests.factories import make_batch, make_hospital
from tests.intake.rolls import HONOUR_ROLL, some
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


def in_the_form(page: Page, site: str) -> Locator:
    """The open form of the first entry, in its place in the list."""
    make_hospital(name="赤峰市医院")
    opened(page, site, some("孙凤雷"))
    card = page.locator(".intake-entry").first
    card.get_by_role("link", name="修改").click()
    expect(card.locator("form.intake-edit")).to_have_count(1)
    return card


def offered(card: Locator, field: str, typed: str) -> Locator:
    card.locator(f"#f-{field}").fill(typed)
    choices = card.locator(f"#f-{field}-choices")
    expect(choices.get_by_role("option").first).to_be_visible()
    return choices


def test_a_list_of_suggestions_closes_when_its_field_is_left(page: Page, log_in: str) -> None:
    card = in_the_form(page, log_in)
    choices = offered(card, "hospital", "赤峰")
    page.keyboard.press("Tab")
    expect(choices).to_be_hidden()
    expect(card.locator("#f-department")).to_be_focused()
    choices = offered(card, "hospital", "赤峰市")
    page.keyboard.press("Escape")
    expect(choices).to_be_hidden()
    expect(card.locator("#f-hospital")).to_have_value("赤峰市")
    expect(card.locator("form.intake-edit")).to_have_count(1)  # the first Escape closes the list alone


def test_an_answer_that_comes_late_opens_no_list_of_a_field_that_was_left(page: Page, log_in: str) -> None:
    card = in_the_form(page, log_in)
    waiting: list[Route] = []
    page.route("**/intake/choices/**", lambda route: waiting.append(route))
    card.locator("#f-hospital").fill("赤峰")
    page.wait_for_timeout(100)
    page.keyboard.press("Tab")
    for route in waiting:
        with suppress(Error):  # the page has given it up
            route.continue_()
    page.wait_for_timeout(300)
    expect(card.locator("#f-hospital-choices")).to_be_hidden()
    assert len(waiting) == 1


@pytest.mark.parametrize("field", ["hospital", "department", "title", "batch"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_list_of_suggestions_covers_nothing_and_a_press_of_save_is_not_missed(
    page: Page, log_in: str, width: int, field: str
) -> None:
    make_batch(name="赤峰第一批")
    page.set_viewport_size({"width": width, "height": 900})
    card = in_the_form(page, log_in)
    typed = {"hospital": "赤峰", "department": "重症", "title": "主管", "batch": "赤峰"}[field]
    choices = offered(card, field, typed)
    low = choices.bounding_box()
    for control in card.locator("input:visible, select:visible, button:visible").all():
        box = control.bounding_box()
        apart = box["y"] >= low["y"] + low["height"] - 2 or box["y"] + box["height"] <= low["y"] + 2
        beside = box["x"] >= low["x"] + low["width"] or box["x"] + box["width"] <= low["x"]
        assert apart or beside, control.get_attribute("name")
    card.get_by_role("button", name="保存").click()
    expect(page.locator("form.intake-edit")).to_have_count(0)
    assert Intake.objects.get().entries.get(fields__name="孙凤雷").fields[field] == typed


def test_a_finger_on_save_is_not_missed_while_suggestions_are_open(browser: Browser, page: Page, log_in: str) -> None:
    context = browser.new_context(locale="zh-CN", viewport={"width": 390, "height": 800}, has_touch=True)
    context.add_cookies(page.context.cookies())
    card = in_the_form(context.new_page(), log_in)
    offered(card, "hospital", "赤峰")
    card.get_by_role("button", name="保存").tap()
    expect(card.page.locator("form.intake-edit")).to_have_count(0)
    assert Intake.objects.get().entries.get(fields__name="孙凤雷").fields["hospital"] == "赤峰"
    context.close()


def test_escape_asks_before_it_drops_what_was_typed_and_what_is_as_before_is_closed_at_once(
    page: Page, log_in: str
) -> None:
    card = in_the_form(page, log_in)
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    card.locator("#f-started_on").fill("2020-02-01")
    page.keyboard.press("Escape")
    expect(card.locator("#f-started_on")).to_have_value("2020-02-01")
    assert asked == ["已填的内容尚未保存，要放弃吗？"]
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.keyboard.press("Escape")
    expect(card.get_by_role("link", name="修改")).to_be_focused()
    assert len(asked) == 2
    page.keyboard.press("Enter")
    expect(card.locator("#f-name")).to_be_focused()
    page.keyboard.press("Escape")  # a dialog would be dismissed, and the form would stay
    expect(card.locator("form.intake-edit")).to_have_count(0)


def test_a_page_with_something_typed_is_not_left_unasked_but_saved_and_left_on_purpose(page: Page, log_in: str) -> None:
    card = in_the_form(page, log_in)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    card.locator("#f-department").fill("外科")
    page.get_by_role("button", name="提交 1 人").click()
    expect(card.locator("#f-department")).to_have_value("外科")
    assert asked == ["beforeunload"]
    card.get_by_role("button", name="保存").click()
    expect(card).to_contain_text("外科")
    page.goto(f"{log_in}/intake/new/")
    page.get_by_label("名单文字").fill(some("王颖"))
    page.get_by_role("button", name="读取").first.click()  # refused: of what kind the source is was not said
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("link", name="名录", exact=True).click()
    expect(page.get_by_label("名单文字")).not_to_have_value("")
    assert asked == ["beforeunload", "beforeunload"]


def test_of_two_browsers_the_second_to_undo_a_commit_is_told_by_what_it_was_undone(page: Page, log_in: str) -> None:
    opened(page, log_in, some("孙凤雷"))
    address = page.url
    page.get_by_role("button", name="提交 1 人").click()
    card = page.locator(".intake-entry", has=page.get_by_role("heading", name="孙凤雷"))
    expect(card).to_contain_text("已在名录中新建。")
    card.get_by_role("link", name="孙凤雷").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("孙凤雷")
    other = page.context.new_page()
    for one in (page, other):
        one.goto(address)
        one.get_by_role("link", name="撤销修订").click()
        one.get_by_label("理由").fill("贴错了页")
    for one in (page, other):
        one.get_by_role("button", name="撤销").click()
        expect(one).to_have_url(address)
    expect(page.get_by_role("status")).to_have_text("已撤销。")
    expect(other.get_by_role("status")).to_contain_text("撤销")
    expect(other.locator(".commits")).to_contain_text("已撤销，见 r2")
    expect(other.get_by_role("link", name="撤销修订")).to_have_count(0)
