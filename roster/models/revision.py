"""Who changed what, when, why and from which source: append-only. Written by roster.actions.revise alone."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.deletion import ProtectedError
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField, HistoryField, IdField
from roster.querysets import ChangeQuerySet, RecordedQuerySet, RevisionQuerySet, UnrecordedWriteError


def protect_what_holds(collector: Any, field: models.Field, revisions: models.QuerySet, using: str) -> None:
    """Keeps a source that revisions name from being deleted, unless they made it themselves or were undone: history
    then names what is gone, as it does with every deleted record."""
    holding = list(Revision.objects.using(using).holding_source().filter(pk__in=revisions)[:100])
    if holding:
        raise ProtectedError("Revisions name this source.", set(holding))


class Revision(models.Model):
    """One change to the roster. `number` runs 1, 2, 3 … without gaps, in the order in which they became visible."""

    class Kind(models.TextChoices):
        SEED = "seed", _("seed data")
        EDIT = "edit", _("edit")
        INTAKE = "intake", _("intake")
        CORRECTION = "correction", _("correction")
        MERGE = "merge", _("merge")
        UNDO = "undo", _("undo")
        RECLASS = "reclass", _("classing")
        SYNTHESIS = "synthesis", _("made-up data")

    id = IdField()
    number = models.PositiveBigIntegerField(_("number"), unique=True)
    at = models.DateTimeField(_("time"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("changed by"), null=True, blank=True, related_name="+"
    )
    reason = models.TextField(_("reason"), help_text=_("Why it was changed. Only staff see it."))
    reason_values = models.JSONField(
        _("values of the reason"),
        null=True,
        blank=True,
        help_text=_("Of a reason that the program wrote: what stands at the places of its text. Otherwise null."),
    )
    # No database constraint: what an undo took back may be named here for ever.
    source = models.ForeignKey(
        "Source",
        protect_what_holds,
        verbose_name=_("source"),
        null=True,
        blank=True,
        related_name="revisions",
        db_constraint=False,
    )
    correction = models.ForeignKey(
        "Correction", models.PROTECT, verbose_name=_("correction"), null=True, blank=True, related_name="revisions"
    )
    # Several may undo one: what the first had to leave, the next takes back once its obstacle is gone.
    undoes = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("undoes"), null=True, blank=True, related_name="undone_by"
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gte=1), name="revision_number_from_one"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="revision_has_reason"),
        ]

    def __str__(self) -> str:
        return f"r{self.number}"

    def get_absolute_url(self) -> str:
        return reverse("revision-detail", args=[self.number])

    @property
    def why(self) -> str:
        """Returns the reason: a person's as written, the program's in the present language."""
        return self.reason if self.reason_values is None else gettext(self.reason) % self.reason_values


class Change(models.Model):
    """One record's part in a Revision. `before` is null for a creation and `after` for a deletion; an update keeps
    the changed fields only, in both."""

    class Action(models.TextChoices):
        CREATE = "create", _("created")
        UPDATE = "update", _("changed")
        DELETE = "delete", _("deleted")

    id = models.BigAutoField(primary_key=True)
    # No database constraint: changes are written before their revision has its number, in one transaction with it.
    revision = models.ForeignKey(
        Revision, models.PROTECT, verbose_name=_("revision"), related_name="changes", db_constraint=False
    )
    model = CodeField(_("noun"), max_length=20)
    record = CodeField(_("record"), max_length=12)
    owner = CodeField(
        _("part of"), max_length=12, null=True, help_text=_("The record that this one is a part of: shown with it.")
    )
    action = models.CharField(_("action"), max_length=6, choices=Action)
    before = HistoryField(_("before"), null=True)
    after = HistoryField(_("after"), null=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["id"]
        indexes = [
            models.Index(fields=["model", "record"], name="change_of_record"),
            models.Index(fields=["owner"], name="change_of_part", condition=models.Q(owner__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.record} {self.action}"


class Recorded(models.Model):
    """A record of the roster: has a public identifier, the revision that last touched it, and can only be written
    through roster.actions.revise, which is what makes the history complete."""

    # The records that live and die with this one, by related name: deleted before it, in the same revision.
    owned: tuple[str, ...] = ()
    # Of such a part: the foreign keys, one of which leads to the record that it is a part of.
    owners: tuple[str, ...] = ()
    # Foreign keys to records of which a derived field follows from those that lead to them, with the fields here by
    # which it may change: such records are derived anew at the end of the revision.
    tells: dict[str, tuple[str, ...]] = {}

    id = IdField()
    # No database constraint: rows are written before the revision is numbered, 100,000 at a time.
    revision = models.ForeignKey(
        Revision,
        models.PROTECT,
        verbose_name=_("last revision"),
        related_name="+",
        editable=False,
        db_constraint=False,
        db_index=False,
    )

    objects = RecordedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        raise UnrecordedWriteError(f"{type(self).__name__} is written through roster.actions.revise, not save().")

    def delete(self, *args, **kwargs) -> tuple[int, dict[str, int]]:
        raise UnrecordedWriteError(f"{type(self).__name__} is deleted through roster.actions.revise, not delete().")

    @classmethod
    def noun(cls) -> str:
        return cls._meta.model_name

    @classmethod
    def recorded_fields(cls) -> list[models.Field]:
        """The fields that history keeps: all of its own but the identifier and the revision."""
        return [field for field in cls._meta.concrete_fields if not field.primary_key and field.name != "revision"]

    def owner_id(self) -> str | None:
        """Returns the identifier of the record that this one is a part of, or None where it stands by itself."""
        keys = (getattr(self, self._meta.get_field(name).attname) for name in self.owners)
        return next(filter(None, keys), None)

    @classmethod
    def derive(cls, records: list) -> None:
        """Fills the stored fields that follow from others. Called before every write, with records of this class."""

    @classmethod
    def dependents(cls, records: list) -> list["Recorded"]:
        """Returns the records whose derived fields may follow these, to be derived anew in the same revision."""
        return []

    @classmethod
    def to_settle(cls, keys: list[str]) -> list["Recorded"]:
        """Returns those of these records, of which others told something in this revision or which are new, that have
        to be derived anew at its end. They are locked, so that of two writers who tell of one record the second sees
        what the first has done."""
        return []

    def confirms(self) -> bool:
        """Returns whether this record, if new, tells just what a new one to which it `tells` took for granted."""
        return False

    @classmethod
    def companions(cls, records: list) -> list["Recorded"]:
        """Returns the records that must be there beside these and are not: made at the end of the same revision."""
        return []

    @classmethod
    def after_write(cls, records: list, *, new: bool) -> None:
        """Brings look-up tables that are no part of the record (name keys) up to date."""


def related(records: list[models.Model], name: str) -> dict[str, models.Model]:
    """Returns the records that a foreign key of these leads to, by key, with one query for all that are not at
    hand already."""
    field = records[0]._meta.get_field(name) if records else None
    found, missing = {}, set()
    for record in records:
        key = getattr(record, field.attname)
        if key is None or key in found:
            continue
        if field.is_cached(record):
            found[key] = field.get_cached_value(record)
        else:
            missing.add(key)
    if missing:
        found |= field.related_model._base_manager.in_bulk(missing - set(found))
        for record in records:
            key = getattr(record, field.attname)
            if key in found and not field.is_cached(record):
                field.set_cached_value(record, found[key])
    return found
