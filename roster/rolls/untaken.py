"""What a page says of its people that no entry took. Nothing here reads anything: it looks once more at the text, by rules
that know nothing of how it was read, and doubts whoever may lack what it says."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain, pairwise

from roster.rolls.callings import CALLINGS
from roster.rolls.doubts import (
    BATCH_UNTAKEN,
    HEADING_UNTAKEN,
    MAY_HAVE_STAYED,
    OF_RECEIVERS,
    OFFICE_SHARED,
    REGION_UNTOLD,
    RUNNING_TEXT,
    TITLE_UNTAKEN,
)
from roster.rolls.houses.page_house import is_destination
from roster.rolls.reading import Entry, Span
from roster.rolls.text.places import (
    HUBEI,
    PROVINCE,
    is_anywhere_within,
    is_of_another_place,
    is_of_unknown_county,
    own_places,
)
from roster.rolls.text.shadow import NOTHING
from roster.rolls.together import with_doubts
from roster.rolls.words.terms import stated_number
from roster.vocabulary.hospitals import may_be_the_citys
from roster.vocabulary.regions import leading_regions

_APART = f"[ {NOTHING}]?"  # a blank, or a line's end within the number
_ORDINAL = re.compile(
    f"(?:第{_APART}[0-9一二三四五六七八九十百]{{1,4}}{_APART}[0-9一二三四五六七八九十百]?|首){_APART}(?:批|期|轮|梯队)"
)
_HAN = "\u4e00-\u9fff"
_WORD = f"([{_HAN}](?:[{_HAN}]{{1,11}}|(?:[ ]{{1,4}}[{_HAN}]){{1,3}}))(?<=[员长师士生家队机译记科室])"
_NUMBERED = (
    "[ ]*(?:(?:[0-9一二三四五六七八九十]{1,3}[、.)]|[(\\[][0-9一二三四五六七八九十]{1,3}[)\\]]|[#*●■◆▲★•\\-]+)[ ]*)?"
)
# 医疗组长：, 检验员（4人）, 护　士: what heads people by their office or calling, alone on a line or before a colon; and
# 医疗队员　某某 with names on the lines below that stand where the first one does.
_CALLED = re.compile(f"^{_NUMBERED}[\\[(]?{_WORD}[\\])]?[ ]*(?:[(][^()\n]{{1,8}}[)])?[ ]*(?::|$)", re.MULTILINE)
_HUNG = re.compile(f"^[ ]{{0,2}}{_WORD}[ ]+(?=[{_HAN}])", re.MULTILINE)
_CALLING = ("员", "长", "师", "士", "医生", "专家", "领队", "司机", "翻译", "书记", "科", "室")
_OF_ALL = re.compile("[援赴驰战抗]|人员$|战士$")
"""What a page calls all of its people: 某市援鄂医务人员, 白衣战士."""
_COUNTED = re.compile("^.{0,12}[0-9一二两三四五六七八九十](?:名|位|个)")
_TITLE = re.compile(
    "(?:副?主任|主治|主管|住院)(?:中医|公卫)?(?:医师|护师|药师|技师|中药师|检验师)|护师|护士(?!长)|助产士|药师|医师|技师|检验师"
)
_OF_ONE = ("长", "领队", "书记", "领导")
"""Ends of the offices that one person holds; of 副队长 a team has several."""


def doubt_untaken(entries: list[Entry], shadow: str, lines: Sequence[int]) -> list[Entry]:
    """The entries with doubts on those who may lack the batch, the heading's word or the region that the page tells. `lines`
    are where the lines of the text begin."""
    called = _untaken_headings(entries, shadow)
    titles = _beside_untaken_titles(entries, shadow)
    offices: set[tuple[Span, ...]] = set()
    above = _provinces_of_places(shadow)
    ordinals = [(found.start(), found.group()) for found in _ORDINAL.finditer(shadow)]
    starts = [start for start, _ in ordinals]
    untold: dict[tuple[str, str], bool] = {}  # by house and region, which many share
    stayed = _lines_of_stayed(entries, shadow, lines)
    withdrawn = _withdrawn(shadow, {entry.name for entry in entries})
    to_hubei, divided = _sends_to_hubei(shadow), _divided_counties(entries)
    for place, entry in enumerate(entries):
        if RUNNING_TEXT in entry.doubts:
            continue  # nobody is confident there, and sentences have no headings
        doubts = [HEADING_UNTAKEN] if place in called else []
        if place in titles:
            doubts.append(TITLE_UNTAKEN)
        office = entry.pieces.get("role")
        if office and entry.role.endswith(_OF_ONE) and "副" not in entry.role:
            if office in offices:
                doubts.append(OFFICE_SHARED)
            offices.add(office)
        last = bisect_left(starts, entry.end)
        if ordinals and (not entry.batch or (last and _differs(entry.batch, ordinals[last - 1][1]))):
            doubts.append(BATCH_UNTAKEN)
        if entry.hospital:
            placed = entry.hospital_printed, entry.region
            if placed not in untold:
                untold[placed] = _is_untold(*placed, above)
            if untold[placed] or (divided and _county_of(entry) in divided):
                doubts.append(REGION_UNTOLD)
            if to_hubei and (entry.region.startswith(HUBEI) or is_destination(entry.hospital)):
                doubts.append(OF_RECEIVERS)
        if (entry.first_line in stayed or entry.name in withdrawn) and MAY_HAVE_STAYED not in entry.doubts:
            doubts.append(MAY_HAVE_STAYED)
        if doubts:
            entries[place] = with_doubts(entry, *doubts)
    return entries


def _lines_of_stayed(entries: Sequence[Entry], shadow: str, starts: Sequence[int]) -> set[int]:
    """The lines of one person alone on which a remark says that somebody did not go: 刘志远 ICU 主治医师 未出征，留守."""
    if _STAYED.search(shadow) is None:
        return set()
    people = Counter(entry.first_line for entry in entries)
    lines = {bisect_right(starts, found.start()) for found in _STAYED.finditer(shadow)}
    return {line for line in lines if people[line] == 1}


def _withdrawn(shadow: str, names: Set[str]) -> set[str]:
    """Those of some names of whom a sentence says that they did not go after all: 更正：王建国因身体原因未能出发。"""
    if _NOT_GONE.search(shadow) is None:
        return set()
    return {
        found[1][-length:]
        for found in _WITHDRAWN.finditer(shadow)
        for length in range(2, len(found[1]) + 1)
        if found[1][-length:] in names
    }


_STAYS = "(?:未能|不能|没有|不再|未)(?:如期|按时|随队|一同|一起|同行)?(?:出发|参加|前往|成行|出征|赴[鄂沪汉]|随队)"
_NOT_GONE = re.compile(_STAYS)
_WITHDRAWN = re.compile(f"([\u4e00-\u9fff]{{2,4}}?)(?:同志|医生|护士)?(?:(?:因|由于)[^,。;\\n]{{1,16}},?)?{_STAYS}")
_STAYED = re.compile("未派出|已退出|体检不合格|未出征|未能出征|未能随队|因故未|未去|未成行|留守|替补|候补|待命")


def _sends_to_hubei(shadow: str) -> bool:
    """Whether a page's title tells of a team that another province sent to Hubei, whose own houses received it."""
    title = next((line for line in shadow[:LONGEST_OPENING].splitlines() if line.strip()), "")
    sent = _TO_HUBEI.search(title)
    homes = [code for code, _ in leading_regions(title.strip())]
    return sent is not None and bool(homes) and not homes[0].startswith(HUBEI)


