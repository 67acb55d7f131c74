"""What stands around the text of a page: who wrote, checked and printed it, the frame of a screen, words of farewell."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, PRESS, SEPARATOR

_OF_GUESTS = re.compile("[ ]*(?:[一二三四五六七八九十0-9]{1,2}[、.])?媒体(?:记者|代表|朋友)(?:名单)?[ :]*$")
# What surrounds the text of a page on a screen, and the weather that heads the day of a diary.
_BEGINS = re.compile(
    " *(?:(?:备注|注|说明)[ ]*:|此致|敬礼|上一[篇页条]|下一[篇页条]|首页|当前位置|您的位置|版权所有|[(][^()]{2,30}推荐[)][ ]*$|相关(?:阅读|链接|新闻|推荐)|延伸阅读|推荐阅读|返回(?:顶部|列表|首页)|长按|扫码|扫一扫|点击|点此|添加到主屏幕|(?:查看|阅读)原文|(?:文章|本文|新闻)(?:图片|插图|配图)[ ]*$|(?:图文|图片)(?:新闻|报道)[ ]*$|原文(?:网址|地址|链接)|分享到|关注我们|更多精彩)"
    "| *(?:不感兴趣|看过了?|取消|[0-9]*[ ]?人(?:点赞|收藏|赞过|在看)|打赏|赞赏|喜欢作者|轻触阅读原文|继续滑动看下一个|向上滑动看下一个|知道了|允许)[ ]*$"
    r"|[ \-—·]*(?:第[ ]*)?[0-9]{1,4}[ ]*页(?:[ ,、/]*共[ ]*[0-9]{1,4}[ ]*页)?[ \-—·]*$|\[?图片\]?$"
    r"|[ ]*[\u4e00-\u9fff]{2,12}[ ]*[(\[〔【]20[0-9]{2}[)\]〕】][ ]*第?[ ]*[0-9]{1,4}[ ]*号[ ]*$"  # 清卫发〔2020〕17号
    "| *[(]?[0-9]{1,2}[.、 ] *[^,;:]{4,40}[,;] *[\u4e00-\u9fff]{2,8} *[0-9]{6}[); ]*$"  # 1. 某学会某专委会，北京 100021
    "|[^:]{0,16}日[ ,]*(?:星期[一二三四五六日天])?[ ,]*(?:晴|阴|多云|小雨|中雨|大雨|小雪|雨夹雪|雾)(?:转[晴阴多云小中大雨雪]{1,3})?[ ]*$"
)
# Each alternative of these begins with a character of its own (see words/terms.py).
_FRAME = re.compile(
    r"ICP备|公网安备|[Cc]opyright|COPYRIGHT|©|微博|微信|公众号|weibo|https?:|www[.]|发布(?:时间|日期)[ ]*:|更新时间[ ]*:|点击数[ ]*:|浏览次数[ ]*:|阅读(?:次数|量)[ ]*:|字号[ ]*:|邮箱[ ]*:|打印本页|关闭窗口|公开发布|\[打印\]|注(?<=^注):[^:]*(?:为|排名|排序|顺序)|日记 *$|无正文|评论区|未完待续|持续更新"
    r"|印(?:发|制)(?<=日印[发制])[ ]*$|共印(?=[ ]*[0-9]{1,5}[ ]*份)"
)
# Who put a page out and when, with nothing between name and day: 青春武汉 2021-01-20, 滨河云 2021-01-20 08:15.
_AT_DAY = "[ ]+20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}"
_AT_TIME = "[ ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[ ]*"
_ACCOUNT = re.compile(
    f"[ ]*(?:[\u4e00-\u9fff]{{4,12}}{_AT_DAY}(?:{_AT_TIME}|[ ]*)|[\u4e00-\u9fff]{{2,3}}{_AT_DAY}{_AT_TIME})"
)
_LETTER = re.compile(r"(?:感谢|慰问|表扬|致敬|公开|祝贺|贺|请战|决心|一封[\u4e00-\u9fff]{0,4})[信书][ )]*$")
LONGEST = 60
# Wishes and watchwords, in words of which nobody's name is made.
_FAREWELL = re.compile(
    "张贴$|加油|平安(?:归来|凯旋)|早日凯旋|胜利凯旋|凯旋归来|祝凯旋|待凯旋|等凯旋|盼凯旋|等你|接你|致敬|初心|使命|共克时艰|众志成城|春暖花开|山河无恙|人间皆安|岁月静好|负重前行|大爱无疆|召必回|在看|点赞|转发|欢迎补充"
)
_SAYS_WHO = frozenset("HDTPRBX")

_CREDIT = re.compile(
    r"^[ ]*图(?:[0-9①一二三四五六七八九]|片|为)|^[ (]*(?:图|图片|照片|图文|文图|以上图片)由|(?:^|[ (|])[文图摄](?:字|片|影)?[ ]?[/|:]"
    r"|^[ ]*[(]?(?:[一-鿿]{2,3}[ 、]?){1,3}[ ]?/[ ]?(?:图|文|摄|摄影|图文|文图|供图)[)]?[ ]*$"
    r"|^[ ]*[(][^()。,]{2,24}[ ]{1,4}[一-鿿]{2,3}[ ]*/[ ]*(?:图|文|摄|摄影|图文|文图|供图)[)]?[ ]*$"  # (某县医院 某某 /图)
    r"|^[ ]*[(]?(?:本[报网台]|特约)?(?:采访(?:人员|者)?|撰文)[ ]{1,3}(?:[一-鿿]{2,3}[ 、]{0,2}){1,4}[)]?[ ]*$"  # (采访人员 某某 某某)
)
_CREDITED = re.compile("[文图摄访]")
_PUBLISHER = re.compile(
    "[ ]*[(](?=[^)]*(?:融媒|电视台|日报|晚报|广播|新闻|报社|宣传[科部处]|供稿|整理|综合报道))[^()]*[)][ ]*$"
)
# Who did what for the page, and to whom it goes: 核稿：某某, 抄送：某某.
_SERVICE = re.compile(
    r"[ *(\[]*(?:本期|执行|值班|责任|图文|新媒体|总)?"
    "(?:编译|译者|审译|译审|剪辑|配音|播音|字幕|供稿|撰稿|投稿|审稿|校稿|审签|审校|审定|审读|[一二三][审校]|监制|总编|编发|排版|制作|海报|设计|摄像|拍摄|视频|音频|文案|整理|采写|采访|访谈|访谈整理|采编|录入|打字|打印|制表|填表|填报|签发|拟稿|核稿|核发|抄送|抄报|主送|报送|审批|分管领导|主管领导|单位负责人|主办|承办|协办|出品|推送|发布|咨询|预约|监督|网站管理|挂号(?:咨询|预约)?|物资(?:交接|对接)|信息(?:联络|报送)|家属(?:联络|联系)|餐饮对接|车辆调度|[\u4e00-\u9fff]{2,8}群群主|(?:前排|后排)?[左右]起)"
    "(?:人|员|组|者|单位|部门|人员)?[ ]*[:|]"
)
_TO_ASK = "(?:电话|人|部门|邮箱|地址):"
_NOTICE = re.compile(
    f"公示(?:时间|期)|联系{_TO_ASK}|受理{_TO_ASK}|监督{_TO_ASK}|举报{_TO_ASK}|咨询{_TO_ASK}|值班{_TO_ASK}"
    f"|公示电话|工作的?(?:历任|先后)?(?:负责人|领导)(?:先后|依次)?(?:有|为|是)?:|(?:国内|后方|院内)(?:联络|联系|协调)(?:组|人|员|处)(?:[:为][^。;]{{2,24}}(?:电话|手机|0[0-9]{{2,3}}-))"
    "|联络人?:[^。;]{2,24}(?:电话|手机|0[0-9]{2,3}-)|联系:[^。;]{2,24}(?:电话|手机|0[0-9]{2,3}-)|填(?:报|表)人:|制表人:|经办人:|审核人:|录入人:|发布人:|签发人:|《[^》]{2,16}》(?:发布|出品)[ ]*$|制图|比例尺|图例|此件(?:主动|依申请|不予)?公开|天气(?:预报)?:"
)
_OFFERS = re.compile("[ ]*提供[ ]*:")
# 某某日报　某某　某某: for whom those write who wrote the page.
_PAPER = re.compile(
    "[ (]*[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|早报|都市报|新闻网|融媒体|融媒|电视台|报社|通讯社)[\u4e00-\u9fff]{0,4}[ ]+[\u4e00-\u9fff ]{2,20}[ )]*$"
)
# 信息：某县中医院　某某　某某: who sent the report in, for which house.
_SENT_IN = re.compile(
    "[ (]*(?:信息|消息|稿件|素材|资料|报道|来稿|通讯)(?:来源|提供|报送)?[ ]*:[ ]*[\u4e00-\u9fff]{4,20}(?:[ 、]{1,4}[\u4e00-\u9fff]{2,3}){1,4}[ )]*"
)
_SIGNED = re.compile("[签盖][字名章]")
_OF_PRESS = re.compile("宣传|党办|院办|党委办|新闻|融媒")


_DATE = "(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?(?:[ ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
_SOURCE = (
    "[\u4e00-\u9fffA-Za-z]{2,10}(?:客户端|网|日报|晚报|晨报|早报|时报|新闻|发布|融媒|头条|之声|电视台|微信|公众号)"
)
# Where a page was printed first, beside its day: 2020-04-05 鲁西客户端, 河南健康网 2020-06-02 2070.
_DATED_SOURCE = re.compile(f"[ ]*(?:{_DATE}[ ]+{_SOURCE}|{_SOURCE}[ ]+{_DATE})[ 0-9]*")


def is_furniture(row: Row, words: str, kinds: str) -> bool:
    """Whether a row is of the page's frame, or takes leave of its people, and speaks of nobody."""
    if "(" in words and _WRITES_FROM_TEAM.match(words):
        return False
    if PRESS in kinds:
        return "实习生名单" not in words and not _OF_GUESTS.match(words)  # which head others
    if row.letters > LONGEST or "T" in kinds or "P" in kinds:
        return False
    if _BEGINS.match(words) or _FRAME.search(words) or _LETTER.search(words) or _DATED_SOURCE.fullmatch(words):
        return True
    may_be_account = (HOSPITAL in kinds and ":" in words) or (NAME in kinds and HOSPITAL not in kinds)
    if may_be_account and _ACCOUNT.fullmatch(words):
        return True  # 某县中医 2020-02-11 21:08 heads nobody
    return _SAYS_WHO.isdisjoint(kinds) and "、" not in words and _FAREWELL.search(words) is not None


