"""From a sheet's row to one person's fields: what each cell says, and all that is wrong with the row at once."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from roster.rolls.files.private import without_numbers
from roster.rolls.files.sheets import IGNORED, NEEDED, Header
from roster.rolls.words.names import several_names
from roster.vocabulary.days import FIRST_DAY, LAST_DAY
from roster.vocabulary.folding import fold
from roster.vocabulary.positions import split_position
from roster.vocabulary.posts import class_post
from roster.vocabulary.regions import find_region, regions
from roster.vocabulary.roles import ROLES, class_role
from roster.vocabulary.titles import class_title

GENDERS = {"男": "male", "male": "male", "m": "male", "女": "female", "female": "female", "f": "female"}
PARTY = {
    True: {
        "是",
        "党员",
        "中共党员",
        "共产党员",
        "中国共产党党员",
        "中共预备党员",
        "预备党员",
        "yes",
        "y",
        "1",
        "√",
        "true",
    },
    False: {"否", "群众", "团员", "共青团员", "无党派", "无党派人士", "民主党派", "no", "n", "0", "false"},
}
NAME = re.compile(r"[^\W\d_]+(?:[·•・‧∙.\s'’-]+[^\W\d_]+)*")
MAX_NAME = 40
TOTALS = re.compile(r"^(合计|总计|小计|共计|总人数|total)[:：]?")
NOTES = "可填的值"  # begins the row of an empty sheet that says what is valid
NOTHING = re.compile(r"[-－—–―─/／\\]+|无")  # how people write that there is nothing to write
DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?|(\d{4})(\d\d)(\d\d)")
SERIAL_DAY = re.compile(r"\d{5}")  # a day as sheets count it, from the end of 1899
# A cell that begins so is a formula to a spreadsheet; the wide forms are to an East Asian one.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
HARMFUL_STARTS = frozenset((*FORMULA_STARTS, "\t", "\r", "\n"))
MAX_WORDS = 100  # characters of a department, title, post, hospital or batch
MAX_ETHNIC_GROUP = 20


@dataclass(frozen=True)
class CellError:
    """What is wrong with a cell: the column's header, the field, the value, a code, and what would be valid."""

    column: str
    field: str
    value: str
    code: str
    valid: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowEntry:
    """One person's row: the fields by name, with texts '' and the party membership None where the row does not
    say; what is wrong with it; the row's fields as printed, cells apart by tabulators and those of no field empty."""

    line: int
    fields: Mapping[str, str | bool | None]
    errors: tuple[CellError, ...]
    printed: str
    rest: Mapping[str, str] = field(default_factory=dict)  # header -> cell of the columns that are no field


def read_row(header: Header, line: int, cells: Sequence[str], *, by_hand: bool = False) -> RowEntry | None:
    """Returns the row's entry; None for a row that is no person's: empty, the header again, a total, or an empty
    sheet's note of what is valid.

    Words that begin as a formula does are taken only behind an apostrophe, and only from a row that a person wrote
    `by_hand`: the file of rejected rows has the apostrophe too."""
    quoted = {place for place, cell in enumerate(cells) if is_quoted(cell)}
    cells = [cell[1:] if place in quoted else cell for place, cell in enumerate(cells)]
    said = {header.columns[place]: cell for place, cell in enumerate(cells) if cell and place in header.columns}
    if not any(cells) or not (set(said) - {IGNORED}) or is_repeated(header, cells) or is_total(cells):
        return None
    if said.get(NEEDED, "").startswith(NOTES):
        return None
    meant = {header.columns[place] for place in quoted if place in header.columns} if by_hand else set()
    reader = _RowReader(
        said, {name: header.cells[place] for place, name in header.columns.items()}, meant, by_hand=by_hand
    )
    fields = reader.read()
    rest = {
        header.cells[place] if place < len(header.cells) else f"#{place + 1}": cell
        for place, cell in enumerate(cells)
        if cell and place not in header.columns
    }
    # What is no field is nobody's to publish: a place of birth, a card's number. The cells keep their places.
    taken = (cell.replace("\t", " ") if place in header.columns else "" for place, cell in enumerate(cells))
    printed = without_numbers("\t".join(taken)).rstrip("\t")
    return RowEntry(line, fields, tuple(reader.errors), printed, rest)


def harmless(value: Any) -> Any:
    """Returns text that no spreadsheet takes for a formula, as OWASP advises: with an apostrophe before it."""
    if value.__class__ is str:
        return "'" + value if value[:1] in HARMFUL_STARTS else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def is_quoted(cell: str) -> bool:
    """Says whether a cell has the apostrophe that makes a formula harmless in a file that was given out."""
    return cell[:1] == "'" and cell[1:2] in FORMULA_STARTS


def is_repeated(header: Header, cells: Sequence[str]) -> bool:
    """Says whether a row is the header again, as on top of every printed page."""
    return [cell for cell in cells if cell] == [cell for cell in header.cells if cell]


def is_total(cells: Sequence[str]) -> bool:
    return bool(TOTALS.match(next((cell for cell in cells if cell), "")))


def is_number(text: str) -> bool:
    """Says whether a text is a number by which alone a batch may be called."""
    return bool(re.fullmatch(r"\d{1,3}", text))


@lru_cache(maxsize=4096)
def wrong_words(text: str, limit: int) -> str:
    """Returns the code of what keeps a text from being the words of a field, "" if nothing does."""
    # Keys hold the folded text, in which some characters become several.
    if max(len(text), len(fold(text))) > limit:
        return "too-long"
    if text.startswith(FORMULA_STARTS):
        return "formula"
    # A number that lost digits, an error of the sheet's (#N/A), or a number where there should be words.
    return "" if any(character.isalpha() for character in text) and not text.startswith("#") else "not-words"


