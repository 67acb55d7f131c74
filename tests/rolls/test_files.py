"""Text of any encoding in which Chinese rolls come."""

import pytest

from roster.rolls.files.decoded import UndecodableError, decode, decode_without_nul, is_garbled

ROLL = "孙凤雷\n通辽市医院 ICU\n重症医学科护士\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_roll_in_any_encoding(encoding: str) -> None:
    assert decode(ROLL.encode(encoding)) == ROLL


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (ROLL.encode() + b"\xff\xff", len(ROLL.encode())),
        (b"\xef\xbb\xbf" + "医".encode() + b"\xe5", 6),
        (b"\xff\xfe" + "医".encode("utf-16-le") + b"\x00", 4),
        (ROLL.encode("gb18030") + b"\xff", len(ROLL.encode("gb18030"))),
        (ROLL.encode("utf-32"), 0),
        ("孫鳳雷\n通遼市醫院\n重症醫學科護士\n".encode("big5"), 0),
    ],
)
def test_what_is_no_text_is_refused_at_its_byte(data: bytes, offset: int) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode(data)
    assert caught.value.offset == offset


def test_traditional_characters_in_gb18030() -> None:
    text = "孫鳳雷\n通遼市醫院\n重症醫學科護士\n"
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        ("孙凤雷\x00医院".encode(), 9),
        (b"\xff\xfe" + "孙凤\x00医".encode("utf-16-le"), 6),
    ],
)
def test_a_text_with_nul_is_refused_at_its_byte(data: bytes, offset: int) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode_without_nul(data)
    assert caught.value.offset == offset


@pytest.mark.parametrize("mistaken", ["gbk", "gb18030", "cp1252"])
def test_text_that_was_garbled_before_it_was_saved_is_known(mistaken: str) -> None:
    assert is_garbled(ROLL.encode().decode(mistaken, "replace"))
    assert is_garbled("List 1\n" + ROLL.encode().decode(mistaken, "replace"))


@pytest.mark.parametrize(
    "text", [ROLL, "", "List 1", "寮犱笁", "涓氲妗ユ潙闀", "鎯呭喌", "Frühstück für alle, à bientôt où ça été"]
)
def test_text_that_is_as_it_was_written_or_too_short_to_judge_is_not_garbled(text: str) -> None:
    assert not is_garbled(text)
