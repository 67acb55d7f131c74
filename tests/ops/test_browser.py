"""The browser fixture's own promises, on a server that serves whatever the test says."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page

from tests.conftest import Watch

pytestmark = pytest.mark.browser


class Pages(BaseHTTPRequestHandler):
    bodies: dict[str, str] = {
        "/plain": "<title>名录</title><p>王颖</p>",
        "/foreign": "<title>x</title><script src='http://192.0.2.1/x.js'></script>",
    }

    def do_GET(self) -> None:
        body = self.bodies.get(self.path, "").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_is_shown(page: Page, address: str):
    page.goto(f"{address}/plain")

    assert page.title() == "名录"
    assert page.get_by_text("王颖").is_visible()


def test_a_request_to_another_host_is_stopped_and_reported(browser, address: str):
    watch = Watch()
    context = browser.new_context()
    context.route("**/*", watch.route)
    context.new_page().goto(f"{address}/foreign")
    context.close()

    assert watch.wrong == ["asked for http://192.0.2.1/x.js"]
