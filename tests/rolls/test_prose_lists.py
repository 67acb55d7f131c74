"""Lists within the sentences of reports: what heads them, who greets and calls on families, whose house all are of."""

import pytest

from roster.rolls import read_roll


def read(text: str) -> dict[str, tuple[str, ...]]:
    return {
        entry.name: (entry.hospital, entry.department, entry.title, entry.post, entry.role)
        for entry in read_roll(text).entries
    }


def test_a_ward_that_has_several_people_is_that_of_each() -> None:
    text = (
        "首批医疗队启程\n2月9日,海门市人民医院6人告别家人驰援湖北。\n选出的几人中,呼吸内科有副主任医师郭志远(队长)和护师陆爱玲,"
        "重症医学科有主治医师顾建国和护师杜小燕、倪海霞。\n"
    )
    house = "海门市人民医院"
    assert read(text) == {
        "郭志远": (house, "呼吸内科", "副主任医师", "", "队长"),
        "陆爱玲": (house, "呼吸内科", "护师", "", ""),
        "顾建国": (house, "重症医学科", "主治医师", "", ""),
        "杜小燕": (house, "重症医学科", "护师", "", ""),
        "倪海霞": (house, "重症医学科", "护师", "", ""),
    }


def test_a_title_heads_a_list_by_wards_and_two_offices_go_to_two_people() -> None:
    text = (
        "援疆医疗队名单确定\n医疗队由市中心医院组建。这支队伍的正副队长分别是心内科赵立强和骨科副主任医师马春林;"
        "护士有急诊科孙丽、儿科周敏;医生有外科韩冬、内科李想,共6人。\n"
    )
    read_as = {name: values[1:] for name, values in read(text).items()}
    assert read_as == {
        "赵立强": ("心内科", "", "", "队长"),
        "马春林": ("骨科", "副主任医师", "", "副队长"),
        "孙丽": ("急诊科", "护士", "", ""),
        "周敏": ("儿科", "护士", "", ""),
        "韩冬": ("外科", "医生", "", ""),
        "李想": ("内科", "医生", "", ""),
    }


def test_a_title_that_tells_of_doctors_who_flew_to_a_disaster_speaks_of_a_team() -> None:
    text = (
        "泸定地震 成都八名专家连夜飞赴灾区\n成都市第三人民医院接到指令后立即组队。队长是该院急诊科主任医师黄立强,"
        "组员两人:周海涛主任医师(骨科)、赵敏主管护师(手术室)。院长刘建军到机场送行。\n"
    )
    house = "成都市第三人民医院"
    assert read(text) == {
        "黄立强": (house, "急诊科", "主任医师", "", "队长"),
        "周海涛": (house, "骨科", "主任医师", "", ""),
        "赵敏": (house, "手术室", "主管护师", "", ""),
    }


def test_those_whose_families_are_called_on_went_and_who_calls_did_not() -> None:
    text = (
        "领导走访援鄂医护家庭\n2月20日,区委书记王大明、区长李国栋分别看望了陈晓东、何静、罗小梅等支援湖北医务人员的家属。"
        "陈晓东是区人民医院ICU医生。\n市总工会主席周丽华、市卫健委主任张国庆一行先后来到驰援武汉医疗队队员马丽娟家中。\n"
    )
    assert read(text) == {
        "陈晓东": ("区人民医院", "ICU", "医生", "", ""),
        "何静": ("", "", "", "", ""),
        "罗小梅": ("", "", "", "", ""),
        "马丽娟": ("", "", "", "", "队员"),
    }
    assert not read("关怀\n2月12日,市卫健局局长马骏、副局长沈祥林一行到援鄂医疗队队员家里走访慰问。\n")


def test_who_meets_a_team_at_the_airport_is_none_of_it() -> None:
    text = (
        "我院两名护士圆满完成任务归来\n王丽护士和赵强医生结束了第三批医疗队为期一个月的工作,走出机舱。"
        "前来接机的有县医院院长孙德胜、护理部张敏主任、急诊科李红护士长。\n"
    )
    assert read(text) == {"王丽": ("县医院", "", "护士", "", ""), "赵强": ("县医院", "", "医生", "", "")}


def test_in_their_own_words_people_tell_of_themselves() -> None:
    text = (
        "武汉日记\n1月30日\n我叫赵文静,来自郑州市中心医院。昨晚护士长给我打电话时我正在值夜班,我马上说我去。\n"
        "2月1日\n今天进了方舱医院。\n讲述者:郑州市第七人民医院重症医学科护士 马小军\n"
    )
    assert read(text) == {
        "赵文静": ("郑州市中心医院", "", "", "", ""),
        "马小军": ("郑州市第七人民医院", "重症医学科", "护士", "", ""),
    }
    assert not read("面试\n我叫赵文静,来自郑州市中心医院。昨晚我正在值夜班,今天就来了。\n")


