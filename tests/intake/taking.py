"""What the tests of the intake do again and again."""

from typing import Any

from roster.actions.intake.take import read, take
from roster.models import Intake, IntakeEntry


def taken(text: str = "", **given: Any) -> Intake:
    """Returns an intake of this text or file, read and matched."""
    given["new_source"] = {"kind": "newspaper", **given.get("new_source", {})}
    intake = take(text=text, **given)
    read(intake)
    intake.refresh_from_db()
    return intake


def entry(intake: Intake, name: str) -> IntakeEntry:
    return intake.entries.get(fields__name=name)


def outcomes(intake: Intake) -> dict[str, str]:
    """What became of each entry, by name."""
    return {entry.fields["name"]: entry.outcome for entry in intake.entries.order_by("position")}
