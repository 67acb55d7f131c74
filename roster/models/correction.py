from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.models.fields import CodeField
from roster.models.revision import Recorded


class Correction(Recorded):
    """Somebody's request to change or withhold a record, with evidence. Its id is the ticket; all else is private."""

    class Kind(models.TextChoices):
        CHANGE = "change", _("change")
        WITHHOLD = "withhold", _("withhold")
        ADD = "add", _("add")

    class Status(models.TextChoices):
        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    model = CodeField(_("noun"), max_length=20, blank=True, help_text=_("Of the record that it is about."))
    record = CodeField(_("record"), max_length=12, blank=True)
    request = models.TextField(_("request"))
    evidence = models.TextField(_("evidence"), blank=True)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=8, choices=Status, default=Status.OPEN)
    answer = models.TextField(
        _("answer"), blank=True, help_text=_("Whoever has the ticket reads it, once the request is decided.")
    )
    requested_at = models.DateTimeField(_("requested at"))
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("decided by"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-requested_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status="open", decided_at=None)
                | ~models.Q(status="open") & ~models.Q(decided_at=None),
                name="correction_decided_has_time",
                violation_error_message=_("A decided correction has the time of the decision, an open one has none."),
            ),
            models.CheckConstraint(
                condition=models.Q(model="", record="") | ~models.Q(model="") & ~models.Q(record=""),
                name="correction_noun_with_record",
                violation_error_message=_("Noun and record go together."),
            ),
        ]

    def __str__(self) -> str:
        return self.pk
