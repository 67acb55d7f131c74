"""Titles, posts, team roles, batches and counts by their structure, so that an unlisted one is read as well."""

import re
from collections.abc import Iterator


def _each(words: str, rest: str) -> list[str]:
    """An alternative for each of the words, with the same rest behind it.

    A pattern of alternatives that all begin with a character of their own is searched for three times as fast as
    one that begins with something optional: Python then looks only where one of these characters stands.
    """
    return [word + rest for word in words.split("|")]


def _of_first(*patterns: str) -> re.Pattern[str]:
    """A pattern of the alternatives of several, in their order; those of one first character behind that one, so that at
    each place a third fewer are tried."""
    groups: list[tuple[str, list[str]]] = []
    of_first: dict[str, list[str]] = {}
    for alternative in _alternatives("|".join(patterns)):
        first, rest = alternative[0], alternative[1:]
        if not first.isalnum() or rest[:1] in QUANTIFIERS:
            groups.append(("", [alternative]))
            of_first.clear()  # what stands behind an alternative that may begin with any character stays behind it
        elif first in of_first:
            of_first[first].append(rest)
        else:
            of_first[first] = [rest]
            groups.append((first, of_first[first]))
    return re.compile("|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups))


QUANTIFIERS = frozenset("?*+{")


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern in which each bracket opens or closes a group."""
    start = depth = 0
    for place, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]


_GRADE = "副顾问|顾问|正主任|副主任|主任|主管|主治|住院|执业助理|执业|助理|见习|正高级|副高级|高级|中级|初级|特级|资深|首席|进修|规培|注册|乡村|在职|一级主任|二级主任|三级主任|四级主任|一级|二级|三级|四级|专科|高级责任|责任|副|实习"
_FIELD = (
    "中西医结合|中西医|中医|西医|院前急救|急救|蒙医|藏医|维医|回医|傣医|壮医|苗医|瑶医|彝医|侗医|朝医|哈医|哈萨克医|维吾尔医|朝鲜医|民族医|公共卫生|公卫|预防医学|临床|"
    # 全科护师 is a nurse of that department.
    "物理|职业|言语|作业|义肢|全科(?!副?主?[任管]?护)|口腔(?!副?主?[任管]?护)|检验(?!副?[主住]?[任管治院]?[医护])|影像(?!副?主?[任管]?护)|放射(?!副?主?[任管]?护)|康复(?!副?主?[任管]?护)|心理(?!副?主?[任管]?护)|营养(?!副?主?[任管]?护)|超声(?!副?主?[任管]?护)|病理(?!副?主?[任管]?护)|输血(?!副?主?[任管]?护)|中药|西药|"
    "蒙药|藏药|维药|民族药|卫生检验|病案信息|病案|心电图|心电|听力|眼视光|视光|放疗|放射治疗|核医学|理化|卫生管理|网络|电气|设备|电子|机械|软件|计算机|系统|工程|社会|公共(?=营养师)|针灸|推拿|卫生|医学(?!副?[主住]?[任管治院]?[医护])|消毒|政工|研究|护理(?!副?主?[任管]?护)|药学|医疗器械|信息|生物医学|免疫规划|流行病学|流行病|医用|中(?=[医药])|西(?=[医药])|蒙(?=[医药])|藏(?=[医药])|维(?=[医药])"
)
HEAD = (
    "医师|医帅|药帅|技帅|药土|康复师|听力师|验光师|视光师|化验师|化验员|放射师|社工师|工作师|实验师|实验员|审计师|档案员|检测员|执法员|监督员|调查员|医生|医士|大夫|护师|护帅|护士|护土|护理师|药师|药士|技师|技士|检验师|检验士|针灸师|推拿师|康复师|治疗师|治疗士|理疗师|营养师|咨询师|工程师|经济师|会计师|统计师|政工师|"
    "矫形师|教授|研究员|讲师|助教|护理员|实习研究员|实习员|技术员|护工|药剂师|药剂士|麻醉师|助产士|助产师|流调员|消杀员|采样员|检验员|公卫人员|会计员|档案馆员|馆员|经师"
)
# 护士长 and 主管 alone are posts; a title's head must not be cut out of 护士长.
_TITLE_END = "(?!长)"
TITLE = _of_first(
    *_each(_GRADE, f"(?:{_FIELD})?(?:{HEAD}){_TITLE_END}"),
    *_each(_FIELD, f"(?:{_GRADE})?(?:{HEAD}){_TITLE_END}"),
    *_each(HEAD, _TITLE_END),
)

_BODY = (
    "流行病学|病毒学|免疫学|党委|党总支|总支|教职工(?=党)|党支部|支部|党组|党工委|纪委|纪检监察|纪检|工会|团委|团总支|团支部|行政|业务|医务|常务|执行|名誉|分管|大科|学科|"
    "教研室|办公室(?![驾司文带随])|第一|专职|医疗|护理|后勤|财务|组织|宣传|统战|青年|党建|片区|总务|保卫|人事|信息|设备|科教|质控|防保|医保"
)
OFFICE = (
    "书记|主席|院长|主任|科长|处长|部长|局长|厅长|所长|站长|大队长|中心主任|护士长|委员|干事|科员|科员|秘书|负责人|带头人|班长|股长|园长|校长|会长|理事长|"
    "司长|调研员|巡视员|主任科员|护理总监|医疗总监|行政总监|运营总监|总监|经理|主管|护长|指导员|专员|办事员|驾驶员|带车司机|随车司机|司机|文员|助理员|总会计师|总药师|总工程师|总经济师|首席专家|炊事员|厨师|翻译|会计(?![师员])|出纳|采购员"
)
_COMMITTEE = "组织|宣传|纪检|青年|统战|生活|保密"  # whose 委员 is a role in the team
_SIZE = "副|总|大|代理|代|原"
_POST_END = "(?:助理)?(?!医|护师|药|技|检|中医|蒙医)"
POST = _of_first(
    *_each(_BODY, f"(?!(?<={_COMMITTEE})委员)(?:{_BODY}){{0,2}}(?:{_SIZE})?(?:{OFFICE}){_POST_END}"),
    *_each(_SIZE, f"(?:{OFFICE}){_POST_END}"),
    *_each("一级|二级|三级|四级", "(?:主任科员|调研员|巡视员|科员)"),
    *_each(OFFICE, _POST_END),
)

_TEAM = "医疗队|救援队|医护队|护理队|支援队|援鄂队|卫生队|先遣队|突击队|应急队|防疫队|防控队|工作队|专家队|专家组|先遣组|工作组|护理组|医疗组|医师组|总"
_PARTY_BODY = "党总支|党支部|支部|党委"
_PARTY_ROLE = "(?:副书记|书记|委员|组织委员|宣传委员|纪检委员)"
_ROLE = (
    "总领队|副总领队|正副领队|副领队|领队|副总队长|总队长|副队长|常务副队长|执行副队长|执行队长|队长助理|队长|"
    "副[分小中]队长|分队(?:副队)?长|小队(?:副队)?长|中队(?:副队)?长|副团长|团长|"
    "副[点舱车]长(?![期途时达年])|点长(?![期途时达年])|舱长(?![期途时达年])|车长(?![期途时达年])|"
    "副联络员|联络员|联络人|副组长|组长|小组长|信息员|宣传员|通讯联络员|安全员|联系人|顾问(?!医)|"
    "感控(?:专员|督导员?|监督员|员)|院感(?:专员|督导员?|监督员|员)|物资(?:管理|保管)?员|后勤(?:保障)?员|"
    "政治教导员|教导员|首席专家组?组长|指导专家|专家组成员|专家组组长|专家组副组长|专家|队员|成员|组员"
)
_OF_PARTY = [
    *_each(f"{_TEAM}|临时", f"(?:临时)?(?:{_PARTY_BODY}|团支部|团总支){_PARTY_ROLE}"),
    *_each(_PARTY_BODY, _PARTY_ROLE),
]
_GROUP_LEADER = _each(
    "医疗|医务|护理|院感|感控|感染|检验|检测|核酸|首席专家|专家|后勤|物资|药品|药学|综合|防控|心理|影像|消杀|流调|采样|联络|信息|宣传|保障|生活|医护|重症|技术|管理|党",
    "(?:(?:小组|组|副)?(?:副)?(?:组长|小组长)|队长)",
)
_OF_TEAM = [
    *_GROUP_LEADER,
    *_each("医疗|护理|药学|检验|检测|影像|疾控|心理|采样|流调|消杀|后勤|医护|防疫|宣传|保障", "队员"),
    *_each(_COMMITTEE, "委员"),
    *_each("业务|行政|技术", "领队"),
    *_each(_TEAM, f"(?:{_ROLE})"),
    _ROLE,
]
_NUMBERED_GROUP = (
    "第?[一二三四五六七八九十0-9]{1,2}小?组(?:副组长|组长)|第[一二三四五六七八九十0-9]{1,2}小组长|[A-H]组(?:副组长|组长)|"
    "第[一二三四五六七八九十0-9]{1,2}(?:医疗|护理|医护|重症|专家|工作|救治|采样|流调|消杀|检测|感控|院感|防控|心理)小组(?:副组长|组长|长)"
)
ROLE = _of_first(
    *_OF_PARTY,
    _NUMBERED_GROUP,
    "(?:新冠肺炎|新型冠状病毒肺炎|疫情防控)(?:医疗)?救治专家组(?:副组长|组长|成员|组员)",
    "(?:(?![任为是由队的师士长与及其]|(?<=其)中|和(?![平田县])|领?导小组)[\u4e00-\u9fff]){2,4}组(?:副组长|组长|成员|组员)",
    *_OF_TEAM,
)
ROLE_WITHOUT_GROUP = _of_first(*_OF_PARTY, *_OF_TEAM)
"""What `ROLE` finds where there is no 组; without the alternative that begins with any character."""

BARE_ROLE = _of_first(*_each("临时", f"(?:{_PARTY_BODY}){_PARTY_ROLE}"), _ROLE)
"""A role alone, also behind a batch that ends in the word of a team: 第二批医疗队 领队."""

LIST_MARKS = ("、", "和", "与", "及", "以及")
"""Marks and words between the names of a list."""
MEMBERS = ("队员", "成员", "组员")
"""Ends of the roles that many share."""

_NUMBER = "[0-9]{1,5}|[一二两三四五六七八九十百]{1,5}"
COUNT = re.compile(
    rf"(?:共计|总计|合计|累计|一共|总共|共有|共派出|共|计|等|各|其中|一行|这)?(?:{_NUMBER})(?:余|多)?(?:名|人|位)(?!民)"
)
# A pattern of which nothing but optional words comes first looks ahead for the few characters that it may begin with, since
# to try all of its alternatives at each place of a sentence takes twice as long.
BATCH = re.compile(
    r"(?=[首第0-9一二三四五六七八九十])(?:(?:首|第[0-9]{3}|第[一二三四五六七八九十百零]{4,6}|第?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}))批次?"
    r"(?:(?:国家|省级|省|市级|市|区|自治区|中医|中医药|援鄂|援汉|援助|驰援|支援|赴|湖北|武汉|黄冈|荆门|襄阳|孝感|随州|荆州|宜昌|十堰|咸宁|鄂州|黄石|恩施|抗疫|抗击|新冠|肺炎|疫情|紧急|医学|医疗|护理|救援|救治|应急|专业|防控|重症|疾控|心理|检测|抽调|增援|对口)*"
    r"(?:医疗队|救援队|医护队|护理队|队员|医护人员|医务人员|队(?!长)|专家组|人员|名单)?)?"
    # Teams sent abroad are numbered by terms of service.
    r"|第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})梯队"
    r"|第(?:[一二三四五六七八九十百零]{1,6}|[0-9]{1,3})期(?=[\u4e00-\u9fff]{0,2}援|[\u4e00-\u9fff]{0,6}医疗队|队员|成员|人员|名单))"
)
_GROUP = "[0-9]{1,3}号(?:车|楼|舱|线)|医疗队(?![队长员副])|临时党(?:支部|总支)(?![书副委员])|(?:[内外]科|医技|护理)系统"
_BY_STROKES = "[一二三四五六七八九十]{1,3}[画划](?:[及以]{1,2}上)?"
GROUP = re.compile(
    f"{_GROUP}|[A-H]组(?!长|织|成|员|副|建|队)|[\u4e00-\u9fff]{{1,4}}院区|{_BY_STROKES}|(?:第?[一二三四五六七八九十0-9]{{1,2}}|(?:(?!带领|率领|[带率领]第|医院|(?<=医)院|[的在编兼任由是各])[\u4e00-\u9fff]){{2,6}})组(?!长|织|成|员|副|建|队|派)"
)
GROUP_WITHOUT_GROUP = re.compile(f"{_GROUP}|{_BY_STROKES}")
"""What `GROUP` finds where there is neither 组 nor 院区."""
# Countries to which teams have long been sent; 援坦桑尼亚医疗队 holds nobody's name.
COUNTRIES = (
    "坦桑尼亚|南苏丹|苏丹|阿尔及利亚|赞比亚|津巴布韦|莫桑比克|埃塞俄比亚|厄立特里亚|马达加斯加|毛里塔尼亚|塞拉利昂|赤道几内亚|几内亚比绍|几内亚|"
    "喀麦隆|卢旺达|布隆迪|乌干达|博茨瓦纳|纳米比亚|莱索托|马拉维|科摩罗|塞舌尔|吉布提|摩洛哥|突尼斯|尼日尔|布基纳法索|中非|加纳|佛得角|冈比亚|"
    "多哥|利比里亚|瓦努阿图|巴布亚新几内亚|萨摩亚|斐济|多米尼克|东帝汶|老挝|柬埔寨|桑给巴尔|"
    "贝宁|马里|刚果|加蓬|乍得|圣多美和普林西比|圣多美|塞内加尔|科特迪瓦|也门|马耳他|科威特|圭亚那|特立尼达和多巴哥|安提瓜和巴布达|尼泊尔|"
    "所罗门群岛|基里巴斯|汤加|密克罗尼西亚|安哥拉|牙买加"
)
TEAM = re.compile(
    "(?:对口支援|支援|援助|驰援|援|赴|出征|抗击|抗疫|战疫)"
    f"(?:湖北|武汉|鄂|汉|黄冈|荆门|荆州|襄阳|孝感|随州|宜昌|十堰|咸宁|鄂州|黄石|恩施|省|市|国家|中医|抗疫|疫情|新冠|肺炎|一线|紧急|医学|医疗|护理|应急|救治|抗击|重症|疾控|核酸|检测|{COUNTRIES}){{0,6}}"
    "(?:医疗队员?|救援队员?|医护队员?|护理队员?|支援队员?|检测队员?|防控队员?|队员?|专家组|医护人员|医务人员|医务工作者|人员|英雄|勇士)(?:队员|成员|人员)?"
)
"""A team's name without its number: 援鄂医疗队, 支援湖北医疗队队员."""
UNIT = re.compile("[A-Z]{0,4}[IC]CU")
_BORN = "(?:19[0-9]{2}|200[0-9])"
AGE = re.compile(
    rf"[0-9]{{2}}周?岁|{_BORN}[年.\-/][0-9]{{1,2}}(?:[月.\-/](?:[0-9]{{1,2}}日?)?)?(?:出?生)?|{_BORN}年(?:出?生)?"
)
DATE = re.compile(
    r"(?=[0-9二])(?:(?:20[12][0-9]年)?[0-9]{1,2}月[0-9]{1,2}[日号](?:[上下]午|凌晨|晚上?|中午)?(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分|半)?)?(?:许|左右)?(?:出征|出发|启程|抵达|集结)?"
    r"|20[12][0-9]年[0-9]{1,2}月|二〇[一二〇]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
"""A day on which something happened: a team left, a list was signed."""
NUMERIC = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-_@%]*")

_CHINESE_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"两": 2}


def stated_number(text: str) -> int | None:
    """The number in a count such as 共162名, 五位 or 二十三人; None if there is none."""
    digits = re.search(r"[0-9]{1,9}", text)
    if digits:
        return int(digits.group())
    found = re.search(r"[一二两三四五六七八九十百]+(?=[余多]?[名人位])", text)  # not 一 of 一行十二人
    found = found or re.search(r"[一二两三四五六七八九十百]+", text)
    return _chinese_number(found.group()) if found else None


def _chinese_number(text: str) -> int:
    total, current = 0, 0
    for char in text:
        if char == "百":
            total, current = total + (current or 1) * 100, 0
        elif char == "十":
            total, current = total + (current or 1) * 10, 0
        else:
            current = _CHINESE_DIGITS[char]
    return total + current
