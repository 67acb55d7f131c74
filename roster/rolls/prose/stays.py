"""What a page says of those who did not go, wherever it names them: who stayed at home or kept in touch from there, who took
its pictures, and who stands in a list of which it is said that all of them only saw the team off, or met it."""

import re

from roster.rolls.lattice.cut import Token

# None of a family, so that it is not another one who stays: 她把女儿留在家里.
_OWN = '[^,。;"丈妻爱儿女父母孩老公婆把将他她]'
_STAYS = re.compile(
    f"{_OWN}{{0,18}}(?:,{_OWN}{{0,16}}){{0,2}}?"
    "(?:留在(?:了)?(?:家|后方|[院科]里|本院|单位|当地)|留在[^,。;]{2,4}?负责[^,。;]{0,3}(?:后方|后勤|联络|保障)"
    # 护士长某某这两个月在后方带着几个护士顶班
    "|(?<!前)在后方(?!医院)(?=带|领|守|顶|替|坚守|值守|值班|坚持|默默|统筹|协调|做好|做着|照顾|支撑|支持|组织|当)"
    "|[让要叫派][他她]?留(?:守|下|在)|没(?:有|能)?去(?:成)?(?=[,。;])|(?:没能|未能)(?:成行|去成|前往|随队))"
    "(?![^。]{0,30}(?:总算|终于|如愿|再次))"
    # 也写了请战书,医院考虑到人手,没有批准
    # 瞒着家里报了名,没有选上
    f"|(?:瞒着(?:父母|爸妈|孩子|丈夫|妻子|爱人))?{_OWN}{{0,8}}(?:请战书|申请书?|报[^,。;到]{{0,4}}名|请缨){_OWN}{{0,6}}(?:[,。]{_OWN}{{0,20}}){{0,2}}?"
    "(?:没有?(?:被)?批准|未(?:获|被|予)批准|没有?同意|(?:没有?|没能|未能?)被?(?:走成|选上|选中|入选|轮上|轮到[她他自])|落选)(?=[,。;己])(?![^。]{0,30}[。,]?(?:第二次|再次|又|直到|终于|最后))"
    # 没被选中,留下来给大家做饭
    "|(?:也|都|并|最终|最后|可惜)?没(?:有|能)?被?(?:选上|选中|入选|轮上)(?=[,。;])(?![^。]{0,30}(?:第二次|又|补|直到|这次|终于))"
    # 给远在武汉的未婚夫发微信
    "|(?:每天|天天|常常?|都|在家里?)?[给和跟与同为替](?:正|远|还|身)?在[^,。;、丈妻未爱男女]{2,8}的"
    "(?:未婚夫|未婚妻|丈夫|妻子|爱人|男友|女友|男朋友|女朋友|老公|老婆)"
)
_BEFORE = re.compile("上次|上一?批|首批|第一批|头一批")
_THEN = re.compile("当时|当年|那次|那年")
_THIS_TIME = re.compile("[^。]{0,60}[。;]?[^。]{0,10}(?:这次|这回|此次|如今|今年|如愿|终于|现在)")
MOST_MENTIONS, LONGEST, AROUND = 6, 60, 4000
"""Mentions that are looked at, characters behind each, and characters around who is named, so that the time stays linear."""


def stays_by_page(name: Token, shadow: str) -> bool:
    """Whether any mention of somebody on the page says that this one stayed at home, or took the pictures for it."""
    low, high = max(0, name.start - AROUND), name.end + AROUND
    at = shadow.find(name.text, low, high)
    for _ in range(MOST_MENTIONS):
        if at < 0:
            return False
        end = at + len(name.text)
        found = _STAYS.match(shadow, end, end + LONGEST)
        if found and not _is_of_before(found, shadow):
            return True
        low_of = max(0, at - LONGEST)
        if _TOOK_PICTURES.search(shadow, low_of, at) or _IS_LEFT.search(shadow, low_of, at):
            return True
        if _WAITS.search(shadow, low_of, at) and _TELLS.match(shadow, end, end + LONGEST):
            return True
        at = shadow.find(name.text, end, high)
    return False


def _is_of_before(stayed: re.Match[str], shadow: str) -> bool:
    """Whether it was on an earlier occasion that somebody stayed, so that he may have gone since."""
    said = stayed.group()
    then = _THEN.search(said) is not None and _THIS_TIME.match(shadow, stayed.end(), stayed.end() + LONGEST) is not None
    return then or _BEFORE.search(said) is not None


