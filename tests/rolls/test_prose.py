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
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("焦龙友", "医疗队领队")]


def test_the_paragraphs_only_institution_is_that_of_its_departments() -> None:
    text = "昆明市延安医院召开座谈会。重症医学科主治医师王小红、急诊科护师李建国两名援鄂队员参加。\n"
    assert {entry.hospital for entry in read_roll(TEAM + text).entries} == {"昆明市延安医院"}


def test_who_wrote_and_took_the_pictures_did_not_go() -> None:
    assert names("昆明市延安医院护师王小红随队出征。\n（宣传科 文/黄婷 图/陈思宇）\n") == ["王小红"]


def test_a_leader_of_volunteers_at_home_leads_no_team() -> None:
    assert read_roll("队长杨梅手中的一张购物小票，时间是除夕。那天她给一户武汉返乡人员送菜，支援社区。\n").entries == ()


def test_a_list_of_links_names_nobody() -> None:
    assert read_roll("友情链接:\n• 中原企业家\n• 华锐社区\n• 法学学习\n• 故事库\n• 郑州商业观察\n").entries == ()
