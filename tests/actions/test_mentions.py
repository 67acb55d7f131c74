import pytest

from roster.actions.mentions import find_mentions
from tests.factories import make_batch, make_citation, make_deployment, make_figure, make_posting, make_source

pytestmark = pytest.mark.django_db


def test_a_name_in_the_texts_of_other_public_records_is_found() -> None:
    batch = make_batch(name="王颖等援助队")
    figure = make_figure(batch=batch, remark="王颖除外")
    source = make_source(title="访王颖")
    posting = make_posting(batch=batch, printed="王颖一行到达")

    assert set(find_mentions("王颖")) == {batch, figure, source, posting}


def test_what_is_the_person_s_own_or_staff_s_is_none() -> None:
    deployment = make_deployment(name="王颖")
    make_citation(deployment=deployment, printed="王颖")
    make_posting(deployment=deployment, printed="王颖在一线")
    make_batch(name="一队", note="王颖")

    assert find_mentions("王颖") == []
