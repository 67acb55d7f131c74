"""Where a person's name stands in the texts of other public records, which withholding the person does not reach."""

from django.db import models

from roster.models import Batch, BatchName, Figure, Hospital, HospitalName, Posting, Recorded, Source
from roster.models.privacy import public_fields
from roster.querysets.words import any_of

SHOWN = 20  # of each noun


def find_mentions(name: str) -> list[Recorded]:
    """Returns the public records, other than people and what is theirs, that hold this name in a public text."""
    found: list[Recorded] = []
    for model in (Batch, BatchName, Posting, Source, Figure, Hospital, HospitalName):
        texts = [f.name for f in model._meta.concrete_fields if isinstance(f, models.CharField | models.TextField)]
        asked = [field for field in texts if field in public_fields(model) and field != "id"]
        records = model.objects.public()
        if model is Posting:  # a deployment's own go with the person
            records = records.filter(deployment=None)
        found += records.filter(any_of(models.Q(**{f"{field}__contains": name}) for field in asked))[:SHOWN]
    return found
