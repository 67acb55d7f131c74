"""Pages and sections of people who work in health care and were not sent."""

import pytest

from roster.rolls import read_roll

ROWS = "王丽　通辽市医院　内科　护师\n李强　通辽市医院　外科　医师\n张云　通辽市医院　儿科　主管护师\n"


@pytest.mark.parametrize(
    "title",
    [
        "通辽市医院医院感染管理委员会成员名单",
        "通辽市医院新冠肺炎疫情防控工作领导小组名单",
        "关于成立新冠肺炎疫情防控工作小组的通知",
        "通辽市医院请战人员名单",
        "2022年度卫生系列副高级任职资格人员公示",
        "第二党支部党员名单",
        "通辽市护理学会急诊专业组委员",
        "市医院2021年拟聘用人员名单",
        "2023年重症医学论坛第二轮通知",
    ],
)
def test_a_page_about_another_matter_names_nobody_and_hides_nobody(title: str) -> None:
    reading = read_roll(f"{title}\n{ROWS}")
    assert reading.entries == ()
    told = "".join(segment.text for segment in (*reading.unread, *reading.prose))
    assert all(name in told for name in ("王丽", "李强", "张云"))


@pytest.mark.parametrize(
    "title",
    ["通辽市医院援鄂医疗队领导小组及队员名单", "疫情防控工作先进个人名单", "新冠肺炎疫情医疗救治专家组支援武汉名单"],
)
def test_a_page_that_speaks_of_people_who_went_is_a_roll_whatever_else_it_says(title: str) -> None:
    assert [entry.name for entry in read_roll(f"{title}\n{ROWS}").entries] == ["王丽", "李强", "张云"]


@pytest.mark.parametrize("title", ["光荣榜——疫情防控中的身影", "党旗在疫情中飘扬", "“我报名！”同事们写下请战书"])
def test_what_is_said_of_an_illness_and_of_those_who_asked_to_go_sends_nobody(title: str) -> None:
    entries = read_roll(f"{title}\n{ROWS}").entries
    assert all(entry.confidence < 0.9 for entry in entries)


@pytest.mark.parametrize("title", ["名单", "附件：人员名单", "通辽市医院", "第一批人员名单"])
def test_a_heading_that_says_nothing_of_those_below_it_casts_no_doubt(title: str) -> None:
    entries = read_roll(f"{title}\n{ROWS}").entries
    assert len(entries) == 3
    assert not any("no-team" in entry.doubts for entry in entries)


@pytest.mark.parametrize(
    "home",
    [
        "后备待命人员名单（随时等候通知）",
        "院内优秀职工名单（未外派，共2人）",
        "第二梯队名单（在院待命）：",
        "▍坚守科室",
        "另有2人完成培训，作为下一批储备人员：",
        "外科请战人：何静、唐军",
        "值守人员：何静、唐军",
    ],
)
def test_those_who_stand_by_or_stay_are_no_members_of_the_team_above_them(home: str) -> None:
    text = f"通辽市医院援鄂医疗队名单\n{ROWS}{home}\n孙梅　急诊科　护师\n周海　骨科　医师\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李强", "张云"]


SENT, PRIZED = "孙梅 急诊科 护师\n周海 骨科 医师\n", "何静 儿科\n唐军 普外科\n"


@pytest.mark.parametrize(
    "text",
    [
        f"表彰名单\n一、援沪抗疫突出贡献奖\n{SENT}二、优秀护士\n{PRIZED}",
        f"表彰名单\n一、优秀科主任\n{PRIZED}二、援鄂医疗队员\n{SENT}",
        f"表彰名单\n援藏医疗队员有：\n{SENT}获“优秀护士”称号的有：\n{PRIZED}",
        f"一、本院抗疫先进个人\n{PRIZED}二、援鄂医疗队员\n{SENT}",
        f"附件1\n援鄂医疗队员记功名单（2人）\n{SENT}附件2\n院内先进名单\n一、优秀医师\n{PRIZED}",
    ],
)
def test_of_sections_only_those_of_people_who_went_are_read(text: str) -> None:
    reading = read_roll(f"通辽市医院\n{text}")
    assert [entry.name for entry in reading.entries] == ["孙梅", "周海"]
    assert "何静" in "".join(segment.text for segment in (*reading.unread, *reading.prose))


