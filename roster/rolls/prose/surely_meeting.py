"""Who surely is named for a prize, a contest or a lecture at home, where the page speaks of teams as well: 二等奖3名：…, 担任评委的有…,
授予某某等10名同志“护理标兵”称号."""

from roster.rolls.prose.surely import SENTENCE, before, behind, either, excepting, rule

_OF_TEAM = "援|医疗队|队员|抗疫|抗击|战疫|逆行|出征|一线|凯旋|武汉"

RULES = (
    *excepting(
        before(f"(?:{_OF_TEAM})[^{SENTENCE}]*\\Z"),
        rule(
            "who wins a prize",
            "二等奖3名:|甲(急诊科)、乙; 团体一等奖1名:先锋队(队长|甲",
            before(
                "(?:[一二三特]等奖|优胜奖|优秀奖)(?:获得者)?(?:[0-9一二三四五六七八九十]{1,2}[名个])?:[^,。;:、!?\n]{0,10}\\Z",
                cue="奖优",
            ),
        ),
        rule("whose prize it is", "获得一等奖的是|某某|", before("[一二三特]等奖的(?:是|有|分别是)\\Z", cue="奖")),
        rule(
            "who judges or teaches",
            "担任评委的有|甲|; 优秀指导老师:|甲|",
            before(
                "(?:评委|裁判|主持人?|嘉宾)的?(?:有|是|为|:)\\Z|优秀(?:指导|带教)(?:老师|教师):\\Z", cue="持优评宾判"
            ),
        ),
        rule(
            "who speaks at a congress",
            "|甲|分别围绕重症感染作了精彩演讲; 担任点评嘉宾; 在开班仪式上授课",
            behind(
                "分别(?:围绕|就|以)[^。]{2,80}演讲|[^,。;、]{0,6}担任(?:点评|评委|裁判|主持)|[^,。;、]{0,4}在(?:开班|开幕|启动)仪式上(?:授课|讲课|主讲)|主讲(?=[,。;])",
                cue="讲别班持启评幕裁",
            ),
        ),
    ),
    *excepting(
        before(_OF_TEAM),
        rule(
            "who is commended among so many",
            "|甲、乙|等10名医生受到表彰, where nothing says of what they did against an epidemic",
            either(
                "(?:、[^,。;、]{2,24}){0,6}?(?:等)?[0-9一二三四五六七八九十]{1,3}[名位](?:医生|医师|护士|同志|职工)?(?:受到|获得?|获)(?:大会|会议|通报)?表彰"
            ),
        ),
        rule(
            "to whom a title is given",
            '授予|甲|等10名同志"护理标兵"称号',
            either(
                '(?:等)?[0-9一二三四五六七八九十]{1,3}[名位](?:同志|护士|医生|医师)?"[^"]{0,14}(?:标兵|新秀|能手|明星|十佳[^"]{1,6}|优秀[^"]{1,8})"',
                cue="能秀佳优兵星",
            ),
        ),
    ),
)
