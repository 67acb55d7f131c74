"""Score the reader on a folder of rolls with their truth."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roster.rolls import read_roll
from roster.rolls.scoring import SCORED, Score


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
            truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            score.add(path.stem, read_roll(path.read_text(encoding="utf-8")).entries, truth["entries"])
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