def test_prizes_of_those_who_went_are_no_section_of_people_at_home() -> None:
    text = f"援鄂抗疫表彰名单\n战疫先锋奖\n（先进个人2名）\n{SENT}战疫天使奖\n（优秀护士2名）\n{PRIZED}"
    assert {entry.name for entry in read_roll(text).entries} == {"孙梅", "周海", "何静", "唐军"}


@pytest.mark.parametrize(
    "others",
    [
        "当年递交请战书的还有：何静、唐军等六十余人。",
        "其中捐款1000元以上的有：何静、唐军。",
        "随后，院领导看望慰问了坚守岗位的医护人员何静、唐军。",
        "何静、唐军获得“优秀护士”等称号。",
        "另有2名医务人员编入后备队，在市内集中待命：何静、唐军。",
    ],
)
def test_those_whom_the_text_names_for_something_else_are_not_sent(others: str) -> None:
    text = (
        "通辽市医院派出援鄂医疗队\n2月9日，通辽市医院第一批援鄂医疗队启程，重症医学科主治医师王丽、急诊科护师李强随队出征。\n"
        f"{others}\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李强"]


@pytest.mark.parametrize(
    "heading",
    [
        "因故未成行人员", "市定点救治医院一线人员", "本市集中救治点医务人员", "隔离点驻点医护", "火线入党人员（未赴鄂）",
        "后方远程会诊专家组", "医护人员后方关爱组", "休整点服务专班", "从事护理工作满三十年人员", "包保联系领导", "本地防控", "我院各病区主任", "支援社区卫生服务中心人员",
    ],
)  # fmt: skip
def test_a_section_of_people_at_home_is_to_be_looked_at(heading: str) -> None:
    text = (
        f"铁岭市援鄂医疗队名单\n一、援鄂医疗队员\n铁岭市医院 ICU 佟丽 护师\n二、{heading}\n昌图县医院 内科 马明 医师\n"
    )
    reading = read_roll(text)
    assert [entry.name for entry in reading.entries] == ["佟丽"]
    assert "马明" in "".join(segment.text for segment in (*reading.unread, *reading.prose))


@pytest.mark.parametrize("heading", ["市六院救治突击队", "流调队"])
def test_a_section_that_says_nothing_of_going_beside_one_that_does_is_doubted(heading: str) -> None:
    text = (
        f"铁岭市援鄂医疗队名单\n一、援鄂医疗队员\n铁岭市医院 ICU 佟丽 护师\n二、{heading}\n昌图县医院 内科 马明 医师\n"
    )
    doubted = {entry.name: "section-untold" in entry.doubts for entry in read_roll(text).entries}
    assert doubted == {"佟丽": False, "马明": True}


@pytest.mark.parametrize("remark", ["（因故未能出征）", "（替补）", "（因病退出，由他人替补）"])
def test_a_remark_on_one_person_hides_nobody(remark: str) -> None:
    text = (
        f"第四批援鄂医疗队人员名单\n安庆市立医院 ICU 护师 何莉{remark}\n怀宁县人民医院 感染科 主管护师 方旭\n"
        "桐城市人民医院 内科 护师 张敏\n"
    )
    entries = {entry.name: entry.confidence for entry in read_roll(text).entries}
    assert set(entries) == {"何莉", "方旭", "张敏"}
    assert entries["何莉"] < 0.9


@pytest.mark.parametrize("title", ["援鄂医疗队名单暨捐赠鸣谢", "关于优先招聘援鄂医务人员的公示"])
def test_a_title_of_a_team_and_of_others_hides_nobody(title: str) -> None:
    reading = read_roll(f"{title}\n{ROWS}")
    seen = {entry.name for entry in reading.entries} | set("".join(part.text for part in reading.unread).split())
    assert {"王丽", "李强", "张云"} <= seen


