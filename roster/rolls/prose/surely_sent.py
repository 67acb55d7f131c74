"""Who surely went, as the words around a list say who those are that a house has sent (选派5名专家。分别是|甲、乙|), whose families were
called on, what they will do next (|甲、乙|向同事告别。他们将前往某国), or what each of them makes of the journey,
or who waits for them to come home."""

import re

from roster.rolls.prose.surely import SENTENCE, Around, ahead, alone, before, behind, rule

_FEW = "[0-9一二两三四五六七八九十几]{1,3}"
_KIN = "(?:丈夫|妻子|爱人|老公|老婆|爸爸|妈妈|父亲|母亲|儿子|女儿)"
_SICK = re.compile(f"(?:患|病|出院|治愈|痊愈|重症)[^{SENTENCE}]*$")


def _is_of_the_sick(around: Around, _: re.Match[str]) -> bool:
    return _SICK.search(around.before) is not None


AWAITED = rule(
    "who is awaited at home",
    "为迎接丈夫|甲|平安回家,妻子订了蛋糕; 女儿得知可以见到爸爸|乙|时: of those of whom a page tells that they come home",
    before(
        f"(?:迎接|接|等|等候|等待|等到|盼到|盼着|守候)(?:着|了|自己的?)?{_KIN}$|(?:可以|能|能够|终于|就要|马上)(?:又)?(?:见到|看到|接到|等到)(?:了)?(?:自己的)?{_KIN}$",
        cue="夫子人公婆爸妈亲儿",
    ),
    behind(
        "(?:能|早日|终于|要)?(?:平安|顺利|胜利|载誉)*(?:回家|归来|凯旋|返[回乡家]|回来|归队|回到|出现在|走出|[时,。;])"
    ),
    unless=_is_of_the_sick,
)

RULES = (
    AWAITED,
    rule(
        "who these are that were sent",
        "并选派了5名专家参加。分别是|甲、乙|; 派出2名医生、6名护士,他们分别是|甲、乙|",
        before(
            f"(?:派出|选派|指派|抽调|派遣)(?:了)?[^。;:送迎慰]{{0,16}}{_FEW}(?:名|位|人)[^。;:送迎慰看接]{{0,16}}[。,;](?:其中,?)?(?:[他她]们)?分别(?:是|为|有):?$",
            cue="别",
        ),
    ),
    rule(
        "who take their leave and will go",
        "|甲、乙|在离开医院前向同事们告别。他们将加入专家组,并前往某国",
        behind(
            "(?:在[^。;送]{0,16}(?:前|时|门口|机场),?)?(?:向|与|和|跟|同)(?:同事|家人|亲人|亲友|家属|同伴|大家|科室|孩子|父母)们?[^。;送]{0,6}"
            "(?:告别|道别|辞别|话别)[^。;送]{0,6}[。,;](?:[他她]们?|[两几三四五六七]人)(?:将|即将|就要)(?:随|加入|参加|前往|赶赴|奔赴|飞往|启程|赴)",
            cue="别告辞",
        ),
    ),
    rule(
        "who goes to help in a hospital",
        "随后2月4日,|甲|出征武汉支援武昌方舱医院",
        behind(
            "(?:又|也|再)?(?:出征|驰援|奔赴|赶赴|逆行)[\u4e00-\u9fff]{2,6}(?:支援|驰援|进驻|接管)[\u4e00-\u9fff]{2,12}(?:方舱|医院|中心)(?:医院)?(?=[,。;])",
            cue="驰征赶奔逆",
        ),
    ),
    rule(
        "whose families somebody calls on",
        "看望了某省驰援湖北医疗队的|甲副教授、乙主任|的家属",
        behind("[^,。;]{0,60}?的?(?:家属|家人|家庭|家中|父母)"),
        before(
            "(?:看望|慰问|走访)了?[^。;送迎]{0,16}(?:支援|驰援|援助|援)[\u4e00-\u9fff]{1,8}(?:医疗|救援|护理)队的[^,。;领导]{0,60}$"
        ),
    ),
    rule(
        "what somebody makes of the journey",
        "谈起这段援非经历,甲副教授觉得“值得”,|乙医师|感到“难忘”",
        ahead(
            "(?:回忆起|谈起|说起|回忆|回顾|谈到|提起)[^。,;]{0,6}援[^。,;看采访]{1,8}(?:经历|工作|生活|岁月|日子|时光|历程|感受|体会),[^。;送迎]{0,70}$"
        ),
        alone(
            "(?:[\u4e00-\u9fff]{0,3}[医护药技]师|主任|副?教授|医生|护士长?)?(?:则|也)?(?:觉得|感到|认为|品到|品出|体会到|感慨|坦言|用)"
        ),
    ),
)
