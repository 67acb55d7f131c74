"""Headings that are open over the people of a roll, and what a new one ends."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.text.places import is_of_hubei
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, POST, REGION, ROLE, TITLE
from roster.rolls.words.terms import MEMBERS
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region, is_within

_RANK = {GROUP: 0, BATCH: 0, REGION: 1, HOSPITAL: 2, DEPARTMENT: 3, TITLE: 4, POST: 4, ROLE: 5}


MOST_HEADS = 32
"""Words of a heading that the people below it can share: the nearest ones. More are a list of their own, and would make the time that
a text takes grow with their number times that of the people."""


def stack_heads(heads: list[Token], opened: Sequence[Token]) -> list[Token]:
    """Headings after new ones open: a new hospital ends the old one's departments and titles, and so on."""
    opened = opened[-MOST_HEADS:]
    kinds = {token.kind for token in opened if token.kind in _RANK}
    if GROUP in kinds and any(_BESIDE.fullmatch(token.text) for token in opened):
        opened = [token for token in opened if not _BESIDE.fullmatch(token.text)]
        kinds = {token.kind for token in opened if token.kind in _RANK}
    if not kinds:
        return list(heads)
    if kinds == {GROUP}:
        # 护理组 ends the roles and titles of the group before it, not its hospital.
        kept = [token for token in heads if _RANK.get(token.kind, 9) in (1, 2) or token.kind == BATCH]
        if any(is_elsewhere(token) for token in opened):
            kept = [token for token in kept if token.kind != BATCH or not _TO_HUBEI.search(token.text)]
        return [*kept, *opened]
    if not heads:
        return [token for token in opened if token.kind in _RANK]
    if HOSPITAL in kinds and _is_gone_to(heads, opened):
        opened = [token._replace(kind=GROUP, score=GONE_TO) if token.kind == HOSPITAL else token for token in opened]
        return stack_heads(heads, opened)
    top = min([_RANK[kind] for kind in kinds])
    if BATCH in kinds and _of_own_place(heads, opened):
        kinds = kinds - {REGION}  # 某市人民医院 over 第一批（某市首批）
        opened = [token for token in opened if token.kind != REGION]
    if kinds <= {BATCH, GROUP} and not _hospital_within_batch(heads):
        # A hospital's page parts its people by batch: 第二批 ends what the first one opened, not the hospital.
        kept = [token for token in heads if token.kind in (REGION, HOSPITAL)]
    elif kinds == {ROLE}:
        divided = _calling_divided(heads, opened)
        kept = [token for token in heads if token.kind not in (ROLE, TITLE, POST) or token is divided]
    elif kinds <= {TITLE, POST}:
        # 医生： ends 领队：, but not the 队员： that it divides, as 翻译： does.
        kept = [token for token in heads if _RANK.get(token.kind, 9) < 4 or is_member(token)]
        if all(token.text in CALLED for token in opened if token.kind in (TITLE, POST)):
            kept = [token for token in kept if token.kind != ROLE]
        # It ends 检验： as well, which is a sort of people as they are.
        kept = [token for token in kept if token.kind != DEPARTMENT or token.text.endswith(_ENDS_OF_WARDS)]
        if any(token.kind == TITLE for token in _over(HOSPITAL, heads)):
            kept = [token for token in kept if token.kind != HOSPITAL]  # and the institutions under 医生： with it
    else:
        kept = [token for token in heads if _RANK.get(token.kind, 9) < top]
    if HOSPITAL in kinds and ROLE not in kinds:
        kept += _over(HOSPITAL, heads)
    elif kinds == {DEPARTMENT}:
        of_ward = all(_is_of_care(token) for token in opened if token.kind == DEPARTMENT)
        kept += [token for token in _over(DEPARTMENT, heads) if token.kind == ROLE or of_ward]
    return kept + [token for token in opened if token.kind in _RANK]


def _calling_divided(heads: Sequence[Token], opened: Sequence[Token]) -> Token | None:
    """The open calling whose people a role right below it divides, as the one that opens now does: 护士 / （组长） 甲 /
    （组员） 乙."""
    calling = next((token for token in heads if token.kind == TITLE and token.text in CALLINGS), None)
    before = next((token for token in heads if token.kind == ROLE), None)
    within = calling is not None and before is not None and 0 <= before.start - calling.end <= NEAR
    both = before is not None and all("组" in token.text for token in (before, *opened))
    return calling if within and both else None


NEAR = 6
"""Characters between a calling and the role that divides its people."""


_BESIDE = re.compile("按.{2,8}|以姓.{2,8}|.{0,4}不分先后|采样|管床|节选")
"""What a heading says besides, which is nobody's group: 队员（按科室排列）：, 采样护士：."""

_TO_HUBEI = re.compile("[鄂汉]|湖北")
_SENT_TO = re.compile("(?:对口支援|支援|援助|驰援|增援|奔?赴)(.+)")


GONE_TO = -5.0
"""Score of an institution that is taken for where people went: a guess, which leaves them in doubt."""


