"""Reports laid out like published ones: who of those that they name did not go."""

import pytest

from roster.rolls import read_roll
from roster.rolls.reading import Entry


def read(text: str) -> dict[str, Entry]:
    return {entry.name: entry for entry in read_roll(text).entries}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "山海同心赴荆楚\n"
            "——泰安市援鄂医疗队出征侧记\n"
            "  贺文锦\n"
            "  2月9日清晨，泰安市中心医院的32名队员登车出发，支援湖北。呼吸内科主治医师邵建伟说：“我是党员，应该去。”\n",
            {"邵建伟": {}},
        ),
        (
            "他们把春天种在高原\n"
            "宋晓棠\n"
            "  衢州市人民医院援藏医生毛建国在那曲市比如县已经待了一年半，他每天要看四十多个病人，做三台手术。\n",
            {"毛建国": {}},
        ),
        (
            "三十六小时\n"
            "——记晋城医疗队驰援随州\n"
            " 冯玉洁  郭一鸣\n"
            " 2月2日，晋城市人民医院重症医学科护士长秦丽霞带队出发，驰援湖北随州，同行的还有急诊科护士王晋。\n",
            {"秦丽霞": {}, "王晋": {}},
        ),
        (
            "让生命在雪域绽放\n"
            "本报通讯员 何晓雯\n"
            "2016年8月，淄博市中心医院普外科副主任医师段刚随山东省第八批援藏医疗队到日喀则市人民医院工作。\n",
            {"段刚": {}},
        ),
        (
            "走向加纳的白衣人\n"
            "□ 林如松\n"
            "广东省第九批援加纳医疗队队员、广东省人民医院骨科主治医师柯志远出发那天，女儿刚满月。\n",
            {"柯志远": {}},
        ),
        (
            "最美援鄂人\n周晓兰\n周晓兰，女，潍坊市人民医院呼吸科护士长，随山东省第一批援鄂医疗队驰援黄冈。\n",
            {"周晓兰": {}},
        ),
    ],
)
def test_who_wrote_a_report_and_stands_alone_above_it_is_nobody(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "我院援疆医生平安返回\n"
            "2月3日，乌兰察布市中心医院援疆医生骨科宝力德同志完成任务归来。院长康志强，副院长刘忠，骨科主任潘卫东、护士长席美玲，办公室主任郝丽、干事马洁等到车站迎接。\n",
            {"宝力德": {}},
        ),
        (
            "支援湖北医疗队出征\n"
            "2月15日，宜宾市第二人民医院第二批支援湖北医疗队队员、急诊科护师罗小芳从医院出发。护理部主任金玉、急诊科护士长赵秋萍、主治医师唐凯等同事前来送行。\n",
            {"罗小芳": {}},
        ),
        (
            "支援湖北医疗队出征\n"
            "抚州市第一人民医院感染科主治医师方志平、护师黎晓燕随队出征武汉。院党委书记徐建，感染科主任聂军、护士长万小梅及科室同事等参加了送行仪式。\n",
            {"方志平": {}, "黎晓燕": {}},
        ),
        (
            "援藏专家归来\n"
            "8月6日，铜陵市人民医院援藏专家、心内科副主任医师俞建华载誉归来，党委副书记江涛、医务科科长查玲、心内科护士长程敏、医师鲍伟等一行在高铁站迎接他。\n",
            {"俞建华": {}},
        ),
        (
            "支援湖北医疗队出征\n"
            "2月20日，来自阜阳市第二人民医院的呼吸科医师甲长松、护师乙红梅、检验科技师宁波涛等5人随队出征。\n",
            {"宁波涛": {}, "甲长松": {}, "乙红梅": {}},
        ),
    ],
)
def test_a_list_of_which_all_meet_the_team_names_nobody_who_went(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "一家两名护士，一个去一个留\n"
            "2月13日，九江市第一人民医院护士陶雪莹随江西省第七批支援湖北医疗队出征。送她的是丈夫、骨科主治医师熊国斌。两口子当初双双报名，因为老人要人照看，熊国斌这回留在家里。\n",
            {"陶雪莹": {}},
        ),
        (
            "队员平安归来\n"
            "4月1日，内江市支援湖北医疗队队员回家。医疗队联络员何立群介绍，队员在黄石工作了48天。何立群是市卫健委疾控科干部，两个月里一直留在内江负责后勤保障。内江市第一人民医院护士段佳说，她最想吃一碗牛肉面。\n",
            {"段佳": {}},
        ),
        (
            "夫妻请战\n"
            "长治市人民医院重症医学科护士长常晓娟和丈夫、麻醉科副主任医师韩国栋同时递交了请战书。2月4日，常晓娟随山西医疗队出征武汉。韩国栋没能去成，在家带孩子。\n",
            {"常晓娟": {}},
        ),
        (
            "出征\n"
            "2月8日，百色市人民医院急诊科医生黄国辉、护士农秀美随广西第五批援鄂医疗队赴武汉。科主任岑海波也报了名，院里让他留守。急诊科护士陆雪也写了请战书，因怀孕没有去。\n",
            {"黄国辉": {}, "农秀美": {}},
        ),
    ],
)
def test_who_is_said_to_stay_anywhere_on_the_page_did_not_go(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "雪域光明\n"
            "包头市援藏医疗队在日喀则办起了眼科门诊。包头市第八医院眼科主治医师云志刚说，最远的病人走了三天。当地招聘的护士拉姆央金说，她学会了验光。在当地聘用的药师索朗旺堆也在学。\n",
            {"云志刚": {}},
        ),
        (
            "援疆\n"
            "驻马店市中心医院援疆医生、检验科主任邢玉成在哈密市伊州区人民医院带了三个徒弟。本地培养的技师买买提江已能独立操作，科里新聘的检验师热依拉是他的徒弟。\n",
            {"邢玉成": {}},
        ),
    ],
)
def test_whom_a_team_hired_or_trained_at_its_place_is_none_of_it(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "组图｜牧区门诊\n"
            "多支医疗队在青海支援。普氏骨科是山西的一家骨科集团，2019年起在玉树合办门诊，陆续派出医护人员驻点。胡氏口腔也派出了医疗队。来自太原普氏骨科医院的援青医生、门诊部主任乔立新介绍，病人很多。\n",
            {"乔立新": {}},
        ),
    ],
)
def test_a_family_name_is_nobody(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "逆行\n"
            "中建三局派出的施工队参与了方舱医院建设，项目经理丁大志两天没合眼，电气工程师钱小军带着工人布线。国药集团东风总医院呼吸科护士长雷秀芝随队支援武汉。\n",
            {"雷秀芝": {}},
        ),
        (
            "央企驰援湖北\n"
            "中铁一局西安医院急诊科护师马欣随陕西第二批医疗队出征。中国电信的工程师刘立军在火神山医院架设基站，国家电网抢修队队长杜永强带着30名队员连夜通电。\n",
            {"马欣": {}},
        ),
    ],
)
def test_those_who_build_and_connect_are_no_team_of_medicine(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "新华社达累斯萨拉姆5月8日电 第27批援坦桑尼亚中国医疗队与第26批医疗队举行交接仪式。坦桑尼亚卫生部官员姆贡戈、山东省卫生健康委员会副主任姜守义以及医疗队队员等参加仪式。第27批医疗队队长、济宁市第一人民医院骨科主任医师庞志强在仪式上表示，将接好接力棒。\n",
            {"庞志强": {"role": "队长"}},
        ),
        (
            "援外交接\n"
            "第15批援赤道几内亚医疗队队长、江门市中心医院普外科主任医师甄志伟作了发言。广东省卫健委一级巡视员伍小兵和医疗队全体队员出席仪式。\n",
            {"甄志伟": {}},
        ),
    ],
)
def test_an_official_named_beside_the_members_is_none(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "湖北黄冈：送别山东医疗队\n"
            "3月21日，山东医疗队启程返回。“谢谢你们。”黄冈市中心医院汪丽哭着说。泰安市中心医院护士石倩说，她会再来。\n",
            {"石倩": {}},
        ),
        (
            "援藏\n"
            "芜湖市第二人民医院援藏医生、骨科主治医师鲁大海在错那县卫生服务中心带教。“老师教得细。”错那县人民医院白玛笑着说。县卫健委主任扎西次仁给他献了哈达。\n",
            {"鲁大海": {}},
        ),
        (
            "出征\n"
            "2月13日，邢台市第三医院第四批援鄂医疗队启程。“我当年去过小汤山。”邢台市第三医院退休护士长郝秀云赶来送徒弟，她的徒弟、急诊科护师卜静是队员。\n",
            {"卜静": {}},
        ),
        (
            "致敬\n"
            "丽江市人民医院援鄂护士木春燕获评“最美护士”。同时获奖的还有社区民警和志强、教师杨丽芬。木春燕去年2月随云南医疗队驰援咸宁。\n",
            {"木春燕": {}},
        ),
        (
            "平安归来\n"
            "3月31日，开封市支援湖北医疗队回家。市中心医院护士江莹的丈夫、同院外科医生孟磊抱着孩子等在路边。孟磊说，这两个月他一个人带娃。\n",
            {"江莹": {}},
        ),
        (
            "援沪\n"
            "4月4日，滁州医疗队集结出发。运送队员的大巴司机焦师傅、交警支队副支队长尤海涛一路护送。滁州市中西医结合医院检验科柏杨是队员之一。\n",
            {"柏杨": {}},
        ),
        (
            "抗疫日记\n"
            "2月20日 武汉 晴\n"
            "今天，患者李秀英出院了。病区护士长、武汉市第九医院的胡琼送她到门口。我的搭档、湘潭市第一人民医院的护士谷雨帮她拎包。\n",
            {"谷雨": {}},
        ),
        (
            "援外归来\n"
            "5月1日，第31批援也门医疗队回国。中国驻也门大使康远、参赞骆明到机场送行。也门卫生部副部长阿卜杜拉称赞队员。队长、沈阳市第四人民医院普外科主任邸大为说，想家了。\n",
            {"邸大为": {}},
        ),
        (
            "再出发\n"
            "2月9日，梧州市红十字会医院派出5名医护支援湖北。摄影师陆一鸣用镜头记录了这一刻。该院呼吸科主任岑伟是领队，同行的有护师莫小菊。院工会主席黎强为他们理发。\n",
            {"岑伟": {}, "莫小菊": {}},
        ),
        (
            "援疆\n"
            "2月底，南阳市中心医院副主任医师申建设赴哈密援疆。当地牧民哈力克送来羊肉。哈密市第二人民医院院长阿不都热合曼说，申建设教会了他们微创。徒弟玛依拉如今能独立手术。\n",
            {"申建设": {}},
        ),
        (
            "三八节的礼物\n"
            "3月8日，援鄂护士鲍晶收到女儿的画。画是沧州市中心医院工会干事辛磊托物流带来的。鲍晶是沧州市中心医院肾内科护士。科里留守的护士长白洁每天给队员家属打电话。\n",
            {"鲍晶": {}},
        ),
    ],
)
def test_who_thanks_drives_greets_or_pictures_is_nobody(text: str, told: dict[str, dict[str, str]]) -> None:
    found = read(text)
    assert set(found) == set(told)
    for name, fields in told.items():
        assert {field: getattr(found[name], field) for field in fields} == fields


@pytest.mark.parametrize("verb", ["送行", "壮行", "送别"])
def test_those_for_whom_somebody_sees_off_are_the_team(verb: str) -> None:
    text = f"榆林市第一医院举行欢送仪式。院长刘大明在门诊楼前为王丽娟、高红霞、折海龙等5名援鄂队员{verb}。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王丽娟", "高红霞", "折海龙"]
