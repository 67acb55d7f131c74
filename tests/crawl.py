"""Walks everything that an anonymous reader can reach, by the links of pages and of answers alike."""

import io
import re
import zipfile
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from django.test import Client

STARTS = ("/", "/en/", "/api/v1/", "/robots.txt", "/sitemap.xml")
SKIPPED = ("/static/", "/admin/")
LINK = re.compile(r"""(?:href|src|action)="([^"]+)"|"(https?://testserver/[^"\\]*)"|<loc>([^<]+)</loc>""")
ALIKE = 3  # addresses of one path and the same parameters' names that are asked for
OF_A_PATH = 24  # addresses of one path in all: facets multiply without end


@dataclass(frozen=True)
class Answer:
    url: str
    status: int
    text: str


def read(client: Client, url: str) -> Answer:
    """Returns an answer with all its text: headers, and what is packed into a workbook."""
    response = client.get(url)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"\n".join(archive.read(name) for name in archive.namelist())
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return Answer(url, response.status_code, f"{headers}\n\n{content.decode(errors='replace')}")


def crawl(client: Client, *, starts: tuple[str, ...] = STARTS, more: tuple[str, ...] = ()) -> Iterator[Answer]:
    """Yields every answer that can be reached from `starts`, and those of `more`, which nothing links to."""
    waiting, known, alike = deque([*starts, *more]), {*starts, *more}, Counter()
    while waiting:
        answer = read(client, waiting.popleft())
        yield answer
        for link in links(answer):
            path, names = likeness(link)
            if link not in known and alike[path, names] < ALIKE and alike[path] < OF_A_PATH:
                known.add(link)
                alike.update([(path, names), path])
                waiting.append(link)


def links(answer: Answer) -> list[str]:
    found = []
    for match in LINK.finditer(answer.text):
        url = urlsplit(next(filter(None, match.groups())).replace("&amp;", "&"))
        if url.netloc not in ("", "testserver") or url.scheme not in ("", "http"):
            continue
        path = url.path if url.path.startswith("/") else f"{urlsplit(answer.url).path}{url.path}"
        if not path.startswith(SKIPPED):
            found.append(f"{path}?{url.query}" if url.query else path)
    return found


def likeness(link: str) -> tuple[str, tuple[str, ...]]:
    """Returns what addresses have in common that are likely to be answered by the same lines of code."""
    url = urlsplit(link)
    path = re.sub(r"/[0-9a-z]{12}(?=/|$)|/[0-9]{6}(?=/|$)|/[0-9]+(?=/|$)", "/*", url.path)
    return path, tuple(sorted({name for name, _value in parse_qsl(url.query, keep_blank_values=True)}))
