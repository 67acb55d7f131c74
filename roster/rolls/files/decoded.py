"""Text files of unknown encoding: UTF-8 with or without a mark, UTF-16, GB18030."""

import codecs
import re
from collections import Counter

from roster.rolls.text.shadow import shadow

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


_UTF_16 = (("utf-16-le", re.compile(rb"[\n \t]\x00")), ("utf-16-be", re.compile(rb"\x00[\n \t]")))


class UndecodableError(ValueError):
    """The bytes are text in none of the encodings known; `offset` is the first byte that could not be read, or with
    `strange` the first of characters that no Chinese text has so many of."""

    def __init__(self, encoding: str, offset: int, *, strange: bool = False) -> None:
        super().__init__(f"not text in {encoding}: byte {offset} cannot be read")
        self.encoding = encoding
        self.offset = offset
        self.strange = strange


NO_TEXT, PDF, GARBLED = "nul", "pdf", "garbled"
"""Stand for the encoding of what holds a zero character, of a PDF, and of text that was read wrongly before it was saved."""


def decode(data: bytes) -> str:
    """The text of a file. Raises UndecodableError, with the offset of the byte, for what is text in no known encoding.

    A byte order mark decides; without one UTF-8 is tried first, since other encodings hardly ever pass for it,
    then UTF-16 where every other byte of the ASCII part is zero, then GB18030, the superset of GBK and GB2312.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UndecodableError("utf-32", 0)  # nobody prints rolls in it, and UTF-16 would read it as text full of holes
    return _decoded(data)


def decode_without_nul(data: bytes) -> str:
    """As `decode`, but a text that holds U+0000 is none: it is a file of another kind, and one that some program garbled
    has to be fetched anew. Raises UndecodableError."""
    if data.startswith(b"%PDF-"):
        raise UndecodableError(PDF, 0)  # its head reads as GB18030
    text = decode(data)
    hole = text.find("\x00")
    if hole >= 0:
        encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
        raise UndecodableError(NO_TEXT, len(text[:hole].encode(encoding)) + _mark_length(data))
    if is_garbled(text):
        raise UndecodableError(GARBLED, next(place for place, byte in enumerate(data) if byte > 0x7F))
    return text


_MISTAKEN = ("gb18030", "cp1252")
_NOT_OF_IT = re.compile("[\x00-\x7f\ufffd]+")  # the latter for bytes that meant nothing to that program
SAMPLE = 2000
LEAST_UNDONE = 0.5


def is_garbled(text: str) -> bool:
    """Whether a text is one in UTF-8 that a program took for another encoding and saved as what it saw: 寮犱笁 for 张三.

    Undone, most of its bytes are Chinese characters again; real Chinese text gives hardly any. Only the beginning is
    looked at, and what is too short to judge is none.
    """
    sample = _NOT_OF_IT.sub("", text[:SAMPLE])
    for encoding in _MISTAKEN:
        data = sample.encode(encoding, "ignore")
        undone = sum("\u3000" <= char <= "\u9fff" for char in data.decode("utf-8", "ignore"))
        if undone >= FEWEST_TO_JUDGE and undone * len("张".encode()) >= LEAST_UNDONE * len(data):
            return True
    return False


def _mark_length(data: bytes) -> int:
    return next((len(mark) for mark, _ in _MARKS if data.startswith(mark)), 0)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, len(mark))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _without_mark(data, error.start)
    if "\x00" in text and _utf_16(data):
        return _strictly(data, _utf_16(data), 0)
    return text


def _without_mark(data: bytes, utf_8_offset: int) -> str:
    encoding = _utf_16(data)
    if encoding:
        return _strictly(data, encoding, 0)
    text = None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        # Of two failed readings the one that got further is the likelier encoding, and its byte the one to look at.
        if error.start > utf_8_offset:
            raise UndecodableError("gb18030", error.start) from error
    if text is None or "\x00" in text:
        raise UndecodableError("utf-8", utf_8_offset)
    strange = _strange(text)
    if strange is not None:
        raise UndecodableError("gb18030", len(text[:strange].encode("gb18030")), strange=True)
    return text


FEWEST_TO_JUDGE = 8
LEAST_COMMON = 0.6


def _strange(text: str) -> int | None:
    """The first uncommon character of a text that is mostly such, as Big5 or Shift_JIS read as GB18030 is.

    Four fifths of the characters of a real text, traditional ones made simplified, are in GB2312.
    """
    simplified = shadow(text)
    printed = {char: count for char, count in Counter(simplified).items() if ord(char) > 0x7F}
    strange = {char: count for char, count in printed.items() if not _is_common(char)}
    total = sum(printed.values())
    if total < FEWEST_TO_JUDGE or sum(strange.values()) <= (1 - LEAST_COMMON) * total:
        return None
    return min(map(simplified.find, strange))


def _is_common(char: str) -> bool:
    if "\u3040" <= char <= "\u30ff":
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _utf_16(data: bytes) -> str:
    """UTF-16 by its line ends and blanks, whose second byte is zero; '' if it does not look like it."""
    if len(data) % 2 or len(data) < 4:
        return ""
    whole = (encoding for encoding, ends in _UTF_16 if any(end.start() % 2 == 0 for end in ends.finditer(data)))
    return next(whole, "")


def _strictly(data: bytes, encoding: str, skip: int) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(encoding, skip + error.start) from error
