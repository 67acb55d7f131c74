"""Institutions and departments in a run of characters, proposed as edges of the lattice."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from roster.rolls.lattice.edges import HOPELESS, NEVER, TOKEN_COST, Edges, Wides, other_cost
from roster.rolls.lattice.names import LONGEST_PLAIN, weights_of
from roster.rolls.lattice.patterns import tell_of_none
from roster.rolls.words.lexicon import CONNECTOR, DEPARTMENT, HOSPITAL, LABEL, OTHER, REGION, Lexicon, Scan, pairs_of

LONGEST_HOSPITAL = 40
LONGEST_DEPARTMENT = 16


def add_hospitals(edges: Edges, wides: Wides, run: str, lexicon: Lexicon, scan: Scan) -> None:
    other = other_cost(lexicon)
    sums, openings, kinds = _hospital_pieces(len(run), scan, prose=lexicon.prose)
    help_words = () if _IN_HELP.isdisjoint(run) else [match.end() for match in _HELP.finditer(run)]
    for match in () if _IN_NEED.isdisjoint(run) else _NEEDS_A_NAME.finditer(run):
        openings[match.start()] -= 4.0
    bracketed = ")" in run
    longest: dict[int, tuple[int, float]] = {}  # end -> where the longest kind before it begins, and its bonus
    for kind_start, end, bonus in _institution_ends(run, kinds, scan, prose=lexicon.prose):
        own, to_kind = 1.5 * (end - kind_start), sums[kind_start]
        low = max(0, end - LONGEST_HOSPITAL)
        longer, bonus_of_longer = longest.setdefault(end, (kind_start, bonus))
        if longer < kind_start and bonus <= bonus_of_longer:
            low = max(low, longer - 1)  # what begins before the 人民医院 of 医院 is worth more with that kind
        if help_words:
            low = max([low, *[place for place in help_words if place <= kind_start]])
        unknown = -1 if kind_start - 1 in scan and scan[kind_start - 1].piece else kind_start - 1
        # 血站：某某 is one as well, where nothing stands around it.
        alone = end - kind_start >= SHORTEST_KIND or (not kind_start and end == len(run) and not bonus)
        alone = alone or (end - kind_start == OF_SCHOOL and run.startswith("附", kind_start))  # 附三院|眼科
        centre = (
            _CENTRE.search(run, max(0, kind_start - LONGEST_HOSPITAL), kind_start) if run[end - 1] == "所" else None
        )
        stop = kind_start + alone
        scores = [
            to_kind - to_start + own + bonus - TOKEN_COST + opening
            for to_start, opening in zip(sums[low:stop], openings[low:stop], strict=True)
        ]
        if low <= unknown < stop:
            scores[unknown - low] -= 3.0  # 利医院: one unknown character is the rest of a longer name
        for start in range(low, min(stop, centre.start())) if centre else ():
            scores[start - low] -= 4.0
        for start in range(low, stop) if bracketed else ():
            if _is_torn(run, start, end):
                scores[start - low] = NEVER
        if len(scores) > FEWEST_WIDE:
            wides.setdefault(end, []).append((low, scores))
            continue
        for start, score in enumerate(scores, low):
            if score > other * (end - start) - HOPELESS:
                edges[start].append((end, HOSPITAL, score))


FEWEST_WIDE = 12
"""Places where a name may begin from which on the best of them is looked for when its end is reached."""
_CENTRE = re.compile("控制中心|疾控中心")  # whose 所 is a department of its own: 卫生检验所
SHORTEST_KIND = 4
"""Characters of a kind of institution that may be all of its name."""
OF_SCHOOL = 3
"""Characters of such a name on a school's page: 附三院."""


_Kinds = list[tuple[int, tuple[tuple[int, bool], ...]]]
"""Where kinds of institutions or departments begin, with what begins there."""


