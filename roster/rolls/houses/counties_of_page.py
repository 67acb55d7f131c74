"""Houses of the counties of the city whose list a page is, the first character of which was taken for a name's last one:
吉安市医疗队名单：王宝|泰和县医院, not 王宝泰|和县医院."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row
from roster.rolls.text.places import PREFECTURE, is_of_hubei
from roster.rolls.words.lexicon import HOSPITAL, NAME, REGION
from roster.rolls.words.names import begins_with_surname
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region, leading_regions

_TOUCHING = NAME + HOSPITAL
DOUBTED = 0.4
"""Score of a name that stands as it does for its place alone."""
SHORTEST = 3
"""Characters of a name from which on it may give one away."""


def give_counties_their_first_character(rows: Sequence[Row]) -> None:
    """Put the last character of a name before the house that it touches, where that one then lies in the city that the page
    names first, and does not otherwise."""
    city = ""
    for row in rows:
        if not city and REGION in row.kinds:
            city = _city_of(row.tokens)
        if city and _TOUCHING in row.kinds:
            row.put(_recut(row.tokens, city))


def _city_of(tokens: Sequence[Token]) -> str:
    """The first digits of the codes of all that lies in the first city of a row's words."""
    code = next((code for token in tokens if token.kind == REGION and (code := find_region(token.text))), "")
    of_city = code.endswith("00") and not code.endswith("0000") and not is_of_hubei(code)
    return code[:PREFECTURE] if of_city else ""


def _recut(tokens: Sequence[Token], city: str) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        name = kept[-1] if kept else token
        if token.kind == HOSPITAL and name.kind == NAME and name.end == token.start and _is_torn(name, token, city):
            shorter = name.text[:-1]
            kept[-1] = name._replace(end=name.end - 1, text=shorter, score=DOUBTED)
            token = token._replace(start=token.start - 1, text=name.text[-1] + token.text)
        kept.append(token)
    return kept


def _is_torn(name: Token, house: Token, city: str) -> bool:
    if len(name.text) < SHORTEST or name.end - name.start != len(name.text):
        return False
    whole = leading_regions(name.text[-1] + house.text, city.ljust(6, "0"))
    if not whole or not whole[-1][0].startswith(city) or whole[-1][0].endswith("00"):
        return False
    own = place_of(house.text)
    if own is not None and own.startswith(city):
        return False
    return begins_with_surname(name.text[:-1])