def is_credit(row: Row, words: str, kinds: str) -> bool:
    """Whether a row names those who made or signed the page."""
    if "(" in words and _WRITES_FROM_TEAM.match(words):
        return False
    if _CREDITED.search(words) and _CREDIT.search(words):
        return True
    serves = (":" in words or "|" in words) and _SERVICE.match(words)
    if serves or ("(" in words and _PUBLISHER.match(words)) or _NOTICE.search(words) or _OFFERS.match(words):
        return True
    if row.letters > LONGEST_SIGNED or NAME not in kinds:
        return False
    if _PAPER.match(words) and _SAYS_WHO.isdisjoint(kinds):
        return True
    if ":" in words and _SENT_IN.fullmatch(words):
        return True
    return _SIGNED.search(words) is not None or (_ALONE.fullmatch(kinds) is not None and _is_of_press(row))


# Who wrote a diary from where the team works: 作者:某某(某医院护士、第五批援鄂医疗队队员).
_WRITES_FROM_TEAM = re.compile(
    "[ ]*(?:作者|记录人?|讲述人?|口述人?)[ ]*:[ ]*[\u4e00-\u9fff·]{2,8}[(][^()]{0,40}队(?:员|长)[^()]{0,30}[)]"
)
LONGEST_SIGNED = 30
_ALONE = re.compile("S?DS?NS?")


