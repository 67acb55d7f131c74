"""What is offered while somebody types a hospital, a department, a title …: by any of its names, in characters, in
pinyin or by initials."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from roster.models import Batch, BatchName, Deployment, Hospital, HospitalName, Region, Revision, Source
from roster.vocabulary.departments import DEPARTMENTS
from roster.vocabulary.folding import fold
from roster.vocabulary.names import phrase_syllables, query_key
from roster.vocabulary.regions import find_region
from roster.vocabulary.titles import TITLES

LIMIT = 12


@dataclass(frozen=True)
class Suggestion:
    """What the field takes, and what is said beside it so that one knows it: the name by which it was found, the
    region in which it lies."""

    value: str
    label: str = ""


Names = Iterable[tuple[str, Suggestion]]  # a name, and what it leads to


def hospitals() -> Names:
    own = Hospital.objects.public().select_related("region").order_by("sort_key", "pk")
    regions = {pk: str(region or "") for pk, region in ((one.pk, one.region) for one in own)}
    yield from ((one.name, Suggestion(one.name, regions[one.pk])) for one in own)
    rows = HospitalName.objects.filter(hospital__merged_into=None).order_by("key", "pk")
    for name, hospital, pk in rows.values_list("name", "hospital__name", "hospital_id"):
        if name != hospital:
            yield name, Suggestion(hospital, "，".join(filter(None, [name, regions[pk]])))


def batches() -> Names:
    yield from ((one.name, Suggestion(one.name)) for one in Batch.objects.order_by("sort_key", "pk"))
    rows = BatchName.objects.order_by("key", "pk").values_list("name", "batch__name")
    yield from ((name, Suggestion(batch, name)) for name, batch in rows if name != batch)


def regions() -> Names:
    for one in Region.objects.order_by("code"):
        yield from ((name, Suggestion(one.name, one.code)) for name in {one.name, one.short_name, one.code} - {""})


def sources() -> Names:
    yield from ((one.title, Suggestion(one.title, str(one.published_on or ""))) for one in Source.objects.public())


def printed(field: str, known: Iterable[str]) -> Callable[[], Names]:
    """Returns the words of the vocabulary, then those that the roster has printed besides."""

    def words() -> Names:
        stored = Deployment.objects.public().exclude(**{field: ""}).order_by(field).values_list(field, flat=True)
        yield from ((word, Suggestion(word)) for word in dict.fromkeys([*known, *stored.distinct()]))

    return words


KINDS: dict[str, Callable[[], Names]] = {
    "hospital": hospitals,
    "batch": batches,
    "region": regions,
    "source": sources,
    "department": printed("department", DEPARTMENTS),
    "title": printed("title", TITLES),
    "post": printed("post", ()),
    "role_printed": printed("role_printed", ("领队", "副领队", "联络员", "专家", "临时党支部书记", "队员")),
}


@lru_cache(maxsize=2 * len(KINDS))
def names_of(kind: str, _revision: str | None) -> list[tuple[str, str, Suggestion]]:
    """Returns folded name, name and suggestion of all there are as of this revision."""
    return [(fold(name), name, suggestion) for name, suggestion in KINDS[kind]()]


@lru_cache(maxsize=100_000)
def spellings(name: str) -> tuple[str, str]:
    """Returns the pinyin and the initials of a name, without tones."""
    read = phrase_syllables(name)
    return "".join(read), "".join(one[:1] for one in read)


def suggest(kind: str, text: str) -> list[Suggestion]:
    """Returns what fits the text, at most LIMIT: what begins with it before what holds it. Raises KeyError for a kind
    that is none."""
    terms = [fold(term) for term in text.split()]
    if not terms:
        return []
    found: dict[str, tuple[tuple, Suggestion]] = {}
    latest = Revision.objects.order_by("-number").values_list("pk", flat=True).first()
    for order, (folded, name, suggestion) in enumerate(names_of(kind, latest)):
        rank = max(rank_of(term, folded, name) for term in terms)
        key = (rank, len(folded), order)
        if rank < NEVER and (suggestion.value not in found or key < found[suggestion.value][0]):
            found[suggestion.value] = (key, suggestion)
    best = [suggestion for _key, suggestion in sorted(found.values(), key=lambda one: one[0])[:LIMIT]]
    alias = Region.objects.filter(pk=find_region(text)).first() if kind == "region" and not best else None  # 锡盟
    return [Suggestion(alias.name, alias.pk)] if alias else best


NEVER = 9


def rank_of(term: str, folded: str, name: str) -> int:
    """Returns how well a name fits a folded term: 0 if it is the name, NEVER if it does not fit."""
    if term in folded:
        return 0 if term == folded else 1 if folded.startswith(term) else 2
    typed = query_key(term)
    if not typed.isascii() or len(typed) < 2:
        return NEVER
    spelled, initials = spellings(name)
    if typed in (spelled, initials):
        return 1
    if spelled.startswith(typed) or initials.startswith(typed):
        return 3
    return 4 if typed in spelled or typed in initials else NEVER
