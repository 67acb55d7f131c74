"""Posts (职务) as printed: what somebody directs, as against the title somebody holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from roster.vocabulary.folding import fold

# Who leads a unit, who is the second, who belongs to its staff.
RANKS: tuple[str, ...] = ("head", "deputy", "staff")


@dataclass(frozen=True, slots=True)
class Post:
    """`name` is the canonical word, `rank` one of RANKS, `profession` one of titles.PROFESSIONS or "" where not said."""

    name: str
    rank: str
    profession: str = ""


def _posts(rank: str, profession: str, words: str) -> list[Post]:
    return [Post(word, rank, profession) for word in words.split()]


_ALL: tuple[Post, ...] = (
    *_posts("head", "management", "院长 书记 党委书记 党组书记 党总支书记 党支部书记 支部书记 总支书记 纪委书记 院党委书记 常务副院长"),
    *_posts("deputy", "management", "副院长 副书记 党委副书记 党组副书记 党总支副书记 党支部副书记 支部副书记 院长助理 纪委副书记"),
    *_posts("staff", "management", "党委委员 纪检委员 组织委员 宣传委员 支部委员 党支部委员 纪检监察员 总会计师 工会主席 党组成员"),
    *_posts("head", "", "主任 科主任 大科主任 室主任 中心主任 执行主任 病区主任 科室主任 科室负责人 负责人 科负责人 学科带头人"),
    *_posts("deputy", "", "副主任 科副主任 室副主任 中心副主任 科室副主任 主任助理 常务副主任 病区副主任"),
    *_posts("head", "nurse", "护士长 科护士长 总护士长 大科护士长 病区护士长 代理护士长 护理部主任 护理组长 护理负责人 代护士长"),
    *_posts("deputy", "nurse", "副护士长 科副护士长 总副护士长 副总护士长 护理部副主任 护士长助理 护理部主任助理"),
    *_posts("head", "management", "科长 处长 站长 所长 股长 局长 主席 部长 董事长 总经理 校长 司长 厅长 区长 镇长 队长 总干事"),
    *_posts("deputy", "management", "副科长 副处长 副站长 副所长 副股长 副局长 副主席 副部长 副总经理 副校长 副厅长 副队长"),
    *_posts("head", "", "组长 班长 医疗组长"),
    *_posts("deputy", "", "副组长 副班长"),
    *_posts("staff", "management", "干事 科员 主任科员 副主任科员 一级科员 二级科员 四级主任科员 调研员 副调研员 办事员 文员 秘书 干部 会计 出纳 采购员 总药师 总工程师 总经济师 行政人员"),
    *_posts("staff", "management", "一级主任科员 二级主任科员 三级主任科员 一级调研员 二级调研员 三级调研员 四级调研员 管理人员"),
    *_posts("staff", "logistics", "驾驶员 司机 救护车司机 救护车驾驶员 保安 保洁员 保洁 后勤人员 后勤 厨师 炊事员 维修工 电工 工人 担架员 担架工"),
    *_posts("staff", "other", "翻译"),
    *_posts("staff", "", "职工 工作人员 成员 助理"),
)  # fmt: skip

_SYNONYMS = {
    "司机": "驾驶员",
    "救护车司机": "救护车驾驶员",
    "科室主任": "科主任",
    "科室副主任": "科副主任",
    "代护士长": "代理护士长",
    "总副护士长": "副总护士长",
    "支部书记": "党支部书记",
    "支部副书记": "党支部副书记",
    "总支书记": "党总支书记",
    "院党委书记": "党委书记",
    "担架工": "担架员",
    "保洁": "保洁员",
    "科室负责人": "科负责人",
}

_FORMS: dict[str, Post] = {post.name: post for post in _ALL}
for _printed, _canonical in _SYNONYMS.items():
    _FORMS[_printed] = Post(_canonical, _FORMS[_printed].rank, _FORMS[_printed].profession)

# Every printed form known, the longest first.
POSTS: tuple[str, ...] = tuple(sorted(_FORMS, key=lambda form: (-len(form), form)))


_SEVERAL = re.compile(r"[\s、，,；;/兼]+")


@lru_cache(maxsize=4096)
def class_post(printed: str) -> Post | None:
    """The post that a printed form means, or None when it is none (主任医师 is a title).

    Of several (党委副书记、院长) the first known one is meant.
    """
    whole = _FORMS.get(fold(printed))
    parts = (_FORMS.get(fold(part)) for part in _SEVERAL.split(printed))
    return whole or next((post for post in parts if post is not None), None)
