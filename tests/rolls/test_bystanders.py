"""Those of running text who went though little is said of them, and those beside them who did not."""

from roster.rolls import read_roll

TEAM = "曲靖市援鄂医疗队侧记\n\n"


def names(text: str) -> list[str]:
    return [entry.name for entry in read_roll(TEAM + text).entries]


def test_who_is_of_the_house_that_received_the_team_is_none_of_it_under_its_short_name_either() -> None:
    text = "杜晓琳是宣威市第一人民医院护士，在武汉市红十字会医院工作了两个月。红会医院的护士长黄倩给队员每人煮了一个鸡蛋。\n"
    assert names(text) == ["杜晓琳"]


def test_on_a_page_of_a_house_in_wuhan_only_visitors_went() -> None:
    text = (
        "武汉市第五医院的六十天\n\n1月3日起，武汉市第五医院成为定点医院。呼吸内科主任涂明利带领全科连续奋战，护士长张锦也病倒了。\n\n"
        "2月9日，浙江的医疗队来了。宁波市第一医院重症医学科副主任范震一头扎进了病房。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["范震"]


def test_another_kind_of_team_has_a_leader_too() -> None:
    assert names("宣威市第一人民医院护士杜晓琳随医疗队转运病人，蓝天救援队队长王刚用冲锋舟接应。\n") == ["杜晓琳"]


def test_an_official_who_leads_the_team_went() -> None:
    assert names("由市卫健委副主任屈宏斌带队，120名队员奔赴西安。市卫健委主任孙亚平到场送行。\n") == ["屈宏斌"]


def test_whom_a_notice_praises_as_sent_went_and_others_did_not() -> None:
    text = (
        "我院先后派出两批医疗队支援湖北。决定授予重症医学科谭勇、呼吸内科胡春燕、检验科林涛三名同志“援鄂先进个人”称号。"
        "同时，授予发热门诊护士长方玲、药剂科陈萍等6名同志“抗疫先进个人”称号。\n\n宣威市第一人民医院\n2020年5月11日\n"
    )
    read = read_roll(TEAM + text).entries
    assert [(entry.name, entry.hospital, entry.department) for entry in read] == [
        ("谭勇", "宣威市第一人民医院", "重症医学科"),
        ("胡春燕", "宣威市第一人民医院", "呼吸内科"),
        ("林涛", "宣威市第一人民医院", "检验科"),
    ]


def test_an_expert_is_one_of_the_house() -> None:
    text = "随医疗队同来的，还有宣威市第一人民医院的新生儿科专家谭艳、沾益区人民医院病理科的主治医师言志刚。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(TEAM + text).entries] == [
        ("谭艳", "宣威市第一人民医院"),
        ("言志刚", "沾益区人民医院"),
    ]


def test_the_next_words_first_character_is_no_part_of_a_name_that_is_printed_again() -> None:
    text = "宣威市第一人民医院护士长张锦连续工作了二十天。“走廊里都是病人。”随队的张锦说。点到护士韩雪时，没人应声。\n"
    assert names(text) == ["张锦", "韩雪"]


def test_a_title_that_names_somebody_gives_the_role_to_the_text_below() -> None:
    text = "追着病毒跑的人\n——记宣威市疾控中心援鄂队员翟慎国\n\n翟慎国是宣威市疾病预防控制中心传染病防制科科长、主任医师，随队出征。\n"
    assert [(entry.name, entry.hospital, entry.role) for entry in read_roll(text).entries] == [
        ("翟慎国", "宣威市疾病预防控制中心", "队员")
    ]


def test_a_batch_of_which_alone_the_page_speaks_is_that_of_those_in_the_team() -> None:
    text = (
        "罗建明是宣威市第一人民医院针灸科的主任医师，也是第23批援尼日尔中国医疗队的队长。\n\n"
        "队里的普外科医生梁冠宇来自沾益区人民医院。队里管后勤的厨师韦世昌给大家做米粉。\n"
    )
    read = read_roll("尼亚美的中国大夫\n\n" + text).entries
    assert [(entry.name, entry.role, entry.batch) for entry in read] == [
        ("罗建明", "队长", "第23批"),
        ("梁冠宇", "", "第23批"),
        ("韦世昌", "", "第23批"),
    ]


