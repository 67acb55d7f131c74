"""What a cell of a remark, of a place of work or of a column that nobody knows says of its row: that somebody may have
stayed, what raises no doubt, or what was not understood."""

import re

from roster.rolls.doubts import MAY_HAVE_STAYED
from roster.rolls.tables.cells import EMPTY, UNKNOWN, WENT, Cell
from roster.rolls.trust import WORDS_LEFT
from roster.rolls.words.pieces import ETHNIC_GROUPS, PARTY
from roster.vocabulary.regions import find_region, leading_regions


def doubt_of_remark(cell: Cell, column: str) -> str | None:
    """The doubt that a cell raises which became no field of its row; None where it raises none."""
    if cell.text in EMPTY:
        return None
    if column == WENT:
        return None if _IS_SO.fullmatch(cell.text) else MAY_HAVE_STAYED
    if column in _MAY_SAY_MORE and _STAYED.search(cell.text) and not _PARTY_MEMBER.fullmatch(cell.text):
        return MAY_HAVE_STAYED
    if column not in ("remark", UNKNOWN) or not _HAN_OR_CROSS.search(cell.text):
        return None
    parts = filter(None, _BETWEEN.split(cell.text))
    return None if all(map(_says_no_harm, parts)) else WORDS_LEFT


_MAY_SAY_MORE = frozenset(("remark", UNKNOWN, "profession", "work", ""))
"""Columns in which a list may tell who went and who did not: 备注, 类别, 支援地点, 说明."""
MAY_DOUBT = _MAY_SAY_MORE | {WENT}
"""Columns of which a cell may raise a doubt."""
_IS_SO = re.compile(
    "[是有√✓✔☑○YyVv]|yes|Yes|YES|(?:已|已经|正在)(?!取消|退|放弃|拒|终止).+|派出|出征|出发|参加|在(?:鄂|汉|岗支援|前线|一线|武汉|湖北).*"
)
"""What is said of somebody who went, in a column that asks for it."""
_STAYED = re.compile(
    "未(?:派|出|去|能|成行|随|赴|前往|参加|通过|到位|定)|[没不](?:去|派|能|合格|参加|赴|随队)|取消|预备|后备|备用|备选|备勤|候补|替补|待命|待派|待定|待出"
    "|机动|二梯队|留守|留家|留院|退出|退队|撤回|放弃|淘汰|落选|改派|替换|换下|后方|^(?:[本我](?:院|地|市|县|区|州|旗|省)|当地|院内|在[院岗家]|高速|卡[口点]|社区(?!卫生))"
)
_PARTY_MEMBER = re.compile(".{0,2}预备党员(?:[,;、 ].{0,8})?")
_HAN_OR_CROSS = re.compile("[\u3400-\u9fff×✗✘☒]|^[NnXx]$|^[Nn]o$")
_BETWEEN = re.compile(r"[ ,;、。()/]+")


def _says_no_harm(words: str) -> bool:
    """Whether a word of a remark says that somebody went, or nothing that has to do with it."""
    if words in PARTY or words.removesuffix("族") in _GROUPS or _NO_HARM.fullmatch(words) or _IS_SO.fullmatch(words):
        return True
    placed = leading_regions(words)
    return bool(placed and placed[-1][1] == len(words)) or find_region(words) is not None


_GROUPS = frozenset(ETHNIC_GROUPS)
_NO_HARM = re.compile(
    "[男女]性?|.{0,6}(?:党员|入党|团员|退役军人|退伍军人)|(?:博士|硕士|本科|大专|专科|中专|研究生|大学)(?:研究生)?(?:学历|学位|毕业)?|"
    "(?:第?[0-9一二三四五六七八九十]+|首)(?:批|队|组|期|轮)(?:次|队员)?(?:医疗队)?|正式(?:队员|在编)?|[正副]?(?:队|组)[长员]|主力|在编|编制内|"
    "(?:[0-9]{4}[年.-])?[0-9]{1,2}[月.-][0-9]{1,2}[日号]?(?:已?(?:出征|出发|抵达|到达|启程|返回|返程|返岗|归队|归来|凯旋|回来|进驻|派出))?|"
    "[0-9岁年工龄共计人名天个月]+|.{0,8}(?:援|赴|驰|战|抗)[鄂汉湖武沪疆藏疫].{0,8}|.{0,4}(?:返回|返岗|归来|凯旋|归队|返程)|"
    ".{0,10}(?:医疗队|护理队|方舱|方舱医院)|(?:手机|电话|联系电话|微信)?[:0-9 -]+|身份证.*"
)
