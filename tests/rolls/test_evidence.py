"""Lists of people of other callings, of places and of things: nobody is read from them."""

import pytest

from roster.rolls import read_roll

OTHERS = {
    "jurors in a table": "人民陪审员名单\n\n序号 姓名 性别 学历 职业\n1 庄德旺 男 大专 职员\n2 祁春桃 女 本科 教员\n3 兰志坚 男 高中 农民\n",
    "players": "国家队大名单\n门将：颜俊、王大勇\n后卫：张林、蒋胜、吴涛、李磊\n中场：徐新、谢鹏、吴晓\n领队：孙强\n",
    "pupils by class": "抗击疫情征集作品的同学\n七(1)班：金梓萱 夏一鸣 姚俊杰\n七(2)班：田浩然 廖思源 贾若涵\n",
    "lawyers by firm": "年度考核称职律师名单\n大同律师事务所：郝志强 龚芸 邵卫国\n正义律师事务所：覃文 钱建国\n援助中心：严国强\n",
    "officials sent to villages": "驻村工作队员轮换名单\n县交通局 → 陈家沟村：第一书记、队长 顾永福，队员 龙飞\n县税务局 → 高家堰村：队长 段晓峰，队员 雷静\n",
    "delegates, and who sat in": "区第八届人民代表大会代表\n团长：向东明\n成员：文国华、申玉梅、包海涛、曲燕\n列席：区卫生健康局负责人\n",
    "police commended for the epidemic": "全市公安机关抗疫一线记功民警名单\n市公安局硚口分局　社区民警　柳帆\n市公安局交管局　中队长　兰天\n特警支队　队员　符强　钟鸣\n",
    "builders of a hospital": "火神山医院建设者（部分）\n安装公司：班长 佟大力\n劳务队：队长 鄢德才，副队长 揭光明，队员 苟富\n",
    "a cast": "电视剧演职员表\n邓凯 饰 陆远 急诊科主任医师\n苏小曼 饰 何青 护士长\n",
    "villages": "石桥镇所辖行政村一览\n石桥社区 王家湾村 李家坝村 张坪村\n白果村 何家岩村 罗家寨村 马家店村\n另有：镇中心卫生院。\n",
    "estates without a case": "第六批无疫小区名单公布\n江岸区：惠民苑、百步亭花园、安居苑\n武昌区：徐家棚、杨园、余家头、周家湾\n",
    "plants beside an institution": "古树名木登记\n编号 树种 树龄 地点\n0001 银杏 1200年 白云寺\n0002 圆柏 800年 文庙\n0003 杜仲 150年 中医院旧址\n0004 皂荚 300年 岩边\n0005 黄连木 400年 店头\n0006 金钱松 200年 镇卫生院内\n",
    "devices of a ward": "病区设备清点单\n品名\t规格\t数量\t科室\t状态\n监护仪\t迈瑞\t40\tICU\t完好\n除颤仪\t卓尔\t3\t急诊科\t完好\n输液泵\t史密斯\t60\t各病区\t完好\n血滤机\t金宝\t2\t肾内科\t完好\n",
    "hotels and bus lines of a team": "援汉医疗队驻地酒店及线路\n线路\t酒店\t到达医院\t首班\n1号线\t香江酒店\t协和西院\t7:00\n4号线\t卓尔万豪\t金银潭医院\t6:30\n7号线\t纽宾凯\t肺科医院\t7:20\n8号线\t曾家湾\t雷神山医院\t6:30\n",
    "places of a mission, no names": "第22批援非医疗队选派名额分配\n专业 名额 承担单位\n心内科 1 甲市\n普外科 1 乙市\n妇产科 2 丁市\n护理 2 乙市\n",
    "firemen in a flood": "消防救援支队抗洪先锋队\n一分队：沈飞、冷强、尤勇、权浩\n二分队：蒲涛、税军、母健\n",
    "chemists": "线上登记购药药店\n国大药房（中山路店）　老百姓大药房（泰康店）　叶开泰智慧药房\n",
    "shops of medicine": "中医诊所备案公示（第二批）\n1 仁德堂中医诊所 城路8号\n2 百草园中医诊所 盘路12号\n3 济世堂中医诊所 一路43号\n4 回春堂中医诊所 北路77号\n",
    "a form that nobody filled in": "抗疫先进个人推荐审批表\n姓　　名：　　　　　性　　别：\n工作单位：　　　　　科　　室：\n主要事迹（500字以内）：\n医院意见：　　　　　　（盖章）\n",
    "titles of a profession": "职务序列对照\n护理：主任护师、主管护师、护师、护士\n药学：主任药师、副主任药师、主管药师、药师\n",
    "institutions of a network": "各联网医院\n岭东联网：东区医院、邓坚医院、竹坑医院\n新界联网：玛嘉医院、仁济医院、明爱医院\n",
    "departments below each other": "就诊指南\n外科系统\n普通外科　骨科　胸外科　神经外科\n急危重症\n急诊科　重症医学科　麻醉科\n儿重症\n儿科\n",
    "reporters with the team": "赴汉报道组名单\n单位\n姓名\n性别\n岗位\n海东卫视\n许大志\n男\n摄像\n海东晚报\n昌小玉\n女\n文字记者\n海东县融媒体中心\n季有山\n男\n主播\n",
    "wards honoured": "巾帼文明岗名单\n市二医院急诊科护理组、市二医院ICU、市传染病医院感染科护理站\n妇女联合会\n",
    "a team's day": "医疗队作息\n06:00 起床、测体温\n07:10 A班集合，乘1号车赴医院\n11:10 B班集合，乘2号车\n14:00 A班车返回驻地\n",
    "a bus line": "37路\n首末班 5:50—21:30\n火车站\n马王庙\n高新医院\n林家院\n车家壁\n石咀\n马街\n票价2元\n",
    "firemen at an earthquake": "市消防救援支队赴地震灾区增援名单\n指挥组　　支队长 党立国　参谋 牛小奔\n搜救一组　班长 戈志明　副班长 冉旭　消防员 阙飞　蔺峰\n保障组　　炊事员 晏五味　驾驶员 边志关、巴特尔\n",
    "workmen of a hospital": "雷神山援建工人光荣榜（建筑业协会推荐）\n钢筋班　　班长 牟大力　　工人 冷冰、卞和平\n木工班　　班长 班固山　　工人 谷满仓、丛林\n测量　　　工程师 关正\n",
    "plants and their families": "驻地常见植物名录\n1 雪莲花 菊科\n2 胡杨 杨柳科\n3 陆英 忍冬科\n4 白桦 桦木科\n5 曹公草 （土名）\n",
    "a menu": "援鄂人员驻地一周菜单\n星期一　宫保鸡丁、麻婆豆腐\n星期二　东坡肉、清炒苋菜\n",
    "a journey": "援外队赴任行程\nD1 武汉 → 北京　14:55\nD2 乘车赴基法　600公里\n当地翻译：由受援方安排\n",
    "what a team is, without names": "援鄂医疗队简况\n其　　中　　医生 30　护士 100　后勤 2\n性　　别　　男 41　女 91\n领　　队　　（略）\n对口单位　　协和西院 9 楼东\n",
    "collectives": "先进集体名单\n市急救中心转运车队\n万达广场志愿服务岗\n江岸供电所\n第三自来水厂\n",
    "who took the picture": "援鄂医疗队回家了\n\n曹 小彤摄\n",
    "groups by profession": "预备队分组方案\n第一组（重症）　医师4名　护士12名\n第七组（后勤）　司机2名　联络员1名\n",
    "grades of hospitals": "医院等级\n三级甲等（综合）\n市第一医院、市中心医院、市第三医院\n三级甲等（中医）\n市中医院、县中医院、区中医院\n",
    "pictures of an exhibition": "抗疫美术作品展目录\n国画：《出征》蓝田、《重症监护室》米芾\n油画：《护士长》项上、《方舱夜》乌云\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_a_list_that_only_looks_like_a_roll_gives_nobody(text: str) -> None:
    reading = read_roll(text)
    assert [entry.name for entry in reading.entries] == []
    assert "".join(segment.text for segment in reading.segments) == text


TEAMS = {
    "offices alone": ("领队：庄国平\n队长：邹建华\n队员：王文涛、胡志刚\n", ["庄国平", "邹建华", "王文涛", "胡志刚"]),
    "drivers and interpreters among others": (
        "援乌干达医疗队名单\n1 队长 马文成 市医院 外科 主任医师\n2 队员 温婷 市医院 妇科 主治医师\n3 队员 段延 外聘 翻译\n",
        ["马文成", "温婷", "段延"],
    ),
    "days and places beside the people": (
        "靖西市巡回医疗安排\n日期\t地点\t领队\t队员\n9月12日\t安德镇\t马晓东（靖西市人民医院副院长）\t农丽英（内科）、黄彩云（妇产科）\n"
        "9月19日\t吞盘镇\t刘恒光（靖西市中医医院医务科科长）\t黄云（针灸推拿科）、岑美金（药剂科）\n",
        ["马晓东", "农丽英", "黄彩云", "刘恒光", "黄云", "岑美金"],
    ),
    "names by hospital in a short post": (
        "今天，医护出征\n吉大二院：\n尚立新 冷云霞 邴丽丽\n省肿瘤医院：\n亢海燕 阎琦 逯鑫\n转发，为他们加油\n2月4日 09:12\n",
        ["尚立新", "冷云霞", "邴丽丽", "亢海燕", "阎琦", "逯鑫"],
    ),
    "surnames that are words of buildings": (
        "2 楼晓东 市医院 内科 医师\n3 层明 市医院 外科 护士\n4 花大广 市医院 场地科 护士\n",
        ["楼晓东", "层明", "花大广"],
    ),
    "a fire brigade's physician": (
        "赴灾区医疗队名单\n市消防救援支队卫生队 主治医师 关海明\n市人民医院 护师 农丽芳\n",
        ["关海明", "农丽芳"],
    ),
    "officials who give the flag or write the poem": (
        "援外医疗队名单\n张立强 市医院 外科 主任医师\n省卫生健康委副主任冯立本向全体队员授旗。\n市卫生健康委党委书记 陈小华 代表全市卫生健康系统撰写\n",
        ["张立强"],
    ),
    "those of other callings in a part of the page": (
        "抗疫先进个人名单\n一、医护人员\n张立强、农丽芳、关海明\n二、公安民警\n柳小帆、兰天明、符志强、钟小鸣\n三、志愿者\n向东明、申玉梅\n四、护理人员\n曲燕燕\n",
        ["张立强", "农丽芳", "关海明", "曲燕燕"],
    ),
    "what somebody learned, and where": (
        "援鄂名单\n王丽娟 榆林市第一医院 护师 毕业于西安医学院\n郭艳丽 榆林市第一医院 主管护师 曾在武汉市中心医院进修\n",
        ["王丽娟", "郭艳丽"],
    ),
    "names of the line before departments": (
        "队员名单\n甘州区人民医院\n危重\n班晓红 内科\n车丽 急诊科\n1班志刚 儿科\n",
        ["班晓红", "车丽", "班志刚"],
    ),
    "names in columns among lines of a story": (
        "新疆第三批\n\n支援湖北医疗队\n\n离开武汉\n\n3月16日20时许\n\n随着机舱门打开\n\n喀什地区的9名医务人员\n\n平安回到家乡\n\n记住他们的名字\n\n"
        "喀什地区第一人民医院\n\n阿依努尔·买买提 古丽娜·艾合买提 周丽 唐娟\n\n莎车县人民医院\n\n何建军 热依汗·玉苏甫\n\n"
        "疏勒县人民医院\n\n吴志刚 麦尔哈巴\n\n志愿者们\n\n向队员们告别\n",
        ["阿依努尔·买买提", "古丽娜·艾合买提", "周丽", "唐娟", "何建军", "热依汗·玉苏甫", "吴志刚", "麦尔哈巴"],
    ),
    "nobody's position, each of an institution": (
        "护理奖获得者\n于井\n普陀区人民医院\n张育红\n中山医院\n夏文兰\n华东医院\n",
        ["于井", "张育红", "夏文兰"],
    ),
}


@pytest.mark.parametrize(("text", "names"), TEAMS.values(), ids=TEAMS.keys())
def test_a_roll_that_says_little_of_its_people_is_one_still(text: str, names: list[str]) -> None:
    assert [entry.name for entry in read_roll(text).entries] == names


def test_a_policeman_among_physicians_is_left_out() -> None:
    text = (
        "他们没有走远\n\n首批牺牲在一线的人员被评为烈士，部分列后。\n"
        "王晓芳 德兴市人民医院急诊科护师\n吴大勇 德兴市公安局城区分局派出所民警\n李建军 乐平市人民医院呼吸科主治医师\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王晓芳", "李建军"]
