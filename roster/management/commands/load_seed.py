from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from roster.actions.seed import SeedError, load_seed
from roster.models import Revision


class Command(BaseCommand):
    help = "Loads the seed data; run again, it adds what is new and leaves alone what a person changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "fixtures")

    def handle(self, *, folder: Path, **options) -> None:
        if Revision.objects.is_made_up():
            self.stdout.write("The roster is made up: the seed data stays out.")
            return
        try:
            result = load_seed(folder)
        except SeedError as error:
            raise CommandError("Nothing was loaded.\n" + "\n".join(error.problems)) from error
        for line in result.kept:
            self.stdout.write(f"left alone: {line}")
        self.stdout.write(
            f"Seed data: {result.created} created, {result.updated} changed, {result.unchanged} as before."
        )
