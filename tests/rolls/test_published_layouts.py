"""Layouts of published pages: pages stored with their markup, captions between a text and its list, lines of a date that go
with a batch, lists of specialties, and the house that signs."""

import pytest

from roster.rolls import read_roll


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


def positions(text: str) -> dict[str, tuple[str, ...]]:
    return {
        entry.name: (entry.hospital, entry.department, entry.title, entry.post) for entry in read_roll(text).entries
    }


def batches(text: str) -> dict[str, str]:
    return {entry.name: entry.batch for entry in read_roll(text).entries}


def test_a_page_stored_with_its_markup_is_read_as_it_looks() -> None:
    text = (
        '<div class="c"><h2>平凉市支援湖北医疗队队员名单</h2><p><span style="font-size: 15px;">平凉市人民医院：魏凤英、唐英丽</span></p>'
        "<p>崆峒区医院：李&nbsp;娜、<b>王文强</b></p><table><tr><td>王小明</td><td>泾川县人民医院</td><td>内科</td><td>主治医师</td></tr>"
        "<tr><td>王倩</td><td>庄浪县人民医院</td><td>急诊科</td><td>护师</td></tr></table></div>"
    )
    found = positions(text)
    assert found == {
        "魏凤英": ("平凉市人民医院", "", "", ""),
        "唐英丽": ("平凉市人民医院", "", "", ""),
        "李娜": ("崆峒区医院", "", "", ""),
        "王文强": ("崆峒区医院", "", "", ""),
        "王小明": ("泾川县人民医院", "内科", "主治医师", ""),
        "王倩": ("庄浪县人民医院", "急诊科", "护师", ""),
    }
    assert "".join(text[segment.start : segment.end] for segment in read_roll(text).segments) == text


def test_words_that_compare_are_no_markup() -> None:
    assert houses("泾川县支援湖北医疗队\n泾川县人民医院 王小明 年龄<40 </\n泾川县中医院 李倩\n").keys() == {
        "王小明",
        "李倩",
    }


@pytest.mark.parametrize(
    "caption", ["院长韦大成给大家送行并讲话", "院长韦大成为队员送行并合影", "副院长覃立在出征仪式上致辞"]
)
def test_a_caption_of_a_farewell_heads_nobody(caption: str) -> None:
    text = (
        "再出发！柳城县中医医院第二批援鄂医疗队5人奔赴黄石\n\n2月21日下午，柳城县中医医院第二批援鄂医疗队集结完毕，奔赴黄石。\n\n"
        f"{caption}\n\n医疗组：黄志深（重症医学科）  罗荣（呼吸内科）  梁小丽（感染科）\n护理组：李玉梅（ICU）  黄国强（急诊科）\n"
    )
    assert houses(text) == dict.fromkeys(("黄志深", "罗荣", "梁小丽", "李玉梅", "黄国强"), "柳城县中医医院")


def test_a_line_of_a_date_gives_all_in_it_the_batch_they_went_with() -> None:
    text = (
        "达州51名白衣战士驰援湖北\n他们来自全市各县区，分批出发\n通川区\n1月26日，达州市中心医院呼吸内科主治医师李明亮随四川省第一批医疗队出发；\n"
        "2月4日，通川区人民医院重症医学科护师陈霞、护士王芳随第三批医疗队启程；\n渠县\n"
        "2月11日，渠县人民医院张红梅（感染科主管护师）、刘洋（急诊科护师），渠县中医院赵倩（护士）随第七批医疗队赶赴武汉\n"
    )
    assert {name: batch[:3] for name, batch in batches(text).items()} == {
        "李明亮": "第一批",
        "陈霞": "第三批",
        "王芳": "第三批",
        "张红梅": "第七批",
        "刘洋": "第七批",
        "赵倩": "第七批",
    }
    assert houses(text)["刘洋"] == "渠县人民医院"
    assert houses(text)["赵倩"] == "渠县中医院"


def test_experts_stand_behind_what_they_are_versed_in() -> None:
    text = (
        "芦山地震最新消息\n6月1日晚，受四川省卫生健康委委派，成都大学附属医院紧急医学救援专家组集结，赶往雅安市芦山县灾区，指导伤员救治。"
        "专家组由5人组成，分别是创伤骨科李建平、急诊医学高伟、重症医学包晓梅、麻醉学尹平、应急管理段芬。2日，省财政厅紧急下拨救灾资金。\n"
    )
    wards = {"李建平": "创伤骨科", "高伟": "急诊医学", "包晓梅": "重症医学", "尹平": "麻醉学", "段芬": "应急管理"}
    assert positions(text) == {name: ("成都大学附属医院", ward, "", "") for name, ward in wards.items()}


