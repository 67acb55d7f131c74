from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from roster.models import Revision
from roster.views import meta
from roster.views.context import is_made_up
from roster.views.history import changes_of, summaries
from roster.views.reading import BadQuestion, ask, readable, refuse_parameters


@readable
def revision_list(request: HttpRequest) -> HttpResponse:
    selection, page = ask(Revision, request)
    rows = summaries(page.rows)
    context = {"selection": selection, "page": page, "rows": rows, "meta": meta.of_list(selection)}
    return render(request, "roster/revision_list.html", context)


@readable
def revision_detail(request: HttpRequest, number: int) -> HttpResponse:
    after = request.GET.get("after", "0")
    refuse_parameters(request, allowed=("after",))
    if not (after.isascii() and after.isdigit() and len(after) < 16):
        raise BadQuestion({"after": [_("This is not a cursor of this list. Follow the links on the page.")]})
    revision = get_object_or_404(Revision.objects.public().select_related("source", "undoes"), number=number)
    shown, following = changes_of(revision, after=int(after))
    context = {
        "revision": revision,
        "summary": summaries([revision])[0][1],
        "sentences": shown,
        "next_change": following,
        "meta": meta.of_revision(revision),
    }
    return render(request, "roster/revision_detail.html", context)


@require_safe
def revision_print(request: HttpRequest, number: int) -> HttpResponse:
    """What stands at the foot of each printed page: the site, the revision and its day. Only a style sheet reaches
    there, and only one of our own address may be used."""
    revision = get_object_or_404(Revision.objects.public(), number=number)
    words = [
        _("The Roster"),
        _("Revision %(number)s") % {"number": revision.number},
        date_format(localtime(revision.at)),
    ]
    if is_made_up(revision):
        words.append(_("all made up"))
    quoted = " · ".join(words).replace("\\", "\\\\").replace('"', '\\"')
    style = f'@page {{ @bottom-left {{ content: "{quoted}"; font-size: 9pt; color: #444; }} }}\n'
    response = HttpResponse(style, content_type="text/css; charset=utf-8")
    patch_cache_control(response, public=True, max_age=3600)
    return response
