"""The region of an entry: where its institution lies by its name, else what the headings above it tell."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.torn_counties import region_of_old_county
from roster.rolls.text.places import is_of_hubei
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region, leading_regions
from roster.vocabulary.regions import name as region_name


def region_of(printed: Sequence[Token], groups: Sequence[Token], hospital: str) -> str:
    """The region of an institution, from its name, else from the places that headings name: `printed` by themselves, and
    `groups` as what a team is called by, some of which are places: （达州）."""
    within = None
    if printed or groups:
        teams = [token.text for token in groups if token.score != GOAL]
        within = _told_region(tuple([token.text for token in printed]), tuple(teams))
    return (_place(hospital, within) if hospital else None) or within or ""


@lru_cache(maxsize=1024)
def _told_region(printed: tuple[str, ...], teams: tuple[str, ...]) -> str | None:
    """The region that the words of headings tell, remembered since they are the same for all below them."""
    codes = [code for words in printed if (code := find_region(words) or region_of_old_county(words))]
    codes += [code for words in teams if (code := _place_of_group(words)) and not is_of_hubei(code)]
    if not codes:
        return None
    # 吉林省…医疗队（松原）: the smallest place, where each lies in the one before it.
    nested = all(code.startswith(_within(before)) for before, code in pairwise(codes))
    return codes[-1] if nested else codes[0]


@lru_cache(maxsize=4096)
def _place(hospital: str, within: str | None) -> str | None:
    """Where an institution lies, on a page of the place `within`: there is 巴州人民医院 in 巴中's 巴州区, and 朝阳医院 of
    Beijing is in none."""
    place = place_of(hospital)
    if place is None or within is None or place.startswith(_within(within)):
        return place or place_of(hospital, within)
    said = leading_regions(hospital)
    short = len(said) == 1 and hospital[: said[0][1]] != region_name(place)
    return (place_of(hospital, within) if short else None) or place


def _place_of_group(words: str) -> str | None:
    return find_region(words) if len(words) <= LONGEST_PLACE else None


LONGEST_PLACE = 8


def _within(code: str) -> str:
    """The first digits of the codes of all that lies in a region."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code
