"""Where institutions lie whose place's name several regions have: as nearly all others of the page."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from roster.rolls.reading import Entry
from roster.rolls.text.shadow import NOTHING
from roster.vocabulary.hospitals import SHORT_NAME, place_of
from roster.vocabulary.regions import is_within, leading_regions, name, regions_named

HUBEI = "42"
"""GB/T 2260 code of the province to which the teams of 2020 went."""


def is_of_hubei(code: str) -> bool:
    """Whether a region lies where the teams of 2020 went."""
    return code.startswith(HUBEI)


PREFECTURE, PROVINCE = 4, 2
"""First digits of a GB/T 2260 code that name the prefecture, and the province."""

MOST = 0.6
FEWEST = 3
"""Share and number of the entries with a region that must lie in one unit."""


def place_by_page(entries: list[Entry], shadow: str) -> list[Entry]:
    """The entries with 普陀区中医院 placed in 舟山 on a page of 舟山, though 上海 has a 普陀区 as well, and with 市中医院 placed
    in the city whose page it is."""
    regions = [entry.region for entry in entries if entry.region]
    units: list[str] = []
    for digits in (PREFECTURE, PROVINCE):
        named = [region[:digits] for region in regions if not region[:digits].endswith("00")]
        for unit, times in Counter(named).most_common(1):
            if times >= FEWEST and times >= MOST * len(regions):
                units.append(unit.ljust(6, "0"))
    counties = Counter(region for region in regions if not region.endswith("00"))
    county, times = next(iter(counties.most_common(1)), ("", 0))
    own = county if times >= FEWEST and times >= MOST * len(regions) else ""
    _place_within(entries, units, own)
    short = [place for place, entry in enumerate(entries) if _is_short(entry)]
    if not short:
        return entries
    seats = _seats(
        shadow, min(entry.start for entry in entries), {region for region in regions if not is_of_hubei(region)}
    )
    for place in short:
        entries[place] = entries[place]._replace(region=seats.get(entries[place].hospital[0], ""))
    county = "" if own else seats.get("县", "")
    if county and {entry.region for entry in entries if entry.region} == {county}:
        _place_within(entries, units, county)
    return entries


def _place_within(entries: list[Entry], units: Sequence[str], county: str) -> None:
    for place, entry in enumerate(entries):
        if entry.hospital and (not entry.region or entry.region.endswith("00")):
            entries[place] = _placed(entry, units, county)


_LEVELS = "市县区旗州"


def _is_short(entry: Entry) -> bool:
    """Whether an institution is called by its region's level alone: 市中医院, 县人民医院."""
    return not entry.region and entry.hospital[:1] in tuple(_LEVELS)


def _seats(shadow: str, first: int, regions: Set[str]) -> dict[str, str]:
    """Level -> the only region of that level of which a page speaks: its title's first word, else the office that issues
    or signs it, else the regions of those whose institutions are named in full. A city above a county's is meant where no title says otherwise.
    `first` is where the first entry begins, whose own institution is no title."""
    of_title, of_offices = _of_title(shadow[:first]), _of_offices(shadow)
    seats: dict[str, str] = {}
    for level in _LEVELS:
        named = {code for code in of_title if name(code).endswith(level)}
        named = named or {code for code in of_offices if name(code).endswith(level)}
        named = named or {code for code in regions if name(code).endswith(level) and _is_of_level(code, level)}
        if len(named) == 1:
            seats[level] = named.pop()
    if "市" not in seats:
        above = {code[:PREFECTURE].ljust(6, "0") for code in regions if not code.endswith("0000")}
        if len(above) == 1 and name(code := above.pop()).endswith("市"):
            seats["市"] = code
    return seats


def _short_of_title(title: str, shadow: str) -> list[str]:
    """The one county by whose short name a title begins, where the page has its full one as well: 敦化25名医护人员…."""
    codes = [code for code in regions_named(title[:SHORT_NAME]) if not code.endswith("00")]
    return codes if len(codes) == 1 and name(codes[0]) in shadow else []


def _is_of_level(code: str, level: str) -> bool:
    return level != "市" or code.endswith("00")


def own_places(shadow: str) -> list[str]:
    """The regions whose page a text is, by its title, the office that issues it and the one that signs it."""
    return [*_of_title(shadow), *_of_offices(shadow)]


def _of_title(shadow: str) -> list[str]:
    title = shadow.lstrip(_BEFORE_TITLE)[:LONGEST_TITLE].partition("\n")[0]
    code = [code for code, _ in leading_regions(title)][-1:]
    paper = _PAPER.match(title)
    named = regions_named(paper.group(1)) if paper and not code else []
    return code or (named if len(named) == 1 else _short_of_title(title, shadow))


def _of_offices(shadow: str) -> list[str]:
    """The regions of the offices in the lines of their own above and below a text."""
    lines = shadow[:ISSUED].split("\n")[:MOST_LINES] + shadow[-ISSUED:].split("\n")[-MOST_LINES:]
    signed = [line for line in map(str.strip, lines) if len(line) <= LONGEST_OFFICE and _OFFICE.search(line)]
    return [chain[-1][0] for line in signed if (chain := leading_regions(line))]


LONGEST_TITLE = 80
_BEFORE_TITLE = "# *[\n\t" + NOTHING
_PAPER = re.compile("([\u4e00-\u9fff]{2,4}?)(?:日报|晚报|时报|报|融媒|发布)(?=[ \n]|$)")
"""A paper or a channel whose name is its place's: 密云报."""
ISSUED, MOST_LINES, LONGEST_OFFICE = 240, 5, 40
"""Characters and lines at either end of a text in which its offices stand, and characters of the longest one."""
_OFFICE = re.compile("(?:委员会|健委|健康委|局|办公室|指挥部|政府|文件)$")