def _is_of_press(row: Row) -> bool:
    return any(token.kind == DEPARTMENT and _OF_PRESS.match(token.text) for token in row.tokens)


def _is_of_office(row: Row) -> bool:
    """Whether a row names an office of a house that writes its reports, and no ward."""
    return any(token.kind == DEPARTMENT and _OF_OFFICES.match(token.text) for token in row.tokens)


_OF_OFFICES = re.compile(
    "宣传|党|院办|新闻|融媒|人事|组织|行政|科教|医务|护理部|外联|对外|合作|工会|团委|综合办|.*办公室"
)
_DAY = re.compile("[ ]*[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?[ ]*")


def is_below_text(row: Row) -> bool:
    """Whether a row may stand below the signature of a text."""
    return row.remark or is_of_frame(row) or _WITH.search("".join([token.text for token in row.tokens])) is not None


def is_of_frame(row: Row) -> bool:
    """Whether a row is of the page's frame, or names those who made the page."""
    words, kinds = "".join([token.text for token in row.tokens]), row.kinds
    return is_furniture(row, words, kinds) or is_credit(row, words, kinds)


_WITH = re.compile("合影|送行|送别|慰问")
"""Words of captions and of those who saw the people off."""


# Who wrote for which office and which station: （市卫健委某某、某县台某某）.
_OFFICES = re.compile(
    "[ ]*[(](?:[^()、,;。]{1,8}(?:卫健委|卫健局|卫生局|电?视?台|日?报社?|融媒体?|宣传[部科处]|委|局|办)[一-鿿]{2,3}[、 ,]?){1,6}[)][ ]*"
)


