"""Score the reader on a folder of rolls with their truth."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roster.management.commands.parse_roll import text_of
from roster.rolls import read_roll
from roster.rolls.scoring import SCORED, Score


def truth_of(path: Path) -> list[dict[str, Any]]:
    """The people of a roll, each with its name and the fields to be scored. Raises CommandError."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["entries"]
    except OSError as error:
        raise CommandError(f"Cannot read {path}: {error.strerror}. Each NAME.txt needs its NAME.json.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise CommandError(f'{path} is not {{"entries": [{{"name": …}}, …]}} in UTF-8: {error!r}') from error
    if not isinstance(entries, list) or not all(isinstance(one, dict) and "name" in one for one in entries):
        raise CommandError(f"{path}: each of the entries needs a name.")
    return entries


class Command(BaseCommand):
    help = "Read every NAME.txt of a folder and compare with the truth in NAME.json: precision and recall by field."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--only", default="", help="Only rolls whose name begins with this.")
        parser.add_argument("--quiet", action="store_true", help="Print no list of the misses.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        rolls = sorted(path for path in folder.glob("*.txt") if path.stem.startswith(options["only"]))
        if not rolls:
            raise CommandError(f"No roll (NAME.txt with NAME.json) in {folder}")
        score = Score()
        for path in rolls:
            score.add(path.stem, read_roll(text_of(str(path))).entries, truth_of(path.with_suffix(".json")))
        self._print(score, len(rolls), quiet=options["quiet"])

    def _print(self, score: Score, rolls: int, *, quiet: bool) -> None:
        if not quiet:
            for miss in score.misses:
                self.stdout.write(miss)
        self.stdout.write(f"rolls {rolls}, people printed {score.expected}, entries read {score.read}")
        self.stdout.write(f"name recall {score.recall:.4f}, precision {score.precision:.4f}")
        for name in SCORED:
            self.stdout.write(f"{name} {score.share(name):.4f} of {score.asked[name]}")
        share = score.confident_right / score.confident if score.confident else 1.0
        self.stdout.write(f"confident {score.confident}, wholly right {share:.4f}")