def _hospital_pieces(size: int, scan: Scan, *, prose: bool) -> tuple[list[float], list[float], _Kinds]:
    """Of an institution's name: running sums of what each character of a run is worth in it, what it gains by what begins
    at each place, if it begins there, and where its kind stands."""
    worth, openings, kinds = [-1.3 if prose else -0.45] * size, [-2.5] * size, []
    if not prose:
        openings[0] = 0.0
    for start, (_, regions, of_kinds, _, piece, _, _, _) in scan.items():
        if regions:
            openings[start] = 1.5
            known = max(regions[0], piece)
            worth[start : start + known] = (KNOWN,) * known
        elif piece:
            openings[start] = 0.0
            worth[start : start + piece] = (KNOWN,) * piece
        if of_kinds:
            kinds.append((start, of_kinds))
    return list(accumulate(worth, initial=0.0)), openings, kinds


def house_score(house: str, lexicon: Lexicon) -> float | None:
    """`house_alone` of a whole run, remembered, since rolls repeat their institutions."""
    if house not in lexicon.houses:
        if not lexicon.regions.begins(house):
            return None
        if len(lexicon.houses) >= MOST_HOUSES:
            lexicon.houses.clear()
        pairs = pairs_of(house)
        lexicon.houses[house] = house_alone(house, pairs, lexicon, lexicon.scan(house, pairs))
    return lexicon.houses[house]


MOST_HOUSES = 4096


def house_alone(run: str, pairs: Sequence[str], lexicon: Lexicon, scan: Scan) -> float | None:
    """The score of the institution that a run of a list is from the county or city that it begins with to its kind, of
    known pieces throughout, so that no other way to cut it comes near; None where the lattice must tell."""
    first = scan.get(0)
    if lexicon.prose or lexicon.known_names or first is None or not first.regions:
        return None
    placed = first.regions[0]  # where the regions end that it begins with: 梅州|大埔县
    if not first.barred and not (
        (second := scan.get(placed)) and second.barred and second.regions and not _may_be_name(run, placed, lexicon)
    ):
        return None
    kind_start = known = 0  # where its kind begins, and up to where all must be known pieces
    for start, found in scan.items():
        for length, weak in found.kinds:
            last = start + length == len(run)
            inner = not last and run[start + length :] == ANY_HOUSE
            if (weak and last and not kind_start) or not (weak or last or inner):
                return None  # 疾控 is half a kind, and an institution may stand within another's name
            kind_start = kind_start or (start if last else 0)
            known = known or (start if last or inner else 0)
        if found.regions and start == placed and found.barred:
            placed += found.regions[0]
        if found.regions and start >= placed:
            return None
        if found.words and found.words[0][1] not in _IN_HOUSES and not 0 < start < placed - found.words[0][0]:
            return None  # but 回族 within an autonomous county
    if not kind_start or not _TOUCHY.isdisjoint(run) or _HELP.search(run) or _NEEDS_A_NAME.search(run):
        return None
    if not tell_of_none(pairs if "人民" not in run else pairs_of(run.replace("人民", ""))):
        return None
    sums, openings, _ = _hospital_pieces(len(run), scan, prose=False)
    if sums[known] < KNOWN * known - HOPELESS:
        return None
    return sums[kind_start] - sums[0] + 1.5 * (len(run) - kind_start) - TOKEN_COST + openings[0]


ANY_HOUSE = "医院"
"""What is no institution of its own behind another's kind: 红十字会|医院."""


def _may_be_name(run: str, end: int, lexicon: Lexicon) -> bool:
    """Whether what a run begins with may be somebody's name before an institution that begins at `end`."""
    weights = weights_of(run[:LONGEST_PLAIN], lexicon)
    return end <= 1 or (len(weights) > end - 2 and weights[end - 2] > LIKELY) or max(weights, default=NEVER) > SURE


LIKELY, SURE = 1.0, 4.0
"""What a name is worth from which on it may be one right before an institution, and may be one that is half of a place's."""
SHORTEST_HOUSE = 5
_IN_HOUSES = frozenset((CONNECTOR, DEPARTMENT, LABEL, OTHER, REGION))
"""Kinds of the words that an institution's name may be made of as well."""
_TOUCHY = frozenset("所组批()0123456789")


KNOWN = 1.15
"""What each character is worth that is inside a known piece."""


def _is_torn(run: str, start: int, end: int) -> bool:
    """Whether a stretch holds half a pair of brackets."""
    return ")" in run[start:end] and run.count("(", start, end) != run.count(")", start, end)


