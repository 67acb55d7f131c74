"""The cells of a workbook that its reader gives as empty although something stands in them: errors (#N/A) and formulas
that no program has reckoned yet. Somebody has to see them; an empty cell would say nothing."""

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath
from xml.etree import ElementTree

HINTS = (b"<f", b't="e"')  # in a part without any of these there is no such cell
CHUNK = 1 << 20
LONGEST_CELL = 4 * CHUNK  # bytes; a longer one is refused anyway
LONGEST_FORMULA = 100  # characters that are shown of one

CELL = re.compile(rb"<c\s([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
VALUE = re.compile(rb"<v(?:\s[^>]*)?>(.*?)</v>", re.DOTALL)
FORMULA = re.compile(rb"<f(?:\s[^>]*)?(?:/>|>(.*?)</f>)", re.DOTALL)

Cells = dict[int, dict[int, str]]  # row and column, from 0 -> what stands there


def silent_cells(archive: zipfile.ZipFile, hinted: set[str]) -> dict[str, Cells]:
    """Returns such cells by the name of their sheet. `hinted` are the parts in which HINTS stand."""
    if not hinted:
        return {}
    try:
        return {name: found for name, part in parts(archive) if part in hinted and (found := cells_of(archive, part))}
    except (KeyError, ElementTree.ParseError):
        return {}  # a workbook that is laid out otherwise: what its reader gives is all there is


def parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yields each sheet's name and the part that holds it."""
    # Safe with any file: expat refuses entities that grow, and this process has bounded memory and time.
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():  # noqa: S314
        if element.tag.endswith("}sheet"):
            target = next((targets.get(value, "") for key, value in element.items() if key.endswith("}id")), "")
            yield element.get("name", ""), normpath(join("/xl", target)).lstrip("/")


def cells_of(archive: zipfile.ZipFile, part: str) -> Cells:
    found: Cells = defaultdict(dict)
    for attributes, content in cells(archive, part):
        place = PLACE.search(attributes)
        text = silent_text(attributes, content)
        if place and text:
            found[int(place[2]) - 1][column(place[1])] = text
    return found


def cells(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[bytes, bytes]]:
    """Yields the attributes and the content of the cells that may be such, reading some of the part at a time."""
    with archive.open(part) as stream:
        held = b""
        while chunk := stream.read(CHUNK):
            held += chunk
            end = held.rfind(b"</c>") + len(b"</c>")
            if end < len(b"</c>"):
                held = held if len(held) < LONGEST_CELL else b""
                continue
            if any(hint in held for hint in HINTS):
                yield from CELL.findall(held, 0, end)
            held = held[end:]


def silent_text(attributes: bytes, content: bytes) -> str:
    """Returns what stands in a cell that its reader gives as empty, "" for any other cell."""
    value = VALUE.search(content)
    if b't="e"' in attributes:
        return words(value[1]) if value else "#"
    formula = FORMULA.search(content)
    # A formula that came to no words says that it is of words, and its cell is empty indeed. Programs that write sheets
    # without reckoning them leave the value out, or leave it empty and say nothing.
    reckoned = (value and value[1].strip()) or b't="str"' in attributes
    return f"={words(formula[1] or b'')}" if formula and not reckoned else ""


def words(xml: bytes) -> str:
    return unescape(xml[: 4 * LONGEST_FORMULA].decode("utf-8", "replace"))[:LONGEST_FORMULA]


def column(letters: bytes) -> int:
    """Returns the place of a column, counted from 0: A is 0, AA is 26."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
