"""Where a command's result goes: standard output, whatever that is."""

import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from roster.management.input import why


def put_out(command: BaseCommand, pieces: Iterable[str], options: dict[str, Any]) -> None:
    """Write a result out, piece by piece. Files and pipes get UTF-8, for a result is read again; a terminal gets what it can
    show.

    Raises CommandError where it cannot be written (a full disk, a closed output). A reader who has seen enough
    (`| head`) is no error.
    """
    if options.get("stdout") is not None:
        for piece in pieces:
            command.stdout.write(piece, ending="")
        return
    if sys.stdout is None:
        raise CommandError(_("Cannot write the result: standard output is closed."))
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer would be written once more at the end, with the same outcome.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise CommandError(_("Cannot write the result: %(reason)s") % {"reason": why(error)}) from error


def room(options: dict[str, Any]) -> int | None:
    """Returns the columns of the terminal to which a result goes; None where it goes elsewhere."""
    if options.get("stdout") is not None or sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns
