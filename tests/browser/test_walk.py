"""A reader's way: search, filter, person, source, correction, back, export, print; on phone and desk, with and
without JavaScript."""

import gzip
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect
from pypdf import PdfReader

from roster.actions.synthesize import synthesize
from roster.views.deployments import FORMS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def see(page: Page, *names: str) -> None:
    expect(page.locator(".results .name")).to_have_text(list(names))


def choose(page: Page, label: str, size: dict[str, int], *, scripted: bool) -> None:
    """Ticks a filter as a person would: on a phone behind the button, without JavaScript with the button below."""
    if size is PHONE:
        page.get_by_role("button", name=re.compile("^筛选")).click()
    page.locator("#filters").get_by_label(re.compile(f"^{label}")).check()
    if not scripted:
        page.get_by_role("button", name="应用筛选").click()
    elif size is PHONE:
        page.get_by_role("button", name="关闭").click()


def back(page: Page, *, to: str) -> None:
    page.go_back(wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_have_text(to)


def walk(page: Page, site: str, size: dict[str, int], *, scripted: bool) -> None:
    page.set_viewport_size(size)
    page.goto(site)
    page.get_by_role("searchbox").fill("wjlg")
    page.get_by_role("button", name="查找").click()
    see(page, "王俊拉嘎")

    page.get_by_role("link", name="全部清除").click()
    expect(page.get_by_role("status")).to_have_text("共 3 人")
    choose(page, "护理", size, scripted=scripted)
    expect(page.get_by_role("status")).to_have_text("护理 的 2 人")
    expect(page).to_have_url(re.compile("profession=nurse"))
    expect(page).to_have_title(re.compile("护理 的 2 人"))
    choose(page, "兴安盟人民医院", size, scripted=scripted)
    expect(page.get_by_role("status")).to_have_text("兴安盟人民医院 · 护理 的 1 人")
    see(page, "徐森哲")

    page.get_by_role("link", name="徐森哲").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("徐森哲")
    expect(page.locator("blockquote")).to_have_text("徐森哲\n兴安盟人民医院\n儿科主管护师")
    page.locator("figcaption a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("向最美“逆行者”致敬")
    back(page, to="徐森哲")
    page.get_by_role("link", name="请求更正").click()
    page.get_by_label("哪里有误，应当怎样").fill("她是副主任护师。")
    page.get_by_role("button", name="提交").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("您的请求已收到")

    back(page, to="请求更正")
    back(page, to="徐森哲")
    page.go_back(wait_until="commit")
    expect(page.get_by_role("status")).to_have_text("兴安盟人民医院 · 护理 的 1 人")
    page.locator(".chip", has_text="兴安盟人民医院").click()
    expect(page.get_by_role("status")).to_have_text("护理 的 2 人")
    page.get_by_role("link", name="导出").click()  # leads into the closed details, which open
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    lines = download.value.path().read_text("utf-8-sig").splitlines()
    assert [("王颖" in line, "徐森哲" in line) for line in lines[1:]] == [(True, False), (False, True)]
    assert "护理" in download.value.suggested_filename

    page.get_by_role("link", name="名册").click()
    expect(page.locator(".league h3")).to_have_text(["通辽市 1 人", "兴安盟 1 人"])
    page.emulate_media(media="print")
    expect(page.locator(".site-nav")).to_be_hidden()
    expect(page.locator(".print-title")).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_reader_walks_with_javascript(page: Page, site: str, size: dict[str, int]):
    walk(page, site, size, scripted=True)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_reader_walks_without_javascript(plain_page: Page, site: str, size: dict[str, int]):
    walk(plain_page, site, size, scripted=False)


def test_filters_change_without_a_reload_and_back_brings_the_former_list(page: Page, site: str):
    page.set_viewport_size(DESK)
    page.goto(f"{site}/deployments/")
    page.evaluate("window.stayed = true")
    choose(page, "护理", DESK, scripted=True)
    expect(page.get_by_role("status")).to_have_text("护理 的 2 人")

    assert page.evaluate("window.stayed") is True
    expect(page.locator("#profession-nurse")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("共 3 人")
    expect(page.get_by_label(re.compile("^护理"))).not_to_be_checked()


def test_the_language_switch_keeps_the_page(page: Page, site: str):
    page.goto(f"{site}/deployments/?profession=nurse")
    page.get_by_role("link", name="English").click()

    expect(page).to_have_url(f"{site}/en/deployments/?profession=nurse")
    expect(page.get_by_role("status")).to_have_text("nurse: 2 people")


def test_the_keyboard_alone_reaches_the_content(page: Page, site: str):
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_first_visit_weighs_at_most_60_kilobytes(page: Page, live_server: Any, transactional_db: None):
    """On pages that are as full as they get."""
    synthesize(1000)
    lists = ["/en/deployments/", "/deployments/?view=cards", "/en/deployments/?view=roll", "/figures/", "/statistics/"]
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    for path in ["/", *lists, "/regions/150000/"]:
        responses.clear()
        page.goto(f"{live_server.url}{path}", wait_until="networkidle")

        assert len(responses) == 6  # the page, its style sheet and that of its paper, two scripts and the icon
        assert 5_000 < sum(map(weight, responses)) < 60 * 1024, path


def weight(response: Response) -> int:
    """Returns the bytes of a body as our server sends it: the tests' own does not compress static files."""
    if "content-encoding" in response.headers:
        return response.request.sizes()["responseBodySize"]
    return len(gzip.compress(response.body()))


def test_a_name_that_looks_like_markup_is_text(page: Page, site: str, make_person: Callable[[str], None]):
    make_person("<b>王</b>")
    page.goto(f"{site}/deployments/?q=王")

    expect(page.locator(".results .name", has_text="<b>王</b>")).to_have_count(1)


def test_a_filter_moves_nothing_but_the_people_and_leaves_open_what_was_opened(page: Page, site: str):
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{site}/deployments/")
    page.locator("#facet-days summary").click()
    page.evaluate("document.querySelector('#profession-nurse').scrollIntoView({block: 'center'})")
    before = page.locator("#profession-nurse").bounding_box()
    page.locator("#profession-nurse").check()

    expect(page.get_by_role("status")).to_have_text("护理 的 2 人")
    after = page.locator("#profession-nurse").bounding_box()
    assert before and after and before["y"] > 0 and page.evaluate("scrollY") > 0
    assert abs(after["y"] - before["y"]) < 100  # the choices above it may have become fewer
    expect(page.locator("#departed_from")).to_be_visible()
    page.locator("#departed_from").fill("2020-03-01")
    expect(page.get_by_role("status")).to_contain_text("的 0 人")
    page.locator("#departed_until").fill("2020-02-01")
    expect(page.get_by_role("alert")).to_contain_text("起始日晚于截止日")
    page.get_by_role("link", name="去掉有误的部分再看").click()
    expect(page.get_by_role("status")).to_contain_text("护理")


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "plain"])
def test_a_further_page_begins_at_its_first_line(
    page: Page, plain_page: Page, site: str, monkeypatch: pytest.MonkeyPatch, *, scripted: bool
):
    monkeypatch.setitem(FORMS, "table", 1)
    tab = page if scripted else plain_page
    tab.set_viewport_size({"width": 390, "height": 300})
    tab.goto(f"{site}/deployments/")
    first = tab.locator(".results .name").text_content()
    tab.get_by_role("link", name="下一页").click()

    expect(tab.locator(".results .name")).not_to_have_text(str(first))
    expect(tab.locator("#results")).to_be_in_viewport()
    if scripted:
        expect(tab.locator("#results")).to_be_focused()
        tab.keyboard.press("Tab")
        expect(tab.get_by_role("link", name="表格")).to_be_focused()


def test_a_slow_answer_shows_that_it_is_coming(page: Page, site: str):
    page.set_viewport_size(DESK)
    page.goto(f"{site}/deployments/")
    held = []
    page.route("**/deployments/?*", lambda route: held.append(route))
    page.locator("#profession-nurse").click()

    expect(page.locator(".results")).to_have_css("opacity", "0.55")
    expect(page).to_have_title(re.compile("共 3 人"))
    held[0].continue_()
    expect(page).to_have_title(re.compile("护理 的 2 人"))
    expect(page.locator(".results")).to_have_css("opacity", "1")
    assert "profession=nurse" in page.url


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_on_a_page_moves_while_it_loads(page: Page, site: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.moved += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for path in ("/", "/deployments/", "/deployments/?view=roll", "/statistics/", "/figures/"):
        page.goto(f"{site}{path}", wait_until="networkidle")
        assert page.evaluate("window.moved") < 0.01, path


@pytest.mark.parametrize("view", ["print", "table"])
def test_a_printed_list_is_a4_with_a_head_and_numbered_pages(page: Page, site: str, view: str):
    page.goto(f"{site}/deployments/?view={view}")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))

    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]
    text = printed.pages[0].extract_text()
    assert len(printed.pages) == 1
    assert "1 / 1" in text and "修订" in text and "王颖" in text
    assert ("来源" in text) and ("筛选" not in text)
    assert re.search(r"驰援名录 · 修订 \d+ · \d{4}年", text)  # in the margin, which only a style sheet reaches


def test_a_filter_that_cannot_be_fetched_is_asked_for_by_the_browser_itself(page: Page, site: str):
    """The box would stay checked beside a list that knows nothing of it."""
    page.set_viewport_size(DESK)
    page.goto(f"{site}/deployments/")
    page.route(
        "**/deployments/?*",
        lambda route: route.continue_() if route.request.resource_type == "document" else route.abort(),
    )
    choose(page, "护理", DESK, scripted=True)
    page.wait_for_url("**/deployments/?profession=nurse")
    expect(page.locator("#filters").get_by_label(re.compile("^护理"))).to_be_checked()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].name") == page.url
