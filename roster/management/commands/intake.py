import signal
import sys
from argparse import RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser, DjangoHelpFormatter
from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from roster.actions.intake.commit import CommitResult, NotReady, commit
from roster.actions.intake.rejects import write_rejects
from roster.actions.intake.review import say_new
from roster.actions.intake.sources import sources_in_question
from roster.actions.intake.suggestions import suggest
from roster.actions.intake.take import read, take
from roster.actions.intake.words import error_words, noun_words, problem_words
from roster.management.input import read_file, why
from roster.management.output import room
from roster.management.tables import as_table
from roster.models import Batch, Deployment, Intake, IntakeEntry, Region, Source
from roster.rolls.files.cells import MAX_WORDS, is_number, wrong_words

REFUSED = 1  # the file could not be read, or an option names nothing in the roster
WAITING = 3  # read, and committed if asked; some rows need a person
INTERRUPTED = 130  # as shells have it for Ctrl-C

LISTED = 40  # entries that are shown unless all are asked for

HELP = """Reads a roll or a sheet and shows what would become of it. Nothing is kept unless --commit is given: then the
entries without an open question go into the roster in one revision, all of them or none, and the others stay in the
intake, to be settled on its page."""
EXIT_CODES = """It ends with
  0    when nothing is left to settle
  1    when the file is refused, or an option names nothing in the roster
  2    when the command itself is wrong
  3    when some rows need a person; what could be committed is committed
  130  when it is interrupted (Ctrl-C): all is written, or nothing, and it says which"""


class AsWritten(DjangoHelpFormatter, RawDescriptionHelpFormatter):
    """Leaves the exit codes one below the other."""


class Command(BaseCommand):
    help = HELP

    def add_arguments(self, parser: CommandParser) -> None:
        parser.epilog = EXIT_CODES
        parser.add_argument("file", help=".txt .csv .tsv .xlsx .docx .pdf, or - for standard input (see --name).")
        parser.add_argument("--name", help="The name of what comes by standard input: its ending says what it is.")
        parser.add_argument("--source", required=True, help="Id or title of a source; another title makes a new one.")
        parser.add_argument(
            "--kind",
            choices=Source.Kind.values,
            default=Source.Kind.HOSPITAL_LIST,
            help="Of a new source; %(default)s unless given.",
        )
        parser.add_argument("--batch", help="Id or name of the batch, where a row names none.")
        parser.add_argument(
            "--new-batch", help="Name of a batch that the roster does not have yet, instead of --batch."
        )
        parser.add_argument("--region", help="Code or name of the region.")
        parser.add_argument("--role", choices=Deployment.Role.values, default="")
        parser.add_argument("--user", help="Name of the person in whose name it is committed.")
        parser.add_argument("--commit", action="store_true", help="Write; otherwise nothing is kept.")
        parser.add_argument("--errors", type=Path, help="Where to write the rows that are not taken, as CSV.")
        parser.add_argument("--all", action="store_true", help=f"List all entries, not the first {LISTED}.")

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        return super().create_parser(prog_name, subcommand, formatter_class=AsWritten, **kwargs)

    def handle(self, *args: Any, **options: Any) -> None:
        with interruptible():
            waiting = self.run(self.take(options), options)
        if waiting:
            raise CommandError(_("%(count)s rows need a person.") % {"count": waiting}, returncode=WAITING)

    def run(self, intake: Intake, options: dict) -> int:
        """Does the work and keeps the intake if it is to be kept: not that of a dry run, nor of a file that was
        refused, nor of work that was cut short before the commit was made. Returns how many rows are left to settle."""
        kept = False
        try:
            waiting = self.work(intake, options)
            kept = options["commit"]
        except KeyboardInterrupt as error:
            kept = Intake.objects.filter(pk=intake.pk).exclude(revision=None).exists()
            told = _("Interrupted after the commit was made.") if kept else _("Interrupted; nothing was kept.")
            raise CommandError(told, returncode=INTERRUPTED) from error
        finally:
            if not kept:
                intake.delete()
        return waiting

    def take(self, options: dict) -> Intake:
        sources = list(Source.objects.referred(options["source"])[:2])
        if len(sources) > 1:
            raise CommandError(ambiguous(options["source"], Source), returncode=REFUSED)
        if not options["source"].strip():
            raise CommandError(_("A source needs a title: give --source."), returncode=REFUSED)
        name = options["name"] or ("text.txt" if options["file"] == "-" else Path(options["file"]).name)
        batch, region = find(Batch, options["batch"]), find(Region, options["region"])
        new_batch = name_new_batch(options)
        user = find_user(options["user"])
        data = read_file(options["file"])
        try:
            intake = take(
                file=data,
                file_name=name,
                source=sources[0] if sources else None,
                new_source={} if sources else {"kind": options["kind"], "title": options["source"]},
                batch=batch,
                batch_name=new_batch,
                region=region,
                role=options["role"],
                actor=user,
            )
        except ValueError as error:
            raise CommandError(f"{options['file']}: {problem_words({'code': 'empty'})}", returncode=REFUSED) from error
        if new_batch:
            say_new(intake)
        self.show_source(intake)
        self.show_earlier(intake)
        return intake

    def show_source(self, intake: Intake) -> None:
        """Says what a new source would be made as: its kind may be none that anybody gave."""
        if intake.source is None:
            kind = Source.Kind(intake.new_source["kind"])
            told = _("New source: %(title)s, %(kind)s (--kind says otherwise).")
            self.stdout.write(told % {"title": intake.title, "kind": kind.label})

    def show_earlier(self, intake: Intake) -> None:
        """Says that this very content was taken in before."""
        earlier = Intake.objects.of_content(intake.file_hash).exclude(pk=intake.pk).select_related("source").first()
        if earlier:
            told = _("This content was first taken in on %(day)s: %(title)s (/intake/%(pk)s/).")
            day = date_format(localtime(earlier.created_at), "DATE_FORMAT")
            self.stdout.write(told % {"day": day, "title": earlier.title, "pk": earlier.pk})

    def work(self, intake: Intake, options: dict) -> int:
        """Returns how many rows are left to settle."""
        bar = Bar(self.stderr if sys.stderr.isatty() else None)
        read(intake, progress=lambda done, total: bar.show(_("read"), done, total))
        bar.clear()
        intake.refresh_from_db()
        if intake.status == Intake.Status.FAILED:
            raise CommandError(f"{options['file']}: {refusal(intake)}", returncode=REFUSED)
        self.show_outcomes(intake)
        self.show_entries(intake, everything=options["all"], room=room(options))
        rejected = intake.entries.open().order_by("position")
        self.write_errors(intake, rejected, options["errors"])
        if options["commit"]:
            self.commit(intake, bar)
        return rejected.count()

    def commit(self, intake: Intake, bar: "Bar") -> None:
        total = intake.entries.effective().count()
        try:
            result = commit(intake, actor=intake.created_by, progress=lambda done: bar.show(_("written"), done, total))
        except NotReady as error:  # somebody made a source of this title meanwhile
            asked = sources_in_question(intake).first()
            raise CommandError(ambiguous(str(asked), Source), returncode=REFUSED) from error
        bar.clear()
        self.show_result(intake, result)

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

        if untaken := intake.header.get("untaken"):
            columns = "、".join(one or "—" for one in untaken)
            self.stdout.write(_("These columns were not taken: %(columns)s.") % {"columns": columns})

    def show_entries(self, intake: Intake, *, everything: bool, room: int | None) -> None:
        """Lists what was read, and what becomes of each."""
        entries = intake.entries.select_related("batch", "hospital").order_by("position")
        shown = entries.iterator(chunk_size=1000) if everything else islice(entries[:LISTED], LISTED)
        heads = [_("Line"), _("person's name"), _("hospital"), _("batch"), _("outcome")]
        rows = [entry_cells(entry, intake) for entry in shown]
        if rows:
            self.stdout.write("\n" + "\n".join(as_table([heads, *rows], room)))
        if len(rows) < intake.rows_read:
            more = _("… and %(count)s more: --all lists them.") % {"count": intake.rows_read - len(rows)}
            self.stdout.write(more)

    def write_errors(self, intake: Intake, rejected: models.QuerySet, path: Path | None) -> None:
        if not path or not rejected.exists():
            return
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as out:
                write_rejects(intake, rejected, out)
        except OSError as error:
            raise CommandError(f"{path}: {why(error)}", returncode=REFUSED) from error
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


