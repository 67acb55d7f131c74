"""Surnames: how they are read, where a dictionary's reading of the character is another.

The readings are those that dictionaries mark as a surname's (姓), kept by hand. They are pinyin with the tone as a digit,
ü as v; the first is the usual one, the others are read by some families or by mistake, and
are only used for finding.
"""

from __future__ import annotations

_SINGLE = """
肖 xiao1 xiao4;蔚 yu4 wei4;单 shan4 dan1 chan2;仇 qiu2 chou2;解 xie4 jie3;曾 zeng1 ceng2;查 zha1 cha2;区 ou1 qu1;翟 zhai2 di2
缪 miao4 mou2 miu4;种 chong2 zhong3;折 she2 zhe2;员 yun4 yuan2;贠 yun4 yuan2;朴 piao2 pu3;盖 ge3 gai4
乐 yue4 le4;任 ren2 ren4;华 hua4 hua2;宁 ning4 ning2;甯 ning4;召 shao4 zhao4;那 na1 na4;黑 he4 hei1
冼 xian3 sheng3;繁 po2 fan2;秘 bi4 mi4;洗 xian3 xi3;覃 qin2 tan2;尉 wei4 yu4;葛 ge3 ge2;纪 ji3 ji4;哈 ha3 ha1
卜 bu3 bo5;柏 bai3 bo2;薄 bo2 bao2;贲 ben1;谌 chen2 shen4;都 du1 dou1;费 fei4 bi4;干 gan1 gan4;观 guan4 guan1
冠 guan4 guan1;炔 gui4;郇 xun2 huan2;教 jiao4 jiao1;隗 wei3 kui2;阚 kan4;乜 nie4 mie1;宓 mi4 fu2;牟 mu4 mou2
佴 nai4 er4;能 nai4 neng2;粘 nian2 zhan1;瞿 qu2;撒 sa3 sa1;莘 shen1 xin1;盛 sheng4 cheng2;眭 sui1;澹 tan2 dan4
相 xiang4 xiang1;燕 yan1 yan4;要 yao1 yao4;应 ying1 ying4;於 yu1 yu2;祭 zhai4 ji4;迮 ze2 zuo4;占 zhan1 zhan4
訾 zi1 zi3;仉 zhang3;过 guo1 guo4;幺 yao1;郗 xi1 chi1;郄 qie4 xi4;俞 yu2 shu4;笪 da2;逄 pang2;亓 qi2;佘 she2
车 che1 ju1;句 gou1 ju4;缑 gou1;番 pan1 fan1;仝 tong2 quan2;庹 tuo3;逯 lu4 dai3;陆 lu4 liu4;万 wan4 mo4
石 shi2 dan4;曲 qu1 qu3;晟 cheng2 sheng4;藏 zang4 cang2;臧 zang1;重 chong2 zhong4;长 chang2 zhang3
朝 chao2 zhao1;令 ling2 ling4;禚 zhuo2;撖 han4;妫 gui1;适 kuo4 shi4;莞 guan1 wan3;钭 tou3 dou3
阿 a1 e1;艾 ai4 yi4;角 jue2 jiao3;六 lu4 liu4;弓 gong1;郜 gao4;郏 jia2;靳 jin4;蒯 kuai3;斛 hu2;恽 yun4
邸 di3;啜 chuai4 chuo4;奇 qi2 ji1;宿 su4 xiu3;省 xing3 sheng3;行 xing2 hang2;盍 he2
颉 xie2 jie2;冯 feng2 ping2;贾 jia3 gu3;沈 shen3 chen2;中 zhong1;伽 qie2 jia1;枞 cong1 zong1
"""