def test_each_of_a_couple_went_from_a_house_of_its_own() -> None:
    text = "抗疫夫妻一同出征湖北\n妻子林晓梅在宁波市第一医院感染科,丈夫陈志刚是宁波市第二医院重症医学科主治医师。两人都报了名。\n"
    assert read(text) == {
        "林晓梅": ("宁波市第一医院", "感染科", "", "", ""),
        "陈志刚": ("宁波市第二医院", "重症医学科", "主治医师", "", ""),
    }


def test_names_alone_that_went_into_a_ward_are_of_the_house_of_the_title() -> None:
    text = "穿上防护服——临沂市人民医院驰援湖北纪实\n2月3日上午,赵小燕、钱文博和孙丽萍走进黄冈市中医院隔离病房,开始了第一个班。\n"
    assert set(read(text).values()) == {("临沂市人民医院", "", "", "", "")}
    assert list(read(text)) == ["赵小燕", "钱文博", "孙丽萍"]


def test_the_house_of_a_sentence_that_leads_in_batches_is_that_of_those_without() -> None:
    text = (
        "援鄂队员出发\n同一天,温州医科大学附属第一医院副院长林杰把通知发到群里,很快两批队员都报满了:\n"
        "第一批,感染科副主任医师徐强、重症医学科护士长汪丽,另有温州医科大学附属第二医院重症医学科护师刘静;\n"
        "第二批,呼吸科主治医师赵峰,另有温州医科大学附属第二医院感染科护师汤圆圆。\n"
    )
    first, second = "温州医科大学附属第一医院", "温州医科大学附属第二医院"
    assert [(entry.name, entry.hospital, entry.batch) for entry in read_roll(text).entries] == [
        ("徐强", first, "第一批"),
        ("汪丽", first, "第一批"),
        ("刘静", second, "第一批"),
        ("赵峰", first, "第二批"),
        ("汤圆圆", second, "第二批"),
    ]


def test_all_of_a_list_are_of_the_house_that_leads_it_in() -> None:
    text = (
        "13名队员飞赴灾区\n凌晨,省卫健委派人,4名队员都来自江西省人民医院:骨科主任周建华、普外科李海、"
        "麻醉科副主任医师王军、手术室护士长胡芳。\n"
    )
    assert {values[0] for values in read(text).values()} == {"江西省人民医院"}
    assert list(read(text)) == ["周建华", "李海", "王军", "胡芳"]


def test_who_leads_a_team_went_though_head_of_a_house() -> None:
    text = (
        "玉树地震 青岛医疗队连夜赶赴灾区\n青岛市立医院急诊科主任孙立新领着20名医护人员到了结古镇。"
        "带领第二分队的是青岛市中心医院党委副书记高明教授。\n"
    )
    assert read(text) == {
        "孙立新": ("青岛市立医院", "急诊科", "", "主任", ""),
        "高明": ("青岛市中心医院", "", "教授", "党委副书记", ""),
    }


def test_a_house_that_no_lexicon_knows_is_read_where_the_page_names_it_again() -> None:
    text = "医疗队驰援湖北\n圣爱医院派出的10名队员已工作两周。\n圣爱医院足踝外科李大鹏副主任医师正在查房。\n"
    assert read(text) == {"李大鹏": ("圣爱医院", "足踝外科", "副主任医师", "", "")}


def test_a_number_set_off_by_blanks_is_that_of_a_batch() -> None:
    text = "在非洲的日子\n郑州市中心医院骨科医生张国强到了赞比亚。他是中国第 26 批援赞比亚医疗队的一员。\n"
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [("张国强", "第26批")]


def test_who_wrote_for_which_office_did_not_go() -> None:
    text = "12名护士驰援武汉\n2月4日,定兴县医院12名护士在县医院门前集结出发。\n(市卫健委杨文学、定兴县台戴小鹏)\n"
    assert not read(text)


def test_all_of_a_list_of_members_are_such_and_who_leads_is_of_the_house_whose_team_it_is() -> None:
    text = (
        "云南医疗队赴美姑帮扶\n昨日,云南省第一人民医院医疗队一行4人抵达美姑县开展帮扶,领队张伟,队员李松(外科)、赵琴(妇科)、何俊(儿科)。"
        "美姑县人民医院院长阿苦日歪表示欢迎。\n"
    )
    house = "云南省第一人民医院"
    assert read(text) == {
        "张伟": (house, "", "", "", "领队"),
        "李松": (house, "外科", "", "", "队员"),
        "赵琴": (house, "妇科", "", "", "队员"),
        "何俊": (house, "儿科", "", "", "队员"),
    }


def test_whom_somebody_of_a_team_teaches_is_of_the_place() -> None:
    text = (
        "新疆来了杭州医生\n浙江省援疆医疗队队员、浙江大学医学院附属邵逸夫医院骨科副主任医师沈立锋去年来到阿克苏地区。"
        "他带的徒弟是该院骨科医生艾力·买买提。\n"
    )
    assert list(read(text)) == ["沈立锋"]


