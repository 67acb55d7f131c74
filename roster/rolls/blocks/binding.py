"""Which words of one row belong to which of its names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roster.rolls.blocks.campuses import give_mother_house
from roster.rolls.blocks.clauses import clauses_of
from roster.rolls.blocks.gaps import Gap, doubt_shared_office, gaps_of, is_of_few, take_offices_before
from roster.rolls.blocks.who_alone import PERSONAL, says_more_than_who, tells_only_who
from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.rows.heads import MOST_HEADS, is_helper, stack_heads, without_ward_before
from roster.rolls.rows.row import Row
from roster.rolls.trust import IN_ONE_LINE
from roster.rolls.words.lexicon import (
    ATTRIBUTES,
    BATCH,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)

SHARED = frozenset((GROUP, HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, BATCH, REGION))


@dataclass(slots=True)
class Bound:
    """A row after binding: headings that it opens, its people, and whether a colon or several names make it carry."""

    heads: Sequence[Token]
    people: Sequence[Draft]
    carries: bool = False


def bind_row(row: Row) -> Bound:
    """The people of a row with their own words, and the heading words that later rows inherit."""
    plain = _bind_plain_row(row.tokens, row.kinds)
    if plain is not None:
        return plain
    heads: list[Token] = []
    people: list[Draft] = []
    carries = False
    leading: Token | None = None
    parted = False  # whether the row has institutions of several
    for label, content in clauses_of(row.tokens):
        names = [token for token in content if token.kind == NAME]
        if label:
            carries = True
            heads = stack_heads(without_ward_before(heads, label) if people else heads, label)
        if not names:
            loose = [token for token in content if token.kind in ATTRIBUTES]
            heads = stack_heads(heads, loose) if not people else heads
            if people and loose and not label and not any(token.kind == OTHER for token in content):
                people[-1].own.extend(loose)
            continue
        drafts, opened = _bind_clause(content)
        if opened:
            # 五位主管护师：某医院甲、乙，某医院丙: what stands before the colon is said of all behind it.
            of_all = [token for token in label if token.kind in (TITLE, POST, ROLE)]
            heads = stack_heads([token for token in heads if token not in of_all], opened) + of_all
            carries = carries or len(names) > 1
        for draft in drafts:
            _take_office(draft, label or [token for token in heads if token.text in _DUTIES])
            led = [token for token in draft.own if token.kind == HOSPITAL and token.start < draft.name.start]
            if led and not label:
                parted = parted or (leading is not None and leading.text != led[-1].text)
                leading = led[-1]
            elif parted and is_helper(draft.own):
                pass  # 某医院甲、某医院乙、翻译丙
            elif leading and not label and draft.own and not draft.has(HOSPITAL):
                draft.inherited = [leading]  # 某医院内科护士甲；外科医师乙: the row's own hospital
            draft.inherited += [
                token
                for token in heads
                if (may_inherit(draft, token) or _is_ward_of_row(draft, token, label))
                and not (draft.inherited and token.kind == HOSPITAL)
            ]
            draft.listed = len(names) > 1
        people.extend(drafts)
    return Bound(give_mother_house(row, people, heads), people, carries)


def _bind_plain_row(tokens: Sequence[Token], kinds: str) -> Bound | None:
    """The row bound, if it is nothing but fields, or of one name with no colon or end of a sentence beside it, as most are;
    None for all others. `kinds` are all of its tokens'."""
    if kinds.count(NAME) == 1:
        words = [token for token in tokens if token.kind in ATTRIBUTES]
        # A mark among the others may say of the words around it more than that they are one person's.
        if len(words) + 1 < len(tokens) and not _PARTING.isdisjoint(
            "".join([token.text for token in tokens if token.kind not in ATTRIBUTES])
        ):
            return None
        if POST in kinds and any(token.kind == POST and token.text.endswith("组长") for token in words):
            return None  # which in a bracket is the team's
        return Bound((), (Draft(tokens[kinds.index(NAME)], words),))
    if NAME in kinds or (SEPARATOR in kinds and any(map(_leads_on, tokens))):
        return None
    return _NOBODY  # whose words later rows inherit, the block says


def _leads_on(token: Token) -> bool:
    return token.kind == SEPARATOR and ":" in token.text


