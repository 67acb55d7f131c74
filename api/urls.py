"""/api/v1/: every resource as a list and as single records."""

from django.urls import include, path, re_path

from api.base import LostView
from api.bulk import DataPackageView
from api.changes import ChangesView
from api.counts import FacetsView, LedgerView, StatisticsView
from api.docs import DocsView, OpenApiView
from api.resources import RESOURCES
from api.views import DeprecationsView, DetailView, ListView, ProblemsView, RootView

app_name = "api"

# What a key can look like: an identifier, a region's code (also without its zeros: 15, 1505), a revision's number.
KEYS = {"code": "(?:[0-9]{2}){1,3}", "number": "[1-9][0-9]*"}
IDENTIFIER = "[0-9a-z]{12}"

version_1 = [
    path("", RootView.as_view(), name="root"),
    path("openapi.json", OpenApiView.as_view(), name="openapi"),
    path("deployments/facets/", FacetsView.as_view(), name="facets"),
    path("deployments/statistics/", StatisticsView.as_view(), name="statistics"),
    path("ledger/", LedgerView.as_view(), name="ledger"),
    path("problems/", ProblemsView.as_view(), name="problems"),
    path("deprecations/", DeprecationsView.as_view(), name="deprecations"),
    path("changes/", ChangesView.as_view(), name="changes"),
    path("docs/", DocsView.as_view(), name="docs"),
]
for resource in RESOURCES.values():
    pattern = rf"^{resource.name}/(?P<key>{KEYS.get(resource.key, IDENTIFIER)})/$"
    version_1 += [
        path(f"{resource.name}/", ListView.as_view(resource=resource), name=f"{resource.name}-list"),
        path(
            f"{resource.name}/datapackage.json",
            DataPackageView.as_view(resource=resource),
            name=f"{resource.name}-datapackage",
        ),
        re_path(pattern, DetailView.as_view(resource=resource), name=f"{resource.name}-detail"),
    ]

urlpatterns = [
    path("v1/", include(version_1)),
    re_path(r"^(?P<path>[\s\S]*)$", LostView.as_view()),  # line ends too, which a dot leaves out
]
