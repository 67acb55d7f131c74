"""The codes of the intake in words: why a file is refused, what is wrong with a cell, what a person is asked."""

import datetime as dt

from django.apps import apps
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roster.models import Deployment, Staff
from roster.rolls.doubts import DOUBTS, doubt_words

PROBLEMS: dict[str, Promise] = {
    "empty": gettext_lazy("The file is empty."),
    "too-big": gettext_lazy("The file has more than %(limit)s bytes, the most that are taken. Divide it."),
    "executable": gettext_lazy(
        "This is a program. Rolls are read from text, pages and documents: give the file that holds the names."
    ),
    "image": gettext_lazy("This is an image. Rolls are read from text: have the text recognised and paste it."),
    "packed": gettext_lazy("This is a packed file. Unpack it and take in what is in it."),
    "markup": gettext_lazy(
        "This is a web page or another kind of marked-up text, whatever its name says. Open it in the program for such "
        "files and save it as .xlsx or .docx."
    ),
    "legacy": gettext_lazy("This is a file of an old Office. Save it as .xlsx or .docx."),
    "unknown-kind": gettext_lazy("This is neither text nor .csv, .tsv, .xlsx, .docx or .pdf."),
    "damaged": gettext_lazy("The file is damaged and cannot be opened."),
    "password": gettext_lazy("The file is locked by a password. Save it without one."),
    "bomb": gettext_lazy("The file unpacks to more than %(limit)s bytes."),
    "parts": gettext_lazy("The file is packed of %(found)s parts; %(limit)s are taken at most."),
    "memory": gettext_lazy("Opening the file takes more memory than is allowed. Are there cells far off the table?"),
    "too-slow": gettext_lazy("Opening the file takes longer than %(limit)s seconds."),
    "long-text": gettext_lazy("The text has more than %(limit)s characters. Divide it."),
    "columns": gettext_lazy("The sheet has %(found)s columns; %(limit)s are taken at most."),
    "rows": gettext_lazy("The sheet has more than %(limit)s rows. Divide it."),
    "long-cell": gettext_lazy("A cell has more than %(limit)s characters."),
    "pages": gettext_lazy("The document has %(found)s pages; %(limit)s are taken at most."),
    "no-text-layer": gettext_lazy("The pages are images without text. Have the text recognised and paste it."),
    "nul": gettext_lazy("Line %(line)s holds a NUL character: this is no text."),
    "encoding-mixed": gettext_lazy("Line %(line)s is in another encoding than the rest. Save the file as UTF-8."),
    "encoding-unknown": gettext_lazy(
        "At byte offset %(offset)s there is no text in UTF-8, UTF-16 or GB18030. Save the file as UTF-8."
    ),
    "garbled": gettext_lazy(
        "From line %(line)s on the text was garbled before it was saved: it is UTF-8 that some program took for another"
        " encoding. Fetch the text again."
    ),
    "no-header": gettext_lazy("No row names the columns. A sheet needs a row of headers with 姓名 and one more."),
    "no-rows": gettext_lazy("The sheet has headers, but no row below them names anybody."),
    "not-committed": gettext_lazy("The commit failed and wrote nothing; the fault is ours and is in the log."),
    "not-undone": gettext_lazy("The undo failed and took nothing back; the fault is ours and is in the log."),
    "unexpected": gettext_lazy("The file could not be read; the fault is ours and is in the log."),
}
ERRORS: dict[str, Promise] = {
    "no-name": gettext_lazy("The name is missing."),
    "not-a-name": gettext_lazy("This is not a name."),
    "several-names": gettext_lazy("These seem to be several people: %(valid)s. One name is written without a blank."),
    "too-long": gettext_lazy("This is longer than %(valid)s characters."),
    "not-words": gettext_lazy("This is a number or an error of the sheet, not words."),
    "formula": gettext_lazy("This is a formula. Write the words that it stands for."),
    "no-region": gettext_lazy("No region is called so, or several are. Valid is a full name or a six-digit code."),
    "not-a-choice": gettext_lazy("Valid is: %(valid)s."),
    "not-a-day": gettext_lazy("This is not a day. Valid is, for example, %(valid)s."),
    "counted-day": gettext_lazy("This is a number by which sheets count days, perhaps of %(valid)s. Write the day."),
    "day-out-of-range": gettext_lazy("Valid are days of %(valid)s: check the year."),
    "end-before-start": gettext_lazy("The end is before the start."),
    "days-against-roster": gettext_lazy("The end would be before the start: the roster says %(valid)s for the other."),
    "in-batch-already": gettext_lazy("This person is in this batch already."),
}
QUESTIONS: dict[str, Promise] = {
    "errors": gettext_lazy("Something is wrong here."),
    "is-it-a-person": gettext_lazy("Is this somebody of the roster?"),
    "name-only": gettext_lazy("Only the name is known: neither hospital nor department, title or post. Take it in?"),
    "which-hospital": gettext_lazy("The roster has no hospital of this name. Is it new, or one of these?"),
    "unknown-hospital": gettext_lazy("This does not look like a hospital. Is it one?"),
    "which-batch": gettext_lazy("Which batch is this?"),
    "unknown-batch": gettext_lazy("The roster has no batch of this name. Is it new?"),
    "removed-before": gettext_lazy("Somebody took this entry out of the roster before. Take it in again?"),
    "same-name": gettext_lazy("The roster has somebody of this name. The same person?"),
    "same-place": gettext_lazy("The roster has somebody of this name from this hospital, in another batch. The same?"),
    "which-person": gettext_lazy("The roster has several people of this name from this hospital. Which one?"),
    "printed-twice": gettext_lazy("The same name from the same hospital stands here twice. Two people?"),
}

