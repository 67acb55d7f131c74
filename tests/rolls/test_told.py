"""What running text says of somebody in other sentences than the one that names them, and whose house a page is."""

from roster.rolls import CONFIDENT, read_roll
from roster.rolls.reading import Entry

TEAM = "曲靖市援鄂医疗队侧记\n\n"


def read(text: str) -> list[Entry]:
    return list(read_roll(TEAM + text).entries)


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(entry.name, entry.hospital, entry.department, entry.title) for entry in read(text)]


def test_the_sentence_behind_a_name_says_who_that_is() -> None:
    text = "在隔离点，记者见到了正在采样的杜晓琳。她是宣威市第一人民医院儿科的护士，随医疗队来了半个月。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_the_paragraph_behind_a_name_says_who_that_is() -> None:
    text = "杜晓琳在孝感市第一人民医院的重症病房里忙了一夜，队友们都睡了。\n\n她是宣威市第一人民医院儿科的护士，2月随队出征。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_this_nurse_is_who_was_named_last() -> None:
    text = "领着大家唱歌的是宣威市第一人民医院的杜晓琳，这位儿科护士随医疗队来了二十八天。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "儿科", "护士")]


def test_what_a_wife_is_says_nothing_of_her_husband() -> None:
    text = "宣威市第一人民医院医生罗建明随医疗队出征。妻子杜晓琳来送行。她是沾益区人民医院儿科的护士。\n"
    assert told(text) == [("罗建明", "宣威市第一人民医院", "", "医生")]


def test_a_head_goes_where_another_sentence_makes_them_the_leader() -> None:
    text = "宣威市第一人民医院副院长罗建明接过队旗。罗建明将作为曲靖援鄂医疗队领队，带领全队奔赴咸宁。\n"
    assert [(entry.name, entry.hospital, entry.post, entry.role) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院", "副院长", "领队")
    ]


def test_the_only_house_named_above_is_that_of_wards_named_below() -> None:
    text = "宣威市第一人民医院派出12人医疗队。\n\n儿科护士杜晓琳剪短了头发，随队出发。\n\n沾益区人民医院护师陶英也在队里。\n"
    assert told(text) == [
        ("杜晓琳", "宣威市第一人民医院", "儿科", "护士"),
        ("陶英", "沾益区人民医院", "", "护师"),
    ]


def test_a_teams_cook_is_of_no_house() -> None:
    text = "医疗队队长罗建明来自宣威市第一人民医院，是一名儿科主任医师。队里的厨师寿海江每逢周日给大家蒸面。\n"
    assert [(entry.name, entry.hospital, entry.role) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院", "队长"),
        ("寿海江", "", ""),
    ]


def test_those_whose_work_goes_on_at_home_did_not_go() -> None:
    text = (
        "市疾控中心的流调员郝爽没有进舱，她在办公室里打电话。杜晓琳不在的日子里，病区由副护士长张瑾代管。"
        "儿科主任安建华带领专家组24小时值守，准备接收病人。护理部主任黄小红对全体队员进行了考核。\n"
    )
    assert read(text) == []


def test_who_signs_a_letter_did_not_go() -> None:
    family = "志远：\n你在武汉医疗队要保重，咱县人民医院的护士蔡金凤说你瘦了。\n盼归。\n\n秀芬\n2020年3月6日夜\n"
    assert [entry.name for entry in read(family)] == ["蔡金凤"]
    head = "贵院王雪护士随医疗队来到黄冈，我们表示感谢！\n此致\n敬礼！\n黄冈市中心医院　院长　夏国平\n2020年3月23日\n"
    assert [entry.name for entry in read(head)] == ["王雪"]


def test_a_role_does_not_take_a_names_last_character() -> None:
    text = "宣威市第一人民医院儿科护士长何红梅任护理组组长。以市中医院内科主任医师朱建成为队长的38人医疗队启程。“走！”朱建成说。\n"
    assert [(entry.name, entry.role) for entry in read(text)] == [("何红梅", "护理组组长"), ("朱建成", "队长")]


