"""Lines that say what a picture shows: people at work in some institution (在某市人民医院采集环境样本), which is nobody's, or with
the sick (为患者做心理疏导), of whom no list follows."""

import re

from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import HOSPITAL, OTHER

_AT_WORK = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?:图为|图:)?(?:我[省市县区]|我院)?(?:医疗队|流调队|检测队)?(?:专家|队员|医护人员|医务人员)?们?(?:正)?在"
    "(?P<house>[^,。;:、!? ]{3,20}?)(?:内|里|现场)?"
    "(?:采[样集环]|开展|进行|指导|消杀|消毒|救治|抢救|查房|会诊|手术|义诊|流调|检测|排查|巡查|督导|评估|支援|帮扶|带教|接种|培训)"
    "[^,。;:的名!? ]{0,16}[^\u4e00-\u9fff:]{0,3}"
)


def without_scenes(row: Row, words: str) -> None:
    """Make the institution in which a picture shows people at work a word of the row. `words` are those of its line."""
    if HOSPITAL not in row.kinds or "在" not in words:
        return
    shown = _AT_WORK.fullmatch(words)
    if shown is None:
        return
    start = row.start + shown.start("house")
    if any(token.kind == HOSPITAL and token.start == start for token in row.tokens):
        row.put([token._replace(kind=OTHER) if token.kind == HOSPITAL else token for token in row.tokens])


_THEM = "(?:确诊|疑似|危重症?|重症|轻症|阳性|新冠(?:肺炎)?|感染|隔离点?|消杀)*(?:患者|病人|病例|感染者|密接者?|密切接触者|志愿者)们?"
_DOES = "(?!家属|代表)(?:(?!捐|献血|募|名|情况|一览|信息)[\u4e00-\u9fff]){2,16}"
_WITH_THE_SICK = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?:图为|图:)?(?:"
    # 为患者做心理疏导, 深入疫点对病例住所终末消毒指导, 与患者合影
    f"[^,。;:、!? ]{{0,12}}?[为给对与和同向帮替]{_THEM}的?{_DOES}"
    # 确诊病人家中,开展消毒效果评价
    f"|[^,。;:、!? ]{{0,12}}?{_THEM}的?(?:家中?里?|住所|居所|住处|房间|病房)[内里]?,?{_DOES}"
    # 精心救治新冠肺炎患者
    f"|(?!定点)[^,。;:、!? ]{{0,10}}?(?:救治|抢救|治疗|护理|照顾|查看|护送|安抚|陪伴|搀扶){_THEM}(?:转运|转院|的场景|的情形)?"
    # 密切接触者流调, 疑难病例讨论
    "|[^,。;:、!? ]{0,12}?(?:密切接触者|密接者?|病例)的?(?:流调|溯源|排查|追踪|个案调查|流行病学调查|讨论)(?:工作|会)?"
    "|[^,。;:、!? ]{0,12}?讨论[\u4e00-\u9fff]{0,6}(?:病例|病情)|(?:深夜|凌晨|除夕夜?|彻夜|正在)值班(?:中|的夜晚)?"
    "|[^,。;:、!? ]{0,10}?(?:召开|参加)[\u4e00-\u9fff]{0,8}会议?(?:研判|研究|部署|讨论|总结|分析)[\u4e00-\u9fff]{2,10}"
    "|[^,。;:、!? ]{0,10}?(?:清点|搬运|分发|整理)[\u4e00-\u9fff]{0,10}捐赠的?[\u4e00-\u9fff]{0,4}(?:物资|物品|用品)"
    ")[^\u4e00-\u9fff:]{0,3}"
).fullmatch


def shows_work(words: str) -> bool:
    """Whether a line says what somebody is shown doing, with the sick or their things, and so heads no list of them."""
    words = words.strip()
    return len(words) <= LONGEST_SCENE and (_WITH_THE_SICK(words) or _AT_WORK.fullmatch(words)) is not None


LONGEST_SCENE = 36
