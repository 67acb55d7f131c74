"""What one word of a search may mean: part of a person's name, and a hospital, region, batch, department, title,
profession or post besides. The small tables are asked here, so that the search itself is a look-up by ids."""

from dataclasses import dataclass, field

from django.apps import apps

from roster.vocabulary.departments import SPECIALTIES, class_department
from roster.vocabulary.names import fold, query_key
from roster.vocabulary.posts import POSTS, class_post
from roster.vocabulary.titles import TITLES, class_title

# Words of everyday language for a profession, which are hardly anybody's title as printed.
PROFESSION_WORDS = {
    "physician": ("医生", "医师", "大夫"),
    "nurse": ("护士", "护理", "护理人员"),
    "technician": ("技师", "检验师"),
    "pharmacist": ("药师",),
    "public_health": ("公卫", "疾控", "流调"),
}


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
    """Returns what this word may mean. Three small queries, however many rows the roster has."""
    text = fold(term)
    if not text:
        return Meaning("")
    hospitals = apps.get_model("roster", "Hospital").objects.called(term)
    regions = apps.get_model("roster", "Region").objects.called(term)
    batches = apps.get_model("roster", "Batch").objects.called(term)
    department = class_department(term)
    specialties = {code for code, labels in SPECIALTIES.items() if text in labels[0]}
    titles = {title.name for printed in TITLES if text in printed and (title := class_title(printed))}
    posts = {post.name for printed in POSTS if text in printed and (post := class_post(printed))}
    return Meaning(
        query_key(term),
        hospitals=sorted(hospitals.values_list("pk", flat=True)),
        regions=sorted(regions.values_list("pk", flat=True)),
        batches=sorted(batches.values_list("pk", flat=True)),
        specialties=sorted(specialties | ({department.specialty} if department else set())),
        titles=sorted(titles),
        professions=[code for code, words in PROFESSION_WORDS.items() if text in words],
        posts=sorted(posts),
    )