def test_a_short_institution_lies_in_the_city_whose_page_it_is() -> None:
    text = "市中医院内科护士杜晓琳随队出发。\n"
    assert [(entry.hospital, entry.region) for entry in read(text)] == [("市中医院", "530300")]


def test_a_member_of_a_team_is_told_behind_the_name() -> None:
    text = (
        "杜晓琳今年29岁，白族，云南省第一批援鄂医疗队队员，宣威市第一人民医院护士。"
        "罗建明是第八批“组团式”援藏医疗队队员，宣威市第一人民医院医生。\n"
    )
    assert [(entry.name, entry.role, entry.batch) for entry in read(text)] == [
        ("杜晓琳", "队员", "第一批援鄂医疗队"),
        ("罗建明", "队员", "第八批"),
    ]


def test_a_team_told_without_a_number_is_not_of_the_paragraphs_batch() -> None:
    text = (
        "宣威市第一人民医院护士杜晓琳，作为云南省第五批援鄂医疗队队员，工作了四十七天；"
        "急诊科医师罗建明，作为云南省支援咸宁医疗队队员，三赴通山。\n"
    )
    assert [(entry.name, entry.batch) for entry in read(text)] == [("杜晓琳", "第五批援鄂医疗队"), ("罗建明", "")]


def test_what_is_said_of_both_is_said_of_each() -> None:
    text = "宣威市第一人民医院派出医疗队。外科医生罗建明蹲下来清创，药剂师杜晓琳在一旁随队发药。两个人都是沾益区人民医院的。\n"
    assert told(text) == [
        ("罗建明", "沾益区人民医院", "外科", "医生"),
        ("杜晓琳", "沾益区人民医院", "", "药剂师"),
    ]


def test_whom_a_notice_has_see_to_something_did_not_go() -> None:
    text = (
        "我院援鄂医疗队即将归来。成立保障专班，由党委副书记古志雄任组长，医务科科长钟惠珍为成员。"
        "心理疏导由心理科温建平副主任医师负责。\n\n院长：刘海涛\n2020年5月9日\n"
    )
    assert read(text) == []


def test_the_houses_head_nurse_at_home_did_not_go() -> None:
    assert read("队员的丈夫祁文军说，医院护士长马桂兰几乎每天都打电话来。\n") == []


def test_a_companion_is_known_by_the_ward_alone() -> None:
    text = "宣威市第一人民医院护士杜晓琳随队出征。跟她一起的，还有同院药学部的符传忠。\n"
    assert told(text) == [("杜晓琳", "宣威市第一人民医院", "", "护士"), ("符传忠", "宣威市第一人民医院", "药学部", "")]


def test_a_comrade_of_a_ward_is_one_though_the_name_is_rare() -> None:
    text = "宣威市第一人民医院护士杜晓琳同志随医疗队出征；院感科于淼同志同赴咸宁。\n"
    assert [(entry.name, entry.department) for entry in read(text)] == [("杜晓琳", ""), ("于淼", "院感科")]


def test_a_team_abroad_has_a_long_number() -> None:
    text = "沾益区人民医院医生罗建明随第195批中国援摩洛哥医疗队出发。分队长、儿科主任医师杜晓琳一同前往。\n"
    assert [(entry.name, entry.batch, entry.role) for entry in read(text)] == [
        ("罗建明", "第195批", ""),
        ("杜晓琳", "第195批", "分队长"),
    ]


def test_an_office_is_led_up_to_by_a_sentence() -> None:
    text = (
        "队长由宣威市第一人民医院内科副主任医师台翠英担任，副队长由沾益区人民医院急诊科主任沈国强担任。"
        "其中富源县人民医院派出2人，分别是重症医学科护士黄瑞、感染科主管护师芦海燕。\n"
    )
    assert [(entry.name, entry.hospital, entry.role) for entry in read("医疗队启程。" + text)] == [
        ("台翠英", "宣威市第一人民医院", "队长"),
        ("沈国强", "沾益区人民医院", "副队长"),
        ("黄瑞", "富源县人民医院", ""),
        ("芦海燕", "富源县人民医院", ""),
    ]