_COMPOUND = """
尉迟 yu4 chi2;万俟 mo4 qi2;单于 chan2 yu2;澹台 tan2 tai2;长孙 zhang3 sun1;令狐 ling2 hu2;亓官 qi2 guan1
宰父 zai3 fu3;夹谷 jia2 gu3;拓跋 tuo4 ba2;鲜于 xian1 yu2;闾丘 lv2 qiu1;濮阳 pu2 yang2;乐正 yue4 zheng4
皇甫 huang2 fu3;宗政 zong1 zheng4;谷梁 gu3 liang2;淳于 chun2 yu2;赫连 he4 lian2;呼延 hu1 yan2;纳兰 na4 lan2
欧阳 ou1 yang2;司马 si1 ma3;上官 shang4 guan1;诸葛 zhu1 ge3;夏侯 xia4 hou2;东方 dong1 fang1;慕容 mu4 rong2
司徒 si1 tu2;司空 si1 kong1;公孙 gong1 sun1;仲孙 zhong4 sun1;轩辕 xuan1 yuan2;钟离 zhong1 li2;宇文 yu3 wen2
端木 duan1 mu4;百里 bai3 li3;东郭 dong1 guo1;南宫 nan2 gong1;申屠 shen1 tu2;太叔 tai4 shu1;公冶 gong1 ye3
公羊 gong1 yang2;左丘 zuo3 qiu1;西门 xi1 men2;第五 di4 wu3;哥舒 ge1 shu1;独孤 du2 gu1;完颜 wan2 yan2
叶赫 ye4 he4;爱新 ai4 xin1;闻人 wen2 ren2;梁丘 liang2 qiu1;漆雕 qi1 diao1;壤驷 rang3 si4;公良 gong1 liang2
巫马 wu1 ma3;颛孙 zhuan1 sun1;子车 zi3 ju1;微生 wei1 sheng1;羊舌 yang2 she2;南门 nan2 men2;东门 dong1 men2
"""

# The first is a surname's character; so begun, it is a Mongolian word and keeps the dictionary's reading.
NOT_A_SURNAME = (
    *("查干", "查娜", "查斯", "查苏", "查嘎", "那仁", "那日", "那顺", "那木", "那音", "那钦", "那达", "那拉", "那林"),
    *("哈斯", "哈达", "哈日", "哈申", "哈森", "哈丹", "宁布", "宁其", "宁格", "任钦", "黑虎", "召日", "乐乐"),
    *("乌日", "乌云", "乌兰", "乌尼", "乌恩", "乌力", "乌仁", "乌英", "乌吉", "乌都", "乌雅", "白音", "白乙", "白嘎"),
    *(
        "包力",
        "包音",
        "敖登",
        "敖日",
        "敖敦",
        "敖其",
        "敖特",
        "金达",
        "阿拉",
        "阿古",
        "阿斯",
        "阿木",
        "阿如",
        "阿日",
    ),
    *(
        "阿茹",
        "阿娜",
        "阿荣",
        "巴图",
        "巴特",
        "巴雅",
        "巴音",
        "巴根",
        "巴达",
        "宝音",
        "宝力",
        "宝勒",
        "宝鲁",
        "布和",
        "布仁",
    ),
    *(
        "布日",
        "布音",
        "朝鲁",
        "朝克",
        "朝格",
        "朝木",
        "达来",
        "达林",
        "达布",
        "达古",
        "德力",
        "额尔",
        "额日",
        "额勒",
        "格日",
        "格根",
    ),
    *(
        "高娃",
        "呼和",
        "呼日",
        "呼格",
        "呼斯",
        "胡日",
        "胡斯",
        "吉日",
        "吉雅",
        "青格",
        "其其",
        "其木",
        "其力",
        "萨仁",
    ),
    *(
        "萨日",
        "萨如",
        "斯琴",
        "斯日",
        "苏日",
        "苏雅",
        "苏和",
        "苏德",
        "苏布",
        "塔娜",
        "塔林",
        "特木",
        "图雅",
        "图门",
        "图布",
        "托娅",
    ),
    *(
        "通拉",
        "通嘎",
        "希吉",
        "希日",
        "新吉",
        "照日",
        "钢巴",
        "钢特",
        "孟和",
        "孟克",
        "莫日",
        "满都",
        "满达",
        "牧仁",
        "木其",
        "牡兰",
    ),
    *(
        "娜仁",
        "娜日",
        "娜布",
        "南丁",
        "纳日",
        "纳仁",
        "奈日",
        "敏都",
        "韩都",
        "杭盖",
        "浩斯",
        "赛音",
        "赛罕",
        "桑杰",
        "山丹",
        "伊拉",
    ),
    *(
        "伊日",
        "伊德",
        "伊如",
        "旺其",
        "旺吉",
        "温都",
        "温德",
        "毕力",
        "毕其",
        "毕勒",
        "道日",
        "道尔",
        "都古",
        "都兰",
        "丹巴",
        "丹达",
    ),
    *(
        "嘎日",
        "嘎拉",
        "恩和",
        "恩克",
        "昂格",
        "昂沁",
        "安达",
        "确吉",
        "玛希",
        "玛拉",
        "旭日",
        "小布",
        "仁钦",
    ),
)