def test_who_speaks_of_it_in_a_sentence_of_its_own_is_in_running_text() -> None:
    text = "医疗队队长、沾益区人民医院党委书记田军章介绍，内地专家共参与救治患者一千余人。\n"
    assert [(entry.name, entry.role) for entry in read_roll(TEAM + text).entries] == [("田军章", "队长")]


def test_the_party_cells_secretary_has_that_role() -> None:
    text = "云南省第二批援鄂医疗队临时党支部书记、沾益区人民医院重症医学科主任周丽华在大巴车上讲党课。\n"
    assert [(entry.name, entry.role, entry.post) for entry in read_roll(TEAM + text).entries] == [
        ("周丽华", "临时党支部书记", "主任")
    ]


def test_the_staff_of_a_house_in_hubei_named_just_before_are_its_own() -> None:
    text = (
        "医疗队撤离那天，随州市中心医院的医护站在路边。感染科主任黄永章在人群里找到了医疗队副总领队、"
        "省卫健委规划处处长龚建平。\n"
    )
    read = read_roll(TEAM + text).entries
    assert [(entry.name, entry.post, entry.role) for entry in read] == [("龚建平", "处长", "副总领队")]


def test_who_wrote_from_the_team_went() -> None:
    text = "前方日记\n\n作者：宣威市第一人民医院援鄂队员　强小妮\n\n今天武汉下雪了。我们院呼吸科的折卫东给老爷子唱了几句。\n"
    assert [(entry.name, entry.role) for entry in read_roll(text).entries] == [("强小妮", "队员"), ("折卫东", "")]


def test_whom_the_rest_of_the_team_is_left_to_went() -> None:
    text = "留下的第二批队员，将由沾益区人民医院副院长周小军负责，预计月底返程。队员家属的接待由工会主席饶春华负责。\n"
    assert names(text) == ["周小军"]


def test_an_exercise_sends_nobody() -> None:
    text = (
        "市人民医院开展应急演练\n\n11月9日，清源市人民医院举行突发事件演练，急诊科护士长刘红霞带领检伤组展开，骨科医师龙健参与抢救。"
        "医疗救援队队长、副院长夏志勇作了点评。\n"
    )
    assert read_roll(text).entries == ()


