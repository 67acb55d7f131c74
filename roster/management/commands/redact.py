from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from roster.actions.redact import SHORTEST, find_words, redact


class Command(BaseCommand):
    help = (
        "Leaves words out of the roster and of its history: a number or an address that should never have been "
        "published. Says where they stand; writes with --commit alone. It cannot be undone: nothing keeps the words."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words", help=f"Exactly as they stand there; {SHORTEST} characters at least.")
        parser.add_argument("--reason", default="", help="Why, without the words. Needed with --commit.")
        parser.add_argument("--commit", action="store_true", help="Write; otherwise nothing is changed.")

    def handle(self, *args: Any, **options: Any) -> None:
        words, reason = options["words"], options["reason"]
        if len(words.strip()) < SHORTEST:
            raise CommandError(_("Give at least %(count)s characters.") % {"count": SHORTEST})
        if options["commit"] and (not reason.strip() or words in reason):
            raise CommandError(_("Give a --reason, without the words."))
        found = redact(words, reason=reason) if options["commit"] else find_words(words)
        for one in found.records:
            self.stdout.write(f"{one._meta.verbose_name} {one.pk}")
        told = _("%(records)s records; %(changes)s places of history.")
        self.stdout.write(told % {"records": len(found.records), "changes": found.changes})
        if options["commit"]:
            self.stdout.write(_("Left out in revision %(revision)s.") % {"revision": found.revision or "—"})
