"""Words that say of a list that it is one of others: of lists of people who were not sent, of other callings, of things."""

import re

_OF_STAGE_AND_STOCK = "股东|演职员"
"""Those who head a list of others whatever else is said, and are of another calling as well."""
_OF_STANDING_BODIES = (
    "委(?:(?<=管理委)|(?<=质量委)|(?<=伦理委)|(?<=药事委)|(?<=治疗学委)|(?<=安全委)|(?<=控制委)|(?<=输血委))员会|"
    "小(?:(?<=工作小)|(?<=防控小)|(?<=管理小)|(?<=督导小)|(?<=质控小))组(?!长)|质控中心|党员名单"
)
"""The bodies and wards of a house, whose members' lists stand on its pages as a team's do."""
_AT_WORK = "教师|学生|民警|公安|门将|主教练|小区|工人"
"""Other callings and their places, in headings and in lines."""
# What must or must not stand before a word is looked for behind it, so that only characters that begin a word are
# looked at.
OTHER_LISTS = re.compile(
    "联系人(?<=^联系人)|联系电话|咨询电话|捐款|捐赠|募捐|值班|中奖|录取|成绩|考试|考核合格|定期考核|确诊|病例|密接|密切接触|编委|出席|列席|出席人|致谢|"
    "鸣谢|候选|参会|与会|招聘|拟录|死亡|感染者|患者(?!(?:医疗)?(?:救治|护理|治疗|诊疗)[小分]?[组队])|共识|指南|"
    "作者(?<!工作者)|专家委员会|学术委员会|理事会|新闻发布会|坐诊|出诊|门诊(?:时间|专家|安排|排班)|专家门诊|排班|议程|主持人|嘉宾|培训班|"
    "培训内容|课程|授课|主讲|讲座|参训|学员|评审|答辩|换届|选举|任前|大赛|比赛|决赛|论文|面试|笔试|新生(?!儿)|毕业(?!年|时|院|于)|"
    "通讯录|规培|轮转|述职|查房安排|聘任|任命|讣告|送行领导|基金|课题|编写|定点医院(?<!支援定点医院)(?<!进驻定点医院)(?<!驰援定点医院)(?<!奋战在定点医院)(?<!战斗在定点医院)(?<!坚守在定点医院)|"
    "在院待命|待命(?:人员|名单|队员)|未外派|未派出|未出发|储备(?:人员|队员|名单)|留守(?:人员|本院|科室|后方)|值守(?:人员|名单)|坚守(?:科室|本院|院内|后方)|请战人(?!员)|支援院内|院内优秀|"
    "未能(?:随队|随行|一同|前往|出征|成行)|未出征|未随队|后备(?:人员|队员|名单)|候补(?:人员|队员|名单)|后方(?:保障|支援)|"
    "疫苗接种(?!队|支援|专家)|警告处分|处分决定|阳性人员|住院病人|病人一览|接机(?:人员|领导)|接站(?:人员|领导)|"
    "请战(?:人员|名单)|报名(?:人员|名单)|聘用(?:人员|名单)|送行的(?:院)?领导|"
    "实习(?:生|人员|护士)|进修(?:人员|生|名单)|入职(?:人员|员工|名单)|退休(?:人员|名单)|献血(?:人员|者|名单)|体检(?:人员|名单)|运动会|篮球|足球|排球|羽毛球|乒乓球|拔河|"
    "年度考核|党费|子女(?:名单|中考|高考|入学|加分)|"
    "发热门诊|床位|处方|持股|首发(?:名单|阵容|球员)|替补|"
    f"{_OF_STANDING_BODIES}|{_OF_STAGE_AND_STOCK}"
)
"""What heads lists of people who were not sent: donors, the sick, those present, those who passed."""
OTHER_HEADS = re.compile(
    "代表大会|代表团|人大代表|政协委员|陪审员|律师|法官|检察官|班主任|同学|志愿者|支教|干警|驻村|工作队员轮换|村民|球员|大名单|阵容|导演|获奖|"
    "作品|展览|美展|建设者|被执行人|驾驶|封控|管控|防范区|风险|景区|酒店|老字号|商铺|消防|民兵|药店|药房|购药|首末班|票价|文明岗|古树|公交|"
    "线路|设备|采购|价格|样本|征文|歌曲|诗|书目|教练|运动员|选手|援建|植物|菜单|行程|参赛|歌手|乘客|业主|商户|"
    f"{_OF_STAGE_AND_STOCK}|{_AT_WORK}"
)
"""What heads lists of people of other callings, and of things, where nothing says that they work in health care."""
OTHER_WORK = re.compile(
    "搜救犬|消防员|[0-9)一二三四五六七八九十]班|事务所|法院|检察院|派出所|辅警|交警|特警|刑侦|支队|大队|中学|小学|一中|学校|幼儿园|农民|"
    "村委|快递|税务|供销|后卫|中场|前锋|公司|集团|工程师|会计|退休|个体|牧民|街道|社区|[路街巷弄][0-9]|[0-9]室|"
    f"{_AT_WORK}"
)
"""Where and at what others work, as their lines say."""
