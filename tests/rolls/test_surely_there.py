"""Running text that tells of those who received a team, or are of another country's; and of ours with like words."""

import pytest

from roster.rolls import read_roll


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


QUAKE = "江油地震后,南部县人民医院医疗队连夜出发。骨科医师褚建民随队到达窦圌山镇。"
ABROAD = "2019年,第11批援塞拉利昂中国医疗队队员、南部县人民医院外科医生褚建民在弗里敦的医院工作了一年。"
COUNTY = "2020年,上海市援滇医疗队队员、上海市静安区中心医院心内科医师褚建民来到沧源佤族自治县人民医院。"


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        (QUAKE, "四川方面的主刀医生施海燕看完片子,说要截肢。\n施海燕医生始终站在他旁边,替他举着灯。"),
        (QUAKE, "对方医院的医生施海燕迎上来,介绍了伤员的情况。"),
        (ABROAD, "塞方护士施海燕朝他竖起大拇指。"),
        (ABROAD, "今天英国医疗队的约翰逊医生来参观,问了很多问题。"),
        (ABROAD, "塔乌瓦总医院的理疗师穆沙起初不信针灸,后来天天来拜师。"),
        (QUAKE, "县医院护士施海燕自己的家也塌了,却一直守在伤员身边。"),
        (COUNTY, "骨科医生施海燕被选派到上海进修半年。"),
        (COUNTY, "刚从上海进修回来的医生施海燕已能主刀。"),
        (ABROAD, "中资公司的医生施海燕送来了止血药。"),
        (COUNTY, "褚建民教会了县医院的魏小兰做心脏超声。"),
        (COUNTY, "褚建民来到县医院。和他搭台的是县医院的器械护士魏小兰,两人一天做了五台手术。"),
        (COUNTY, "做记录的是乡卫生院的护士卓玛,她写字很快。"),
        (COUNTY, "县医院内科医生魏小兰现在能自己看片了。"),
        (COUNTY, "褚建民把当地护士编成六个组,岩香、娜朵几位年轻的护士,三天就能独立带组了。"),
    ],
)
def test_who_received_the_team_is_left_out(opening: str, sentence: str) -> None:
    assert names(f"{opening}\n{sentence}\n") == ["褚建民"]


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        (ABROAD, "中方护士施海燕是同批队员,来自南部县中医医院。"),
        (ABROAD, "曾在美国进修的南部县人民医院麻醉科医生施海燕也是队员。"),
        (ABROAD, "队里派到科诺特医院的护士施海燕来自阆中市人民医院。"),
        (ABROAD, "同队的口腔科医生施海燕在美国大使馆给人看牙。"),
        (COUNTY, "和镇卫生院护士施海燕一起出征的,都是年轻人。"),
        (COUNTY, "同来的静安区中心医院护士施海燕教会了县医院的护士们打留置针。"),
    ],
)
def test_who_is_of_ours_with_like_words_is_read(opening: str, sentence: str) -> None:
    assert names(f"{opening}\n{sentence}\n") == ["褚建民", "施海燕"]
