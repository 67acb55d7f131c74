"""The columns of a file: what each is called, where its values come from, of which type they are."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from roster.models import Citation, Deployment, Region, Revision, Source
from roster.models.privacy import public_fields
from roster.models.source import line_range

# Public, but of no use to readers: what lists are sorted and found by, and merged_into, which is null in every row that
# is listed (a redirect and the feed of changes tell it).
INTERNAL = {"sort_key", "key", "merged_into"}
# What a field is called outside: `url` is the address of a row itself in the API, and not where a source stands.
RENAMED = {"url": "web_address"}
KINDS: list[tuple[type[models.Field], str]] = [
    (models.DateTimeField, "datetime"),
    (models.DateField, "date"),
    (models.BooleanField, "boolean"),
    (models.IntegerField, "integer"),
]


@dataclass(frozen=True)
class Column:
    """`path` leads from a row to the value stored, as in values_list(); `derive` turns those of many rows into the
    values written. `kind` is a Frictionless type. `choices` are the codes and labels of a coded column."""

    name: str
    label: Any
    path: str
    kind: str = "string"
    choices: Iterable[tuple[str, Any]] = ()
    derive: Callable[[list[Any]], list[Any]] | None = None


def kind_of(field: models.Field) -> str:
    return next((kind for model, kind in KINDS if isinstance(field, model)), "string")


def of(noun: type[models.Model], path: str, *, name: str = "", label: Any = None) -> Column:
    """Returns the column of a public field that the path leads to."""
    field, model = None, noun
    for part in path.split("__"):
        field = model._meta.get_field(part)
        if field.name not in public_fields(model):
            raise LookupError(f"{model.__name__}.{field.name} is not public.")
        model = field.related_model
    source = f"{path}_id" if field.is_relation else path
    choices = [(str(code), text) for code, text in field.choices or ()]
    return Column(name or renamed(field.name), label or field.verbose_name, source, kind_of(field), choices)


def renamed(name: str) -> str:
    return RENAMED.get(name, name)


def place(level: int) -> Callable[[list[str | None]], list[str]]:
    """Returns what turns regions' codes into the name of the region of this level that each lies in: 2 digits for
    the province, 4 for the league or city, 6 for the county."""

    def derive(codes: list[str | None]) -> list[str]:
        wanted = {code: code[:level].ljust(6, "0") for code in set(codes) - {None}}
        # A province's own hospital lies in no league: 150000 has no name of level 4.
        wanted = {code: upper for code, upper in wanted.items() if not upper.endswith("0" * (8 - level))}
        names = dict(Region.objects.filter(pk__in=set(wanted.values())).values_list("pk", "name"))
        return [names.get(wanted.get(code), "") for code in codes]

    return derive


def sources(ids: list[str]) -> list[str]:
    """Returns for each deployment the titles of the sources that print it, with the lines."""
    places = ("deployment_id", "source_id", "first_line", "last_line")
    citations = list(Citation.objects.filter(deployment__in=ids).values_list(*places))
    public = Source.objects.public().filter(pk__in={source for _pk, source, *_lines in citations})
    titles = {pk: (key, title) for pk, key, title in public.values_list("pk", "sort_key", "title")}
    found: dict[str, list[tuple]] = defaultdict(list)
    for deployment, source, first, last in citations:
        if source in titles:
            key, title = titles[source]
            found[deployment].append((key, source, first or 0, f"{title} {line_range(first, last)}".strip()))
    return ["；".join(text for *_place, text in sorted(found[pk])) for pk in ids]


DEPLOYMENT_COLUMNS = [
    of(Deployment, "id", label=_("deployment (id)")),
    of(Deployment, "staff__name", label=_("person's name")),
    of(Deployment, "staff", name="staff_id", label=_("person (id)")),
    of(Deployment, "staff__pinyin"),
    of(Deployment, "staff__gender"),
    of(Deployment, "staff__ethnic_group"),
    of(Deployment, "hospital__name", name="hospital", label=_("hospital")),
    of(Deployment, "hospital", name="hospital_id", label=_("hospital (id)")),
    of(Deployment, "region", name="region_code", label=_("region (code)")),
    Column("province", _("province"), "region_id", derive=place(2)),
    Column("prefecture", _("league or city"), "region_id", derive=place(4)),
    Column("county", _("county or banner"), "region_id", derive=place(6)),
    of(Deployment, "batch__name", name="batch", label=_("batch")),
    of(Deployment, "batch", name="batch_id", label=_("batch (id)")),
    of(Deployment, "department"),
    of(Deployment, "department_class"),
    of(Deployment, "specialty"),
    of(Deployment, "title"),
    of(Deployment, "title_class"),
    of(Deployment, "profession"),
    of(Deployment, "grade"),
    of(Deployment, "post"),
    of(Deployment, "post_class"),
    of(Deployment, "role"),
    of(Deployment, "role_printed"),
    of(Deployment, "party_member"),
    of(Deployment, "started_on"),
    of(Deployment, "ended_on"),
    of(Deployment, "batch__departed_on", name="batch_departed_on", label=_("batch departed on")),
    of(Deployment, "batch__returned_on", name="batch_returned_on", label=_("batch returned on")),
    Column("sources", _("sources"), "pk", derive=sources),
    of(Deployment, "revision__number", name="revision", label=_("revision")),
]
# Printed and classed forms of one thing have one name in the model; a file for people says which is which.
RELABELLED = {
    "department_class": _("department as classed"),
    "title_class": _("title as classed"),
    "post_class": _("post as classed"),
    "started_on": _("deployed from"),
    "ended_on": _("deployed until"),
}


def own_columns(model: type[models.Model]) -> list[Column]:
    """Returns the columns of a noun that has no table of its own: its public fields, references by id. A revision is
    known by its number everywhere."""
    names = public_fields(model) - INTERNAL - ({"id"} if model is Revision else set())
    fields = [field for field in model._meta.concrete_fields if field.name in names]
    fields.sort(key=lambda field: field.name == "revision")
    return [
        of(model, f"{field.name}__number", name=field.name, label=field.verbose_name)
        if field.related_model is Revision
        else of(model, field.name)
        for field in fields
    ]


def columns_of(model: type[models.Model]) -> dict[str, Column]:
    """Returns the columns that a file of this noun can have, by name, in their order."""
    columns = DEPLOYMENT_COLUMNS if model is Deployment else own_columns(model)
    return {column.name: column for column in columns}


def header(column: Column) -> str:
    return capfirst(str(RELABELLED.get(column.name, column.label)))
