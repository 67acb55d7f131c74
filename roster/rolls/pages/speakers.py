"""Who stays and speaks for a house, where a page prints each speaker above his words: 某某医院党委书记 某某：/ 医院是队员们的后盾。"""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.pages.people import Found
from roster.rolls.prose.bystanders import LEADS
from roster.rolls.words.lexicon import BATCH, POST, ROLE, TITLE

_SPEECH = re.compile("[ ]*:\\s{0,4}([^\\n]{4,400})")
_OF_OTHERS = re.compile(
    "队员们|(?:[他她]们|你们|大家)(?:在前方|平安|的后方|的家|家里|安心|放心|早日)|后盾|(?:家里|家中)的?(?:老人|孩子)|等[你他她]们"
    # 家里的事情交给医院, 谁家有困难我们都登记了, 有专人负责, 让他们没有后顾之忧
    "|(?:家里|家中|后方|家)的?(?:事情?|一切|困难)[^,。;]{0,6}(?:交给|有|由)(?:医院|我们|单位|组织)|谁家里?(?:有|的)|后顾之忧|家里有我们"
    "|(?:给|为)(?:每|各)[一]?[位名](?:队员|同志|同事|战友|出征)|(?:看望|慰问|照顾|关心|帮)(?:好)?[^,。;]{0,6}(?:家属|家人|他们的?家)|送[你他她]们"
)
# 我在本院隔离病区值班, 我的任务是到对口村守卡口
_IS_AT_HOME = re.compile(
    "我?[^。]{0,12}在(?:本院|我院|我们医院|本县|本市)的?(?:隔离|发热|感染|留观)"
    "|(?:[他她]们|队员们?)(?:走后|走了|一走|出发后|不在(?:的|家|院))"
    "|我的任务是?(?:到|去|在)(?:对口|联系|包联|挂钩)?(?:的)?(?:村|社区|小区|卡口|街道)"
)
_OF_OURSELVES = re.compile(
    "我们?(?:这次|此次|这支|这个?队|队|去(?![看照])|到了?(?:那|这)|将?要?(?:出发|出征|奔赴|前往))|我带|我和队员|我们[0-9一二两三四五六七八九十]{1,3}(?:个人|名|位|人)[^,。;]{0,6}(?:去|到|要|会)|(?:等|到)我们回"
)


def without_those_who_speak_for_a_house(found: Sequence[Found], shadow: str) -> list[Found]:
    """The people without the heads of houses whose own words below their names speak of the team as of others."""
    return [(draft, spans) for draft, spans in found if not _speaks_for_house(draft, shadow)]


def _speaks_for_house(draft: Draft, shadow: str) -> bool:
    if shadow[draft.name.end : draft.name.end + 1] not in (" ", ":"):
        return False
    if draft.source == "prose" or draft.has(TITLE + ROLE + BATCH):
        return False
    said = _SPEECH.match(shadow, draft.name.end)
    if said is None or _OF_OURSELVES.search(said[1]):
        return False
    posts = "".join([token.text for token in draft.own if token.kind == POST])
    return bool(_IS_AT_HOME.search(said[1]) or (LEADS.search(posts) and _OF_OTHERS.search(said[1])))
