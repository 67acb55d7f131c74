"""Conditions that several models put into their constraints, and what is said when one is broken."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roster.vocabulary.days import FIRST_DAY, LAST_DAY

END_BEFORE_START = _("The end is before the start.")
LINES_IN_ORDER = _("The last line stands before the first.")
NO_SUCH_DAY = _("A date lies between 1949 and 2099: check the year.")


def not_before(end: str, start: str) -> models.Q:
    """Returns the condition that an end is not before its start, either of which may be unknown."""
    return (
        models.Q(**{f"{start}__isnull": True})
        | models.Q(**{f"{end}__isnull": True})
        | models.Q(**{f"{end}__gte": models.F(start)})
    )


def plausible(*dates: str) -> models.Q:
    """Returns the condition that each of these dates is unknown or one at which a team may have been sent."""
    condition = models.Q()
    for date in dates:
        condition &= models.Q(**{f"{date}__isnull": True}) | models.Q(**{f"{date}__range": (FIRST_DAY, LAST_DAY)})
    return condition
