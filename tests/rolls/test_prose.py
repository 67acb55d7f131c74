"""Deployed people in running text, and those beside them who are not."""

from roster.rolls import read_roll

TEAM = "昆明市首批援鄂医疗队出征侧记\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries]


def test_a_team_in_the_heading_is_enough_for_a_paragraph_that_speaks_of_the_ward() -> None:
    text = "“春节前一天接到电话，我就报了名。”昆明市延安医院呼吸科护师王小红今年27岁，原定正月初八举行婚礼。\n"
    assert names(text) == ["王小红"]


def test_those_who_received_the_team_are_none_of_it() -> None:
    text = "武汉市第三医院护士长陈敏说，队员们来了以后，同组的王小红（昆明市延安医院主管护师）负责夜班。\n"
    assert names(text) == ["王小红"]


def test_a_semicolon_does_not_cut_off_what_a_sentence_says_of_going() -> None:
    text = "得知武汉急需护理人员，长沙中心医院的党员许玉婷第一时间请战；湘雅三医院青年党员韩朝飞走进隔离病房。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["许玉婷", "韩朝飞"]


def test_a_sentence_goes_on_behind_the_end_of_a_page() -> None:
    text = "2月9日,医疗队一天之内集结出发,奔赴武汉。辽宁支援武汉医疗队领队\n\n焦龙友介绍,这批医疗队全部进驻武汉雷神山医院。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("焦龙友", "领队")]


def test_the_paragraphs_only_institution_is_that_of_its_departments() -> None:
    text = "昆明市延安医院召开座谈会。重症医学科主治医师王小红、急诊科护师李建国两名援鄂队员参加。\n"
    assert {entry.hospital for entry in read_roll(TEAM + text).entries} == {"昆明市延安医院"}


def test_who_wrote_and_took_the_pictures_did_not_go() -> None:
    assert names("昆明市延安医院护师王小红随队出征。\n（宣传科 文/黄婷 图/陈思宇）\n") == ["王小红"]


def test_a_leader_of_volunteers_at_home_leads_no_team() -> None:
    assert read_roll("队长杨梅手中的一张购物小票，时间是除夕。那天她给一户武汉返乡人员送菜，支援社区。\n").entries == ()


def test_a_list_of_links_names_nobody() -> None:
    assert read_roll("友情链接:\n• 中原企业家\n• 华锐社区\n• 法学学习\n• 故事库\n• 郑州商业观察\n").entries == ()


def test_people_and_bystanders_of_one_sentence_are_told_apart() -> None:
    text = (
        "在迎接队伍凯旋的人群中，昆明市延安医院心内科医生王小红的妻子苏静踮着脚张望，院长邢国平为护士李建国献上鲜花。\n"
    )
    assert names(text) == ["王小红", "李建国"]


def test_a_relative_who_stays_at_home_did_not_go_though_of_the_same_hospital() -> None:
    text = "昆明市延安医院医生王小红与妻子、该院急诊科护士刘娜约定，回来再办婚礼。王小红随队出征。\n"
    assert names(text) == ["王小红"]


def test_two_words_of_travel_are_enough_without_a_heading() -> None:
    text = "凌晨，邯郸市第一医院重症医学科护士长靳丽华带着行李赶到集合点。和她一同出发的，还有急诊科护师路遥。\n"
    assert [(entry.name, entry.hospital, entry.post) for entry in read_roll(text).entries] == [
        ("靳丽华", "邯郸市第一医院", "护士长"),
        ("路遥", "邯郸市第一医院", ""),
    ]


def test_who_is_of_a_hospital_elsewhere_and_at_work_in_hubei_went_there() -> None:
    text = "武汉市肺科医院ICU主任胡明并不孤单，来自江苏省人民医院的重症医学科主任医师曹权陪了他二十天。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["曹权"]


def test_a_title_behind_a_list_of_names_is_that_of_them_all() -> None:
    text = "昆明市延安医院派出三批队员，第三批的周婷、李维、罗小凤三名护士都是主动请缨。\n"
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [
        ("周婷", "护士"),
        ("李维", "护士"),
        ("罗小凤", "护士"),
    ]


def test_companions_named_without_a_position_are_of_the_same_hospital() -> None:
    text = "昆明市延安医院护士王小红驰援武汉，队友康凯、李芳陪着她。领队刘炳华带头唱起了歌。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("王小红", "昆明市延安医院"),
        ("康凯", "昆明市延安医院"),
        ("李芳", "昆明市延安医院"),
        ("刘炳华", ""),
    ]