_NOBODY = Bound((), ())
_PARTING = frozenset(":;。")


def _take_office(draft: Draft, label: Sequence[Token]) -> None:
    """Make a post before the colon a role in the team where the person's own post, or institution, stands behind:
    书记：某某（某医院副院长）."""
    if draft.has(ROLE):
        return
    for token in label:
        if token.kind == TITLE and token.text in _DUTIES and draft.has(TITLE):
            draft.own.append(token._replace(kind=ROLE))  # 采样员：某某（某医院护师）
        if token.kind == POST and (draft.has(POST) or (_OF_BRANCH.search(token.text) and draft.has(HOSPITAL))):
            draft.own.append(token._replace(kind=ROLE))


_DUTIES = frozenset(("检验员", "采样员", "流调员", "消杀员", "公卫人员", "技术员"))
_OF_BRANCH = re.compile("书记$|委员$")


def may_inherit(draft: Draft, token: Token) -> bool:
    if token.kind in (DEPARTMENT,) and (draft.has(HOSPITAL) or draft.has(DEPARTMENT)):
        return False
    if token.kind == TITLE and token.text == "护士" and not draft.has(TITLE):
        return all(other.kind != POST or other.text == "护士长" for other in draft.own)  # 护士：某某（护士长）
    if token.kind in (TITLE, POST):
        # 书记：某某　某医院 is an office in the team already, and no post as well.
        return not draft.has(TITLE + POST) and not any(
            own.kind == ROLE and own.start == token.start for own in draft.own
        )
    return token.kind in SHARED and not draft.has(token.kind)


def _is_ward_of_row(draft: Draft, token: Token, label: Sequence[Token]) -> bool:
    """Whether a ward before the colon is that of somebody whose institution stands in the same row: 心内科：某某（某医院）."""
    return token.kind == DEPARTMENT and token in label and not draft.has(DEPARTMENT)


def _bind_clause(content: list[Token]) -> tuple[list[Draft], list[Token]]:
    parts = _unlike_parts(content)
    if parts:
        return [draft for part in parts for draft in _bind_part(part)[0]], []
    return _bind_part(content)


def _unlike_parts(content: Sequence[Token]) -> list[list[Token]]:
    """The parts between commas of a row whose people stand first in some and last in others, so that each speaks for
    itself: 甲副院长，骨科主治医师乙、丙，护士丁. None if they are all alike."""
    parts: list[list[Token]] = [[]]
    depth = 0  # of brackets, within which a comma parts nobody from anybody: 甲（副主任医师，科主任）、乙
    for token in content:
        if token.kind == SEPARATOR:
            depth += token.text.count("(") - token.text.count(")")
        if token.kind == SEPARATOR and not depth and token.text.strip() == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    if len(parts) == 1:
        return []
    kinds = ["".join([token.kind for token in part if token.kind == NAME or token.kind in "HDTP"]) for part in parts]
    if not all(NAME in said and len(said) > said.count(NAME) for said in kinds):
        return []
    return parts if len({said.startswith(NAME) for said in kinds}) > 1 else []


def _bind_part(content: list[Token]) -> tuple[list[Draft], list[Token]]:
    groups, names = gaps_of(content)
    drafts = [Draft(name) for name in names]
    _take_brackets(groups, drafts)
    opened = take_offices_before(groups, drafts)
    doubt_shared_office(groups, drafts)
    before, gaps, after = groups[0], groups[1:-1], groups[-1]
    if before.tokens and all(token.score == GOAL for token in after.tokens):
        # 队员甲、乙进驻某方舱医院: where all went says nothing of the last alone.
        for draft in drafts if len(drafts) > 1 else ():
            draft.own = [*draft.own, *after.tokens]
        after.tokens = after.tokens if len(drafts) == 1 else []
    if len(drafts) == 1:
        drafts[0].own = before.tokens + drafts[0].own + after.tokens
        return drafts, []
    if any(":" in text for _, text in groups[-1].breaks):
        for draft in drafts:
            draft.own.extend(token for token in groups[-1].tokens if token.kind in SHARED and not draft.has(token.kind))
        groups[-1] = Gap()
    # Only 甲、乙和丙 share what stands around them; a blank or comma may part one person from the next.
    listed = [_is_list(gap) for gap in gaps]
    if not all(listed):
        tell = [tells_only_who(draft.own, group.tokens) for draft, group in zip(drafts, groups[1:], strict=True)]
        listed = [
            one or (_is_list(gap, ",") and tell[place] and tell[place + 1])
            for place, (one, gap) in enumerate(zip(listed, gaps, strict=True))
        ]
    if not before.tokens and not after.tokens and all(map(_leads_one, gaps)):
        for draft, gap in zip(drafts[1:], gaps, strict=True):
            draft.own = [*gap.tokens, *draft.own]  # 甲、乙、护士长丙: of the others nothing is said
    elif not before.tokens:
        _bind_following(drafts, [*gaps, after], listed)
    elif not after.tokens:
        opened += _bind_leading(drafts, [before, *gaps], listed)
    elif not _kinds(before) & set("DTP"):
        opened = [token for token in before.tokens if token.kind in SHARED]
        drafts[0].own.extend(token for token in before.tokens if token.kind in PERSONAL)
        _bind_following(drafts, [*gaps, after], listed)
    else:
        _bind_around(drafts, groups)
    return drafts, opened


