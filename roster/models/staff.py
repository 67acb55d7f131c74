from collections.abc import Iterable

from django.db import DEFAULT_DB_ALIAS, models
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField, address_of
from roster.models.revision import Recorded
from roster.querysets import StaffQuerySet
from roster.sql import insert_rows
from roster.vocabulary.names import name_keys, pinyin, sort_key

NAME_LENGTH = 40
CHUNK = 2000  # people asked for in one query


class Staff(Recorded):
    """A person. Two people may share a name: then two records do, and a Distinction says that it is meant so."""

    class Gender(models.TextChoices):
        FEMALE = "female", _("female")
        MALE = "male", _("male")

    name = models.CharField(_("person's name"), max_length=NAME_LENGTH)
    gender = models.CharField(_("gender"), max_length=6, choices=Gender, blank=True, help_text=_("Only if printed."))
    ethnic_group = models.CharField(_("ethnic group"), max_length=20, blank=True, help_text=_("Only if printed."))
    withheld = models.BooleanField(
        _("withheld"), default=False, help_text=_("Hidden from every public page, answer and file, at once.")
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), null=True, blank=True, related_name="merged_from"
    )
    note = models.TextField(_("note"), blank=True, help_text=_("Only staff see it."))
    pinyin = models.CharField(_("pinyin"), max_length=320, editable=False)
    sort_key = CodeField(_("sort key"), max_length=640, editable=False)
    is_public = models.BooleanField(_("public"), default=True, editable=False)

    objects = StaffQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("staff")
        ordering = ["sort_key", "id"]
        indexes = [models.Index(fields=["sort_key", "id"], name="staff_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name=""), name="staff_has_name", violation_error_message=_("A person has a name.")
            ),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")),
                name="staff_not_merged_into_itself",
                violation_error_message=_("A record is not merged into itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def english(self) -> str:
        return self.pinyin

    def get_absolute_url(self) -> str:
        return address_of("staff-detail", self.pk)

    @classmethod
    def derive(cls, records: list["Staff"]) -> None:
        """A new person is taken for listed: whether a deployment lists them shows at the end of the revision."""
        listed = cls.listed(staff.pk for staff in records if not staff._state.adding)
        for staff in records:
            staff.pinyin = pinyin(staff.name)
            staff.sort_key = sort_key(staff.name)
            is_listed = staff._state.adding or staff.pk in listed
            staff.is_public = is_listed and not (staff.withheld or staff.merged_into_id)

    @classmethod
    def listed(cls, keys: Iterable[str]) -> set[str]:
        """Returns those of these people who have a deployment that is not withheld."""
        keys, found = list(keys), set()
        deployments = models.QuerySet(cls.deployments.rel.related_model).filter(withheld=False).order_by()
        for start in range(0, len(keys), CHUNK):
            of_these = deployments.filter(staff__in=keys[start : start + CHUNK])
            found.update(of_these.values_list("staff", flat=True))
        return found

    @classmethod
    def to_settle(cls, keys: list[str]) -> list["Staff"]:
        locked = models.QuerySet(cls).select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
        people = list(locked.values_list("pk", "is_public", "withheld", "merged_into"))
        listed = cls.listed(keys)
        wrong = [
            pk
            for pk, is_public, withheld, merged_into in people
            if is_public != (pk in listed and not withheld and merged_into is None)
        ]
        return list(models.QuerySet(cls).filter(pk__in=wrong)) if wrong else []

    @classmethod
    def dependents(cls, records: list["Staff"]) -> list[Recorded]:
        deployments = cls.deployments.rel.related_model
        return list(deployments.objects.filter(staff__in=records))

    @classmethod
    def after_write(cls, records: list["Staff"], *, new: bool) -> None:
        if not new:
            NameKey.objects.filter(staff__in=[staff.pk for staff in records]).delete()
        keys = ((staff.pk, key) for staff in records for key in sorted(name_keys(staff.name)))
        insert_rows(NameKey, ("staff", "key"), keys, using=DEFAULT_DB_ALIAS)


class NameKey(models.Model):
    """An index, made from the name and no record of its own: every suffix of a name, of its pinyin and of its
    initials, so that any part of a name is found as a prefix."""

    id = models.BigAutoField(primary_key=True)
    # No database constraint: ten rows a person, which the person's own writing makes and takes away.
    staff = models.ForeignKey(Staff, models.CASCADE, related_name="name_keys", editable=False, db_constraint=False)
    key = CodeField(max_length=320, editable=False)

    class Meta:
        verbose_name = _("name key")
        verbose_name_plural = _("name keys")
        indexes = [models.Index(fields=["key", "staff"], name="name_key_to_staff")]

    def __str__(self) -> str:
        return self.key


class Distinction(Recorded):
    """A decision that two people of one name are two people, kept so that nobody is asked again."""

    first = models.ForeignKey(Staff, models.PROTECT, verbose_name=_("one person"), related_name="distinct_as_first")
    second = models.ForeignKey(
        Staff, models.PROTECT, verbose_name=_("another person"), related_name="distinct_as_second"
    )

    class Meta:
        verbose_name = _("distinction")
        verbose_name_plural = _("distinctions")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")),
                name="distinction_in_order",
                violation_error_message=_("Name two people, the one with the smaller id first."),
            ),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="distinction_once",
                violation_error_message=_("These two are told apart already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} ≠ {self.second}"
