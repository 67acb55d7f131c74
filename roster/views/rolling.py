"""The honour roll: people by league and hospital, as newspapers print them."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from roster.models import Deployment, Region


@dataclass
class Group:
    """The people of one league or city. `region` is None where it is not known."""

    code: str
    region: Region | None
    label: str
    people: list[Deployment] = field(default_factory=list)


def in_groups(deployments: list[Deployment]) -> list[Group]:
    """Returns the people by league and city, by code, within one in the order given; those of whom no region is known
    come last."""
    codes = {prefecture_of(one) for one in deployments}
    regions = Region.objects.select_related("parent").in_bulk(codes - {""})
    groups = {code: Group(code, regions.get(code), label(regions.get(code))) for code in sorted(codes, key=last)}
    for one in deployments:
        groups[prefecture_of(one)].people.append(one)
    return list(groups.values())


def last(code: str) -> str:
    return code or "~"


def prefecture_of(one: Deployment) -> str:
    """Returns the code of the league or city, that of the province where no more is known or it is the province's own
    hospital, "" if nothing is known."""
    return f"{one.region_id[:4]}00" if one.region_id else ""


def label(region: Region | None) -> str:
    return _("Region not stated") if region is None else region.full_name