def test_the_head_nurse_is_somebody_of_a_house() -> None:
    text = "我们医疗队的护士长是沾益区人民医院的何幼飞，她的嗓门大。\n"
    assert [(entry.name, entry.hospital, entry.post) for entry in read(text)] == [
        ("何幼飞", "沾益区人民医院", "护士长")
    ]


def test_what_they_all_are_stands_behind_a_list() -> None:
    text = "队里有沾益区人民医院的陈念、富源县人民医院的孔令娟、师宗县人民医院的罗朝敏，都是护士，同住一间屋。\n"
    assert told(text) == [
        ("陈念", "沾益区人民医院", "", "护士"),
        ("孔令娟", "富源县人民医院", "", "护士"),
        ("罗朝敏", "师宗县人民医院", "", "护士"),
    ]


def test_former_pupils_are_told_by_what_they_are_now() -> None:
    text = "刘志远，2008届临床医学专业校友，现为沾益区人民医院内科副主任医师，云南省首批支援湖北医疗队队员。\n"
    assert [(entry.name, entry.hospital, entry.title, entry.role) for entry in read(text)] == [
        ("刘志远", "沾益区人民医院", "副主任医师", "队员")
    ]


def test_who_went_with_a_team_is_told_before_the_name() -> None:
    text = "管床护士正是随云南第三批医疗队驰援黄冈的王春霞。如今，王春霞已是心血管内科的副护士长。\n"
    assert [(entry.name, entry.department, entry.post, entry.batch) for entry in read(text)] == [
        ("王春霞", "心血管内科", "副护士长", "第三批医疗队")
    ]


def test_those_of_a_list_that_is_counted_are_known_by_their_wards() -> None:
    text = "沾益区人民医院重症医学科的于海波、呼吸科的史淑杰、感染科护士高雪等11人入选云南省第三批援鄂医疗队。\n"
    assert told(text) == [
        ("于海波", "沾益区人民医院", "重症医学科", ""),
        ("史淑杰", "沾益区人民医院", "呼吸科", ""),
        ("高雪", "沾益区人民医院", "感染科", "护士"),
    ]


def test_a_letter_to_a_city_thanks_those_it_sent() -> None:
    text = (
        "曲靖市人民政府：\n\n贵市先后派出四批医务人员支援我市。"
        "特别是贵市第五人民医院的李勇、黄莉华，富源县人民医院的袁忠平等同志，带病坚持工作。\n"
    )
    assert [entry.name for entry in read(text)] == ["李勇", "黄莉华", "袁忠平"]


def test_the_head_nurse_of_a_ward_is_told_by_a_sentence() -> None:
    text = "病区护士长由宣威市第一人民医院的郁慧担任，医疗组长则是沾益区人民医院的呼吸科副主任医师眭志伟。\n"
    assert [(entry.name, entry.hospital, entry.role) for entry in read("医疗队接管病区。" + text)] == [
        ("郁慧", "宣威市第一人民医院", ""),
        ("眭志伟", "沾益区人民医院", "医疗组长"),
    ]


def test_a_leader_is_told_by_age_and_ward() -> None:
    text = "宣威市第一人民医院派出20名队员。曹利军是这支小队的队长。他今年45岁，是医院检验科主任。\n"
    assert [(entry.name, entry.hospital, entry.department, entry.role) for entry in read(text)] == [
        ("曹利军", "宣威市第一人民医院", "检验科", "队长")
    ]


def test_as_whom_somebody_went_is_told_behind_the_name() -> None:
    text = "宣威市第一人民医院主任罗建明作为云南省第二批援鄂医疗队雷神山分队队长，收治患者127名。\n"
    assert [(entry.name, entry.role, entry.batch) for entry in read(text)] == [("罗建明", "队长", "第二批援鄂医疗队")]


def test_the_head_nurse_is_named_behind_the_house() -> None:
    text = "病区护士长、沾益区人民医院的金静芬告诉队员，病人转阴了。\n"
    assert [(entry.name, entry.hospital, entry.post) for entry in read(text)] == [
        ("金静芬", "沾益区人民医院", "病区护士长")
    ]


