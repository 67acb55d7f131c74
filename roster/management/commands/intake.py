import sys
from collections import Counter
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import models
from django.utils.translation import gettext as _

from roster.actions.intake.commit import CommitResult, commit
from roster.actions.intake.rejects import write_rejects
from roster.actions.intake.take import read, take
from roster.actions.intake.words import noun_words, problem_words
from roster.models import Batch, Deployment, Intake, IntakeEntry, Region, Source
from roster.rolls.limits import MAX_FILE

REFUSED = 1  # the file could not be read, or an option names nothing in the roster
WAITING = 3  # read, and committed if asked; some rows need a person


class Command(BaseCommand):
    help = (
        "Reads a roll or a sheet and shows what would become of it. With --commit the entries without an open "
        "question go into the roster in one revision; the others stay in the intake, to be settled on its page. "
        "Ends with 0 when nothing is left to settle, 3 when something is, 1 when the file is refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help=".txt .csv .tsv .xlsx .docx .pdf")
        parser.add_argument("--source", required=True, help="Id or title of a source; another title makes a new one.")
        parser.add_argument("--kind", choices=Source.Kind.values, default=Source.Kind.HOSPITAL_LIST)
        parser.add_argument("--batch", help="Id or name of the batch, where a row names none.")
        parser.add_argument("--region", help="Code or name of the region.")
        parser.add_argument("--role", choices=Deployment.Role.values, default="")
        parser.add_argument("--user", help="Name of the person in whose name it is committed.")
        parser.add_argument("--commit", action="store_true", help="Write; otherwise nothing is kept.")
        parser.add_argument("--errors", type=Path, help="Where to write the rows that are not taken, as CSV.")

    def handle(self, *args: Any, **options: Any) -> None:
        intake = self.take(options)
        try:
            waiting = self.work(intake, options)
        finally:
            # A dry run keeps nothing; nor does a file that was refused.
            if not options["commit"] or intake.status == Intake.Status.FAILED:
                intake.delete()
        if waiting:
            raise CommandError(_("%(count)s rows need a person.") % {"count": waiting}, returncode=WAITING)

    def take(self, options: dict) -> Intake:
        source = Source.objects.referred(options["source"]).first()
        try:
            data = read_file(options["file"])
            return take(
                file=data,
                file_name=options["file"].name,
                source=source,
                new_source={} if source else {"kind": options["kind"], "title": options["source"]},
                batch=find(Batch, options["batch"]),
                region=find(Region, options["region"]),
                role=options["role"],
                actor=find_user(options["user"]),
            )
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except ValueError as error:
            raise CommandError(f"{options['file']}: {error}") from error

    def work(self, intake: Intake, options: dict) -> int:
        """Returns how many rows are left to settle."""
        bar = Bar(self.stderr if sys.stderr.isatty() else None)
        read(intake, progress=lambda done, total: bar.show(_("read"), done, total))
        bar.clear()
        intake.refresh_from_db()
        if intake.status == Intake.Status.FAILED:
            raise CommandError(f"{options['file']}: {problem_words(intake.problem)}", returncode=REFUSED)
        self.show_outcomes(intake)
        rejected = intake.entries.open().order_by("position")
        self.write_errors(intake, rejected, options["errors"])
        if options["commit"]:
            total = intake.entries.effective().count()
            result = commit(intake, actor=intake.created_by, progress=lambda done: bar.show(_("written"), done, total))
            bar.clear()
            self.show_result(intake, result)
        return rejected.count()

    def show_outcomes(self, intake: Intake) -> None:
        rows = _("%(count)s rows") % {"count": intake.rows_read}  # no text is collected from within an f-string
        self.stdout.write(f"{intake}: {rows}")
        counts = Counter(intake.entries.values_list("outcome", flat=True))
        for outcome in IntakeEntry.Outcome:
            self.stdout.write(f"{counts[outcome]:>9,}  {outcome.label}")
        for count in intake.counts:
            if count["stated"] != count["read"]:
                told = _("“%(text)s” says %(stated)s; %(read)s were read") % count
                self.stdout.write(f"{'!':>9}  {told}")

    def write_errors(self, intake: Intake, rejected: models.QuerySet, path: Path | None) -> None:
        if path and rejected.exists():
            with path.open("w", encoding="utf-8-sig", newline="") as out:
                write_rejects(intake, rejected, out)
            self.stdout.write(_("The rows that need a person are in %(path)s.") % {"path": path})

    def show_result(self, intake: Intake, result: CommitResult) -> None:
        if result.revision is None:
            self.stdout.write(_("There was nothing to write."))
            return
        self.stdout.write(_("Committed in revision %(number)s.") % {"number": result.revision.number})
        created, changed, left, waiting = _("created"), _("changed"), _("left alone"), _("waiting")
        for noun, count in sorted(result.created.items()):
            self.stdout.write(f"{count:>9,}  {noun_words(noun)} {created}")
        self.stdout.write(f"{result.changed:>9,}  {changed}")
        self.stdout.write(f"{result.left:>9,}  {left}")
        self.stdout.write(f"{result.waiting:>9,}  {waiting} (/intake/{intake.pk}/)")


class Bar:
    """How far it is, on one line of a terminal; nothing elsewhere."""

    WIDTH = 30

    def __init__(self, out: Any) -> None:
        self.out = out

    def show(self, what: str, done: int, total: int = 0) -> None:
        if self.out is None:
            return
        filled = self.WIDTH * min(done, total) // total if total else 0
        bar = f"[{'#' * filled:<{self.WIDTH}}] {done:,}/{total:,}" if total else f"{done:,}"
        self.out.write(f"\r\x1b[K{what} {bar}", ending="")

    def clear(self) -> None:
        if self.out is not None:
            self.out.write("\r\x1b[K", ending="")


def read_file(path: Path) -> bytes:
    """Returns the file's bytes, at most one more than are taken: enough to refuse it without reading it all."""
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)


def find(model: type[models.Model], text: str | None) -> models.Model | None:
    """Returns the record that the text refers to. Raises CommandError unless it is exactly one."""
    if not text:
        return None
    found = list(model.objects.referred(text)[:2])
    if len(found) != 1:
        told = _("No %(noun)s is called so.") if not found else _("More than one %(noun)s is called so: give its id.")
        raise CommandError(f"{text}: {told % {'noun': model._meta.verbose_name}}", returncode=REFUSED)
    return found[0]


def find_user(name: str | None) -> Any:
    users = get_user_model().objects.filter(username=name) if name else []
    if name and not users:
        raise CommandError(_("There is no user “%(name)s”.") % {"name": name}, returncode=REFUSED)
    return users[0] if users else None
