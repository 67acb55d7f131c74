"""The way of a printed page into the roster and back, by a real browser: pasted, read, committed by two presses of a
button and no edit; taken in again; corrected; undone."""

import json
import re
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from roster.actions.revise import revise
from roster.models import Deployment, Hospital, Intake, Region, Revision
from tests.factories import make_citation, make_deployment, make_hospital, make_region, make_source
from tests.intake.files import csv_file
from tests.intake.rolls import ENTRIES, HONOUR_ROLL, TAIL
from tests.intake.taking import taken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def records(name: str) -> list[dict[str, Any]]:
    return json.loads((settings.BASE_DIR / "fixtures" / name).read_text("utf-8"))["records"]


def of_the_roll() -> list[dict[str, Any]]:
    """The seed data's deployments of the honour roll."""
    return [one for one in records("deployments.json") if one["citations"][0]["source"] == "nm-roll-2020"]


def page_as_printed() -> str:
    """The entries on the lines of the page on which they stand, with made-up prose around them."""
    places = {one["staff"]: one["citations"][0]["lines"] for one in of_the_roll()}
    lines = [""] * (max(last for _first, last in places.values()) + 1)
    lines[2], lines[5] = "向最美“逆行者”致敬", "这一段是为测试写的文字，春天来得很早，江边的树发了新芽。"
    for entry in ENTRIES.splitlines():
        first, last = places[entry.split("|")[0]]
        lines[first - 1 : last] = [f"{line}  " for line in entry.split("|")]
    return "\n".join(lines) + TAIL


def load_regions() -> None:
    with revise(reason="regions", kind=Revision.Kind.SEED) as draft:
        draft.create([Region(**{**one, "parent": None}, parent_id=one["parent"]) for one in records("regions.json")])


def paste(page: Page, site: str, text: str) -> None:
    page.goto(f"{site}/intake/new/")
    page.get_by_label("名单文字").fill(text)
    page.get_by_label("新来源的类别").select_option("newspaper")
    page.get_by_role("button", name="读取").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("录入 · 向最美“逆行者”致敬")
    page.wait_for_load_state()  # before its scripts are there, a link leads to a page of its own


def as_in_the_fixtures() -> list[dict[str, Any]]:
    """The roster's deployments in the form of the seed data."""
    found = []
    for one in Deployment.objects.select_related("staff", "hospital", "batch").order_by("citations__first_line"):
        fields = {name: getattr(one, name) for name in ("department", "title", "post", "role", "role_printed")}
        citations = [
            {"source": one.source.title, "lines": [one.first_line, one.last_line], "printed": one.printed}
            for one in one.citations.select_related("source")
        ]
        unknown = (one.batch, one.party_member, one.started_on, one.ended_on, one.stated_region)
        assert unknown == (None, None, None, None, None)
        found.append(
            {"staff": one.staff.name, "hospital": one.hospital.name, "citations": citations}
            | {name: value for name, value in fields.items() if value}
        )
    return found


def expected() -> list[dict[str, Any]]:
    title = next(one["title"] for one in records("sources.json") if one["key"] == "nm-roll-2020")
    return [
        {name: value for name, value in one.items() if name != "key"}
        | {"citations": [{**citation, "source": title} for citation in one["citations"]]}
        for one in of_the_roll()
    ]


