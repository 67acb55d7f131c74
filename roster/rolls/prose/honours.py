"""Those of a report whom a prize, a title of honour or a notice of praise names, whether or not it tells of a team."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, TITLE
from roster.rolls.words.terms import LIST_MARKS

_PRIZE = (
    "荣誉称号|称号|南丁格尔|好卫士|好医生|好护士|好医师|好院长|先进个人|先进工作者|优秀党员|优秀共产党员|优秀党务工作者|优秀队员|优秀队长|优秀医生|优秀护士|"
    "优秀工作者|中国医师奖|护理奖|医师奖|贡献奖|人道奖|优秀奖|[一二三特]等奖|一等功|二等功|三等功|嘉奖|劳动模范|劳动奖章|"
    "获奖|得奖|领奖|记大功|记功|通报表扬|通报表彰|五四奖章|最美(?:医|护|逆行|天使|抗疫|援)[\u4e00-\u9fff]{0,4}|三八红旗手|青年五四奖章|青年岗位能手|名医|楷模|标兵|道德模范|功臣|卫生先锋"
)
_GIVEN = "追授|授予|荣获|获|得奖|领奖|得到|受到|揭晓|上榜|表彰|表扬|评为|评选|当选|入选|公布|出炉|得主|奖励|记功|立功|荣立|是|为|殉职|牺牲"
_OF_HONOUR = re.compile(f"(?:{_PRIZE})")
_IS_GIVEN = re.compile(_GIVEN)
_OF_MEDICINE = re.compile("医|护|卫生|疾控|防疫|抗疫|非典|疫情|白衣|大夫")
_NONE_YET = re.compile("推荐(?:人选|对象)|拟推荐|拟表彰|公示期|评选活动启动|开始评选|征集")
OPENING = 300
"""Characters from the beginning of a page in which it says that it is about a prize."""


def speaks_of_honours(text: str) -> bool:
    """Whether a page is about a prize or a title that people of medicine were given."""
    opening = text[:OPENING]
    told = _OF_HONOUR.search(opening) is not None or ("表彰" in opening and "个人" in opening)
    given = told and _GIVEN_OUTRIGHT.search(opening) is not None
    return given and _OF_MEDICINE.search(opening) is not None and _NONE_YET.search(opening) is None


_GIVEN_OUTRIGHT = re.compile("给予|追授|授予|荣获|获|得奖|得到|揭晓|上榜|表彰|评为|当选|入选|公布|出炉|得主|荣立")


def names_honoured(words: str) -> bool:
    """Whether a sentence, or a paragraph, speaks of those who were given a prize."""
    return _OF_HONOUR.search(words) is not None and _IS_GIVEN.search(words) is not None


def names_honoured_in(words: str, *, of_page: bool, opens: bool) -> bool:
    """Whether a sentence names those who were given the prize that its paragraph is about; `of_page` says that the page is
    about one, `opens` that it is the paragraph's first: 某某，某医院某科主任。…追授他“…”称号。"""
    if of_page and ((opens and _OPENS_PROFILE.match(words)) or counts_honoured(words)):
        return True
    return names_honoured(words)


_OPENS_PROFILE = re.compile("[ ]*[\u4e00-\u9fff]{2,4},(?:[男女],)?[^。]{6,60}。")


def counts_honoured(words: str) -> bool:
    """Whether a sentence counts whom it names, as it does behind one that tells of the prize: 我校有甲、乙等4名医师."""
    return _COUNTED.search(words) is not None


_COUNTED = re.compile(
    "等?[0-9一二三四五六七八九十两]{1,3}(?:名|位|人)(?:医师|医生|护士|护理|医务|医护|同志|专家|个人|榜上)?|分别是|分别为"
)
# Behind a list of those who were given a prize, or one of them: 甲、乙等4名同志, 甲同志.
_BEHIND = re.compile(
    "(?:等)?[0-9一二三四五六七八九十两]{1,3}(?:名|位|人)(?:同志|医师|医生|护士|队员|医护)?|同志|等?同志"
)
LONGEST_LIST, FEW = 60, 3


def is_praised(tokens: Sequence[Token], place: int, shadow: str) -> bool:
    """Whether a name of a sentence about a prize stands in it as those do who were given it: behind a colon, before 同志
    or their number, or as one of three and more."""
    named, last = 0, place
    for at in range(place, min(len(tokens), place + LONGEST_LIST)):
        token = tokens[at]
        if token.kind == NAME:
            named, last = named + 1, at
        elif token.text.strip() not in LIST_MARKS:
            break
    if _is_in_list_of_honours(tokens, place, shadow):
        return True
    behind = shadow[tokens[last].end : tokens[last].end + 8]
    before = shadow[max(0, tokens[place].start - 4) : tokens[place].start]
    if place and tokens[place - 1].kind == NAME:
        return False
    if _BEHIND.match(behind):
        return True
    return named >= FEW and (before.endswith((":", "的", "有", "是", "为", "予", "给", "彰", "了", ",")) or not before)


def _is_in_list_of_honours(tokens: Sequence[Token], place: int, shadow: str) -> bool:
    """Whether somebody with a ward, a house or a position is given a prize by the word behind, or is one of several
    whom it is given to behind the last of them or before a colon: 感染科甲、急诊科乙2人获…奖章, …奖章10人：麻醉科甲、…"""
    if not place or tokens[place - 1].kind not in _FIELDS or tokens[place - 1].end != tokens[place].start:
        return False
    last = place
    while last + 1 < min(len(tokens), place + LONGEST_LIST) and _is_of_list(tokens[last + 1]):
        last += 1
    if _IS_GIVEN_IT.match(shadow, tokens[last].end):
        return True
    first = place
    while first > max(0, place - LONGEST_LIST) and _is_of_list(tokens[first - 1]):
        first -= 1
    led = first > 0 and ":" in tokens[first - 1].text
    ahead = shadow[max(0, tokens[first - 1].start - LONGEST_LEAD) : tokens[first - 1].start] if led else ""
    return led and _OF_HONOUR.search(ahead) is not None


def _is_of_list(token: Token) -> bool:
    return token.kind == NAME or token.kind in _FIELDS or token.text.strip() in LIST_MARKS


_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST))
_IS_GIVEN_IT = re.compile(
    "(?:等)?(?:[0-9一二三四五六七八九十两]{1,3}(?:名|位|人)(?:同志)?)?(?:分别|均|同|双双|也)?(?:荣|喜|被授予|获|被评为|当选)"
)
LONGEST_LEAD = 30


def gives_prizes(words: str) -> bool:
    """Whether words behind somebody say that he gave the prize, or spoke when it was given."""
    return _GIVES.match(words) is not None


_GIVES = re.compile(
    "^[^,。;]{0,16}?(?:说(?!,?是)|讲话|致辞|颁奖|颁发|授奖|宣读|主持|出席|介绍|表示|指出|强调|要求|号召|祝贺|看望|慰问|揭幕)|^等(?:领导|嘉宾|出席)|^[^,。;]{0,8}(?:为|给|向)[^,。;]{0,10}(?:颁|授|授予|送)"
)
