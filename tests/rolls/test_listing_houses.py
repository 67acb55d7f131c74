"""Institutions with which a paragraph opens that lists whom they sent."""

import pytest

from roster.rolls import read_roll

ABOVE = (
    "通辽市第四批支援湖北医疗队20日出征\n"
    "通辽市人民医院共派出8名队员，其中医师2名，护士6名。截至目前，通辽市人民医院共派出29名医务人员驰援湖北，"
    "另派出5名医务人员支援通辽市第四人民医院。\n"
)
LIST = "肺病科副主任医师李生玉、急诊科主治医师赵海宁，重症医学科主管护师汪青莲、护师白玉珍"


def houses(text: str) -> list[tuple[str, str]]:
    return [(entry.name, entry.hospital) for entry in read_roll(text).entries]


@pytest.mark.parametrize(
    "said",
    [
        "此次派出的团队由2名医生和2名护理人员组成，他们专业过硬、经验丰富。分别是",
        "选派的队员由2名医生、2名护士组成，他们分别是",
    ],
)
def test_a_list_is_of_the_house_with_which_its_paragraph_opens(said: str) -> None:
    people = ("李生玉", "赵海宁", "汪青莲", "白玉珍")
    text = f"{ABOVE}通辽市蒙医院{said}{LIST}。\n"
    assert houses(text) == [(name, "通辽市蒙医院") for name in people]


def test_of_two_houses_it_is_not_said_which_one() -> None:
    text = f"{ABOVE}通辽大学附属医院、通辽市第五医院选派的4名医护人员由2名医生、2名护士组成。分别是{LIST}。\n"
    assert {house for _, house in houses(text)} == {""}


@pytest.mark.parametrize(
    "said",
    [
        "为开鲁县人民医院创建二级甲等医院做出自己的贡献！",
        "提高帮扶医院的基础医疗条件和技术水平。",
    ],
)
def test_a_house_that_is_helped_is_nobodys(said: str) -> None:
    text = (
        "我院第四批援滇医疗队启程\n"
        "1月15日下午，我院第四批援滇医疗队在队长口腔科韩俊峰的带领下启程，同行的还有队员内科王建国、外科李桦。"
        f"院长要求各位医生注意安全，{said}\n"
    )
    found = houses(text)
    assert found and {house for _, house in found} == {""}


def test_each_sentence_that_counts_and_lists_gives_its_own_house() -> None:
    text = (
        "5月15日，通辽市蒙医院医疗队撤离武汉，这是最后一支撤离的援鄂医疗队。\n\n"
        "这8人的专家团队中，国家专家组留2名专家，分别是李生玉、赵海宁。通辽市蒙医院留2名专家，分别是汪青莲、白玉珍。"
        "江苏省立医院留4名专家，为李金福、齐立春、左云海、陈旭光。\n\n其中，汪青莲、白玉珍、李生玉3人均来自通辽市蒙医院。\n"
    )
    found = dict(houses(text))
    assert found["汪青莲"] == found["李生玉"] == "通辽市蒙医院"
    assert found["李金福"] == found["陈旭光"] == "江苏省立医院"
    assert found.get("赵海宁", "") == ""  # the house of the page is not the state's experts'
