"""What a printed hospital or batch is in the roster: by a decision made before, by any of its names, by its region
and the rest of its name. Close spellings are suggestions and never more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from django.db.models import Q, QuerySet

from roster.models import Batch, BatchName, Hospital, HospitalName, Intake, Region
from roster.querysets import subtree
from roster.vocabulary.folding import fold
from roster.vocabulary.hospitals import class_kind, place_of, plain_name
from roster.vocabulary.regions import leading_regions

NEW = "new"  # the decision that a printed name means none of the roster's records
NONE = "none"  # the decision that it means nothing at all
ASK = "ask"  # what it was taken for was taken back: a person says anew
MAX_SUGGESTIONS = 5
# Two names that differ in one of these are two institutions, however alike: 第一医院 and 第二医院, 蒙医 and 中医.
TELLING = set("一二三四五六七八九十0123456789东南西北中蒙藏维西妇幼儿童口腔肿瘤胸传染精神附属分新老")
GENERIC = {"医院", "人民医院", "中心医院"}  # of one county these are often one hospital, and sometimes are not


@dataclass
class Place:
    """What a printed name was found to be. Without an id it is new, or open when there is a question."""

    printed: str
    id: str | None = None
    question: str = ""
    suggestions: list[str] = field(default_factory=list)
    name: str = ""  # of the new hospital or batch
    region: str | None = None
    kind: str = ""
    known_name: bool = True  # whether the printed name leads there already
    unsaid: bool = False  # decided to mean nothing

    @property
    def key(self) -> str:
        """Equal for printed names that mean one place, new ones included."""
        return self.id or (f"new:{fold(self.name)}" if self.name else "")


def standing(decided: dict[str, str], rows: QuerySet) -> dict[str, str]:
    """Returns the decisions about printed names without those whose record is gone; of a merged one, the record that
    it is by now. `rows` are pairs of a record's key and of the one that it was merged into."""
    named = set(decided.values()) - {NEW, NONE, ASK}
    kept = {pk: other or pk for pk, other in rows.filter(pk__in=named)} if named else {}
    return {key: kept.get(value, value) for key, value in decided.items() if value in (NEW, NONE, ASK) or value in kept}


def stem(printed: str, within: str | None = None) -> tuple[str | None, str]:
    """Returns the region in which an institution lies and what is left of its name: 赤峰林西县医院 and 林西县医院
    both give ("150424", "医院")."""
    chain = leading_regions(printed.strip(), within)
    if not chain:
        return None, fold(printed)
    code, end = chain[-1]
    return code, fold(printed.strip()[end:])


