"""From bytes to text: the encodings that Chinese rolls come in, and nothing guessed."""

import codecs
from typing import NamedTuple

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Undecodable(ValueError):
    """Bytes that are no text. `reason` is "nul", "mixed" or "unknown"; `place` the byte offset, or the line for
    "mixed", counted from 1."""

    def __init__(self, reason: str, place: int) -> None:
        super().__init__(f"{reason} at {place}")
        self.reason = reason
        self.place = place


class Decoded(NamedTuple):
    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Returns the text and its encoding: by its byte order mark, else UTF-8, else GB18030, which holds GBK and
    GB2312. Raises Undecodable."""
    marked = next((encoding for mark, encoding in BOMS if data.startswith(mark)), None)
    try:
        if marked:
            return Decoded(without_nul(data.decode(marked)), marked)
        if (place := data.find(b"\0")) >= 0:
            raise Undecodable("nul", place)
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if marked:
            raise Undecodable("unknown", error.start) from error
    if line := foreign_line(data):
        raise Undecodable("mixed", line)
    try:
        return Decoded(data.decode("gb18030"), "gb18030")
    except UnicodeDecodeError as error:
        raise Undecodable("unknown", error.start) from error


def without_nul(text: str) -> str:
    place = text.find("\0")
    if place >= 0:
        raise Undecodable("nul", place)
    return text


def foreign_line(data: bytes) -> int | None:
    """Returns the first line in another encoding than UTF-8 of a text that has several in UTF-8, else None. Short
    words in GB18030 can be UTF-8 by accident; every tenth line cannot."""
    good, bad = 0, []
    for number, line in enumerate(data.splitlines(), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad.append(number)
    return bad[0] if bad and good > 1 and good * 10 > good + len(bad) else None
