"""Words that should never have been published are left out of the roster and of its history."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from roster.actions.redact import LEFT_OUT, redact
from roster.models import Change, Citation, Revision
from tests.factories import make_citation, make_deployment, save

pytestmark = pytest.mark.django_db
NUMBER = "420106197501011234"


def published(client: Client) -> str:
    """All that anybody can read of citations and of what became of them."""
    answers = [client.get("/api/v1/citations/"), client.get("/api/v1/changes/?after=0")]
    assert {answer.status_code for answer in answers} == {200}
    return "".join(answer.content.decode() for answer in answers)


@pytest.fixture
def citation() -> Citation:
    made = make_citation(deployment=make_deployment(name="王颖"), printed=f"王颖\t{NUMBER}\t通辽市医院")
    made.printed = f"王颖 {NUMBER} 通辽市医院"
    save(made)
    return made


def test_they_are_gone_from_the_record_and_from_all_that_was_told_of_it(client: Client, citation: Citation) -> None:
    other = make_citation(printed="王明\t通辽市医院")
    assert NUMBER in published(client)

    found = redact(NUMBER, reason="个人信息")

    assert ([one.pk for one in found.records], found.changes) == ([citation.pk], 3)
    citation.refresh_from_db()
    assert citation.printed == f"王颖 {LEFT_OUT} 通辽市医院"
    other.refresh_from_db()
    assert other.printed == "王明\t通辽市医院"
    assert NUMBER not in published(client)
    assert LEFT_OUT in published(client)
    assert found.revision == Revision.objects.latest("number")
    told = Change.objects.filter(record=citation.pk).order_by("pk").values_list("action", flat=True)
    assert list(told) == ["create", "update", "update"]


def test_what_only_history_has_is_left_out_too(client: Client, citation: Citation) -> None:
    citation.printed = "王颖 通辽市医院"
    save(citation)
    latest = Revision.objects.latest_number()
    held = client.get("/api/v1/changes/?after=0").headers["ETag"]
    found = redact(NUMBER, reason="个人信息")
    assert (found.records, found.changes) == ([], 3)
    assert found.revision.number == Revision.objects.latest_number() == latest + 1
    assert client.get("/api/v1/changes/?after=0", headers={"if-none-match": held}).status_code == 200
    assert NUMBER not in published(client)


def test_words_that_stand_nowhere_leave_no_revision(citation: Citation) -> None:
    latest = Revision.objects.latest_number()
    found = redact("红旗路8号", reason="个人信息")
    assert (found.records, found.changes, found.revision) == ([], 0, None)
    assert Revision.objects.latest_number() == latest


@pytest.mark.parametrize("words", ["红旗路8号", '红旗路8号\t"二楼"'])
def test_chinese_words_and_marks_are_found_in_history(client: Client, words: str) -> None:
    made = make_citation(printed=f"王颖 {words} 通辽市医院")
    made.printed = "王颖 通辽市医院"
    save(made)
    found = redact(words, reason="住址")
    assert (found.records, found.changes) == ([], 2)
    assert "红旗路" not in published(client)


def test_the_command_says_where_they_stand_and_writes_only_when_told(client: Client, citation: Citation) -> None:
    out = io.StringIO()
    call_command("redact", NUMBER, stdout=out)
    assert citation.pk in out.getvalue()
    assert NUMBER in published(client)
    for wrong in (("123",), (NUMBER, "--commit"), (NUMBER, "--commit", "--reason", f"去掉{NUMBER}")):
        with pytest.raises(CommandError):
            call_command("redact", *wrong, stdout=out)
    call_command("redact", NUMBER, "--commit", "--reason", "个人信息", stdout=out)
    assert NUMBER not in published(client)
