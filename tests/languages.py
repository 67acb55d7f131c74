"""Reads a page as a screen reader does: each text with the language that HTML says it is in."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

SPOKEN = ("title", "alt", "aria-label", "aria-description", "placeholder")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
CHINESE = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
SENTENCE = re.compile(r"\b[a-z]{3,} [a-z]{2,}\b")  # no name, no abbreviation and no code


class Reader(HTMLParser):
    """Collects (path of elements, language, text) of all that is read out."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.heard: list[tuple[str, str, str]] = []

    @property
    def language(self) -> str:
        return self.open[-1][1] if self.open else ""

    def hear(self, language: str, text: str, where: str = "") -> None:
        if text.strip():
            self.heard.append((" ".join([*(name for name, _ in self.open), where]), language, text.strip()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self.language)
        for name in SPOKEN:
            if name == "placeholder" and given.get("value"):  # it stands behind what was typed
                continue
            self.hear(language, given.get(name, ""), f"{tag}@{name}")
        if tag == "input" and given.get("type", "text") in ("text", "search"):
            self.hear(language, given.get("value", ""), f"{tag}@value")
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, f"</{tag}> at {self.getpos()} closes something else"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] not in ("script", "style"):
            self.hear(self.language, data)


def heard(page: str) -> list[tuple[str, str, str]]:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader.heard


def misread(page: str) -> Iterator[str]:
    """Yields what would be read out in the wrong language. A page's own title is one text in the head, of which HTML
    can mark no part."""
    for where, language, text in heard(page):
        if where.strip() == "html head title":
            continue
        chinese = language.startswith("zh") and language != "zh-Latn"
        if CHINESE.search(text) and not chinese:
            yield f"Chinese read as {language}: {where}: {text[:80]}"
        if SENTENCE.search(text) and chinese:
            yield f"English read as {language}: {where}: {text[:80]}"