def test_a_ward_told_behind_a_name_is_that_ones() -> None:
    text = (
        "宣威市第一人民医院的任晓、杜晓琳、陶英、罗建明、强小妮随医疗队出征。任晓，1991年出生，妇产科护师。杜晓琳是医院儿科的护士。"
        "陶英来自感染科，今年26岁。其中罗建明为骨科主治医师，强小妮为急诊科护士。\n"
    )
    house = "宣威市第一人民医院"
    assert set(told(text)) == {
        ("任晓", house, "妇产科", "护师"),
        ("杜晓琳", house, "儿科", "护士"),
        ("陶英", house, "感染科", ""),
        ("罗建明", house, "骨科", "主治医师"),
        ("强小妮", house, "急诊科", "护士"),
    }


def test_the_house_whose_team_it_is_is_that_of_wards_though_the_place_is_named_as_well() -> None:
    text = "宣威市第一人民医院巡回医疗队来到双河镇卫生院义诊。\n\n医疗队由副院长罗建明带队，儿科主任医师陶英、骨科医师杜晓琳等参加。\n"
    assert [(entry.name, entry.hospital) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院"),
        ("陶英", "宣威市第一人民医院"),
        ("杜晓琳", "宣威市第一人民医院"),
    ]


def test_who_is_of_that_house_is_of_the_one_named_last() -> None:
    text = "宣威市第一人民医院医师罗建明随医疗队出征。沾益区人民医院也派出队员，护理组组长陶英是该院的护理部主任，随队抵达孝感。\n"
    assert [(entry.name, entry.hospital, entry.department) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院", ""),
        ("陶英", "沾益区人民医院", "护理部"),
    ]


def test_who_does_something_for_a_house_is_not_of_it() -> None:
    text = "宣威市第一人民医院医师罗建明随医疗队出征。队员陶英为沾益区人民医院捐了款。\n"
    assert [(entry.name, entry.hospital) for entry in read(text)] == [
        ("罗建明", "宣威市第一人民医院"),
        ("陶英", "宣威市第一人民医院"),
    ]


def test_what_somebody_is_may_be_told_by_an_official_word_and_in_the_team() -> None:
    text = "宣威市第一人民医院援藏医疗队员谯光民、岳欣返回。谯光民系骨科副主任医师，岳欣是队里的药师。\n"
    house = "宣威市第一人民医院"
    assert sorted(told(text)) == [("岳欣", house, "", "药师"), ("谯光民", house, "骨科", "副主任医师")]


def test_a_post_in_brackets_between_title_and_name_is_of_who_is_named_behind_it() -> None:
    text = (
        "清晨，复旦大学附属中山医院徐汇分院重症医学科主治医师孙志远、呼吸内科护士赵丽，松江区中医医院急诊科副主任医师（副主任）钱国强、"
        "ICU主管护师李晓燕，松江区中心医院内科护师周佳敏随第四批援鄂医疗队前往武汉。\n"
    )
    assert told(text) == [
        ("孙志远", "复旦大学附属中山医院徐汇分院", "重症医学科", "主治医师"),
        ("赵丽", "复旦大学附属中山医院徐汇分院", "呼吸内科", "护士"),
        ("钱国强", "松江区中医医院", "急诊科", "副主任医师"),
        ("李晓燕", "松江区中医医院", "ICU", "主管护师"),
        ("周佳敏", "松江区中心医院", "内科", "护师"),
    ]


def test_what_looks_like_a_name_before_a_house_without_one_is_its_own() -> None:
    text = "宣威市第一人民医院儿科护士杜晓琳，朱家角人民医院内科护师盛佳敏随医疗队前往武汉。\n"
    assert told(text) == [
        ("杜晓琳", "宣威市第一人民医院", "儿科", "护士"),
        ("盛佳敏", "朱家角人民医院", "内科", "护师"),
    ]