def test_the_house_that_signs_a_page_is_that_of_those_without_one() -> None:
    text = (
        "我院第二批援鄂医疗队李淑玲、王志明、陈  薇三人2月12日抵达荆州驻地，于2月14日分别进入荆州市第一人民医院和松滋市人民医院投入工作。\n"
        "韶关市粤北人民医院\n"
    )
    assert houses(text) == dict.fromkeys(("李淑玲", "王志明", "陈薇"), "韶关市粤北人民医院")


def test_a_house_that_thanks_another_signs_for_none_of_its_people() -> None:
    text = "感谢信\n来宾市第二医院：我院深受贵院支援。贵院第二批援鄂医疗队护士韦柳、护师梁莲来到我院，与我院职工并肩战斗。\n郧西县人民医院\n"
    assert "郧西县人民医院" not in houses(text).values()


def test_what_somebody_is_good_at_is_no_field() -> None:
    text = (
        "通化市中心医院援鄂医疗队名单\n李英淑 主任护师 ICU护士长 吉林省重症专科护士 中共党员 擅长护理管理、CRRT、危重症患者的抢救与护理\n"
        "王  丹 护师 擅长静脉治疗，日语二级\n赵香兰，主管护师，吉林省糖尿病专科护士，中共党员，擅长慢病患者的护理。\n"
        "刘雪 急诊科 副主任医师 主攻多发伤救治\n"
    )
    assert positions(text) == {
        "李英淑": ("通化市中心医院", "ICU", "主任护师", "护士长"),
        "王丹": ("通化市中心医院", "", "护师", ""),
        "赵香兰": ("通化市中心医院", "", "主管护师", ""),
        "刘雪": ("通化市中心医院", "急诊科", "副主任医师", ""),
    }


def test_the_writer_of_a_diary_whose_house_stands_before_the_name() -> None:
    text = (
        "【战疫日记】窗外的雪\n2020-02-20 来源：松花江网\n作者：齐齐哈尔市第一医院呼吸内科主管护师 李小溪\n2月16日 晴\n"
        "我随黑龙江省第三批支援湖北医疗队来到孝感已经第五天了。我们互相系带子。\n"
    )
    assert positions(text) == {"李小溪": ("齐齐哈尔市第一医院", "呼吸内科", "主管护师", "")}


def test_who_writes_of_others_going_is_nobody_of_the_team() -> None:
    text = (
        "送别\n作者：齐齐哈尔市第一医院宣传科 李小溪\n2月16日，医院的同事出发了。他们随黑龙江省第三批支援湖北医疗队来到孝感。\n"
        "护士长在电话里说，一切都好。\n"
    )
    assert "李小溪" not in houses(text)


def test_members_who_speak_behind_a_colon() -> None:
    text = (
        "积石山地震救治\n兰州市第一人民医院医疗队抵达积石山县，已收治伤员12人。\n兰州市第一人民医院医疗队队长 张建业：患者多是骨折。\n"
        "兰州市第一人民医院医疗队成员 李婉茹：他一直惦记羊，我们就托村干部去看。\n积石山县人民医院院长 马永福：他们来得真及时。\n"
    )
    assert houses(text) == dict.fromkeys(("张建业", "李婉茹"), "兰州市第一人民医院")


def test_both_heads_who_lead_teams_and_a_surname_of_two_characters() -> None:
    text = (
        "遵义市第一人民医院应急医疗救援队昨天抵达镇雄县灾区。\n该院副院长、救援队队长欧阳正带领骨科专家到镇雄县人民医院看望伤员。\n"
        "口岸支援队成员包括遵义市第一人民医院副院长韦启明，该院感染科主任医师农立德，该院护理部副主任黎诗雨。\n"
        "上午7点，由副院长赵海明、急诊科主任杨光分别带领两支医疗队共20名医护人员赶赴一线。\n"
    )
    assert set(houses(text)) == {"欧阳正", "韦启明", "农立德", "黎诗雨", "赵海明", "杨光"}


def test_a_house_at_which_the_team_arrives_is_not_that_of_who_is_named_next() -> None:
    text = (
        "地震发生后，海东市中医院迅速启动应急预案。\n上午7点，医院派出医疗队共20名医护人员赶赴一线。截至上午11点，医疗队已进入民和县人民医院，"
        "骨科医生星占奎、手术室护士蒲生莲随即上台。\n"
    )
    assert houses(text) == dict.fromkeys(("星占奎", "蒲生莲"), "海东市中医院")


def test_alumni_and_the_day_on_which_each_left() -> None:
    text = (
        "我校校友奋战在抗疫一线\n安徽医科大学第二附属医院感染科副主任、我校95级临床校友李长山于2月10日随安徽省第四批援鄂医疗队前往武汉。"
        "合肥市第二人民医院护师王小雨，2月4日出发，在武汉负责护理质控。留在后方的校友赵丹，一直在发热门诊值班。\n"
    )
    assert {name: batch[:3] for name, batch in batches(text).items()} == {"李长山": "第四批", "王小雨": ""}


