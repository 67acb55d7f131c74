"""A process that writes to the roster named by DATABASE_URL while others do: python -m tests.writers NAME TIMES.

Each round creates a person and, in a revision of its own, changes a record that all writers fight for."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Django must be set up before its models are imported.
from roster.actions.revise import revise  # noqa: E402
from roster.models import Hospital, Revision, Staff  # noqa: E402

SHARED = "000000000000"


def main(name: str, times: int) -> None:
    for turn in range(times):
        with revise(reason=name, kind=Revision.Kind.EDIT) as draft:
            draft.create([Staff(name=f"{name}{turn}")])
        with revise(reason=name, kind=Revision.Kind.EDIT) as draft:
            shared = Hospital.objects.get(pk=SHARED)
            shared.note = f"{name}{turn}"
            draft.update([shared])
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
