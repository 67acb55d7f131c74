"""Words in quotation marks that look like names."""

from roster.rolls import read_roll

STORY = "\n\n2月8日，通辽市医院护士王建国随医疗队驰援武汉。\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(text).entries]


def test_words_around_quotation_marks_of_a_title_name_nobody() -> None:
    assert names(f"援鄂护士王建国：向病魔“硬核”喊话{STORY}") == ["王建国"]
    assert names(f"援鄂护士王建国:向生命“硬核”喊话{STORY}") == ["王建国"]
    assert names(f"援鄂护士王建国：用“硬核”力量守护生命{STORY}") == ["王建国"]


def test_what_somebody_is_called_in_quotation_marks_names_nobody() -> None:
    text = "援鄂医疗队名单\n通辽市医院护士“铁娘子”王建国、李志强、“小花”赵海燕\n"
    entries = read_roll(text).entries
    assert [entry.name for entry in entries] == ["王建国", "李志强", "赵海燕"]
    assert [entry.title for entry in entries][:2] == ["护士", "护士"]


def test_a_name_in_quotation_marks_is_somebody() -> None:
    assert names("援鄂医疗队名单\n通辽市医院护士“王建国”\n开鲁县医院护士“李志强”\n") == ["王建国", "李志强"]


def test_the_office_of_a_group_takes_no_character_of_the_name_before_it() -> None:
    text = (
        "市三院领导慰问援沪队员\n援沪核酸采样队队长王军、副队长刘琦和护理组组长于萍为代表，介绍了医疗队在上海的情况。"
        "4月4日这支54人的医疗队出征上海。\n"
    )
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [
        ("王军", "队长"),
        ("刘琦", "副队长"),
        ("于萍", "护理组组长"),
    ]