def test_the_doctors_of_the_quarter_stay_though_somebodys_husband_went() -> None:
    text = (
        "社区里的守门人\n\n姑苏区平江街道社区卫生服务中心的全科医生沈丽芳敲开了居民家的门，她和护士顾蓓每天上门给居民测体温，"
        "中心主任陆建明说，团队里没有人请假。\n\n"
        "沈丽芳的丈夫王晔是苏州市立医院的麻醉科医生，2月9日随苏州第二批援鄂医疗队去了武汉。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["王晔"]


def test_the_house_that_the_team_took_a_ward_over_from_sends_nobody() -> None:
    text = "医疗队接手了新疆医科大学第六附属医院的一个病区。六附院护士古丽努尔·艾则孜教大家说“亚克西”。\n"
    assert names(text) == []


def test_a_nickname_in_the_title_of_a_report_is_nobody() -> None:
    text = (
        "会做“糖水”的药师\n\n"
        + "宣威市第一人民医院护士杜晓琳随医疗队出征，每天晚上都要喝一碗糖水，她说这糖水很甜。" * 6
        + "\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["杜晓琳"]


def test_a_name_of_several_parts_ends_before_words() -> None:
    text = "同队的宣威市第一人民医院护士长木合塔尔江·艾合买提是队里年纪最大的一位，随医疗队出征。\n"
    assert names(text) == ["木合塔尔江·艾合买提"]


def test_who_opens_a_report_is_of_the_team_told_of_below() -> None:
    text = "那一夜\n\n宣威市第一人民医院骨科医生罗建明翻过了塌方的山口。\n\n这是云南省医疗救援队进山的第三天。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["罗建明"]


def test_those_of_the_place_to_which_the_team_went_are_none_of_it() -> None:
    text = (
        "山东省立第三医院对口支援云阳的小儿外科副主任医师李宏做了手术。云阳县妇幼保健院外科医生冉波跟着学。"
        "第一批医疗队抵达芦山县人民医院，与该院外科主任张明共同救治伤员。李宏随医疗队出征。\n"
    )
    assert names(text) == ["李宏"]


def test_who_makes_the_rounds_with_somebody_of_the_team_is_none_of_it() -> None:
    text = "随医疗队来的沾益区人民医院主治医师刘志勇和钟祥市人民医院医生王军一起查房。\n"
    assert names(text) == ["刘志勇"]


def test_a_contact_for_relatives_is_none_of_the_team() -> None:
    text = (
        "李文静同志是我院呼吸内科护士，主动报名参加云南省第七批援鄂医疗队。医院已安排呼吸内科护士长赵敏作为联系人。\n\n"
        "宣威市第一人民医院党委\n2020年3月1日\n"
    )
    assert [(entry.name, entry.hospital) for entry in read_roll("致家属的信\n\n" + text).entries] == [
        ("李文静", "宣威市第一人民医院")
    ]


def test_a_ceremony_names_nobody_who_went() -> None:
    assert names("市卫健委党委书记金宝山、副主任魏红出席座谈会。市红十字会会长田野为队员送上鲜花。\n") == []


def test_who_leads_is_somebody_of_the_house() -> None:
    text = "宣威市第一人民医院100名医护人员驰援郑州。带队的是医院门诊部主任李红伟。护士王梦圆跟护士长黄海英请示后报了名。\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(TEAM + text).entries] == [
        ("李红伟", "宣威市第一人民医院"),
        ("王梦圆", "宣威市第一人民医院"),
    ]


def test_those_of_the_place_in_the_title_are_none_of_the_team() -> None:
    text = (
        "昆明230名医护人员支援瑞丽\n\n昆明市延安医院护士施晓芳驰援姐勒村采样。"
        "瑞丽市人民医院检验科主任杨春艳与昆明支援队就检测流程进行了对接。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["施晓芳"]


def test_heads_who_meet_or_see_off_a_team_are_none_of_it() -> None:
    assert names("校党委书记葛艳明、校长赵德安与从湖北凯旋的3名校医院医护人员座谈。\n") == []
    assert names("宣威市第一人民医院院长罗志刚、沾益区人民医院党委书记廖斌分别为本院队员送行。\n") == []


def test_a_title_with_the_house_and_a_first_sentence_with_a_day_sign_nothing() -> None:
    text = (
        "宣威市第一人民医院第三批援鄂医疗队凯旋\n\n4月7日下午，宣威市第一人民医院举行仪式，欢迎第三批援鄂医疗队20名队员平安归来。\n\n"
        "重症医学科护士何秀英的女儿刚上幼儿园。护士长李娟说，何秀英出征期间，她的父亲住院了。\n"
    )
    assert [(entry.name, entry.batch) for entry in read_roll(text).entries] == [("何秀英", "第三批援鄂医疗队")]


def test_a_sentence_that_begins_with_its_day_is_no_roll() -> None:
    text = (
        "四位“特种兵”\n\n2月14日，宣威市第一人民医院171名医护人员整建制接管武汉协和医院肿瘤中心重症病房。\n\n"
        "康复治疗师李建华教病人做呼吸操。\n"
    )
    assert [(entry.name, entry.title) for entry in read_roll(text).entries] == [("李建华", "康复治疗师")]


def test_heads_who_meet_the_team_or_pack_its_bags_stay() -> None:
    text = (
        "宣威市第一人民医院护士杜晓琳随医疗队归来，县委副书记刘国民、副县长张秀芬带领卫体局干部职工迎接。副区长廉贵民前往送行。"
        "护理部主任陈秀荣把护目镜装进她们的行李箱，一遍遍交代注意事项。\n"
    )
    assert names(text) == ["杜晓琳"]


def test_heads_who_come_along_went() -> None:
    text = (
        "带队的是宣威市第一人民医院副院长孙继民，随行的有骨科主任边永成、急诊科护士杜晓琳。由沾益区人民医院副院长段新民领队的第二队随后出发。"
        "负责检测的是宣威市疾控中心检验科科长尹以明。\n"
    )
    assert names(text) == ["孙继民", "边永成", "杜晓琳", "段新民", "尹以明"]


def test_the_teams_driver_went_and_other_drivers_did_not() -> None:
    text = "宣威市第一人民医院护士杜晓琳随医疗队出发，驾驶员牛军强开了一夜。网约车司机何俊民每天接送队员。\n"
    assert names(text) == ["杜晓琳", "牛军强"]


def test_whom_the_team_asks_or_teaches_is_of_the_place() -> None:
    text = (
        "宣威市第一人民医院护师陶英随医疗队进驻。陶英请昌都市人民医院的护士次仁卓嘎帮忙翻译。"
        "陶英的徒弟、昌都市人民医院医生扎西罗布现在能独立做造影。\n"
    )
    assert names(text) == ["陶英"]


def test_a_companion_without_a_name_makes_no_name_of_the_next_words() -> None:
    assert names("医疗队队员杨汝平和同伴冒雨抢出了样本箱。\n") == ["杨汝平"]


def test_those_of_one_ward_or_who_set_out_together_are_companions() -> None:
    text = "宣威市第一人民医院检验科技师章建民与同科室的宗莉被编入医疗队。队里的法语翻译余晖毕业于南昌大学。\n"
    assert names(text) == ["章建民", "宗莉", "余晖"]


def test_who_signs_a_report_for_a_house_or_in_brackets_is_its_writer() -> None:
    report = "宣威市第一人民医院护士杜晓琳随医疗队出征湖北，她说一定完成任务。\n\n"
    for signature in ("（宣威市第一人民医院　周丽平）", "宣威市第一人民医院宣传科　张玲", "（姚元　潘文静）"):
        assert names(report + signature + "\n") == ["杜晓琳"]


def test_colleagues_at_home_who_help_somebody_leave_did_not_go() -> None:
    text = (
        "宣威市第一人民医院护师陶英随医疗队出征，护士长尚秀芸往她包里塞了暖宝宝，护士长胥晓蓉帮她顶了班。"
        "陶英的丈夫、沾益区人民医院医师罗建明也在医疗队里。\n"
    )
    assert names(text) == ["陶英", "罗建明"]


def test_an_interpreter_of_the_team_may_be_of_a_university() -> None:
    assert names("宣威市第一人民医院医师陶英随医疗队出征。队里的翻译孟琪是云南大学的老师。\n") == ["陶英", "孟琪"]


def test_who_signs_for_a_house_above_the_day_wrote_the_report() -> None:
    text = "宣威市第一人民医院护师陶英随医疗队奔赴黄冈，与大别山区域医疗中心的同行并肩作战。\n\n宣威市第一人民医院　王惠\n2020年3月31日\n"
    assert [(entry.name, entry.hospital) for entry in read_roll(TEAM + text).entries] == [
        ("陶英", "宣威市第一人民医院")
    ]


def test_a_head_who_only_speaks_of_the_members_is_none_of_them() -> None:
    assert names("宣威市第一人民医院护师陶英随医疗队出征。酒店经理郭振强感动地说，队员们比家里人还亲。\n") == ["陶英"]


def test_those_of_ones_own_ward_there_are_companions() -> None:
    text = "我是宣威市第一人民医院护师陶英，随医疗队来到孝感。和我同病区的有沾益区人民医院的盛晓玲、罗平县人民医院的牟小东。\n"
    assert names(text) == ["陶英", "盛晓玲", "牟小东"]


def test_a_sentence_about_a_guest_heads_no_list() -> None:
    text = (
        "2月3日，林西县医院护师王芳随医疗队出征武汉。\n副省长管帆出席仪式并讲话。\n\n"
        "援鄂医疗队名单\n李红梅　林西县医院　护师\n张志强　林西县医院　主治医师\n赵晓燕　林西县中医院　护士\n"
    )
    assert [entry.name for entry in read_roll(text).entries][-3:] == ["李红梅", "张志强", "赵晓燕"]


def test_who_looks_after_a_village_or_a_firm_or_cleans_is_none_of_the_team() -> None:
    at_home = (
        "宣威市选派医疗队支援湖北，全市一线都在坚守。驻企防疫联络员王立军及时指出了漏洞。",
        "吉水村党支部书记、乡村医生罗建明，从1月23日至今，每天在一线工作十几个小时。",
        "保洁员杜晓琳挤在人堆里挥旗子，她认得几个队员。",
    )
    assert [names(text) for text in at_home] == [[], [], []]


def test_a_village_doctor_who_joined_the_team_went() -> None:
    assert names("乡村医生罗建明报名随援鄂医疗队出征，在孝感工作了一个月。\n") == ["罗建明"]


def test_who_takes_a_team_along_or_led_it_there_went() -> None:
    assert names("宣威市第一人民医院副院长罗建明带着这支队伍出发。\n") == ["罗建明"]
    assert names("带队前往的宣威市第一人民医院副院长罗建明说，任务很重。\n") == ["罗建明"]


def test_who_is_named_first_by_house_and_ward_went_though_no_title_is_told() -> None:
    assert names("宣威市第一人民医院呼吸内科的罗建明什么也没多带，只带了儿子的画。\n") == ["罗建明"]
    assert names("随队出征的消息传来，四人前往孝感。\n\n宣威市第一人民医院宣传科 罗建明\n") == []


def test_the_office_stands_before_the_house_though_an_epithet_follows_that() -> None:
    text = "队长是宣威市第一人民医院呼吸病学专家罗建明教授。\n"
    read = read_roll(TEAM + text).entries
    assert [(entry.name, entry.hospital, entry.role) for entry in read] == [("罗建明", "宣威市第一人民医院", "队长")]


def test_who_brings_a_team_to_its_place_is_none_of_it_and_who_brings_the_sick_is() -> None:
    text = (
        "7月2日，宣威市人民医院医务部主任屈宏斌护送援川医疗队第二批队员抵达茂县人民医院。"
        "宣威市人民医院急诊科护士杜晓琳护送重伤员下山，随队守了一夜。\n"
    )
    assert names(text) == ["杜晓琳"]


def test_who_is_told_to_be_the_one_that_was_sent_went_whatever_the_post() -> None:
    text = (
        "曲靖市选出的8名医务人员前往新疆昌吉州。此次援疆的人员包括市第三医院心内科主治医师杜晓琳、超声科主治医师范震。"
    )
    assert names(f"{text}这次选派的援疆干部是宣威市人民医院副院长屈宏斌。\n") == ["杜晓琳", "范震", "屈宏斌"]
    assert names(f"{text}送行的干部是宣威市人民医院副院长屈宏斌。\n") == ["杜晓琳", "范震"]


def test_who_passes_orders_on_to_the_house_stays() -> None:
    text = "赤峰市医院选派医师支援呼和浩特\n\n会上，副院长卢永辉、人事科科长陈秀珍传达了文件精神。最终选定内科主治医师王洪波赴呼和浩特开展支援工作。\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王洪波"]


def test_who_took_the_pictures_is_nobody_where_the_name_comes_first() -> None:
    text = "赤峰市医院援鄂医疗队凯旋\n\n呼吸科护师王洪波、急诊科护士李静于3月20日平安返回。\n\n（郭文静/图）\n"
    assert [entry.name for entry in read_roll(text).entries] == ["王洪波", "李静"]


def test_who_hands_out_certificates_and_who_is_of_a_board_at_home_did_not_go() -> None:
    text = (
        "援随县医疗队凯旋\n\n疫情发生后，通辽派出医疗队驰援随县。\n\n"
        "在附属医院，院长等参加授予仪式。赵先文为内蒙古援随县医疗队队员颁发纪念章。\n\n"
        "接到通知后，医院选派呼吸内科医生李云加入第三批援鄂医疗队出征。"
        "钢厂副厂长、联防联控指导组副组长周大勇到车站为“最美逆行者”李云送行。\n"
    )
    assert [entry.name for entry in read_roll(text).entries] == ["李云"]