def test_gifts_and_ceremonies_name_nobody_who_went() -> None:
    text = "郑永刚捐赠口罩2万只，物资将送往武汉。院长叶青接受了捐赠，公司员工何静、护士吴丽参加了交接。护理部主任吴清代收锦旗。\n"
    assert read_roll(text).entries == ()


def test_a_colon_before_speech_opens_no_list() -> None:
    text = "2月15日，驻马店市中心医院28名医护人员驰援武汉。医院党委书记马全民、院长李东亚为队员送行。队长、重症医学科副主任张文杰向大家敬礼：“保证完成任务！”\n"
    assert [entry.name for entry in read_roll(text).entries] == ["张文杰"]


def test_the_next_words_first_character_is_no_part_of_a_name() -> None:
    text = "昆明市延安医院驰援武汉的护士长付小豹每天清晨开始工作，护士刘庆通过视频宣誓。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["付小豹", "刘庆"]


def test_names_end_where_the_next_word_begins() -> None:
    text = (
        "龙山市援鄂医疗队侧记\n\n龙山市人民医院的护士邢洁正给病人翻身，医师宋立新被分到第三组，藏医科护师才仁卓玛一天走了一万步。"
        "护士阿依努尔·麦麦提的老家在疏附县，针灸科医师黎庆干带来了艾条。\n"
    )
    assert names(text) == ["邢洁", "宋立新", "才仁卓玛", "阿依努尔·麦麦提", "黎庆干"]


def test_a_rare_surname_within_a_list_is_part_of_the_name() -> None:
    text = "医疗队由龙山市中医院护士王雅男、谢鹃、喜占梅等10人组成，驰援武汉。\n"
    assert names(text) == ["王雅男", "谢鹃", "喜占梅"]


def test_what_all_of_a_list_are_is_told_behind_it() -> None:
    text = (
        "医护人员出征湖北\n\n龙山市人民医院的医疗队由祝建民和姜丽芬、徐芬、毛红梅等5名护士组成。\n\n"
        "4月13日，甘海霞、封贵平两名援鄂护士回到龙山市人民医院。其中田志强为龙山市人民医院儿科主治医师。\n"
    )
    read = {entry.name: (entry.department, entry.title) for entry in read_roll(text).entries}
    assert read == {
        **dict.fromkeys(("祝建民", "姜丽芬", "徐芬", "毛红梅", "甘海霞", "封贵平"), ("", "护士")),
        "田志强": ("儿科", "主治医师"),
    }


def test_the_first_of_a_list_of_titles_is_named_there_though_the_name_is_odd() -> None:
    text = "龙山市人民医院4人随检测队抵达拉萨，队员有主管检验师东国花、检验师祁海亮和技师阿占英。\n"
    assert names(text) == ["东国花", "祁海亮", "阿占英"]


def test_wards_told_one_after_another_are_those_of_the_team() -> None:
    text = "龙山市人民医院护士驰援武汉\n\n龙山市人民医院4名护士随医疗队出征，为重症医学科的赵雪、肖灵，感染科的向婷，急诊科的冉光明。\n"
    assert names(text) == ["赵雪", "肖灵", "向婷", "冉光明"]


def test_on_a_page_of_a_team_from_hubei_its_people_went() -> None:
    text = (
        "利川援沪医疗队归来\n\n4月6日，利川市人民医院护士长冉启芬、护师覃莉和利川市民族中医院护师牟海霞随医疗队驰援上海。"
        "两年前，浙江的医疗队支援过恩施。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [
        ("冉启芬", "利川市人民医院"),
        ("覃莉", "利川市人民医院"),
        ("牟海霞", "利川市民族中医院"),
    ]


def test_a_title_of_days_at_a_place_is_that_of_a_team() -> None:
    text = (
        "固原市人民医院6名队员在襄阳的一天\n\n早上6点，固原市人民医院重症医学科主治医师马正宇在酒店等班车。\n\n"
        "7点半，护士海小霞进入隔离病房。\n"
    )
    assert names(text) == ["马正宇", "海小霞"]


def test_a_name_ends_before_a_word_of_arriving() -> None:
    text = "第二批医疗队员、龙山市中医医院的护士长帅琴和护师文静抵达石棉县，护士许静出发前来不及道别。\n"
    assert names(text) == ["帅琴", "文静", "许静"]


def test_an_office_in_the_team_stands_beside_the_one_at_home() -> None:
    text = "龙山市人民医院护理部主任、医疗队护理组组长罗春燕介绍，全队12人。\n"
    read = read_roll(TEAM + text).entries
    assert [(entry.name, entry.hospital, entry.department, entry.post, entry.role) for entry in read] == [
        ("罗春燕", "龙山市人民医院", "护理部", "主任", "护理组组长")
    ]
