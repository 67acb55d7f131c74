"""Words behind a name that say who it is stayed at home: her husband is of the team, or he picked those who go."""

import re

_SPOUSE = "(?:丈夫|妻子|爱人|老公|老婆|先生|太太|男友|女友|未婚夫|未婚妻|儿子|女儿|母亲|父亲)"
_GOES = "(?:医疗|救援|支援|检测|采样)队|援[鄂汉沪藏疆琼青外]|驰援|出征|队员"
# 某某下了班就往大厅跑,她的丈夫某某是第一批医疗队的一员
_SPOUSE_GOES = re.compile(
    f"[^。;、]{{2,50}}?[她他]的{_SPOUSE}[^,。;、]{{2,8}}?(?:是|随|作为|入选|参加|将|要|也)[^。;]{{0,20}}?(?:{_GOES})"
)
# 护理部主任某某在一堆请战的名字里挑
_PICKS = re.compile(
    "[^,。;]{0,4}(?:从|在|对着|看着)[^,。;]{0,16}(?:名字|名单|请战书|报名表|报名者|人选)[里中上]?[^,。;]{0,4}(?:挑|选|定|排)"
)
# 护理部主任某某在护士群里发出倡议
_CALLS_UP = re.compile(
    "[^,。;]{0,6}(?:在|往|到|向)[^,。;]{0,14}(?:群里?|全院|全科|全体|各科室?|护士们?|职工)[里中上内]?[^,。;]{0,6}"
    "(?:发[出起布了]?|转发|吹响|下达?)[^,。;]{0,8}?(?:倡议|通知|号召|征集|招募|动员|召集|集结号|接龙|报名)"
    "|[^,。;]{0,4}(?:发出|发起|发布)了?[^,。;]{0,6}(?:倡议|号召|征集令|招募令|动员令|召集令)"
)
_THEN_GOES = re.compile("[^,。;]{0,8}(?:后|并|时)[^。;]{0,10}(?:报名|随队|出征|请战)")  # 发出倡议书后第一个报名
# 驻企防疫联络员某某, 某村党支部书记、乡村医生某某, 保洁员某某
_AT_OWN_PLACE = re.compile(
    "驻(?:企|村|校|厂|社区)[^,。;、]{0,6}(?:联络员|指导员|专员|干部)|村党?(?:总支|支部|委)[^,。;、]{0,4}(?:书记|主任)"
    "|(?:保洁员|保安员?|门卫|快递员|外卖员|乡村医生|村医)$"
)


def serves_at_home(words: str) -> bool:
    """Whether the words up to a name say that who it is looks after a village or a firm, or keeps a house clean or safe."""
    return _AT_OWN_PLACE.search(words) is not None


_OWN = "(?:本|我)(?:院|市|县|区|省|州|旗)|院内|辖区"
_CARES = re.compile(
    f"[^。;]{{0,40}}?(?:在|到|去|回)(?:{_OWN})的?(?:发热门诊|隔离病[房区]|隔离点|定点医院|预检|感染[科病]|传染病)"
)
_CARED = re.compile(
    f"(?:参加|参与|投入|承担)了?(?:{_OWN}|全[市县区])[^,。;、]{{0,12}}(?:救治|诊治|筛查|防控|值守|治疗)(?:工作)?的(?![^。]*(?:援|驰))"
)


def cares_at_home(ahead: str, after: str) -> bool:
    """Whether the words before a list of names, or behind a name, say that who it is cared for the sick at home."""
    return _CARED.search(ahead) is not None or _CARES.match(after) is not None


def stays_for(after: str) -> bool:
    """Whether the words behind a name say that another of the family went, or that who it is chose those who go."""
    called = _CALLS_UP.match(after)
    if _PICKS.match(after) is not None or (called and not _THEN_GOES.match(after, called.end())):
        return True
    return "的" in after and _SPOUSE_GOES.match(after) is not None


_KIN = (
    "(?:丈夫|妻子|爱人|老公|老婆|先生|太太|父亲|母亲|爸爸|妈妈|儿子|女儿|哥哥|姐姐|弟弟|妹妹|男友|女友|未婚夫|未婚妻)"
)
_LABEL = re.compile(f"(?:^|\\n)[ ]*{_KIN}[:|][ ]*$")
_LABELLED = re.compile(f"(?:^|\\n)[ ]*{_KIN}[:|][^\\n]*")
_WENT = re.compile("援|队员|医疗队|出征|出发|奔赴|赶赴|赴(?:武汉|湖北|鄂)|前线|武汉|湖北")
LONGEST_ROW = 90
"""Characters of a row of those that say who is whose relative, and on either side in which the next such row begins."""


def is_labelled_at_home(shadow: str, start: int, end: int) -> bool:
    """Whether the row in which a name stands calls who it is a relative and tells no going, where the one next to it does:
    妻子：某某，某医院护师，2月4日随队出征 / 丈夫：某某，某医院检验科. So does 后方联络人为某某."""
    if _CONTACT.search(shadow, max(0, start - LONGEST_CONTACT), start):
        return True
    label = _LABEL.search(shadow, max(0, start - LABEL), start)
    if label is None:
        return False
    stop = shadow.find("\n", end, end + LONGEST_ROW)
    if stop < 0 or _WENT.search(shadow, end, stop):
        return False
    above = list(_LABELLED.finditer(shadow, max(0, label.start() - LONGEST_ROW), max(0, label.start())))[-1:]
    below = _LABELLED.match(shadow, stop, stop + LONGEST_ROW)
    return any(_WENT.search(row[0]) for row in (*above, *([below] if below else ())))


_CONTACT = re.compile("(?:国内|后方|院内|本院)(?:联络|联系|协调)(?:组|人|员|处)(?::|为|是)[^。;,:\n]{0,16}$")
LONGEST_CONTACT = 30
LABEL = 10
