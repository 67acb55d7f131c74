from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Figure, Region, Revision
from roster.views.counting import announced, by_region
from roster.views.reading import listed, readable, refuse_parameters

# The leagues and cities of Inner Mongolia as they lie on the map, from north-east to south-west.
HOME_PROVINCE = "150000"


@readable
def home(request: HttpRequest) -> HttpResponse:
    refuse_parameters(request)
    people = listed()
    return render(
        request,
        "roster/home.html",
        {
            "listed": people.count,
            "tiles": tiles(by_region(people.rows)),
            "announced": announced(Figure.objects.filter(measure="people", part_of=None).for_list())[:6],
            "revisions": Revision.objects.public().for_list()[:5],
        },
    )


def tiles(counts: dict[str, int]) -> list[tuple[Region, int]]:
    leagues = Region.objects.filter(parent=HOME_PROVINCE, level=Region.Level.PREFECTURE, grouping=False)
    return [(league, counts.get(league.pk, 0)) for league in leagues.order_by("code")]