LONGEST_OPENING = 200
_TO_HUBEI = re.compile(
    "(?:援|赴|支援|驰援|援助)(?:鄂|汉|湖北|武汉|黄[冈石]|孝感|荆[门州]|随州|襄阳|宜昌|十堰|咸宁|鄂州|恩施|仙桃|天门|潜江)"
)


def _is_untold(house: str, region: str, above: Set[str]) -> bool:
    """Whether it is not certain that a house lies in its region; `above` are the provinces of the page's own places."""
    if not region or region in above or may_be_the_citys(house):
        return True
    if is_anywhere_within(house, region) or is_of_unknown_county(house, region):
        return True
    return is_of_another_place(house, region)


def _provinces_of_places(shadow: str) -> set[str]:
    """The provinces in whose districts a page's own place lies. What is named after the province alone (重庆…附属三峡医院 on a
    page of 万州区) may lie in the district as well as in the capital."""
    return {f"{code[:PROVINCE]}0000" for code in own_places(shadow) if not code.endswith("0000")}


def _divided_counties(entries: Sequence[Entry]) -> set[str]:
    """The counties of whose houses some were put into one region and some into another."""
    told: dict[str, str] = {}
    return {
        county
        for entry in entries
        if entry.region and (county := _county_of(entry)) and told.setdefault(county, entry.region) != entry.region
    }


def _county_of(entry: Entry) -> str:
    county = _COUNTY.match(entry.hospital)
    return county.group() if county else ""


_COUNTY = re.compile(f"[{_HAN}]{{2,6}}?[县旗]")


def _differs(batch: str, ordinal: str) -> bool:
    return _number(batch) != _number(ordinal)


def _number(batch: str) -> int | None:
    return 1 if "首" in batch else stated_number(batch)


