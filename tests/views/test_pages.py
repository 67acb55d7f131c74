"""Every public page: it answers, refuses a bad question, and hides what is not public."""

import re
from collections.abc import Callable

import pytest
from django.db import models
from django.test import Client

from roster.actions.correct import request_correction
from roster.actions.merge import merge
from roster.filters import FILTERSETS
from roster.models import Revision, Staff
from roster.views.reading import SHARED_BY, SHARED_BY_PREFIX
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = ["deployments", "staff", "hospitals", "regions", "batches", "sources", "figures", "revisions"]
DETAILS: dict[str, Callable[[], models.Model]] = {
    "staff": lambda: factories.make_deployment().staff,
    "hospital": factories.make_hospital,
    "region": factories.make_region,
    "batch": factories.make_batch,
    "source": factories.make_source,
    "figure": factories.make_figure,
    "revision": lambda: factories.make_staff().revision,
}


@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_empty_list_answers(client: Client, noun: str, prefix: str):
    assert client.get(f"{prefix}/{noun}/").status_code == 200


@pytest.mark.parametrize("noun", LISTS)
@pytest.mark.parametrize("query", ["nonsense=1", "source=nowhere", "after=!", "source=%00", "after=bnVsbA"])
def test_a_bad_question_gets_a_message_and_no_rows(client: Client, noun: str, query: str):
    factories.make_citation()
    response = client.get(f"/{noun}/?{query}")

    assert response.status_code == 400
    page = response.content.decode()
    assert query.split("=")[0] in page
    assert "王颖" not in page


def test_a_bad_question_can_be_asked_again_without_what_is_wrong(client: Client):
    page = client.get("/deployments/?profession=nurse&departed_from=yesterday&view=roll").content.decode()
    assert 'href="/deployments/?profession=nurse&amp;view=roll"' in page
    assert "去掉有误的部分" not in client.get("/deployments/?departed_from=yesterday").content.decode()
    long = client.get("/deployments/", {"q": "王" * 9000, "x": "y" * 9000}).content.decode()
    assert "yyyy" not in long


@pytest.mark.parametrize("noun", DETAILS)
def test_a_record_has_a_page_in_both_languages(client: Client, noun: str):
    record = DETAILS[noun]()
    path = record.get_absolute_url()

    assert client.get(path).status_code == 200
    assert client.get(f"/en{path}").status_code == 200


def test_a_page_without_parameters_refuses_one(client: Client):
    path = factories.make_staff().get_absolute_url()

    assert client.get(path, {"x": "1"}).status_code == 400
    assert client.get("/about/", {"x": "1"}).status_code == 400
    assert client.get("/", {"x": "1"}).status_code == 400


def test_an_address_that_a_messenger_marked_leads_to_the_page(client: Client):
    path = factories.make_staff().get_absolute_url()

    assert client.get(f"{path}?from=singlemessage&isappinstalled=0").headers["Location"] == path
    shared = client.get("/deployments/?profession=nurse&utm_source=x&region=unknown")
    assert shared.headers["Location"] == "/deployments/?profession=nurse&region=unknown"
    assert client.get(f"{path}?from=singlemessage&x=1", follow=True).status_code == 400


def test_a_mark_of_messengers_is_no_parameter_of_ours():
    names = {name for filterset in FILTERSETS.values() for name in filterset.base_filters}
    assert not names & SHARED_BY
    assert not [name for name in names if name.startswith(SHARED_BY_PREFIX)]


def test_the_regions_begin_with_those_that_people_come_from(client: Client):
    factories.make_deployment(hospital=factories.make_hospital(region=factories.make_region(code="150523")))
    factories.make_region(code="420100")

    [(province, number, leagues)] = client.get("/regions/").context["peopled"]
    assert (province.pk, number) == ("150000", 1)
    assert [(league.pk, number) for league, number in leagues] == [("150500", 1)]
    assert client.get("/regions/?q=通").context["peopled"] == []


