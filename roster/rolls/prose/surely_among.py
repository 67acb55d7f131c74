"""Who surely is one of those of whom a report has just told, by what stands right around the name: the oldest of the team, the other one
of two who were sent, whoever leads those who were chosen, or holds an office in a shelter hospital as well as one in a house elsewhere."""

import re

from roster.rolls.prose.surely import Around, ahead, before, behind, rule
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import is_within

_HUBEI = "420000"


def _is_of_hubei(_: Around, office: re.Match[str]) -> bool:
    """Whether the house in which somebody holds an office besides lies there, or nobody knows where."""
    place = place_of(office[1])
    return place is None or is_within(place, _HUBEI)


RULES = (
    rule(
        "who is the oldest of the team",
        "护士长|甲|是这支队伍里年龄最大的",
        behind(
            "(?:医生|医师|护士|护师|老师|同志)?,?(?:今年[0-9]{2}岁,)?(?:也)?是(?:这|此|本|该)[支次]?(?:[0-9一二两三四五六七八九十]{1,3}人)?[^,。;患病球车]{0,8}(?:队伍|医疗队|小?分队|队)(?:里|中|当中)?[^,。;患病]{0,8}"
            "最(?:大|小|年长|年轻|早|资深)的",
            cue="最",
        ),
    ),
    rule(
        "whom a room-mate takes care not to wake",
        "甲轻手轻脚地起床,生怕吵醒同屋的乙",
        behind("[^。;]{0,24}(?:吵醒|惊醒|叫醒|打扰)(?:了|到)?同(?:屋|住|寝|房|一?个?房间|宿舍)的", cue="同"),
    ),
    rule(
        "who leads a group of the team",
        "急诊科主任乙担任领队,护理组由ICU护士长|甲|负责",
        before(
            "(?:领队|队长)[^。;]{0,24}[,;](?:护理|医疗|采样|院感|感控|检验|流调)(?:小)?组(?:则)?由[^,。;、]{0,14}$",
            cue="由",
        ),
        behind("(?:同志|主任)?(?:负责|带领|牵头|担任组长|任组长|带队)(?=[,。;])"),
    ),
    rule(
        "who leads those who were chosen",
        "某医院抽调10名骨干支援某地。该院呼吸科主任|甲|带队",
        behind(
            "(?:同志|主任|院长)?(?:亲自)?(?:带队|率队)(?=[,。;])(?![^。]{0,20}(?:慰问|看望|送行|送别|送至|送到))",
            cue="带率",
        ),
        before(
            "(?:抽调|选派|派出|组建)[^。;]{0,30}(?:支援|驰援|援助|援[\u4e00-\u9fff]|奔赴|赶赴)[^。;]{0,24}[。,;](?:此次|本次)?(?:由)?(?:该院|医院|我院|本院|院)?[^,。;、送慰]{0,14}$"
        ),
    ),
    rule(
        "who is the other one of two",
        "县医院派出了两名护士。…另一位是护士长|甲|",
        before(
            "(?:派出|选派|抽调|派遣|选送)了?[^。;患病]{0,10}(?:[两二2])(?:名|位|人)[^\\n患病]{0,70}(?:另外?|还有)一[位名人](?:就?是|叫)[^,。;、患病]{0,10}$",
            cue="一",
        ),
    ),
    rule(
        "who holds an office in a shelter besides that at home",
        "武汉某方舱医院二舱副院长、无锡市某医院副院长|甲|",
        ahead(
            "方舱(?:医院)?[^,。;、送慰看]{0,6}(?:副?院长|副?主任|护士长|副?队长|负责人|党支部书记)、([^,。;、送慰看]{4,22}?(?:医院|中心|保健院))"
            "[^,。;、送慰看]{0,12}(?:院长|主任|书记|护士长|医师|护师|科长)$",
            cue="长任记师",
        ),
        unless=_is_of_hubei,
    ),
)
