"""The truth about a roll, as somebody wrote it down: who is printed there, field by field."""

import json
import re
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from roster.management.input import read_file
from roster.rolls.scoring import SCORED

KNOWN = frozenset(("name", *SCORED))
LONGEST_SHOWN = 60
_CODE = re.compile("(?:[0-9]{2}){1,3}")


def truth_of(path: Path) -> list[dict[str, Any]]:
    """The people of a roll, each with its name and the fields to be scored. Raises CommandError, which says where what is
    wrong stands and what is expected."""
    try:
        document = json.loads(_text_of(path))
    except json.JSONDecodeError as error:
        values = {"file": path, "line": error.lineno, "column": error.colno, "expected": _expected()}
        raise CommandError(
            _("%(file)s is no JSON: error in line %(line)d, column %(column)d. %(expected)s") % values
        ) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets within brackets
        raise CommandError(_of_other_use(path)) from error
    entries = document.get("entries") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise CommandError(_of_other_use(path))
    for number, one in enumerate(entries, 1):
        wrong = _wrong(one)
        if wrong:
            values = {"file": path, "number": number, "wrong": wrong}
            raise CommandError(_("%(file)s, entry %(number)d: %(wrong)s") % values)
    return entries


def _text_of(path: Path) -> str:
    data = read_file(str(path))
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        values = {"file": path, "offset": error.start}
        raise CommandError(_("%(file)s is not in UTF-8: byte offset %(offset)d cannot be read.") % values) from error


def _expected() -> str:
    return _('Expected is {"entries": [{"name": …}, …]}, with one object for each person.')


def _of_other_use(path: Path) -> str:
    return _("%(file)s is no truth about a roll. %(expected)s") % {"file": path, "expected": _expected()}


def _wrong(person: object) -> str:
    """What keeps an entry from being a person: a name, and any of the fields, each a text or null (not to be scored)."""
    if not isinstance(person, dict):
        return _("%(value)s is no object.") % {"value": _clipped(person)}
    if not isinstance(person.get("name"), str) or not person["name"]:
        return _("“name” is missing, or no text.")
    for field, value in person.items():
        if field not in KNOWN:
            return _("“%(field)s” is no field; known are %(fields)s.") % {
                "field": field,
                "fields": ", ".join(("name", *SCORED)),
            }
        if value is not None and not isinstance(value, str):
            values = {"field": field, "value": _clipped(value)}
            return _("“%(field)s” is %(value)s; a text is expected, or null for what is not scored.") % values
    if person.get("region") and _CODE.fullmatch(person["region"]) is None:
        return _(
            "“region” is %(value)s; the digits of its code (GB/T 2260) are expected, two, four or six of them as in 150500"
            ' for 通辽市, "" where the roll prints none, or null for what is not scored.'
        ) % {"value": _clipped(person["region"])}
    return ""


def _clipped(value: object) -> str:
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
