"""What stands in the cells of a list, for Chinese and for English readers: the words as printed, for the latter with a
help to read them, smaller and never in their place."""

from functools import cache
from typing import Any, Protocol

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from roster.models import Deployment
from roster.models.fields import reads_english
from roster.vocabulary.english.posts import english_post


class Printed(Protocol):
    """A deployment, or the part of one that a list shows."""

    department: str
    specialty: str
    title: str
    title_class: str
    profession: str
    grade: str
    post: str
    post_class: str
    role: str


class Words:
    """The words of one page. In which language they are is found out once, as are the labels of codes: a list asks for
    them some hundred times."""

    def __init__(self) -> None:
        self.english = reads_english()
        self._labels: dict[tuple[str, str], str] = {}

    def label(self, name: str, code: str) -> str:
        """Returns what a code of a field of deployments is called; "" for the empty code."""
        key = (name, code)
        if key not in self._labels:
            self._labels[key] = str(choices_of(name).get(code, code))
        return self._labels[key]

    def beside(self, chinese: str, english: object) -> SafeString:
        """Returns Chinese words, for English readers with what they are in English."""
        if not (chinese and english and self.english):
            return escape(chinese)
        return format_html('{} <span class="aid">{}</span>', chinese, english)

    def named(self, record: Any) -> SafeString:
        return self.beside(str(record), record.english if self.english else "")

    def department(self, one: Printed) -> SafeString:
        """Returns the department as printed, in English with its specialty; "" if nothing is said."""
        return self.beside(one.department, self.english and self.label("specialty", one.specialty))

    def title(self, one: Printed) -> SafeString:
        """Returns the title as printed, in English with profession and grade; "" if nothing is said."""
        return self.beside(one.title, self.english and self.title_in_english(one))

    def title_in_english(self, one: Printed) -> str:
        classed = (("profession", one.profession), ("grade", one.grade)) if one.title_class else ()
        return ", ".join(self.label(name, code) for name, code in classed if code)

    def post(self, one: Printed) -> SafeString:
        """Returns the post as printed, in English with what it is called; "" if nothing is said."""
        return self.beside(one.post, self.english and english_post(one.post_class))

    def position(self, one: Printed) -> SafeString:
        """Returns post and title, and the role in the team; "" if nothing is said."""
        words = (self.post(one), self.title(one), escape(self.label("role", one.role)))
        return mark_safe(" · ".join(filter(None, words)))  # noqa: S308 - each of them is escaped


@cache
def choices_of(name: str) -> dict[str, Any]:
    return dict(Deployment._meta.get_field(name).flatchoices)