def _take_brackets(groups: list[Gap], drafts: list[Draft]) -> None:
    """Give a name the words in the bracket directly behind it."""
    for place, (draft, group) in enumerate(zip(drafts, groups[1:], strict=True)):
        if not group.breaks or group.breaks[0][0] != 0 or not group.breaks[0][1].lstrip().startswith(("(", "[")):
            continue
        close = next((place for place, text in group.breaks if ")" in text or "]" in text), len(group.tokens))
        taken = group.tokens[:close]
        if len(taken) == 1 and taken[0].kind == POST and taken[0].text.endswith("组长"):
            taken = [taken[0]._replace(kind=ROLE)]  # 某某（护理组长）, with no ward of which it could be the post
        draft.own.extend(taken)
        of_all = any(not at and text.startswith(_OF_ALL) for at, text in group.breaks)
        if of_all or any(token.kind == HOSPITAL for token in taken):
            # 甲、乙、丙（某医院）, 甲、乙、丙（以上内科）: the bracket speaks of all whom 、 joins, back to the last bracket.
            shared = [token for token in taken if token.kind in SHARED]
            for other in range(place - 1, -1, -1):
                if says_more_than_who(drafts[other].own) or not _is_list(groups[other + 1], but=ROLE):
                    break
                drafts[other].own.extend(shared)
        group.tokens = group.tokens[close:]
        group.unread = max(0, group.unread - close)
        group.breaks = [(place - close, text) for place, text in group.breaks if place >= close]


_OF_ALL = ("以上", "均为")
"""How a bracket begins that speaks of all those before it."""


def _is_list(group: Gap, marks: str = "、和与及", *, but: str = "") -> bool:
    joined = any(char in text for _, text in group.breaks for char in marks)
    return joined and all(token.kind in PERSONAL or token.kind == but for token in group.tokens)


def _leads_one(gap: Gap) -> bool:
    """Whether whatever stands between two names touches the second, behind a 、 or a comma."""
    if not gap.tokens:
        return True
    told = all(token.kind in "DTPR" for token in gap.tokens)
    return (
        told
        and any(mark in text for _, text in gap.breaks for mark in "、,")
        and not any(place for place, _ in gap.breaks)
    )


def _kinds(group: Gap) -> set[str]:
    return {token.kind for token in group.tokens}


def _bind_following(drafts: list[Draft], groups: list[Gap], listed: list[bool]) -> None:
    """Words behind a name are its own; several names joined by 、 share the words behind the last of them."""
    for place, (draft, group) in enumerate(zip(drafts, groups, strict=True)):
        draft.own.extend(group.tokens)
        shared = [token for token in group.tokens if token.kind in SHARED]
        first = place
        # Without words to share nobody is looked at, for 甲，女，乙，女，… would be walked through again by each of them.
        while shared and first > 0 and listed[first - 1] and not says_more_than_who(drafts[first - 1].own):
            first -= 1
            drafts[first].own.extend(shared)


