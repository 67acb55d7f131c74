"""Departments (科室) as printed: 神内3科 is a ward of 神经内科, whose specialty is neurology."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from roster.vocabulary.folding import fold

# Code -> (Chinese label, English label), in the order in which lists show them.
SPECIALTIES: dict[str, tuple[str, str]] = {
    "critical_care": ("重症医学", "Critical care"),
    "respiratory": ("呼吸", "Respiratory medicine"),
    "infectious": ("感染", "Infectious diseases"),
    "emergency": ("急诊", "Emergency medicine"),
    "anesthesia": ("麻醉与手术", "Anaesthesia and operating theatre"),
    "cardiology": ("心血管内科", "Cardiology"),
    "neurology": ("神经内科", "Neurology"),
    "gastroenterology": ("消化内科", "Gastroenterology"),
    "nephrology": ("肾内科", "Nephrology"),
    "endocrinology": ("内分泌", "Endocrinology"),
    "hematology": ("血液", "Haematology"),
    "oncology": ("肿瘤", "Oncology"),
    "rheumatology": ("风湿免疫", "Rheumatology"),
    "geriatrics": ("老年医学", "Geriatrics"),
    "psychiatry": ("精神心理", "Psychiatry"),
    "internal_medicine": ("内科", "Internal medicine"),
    "general_surgery": ("普通外科", "General surgery"),
    "orthopedics": ("骨科", "Orthopaedics"),
    "neurosurgery": ("神经外科", "Neurosurgery"),
    "thoracic_surgery": ("胸外科", "Thoracic surgery"),
    "urology": ("泌尿外科", "Urology"),
    "surgery": ("其他外科", "Other surgery"),
    "obstetrics_gynecology": ("妇产科", "Obstetrics and gynaecology"),
    "pediatrics": ("儿科", "Paediatrics"),
    "ent": ("耳鼻喉", "Otolaryngology"),
    "ophthalmology": ("眼科", "Ophthalmology"),
    "stomatology": ("口腔", "Stomatology"),
    "dermatology": ("皮肤", "Dermatology"),
    "tcm": ("中医", "Traditional Chinese medicine"),
    "mongolian_medicine": ("蒙医", "Mongolian medicine"),
    "rehabilitation": ("康复", "Rehabilitation"),
    "imaging": ("影像", "Imaging"),
    "interventional": ("介入", "Interventional medicine"),
    "endoscopy": ("内镜", "Endoscopy"),
    "laboratory": ("检验", "Laboratory"),
    "pathology": ("病理", "Pathology"),
    "pharmacy": ("药学", "Pharmacy"),
    "nutrition": ("营养", "Nutrition"),
    "transfusion": ("输血", "Blood transfusion"),
    "public_health": ("公共卫生", "Public health"),
    "infection_control": ("医院感染管理", "Infection control"),
    "nursing": ("护理", "Nursing"),
    "administration": ("行政", "Administration"),
    "logistics": ("后勤", "Logistics"),
    "other": ("其他", "Other"),
}


@dataclass(frozen=True, slots=True)
class Department:
    """`name` is the canonical department, `specialty` a code of SPECIALTIES."""

    name: str
    specialty: str


# Specialty -> canonical name = stems by which it is recognised. The longest stem found decides.
_TABLE: dict[str, tuple[str, ...]] = {
    "critical_care": (
        "重症医学科=重症医学 重症监护 重症 icu sicu micu 危重症 综合icu 监护室 监护病房 监护中心 重症康复",
        "呼吸重症监护室=ricu 呼吸重症 呼吸icu 呼吸监护 呼吸科重症 呼吸内科重症",
        "急诊重症监护室=eicu 急诊重症 急诊icu 急诊监护 急重症",
        "心脏重症监护室=ccu 心脏重症 心脏监护 冠心病监护 心内监护 心内重症 心内ccu 心内科监护 心内科重症",
        "神经重症监护室=神经重症 神经icu nsicu 神外icu 神外重症 神内重症 神经外科重症 神经内科重症",
        "新生儿重症监护室=nicu 新生儿重症 新生儿监护",
        "儿童重症监护室=picu 儿科重症 儿童重症 儿童重症医学 儿科重症医学 儿科监护 小儿重症 儿科icu",
        "外科重症监护室=外科重症 外科icu 外科监护",
        "急危重症医学科=急危重症",
    ),
    "respiratory": (
        "呼吸与危重症医学科=呼吸与危重症 呼吸危重症 呼吸及危重症 呼吸和危重症 呼吸与危重医学 呼吸与重症 呼吸危重医学 呼吸重症医学 pccm",
        "呼吸内科=呼吸内 呼吸",
        "肺病科=肺病",
        "结核科=结核 肺结核",
        "慢阻肺科=慢阻肺",
    ),
    "infectious": (
        "感染性疾病科=感染性疾病 感染疾病 感染 感染病",
        "传染科=传染 传染病",
        "肝病科=肝病 肝炎",
        "发热门诊=发热门诊 发热",
        "艾滋病科=艾滋",
        "麻风病科=麻风",
    ),
    "emergency": ("急诊科=急诊 急诊医学 急诊内 急诊外 急救 急症", "院前急救科=院前急救 院前 120 急救中心"),
    "anesthesia": (
        "麻醉科=麻醉 疼痛 麻醉与围术期医学",
        "手术室=手术 手术部 手术中心",
        "手术麻醉科=手术麻醉 麻醉手术 麻醉与手术",
    ),
    "cardiology": (
        "心血管内科=心血管 心血管内 心内 心病 心脏内 循环内 冠心病 心脏中心 心律失常 胸痛中心 心脏",
        "心电图室=心电 心功能 心电生理",
    ),
    "neurology": ("神经内科=神经内 神内 神经 卒中 脑卒中 神经病", "脑病科=脑病 脑科", "脑电图室=脑电"),
    "gastroenterology": ("消化内科=消化内 消化 脾胃 胃肠内 脾胃病 肝胆内 消化道",),
    "nephrology": ("肾内科=肾内 肾脏内 肾病 肾脏病", "血液透析室=血液透析 透析 血透 血液净化"),
    "endocrinology": ("内分泌科=内分泌 糖尿病 代谢病 消渴",),
    "hematology": ("血液内科=血液内 血液 血液病",),
    "oncology": ("肿瘤科=肿瘤", "肿瘤内科=肿瘤内", "肿瘤外科=肿瘤外", "放疗科=放疗 放射治疗 化疗 肿瘤放疗"),
    "rheumatology": ("风湿免疫科=风湿 风湿免疫 风湿病 免疫内",),
    "geriatrics": ("老年医学科=老年医学 老年病 老年 老干部病房 干部病房 干部保健 干部 保健科",),
    "psychiatry": ("精神科=精神 精神卫生 精神病", "心理科=心理 心身 临床心理 睡眠"),
    "internal_medicine": ("内科=内科 综合内 大内 普内", "综合病区=综合科 综合病区", "全科医学科=全科 全科医学"),
    "general_surgery": (
        "普通外科=普通外 普外 腹部外 微创外",
        "肝胆外科=肝胆外 肝胆胰 肝胆 肝胆胰脾",
        "胃肠外科=胃肠外 胃肠",
        "甲状腺乳腺外科=乳腺 甲状腺 甲乳",
        "肛肠科=肛肠 痔瘘",
        "血管外科=血管外",
    ),
    "orthopedics": ("骨科=骨科 骨外 骨伤 正骨 创伤骨 关节 脊柱 骨关节 手足外 手外 运动医学",),
    "neurosurgery": ("神经外科=神经外 神外 脑外 颅脑",),
    "thoracic_surgery": ("胸外科=胸外 心胸外 胸心外 胸部外", "心脏外科=心外 心脏外 心血管外 心脏大血管"),
    "urology": ("泌尿外科=泌尿外 泌尿",),
    "surgery": (
        "外科=外科 综合外 大外 创伤外 创伤",
        "烧伤科=烧伤 整形 整复外",
        "小儿外科=小儿外 儿外 儿童外",
        "器官移植科=移植",
    ),
    "obstetrics_gynecology": (
        "妇产科=妇产",
        "妇科=妇科 妇女保健 妇瘤",
        "产科=产科 产房 助产 爱婴",
        "生殖医学科=生殖 不孕",
        "妇幼保健科=妇幼保健 妇保",
    ),
    "pediatrics": ("儿科=儿科 儿内 小儿 儿童 小儿内 儿保 儿童保健", "新生儿科=新生儿"),
    "ent": ("耳鼻喉科=耳鼻喉 耳鼻咽喉 耳鼻喉头颈", "五官科=五官 眼耳鼻喉 眼耳鼻咽喉"),
    "ophthalmology": ("眼科=眼科 视光 眼底",),
    "stomatology": ("口腔科=口腔 牙科 颌面",),
    "dermatology": ("皮肤科=皮肤 皮肤性病",),
    "tcm": ("中医科=中医 国医 中西医结合 治未病", "针灸科=针灸 针推 针灸推拿 推拿"),
    "mongolian_medicine": (
        "蒙医科=蒙医 蒙医内 蒙医外 蒙医五疗 五疗 蒙西医 蒙中医 传统疗法 蒙医心身 疗术 蒙医疗术",
        "蒙医整骨科=蒙医整骨 整骨 蒙医正骨 蒙医骨伤",
    ),
    "rehabilitation": ("康复科=康复 康复医学 理疗 物理治疗 高压氧",),
    "imaging": (
        "影像科=影像 医学影像 ct mr mri 磁共振 核磁 ct室",
        "放射科=放射 x线",
        "超声科=超声 b超 彩超 超声医学 功能科 功能检查",
        "核医学科=核医学",
    ),
    "interventional": ("介入科=介入 导管室 介入血管 导管 介入治疗",),
    "endoscopy": ("内镜室=内镜 内窥镜 胃镜", "腔镜室=腔镜", "气管镜室=气管镜 支气管镜"),
    "laboratory": (
        "检验科=检验 医学检验 化验 临床检验 实验室 中心实验 核酸 pcr",
        "微生物检验科=微生物 理化",
    ),
    "pathology": ("病理科=病理",),
    "pharmacy": ("药剂科=药剂 药房 西药 药库", "药学部=药学 临床药 药事", "中药房=中药 蒙药 制剂"),
    "nutrition": ("营养科=营养 膳食",),
    "transfusion": ("输血科=输血 血库 采血 献血 成分 血站 血型",),
    "public_health": (
        "公共卫生科=公共卫生 公卫 防保 预防保健 预防 体检 健康管理 健康教育 健康体检 学校卫生 环境卫生 职业卫生 食品卫生",
        "流行病学调查科=流行病 流调 传染病防制 传染病防控 传染病预防 疾病预防控制 疾控 急性传染病 疾病控制 传防 传染病防治 传控",
        "消毒科=消毒与 消杀 消毒与病媒 病媒 消毒病媒 消毒媒介",
        "应急办=应急 卫生应急 突发公共卫生 突发",
        "地方病科=地方病 地病 鼠疫 布病 鼠防 布鲁",
        "免疫规划科=免疫规划 计划免疫 计免 预防接种 接种",
        "慢性病科=慢病 慢性病 慢性非传染",
        "卫生监督科=卫生监督 监督",
        "采样科=采样",
    ),
    "infection_control": (
        "医院感染管理科=院感 医院感染 感染管理 感控 感染控制 感染办 院内感染 感染预防",
        "消毒供应室=消毒供应 供应室 供应中心",
    ),
    "nursing": ("护理部=护理部 护理 护理管理", "门诊=门诊 门诊部 门诊护理 注射室 导诊 输液"),
    "administration": (
        "医务科=医务 医务处 医政 医教 业务科 医疗质量 质控 质管 病案 医保 科教 教学 科研 教育 培训 质量管理",
        "行政办公室=办公室 院办 党办 人事 财务 宣传 党委 工会 纪检 行政 信息 统计 网络 院领导 人力资源 审计 团委 党群 组织科 综合办 政工 运营",
    ),
    "logistics": ("后勤科=后勤 总务 保卫 车队 司机班 设备 器械 物资 采购 基建 洗衣 食堂 保障 动力 车管",),
    "other": ("特需病区=特需 国际医疗", "美容科=美容"),
}


def _stems() -> tuple[tuple[str, Department], ...]:
    found: dict[str, Department] = {}
    for specialty, entries in _TABLE.items():
        for entry in entries:
            name, _, stems = entry.partition("=")
            # 外科重症监护 and not …室, so that of 神经外科重症监护室 the longer specialty wins.
            own = re.sub(r"(?<=..)[科室]$", "", name)
            for stem in (own, *stems.split()):
                found.setdefault(fold(stem), Department(name, specialty))
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))


# Every printed form and stem known, the longest first.
_STEMS = _stems()
DEPARTMENTS: tuple[str, ...] = tuple(stem for stem, _ in _STEMS)

_BY_STEM = dict(_STEMS)
_LONGEST_STEM = max(map(len, _BY_STEM))
# 3科, 一病区, 第二疗区, 二部: which ward, not which department.
_NUMBER = re.compile(r"第?[一二三四五六七八九十\d]+(?=病区|疗区|病房|病室|护理单元|区|科|部|组|楼|层|病|室)")
_WARD = re.compile(r"(?:病区|疗区|病房|病室|护理单元)$")
_SEVERAL = re.compile(r"[、,，;；/]")


def _longest_stem(text: str) -> Department | None:
    for length in range(min(_LONGEST_STEM, len(text)), 1, -1):
        for start in range(len(text) - length + 1):
            found = _BY_STEM.get(text[start : start + length])
            if found is not None:
                return found
    return None


def _class_one(folded: str) -> Department | None:
    """Without the ward first: 骨二病区 is a ward of 骨科. 监护病房 is a department as it stands."""
    text = _WARD.sub("", _NUMBER.sub("", folded))
    return _longest_stem(text + "科" if len(text) == 1 else text) or _longest_stem(folded)


@lru_cache(maxsize=16384)
def class_department(printed: str) -> Department | None:
    """The department that a printed form means, or None where no word of it is known.

    Ward numbers and brackets do not count; the longest known stem decides, and of two equally long ones
    the first. Of several departments (检验科、输血科) the first known one is meant.
    """
    parts = (_class_one(fold(part)) for part in _SEVERAL.split(printed[:80]))
    return next((found for found in parts if found is not None), None)
