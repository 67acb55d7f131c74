"""The roster's page: what is chosen, how many, in which form, and as a file."""

import datetime as dt
import re

import pytest
from django.test import Client

from roster.models import Figure
from roster.views.deployments import FORMS
from tests import factories

pytestmark = pytest.mark.django_db


def names(response) -> list[str]:
    return re.findall(r'class="name" href="/staff/[^"]+">([^<]+)<', response.content.decode())


def test_filters_are_chips_in_a_sentence_that_can_be_taken_away(client: Client):
    tongliao = factories.make_region(code="150500", name="通辽市")
    hospital = factories.make_hospital(name="通辽市医院", region=tongliao)
    factories.make_deployment(name="王颖", hospital=hospital, title="主管护师")
    factories.make_deployment(name="徐光启", hospital=hospital, title="副主任医师")
    factories.make_deployment(name="于爱利", title="主管护师")

    response = client.get("/deployments/?region=150500&profession=nurse")

    page = response.content.decode()
    assert names(response) == ["王颖"]
    assert "通辽市 · 护理 的 1 人" in page
    assert 'class="chip" href="?profession=nurse"' in page
    assert 'class="chip" href="?region=150500"' in page


def test_each_choice_shows_how_many_it_would_leave_and_the_empty_ones_cannot_be_chosen(client: Client):
    factories.make_deployment(name="王颖", title="主管护师")
    factories.make_deployment(name="徐光启", title="副主任医师")

    page = client.get("/deployments/?grade=intermediate").content.decode()

    nurse = re.search(r'<input[^>]+id="profession-nurse"[^>]*><span>护理</span><span class="number">1</span>', page)
    physician = re.search(r'<input[^>]+id="profession-physician"[^>]*disabled><span>医师</span>', page)
    assert nurse
    assert physician


def test_a_filter_that_the_form_has_no_control_for_is_not_lost(client: Client):
    figure = factories.make_figure(batch=factories.make_batch())

    page = client.get(f"/deployments/?figure={figure.pk}").content.decode()
    assert f'<input type="hidden" name="figure" value="{figure.pk}">' in page


@pytest.mark.parametrize("view", ["table", "cards", "roll", "print"])
def test_every_form_of_the_list_shows_the_same_people(client: Client, view: str):
    for name in ("王颖", "徐光启"):
        factories.make_deployment(name=name)

    assert sorted(names(client.get(f"/deployments/?view={view}"))) == ["徐光启", "王颖"]


@pytest.mark.parametrize("view", ["view=list", "view=table&view=roll", "view="])
def test_an_unknown_form_is_refused(client: Client, view: str):
    assert client.get(f"/deployments/?{view}").status_code == 400


def test_the_honour_roll_stands_by_league_then_hospital_then_name(client: Client):
    first = factories.make_region(code="150400", name="赤峰市")
    second = factories.make_region(code="152500", name="锡林郭勒盟")
    far = factories.make_hospital(name="锡林郭勒盟中心医院", region=second)
    near = factories.make_hospital(name="赤峰市医院", region=first)
    for name, hospital in (("孝媛媛", far), ("薛德军", near), ("席宇红", near), ("才权", None)):
        factories.make_deployment(name=name, hospital=hospital)

    response = client.get("/deployments/?view=roll")

    assert names(response) == ["席宇红", "薛德军", "孝媛媛", "才权"]
    groups = re.findall(r"<h3>(?:<a [^>]+>)?([^<]+)", response.content.decode())
    assert groups[:3] == ["赤峰市", "锡林郭勒盟", "地区未注明 "]


