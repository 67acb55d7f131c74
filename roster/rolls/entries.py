"""Entries from drafts: the words as printed, their places, and how sure the reader is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from roster.rolls.callings import CALLINGS, is_head_nurse_counted, without_calling_of_nurses, without_callings
from roster.rolls.doubts import (
    GROUP_OF_HEADING,
    HOSPITAL_BLANK,
    MASKED_NAME,
    MAY_HAVE_STAYED,
    RUNNING_TEXT,
    SECTION_UNTOLD,
    TORN_NAME,
)
from roster.rolls.drafts import Draft
from roster.rolls.houses.entry_regions import region_of
from roster.rolls.houses.page_house import is_office
from roster.rolls.houses.shared_edge import may_share_edge
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Entry, Span
from roster.rolls.rows.heads import GONE_TO
from roster.rolls.rows.likely import SURE
from roster.rolls.text.dots import with_dot
from roster.rolls.text.masked import is_masked, may_lack_character
from roster.rolls.text.shadow import NOTHING
from roster.rolls.text.shadow import shadow as shadow_of
from roster.rolls.trust import may_be_one_title
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    GROUP,
    HOSPITAL,
    PARTY,
    POST,
    REGION,
    ROLE,
    TITLE,
)
from roster.rolls.words.names import name_score
from roster.rolls.words.pieces import PARTY as PARTY_WORDS
from roster.vocabulary.hospitals import plain_name

_BLANK = re.compile(rf"[\s{NOTHING}]+")
_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_KIND_OF_FIELD = {
    "department": DEPARTMENT, "title": TITLE, "post": POST, "role": ROLE, "batch": BATCH,
    "gender": GENDER, "ethnic_group": ETHNIC, "party_member": PARTY, "hospital": HOSPITAL,
}  # fmt: skip


_Taken = tuple[tuple[Span, ...], str]
"""Where the words of a field stand, and the words as printed."""


class Builder:
    """Makes the entries of a text. What several take from one heading is made once, and theirs together."""

    def __init__(self, text: str, shadow: str, hold_back: frozenset[str]) -> None:
        """`hold_back` names surnames that the reader must not know, for measuring."""
        self.text, self.shadow, self.hold_back = text, shadow, hold_back
        self._of_headings: dict[Span, _Taken] = {}

    def build(self, draft: Draft, extent: Span, lines: Span) -> Entry:
        """The entry of a draft; `extent` is its stretch of the text, `lines` its first and last line."""
        text, shadow = self.text, self.shadow
        found = _words_of_fields(draft, shadow)
        pieces: dict[str, tuple[Span, ...]] = {}
        printed: dict[str, str] = {}
        for field, kind in _KIND_OF_FIELD.items():
            tokens = found.get(kind)
            if tokens:
                pieces[field], printed[field] = self._taken(tokens, extent)
        pieces["name"], name = _taken((draft.name,), text, shadow)
        name = with_dot(name)
        whole = text[extent[0] : extent[1]].strip()
        said = printed.get
        hospital = said("hospital", "")
        hospital_shadow = found[HOSPITAL][0].text if hospital else ""
        if not hospital_shadow.isalnum():  # as nearly all are
            hospital_shadow = _BLANK.sub("", hospital_shadow)
        own_name = plain_name(hospital_shadow) if hospital_shadow else ""
        if is_masked(name) or may_lack_character(shadow, draft.name.start, draft.name.end):
            draft.doubts.append(MASKED_NAME)
        if len(name) < draft.name.end - draft.name.start and _LINE_END.search(text, draft.name.start, draft.name.end):
            draft.doubts.append(TORN_NAME)
        confidence, doubts = _confidence(draft, found, shadow, self.hold_back)
        return Entry(
            name=name,
            hospital=hospital[len(hospital) - len(own_name) :] if own_name else "",
            hospital_printed=hospital,
            department=said("department", ""),
            title=said("title", ""),
            post=said("post", ""),
            role=_without_team(said("role", "")),
            batch=said("batch", ""),
            region=region_of(found.get(REGION, ()), found.get(GROUP, ()), hospital_shadow),
            gender=_GENDERS.get(said("gender", "")[:1], ""),
            ethnic_group=_ethnic(said("ethnic_group", "")),
            party_member=_party(found.get(PARTY, ())),
            confidence=confidence,
            doubts=tuple(doubts),
            pieces=pieces,
            start=extent[0],
            end=extent[1],
            first_line=lines[0],
            last_line=lines[1],
            printed=whole if whole != name else name,  # one object, of a long list of names
        )

    def _taken(self, tokens: Sequence[Token], extent: Span) -> _Taken:
        place = tokens[0].start, tokens[0].end
        if len(tokens) > 1 or extent[0] <= place[0] < extent[1]:
            return _taken(tokens, self.text, self.shadow)
        taken = self._of_headings.get(place)
        if taken is None:
            taken = self._of_headings[place] = _taken(tokens, self.text, self.shadow)
        return taken


def _words_of_fields(draft: Draft, shadow: str) -> dict[str, list[Token]]:
    """The draft's different words by their kind, each kind as the entry's field has them."""
    found = _tokens_by_kind(draft)
    if HOSPITAL in found:
        del found[HOSPITAL][1:]
    posts = found.get(POST, ())
    if len(posts) > 1 and ROLE not in found:
        # 护士长，护理组长: a second post that leads a group is the team's.
        found[ROLE] = [token._replace(kind=ROLE) for token in posts if token.text.endswith("组长")]
        found[POST] = posts = [token for token in posts if not token.text.endswith("组长")]
    if len(posts) == 1 and TITLE in found and not found.get(ROLE) and _leads_group(posts[0], shadow):
        found[ROLE], found[POST] = [posts[0]._replace(kind=ROLE)], []
    if not found.get(ROLE) and (GROUP in found or BATCH in found):
        found[ROLE] = _as_member(draft)
    if BATCH in found:
        found[BATCH] = [_only_batch(token) for token in found[BATCH]]
    if DEPARTMENT in found and found.get(POST):
        _part_from_post(found)
    titles = found.get(TITLE, ())
    if DEPARTMENT in found and found.get(TITLE):
        found[DEPARTMENT][-1] = without_calling_of_nurses(found[DEPARTMENT][-1], found[TITLE][0])
    if len(titles) == 1 and titles[0].text == "护士" and is_head_nurse_counted(titles[0], found.get(POST, ()), shadow):
        found[TITLE] = titles = []  # 甲、乙、丙三名护士, of whom 甲 is 护士长
    if len(titles) > 1:
        counted = not draft.has(TITLE) and all(token.text in CALLINGS for token in titles)
        found[TITLE] = [] if counted else without_callings(found[TITLE])  # 第一组（3名医生和8名护士）：甲、乙…
    return found


_GENDERS = {"男": "male", "女": "female"}


def _tokens_by_kind(draft: Draft) -> dict[str, list[Token]]:
    """The draft's different words by their kind: its own, or where it has none of a kind those that it inherits."""
    found: dict[str, list[Token]] = {}
    own = ""
    for tokens in (draft.own, draft.inherited):
        for token in tokens:
            kind = token.kind
            if kind in own:
                continue
            same = found.get(kind)
            if same is None:
                found[kind] = [token]
            elif token.text not in [other.text for other in same]:
                same.append(token)
        own = "".join(found)
    return found