def test_a_printed_page_becomes_the_forty_deployments_by_two_presses_and_no_edit(page: Page, log_in: str) -> None:
    load_regions()
    paste(page, log_in, page_as_printed())
    page.get_by_role("button", name="提交 40 人").click()
    expect(page.get_by_role("status")).to_contain_text("派遣 40")
    assert as_in_the_fixtures() == expected()
    places = {one["key"]: (one["kind"], one["region"]) for one in records("hospitals.json")}
    found = {one.name: (one.kind, one.region_id) for one in Hospital.objects.all()}
    assert found == {name: places[name] for name in found}

    paste(page, log_in, page_as_printed())
    expect(page.locator(".intake-head")).to_contain_text("新增 0，已有 40，有差异 0")
    expect(page.get_by_role("button", name="提交 0 人")).to_be_disabled()

    deployment = Deployment.objects.get(staff__name="王颖")
    deployment.title = "副主任护师"
    with revise(reason="她来信更正", kind=Revision.Kind.EDIT) as draft:
        draft.update([deployment])
    paste(page, log_in, page_as_printed())
    expect(page.locator(".intake-head")).to_contain_text("新增 0，已有 39，有差异 1")
    first = page.locator(".intake-entry.open").first
    expect(first.get_by_role("heading")).to_have_text("王颖")
    expect(first.locator("tbody tr")).to_have_text([f"职称副主任护师 ({draft.revision})主管护师"])
    deployment.refresh_from_db()
    assert deployment.title == "副主任护师"
    first.get_by_role("button", name="采用读到的内容").click()
    page.get_by_role("button", name="提交 1 人").click()
    expect(page.get_by_role("status")).to_contain_text("更改 1 条")
    deployment.refresh_from_db()
    assert deployment.title == "主管护师"


def test_an_undone_commit_leaves_the_roster_byte_for_byte_as_before(page: Page, log_in: str) -> None:
    hospital = make_hospital(name="赤峰市医院", region=make_region(code="150400"))
    make_citation(deployment=make_deployment(name="孙淑敏", hospital=hospital, department="内科", title="主管护师"))
    load_missing_regions()
    files = [f"{log_in}/deployments/export.csv", *(f"{log_in}/{noun}/" for noun in ("hospitals", "sources", "staff"))]
    before = [contents(page, file) for file in files]
    paste(page, log_in, HONOUR_ROLL)
    page.get_by_role("button", name="提交 40 人").click()
    assert [contents(page, file) for file in files] != before
    page.get_by_role("link", name="撤销修订").click()
    page.get_by_label("理由").fill("贴错了页")
    page.get_by_role("button", name="撤销").click()
    expect(page.get_by_role("status")).to_have_text("已撤销。")
    assert [contents(page, file) for file in files] == before
    assert [one.staff.name for one in Deployment.objects.all()] == ["孙淑敏"]


def load_missing_regions() -> None:
    wanted = ["150424", "150429", "150500", "150700", "150783", "152200", "152500", "152571"]
    for code in wanted:
        make_region(code=code, name=next(one["name"] for one in records("regions.json") if one["code"] == code))


def contents(page: Page, address: str) -> str:
    """What an address answers, but for the number and time of the latest revision at a page's foot, printed too."""
    return re.sub(r"/revisions/\d+/print.css", "", page.request.get(address).text().split("<footer")[0])


def test_a_span_and_its_entry_are_shown_together_by_pointer_and_by_keyboard(page: Page, log_in: str) -> None:
    paste(page, log_in, HONOUR_ROLL)
    span = page.locator(".print a", has_text="孙凤雷")
    entry = page.locator(".intake-entry", has=page.get_by_role("heading", name="孙凤雷"))
    span.hover()
    expect(entry).to_have_class("intake-entry lit")
    page.mouse.move(0, 0)
    entry.get_by_role("link", name="修改").focus()
    expect(span).to_have_class("person lit")


def test_an_entry_is_edited_by_keyboard_alone(page: Page, log_in: str) -> None:
    paste(page, log_in, HONOUR_ROLL)
    page.locator(".intake-entry", has=page.get_by_role("heading", name="孙凤雷")).get_by_role("link").last.focus()
    page.keyboard.press("Enter")
    page.get_by_label("职称", exact=True).focus()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("主管护师")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("录入 · 向最美“逆行者”致敬")
    assert Intake.objects.get().entries.get(fields__name="孙凤雷").fields["title"] == "主管护师"


