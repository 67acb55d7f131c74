"""Signs that a list puts behind the names of two people who are called alike: 李娜1 and 李娜2, 张伟A and 张伟B."""

import re
from collections import defaultdict

from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.names import begins_with_surname, name_score

_SIGNED = re.compile(
    "(?<![\u3400-\u9fff0-9A-Za-z·])([\u3400-\u9fff]{2,4})([1-9A-D①②③])(?=[ ]?(?:[ \t|,、;(\n]|$))(?![ ]*(?:[、,][ ]*)?[0-9])"
)
_MAY_BE_SIGNED = re.compile("[1-9A-D①②③](?<=[\u3400-\u9fff]{2}.)")
LIKELY = 2.0
"""Score of a name from which on it is one beside a sign: 病区1 and 病区2 are none."""


def without_signs_of_namesakes(shadow: str) -> tuple[str, list[int]]:
    """The shadow with nothing for the signs behind a name that stands on the page with two different ones, and where these
    are."""
    if _MAY_BE_SIGNED.search(shadow) is None:
        return shadow, []
    signs: dict[str, set[str]] = defaultdict(set)
    for found in _SIGNED.finditer(shadow):
        signs[found.group(1)].add(found.group(2))
    alike = {name for name, told in signs.items() if len(told) > 1 and _is_name(name)}
    if not alike:
        return shadow, []
    places = [found.start(2) for found in _SIGNED.finditer(shadow) if found.group(1) in alike]
    return _SIGNED.sub(lambda found: _unsigned(found, alike), shadow), places


def _is_name(word: str) -> bool:
    return begins_with_surname(word) and name_score(word) >= LIKELY


def _unsigned(found: re.Match[str], alike: set[str]) -> str:
    name, _ = found.groups()
    return name + NOTHING if name in alike else found.group()
