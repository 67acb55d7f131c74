"""Whose people those of a page are, who signs it, and which words only look like an institution."""

import pytest

from roster.rolls import read_roll


def houses(text: str) -> dict[str, str]:
    return {entry.name: entry.hospital for entry in read_roll(text).entries}


REPORT = "我院2005年起选派援疆干部。\n2021年8月，我院骨科孙建军教授、神经内科周健主治医师作为第七批援疆医疗队员分别奔赴某州人民医院及精河县人民医院，开始了为期一年的援疆工作。\n"


def test_who_wrote_a_report_for_an_office_is_nobody() -> None:
    assert [*houses(f"{REPORT}（咸宁市中心医院 人事科 陈晓娟）\n")] == ["孙建军", "周健"]


def test_an_office_and_a_name_above_the_day_sign_a_report() -> None:
    assert [*houses(f"{REPORT}\n医院要求他们注意安全，严守纪律。\n\n人事科　冯璐瑶\n\n2021年8月16日\n")] == [
        "孙建军",
        "周健",
    ]


def test_of_two_houses_to_which_people_went_neither_is_theirs() -> None:
    assert set(houses(REPORT.replace("某州", "昌吉州")).values()) == {""}


def test_the_house_that_ours_helps_is_not_theirs() -> None:
    text = "援青工作\n\n我院对口支援湟源县中医院的医生宋玉田、王铁成于9月8日踏上旅途，开始为期3个月的对口支援工作。\n"
    assert set(houses(text).values()) == {""}


@pytest.mark.parametrize(
    "title",
    ["驰援扬州 贡献中医药力量", "站内搜索\n医院专题\n三级医院创建"],
)
def test_words_of_a_page_are_no_institution(title: str) -> None:
    text = f"{title}\n8月5日，海门市中医院7名队员集结完毕，他们分别是：肺病科副主任医师陆晓峰、脾胃病科主治医师钱敏。\n"
    assert set(houses(text).values()) == {"海门市中医院"}


def test_those_of_a_list_with_positions_are_of_one_house() -> None:
    text = (
        "随州市中心医院援疆专家载誉归来\n\n我院骨科孙建军教授、神经内科周健主治医师作为第七批援疆医疗队员奔赴新疆，曾都区人民医院的同行到车站送行。\n\n"
        "来源：随州市中心医院\n"
    )
    assert houses(text) == {"孙建军": "随州市中心医院", "周健": "随州市中心医院"}


def test_who_writes_from_where_the_team_works_went() -> None:
    text = "援鄂日记\n作者：王丽（通辽市医院护士、内蒙古第五批援鄂医疗队队员）\n今天是来到武汉的第十天。\n"
    assert houses(text) == {"王丽": "通辽市医院"}
    assert houses(text.replace("、内蒙古第五批援鄂医疗队队员", "")) == {}


LIST = "她们是：\n内一科 护士长 陈晓娟\n重症医学科 主管护师 冯璐瑶\n"


@pytest.mark.parametrize(
    "above",
    [
        "▲车队驶入医院，同事们列队等候（摄影：小丁）\n",
        "▲大巴返回医院，门诊楼前站满了人。\n",
        "手机二维码\n医院地址：咸宁大道\n",
        "在前方，她们协助当地医院开展新技术八项。\n",
    ],
)
def test_the_account_of_a_house_above_its_list(above: str) -> None:
    text = f"咸宁市中心医院\n前天 08:15 湖北\n\n点击上方蓝字关注我们\n\n回家了！\n\n{above}\n{LIST}"
    assert houses(text) == {"陈晓娟": "咸宁市中心医院", "冯璐瑶": "咸宁市中心医院"}


@pytest.mark.parametrize("trail", ["新闻中心 > 医院新闻", "首页 > 新闻中心 > 医院动态", "医院新闻"])
def test_the_trail_of_a_site_says_whose_page_it_is(trail: str) -> None:
    text = (
        f"咸宁市中心医院 > {trail}\n我院两位援疆专家归来\n2018年8月，我院眼科孙建军、肝胆外科周健二位同志奔赴第一师医院开展为期一年半的"
        "援疆工作。其间，他们协助当地医院开展新技术8项。\n"
    )
    assert houses(text) == {"孙建军": "咸宁市中心医院", "周健": "咸宁市中心医院"}


NEWS = "7月3日，德阳第二批医疗队队员到达芦山县人民医院,开展帮扶工作。第二批医疗队由骨科主治医师鄢宏、内科主治医师税丽分别担任正副队长，护士包括老年科蒲晓、肿瘤科苟琼。\n"


@pytest.mark.parametrize(
    "signed", ["(德阳市第二人民医院 医教部)", "德阳市第二人民医院宣传科", "（德阳市第二人民医院 党办）"]
)
def test_the_house_whose_office_signs_the_page_is_that_of_its_people(signed: str) -> None:
    assert houses(f"{NEWS}{signed}\n") == dict.fromkeys(("鄢宏", "税丽", "蒲晓", "苟琼"), "德阳市第二人民医院")


def test_the_office_signs_also_above_what_the_site_adds() -> None:
    text = f"我院赴芦山医疗队归来\n{NEWS}德阳市第二人民医院宣传科\nhttp://pic/5286d833\n\n加载中…\n"
    assert set(houses(text).values()) == {"德阳市第二人民医院"}


def test_a_house_that_heads_a_short_report_does_not_sign_it() -> None:
    title = "德阳市第二人民医院支援湖北医疗队举行出征仪式"
    text = (
        f"{title}\n\n2020年02月14日08:40  来源:德阳日报\n\n原标题:{title}\n\n"
        "2月13日,德阳市第二人民医院支援湖北医疗队出征仪式举行。骨科鄢宏、税丽,急诊科蒲晓共3位医护人员,将作为医院支援湖北医疗队队员,奔赴孝感市开展医疗救治工作。\n\n"
        "2月12日傍晚,医院接到上级紧急通知,从报名人员中挑选出了3人。面对记者,大家都说没有什么舍不得的。\n\n"
        "据悉,在出征前成立了临时党支部。院党委书记蔺春为医疗队授旗。(记者苟云)\n\n(责编:战云)\n"
    )
    assert [*houses(text)] == ["鄢宏", "税丽", "蒲晓"]


def test_the_news_of_a_site_are_no_house() -> None:
    text = (
        "新闻资讯中心医院要闻\n我院护士李桂兰支援上海归来\n5月2日，我院重症医学科护士李桂兰圆满完成援沪任务返回通辽。\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll(text).entries] == [("李桂兰", "")]
