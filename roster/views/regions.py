from collections import defaultdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roster.models import Batch, Figure, Hospital, Region
from roster.selection import ledger
from roster.views import meta
from roster.views.counting import totals, with_counts
from roster.views.history import history_of
from roster.views.reading import ask, find, listed, readable


@readable
def region_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Region, request)
    rows = with_counts(page.rows, totals("region"))
    context = {"selection": selection, "page": page, "rows": rows, "meta": meta.of_list(selection)}
    context["peopled"] = [] if request.GET else peopled()
    return render(request, "roster/region_list.html", context)


def peopled() -> list[tuple[Region, int, list[tuple[Region, int]]]]:
    """Returns the provinces from which anybody is listed, each with its number and its leagues and cities likewise."""
    uppers = Region.objects.exclude(level=Region.Level.COUNTY).filter(grouping=False).order_by("code")
    found = [(region, count) for region, count in with_counts(uppers, totals("region")) if count]
    leagues: dict[str, list[tuple[Region, int]]] = defaultdict(list)
    for region, count in found:
        leagues[region.parent_id].append((region, count))
    return [(region, count, leagues[region.pk]) for region, count in found if region.parent_id is None]


@readable
def region_detail(request: HttpRequest, code: str) -> HttpResponse:
    region = find(Region.objects.select_related("parent__parent"), request, code=code)
    people = listed(region=region.pk)
    hospitals = Hospital.objects.public().within(region.pk).for_list()
    return render(
        request,
        "roster/region_detail.html",
        {
            "region": region,
            "people": people,
            "children": with_counts(region.children.filter(grouping=False).order_by("code"), totals("region")),
            "hospitals": with_counts(hospitals, totals("hospital")),
            "sent": Batch.objects.within(region.pk).for_list(),
            "received": Batch.objects.bound_for(region.pk).for_list(),
            "entries": ledger(Figure.objects.public().filter(region=region).for_list()),
            "history": history_of(region),
            "meta": meta.of_region(request, region, people.count),
        },
    )
