"""Teams in English, from what is known of them: "Third batch, Inner Mongolia provincial series"."""

from __future__ import annotations

from roster.vocabulary.english.regions import english_region
from roster.vocabulary.regions import regions

_ORDINALS = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
    "Twentieth",
]
_SERIES = {
    "省级": "provincial",
    "自治区级": "regional",
    "自治区": "regional",
    "国家": "national",
    "国家级": "national",
    "国家中医": "national Chinese medicine",
    "国家中医药": "national Chinese medicine",
    "市级": "municipal",
    "盟市级": "league and city",
}
# What a team without a number is, by a word of its name; the particular stands before the general.
_KINDS = (
    ("专家组", "Expert group"),
    ("专家", "Experts"),
    ("疾控", "Disease control team"),
    ("流调", "Disease control team"),
    ("护理", "Nursing team"),
    ("救护", "Ambulance team"),
    ("医疗队", "Medical team"),
)


def english_batch(name: str, series: str, number: int | None, origin: str | None, destination: str | None) -> str:
    """Returns what a team is in English, given the codes of where it came from and went to; "" where too little is
    known to say more than that it is a team."""
    places = [_called(code) for code in (origin, destination)]
    what = f"{ordinal(number)} batch" if number else next((kind for word, kind in _KINDS if word in name), "Team")
    if series in _SERIES and number:
        return " ".join(filter(None, [f"{what},", places[0], f"{_SERIES[series]} series"]))
    whence, whither = (f"{word} {place}" if place else "" for word, place in zip(("from", "to"), places, strict=True))
    return " ".join(filter(None, [what, whence, whither])) if whence or whither else ""


def ordinal(number: int) -> str:
    """Returns "Third", "21st"."""
    if 0 < number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _called(code: str | None) -> str:
    row = regions().get(code or "")
    return english_region(row.name) if row else ""
