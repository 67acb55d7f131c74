"""Words for what somebody does, which may stand right behind a name, and how: of the former is none of the first characters a
name's last."""

from roster.rolls.words.no_names import NO_BEGINNINGS

_DOING = (
    "抵达 出发 奔赴 赶赴 驰援 接到 来到 走进 启程 报名 返回 赶到 接替 获全 获第 获国 获此 获得 获评 获颁 获授 获省 获市 登上 踏上 登机 登车 值守 值班 "
    "坚守 轮值 接诊 率队 参加 参与 举行 饯行 送行 荣获 获奖 穿上 汇报 前往 将赴 将去 将到 随队 随行 主动 接受 圆满 佩戴 已于 已经 已在 已到 已抵 已赴 已随 将于 担任 加入 进驻 投入 凯旋 献上 领誓 告别 将告 作为"
)
DOING = frozenset(_DOING.split())

_DONE_SO = (
    "平安 安全 成功 连续 向前 陆续 高兴 应邀 从容 时刻 常年 万里 万全 成批 全力 全程 全员 全体 全部 全都 庄严 平静 安静 严肃 严格 冷静 温柔 明显 明确 强烈 "
    "温馨 温暖 于是 曾经 终于"
)
DONE_SO = frozenset(_DONE_SO.split())
"""Words that begin like a name and say how or when somebody does it: 医师|平安|返回."""
NEVER_NAMES = frozenset(
    [
        "弘扬",
        "舍小家",
        "坚决以",
        "及家属",
        "危受命",
        "终于",
        "载誉",
        "雷神山",
        "火神山",
        "常说",
        "文图",
        "图文",
        "集合完毕",
        "集结完毕",
        "整装完毕",
        "准备就绪",
        "整装就绪",
        "派往",
        "左一",
        "右一",
        "左二",
        "右二",
        "卢旺达",
        "冈比亚",
        "乌干达",
        "安哥拉",
        "马拉维",
        "莱索托",
        "科摩罗",
        "萨摩亚",
        "塞舌尔",
        "终于",
        "集体",
        "文章后",
        "荣誉市民",
        *NO_BEGINNINGS,
    ]
)
"""Words of sentences and of credits that are built as names are, and nobody's, and countries that have teams."""
