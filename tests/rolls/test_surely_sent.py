"""Running text that says outright who those are whom a house sent, or what they are about to do."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_sent
from tests.rolls.around import says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("此次由国家组队,并选派了5名专家参加。分别是", "。"),
        ("我院派出2名医生,他们分别是", ",明天启程"),
        ("昨日看望了某省驰援湖北医疗队的", "的家属,送上慰问金"),
        ("县医院专家", "在离开医院前与同事们道别。他们将加入专家组"),
        ("随后2月4日,", "出征武汉支援江汉方舱医院。"),
        ("开鲁县医院援鄂医疗队里有3名护士,分别是", "。"),
        ("国家紧急医学救援队里就有3位男护士活跃在方舱,他们分别是", "。"),
        ("支援黑河医疗队副总指挥由副院长", "同志担任,"),
        ("1981年的一个春日,时年46岁的", "接到组织的安排,要到赤道几内亚行医"),
        ("厅长", "说起当时的心情时,已经在黄冈待了14天。"),
        ("几次大的地震,", "都想办法尽快赶到灾区,用专业知识拯救生命"),
        ("上海援青干部,果洛州人民医院骨科副主任医师、外科执行主任", "说,"),
        ("北京援藏医生、拉萨市人民医院院长", "一边开着玩笑"),
        ("便拉着去年入藏的同事", "聊起业务"),
        ("他向主刀医生", "主任竖起了大拇指,说:中国医生技术高超"),
        ("对口支援湖北省医疗队临时党委党委书记", "表示欢迎"),
        ("最小的是97年的护士", ",她被分到鄂州市第三医院"),
        ("新生儿科主任", "的身份就从一名援疆医生变成了本地专家"),
    ],
)
def test_words_that_say_who_was_sent(before: str, after: str) -> None:
    assert says(surely_sent.RULES, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("昨日看望了", "的家属,送上慰问金"),
        ("派出2名干部看望队员的家属。分别是", "。"),
        ("院长", "与队员们道别。他们将启程前往武汉"),
        ("", "出征前来到医院。"),
        ("慰问援鄂医疗队里3名护士的家属,分别是", "。"),
        ("疫情防控总指挥由县长", "担任"),
        ("时年46岁的", "接到医院的通知,要到会场参加会议"),
        ("厅长", "说起当时的心情时,已经在北京待了14天。"),
        ("地震后,记者", "第一时间赶到灾区,采访救治伤员的医生"),
        ("援藏医生和拉萨市人民医院院长", "说"),
        ("援藏专家、心内科副主任医师王建国载誉归来,党委副书记", "等一行在高铁站迎接他"),
        ("援藏专家、拉萨市人民医院院长王建国、书记", "说"),
        ("上海援青干部,果洛州人民医院院长", "前来送行"),
        ("去年入院的同事", "说"),
        ("他向主刀医生", "主任竖起了大拇指,说:手艺真好"),
        ("支援湖北省医疗队后方临时党委书记", "说"),
        ("护士", ",她被分到鄂州市第三医院实习"),
        ("主任", "的身份从一名医生变成了本地专家"),
    ],
)
def test_words_that_do_not(before: str, after: str) -> None:
    assert not says(surely_sent.RULES, before, after)


def test_who_says_what_the_journey_was_like_looks_back() -> None:
    assert says(surely_sent.RULES, "谈起这段援非经历,王建国副教授觉得值得,", "主治医师感到难忘")
    assert not says(surely_sent.RULES, "谈起这段援非经历,", "院长为队员送行")
    assert not says(surely_sent.RULES, "谈起这段经历,", "觉得值得")


def test_a_list_of_those_sent_holds_who_is_no_doctor_as_well() -> None:
    text = (
        "记者17日从开鲁县医院获悉，5名专家当日启程，将赴意大利协助疫情防控。\n"
        "此行抗疫专家组指派了5名专家参加。分别是开鲁县医院专家王建国、李桂兰，通辽市疾控中心主任技师张文斌，"
        "通辽大学外国语学院讲师应婧。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李桂兰", "张文斌", "应婧"]


def test_teams_that_come_home_to_hubei_from_abroad_are_none_that_went_there() -> None:
    text = (
        "7月11日上午，中国（湖北）第24批援阿尔及利亚医疗队队员乘机抵达武汉，全部平安归来。\n"
        "武汉大学中南医院等单位的领导到机场迎接队员。\n"
        "谈起这段援非经历，王建国副教授品到了“甘苦”，李桂兰副教授感到“难忘”，张文斌副教授认为“值得”。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李桂兰", "张文斌"]


def test_a_branch_of_a_party_stands_between_a_house_and_its_member() -> None:
    text = (
        "2月26日上午，市委会主委看望了驰援湖北医疗队的开鲁县医院支部党员王建国副教授、通辽市医院支部党员张文斌主任、"
        "奈曼旗医院支部党员陈建平副主任医师的家属，送上了慰问金。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("王建国", "开鲁县医院"),
        ("张文斌", "通辽市医院"),
        ("陈建平", "奈曼旗医院"),
    ]


def test_whose_family_waits_for_the_team_to_come_home_is_of_it() -> None:
    text = (
        "3日下午，支援湖北医疗队14名队员解除隔离，返回医院。开鲁县医院举行了欢迎仪式。\n"
        "为了迎接丈夫王建国平安回家，妻子刘丽红提前订了蛋糕。6岁的女儿得知终于可以见到爸爸李卫东时，一早就随奶奶来到了医院。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李卫东"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("妻子和", "平安回家"),
        ("丈夫", "等她平安归来"),
        ("出院那天,妻子终于接到丈夫", "回家"),
        ("她最想见到丈夫", "送来的花"),
    ],
)
def test_other_words_of_families_say_nothing(before: str, after: str) -> None:
    assert not says(surely_sent.RULES, before, after)


def test_who_heads_a_house_there_and_is_of_those_who_help_went() -> None:
    text = (
        "7月31日晚，北京市第九批援藏医疗队30名队员抵达拉萨。\n"
        "“总是值得纪念的一刻。”北京援藏医生、拉萨市人民医院院长王建国一边开着玩笑一边招呼大家合影。\n"
        "拉萨市人民医院院长次仁多吉说，欢迎大家。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王建国"]
