"""Whoever may lack what the page says is doubted, however it was read."""

import pytest

from roster.rolls import read_roll
from roster.rolls.accounting import line_starts
from roster.rolls.doubts import (
    BATCH_UNTAKEN,
    HEADING_UNTAKEN,
    MAY_HAVE_STAYED,
    OFFICE_SHARED,
    REGION_UNTOLD,
    RUNNING_TEXT,
    TITLE_UNTAKEN,
)
from roster.rolls.reading import CONFIDENT, Entry
from roster.rolls.text.shadow import shadow
from roster.rolls.untaken import doubt_untaken


def entry(text: str, name: str, *, of: str = "", **fields: str) -> Entry:
    """An entry whose words stand in `text`, from its name on; `of` are words above that it took as well."""
    start = text.index(name)
    spans = {"name": (start, start + len(name))}
    for field, words in fields.items():
        if words in text:
            spans[field] = (text.rindex(words), text.rindex(words) + len(words))
    if of:
        spans["role"] = (text.index(of), text.index(of) + len(of))
    end = max(stop for _, stop in spans.values() if stop >= start)
    pieces = {field: (span,) for field, span in spans.items()}
    return Entry(name, confidence=0.99, pieces=pieces, start=start, end=end, **fields)


def doubts(text: str, *entries: Entry) -> list[tuple[str, ...]]:
    return [one.doubts for one in doubt_untaken(list(entries), shadow(text), line_starts(text))]


@pytest.mark.parametrize(
    ("title", "batch", "expected"),
    [
        ("第193批援外医疗队\n", "", (BATCH_UNTAKEN,)),
        ("援鄂医疗队第二轮名单\n", "", (BATCH_UNTAKEN,)),
        ("第四批援鄂医疗队\n", "第三批", (BATCH_UNTAKEN,)),
        ("第4批援鄂医疗队\n", "第四批", ()),
        ("首批援鄂医疗队\n", "第一批", ()),
        ("援鄂医疗队\n", "第一批", ()),
        ("援鄂医疗队\n", "", ()),
    ],
)
def test_who_lacks_the_batch_above_is_doubted(title, batch, expected):
    text = f"{title}王晓芳\n"
    assert doubts(text, entry(text, "王晓芳", batch=batch)) == [expected]


def test_of_two_batches_the_nearer_one_counts():
    text = "第一批\n王晓芳\n第二批\n李建军\n"
    first, second = entry(text, "王晓芳", batch="第一批"), entry(text, "李建军", batch="第一批")
    assert doubts(text, first, second) == [(), (BATCH_UNTAKEN,)]


def test_an_office_that_heads_people_and_is_none_of_theirs_is_a_doubt():
    text = "检验员：王晓芳、李建军\n队长：张红\n"
    people = [entry(text, "王晓芳"), entry(text, "李建军"), entry(text, "张红", of="队长")]
    assert doubts(text, *people) == [(HEADING_UNTAKEN,), (HEADING_UNTAKEN,), ()]


def test_an_office_alone_on_its_line_heads_people_up_to_other_words():
    text = "采样员\n王晓芳\n李建军\n以上为采样人员\n张红\n"
    people = [entry(text, name) for name in ("王晓芳", "李建军", "张红")]
    assert doubts(text, *people) == [(HEADING_UNTAKEN,), (HEADING_UNTAKEN,), ()]


def test_a_label_speaks_of_the_lines_that_hang_below_it():
    text = "医疗队员 王晓芳\n      李建军\n司  机 张红\n"
    people = [entry(text, "王晓芳", of="医疗队员"), entry(text, "李建军"), entry(text, "张红")]
    assert doubts(text, *people) == [(), (HEADING_UNTAKEN,), ()]


def test_the_words_of_the_person_above_head_nobody():
    text = "王晓芳\n主管护师\n李建军\n主治医师\n"
    people = [entry(text, "王晓芳", title="主管护师"), entry(text, "李建军", title="主治医师")]
    assert doubts(text, *people) == [(), ()]


