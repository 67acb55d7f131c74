from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandParser

from roster.actions.reclass import reclass


class Command(BaseCommand):
    help = "Derives classes, sort keys and name keys of all records anew, after the vocabulary has grown."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reason", default="", help="Why; by default: classed anew by the present vocabulary.")

    def handle(self, *args: Any, **options: Any) -> None:
        revision, changed = reclass(reason=options["reason"])
        for noun, count in changed.items():
            if count:
                self.stdout.write(f"{apps.get_model('roster', noun)._meta.verbose_name_plural}: {count}")
        self.stdout.write(f"Revision {revision}." if revision else "No record is classed otherwise.")
