"""What a command is given to read: a file, or standard input."""

import errno
import os
import sys
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from roster.actions.intake.words import problem_words
from roster.management.terminal import shown_path
from roster.rolls.files.decoded import GARBLED, NO_TEXT, PDF, UndecodableError, decode_without_nul
from roster.rolls.files.extract import foreign_kind, is_rich_text
from roster.rolls.files.limits import MAX_FILE


def read_file(file: str) -> bytes:
    """Returns the bytes of a file, or of standard input for "-". One that is too big is refused by its size, and a
    stream after as much as is taken. Raises CommandError."""
    told = shown_path(file)
    if file == "-" and sys.stdin is None:
        raise CommandError(_("Cannot read standard input: it is closed."))
    try:
        if file == "-":
            data, size = sys.stdin.buffer.read(MAX_FILE + 1), 0
        else:
            data, size = _bytes_and_size(Path(file))
    except OSError as error:
        raise CommandError(_("Cannot read %(file)s: %(reason)s") % {"file": told, "reason": why(error)}) from error
    if max(size, len(data)) > MAX_FILE:
        raise CommandError(f"{told}: {problem_words({'code': 'too-big', 'limit': MAX_FILE})}")
    return data


def _bytes_and_size(path: Path) -> tuple[bytes, int]:
    """The bytes of a file, but for one that says that it is too big, and its size."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        return b"" if size > MAX_FILE else file.read(MAX_FILE + 1), size


def why(error: OSError) -> str:
    """Returns what the system says of a failure, where it is a usual one in the language of the interface."""
    match error:
        case FileNotFoundError():
            return _("there is no such file or folder.")
        case IsADirectoryError():
            return _("it is a folder.")
        case PermissionError():
            return _("its permissions do not allow it.")
        case OSError(errno=errno.ENOSPC):
            return _("the disk is full.")
    return error.strerror or str(error)


def text_of(file: str) -> str:
    """Returns the text of a file, or of standard input for "-". Raises CommandError for what is no text, or markup that
    hides the words themselves; a web page is read as it is stored, its words between its marks."""
    data = read_file(file)
    kind = foreign_kind(data)
    if kind not in ("", "empty", "markup") or is_rich_text(data):
        raise CommandError(f"{shown_path(file)}: {problem_words({'code': kind})}")
    try:
        return decode_without_nul(data)
    except UndecodableError as error:
        values = {"file": shown_path(file), "encoding": error.encoding, "offset": error.offset}
        raise CommandError(_of_undecodable(error) % values) from error


def _of_undecodable(error: UndecodableError) -> str:
    """What stands in the way of reading a file as text, and what to do about it."""
    if error.encoding == PDF:
        return _("%(file)s is a PDF. Give the words of the document, saved as UTF-8 text.")
    if error.encoding == NO_TEXT:
        return _(
            "%(file)s is no text: the byte at offset %(offset)d is zero. Give the words of the document, saved as UTF-8 text."
        )
    if error.encoding == GARBLED:
        return _(
            "%(file)s was garbled before it was saved: from byte offset %(offset)d on it is UTF-8 that some program took for"
            " another encoding. Fetch the text again, and save it as UTF-8."
        )
    if error.encoding == "utf-32":
        return _("%(file)s is in UTF-32, which is not read here. Save it as UTF-8.")
    if error.encoding == "gb18030" and error.strange:
        return _(
            "%(file)s is hardly text in UTF-8, UTF-16 or GB18030: from byte offset %(offset)d on its characters are such as"
            " no Chinese text has (is it in Big5?). Save it as UTF-8."
        )
    return _(
        "%(file)s is not text in UTF-8, UTF-16 or GB18030: %(encoding)s fails at byte offset %(offset)d. Save it as UTF-8."
    )
