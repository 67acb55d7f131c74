"""Score the reader on a folder of rolls with their truth."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from roster.actions.intake.words import FIELDS as WORDS
from roster.management.input import text_of
from roster.management.output import put_out
from roster.management.parsers import TranslatedCommand
from roster.management.terminal import shown, shown_path
from roster.management.truths import truth_of
from roster.rolls import read_roll
from roster.rolls.scoring import SCORED, Score


class Command(TranslatedCommand):
    requires_system_checks = ()  # it needs no database and no settings of a site

    def add_arguments(self, parser: CommandParser) -> None:
        parser.description = _(
            "Reads every NAME.txt of a folder and compares it with the truth in NAME.json: precision and recall by field."
        )
        parser.add_argument("folder", type=Path, help=_("The folder. A file without its other half is left out."))
        parser.add_argument("--only", default="", help=_("Only rolls whose name begins with this."))
        parser.add_argument("--quiet", action="store_true", help=_("Print no list of the misses."))

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["folder"]
        if not folder.is_dir():
            raise CommandError(_("%(folder)s is no folder.") % {"folder": shown_path(folder)})
        rolls, lone = rolls_in(folder, options["only"])
        if lone:
            told = _("Left out, for NAME.txt or NAME.json is missing: %(files)s")
            self.stderr.write(shown(told % {"files": "、".join(path.name for path in lone)}), self.style.WARNING)
        if not rolls and options["only"]:
            values = {"folder": shown_path(folder), "beginning": shown(options["only"])}
            raise CommandError(
                _("No roll (NAME.txt with NAME.json) that begins with “%(beginning)s” in %(folder)s") % values
            )
        if not rolls:
            raise CommandError(_("No roll (NAME.txt with NAME.json) in %(folder)s") % {"folder": shown_path(folder)})
        truths = truths_of(rolls)
        score = Score()
        for path, truth in zip(rolls, truths, strict=True):
            score.add(path.stem, read_roll(text_of(str(path))).entries, truth)
        lines = report(score, len(rolls), quiet=options["quiet"])
        put_out(self, (shown(line) + "\n" for line in lines), options)


def rolls_in(folder: Path, only: str) -> tuple[list[Path], list[Path]]:
    """The rolls of a folder whose name begins with `only`, and the files of either ending that lack the other half."""
    files = {path for ending in ("txt", "json") for path in folder.glob(f"*.{ending}") if path.stem.startswith(only)}
    lone = {path for path in files if not {path.with_suffix(".txt"), path.with_suffix(".json")} <= files}
    return sorted(path for path in files - lone if path.suffix == ".txt"), sorted(lone)


def truths_of(rolls: list[Path]) -> list[list[dict[str, Any]]]:
    """The truths of rolls. Raises CommandError, with what is wrong with each, before any roll is read: that takes long."""
    truths, problems = [], []
    for path in rolls:
        try:
            truths.append(truth_of(path.with_suffix(".json")))
        except CommandError as error:
            problems.append(shown(str(error)))
    if problems:
        raise CommandError("\n".join([_("Nothing was scored."), *problems]))
    return truths


def report(score: Score, rolls: int, *, quiet: bool) -> Iterator[str]:
    """The lines of a score: the misses, unless `quiet`, and the figures."""
    if not quiet:
        for message, values in score.misses:
            field = {"field": WORDS[values["field"]]} if "field" in values else {}
            yield (_(message) % {**values, **field}).replace("\n", "\\n")
    counts = {"rolls": rolls, "printed": score.expected, "read": score.read}
    yield _("rolls %(rolls)d, people printed %(printed)d, entries read %(read)d") % counts
    found = {"recall": score.recall, "precision": score.precision}
    yield _("names: recall %(recall).4f, precision %(precision).4f") % found
    for name in SCORED:
        yield _of_field(score, name)
    if score.confident:
        right = {"count": score.confident, "share": score.confident_right / score.confident}
        yield _("confident %(count)d, wholly right %(share).4f") % right
    else:
        yield _("confident 0")


def _of_field(score: Score, name: str) -> str:
    if not score.asked[name] and not score.printed[name]:
        return _("%(field)s: not in the truth") % {"field": WORDS[name]}
    words = _("%(field)s: %(share).4f of %(asked)d right; recall %(recall).4f, precision %(precision).4f")
    found = {"recall": score.field_recall(name), "precision": score.field_precision(name)}
    return words % {"field": WORDS[name], "share": score.share(name), "asked": score.asked[name], **found}
