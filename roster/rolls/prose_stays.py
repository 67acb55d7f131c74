"""What a page says of those who did not go, wherever it names them: who stayed at home or kept in touch from there, and who
stands in a list of which it is said that all of them only saw the team off, or met it."""

import re

from roster.rolls.lattice import Token

# None of a family, so that it is not another one who stays: 她把女儿留在家里.
_OWN = '[^,。;"丈妻爱儿女父母孩老公婆把将他她]'
_STAYS = re.compile(
    f"{_OWN}{{0,18}}(?:,{_OWN}{{0,16}}){{0,2}}?"
    "(?:留在(?:了)?(?:家|后方|[院科]里|本院|单位|当地)|留在[^,。;]{2,4}?负责[^,。;]{0,3}(?:后方|后勤|联络|保障)"
    "|[让要叫派][他她]?留(?:守|下|在)|没(?:有|能)?去(?:成)?(?=[,。;])|(?:没能|未能)(?:成行|去成|前往|随队))"
    "(?![^。]{0,30}(?:总算|终于|如愿|再次))"
)
_BEFORE = re.compile("上次|上一?批|首批|当时|当年|第一批|那次|那年|头一批")
MOST_MENTIONS, LONGEST, AROUND = 6, 60, 4000
"""Mentions that are looked at, characters behind each, and characters around who is named, so that the time stays linear."""


def stays_by_page(name: Token, shadow: str) -> bool:
    """Whether any mention of somebody on the page says that this one stayed at home."""
    low, high = max(0, name.start - AROUND), name.end + AROUND
    at = shadow.find(name.text, low, high)
    for _ in range(MOST_MENTIONS):
        if at < 0:
            return False
        end = at + len(name.text)
        found = _STAYS.match(shadow, end, end + LONGEST)
        if found and _BEFORE.search(found.group()) is None:
            return True
        at = shadow.find(name.text, end, high)
    return False


_LIST = re.compile("(?:[、,]|以及|和|与|及)([^。;等]{2,120})等")
_MEETS = re.compile(
    "迎接|接站|接机|迎候|送行|送别|欢送|看望|慰问|出席|到场|陪同|参加了?(?:仪式|送行|欢送|座谈|会议|交接)"
)
_ITEM_ENDS = re.compile("[、,]|以及|和|与|及")
_POSTS = re.compile(
    "主任|院长|书记|护士长|[科部处局厅]长|主席|干事|代表|负责人|队员|医[师生]|护[师士]|技师|药师|教授|主管|巡视员|干部"
)
LONGEST_ITEM, LONGEST_NAME = 24, 4


def meets_with_others(after: str) -> bool:
    """Whether somebody is in a list of people with nothing but their positions, who all together saw the team off or met it:
    …、骨科护士长某某，办公室主任某某等到车站迎接."""
    found = _LIST.match(after) if "等" in after else None
    if found is None or not _MEETS.search(after, found.end(1), found.end(1) + LONGEST_ITEM):
        return False
    items = [item for item in _ITEM_ENDS.split(found[1]) if item]
    return all(
        len(item) <= LONGEST_NAME or (len(item) <= LONGEST_ITEM and _POSTS.search(item) is not None) for item in items
    )
