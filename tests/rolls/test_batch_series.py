"""Several people of several batches whom one sentence names, each behind his own."""

from roster.rolls import read_roll


def batches(sentence: str) -> dict[str, tuple[str, str]]:
    text = f"吉林省援外医疗队员获表彰\n在此次表彰中，{sentence}等获得先进个人。\n"
    return {entry.name: (entry.batch, entry.role) for entry in read_roll(text).entries}


def test_a_batch_between_two_is_that_of_who_is_named_behind_it() -> None:
    told = batches(
        "第3批援科威特医疗队队长、通化市中心医院主任医师丛明远，第4批援科威特医疗队队长、白山市中心医院副院长佟立志，"
        "第7批援赞比亚医疗队队员、延边大学附属医院外科副主任金海花"
    )
    assert told == {"丛明远": ("第3批", "队长"), "佟立志": ("第4批", "队长"), "金海花": ("第7批", "队员")}


def test_a_batch_behind_who_has_none_before_is_his_own() -> None:
    told = batches(
        "通化市中心医院主任医师丛明远，第3批援科威特医疗队队长，白山市中心医院护士佟立志，第4批援科威特医疗队队员"
    )
    assert told["丛明远"] == ("第3批", "队长")


def test_a_place_may_stand_between_the_comma_and_the_next_ones_batch() -> None:
    text = (
        "他们为武汉拼过命。\n今天下午，在热烈的掌声中，甘肃省第二批援助湖北医疗队队长、甘肃省中医院副院长丛明远，"
        "甘肃省第二批援助湖北医疗队副队长、甘肃省卫生健康委二级调研员佟立志，甘肃省中医院重症医学科护士长金海花做客本报，回忆援助武汉的难忘日子。\n"
    )
    told = {entry.name: (entry.post, entry.role) for entry in read_roll(text).entries}
    assert told == {"丛明远": ("副院长", "队长"), "佟立志": ("二级调研员", "副队长"), "金海花": ("护士长", "")}
