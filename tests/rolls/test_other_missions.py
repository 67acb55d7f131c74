"""Reports of teams to earthquakes, abroad, to Tibet and of other years: the ways in which they name who went."""

from roster.rolls import read_roll


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.title or entry.post, entry.role) for entry in read_roll(text).entries]


def names(text: str) -> list[str]:
    return [name for name, *_ in told(text)]


def test_titles_between_two_people_are_of_the_one_whom_they_touch() -> None:
    text = (
        "省立医院医疗队奔赴积石山\n\n山东省立医院医疗队19日奔赴积石山,一行四人:胸外科党支部书记、副主任袁立勇教授,肾内科副主任张凌云教授,"
        "副护士长陈志文副教授以及后勤保障人员冯海涛。\n"
    )
    assert told(text) == [
        ("袁立勇", "山东省立医院", "教授", ""),
        ("张凌云", "山东省立医院", "教授", ""),
        ("陈志文", "山东省立医院", "副教授", ""),
        ("冯海涛", "山东省立医院", "", ""),
    ]


def test_groups_of_a_team_are_of_its_people() -> None:
    text = (
        "省中医院救援队在石棉\n\n9月6日,救援队分成3组。第一小组周国毅、廖天南留在县中医院救治。第二组曾林峰、冯梨花去广场发药。"
        "在县中医院,队长曹立华领着队员查房。\n"
    )
    assert names(text) == ["周国毅", "廖天南", "曾林峰", "冯梨花", "曹立华"]


def test_the_number_of_a_team_stands_before_the_names_of_its_parts() -> None:
    text = "援外医疗队获表彰\n\n多哥第15批医疗队卡拉队队长张艳玲、喀麦隆第18批医疗队姆巴尔马约队队员甄小然、吉布提第19批医疗队队员孙翠萍回到太原。\n"
    assert [(entry.name, entry.role, entry.batch[:4]) for entry in read_roll(text).entries] == [
        ("张艳玲", "队长", "第15批"),
        ("甄小然", "队员", "第18批"),
        ("孙翠萍", "队员", "第19批"),
    ]


def test_another_office_stands_before_the_team_that_somebody_leads() -> None:
    text = "支援队到香港\n\n国家卫健委医政医管局副局长、内地核酸检测支援队总领队李大江28日带164人到香港。\n"
    assert [(name, post, role) for name, _, post, role in told(text)] == [("李大江", "副局长", "总领队")]


def test_places_abroad_are_nobody() -> None:
    text = "第196批援摩洛哥中国医疗队回家\n\n队员们在喜马拉雅山下、塞拉利昂和加德满都也工作过,驻在塔扎省中心医院。队长刘大峰说,吉布提、威尼斯都有老队友。\n"
    assert names(text) == ["刘大峰"]


def test_the_place_of_a_part_of_a_team_is_nobody() -> None:
    text = "援外医疗队获表彰\n\n马达加斯加第17批医疗队马任加队队员甄小然、马达加斯加第18批医疗队马任加分队队长张艳玲获得先进个人称号。\n"
    assert [(entry.name, entry.role, entry.batch[:4]) for entry in read_roll(text).entries] == [
        ("甄小然", "队员", "第17批"),
        ("张艳玲", "队长", "第18批"),
    ]


def test_a_country_that_a_team_aids_is_nobody() -> None:
    text = "医疗队出征\n\n妇产科甄小然作为中国（宁夏）第24批援贝宁医疗队队员出征，将在洛科萨工作。\n"
    assert names(text) == ["甄小然"]


def test_a_sentence_says_who_leads_whom() -> None:
    text = (
        "望亭医院专家组去昭通救治伤员\n\n山东中医药大学望亭医院首批应急救治专家指导组8月5日出发。"
        "专家指导组以望亭医院院长朱立民为领队,胸外科主任赵大勇为组长,成员有脊柱科主任医师高景春、脑外科副主任医师周杰伦。\n"
    )
    assert told(text) == [
        ("朱立民", "山东中医药大学望亭医院", "院长", "领队"),
        ("赵大勇", "山东中医药大学望亭医院", "主任", "组长"),
        ("高景春", "山东中医药大学望亭医院", "主任医师", ""),
        ("周杰伦", "山东中医药大学望亭医院", "副主任医师", ""),
    ]


def test_fields_of_work_in_brackets_are_wards() -> None:
    text = "专家组赶赴日喀则\n\n北京积水潭医院医疗专家组赶赴日喀则。专家组成员为:何谦益副主任医师(急诊医学)、董潇然助理研究员(应急管理)。\n"
    assert [(entry.name, entry.department, entry.title) for entry in read_roll(text).entries] == [
        ("何谦益", "急诊医学", "副主任医师"),
        ("董潇然", "应急管理", "助理研究员"),
    ]


def test_a_sentence_below_tells_the_house_of_the_team() -> None:
    text = (
        "第三批援瓦努阿图中国医疗队上岛义诊\n\n队长陈牧野说,岛上药少。医疗队普外科医生杨大勇做了手术。\n\n"
        "第三批由北京朝阳医院9名骨干组成,2024年9月到。\n"
    )
    assert told(text) == [("陈牧野", "北京朝阳医院", "", "队长"), ("杨大勇", "北京朝阳医院", "医生", "")]


def test_where_people_went_is_not_the_house_of_the_page() -> None:
    text = "我院内镜中心胡建卫副主任医师去西藏日喀则市人民医院援藏\n\n7月25日,我院内镜中心胡建卫副主任医师随“组团式”援藏医疗队上路,去日喀则市人民医院工作一年。\n"
    assert told(text) == [("胡建卫", "", "副主任医师", "")]


def test_a_list_with_a_member_and_one_of_former_members_are_of_the_team() -> None:
    text = (
        "援塞抗疫医疗队在弗里敦\n\n队员李永福是解放军总医院检验科技师。姜天明、秦玉兰、张洁莹、李永福4人开玩笑,自称师徒。\n"
        "另外4人里,杜长宁、李宁远当过第二批援塞医疗队队员,熟悉病区。\n"
    )
    assert sorted(names(text)) == sorted(["李永福", "姜天明", "秦玉兰", "张洁莹", "杜长宁", "李宁远"])


def test_who_attends_a_meeting_with_the_team_is_not_of_it() -> None:
    text = (
        "援藏医疗队巡回医疗\n\n10月27日,对口支援座谈会召开,林芝市常务副市长、广东省援藏工作队领队林远聪,中山大学党委副书记张琪等到会。"
        "会上看望了支援林芝市人民医院的我院血液内科谢双峰副教授。\n"
    )
    assert names(text) == ["谢双峰"]


def test_of_two_in_one_sentence_each_comes_from_his_own_house() -> None:
    text = "第27批援贝宁中国医疗队启程\n\n队里的妇产科医生哈丽丽来自银川市第一人民医院,麻醉科主治医师马骏来自吴忠市人民医院。\n"
    assert [(name, house) for name, house, *_ in told(text)] == [
        ("哈丽丽", "银川市第一人民医院"),
        ("马骏", "吴忠市人民医院"),
    ]


def test_a_country_before_the_number_of_a_batch_is_nobody() -> None:
    text = (
        "敖汉医院援外医疗队员名单（历年）\n\n"
        "    1985年　马里　第9批　　王建国（骨科）　李秀英（儿科）\n"
        "    2013年　乍得　第11批　　赵小梅（眼科）\n"
    )
    entries = read_roll(text).entries
    assert [(entry.name, entry.batch) for entry in entries] == [
        ("王建国", "第9批"),
        ("李秀英", "第9批"),
        ("赵小梅", "第11批"),
    ]
