"""Words of which a person says that they are somebody's, although the reader found nobody in them: what of them is the
name, the hospital, the department, the title and the post, as far as it can be told word by word."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from roster.rolls.lattice.cut import Token
from roster.rolls.reader import plain_lexicon
from roster.rolls.rows.tokens import tokens_of
from roster.rolls.text.shadow import shadow as shadow_of
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, REGION, SEPARATOR, TITLE
from roster.rolls.words.names import name_score

AROUND = " \t\n\r\u3000、，,；;。.：:()（）"
OF_FIELD = {DEPARTMENT: "department", TITLE: "title", POST: "post"}


@dataclass
class Alone:
    """Fields by name, each with its places in the text; `sure` says whether the name looks like one."""

    fields: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    sure: bool = False

    def take(self, name: str, text: str, start: int, end: int) -> None:
        words = text[start:end]
        start += len(words) - len(words.lstrip(AROUND))
        words = words.strip(AROUND)
        if words and name not in self.fields:
            self.fields[name] = "".join(words.splitlines())
            self.pieces[name] = [(start, start + len(words))]


def read_alone(text: str) -> Alone:
    """Returns what can be told of one person's words; the name is what looks most like one, else what stands before
    the first word that is something else. Never raises."""
    found = Alone()
    tokens = [token for token in _tokens(text) if token.kind != SEPARATOR]
    place = _hospital(tokens)
    if place:
        found.take("hospital", text, *place)
    for kind, name in OF_FIELD.items():
        own = _together([token for token in tokens if token.kind == kind], text)
        if own:
            found.take(name, text, *own)
    names = [token for token in tokens if token.kind == NAME]
    if names:
        best = max(names, key=lambda token: token.score)
        found.take("name", text, best.start, best.end)
    else:
        known = [token.start for token in tokens if token.kind in (HOSPITAL, REGION, *OF_FIELD)]
        end = min([*known, len(text.split("\n", 1)[0])])
        found.take("name", text, 0, end)
    found.sure = name_score(found.fields.get("name", ""), hold_back=frozenset()) > 0
    return found


def _tokens(text: str) -> Iterator[Token]:
    shadow, at = shadow_of(text), 0
    for line in shadow.split("\n"):
        yield from tokens_of(shadow, at, at + len(line), plain_lexicon())
        at += len(line) + 1


def _hospital(tokens: list[Token]) -> tuple[int, int] | None:
    """Returns from where to where the first institution stands, with the regions printed right before it."""
    place = next((at for at, token in enumerate(tokens) if token.kind == HOSPITAL), None)
    if place is None:
        return None
    first = place
    while first and tokens[first - 1].kind == REGION and tokens[first].start - tokens[first - 1].end <= 1:
        first -= 1
    return tokens[first].start, tokens[place].end


def _together(tokens: list[Token], text: str) -> tuple[int, int] | None:
    """Returns from where to where the first of these stands, with those that follow it and nothing between."""
    if not tokens:
        return None
    end = tokens[0].end
    for token in tokens[1:]:
        if text[end : token.start].strip(AROUND):
            break
        end = token.end
    return tokens[0].start, end