def test_a_long_honour_roll_goes_on_where_its_page_ends_and_says_so(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(FORMS, "roll", 2)
    near = factories.make_hospital(name="赤峰市医院", region=factories.make_region(code="150400"))
    far = factories.make_hospital(name="锡林郭勒盟中心医院", region=factories.make_region(code="152500"))
    for name, hospital in (("薛德军", near), ("孝媛媛", far), ("席宇红", near)):
        factories.make_deployment(name=name, hospital=hospital)

    first = client.get("/deployments/?view=roll")
    second = client.get(f"/deployments/?view=roll&after={first.context['page'].next}")

    assert [names(first), names(second)] == [["席宇红", "薛德军"], ["孝媛媛"]]
    assert "其余的人在下一页" in first.content.decode()
    assert names(client.get("/deployments/?view=print")) == ["席宇红", "薛德军", "孝媛媛"]
    assert "本页列出" not in client.get("/deployments/?view=print").content.decode()


def test_a_batch_is_led_by_its_leaders_and_not_by_its_experts(client: Client):
    batch = factories.make_batch()
    for name, role in (("王颖", "leader"), ("黄涛", "expert"), ("李婷", "branch_secretary"), ("王明", "")):
        factories.make_deployment(name=name, batch=batch, role=role)

    leaders = client.get(batch.get_absolute_url()).context["leaders"]

    assert [one.staff.name for one in leaders] == ["李婷", "王颖"]


def test_paging_keeps_the_filters_and_misses_nobody(client: Client):
    hospital = factories.make_hospital()
    everyone = [f"王{chr(0x4E00 + number)}" for number in range(60)]
    factories.record(*(factories.Staff(pk=f"staff{number:07}", name=name) for number, name in enumerate(everyone)))
    factories.record(*(factories.Deployment(staff_id=f"staff{number:07}", hospital=hospital) for number in range(60)))

    first = client.get(f"/deployments/?hospital={hospital.pk}")
    link = re.search(r'rel="next" href="([^"]+)"', first.content.decode()).group(1).replace("&amp;", "&")
    second = client.get(link)

    assert f"hospital={hospital.pk}" in link
    assert sorted(names(first) + names(second)) == sorted(everyone)


def test_a_file_holds_exactly_the_list(client: Client):
    factories.make_deployment(name="王颖", title="主管护师")
    factories.make_deployment(name="徐光启", title="副主任医师")

    response = client.get("/deployments/export.csv?profession=nurse&columns=name&columns=title")

    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert text.splitlines() == ["姓名,职称（原文）", "王颖,主管护师"]
    assert "attachment" in response["Content-Disposition"]


@pytest.mark.parametrize(
    ("path", "status"),
    [("export.pdf", 404), ("export.csv?columns=note", 400), ("export.csv?nonsense=1", 400), ("choices/note/", 404)],
)
def test_a_file_or_a_choice_that_is_not_offered_is_refused(client: Client, path: str, status: int):
    assert client.get(f"/deployments/{path}").status_code == status


def test_a_long_list_of_choices_can_be_searched(client: Client):
    for number in range(30):
        factories.make_deployment(hospital=factories.make_hospital(name=f"通辽市第{number}医院"))
    wanted = factories.make_hospital(name="林西县医院")
    factories.make_deployment(hospital=wanted)

    page = client.get("/deployments/choices/hospital/?find=林西").content.decode()
    assert f'href="/deployments/?hospital={wanted.pk}"' in page
    assert "通辽市第" not in page


def test_a_batch_says_what_was_announced_beside_what_is_listed(client: Client):
    batch = factories.make_batch()
    whole = factories.make_figure(batch=batch, value=1000, bound=Figure.Bound.AT_LEAST, printed="1000余人")
    for measure, value in ((Figure.Measure.PHYSICIANS, 240), (Figure.Measure.NURSES, 760)):
        factories.make_figure(batch=batch, measure=measure, value=value, part_of=whole, source=whole.source)
    factories.make_deployment(batch=batch)

    page = client.get(batch.get_absolute_url()).content.decode()
    assert "1,000 以上" in page
    assert "缺 999 以上" in page
    assert "合计相符" in page


def test_statistics_lead_to_the_lists_that_they_count(client: Client):
    batch = factories.make_batch(departed_on=dt.date(2020, 1, 28))
    factories.make_deployment(title="主管护师", batch=batch)
    factories.make_deployment(title="副主任医师", batch=batch)

    page = client.get("/statistics/?profession=nurse").content.decode()
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="(/deployments/\?[^"]+)"', page)}
    assert any("departed=2020-01-28" in link for link in links)
    for link in links:
        assert len(names(client.get(link))) == 1


