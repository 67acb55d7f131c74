"""The pages over the seed data: what the documents say is where a reader looks for it."""

import re

import pytest
from django.core.management import call_command
from django.test import Client

from roster.models import Batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeded() -> None:
    call_command("load_seed", verbosity=0)


def text_of(client: Client, path: str) -> str:
    page = client.get(path).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_the_seed_data_is_found_where_a_reader_looks(client: Client, seeded: None):
    assert "已列名 10 人" in text_of(client, "/regions/150400/")
    assert "800 以上" in text_of(client, "/regions/150000/")
    hunan = text_of(client, "/regions/430000/")
    assert all(number in hunan for number in ("1,478", "602", "18"))
    third = text_of(client, Batch.objects.get(name="辽宁省第三批医疗队").get_absolute_url())
    assert all(words in third for words in ("1,000 以上", "240", "760", "合计相符", "焦龙友", "372", "780"))
    yingshan = text_of(client, Batch.objects.get(name="湖南支援黄冈英山医疗队").get_absolute_url())
    assert all(words in yingshan for words in ("38", "李新中", "英山县人民医院", "黄冈市传染病医院"))
    for question in ("王颖", "颖", "wangying", "wy"):
        assert "王颖" in text_of(client, f"/deployments/?q={question}")
    found = text_of(client, "/deployments/?q=嘎")
    assert "王俊拉嘎" in found
    assert "第 89–90 行" in found
