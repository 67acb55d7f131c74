"""Lines that say what is done at a ceremony, as captions and programmes do: 仪式由副院长某某主持, △副院长某某宣读队员名单. They head
nobody, and open no list of others. So do those that only the line above or below explains: heads of offices, each in a line, above
为队员送行, and who wrote the text, in a bracket below its last sentence."""

import re
from functools import lru_cache

from roster.rolls.words.names import name_score, surname_characters

LONGEST = 40
"""Characters of the longest caption."""
_CAPTION = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?:图为|图:)?[^,。;:、!? ]{2,24}"
    "(?:主持(?:了)?(?:[^,。;:、!? ]{0,8}(?:仪式|会议))?|宣读(?:了)?[^,。;:、!? ]{0,10}(?:名单|决定|命令|通知|倡议书)|授旗|(?:讲话|致辞|致词|发言|动员|宣誓)|"
    "(?:为|向|给)[^,。;:、!? ]{0,12}(?:送行|壮行|献花|授旗|点赞|鼓劲|打气))[^\u4e00-\u9fff]{0,3}"
)
# 座谈会由医院党委副书记、院长某某主持。
_PRESIDED = re.compile(
    "[^\u4e00-\u9fff]{0,4}[^,。;:、!? ]{0,12}(?:仪式|会议|座谈会|欢送会|欢迎会|大会|会|活动)由[^,。;:!? ]{4,32}主持[^\u4e00-\u9fff]{0,3}"
)
# ▲副院长某某、各科室负责人欢送援疆队员
_SEEN_OFF = re.compile(
    "[^\u4e00-\u9fff]{0,4}[^,。;:!? ]{2,40}(?:代表|负责人|领导|书记|主任|院长|局长)(?:[\u4e00-\u9fff]{2,3})?(?:等)?"
    "(?:欢送|送别|迎接|看望|慰问)[^,。;:、!? ]{2,20}[队员家生师雄士][^\u4e00-\u9fff]{0,3}"
)


# △某某(左)与当地护士, △某某在给隔离病房的患者打电话
_SHOWS = re.compile(
    "[ ]*[△▲▼](?:[^:。]{0,30}[(](?:左|右|中|前|后)[^()]{0,5}[)]|[^:。,、 ]{2,8}?(?:正在|在(?:给|为|与|和|帮)|脸上)[^:。]{3,30}$)"
)


# 某县人民医院某某院长的感谢信, as a picture's words: whoever writes so speaks for those who were helped.
_WRITES = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?![给致写])[^,。;:、!? ]{4,28}(?:院长|书记|主任|局长|县长|区长)(?:[\u4e00-\u9fff]{2,3})?的"
    "(?:感谢|慰问|祝贺|表扬|贺)(?:信|电|函)[^\u4e00-\u9fff]{0,3}"
)

# 右二为某某,左一为某某; 4名队员合影(后排从左至右为甲、乙); 县医院院长某某、县卫健委科长某某全程陪同。
_POINTS = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?:图(?:中|片)?|前排|后排)?[左右][一二三四五六七八]?起?(?:为|是|:)[^:。;]{2,40}[^\u4e00-\u9fff]{0,3}"
    "|[^,。;:!? ]{0,30}合影[(,:][^。\n]{0,12}左[至到往起]?右?(?:依次|分别)?[为是:][^。\n]{2,160}[^\u4e00-\u9fff]{0,3}"
    "|[^。;:!? ]{4,60}(?:全程|一同|一道|随行|一起)陪同[^\u4e00-\u9fff]{0,3}"
)

