"""Score the reader on a folder of rolls with their truth."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roster.management.commands.parse_roll import text_of
from roster.management.output import put_out
from roster.rolls import read_roll
from roster.rolls.scoring import SCORED, Score


def truth_of(path: Path) -> list[dict[str, Any]]:
    """The people of a roll, each with its name and the fields to be scored. Raises CommandError."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8-sig"))["entries"]
    except OSError as error:
        raise CommandError(f"Cannot read {path}: {error.strerror}. Each NAME.txt needs its NAME.json.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise CommandError(f'{path} is not {{"entries": [{{"name": …}}, …]}} in UTF-8: {error!r}') from error
    if not isinstance(entries, list):
        raise CommandError(f'{path} is not {{"entries": [{{"name": …}}, …]}} in UTF-8: its entries are no list.')
    for number, one in enumerate(entries, 1):
        _check(one, f"{path}, entry {number}")
    return entries


KNOWN = frozenset(("name", *SCORED))


def _check(person: object, where: str) -> None:
    """Raises CommandError for what is no person: a name, and any of the fields, each a text or null (not to be scored)."""
    if not isinstance(person, dict) or not isinstance(person.get("name"), str) or not person["name"]:
        raise CommandError(f"{where}: each of the entries needs a name.")
    unknown = sorted(set(person) - KNOWN)
    if unknown:
        raise CommandError(f"{where}: {unknown[0]!r} is no field; known are {', '.join(SCORED)}.")
    wrong = next((key for key, value in person.items() if value is not None and not isinstance(value, str)), None)
    if wrong is not None:
        raise CommandError(
            f"{where}: {wrong} is {person[wrong]!r}; a text is wanted, or null for what is not to be scored."
        )


class Command(BaseCommand):
    help = "Read every NAME.txt of a folder and compare with the truth in NAME.json: precision and recall by field."
    requires_system_checks = ()  # it needs no database and no settings of a site

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--only", default="", help="Only rolls whose name begins with this.")
        parser.add_argument("--quiet", action="store_true", help="Print no list of the misses.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        rolls = sorted(path for path in folder.glob("*.txt") if path.stem.startswith(options["only"]))
        if not rolls:
            raise CommandError(f"No roll (NAME.txt with NAME.json) in {folder}")
        lone = next((path for path in sorted(folder.glob("*.json")) if not path.with_suffix(".txt").exists()), None)
        if lone is not None:
            raise CommandError(f"{lone} has no {lone.with_suffix('.txt').name} beside it.")
        score = Score()
        for path in rolls:
            score.add(path.stem, read_roll(text_of(str(path))).entries, truth_of(path.with_suffix(".json")))
        put_out(self, "\n".join(report(score, len(rolls), quiet=options["quiet"])) + "\n", options)


def report(score: Score, rolls: int, *, quiet: bool) -> Iterator[str]:
    """The lines of a score: the misses, unless `quiet`, and the figures."""
    if not quiet:
        yield from score.misses
    yield f"rolls {rolls}, people printed {score.expected}, entries read {score.read}"
    yield f"name recall {score.recall:.4f}, precision {score.precision:.4f}"
    for name in SCORED:
        if score.asked[name]:
            found = f"recall {score.field_recall(name):.4f}, precision {score.field_precision(name):.4f}"
            yield f"{name} {score.share(name):.4f} of {score.asked[name]}; {found}"
        else:
            yield f"{name} not in the truth"
    if score.confident:
        yield f"confident {score.confident}, wholly right {score.confident_right / score.confident:.4f}"
    else:
        yield "confident 0"