@lru_cache(maxsize=4096)
def is_anywhere_within(hospital: str, region: str) -> bool:
    """Whether all that an institution's name tells of where it lies is its province, of which it is none of the houses
    that each province has in its capital: 内蒙古包钢医院, 河北大学附属医院, but not 内蒙古自治区人民医院."""
    if not region.endswith("0000") or region[:PROVINCE] in _WHOLE:
        return False
    said = leading_regions(hospital)
    if not said or said[-1][0] != region:
        return False
    return _OF_PROVINCE.fullmatch(hospital, said[-1][1]) is None


def is_of_another_place(hospital: str, region: str) -> bool:
    """Whether an institution is called by the place of its owner and then by another, where it may lie: 北京大学深圳医院,
    温州医科大学附属台州医院, 北京积水潭医院贵州医院."""
    for owner in _OWNER.finditer(hospital):
        said = leading_regions(hospital[owner.end() :])
        if said and hospital[owner.end() : owner.end() + said[0][1]] not in _NAMED_AFTER:
            within = region[:PROVINCE] if region.endswith("0000") else region[:PREFECTURE]
            if not said[0][0].startswith(within):
                return True
    return False


_OWNER = re.compile(
    "(?:大学|医学院|学院|医院)(?:第?[一二三四五六七八九十]*(?:临床)?附属)?(?:第[一二三四五六七八九十]+)?"
)
_NAMED_AFTER = frozenset(("中山", "华山", "瑞金", "长征", "长海"))
"""Houses are called by these that lie elsewhere."""


_WHOLE = frozenset(("11", "12", "31", "50", "71", "81", "82"))
"""The provinces that are one city, or have no capital."""
_KINDS = (
    "人民|中医药?|中西医结合|民族|国际|蒙医|藏医|维吾尔医|回医|综合|传染病|妇幼|保健|妇女|妇产|儿童|肿瘤|胸科|骨科|口腔|眼科|"
    "精神卫生|脑科|皮肤病|老年病?|康复|荣军|职业病|心血管病?|结核病|疾病|预防|控制|疾控|血液|急救|临床|检验|公共|卫生|健康|立"
)
_OF_PROVINCE = re.compile(
    f"(?:省|自治区)?(?:生产建设兵团)?(?:第?[一二三四五六七八九十]{{1,2}})?(?:{_KINDS})*(?:医院|中心|院|委员会|委|所|站|局|厅|外事办|外办)"
    "|(?:医科大学|中医药大学|中医学院|医学院)(?:附属)?(?:第?[一二三四五六七八九十]{1,2})?(?:附属)?"
    f"(?:总|{_KINDS})*(?:临床学院|临床医学院|医院)"
)


_OF_TOWNSHIP = ("卫生院", "卫生所", "卫生室", "卫生站", "卫生服务中心", "卫生服务站")


def _of_branch(hospital: str, units: Sequence[str]) -> str:
    """The region within the page's, or within the city of the whole house, that names an institution's branch:
    某大学附属某医院青浦分院, 上海市第一人民医院宝山分院, 北京友谊医院平谷医院."""
    branch = _BRANCH.search(hospital) if hospital.endswith(("院", "院区")) else None
    named = regions_named(branch.group(1)) if branch else []
    within = [code for code in named if any(is_within(code, unit) for unit in units)]
    return within[0] if len(within) == 1 else ""


_BRANCH = re.compile("院([\u4e00-\u9fff]{2,4})(?:分院|院区|医院)$")


@lru_cache(maxsize=4096)
def is_of_unknown_county(hospital: str, region: str) -> bool:
    """Whether an institution is called by a county or a district that no gazetteer has, and its region is only that of a
    larger unit, as of a heading: 任县医院 when the county had become 任泽区."""
    if not region.endswith("00"):
        return False
    said = leading_regions(hospital)
    county = _COUNTY.match(hospital)
    if county and (not said or said[-1][1] < county.end()):
        return True
    return bool(said) and region not in _UNDIVIDED and _FORMER.match(hospital, said[-1][1]) is not None


_UNDIVIDED = frozenset(("441900", "442000", "460400", "620200"))
"""The cities that have no counties: 东莞, 中山, 儋州, 嘉峪关."""


_FORMER = re.compile(
    "(?<=市)(?!第|中[西心医]|市[立级]|县[立级]|[国公红]立|民[族立]|综合|蒙医|大学|东方|华佗)[\u4e00-\u9fff]{2}(?=(?:第[一二三])?人民医院|中医医?院|中西医结合医院|妇幼保健|疾病预防|疾控中心)"
)
"""Two characters behind a city that a county had for its name, as 楚州 of 淮安市楚州中医院 before it became 淮安区."""


_COUNTY = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:[县旗]|(?<![院治新发地社园矿])区)(?=(?:第[一二三四五六]|人民|中心|中医|中西医|妇幼|疾病|疾控|红十字|急救|医院|总医院|卫生))"
)


def _placed(entry: Entry, units: Sequence[str], county: str) -> Entry:
    """An entry of no known county with its region, as far as the page's units tell; `county` is the one in which a
    township's house lies that names none: 新政镇卫生院."""
    township = entry.hospital.endswith(_OF_TOWNSHIP)
    if entry.region:  # a township's house of which only the page's prefecture or province is known lies in that county
        nearer = township and county.startswith(entry.region.rstrip("0"))
        branch = "" if nearer else _of_branch(entry.hospital_printed, [entry.region])
        region = county if nearer else branch or entry.region
        return entry._replace(region=region) if region != entry.region else entry
    region = next((place for unit in units if (place := place_of(entry.hospital_printed, unit))), "")
    region = region or (county if township else "") or _of_branch(entry.hospital_printed, units)
    return entry._replace(region=region) if region else entry
