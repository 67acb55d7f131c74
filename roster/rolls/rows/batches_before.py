"""Batches that a page only names to tell of others: those before the one that it is about, the first of several, and those
that were given a prize as a body."""

import re

from roster.rolls.lattice.cut import Token

# 继第一批支援队出发后, 自授予第一批6名队员称号以来
_AFTER = re.compile("(?:^|[,。;:!?\n ])(?:自|自从|继|在)[^,。;:!?\n]{0,16}$")
_THEN = re.compile("[^,。;:!?\n]{0,24}?(?<![最今])(?:以来|之后|以后|后)(?:,|又|再|[^,。;]{2,24}(?:又|再)(?:次|度)?)")
# 从1月26日首批医疗队出发至今，全院共派出3批21人。首批队员出发。此后，全市又陆续派出五个批次。
_SEVERAL = re.compile(
    "[^。;\n]{0,40}?(?:[。;][^。;\n]{0,16}?)?(?:先后|陆续|累计|共|已|又|再)[^。;,\n]{0,6}?(?:派出|派遣|选派|组织|组建)了?[^。;,\n]{0,8}?"
    "(?<!第)(?:[2-9]|1[0-9]|[二两三四五六七八九十]{1,2})个?批"
)
_AS_BODY = re.compile("[^。;,\n]{0,30}(?:[、和,][^。;\n]{2,40})?(?:被授予|获|荣获|授予|被评为)[^。;,\n]{0,24}?先进集体")
# 从1975年第一批医疗队到达算起
_FROM = re.compile("(?:从|自)(?:19|20)[0-9]{2}年[^,。;\n]{0,10}$")
_ON = re.compile("[^,。;\n]{0,16}?(?:[算数]?起|开始|以来|至今|到现在)")
# 先进集体名单 / 某省第一批医疗队护理组
_LISTED_AS_BODY = re.compile("先进集体[^,。;\n]{0,8}(?:名单|名录|[(:])[^\n]{0,12}\n(?:(?!先进个人)[^。])*$")
_ENDS_AS_BODY = re.compile("[^,。;:\n ]{0,16}[组队][ ]*(?:\n|$)")
LONGEST_LIST = 160
LONGEST_LEAD, LONGEST_SAID = 24, 120
"""Characters before and behind a batch that are looked at, so that the time stays linear."""


def is_of_others(shadow: str, batch: Token) -> bool:
    """Whether what stands around a batch says that those of whom the page tells went later, that it is the first of several
    of which it tells, or that it was given a prize as a body."""
    end = batch.end + LONGEST_SAID
    lead = shadow[max(0, batch.start - LONGEST_LEAD) : batch.start]
    if _AFTER.search(lead) and _THEN.match(shadow, batch.end, end):
        return True
    if _FROM.search(lead) and _ON.match(shadow, batch.end, end):
        return True
    first = batch.text.startswith(("首批", "第一批", "第1批"))
    if first and _SEVERAL.match(shadow, batch.end, end):
        return True
    if _AS_BODY.match(shadow, batch.end, end):
        return True
    listed = _ENDS_AS_BODY.match(shadow, batch.end, end) is not None
    return listed and _LISTED_AS_BODY.search(shadow[max(0, batch.start - LONGEST_LIST) : batch.start]) is not None
