"""The numbers: facets, statistics, and what was announced against what is listed."""

from dataclasses import fields
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.base import ApiView, json_answer
from api.params import PAGING, Params, no_such_parameter, read_paging
from api.problems import invalid
from api.resources import RESOURCES
from api.rows import full
from api.views import neighbours, without_cursor
from roster.filters import FILTERSETS
from roster.filters.fields import QUERY_LENGTH
from roster.models import Deployment, Figure
from roster.selection import Selection
from roster.selection.facets import Choice, Facet
from roster.selection.ledger import LedgerEntry, ledger
from roster.selection.memory.masks import BY_COLUMN
from roster.selection.statistics import Bar, Statistics

CHOICES = 50  # of one facet, unless more are asked for
MOST_CHOICES = 1000
FACET_PARAMETERS = ("facet", "facet_q", "facet_size")


def select_deployments(view: ApiView, params: Params, own: tuple[str, ...]) -> Selection:
    query = params.query.copy()
    selection = Selection(Deployment, query, allowed=own)
    unknown = selection.filterset.unknown_parameters(own)
    valid = sorted([*selection.filterset.filters, *own])
    view.refuse({**selection.errors, **{name: [no_such_parameter(valid)] for name in unknown}, **params.errors})
    return selection


class FacetsView(ApiView):
    """How many deployments each value of each filter has, under all other filters."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        names = params.names("facet", facet_names())
        text = params.text("facet_q", most=QUERY_LENGTH)
        size = params.number("facet_size", default=CHOICES, least=1, most=MOST_CHOICES)
        selection = select_deployments(self, params, FACET_PARAMETERS)
        base = f"{self.base(request)}deployments/"
        if names:
            facets = [selection.facet(name, query=text, limit=size) for name in names]
        else:
            facets = selection.facets(dict.fromkeys(facet_names(), text) if text else None)
        return json_answer({"results": [facet_row(facet, base) for facet in facets]})


def facet_names() -> list[str]:
    return list(BY_COLUMN)


def facet_row(facet: Facet, base: str) -> dict[str, Any]:
    choices = [choice_row(choice, base) for choice in facet.choices]
    return {"name": facet.name, "label": str(facet.label), "choices": choices, "left_out": facet.left_out}


def choice_row(choice: Choice, base: str) -> dict[str, Any]:
    return {
        "value": choice.value,
        "label": str(choice.label),
        "count": choice.count,
        "chosen": choice.chosen,
        "url": f"{base}?{choice.only}",
        "children": [choice_row(child, base) for child in choice.children],
    }


class StatisticsView(ApiView):
    """The counts that charts draw, each with the list that it counts."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        statistics = select_deployments(self, params, ()).statistics()
        return json_answer(statistics_row(statistics, f"{self.base(request)}deployments/"))


def statistics_row(statistics: Statistics, base: str) -> dict[str, Any]:
    table = statistics.profession_by_grade
    series = [field.name for field in fields(Statistics) if field.name not in ("total", "profession_by_grade")]
    return {
        "total": statistics.total,
        "profession_by_grade": {
            "rows": [bar_row(bar, base) for bar in table.rows],
            "columns": [bar_row(bar, base) for bar in table.columns],
            "cells": [[bar_row(bar, base) for bar in row] for row in table.cells],
        },
        **{name: [bar_row(bar, base) for bar in getattr(statistics, name)] for name in series},
    }


def bar_row(bar: Bar, base: str) -> dict[str, Any]:
    return {"value": bar.value, "label": str(bar.label), "count": bar.count, "url": f"{base}?{bar.query}"}


class LedgerView(ApiView):
    """Announced against listed: each figure beside what the roster holds. Asked like the list of figures."""

    def get(self, request: HttpRequest) -> HttpResponse:
        params = Params(request.GET)
        paging = read_paging(params)
        selection = Selection(Figure, request.GET, allowed=PAGING)
        valid = sorted([*FILTERSETS[Figure].base_filters, *PAGING])
        unknown = {name: [no_such_parameter(valid)] for name in selection.filterset.unknown_parameters(PAGING)}
        self.refuse({**selection.errors, **unknown, **params.errors})
        try:
            page = selection.page(after=paging.after, before=paging.before, size=paging.size)
        except ValueError as error:
            raise invalid({"before" if paging.before else "after": [str(error)]}) from error
        address = f"{self.origin}{request.path}?{without_cursor(request.GET)}"
        rows = ledger_rows(ledger(page.rows), self.base(request))
        answer: dict[str, Any] = {"results": rows, **neighbours(address, page)}
        if paging.count:
            answer["count"] = selection.count
        return json_answer(answer)


def ledger_rows(entries: list[LedgerEntry], base: str) -> list[dict[str, Any]]:
    keys = [entry.figure.pk for entry in entries]
    rows = full(RESOURCES["figures"]).rows(Figure.objects.public().filter(pk__in=keys).order_by(), base)
    figures = {row["id"]: row for row in rows}
    return [
        {
            "figure": figures[entry.figure.pk],
            "listed": entry.listed,
            "missing": entry.missing,
            "surplus": entry.surplus,
            "deployments": f"{base}deployments/?{entry.query}" if entry.query else None,
            "breakdowns": [
                {
                    "parts": [short(part, base) for part in breakdown.parts],
                    "total": breakdown.total,
                    "difference": breakdown.difference,
                    "adds_up": breakdown.adds_up,
                }
                for breakdown in entry.breakdowns
            ],
            "rivals": [{**short(rival.figure, base), "contradicts": rival.contradicts} for rival in entry.rivals],
        }
        for entry in entries
        if entry.figure.pk in figures
    ]


def short(figure: Figure, base: str) -> dict[str, Any]:
    return {
        "id": figure.pk,
        "printed": figure.printed,
        "measure": figure.measure,
        "value": figure.value,
        "bound": figure.bound,
        "url": f"{base}figures/{figure.pk}/",
    }
