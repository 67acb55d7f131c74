"""Words right behind a name that say outright that who it is went: …成了第九批援藏干部, 也在队中, 同三名队员驾车出发."""

import re

_TEAM = (
    "(?:援[\u4e00-\u9fff]{1,6}?(?:干部|医生|医师|专家|队员|医疗队|医疗组)|(?:医疗|救援|救护|支援|检测|采样|防疫)队|专家组|医疗组)"
    "[^,。;:]{0,8}"
)
_OFFICE = "(?:总|副)?(?:领队|队长)"
# Neither what somebody attends nor what he is to the team: 参加医疗队出征仪式, 是医疗队的后盾.
_ENDS = "(?<!仪式)(?<!后盾)(?<!家属)(?<!会)(?=[,。;、]|身份|到|在|去|赴|奔赴|前往|出征(?!仪式)|进)"
_JOINS = f"(?:成了|成为|作为|[也就]?是|担任|被(?:选派|任命|选|派)为|当选为?|入选了?|加入了?|参加了?|编入了?|(?:曾|跟)?随|跟着|以)[^,。;:]{{0,16}}?(?:{_TEAM}|{_OFFICE}){_ENDS}"
_AMONG = "(?:[和与、][^,。;]{3,24})?各[领带]一[组队]|是[\u4e00-\u9fff]{2,6}组的(?=[,。])|(?:也|正|就)?(?:在(?:队伍?[中里]|其中|其列|(?:医疗|救援|支援)队伍?[中里](?=[,。;])|名单(?:[中里上]|之列))|是其中(?:之一|[的]?一[员位名])|[位名]列其中)"
_SET_OUT = "(?:出发|启程|奔赴|赶赴|前往|踏上|抵达|到达|登车|登机|上路|出征|驰援|赴)"
_WITH_OTHERS = f"(?:带着|带领|率领?|带|同|和|与)[^,。;]{{0,10}}[名位个人](?:[^,。;]{{0,8}})(?:队员|同事|医护人员|医护|医务人员|医生|护士|专家)[^,。;]{{0,8}}?{_SET_OUT}(?!仪式)"
_POST = "(?:党委|党总支|党支部)?(?:副|总)?(?:院长|主任|书记|局长|科长|部长|处长|护士长|教授|主任医师|主治医师|主任护师|医生|医师|护士)"
_GOES_ALONG = re.compile(
    f"(?:{_POST})?(?:同志)?,?(?:则|将|也|还|又|此次|这次|主动)?(?:{_JOINS}|{_AMONG}|{_WITH_OTHERS})"
)

# One of several of whom it is said together that they set out, or whom a team is said to have.
_ALL_SET_OUT = re.compile(
    "[、,和](?![^。;]{0,60}(?:送行|送别|欢送|叮嘱|看望|慰问|迎接|目送|宣布|表示|介绍))"
    f"[^。;]{{4,80}}?(?:便|就|随即|一同|一起|连夜|已经|已|都|均)(?:登上|踏上|坐上|{_SET_OUT})"
)
# One of a series behind which it is said that all of them joined: 甲（某科主任）、乙（…）参加了市卫生局组织的第一批救护队.
_ALL_JOIN = re.compile(
    "[、和与及][^。;,]{2,160}?(?:参加|加入|编入)了?[^,。;、]{0,16}(?:医疗|救援|救护|支援|防疫|医疗救护)队(?=[,。;]|$)"
)
_TEAM_HAS = re.compile(
    "(?:队伍|医疗队|救援队|支援队|小分队|队员|成员|他们)当?[里中],?(?:[^。;]{0,60}[,、])?(?:既|也|还)?有(?:[^,。;、有]{0,24}的)?$"
)

# 骨科某某和内科某某将赴那曲市人民医院工作.
_TO_WORK = re.compile(
    "(?:[、,和与及][^。;]{2,100}?)?(?:将|即将|已)(?:分别)?(?:赴|前往|奔赴|远赴|去|到)[^,。;]{2,20}(?:医院|疾控中心|卫生院|服务中心|保健院)"
    "(?:开展|进行)?(?:为期[^,。;]{2,8}的)?(?:对口)?(?:工作|支援|支医|帮扶|援助|挂职|轮换)"
)


def is_of_those_who_set_out(before: str, behind: str) -> bool:
    """Whether somebody is one of several who are said to have set out together, or whom a team has: 这支队伍里,有…某某."""
    if _TEAM_HAS.search(before) is not None or _ALL_SET_OUT.match(behind) is not None:
        return True
    return _ALL_JOIN.match(behind) is not None


def goes_along(behind: str) -> bool:
    """Whether the words behind a name say that who it is is one of those who went."""
    return _GOES_ALONG.match(behind) is not None


def is_to_work_there(behind: str) -> bool:
    """Whether the words behind a name, or behind all of its list, say at which house they are going to work."""
    return _TO_WORK.match(behind) is not None
