"""Running text that says outright of somebody that he stayed, however much else speaks for it; and what says that one went."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose.surely_said import surely_stayed
from tests.rolls.around import around

TEAM = "5月6日,通海县援琼医疗队出发,队员是县人民医院内科护师普丽芬、县中医医院护士施海燕。"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(f"通海县援琼医疗队出发\n{text}\n").entries]


@pytest.mark.parametrize(
    "sentence",
    [
        "护师普丽芬为了穿防护服方便,出发前请同事白雪莲帮忙,把长发剪到了耳根。",
        "我院作为派员单位,由白雪莲副院长带队,院办主任矣德福、骨科护士长龚琴参加了欢送会。",
        "据学校疫情防控领导小组常务副组长、副校长白雪莲介绍,此次援琼队伍挑选了9名骨干,其中附属医院5名,领队由普丽芬担任。",
        "施海燕带着科里的年轻医生白雪莲、龚琴做成了第一台腔镜手术。",
        "夫妻俩早就商量过。施海燕的丈夫白雪莲,是县人民医院收费处的职工。",
        "县人民医院白雪莲医生,则讲述了定点救治医院的同事们如何照顾病人。",
        "交接时,海口市人民医院护理领队白雪莲带着我们一间一间看过去。",
        "接管病区前,海口市人民医院护士长白雪莲把钥匙交给了普丽芬。",
        "县卫健局副局长白雪莲与两名队员一一握手,嘱咐她们保重。",
        "面对突如其来的疫情,市卫健委主任白雪莲带领全系统快速反应,先后派出5个批次医疗队驰援海南。",
        "小分队由摄影家协会派出,副秘书长白雪莲作为小分队成员,为医疗队拍摄肖像。\n责任编辑:于海 摄影:白雪莲",
        "院长白雪莲、护理部主任龚琴立即分头联系各科室,连夜定下了援琼医疗队的人选。",
        "报名援琼医疗队的还有门诊部白雪莲、药剂科龚琴,他们这次没有入选,留在后方。",
        "当日下午,县中心血站副站长白雪莲带领办公室、质管科负责同志,对两名队员进行了行前动员。",
        "施海燕说:“我在琼山区人民医院以师带徒的方式,带白雪莲、龚琴两位医师,同时带他们去开会。”",
        "施海燕的那次义诊,陪她下乡的,是县医院的司机老张和护士白雪莲。",
        "护理部主任白雪莲与两名队员一一联系,统计尺码,把衣物寄到海口。",
    ],
)
def test_who_stays_by_outright_words_is_left_out(sentence: str) -> None:
    assert names(f"{TEAM}\n{sentence}") == ["普丽芬", "施海燕"]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("施海燕带着科里的年轻护士白雪莲一起报名,随队出征。", "白雪莲"),
        ("到了镇上,人分成两组。骨科主治医师白雪莲带第一组,内科主管护师龚琴带第二组,谁也没说话。", "白雪莲 龚琴"),
        (
            "县中医医院又派出2名医护人员随队赴琼。2名医护人员中,白雪莲、龚琴曾在首批援琼医疗队干过两个月。",
            "白雪莲 龚琴",
        ),
        ("新队员柏雪虽是头一次出远门,但她不慌。", "柏雪"),
        ("队员中年龄最大的1971年出生,最小的1999年出生。白雪莲就是队里年龄最小的队员,上班才八个月。", "白雪莲"),
    ],
)
def test_who_goes_by_outright_words_is_read(sentence: str, people: str) -> None:
    assert names(f"{TEAM}\n{sentence}") == ["普丽芬", "施海燕", *people.split()]


def test_the_end_of_a_span_of_time_begins_no_name() -> None:
    words = "县人民医院院长矣德福:我们院二十几分钟里护士报了三十多名。"
    assert names(f"{TEAM}\n{words}") == ["普丽芬", "施海燕"]


def test_somebody_with_nothing_but_a_given_name_is_of_the_region_that_a_team_aids() -> None:
    text = (
        "市第一人民医院先后派出副主任医师樊志刚、贺东升和主管护师毕晓云支援新疆伊宁县人民医院。\n"
        "一天夜里,樊志刚和护士古丽把病人推进手术室,四个小时才下台。\n"
    )
    assert [entry.name for entry in read_roll(f"援疆的日子\n{text}").entries] == ["樊志刚", "贺东升", "毕晓云"]


def test_who_speaks_of_work_at_home_below_a_name_is_left_out() -> None:
    text = (
        "抗疫前线的护士说说心里话\n\n山西省榆社县中医院 毕晓云:\n\n我是榆社县中医院的护士,在本院隔离病区工作了半个月。\n\n"
        "山西省祁县中医院 贺东升:\n\n我是祁县中医院肺病科的护师,2月12日随队来到武汉江夏。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["贺东升"]


@pytest.mark.parametrize("after", ["传达了通知精神,号召大家踊跃报名", "宣读了倡议书,动员党员参加"])
def test_who_calls_for_volunteers_by_what_he_reads_out_stays(after: str) -> None:
    assert surely_stayed(around("会上,副院长某某、人事科科长", after))
    assert not surely_stayed(around("护士", "宣读了请战书,第二天随队出征"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("普丽芬带教当地医生6名,其中", "医生已能独立完成手术"),
        ("他与4名年轻医生结成师徒,其中", "医师去年考上了主治"),
        ("培养了三名骨干,如今", "可以独立值班"),
        ("在他手把手的指导下,", "医生已能独立完成穿刺"),
    ],
)
def test_whom_those_of_a_team_taught_stayed(before: str, after: str) -> None:
    assert surely_stayed(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("选派2名医生带教县医院医护人员,其中", "医生来自骨科"),
        ("派出骨干驰援琼海,", "医生第二天就开始独立值班"),
    ],
)
def test_those_who_teach_did_not_stay(before: str, after: str) -> None:
    assert not surely_stayed(around(before, after))


@pytest.mark.parametrize(
    "after",
    [
        "带队赴新疆墨玉县开展对口援疆工作调研",
        "率队前往西藏八宿县考察对口支援工作",
        "一行到琼中县人民医院回访",
        "率专家组赴琼中县,看望慰问援琼队员",
    ],
)
def test_who_leads_others_to_call_on_a_team_stayed(after: str) -> None:
    assert surely_stayed(around("市卫生健康委副主任", after))


@pytest.mark.parametrize(
    "after",
    [
        "带队赴琼中县开展为期一年的对口支援工作",
        "带队赴琼中县支援,队里共12人",
        "率医疗队赴灾区巡诊,走访了受灾群众",
        "带领队员到县医院走访",
        "率专家到县医院看望伤员",
    ],
)
def test_who_leads_a_team_did_not_stay(after: str) -> None:
    assert not surely_stayed(around("副院长", after))


def test_whom_a_group_calls_on_is_not_of_the_group() -> None:
    assert surely_stayed(around("慰问组领队是市卫健局", "到了队员家里"))
    assert not surely_stayed(around("慰问组一行先后走访慰问了", "家属"))


def test_who_calls_on_the_families_is_left_out_further_down_as_well() -> None:
    visit = "昨天,工会主席白雪莲、护理部龚琴主任和骨科于海主任等一行5人,看望了我院援琼医疗队队员普丽芬、施海燕的家属。"
    assert names(f"{TEAM}\n{visit}\n龚琴主任搂着孩子,拨通了前方的电话。") == ["普丽芬", "施海燕"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("我的爱人", "在县医院工作,这次我们一起出征"),
        ("报名的还有", "他们第一次没有入选,第二次终于如愿"),
        ("队员中有", "等校友,她们都在本市休整"),
    ],
)
def test_words_that_leave_open_whether_somebody_stayed(before: str, after: str) -> None:
    assert not surely_stayed(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("此外,", "等校友,他们也一样在本地与大家共同抗疫"),
        ("出征前她说:我的爱人", "在县疾控中心工作,我们时刻准备着"),
    ],
)
def test_words_that_say_outright_that_somebody_is_at_home(before: str, after: str) -> None:
    assert surely_stayed(around(before, after))


def test_whom_the_heads_of_a_house_called_on_at_home_are_not_those_who_called() -> None:
    visit = "2月6日,县人民医院书记白雪莲、院长于海分别带队前往第二批援琼龚琴、普丽芬、施海燕三名医疗队员家中探望,详细了解队员们家中的情况。"
    assert names(visit) == ["龚琴", "普丽芬", "施海燕"]


@pytest.mark.parametrize(
    "sentence",
    [
        "出院患者白雪莲(县人民医院护士)、龚琴、矣德福向援琼医疗队员深深鞠躬。",
        "参加培训的备选人员白雪莲(县中医院儿科)、龚琴(县人民医院内科)此次留在国内。",
        "院领导一行慰问援琼医护人员家属白雪莲护士、龚琴医生、矣德福药师,并送上鲜花。",
    ],
)
def test_patients_families_and_those_kept_in_reserve_are_left_out(sentence: str) -> None:
    assert names(f"{TEAM}\n{sentence}") == ["普丽芬", "施海燕"]


def test_a_name_cut_short_is_that_of_the_list() -> None:
    text = (
        "半小时内有4人报名:房纪英、仪洪亮、白雪莲、龚琴。经研究,确定仪洪亮、白雪莲2人出征。\n"
        "仪洪亮,男,38岁,重症医学科主治医师。\n白雪莲,女,33岁,呼吸内科主管护师。\n"
    )
    assert "洪亮" not in names(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("当天,出院患者", "向医护人员鞠躬"),
        ("出院患者白雪莲(县医院护士)、", "向医护人员鞠躬"),
        ("院领导慰问援琼医护人员家属", ",并送上鲜花"),
    ],
)
def test_a_word_before_a_list_says_that_all_of_it_are_patients_or_kin(before: str, after: str) -> None:
    assert surely_stayed(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("给予施海燕等9名援琼医疗队员和", "等6名县内抗疫一线工作人员嘉奖"),
        ("共授予472位同志荣誉称号,追授", "等34位同志先进个人称号"),
        ("授予医疗队等113个集体先进集体称号,授予", "等472位同志先进个人称号"),
        ("授予王建国等736名同志先进工作者称号,授予", "等30名同志奖章获得者称号"),
        ("副院长王建国、", "带领医院医护人员迎接团队,为英雄们送上掌声"),
        ("通辽市医院党总支书记", "以及护理部主任早早地就在宿舍楼下等待迎接英雄们归队,脸上洋溢着笑容"),
        ("护士长", "已在站台等候队员"),
        ("施海燕是内四科副主任,妻子", "也是县人民医院内三科的医生。疫情发生后,夫妻双双坚守岗位"),
    ],
)
def test_who_is_counted_at_home_honoured_after_death_or_wed_to_one_of_the_team_stayed(before: str, after: str) -> None:
    assert surely_stayed(around(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("给予", "等6名援琼医疗队员嘉奖"),
        ("追授援鄂护士", "烈士称号"),
        ("授予", "等12位同志先进个人称号"),
        ("护士长", "已在舱门口等候患者"),
        ("丈夫是内科副主任,妻子", "也是医院的护士,两人一起报名出征"),
    ],
)
def test_who_is_counted_or_honoured_for_going_or_goes_as_well_did_not_stay(before: str, after: str) -> None:
    assert not surely_stayed(around(before, after))