def test_a_correction_is_taken_in_and_seen_by_nobody_else(client: Client):
    staff = factories.make_deployment().staff
    path = f"/corrections/new/?model=staff&record={staff.pk}"

    response = client.post(path, {"kind": "change", "request": "她是副主任护师。", "contact": "0475-0000000"})
    page = client.get(response["Location"]).content.decode()

    assert response.status_code == 302
    assert "您的请求已收到" in page
    assert "0475" not in page


def test_a_correction_of_nothing_or_about_somebody_withheld_is_refused(client: Client):
    hidden = factories.make_staff(withheld=True)

    assert client.post("/corrections/new/", {"kind": "change", "request": ""}).status_code == 400
    assert client.get(f"/corrections/new/?model=staff&record={hidden.pk}").status_code == 404
    assert client.get("/corrections/new/?model=user&record=1").status_code == 404


def test_the_printed_roll_says_behind_each_name_which_source_prints_it_and_where(client: Client):
    later = factories.make_source(title="乙报", published_on=dt.date(2020, 3, 2))
    earlier = factories.make_source(title="甲报", published_on=dt.date(2020, 3, 1))
    person = factories.make_deployment(name="王颖")
    for source, lines in ((later, (124, 126)), (earlier, (7, 7))):
        factories.make_citation(deployment=person, source=source, first_line=lines[0], last_line=lines[1])

    page = client.get("/deployments/?view=print").content.decode()

    marks = (
        '<span class="marks print-only"><span class="nowrap">1:7</span> <span class="nowrap">2:124–126</span></span>'
    )
    assert marks in page
    cited = page[page.index("small cited") :]
    assert cited.index("甲报") < cited.index("乙报")


def test_the_roll_names_the_batch_and_role_of_somebody_of_whom_no_more_is_known(client: Client):
    batch = factories.make_batch(name="辽宁省第三批医疗队")
    factories.make_deployment(name="焦龙友", batch=batch, role="leader")

    page = client.get("/deployments/?view=roll").content.decode()
    assert f'<span class="printed">{batch}\n领队</span>' in page


def test_an_empty_list_offers_no_order_and_no_file(client: Client):
    factories.make_deployment(name="王颖")

    page = client.get("/deployments/?q=nobody").content.decode()
    assert "没有符合的人" in page
    assert 'class="sortings' not in page and "export.csv" not in page.split("<body>")[1]


def test_of_very_many_wrong_parameters_the_first_are_told_and_the_others_counted(client: Client):
    answer = client.get("/en/deployments/?" + "&".join(f"u{number}=1" for number in range(900)))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert page.count("<code>u") == 20
    assert "880 more are not told." in page
    assert len(page) < 20_000


@pytest.mark.parametrize("query", [f"find={'王' * 201}", "find=王&find=李"], ids=["long", "twice"])
def test_choices_are_not_searched_for_something_else_than_was_asked(client: Client, query: str):
    factories.make_deployment(hospital=factories.make_hospital(name="通辽市医院"))
    response = client.get(f"/deployments/choices/hospital/?{query}")

    assert response.status_code == 400
    assert "通辽市医院" not in response.content.decode()


def test_a_page_stands_behind_one_row_or_ahead_of_one(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(FORMS, "table", 1)
    for name in "一二三":
        factories.make_deployment(name=name)
    following = re.search(r"after=([^\"&]+)", client.get("/deployments/").content.decode())[1]
    assert len(names(client.get(f"/deployments/?after={following}"))) == 1
    assert client.get(f"/deployments/?after={following}&before={following}").status_code == 400
