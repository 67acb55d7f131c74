import pytest
from playwright.sync_api import Page, expect

from tests.factories import make_deployment


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_docs_work_offline_under_the_strict_policy_and_set_no_cookie(page: Page, live_server) -> None:
    make_deployment()
    page.goto(f"{live_server.url}/api/v1/docs/#/deployments/list_deployments")

    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()

    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
    assert page.context.cookies() == []
