"""Pages that speak of going only in the words of those who are there or of those who write to them."""

import pytest

from roster.rolls import read_roll


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "我叫阙国梁,1970年生。2015年,我们莱阳市中心医院向这里派出医务人员,我是第二批来的。\n"
            "我们九个人住一层楼。我夜里睡不着,我就数病床。\n",
            ["阙国梁"],
        ),
        (
            "莱阳市中心医院急诊科护师阙国梁的妻子娄凤仙写给他的信。\n亲爱的国梁:\n你到武汉八天了,吃得惯吗?\n"
            "在医院门口送你们的时候,我看见跟你一道去的卜小帆,她妈妈在抹眼泪。\n",
            ["阙国梁", "卜小帆"],
        ),
        (
            "小汤山医院,医务人员撤离前的一夜\n6月20日,记者走进小汤山医院,医务人员撤离前的病区很静。\n"
            "来自济南军区总医院的医师阙国梁今天满三十岁,大家唱起了歌。\n",
            ["阙国梁"],
        ),
    ],
)  # fmt: skip
def test_a_page_in_the_words_of_those_who_went_names_them(text: str, people: list[str]) -> None:
    assert [entry.name for entry in read_roll(text).entries] == people


@pytest.mark.parametrize(
    "text",
    [
        "我叫阙国梁,1970年生。我是第二批来的职工,在莱阳市中心医院食堂做饭。我每天五点起床。我爱这里。\n",
        "你到武汉八天了吗?莱阳市中心医院急诊科护师提醒返乡人员居家观察。护士长阙国梁说,要开窗。\n",
    ],
)
def test_a_page_of_those_at_home_names_nobody(text: str) -> None:
    assert read_roll(text).entries == ()
