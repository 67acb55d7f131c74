"""What a word of a search finds: leagues, counties and hospitals by any of their names, however they are typed."""

import pytest
from django.http import QueryDict
from django.test import Client

from roster.models import Batch, Deployment, Hospital, Region
from roster.search import find_meaning
from roster.selection import Selection
from tests.factories import make_batch, make_deployment, make_hospital, make_region, save


@pytest.fixture
def roster(db: None) -> None:
    make_region(code="150000", name="内蒙古自治区", short_name="内蒙古")
    tongliao = make_region(code="150500", name="通辽市", short_name="通辽")
    make_region(code="150400", name="赤峰市", short_name="赤峰")
    linxi = make_region(code="150424", name="林西县", short_name="林西")
    xilingol = make_region(code="152500", name="锡林郭勒盟", short_name="锡林郭勒")
    hohhot = make_region(code="150100", name="呼和浩特市", short_name="呼和浩特")
    county = make_hospital(name="林西县医院", region=linxi, names=["赤峰林西县医院"])
    own = make_hospital(name="内蒙古自治区人民医院", region=make_region(code="150000"))
    for name, hospital, department, title in (
        ("王颖", make_hospital(name="通辽市医院", region=tongliao), "重症医学科", "主管护师"),
        ("李强", make_hospital(name="通辽市传染病医院", region=tongliao), "传染科", "主治医师"),
        ("孙联宇", county, "麻醉科", "护士"),
        ("包图雅", make_hospital(name="锡林郭勒盟中心医院", region=xilingol), "儿科", "护士"),
        ("白龙", make_hospital(name="呼和浩特市第一医院", region=hohhot), "儿科", "主任医师"),
        ("田亮", own, "检验科", "检验师"),
        ("陈红", make_hospital(name="荆门市第一人民医院", region=make_region(code="420800", name="荆门市")), "", ""),
    ):
        make_deployment(name=name, hospital=hospital, department=department, title=title)


def found(query: str) -> set[str]:
    """Returns who is found, by the columns in memory and by the database, which must agree."""
    selection = Selection(Deployment, QueryDict(f"q={query}"))
    assert selection.errors == {}
    rows = list(selection.rows.select_related("staff"))
    assert sorted(row.pk for row in rows) == sorted(selection.found.ids())
    return {row.staff.name for row in rows}


TONGLIAO, OTHERS = {"王颖", "李强"}, {"孙联宇", "包图雅", "白龙", "田亮"}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("通辽", TONGLIAO),
        ("通遼", TONGLIAO),
        ("通遼市", TONGLIAO),
        ("tongliao", TONGLIAO),
        ("TongLiao", TONGLIAO),
        ("tōngliáo", TONGLIAO),
        ("tongliaoshi", TONGLIAO),
        ("tls", TONGLIAO),
        ("tl", TONGLIAO | {"田亮"}),  # a person's initials as well
        ("nmg", TONGLIAO | OTHERS),
        ("neimenggu", TONGLIAO | OTHERS),
        ("mongolia", TONGLIAO | OTHERS),
        ("Inner Mongolia", TONGLIAO | OTHERS),
        ("hohhot", {"白龙"}),
        ("huhehaote", {"白龙"}),
        ("xilingol", {"包图雅"}),
        ("锡盟", {"包图雅"}),
        ("ximeng", {"包图雅"}),
        ("郭勒", {"包图雅"}),
        ("锡林", {"包图雅"}),
        ("linxi", {"孙联宇"}),
        ("linxixian", {"孙联宇"}),
        ("lxx", {"孙联宇"}),
        ("chifeng linxi", {"孙联宇"}),
        ("赤峰林西县医院", {"孙联宇"}),
        ("cflxxyy", {"孙联宇"}),
        ("chifenglinxixianyiyuan", {"孙联宇"}),
        ("tlsyy", {"王颖"}),
        ("chuanranbing", {"李强"}),
        ("tongliaoshiyiyuan", {"王颖"}),
        ("renminyiyuan", {"田亮", "陈红"}),
        ("tongliao 护士", {"王颖"}),
        ("tongliao 护理", {"王颖"}),
        ("tongliao nurse", {"王颖"}),
        ("通辽 重症 护理", {"王颖"}),
        ("critical care nurse", {"王颖"}),
        ("wangying", {"王颖"}),
        ("自治区", {"田亮"}),  # a part of a hospital's name, and no kind of region
        ("tong", set()),
        ("liao", set()),
        ("wulumuqi", set()),
        ("x2", set()),
    ],
)
def test_who_is_found_by_a_place_however_it_is_typed(roster: None, query: str, names: set[str]) -> None:
    assert found(query) == names


def test_the_initials_of_a_county_give_way_to_a_persons(roster: None) -> None:
    assert found("lxx") == {"孙联宇"}
    person = make_deployment(name="李晓霞").staff
    assert found("lxx") == {"李晓霞"}

    person.withheld = True
    save(person)
    assert found("lxx") == {"孙联宇"}  # nobody learns that somebody is so called


def test_a_name_is_found_as_soon_as_it_is_changed(roster: None) -> None:
    hospital = Hospital.objects.get(name="通辽市医院")
    assert found("tongliaoshidiyiyiyuan") == set()
    hospital.name = "通辽市第一医院"
    save(hospital)
    assert found("tongliaoshidiyiyiyuan") == {"王颖"}
    assert found("hongshan") == set()
    make_deployment(name="赵红", hospital=make_hospital(region=make_region(code="150402", name="红山区")))
    assert found("hongshan") == {"赵红"}


def test_pages_files_and_answers_find_the_same(roster: None, client: Client) -> None:
    make_batch(name="通辽市首批", origin=make_region(code="150500"))
    assert client.get("/api/v1/deployments/?q=tongliao+护士&count=true").json()["count"] == 1
    assert "王颖" in client.get("/deployments/?q=tongliao+护士").content.decode()
    assert [region.pk for region in Selection(Region, QueryDict("q=tl")).page().rows] == ["150500"]
    assert [region.pk for region in Selection(Region, QueryDict("q=lxx")).page().rows] == ["150424"]
    hospitals = {hospital.name for hospital in Selection(Hospital, QueryDict("q=tongliao")).page().rows}
    assert hospitals == {"通辽市医院", "通辽市传染病医院"}
    assert [batch.name for batch in Selection(Batch, QueryDict("q=tongliao")).page().rows] == ["通辽市首批"]
    assert [choice.label for choice in Selection(Deployment, QueryDict()).facet("hospital", query="linxi").choices] == [
        "林西县医院"
    ]


def test_a_meaning_is_looked_up_once_a_revision(roster: None, django_assert_num_queries) -> None:
    find_meaning("tongliao")
    with django_assert_num_queries(1):  # which revision is the latest
        assert find_meaning("tongliao").regions == ["150500"]
