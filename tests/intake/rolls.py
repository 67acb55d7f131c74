"""Rolls for the tests: the forty entries of an honour roll as a newspaper printed them, in columns of three or fewer
lines, with a made-up article behind them."""

ARTICLE = """# 向最美“逆行者”致敬



这一段是为测试写的文字。春天来得很早，江边的树发了新芽，医院的灯整夜亮着，人们盼着车队平安归来。

"""
TAIL = """


这一段也是为测试写的文字。风停以后，街上的人多了起来，孩子们在广场上放风筝，老人们坐在长椅上说话。
"""
ENTRIES = """孙凤雷|通辽市医院|重症医学科护士
孙建峰|内蒙古自治区中医医院|呼吸科主管护师
孙淑敏|赤峰市医院|内科主管护师
孙艳辉|赤峰宁城县蒙医中医医院|精神科护士
孙联宇|赤峰林西县医院|麻醉科副主任
王成南|兴安盟人民医院|ICU护士
王春燕|内蒙古自治区中医医院|风湿病科护士长
王海军|通辽市医院|重症医学科主管护师
王慧梅|内蒙古自治区中医医院|针灸科护士长
王克也|赤峰林西县医院|重症监护室护士
王利纳|内蒙古自治区中医医院|脑病科护士
王明|兴安盟人民医院|ICU主管护师
王爽|呼伦贝尔扎兰屯市中蒙医院|儿科主管护师
王俊拉嘎|兴安盟人民医院呼吸危重症医学一科主治医师
王亚丽|通辽市医院|重症医学科主管护师
王娅杰|锡林郭勒盟乌拉盖管理区|人民医院传染科医师
王艳花|赤峰宁城县蒙医中医医院|内科护士长
王艳玲|呼伦贝尔扎兰屯市中蒙医院|护理部副主任
王莹莹|呼伦贝尔市中蒙医院|老年病(呼吸)科护士长
王颖|通辽市医院|耳鼻喉科主管护师
王玉荣|赤峰林西县医院|腔镜室护士长
伟伟|锡林郭勒盟蒙医医院|重症医学科主治医师
魏娜娜|赤峰宁城县蒙医中医医院|重症医学科主管护师
魏洁|锡林郭勒盟中心医院|心内一科护士
乌日汗|呼伦贝尔市蒙医医院|脑病科护士长
吴玲萱|呼伦贝尔扎兰屯市|中蒙医院普外科医师
武文静|锡林郭勒盟蒙医医院|手术麻醉科护士
席宇红|赤峰市医院|肿瘤外科一病区护士长
肖翔|锡林郭勒盟蒙医医院|重症医学科护士
孝媛媛|锡林郭勒盟中心医院|肿瘤科护士长
徐光启|通辽市医院|重症医学科副主任医师
徐森哲|兴安盟人民医院|儿科主管护师
薛德军|赤峰宁城县蒙医中医医院|重症医学科副主任医师
闫婷婷|兴安盟人民医院|神内3科护士长
杨婧|赤峰宁城县蒙医中医医院|神经内科主管护师
杨颖|呼伦贝尔市中蒙医院|骨科护士长
尹美歌|通辽市医院|介入科主管护师
于爱利|兴安盟人民医院|重症医学科主任医师
于红娟|呼伦贝尔扎兰屯市|中蒙医院骨科主管护师
于泳萍|兴安盟人民医院|肿瘤内科护士"""


def layout(entries: str) -> str:
    """The entries as printed: a line each, two blanks at the end of all but the last, three empty lines between."""
    return "\n\n\n\n".join("  \n".join(entry.split("|")) for entry in entries.splitlines())


HONOUR_ROLL = ARTICLE + layout(ENTRIES) + TAIL
"""The whole page."""


def some(*names: str) -> str:
    """A page with only the entries of these people."""
    return ARTICLE + layout("\n".join(line for line in ENTRIES.splitlines() if line.split("|")[0] in names)) + TAIL
