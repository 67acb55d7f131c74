"""Which of the people in memory a figure counts: the same as DeploymentQuerySet.counted_by means to the database."""

import numpy as np

from roster.models import Deployment, Figure
from roster.querysets import LISTED_MEASURES
from roster.selection.memory.coded import region_values
from roster.selection.memory.reading import Team
from roster.selection.memory.snapshot import Snapshot

PROFESSIONS = {
    Figure.Measure.PHYSICIANS: Deployment.Profession.PHYSICIAN,
    Figure.Measure.NURSES: Deployment.Profession.NURSE,
}


def is_listed(figure: Figure) -> bool:
    """Returns whether the roster lists what the figure counts; of beds and patients it knows nothing, nor of people who
    were not sent."""
    return figure.of_those_sent and figure.measure in LISTED_MEASURES


def people_of(snapshot: Snapshot, figure: Figure) -> np.ndarray:
    """Returns for each row whether it is one of those that the figure counts."""
    columns = snapshot.columns
    if not is_listed(figure):
        return np.zeros(len(snapshot), bool)
    if figure.batch_id:
        rows = columns["batch"].having({figure.batch_id})
    else:
        rows = columns["region"].having({figure.region_id})
        rows |= columns["batch"].having({pk for pk, team in snapshot.teams.items() if sent_from(team, figure)})
        rows &= ~columns["batch"].having({pk for pk, team in snapshot.teams.items() if stayed(team, figure)})
    if figure.hospital_id:
        rows &= columns["hospital"].having({figure.hospital_id}) | columns["served_at"].having({figure.hospital_id})
    if figure.measure in PROFESSIONS:
        rows &= columns["profession"].having({PROFESSIONS[figure.measure]})
    if figure.measure == Figure.Measure.PARTY_MEMBERS:
        rows &= columns["party_member"].having({"yes"})
    if figure.region_id:
        rows &= columns["span"].where(lambda span: in_time(span[0], figure))
    if figure.leaves_out_id:
        rows &= ~snapshot.having_ids([figure.leaves_out_id])
    return rows


def batches_of(snapshot: Snapshot, figure: Figure) -> list[str]:
    """Returns the batches that a figure of a region counts."""
    return [pk for pk, team in snapshot.teams.items() if sent_from(team, figure) and in_time(team.departed_on, figure)]


def sent_from(team: Team, figure: Figure) -> bool:
    own = team.origin is not None and figure.region_id in region_values(team.origin)
    return own and not stayed(team, figure)


def stayed(team: Team, figure: Figure) -> bool:
    """Returns whether the team was sent to a place within the figure's own region: such a team is not counted among
    those that the region sent out."""
    return team.destination is not None and figure.region_id in region_values(team.destination)


def in_time(departed: object, figure: Figure) -> bool:
    """Returns whether a departure does not speak against being counted; one that is not known never does."""
    if departed is None:
        return True
    early = figure.from_date is not None and departed < figure.from_date
    late = figure.as_of is not None and departed > figure.as_of
    return not (early or late)
