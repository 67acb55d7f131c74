"""A sentence that tells what 他 or 作为 is, where the one named before is another who surely did not go."""

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_who_hardly_went_is_not_what_a_later_sentence_says() -> None:
    text = (
        "院领导看望我院援川医疗队员家属\n\n6月3日,我院党委书记白雪莲、副院长矣德福代表院党委,看望了两名队员的家属。\n\n"
        "白雪莲书记表示,作为我省第五批援川医疗队队员,两位同事在震区坚守了一个月。"
    )
    assert names(text) == []


def test_who_may_have_gone_is_what_a_later_sentence_says() -> None:
    text = "巴中市医疗队驰援上海\n\n4月2日,记者在方舱医院见到普丽芬时,她刚出舱。她是巴中市中心医院儿科的护士。"
    assert names(text) == ["普丽芬"]


def test_a_husband_of_whom_only_his_own_work_is_told_stays() -> None:
    text = (
        "富源县护士敖雪梅出征武汉\n\n这是富源县四位医护人员出发时与送行的领导合影。\n\n"
        "敖雪梅接到通知时是凌晨一点。出征前一晚,丈夫龚大勇猜出妻子要去一线。“她直接把自己名字报上了。”龚大勇说。"
        "他是富源县人民医院总务科干部,请假回家送妻子。"
    )
    assert "龚大勇" not in names(text)