# No institution's name holds 援鄂: what follows it is the team's name; nor 了 and other words of sentences: 进了|随州市中医院.
# Each alternative begins with its own character (see words/terms.py).
_HELP = re.compile(
    "援(?<!救援)[鄂汉助]|驰援|支援|赴[鄂汉湖武]|抗疫|抗击|地震|来自|均为|均系|医疗队|救援队|护理队|名单|以下|说明|我是|我们|领导|家属|还有|包括|的|到(?=医院)|接到|[去了说做在]|都(?=[干做在是])|日(?<=[0-9]日)|午(?<=[上下]午)|凌晨|搜索|专题|栏目|受到|荣获|根据|按照|初(?<=年初)[一二三四五六七八九十]|人才(?=附属)"
)
_IN_HELP = frozenset("震援赴抗自均队名以说我领家到有包的去了做在接日午凌都搜专栏受荣初人根按")
"""Characters of which a run must hold one for `_HELP` to match at all: a look that is cheaper than it."""
_SCHOOLS = frozenset(("大学", "学院", "集团"))
# 大学 and the like stand behind a name of their own: 青禾大学同仁医院.
# and 镇, 乡 behind a place's: 白马井镇卫生院; 东 and the like behind the character of a province: 来自赣|东医学院附属医院.
_NEEDS_A_NAME = re.compile(
    "大(?=学)|[东南西北](?:(?=大学)|(?<=[赣鄂豫桂川皖粤浙冀苏闽晋陇湘鲁黔滇][东南西北])(?<![援驰赴返][赣鄂豫桂川皖粤浙冀苏闽晋陇湘鲁黔滇][东南西北])(?=医[药学科院]|中[医西心]|人民|第[一二三四五]|总医|民族|理工|肿瘤))|医(?=科大学|学院)|学(?=院)|集(?=团)|总(?=公司)|委(?=员会)|镇(?=(?:中心)?卫生院)|乡(?=(?:中心)?卫生院)|中(?=大学|心卫生院)|街(?=道)|苏(?=木)|(?<=集)团"
)
_IN_NEED = frozenset("学团总委卫街苏东南西北")
_SHORT_HOSPITAL = re.compile(
    r"(?:[一二三四五六七八九十〇0-9]{1,4}|附属?|人民|附[一二三四五六]|[一二三四五]附)院(?!长|感(?!染(?:性|病|疾|科|一|二|内)|(?<=附.院感)染)|士|前|内|外|区|办)"
)


INITIAL = 4.0
"""What a house gains that is called by one character: its ward, right behind it, says that it is one."""

OF_UNIVERSITY = 1.0
"""What a house gains in a sentence that is called by the first character of its university."""
# 郑医附院, 湘医二院, 郑大一附院, but not 扩大一院.
_OF_UNIVERSITY = re.compile(
    "(?![名位个中军扩的])[\u4e00-\u9fff](?:医大?|大)(?:附属?[一二三四五]?|[一二三四五]附?)院(?!长|内|感(?!染科))"
)
# 哈院感染科: a house by the first character of its name, where its ward follows.
_INITIAL_HOUSE = re.compile(
    "(?![我本贵该医全住入出法学总分两各东西南北病附])[\u4e00-\u9fff](院)(?=感染科|急诊|重症|[呼神消心泌内外儿妇骨肿检手][\u4e00-\u9fff]{0,6}[科室])"
)


