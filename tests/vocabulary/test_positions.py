"""A printed position taken apart into department, title and post."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.vocabulary.departments import DEPARTMENTS
from roster.vocabulary.positions import Position, split_position
from roster.vocabulary.posts import POSTS
from roster.vocabulary.titles import TITLES

SEPARATORS = "、，,；;/／·| 　\t兼任暨()（）"


@pytest.mark.parametrize(
    ("printed", "department", "title", "post"),
    [
        ("重症医学科主管护师", "重症医学科", "主管护师", ""),
        ("肿瘤外科一病区护士长", "肿瘤外科一病区", "", "护士长"),
        ("麻醉科副主任", "麻醉科", "", "副主任"),
        ("麻醉科主任", "麻醉科", "", "主任"),
        ("护理部副主任", "护理部", "", "副主任"),
        ("护理部主任、主任护师", "护理部", "主任护师", "主任"),
        ("党委副书记、院长、主任医师", "", "主任医师", "党委副书记、院长"),
        ("重症医学科副主任医师", "重症医学科", "副主任医师", ""),
        ("重症医学科主任", "重症医学科", "", "主任"),
        ("重症医学科主任医师", "重症医学科", "主任医师", ""),
        ("ICU护士", "ICU", "护士", ""),
        ("ICU 护士", "ICU", "护士", ""),
        ("老年病(呼吸)科护士长", "老年病(呼吸)科", "", "护士长"),
        ("老年病（呼吸、消化）科护士长", "老年病（呼吸、消化）科", "", "护士长"),
        ("神内3科护士长", "神内3科", "", "护士长"),
        ("检验科主任技师", "检验科", "主任技师", ""),
        ("感染科主任 主任医师", "感染科", "主任医师", "主任"),
        ("感染科副主任主任医师", "感染科", "主任医师", "副主任"),
        ("感染科主任副主任医师", "感染科", "副主任医师", "主任"),
        ("呼吸危重症医学一科主治医师", "呼吸危重症医学一科", "主治医师", ""),
        ("手术麻醉科护士", "手术麻醉科", "护士", ""),
        ("科主任", "", "", "科主任"),
        ("科主任、主任医师", "", "主任医师", "科主任"),
        ("科主任主任医师", "", "主任医师", "科主任"),
        ("外科护士长", "外科", "", "护士长"),
        ("外科科护士长", "外科", "", "科护士长"),
        ("检验科、输血科主任技师", "检验科、输血科", "主任技师", ""),
        ("护理部主任兼院感科科长", "护理部、院感科", "", "主任、科长"),
        ("医务科科长", "医务科", "", "科长"),
        ("主任医师(教授)", "", "主任医师、教授", ""),
        ("主任医师/教授", "", "主任医师/教授", ""),
        ("副院长", "", "", "副院长"),
        ("神经内科", "神经内科", "", ""),
        ("驾驶员", "", "", "驾驶员"),
        ("护士", "", "护士", ""),
        ("蒙医主治医师", "", "蒙医主治医师", ""),
        ("检验师", "", "检验师", ""),
        ("内科党支部书记、副主任", "内科", "", "党支部书记、副主任"),
        ("团委书记", "团委", "", "书记"),
        ("", "", "", ""),
        (" 、 ", "", "", ""),
    ],
)
def test_split(printed: str, department: str, title: str, post: str) -> None:
    assert split_position(printed) == Position(department, title, post)


@pytest.mark.parametrize(
    ("printed", "position"),
    [
        ("中共党员", Position(rest="中共党员")),
        ("优秀护士", Position(title="护士", rest="优秀")),
        ("急诊科主治医师（规培）", Position("急诊科", "主治医师", rest="规培")),
        ("重症医学科护师，中共党员", Position("重症医学科", "护师", rest="中共党员")),
    ],
)
def test_what_is_not_understood_stays_visible(printed: str, position: Position) -> None:
    assert split_position(printed) == position


@pytest.mark.parametrize(
    ("printed", "position"),
    [
        ("领队、呼吸科主任", Position("呼吸科", post="主任", role="领队")),
        ("医疗队副队长、主任医师", Position(title="主任医师", role="医疗队副队长")),
        ("专家组成员、主任医师", Position(title="主任医师", role="专家组成员")),
        ("护士长、临时党支部书记", Position(post="护士长", role="临时党支部书记")),
        ("党支部书记", Position(post="党支部书记")),
        ("车队队长", Position("车队", post="队长")),
    ],
)
def test_a_role_in_the_team_is_no_post_at_home(printed: str, position: Position) -> None:
    assert split_position(printed) == position


UNITS = st.sampled_from(["重症医学科", "神内3科", "ICU", "老年病(呼吸)科", "一病区", "护理部", ""])
WORDS = st.sampled_from([*TITLES, *POSTS, *DEPARTMENTS[:60], "党员", "、", " ", "兼", "（教授）"])


@given(st.one_of(st.lists(st.one_of(UNITS, WORDS), max_size=6).map("".join), st.text(max_size=30)))
def test_nothing_printed_is_lost(printed: str) -> None:
    position = split_position(printed)
    said = position.department + position.title + position.post + position.rest + position.role
    kept = [character for character in printed if not character.isspace() and character not in SEPARATORS]
    assert Counter(
        character for character in said if not character.isspace() and character not in SEPARATORS
    ) == Counter(kept)


@given(UNITS.filter(bool), st.sampled_from([form for form in TITLES if form[0] not in "中蒙藏维民"]))
def test_a_unit_and_a_title_come_apart(unit: str, title: str) -> None:
    assert split_position(unit + title) == Position(unit, title)
