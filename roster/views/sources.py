from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from roster.models import Batch, Citation, Source
from roster.selection import ledger
from roster.views import meta
from roster.views.history import history_of
from roster.views.reading import BadQuestion, ask, find, listed, readable

CITATIONS = 300  # places of a source on a page; some name thousands of people


@readable
def source_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Source, request)
    context = {"selection": selection, "page": page, "meta": meta.of_list(selection)}
    return render(request, "roster/source_list.html", context)


@readable
def source_detail(request: HttpRequest, pk: str) -> HttpResponse:
    source = find(Source.objects.select_related("parent"), request, allowed=("after",), pk=pk)
    citations, following = places_in(source, after=request.GET.get("after", ""))
    people = listed(source=source.pk)
    return render(
        request,
        "roster/source_detail.html",
        {
            "source": source,
            "copies": source.copies.public().for_list(),
            "people": people,
            "citations": citations,
            "next_citation": following,
            "batches": Batch.objects.of_sources([source]).for_list(),
            "entries": ledger(source.figures.public().for_list()),
            "history": history_of(source),
            "meta": meta.of_source(request, source),
        },
    )


def places_in(source: Source, *, after: str) -> tuple[list[Citation], str]:
    """Returns the places behind this one in the order of print, or the first ones, and the last of them where more
    follow, else "". Those whose line is not known come last. Raises BadQuestion for a place of another source."""
    places = source.citations.public().for_detail().order_by(F("first_line").asc(nulls_last=True), "pk")
    if after:
        last = source.citations.filter(pk=after).first() if after.isalnum() else None
        if last is None:
            raise BadQuestion({"after": [_("This is not a cursor of this list. Follow the links on the page.")]})
        unknown = Q(first_line=None)
        if last.first_line is None:
            places = places.filter(unknown, pk__gt=last.pk)
        else:
            beyond = Q(first_line__gt=last.first_line) | Q(first_line=last.first_line, pk__gt=last.pk)
            places = places.filter(beyond | unknown)
    found = list(places[: CITATIONS + 1])
    return found[:CITATIONS], found[CITATIONS - 1].pk if len(found) > CITATIONS else ""