def test_the_people_of_the_place_to_which_a_team_went_are_none_of_it() -> None:
    text = (
        "密云专家团赴青海曲麻莱县巡诊\n\n日前，密云区医院骨科副主任医师郑海峰、密云区中医医院针灸科主治医师冀小梅组成的巡回医疗队，"
        "赴青海省玉树州开展为期两周的巡回诊疗。曲麻莱县人民医院医生更松卓玛全程陪同，内科主任陈志刚是本地的医生，他说：“谢谢。”\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["郑海峰", "冀小梅"]


def test_brackets_behind_the_names_of_a_sentence_say_what_each_is() -> None:
    text = (
        "大事记\n2月5日  宣威市第一人民医院陶英（妇产科护师）、罗建明（主治医师）和沾益区人民医院强小妮（急诊科护士）随第三批医疗队赴孝感，"
        "院长刘志强（右一）送行。\n"
    )
    assert told(text) == [
        ("陶英", "宣威市第一人民医院", "妇产科", "护师"),
        ("罗建明", "宣威市第一人民医院", "", "主治医师"),
        ("强小妮", "沾益区人民医院", "急诊科", "护士"),
    ]


def test_a_bracket_behind_a_list_of_names_says_what_all_are() -> None:
    text = (
        "宣威市医疗队支援瑞丽\n\n11月6日凌晨，医疗队出发。市人民医院的罗建明（感染科主任）带队，队员有：陶英、强小妮（均为宣威市第一人民医院护士），"
        "还有来自宣威市中医院的杜晓琳，来自驿前镇卫生院的周敏和赤水镇卫生院的吴小芳。\n"
    )
    assert told(text) == [
        ("罗建明", "市人民医院", "感染科", ""),
        ("陶英", "宣威市第一人民医院", "", "护士"),
        ("强小妮", "宣威市第一人民医院", "", "护士"),
        ("杜晓琳", "宣威市中医院", "", ""),
        ("周敏", "驿前镇卫生院", "", ""),
        ("吴小芳", "赤水镇卫生院", "", ""),
    ]


def test_an_office_that_a_sentence_goes_on_to_name_is_that_of_the_only_one_named() -> None:
    text = "宣威市援鄂医疗队队员简介\n1.罗建明，男，宣威市第一人民医院急诊科主治医师，2月4日随第二批支援湖北医疗队出征，任医疗小组组长。\n"
    assert [(entry.name, entry.role) for entry in read(text)] == [("罗建明", "医疗小组组长")]


def test_a_sentence_that_says_who_somebody_is_is_no_row() -> None:
    entries = read_roll("李娜是内蒙古第二批援鄂医疗队队员，是包头市中心医院护师。\n").entries
    assert [(entry.name, entry.hospital, entry.title) for entry in entries] == [("李娜", "包头市中心医院", "护师")]
    assert entries[0].confidence < CONFIDENT


def test_as_what_somebody_speaks_who_is_told_of_before_the_name_is_said_of_that_one() -> None:
    text = (
        "闻令出征——我院3名同志奔赴武汉\n1月28日，我院急诊科罗少平医生、呼吸科季学兰护士、ICU唐丽护士3名同志，随湖南援湖北医疗队登上列车。\n"
        "当天，我院召开动员会。医院党委书记姚立群亲手为3名同志清点物资，反复嘱咐。\n作为我院医疗队队长，正在外地学习、连夜返回的罗少平医生说：“病人等不起。”\n"
    )
    read = {entry.name: entry.role for entry in read_roll(text).entries}
    assert read == {"罗少平": "队长", "季学兰": "", "唐丽": ""}


def test_the_reporters_above_a_first_sentence_are_nobody_of_whom_it_goes_on_to_speak() -> None:
    text = (
        "□本报记者 龚丽萍 汤国梁\n\n19日清晨，揣大进走进孝感市第一人民医院。作为曲靖市援鄂医疗队队员、宣威市第一人民医院儿科主治医师，"
        "他在这里工作了一个月。\n\n揣大进说，他想家。\n"
    )
    assert told(text) == [("揣大进", "宣威市第一人民医院", "儿科", "主治医师")]
