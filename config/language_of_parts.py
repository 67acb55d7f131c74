"""Chinese words on an English page, marked as such (WCAG 3.1.2): a screen reader then reads them in Chinese, and a
browser takes a Chinese font. Names, titles and printed words are Chinese whatever the language of the page, and come
from everywhere: templates, labels of filters, sentences that quote them. Hence they are marked here, in the finished
page, and no template has to think of it."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

LANGUAGE = "zh-Hans"
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
# From the first Chinese character to the last with no Latin letter between; what belongs to it without a space
# (quotation marks, the 18 of 18批次) besides. Marks of HTML stay outside.
OPENING, CLOSING = r"[\d“‘《（【〔]*", r"[\d”’》）】〕。！？…％]*"
PASSAGE = re.compile(rf"{OPENING}[{HAN}](?:[^A-Za-z<>&]*[{HAN}])?{CLOSING}")
CHINESE = re.compile(rf"[{HAN}]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
ENTITY = re.compile(r"&#?\w+;")

# A tag and the text behind it. Our templates, like Django's, escape ">" in attributes.
PIECE = re.compile(r"<(/?)([A-Za-z][\w-]*)([^>]*)>([^<]*)")
LANG = re.compile(r'\slang="([^"]*)"')
# What people read or hear of a tag itself; what somebody typed into a field stands in its `value`.
SPOKEN = re.compile(r'\s(?:title|alt|aria-label|aria-description|placeholder)="([^"]*)"')
TYPED = re.compile(r'\svalue="([^"]*)"')
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# No text of theirs is read out, or none can hold an element: their own tag is marked if all of it is Chinese.
UNREAD = {"script", "style", "template"}
PLAIN = {"title", "option", "textarea"}


def mark_chinese(page: str) -> str:
    """Returns the English page with every Chinese passage in an element of that language: the element around it
    where it holds nothing else, a span where English stands beside it."""
    if not CHINESE.search(page):
        return page
    done, end, within = [], 0, Within()
    for piece in PIECE.finditer(page):
        whole = piece[0]
        # Most of a page is tags, and numbers: to look at each of them closely would take some milliseconds.
        if not within.elements and whole.isascii() and "lang=" not in whole:
            continue
        done += [page[end : piece.start()], read(piece, page, within)]
        end = piece.end()
    return "".join([*done, page[end:]])


class Within:
    """The open elements that say a language, the innermost last: name, how many of that name are open from it on, and
    whether it is Chinese."""

    def __init__(self) -> None:
        self.elements: list[tuple[str, int, bool]] = []

    @property
    def chinese(self) -> bool:
        return bool(self.elements) and self.elements[-1][2]

    def begin(self, name: str, *, chinese: bool) -> None:
        self.elements.append((name, 1, chinese))

    def meet(self, name: str, change: int) -> None:
        """A tag without a language opens or closes; the one that closes the innermost element ends its language."""
        if self.elements and self.elements[-1][0] == name:
            _name, number, chinese = self.elements.pop()
            if number + change:
                self.elements.append((name, number + change, chinese))


def read(piece: re.Match[str], page: str, within: Within) -> str:
    """Returns a tag and the text behind it, with what is Chinese marked."""
    closing, name, attributes, text = piece.groups()
    if closing:
        within.meet(name, -1)
        return f"</{name}>{passages(text, within)}"
    void = name in VOID or attributes.endswith("/")
    said = LANG.search(attributes)
    if said is None and not within.chinese and name not in UNREAD and CHINESE.search(piece[0]):
        # A mark of a chart is a link that holds its own title.
        alone = void or page.startswith((f"</{name}>", "<title>"), piece.end())
        if alone and is_chinese(name, attributes, "" if void else text):
            attributes = f' lang="{LANGUAGE}"{attributes}'
            said = LANG.search(attributes)
    if not void and said:
        within.begin(name, chinese=said[1].startswith("zh-Han"))
    elif not void:
        within.meet(name, 1)
    return f"<{name}{attributes}>{text if name in UNREAD | PLAIN else passages(text, within)}"


def passages(text: str, within: Within) -> str:
    if within.chinese or not CHINESE.search(text):
        return text
    return PASSAGE.sub(lambda found: f'<span lang="{LANGUAGE}">{found[0]}</span>', text)


def is_chinese(name: str, attributes: str, text: str) -> bool:
    """Returns whether all that is read of a tag and the text behind it is Chinese."""
    spoken = "".join(SPOKEN.findall(attributes)) if name != "input" else "".join(TYPED.findall(attributes))
    words = ENTITY.sub("", f"{spoken} {text}")
    return bool(CHINESE.search(words)) and not LATIN.search(words)


class LanguageOfPartsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_page = not response.streaming and response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and get_language() == "en":
            response.content = mark_chinese(response.content.decode(response.charset))
        return response