_TOOK_PICTURES = re.compile("(?:责任编辑|责编|编辑|记者)[:|/ ][^。:\n]{2,12}[ ,;|]摄影[:|/] ?$")  # 责编:某某 摄影:某某

# 吻别刚刚领证的妻子|某某|
_IS_LEFT = re.compile(
    "(?:吻别|告别|辞别|作别|挥别)了?[^,。;、和与]{0,10}(?:妻子|丈夫|爱人|女友|男友|老公|老婆|未婚[妻夫])$"
)
# "我和宝宝在家等你回来。"|某某|说
_WAITS = re.compile('"[^"]{0,30}(?:在家|家里)[^"]{0,8}等(?:着)?(?:你|爸爸|妈妈)[^"]{0,10}"$')
_TELLS = re.compile("[^,。;看读听收]{0,12}(?:说|叮嘱|嘱咐|喊|道)[,。:]")


_LIST = re.compile("(?:[、,]|以及|和|与|及)([^。;等]{2,120})等")
_MEETS = re.compile(
    "迎接|接站|接机|迎候|送行|送别|欢送|看望|慰问|出席|到场|陪同|参加了?(?:仪式|送行|欢送|座谈|会议|交接)"
)
_ITEM_ENDS = re.compile("[、,]|以及|和|与|及")
_POSTS = re.compile(
    "主任|院长|书记|护士长|[科部处局厅]长|主席|干事|代表|负责人|队员|医[师生]|护[师士]|技师|药师|教授|主管|巡视员|干部"
)
LONGEST_ITEM, LONGEST_NAME = 24, 4


# ，人事部副主任某某，到机场为我院援藏专家某某送行
_TO_STATION = re.compile(
    "((?:[,、][^,。;、]{3,40}){0,9}?),?(?:同志)?(?:一行|一起|一同|一道|专程|亲自|也|都|分别|共同)?"
    "(?:到|赶到|来到|前往|在)[^,。;、]{0,10}(?:机场|车站|[南北东西]站|高铁站|火车站|高速|路口|码头|广场|门口|集结点|集合点|出发点|现场)"
    "[^,。;:]{0,60}?(?:送行|送别|欢送|壮行|话别|送站|接站|接机|迎接|欢迎)(?!的)"
)


def _goes_to_station(after: str) -> bool:
    """Whether somebody is one of a list, each with a position, who went to the station together to see people off."""
    found = _TO_STATION.match(after) if _FAREWELL.search(after, 0, LONGEST_FAREWELL) else None
    items = _ITEM_ENDS.split(found[1].strip(",、")) if found and found[1] else []
    return found is not None and all(_POSTS.search(item) is not None for item in items if item)


# 、工会主席某某以及护理部负责人共同为队员某某送行
_SEES_OFF = re.compile(
    '((?:[、,]|以及|和|与|及)[^。;:为给"]{2,100}?)(?:等人?|一行)?(?:共同|一同|一起|一道|分别|亲自|专程)?(?:为|给)'
    "[^。;]{0,60}?(?:送行|送别|壮行|饯行|话别|接风)(?!的)"
)


def _sees_off_with_others(after: str) -> bool:
    """Whether somebody is one of a list, each with a position, who together say farewell to those who go."""
    found = _SEES_OFF.match(after) if _FAREWELL.search(after, 0, LONGEST_FAREWELL) else None
    items = [item for item in _ITEM_ENDS.split(found[1]) if item] if found else []
    return any(_POSTS.search(item) for item in items) and all(
        len(item) <= LONGEST_NAME or (len(item) <= LONGEST_ITEM and _OFFICES.search(item) is not None) for item in items
    )


_OFFICES = re.compile(f"{_POSTS.pattern}|[科部处室办]$")
_FAREWELL = re.compile("送行|送别|欢送|壮行|饯行|话别|送站|接站|接机|接风|迎接|欢迎")
LONGEST_FAREWELL = 260


def meets_with_others(after: str) -> bool:
    """Whether somebody is in a list of people with nothing but their positions, who all together saw the team off or met it:
    …、骨科护士长某某，办公室主任某某等到车站迎接."""
    if _goes_to_station(after) or _sees_off_with_others(after):
        return True
    found = _LIST.match(after) if "等" in after else None
    if found is None or not _MEETS.search(after, found.end(1), found.end(1) + LONGEST_ITEM):
        return False
    items = [item for item in _ITEM_ENDS.split(found[1]) if item]
    return all(
        len(item) <= LONGEST_NAME or (len(item) <= LONGEST_ITEM and _POSTS.search(item) is not None) for item in items
    )
