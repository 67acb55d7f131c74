"""What a word of a search may mean: part of a person's name, and a hospital, region, batch, department, title,
profession, grade, post or role besides. The small tables are asked here, so that the search itself is a look-up by ids."""

from dataclasses import dataclass, field
from functools import lru_cache

from django.apps import apps
from django.db.models import QuerySet

from roster.classes import classes_called, classes_so_called, in_a_class
from roster.spelled import names_in_english, places_of_initials
from roster.sql import latest_revision
from roster.vocabulary.english.phrases import Phrases, words_of
from roster.vocabulary.folding import fold
from roster.vocabulary.names import query_key
from roster.vocabulary.titles import TITLES, class_title

KEPT = 64  # meanings; the widest of them holds the ids of all hospitals
# Kind of class -> the part of a meaning that holds its codes.
KINDS = {
    "specialty": "specialties",
    "profession": "professions",
    "grade": "grades",
    "post": "posts",
    "role": "roles",
}


@dataclass(frozen=True)
class Meaning:
    """`key` is the beginning of a name key, "" if the word cannot be part of a name; the rest are what a deployment
    may have: ids, codes and classes."""

    key: str
    hospitals: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    batches: list[str] = field(default_factory=list)
    destinations: list[str] = field(default_factory=list)
    served_at: list[str] = field(default_factory=list)
    specialties: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    professions: list[str] = field(default_factory=list)
    grades: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)

    def described(self) -> dict[str, list[str]]:
        """Returns the values asked for by the filters' names for them, without the empty ones."""
        values = {
            "hospital": self.hospitals,
            "region": self.regions,
            "batch": self.batches,
            "destination": self.destinations,
            "served_at": self.served_at,
            "specialty": self.specialties,
            "title": self.titles,
            "profession": self.professions,
            "grade": self.grades,
            "post": self.posts,
            "role": self.roles,
        }
        return {name: found for name, found in values.items() if found}


def in_terms(text: str) -> list[str]:
    """Returns the words of a search, those that are part of one English name in one: "linxi county hospital nurse" is
    of two terms. Chinese has no spaces within a name."""
    parts = text.split()
    words = [words_of(part) for part in parts]
    if not any(words[at] and words[at + 1] for at in range(len(parts) - 1)):
        return parts
    names = names_in_english()
    terms, at = [], 0
    while at < len(parts):
        behind = at + 1
        for end in range(at + 2, len(parts) + 1):
            run = [word for part in words[at:end] for word in part]
            if not all(words[at:end]) or not in_a_name(run, names):
                break
            if classes_so_called(run) or any(phrases.holding(run) for phrases in names.values()):
                behind = end
        terms.append(" ".join(parts[at:behind]))
        at = behind
    return terms


def in_a_name(words: list[str], names: dict[str, Phrases]) -> bool:
    """Returns whether these words stand side by side in any English name."""
    return in_a_class(words) or any(phrases.has(words) for phrases in names.values())


def find_meaning(term: str) -> Meaning:
    """Returns what this word may mean: some small queries, however many rows the roster has, once a revision."""
    return _meaning_as_of(latest_revision(using="default"), term)


@lru_cache(maxsize=KEPT)
def _meaning_as_of(_revision: tuple[int, str] | None, term: str) -> Meaning:
    text = fold(term)
    if not text:
        return Meaning("")
    hospitals = ids(records("Hospital").called(term))
    regions = ids(records("Region").called(term))
    small, initialled = places_of_initials(term)
    # Who can be seen, so that nobody learns by it how somebody withheld is called.
    if (small or initialled) and not records("Staff").any_named(term):
        regions, hospitals = regions | small, hospitals | initialled
    batches = ids(records("Batch").called(term))
    named = ids(records("Hospital").named(term))
    titles = {title.name for printed in TITLES if text in printed and (title := class_title(printed))}
    classes = classes_called(term)
    of_kind = {kind: sorted(code for own, code in classes if own == kind) for kind in KINDS}
    return Meaning(
        query_key(term),
        hospitals=sorted(hospitals),
        regions=sorted(regions),
        batches=sorted(batches),
        destinations=sorted(regions) if is_destination(regions) else [],
        served_at=sorted(named) if records("Posting").filter(hospital__in=named).exists() else [],
        titles=sorted(titles),
        **{field: of_kind[kind] for kind, field in KINDS.items()},
    )


def is_destination(codes: set[str]) -> bool:
    """Returns whether anybody went to one of these regions. Most are none, and then nobody need be asked for."""
    return records("Batch").gone_to(codes).exists() or records("Posting").lying_in(codes).exists()


def records(noun: str) -> QuerySet:
    return apps.get_model("roster", noun).objects.all()


def ids(found: QuerySet) -> set[str]:
    return set(found.values_list("pk", flat=True))