# The role is the same whichever team says it: 医疗队副队长, 援沪医疗队长. A group's 组长 is not that of another group.
_TEAM_OF_ROLE = re.compile(
    "^(?:(?:[援驰支赴]|医疗|医护|护理|救援|支援|援鄂|卫生|先遣|突击|应急|防疫|防控|工作|专家)+队|(?:医疗)?专家组(?!副?组长)|医疗(?=队长$))(?=(?:正|副|总)*(?:队长|领队|队员|联络员|联络人|组长|成员))"
)


@lru_cache(maxsize=1024)
def _without_team(role: str) -> str:
    """A role as printed without the name of the team, which is looked for in its shadow."""
    team = _TEAM_OF_ROLE.match(shadow_of(role))
    return role[team.end() :] if team else role


_BATCH = re.compile(
    "(?:首|第?[0-9一二三四五六七八九十百零]{1,6})(?:批次?|期|梯队|轮)(?:.{0,24}(?:医疗|救援|护理|检测|采样|支援|防疫|医护)队)?"
)


def _only_batch(token: Token) -> Token:
    """A batch without the words behind its number, unless they name its team: 第三批 of 第三批驰援武汉名单."""
    found = _BATCH.match(token.text) if token.end - token.start == len(token.text) else None
    if found is None or found.end() == len(token.text):
        return token
    return token._replace(end=token.start + found.end(), text=found.group())


_UNIT_BEFORE_WARD = re.compile("(?:[A-Z]CU|中心|病区|室|部|站)科$")