def test_a_hospital_is_found_by_pinyin_and_by_keyboard_alone_in_the_entrys_place(page: Page, log_in: str) -> None:
    make_hospital(name="赤峰市医院")
    paste(page, log_in, HONOUR_ROLL)
    address = page.url
    card = page.locator(".intake-entry", has=page.get_by_role("heading", name="孙凤雷"))
    card.get_by_role("link", name="修改").focus()
    page.keyboard.press("Enter")
    field = card.locator("#f-hospital")
    field.focus()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("cfsyy")
    expect(card.locator(".choices [role=option]")).to_have_text("赤峰市医院")
    page.keyboard.press("ArrowDown")
    expect(card.locator(".choices [role=option]")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(field).to_have_value("赤峰市医院")
    assert page.url == address
    page.once("dialog", lambda dialog: dialog.accept())  # what was typed is dropped on purpose
    page.keyboard.press("Escape")
    expect(card.locator("form.intake-edit")).to_have_count(0)
    expect(card.get_by_role("link", name="修改")).to_be_focused()


def test_a_page_that_a_browser_printed_into_a_pdf_is_read_with_whole_characters(page: Page, log_in: str) -> None:
    printed = page.context.new_page()
    rows = "".join(f"<p>{entry.replace('|', ' ')}</p>" for entry in ENTRIES.splitlines()[2:12])
    printed.set_content(f"<meta charset=utf-8><h1>向最美“逆行者”致敬</h1>{rows}")
    page.goto(f"{log_in}/intake/new/")
    file = {"name": "page.pdf", "mimeType": "application/pdf", "buffer": printed.pdf()}
    page.get_by_label("或文件").set_input_files(files=[file])
    page.get_by_label("或新来源的标题").fill("一页")
    page.get_by_label("新来源的类别").select_option("newspaper")
    page.get_by_role("button", name="读取").first.click()
    expect(page.locator(".intake-head")).to_contain_text("10 人")
    names = [entry.split("|")[0] for entry in ENTRIES.splitlines()[2:12]]
    assert sorted(one.fields["name"] for one in Intake.objects.get().entries.all()) == sorted(names)
    assert {"麻醉科", "针灸科"} <= {one.fields["department"] for one in Intake.objects.get().entries.all()}


def test_it_all_goes_without_javascript(plain_page: Page, live_server: Any, log_in: str, page: Page) -> None:
    plain_page.context.add_cookies(page.context.cookies())
    paste(plain_page, log_in, HONOUR_ROLL)
    plain_page.get_by_role("button", name="提交 40 人").click()
    expect(plain_page.get_by_role("status")).to_contain_text("派遣 40")


def test_axe_finds_nothing_on_the_intakes_pages(
    page: Page, log_in: str, violations: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_deployment(name="孙凤雷", hospital=make_hospital(name="赤峰市医院"))
    paste(page, log_in, HONOUR_ROLL)
    intake = Intake.objects.get()
    one = intake.entries.first()
    paths = ["/intake/", "/intake/new/", f"/intake/{intake.pk}/", f"/intake/{intake.pk}/entries/{one.pk}/"]
    make_source(title="向最美“逆行者”致敬")  # a source to be asked about
    stray = taken("王颖\n通辽市医院\n耳鼻喉科主管护师\n\n测试甲 李静 赤峰市医院 内科 护士\n待定\n")
    head = ("姓名", "单位", "性别", "备注")
    rows = [("王颖", "通辽市医院", "女", "随队"), ("", "通辽市医院", "未知", ""), ("孙凤雷", "通辽市医院", "男", "")]
    sheet = taken(file=csv_file(*rows, head=head), file_name="名单.csv")
    bad = sheet.entries.exclude(errors=[]).get()
    paths += [f"/intake/{stray.pk}/", f"/intake/{stray.pk}/?show=unread", f"/intake/{sheet.pk}/"]
    paths += [f"/intake/{sheet.pk}/{rest}" for rest in ("columns/", "defaults/", f"entries/{bad.pk}/")]
    cookies = page.context.cookies()
    for width in (390, 1280):
        assert violations([f"{log_in}{path}" for path in paths], width, cookies) == []
