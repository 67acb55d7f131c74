"""What one word of a search may mean: part of a person's name, and a hospital, region, batch, department, title,
profession or post besides. The small tables are asked here, so that the search itself is a look-up by ids."""

from dataclasses import dataclass, field
from functools import lru_cache

from django.apps import apps
from django.db.models import QuerySet

from roster.spelled import places_of_initials
from roster.sql import latest_revision
from roster.vocabulary.departments import SPECIALTIES, class_department
from roster.vocabulary.folding import fold
from roster.vocabulary.names import query_key
from roster.vocabulary.posts import POSTS, class_post
from roster.vocabulary.titles import TITLES, class_title

# Words of everyday language for a profession, which are hardly anybody's title as printed.
PROFESSION_WORDS = {
    "physician": ("医生", "医师", "大夫", "physician", "physicians", "doctor", "doctors"),
    "nurse": ("护士", "护理", "护理人员", "nurse", "nurses"),
    "technician": ("技师", "检验师", "technician", "technicians"),
    "pharmacist": ("药师", "pharmacist", "pharmacists"),
    "public_health": ("公卫", "疾控", "流调"),
}
# English words of a specialty's label, by which it is found: respiratory, medicine.
WORDS_OF_SPECIALTIES = {
    code: set(english.lower().split()) - {"and", "other"} for code, (_chinese, english) in SPECIALTIES.items()
}
KEPT = 64  # meanings; the widest of them holds the ids of all hospitals


@dataclass(frozen=True)
class Meaning:
    """`key` is the beginning of a name key, "" if the word cannot be part of a name; the rest are what a deployment
    may have: ids, codes and classes."""

    key: str
    hospitals: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    batches: list[str] = field(default_factory=list)
    specialties: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    professions: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)

    def described(self) -> dict[str, list[str]]:
        """Returns the values asked for by the filters' names for them, without the empty ones."""
        values = {
            "hospital": self.hospitals,
            "region": self.regions,
            "batch": self.batches,
            "specialty": self.specialties,
            "title": self.titles,
            "profession": self.professions,
            "post": self.posts,
        }
        return {name: found for name, found in values.items() if found}


def find_meaning(term: str) -> Meaning:
    """Returns what this word may mean: some small queries, however many rows the roster has, once a revision."""
    return _meaning_as_of(latest_revision(using="default"), term)


@lru_cache(maxsize=KEPT)
def _meaning_as_of(_revision: tuple[int, str] | None, term: str) -> Meaning:
    text = fold(term)
    if not text:
        return Meaning("")
    key = query_key(term)
    hospitals = ids(apps.get_model("roster", "Hospital").objects.called(term))
    regions = ids(apps.get_model("roster", "Region").objects.called(term))
    batches = ids(apps.get_model("roster", "Batch").objects.called(term))
    small, initialled = places_of_initials(term)
    # Who can be seen, so that nobody learns by it how somebody withheld is called.
    if (small or initialled) and not apps.get_model("roster", "Staff").objects.any_named(term):
        regions, hospitals = regions | small, hospitals | initialled
    department = class_department(term)
    specialties = {code for code, labels in SPECIALTIES.items() if text in labels[0]}
    specialties |= {code for code, words in WORDS_OF_SPECIALTIES.items() if text in words}
    titles = {title.name for printed in TITLES if text in printed and (title := class_title(printed))}
    posts = {post.name for printed in POSTS if text in printed and (post := class_post(printed))}
    return Meaning(
        key,
        hospitals=sorted(hospitals),
        regions=sorted(regions),
        batches=sorted(batches),
        specialties=sorted(specialties | ({department.specialty} if department else set())),
        titles=sorted(titles),
        professions=[code for code, words in PROFESSION_WORDS.items() if text in words],
        posts=sorted(posts),
    )


def ids(records: QuerySet) -> set[str]:
    return set(records.values_list("pk", flat=True))
