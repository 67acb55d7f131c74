"""Names of which a page prints the surname and hides the rest."""

import pytest

from roster.rolls import CONFIDENT, read_roll

NAMES = [
    "王××", "王×", "王某某", "赵*", "赵**", "李某", "张XX", "张xx", "张Ｘ", "王○○", "王〇〇", "欧阳××", "欧阳某某", "周*红", "周×红", "吴□□",
]  # fmt: skip
SHAPES = {
    "a list": "援鄂医疗队名单\n通辽市医院：孙联宇、{}、李晓\n",
    "a list with commas": "援鄂医疗队名单\n通辽市医院：孙联宇，{}，李晓\n",
    "rows": "援鄂医疗队名单\n孙联宇 通辽市医院 护师\n{} 通辽市医院 护师\n李晓 通辽市医院 护师\n",
    "rows with numbers": "援鄂医疗队名单\n1.孙联宇（通辽市医院护师）\n2.{}（通辽市医院护师）\n3.李晓（通辽市医院护师）\n",
    "the name last": "援鄂医疗队名单\n通辽市医院护师孙联宇\n通辽市医院护师{}\n通辽市医院护师李晓\n",
    "a table": "姓名\t单位\t职称\n孙联宇\t通辽市医院\t护师\n{}\t通辽市医院\t护师\n李晓\t通辽市医院\t护师\n",
    "a table of bars": "|姓名|单位|职称|\n|---|---|---|\n|孙联宇|通辽市医院|护师|\n|{}|通辽市医院|护师|\n|李晓|通辽市医院|护师|\n",
    "three lines": "援鄂医疗队名单\n孙联宇\n通辽市医院\n护师\n{}\n通辽市医院\n护师\n李晓\n通辽市医院\n护师\n",
    "one line": "援鄂医疗队名单：孙联宇 通辽市医院 护师；{} 通辽市医院 护师；李晓 通辽市医院 护师\n",
    "forms": "援鄂医疗队名单\n姓名：孙联宇\n单位：通辽市医院\n姓名：{}\n单位：通辽市医院\n姓名：李晓\n单位：通辽市医院\n",
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_masked_name_is_read_as_printed_and_doubted(shape: str, name: str) -> None:
    entries = read_roll(SHAPES[shape].format(name)).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        (one, "通辽市医院") for one in ("孙联宇", name, "李晓")
    ]
    assert ["masked-name" in entry.doubts for entry in entries] == [False, True, False]
    assert entries[1].confidence < CONFIDENT


@pytest.mark.parametrize(
    "text",
    [
        "援鄂医疗队名单\n**王颖** 通辽市医院 护师\n**李晓** 通辽市医院 护师\n",
        "援鄂医疗队名单\n王颖* 通辽市医院 护师\n李晓* 通辽市医院 护师\n*为领队\n",
        "援鄂医疗队名单\n* 王颖 通辽市医院 护师\n* 李晓 通辽市医院 护师\n",
        "援鄂医疗队名单\n王颖 通辽市医院 X光室 技师\n李晓 通辽市医院 CT室 技师\n",
    ],
)
def test_signs_that_hide_nothing_mask_nobody(text: str) -> None:
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["王颖", "李晓"]
    assert not any("masked-name" in entry.doubts for entry in entries)


@pytest.mark.parametrize(
    "text",
    ["于×月×日出发，高××医院、石××县派出医疗队。", "患者张某某、李某痊愈出院。", "**王**\n", "金××元，时××分\n"],
)
def test_signs_in_other_words_are_nobody(text: str) -> None:
    assert read_roll(text).entries == ()