def test_a_merged_person_is_found_under_the_other(client: Client):
    kept = factories.make_deployment(name="王颖").staff
    old = factories.make_staff(name="王颍", merged_into=kept)
    older = factories.make_staff(name="王影", merged_into=old)

    for record in (old, older):
        response = client.get(record.get_absolute_url())
        assert (response.status_code, response["Location"]) == (301, kept.get_absolute_url())


def test_a_withheld_person_is_not_there(client: Client):
    staff = factories.make_staff(name="王颖", withheld=True)
    factories.make_deployment(staff=staff)
    other = factories.make_staff(name="王颍", merged_into=staff)

    for record in (staff, other):
        response = client.get(record.get_absolute_url())
        assert response.status_code == 404
        assert "王颖" not in response.content.decode()


def test_a_person_whom_no_deployment_lists_is_not_there(client: Client):
    deployment = factories.make_deployment(name="王颖")
    deployment.withheld = True
    factories.save(deployment)

    assert client.get(deployment.staff.get_absolute_url()).status_code == 404
    listed = client.get("/staff/")
    assert (listed.status_code, listed.context["selection"].count) == (200, 0)
    assert "王颖" not in listed.content.decode()
    assert "王颖" not in client.get("/revisions/").content.decode()


def test_a_readers_request_is_no_change_that_readers_see(client: Client):
    factories.make_deployment(name="王颖")
    before = client.get("/")
    request_correction(kind="change", record=None, request="错字")

    after = client.get("/", headers={"if-none-match": before.headers["ETag"]})
    assert after.status_code == 304
    number = Revision.objects.latest_number()
    assert client.get(f"/revisions/{number}/").status_code == 404
    assert f"/revisions/{number}/" not in client.get("/revisions/").content.decode()
    factories.make_deployment(name="才权")
    assert client.get("/", headers={"if-none-match": before.headers["ETag"]}).status_code == 200


def test_the_searches_to_try_name_nobody_who_is_withheld(client: Client):
    withheld, other = factories.make_deployment(name="阿娜"), factories.make_deployment(name="王颖")
    assert "阿娜" in client.get("/").content.decode()
    withheld.withheld = True
    factories.save(withheld)

    for path, example in (("/", "王颖"), ("/en/", "wang ying")):
        page = client.get(path)
        assert page.context["examples"][0] == example
        assert "阿娜" not in page.content.decode()
    other.withheld = True
    factories.save(other)
    assert client.get("/").context["examples"] == ["通辽 重症 护士"]


def test_an_unknown_address_is_answered_in_our_own_clothes(client: Client):
    response = client.get("/nowhere/")

    assert response.status_code == 404
    assert "驰援名录" in response.content.decode()