def test_people_at_home_below_a_list_that_only_the_title_heads_are_to_be_looked_at() -> None:
    text = f"通辽支援湖北医护人员有多少？通辽支援湖北医护人员名单公布\n第一批\n{ROWS}市援鄂医护人员后方关爱组\n组长：何静（通辽市医院党委副书记）\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李强", "张云"]


def test_a_title_of_the_first_person_is_no_matter_of_a_page() -> None:
    cells = [
        "序号",
        "性别",
        "职称",
        "姓名",
        "1",
        "男",
        "执业医师",
        "王强",
        "2",
        "女",
        "主管药师",
        "李丽",
        "3",
        "女",
        "检验师",
        "张云",
    ]
    assert [entry.name for entry in read_roll("\n".join(cells) + "\n").entries] == ["王强", "李丽", "张云"]


@pytest.mark.parametrize(
    "title",
    [
        "通辽市医院举行退休职工欢送会", "通辽市医院无偿献血光荣榜", "讣　告", "通辽市“天使杯”急救技能竞赛获奖名单", "通辽市医院隔离病区第一批值守人员",
        "通辽市卫生应急救援队伍信息表", "通辽市医院应急处置队伍成员名单",
    ],
)  # fmt: skip
def test_words_that_are_said_at_home_as_well_send_nobody_of_a_page_about_another_matter(title: str) -> None:
    reading = read_roll(f"{title}\n{ROWS}")
    assert reading.entries == ()
    assert "王丽" in "".join(segment.text for segment in (*reading.unread, *reading.prose))


@pytest.mark.parametrize(
    "title",
    [
        "退休返聘专家支援武汉名单",
        "“天使杯”获奖者随队出征名单",
        "应急救援队伍驰援名单",
        "卫生应急处置队伍成员名单（赴湖北）",
    ],
)
def test_a_page_about_another_matter_that_sends_people_is_a_roll(title: str) -> None:
    assert [entry.name for entry in read_roll(f"{title}\n{ROWS}").entries] == ["王丽", "李强", "张云"]


def test_who_applied_for_a_team_that_stands_by_went_nowhere() -> None:
    text = (
        "通辽市医院\n这是一份特殊的请战书：“我自愿申请加入抗击疫情预备队，随时听从调遣！”\n申请人：\n"
        "内科：王丽 李强\n儿科：张云\n"
    )
    assert read_roll(text).entries == ()


TITLE_OF_PRIZES = "关于表扬2020年度先进个人的通报\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE_OF_PRIZES}一、支援湖北先进个人(2名)\n{SENT}二、优秀院长(2名)\n{PRIZED}",
        f"{TITLE_OF_PRIZES}一、支援湖北先进个人(2名)\n{SENT}二、优秀公共卫生工作者(2名)\n{PRIZED}",
        f"{TITLE_OF_PRIZES}援鄂抗疫优秀医师\n{SENT}基层优秀医师\n{PRIZED}",
        f"援沪人员名单及病区调班安排\n一、援沪队员\n{SENT}二、调班安排\n{PRIZED}",
        f"援藏医疗队名单\n{SENT}留院第一梯队\n{PRIZED}",
        f"援藏医疗队名单\n{SENT}二、院内医疗救治组\n{PRIZED}",
    ],
)
def test_prizes_and_shifts_at_home_are_sections_beside_those_who_went(text: str) -> None:
    reading = read_roll(f"通辽市医院\n{text}")
    assert [entry.name for entry in reading.entries] == ["孙梅", "周海"]
    assert "何静" in "".join(segment.text for segment in (*reading.unread, *reading.prose))


@pytest.mark.parametrize("prize", ["二、优秀领队", "二、杰出贡献者"])
def test_a_prize_of_a_page_about_a_team_is_doubted_at_most(prize: str) -> None:
    text = f"关于表彰通辽市援鄂医疗队的决定\n一、优秀队员\n{SENT}{prize}\n{PRIZED}"
    assert {entry.name for entry in read_roll(text).entries} == {"孙梅", "周海", "何静", "唐军"}


