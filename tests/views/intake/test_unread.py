"""What was not read: marked in the print, counted at the head, and made an entry or set aside."""

import pytest
from django.test import Client
from django.urls import reverse

from roster.models import Intake
from roster.views import intake_print, intake_review
from tests.intake.files import xlsx
from tests.intake.taking import entry, outcomes, taken

pytestmark = pytest.mark.django_db
STRAY = "王颖\n通辽市医院\n耳鼻喉科主管护师\n\n测试甲 李静 赤峰市医院 内科 护士\n待定\n"
"""Two people, with two stray words, of which one stands on a line with a person."""


def page_of(client: Client, intake: Intake, **asked: object) -> dict:
    return client.get(reverse("intake-detail", args=[intake.pk]), asked).context


def press_unread(client: Client, intake: Intake, word: str, what: str) -> str:
    """Presses a button of the unread place of this word. Returns the page that follows."""
    sent = {"key": intake.text.index(word), "what": what}
    return client.post(reverse("intake-unread", args=[intake.pk]), sent, follow=True).content.decode()


def pieces(context: dict, kind: str) -> list[tuple[int, str, str]]:
    found = [(line.number, piece) for line in context["lines"] for piece in line.pieces]
    return [(number, piece.text, piece.address) for number, piece in found if piece.kind.split(" ")[0] == kind]


def test_unread_places_are_counted_marked_in_the_print_and_shown_first(editor: Client, regions: None) -> None:
    intake = taken(STRAY)
    first, second = (intake.text.index(word) for word in ("测试甲", "待定"))
    context = page_of(editor, intake)
    assert context["numbers"]["unread"] == 2
    assert pieces(context, "unread") == [(5, "测试甲", f"#u-{first}"), (6, "待定", f"#u-{second}")]
    assert [one.text for one in context["unread"]] == ["测试甲", "待定"]
    page = editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    assert "2 处未读" in page
    assert page.count("未读</small>") == 2  # in words, for whom the colour says nothing


def test_the_print_with_its_marks_is_the_whole_text(editor: Client, regions: None) -> None:
    lines = page_of(editor, taken(STRAY))["lines"]
    assert "\n".join("".join(piece.text for piece in line.pieces) for line in lines) == STRAY


def test_the_span_of_an_entry_on_another_page_leads_to_the_entry_itself(editor: Client, regions: None) -> None:
    intake = taken(STRAY)
    one = entry(intake, "王颖")
    for asked, address in (
        ({}, f"#e-{one.pk}"),
        ({"show": "unread"}, reverse("intake-entry", args=[intake.pk, one.pk])),
    ):
        assert (1, "王颖", address) in pieces(page_of(editor, intake, **asked), "person")


def test_unread_places_beyond_the_first_few_have_pages_of_their_own(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_review, "UNREAD_ABOVE", 1)
    monkeypatch.setattr(intake_review, "PAGE", 1)
    intake = taken(STRAY)
    second = intake.text.index("待定")
    assert pieces(page_of(editor, intake), "unread")[1] == (6, "待定", f"?show=unread&page=2#u-{second}")
    assert [one.text for one in page_of(editor, intake, show="unread", page="2")["unread"]] == ["待定"]
    assert page_of(editor, intake, page="2")["unread"] is None


def test_of_a_long_text_the_lines_around_the_unread_places_are_shown(
    editor: Client, regions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_print, "WHOLE", 10)
    monkeypatch.setattr(intake_print, "AROUND", 0)
    lines = page_of(editor, taken(STRAY), show="unread")["lines"]
    assert [line.number for line in lines] == [5, 6]


def test_an_unread_place_becomes_an_entry_to_be_completed(editor: Client, regions: None) -> None:
    intake = taken(STRAY)
    page = press_unread(editor, intake, "测试甲", "add")
    assert 'name="edit"' in page
    assert outcomes(intake) == {"王颖": "new", "李静": "new", "测试甲": "doubtful"}
    assert page_of(editor, intake)["numbers"]["unread"] == 1


def test_an_unread_place_is_no_roster_until_somebody_takes_that_back(editor: Client, regions: None) -> None:
    intake = taken(STRAY)
    press_unread(editor, intake, "待定", "aside")
    context = page_of(editor, intake)
    assert context["numbers"]["unread"] == 1
    assert [text for _line, text, _address in pieces(context, "aside")] == ["待定"]
    assert [one.text for one in page_of(editor, intake, show="unread")["unread"]] == ["测试甲", "待定"]
    press_unread(editor, intake, "待定", "back")
    assert page_of(editor, intake)["numbers"]["unread"] == 2


@pytest.mark.parametrize(
    "sent", [{"what": "add", "key": "0"}, {"what": "add", "key": "x"}, {"what": "burn", "key": "0"}, {}]
)
def test_what_is_no_unread_place_is_refused_and_said(editor: Client, regions: None, sent: dict) -> None:
    intake = taken(STRAY)
    response = editor.post(reverse("intake-unread", args=[intake.pk]), sent, follow=True)
    assert [str(message) for message in response.context["messages"]] == ["这一处在此期间已另作处理。"]
    assert outcomes(intake) == {"王颖": "new", "李静": "new"}


def test_the_rows_of_a_sheet_without_headers_are_unread_places(editor: Client, regions: None) -> None:
    sheets = {"名单": [["姓名", "单位"], ["王颖", "通辽市医院"]], "另": [["李静", "赤峰市医院"]]}
    intake = taken(file=xlsx(sheets=sheets), file_name="a.xlsx")
    [row] = page_of(editor, intake)["unread"]
    assert (row.sheet, row.line, row.text) == ("另", 1, "李静\t赤峰市医院")
    editor.post(reverse("intake-unread", args=[intake.pk]), {"key": row.key, "what": "add"})
    assert outcomes(intake) == {"王颖": "new", "李静": "new"}


def test_all_unread_places_are_set_aside_by_one_button(editor: Client, regions: None) -> None:
    intake = taken(STRAY)
    where = reverse("intake-accept", args=[intake.pk])
    assert "这 2 处未读都不是名单" in editor.get(reverse("intake-detail", args=[intake.pk])).content.decode()
    page = editor.post(where, {"what": "aside"}, follow=True)
    assert "已将 2 处标为不是名单。" in page.content.decode()
    assert (page.context["numbers"]["unread"], page.context["numbers"]["left"]) == (0, 2)
    assert set(outcomes(intake)) == {"王颖", "李静"}
    sheet = taken(
        file=xlsx(sheets={"甲": [["姓名", "单位"], ["王颖", "通辽市医院"]], "乙": [["说明"], ["附注"]]}),
        file_name="a.xlsx",
    )
    page = editor.post(reverse("intake-accept", args=[sheet.pk]), {"what": "aside"}, follow=True)
    assert (page.context["numbers"]["unread"], page.context["numbers"]["left"]) == (0, 2)