def _bind_leading(drafts: list[Draft], groups: list[Gap], listed: list[bool]) -> list[Token]:
    """Words before a name are its own and carry on to the next names until others replace them."""
    current: list[Token] = []
    for place, (draft, group) in enumerate(zip(drafts, groups, strict=True)):
        held = int(place > 0 and _is_held_before(group))
        if held:
            drafts[place - 1].own.append(group.tokens[0])
        if place > 1 and _is_helper_apart(groups[: place + 1]):
            current = [token for token in current if token.kind in (BATCH, REGION)]
        # What stands before a word not understood led up to somebody whose name was not read.
        leading = group.tokens[max(group.unread, held) :]
        house = _house_before_unread(group)
        if house is not None and not any(token.kind == HOSPITAL for token in leading):
            current = [token for token in current if token.kind in (BATCH, REGION)]  # it is not the one before
            touching = not any(
                place > group.tokens.index(house) and _PARTS.search(text) for place, text in group.breaks
            )
            leading = [house, *leading] if touching else leading  # 某红十字会资深义工某某
        current = stack_heads(current, leading)
        if draft.has("HTP") and not leading and any(is_of_few(token) for token in current):
            draft.doubts.append(IN_ONE_LINE)  # 副队长甲（某医院）、乙（某医院）
        draft.own.extend(token for token in leading if token.kind not in SHARED)
        draft.own.extend(current)
        # 领队甲（某医院）、乙（某医院）: what one alone can be ends with the name that it touches.
        current = [token for token in current if token.end != draft.name.start or not is_of_one(token)]
    return [token for token in current if token.kind in (HOSPITAL, BATCH, REGION)] if len(drafts) > 1 else []


def _is_helper_apart(groups: Sequence[Gap]) -> bool:
    """Whether what stands before a name is a helper's part, behind people each of whom has an institution of his own:
    甲医院某某、乙医院某某、翻译某某."""
    return is_helper(groups[-1].tokens) and all(HOSPITAL in _kinds(group) for group in groups[:-1])


def is_of_one(token: Token) -> bool:
    """Whether a word is the role of one, whom the others of the group hang below: 组长：甲."""
    return token.kind == ROLE and token.text.endswith(("组长", "队长", "领队", "书记")) and "副" not in token.text


def _is_held_before(gap: Gap) -> bool:
    """Whether the first word between two names is the office that the first one holds: 主任甲任领队,队员乙."""
    first = [text for place, text in gap.breaks if not place]
    closed = any(place == 1 and text.strip() in _ENDS_OFFICE for place, text in gap.breaks)
    return len(gap.tokens) > 0 and gap.tokens[0].kind == ROLE and first in _HOLDS and closed


_HOLDS, _ENDS_OFFICE = (["任"], ["担任"], ["为"], ["是"], ["出任"]), frozenset((",", "、", ";"))


def _house_before_unread(group: Gap) -> Token | None:
    """The last institution before the words of a group that were not understood."""
    return next((token for token in reversed(group.tokens[: group.unread]) if token.kind == HOSPITAL), None)


_PARTS = re.compile("[、,;。:/|( \t]")


def _bind_around(drafts: list[Draft], groups: list[Gap]) -> None:
    """Words on both sides (呼吸科 某某 主任医师): a separator, or else the kinds, say where one person ends."""
    trailing = _kinds(groups[-1])
    drafts[0].own = groups[0].tokens + drafts[0].own
    lead = [token for token in groups[0].tokens if token.kind in (HOSPITAL, REGION, BATCH, DEPARTMENT)][-MOST_HEADS:]
    for place, gap in enumerate(groups[1:-1]):
        cut = _cut_place(gap, trailing)
        drafts[place].own.extend(gap.tokens[:cut])
        following = gap.tokens[cut:]
        if any(token.kind == HOSPITAL for token in following):
            lead = []
        elif any(token.kind == DEPARTMENT for token in following):
            lead = [token for token in lead if token.kind != DEPARTMENT]
        drafts[place + 1].own = following + drafts[place + 1].own
        drafts[place + 1].inherited.extend(lead)
    drafts[-1].own.extend(groups[-1].tokens)


def _cut_place(gap: Gap, trailing: set[str]) -> int:
    for marks in ("/|;。", "、,", " \t"):  # a blank parts fields where a stronger mark parts people
        for place, text in gap.breaks:
            if any(char in text for char in marks):
                return place
    for place, token in enumerate(gap.tokens):
        if token.kind not in trailing:
            return place
    return len(gap.tokens)
