"""Professional titles (职称) as printed: which profession, which grade."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from roster.vocabulary.folding import fold

PROFESSIONS: tuple[str, ...] = (
    "physician",
    "nurse",
    "technician",
    "pharmacist",
    "public_health",
    "management",
    "logistics",
    "other",
)
GRADES: tuple[str, ...] = ("junior", "intermediate", "associate_senior", "senior")
JUNIOR, INTERMEDIATE, ASSOCIATE, SENIOR = GRADES
NOT_SAID = ""


@dataclass(frozen=True, slots=True)
class Title:
    """`name` is the canonical word, `profession` one of PROFESSIONS, `grade` one of GRADES or "" where not said."""

    name: str
    profession: str
    grade: str


# Printed form -> title.
Forms = dict[str, Title]


def _health_series(stem: str, profession: str, middle: str, branches: tuple[str, ...] = ("",)) -> Forms:
    """士, 师, 主治/主管, 副主任, 主任 of one stem (医, 护, 药, 技), for each branch inside or before.

    Both 主任中药师 and 中药主任药师 are printed, 副主任蒙医师 and 蒙医副主任医师; the first is canonical.
    """
    ranks = (
        ("", "士", JUNIOR),
        ("助理", "师", JUNIOR),
        ("", "师", JUNIOR),
        (middle, "师", INTERMEDIATE),
        ("副主任", "师", ASSOCIATE),
        ("主任", "师", SENIOR),
    )
    forms: Forms = {}
    for branch in branches:
        merged = branch if branch.endswith(stem) else branch + stem
        for rank, ending, grade in ranks:
            title = Title(f"{rank}{merged}{ending}", profession, grade)
            forms[title.name] = forms[f"{branch}{rank}{stem}{ending}"] = title
    return forms


def _words(profession: str, grade: str, words: str) -> Forms:
    """Words by themselves; 主治医生=主治医师 is a printed form and its canonical word."""
    forms: Forms = {}
    for word in words.split():
        printed, _, canonical = word.partition("=")
        forms[printed] = Title(canonical or printed, profession, grade)
    return forms


_TRADITIONAL = ("中医", "蒙医", "藏医", "维医", "民族医", "中西医", "中西医结合")
_TECHNICAL = (
    *("", "检验", "医学检验", "放射", "影像", "医学影像", "康复", "康复治疗", "病理", "超声", "输血", "口腔"),
    *("麻醉", "理疗", "心电", "消毒", "核医学", "营养", "微生物检验", "理化检验"),
)

# Later lines win: 临床药师 is a post without a grade, though it looks like one of the series.
_FORMS: Forms = {
    **_health_series("医", "physician", "主治", ("", *_TRADITIONAL)),
    **_words("physician", JUNIOR, "住院医师 住院医=住院医师 初级医师=医师 助理医生=助理医师"),
    **_words("physician", INTERMEDIATE, "主治医生=主治医师 主治医=主治医师"),
    **_words("physician", ASSOCIATE, "副主任医生=副主任医师"),
    **_words("physician", SENIOR, "主任医生=主任医师"),
    **_words("physician", NOT_SAID, "医生 大夫=医生 军医 执业医师 执业助理医师 主诊医师 全科医生 进修医师 实习医师"),
    **_words("physician", NOT_SAID, "规培医师 规培医生=规培医师 住院总医师 总住院医师=住院总医师 住院总=住院总医师"),
    **_health_series("护", "nurse", "主管"),
    **_words("nurse", JUNIOR, "初级护师=护师 初级护士=护士 男护士=护士"),
    **_words("nurse", INTERMEDIATE, "中级护师=主管护师 主管护士=主管护师"),
    **_words(
        "nurse",
        NOT_SAID,
        "执业护士 注册护士 规培护士 实习护士 进修护士 专科护士 责任护士 助理护士 助产士 助产师 护理人员",
    ),
    **_health_series("技", "technician", "主管", _TECHNICAL),
    **_health_series("检验", "technician", "主管"),
    **_health_series("治疗", "technician", "主管", ("", "康复")),
    **_words(
        "technician",
        NOT_SAID,
        "技术员 检验员 化验员=检验员 化验师 检测员 心理治疗师 呼吸治疗师 营养师 临床营养师 公共营养师 视光师 验光师 听力师 康复师",
    ),
    **_health_series("药", "pharmacist", "主管", ("", "中药", "蒙药", "临床", "中蒙药")),
    **_words("pharmacist", NOT_SAID, "执业药师 药剂师 药剂员 调剂员 临床药师"),
    **_health_series("医", "public_health", "主治", ("公卫", "公共卫生")),
    **_health_series("医", "public_health", "主管", ("公卫", "公共卫生")),
    **_words("public_health", INTERMEDIATE, "主管医师"),
    **_words(
        "public_health", NOT_SAID, "流调员 流调人员=流调员 流调队员=流调员 消杀员 消毒员 检疫员 防疫员 卫生监督员"
    ),
    **_words("other", JUNIOR, "研究实习员 助教 助理讲师 实验员 助理实验师 助理工程师"),
    **_words("other", INTERMEDIATE, "助理研究员 讲师 实验师 工程师"),
    **_words("other", ASSOCIATE, "副研究员 副教授 高级讲师 高级实验师 高级工程师 主任记者"),
    **_words("other", SENIOR, "研究员 教授 正高级实验师 正高级工程师 教授级高级工程师=正高级工程师 高级记者"),
    **_words(
        "other",
        NOT_SAID,
        "烹调师 中级烹调师 高级烹调师 烹饪师 中式烹调师 营养配餐员 心理咨询师 护理员 记者 社工师 社会工作师 规培生 实习生",
    ),
    **_words("management", JUNIOR, "助理经济师 助理会计师 助理审计师 助理统计师 助理政工师 助理馆员 会计员 档案员"),
    **_words("management", INTERMEDIATE, "经济师 会计师 审计师 统计师 政工师 馆员"),
    **_words("management", ASSOCIATE, "高级经济师 高级会计师 高级审计师 高级统计师 高级政工师 副研究馆员"),
    **_words("management", SENIOR, "正高级经济师 正高级会计师 正高级统计师 正高级政工师 研究馆员"),
}

# Every printed form known, the longest first, so that the first that fits the end of a text is the right one.
TITLES: tuple[str, ...] = tuple(sorted(_FORMS, key=lambda form: (-len(form), form)))


_SEVERAL = re.compile(r"[\s、，,；;/兼]+")


@lru_cache(maxsize=4096)
def class_title(printed: str) -> Title | None:
    """The title that a printed form means, or None when it is not a title (护士长 and 主任 are posts).

    Of several (主任医师、教授) the first known one is meant.

    Grades follow the health ministry's titles of 1986 (卫生技术人员职务试行条例), kept by 人社部发〔2021〕51号:
    士 and 师 are junior, 主治 and 主管 intermediate, 副主任 associate senior, 主任 senior. 主管医师 is the
    intermediate title of preventive medicine. The grade is "" where the word names a licence (执业医师),
    a place of training (规培护士) or a calling (医生), not a title.
    """
    whole = _FORMS.get(fold(printed))
    parts = (_FORMS.get(fold(part)) for part in _SEVERAL.split(printed))
    return whole or next((title for title in parts if title is not None), None)
