"""Who is told to be of the same house as somebody named before: 和她同一个医院的某某, 某某与她是同一医院的同事."""

import re
from itertools import islice

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import HOSPITAL

_ONE_HOUSE = "同(?:在|属|是|为|处)?一?(?:个|家|所|间)?(?:医院|单位)"
_WITH = f"(?:和|与|跟|同)([^,。;、]{{1,12}}?)(?:都|均|也)*(?:是|在|来自|出自|属于)?{_ONE_HOUSE}"
_BEFORE = re.compile(f"(?:和|与|跟|同)([^,。;、]{{1,12}}?)(?:是|在|来自)?{_ONE_HOUSE}的?$")
_BEHIND = re.compile(
    f",?(?:{_WITH}(?:工作[^,。;]{{0,8}}|的同事|的)?"
    "|(?:也|都)?是([^,。;、]{1,4}?)(?:在[^,。;、]{1,6})?的?(?:老)?同事)"
)
# Behind what a sentence says somebody is: 某某是外科的护师,和孙德伟同一个单位.
_LATER = re.compile(f'[^。;:"]{{0,30}},{_WITH}')
_PRONOUNS = frozenset("他她")
LONGEST, MOST_KNOWN = 20, 99


def end_of_same(shadow: str, at: int) -> int:
    """Where words end that say right behind a name of whose house somebody is, `at` where there are none."""
    found = _BEHIND.match(shadow, at)
    return found.end() if found else at


def told_same(
    draft: Draft, before: str, shadow: str, known: dict[str, list[Draft]], last: Token | None
) -> Token | None:
    """The institution of whoever the words around a name say that somebody shares it with; `known` is what is said of
    each name, `last` the institution of who was named last before."""
    at = draft.name.end
    found = _BEFORE.search(before[-LONGEST:]) or _BEHIND.match(shadow, at) or _LATER.match(shadow, at)
    if found is None:
        return None
    who = next((group for group in found.groups() if group), "")
    if who[:1] in _PRONOUNS:
        return last
    name = (
        who
        if who in known
        else next((name for name in islice(reversed(known), MOST_KNOWN) if name.startswith(f"{who}·")), "")
    )
    for mention in reversed(known.get(name, ())):
        for token in (*mention.own, *mention.inherited):
            if token.kind == HOSPITAL and mention is not draft:
                return token
    return None
