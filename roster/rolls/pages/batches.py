"""The batch of which a page speaks alone, and to whom of running text it is given."""

import re
from collections.abc import Sequence

from roster.rolls.blocks.binding import may_inherit
from roster.rolls.drafts import Draft
from roster.rolls.houses.other_places import is_of_other_batch
from roster.rolls.lattice.cut import Token
from roster.rolls.pages.counted_batches import give_batches_by_number
from roster.rolls.reading import Span
from roster.rolls.rows.batches import (
    batch_told,
    batches_in,
    give_told_batches,
    is_of_another_house,
    is_of_profile,
    is_pointed_at,
    leaves_apart,
    ordinal_of,
)
from roster.rolls.rows.batches_before import is_of_one, is_of_one_person
from roster.rolls.words.lexicon import BATCH, GROUP, HOSPITAL
from roster.rolls.words.terms import MEMBERS


def give_batch_told(drafts: Sequence[Draft], shadow: str, bodies: Sequence[Span]) -> list[Token]:
    """Give those whom running text names the one batch that the page speaks of, but for one that only somebody's
    own paragraph among others tells. Returns that batch. `bodies` are rows that name bodies that were given a prize."""
    give_batches_by_number(drafts, shadow)
    batch = batch_told(shadow, 0, len(shadow)) or _batch_of_title(drafts, shadow)
    told = [token for token in batch if not any(start <= token.start < end for start, end in bodies)]
    if told and all(is_of_one_person(shadow, token) for _, token in batches_in(shadow, 0, len(shadow))):
        return []
    if told and _is_of_few(drafts, shadow):
        return []
    numbers = {ordinal_of(token) for draft in drafts for token in draft.own if token.kind == BATCH}
    ours = any(is_pointed_at(shadow, token) for token in told)
    if not ours and not numbers <= {ordinal_of(token) for token in told}:
        return told  # who is told to be of another batch makes the page one of several
    of_one_each = _each_batch_is_of_one(told, shadow)
    for token in told:
        of_one = _houses_of_one(drafts, token, shadow) if of_one_each else set()
        for draft in drafts if not is_of_profile(shadow, token) else ():
            if draft.source == "prose" and may_inherit(draft, token) and not _is_apart(draft, token, shadow, of_one):
                draft.inherited.append(token)
    return told


# 近半世纪来,河源派出了三批43人前往
_SENT_SEVERAL = re.compile(
    "(?:派出|派遣|选派|组派|派)了?(?:[^,。;\n]{0,8}?)(?:[两二三四五六七八九十]|[0-9]{1,3})批(?!次)[^,。;\n]{0,4}(?:[0-9]|人|名|医疗队|队员|援)"
)


def _is_of_few(drafts: Sequence[Draft], shadow: str) -> bool:
    """Whether the page says that several batches were sent, and tells the number of one with somebody's name alone."""
    if _SENT_SEVERAL.search(shadow) is None:
        return False
    own = {token.start for draft in drafts for token in draft.own if token.kind == BATCH}
    return all(token.start in own for _, token in batches_in(shadow, 0, len(shadow)))


