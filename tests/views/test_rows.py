"""The rows of lists that are made without templates."""

import pytest
from django.utils import translation

from roster.models import Deployment
from roster.views.rows import Places, Rows
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_is_printed_is_text_and_no_markup():
    hostile = "<b>&\"'"
    batch = factories.make_batch(name=hostile)
    hospital = factories.make_hospital(name=hostile)
    person = factories.make_deployment(name=hostile, hospital=hospital, batch=batch, department=hostile, title=hostile)
    factories.make_citation(deployment=person, source=factories.make_source(title=hostile))
    for language in ("zh-hans", "en"):
        with translation.override(language):
            row = Rows(Places([person.pk])).table(Deployment.objects.for_list())
        assert "<b>" not in row and row.count("&lt;b&gt;&amp;&quot;&#x27;") >= 6


def test_a_source_that_prints_somebody_twice_stands_once_with_both_places():
    person = factories.make_deployment(name="王颖")
    source = factories.make_source(title="甲报")
    for line in (7, 3):
        factories.make_citation(deployment=person, source=source, first_line=line, last_line=line + 1)
    assert Rows(Places([person.pk])).cited(person.pk).count("甲报") == 1
    row = Rows(Places([person.pk])).table(Deployment.objects.for_list())
    assert row.index("第 3–4 行") < row.index("第 7–8 行")


def test_what_is_not_said_is_said_to_be_not_said():
    factories.make_deployment(name="才权")
    row = Rows(None).table(Deployment.objects.for_list())
    assert row.count("未注明") == 4 and row.count("blank") == 4
    assert "place" not in row
