import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models.batch import Batch
from roster.models.fields import CodeField, address_of, bilingual
from roster.models.hospital import Hospital
from roster.models.revision import Recorded, related
from roster.models.rules import END_BEFORE_START, NO_SUCH_DAY, not_before, plausible
from roster.models.staff import Staff
from roster.querysets import DeploymentQuerySet
from roster.vocabulary.departments import SPECIALTIES, class_department
from roster.vocabulary.posts import class_post
from roster.vocabulary.titles import class_title


class Deployment(Recorded):
    """One Staff in one Batch, from one Hospital: the row of the roster. What the print does not say stays unknown:
    empty text, null. Department, title and post are kept as printed and classed beside it by the vocabulary."""

    class Role(models.TextChoices):
        LEADER = "leader", _("leader")
        DEPUTY = "deputy", _("deputy leader")
        LIAISON = "liaison", _("liaison")
        EXPERT = "expert", _("expert")
        BRANCH_SECRETARY = "branch_secretary", _("party branch secretary")
        MEMBER = "member", _("member")

    class Profession(models.TextChoices):
        PHYSICIAN = "physician", _("physician")
        NURSE = "nurse", _("nurse")
        TECHNICIAN = "technician", _("technician")
        PHARMACIST = "pharmacist", _("pharmacist")
        PUBLIC_HEALTH = "public_health", _("public health")
        MANAGEMENT = "management", _("management")
        LOGISTICS = "logistics", _("logistics")
        OTHER = "other", _("other")

    class Grade(models.TextChoices):
        JUNIOR = "junior", _("junior")
        INTERMEDIATE = "intermediate", _("intermediate")
        ASSOCIATE_SENIOR = "associate_senior", _("associate senior")
        SENIOR = "senior", _("senior")

    owned = ("citations", "postings")
    tells = {"staff": ("staff", "withheld")}  # whether a person is listed

    # Without indexes of their own: below are such as begin with them.
    staff = models.ForeignKey(
        Staff, models.PROTECT, verbose_name=_("person"), related_name="deployments", db_index=False
    )
    batch = models.ForeignKey(
        Batch,
        models.PROTECT,
        verbose_name=_("batch"),
        null=True,
        blank=True,
        related_name="deployments",
        db_index=False,
    )
    hospital = models.ForeignKey(
        Hospital,
        models.PROTECT,
        verbose_name=_("hospital"),
        null=True,
        blank=True,
        related_name="deployments",
        db_index=False,
    )
    stated_region = models.ForeignKey(
        "Region",
        models.PROTECT,
        verbose_name=_("region as stated"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Only where no hospital tells it."),
    )
    department = models.CharField(_("department as printed"), max_length=100, blank=True)
    title = models.CharField(_("title as printed"), max_length=100, blank=True)
    post = models.CharField(_("post as printed"), max_length=100, blank=True)
    role = models.CharField(_("role in the team"), max_length=16, choices=Role, blank=True)
    role_printed = models.CharField(_("role as printed"), max_length=100, blank=True)
    party_member = models.BooleanField(_("party member"), null=True, blank=True, help_text=_("Unknown if not said."))
    started_on = models.DateField(_("from"), null=True, blank=True)
    ended_on = models.DateField(_("until"), null=True, blank=True)
    withheld = models.BooleanField(
        _("withheld"), default=False, help_text=_("Hidden from every public page, answer and file, at once.")
    )
    note = models.TextField(_("note"), blank=True, help_text=_("Only staff see it."))

    # Stored because lists filter, sort and count by them; each follows from the fields above and their records.
    region = models.ForeignKey(
        "Region",
        models.PROTECT,
        verbose_name=_("region"),
        null=True,
        blank=True,
        related_name="deployments",
        editable=False,
        db_index=False,  # as above
    )
    department_class = models.CharField(_("department"), max_length=100, blank=True, editable=False)
    specialty = CodeField(
        _("specialty"),
        max_length=32,
        blank=True,
        editable=False,
        choices=[(code, bilingual(*labels)) for code, labels in SPECIALTIES.items()],
    )
    title_class = models.CharField(_("title"), max_length=100, blank=True, editable=False)
    profession = models.CharField(_("profession"), max_length=16, choices=Profession, blank=True, editable=False)
    grade = models.CharField(_("grade"), max_length=16, choices=Grade, blank=True, editable=False)
    post_class = models.CharField(_("post"), max_length=100, blank=True, editable=False)
    sort_key = CodeField(_("sort key"), max_length=640, editable=False)
    is_public = models.BooleanField(_("public"), default=True, editable=False)

    objects = DeploymentQuerySet.as_manager()

    class Meta:
        verbose_name = _("deployment")
        verbose_name_plural = _("deployments")
        ordering = ["sort_key", "id"]
        indexes = [
            models.Index(fields=["sort_key", "id"], name="deployment_by_name"),
            models.Index(fields=["hospital", "sort_key", "id"], name="deployment_of_hospital"),
            models.Index(fields=["region", "sort_key", "id"], name="deployment_of_region"),
            models.Index(fields=["batch", "sort_key", "id"], name="deployment_of_batch"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "batch"],
                name="deployment_once_in_batch",
                violation_error_message=_("This person is in this batch already."),
            ),
            models.CheckConstraint(
                condition=plausible("started_on", "ended_on"),
                name="deployment_dates_plausible",
                violation_error_message=NO_SUCH_DAY,
            ),
            models.CheckConstraint(
                condition=not_before("ended_on", "started_on"),
                name="deployment_end_not_before_start",
                violation_error_message=END_BEFORE_START,
            ),
        ]

    def __str__(self) -> str:
        return str(self.staff)

    def get_absolute_url(self) -> str:
        return f"{address_of('staff-detail', self.staff_id)}#{self.pk}"

    def confirms(self) -> bool:
        return not self.withheld  # lists its person

    @classmethod
    def derive(cls, records: list["Deployment"]) -> None:
        staff = related(records, "staff")
        hospitals = related(records, "hospital")
        batches = related(records, "batch")
        for deployment in records:
            person = staff[deployment.staff_id]
            hospital = hospitals.get(deployment.hospital_id)
            batch = batches.get(deployment.batch_id)
            deployment.sort_key = person.sort_key
            deployment.is_public = not (deployment.withheld or person.withheld or person.merged_into_id)
            deployment.region_id = (
                (hospital and hospital.region_id) or deployment.stated_region_id or (batch and batch.origin_id) or None
            )
            deployment.classify()

    def classify(self) -> None:
        """Classes department, title and post as printed: the one place where the vocabulary meets the roster."""
        department = class_department(self.department)
        title = class_title(self.title)
        # 护理部副主任 says more than 副主任; of several posts (副科长、纪检委员) the first known one counts.
        posts = [text for text in re.split("[、，, ]+", self.post) if text]
        post = next(filter(None, (class_post(f"{self.department}{text}") or class_post(text) for text in posts)), None)
        self.department_class = department.name if department else ""
        self.specialty = department.specialty if department else ""
        self.title_class = title.name if title else ""
        self.grade = title.grade if title else ""
        self.profession = (title and title.profession) or (post and post.profession) or ""
        self.post_class = post.name if post else ""
