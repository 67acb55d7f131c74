"""Mounts only: each door keeps its own urls."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("api.urls")),
    path("", include("roster.views.urls_of_machines")),
    *i18n_patterns(path("", include("roster.views.urls")), prefix_default_language=False),
]

handler400 = "config.errors.bad_request"
handler403 = "roster.views.errors.forbidden"
handler404 = "roster.views.errors.not_found"
handler500 = "config.errors.server_error"