def test_the_batch_at_which_a_page_points_is_that_of_all_but_who_tells_another() -> None:
    text = (
        "援坦桑尼亚医疗队“扎根记”\n“在这里，耳朵比机器管用。”心内科医生刘林在工作日志中写道。这支来自山东的医疗队，由青岛市立医院整建制派遣，正在坦桑尼亚工作。\n"
        "这是第27批援坦桑尼亚中国医疗队工作的一个缩影。\n护士陈香兰已是第二次来到非洲。作为第24批援坦桑尼亚中国医疗队成员，她曾在这里待过一年。\n"
        "队长丁福林说，药品运了二十天才到。\n"
    )
    assert batches(text) == {"刘林": "第27批", "陈香兰": "第24批", "丁福林": "第27批"}
    assert houses(text) == dict.fromkeys(("刘林", "陈香兰", "丁福林"), "青岛市立医院")


def test_who_is_listed_has_the_position_and_the_office_that_a_sentence_below_tells() -> None:
    text = (
        "平凉再派医护人员支援湖北 6人今早出发\n\n2月21日一早，平凉市第四批支援湖北医疗队6名队员乘车前往兰州。\n\n"
        "6名队员分别是：平凉市人民医院2人（苟永强、马晓莉）；平凉市第二人民医院2人（何志宏、王小兰）；平凉市中医医院2人（张彦、关雪梅）。\n\n"
        "队长苟永强是市人民医院重症医学科副主任医师，副队长何志宏是市第二人民医院呼吸科主任。\n\n关雪梅是市中医医院针灸科的护士。\n"
    )
    reading = read_roll(text)
    found = {entry.name: (entry.department, entry.title, entry.post, entry.role) for entry in reading.entries}
    assert found["苟永强"] == ("重症医学科", "副主任医师", "", "队长")
    assert found["何志宏"] == ("呼吸科", "", "主任", "副队长")
    assert found["关雪梅"] == ("针灸科", "护士", "", "队员")
    assert not any("count-differs" in doubt for entry in reading.entries for doubt in entry.doubts)


def test_teams_on_duty_are_teams() -> None:
    text = (
        "岷县救治一线见闻\n省里的医疗队陆续赶到岷县地震灾区。\n夜里，各医疗队在墙上贴出一张值班表：\n一楼（陇西县第一人民医院） 汪得胜 张俊 何彩虹\n"
        "二楼（甘肃省中医院） 李文斌 王娜 权鹏程\n截至23日8时，医院共收治伤员187人。\n"
    )
    assert houses(text) == dict.fromkeys(("汪得胜", "张俊", "何彩虹"), "陇西县第一人民医院") | dict.fromkeys(
        ("李文斌", "王娜", "权鹏程"), "甘肃省中医院"
    )


def test_a_house_on_duty_sends_nobody() -> None:
    assert not read_roll("岷县人民医院\n本周值班表：\n一楼 汪得胜 张俊 何彩虹\n二楼 李文斌 王娜 权鹏程\n").entries


def test_whose_message_somebody_reads_stayed() -> None:
    text = (
        "王小满是包头市中心医院呼吸内科的护士。作为内蒙古第二批援助湖北医疗队的一员，她在武汉工作了五十一天。\n"
        "2月3日晚上，王小满看到护士长葛秀清在群里的消息，只回了两个字：“报名”。\n"
    )
    assert set(houses(text)) == {"王小满"}


def test_with_whose_team_somebody_goes_is_whose_house_it_is() -> None:
    text = (
        "护理学院毕业生正在湖北\n早在1月28日，2016级毕业生李芳作为攀枝花市中心医院的首批六名队员之一出发，已在武汉市红十字会医院工作。"
        "2月2日，在读生王洛随西昌市人民医院援鄂医疗队启程。\n"
    )
    assert houses(text) == {"李芳": "攀枝花市中心医院", "王洛": "西昌市人民医院"}


def test_a_second_team_that_left_on_its_own_day_is_of_no_batch() -> None:
    text = (
        "朝阳市第二批援鄂医疗队和疾控小分队回家\n3月30日，两支队伍共4人回到朝阳。其中，我市派出的第二批医疗队2人，他们是朝阳市中心医院的艾国栋，朝阳市第二医院的牟丽华。"
        "支援襄阳的疾控小分队2月17日启程，由朝阳市卫生健康服务中心的孙源和龚一鸣组成。\n"
    )
    found = {name: batch[:3] for name, batch in batches(text).items()}
    assert found["艾国栋"] == found["牟丽华"] == "第二批"
    assert found["孙源"] == found["龚一鸣"] == ""