def test_experts_at_home_beside_whom_running_text_tells_of_those_who_went() -> None:
    text = (
        "远程会诊连线武汉\n通辽市医院\n参加会诊的院内专家：\n内科主任医师 何静\n儿科副主任医师 唐军\n"
        "在武汉参加会诊的是内蒙古第二批援鄂医疗队队员、我院急诊科主治医师周海。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["周海"]


@pytest.mark.parametrize(
    "house",
    ["城关街道社区卫生服务中心", "清河社区卫生服务中心（2人）", "三、城关镇社区卫生服务中心", "西街社区卫生服务站："],
)
def test_a_house_of_a_community_that_sent_some_heads_no_people_at_home(house: str) -> None:
    text = (
        "永安县援沪核酸采样医疗队名单\n\n县人民医院（2人）\n王建国 李红梅\n\n"
        f"{house}\n陈国强 郑海燕\n\n梅花镇卫生院（2人）\n吴国强 周海燕\n"
    )
    names = [entry.name for entry in read_roll(text).entries]
    assert names == ["王建国", "李红梅", "陈国强", "郑海燕", "吴国强", "周海燕"]


def test_who_asked_to_go_where_nobody_was_called_yet_went_nowhere() -> None:
    text = (
        "护理部收到大批请战书\n汶川地震发生后，我院护理人员纷纷请战，申请加入抗震救灾医疗队。\n"
        "已递交请战书的护理人员有：\n护理部：王丽、李强、张云、周海\n眼科：何静、唐军\n{}\n"
    )
    assert read_roll(text.format("医院随时组织人员待命。目前尚未接到派遣任务。")).entries == ()


def test_the_prizes_of_a_nurses_day_are_of_nobody_who_went() -> None:
    text = "护理部关于表彰优秀护士的决定\n在护士节之际，决定授予以下同志称号。\n{}护理标兵：王丽、李强、张云\n"
    assert read_roll(text.format("")).entries == ()
    went = read_roll(text.format("她们都是从武汉凯旋的支援湖北医疗队队员。\n")).entries
    assert [entry.name for entry in went] == ["王丽", "李强", "张云"]


@pytest.mark.parametrize("spirit", ["", "，学习援鄂医疗队的奉献精神"])
@pytest.mark.parametrize("title", ["关于表彰2021年度优秀护士的决定", "2021年度护理工作先进个人名单"])
def test_a_prize_of_the_year_whose_paper_only_calls_on_all_to_do_as_a_team_did_names_nobody(
    title: str, spirit: str
) -> None:
    reading = read_roll(f"通辽市医院\n{title}\n\n{ROWS}\n各科室要以他们为榜样{spirit}。\n")
    assert reading.entries == ()


def test_a_prize_of_the_year_for_those_who_went_names_them() -> None:
    text = f"关于表彰2021年度优秀护士的决定\n\n{ROWS}\n以上同志在援沪医疗队中表现突出。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽", "李强", "张云"]


def test_those_thanked_for_thirty_years_of_nursing_went_nowhere() -> None:
    text = (
        "今天是国际护士节，护理前辈们把年华献给了这里。\n30年，你们把青春留给了病房；\n谢谢你们！\n"
        "普外科护士长王海芳 副主任护师\n产前筛查中心张梅 副主任护师\n心内科护士长李秀云 副主任护师\n"
    )
    assert not read_roll(text).entries


def test_the_telephone_of_each_person_is_a_column_and_not_whom_to_ask() -> None:
    table = (
        "序号\t姓名\t性别\t单位\t科室\t职称\t联系电话\n1\t王建国\t男\t开鲁县医院\t内科\t主治医师\t13800000001\n"
        "2\t李丽萍\t女\t开鲁县医院\t急诊科\t护师\t13800000002\n3\t张晓华\t女\t奈曼旗医院\t儿科\t护士\t13800000003\n"
    )
    for text in (table, table.replace("\t", ","), table.replace("\t", "\n")):
        assert [entry.name for entry in read_roll(text).entries] == ["王建国", "李丽萍", "张晓华"]


def test_where_nobody_is_an_entry_nothing_is_a_heading() -> None:
    reading = read_roll("某医院疫苗接种人员名单\n王建国 开鲁县医院 内科 主治医师\n李丽萍 开鲁县医院 急诊科 护师\n")
    assert reading.entries == ()
    assert reading.context == ()
    assert reading.prose
