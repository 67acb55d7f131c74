"""The two languages of the site: each page in both, and how a reader of English gets on with Chinese names."""

import json
import re

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def switch(page: str) -> str:
    return re.search(r'class="language" href="([^"]+)"', page).group(1).replace("&amp;", "&")


@pytest.mark.parametrize(
    "path", ["/", "/deployments/?q=%E7%8E%8B+w&region=150500&region=unknown&view=cards", "/about/", "/nowhere/?x=1"]
)
def test_the_switch_keeps_the_page_and_what_was_asked(client: Client, path: str) -> None:
    factories.make_region(code="150500")
    there = switch(client.get(path).content.decode())
    assert there == f"/en{path}"
    english = client.get(there)
    assert switch(english.content.decode()) == path
    assert 'lang="en"' in english.content.decode()[:200]


def test_a_page_has_one_language_whoever_asks_and_sets_no_cookie(client: Client) -> None:
    for path, language in (("/about/", "zh-hans"), ("/en/about/", "en")):
        answers = [client.get(path, headers={"accept-language": asked}) for asked in ("en", "zh-CN", "fr", "")]
        assert len({answer.content for answer in answers}) == 1
        assert {answer.headers["Content-Language"] for answer in answers} == {language}
        assert not any(answer.cookies for answer in answers)


def test_a_page_names_its_other_language(client: Client) -> None:
    for path in ("/about/", "/en/about/"):
        page = client.get(path).content.decode()
        alternates = dict(
            re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="http://testserver([^"]+)">', page)
        )
        assert alternates == {"zh-Hans": "/about/", "en": "/en/about/", "x-default": "/about/"}


def linked(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', page).group(1))


def test_machines_and_readers_of_english_get_the_name_that_they_can_read(client: Client) -> None:
    region = factories.make_region(code="150500", name="通辽市")
    hospital = factories.make_hospital(name="通辽市医院", region=region)
    staff = factories.make_deployment(name="王颖", hospital=hospital).staff
    batch = factories.make_batch(name="第三批", series="省级", number=3, origin=region)
    titles = {}
    for record, path in [(record, record.get_absolute_url()) for record in (region, hospital, staff, batch)]:
        page = client.get(f"/en{path}").content.decode()
        titles[str(record)] = re.search("<title>(.+?)</title>", page).group(1)
        chinese = client.get(path).content.decode()
        assert f"<title>{record} · 驰援名录</title>" in chinese
        assert "aid" not in re.findall(r'class="([^"]+)"', chinese)
    assert titles == {
        "通辽市": "Tongliao (通辽市) · The Roster",
        "通辽市医院": "Tongliao Hospital (通辽市医院) · The Roster",
        "王颖": "Wáng Yǐng (王颖) · The Roster",
        "第三批": "Third batch, Tongliao provincial series (第三批) · The Roster",
    }
    assert linked(client.get(hospital.get_absolute_url()).content.decode())["alternateName"] == ["Tongliao Hospital"]
    assert linked(client.get(region.get_absolute_url()).content.decode())["alternateName"] == "Tongliao"


def test_dates_numbers_and_history_are_said_as_each_language_says_them(client: Client) -> None:
    hospital = factories.make_hospital(name="林西县医院")
    hospital.name = "林西县人民医院"
    factories.save(hospital)
    path = hospital.get_absolute_url()
    assert "医院 林西县人民医院：改动 – 名称由 林西县医院 改为 林西县人民医院" in words(client, path)
    assert (
        "Hospital 林西县人民医院 Linxi County People&#x27;s Hospital: changed – name from 林西县医院 to 林西县人民医院"
        in words(client, f"/en{path}")
    )
    factories.make_figure(batch=factories.make_batch(), value=1478, as_of="2020-02-28")
    assert {"1,478", "2020年2月28日"} <= set(words(client, "/figures/").split())
    assert "1,478 28 February 2020" in words(client, "/en/figures/")


def words(client: Client, path: str) -> str:
    page = client.get(path).content.decode()
    return " ".join(re.sub(r"<[^>]+>", "", page[page.index("<main") :].replace("<td", " <td")).split())
