"""Corrections: what readers ask for, and (in the admin) what becomes of it."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_noop

from roster.actions.revise import revise
from roster.models import Correction, Recorded, Revision

# Requests that are taken in within one hour; more than people write, fewer than would bury those who read them.
REQUESTS_PER_HOUR = 120


class TooManyRequests(Exception):
    """So many corrections were requested within the last hour that no more are taken in."""


def request_correction(
    *, kind: str, record: Recorded | None, request: str, evidence: str = "", contact: str = ""
) -> Correction:
    """Keeps a reader's request and returns it; its id is the ticket. Raises TooManyRequests."""
    since = timezone.now() - dt.timedelta(hours=1)
    if Correction.objects.filter(requested_at__gte=since).count() >= REQUESTS_PER_HOUR:
        raise TooManyRequests
    correction = Correction(
        kind=kind,
        model=record.noun() if record else "",
        record=record.pk if record else "",
        request=request,
        evidence=evidence,
        contact=contact,
        requested_at=timezone.now(),
    )
    reason = gettext_noop("A reader requests a correction.")
    with revise(reason=reason, reason_values={}, kind=Revision.Kind.CORRECTION) as draft:
        draft.create([correction])
    return correction