# Surnames in common use, kept by hand and not taken from a count: only used to tell a surname from the
# beginning of a one-word name, which sets the space in displayed pinyin.
COMMON_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔"
    "谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰"
    "殷施洪翟安颜倪牛温季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成"
    "游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闻鄢仇门丛党娄路全尚官蒲佟佘郁宫隆靖"
    "巩焉池瞿桑晏咸邸占连简商赫敖海乌迟艾胥郎芦褚冷应楚巴蓝米苟阳练惠区鞠储丘仝年原巫卓粟楼臧刁骆喻晁佐虞岑栾井阙"
    "沙濮冀薄原明利居来缪匡弓封汲糜松富巢弋隗山宓蓬郗班仰秋仲伊栗厉戎祖符束幸暴钭步都满弘国寇广禄东殴殳沃蔚越夔师"
    "厍聂晁勾敖融訾阚那空曾毋沙乜养须丰相竺权逯盖益桓公折种召员贠朴繁秘洗冼尉黑付肖代展由信宾双苑邰库元扈宿"
    "才战兆初逄亓仉幺过禚訾綦矫修苍智初荆佘郇郜郏郄雍庹佴能粘撒眭要於祭迮郦禹茅屠宗麻嵇乐戚卞计褚伏谈茹滕阎孝闪拜海者"
)


def _table(lines: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    rows = (entry.split() for entry in lines.replace("\n", ";").split(";") if entry.strip())
    return {row[0]: tuple((reading,) for reading in row[1:]) for row in rows}


def _compounds(lines: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    rows = (entry.split() for entry in lines.replace("\n", ";").split(";") if entry.strip())
    return {row[0]: (tuple(row[1:]),) for row in rows}


# Surname -> its readings, each one syllable per character, the usual one first.
SURNAME_READINGS: dict[str, tuple[tuple[str, ...], ...]] = _table(_SINGLE) | _compounds(_COMPOUND)

# Characters of given names that people read, and so type, in more than one way. The first reading
# is the one displayed.
_GIVEN = """
茜 qian4 xi1;莎 sha1 suo1;晟 sheng4 cheng2;乐 le4 yue4;朝 chao2 zhao1;长 chang2 zhang3;重 chong2 zhong4;行 xing2 hang2
娜 na4 nuo2;柏 bo2 bai3;勒 le4 lei1;仔 zai3 zi3;峤 qiao2 jiao4;筠 yun2 jun1;浚 jun4 xun4;隽 jun4 juan4;楷 kai3 jie1
蕃 fan1 bo1;荨 qian2 xun2;蔚 wei4 yu4;镐 hao4 gao3;阿 a1 e1;泷 long2 shuang1;奇 qi2 ji1;拓 tuo4 ta4;会 hui4 kuai4
杉 shan1 sha1;都 du1 dou1;露 lu4 lou4;曾 zeng1 ceng2;单 dan1 shan4;盛 sheng4 cheng2;华 hua2 hua4;兴 xing1 xing4
省 sheng3 xing3;宿 su4 xiu3;扎 zha1 za1;那 na4 nuo2;莘 xin1 shen1;祎 yi1 hui1;燊 shen1 xin1;铭 ming2;缦 man4
觉 jue2 jiao4;澄 cheng2 deng4;藏 zang4 cang2;强 qiang2 jiang4;菲 fei1;参 can1 shen1;好 hao3;俊 jun4 zun4
婼 ruo4 chuo4;妤 yu2;琇 xiu4;珏 jue2;瑜 yu2;少 shao4;当 dang1;空 kong1;调 diao4;为 wei2;中 zhong1;正 zheng4
"""

# Character of a given name -> its readings, the one displayed first.
GIVEN_READINGS: dict[str, tuple[str, ...]] = {
    character: tuple(reading[0] for reading in readings) for character, readings in _table(_GIVEN).items()
}
