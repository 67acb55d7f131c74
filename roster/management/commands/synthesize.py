from argparse import ArgumentParser

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from roster.actions.synthesize import NotEmptyError, synthesize


class Command(BaseCommand):
    help = "Makes up a roster of N deployments, the same each time, in a database that holds nothing but regions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int, metavar="N")

    def handle(self, *, number: int, **options) -> None:
        # Only where there is nothing at all: a database that is refused below is not touched before.
        if not connection.introspection.table_names():
            call_command("migrate", interactive=False, verbosity=0)
        try:
            revision = synthesize(number)
        except NotEmptyError as error:
            raise CommandError(
                f"Nothing was made up: the database holds {error}. Made-up data needs a database of its own: "
                "give VAR_DIR or DATABASE_URL another value."
            ) from error
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{number} made-up deployments, revision {revision.number}.")