def test_a_calling_above_says_less_than_a_title():
    text = "护士：王晓芳（主管护师）、李红\n"
    assert doubts(text, entry(text, "王晓芳", title="主管护师"), entry(text, "李红")) == [(), (HEADING_UNTAKEN,)]


def test_what_a_page_calls_all_of_its_people_is_no_office():
    text = "某市援鄂医务人员\n王晓芳\n"
    assert doubts(text, entry(text, "王晓芳")) == [()]


def test_a_title_that_nobody_took_makes_its_neighbours_a_doubt():
    text = "王晓芳：内科：护师\n李建军：外科：主治医师\n张红 护士\n"
    people = [entry(text, "王晓芳"), entry(text, "李建军", title="主治医师"), entry(text, "张红", title="护士")]
    assert doubts(text, *people) == [(TITLE_UNTAKEN,), (TITLE_UNTAKEN,), ()]


def test_an_office_of_one_that_several_share_is_a_doubt_but_for_the_first():
    text = "组长：王晓芳\n   李建军\n副队长：张红、刘敏\n"
    people = [
        entry(text, "王晓芳", of="组长", role="组长"),
        entry(text, "李建军", of="组长", role="组长"),
        entry(text, "张红", of="副队长", role="副队长"),
        entry(text, "刘敏", of="副队长", role="副队长"),
    ]
    assert doubts(text, *people) == [(), (OFFICE_SHARED,), (), ()]


@pytest.mark.parametrize(("region", "expected"), [("", (REGION_UNTOLD,)), ("150424", ())])
def test_an_institution_of_which_nobody_knows_where_it_lies_is_a_doubt(region, expected):
    text = "王晓芳 县人民医院\n"
    assert doubts(text, entry(text, "王晓芳", hospital="县人民医院", region=region)) == [expected]


def test_doubted_entries_are_no_longer_confident_and_running_text_has_its_own_doubt():
    text = "第二批\n王晓芳\n"
    (doubted,) = doubt_untaken([entry(text, "王晓芳")], text, line_starts(text))
    assert doubted.confidence < CONFIDENT
    told = Entry("王晓芳", doubts=(RUNNING_TEXT,), pieces={"name": ((4, 7),)}, start=4, end=7)
    assert doubt_untaken([told], text, line_starts(text)) == [told]


def test_a_ward_before_a_colon_that_is_nobodys_is_a_doubt():
    text = "心内科：王晓芳\n"
    assert doubts(text, entry(text, "王晓芳")) == [(HEADING_UNTAKEN,)]


@pytest.mark.parametrize("sentence", ["组长由王晓芳主任护师担任。", "医疗队由护师王晓芳带领。"])
def test_who_lacks_the_title_that_touches_the_name_above_the_list_is_doubted(sentence):
    text = f"{sentence}\n王晓芳、李建军\n"
    listed = text.index("\n") + 1
    moved = []
    for name in ("王晓芳", "李建军"):
        one = entry(text[listed:], name)
        pieces = {field: ((start + listed, end + listed),) for field, (start, end) in one.spans.items()}
        moved.append(one._replace(start=one.start + listed, end=one.end + listed, pieces=pieces))
    assert doubts(text, *moved) == [(TITLE_UNTAKEN,), ()]


@pytest.mark.parametrize(
    "note",
    [
        "更正：王建国因身体原因未能出发。",
        "因工作安排，护士王建国不再随队出征，请悉知。",
        "另，队员王建国因病没有前往。",
    ],
)
def test_whom_a_line_below_the_list_says_not_to_have_gone_is_doubted(note: str) -> None:
    text = f"通辽市医院援鄂队员名单（更正）\n王建国 感染科 主治医师\n李秀英 感染科 护师\n{note}\n"
    doubts = {entry.name: entry.doubts for entry in read_roll(text).entries}
    assert MAY_HAVE_STAYED in doubts["王建国"]
    assert MAY_HAVE_STAYED not in doubts["李秀英"]


def test_an_office_that_joins_two_is_taken_with_both() -> None:
    (leader,) = read_roll("通辽市援鄂医疗队\n领队兼队长：王建国 通辽市医院\n").entries
    assert leader.role == "领队、队长"
    assert HEADING_UNTAKEN not in leader.doubts
