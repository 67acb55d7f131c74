"""Words to make people up from, as often as print has them. Nobody is meant: names are drawn character by character.

Surnames carry their rounded share of the population in per mille, after the public counts of household
registration; the rest of the tables are chosen to look like a printed roll, and measure nothing.
"""

from __future__ import annotations

from random import Random

_SURNAMES = """
王71 李70 张66 刘51 陈44 杨30 黄22 赵22 吴20 周19 徐14 孙14 马13 朱12 胡12 郭11 何11 林11 罗8 高8 郑8 梁8 谢7 宋6 唐6 许6 韩6 邓6 冯5 曹5
彭5 曾5 肖5 田5 董5 袁5 潘4 蔡4 蒋4 余4 于4 杜4 叶4 程4 魏4 苏4 吕4 丁4 任4 卢3 姚3 沈3 钟3 姜3 崔3 谭3 陆3 范3 汪3 廖3 石3 金3 韦2 贾2 夏2
付2 方2 邹2 熊2 白2 孟2 秦2 邱2 侯2 江2 尹2 薛2 闫2 段2 雷2 龙2 黎2 史2 贺2 陶2 顾1 毛1 郝1 龚1 邵1 万1 覃1 武1 钱1 戴1 严1 莫1 孔1 向1 单1
解1 仇1 查1 区1 翟1 曲1 欧阳1 尉迟1 上官1 司马1
"""
_WOMEN = "丽芳敏静霞燕娟艳玲红英梅秀娜倩颖慧婷雪莉萍洁琴云莹蕾晶佳欣怡琳璐薇冰春凤兰玉桂淑文晓海小亚利爱美思雨梦子嘉宁"
_MEN = "伟强军磊勇涛明超刚平辉鹏华飞波斌宇浩凯健俊峰杰龙亮东建国志海永文晓春成德少振庆宏立新世子嘉一天博宁"
_MONGOL_WOMEN = """
乌兰 其其格 娜仁 托娅 萨仁 斯琴 高娃 乌云 塔娜 格日勒 琪琪格 阿茹娜 萨日娜 乌日娜 娜仁其木格 乌云其木格 斯琴高娃 萨仁托娅 通拉嘎 苏日娜 阿拉坦其其格
乌仁图雅 呼日乐 那日娜 包艳 包丽 白乌云 敖登
"""
_MONGOL_MEN = """
巴特尔 苏和 宝音 布和 那日苏 呼格吉勒 朝鲁 阿拉坦 巴图 额尔敦 孟和 宝力道 特木尔 乌力吉 哈斯 格日勒图 斯日古楞 青格勒 毕力格 满都拉 达胡巴雅尔 朝格图 白音 包巴图
图门 吉日嘎拉 王俊拉嘎 敖其尔
"""
# As printed, wards and abbreviations among them -> weight.
_DEPARTMENTS = """
重症医学科18 ICU4 重症监护室2 呼吸科5 呼吸内科4 呼吸与危重症医学科4 感染科6 感染性疾病科3 传染科1 急诊科8 急诊医学科2 内科5 心内科4 心内一科1 神经内科4
神内3科1 消化内科3 肾内科2 内分泌科2 血液科1 肿瘤科2 肿瘤内科1 老年病科1 普外科3 骨科3 神经外科2 胸外科1 泌尿外科1 妇产科2 儿科3 新生儿科1 耳鼻喉科1
麻醉科2 手术室2 中医科2 蒙医科1 针灸科1 脑病科1 康复科1 影像科1 检验科3 药剂科1 护理部2 院感科1 公共卫生科1 消毒科1 环境监测科1 医务科1 办公室1
"""
_TITLES = {
    "physician": "住院医师3 医师6 主治医师9 副主任医师7 主任医师3",
    "nurse": "护士12 护师11 主管护师12 副主任护师3 主任护师1",
    "other": "主管技师3 检验师2 主管药师1 公卫医师2 技师1 心理治疗师1 助理研究员1",
}
_POSTS = {
    "physician": "主任3 副主任4 副院长1",
    "nurse": "护士长9 副护士长1 护理部副主任1",
    "other": "科长1 副科长1 主任1",
}


class Urn:
    """Words to draw from, each as often as its weight says."""

    def __init__(self, text: str) -> None:
        entries = text.split()
        self.words = [entry.rstrip("0123456789") for entry in entries]
        weights = [int(entry[len(word) :] or 1) for entry, word in zip(entries, self.words, strict=True)]
        self.sums = [sum(weights[: end + 1]) for end in range(len(weights))]

    def draw(self, random: Random) -> str:
        return random.choices(self.words, cum_weights=self.sums)[0]


_SURNAME_URN = Urn(_SURNAMES)
_DEPARTMENT_URN = Urn(_DEPARTMENTS)
_TITLE_URNS = {profession: Urn(text) for profession, text in _TITLES.items()}
_POST_URNS = {profession: Urn(text) for profession, text in _POSTS.items()}


def draw_name(random: Random, *, woman: bool, mongol: bool) -> str:
    """A name; of a Mongol, one word of Mongolian put into characters. Two characters of given name are the rule."""
    if mongol:
        return random.choice((_MONGOL_WOMEN if woman else _MONGOL_MEN).split())
    characters = _WOMEN if woman else _MEN
    return _SURNAME_URN.draw(random) + "".join(random.choices(characters, k=1 if random.random() < 0.2 else 2))


def draw_department(random: Random) -> str:
    """A department as printed."""
    return _DEPARTMENT_URN.draw(random)


def draw_title(random: Random, profession: str) -> str:
    """A title as printed, of a physician, a nurse or another."""
    return _TITLE_URNS[profession].draw(random)


def draw_post(random: Random, profession: str) -> str:
    """A post as printed, of a physician, a nurse or another."""
    return _POST_URNS[profession].draw(random)
