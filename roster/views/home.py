from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from roster.models import Batch, Figure, Revision, Staff
from roster.models.fields import reads_english
from roster.selection import ledger
from roster.views.charts import batches_by_day
from roster.views.counting import totals, with_counts
from roster.views.history import summaries
from roster.views.meta import Meta
from roster.views.reading import listed, readable, refuse_parameters
from roster.views.tiles import HOME_PROVINCE, tiles_of_leagues, tiles_of_provinces
from roster.vocabulary.names import query_key

# A search to try: words of which each narrows the list.
NARROWING = {"zh": "通辽 重症 护士", "en": "tongliao nurse"}


@readable
def home(request: HttpRequest) -> HttpResponse:
    refuse_parameters(request)
    people = listed()
    by_region = totals("region")
    batches = list(Batch.objects.for_list().order_by(F("departed_on").asc(nulls_last=True), "sort_key", "pk"))
    latest = list(Revision.objects.public().for_list()[:5])
    return render(
        request,
        "roster/home.html",
        {
            "listed": people.count,
            "leagues": tiles_of_leagues(by_region),
            "provinces": tiles_of_provinces(by_region),
            # A roster of all China shows its provinces first.
            "nationwide": by_region[HOME_PROVINCE] * 2 < people.count,
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
        spelled = (" ".join(map(query_key, person.pinyin.split())) for person in people)
        return [*dict.fromkeys(spelled), NARROWING["en"]]  # two people may share a name
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
