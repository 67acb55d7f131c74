"""What stands on English pages: every Chinese name has beside it what it is in English."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def hospital():
    factories.make_region(code="150000", name="内蒙古自治区")
    factories.make_region(code="150500", name="通辽市")
    return factories.make_hospital(
        name="科左后旗人民医院", region=factories.make_region(code="150522", name="科尔沁左翼后旗")
    )


def test_options_breadcrumbs_and_history_have_english_names_beside_the_chinese(client: Client, hospital):
    factories.make_figure(region=factories.make_region(code="150500"))
    # An option is in one language, since no part of it can be marked as being in another.
    assert ">Tongliao</option>" in client.get("/en/figures/").content.decode()
    page = client.get(f"/en/hospitals/{hospital.pk}/").content.decode()
    crumbs = page[page.index('class="crumbs"') : page.index("<h1")]
    assert all(name in crumbs for name in ("Tongliao</span>", "Horqin Left Rear Banner</span>"))

    staff = factories.make_deployment(name="王颖", hospital=hospital).staff
    page = client.get(f"/en/staff/{staff.pk}/").content.decode()
    assert "Wáng Yǐng" in page[page.index('class="crumbs"') : page.index("<h1")]


def test_the_honour_roll_says_below_each_person_what_its_lines_mean(client: Client, hospital):
    factories.make_deployment(name="王颖", hospital=hospital, department="耳鼻喉科", title="主管护师", post="护士长")
    page = client.get("/en/deployments/?view=roll").content.decode()
    assert (
        '<span class="aid">Horqin Left Rear Banner People&#x27;s Hospital · Otolaryngology · Head nurse · nurse, intermediate</span>'
        in page
    )
    assert (
        "Otolaryngology" not in client.get("/deployments/?view=roll").content.decode().split('class="honour-roll"')[1]
    )


@pytest.mark.parametrize(
    ("prefix", "label"), [("", "地区 <code>(region)</code>"), ("/en", "Region <code>(region)</code>")]
)
def test_a_refused_parameter_is_called_as_on_the_page(client: Client, prefix: str, label: str):
    page = client.get(f"{prefix}/deployments/?region=nowhere&nonsense=1").content.decode()
    assert label in page and "<code>nonsense</code>" in page


def test_a_provinces_own_people_are_called_alike_wherever_they_are_counted(client: Client):
    own = factories.make_hospital(region=factories.make_region(code="150000", name="内蒙古自治区"))
    factories.make_deployment(hospital=own)
    for path in ("/", "/statistics/", "/deployments/?view=roll", "/deployments/?region_itself=150000"):
        assert "内蒙古自治区直属" in client.get(path).content.decode(), path
        assert "Inner Mongolia itself" in client.get(f"/en{path}").content.decode(), path


def test_a_sentence_says_nothing_twice(client: Client):
    factories.make_deployment(department="重症医学科")
    page = client.get("/deployments/?q=重症&specialty=critical_care").content.decode()
    assert "重症医学 的 1 人" in page and "重症医学 · 重症医学" not in page
    assert page.count('class="chip"') == 2


def test_all_sources_of_a_person_are_listed(client: Client):
    person = factories.make_deployment(name="王颖")
    for title, line in (("乙报", 7), ("甲报", 3)):
        factories.make_citation(
            deployment=person, source=factories.make_source(title=title), first_line=line, last_line=line
        )
    cell = client.get("/deployments/").content.decode().split('class="small soft place">')[1].split("</td>")[0]
    assert "甲报" in cell and "乙报" in cell and "第 3 行" in cell and "第 7 行" in cell


def test_the_foot_of_printed_pages_names_the_revision_and_its_day(client: Client):
    factories.make_deployment()
    page = client.get("/deployments/").content.decode()
    address = page.split('rel="stylesheet" media="print" href="')[1].split('"')[0]
    response = client.get(address)
    assert response["Content-Type"].startswith("text/css")
    assert "修订 " in response.content.decode() and "年" in response.content.decode()
    assert "Revision " in client.get(f"/en{address}").content.decode()
    assert client.get("/revisions/999999/print.css").status_code == 404