def _set_labelled_writers_apart(rows: Sequence[Row]) -> None:
    """Make a remark of the name that stands alone below a label of those who made the page: 编辑： / 某某."""
    for above, row in pairwise(rows):
        labels = above.kinds.strip(SEPARATOR) == PRESS and ":" in above.tokens[-1].text
        row.remark = row.remark or (labels and row.kinds.strip(SEPARATOR) == NAME)


# Who asked those who tell the page, and wrote it down; often several, each on a line of his own with his office.
_ASKS = re.compile("[ ]*(?:采访|访谈|访问|整理|记录|采写|撰稿)(?:整理)?(?:人员|者|人)?[ ]*:")
_ASKER = re.compile("[ ]*[\u4e00-\u9fff·]{2,8}[ ]*(?:[(][^()]{2,40}[)])?[,;、]?[ ]*")
_GOES = re.compile("[支救驰]?援|医疗队|救援队|队[员长]")
MOST_ASKERS = 16


def _set_askers_apart(rows: Sequence[Row]) -> None:
    """Make remarks of the rows below such a label, each one name and its bracket, up to the next label of the page:
    采访者：某某（某所研究员） / 某某（某区档案馆科员） / 时间：…."""
    for place, above in enumerate(rows):
        words = "".join([token.text for token in above.tokens[:4]])
        if _ASKS.match(words) is None:
            continue
        below = place + 1
        while below < min(len(rows), place + MOST_ASKERS) and _may_ask(rows[below]):
            below += 1
        if below < len(rows) and any(":" in token.text for token in rows[below].tokens[:3]):
            for row in rows[place + 1 : below]:
                row.remark = True


def _may_ask(row: Row) -> bool:
    words = "".join([token.text for token in row.tokens])
    return _ASKER.fullmatch(words) is not None and _GOES.search(words) is None


def _set_writer_apart(rows: Sequence[Row]) -> None:
    """Make a remark of the one name below the title of what somebody wrote, with a text below it: 长篇连载 / 某某."""
    if len(rows) < 3 or rows[1].kinds.strip(SEPARATOR) != NAME:
        return
    title = "".join([token.text for token in rows[0].tokens])
    rows[1].remark = rows[1].remark or (_WRITTEN.search(title) is not None and any(row.remark for row in rows[2:5]))


def _set_office_apart(rows: Sequence[Row]) -> None:
    """Make a remark of the office and the one name that sign a report above its day: 人事科　某某 / 2023年8月16日."""
    for above, row, day in zip(rows, rows[1:], rows[2:], strict=False):
        if set(row.kinds) - {SEPARATOR} != {DEPARTMENT, NAME} or row.kinds.count(NAME) > 1 or not _is_of_office(row):
            continue
        if above.remark and _DAY.fullmatch("".join([token.text for token in day.tokens])):
            row.remark = True


