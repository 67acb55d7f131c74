import unicodedata

import pytest

from roster.vocabulary.radicals import whole_cells, whole_characters


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("关⽉明　⾚峰市医院　内科　护⼠", "关月明　赤峰市医院　内科　护士"),
        ("⻩⻰⻜　⼈⺠医院　⽿⿐喉科", "黄龙飞　人民医院　耳鼻喉科"),
        ("王颖　通辽市医院", "王颖　通辽市医院"),
    ],
)
def test_radicals_of_a_pdf_are_the_characters_that_they_look_like(copied: str, meant: str) -> None:
    assert whole_characters(copied) == meant
    assert len(copied) == len(meant)
    assert whole_cells([copied, ""]) == [meant, ""]


def test_all_radicals_of_the_kangxi_block_are_known_and_no_character_is_touched() -> None:
    radicals = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert whole_characters(radicals) == unicodedata.normalize("NFKC", radicals)
    characters = "".join(map(chr, [*range(0x3000, 0x3400), *range(0x4E00, 0xA000)]))
    assert whole_characters(characters) == characters
