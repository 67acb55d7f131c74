"""Reports laid out like published ones: of which house, ward, office and batch those are who went."""

from tests.rolls.published import Told, read_as, reports


@reports(
    (
        "收到22份入党申请书\n"
        "从2月9日出发以来，遂宁市中心医院的医疗队一直守在武汉。这支队伍成立了临时党支部。\n"
        "“每个人都有任务。”党支部书记、医院神经内科副主任骆志坚说。支委、骨科护士邹小娟第一天进舱时腿发软。支部副书记岳海英带着一群90后，她是重症医学科护士长。组织委员、检验科技师文强负责收思想汇报。\n",
        {
            "骆志坚": {"role": "党支部书记"},
            "邹小娟": {"role": "支委"},
            "岳海英": {"role": "支部副书记"},
            "文强": {},
        },
    ),
)
def test_offices_in_the_branch_of_a_team_are_roles(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "我院赴玉树医疗队凯旋\n"
        "4月29日，队员们一下车就被同事围住。卫立民、耿玉萍代表院领导欢迎队员归来，夸他们为大同市第三人民医院争了光。阎卫国队长代表全队感谢医院支持，汇报了在玉树救治的情况；副队长靳素芬把藏族群众送的哈达交给了院办。\n",
        {
            "阎卫国": {"hospital": "大同市第三人民医院", "role": "队长"},
            "靳素芬": {"hospital": "大同市第三人民医院"},
        },
    ),
)
def test_a_leader_is_of_the_house_to_which_the_page_says_that_the_team_does_honour(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "雷神山坚守\n"
        "营口市中心医院援助雷神山医院队员毕欣，和37名队友一起继续守在武汉。盘锦市中心医院支援武汉协和西院医疗队队员卜玉洁也在。\n",
        {"毕欣": {"hospital": "营口市中心医院"}, "卜玉洁": {"hospital": "盘锦市中心医院"}},
    ),
    (
        "锦州市中心医院驰援金银潭医院护士关小月说，最难的是头一周。第二批支援湖北医疗队已到武汉。\n",
        {"关小月": {"hospital": "锦州市中心医院"}},
    ),
)
def test_the_house_that_another_helps_is_not_its_people_s(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "第十批援疆\n5月，湘潭市中心医院第五位援疆干部神经外科陈立夫同志圆满完成援疆任务归来。\n",
        {"陈立夫": {"department": "神经外科"}},
    ),
)
def test_what_somebody_is_called_is_no_part_of_the_ward(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "岳阳首批返岳援鄂队员结束休养\n"
        "昨日，岳阳首批返回的援鄂队员结束集中休养。华容县人民医院护士严小丽说，两个月没见女儿了。\n",
        {"严小丽": {"batch": ""}},
    ),
    (
        "邵阳首批援鄂凯旋队员回家\n"
        "3月31日，首批返程的28名援鄂医疗队队员回到邵阳。邵阳市中心医院护师肖立说，想吃一碗米粉。\n",
        {"肖立": {"batch": ""}},
    ),
)
def test_who_came_home_first_is_of_no_first_batch(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "央企医护人员奔赴湖北\n"
        "1月28日，贵航三〇二医院急诊科医师黎春登上了去武汉的飞机。带队的是护理部副主任蒲艳芳。\n"
        "国机集团洛阳医院护士长连英随河南省第四批医疗队到达武汉后，负责培训。\n",
        {"黎春": {"batch": ""}, "蒲艳芳": {"batch": ""}, "连英": {"batch": "第四批医疗队"}},
    ),
    (
        "2月12日，陕西在半天内组成的220人医疗队启程，支援湖北武汉。医疗队由咸阳市中心医院副院长狄建军担任领队。据悉，这是我省派往湖北的第五批医疗队，第一批137人已工作半个月。\n",
        {"狄建军": {"batch": "第五批医疗队"}},
    ),
)
def test_a_batch_told_of_one_is_not_that_of_other_houses(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "火线入党\n"
        "来自岳阳市中心医院的闫春霞、湘潭市中心医院的谭德军和郴州市第一人民医院的胡蓉三位队员举起右拳。3月3日，湖南第三批支援湖北医疗队临时党支部召开党员大会。\n",
        {
            "闫春霞": {"role": "队员"},
            "谭德军": {"role": "队员", "hospital": "湘潭市中心医院"},
            "胡蓉": {"role": "队员"},
        },
    ),
)
def test_members_counted_behind_their_names_have_that_role(text: str, told: Told) -> None:
    assert read_as(text, told) == told


@reports(
    (
        "河南再派医疗队\n"
        "当天，郑州大学第二附属医院举行出征仪式。“要会用呼吸机。”率队出征的郑大二附院副院长阴振国说。\n",
        {"阴振国": {"hospital": "郑州大学第二附属医院"}},
    ),
    (
        "陕西再派医疗队\n"
        "当天，西安交通大学第二附属医院举行出征仪式。“要会用呼吸机。”率队出征的交大二附院副院长阴振国说。兰州大学第一医院也派出医疗队，兰大一院急诊科护士朱丽丽随队驰援。\n",
        {"阴振国": {"hospital": "西安交通大学第二附属医院"}, "朱丽丽": {"hospital": "兰州大学第一医院"}},
    ),
)
def test_a_university_s_hospital_is_found_by_its_number(text: str, told: Told) -> None:
    assert read_as(text, told) == told
