"""The shapes of rolls, each laid out with its truth beside it."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from roster.vocabulary.hospitals import plain_name
from roster.vocabulary.regions import regions
from tools.made_up_people import Person, Words, people_of


@dataclass(slots=True)
class Roll:
    """A roll's text and the truth about it."""

    text: str
    entries: list[dict[str, str]]
    shape: str


def truth_of(person: Person, *fields: str, **more: str) -> dict[str, str]:
    values = {
        "hospital": plain_name(person.hospital),
        "department": person.department,
        "title": person.title,
        "post": person.post,
    }
    return {"name": person.name, **{name: values[name] if name in fields else "" for name in values}, **more}


ALL = ("hospital", "department", "title", "post")


def three_lines(draw: random.Random, words: Words) -> Roll:
    """Name, hospital, department with position, each in its line; some hospitals broken or glued to what follows."""
    people = people_of(draw, words, draw.randint(3, 9))
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
    return Roll(blank.join(blocks), [truth_of(person, *ALL) for person in people], "three lines")


def _padded(draw: random.Random, name: str) -> str:
    return name[0] + draw.choice(["　", "  ", " "]) + name[1] if len(name) == 2 else name


def one_line(draw: random.Random, words: Words) -> Roll:
    """A line for each person, fields parted by blanks of one kind."""
    people = people_of(draw, words, draw.randint(3, 9))
    gap = draw.choice(["  ", "\t", "　", "\xa0\xa0", "，", ","])
    gender = draw.random() < 0.3
    number = draw.random() < 0.4
    lines = []
    for place, person in enumerate(people, 1):
        name = _padded(draw, person.name) if gap != " " and gap.isspace() and draw.random() < 0.7 else person.name
        cells = [name, *([person.gender] if gender else []), person.hospital, person.department, person.position]
        lines.append((f"{place}.{'' if gap == ',' else ' '}" if number else "") + gap.join(cells))
    return Roll("\n".join(lines) + "\n", [truth_of(person, *ALL) for person in people], "one line")


def run_on(draw: random.Random, words: Words) -> Roll:
    """Everybody in one run of characters."""
    people = people_of(draw, words, draw.randint(3, 8))
    text = "".join(person.name + person.hospital + person.department + person.position for person in people)
    return Roll(text + "\n", [truth_of(person, *ALL) for person in people], "run on")


def headed_hospitals(draw: random.Random, words: Words) -> Roll:
    """Hospitals with a count, then the names of their people."""
    lines, truth = [], []
    mark = draw.choice(["、", "，", " ", "  ", "；"])
    for _ in range(draw.randint(2, 4)):
        people = people_of(draw, words, draw.randint(2, 6))
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
        truth += [{**truth_of(person), "hospital": plain_name(hospital)} for person in people]
    return Roll("\n".join(lines) + "\n", truth, "headed by hospital")


def headed_roles(draw: random.Random, words: Words) -> Roll:
    """领队, 队长 and 队员 with their names."""
    people = people_of(draw, words, draw.randint(5, 9))
    groups = [("领队", people[:1]), ("队长", people[1:2]), ("副队长", people[2:3]), ("队员", people[3:])]
    lines = [f"{role}：{'、'.join(person.name for person in group)}" for role, group in groups]
    truth = [truth_of(person, role=role) for role, group in groups for person in group]
    return Roll("\n".join(lines) + "\n", truth, "headed by role")


def headed_titles(draw: random.Random, words: Words) -> Roll:
    """A hospital, then 医生 and 护士 with their names."""
    hospital = draw.choice(words.hospitals)
    people = people_of(draw, words, 7)
    mark = draw.choice(["、", " ", "，"])
    text = f"{hospital}\n医生：{mark.join(p.name for p in people[:3])}\n护士：{mark.join(p.name for p in people[3:])}\n"
    truth = [
        {**truth_of(person), "hospital": plain_name(hospital), "title": "医生" if place < 3 else "护士"}
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
    people = people_of(draw, words, draw.randint(3, 9))
    columns = ["姓名", *draw.sample(list(COLUMNS)[1:], draw.randint(2, 5))]
    draw.shuffle(columns)
    way = draw.choice(["\t", ",", "|", "flat"])
    if way == "flat":
        columns = [column for column in columns if column != "职务"]
        people = [person for person in people if person.title] or people[:1]
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
    return Roll(text + "\n", [truth_of(person, *fields) for person in people], f"table {way!r}")


def name_last(draw: random.Random, words: Words) -> Roll:
    """Department and position before the name, under a hospital or with it."""
    people = [
        person for person in people_of(draw, words, draw.randint(3, 8), plain=True) if person.title and not person.post
    ]
    if draw.random() < 0.5:
        lines = [person.hospital + person.department + person.title + person.name for person in people]
        return Roll("\n".join(lines) + "\n", [truth_of(person, *ALL) for person in people], "name last")
    lines = [person.department + person.title + person.name for person in people]
    return Roll("\n".join(lines) + "\n", [truth_of(person, "department", "title") for person in people], "name last")


def name_between(draw: random.Random, words: Words) -> Roll:
    """Department, name, title."""
    people = [
        person for person in people_of(draw, words, draw.randint(2, 6), plain=True) if person.title and not person.post
    ]
    hospital = draw.choice(words.hospitals)
    text = f"{hospital}：" + "、".join(person.department + person.name + person.title for person in people) + "。\n"
    return Roll(
        text,
        [{**truth_of(person, "department", "title"), "hospital": plain_name(hospital)} for person in people],
        "name between",
    )


def carried(draw: random.Random, words: Words) -> Roll:
    """内科护士甲、乙和丙，外科医生丁."""
    clauses, truth = [], []
    for _ in range(draw.randint(2, 4)):
        people = people_of(draw, words, draw.randint(1, 4), plain=True)
        department, title = draw.choice(words.departments), draw.choice(words.titles)
        names = [person.name for person in people]
        joined = "、".join(names[:-1]) + "和" + names[-1] if len(names) > 1 else names[0]
        clauses.append(department + title + joined)
        truth += [{**truth_of(person), "department": department, "title": title} for person in people]
    return Roll("，".join(clauses) + "。\n", truth, "carried")


def brackets(draw: random.Random, words: Words) -> Roll:
    """Name（hospital department title), one a line or in a row."""
    people = people_of(draw, words, draw.randint(3, 8))
    gap = draw.choice(["", " ", "，"])
    items = [
        f"{person.name}（{gap.join(w for w in (person.hospital, person.department, person.position) if w)}）"
        for person in people
    ]
    return Roll(
        draw.choice(["\n", "、", "；"]).join(items) + "\n", [truth_of(person, *ALL) for person in people], "brackets"
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
    for person in people_of(draw, words, draw.randint(2, 4), plain=True):
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
