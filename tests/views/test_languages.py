"""Whatever is read out is read in its own language (WCAG 3.1.1, 3.1.2), on every page that anybody can reach."""

from collections import Counter, deque

import pytest
from django.test import Client

from config.language_of_parts import mark_chinese
from tests.crawl import likeness, links, read
from tests.languages import misread

OF_A_PATH = 6  # pages of one kind and parameters
CHINESE = ("/", "/deployments/?q=王颖", "/corrections/new/", "/nowhere/", "/deployments/?region=nowhere")
ENGLISH = (
    *(f"/en{path}" for path in CHINESE),
    *("/en/deployments/?q=通辽&view=cards", "/en/deployments/?q=<b>王</b>&q=1", "/en/figures/?q=人"),
    "/en/deployments/choices/post/?find=护士",
)


def pages(client: Client, starts: tuple[str, ...]) -> dict[str, str]:
    """Returns the pages of one language that can be reached, by their addresses; of those that differ by what they
    are asked for, some."""
    waiting, known, alike, found = deque(starts), set(starts), Counter(), {}
    while waiting:
        answer = read(client, waiting.popleft())
        found[answer.url] = answer.text[answer.text.index("<html") :]
        for link in links(answer):
            is_page = link.startswith("/en/") == (starts == ENGLISH) and not link.startswith(("/api/", "/static/"))
            is_page &= not link.endswith(".css")
            path, _names = kind = likeness(link)
            if is_page and "export." not in path and link not in known and alike[kind] < 2 and alike[path] < OF_A_PATH:
                known.add(link)
                alike.update([kind, path])
                waiting.append(link)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("starts", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_page_says_in_which_language_each_text_is(client: Client, seeded: None, starts: tuple[str, ...]) -> None:
    found = pages(client, starts)

    kinds = {likeness(url)[0].removeprefix("/en") for url in found}
    assert kinds >= {f"/{noun}/*/" for noun in ("staff", "hospitals", "regions", "batches", "sources", "figures")}
    assert {url: wrong for url, page in found.items() if (wrong := list(misread(page)))} == {}


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("<p>通辽市医院</p>", '<p lang="zh-Hans">通辽市医院</p>'),
        ("<p>通辽市 · ICU: 3 people</p>", '<p><span lang="zh-Hans">通辽市</span> · ICU: 3 people</p>'),
        ("<p>18批次，1478人 of “王 颖”</p>", '<p><span lang="zh-Hans">18批次，1478人</span> of <span lang="zh-Hans">“王 颖”</span></p>'),
        ('<li><b lang="zh-Hans">王颖</b> nurse</li>', '<li><b lang="zh-Hans">王颖</b> nurse</li>'),
        ('<p lang="zh-Hans">王颖<br>护士</p>', '<p lang="zh-Hans">王颖<br>护士</p>'),
        ('<a lang="zh-Latn">Wáng 王</a>', '<a lang="zh-Latn">Wáng <span lang="zh-Hans">王</span></a>'),
        ('<a aria-label="第三批"><title>第三批</title><rect/></a>', '<a lang="zh-Hans" aria-label="第三批"><title>第三批</title><rect/></a>'),
        ("<select><option>赤峰市</option></select>", '<select><option lang="zh-Hans">赤峰市</option></select>'),
        ('<input value="王颖" placeholder="Name">', '<input lang="zh-Hans" value="王颖" placeholder="Name">'),
        ("<title>王颖 · The Roster</title>", "<title>王颖 · The Roster</title>"),
        ('<script>{"name": "王颖"}</script>', '<script>{"name": "王颖"}</script>'),
        ("<p>&lt;王颖&gt; &amp; Co</p>", '<p>&lt;<span lang="zh-Hans">王颖</span>&gt; &amp; Co</p>'),
        ("<p>No Chinese</p>", "<p>No Chinese</p>"),
    ],
)  # fmt: skip
def test_what_is_chinese_is_marked_and_nothing_else(page: str, marked: str) -> None:
    assert mark_chinese(page) == marked


def test_a_page_of_staff_is_marked_too(admin_client: Client) -> None:
    page = admin_client.get("/admin/", headers={"accept-language": "en"}).content.decode()
    assert 'lang="en' in page
    assert list(misread(page)) == []
