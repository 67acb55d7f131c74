from argparse import ArgumentParser

from django.core.management import call_command
from django.core.management.base import BaseCommand

from roster.actions.intake.tasks import take_up_again


class Command(BaseCommand):
    help = (
        "Does the long work: reads big files, commits big intakes. There is one worker: what is still marked as being "
        "done when it starts was cut short with a former one, and is done anew. Reading begins from the start, and a "
        "commit is all or nothing, so that nothing is there twice."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--batch", action="store_true", help="End when nothing is left to do.")

    def handle(self, *, batch: bool, verbosity: int, **options) -> None:
        again, given_up = take_up_again()
        if again or given_up:
            self.stderr.write(f"Cut short with a former worker: {again} taken up again, {given_up} given up.")
        call_command("db_worker", batch=batch, verbosity=verbosity)