def _part_from_post(found: dict[str, list[Token]]) -> None:
    """Give the 科 of 科主任 back to the post where the ward does not end in it: ICU|科主任, 骨科一病区|科主任."""
    ward, post = found[DEPARTMENT][-1], found[POST][0]
    touching = ward.end == post.start and post.text.startswith(("主任", "副主任"))
    if touching and _UNIT_BEFORE_WARD.search(ward.text) and ward.end - ward.start == len(ward.text):
        found[DEPARTMENT][-1] = ward._replace(end=ward.end - 1, text=ward.text[:-1])
        found[POST][0] = post._replace(start=post.start - 1, text=f"科{post.text}")


def _leads_group(post: Token, shadow: str) -> bool:
    """Whether a post that stands apart beside a title is the lead of one of the team's groups: （护理组长）."""
    return post.text in _GROUP_LEADERS and not shadow[max(0, post.start - 1) : post.start].isalpha()


_GROUP_LEADERS = frozenset(("护理组长", "医疗组长", "护理小组长", "医疗小组长"))


def _as_member(draft: Draft) -> list[Token]:
    """The role that somebody's own words give by the team's name: 某医院护士、援鄂医疗队队员."""
    for token in draft.own:
        whole = token.end - token.start == len(token.text)
        if whole and token.text.endswith(_MEMBERS) and (token.kind == BATCH or token.kind == GROUP):
            return [token._replace(kind=ROLE, start=token.end - len(_MEMBERS[0]), text=token.text[-len(_MEMBERS[0]) :])]
    return []


_MEMBERS = ("队员", "成员", "组员")


def _taken(tokens: Sequence[Token], text: str, shadow: str) -> _Taken:
    """Where the words of a field stand, and the words as printed."""
    start, end = tokens[0].start, tokens[0].end
    if len(tokens) == 1 and shadow[start:end].isalnum():  # as nearly all are
        return ((start, end),), text[start:end]
    return _pieces(tokens, shadow), "、".join([_clean(text, shadow, token.start, token.end) for token in tokens])


def _clean(text: str, shadow: str, start: int, end: int) -> str:
    """The words as printed, without blanks and line ends inside."""
    return "".join(text[i] for i in range(start, end) if shadow[i] not in " \t\n" and shadow[i] != NOTHING)


def _pieces(tokens: Sequence[Token], shadow: str) -> tuple[Span, ...]:
    pieces = []
    for token in tokens:
        low = token.start
        for gap in _BLANK.finditer(shadow, token.start, token.end):
            pieces.append((low, gap.start()))
            low = gap.end()
        pieces.append((low, token.end))
    return tuple([piece for piece in pieces if piece[1] > piece[0]])


def _ethnic(printed: str) -> str:
    plain = printed.removesuffix("族")
    return f"{'蒙古' if plain == '蒙' else plain}族" if plain else ""


def _party(tokens: Sequence[Token]) -> bool | None:
    return PARTY_WORDS.get(tokens[0].text) if tokens else None


UNSURE = 0.89
"""The confidence that an entry keeps at most where something around it does not agree."""
_CAPPING = frozenset(
    (
        "hospital-of-page",
        HOSPITAL_BLANK,
        "cells-missing",
        "unsure-title",
        "calling-of-heading",
        GROUP_OF_HEADING,
        MASKED_NAME,
        TORN_NAME,
        MAY_HAVE_STAYED,
        "batch-of-page",
        "in-one-line",
        "words-left",
        "unlike-layout",
        "page-unclear",
        "no-team",
        SECTION_UNTOLD,
        "sex-or-name",
        "heading-unread",
    )
)
_DATE = re.compile("[0-9][年月日号人名]")
_MISPRINTED = ("帅", "土")
"""Last characters of titles that are misread: 主治医帅, 护土."""
_WEAK_HOSPITAL = 2.0
_WEAK_DEPARTMENT = 0.5
"""Score of a department for each of its characters below which most of it is no known piece."""
_SURE_NAME, _USUAL_NAME, _USUAL_APART = 7.0, 4.0, 0.0
"""Log-likelihoods from which on a word is hardly anything but a name, is a usual one, and is one where marks or blanks set
it apart on both sides."""
_OF_ONE_LADDER = ("医师", "护师", "药师", "技师", "验师", "护士", "医生", "理师", "产士")
"""Ends of the titles of which one person has one, beside 教授 and the like."""