class _RowReader:
    """Takes the cells of one row into fields, noting all that is wrong. `meant` are the fields whose cell may begin as
    a formula does."""

    def __init__(self, said: Mapping[str, str], headers: Mapping[str, str], meant: set[str], *, by_hand: bool) -> None:
        self.said = {name: cell for name, cell in said.items() if not NOTHING.fullmatch(cell)}
        self.headers = headers
        self.meant = meant
        self.by_hand = by_hand
        self.errors: list[CellError] = []

    def read(self) -> dict[str, str | bool | None]:
        fields: dict[str, str | bool | None] = {
            "id": self.said.get("id", ""),
            "name": self.name(),
            "hospital": self.words("hospital"),
            **self.position(),
            "batch": self.batch(),
            "region": self.region(),
            **self.role(),
            "gender": self.choice("gender", GENDERS, ("男", "女")),
            "ethnic_group": self.ethnic_group(),
            "party_member": self.party_member(),
            "started_on": self.day("started_on"),
            "ended_on": self.day("ended_on"),
        }
        if fields["started_on"] and fields["ended_on"] and str(fields["ended_on"]) < str(fields["started_on"]):
            self.wrong("ended_on", "end-before-start")
        return fields

    def wrong(self, name: str, code: str, *valid: str) -> None:
        self.errors.append(CellError(self.headers.get(name, ""), name, self.said.get(name, ""), code, valid))

    def name(self) -> str:
        name = self.said.get("name", "")
        if not name:
            self.wrong("name", "no-name")
        elif len(name) > MAX_NAME:
            self.wrong("name", "too-long", str(MAX_NAME))
        elif "某" in name or not NAME.fullmatch(name):  # 王某某 is nobody
            self.wrong("name", "not-a-name")
        elif several := several_names(name):
            self.wrong("name", "several-names", *several)
        # Two characters set apart to the width of three (王  颖) are one name; Latin names keep their blank.
        return re.sub(r"(?<=[^\x00-\u02ff])\s+(?=[^\x00-\u02ff])", "", name)

    def words(self, name: str, limit: int = MAX_WORDS) -> str:
        text = self.said.get(name, "")
        code = wrong_words(text, limit) if text else ""
        if code and not (code == "formula" and name in self.meant):
            self.wrong(name, code, *([str(limit)] if code == "too-long" else []))
        return text

    def batch(self) -> str:
        text = self.said.get("batch", "")
        return text if is_number(text) else self.words("batch")

    def position(self) -> dict[str, str]:
        mixed = split_position(self.words("position"))
        title, post = self.title_and_post()
        return {
            "department": self.words("department") or mixed.department,
            "title": title or mixed.title,
            "post": post or mixed.post,
        }

    def title_and_post(self) -> tuple[str, str]:
        """Sheets write posts under 职称 (护士长) and titles under 职务 (主管护师). Each is put where it belongs, unless
        both columns say something, a person wrote it, or the roster gave the row out."""
        title, post = self.words("title"), self.words("post")
        if self.by_hand or self.said.get("id"):
            return title, post
        if title and not post and class_title(title) is None and class_post(title):
            return "", title
        if post and not title and class_post(post) is None and class_title(post):
            return post, ""
        return title, post

    def region(self) -> str:
        text = self.said.get("region", "")
        code = (text if text in regions() else None) if text.isdecimal() else find_region(text)
        if text and not code:
            self.wrong("region", "no-region")
        return code or ""

    def role(self) -> dict[str, str]:
        """A sheet says the role in words, or as the roster's own files do: its code, and the words beside it."""
        text, printed = self.words("role"), self.words("role_printed")
        if text in ROLES:
            return {"role": text, "role_printed": printed}
        return {"role": class_role(text) or "" if text else "", "role_printed": printed or text}

    def choice(self, name: str, values: Mapping[str, str], valid: tuple[str, ...]) -> str:
        text = self.said.get(name, "").casefold()
        if text and text not in values:
            self.wrong(name, "not-a-choice", *valid)
        return values.get(text, "")

    def ethnic_group(self) -> str:
        text = self.words("ethnic_group", MAX_ETHNIC_GROUP)
        return {"汉": "汉族", "蒙": "蒙古族", "回": "回族", "满": "满族", "藏": "藏族"}.get(text, text)

    def party_member(self) -> bool | None:
        text = self.said.get("party_member", "").casefold()
        found = next((said for said, words in PARTY.items() if text in words), None)
        if text and found is None:
            self.wrong("party_member", "not-a-choice", "是", "否", "中共党员", "群众")
        return found

    def day(self, name: str) -> str:
        text = unicodedata.normalize("NFKC", self.said.get(name, ""))
        if not text:
            return ""
        found = as_day(text)
        if found is None:
            counted = as_counted_day(text)
            self.wrong(name, "counted-day" if counted else "not-a-day", counted or "2020-02-15")
        elif not FIRST_DAY <= found <= LAST_DAY:
            self.wrong(name, "day-out-of-range", f"{FIRST_DAY}–{LAST_DAY}")
        else:
            return found.isoformat()
        return ""


def as_day(text: str) -> dt.date | None:
    match = DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return dt.date(*(int(digits) for digits in match.groups() if digits))
    except ValueError:
        return None


def as_counted_day(text: str) -> str:
    """Returns the day that a number of a sheet may mean, "" if it can be none. It is only offered: some sheets count
    from 1904."""
    if not SERIAL_DAY.fullmatch(text):
        return ""
    found = dt.date(1899, 12, 30) + dt.timedelta(days=int(text))
    return found.isoformat() if FIRST_DAY <= found <= LAST_DAY else ""
