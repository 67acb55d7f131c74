"""What a heading says of all below it: an entry that a person makes by hand has it as those around it have."""

from roster.models import Intake, IntakeEntry
from roster.rolls.words.terms import BATCH

OF_HEADING = {"batch": ("batch",), "hospital": ("hospital", "hospital_printed", "region")}
"""What comes with the words of a heading, by the field whose words they are."""


def inherit(intake: Intake, made: list[IntakeEntry]) -> None:
    """Gives new entries the batch and the hospital that stand above them, where they say nothing of their own: what
    the entry before and the one behind have of one and the same heading, and a batch also behind the last that has it,
    as long as no other is spoken of in between. Saves nothing."""
    there = intake.entries.exclude(spans={}).only("spans", "fields", "intake")
    in_order = sorted(there, key=lambda one: one.spans["start"])
    for entry in made:
        start = entry.spans["start"]
        before = next((one for one in reversed(in_order) if one.spans["start"] < start), None)
        behind = next((one for one in in_order if one.spans["start"] > start), None)
        for name, taken in OF_HEADING.items():
            place = heading(before, name)
            if name in entry.fields or place is None or place[1] > start:
                continue
            alone = name == "batch" and behind is None and not BATCH.search(intake.text, place[1], start)
            if alone or place == heading(behind, name):
                entry.fields |= {one: before.fields[one] for one in taken if one in before.fields}
        if "hospital" in entry.fields:
            entry.doubts = [doubt for doubt in entry.doubts if doubt != "no-hospital"]


def heading(entry: IntakeEntry | None, name: str) -> tuple[int, int] | None:
    """Returns where the words of an entry's field stand above its own."""
    pieces = entry.spans["pieces"].get(name, []) if entry else []
    if not pieces or pieces[-1][1] > entry.spans["start"]:
        return None
    return pieces[0][0], pieces[-1][1]
