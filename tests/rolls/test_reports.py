"""Newspaper reports: who of the many whom they name went, under which whole name, and of which house."""

from roster.rolls import read_roll

TEAM = "曲靖市援鄂医疗队侧记\n\n"
SENT = "2月4日，宣威市第一人民医院护士杜晓琳随医疗队出征。"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries]


def told(text: str) -> dict[str, tuple[str, str, str]]:
    return {entry.name: (entry.hospital, entry.department, entry.title) for entry in read_roll(TEAM + text).entries}


def test_a_house_called_by_its_unit_alone_has_the_name_that_the_page_gave_it() -> None:
    text = f"{SENT}同行的还有市第一人民医院的医师范震。\n"
    assert told(text)["范震"] == ("宣威市第一人民医院", "", "医师")


def test_a_house_called_by_its_unit_alone_keeps_that_where_two_may_be_meant() -> None:
    text = "2月4日，宣威市人民医院护士杜晓琳、会泽市人民医院护士范琴随医疗队出征。同行的还有市人民医院的医师范震。\n"
    assert told(text)["范震"][0] == "市人民医院"


def test_what_looks_like_a_name_before_its_kind_is_the_name_of_a_house() -> None:
    text = "2月4日，罗店医院护理部护师陆佩芬、吴淞中心医院呼吸科医师沈卫东随医疗队出征。\n"
    assert told(text) == {"陆佩芬": ("罗店医院", "护理部", "护师"), "沈卫东": ("吴淞中心医院", "呼吸科", "医师")}


def test_a_relative_stays_one_when_named_again() -> None:
    assert names(f"{SENT}她和男友刘洋约好四月结婚。刘洋也是一名医生，这些天在发热门诊值班。\n") == ["杜晓琳"]


def test_a_relative_of_whom_the_report_says_so_went() -> None:
    assert names(f"{SENT}她牵挂丈夫范震。范震是呼吸内科的医师，随医疗队奔赴黄冈。\n") == ["杜晓琳", "范震"]


def test_colleagues_who_meet_the_team_did_not_go() -> None:
    text = (
        f"{SENT}\n\n4月1日，儿科护士长朱慧敏、急诊科医生陶伟锋等同事纷纷上前与她拥抱。护士长龙秀珍每晚都和她们视频。\n"
    )
    assert names(text) == ["杜晓琳"]


def test_young_doctors_at_home_and_pupils_did_not_go() -> None:
    text = f"{SENT}\n\n科里的年轻医生陈雪写下了决心书，少先队员栗子涵为她系上红领巾，厂家工程师尚文博远程指导。\n"
    assert names(text) == ["杜晓琳"]


def test_a_patient_who_drives_is_no_driver_of_the_team() -> None:
    assert names(f"{SENT}\n\n司机巴特尔出院时，把一个烟壶塞到她手里。\n") == ["杜晓琳"]


def test_a_deputy_of_the_house_leads_the_team() -> None:
    assert names("宣威市第一人民医院选派40名医护人员支援武汉，由医院副院长尹克安带队。\n") == ["尹克安"]


def test_a_team_has_a_group_for_supplies_as_well() -> None:
    text = "宣威市第一人民医院的64名队员抵达武汉，领队为该院副院长游江帆，主任护师税琼任护理组长，后勤保障组由设备科负责。\n"
    assert names(text) == ["游江帆", "税琼"]


def test_heads_of_departments_are_told_to_be_members() -> None:
    text = "救援小组奔赴武汉。小组由宣威市第一人民医院心理科医师欧阳志平任组长，成员为宣威市第一人民医院护理部副主任晏小兰。\n"
    assert names(text) == ["欧阳志平", "晏小兰"]


def test_how_many_a_house_sent_says_whose_the_named_are() -> None:
    text = "宣威市第一人民医院护士杜晓琳和会泽县中医院2名，分别是内二科医师何子龙和内一科护士莫泽英，随医疗队出征。\n"
    assert told(text)["何子龙"] == ("会泽县中医院", "内二科", "医师")
    assert told(text)["莫泽英"] == ("会泽县中医院", "内一科", "护士")


def test_what_a_clause_says_behind_a_list_is_said_of_all_in_it() -> None:
    text = f"{SENT}队员中，马秀英、虎小霞是宣威市第一人民医院急诊科护师。\n"
    assert told(text)["马秀英"] == told(text)["虎小霞"] == ("宣威市第一人民医院", "急诊科", "护师")


def test_a_sentence_further_on_says_in_which_ward_somebody_works() -> None:
    text = "2月4日，宣威市第一人民医院护士甘晓茵随医疗队出征。\n\n甘晓茵在该院重症医学科工作，1993年出生。\n"
    assert told(text) == {"甘晓茵": ("宣威市第一人民医院", "重症医学科", "护士")}


def test_who_is_told_to_have_joined_a_team_went_as_what_was_told_above() -> None:
    text = (
        "西吉“夫妻档”\n\n在西吉县人民医院，丈夫马国清是呼吸内科的主治医师，妻子摆玉兰是妇产科的护士。\n\n"
        "2月4日，马国清入选宁夏第二批援湖北医疗队，到襄阳市中心医院工作。摆玉兰留在县里。\n"
    )
    read = {entry.name: (entry.department, entry.title) for entry in read_roll(text).entries}
    assert read == {"马国清": ("呼吸内科", "主治医师")}


def test_a_name_printed_again_before_other_words_ends_there() -> None:
    text = "宣威市第一人民医院主任医师眭维国做完查房，随医疗队启程。眭维国任组长，眭维国说不累。\n"
    assert names(text) == ["眭维国"]


def test_a_surname_that_is_a_word_belongs_to_the_name_behind_it() -> None:
    text = f"{SENT}\n\n2月8日，于春玲报名参加医疗队。于春玲是宣威市第一人民医院感染科护士长，于春玲说不怕。\n"
    assert names(text) == ["杜晓琳", "于春玲"]


def test_a_name_by_sound_ends_before_what_somebody_does() -> None:
    text = (
        f"{SENT}\n\n队里的药剂师才仁卓玛则负责两个病区的药品。"
        "采样点由霍城县人民医院主治医师古丽巴哈尔·买买提负责，他和队友一同来自伊犁。\n"
    )
    assert names(text) == ["杜晓琳", "才仁卓玛", "古丽巴哈尔·买买提"]


def test_a_team_takes_boxes_along_in_a_report_that_is_no_gift() -> None:
    text = (
        "8月15日，龙山市人民医院接到支援西藏抗疫任务，由副院长牟华明领队，感染科主任医师冉江峰、院感科副主任护师向桂芳"
        "组成的先遣队登上飞往拉萨的航班。医院还随队带去了防护服、药品等物资共计80余箱。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["牟华明", "冉江峰", "向桂芳"]


def test_a_place_is_nobody_but_behind_a_title() -> None:
    assert names(f"{SENT}杜晓琳来自云南祁阳，在甘棠镇卫生院公卫科也有同学。护士洪洞和她一同出征。\n") == [
        "杜晓琳",
        "洪洞",
    ]
    title = "洪洞白衣战士今晨出征上海\n\n"
    assert [entry.name for entry in read_roll(title + SENT + "医疗队共40人，将在方舱医院开展救治工作。\n").entries] == [
        "杜晓琳"
    ]


def test_whose_pupil_somebody_is_did_not_go() -> None:
    text = f"{SENT}队里还有宣威市中医院呼吸科主任医师史锦芳的学生、副主任中医师卞良玉。\n"
    assert names(text) == ["杜晓琳", "卞良玉"]
