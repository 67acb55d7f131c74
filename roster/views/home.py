from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from roster.models import Batch, Figure, Region, Revision, Staff
from roster.models.fields import reads_english
from roster.selection import ledger
from roster.selection.labels import itself
from roster.views.charts import batches_by_day, warmth
from roster.views.counting import totals, with_counts
from roster.views.history import summaries
from roster.views.meta import Meta
from roster.views.reading import listed, readable, refuse_parameters
from roster.vocabulary.names import query_key

HOME_PROVINCE = "150000"  # the first data is Inner Mongolia's; its leagues have their tiles placed in roster.css
# A search to try: words of which each narrows the list.
NARROWING = {"zh": "通辽 重症 护士", "en": "tongliao nurse"}


@readable
def home(request: HttpRequest) -> HttpResponse:
    refuse_parameters(request)
    people = listed()
    by_region = totals("region")
    leagues = Region.objects.filter(parent=HOME_PROVINCE, level=Region.Level.PREFECTURE, grouping=False)
    provinces = Region.objects.filter(level=Region.Level.PROVINCE, pk__in=by_region).order_by("code")
    tiles = with_counts(leagues.order_by("code"), by_region)
    own = listed(region_itself=HOME_PROVINCE)
    fullest = max([own.count, *(count for _league, count in tiles)])
    batches = list(Batch.objects.for_list().order_by(F("departed_on").asc(nulls_last=True), "sort_key", "pk"))
    latest = list(Revision.objects.public().for_list()[:5])
    return render(
        request,
        "roster/home.html",
        {
            "listed": people.count,
            "tiles": [(league, count, warmth(count, fullest)) for league, count in tiles],
            "own": own,
            "own_name": itself(Region.objects.get(pk=HOME_PROVINCE)) if own.count else ("", ""),
            "own_warmth": warmth(own.count, fullest),
            "provinces": with_counts(provinces, by_region),
            "entries": ledger(
                Figure.objects.public().filter(measure="people", part_of=None).for_list().order_by("-value", "pk")[:6]
            ),
            "timeline": batches_by_day(batches),
            "batches": with_counts(batches[:12], totals("batch")),
            "batch_count": len(batches),
            "revisions": summaries(latest),
            "examples": examples(),
            "meta": Meta(_("Where they set out from"), lead()),
        },
    )


def examples() -> list[str]:
    """Returns searches to try: somebody's name, somebody's pinyin, and several words. The names are taken from those who
    are listed now: whoever is withheld tomorrow is no example any more."""
    people = list(Staff.objects.public().for_list().only("name", "pinyin")[:2])
    if reads_english():
        return [*(" ".join(map(query_key, person.pinyin.split())) for person in people), NARROWING["en"]]
    return [
        *(person.name for person in people[:1]),
        *(query_key(person.pinyin) for person in people[1:]),
        NARROWING["zh"],
    ]


def lead() -> str:
    return _(
        "The names of those who went to help, scattered across newspapers, notices and spreadsheets, gathered into one "
        "roster: cited, searchable, correctable."
    )