def _is_gone_to(heads: Sequence[Token], opened: Sequence[Token]) -> bool:
    """Whether the institutions that a heading names are where the people of an open house went, whose team the title
    sends to Hubei: 某县医院 / 金银潭医院：甲、乙."""
    houses = [token for token in opened if token.kind == HOSPITAL]
    homes = [token for token in heads if token.kind == HOSPITAL]
    sent = any(token.kind in (GROUP, BATCH) and _SENT_TO_HUBEI.search(token.text) for token in heads)
    # 第一批（1月26日，武钢二院）: a batch says itself where it went
    sent = sent or any(token.kind == BATCH and token.start < houses[0].start for token in opened)
    return sent and bool(homes) and all(map(_lies_in_hubei, houses)) and not any(map(_lies_in_hubei, homes))


_SENT_TO_HUBEI = re.compile("[援赴][鄂汉]|湖北|武汉")
_HOSTS = re.compile("武钢|汉口|火神山|雷神山|金银潭|方舱|武汉|湖北")


def _lies_in_hubei(token: Token) -> bool:
    place = place_of(token.text)
    return _HOSTS.search(token.text) is not None or (place is not None and is_of_hubei(place))


def is_elsewhere(group: Token) -> bool:
    """Whether a heading says that its people went to another place than Hubei: 支援西安 below 第三批援鄂."""
    to = _SENT_TO.fullmatch(group.text)
    code = find_region(to.group(1)) if to else None
    return code is not None and not is_of_hubei(code)


CALLED = frozenset(("翻译", "厨师", "司机", "驾驶员"))
"""Who stands beside the members of a team, and is none of them: 队员：…, 翻译：…."""


def is_helper(tokens: Sequence[Token]) -> bool:
    """Whether words say of somebody that he is the interpreter, the cook or the driver, and nothing else."""
    return bool(tokens) and all(token.kind in (POST, ROLE) and token.text in CALLED for token in tokens)


def without_ward_before(heads: list[Token], label: Sequence[Token]) -> list[Token]:
    """The headings of a row before the label of a driver or an interpreter, who is of no ward of those before:
    外科：甲（医师）；急诊科：乙（护师）；司机：丙. Below 急诊科：医生：甲；司机：丙 all are of the one."""
    called = all(token.kind == POST and token.text in CALLED for token in label)
    if not called or any(token.kind in (TITLE, POST) for token in heads):
        return heads
    return [token for token in heads if token.kind != DEPARTMENT]


_ENDS_OF_WARDS = ("科", "室", "部", "区", "房", "心", "办", "处", "U")
CALLINGS = frozenset(("医生", "医师", "护士", "医务人员", "护理人员"))
"""What a heading calls all below it by."""


def end_for_sort(heads: Sequence[Token]) -> list[Token]:
    """Headings after a sort of people alone on its line (医疗（5名）：): it ends 领队： and 医生： before it, but not the
    队员： that it divides."""
    kept = [token for token in heads if _RANK.get(token.kind, 9) < 4 or is_member(token)]
    return [token for token in kept if token.kind != DEPARTMENT or token.text.endswith(_ENDS_OF_WARDS)]


def _over(kind: str, heads: Sequence[Token]) -> list[Token]:
    """The open 队员, 医生 or 护士 under which institutions or departments stand one after another: it goes on with the
    next."""
    first = next((token for token in heads if token.kind == kind), None)
    of_many = [token for token in heads if is_member(token) or (token.kind == TITLE and token.text in CALLINGS)]
    return [token for token in of_many if first is None or token.start < first.start]


def _is_of_care(ward: Token) -> bool:
    """Whether a ward may divide those whom 医生： or 护士： heads: 检验： and 药剂科： are people of another sort."""
    return ward.text.endswith(_ENDS_OF_WARDS) and _OF_OTHERS.search(ward.text) is None


_OF_OTHERS = re.compile("检验|药|设备|信息|后勤|总务|保卫|财务|办公室")


def _of_own_place(heads: Sequence[Token], opened: Sequence[Token]) -> bool:
    """Whether the place that a heading names is where the open institution lies, as the name of its team begins with it or
    as the institution's own does: 第二批（浙江省第三批医疗队） on the page of a house in 浙江."""
    place = next((token for token in opened if token.kind == REGION), None)
    hospital = next((token for token in heads if token.kind == HOSPITAL), None)
    if place is None or hospital is None:
        return False
    if hospital.text.startswith(place.text):
        return True
    of_team = any(token.kind == BATCH and token.start == place.end for token in opened)
    code, lies = find_region(place.text), place_of(hospital.text)
    return of_team and code is not None and lies is not None and is_within(lies, code)


def _hospital_within_batch(heads: Sequence[Token]) -> bool:
    """Whether the open institution stands below the open batch, and ends with it."""
    batch = next((token for token in heads if token.kind == BATCH), None)
    hospital = next((token for token in heads if token.kind == HOSPITAL), None)
    return batch is not None and hospital is not None and hospital.start > batch.end


def is_member(token: Token) -> bool:
    """Whether a token is the role of many (队员), which goes on over rows, unlike 领队."""
    return token.kind == ROLE and token.text.endswith(MEMBERS)
