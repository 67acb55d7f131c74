from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField, address_of
from roster.models.revision import Recorded
from roster.querysets import HospitalNameQuerySet, HospitalQuerySet
from roster.vocabulary.english.hospitals import english_hospital
from roster.vocabulary.folding import fold
from roster.vocabulary.names import sort_key


class Hospital(Recorded):
    """An institution that sends or receives staff. A province's own hospital sits in the province."""

    class Kind(models.TextChoices):
        HOSPITAL = "hospital", _("hospital")
        TCM_HOSPITAL = "tcm_hospital", _("Chinese or Mongolian medicine hospital")
        MATERNAL_CHILD = "maternal_child", _("maternal and child health hospital")
        TEMPORARY = "temporary_hospital", _("temporary hospital")
        TOWNSHIP = "township_health_centre", _("township health centre")
        CLINIC = "clinic", _("clinic")
        CDC = "cdc", _("centre for disease control")
        BLOOD_CENTRE = "blood_centre", _("blood centre")
        EMERGENCY_CENTRE = "emergency_centre", _("emergency centre")
        SUPERVISION = "supervision", _("health supervision")
        HEALTH_COMMISSION = "health_commission", _("health commission")
        UNIVERSITY = "university", _("university")
        OTHER = "other", _("other institution")

    owned = ("names",)

    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("kind"), max_length=24, choices=Kind, default=Kind.HOSPITAL)
    region = models.ForeignKey(
        "Region", models.PROTECT, verbose_name=_("region"), null=True, blank=True, related_name="hospitals"
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), null=True, blank=True, related_name="merged_from"
    )
    note = models.TextField(_("note"), blank=True, help_text=_("Only staff see it."))
    sort_key = CodeField(_("sort key"), max_length=1000, editable=False)

    objects = HospitalQuerySet.as_manager()

    class Meta:
        verbose_name = _("hospital")
        verbose_name_plural = _("hospitals")
        ordering = ["sort_key", "id"]
        indexes = [models.Index(fields=["sort_key", "id"], name="hospital_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")),
                name="hospital_not_merged_into_itself",
                violation_error_message=_("A record is not merged into itself."),
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=models.Q(merged_into=None),
                name="hospital_name_unique_unless_merged",
                violation_error_message=_("Another hospital has this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def english(self) -> str:
        """Its name in English words, "" if none of them is known."""
        return english_hospital(self.name)

    def get_absolute_url(self) -> str:
        return address_of("hospital-detail", self.pk)

    def clean(self) -> None:
        """Raises ValidationError if the name was printed for another hospital."""
        others = HospitalName.objects.exactly(self.name).exclude(hospital=self.pk)
        if self.merged_into_id is None and (other := others.select_related("hospital").first()):
            text = _("This printed name leads to another hospital already: %(hospital)s.")
            raise ValidationError({"name": text % {"hospital": other.hospital}})

    @classmethod
    def derive(cls, records: list["Hospital"]) -> None:
        for hospital in records:
            hospital.sort_key = sort_key(hospital.name)

    @classmethod
    def dependents(cls, records: list["Hospital"]) -> list[Recorded]:
        deployments = cls.deployments.rel.related_model
        return list(deployments.objects.filter(hospital__in=records))

    @classmethod
    def companions(cls, records: list["Hospital"]) -> list[Recorded]:
        """A hospital is found by its own name: that is among its printed names too, and so leads to no other."""
        own = {fold(hospital.name): hospital for hospital in records if hospital.merged_into_id is None}
        there = set(HospitalName.objects.filter(key__in=own, hospital__in=own.values()).values_list("key", "hospital"))
        return [
            HospitalName(hospital=hospital, name=hospital.name)
            for key, hospital in own.items()
            if (key, hospital.pk) not in there
        ]


class HospitalName(Recorded):
    """A name under which a hospital was printed. A printed name leads to one hospital: `key`, the folded name, is
    unique, which is how a decision "this name means that hospital" is kept."""

    owners = ("hospital",)

    hospital = models.ForeignKey(Hospital, models.PROTECT, verbose_name=_("hospital"), related_name="names")
    name = models.CharField(_("name as printed"), max_length=100)
    key = CodeField(_("key"), max_length=120, editable=False)
    source = models.ForeignKey(
        "Source", models.PROTECT, verbose_name=_("source"), null=True, blank=True, related_name="hospital_names"
    )

    objects = HospitalNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("hospital's name")
        verbose_name_plural = _("hospitals' names")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                name="hospital_name_leads_to_one",
                violation_error_message=_("This printed name leads to another hospital already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def derive(cls, records: list["HospitalName"]) -> None:
        for record in records:
            record.key = fold(record.name)