def _institution_ends(run: str, kinds: _Kinds, scan: Scan, *, prose: bool) -> Iterator[tuple[int, int, float]]:
    ended: set[int] = set()
    if len(kinds) > 1:
        ended.update(start + length for start, lengths in kinds for length, weak in lengths if not weak)
    for start, lengths in kinds:
        for length, weak in lengths:
            end = start + length
            # Behind another institution 门诊部 is its department; and 疾控 before 中心 is half a word.
            part = start in ended and (weak or run[end - 1] == "所") and run[start:end] not in _SCHOOLS
            part = part or (weak and run.startswith("中心", end))
            part = part or (weak and run[start:end] == "中医" and run[end : end + 1] in _OF_MEDICINE)
            yield start, end, (-6.0 if part else -2.0 if weak else 0.0)
            branch = BRANCH.match(run, end) if end < len(run) else None
            if branch:
                yield start, branch.end(), 0.0
    for match in _SHORT_HOSPITAL.finditer(run) if not _IN_SHORT.isdisjoint(run) and _SHORT_END.search(run) else ():
        yield match.start(), match.end(), 0.0
        branch = BRANCH.match(run, match.end()) if run.startswith("附", match.start()) else None
        if branch:
            yield match.start(), branch.end(), 0.0  # 附二院江北院区
    if prose and "院" in run:
        for match in _OF_UNIVERSITY.finditer(run):
            yield match.start(), match.end(), OF_UNIVERSITY
    for start, end in _numbered_houses(run, scan) if "院感" in run else ():
        yield start, end, 0.0
    initial = _INITIAL_HOUSE.match(run) if run[1:2] == "院" else None
    if initial:
        yield initial.start(1), initial.end(), INITIAL


_OF_MEDICINE = frozenset("药医力智特文学优传技理疗方")
"""What goes on behind 中医 as the word for medicine, and not for a house: 贡献中医|药力量, 援沪中医|医疗队."""
_IN_SHORT = frozenset("一二三四五六七八九十〇0123456789附民")
_SHORT_END = re.compile("[一二三四五六七八九十〇0-9附属民]院")
BRANCH = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:分院|院区|分部|分中心)|[东西南北](?:院|区)(?!区)|第[一二三四五六七八九十]{1,2}(?:医学中心|医疗中心|临床医学院|临床学院|附属医院)|\([^()]{2,14}(?:院|中心|院区|分部)\)|医共体|(?<=总医院)[\u4e00-\u9fff]{2,3}医院|(?<=公司)(?:中心|职工|总)?医院|集团(?:[\u4e00-\u9fff]{2,6}(?:医院|院区))?)"
)
# 统一部署, 科学, 处理: words in which a suffix is none.
_GOES_ON = {
    "部": ("署", "分", "队", "位", "级"),
    "科": ("学", "普", "研"),
    "室": ("内", "外"),
    "处": ("理", "置", "于"),
    "办": ("理", "法", "公"),
    "区": ("域",),
    "务": ("人", "工"),  # 医务人员, 医务工作者
}
# Where no department begins, unless all of it is 医院感染管理科, and that of no hospital called by what it is of:
# 红十字会医院|感染管理科. Each alternative begins with its own character (see words/terms.py).
_NO_OPENING = re.compile(
    r"按|各(?:[\u4e00-\u9fff]{0,4}?科(?=室))?|院内(?=各)|与|和|及|/|-|\)|·|的|[男女](?![科性病])|院(?<=医院)|医(?<=.医)(?=院(?!感染(?:管理|控制|监[测控]|预防|防控|办))|(?<=[会学团司局厂矿]医)院|(?<=学院医)院)",
    re.DOTALL,
)
_IN_NO_OPENING = frozenset("与和及/-)·的院男女各按")

# 市二院感染科, 附院感染科: of the house before it, and no 院感.
_NUMBERED = re.compile(
    "[一二三四五六七八九十0-9附总分中本我该省市县]院(?=感染(?!管理|控制|监|预防|防控|办))|(?<=附)[一二三四五六七八九]院(?=感染)"
)
_NUMBERED_ALONE = re.compile("[一二三四五六七八九]院(?=感[染控])")
_PLACES_OWN = frozenset("省市县区州")
_BY_SCHOOL = re.compile("附[一二三四五六七八九十]院")


_TWO_UNITS = ("科科", "部科", "室科")
"""The end of a department and the beginning of a post: 外科|科护士长, 护理部|科护士长."""
# What a sentence says before a ward, and no ward's name holds: 也在赶着收拾|重症病房, 4人是|重症医学科, 急诊科的|谢登科, 由|骨科, 第二次赴|科摩罗,
# 在|演播室.
_TOLD = re.compile("[了着是有把的由在]|收拾|接管|确定|第[一二三四五六七八九十]次")
_IN_TOLD = frozenset("了着是有把的由在收接确次")
_TITLE_ENDS = re.compile("[医护药技]师")


