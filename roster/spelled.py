"""Hospitals, regions and batches by their pinyin, their initials and their English names. The names are read into memory
once, and anew when a revision has changed one: a few thousand are searched there in less time than a query takes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock

from django.apps import apps
from django.db.models import QuerySet

from roster.sql import latest_revision
from roster.vocabulary.english.batches import english_batch
from roster.vocabulary.english.hospitals import english_parts
from roster.vocabulary.english.phrases import Name, Phrases, words_of
from roster.vocabulary.english.regions import english_names
from roster.vocabulary.names import query_key
from roster.vocabulary.places import place_syllables
from roster.vocabulary.region_aliases import ALIASES

# Letters that make initials: of two, half of all counties would be found, and of three a county or a hospital for
# almost every person's initials. These are asked for apart.
LEAST_INITIALS, LEAST_OF_MANY, CERTAIN = 2, 3, 4
NAMES = ("region", "hospital", "hospitalname", "batch")
PLACES = ("origin_id", "destination_id")
Stamp = tuple[int, str]


def objects(noun: str) -> QuerySet:
    return apps.get_model("roster", noun).objects.all()


class Lines:
    """Names as the lines of one text, for its own find is quicker than any loop over them."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Takes key and name of each, as typed: TongLiaoShi, tls."""
        self.keys: list[str] = []
        self.starts: list[int] = []
        lines, at = [""], 1
        for key, line in rows:
            self.keys.append(key)
            self.starts.append(at)
            lines.append(line)
            at += len(line) + 1
        self.text = "\n".join([*lines, ""])
        self.folded = self.text.lower()

    def _places(self, typed: str) -> Iterator[int]:
        at = self.folded.find(typed)
        while at >= 0:
            yield at
            at = self.folded.find(typed, at + 1)

    def _key_at(self, place: int) -> str:
        return self.keys[bisect_right(self.starts, place) - 1]

    def holding(self, typed: str, *, at_the_start: bool = False) -> set[str]:
        """Returns the keys of the names in which two or more whole syllables are so spelled; a syllable begins with
        a capital. One alone is a part of too many: li, and every 力 and 里."""
        found = set()
        for at in self._places(typed):
            end = at + len(typed)
            whole = self.text[at].isupper() and not self.text[end].islower()
            if whole and not self.text[at + 1 : end].islower() and not (at_the_start and self.text[at - 1] != "\n"):
                found.add(self._key_at(at))
        return found

    def beginning(self, typed: str, *, whole: bool) -> set[str]:
        """Returns the keys of the names that begin so, or that are so as a whole."""
        line = f"\n{typed}\n" if whole else f"\n{typed}"
        return {self._key_at(at + 1) for at in self._places(line)}


class Spelled:
    """The names of all regions and hospitals, as of one revision."""

    def __init__(self, stamp: Stamp, known: dict[str, str]) -> None:
        """Takes what was known of the spelling of names before."""
        self.stamp = stamp
        self.spellings: dict[str, str] = {}
        aliases = defaultdict(list)
        for alias, code in ALIASES.items():
            aliases[code].append(alias)
        regions = list(objects("Region").filter(grouping=False).values_list("pk", "name", "short_name", "level"))
        named = [(code, name) for code, *names, _level in regions for name in {*names, *aliases[code]}]
        self.regions = Lines((code, self._spell(name, known)) for code, name in named)
        upper = {code for code, _name, _short, level in regions if level != "county"}
        own = [
            (code, initials(self.spellings[name])) for code, *names, _level in regions for name in dict.fromkeys(names)
        ]
        self.large = Lines(row for row in own if row[0] in upper)
        self.small = Lines(row for row in own if row[0] not in upper)
        hospitals = list(objects("HospitalName").values_list("hospital_id", "name"))
        self.hospitals = Lines((pk, self._spell(name, known)) for pk, name in hospitals)
        self.of_hospitals = Lines((pk, initials(self.spellings[name])) for pk, name in hospitals)
        self.english = {
            "region": Phrases(
                Name(code, english, last=own)
                for code, name, _short, _level in regions
                for english, own in english_names(name)
            ),
            "hospital": Phrases(hospital_in_english(pk, name) for pk, name in hospitals),
            "batch": Phrases(
                Name(pk, english_batch(*said))
                for pk, *said in objects("Batch").values_list("pk", "name", "series", "number", *PLACES)
            ),
        }

    def _spell(self, name: str, known: dict[str, str]) -> str:
        spelling = known.get(name) or "".join(map(str.capitalize, place_syllables(name)))
        self.spellings[name] = spelling
        return spelling


