import json
from collections.abc import Iterator

import pytest
from django.conf import settings

from roster.actions.revise import revise
from roster.models import Region, Revision


@pytest.fixture
def regions(db: None) -> Iterator[None]:
    """Only the regions that the rolls of these tests name: the whole country takes a second for each test."""
    wanted = {"150000", "150400", "150429", "150424", "150500", "150700", "150783", "152200", "152500", "152571"}
    records = json.loads((settings.BASE_DIR / "fixtures" / "regions.json").read_text("utf-8"))["records"]
    found = sorted((record for record in records if record["code"] in wanted), key=lambda record: record["code"])
    with revise(reason="regions", kind=Revision.Kind.SEED) as draft:
        for level in Region.Level.values:
            draft.create(
                [
                    Region(
                        **{name: value for name, value in record.items() if name != "parent"},
                        parent_id=record["parent"],
                    )
                    for record in found
                    if record["level"] == level
                ]
            )
    yield