def entry_cells(entry: IntakeEntry, intake: Intake) -> list[str]:
    """Returns an entry as the table shows it: its places by what they are in the roster, else as printed."""
    fields = entry.fields
    batch = entry.batch or (None if fields.get("batch") else intake.batch or intake.batch_name)
    hospital = entry.hospital or fields.get("hospital", "")
    return [str(entry.first_line), fields.get("name", ""), str(hospital), str(batch or fields.get("batch", "")),
            str(entry.get_outcome_display())]  # fmt: skip


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


@contextmanager
def interruptible() -> Iterator[None]:
    """Has the end that a system asks for (SIGTERM) clean up as Ctrl-C does."""
    try:
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def refusal(intake: Intake) -> str:
    """Returns why a file was not read, and what else can be done with it."""
    told = [problem_words(intake.problem)]
    if intake.problem["code"] == "no-header":
        told.append(_("Uploaded at /intake/new/, its page lets you say what its columns are."))
    return " ".join(told)


def ambiguous(text: str, model: type[models.Model]) -> str:
    told = _("More than one %(noun)s is called so: give its id.") % {"noun": model._meta.verbose_name}
    ids = "、".join(model.objects.referred(text).order_by("pk").values_list("pk", flat=True)[:10])
    return f"{text}: {told} {ids}"


def find(model: type[models.Model], text: str | None) -> models.Model | None:
    """Returns the record that the text refers to. Raises CommandError unless it is exactly one, and says which it may
    have been."""
    if not text:
        return None
    found = list(model.objects.referred(text)[:2])
    if len(found) > 1:
        raise CommandError(ambiguous(text, model), returncode=REFUSED)
    if not found:
        told = _("No %(noun)s is called so.") % {"noun": model._meta.verbose_name}
        names = "、".join(one.value for one in suggest(model._meta.model_name, text)[:5])
        perhaps = _("Perhaps: %(names)s") % {"names": names} if names else ""
        raise CommandError(f"{text}: {told} {perhaps}".strip(), returncode=REFUSED)
    return found[0]


def name_new_batch(options: dict) -> str:
    """Returns the name of a new batch, "" if none is asked for. Raises CommandError if it is none, or not new."""
    name = (options["new_batch"] or "").strip()
    if not name:
        return ""
    if options["batch"]:
        raise CommandError(_("Give either --batch or --new-batch."), returncode=REFUSED)
    if not is_number(name) and (code := wrong_words(name, MAX_WORDS)):
        told = error_words({"code": code, "valid": [str(MAX_WORDS)]})
        raise CommandError(f"{name}: {told}", returncode=REFUSED)
    if Batch.objects.referred(name).exists():
        raise CommandError(_("The roster has a batch “%(name)s”: give --batch.") % {"name": name}, returncode=REFUSED)
    return name


def find_user(name: str | None) -> Any:
    users = get_user_model().objects.filter(username=name) if name else []
    if name and not users:
        raise CommandError(_("There is no user “%(name)s”.") % {"name": name}, returncode=REFUSED)
    return users[0] if users else None
