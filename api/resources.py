"""What the API shows of each noun, declared once: rows, OpenAPI schemas, the feed of changes and files follow from it.

The columns come from roster.models.privacy, so that a field which is not classed PUBLIC has no way in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from roster.models import (
    Batch,
    BatchName,
    Citation,
    Deployment,
    Figure,
    Hospital,
    HospitalName,
    Posting,
    Region,
    Revision,
    Source,
    Staff,
)
from roster.models.privacy import public_fields
from roster.selection.columns import INTERNAL, renamed


@dataclass(frozen=True)
class Column:
    """One field of a row: what it is called, which model field it is, and, for a neighbour, the neighbour's noun. It is
    called as the field is, but for the web address of a source: `url` is each row's own address."""

    name: str
    field: models.Field
    neighbour: "Resource | None" = None

    @property
    def is_revision(self) -> bool:
        """True for the last revision, which is shown by its bare number."""
        return self.name == "revision"

    @property
    def path(self) -> str:
        """The field's value in the terms of a query: a neighbour's is its public identifier."""
        if self.neighbour and self.neighbour.key != self.neighbour.model._meta.pk.name:
            return f"{self.name}__{self.neighbour.key}"
        return self.field.attname


@dataclass(frozen=True)
class Resource:
    """A noun of the API. `name` is its path; `label` the field that a neighbour is called by in short; `lists` the
    small lists that belong to a row and that include= can show, by related name; `filtered_by` the parameter by which
    other lists ask for its rows; `may_be_hidden` says that public rows may refer to one that is not public."""

    model: type[models.Model]
    name: str
    key: str = "id"
    label: str = ""
    lists: tuple[str, ...] = ()
    filtered_by: str = ""
    may_be_hidden: bool = False

    @property
    def schema_name(self) -> str:
        return self.model.__name__

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns by name: the key, the fields in the model's order, and the last revision."""
        shown = public_fields(self.model) - INTERNAL
        if self.model is Revision:
            shown -= {"id"}  # it is known by its number
        fields = {renamed(field.name): field for field in self.model._meta.concrete_fields if field.name in shown}
        names = [self.key, *(name for name in fields if name not in (self.key, "revision"))]
        names += ["revision"] if "revision" in fields else []
        return {name: Column(name, fields[name], neighbour_of(fields[name])) for name in names}

    @cached_property
    def neighbours(self) -> dict[str, "Resource"]:
        """The nouns that include= can show in full, by name: references first, then lists."""
        references = {
            column.name: column.neighbour
            for column in self.columns.values()
            if column.neighbour and column.name != "revision"
        }
        return references | {name: resource_of(self.list_field(name).model) for name in self.lists}

    def list_field(self, name: str) -> models.ForeignKey:
        """Returns the foreign key that leads from the rows of this list back to their owner."""
        return self.model._meta.get_field(name).field

    @property
    def short(self) -> tuple[str, ...]:
        """What is shown of a neighbour unless include= asks for more: its identifier and what it is called."""
        return (self.key, self.label) if self.label else (self.key,)

    def public(self) -> models.QuerySet:
        return self.model.objects.public()


def neighbour_of(field: models.Field) -> Resource | None:
    return resource_of(field.related_model) if field.is_relation else None


def resource_of(model: type[models.Model]) -> Resource:
    """Returns the resource of this model. Raises KeyError for a model that the API does not show."""
    return BY_MODEL[model]


RESOURCES: dict[str, Resource] = {
    resource.name: resource
    for resource in (
        Resource(Region, "regions", key="code", label="name", filtered_by="region"),
        Resource(Hospital, "hospitals", label="name", lists=("names",), filtered_by="hospital"),
        Resource(HospitalName, "hospital-names", label="name"),
        Resource(Staff, "staff", label="name", lists=("deployments",), filtered_by="staff"),
        Resource(Batch, "batches", label="name", lists=("names", "postings"), filtered_by="batch"),
        Resource(BatchName, "batch-names", label="name"),
        Resource(Deployment, "deployments", lists=("citations", "postings"), filtered_by="deployment"),
        Resource(Posting, "postings"),
        Resource(Source, "sources", label="title", filtered_by="source", may_be_hidden=True),
        Resource(Citation, "citations"),
        Resource(Figure, "figures", label="printed", lists=("parts",), filtered_by="figure"),
        Resource(Revision, "revisions", key="number"),
    )
}
BY_MODEL: dict[type[models.Model], Resource] = {resource.model: resource for resource in RESOURCES.values()}


def paths(resource: Resource, includes: Iterable[str] = ()) -> dict[str, Any]:
    """Returns the names that fields= and omit= may use with these includes: {name: names of its parts or None}."""
    found: dict[str, Any] = {}
    for name, column in resource.columns.items():
        if column.neighbour is None or column.is_revision:
            found[name] = None
        else:
            found[name] = [*column.neighbour.columns, "url"] if name in includes else list(column.neighbour.short)
    for name in resource.lists:
        if name in includes:
            found[name] = [*resource.neighbours[name].columns, "url"]
    return found | {"url": None}
