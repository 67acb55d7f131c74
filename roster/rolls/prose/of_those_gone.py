"""Who is of those who went, by what the words around a list tell: who takes leave of the family in a picture (某某与前来送行的儿子告别),
sends word home (某某发回短信), came back before the others (先期返程的某某), led the team there, or signs what he tells of it."""

import re

_KIN = (
    "(?:亲人|亲友|亲属|家人|家属|父母|爸妈|爸爸|妈妈|父亲|母亲|丈夫|妻子|爱人|老公|老婆|孩子|儿子|女儿|儿女|男友|女友|恋人|未婚[夫妻]|公婆|"
    "姐姐|妹妹|弟弟|哥哥|奶奶|爷爷|外婆|外公)"
)
_PARTING = "(?:告别|道别|话别|惜别|作别|辞别|挥别|吻别|相拥|拥抱|紧紧抱|依依不舍|难舍难分)"
# |某某|与前来送行的儿子告别, |某某|在车前和5岁的女儿紧紧相拥; 与 may be read as a mark of the list
_TAKES_LEAVE = re.compile(
    "(?:同志)?(?:在[^,。;、]{1,10}?)?(?:正在?|含泪|不舍地)?(?:与|和|跟|同|向)?(?:(?:前来|赶来|来|到场)?(?:送行|送别|送站|相送)的)?(?:自己|[他她])?的?"
    f"(?:[0-9一二两三四五六七八九十]{{1,2}}[岁个]的?)?[小大老幼]?{_KIN}们?(?![的说])[^,。;的说送]{{0,8}}{_PARTING}"
)
# |某某|的小儿子向出征的爸爸挥手告别
_KIN_TAKES_LEAVE = re.compile(
    f"的[^,。;、]{{0,6}}?{_KIN}[^,。;的]{{0,8}}?(?:向|与|和|跟|对|为|给|抱着|搂着|拉着|望着|目送)[^,。;]{{0,4}}?"
    "(?:出征|远行|远征|出发|启程|登车|登机|归来|凯旋|返程|回家)[^,。;]{0,6}?的(?:爸爸|妈妈|父亲|母亲|丈夫|妻子|爱人|老公|老婆|儿子|女儿)"
)
_SEEN_OFF = re.compile("(?:送行|送别|送站|相送|迎接|接机|患者|病人|伤员|康复者|市民|群众|记者)的?[^,。;、]{0,12}$")
# |某某|发回短信, |某某|从灾区发来消息
_SENDS_WORD = re.compile(
    "(?:同志)?(?:[^,。;、送\"']{0,6}发回|从(?:前线|前方|一线|灾区|震区|疫区)(?:发来|发回|传来|传回|捎来|寄来))了?[^,。;\"'报]{0,4}?"
    "(?:短信|微信|信息|口信|消息|平安|电报|家书)"
)
_OF_PRESS = re.compile("(?:记者|编辑|通讯员|摄影师?)[ ]*$")
# 以及先期返程的|某某|
_AHEAD_OF_OTHERS = re.compile(
    "(?:先期|此前|先前|早前|率先|先行|前期|日前|提前)(?:已经?)?(?:返程|返回|返乡|返院|归来|凯旋|回来|回家|回国|回乡|归队|休整)[^,。;、患]{0,4}的"
    "(?:队员|队友|医生|护士|同事|战友)?$"
)
# 还有第二批预防组感控|专家某某|
_OF_NEXT_BATCH = re.compile(
    "(?:还有|包括|以及|另有|[,、和及与])(?:首|第[一二三四五六七八九十]{1,2})批(?:医疗|预防|护理|检验|检测|疾控|流调|专家|重症|消杀|支援)[组队][^,。;、患]{0,6}$"
)
# |某某|曾在某地疫情期间带领200余人医疗队
_LED_THERE = re.compile(
    "(?:同志|主任|院长)?(?:曾经?|先后|已)(?:在|赴|到)[^,。;送慰]{2,14}(?:带领|率领)[^,。;送慰]{0,10}(?:医疗|救援|护理|支援|检测|采样)队"
)
# 此次出征队员共计7名,其中医生2名,护士5名。分别为感染专业|主任医师某某|
_FEW = "[0-9一二两三四五六七八九十]{1,3}"
_WHO_THEY_ARE = re.compile(
    "(?:出征|出发|选派|派出|驰援|支援|援助|援[鄂沪汉琼藏疆青]|抽调|派遣)[^,。;:送迎慰看接]{0,8}?(?:队员|人员|护士|同志)?"
    f"(?:共计|一共|总共|共有|共|有)?{_FEW}[名人位][^,。;:送迎慰看接]{{0,6}}[,。](?:其中,?)?[^。;:送迎慰看接]{{2,30}}[。;](?:[他她]们)?分别(?:是|为|有):?"
    "(?:[^,。;:、送迎慰]{2,16}[、,]){0,6}[^,。;:、送迎慰]{0,8}$"
)
# …也让我成长。 某医院内科住院医师 |某某|: his own words, and who he is
_SIGNS = re.compile("我[^我们院]?[^\\n]*[。!?…] -{0,2}$")
_NEXT_TELLS = re.compile('[ ]*(?:$|\\n|我|作为|“|"|记得|从没|第一次)')
_ON_JOURNEY = re.compile("队员|医疗队|武汉|湖北|方舱|援[鄂沪汉藏疆青]|前线|灾区|出征|驰援|上海|战友|队友")
_SPEAKS_FOR_HOUSE = re.compile("我院|我们医院|我市|派出|选派|送行|采访|记者")
LONGEST_SAID = 50
"""Characters before a list, more than any of the patterns takes that end there, but those of whole sentences."""


def is_of_those_gone(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they are of those who went."""
    near = max(0, len(before) - LONGEST_SAID)
    if _TAKES_LEAVE.match(after) or _KIN_TAKES_LEAVE.match(after):
        return _SEEN_OFF.search(before, near) is None
    if _SENDS_WORD.match(after):
        return _OF_PRESS.search(before, near) is None
    if _LED_THERE.match(after) or _AHEAD_OF_OTHERS.search(before, near):
        return True
    if "批" in before and _OF_NEXT_BATCH.search(before, near):
        return True
    if "分别" in before and _WHO_THEY_ARE.search(before):
        return True
    return _signs(before, after)


def _signs(before: str, after: str) -> bool:
    """Whether who it is stands below his own words of the journey, and the next one's words follow."""
    ends = before[-1:] in ("", " ", "-") and _NEXT_TELLS.match(after) is not None
    if not ends or "我" not in before or _SIGNS.search(before) is None:
        return False
    return _ON_JOURNEY.search(before) is not None and _SPEAKS_FOR_HOUSE.search(before) is None
