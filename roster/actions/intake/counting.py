"""The numbers of people that an intake states, beside those that it has now: entries are divided, joined, added and set
aside after it was read."""

from functools import partial

from roster.models import Intake, IntakeEntry
from roster.rolls.counts.compared import is_counted

MOST = 5000  # entries up to which they are counted anew; of more, what was counted when it was read


def counts_now(intake: Intake) -> list[dict]:
    """Returns each number that the intake states, with how many entries it has now where that applies; those that
    somebody said are no roster are not counted."""
    if not intake.counts:
        return []
    people = intake.entries.exclude(decision=IntakeEntry.Decision.NOT_ROSTER)
    if people.count() > MOST:
        return intake.counts
    rows = list(people.values_list("sheet", "first_line", "spans", "fields"))
    return [{**count, "read": read_now(count, rows)} for count in intake.counts]


def read_now(count: dict, rows: list[tuple[str, int, dict, dict]]) -> int:
    if "line" in count:
        return sum(sheet == count["sheet"][:100] and line < count["line"] for sheet, line, _spans, _fields in rows)
    if "reach" not in count:  # read before this was kept
        return count["read"]
    start, end = count["reach"]
    own = [fields for _sheet, _line, spans, fields in rows if start <= spans.get("start", -1) < end]
    return sum(is_counted(count["word"], count["among"], partial(field_of, fields)) for fields in own)


def field_of(fields: dict, name: str) -> str | None:
    return fields.get("role_printed" if name == "role" else name)
