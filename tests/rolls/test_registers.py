"""Rows of a county's annals: who went abroad, and behind the full stop when and with which team."""

from roster.rolls import read_roll

REGISTER = (
    "附：援外医疗人员名录\n\n"
    "王建国  县人民医院外科医师。1974年8月—1976年9月，参加第四批援坦桑尼亚医疗队，任木索马医疗点负责人。\n"
    "李红梅（女）  县人民医院妇产科医师。1976年参加第五批援坦桑尼亚医疗队，在马拉省工作两年。\n"
    "陈国强  县中医院针灸医师。1978年6月—1980年8月在也门民主人民共和国。\n"
    "郑 海 燕  县防疫站检验士。1983—1985年在上沃尔特。\n"
    "吴国强  县人民医院炊事员。1985年与王建国同批出国，为该队厨师。\n"
    "周海燕（女）  县人民医院骨科主治医师。1996年参加第十一批援突尼斯医疗队，任队长，获卫生勋章。\n"
)


def test_each_row_has_its_own_batch_and_office_and_names_nobody_behind_the_stop() -> None:
    entries = read_roll(REGISTER).entries
    assert [(entry.name, entry.batch, entry.role) for entry in entries] == [
        ("王建国", "第四批", ""),
        ("李红梅", "第五批", ""),
        ("陈国强", "", ""),
        ("郑海燕", "", ""),
        ("吴国强", "", ""),
        ("周海燕", "第十一批", "队长"),
    ]
    assert [entry.department for entry in entries] == ["外科", "妇产科", "", "", "", "骨科"]


def test_who_headed_the_work_of_sending_at_home_is_nobody_of_the_team() -> None:
    text = REGISTER + "\n　　在县内组织选派和出国前培训工作的历任负责人有：张鸿儒、赵永强、孙丽华。\n"
    assert [entry.name for entry in read_roll(text).entries] == [entry.name for entry in read_roll(REGISTER).entries]


def test_a_row_whose_sentence_ends_without_a_year_is_read_as_others_are() -> None:
    text = "援鄂医疗队员\n王建国  县人民医院外科医师。与李红梅同批。\n李红梅  县人民医院内科护师。\n"
    assert [entry.name for entry in read_roll(text).entries][:1] == ["王建国"]