# 某医院护士某某出征某地,7岁的女儿送行: of the family, as no heading is
_OF_CHILD = re.compile("[^:。\n\t ]{6,60}岁(?:半|多)?的(?:女儿|儿子|孩子|宝宝)[^:。\n]{2,30}")
# 以下为护士某某、志愿者某某的口述:
_LEADS_IN = re.compile("[ ]*以下(?:是|为)[^。:\\n]{2,60}的(?:口述|讲述|自述|独白)[:。]?[ ]*")
# 某某某某迎接最后一批援鄂医务人员返甬: a headline
_MET = re.compile(
    "[^,。;:!?、 0-9]{2,12}(?:迎接|看望|慰问|会见)[^,。;:、!? ]{2,24}(?:返[\u4e00-\u9fff]{1,2}|归来|凯旋|回家)[^\u4e00-\u9fff]{0,3}"
    # 某某某慰问援鄂医务人员甲、乙家属
    "|[^,。;:!?、 0-9]{2,24}(?:看望|慰问)[^,。;:!? ]{2,36}(?:家属|家人|家庭|亲属|亲人)[^\u4e00-\u9fff]{0,3}"
)
# 王颖、刘芳2名同志获得"先进个人"称号;
_IS_GIVEN = re.compile('[^:;。"]{2,60}同志(?:荣)?获得?"[^"\n]{2,14}"(?:荣誉)?称号[;。][ ]*')
# 主席台就座：甲、乙、丙; 出席领导：甲、乙: it names them all, and is no heading of those below.
_SEATED = re.compile(
    "[ ]*(?:在?(?:主席台(?:前排|上)?|前排)就[座坐](?:的|领导|嘉宾|人员|同志){0,2}|(?:出席|到场)的?(?:领导|嘉宾))(?:[(][^()]{0,12}[)])?[ ]*"
    "(?::|(?:有|为|是):?)[ ]*[\u4e00-\u9fff]{2}(?:(?!队员|医疗队|援)[^。\n]){0,160}(?:。[ ]*)?"
    # 县委书记某某、县长某某等领导在主席台就座
    "|[ ]*[\u4e00-\u9fff、, ]{4,100}在主席台(?:前排|上)?就[座坐][ ]*"
)

# 甲、乙、丙在演播室: a room that is no ward
_IN_ROOM = re.compile(
    "[ ]*[\u4e00-\u9fff·]{2,5}(?:[、和与 ]{1,2}[\u4e00-\u9fff·]{2,5}){0,9}在[\u4e00-\u9fff]{0,8}"
    "(?:演播室|演播厅|直播室|直播间|录音室|会议室|会客室|休息室)[^\u4e00-\u9fff]{0,3}"
)
# 某某:从援疆医生到扎根新疆的儿科专家: a headline, of whose words none is a position
_CHANGES = re.compile("[ ]*[\u4e00-\u9fff·]{2,5}:从[^:。]{2,24}?(?:到|变成|成为|走向)[^:。]{2,24}[ ]*")


def is_caption(line: str) -> bool:
    """Whether a line says who spoke, read or presided, and nothing else, or who stands where in a picture."""
    if _MAY_BE.search(line) is None:
        return False
    if (
        _SHOWS.match(line)
        or _OF_CHILD.fullmatch(line)
        or _LEADS_IN.fullmatch(line)
        or _POINTS.fullmatch(line)
        or _IS_GIVEN.fullmatch(line)
        or _SEATED.fullmatch(line)
        or _IN_ROOM.fullmatch(line)
        or _CHANGES.fullmatch(line)
    ):
        return True
    return len(line) <= LONGEST and any(
        said.fullmatch(line) for said in (_CAPTION, _PRESIDED, _SEEN_OFF, _WRITES, _MET)
    )


MAY_BE_CAPTION = "主持|宣读|授旗|讲话|致辞|致词|发言|动员|宣誓|送行|壮行|献花|点赞|鼓劲|打气|欢送|送别|迎接|看望|慰问|感谢|祝贺|表扬|贺|陪同|称号|就座|就坐|出席|到场|演播|直播|录音室|会议室|会客室|休息室|:从|岁的|岁半的|岁多的|以下|左|右|△|▲|▼"
"""Words and marks of which every caption holds one."""
_MAY_BE = re.compile(MAY_BE_CAPTION)
_OFFICE = "[ ]*[^,。;:!?\n]{0,24}(?:书记|[县市区州旗省]长|主席|局长|主任|院长|部长|处长|会长)[^,。;:!?\n师士]{2,6}"
_OF_OFFICE = re.compile(_OFFICE)
_FAREWELL = re.compile("送行|壮行|饯行|献花|话别|道别|送别|握手")
_FAREWELL_BELOW = re.compile(
    f"\n(?:{_OFFICE}\n){{0,4}}[ ]*(?:到[^,。;:\n]{{2,10}})?(?:为|给|向|与|同|和)[^,。;:\n、]{{1,16}}"
    "(?:送行|壮行|饯行|献花|话别|道别|握手|送别)[^\u4e00-\u9fff\n]{0,3}(?:\n|$)"
)
FARTHEST = 160
"""Characters below a line in which the words of farewell stand."""


def sees_off_below(shadow: str, start: int, end: int) -> bool:
    """Whether a line is the head of an office, above the line that says of all such that they saw the team off."""
    if (
        not _says_farewell(shadow)
        or _FAREWELL.search(shadow, end, end + FARTHEST) is None
        or _FAREWELL_BELOW.match(shadow, end, end + FARTHEST) is None
    ):
        return False
    return _OF_OFFICE.fullmatch(shadow, start, end) is not None


@lru_cache(maxsize=2)
def _says_farewell(shadow: str) -> bool:
    """Whether a page has such words at all, for which one look spares the one below each of its lines."""
    return _FAREWELL.search(shadow) is not None


_SIGNED = re.compile(
    "[ ]*[(](?:[\u4e00-\u9fff]{2,10}(?:[部科处室办院]|中心|工会|团委)[ ])?(?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3})[)][ ]*"
)
# （医务处　某某、党院办　某某）
_SIGNED_BY_OFFICES = re.compile(
    "[ ]*[(](?:[\u4e00-\u9fff]{2,8}[部处办会](?<!护理部) [\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,2}[、, ]{0,2}){2,4}[)][ ]*"
)
# (附属医院 某某 /图, which nothing closes
_SIGNED_TORN = re.compile("[ ]*[(][\u4e00-\u9fff]{2,10} {1,3}[\u4e00-\u9fff]{2,3} {0,2}/ ?(?:文|图|摄|图文|文图)[ ]*")
_SENTENCE_ABOVE = re.compile('[。!?]["]?\\s{1,4}$')
LEAST_NAME = -3.0


def signs_below(shadow: str, start: int, end: int) -> bool:
    """Whether a line is nothing but a bracket with who wrote what stands above it: （护理部　某某）, below sentences; one name
    alone below a list of several in a line."""
    opened = shadow[start:end].lstrip()[:1] == "("
    if opened and _SIGNED_BY_OFFICES.fullmatch(shadow, start, end):
        return _SENTENCE_ABOVE.search(shadow, max(0, start - SHORTEST_ABOVE), start) is not None
    if opened and _SIGNED_TORN.fullmatch(shadow, start, end):
        return True
    signed = _SIGNED.fullmatch(shadow, start, end) if opened else None
    if signed is None or _MORE_BELOW.match(shadow, end):
        return False
    if _SENTENCE_ABOVE.search(shadow, max(0, start - SHORTEST_ABOVE), start) is None:
        listed = _NAMES_ABOVE.search(shadow, max(0, start - LONGEST_ABOVE), start)
        alone = shadow.find("\n(", end) < 0 and shadow.rfind("\n(", 0, start - 1) < 0
        return listed is not None and alone and name_score(signed["names"]) > LEAST_NAME
    return all(
        name[0] in surname_characters() and name_score(name) > LEAST_NAME for name in re.split("[ 、]", signed["names"])
    )


SHORTEST_ABOVE, LONGEST_ABOVE = 6, 60
_NAMES_ABOVE = re.compile("[\u4e00-\u9fff]{2,5}[ 、\u3000\t]+[\u4e00-\u9fff]{2,5}[ 、]*\n\\s*$")
_MORE_BELOW = re.compile("(?:\\s{1,4}[(][\u4e00-\u9fff]{2,4}[)][ ]*(?=\n|$)){2}")
"""Brackets of which each holds one of those whom pictures show, and who wrote the text is none of them."""


_SPACED_OFFICE = re.compile("[ ]*(?:[\u4e00-\u9fff] ){4,16}[局会委部办厅]")


def is_spaced_office(line: str) -> bool:
    """Whether a line is the office that signs, with a blank behind each character: 某 市 总 工 会."""
    return line.endswith(_OFFICES) and len(line) <= LONGEST and _SPACED_OFFICE.fullmatch(line) is not None


_OFFICES = tuple(f" {last}" for last in "局会委部办厅")
