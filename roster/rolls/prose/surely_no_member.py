"""Who surely is none of the team, as the words around a list say: children (他叫|甲|,今年五岁), the dead who are given a title, wives and
husbands of another house, colleagues of the house that was aided, policemen of the place, those whom somebody of the team taught."""

from roster.rolls.prose.surely import CLAUSE, ahead, before, behind, excepting, rule, told

_CALLING = "(?:医[生师]|护[士师]|职工|技师|检验师|护士长|医护|医务)"
_AGE = "(?:[一二两三四五六七八九]|十[一二]?|[1-9]|1[0-2])"
_GOES_TOO = "一起|一同|一道|双双|夫妻[^,。;]{0,6}(?:出|赴|前往)|也(?:报|去|在|随|来|将|要)|第[一二三四五六七八九十]批|队员|出征|请战|报名|随队|驰援(?![^,。;]{0,12}(?:期间|时间|时候|日子))"

RULES = (
    rule(
        "how old a child is",
        "他叫|甲|,今年五岁,是…的儿子; |甲|(5岁)",
        behind(f",(?:今年)?(?:刚满|刚|才|只有|快)*{_AGE}(?:周)?岁(?:半|多)?[,。;]|[(]?{_AGE}岁(?:半)?[)]", cue=",岁"),
    ),
    rule(
        "who are given a title after death",
        "|甲|等34人被追授“先进个人”称号",
        behind("(?:、[\u4e00-\u9fff]{2,4}){0,6}(?:等?[0-9]{0,4}[名位人]?(?:同志)?)被?(?:追授|追记|追认)", cue="追"),
    ),
    rule(
        "who directs from afar",
        "某科|甲|教授带队在上海坐镇",
        behind(
            "(?:教授|主任|医生|院长)?(?:带队|带领[^,。;]{0,8})?(?:在(?![^,。;]{0,6}(?:武汉|湖北|前|一线|方舱|病))[^,。;]{2,10})?坐镇(?!前|一线|武汉|湖北|方舱|当地|病)",
            cue="坐",
        ),
    ),
    rule(
        "who picked the pictures",
        "|江岸君|今天挑选了10张照片",
        behind(
            "(?:今天|特意|特地|今日|为(?:大家|您|你))+(?:挑选|整理|梳理|盘点|精选)了?[0-9一二三四五六七八九十几]{1,3}(?:张|段|则|封|幅|组照)",
            cue="为今特意",
        ),
    ),
    rule(
        "whose wife or husband is of a house as well",
        "某某的爱人|甲|,也是同院的一名医生",
        before("(?<![和与跟同])(?:爱人|丈夫|妻子|老公|老婆|男友|女友|男朋友|女朋友)$", cue="爱老友丈妻男婆朋"),
        behind(f",?(?:也|同样|同)是[^,。;]{{2,24}}{_CALLING}(?=[,。;])"),
        unless=told(_GOES_TOO, 60),
    ),
    *excepting(
        before(f"[队援驰赴][^{CLAUSE}]*\\Z"),
        rule(
            "who works beside the team",
            "某院的|甲|天天与海南医疗队并肩作战",
            behind(
                "(?:医生|护士|护士长|主任)?(?:天天|一直|始终|每天|连日来|日夜)*(?:与|和|同|跟)[^,。;我]{2,10}(?:医疗队)(?:队员|专家|的?同[行事]|员)?们?(?:一起|一同|一道)?(?:并肩|共同奋战|携手|协同)"
            ),
        ),
        rule(
            "who gives money for the front",
            "护师|甲|还捐出1500元",
            behind(
                "(?:还|也|又|便|就|主动)+捐(?:了|出|赠)[^,。;]{0,8}(?:元|钱|物资|慰问品|用品)[^。;]{0,16}(?:给|往|到|支援|慰问)[^。;]{0,6}(?:前[线方]|一线|队员|医疗队|武汉|湖北)",
                cue="便也就动还又",
            ),
        ),
    ),
    rule(
        "what couple a house of the place has",
        "武汉市某医院\\n|甲、乙|夫妇",
        behind("夫妇(?=\\n|$)", cue="夫"),
        before(
            "(?:^|\\n)[ ]*(?:武汉|湖北|黄冈|孝感|荆门|荆州|襄阳|宜昌)[^\\n,。、援队]{2,16}(?:医院|中心)[ ]*\\n[ ]*$"
        ),
    ),
    rule(
        "who are of the team at home",
        "我院应急医疗队由内科|甲医师、乙护师|组成,即将进入病房",
        behind("组成,(?:即将|已|随后|马上|将)?(?:进入|进驻)(?:隔离)?(?:病[房区]|传染病)", cue="进"),
        before("(?:^|[。;\\n])[^。;\\n援驰赴支]{0,40}应急医疗队由[^,。;、]{0,12}$"),
    ),
    rule(
        "who wrote it",
        "(记者李晓明 |王艺萌|)",
        behind("[)]", cue=")"),
        before("[(][^()。]{0,14}(?:记者|通讯员)[ ]?(?:[\u4e00-\u9fff]{2,4}[ ?,、/]{1,3}){1,4}$"),
    ),
    rule(
        "whom somebody teaches",
        "给某县医院医生|甲|(右)讲解操作",
        behind("(?:[(]?[左右中一二三][一二三]?[)])?(?:等)?(?:讲解|示范|演示|传授|讲授|培训|指导)", cue="解指授范训演"),
        ahead("(?:给|向|为)[^,。;送迎慰献颁]{4,30}(?:医院|卫生院|中心)[^,。;、援队]{0,8}(?:医生|护士|医师|医务人员)$"),
    ),
    rule(
        "who keeps order in the place",
        "武汉市公安局某大队民警|甲|",
        ahead("公安(?:局|分局)[^,。;、援]{0,18}(?:民警|辅警|交警|特警|警官)$", cue="局"),
    ),
    rule(
        "who guides those who went",
        "第二十三工作指导组组长|甲|",
        ahead("(?:工作|中央|国务院|国家|巡回)(?:指导|巡视|督查)组副?组长$", cue="指巡督"),
    ),
)