def test_who_sees_off_is_none_of_the_list_before_the_sentence() -> None:
    text = (
        "鹤壁8名医护人员加入河南援鄂医疗队\n他们是:市人民医院重症医学科副主任秦学军、护士长田晓敏,市中医院护师魏静,"
        "浚县人民医院呼吸科医师侯永刚。市卫健委主任唐建军到高速路口送别。\n"
    )
    assert list(read(text)) == ["秦学军", "田晓敏", "魏静", "侯永刚"]


def roles(text: str) -> dict[str, str]:
    return {entry.name: entry.role for entry in read_roll(text).entries}


@pytest.mark.parametrize("title", ["主治医师", "副主任医师"])
def test_two_take_the_two_offices_that_are_told_behind_them(title: str) -> None:
    text = (
        f"医疗队轮换\n海门市人民医院第二批医疗队由呼吸内科副主任医师郭志远、骨科{title}顾建国分别担任正副队长，医师包括儿科陆爱玲、"
        "急诊科杜小燕，今日抵达灾区。\n"
    )
    assert roles(text) == {"郭志远": "队长", "顾建国": "副队长", "陆爱玲": "", "杜小燕": ""}


def test_two_take_an_office_each() -> None:
    text = (
        "医疗队出征\n海门市人民医院第二批医疗队今日出征，呼吸内科副主任医师郭志远和骨科主治医师顾建国分别担任医疗组组长、护理组组长，"
        "儿科护士陆爱玲随队出征。\n"
    )
    assert roles(text) == {"郭志远": "医疗组组长", "顾建国": "护理组组长", "陆爱玲": ""}


def test_who_takes_an_office_of_a_numbered_team_is_named_once() -> None:
    text = (
        "继上月派出第一批支援队后，海门市妇幼保健院又选派3名护理人员走上抗疫一线。她们是：产科护士长郭志远以及新生儿科护士陆爱玲、"
        "杜小燕，郭志远任第二支援队队长。\n"
    )
    assert sorted(entry.name for entry in read_roll(text).entries) == ["杜小燕", "郭志远", "陆爱玲"]
    assert roles(text) == {"郭志远": "队长", "陆爱玲": "", "杜小燕": ""}


def test_those_who_lead_a_team_and_lead_next_may_be_told_before_their_offices() -> None:
    text = (
        "武进医院援疆医疗队轮换\n6月8日，武进医院第二批援疆医疗队抵达，接替5月7日到的第一批队员。\n"
        "第二批医疗队由急诊科副主任医师秦大勇、骨科主治医师鲍海明分别担任正副队长，医师包括儿科卞玉、外科白芳；"
        "护士包括手术室沙丽、内科芮静。队员们听取了第一批队员的工作交接。\n"
    )
    entries = {entry.name: (entry.title, entry.role, entry.batch) for entry in read_roll(text).entries}
    assert entries == {
        "秦大勇": ("副主任医师", "队长", "第二批医疗队"),
        "鲍海明": ("主治医师", "副队长", "第二批医疗队"),
        "卞玉": ("医师", "", "第二批医疗队"),
        "白芳": ("医师", "", "第二批医疗队"),
        "沙丽": ("护士", "", "第二批医疗队"),
        "芮静": ("护士", "", "第二批医疗队"),
    }


def test_nursing_staff_that_are_counted_hold_no_title() -> None:
    text = "平川市第二批支援湖北医疗队，由平川市第一医院罗少平、季学兰，平湖县人民医院唐丽共3名护理人员组成，2月4日赴武汉。\n"
    assert {entry.name: entry.title for entry in read_roll(text).entries} == {"罗少平": "", "季学兰": "", "唐丽": ""}


def test_lists_that_each_batch_heads_are_of_that_batch() -> None:
    text = (
        "市中医院援鄂风采\n自新冠肺炎疫情以来,海门市中医院先后派出三批医疗小分队共7名医护人员紧急支援湖北,奋战在抗击疫情第一线。"
        "第一批:任海波、补小蓉;第二批:苟小梅、蔺冬梅、景文远;第三批:牟晓云、雍佳。他们用行动诠释了担当。\n"
    )
    assert {entry.name: entry.batch for entry in read_roll(text).entries} == {
        "任海波": "第一批",
        "补小蓉": "第一批",
        "苟小梅": "第二批",
        "蔺冬梅": "第二批",
        "景文远": "第二批",
        "牟晓云": "第三批",
        "雍佳": "第三批",
    }


def test_the_office_behind_以及_is_that_of_the_next_named_and_of_the_list_that_it_leads() -> None:
    text = (
        "医疗队获赠慰问品\n\n市医师协会会长周国强、健康基金上海执行干事孙小林，以及上海援鄂医疗队领队王建国、李志强、赵海燕和张丽华等出席捐赠仪式。"
        "自1月23日首位“逆行者”驰援武汉，上海派出医疗队出征。\n"
    )
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [
        ("王建国", "领队"),
        ("李志强", "领队"),
        ("赵海燕", "领队"),
        ("张丽华", "领队"),
    ]