def test_a_host_that_is_not_ours_is_refused_in_our_own_clothes(client: Client):
    response = client.get("/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert "驰援名录" in response.content.decode()


def test_a_fault_is_answered_in_our_own_clothes_without_the_database(client: Client, monkeypatch):
    def fail(*args: object) -> None:
        raise RuntimeError("made up")

    monkeypatch.setattr("roster.views.home.listed", fail)
    client.raise_request_exception = False
    response = client.get("/")

    assert response.status_code == 500
    assert "这里出错了" in response.content.decode()


def test_a_page_is_read_and_never_written_to(client: Client):
    assert client.post("/").status_code == 405


def test_an_unchanged_page_costs_a_304_and_a_changed_one_is_seen_at_once(client: Client):
    staff = factories.make_deployment(name="王颖").staff
    path = staff.get_absolute_url()
    first = client.get(path)
    assert client.get(path, headers={"If-None-Match": first["ETag"]}).status_code == 304

    staff.name = "王莹"
    factories.save(staff)
    second = client.get(path, headers={"If-None-Match": first["ETag"]})

    assert second.status_code == 200
    assert "王莹" in second.content.decode()


def test_a_page_kept_in_one_language_is_not_given_in_the_other(client: Client):
    tag = client.get("/about/")["ETag"]

    assert client.get("/en/about/", headers={"If-None-Match": tag}).status_code == 200


def test_history_says_what_changed_and_not_what_only_staff_see(client: Client):
    hospital = factories.make_hospital(name="林西县医院", note="只给自己人看")
    hospital.note = "还是只给自己人看"
    factories.save(hospital)
    quiet = Revision.objects.latest_number()
    hospital.name = "林西县人民医院"
    factories.save(hospital)

    page = client.get(hospital.get_absolute_url()).content.decode()
    assert "名称由 <del>林西县医院</del> 改为 <ins>林西县人民医院</ins>" in page
    assert "自己人" not in page
    assert f'href="/revisions/{quiet}/"' not in page


def test_a_form_without_its_token_is_refused_in_our_own_clothes():
    response = Client(enforce_csrf_checks=True).post("/corrections/new/", {"kind": "change", "request": "x"})

    assert response.status_code == 403
    assert "您填写的内容仍在" in response.content.decode()


def test_the_history_of_a_merged_person_names_the_other_record_unless_it_is_withheld(client: Client):
    deployment = factories.make_deployment(name="张琳")
    other, kept = deployment.staff, factories.make_staff(name="张林")
    merge(kept, other, actor=None, reason="同一人")

    assert "张琳（同一对象的另一条记录，现已并入） 改为 张林" in words_of(client, kept)

    other.refresh_from_db()
    other.withheld = True
    factories.save(other)
    assert "张琳" not in words_of(client, kept)


def words_of(client: Client, staff: Staff) -> str:
    page = client.get(staff.get_absolute_url()).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize("noun", ["deployments", "hospitals", "figures"])
def test_a_search_that_is_refused_stays_in_its_box(client: Client, noun: str):
    typed = "通辽 重症 护士 一 二 三 四 五 六 <b>"
    page = client.get(f"/{noun}/", {"q": typed, "region": "nowhere", "ordering": "region"}).content.decode()

    box = re.search(r'<form class="search" action="([^"]+)".+?</form>', page, re.DOTALL)
    assert box and box[1] == f"/{noun}/"
    assert 'value="通辽 重症 护士 一 二 三 四 五 六 &lt;b&gt;"' in box[0]
    assert 'name="region"' not in box[0]
    assert ('name="ordering" value="region"' in box[0]) is (noun != "figures")


def test_a_search_where_there_is_none_is_kept_for_the_roster(client: Client):
    page = client.get("/about/?q=王颖").content.decode()

    assert re.search(r'<form class="search" action="/deployments/".+?value="王颖"', page, re.DOTALL)


def test_a_source_that_names_many_is_shown_a_part_at_a_time(client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("roster.views.sources.CITATIONS", 2)
    source = factories.make_source()
    for name, line in {"一": 9, "二": 3, "三": None, "四": 3, "五": None}.items():
        deployment = factories.make_deployment(name=name)
        factories.make_citation(deployment=deployment, source=source, first_line=line, last_line=line)
    seen, address = [], source.get_absolute_url()
    while address:
        page = client.get(address).content.decode()
        seen.append(re.findall(r'class="name" href="[^"]+">(.)<', page))
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = following[1] if following else ""

    assert [len(names) for names in seen] == [2, 2, 1]
    assert set(seen[0]) == {"二", "四"} and seen[1][0] == "一" and {seen[1][1], *seen[2]} == {"三", "五"}
    assert client.get(f"{source.get_absolute_url()}?after=nowhere").status_code == 400


def test_a_roster_of_all_china_has_its_provinces_as_tiles(client: Client):
    def tiles() -> dict[str, str]:
        page = client.get("/").content.decode()
        found = re.findall(r'<li class="tile at-(\d+)[^"]*"><a href="([^"]+)"', page)
        assert all(url == f"/regions/{code}/" for code, url in found)
        return dict(re.findall(r'at-(\d+).+?<strong class="serif">([^<]+)<', page))

    for code, name in (("150500", "通辽市"), ("420100", "武汉市"), ("430100", "长沙市")):
        factories.make_deployment(hospital=factories.make_hospital(region=factories.make_region(code=code, name=name)))
    assert tiles() == {"150000": "1", "420000": "1", "430000": "1", "150500": "1"}

    tongliao = factories.make_hospital(region=factories.make_region(code="150500"))
    factories.make_deployment(hospital=tongliao)
    assert tiles() == {"150500": "2"}
