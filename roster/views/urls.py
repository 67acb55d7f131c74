"""The public site. Chinese at /…, English at /en/…: mounted by config/urls.py with i18n_patterns."""

from django.urls import path

from roster.views import (
    about,
    batches,
    corrections,
    deployments,
    figures,
    home,
    hospitals,
    regions,
    revisions,
    sources,
    staff,
    statistics,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("deployments/", deployments.deployment_list, name="deployment-list"),
    path("deployments/choices/<slug:name>/", deployments.deployment_choices, name="deployment-choices"),
    path("deployments/export.<slug:kind>", deployments.deployment_export, name="deployment-export"),
    path("staff/", staff.staff_list, name="staff-list"),
    path("staff/<slug:pk>/", staff.staff_detail, name="staff-detail"),
    path("hospitals/", hospitals.hospital_list, name="hospital-list"),
    path("hospitals/<slug:pk>/", hospitals.hospital_detail, name="hospital-detail"),
    path("regions/", regions.region_list, name="region-list"),
    path("regions/<slug:code>/", regions.region_detail, name="region-detail"),
    path("batches/", batches.batch_list, name="batch-list"),
    path("batches/<slug:pk>/", batches.batch_detail, name="batch-detail"),
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<slug:pk>/", sources.source_detail, name="source-detail"),
    path("figures/", figures.figure_list, name="figure-list"),
    path("figures/<slug:pk>/", figures.figure_detail, name="figure-detail"),
    path("revisions/", revisions.revision_list, name="revision-list"),
    path("revisions/<int:number>/", revisions.revision_detail, name="revision-detail"),
    path("statistics/", statistics.statistics, name="statistics"),
    path("corrections/new/", corrections.correction_new, name="correction-new"),
    path("corrections/<slug:ticket>/", corrections.correction_sent, name="correction-sent"),
    path("about/", about.about, name="about"),
]
