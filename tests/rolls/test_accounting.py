"""Every character of any text is accounted for once, and no text makes the reader fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rolls import read_roll
from tests.rolls.made_up import mangled_rolls

PIECES = st.sampled_from(
    [
        "王",
        "颖",
        "孙凤",
        "医院",
        "市医院",
        "人民",
        "科",
        "室",
        "护士",
        "主任",
        "医师",
        "队长",
        ":",
        "：",
        "、",
        "，",
        ",",
        ";",
        "。",
        "（",
        "）",
        "(",
        ")",
        "[",
        "]",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u3000",
        "\xa0",
        "\u200b",
        "#",
        "*",
        "|",
        "-",
        "·",
        "12",
        "3.",
        "第三批",
        "共2人",
        "姓名",
        "单位",
        "职称",
        "序号",
        "女",
        "男",
        "汉族",
        "党员",
        "等",
        "和",
        "记者",
        "支援",
        "\x00",
        "\u2028",
        "𠮷",
        "é",
        "ﷺ",
        "👩\u200d⚕️",
        "醫",
        "囍",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=80).map("".join))


def check(text: str) -> None:
    reading = read_roll(text)
    assert "".join(segment.text for segment in reading.segments) == text
    place = 0
    for segment in reading.segments:
        assert (segment.start, segment.text) == (place, text[segment.start : segment.end])
        place = segment.end
    for entry in reading.entries:
        assert 0 <= entry.start < entry.end <= len(text)
        for spans in entry.pieces.values():
            assert all(0 <= low < high <= len(text) for low, high in spans)
        name = "".join(text[low:high] for low, high in entry.pieces["name"])
        assert name == entry.name


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_any_text_is_accounted_for(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(mangled_rolls())
def test_mangled_rolls_are_accounted_for(text: str) -> None:
    check(text)
