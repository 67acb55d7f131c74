"""A process that does deeds to the roster while others do: python -m tests.api.writer SEED TURNS."""

import os
import random
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from django.db import IntegrityError, OperationalError  # noqa: E402
from django.db.models.deletion import ProtectedError  # noqa: E402

from tests.api.deeds import DEEDS  # noqa: E402

# What may happen to one of several who change the same records: the record is gone, is needed by another's, or
# PostgreSQL chose this one to end a deadlock. Nothing of such a deed is written.
LOST = (LookupError, IndexError, ProtectedError, IntegrityError, OperationalError)


def main(seed: int, turns: int) -> None:
    dice = random.Random(seed)
    done = 0
    for _turn in range(turns):
        try:
            dice.choice(DEEDS)(dice)
            done += 1
        except LOST:
            continue
    sys.stdout.write(f"{done}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