class Hospitals:
    """Finds hospitals by printed names, each name once, with a few queries for many names."""

    def __init__(self, intake: Intake) -> None:
        self.decided = standing(intake.choices.get("hospital", {}), Hospital.objects.values_list("pk", "merged_into"))
        self.within = intake.region_id
        self.found: dict[tuple[str, str], Place] = {}
        self.codes = set(Region.objects.values_list("pk", flat=True))
        self.near: dict[str | None, list[tuple[str, str]]] = {}

    def find(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Looks up pairs of a printed name and the region that the roll says for it ("" if none)."""
        pairs = {pair for pair in wanted if pair[0] and pair not in self.found}
        if not pairs:
            return
        known = self._by_names({name for printed, _region in pairs for name in (printed, plain_name(printed))})
        for printed, region in sorted(pairs):
            self.found[printed, region] = self._place(printed, region, known)

    def get(self, printed: str, region: str) -> Place | None:
        return self.found.get((printed, region))

    def _by_names(self, names: set[str]) -> dict[str, str]:
        keys = sorted({fold(name) for name in names})
        found: dict[str, str] = {}
        for start in range(0, len(keys), 500):
            rows = HospitalName.objects.filter(key__in=keys[start : start + 500])
            for key, pk, kept in rows.values_list("key", "hospital_id", "hospital__merged_into_id"):
                found[key] = kept or pk
        return found

    def _place(self, printed: str, region: str, known: dict[str, str]) -> Place:
        key, own = fold(printed), plain_name(printed)
        where = region or place_of(printed, self.within) or self.within or None
        new = Place(printed, name=own, region=where if where in self.codes else None, kind=class_kind(own))
        decided = self.decided.get(key)
        if decided == NONE:
            return Place(printed, unsaid=True)
        if decided == ASK:
            return self._asked(printed, new, known.get(key) or known.get(fold(own)))
        if decided and decided != NEW:
            return Place(printed, decided, known_name=key in known)
        if key in known:  # also where it was decided to be new: it is made by now
            return Place(printed, known[key])
        if decided == NEW:
            return new
        if fold(own) in known:
            return Place(printed, known[fold(own)], known_name=False)
        return self._by_region(printed, new)

    def _by_region(self, printed: str, new: Place) -> Place:
        code, rest = stem(printed, self.within)
        near = self._neighbours(code or new.region)
        same = [pk for pk, name in near if (code and stem(name, code) == (code, rest)) or fold(name) == fold(printed)]
        if len(same) == 1:
            return Place(printed, same[0], known_name=False)
        new.suggestions = same or [pk for pk, name in near if is_close(name, new.name, code)][:MAX_SUGGESTIONS]
        if new.suggestions:
            new.question = "which-hospital"
        elif new.kind == "other" and not code:
            new.question = "unknown-hospital"
        return new

    def _asked(self, printed: str, new: Place, former: str | None) -> Place:
        """A question whatever would be found: it is offered first, and not taken."""
        found = self._by_region(printed, new)
        offered = [pk for pk in (former, found.id, *found.suggestions) if pk]
        new.question, new.suggestions = "which-hospital", list(dict.fromkeys(offered))[:MAX_SUGGESTIONS]
        return new

    def _neighbours(self, code: str | None) -> list[tuple[str, str]]:
        """The hospitals of the prefecture in which the region lies; of the whole country when nothing is known."""
        prefecture = f"{code[:4]}00" if code else None
        if prefecture not in self.near:
            rows = Hospital.objects.public()
            if prefecture:
                rows = rows.filter(subtree("region_id", prefecture) | Q(region=None))
            self.near[prefecture] = list(rows.order_by("sort_key", "pk").values_list("pk", "name")[:3000])
        return self.near[prefecture]


def is_close(one: str, other: str, code: str | None) -> bool:
    """Says whether two names of institutions may be spellings of one: few characters apart, none of them telling."""
    first, second = fold(one), fold(other)
    if code and stem(one)[0] == stem(other)[0] == code and stem(one)[1] in GENERIC and stem(other)[1] in GENERIC:
        return True
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if min(len(first), len(second)) < 5 or matcher.real_quick_ratio() < 0.8 or matcher.ratio() < 0.8:
        return False
    pieces = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    unlike = "".join(first[a:b] + second[c:d] for _tag, a, b, c, d in pieces)
    return len(unlike) <= 4 and not TELLING & set(unlike)


class Batches:
    """Finds batches by printed names."""

    def __init__(self, intake: Intake) -> None:
        self.decided = standing(intake.choices.get("batch", {}), Batch.objects.values_list("pk", "pk"))
        self.refused = intake.choices.get("refused", {})
        self.within = intake.region_id
        self.default = intake.batch_id
        self.default_name = intake.batch_name
        self.found: dict[str, Place] = {}

    def get(self, printed: str) -> Place:
        """Returns the batch of this printed name; the intake's own for an empty one."""
        if not printed and (self.default or not self.default_name):
            return Place("", self.default)
        printed = printed or self.default_name
        if printed not in self.found:
            self.found[printed] = self._place(printed)
        return self.found[printed]

    def _place(self, printed: str) -> Place:
        key = fold(printed)
        decided = self.decided.get(key)
        if decided == NONE:
            return Place(printed, unsaid=True)
        if decided and decided not in (NEW, ASK):
            return Place(printed, decided)
        named = BatchName.objects.filter(key=key).values("batch_id")
        rows = Batch.objects.filter(Q(key=key) | Q(pk__in=named)).order_by("sort_key", "pk")
        called = list(rows.values_list("pk", "origin_id"))
        if decided == NEW:
            return self._new(printed, called)
        exact = [pk for pk, _origin in called]
        if len(exact) == 1 and decided != ASK:
            return Place(printed, exact[0])
        # 第三批 means nothing without its origin and series: of several of that name a person says which.
        suggestions = exact or list(self._close(key))
        question = "which-batch" if suggestions else "unknown-batch"
        return Place(printed, name=printed, region=self.within, question=question, suggestions=suggestions)

    def _new(self, printed: str, called: list[tuple[str, str | None]]) -> Place:
        """What was decided to be new may be made by now, by another intake: then it is that one. Those of this name
        that were offered to whoever decided are others, and so are another province's; of what is left a person says
        whether it is the one, unless its origin does."""
        new = Place(printed, name=printed, region=self.within)
        others = self.refused.get(fold(printed), ())
        since = [(pk, origin) for pk, origin in called if pk not in others and self._of_one_province(origin)]
        same = [pk for pk, origin in since if origin == self.within]
        if len(same) == 1:
            return Place(printed, same[0])
        if since:
            new.question, new.suggestions = "which-batch", [pk for pk, _origin in since]
        return new

    def _of_one_province(self, origin: str | None) -> bool:
        return not origin or not self.within or origin[:2] == self.within[:2]

    def _close(self, key: str) -> Iterable[str]:
        number = re.search(r"第([一二三四五六七八九十\d]+)批", key)
        rows = Batch.objects.for_list().values_list("pk", "key")[:2000]
        return [pk for pk, other in rows if number and number.group() in other][:MAX_SUGGESTIONS]
