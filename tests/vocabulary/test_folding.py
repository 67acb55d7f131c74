"""Folding: what counts as the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.vocabulary.folding import fold

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("王 颖", "王颖"),
        ("王　颖\n", "王颖"),
        ("張偉", "张伟"),
        ("王乾", "王干"),
        ("買買提·阿不都", "买买提阿不都"),
        ("买买提•阿不都", "买买提阿不都"),
        ("老年病（呼吸）科", "老年病呼吸科"),
        ("老年病(呼吸)科", "老年病呼吸科"),
        ("ＩＣＵ", "icu"),
        ("﹙ICU﹚", "icu"),
        ("第一〔二〕", "第一二"),
        ("\u200b王\ufeff颖\x00", "王颖"),
        ("", ""),
        ("· ()", ""),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_fold_keeps_different_names_apart() -> None:
    assert len({fold(name) for name in ("王颖", "王莹", "王颖颖", "汪颖")}) == 4


@given(TEXTS)
def test_fold_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(HAN), st.text(HAN))
def test_folding_a_part_gives_a_part_of_the_folded_name(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)
