"""Places as tiles that stand as on the map, placed by roster.css: no boundary is drawn, and every place is as large."""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from roster.models import Region
from roster.selection.labels import itself
from roster.views.charts import warmth
from roster.views.reading import listed
from roster.views.words import Words

# The first data is Inner Mongolia's, and its leagues have their tiles.
HOME_PROVINCE = "150000"


@dataclass(frozen=True)
class Tile:
    """`place` says where the tile stands: the code of its region, or "own" for a province's own hospitals."""

    place: str
    name: SafeString
    url: str
    count: int
    warmth: int


def tiles_of_leagues(counts: Counter[str]) -> list[Tile]:
    """Returns a tile for each league and city of the home province, and one for the province's own hospitals if
    anybody is of those. `counts` holds how many are listed of each region."""
    leagues = Region.objects.filter(parent=HOME_PROVINCE, level=Region.Level.PREFECTURE, grouping=False)
    named = [(league.pk, Words().named(league), league) for league in leagues.order_by("code")]
    own = listed(region_itself=HOME_PROVINCE)
    fullest = max([own.count, *(counts[pk] for pk, _name, _league in named)])
    tiles = [
        Tile(pk, name, league.get_absolute_url(), counts[pk], warmth(counts[pk], fullest)) for pk, name, league in named
    ]
    if own.count:
        name = Words().beside(*itself(Region.objects.get(pk=HOME_PROVINCE)))
        tiles.append(
            Tile("own", name, f"{reverse('deployment-list')}?{own.query}", own.count, warmth(own.count, fullest))
        )
    return tiles


def tiles_of_provinces(counts: Counter[str]) -> list[Tile]:
    """Returns a tile for each province."""
    provinces = list(Region.objects.filter(level=Region.Level.PROVINCE).order_by("code"))
    fullest = max((counts[province.pk] for province in provinces), default=0)
    return [
        Tile(
            province.pk,
            Words().beside(province.short_name, province.english),
            province.get_absolute_url(),
            counts[province.pk],
            warmth(counts[province.pk], fullest),
        )
        for province in provinces
    ]
