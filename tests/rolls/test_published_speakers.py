"""Reports laid out like published ones: who went although nothing but their own words or a farewell says so."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import Entry


def read(text: str) -> dict[str, Entry]:
    return {entry.name: entry for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "3月6日上午，绩溪县人民医院召开欢送会，为即将赴西藏措美县开展一年半医疗援藏工作的副院长汪锦荣送行。院长程国富对汪锦荣提出希望。\n",
            {"汪锦荣": {"hospital": "绩溪县人民医院", "post": "副院长"}},
        ),
        (
            "欢送援青干部\n"
            "7月20日，如东县人民医院为即将前往青海贵南县执行三年援青任务的党委委员、副院长缪志军举行欢送会。党委书记季红兵叮嘱缪志军保重身体。\n",
            {"缪志军": {}},
        ),
        (
            "9月1日，平阳县人民医院在会议室为将赴四川阿坝州壤塘县支医的医务科科长温作文饯行。\n",
            {"温作文": {}},
        ),
        (
            "8月，安吉县人民医院召开座谈会，欢送即将远赴新疆柯坪县支医的内科主任褚国强。\n",
            {"褚国强": {}},
        ),
        (
            "5月8日，院长伍德看望了即将赴贵州台江县帮扶的护士长沈玉珍，希望她早日适应。\n",
            {"沈玉珍": {}},
        ),
    ],
)
def test_for_whom_a_house_bids_farewell_is_to_go(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "平安归来！贵州支援湖北医疗队回家\n"
            "3月22日，贵州支援湖北医疗队122名队员乘机返回。\n"
            "“病人教我说鄂州话，我教他们唱侗族大歌。”遵义市第一人民医院田甜笑着说。\n"
            "“现在回头看，什么都值得。”毕节市第一人民医院的安小曼打算给孩子补过生日。\n"
            "“我想抱抱女儿。”安顺市人民医院覃丽红了眼圈。\n",
            {"田甜": {"hospital": "遵义市第一人民医院"}, "安小曼": {"hospital": "毕节市第一人民医院"}, "覃丽": {}},
        ),
        (
            "援沪队员返程\n"
            "5月20日，浙江金华援沪医疗队队员返程。“这两个月我没回过一次家。”金华市中医医院方婷哽咽着说。兰溪市人民医院的章小敏告诉记者，她想先睡一觉。\n",
            {"方婷": {}, "章小敏": {}},
        ),
    ],
)
def test_who_is_quoted_with_a_house_on_a_page_of_a_team_is_of_it(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "再援湖北！恩泽第三批29人医疗队出征\n"
            "2月14日，第三批支援湖北医疗队集结出发。\n"
            "“爸，您放心。”丽水市中心医院急诊科副主任练志勇拎着妻子收拾的箱子上了车。领队1名，由丽水市人民医院党委委员、副院长雷文斌担任。\n",
            {"练志勇": {}, "雷文斌": {"role": "领队", "post": "党委委员、副院长"}},
        ),
        (
            "驰援荆门\n"
            "2月11日，浙江医疗队出发驰援荆门。温岭市第一人民医院感染科主任莫晓峰背起行囊登上大巴。领队由台州市立医院副院长郑海担任。护理组组长一名，由台州医院护理部副主任王珍妮担任。\n",
            {"莫晓峰": {}, "郑海": {"role": "领队"}, "王珍妮": {"role": "护理组组长"}},
        ),
    ],
)
def test_a_head_who_boards_or_is_named_to_lead_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "健康之声2020-03-11\n"
            "作者：邬雪梅\n"
            "单位：川北医学院附属医院\n"
            "2020年2月20日，武汉，晴。我们作为四川第五批支援队员于2月18日到达武汉，今天第一次进病房。护目镜起雾，我只好凑近看输液泵。\n",
            {"邬雪梅": {"hospital": "川北医学院附属医院"}},
        ),
        (
            "战地日记\n"
            "作者:邹敏 汪晓琴\n"
            "单位:桐城市人民医院\n"
            "2月22日 我随安徽省第四批援鄂医疗队来到武汉已经一周，昨晚又是大夜班。\n",
            {"邹敏": {}, "汪晓琴": {}},
        ),
        (
            "方舱日记\n文/潍坊市中医院 赵倩\n2月16日 今天是我来武汉支援的第八天，我和队友们一起进舱。\n",
            {"赵倩": {"hospital": "潍坊市中医院"}},
        ),
        (
            "一组关于新冠护理的研究\n"
            "作者：李晓倩\n"
            "单位：南华大学附属第一医院\n"
            "摘要：我们回顾了支援湖北医疗队队员的心理状况。\n",
            {},
        ),
    ],
)
def test_who_wrote_a_diary_from_the_team_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "文\\葉詠\n"
            "飛機早到了十分鐘，吉林大學第二醫院的鮑永勝教授已經站在機場出口。接機的海南州人民醫院同事還在路上。“不急。”鮑永勝說。\n"
            "這是鮑永勝第3次到青海參加白內障義診活動。\n"
            "他此行擔任“高原光明項目”專家組組長。專家組由三位眼科醫生組成，其他兩位分別是山西省眼科醫院教授溫慧琴和大連市第三人民醫院教授谷曉峰。\n",
            {"鮑永勝": {"hospital": "吉林大學第二醫院"}, "溫慧琴": {}, "谷曉峰": {}},
        ),
        (
            "中國赴馬里維和醫療分隊獲嘉獎\n"
            "分隊抵達任務區以來接診1200人次。\n"
            "醫療分隊隊長湯振華表示：“分隊將繼續做好保障。”\n",
            {"湯振華": {"role": "隊長"}},
        ),
    ],
)
def test_experts_of_whom_a_magazine_tells_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "四川援吉医疗队到长春\n"
            "“该我们还了。”南充市中心医院感染科主任任雷讲，去年南充出事，吉林来帮过。跟他一起来的有同院呼吸科医师谢冬、重症医学科护师安琪。\n",
            {"任雷": {}, "谢冬": {}, "安琪": {}},
        ),
        (
            "湖南援琼医疗队出发\n"
            "“我能做的就是坐下来听。”湖南省脑科医院心理科主任任晓在登机前说。湖南省脑科医院副院长曹春说，医院全力支持。\n",
            {"任晓": {}},
        ),
        (
            "援琼\n“该交的班交清了。”荆门市援琼医疗队领队任军说。\n",
            {"任军": {"role": "领队"}},
        ),
        (
            "援沪\n“我们院去了十二个人。”台州医院护理部主任于虹在送行时说。带队的急诊科主任于涛讲，大家都很好。\n",
            {"于涛": {}},
        ),
    ],
)
def test_who_speaks_on_the_way_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "夫妻同写请战书 丈夫先出发\n"
            "2月7日，绥化市第一医院ICU主治医师战宏伟登上了飞往武汉的航班。妻子苑丽萍是同院急诊科护士，俩人一起写的请战书，最后批准了战宏伟一个。\n",
            {"战宏伟": {}},
        ),
        (
            "“我守后方，你上前线”\n"
            "“家里有我。”临沧市人民医院麻醉科医生字国强对妻子说。妻子、呼吸科护师鲁美琼2月12日随云南医疗队赴咸宁。\n",
            {"鲁美琼": {}},
        ),
        (
            "夫妻双双援沪\n4月3日，湖州市中心医院检验科技师茅一飞和妻子、急诊科护士费晓敏同乘一辆大巴赴上海。\n",
            {"茅一飞": {}, "费晓敏": {}},
        ),
    ],
)
def test_of_a_couple_only_who_is_said_to_go_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "援藏归来话别\n"
            "柳院长要走了，科里的人都舍不得。柳长青，荆州市第一人民医院副主任医师，湖北省第九批援藏医疗队队员，挂职加查县人民医院副院长。接替他的是加查县人民医院原副院长多布杰。\n",
            {"柳长青": {}},
        ),
        (
            "一封家书\n"
            "亲爱的妈妈：我在武汉一切都好。——新余市人民医院护士 简丹丹\n"
            "2月18日，江西医疗队驻地，简丹丹把信交给了领队、新余市卫健委副主任傅军。\n",
            {"简丹丹": {}, "傅军": {}},
        ),
        (
            "江蘇援鄂醫療隊員火線入黨\n"
            "3月5日，在黃石，來自徐州市中心醫院的護士權靜、鹽城市第一人民醫院醫生卞小虎宣誓入黨。領誓人是臨時黨支部書記、徐州醫科大學附屬醫院重症科主任晁建國。黃石市中心醫院黨委書記石林見證了儀式。\n",
            {"權靜": {}, "卞小虎": {}, "晁建國": {}},
        ),
        (
            "第24批援乍得医疗队员回国\n"
            "记者温欣、摄影瞿东\n"
            "10月2日，第15批援乍得中国医疗队完成任务回国。江西省卫健委国合处处长曾瑞到机场迎接。医疗队队长、赣南医学院第一附属医院骨科主任医师钟勇说，最难忘的是停电时的手术。翻译涂佳代大家向祖国问好。\n",
            {"钟勇": {}, "涂佳": {}},
        ),
        (
            "护士节的问候\n"
            "援鄂归来的抚顺市中心医院护士谭悦说，今年护士节收到了襄阳病人寄来的信。写信的病人叫詹启明，当时是谭悦护理的重症患者。襄阳市中心医院护士长方敏也发来视频。\n",
            {"谭悦": {}},
        ),
    ],
)
def test_whom_a_letter_a_camera_or_a_patient_stands_beside_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields
