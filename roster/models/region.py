from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField, address_of
from roster.models.revision import Recorded
from roster.querysets import RegionQuerySet
from roster.vocabulary.english.regions import english_region


class Region(Recorded):
    """A node of China's administrative divisions, known by its GB/T 2260 code: 150000 ▸ 150500 ▸ 150523."""

    class Level(models.TextChoices):
        PROVINCE = "province", _("province")
        PREFECTURE = "prefecture", _("prefecture")
        COUNTY = "county", _("county")

    id = None
    code = CodeField(_("code"), max_length=6, primary_key=True, help_text=_("GB/T 2260 code, six digits."))
    name = models.CharField(_("name"), max_length=60)
    short_name = models.CharField(_("short name"), max_length=60)
    level = models.CharField(_("level"), max_length=10, choices=Level)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("lies in"), null=True, blank=True, related_name="children"
    )
    grouping = models.BooleanField(
        _("grouping only"), default=False, help_text=_("A heading of the standard (市辖区), not a place.")
    )

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[1-9][0-9]{5}$"),
                name="region_code_six_digits",
                violation_error_message=_("A code has six digits and does not begin with 0."),
            ),
            models.CheckConstraint(
                condition=models.Q(level="province", parent=None)
                | ~models.Q(level="province") & ~models.Q(parent=None),
                name="region_parent_unless_province",
                violation_error_message=_("A province lies in nothing, every other region in another."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def english(self) -> str:
        """What it is called in English, "" if nothing can be said."""
        return english_region(self.full_name if self.grouping else self.name)

    @property
    def full_name(self) -> str:
        return full_name(self.name, self.parent and self.parent.name, grouping=self.grouping)

    def get_absolute_url(self) -> str:
        return address_of("region-detail", self.code)


def full_name(name: str, upper: str | None, *, grouping: bool) -> str:
    """Returns a region's name where it stands alone, given that of the region that it lies in: 北京市市辖区, since
    several headings of the standard are called 市辖区 or 县."""
    return f"{upper}{name}" if grouping and upper else name