def add_departments(edges: Edges, run: str, lexicon: Lexicon, scan: Scan) -> None:
    other = other_cost(lexicon)
    sums, openings, suffixes = _department_pieces(run, scan, prose=lexicon.prose)
    housed = "医院" in run
    barred = _barred(run, scan)
    bracketed = ")" in run
    longest: dict[
        int, tuple[int, bool]
    ] = {}  # end -> where the longest suffix before it begins, and whether it is weak
    for suffix_start, lengths in suffixes:
        for length, is_weak in lengths:
            end = suffix_start + length
            if run[end : end + 1] in _GOES_ON.get(run[end - 1], ()) or run.endswith(_TWO_UNITS, 0, end):
                continue
            own, to_suffix = 1.3 * (end - suffix_start), sums[suffix_start]
            inner = (
                run.rfind("医院", 0, suffix_start + 1) if housed else -1
            )  # 弋矶山医院感染科: a department holds no institution
            if barred:
                inner = max([inner, *[last for first, last in barred if first < suffix_start]])
            weak = 1.0 if is_weak else 0.0
            longer, longer_is_weak = longest.setdefault(end, (suffix_start, is_weak))
            if longer < suffix_start and is_weak >= longer_is_weak:
                inner = max(inner, longer)  # what begins before that one is worth more with it
            first = max(0, end - LONGEST_DEPARTMENT, inner)
            scores = [
                to_suffix - to_start + own - TOKEN_COST - weak + opening
                for to_start, opening in zip(sums[first:suffix_start], openings[first:suffix_start], strict=True)
            ]
            for start, score in enumerate(scores, first):
                if score > other * (end - start) - HOPELESS and not (bracketed and _is_torn(run, start, end)):
                    edges[start].append((end, DEPARTMENT, score))


def _barred(run: str, scan: Scan) -> list[tuple[int, int]]:
    """What no department of a run holds: the ends of titles, words of sentences, houses by their number."""
    barred = [(found.end() - 1, found.end()) for found in _TITLE_ENDS.finditer(run)] if "师" in run else []
    if not _IN_TOLD.isdisjoint(run):
        barred += [(found.end() - 1, found.end()) for found in _TOLD.finditer(run)]
    if "院" not in run:
        return barred
    initial = _INITIAL_HOUSE.match(run) if run[1:2] == "院" else None
    if initial:
        barred.append(initial.span())
    if "院感染" in run:
        barred += [found.span() for found in _NUMBERED.finditer(run)]
    if "院感" in run:
        barred += _numbered_houses(run, scan)
    if "附" in run:
        barred += [found.span() for found in _BY_SCHOOL.finditer(run)]
    return barred


def _numbered_houses(run: str, scan: Scan) -> list[tuple[int, int]]:
    """The numbers that name a place's houses before a ward of infections: 市|一院|感染管理科, but not 王一|院感染管理科."""
    placed = {start + length for start, found in scan.items() for length in found.regions}
    return [
        found.span()
        for found in _NUMBERED_ALONE.finditer(run)
        if found.start() in placed or run[found.start() - 1 : found.start()] in _PLACES_OWN
    ]


def _department_pieces(run: str, scan: Scan, *, prose: bool) -> tuple[list[float], list[float], _Kinds]:
    """Of a department's name what `_hospital_pieces` tells of an institution's."""
    size = len(run)
    worth, openings, suffixes = [-2.0 if prose else -0.9] * size, [-2.0] * size, []
    if not prose:
        openings[0] = -1.0
    for start, (_, _, _, of_suffixes, _, known, _, _) in scan.items():
        if known:
            openings[start] = 0.0
        if of_suffixes:
            suffixes.append((start, of_suffixes))
            known = max(known, of_suffixes[0][0])
        if known:
            worth[start : start + known] = (KNOWN,) * known
    for match in () if _IN_NO_OPENING.isdisjoint(run) else _NO_OPENING.finditer(run):
        for place in range(*match.span()):
            openings[place] = NEVER
    return list(accumulate(worth, initial=0.0)), openings, suffixes