def _set_lone_writer_apart(rows: Sequence[Row], shadow: str) -> None:
    """Make a remark of the only row of nothing but names near the top of a page where a paragraph stands right below that
    names none of these: a report's title / 某某 某某 / the report."""
    top = [place for place in range(1, min(len(rows), NEAR_TOP)) if _NAMES.fullmatch(rows[place].kinds)]
    top = [place for place in top if not is_of_frame(rows[place])]
    if len(top) != 1 or top[0] + 1 >= len(rows):
        return
    row, below = rows[top[0]], rows[top[0] + 1]
    text = shadow[below.start : below.start + LONGEST_TEXT]
    above = rows[top[0] - 1]
    if row.remark or below.letters < PARAGRAPH or "。" not in text or _is_of_people(above) or _leads_to_names(above):
        return
    names = [token.text for token in row.tokens if token.kind == NAME]
    row.remark = not any(name in text for name in names)


def _is_of_people(row: Row) -> bool:
    return NAME in row.kinds and not _SAYS_WHAT.isdisjoint(row.kinds)


def _leads_to_names(row: Row) -> bool:
    """Whether a row is one of several of a list of names, or leads one in: 他们分别是： / 甲 乙 丙 丁 / 戊 己."""
    listed = _NAMES_ALONE.fullmatch(row.kinds) is not None
    return listed or (bool(row.tokens) and row.tokens[-1].text.rstrip().endswith(":"))


_SAYS_WHAT = frozenset("TPR")
_NAMES_ALONE = re.compile(f"{SEPARATOR}*(?:{NAME}{SEPARATOR}*){{2,}}")
_NAMES = re.compile(f"{SEPARATOR}*(?:{NAME}{SEPARATOR}*){{1,3}}")
NEAR_TOP, PARAGRAPH, LONGEST_TEXT = 14, 30, 3000
"""Rows from the top of a page among which its writer is named, letters of a paragraph, and characters looked at."""


_WRITTEN = re.compile("连载|纪实|散文|随笔|手记|札记|诗歌|征文|报告文学|侧记|特写")


def set_byline_apart(rows: Sequence[Row], shadow: str) -> None:
    """Make a remark of the last row of a page where it is who wrote it: nothing but names in one bracket, where names
    above have more beside them or the page is a report （某某　某某）, and in a report who writes for a house
    （某某医院　某某）."""
    _set_labelled_writers_apart(rows)
    _set_askers_apart(rows)
    _set_writer_apart(rows)
    _set_office_apart(rows)
    _set_lone_writer_apart(rows, shadow)
    place = next((place for place in range(len(rows) - 1, 0, -1) if not is_below_text(rows[place])), 0)
    last = rows[place] if place else None
    if last is None or len(last.tokens) < 3:
        return
    above = rows[place - 1]
    report = place > 1 and (above.remark or (bool(above.tokens) and above.tokens[-1].text.startswith("。")))
    kinds = [token.kind for token in last.tokens]
    bracketed = _is_in_bracket(last)
    if bracketed and _is_in_bracket(above):
        return  # whom pictures show, each below the other
    if bracketed and report and _OFFICES.fullmatch("".join([token.text for token in last.tokens])):
        last.remark = True
    elif bracketed and set(kinds) == {NAME, SEPARATOR}:
        told = report or any(NAME in row.kinds and not _SAYS_WHO.isdisjoint(row.kinds) for row in rows)
        last.remark = last.remark or told
    elif report and (kinds.count(NAME) == 1 or bracketed) and kinds.count(HOSPITAL) == 1:
        said = set(kinds) - {SEPARATOR}
        writes = _is_of_press(last) or (bracketed and _is_of_office(last))
        office = said == {HOSPITAL, DEPARTMENT, NAME} and writes
        last.remark = last.remark or office or (bracketed and said == {HOSPITAL, NAME})


def _is_in_bracket(row: Row) -> bool:
    return len(row.tokens) > 2 and "(" in row.tokens[0].text and ")" in row.tokens[-1].text
