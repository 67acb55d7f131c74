"""男 and 女 that touch the name before them."""

import pytest

from roster.rolls import CONFIDENT, read_roll

SPLIT = [("王颖", "female"), ("孙强", "male"), ("欧阳红", "female"), ("乌日娜", "female")]


@pytest.mark.parametrize(
    "form",
    [
        "{0} 林西县医院 {1} 护师\n",
        "{0}林西县医院{1}护师\n",
        "{0}\n林西县医院\n{1}护师\n",
        "林西县医院 {1} 护师 {0}\n",
        "{0}（林西县医院{1}护师）\n",
    ],
)
def test_the_sex_right_behind_all_names_is_none_of_their_characters(form: str) -> None:
    words = zip(("王颖女", "孙强男", "欧阳红女", "乌日娜女"), ("内科", "骨科", "儿科", "急诊科"), strict=True)
    read = read_roll("".join(form.format(*pair) for pair in words)).entries
    assert [(entry.name, entry.gender) for entry in read] == SPLIT


def test_the_sex_touches_names_in_run_on_text_and_in_tables() -> None:
    run_on = "1王颖女林西县医院内科护师2孙强男乌海市人民医院骨科医师3欧阳红女林西县医院儿科护士"
    table = "姓名\t单位\t职称\n王颖女\t林西县医院\t护师\n孙强男\t林西县医院\t医师\n欧阳红女\t林西县医院\t护士\n"
    for text in (run_on, table):
        assert [(entry.name, entry.gender) for entry in read_roll(text).entries] == SPLIT[:3]


def test_a_lone_name_that_ends_so_is_doubted_but_for_those_that_women_have() -> None:
    rows = "{} 林西县医院 骨科 医师\n孙强 林西县医院 内科 医师\n王颖 林西县医院 儿科 护师\n"
    for name, doubts in (("慕容雪男", ("sex-or-name",)), ("李胜男", ()), ("王亚男", ())):
        entry = read_roll(rows.format(name)).entries[0]
        assert (entry.name, entry.doubts, entry.gender) == (name, doubts, "")
        assert (entry.confidence < CONFIDENT) == bool(doubts)


def test_names_whose_bearers_sex_stands_apart_keep_their_last_character() -> None:
    text = "".join(f"{name} 女 林西县医院 内科 护师\n" for name in ("王雪男", "李佳男", "张爱男"))
    assert [(e.name, e.gender, e.doubts) for e in read_roll(text).entries] == [
        (name, "female", ()) for name in ("王雪男", "李佳男", "张爱男")
    ]
