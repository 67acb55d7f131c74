"""/api/v1/changes/: every public change, for those who keep a copy in step."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from api.base import ApiView, json_answer
from api.feed.entries import entries
from api.feed.reading import Place, read_changes, read_place
from api.feed.states import NOUNS
from api.params import Params
from roster.models import Revision
from roster.selection import PAGE_SIZE_LIMIT

PARAMETERS = ("since", "until", "after", "page_size", "resource")
MOST = 2**53


class ChangesView(ApiView):
    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        params.only(PARAMETERS)
        since = params.number("since", default=0, least=0, most=MOST)
        until = params.number("until", default=MOST, least=0, most=MOST)
        size = params.number("page_size", default=PAGE_SIZE_LIMIT, least=1, most=PAGE_SIZE_LIMIT)
        nouns = {resource.name: noun for noun, resource in NOUNS.items()}
        wanted = set(params.names("resource", nouns) or nouns)
        place = self.place(params, since)
        latest = Revision.objects.latest_number()
        self.refuse(params.errors)
        self.compare(params, place, since=since, until=until, latest=latest)
        self.refuse(params.errors)
        portion = read_changes(place, until=min(until, latest), size=size, nouns={nouns[name] for name in wanted})
        told = entries(portion.steps, self.base(request))
        answer: dict[str, Any] = {
            "results": [entry for entry in told if entry["resource"] in wanted],
            "until": portion.end.number if portion.end.change is None else portion.end.number - 1,
            "next": self.next(request, portion.end) if portion.more else None,
        }
        return json_answer(answer)

    def compare(self, params: Params, place: Place, *, since: int, until: int, latest: int) -> None:
        """Good values that cannot be meant together would be answered by nothing, which a client takes for "all told"."""
        if since > latest:
            params.wrong("since", _("The latest revision is %(latest)s.") % {"latest": latest})
        elif since > until:
            text = _("“until” lies before “since”: nothing can be between them.")
            params.wrong("since", text)
            params.wrong("until", text)
        elif not place.is_within(since, min(until, latest)):
            params.wrong("after", _("This cursor is of another question. Follow the links on the page."))

    def place(self, params: Params, since: int) -> Place:
        text = params.one("after")
        try:
            return read_place(text) if text else Place(since)
        except ValueError:
            params.wrong("after", _("This is not a cursor of this list. Follow the links on the page."))
            return Place(since)

    def next(self, request: HttpRequest, end: Place) -> str:
        kept = [(name, value) for name, values in request.GET.lists() for value in values if name != "after"]
        return request.build_absolute_uri(f"{request.path}?{urlencode([*kept, ('after', str(end))])}")
