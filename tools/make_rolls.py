"""Make up rolls with their truth, in every shape that the reader must read.

Usage: python tools/make_rolls.py FOLDER [--count N] [--seed S] [--half 0|1] writes NAME.txt and NAME.json for
`manage.py score_rolls`. People, hospitals and rolls are made up; only the names of regions are real.
"""

import argparse
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from roster.vocabulary.hospitals import plain_name
from roster.vocabulary.regions import COUNTY, PREFECTURE, region, regions

SURNAMES = [
    "王",
    "李",
    "张",
    "刘",
    "陈",
    "杨",
    "赵",
    "黄",
    "周",
    "吴",
    "徐",
    "孙",
    "胡",
    "朱",
    "高",
    "林",
    "何",
    "郭",
    "马",
    "罗",
    "梁",
    "宋",
    "郑",
    "谢",
    "韩",
    "唐",
    "冯",
    "于",
    "董",
    "萧",
    "程",
    "曹",
    "袁",
    "邓",
    "许",
    "傅",
    "沈",
    "曾",
    "彭",
    "吕",
    "苏",
    "卢",
    "蒋",
    "蔡",
    "贾",
    "丁",
    "魏",
    "薛",
    "叶",
    "阎",
    "余",
    "潘",
    "杜",
    "戴",
    "夏",
    "钟",
    "汪",
    "田",
    "任",
    "姜",
    "范",
    "方",
    "石",
    "姚",
    "谭",
    "廖",
    "邹",
    "熊",
    "金",
    "陆",
    "郝",
    "孔",
    "白",
    "崔",
    "康",
    "毛",
    "邱",
    "秦",
    "江",
    "史",
    "顾",
    "侯",
    "邵",
    "孟",
    "龙",
    "万",
    "段",
    "章",
    "钱",
    "汤",
    "尹",
    "黎",
    "易",
    "常",
    "武",
    "乔",
    "贺",
    "赖",
    "龚",
    "文",
    "庞",
    "樊",
    "兰",
    "殷",
    "施",
    "陶",
    "洪",
    "翟",
    "安",
    "颜",
    "倪",
    "严",
    "牛",
    "温",
    "芦",
    "季",
    "俞",
    "鲁",
    "葛",
    "伍",
    "韦",
    "申",
    "尤",
    "毕",
    "聂",
    "丛",
    "焦",
    "向",
    "柳",
    "邢",
    "路",
    "岳",
    "齐",
    "练",
    "梅",
    "莫",
    "庄",
    "辛",
    "管",
    "祝",
    "左",
    "涂",
    "谷",
    "祁",
    "时",
    "舒",
    "耿",
    "牟",
    "卜",
    "詹",
    "关",
    "苗",
    "凌",
    "费",
    "纪",
    "靳",
    "盛",
    "童",
    "欧",
    "甄",
    "项",
    "曲",
    "成",
    "游",
    "阳",
    "裴",
    "席",
    "卫",
    "查",
    "屈",
    "鲍",
    "位",
    "覃",
    "霍",
    "翁",
    "隋",
    "甘",
    "景",
    "薄",
    "单",
    "包",
    "司",
    "柏",
    "宁",
    "柯",
    "阮",
    "桂",
    "闵",
    "解",
    "强",
    "柴",
    "华",
    "车",
    "冉",
    "房",
    "边",
    "辜",
    "吉",
    "饶",
    "刁",
    "瞿",
    "戚",
    "丘",
    "古",
    "米",
    "池",
    "滕",
    "晋",
    "苑",
    "邬",
    "臧",
    "畅",
    "宫",
    "来",
    "嵇",
    "苟",
    "全",
    "褚",
    "廉",
    "简",
    "娄",
    "盖",
    "符",
    "奚",
    "木",
    "穆",
    "党",
    "燕",
    "郎",
    "邸",
    "冀",
    "谈",
    "姬",
    "屠",
    "连",
    "郜",
    "晏",
    "栾",
    "郁",
    "商",
    "蒙",
    "计",
    "喻",
    "揭",
    "窦",
    "迟",
    "宇",
    "敖",
    "糜",
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "皇甫",
    "尉迟",
    "慕容",
    "令狐",
    "司徒",
    "东方",
]
GIVEN = [
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "军",
    "洋",
    "勇",
    "艳",
    "杰",
    "娟",
    "涛",
    "明",
    "超",
    "秀英",
    "霞",
    "平",
    "刚",
    "桂英",
    "建华",
    "文",
    "玲",
    "志强",
    "海燕",
    "晓东",
    "婷婷",
    "雪梅",
    "国庆",
    "丽娟",
    "小红",
    "志远",
    "晓燕",
    "春梅",
    "建国",
    "凤英",
    "红梅",
    "永强",
    "玉兰",
    "佳怡",
    "子轩",
    "雨桐",
    "思远",
    "嘉豪",
    "欣怡",
    "梦洁",
    "俊杰",
    "浩然",
    "诗涵",
    "晨曦",
    "丹丹",
    "莹莹",
    "倩",
    "琳",
    "璐",
    "颖",
    "慧",
    "欢",
    "蕾",
    "薇",
    "媛",
    "岩",
    "鹏飞",
    "海波",
    "立新",
    "宏伟",
    "卫东",
    "爱华",
    "淑芬",
    "秀兰",
    "玉梅",
    "金花",
    "彩霞",
    "素芳",
    "亚男",
    "胜利",
    "美玲",
    "晓玲",
    "雅琴",
    "文静",
    "若兰",
    "清华",
    "士杰",
    "振宇",
    "天佑",
    "一鸣",
    "泽民",
    "家琪",
    "楚楚",
    "菲菲",
    "圆圆",
    "璟",
    "翀",
    "喆",
    "昱",
    "旻",
    "垚",
    "淼",
    "晗",
    "昕",
    "骁",
    "毓",
    "琰",
    "瑾",
    "钰",
    "祎",
    "翊",
    "昊",
    "奕",
    "沛霖",
    "若曦",
    "亦凡",
    "予安",
    "知行",
    "守义",
    "克俭",
    "大勇",
    "二妮",
    "小平",
    "晓丽",
    "海霞",
    "永红",
    "忠良",
    "新民",
    "国栋",
    "利民",
    "云飞",
    "瑞芳",
    "玉洁",
    "广文",
    "长青",
    "冬梅",
    "秋菊",
    "夏莲",
    "少华",
    "少杰",
    "学军",
    "学敏",
    "振华",
    "庆丰",
    "兆祥",
    "锡九",
    "其昌",
    "维维",
    "露",
    "洁",
    "凯",
    "帆",
    "钊",
    "睿",
    "博",
    "超群",
    "晓蓉",
    "宗翰",
    "鸿儒",
]
FOREIGN = [
    "斯琴高娃",
    "乌日娜",
    "娜仁托娅",
    "阿拉腾花",
    "巴特尔",
    "朝鲁门",
    "萨日娜",
    "格日勒图",
    "苏日古嘎",
    "额尔敦巴图",
    "哈斯其其格",
    "特木尔",
    "乌云其木格",
    "白音仓",
    "呼格吉勒图",
    "那日苏",
    "宝力道",
    "阿茹娜",
    "敖登高娃",
    "斯日古楞",
    "扎西顿珠",
    "次仁央宗",
    "旦增卓玛",
    "格桑梅朵",
    "洛桑平措",
    "拉巴次仁",
    "仁青多吉",
    "白玛曲珍",
    "古丽娜尔",
    "阿依努尔·买买提",
    "艾合买提·吐尔逊",
    "帕提曼·热合曼",
    "努尔兰·别克",
    "迪丽拜尔·阿布都",
    "古再丽努尔",
    "玛依拉",
]
CORES = [
    "人民医院",
    "第一人民医院",
    "第二人民医院",
    "中心医院",
    "中医医院",
    "中西医结合医院",
    "妇幼保健院",
    "第三医院",
    "传染病医院",
    "疾病预防控制中心",
    "疾控中心",
    "医院",
    "肿瘤医院",
    "精神卫生中心",
    "儿童医院",
    "第四人民医院",
    "胸科医院",
    "红十字会医院",
    "中医院",
    "职业病防治院",
]
OWN = [
    "德仁济世医院",
    "康宁友爱医院",
    "长青矿业集团总医院",
    "北岭农垦中心医院",
    "华源石化职工医院",
    "南屏大学附属医院",
    "海澜医科大学第一附属医院",
    "云岭医学院附属二院",
    "青禾大学同仁医院",
    "西川大学松江医院",
    "江浦钢铁总医院",
    "东林铁路中心医院",
    "解放军第九十八医院",
    "武警平原总队医院",
    "远山职业学院附属医院",
    "仁和眼科医院",
]
DEPARTMENTS = [
    "重症医学科",
    "呼吸内科",
    "呼吸与危重症医学科",
    "感染科",
    "感染性疾病科",
    "急诊科",
    "急诊医学科",
    "心内科",
    "心血管内科",
    "心内二科",
    "神经内科",
    "神内一科",
    "神经外科",
    "普外科",
    "普外二科",
    "骨科",
    "骨二科",
    "内科",
    "外科",
    "儿科",
    "妇产科",
    "产科",
    "麻醉科",
    "手术室",
    "ICU",
    "重症监护室",
    "肾内科",
    "消化内科",
    "内分泌科",
    "血液科",
    "肿瘤科",
    "肿瘤内科",
    "肿瘤外科二病区",
    "老年医学科",
    "老年病科",
    "全科医学科",
    "中医科",
    "康复医学科",
    "检验科",
    "放射科",
    "影像科",
    "超声科",
    "护理部",
    "医务科",
    "院感科",
    "感染管理科",
    "公共卫生科",
    "传染病防制科",
    "消毒科",
    "微生物检验科",
    "疼痛科",
    "介入科",
    "耳鼻喉科",
    "眼科",
    "口腔科",
    "皮肤科",
    "泌尿外科",
    "胸外科",
    "心胸外科",
    "烧伤科",
    "肝胆外科",
    "胃肠外科",
    "血液净化中心",
    "门诊部",
    "体检中心",
    "药剂科",
    "营养科",
    "输血科",
    "病理科",
    "EICU",
    "RICU",
    "CCU",
    "急诊ICU",
    "结核科",
    "肝病科",
    "风湿免疫科",
    "心理科",
    "精神科",
    "针灸推拿科",
    "脑病科",
    "肺病科",
    "脾胃病科",
    "综合内科",
    "内一科",
    "外二科",
    "五官科",
    "治未病科",
    "导管室",
    "消毒供应中心",
    "老年病(呼吸)科",
]
DOCTOR = ["主任医师", "副主任医师", "主治医师", "住院医师", "医师", "医生", "执业医师", "主治中医师", "副主任中医师"]
NURSE = ["主任护师", "副主任护师", "主管护师", "护师", "护士"]
OTHERS = [
    "主任技师",
    "副主任技师",
    "主管技师",
    "技师",
    "检验师",
    "主管检验师",
    "主管药师",
    "药师",
    "公卫医师",
    "主管医师",
    "副研究员",
    "康复治疗师",
    "检验技师",
]
POSTS = ["主任", "副主任", "护士长", "副护士长", "负责人"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up, with the words that a roll prints."""

    name: str
    hospital: str
    department: str
    title: str
    post: str
    gender: str

    @property
    def position(self) -> str:
        """Post and title as they are set behind the department."""
        return "、".join(word for word in (self.post, self.title) if word)


@dataclass(slots=True)
class Roll:
    """A roll's text and the truth about it."""

    text: str
    entries: list[dict[str, str]]
    shape: str


@dataclass(slots=True)
class Words:
    """The words to make rolls of: all of them, or one half."""

    surnames: list[str]
    given: list[str]
    foreign: list[str]
    hospitals: list[str]
    departments: list[str]
    titles: list[str]


def halves(words: list[str], half: int | None) -> list[str]:
    """Every other word, or all of them."""
    return words if half is None else words[half::2]


def _hospitals() -> list[str]:
    names: list[str] = []
    places = [place for place in regions().values() if place.level in (PREFECTURE, COUNTY) and not place.grouping]
    draw = random.Random(20200127)  # noqa: S311
    for place in draw.sample(places, 500):
        core = draw.choice(CORES)
        name = place.name
        above = region(place.parent) if place.parent else None
        if place.level == COUNTY and above and draw.random() < 0.3 and not above.grouping:
            name = draw.choice((above.name, above.short_name)) + name
        names.append(name + core)
    return names + OWN


def words_of(half: int | None = None) -> Words:
    """The words of one half of the vocabulary (0 or 1), or all."""
    return Words(
        surnames=halves(SURNAMES, half),
        given=GIVEN,
        foreign=halves(FOREIGN, half),
        hospitals=halves(_hospitals(), half),
        departments=halves(DEPARTMENTS, half),
        titles=halves(DOCTOR + NURSE + OTHERS, half),
    )


def _person(draw: random.Random, words: Words, *, plain: bool = False) -> Person:
    if not plain and draw.random() < 0.06:
        name = draw.choice(words.foreign)
    else:
        name = draw.choice(words.surnames) + draw.choice(words.given)
    post = draw.choice(POSTS) if draw.random() < 0.15 else ""
    title = "" if post and draw.random() < 0.5 else draw.choice(words.titles)
    return Person(name, draw.choice(words.hospitals), draw.choice(words.departments), title, post, draw.choice("男女"))


def _truth(person: Person, *fields: str, **more: str) -> dict[str, str]:
    values = {
        "hospital": plain_name(person.hospital),
        "department": person.department,
        "title": person.title,
        "post": person.post,
    }
    return {"name": person.name, **{name: values[name] if name in fields else "" for name in values}, **more}


ALL = ("hospital", "department", "title", "post")


def _people(draw: random.Random, words: Words, count: int, **options: bool) -> list[Person]:
    people = [_person(draw, words, **options) for _ in range(count)]
    return list({person.name: person for person in people}.values())


def three_lines(draw: random.Random, words: Words) -> Roll:
    """Name, hospital, department with position, each in its line; some hospitals broken or glued to what follows."""
    people = _people(draw, words, draw.randint(3, 9))
    blank = draw.choice(["\n", "\n\n", "\n\n\n", "\n \n"])
    tail = draw.choice(["", "  ", " "])
    blocks = []
    for person in people:
        position = person.department + person.position
        way = draw.random()
        if way < 0.15:
            lines = [person.name, person.hospital + position]
        elif way < 0.3 and len(person.hospital) > 8:
            cut = (
                len(person.hospital)
                - len(re.search(r"(第.)?(人民|中心|中医)?(医院|中心|保健院|.院)$", person.hospital + "").group())
                if re.search(r"(第.)?(人民|中心|中医)?(医院|中心|保健院|.院)$", person.hospital)
                else 4
            )
            lines = (
                [person.name, person.hospital[:cut], person.hospital[cut:] + position]
                if cut > 2
                else [person.name, person.hospital, position]
            )
        else:
            lines = [person.name, person.hospital, position]
        blocks.append("".join(f"{line}{tail}\n" for line in lines))
    return Roll(blank.join(blocks), [_truth(person, *ALL) for person in people], "three lines")


def _padded(draw: random.Random, name: str) -> str:
    return name[0] + draw.choice(["　", "  ", " "]) + name[1] if len(name) == 2 else name


def one_line(draw: random.Random, words: Words) -> Roll:
    """A line for each person, fields parted by blanks of one kind."""
    people = _people(draw, words, draw.randint(3, 9))
    gap = draw.choice(["  ", "\t", "　", "\xa0\xa0", "，", ","])
    gender = draw.random() < 0.3
    number = draw.random() < 0.4
    lines = []
    for place, person in enumerate(people, 1):
        name = _padded(draw, person.name) if gap != " " and gap.isspace() and draw.random() < 0.7 else person.name
        cells = [name, *([person.gender] if gender else []), person.hospital, person.department, person.position]
        lines.append((f"{place}.{'' if gap == ',' else ' '}" if number else "") + gap.join(cells))
    return Roll("\n".join(lines) + "\n", [_truth(person, *ALL) for person in people], "one line")


def run_on(draw: random.Random, words: Words) -> Roll:
    """Everybody in one run of characters."""
    people = _people(draw, words, draw.randint(3, 8))
    text = "".join(person.name + person.hospital + person.department + person.position for person in people)
    return Roll(text + "\n", [_truth(person, *ALL) for person in people], "run on")


def headed_hospitals(draw: random.Random, words: Words) -> Roll:
    """Hospitals with a count, then the names of their people."""
    lines, truth = [], []
    mark = draw.choice(["、", "，", " ", "  ", "；"])
    for _ in range(draw.randint(2, 4)):
        people = _people(draw, words, draw.randint(2, 6))
        hospital = draw.choice(words.hospitals)
        names = mark.join(person.name for person in people)
        count = draw.choice(["", f"（{len(people)}人）", f"（共{len(people)}名）", f"{len(people)}人"])
        lines.append(
            hospital
            + count
            + draw.choice(["：", "\n", "：\n"])
            + names
            + draw.choice(["", "。" if mark != " " else ""])
        )
        truth += [{**_truth(person), "hospital": plain_name(hospital)} for person in people]
    return Roll("\n".join(lines) + "\n", truth, "headed by hospital")


def headed_roles(draw: random.Random, words: Words) -> Roll:
    """领队, 队长 and 队员 with their names."""
    people = _people(draw, words, draw.randint(5, 9))
    groups = [("领队", people[:1]), ("队长", people[1:2]), ("副队长", people[2:3]), ("队员", people[3:])]
    lines = [f"{role}：{'、'.join(person.name for person in group)}" for role, group in groups]
    truth = [_truth(person, role=role) for role, group in groups for person in group]
    return Roll("\n".join(lines) + "\n", truth, "headed by role")


def headed_titles(draw: random.Random, words: Words) -> Roll:
    """A hospital, then 医生 and 护士 with their names."""
    hospital = draw.choice(words.hospitals)
    people = _people(draw, words, 7)
    mark = draw.choice(["、", " ", "，"])
    text = f"{hospital}\n医生：{mark.join(p.name for p in people[:3])}\n护士：{mark.join(p.name for p in people[3:])}\n"
    truth = [
        {**_truth(person), "hospital": plain_name(hospital), "title": "医生" if place < 3 else "护士"}
        for place, person in enumerate(people)
    ]
    return Roll(text, truth, "headed by title")


COLUMNS = {
    "姓名": lambda person: person.name, "性别": lambda person: person.gender, "工作单位": lambda person: person.hospital,
    "科室": lambda person: person.department, "职称": lambda person: person.title, "职务": lambda person: person.post,
}  # fmt: skip
_OF_COLUMN = {"工作单位": "hospital", "科室": "department", "职称": "title", "职务": "post"}


def table(draw: random.Random, words: Words) -> Roll:
    """A table, its columns in any order and some missing, pasted in one of several ways or flattened."""
    people = _people(draw, words, draw.randint(3, 9))
    columns = ["姓名", *draw.sample(list(COLUMNS)[1:], draw.randint(2, 5))]
    draw.shuffle(columns)
    way = draw.choice(["\t", ",", "|", "flat"])
    if way == "flat":
        columns = [column for column in columns if column != "职务"]
        people = [person for person in people if person.title] or people[:1]
        columns = columns if "职称" in columns or all(person.title for person in people) else columns
        columns = [column for column in columns if column != "职称" or all(person.title for person in people)]
    numbered = draw.random() < 0.6
    rows = [[*(["序号"] if numbered else []), *columns]]
    rows += [
        [*([str(place)] if numbered else []), *(COLUMNS[column](person) for column in columns)]
        for place, person in enumerate(people, 1)
    ]
    if way == "flat" and len(rows[0]) < 3:
        way = "\t"
    if way == "|":
        text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    elif way == "flat":
        text = "\n".join(cell for row in rows for cell in row)
    else:
        text = "\n".join(way.join(row) for row in rows)
    fields = [_OF_COLUMN[column] for column in columns if column in _OF_COLUMN]
    return Roll(text + "\n", [_truth(person, *fields) for person in people], f"table {way!r}")


def name_last(draw: random.Random, words: Words) -> Roll:
    """Department and position before the name, under a hospital or with it."""
    people = [
        person for person in _people(draw, words, draw.randint(3, 8), plain=True) if person.title and not person.post
    ]
    if draw.random() < 0.5:
        lines = [person.hospital + person.department + person.title + person.name for person in people]
        return Roll("\n".join(lines) + "\n", [_truth(person, *ALL) for person in people], "name last")
    lines = [person.department + person.title + person.name for person in people]
    return Roll("\n".join(lines) + "\n", [_truth(person, "department", "title") for person in people], "name last")


def name_between(draw: random.Random, words: Words) -> Roll:
    """Department, name, title."""
    people = [
        person for person in _people(draw, words, draw.randint(2, 6), plain=True) if person.title and not person.post
    ]
    hospital = draw.choice(words.hospitals)
    text = f"{hospital}：" + "、".join(person.department + person.name + person.title for person in people) + "。\n"
    return Roll(
        text,
        [{**_truth(person, "department", "title"), "hospital": plain_name(hospital)} for person in people],
        "name between",
    )


def carried(draw: random.Random, words: Words) -> Roll:
    """内科护士甲、乙和丙，外科医生丁."""
    clauses, truth = [], []
    for _ in range(draw.randint(2, 4)):
        people = _people(draw, words, draw.randint(1, 4), plain=True)
        department, title = draw.choice(words.departments), draw.choice(words.titles)
        names = [person.name for person in people]
        joined = "、".join(names[:-1]) + "和" + names[-1] if len(names) > 1 else names[0]
        clauses.append(department + title + joined)
        truth += [{**_truth(person), "department": department, "title": title} for person in people]
    return Roll("，".join(clauses) + "。\n", truth, "carried")


def brackets(draw: random.Random, words: Words) -> Roll:
    """Name（hospital department title), one a line or in a row."""
    people = _people(draw, words, draw.randint(3, 8))
    gap = draw.choice(["", " ", "，"])
    items = [
        f"{person.name}（{gap.join(w for w in (person.hospital, person.department, person.position) if w)}）"
        for person in people
    ]
    return Roll(
        draw.choice(["\n", "、", "；"]).join(items) + "\n", [_truth(person, *ALL) for person in people], "brackets"
    )


SENTENCES = (
    "{date}，{hospital}{department}{title}{name}随第{batch}批医疗队驰援湖北。",
    "来自{hospital}的{title}{name}说，接到通知后他没有犹豫，当晚便随医疗队出发。",
    "由{hospital}{department}主任{name}任队长的医疗队{date}抵达武汉。",
    "在支援武汉的队伍里，{hospital}{department}{title}{name}年纪最小。",
)
NOISE = (
    "本报记者{other}报道：连日来，社区干部{name}挨家挨户发放口罩。", "市长{name}到医院看望慰问医务人员。", "（{name} 摄）",
    "患者{name}今天治愈出院，他向医护人员深深鞠躬。", "村民{name}给卡点送来了热饭。", "春天来了，街上的人渐渐多了起来，店铺也陆续开门。",
    "全省累计派出医疗队18批次，共1478人，其中党员602人。", "副省长{name}出席仪式并讲话。",
)  # fmt: skip


def prose(draw: random.Random, words: Words) -> Roll:
    """Sentences about people sent, among sentences about others."""
    sentences, truth = [], []
    for person in _people(draw, words, draw.randint(2, 4), plain=True):
        template = draw.choice(SENTENCES)
        title = draw.choice(words.titles)
        values = {"hospital": person.hospital, "department": person.department, "title": title, "name": person.name}
        sentences.append(template.format(date="2月9日", batch="三", **values))
        found = {"hospital": plain_name(person.hospital)} | (
            {"department": person.department} if "{department}" in template else {"department": ""}
        )
        truth.append({"name": person.name, **found, "title": title if "{title}" in template else ""})
    sentences += [
        draw.choice(NOISE).format(
            name=draw.choice(words.surnames) + draw.choice(words.given),
            other=draw.choice(words.surnames) + draw.choice(words.given),
        )
        for _ in range(draw.randint(1, 4))
    ]
    draw.shuffle(sentences)
    return Roll("\n\n".join(sentences) + "\n", truth, "prose")


def regions_only(draw: random.Random, words: Words) -> Roll:
    """A list of regions or numbers: nobody."""
    names = [
        place.name if draw.random() < 0.5 else place.short_name
        for place in draw.sample([r for r in regions().values() if not r.grouping], 12)
    ]
    way = draw.choice(["、", "\n", " ", "  "])
    numbers = draw.random() < 0.5
    return Roll(
        way.join(name + (f"{draw.randint(1, 99)}例" if numbers else "") for name in names) + "\n", [], "regions only"
    )


SHAPES: tuple[Callable[[random.Random, Words], Roll], ...] = (
    three_lines, one_line, run_on, headed_hospitals, headed_roles, headed_titles, table, name_last, name_between, carried, brackets, prose, regions_only,
)  # fmt: skip


def make_roll(
    seed: int, *, half: int | None = None, shape: Callable[[random.Random, Words], Roll] | None = None
) -> Roll:
    """The roll of a seed: the same seed, the same roll."""
    draw = random.Random(seed)  # noqa: S311
    return (shape or draw.choice(SHAPES))(draw, words_of(half))


def mangle(text: str, seed: int) -> str:
    """The text with some characters lost, doubled, swapped, broken or turned to others."""
    draw = random.Random(seed)  # noqa: S311
    pieces = []
    for char in text:
        way = draw.random()
        if way < 0.02:
            continue
        if way < 0.04:
            pieces.append(char * 2)
        elif way < 0.06:
            pieces.append(char + draw.choice("\n \t　，、：（）|*#\u200b\r"))
        else:
            pieces.append(char)
    return "".join(pieces)


def main(arguments: list[str] | None = None) -> None:
    """Write rolls and truths into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", type=int, choices=(0, 1))
    options: Any = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    for place in range(options.count):
        roll = make_roll(options.seed * 1_000_003 + place, half=options.half, shape=SHAPES[place % len(SHAPES)])
        name = f"{place:04d}_{re.sub('[^a-z]+', '_', roll.shape).strip('_')}"
        (options.folder / f"{name}.txt").write_text(roll.text, encoding="utf-8")
        truth = {"shape": roll.shape, "entries": roll.entries}
        (options.folder / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
