"""Running text that tells of those at home: who stands in, helps from afar, teaches, advises or is treated; and of whom it only seems to."""

import pytest

from roster.rolls import read_roll
from roster.rolls.prose import surely_home
from tests.rolls.around import says

TEAM = "2月3日,富源县人民医院内科护士敖雪梅、急诊科医师木建军随富源县援鄂医疗队出发赴武汉。"


def names(sentence: str) -> list[str]:
    return [entry.name for entry in read_roll(f"富源县援鄂医疗队出发\n{TEAM}\n{sentence}\n").entries]


@pytest.mark.parametrize(
    "sentence",
    [
        "同科的施海燕医生替木建军照顾着老母亲,每周都去看她。",
        "护士施海燕,替她的孩子开了家长会。",
        "同科室的施海燕医师顶他上了一个月的夜班。",
        "敖雪梅的闺蜜、同院护士施海燕替她养着那只猫。",
        "富源县人民医院主任医师施海燕在屏幕那头一步步指导,手术做成了。",
        "在后方支援团队施海燕教授的指导下,木建军完成了插管。",
        "演播室嘉宾、富源县疾控中心主任医师施海燕提醒市民,少去人多的地方。",
        "做客直播间的富源县人民医院呼吸科主任医师施海燕解答了网友的提问。",
        "退了休的护士长施海燕,现年78岁,昨天她也来到车站,给每位队员送上一束花。",
        "心内科主任施海燕得知木建军报名,立即批准了他的请求。",
        "木建军读研究生时的导师施海燕教授说他能吃苦。",
        "木建军的工作由同科医师施海燕接了过去。",
        "在院里值守的急诊科医师施海燕说,等他们平安回来。",
        "骨科护士施海燕录了一段视频给前方的姐妹加油。",
        "为她们理发的是手术室护士施海燕。",
        "木建军的研究生同学施海燕在邻县的医院当医生,常在微信里和他讨论病例。",
        "她的徒弟、规培护士施海燕刚考完试。",
        "科里的护士施海燕挤进镜头,喊着“加油”。",
        "邻县中心医院的专家施海燕教授远程指导了手术。",
        "检验科的施海燕也在待命。",
        "病房里住着一位退休护士施海燕,八十二岁,敖雪梅每天给她喂饭。",
    ],
)
def test_who_is_told_of_at_home_is_left_out(sentence: str) -> None:
    assert names(sentence) == ["敖雪梅", "木建军"]


@pytest.mark.parametrize(
    "sentence",
    [
        "同队的施海燕护师替木建军值了夜班,让他在驻地好好睡一觉。",
        "内科护师施海燕随队出征后丈夫替她照顾孩子。",
        "敖雪梅走后,婆婆帮她带孩子,主管护师施海燕也在名单里,随队出征。",
        "富源县人民医院护士施海燕在武汉帮患者照顾小孩,一抱就是一夜。她是第二批援鄂医疗队队员。",
        "木建军的工作由第二批队员、马龙县人民医院医师施海燕接手。",
        "给队员们理发的是同队的马龙县人民医院护师施海燕。",
        "马龙县人民医院护士施海燕第二批出征,她的导师龚大勇送她到车站。",
        "她的大学同学、马龙县人民医院护士施海燕也在队里。",
        "援鄂医疗队队员、富源县人民医院主管护师施海燕提醒市民戴好口罩。",
        "队员、富源县中医医院医师施海燕作为医疗队专家与后方专家一起会诊。",
    ],
)
def test_who_does_the_like_in_the_team_is_read(sentence: str) -> None:
    assert names(sentence) == ["敖雪梅", "木建军", "施海燕"]


@pytest.mark.parametrize(
    "sentence",
    [
        "敖雪梅走后,内科的工作由副护士长施海燕负责。",
        "记者了解到,敖雪梅走后,急诊科抽调骨科护师施海燕、儿科护士许小云补班。",
        "发热门诊由主治医师施海燕、许小云轮流值守。",
        "医院支援办公室设有服务热线,由施海燕、许小云两位同志轮流接听。",
        "后勤科科长施海燕带着同事准备了防护用品和棉鞋共3大箱寄往湖北。",
        "当晚女队员剪短了长发,理发的是同科室的护士施海燕。",
    ],
)
def test_who_fills_in_keeps_a_line_or_sends_goods_is_left_out(sentence: str) -> None:
    assert names(sentence) == ["敖雪梅", "木建军"]


def test_who_has_charge_of_the_work_of_one_who_left_is_at_home() -> None:
    assert says(surely_home.RULES, "敖雪梅走后,内科的工作由", "负责")
    assert says(surely_home.RULES, "发热门诊由主治医师", "轮流值守")
    assert not says(surely_home.RULES, "隔离区的工作由", "负责")
