"""Scripts of broadcasts, which call each of their stretches what it is."""

from roster.rolls import read_roll


def test_what_a_script_calls_its_stretches_names_nobody() -> None:
    text = (
        "多地医务人员驰援武汉\n\n[解说]连日来，各地医疗队纷纷启程。\n\n"
        "[同期]商洛市中心医院神经外科护士长 柴金凤：\n通知一来我就报了名，没有犹豫。\n\n"
        "[同期]商洛市中心医院院长 董世军：\n队员们要什么医院给什么，家里有我们。\n\n"
        "【同期声】丽江市人民医院医师 和志杰：\n我的第一反应是一定要去。\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.hospital) for entry in entries] == [
        ("柴金凤", "商洛市中心医院"),
        ("和志杰", "丽江市人民医院"),
    ]
