"""Who surely went, as the words around a list say who those are that a house has sent (选派5名专家。分别是|甲、乙|), whose families were
called on, what they will do next (|甲、乙|向同事告别。他们将前往某国), what each of them makes of the journey,
or who waits for them to come home."""

import re

_FEW = "[0-9一二两三四五六七八九十几]{1,3}"
# 并选派了5名专家参加。分别是|甲、乙|; 派出2名医生、6名护士,他们分别是|甲、乙|
_SENT_THESE = re.compile(
    f"(?:派出|选派|指派|抽调|派遣)(?:了)?[^。;:送迎慰]{{0,16}}{_FEW}(?:名|位|人)[^。;:送迎慰看接]{{0,16}}[。,;](?:其中,?)?(?:[他她]们)?分别(?:是|为|有):?$"
)
# 看望了某省驰援湖北医疗队的|甲副教授、乙主任|的家属
_OF_TEAM = re.compile(
    "(?:看望|慰问|走访)了?[^。;送迎]{0,16}(?:支援|驰援|援助|援)[\u4e00-\u9fff]{1,8}(?:医疗|救援|护理)队的[^,。;领导]{0,60}$"
)
_FAMILIES = re.compile("[^,。;]{0,60}?的?(?:家属|家人|家庭|家中|父母)")
# |甲、乙|在离开医院前向同事们告别。他们将加入专家组,并前往某国
_THEY_WILL = re.compile(
    "(?:在[^。;送]{0,16}(?:前|时|门口|机场),?)?(?:向|与|和|跟|同)(?:同事|家人|亲人|亲友|家属|同伴|大家|科室|孩子|父母)们?[^。;送]{0,6}"
    "(?:告别|道别|辞别|话别)[^。;送]{0,6}[。,;](?:[他她]们?|[两几三四五六七]人)(?:将|即将|就要)(?:随|加入|参加|前往|赶赴|奔赴|飞往|启程|赴)"
)
# 随后2月4日,|甲|出征武汉支援武昌方舱医院
_GOES_TO_HELP = re.compile(
    "(?:又|也|再)?(?:出征|驰援|奔赴|赶赴|逆行)[\u4e00-\u9fff]{2,6}(?:支援|驰援|进驻|接管)[\u4e00-\u9fff]{2,12}(?:方舱|医院|中心)(?:医院)?(?=[,。;])"
)
# 谈起这段援非经历,甲副教授觉得“值得”,|乙医师|感到“难忘”
_LOOKS_BACK = re.compile(
    "(?:回忆起|谈起|说起|回忆|回顾|谈到|提起)[^。,;]{0,6}援[^。,;看采访]{1,8}(?:经历|工作|生活|岁月|日子|时光|历程|感受|体会),[^。;送迎]{0,70}$"
)
_MAKES_OF_IT = re.compile(
    "(?:[\u4e00-\u9fff]{0,3}[医护药技]师|主任|副?教授|医生|护士长?)?(?:则|也)?(?:觉得|感到|认为|品到|品出|体会到|感慨|坦言|用)"
)
# 为迎接丈夫|甲|平安回家,妻子订了蛋糕; 女儿得知可以见到爸爸|乙|时: of those of whom a page tells that they come home
_KIN = "(?:丈夫|妻子|爱人|老公|老婆|爸爸|妈妈|父亲|母亲|儿子|女儿)"
_AWAITED = re.compile(
    f"(?:迎接|接|等|等候|等待|等到|盼到|盼着|守候)(?:着|了|自己的?)?{_KIN}$|(?:可以|能|能够|终于|就要|马上)(?:又)?(?:见到|看到|接到|等到)(?:了)?(?:自己的)?{_KIN}$"
)
_HOME = re.compile(
    "(?:能|早日|终于|要)?(?:平安|顺利|胜利|载誉)*(?:回家|归来|凯旋|返[回乡家]|回来|归队|回到|出现在|走出|[时,。;])"
)
_SICK = re.compile("患|病|出院|治愈|痊愈|重症")
LONGEST_SAID = 64
"""Characters before a list, more than any of the patterns takes that end there, but that of a whole sentence."""


def is_of_those_sent_out(before: str, after: str) -> bool:
    """Whether the words before and behind a list of people say that they were sent."""
    near = max(0, len(before) - LONGEST_SAID)
    if before.endswith(("是", "为", "有", ":")) and _SENT_THESE.search(before, near):
        return True
    if _THEY_WILL.match(after) or _GOES_TO_HELP.match(after) or is_awaited(before, after):
        return True
    return _FAMILIES.match(after) is not None and _OF_TEAM.search(before) is not None


def is_awaited(before: str, after: str) -> bool:
    """Whether the words before and behind a name say that somebody's family waits for who it is to come home."""
    if _HOME.match(after) is None or _AWAITED.search(before, max(0, len(before) - LONGEST_WAIT)) is None:
        return False
    return _SICK.search(_SENTENCE.split(before)[-1]) is None


_SENTENCE = re.compile("[。!?\n]")
LONGEST_WAIT = 12
"""Characters before a name, more than the words of waiting take that end there."""


def looks_back(before: str, after: str) -> bool:
    """Whether the words before and behind a name say what the one makes of having helped elsewhere."""
    return "援" in before and _MAKES_OF_IT.match(after) is not None and _LOOKS_BACK.search(before) is not None
