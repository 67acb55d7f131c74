"""Lines of a record of several batches, in which somebody leads others and all go somewhere."""

from roster.rolls import read_roll

TEXT = (
    "我院三批支援湖北人员全记录\n齐河县人民医院 2020-03-25\n"
    "2月4日,第一批:副院长、主任医师邰明哲担任领队,队员师景文、娄凤仙、庾澄,进驻武汉客厅方舱医院;\n"
    "2月16日,第二批:急诊科护士长阙宁带领护士晏青、栾云、晁静赴武汉光谷;\n"
    "2月20日,第三批:检验科主管技师舒畅、技师宓然、殳同支援神农架疾控中心。\n"
)


def test_each_has_the_office_and_the_title_that_the_line_tells() -> None:
    found = [(entry.name, entry.title, entry.post, entry.role, entry.batch) for entry in read_roll(TEXT).entries]
    assert found == [
        ("邰明哲", "主任医师", "副院长", "领队", "第一批"),
        ("师景文", "", "", "队员", "第一批"),
        ("娄凤仙", "", "", "队员", "第一批"),
        ("庾澄", "", "", "队员", "第一批"),
        ("阙宁", "", "护士长", "", "第二批"),
        ("晏青", "护士", "", "", "第二批"),
        ("栾云", "护士", "", "", "第二批"),
        ("晁静", "护士", "", "", "第二批"),
        ("舒畅", "主管技师", "", "", "第三批"),
        ("宓然", "技师", "", "", "第三批"),
        ("殳同", "技师", "", "", "第三批"),
    ]


def test_who_boards_a_coach_with_others_went() -> None:
    text = (
        "守“沪”日记 | 阜北12人凌晨出发\n4月4日凌晨3点,我市12名医务人员登上大巴。他们是颍上县人民医院的余伟、边冠和萧旭,"
        "太和县医院的袁伟、魏家豪和令狐立新,界首市人民医院的尉迟军、佟媛、黎瑾和卢思雨。\n"
        "市卫健委副主任昝庆余到集结点送行。队员们将前往浦东新区开展核酸采样。\n"
    )
    names = ["余伟", "边冠", "萧旭", "袁伟", "魏家豪", "令狐立新", "尉迟军", "佟媛", "黎瑾", "卢思雨"]
    assert [entry.name for entry in read_roll(text).entries] == names
