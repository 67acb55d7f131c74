"""What only machines ask for. It has one address, whatever the language."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path

from roster.views.about import robots
from roster.views.sitemaps import SITEMAPS

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap-section"),
]