def _untaken_headings(entries: Sequence[Entry], shadow: str) -> set[int]:
    """The places of entries below a heading, or behind a label, whose words are none of theirs."""
    starts = [entry.start for entry in entries]
    if starts != sorted(starts):
        return set()
    called: set[int] = set()
    for (words, reach), (following, _) in pairwise([*_headings(shadow), ((len(shadow), len(shadow)), 0)]):
        end = min(reach, following[0])
        first = bisect_right(starts, words[0])
        if first and entries[first - 1].end > words[0]:
            if reach == len(shadow) or entries[first - 1].pieces["name"][0][0] < words[0]:
                continue  # somebody's own words, on a line of their own
            first -= 1  # a label that is partly taken
        place, behind = first, words[1]
        while place < len(entries) and starts[place] < end:
            taken = _taken(entries[place])
            if _HAN_CHARACTER.search(shadow, behind, starts[place]) and any(
                _is_han(shadow[at]) and at not in taken for at in range(behind, starts[place])
            ):
                break  # words of somebody else, as another heading
            if not _holds(entries[place], taken, words, shadow):
                called.add(place)
            place, behind = place + 1, entries[place].end
    return called


def _beside_untaken_titles(entries: Sequence[Entry], shadow: str) -> set[int]:
    """The places of entries next to a title that is nobody's: the words of a list may have gone to the wrong people."""
    listed = [place for place, entry in enumerate(entries) if RUNNING_TEXT not in entry.doubts]
    listed.sort(key=lambda place: entries[place].pieces["name"])
    if not listed:
        return set()
    starts = [entries[place].pieces["name"][0][0] for place in listed]
    ends = {end for entry in entries for _, end in entry.pieces.get("title", ())}
    stretch = entries[listed[0]].start, entries[listed[-1]].end
    left = [found.span() for found in _TITLE.finditer(shadow, *stretch) if found.end() not in ends]
    taken = bytearray(len(shadow) if left else 0)
    pieces = chain.from_iterable([entry.pieces.values() for entry in entries] if left else ())
    for start, end in chain.from_iterable(pieces):
        taken[start:end] = b"\x01" * (end - start)
    beside = _titled_elsewhere(entries, listed, shadow, stretch)
    for start, end in left:
        if not any(taken[start:end]):
            at = bisect_right(starts, start)
            beside.update(listed[max(0, at - 1) : at + 1])
    return beside


def _titled_elsewhere(entries: Sequence[Entry], listed: Sequence[int], shadow: str, stretch: Span) -> set[int]:
    """The places of listed entries without a title whose name touches one above or below the list: …由某某主任护师担任."""
    untitled = {entries[place].name: place for place in listed if not entries[place].title}
    outside = ((0, stretch[0]), (stretch[1], len(shadow)))
    found: set[int] = set()
    for title in (title for ends in outside for title in _TITLE.finditer(shadow, *ends)) if untitled else ():
        start, end = title.span()
        for length in _NAME_LENGTHS:
            touching = shadow[max(0, start - length) : start], shadow[end : end + length]
            found.update(untitled[name] for name in touching if name in untitled)
    return found


_NAME_LENGTHS = range(2, 5)


_HAN_CHARACTER = re.compile(f"[{_HAN}]")


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _taken(entry: Entry) -> set[int]:
    """Where the characters stand that an entry took, in its own words or in a heading's."""
    return {place for spans in entry.pieces.values() for span in spans for place in range(*span)}


def _headings(shadow: str) -> Iterator[tuple[Span, int]]:
    """The words of each heading or label that is an office or a calling, and where at the latest its people end: a label
    before a colon speaks of its own line, and of those that hang below it."""
    for found in sorted([*_CALLED.finditer(shadow), *_HUNG.finditer(shadow)], key=re.Match.start):
        if not _is_calling(found.group(1)):
            continue
        stop = shadow.find("\n", found.end())
        line_end = len(shadow) if stop < 0 else stop
        hanging = shadow.startswith("\n   ", line_end) and _HANGING.match(shadow, line_end)
        if not shadow[found.end() : line_end].strip():
            yield found.span(1), len(shadow)
        elif hanging or found.re is _CALLED:
            yield found.span(1), hanging.end() if hanging else line_end


@lru_cache(maxsize=1024)
def _is_calling(words: str) -> bool:
    """Whether a heading's words are an office or a calling. Remembered, since titles alone on their lines repeat."""
    return words.endswith(_CALLING) and not _COUNTED.match(words) and not _OF_ALL.search(words)


_HANGING = re.compile("(?:\n[ ]{3,}[^ \n][^\n]*){1,30}")
"""Lines that begin below the words behind a label, of which it speaks as well: so many at most that the time stays linear."""


def _holds(entry: Entry, taken: set[int], words: Span, shadow: str) -> bool:
    """Whether the words of a heading are wholly among those that an entry took, or say less than its title does."""
    if entry.title and shadow[slice(*words)].replace(" ", "") in CALLINGS:
        return True
    return all(shadow[place].isspace() or place in taken or shadow[place] == "兼" for place in range(*words))