def give_last_batches(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of a list the batch that the text below tells of them, and take that of the others from those whom the page
    adds to them as come home on another day: 再加上3月18日已返回的某医院的某某."""
    give_told_batches(drafts, shadow)
    for found in _ADDED.finditer(shadow) if "加上" in shadow else ():
        stop = _ADDED_END.search(shadow, found.end(), found.end() + LONGEST_ADDED)
        end = stop.start() if stop else found.end() + LONGEST_ADDED
        for draft in drafts:
            if found.end() <= draft.name.start < end:
                draft.inherited = [
                    token for token in draft.inherited if token.kind != BATCH or found.end() <= token.start < end
                ]


_ADDED = re.compile(
    "加上[^。;\n]{0,8}?[0-9]{1,2}日[^。;、\n]{0,10}?(?:返回|凯旋|回来|归来|回家|返程|到家|返[\u4e00-\u9fff])(?:的)?"
)
_ADDED_END = re.compile("[。;]|目前|至此|截至|\n\n")
LONGEST_ADDED = 120
"""Characters of those whom a page adds, so that the time stays linear."""


def give_batches_behind_names(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of running text who have no batch the one of the team with which a sentence that names them again says
    that they went: 某某随省首批医疗队出发；…，某某也随省第五批医疗队到达."""
    for draft in drafts:
        if draft.source != "prose" or draft.holds(BATCH) or len(draft.name.text) < len("姓名"):
            continue
        low, high = max(0, draft.name.start - AROUND), draft.name.end + AROUND
        at = shadow.find(draft.name.text, low, high)
        for _ in range(MOST_MENTIONS if at >= 0 else 0):
            end = at + len(draft.name.text)
            went = _GOES_WITH.match(shadow, end)
            told = batch_told(shadow, end, went.end()) if went else []
            if told:
                draft.inherited.extend(told)
                break
            at = shadow.find(draft.name.text, end, high)
            if at < 0:
                break


MOST_MENTIONS, AROUND = 5, 4000
"""Mentions that are looked at, and characters around who is named, so that the time stays linear."""
_GOES_WITH = re.compile("(?:也|又|则|便|就|将|已)?(?:作为|随|跟随|跟着|加入|参加)[^,。;、\n]{2,24}?(?:队员|队|人员)")


def _is_apart(draft: Draft, batch: Token, shadow: str, of_one: set[str]) -> bool:
    """Whether somebody has a batch or a team already, or is none of those of whom the page tells `batch`: `of_one` are the
    institutions of those of whose team alone it does."""
    if draft.holds(BATCH):
        return True
    if any(_is_other_team(head, batch, shadow) for head in draft.own if head.kind == GROUP):
        return True
    if is_of_another_house(draft, batch, shadow) or is_of_other_batch(draft, batch, shadow):
        return True
    if _LONG_AGO.search(shadow, max(0, batch.start - LONGEST_AGO), batch.start) and _is_of_another_paragraph(
        draft, batch, shadow
    ):
        return True
    if draft.source == "prose" and (leaves_apart(draft, batch, shadow) or _is_back_before(draft, batch, shadow)):
        return True
    return bool(of_one and _houses(draft) and _houses(draft).isdisjoint(of_one))


# 上世纪70年代中国|首批援外医疗队|队长
_LONG_AGO = re.compile("(?:(?:上|20|二十)世纪|[5-9]0年代|19[0-9]{2}年)[^。;\n]{0,16}$")
LONGEST_AGO = 26


def _is_of_another_paragraph(draft: Draft, batch: Token, shadow: str) -> bool:
    first, last = sorted((draft.name.start, batch.start))
    return shadow.find("\n", first, last) >= 0


def _is_back_before(draft: Draft, batch: Token, shadow: str) -> bool:
    """Whether a sentence says that somebody came home on an earlier day than those of whom the page tells, and not with the
    batch: 此前的3月20日,甲、乙已回到南宁."""
    low = max(0, draft.name.start - LONGEST_BACK)
    start = max(shadow.rfind(mark, low, draft.name.start) for mark in "。!?;\n") + 1 or low
    before = _BACK_BEFORE.search(shadow, start, draft.name.start)
    behind = _IS_BACK.match(shadow, draft.name.end, draft.name.end + LONGEST_BACK)
    return before is not None and behind is not None and not start <= batch.start < behind.end()


LONGEST_BACK = 120
"""Characters of a sentence around a name in which it is said when who it is came home, so that the time stays linear."""
_BACK_BEFORE = re.compile("(?:此前|在此之前|之前|先前|早前|早些时候|更早)的?,?(?:[0-9]{1,2}月)?[0-9]{1,2}日")
_IS_BACK = re.compile("[^。!?;\n]{0,100}?(?:回到|返回|抵达|归来|凯旋|回来|返程|回家|返乡)")


def _is_other_team(head: Token, batch: Token, shadow: str) -> bool:
    """Whether a word of somebody's tells of a team, and not that of which the page tells the number: 第22批|援佛得角中国医疗队
    is the team of a 中国医疗队队员 or 医疗队队员 as well."""
    if head.text in MEMBERS or shadow.startswith(head.text.removesuffix("员"), batch.end):
        return False
    team = head.text.removesuffix("员").removesuffix("队")
    aids = _AIDS.match(shadow, batch.end) if team.endswith("队") and head.text.endswith("队员") else None
    return aids is None or not shadow.startswith(team, aids.end() - len(team))


def _each_batch_is_of_one(told: Sequence[Token], shadow: str) -> bool:
    """Whether each time that the page tells a batch it is of somebody's team alone: 某某随某省第三批医疗队到达武汉."""
    if not told or any(words in shadow for words in ("同批", "同一批", "这批")):
        return False
    return all(is_of_one(shadow, token) for _, token in batches_in(shadow, 0, len(shadow)))


def _houses_of_one(drafts: Sequence[Draft], batch: Token, shadow: str) -> set[str]:
    """The institutions of those of whose team alone a batch is told. Empty if it may be that of all."""
    if not is_of_one(shadow, batch):
        return set()
    holding = [draft for draft in drafts if draft.holds(BATCH)]
    return {house for draft in holding for house in _houses(draft)}


def _batch_of_title(drafts: Sequence[Draft], shadow: str) -> list[Token]:
    """The one batch that the title of a report tells, which speaks of others below as well."""
    if any(draft.source != "prose" for draft in drafts):
        return []
    start = len(shadow) - len(shadow.lstrip())
    path = _PATH.match(shadow, start)
    start = path.end() if path else start
    end = shadow.find("\n", start, start + LONGEST_LINE)
    told = batch_told(shadow, start, end) if end > 0 else []
    return [token for token in told if "批" in token.text]


LONGEST_LINE = 60
# Where a page stands on its site: 主页 > 舆情 > 正文, 当前位置：首页.
_PATH = re.compile(r"(?:(?:您(?:的)?|当前)(?:所在)?位置[^\n]{0,40}|[^\n>]{2,12}>[^\n]{0,40})\n\s{0,8}")
_AIDS = re.compile("(?:支援|援|赴)[^,。;、\n]{1,10}?队")
"""A team that helped elsewhere, behind its number."""


def _houses(draft: Draft) -> set[str]:
    return {token.text for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL}
