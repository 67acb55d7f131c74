"""The line above a roll, where it can be the title of a source."""

import re

from roster.rolls.files.sheets import recognise
from roster.rolls.reader import read_roll
from roster.rolls.words.names import name_score

LONGEST = 60
READ = 5000  # characters of a text in which the people are looked for whom its first line may name
APART = re.compile(r"[\s、，,;；:：（）()《》“”|/_\-]+")
NAME_LENGTHS = range(2, 5)
LATIN_NAME = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){1,3}", re.ASCII)


def heading(text: str) -> str:
    """Returns the first line of a text, "" where it names somebody or is a row of a table: a source's title is public,
    and stays so when a person is withheld."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    title = first.lstrip("#").strip()
    if "\t" in title or recognise(title.split(",")) or names_somebody(title):
        return ""
    if any(entry.name in title for entry in read_roll(text[:READ]).entries):
        return ""
    return title[:LONGEST]


def names_somebody(words: str) -> bool:
    """Says whether one of some words, apart from one another, may be a person's name, or all of them in Latin."""
    if LATIN_NAME.fullmatch(words):
        return True
    return any(len(word) in NAME_LENGTHS and name_score(word, hold_back=frozenset()) > 0 for word in APART.split(words))