def _confidence(
    draft: Draft, found: dict[str, list[Token]], shadow: str, hold_back: frozenset[str]
) -> tuple[float, list[str]]:
    """How sure the entry is, from 0 to 1, and the doubts in codes."""
    doubts, hospitals = list(draft.doubts), found.get(HOSPITAL, ())
    score = name_score(draft.name.text, hold_back=hold_back)
    before, after = _beside(draft.name, shadow)
    usual = _USUAL_NAME if before.isalpha() or after.isalpha() else _USUAL_APART
    confidence = 0.99 if score >= _SURE_NAME else 0.96 if score >= usual else 0.85 if score >= 0 else 0.7
    if score < usual or draft.name.score <= SURE:  # a name by its place alone
        doubts.append("unusual-name")
    if draft.source == "prose":
        doubts.append(RUNNING_TEXT)
        confidence = min(confidence, 0.85)
    elif (score < _SURE_NAME and before.isalpha() and after.isalpha()) or (
        hospitals and draft.name.end == hospitals[0].start and may_share_edge(draft.name, hospitals[0])
    ):
        doubts.append("run-together")
        confidence = min(confidence, 0.8)
    if on_house := _doubt_on_house(hospitals, draft):
        doubts.append(on_house)
        confidence -= 0.1
    titles, departments = found.get(TITLE, ()), found.get(DEPARTMENT, ())
    posts, roles = found.get(POST, ()), found.get(ROLE, ())
    if posts and titles and may_be_one_title(posts, titles, shadow):
        doubts.append("unsure-title")
    doubts.extend(_doubts_on_titles(titles, posts, roles, bare=not departments))
    groups = [token for token in draft.inherited if token.kind == GROUP] if GROUP in found else ()
    if groups and (
        (not roles and any(token.text.endswith("组") for token in groups))
        or any(token.score == GONE_TO for token in groups)
    ):
        doubts.append(GROUP_OF_HEADING)
    if titles and titles[0].text.lstrip("男女") in CALLINGS and not draft.has(TITLE):
        doubts.append("calling-of-heading")
    if not _CAPPING.isdisjoint(doubts):
        confidence = min(confidence, UNSURE)
    if draft.name.score <= SURE:
        confidence = min(confidence, 0.85)
    if hospitals and [token.kind for token in draft.own].count(HOSPITAL) > 1:
        doubts.append("several-hospitals")
        confidence -= 0.1
    for token in departments:
        if token.score < _WEAK_DEPARTMENT * len(token.text):
            doubts.append("unsure-department")
            confidence -= 0.1
            break
    if len(departments) > 1:
        doubts.append("two-departments")
        confidence -= 0.1
    if not titles and not posts:
        doubts.append("no-title")
        confidence -= 0.04
    return round(max(0.05, min(0.99, confidence)), 2), doubts


def _doubt_on_house(hospitals: Sequence[Token], draft: Draft) -> str:
    """The doubt that somebody's institution raises, or that there is none; "" for no doubt."""
    if not hospitals:
        return "no-hospital"
    house = hospitals[0]
    if (
        house.score < _WEAK_HOSPITAL
        or _is_unsure_house(house.text)
        or (not draft.has(HOSPITAL) and is_office(house.text))  # it may have issued the list
    ):
        return "hospital-of-page" if house.score == GONE_TO else "unsure-hospital"
    return ""


@lru_cache(maxsize=1024)
def _is_unsure_house(house: str) -> bool:
    """Whether the words of an institution hold a date or a number of things, or hide which of several it is: 北京某三甲医院."""
    return "某" in house or _DATE.search(house) is not None


def _doubts_on_titles(
    titles: Sequence[Token], posts: Sequence[Token], roles: Sequence[Token], *, bare: bool
) -> list[str]:
    """The doubts that the titles, posts and roles themselves raise, whoever's they are; `bare` says that no ward is
    printed."""
    doubts = []
    for token in (*titles, *posts, *roles):
        if token.score < 0 or (token.kind == TITLE and token.text.endswith(_MISPRINTED)):
            doubts.append("unsure-title")
            break
    if titles and bare and titles[0].text.startswith("中西医结合"):
        doubts.append("unsure-title")  # the field may be the ward, where none is printed: 地坛医院中西医结合主任医师
    if len(titles) > 1 and sum(token.text.endswith(_OF_ONE_LADDER) for token in titles) > 1:
        doubts.append("unsure-title")  # nobody is 护师 and 医师; one is another's, or the heading's
    return doubts


def _beside(name: Token, shadow: str) -> tuple[str, str]:
    """The characters at both ends of a name; "" at those of the text."""
    return shadow[max(0, name.start - 1) : name.start], shadow[name.end : name.end + 1]