FIELDS: dict[str, Promise] = {
    "name": gettext_lazy("person's name"),
    "hospital": gettext_lazy("hospital"),
    "department": gettext_lazy("department"),
    "title": gettext_lazy("title"),
    "post": gettext_lazy("post"),
    "position": gettext_lazy("title and post in one"),
    "role": gettext_lazy("role in the team"),
    "role_printed": gettext_lazy("role as printed"),
    "batch": gettext_lazy("batch"),
    "region": gettext_lazy("region"),
    "stated_region": gettext_lazy("region"),
    "gender": gettext_lazy("gender"),
    "ethnic_group": gettext_lazy("ethnic group"),
    "party_member": gettext_lazy("party member"),
    "started_on": gettext_lazy("deployed from"),
    "ended_on": gettext_lazy("deployed until"),
    "id": gettext_lazy("the roster's own number"),
    "number": gettext_lazy("number in the list"),
}
CODES = {"role": dict(Deployment.Role.choices), "gender": dict(Staff.Gender.choices)}
DAYS = ("started_on", "ended_on")


def value_words(name: str, value: object) -> str:
    """Returns a field's value as a reader says it; "" for none, and what is no valid value as it stands."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in DAYS and value:
        try:
            return date_format(dt.date.fromisoformat(str(value)))
        except ValueError:
            return str(value)
    return str(CODES.get(name, {}).get(str(value), value or ""))


def noun_words(noun: str) -> str:
    """Returns what records of this noun are called."""
    return str(apps.get_model("roster", noun)._meta.verbose_name)


def problem_words(problem: dict) -> str:
    """Returns why an intake could not be read, in the present language; "" if it could."""
    return str(PROBLEMS[problem["code"]]) % problem if problem else ""


def error_words(error: dict) -> str:
    """Returns what is wrong with a cell and what would be valid."""
    return str(ERRORS[error["code"]]) % {"valid": "、".join(error["valid"])}


def question_words(entry_match: dict) -> str:
    question = entry_match.get("question", "")
    return str(QUESTIONS[question]) if question else ""


def further_words(entry_match: dict) -> list[str]:
    """Returns what a person is asked besides, once the first question is answered."""
    return [str(QUESTIONS[question]) for question in entry_match.get("further", [])]


def doubts_in_words(doubts: list[str]) -> list[str]:
    """Returns the reader's doubts; one that is younger than these words stands as its code."""
    found = []
    for doubt in doubts:
        if doubt.partition(":")[0] in DOUBTS:
            message, values = doubt_words(doubt)
            found.append(_(message) % values)
        else:
            found.append(doubt)
    return found