def hospital_in_english(pk: str, name: str) -> Name:
    places, own = english_parts(name)
    return Name(pk, " ".join([*places, *own]), first=len(words_of(" ".join(places))))


def initials(spelling: str) -> str:
    return "".join(filter(str.isupper, spelling)).lower()


_lock = Lock()
_spelled: Spelled | None = None


def spelled_names() -> Spelled:
    """Returns the names as of the latest revision."""
    global _spelled
    stamp = latest_revision(using="default") or (0, "")
    spelled = _spelled
    if spelled and spelled.stamp == stamp:
        return spelled
    with _lock:
        spelled = _spelled
        if spelled is None or not follows(stamp, spelled.stamp):
            spelled = Spelled(stamp, spelled.spellings if spelled else {})
        spelled.stamp = stamp
        _spelled = spelled
    return spelled


def follows(stamp: Stamp, earlier: Stamp) -> bool:
    """Returns whether nothing has changed a name from the earlier revision to this one."""
    if not objects("Revision").filter(number=earlier[0], pk=earlier[1]).exists():  # none of this database
        return False
    behind = {"revision__number__gt": earlier[0], "revision__number__lte": stamp[0]}
    return not objects("Change").filter(model__in=NAMES, **behind).exists()


def typed_letters(text: str) -> str:
    """Returns what of a search term may be pinyin, initials or an English name; "" if it may not."""
    key = query_key(text)
    return key if len(key) >= LEAST_INITIALS and key.isascii() and key.isalpha() else ""


def regions_spelled(text: str) -> set[str]:
    """Returns the codes of the regions whose pinyin begins with these syllables, that are so called in English, or of
    whose province, league or city these are the initials."""
    found = so_called("region", words_of(text))
    typed = typed_letters(text)
    if not typed:
        return found
    names = spelled_names()
    return found | names.regions.holding(typed, at_the_start=True) | names.large.beginning(typed, whole=True)


def hospitals_spelled(text: str) -> set[str]:
    """Returns the ids of the hospitals in one of whose names some syllables are so spelled, that are so called in
    English, or whose initials begin so."""
    found = so_called("hospital", words_of(text))
    typed = typed_letters(text)
    if not typed:
        return found
    names = spelled_names()
    found |= names.hospitals.holding(typed)
    return found | names.of_hospitals.beginning(typed, whole=False) if len(typed) >= CERTAIN else found


def hospitals_in_english(text: str) -> set[str]:
    """Returns the ids of the hospitals of which this is a whole name in English."""
    words = words_of(text)
    return names_in_english()["hospital"].whole(words) if words else set()


def batches_spelled(text: str) -> set[str]:
    """Returns the ids of the batches that are so called in English."""
    return so_called("batch", words_of(text))


def names_in_english() -> dict[str, Phrases]:
    """Returns the English names of regions, hospitals and batches, by noun."""
    return spelled_names().english


def so_called(noun: str, words: Sequence[str]) -> set[str]:
    """Returns the keys of what has these words in its English name; of regions those alone that are called so as a
    whole, if there are any: "Linxi County" is not every county of which this is a part."""
    if not words:
        return set()
    names = names_in_english()[noun]
    return (noun == "region" and names.whole(words)) or names.holding(words)


def places_of_initials(text: str) -> tuple[set[str], set[str]]:
    """Returns the counties and the hospitals that have these initials as a whole. Three letters are as likely a
    person's: whoever is meant by them comes first."""
    typed = typed_letters(text)
    if len(typed) < LEAST_OF_MANY:
        return set(), set()
    names = spelled_names()
    return names.small.beginning(typed, whole=True), names.of_hospitals.beginning(typed, whole=True)
