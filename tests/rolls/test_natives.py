"""Who is of the place that the page's team came to, by a name written by sound and no house elsewhere."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


TIBET = "衡水市第四人民医院消化内科副主任医师褚建民作为援藏干部来到尼玛县人民医院。"
NIGER = "2019年,第21批援尼日尔中国医疗队队员、衡水市第四人民医院外科医生褚建民在马拉迪工作了两年。"


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        (TIBET, "县医院医生格桑曲珍说,过去做胃镜要跑一百六十公里。"),
        (TIBET, "半年下来,护士德吉措姆已经记熟了流程。"),
        (TIBET, "褚建民带教当地医生6名,其中索朗旺姆医生已能独立完成胃镜检查。"),
        (NIGER, "一次手术中,护士法图玛晕倒了,褚建民一个人把手术做完。"),
        (TIBET, "儿科医生热娜古丽·买买提怀孕七个月还在值班。"),
        (NIGER, "塔乌瓦总医院的理疗师穆沙起初不信针灸。"),
        (NIGER, "阿布·萨拉姆医院的护士齐娅学会了扎针。"),
        (NIGER, "麻醉医生阿卜杜拉说,他从褚建民那里学会了插管。"),
    ],
)
def test_who_has_a_name_by_sound_and_no_house_elsewhere_is_of_the_place(opening: str, sentence: str) -> None:
    assert names(opening + sentence) == ["褚建民"]


@pytest.mark.parametrize(
    ("opening", "sentence", "name"),
    [
        (TIBET, "和他同批进藏的衡水市第四人民医院护士格桑曲珍,是个在内地长大的姑娘。", "格桑曲珍"),
        (TIBET, "同批援藏医生马丽娜常给他送药。", "马丽娜"),
        (NIGER, "一次手术中,护士苏丽娜晕倒了,褚建民一个人把手术做完。", "苏丽娜"),
        ("衡水市医疗队驰援湖北。队员有衡水市第四人民医院医师褚建民。", "来自同院的护士斯琴高娃也在队里。", "斯琴高娃"),
    ],
)
def test_who_is_of_the_team_is_read_though_the_name_may_be_by_sound(opening: str, sentence: str, name: str) -> None:
    assert names(opening + sentence) == ["褚建民", name]
