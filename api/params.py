"""The door's own parameters: how much of which rows, and in which form. What is asked for is roster.filters' matter.

Every reader adds to `errors` what is wrong and never guesses."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _

from api.resources import Resource, paths
from api.rows import Shape
from roster.selection import PAGE_SIZE, PAGE_SIZE_LIMIT

SHAPE = ("fields", "omit", "include")
PAGING = ("after", "before", "page_size", "count")
SEARCHES = ("q", "facet_q")  # a search for nothing finds everything
FLAGS = {"true": True, "false": False}


@dataclass
class Params:
    """Reads parameters and gathers what is wrong with them."""

    query: QueryDict
    errors: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """An empty value is most likely a client's mistake, and everything would be the wrong answer to it."""
        for name, values in self.query.lists():
            if "" in values and name not in SEARCHES:
                self.wrong(name, _("Give a value, or leave this parameter out."))

    def one(self, name: str) -> str:
        """Returns the value of a parameter that takes one, "" if it is not there."""
        values = self.query.getlist(name)
        if len(values) > 1:
            self.wrong(name, _("This parameter takes one value."))
            return ""
        return values[0] if values else ""

    def wrong(self, name: str, text: str) -> None:
        self.errors.setdefault(name, []).append(text)

    def number(self, name: str, *, default: int, least: int, most: int) -> int:
        text = self.one(name)
        if not text:
            return default
        if not (text.isascii() and text.isdigit()) or len(text) > 18 or not least <= int(text) <= most:
            self.wrong(name, _("Give a whole number from %(least)s to %(most)s.") % {"least": least, "most": most})
            return default
        return int(text)

    def text(self, name: str, *, most: int) -> str:
        text = self.one(name)
        if len(text) > most or "\0" in text:
            self.wrong(name, _("Give at most %(most)s characters, and no null character.") % {"most": most})
            return ""
        return text

    def choice(self, name: str, valid: Iterable[str]) -> str:
        """Returns which of the valid values a parameter has, "" if it is not there."""
        text = self.one(name)
        if text and text not in valid:
            codes = {"text": clip(text), "codes": ", ".join(valid)}
            self.wrong(name, _("“%(text)s” is not one of: %(codes)s.") % codes)
            return ""
        return text

    def flag(self, name: str) -> bool:
        return FLAGS.get(self.choice(name, FLAGS), False)

    def names(self, name: str, valid: Iterable[str]) -> list[str]:
        """Returns the names that a parameter lists, separated by commas or repeated."""
        given = [part for value in self.query.getlist(name) for part in value.split(",") if part]
        valid = list(valid)
        for text in given:
            if text not in valid:
                codes = ", ".join(valid) or _("none")
                self.wrong(name, _("“%(text)s” is not one of: %(codes)s.") % {"text": clip(text), "codes": codes})
        return [text for text in dict.fromkeys(given) if text in valid]

    def only(self, valid: Iterable[str]) -> None:
        """Every other parameter is wrong."""
        valid = sorted(valid)
        for name in self.query:
            if name not in valid:
                self.wrong(name, no_such_parameter(valid))


def clip(text: str) -> str:
    return text[:50]


def no_such_parameter(valid: Iterable[str]) -> str:
    codes = ", ".join(valid) or _("none")
    return _("There is no such parameter. Valid ones: %(valid)s.") % {"valid": codes}


def unknown_errors(names: Iterable[str], valid: Iterable[str]) -> dict[str, list[str]]:
    """Returns the errors of these parameters, which a list does not have; one that belongs to files is told so."""
    text, of_files = no_such_parameter(sorted(valid)), _("Only a file has columns: give “format” too, or use “fields”.")
    return {name: [of_files if name == "columns" else text] for name in names}


@dataclass(frozen=True)
class Paging:
    after: str
    before: str
    size: int
    count: bool


def read_paging(params: Params) -> Paging:
    paging = Paging(
        params.one("after"),
        params.one("before"),
        params.number("page_size", default=PAGE_SIZE, least=1, most=PAGE_SIZE_LIMIT),
        params.flag("count"),
    )
    if paging.after and paging.before:
        params.wrong("before", _("Give either “after” or “before”."))
    return paging


def read_shape(params: Params, resource: Resource) -> Shape:
    """Returns what of each row is asked for by include=, fields= and omit=. A part of a neighbour that is not among
    what is shown of it in short, or a list, is asked for by its name alone: that includes the neighbour."""
    includes = set(params.names("include", resource.neighbours))
    everything = dotted(paths(resource, resource.neighbours))
    wanted, omitted = params.names("fields", everything), set(params.names("omit", everything))
    plain = dotted(paths(resource))
    includes |= {path.partition(".")[0] for path in wanted if path not in plain}
    shown: dict[str, tuple[str, ...] | None] = {}
    for name, parts in paths(resource, includes).items():
        if name in omitted or not asked(name, wanted):
            continue
        if parts is None:
            shown[name] = None
            continue
        whole = not wanted or name in wanted
        kept = [part for part in parts if whole or f"{name}.{part}" in wanted]
        if kept := tuple(part for part in kept if f"{name}.{part}" not in omitted):
            shown[name] = kept
    if not shown and not params.errors:
        params.wrong("omit", _("Nothing is left to show."))
    return Shape(resource, shown, frozenset(includes))


def dotted(parts: dict[str, Iterable[str] | None]) -> list[str]:
    """Returns the names, and those of their parts after a dot."""
    return [*parts, *(f"{name}.{part}" for name, inner in parts.items() for part in inner or ())]


def asked(name: str, wanted: list[str]) -> bool:
    return not wanted or any(path == name or path.startswith(f"{name}.") for path in wanted)
