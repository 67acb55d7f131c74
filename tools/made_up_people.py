"""Made-up people for made-up rolls: their names, hospitals, departments, titles and posts."""

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from roster.vocabulary.regions import COUNTY, PREFECTURE, region, regions


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("make_rolls_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            sections[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            sections[list(sections)[-1]].extend(line.split())
    return sections


_WORDS = _sections()
POSTS = _WORDS["posts"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up, with the words that a roll prints."""

    name: str
    hospital: str
    department: str
    title: str
    post: str
    gender: str

    @property
    def position(self) -> str:
        """Post and title as they are set behind the department."""
        return "、".join(word for word in (self.post, self.title) if word)


@dataclass(slots=True)
class Words:
    """The words to make rolls of: all of them, or one half."""

    surnames: list[str]
    given: list[str]
    foreign: list[str]
    hospitals: list[str]
    departments: list[str]
    titles: list[str]


def halves(words: list[str], half: int | None) -> list[str]:
    """Every other word, or all of them."""
    return words if half is None else words[half::2]


@cache
def _hospitals() -> list[str]:
    names: list[str] = []
    places = [place for place in regions().values() if place.level in (PREFECTURE, COUNTY) and not place.grouping]
    draw = random.Random(20200127)  # noqa: S311
    for place in draw.sample(places, 500):
        core = draw.choice(_WORDS["cores"])
        name = place.name
        above = region(place.parent) if place.parent else None
        if place.level == COUNTY and above and draw.random() < 0.3 and not above.grouping:
            name = draw.choice((above.name, above.short_name)) + name
        names.append(name + core)
    return names + _WORDS["own"]


def words_of(half: int | None = None) -> Words:
    """The words of one half of the vocabulary (0 or 1), or all."""
    return Words(
        surnames=halves(_WORDS["surnames"], half),
        given=_WORDS["given"],
        foreign=halves(_WORDS["foreign"], half),
        hospitals=halves(_hospitals(), half),
        departments=halves(_WORDS["departments"], half),
        titles=halves(_WORDS["doctor"] + _WORDS["nurse"] + _WORDS["others"], half),
    )


def person(draw: random.Random, words: Words, *, plain: bool = False) -> Person:
    if not plain and draw.random() < 0.06:
        name = draw.choice(words.foreign)
    else:
        name = draw.choice(words.surnames) + draw.choice(words.given)
    post = draw.choice(POSTS) if draw.random() < 0.15 else ""
    title = "" if post and draw.random() < 0.5 else draw.choice(words.titles)
    return Person(name, draw.choice(words.hospitals), draw.choice(words.departments), title, post, draw.choice("男女"))


def people_of(draw: random.Random, words: Words, count: int, **options: bool) -> list[Person]:
    people = [person(draw, words, **options) for _ in range(count)]
    return list({person.name: person for person in people}.values())
