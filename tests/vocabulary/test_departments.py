"""Departments as printed, and their specialties."""

import pytest

from roster.vocabulary.departments import DEPARTMENTS, SPECIALTIES, class_department


@pytest.mark.parametrize(
    ("printed", "name", "specialty"),
    [
        ("重症医学科", "重症医学科", "critical_care"),
        ("ICU", "重症医学科", "critical_care"),
        ("综合ICU", "重症医学科", "critical_care"),
        ("重症监护室", "重症医学科", "critical_care"),
        ("重症医学科二病区", "重症医学科", "critical_care"),
        ("RICU", "呼吸重症监护室", "critical_care"),
        ("CCU", "心脏重症监护室", "critical_care"),
        ("NICU", "新生儿重症监护室", "critical_care"),
        ("EICU", "急诊重症监护室", "critical_care"),
        ("急诊ICU", "急诊重症监护室", "critical_care"),
        ("神经外科重症监护室", "神经重症监护室", "critical_care"),
        ("外科重症监护室", "外科重症监护室", "critical_care"),
        ("儿童重症医学科", "儿童重症监护室", "critical_care"),
        ("监护病房", "重症医学科", "critical_care"),
        ("呼吸科", "呼吸内科", "respiratory"),
        ("呼吸内科一病区", "呼吸内科", "respiratory"),
        ("呼吸危重症医学一科", "呼吸与危重症医学科", "respiratory"),
        ("呼吸与危重症医学科", "呼吸与危重症医学科", "respiratory"),
        ("结核科", "结核科", "respiratory"),
        ("传染科", "传染科", "infectious"),
        ("感染科", "感染性疾病科", "infectious"),
        ("发热门诊", "发热门诊", "infectious"),
        ("急诊科", "急诊科", "emergency"),
        ("120急救中心", "院前急救科", "emergency"),
        ("麻醉科", "麻醉科", "anesthesia"),
        ("手术室", "手术室", "anesthesia"),
        ("手术麻醉科", "手术麻醉科", "anesthesia"),
        ("心内一科", "心血管内科", "cardiology"),
        ("心血管内科", "心血管内科", "cardiology"),
        ("神内3科", "神经内科", "neurology"),
        ("脑病科", "脑病科", "neurology"),
        ("消化内科", "消化内科", "gastroenterology"),
        ("肾内科", "肾内科", "nephrology"),
        ("血液透析室", "血液透析室", "nephrology"),
        ("内分泌科", "内分泌科", "endocrinology"),
        ("血液二部", "血液内科", "hematology"),
        ("肿瘤科", "肿瘤科", "oncology"),
        ("肿瘤外科一病区", "肿瘤外科", "oncology"),
        ("肿瘤内科", "肿瘤内科", "oncology"),
        ("风湿病科", "风湿免疫科", "rheumatology"),
        ("老年病(呼吸)科", "老年医学科", "geriatrics"),
        ("老年病（呼吸）科", "老年医学科", "geriatrics"),
        ("精神科", "精神科", "psychiatry"),
        ("心身医学科", "心理科", "psychiatry"),
        ("内科", "内科", "internal_medicine"),
        ("内一科", "内科", "internal_medicine"),
        ("全科医学科", "全科医学科", "internal_medicine"),
        ("普外科", "普通外科", "general_surgery"),
        ("骨科", "骨科", "orthopedics"),
        ("骨二病区", "骨科", "orthopedics"),
        ("骨一科", "骨科", "orthopedics"),
        ("神经外科", "神经外科", "neurosurgery"),
        ("心胸外科", "胸外科", "thoracic_surgery"),
        ("泌尿外科", "泌尿外科", "urology"),
        ("外三科", "外科", "surgery"),
        ("烧伤科", "烧伤科", "surgery"),
        ("妇产科", "妇产科", "obstetrics_gynecology"),
        ("产房", "产科", "obstetrics_gynecology"),
        ("儿科", "儿科", "pediatrics"),
        ("儿一科", "儿科", "pediatrics"),
        ("新生儿科", "新生儿科", "pediatrics"),
        ("耳鼻喉科", "耳鼻喉科", "ent"),
        ("五官科", "五官科", "ent"),
        ("眼耳鼻喉科", "五官科", "ent"),
        ("眼科", "眼科", "ophthalmology"),
        ("口腔科", "口腔科", "stomatology"),
        ("皮肤科", "皮肤科", "dermatology"),
        ("中医科", "中医科", "tcm"),
        ("针灸科", "针灸科", "tcm"),
        ("蒙医五疗科", "蒙医科", "mongolian_medicine"),
        ("蒙医整骨科", "蒙医整骨科", "mongolian_medicine"),
        ("康复医学科", "康复科", "rehabilitation"),
        ("CT室", "影像科", "imaging"),
        ("放射科", "放射科", "imaging"),
        ("超声科", "超声科", "imaging"),
        ("介入科", "介入科", "interventional"),
        ("腔镜室", "腔镜室", "endoscopy"),
        ("内镜中心", "内镜室", "endoscopy"),
        ("检验科", "检验科", "laboratory"),
        ("病理科", "病理科", "pathology"),
        ("药剂科", "药剂科", "pharmacy"),
        ("营养科", "营养科", "nutrition"),
        ("输血科", "输血科", "transfusion"),
        ("急性传染病防制科", "流行病学调查科", "public_health"),
        ("流调组", "流行病学调查科", "public_health"),
        ("公共卫生科", "公共卫生科", "public_health"),
        ("院感科", "医院感染管理科", "infection_control"),
        ("护理部", "护理部", "nursing"),
        ("医务科", "医务科", "administration"),
        ("党委办公室", "行政办公室", "administration"),
        ("后勤科", "后勤科", "logistics"),
        ("车队", "后勤科", "logistics"),
        ("特需病房", "特需病区", "other"),
        ("檢驗科", "检验科", "laboratory"),
        ("检验科、输血科", "检验科", "laboratory"),
        ("一病区、骨科", "骨科", "orthopedics"),
    ],
)
def test_department(printed: str, name: str, specialty: str) -> None:
    department = class_department(printed)
    assert department is not None
    assert (department.name, department.specialty) == (name, specialty)


@pytest.mark.parametrize("printed", ["", "一病区", "3科", "党员", "内蒙古", "科", "牙克石", "骨干力量"])
def test_what_names_no_department(printed: str) -> None:
    assert class_department(printed) is None


def test_every_stem_has_a_listed_specialty_and_a_stable_name() -> None:
    for stem in DEPARTMENTS:
        department = class_department(stem)
        assert department is not None, stem
        assert department.specialty in SPECIALTIES
        assert class_department(department.name) == department


def test_every_specialty_has_a_department_and_two_labels() -> None:
    classed = {department.specialty for stem in DEPARTMENTS if (department := class_department(stem))}
    assert classed == set(SPECIALTIES)
    assert all(chinese and english.isascii() for chinese, english in SPECIALTIES.values())
