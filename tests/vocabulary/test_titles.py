"""Titles: profession and grade by the word as printed."""

import pytest

from roster.vocabulary.titles import GRADES, PROFESSIONS, TITLES, Title, class_title

SAID = [
    ("医士", "physician", "junior"),
    ("医师", "physician", "junior"),
    ("住院医师", "physician", "junior"),
    ("助理医师", "physician", "junior"),
    ("主治医师", "physician", "intermediate"),
    ("副主任医师", "physician", "associate_senior"),
    ("主任医师", "physician", "senior"),
    ("中医师", "physician", "junior"),
    ("主治中医师", "physician", "intermediate"),
    ("蒙医主治医师", "physician", "intermediate"),
    ("副主任蒙医师", "physician", "associate_senior"),
    ("中西医结合主任医师", "physician", "senior"),
    ("医生", "physician", ""),
    ("执业医师", "physician", ""),
    ("规培医师", "physician", ""),
    ("护士", "nurse", "junior"),
    ("护师", "nurse", "junior"),
    ("主管护师", "nurse", "intermediate"),
    ("副主任护师", "nurse", "associate_senior"),
    ("主任护师", "nurse", "senior"),
    ("助理护士", "nurse", ""),
    ("规培护士", "nurse", ""),
    ("助产士", "nurse", ""),
    ("技士", "technician", "junior"),
    ("技师", "technician", "junior"),
    ("检验师", "technician", "junior"),
    ("检验士", "technician", "junior"),
    ("检验技师", "technician", "junior"),
    ("主管技师", "technician", "intermediate"),
    ("主管检验师", "technician", "intermediate"),
    ("副主任技师", "technician", "associate_senior"),
    ("主任技师", "technician", "senior"),
    ("康复治疗师", "technician", "junior"),
    ("心理治疗师", "technician", ""),
    ("营养师", "technician", ""),
    ("药士", "pharmacist", "junior"),
    ("药师", "pharmacist", "junior"),
    ("中药师", "pharmacist", "junior"),
    ("主管中药师", "pharmacist", "intermediate"),
    ("主管药师", "pharmacist", "intermediate"),
    ("中药主管药师", "pharmacist", "intermediate"),
    ("副主任药师", "pharmacist", "associate_senior"),
    ("主任药师", "pharmacist", "senior"),
    ("临床药师", "pharmacist", ""),
    ("公卫医师", "public_health", "junior"),
    ("主管医师", "public_health", "intermediate"),
    ("公卫副主任医师", "public_health", "associate_senior"),
    ("流调员", "public_health", ""),
    ("研究员", "other", "senior"),
    ("副研究员", "other", "associate_senior"),
    ("助理研究员", "other", "intermediate"),
    ("研究实习员", "other", "junior"),
    ("教授", "other", "senior"),
    ("讲师", "other", "intermediate"),
    ("工程师", "other", "intermediate"),
    ("高级工程师", "other", "associate_senior"),
    ("心理咨询师", "other", ""),
    ("护理员", "other", ""),
    ("经济师", "management", "intermediate"),
    ("高级会计师", "management", "associate_senior"),
    ("助理政工师", "management", "junior"),
]


@pytest.mark.parametrize(("printed", "profession", "grade"), SAID)
def test_profession_and_grade(printed: str, profession: str, grade: str) -> None:
    title = class_title(printed)
    assert title is not None
    assert (title.profession, title.grade) == (profession, grade)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("主治医生", "主治医师"),
        ("大夫", "医生"),
        ("主 任 医 师", "主任医师"),
        ("主任醫師", "主任医师"),
        ("中医主治医师", "主治中医师"),
        ("公共卫生副主任医师", "副主任公共卫生医师"),
        ("男护士", "护士"),
        ("主任医师、教授", "主任医师"),
        ("教授 主任医师", "教授"),
        ("学科带头人、主任医师", "主任医师"),
    ],
)
def test_canonical_name(printed: str, canonical: str) -> None:
    title = class_title(printed)
    assert title is not None
    assert title.name == canonical


@pytest.mark.parametrize(
    "printed", ["护士长", "主任", "副主任", "科主任", "院长", "重症医学科", "党员", "", " ", "主治医师团队"]
)
def test_what_is_no_title(printed: str) -> None:
    assert class_title(printed) is None


def test_every_known_form_classes_as_promised() -> None:
    for form in TITLES:
        title = class_title(form)
        assert isinstance(title, Title)
        assert title.profession in PROFESSIONS
        assert title.grade in (*GRADES, "")
        assert class_title(title.name) == title


def test_longer_forms_come_first() -> None:
    assert list(TITLES) == sorted(TITLES, key=lambda form: (-len(form), form))
    assert TITLES.index("副主任医师") < TITLES.index("主任医师") < TITLES.index("医师")


@pytest.mark.parametrize(
    ("high", "grade"), [("主任", "senior"), ("副主任", "associate_senior"), ("主管", "intermediate"), ("", "junior")]
)
def test_the_four_grades_of_each_series(high: str, grade: str) -> None:
    for stem in ("护师", "技师", "药师", "检验师", "中药师", "公卫医师"):
        title = class_title(high + stem)
        assert title is not None
        assert title.grade == grade
