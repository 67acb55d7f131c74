"""Words of everyday language for what a deployment is classed by, which are hardly anybody's title, post or department as
printed: a search understands them beside the labels themselves."""

from __future__ import annotations

# Kind of class -> code -> words; several forms of one word are not told apart by an ending "s".
SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "profession": {
        "physician": ("医生", "医师", "大夫", "doctor", "medical doctor"),
        "nurse": ("护士", "护理", "护理人员"),
        "technician": ("技师", "检验师"),
        "pharmacist": ("药师",),
        "public_health": ("公卫", "疾控", "流调"),
    },
    "grade": {
        "intermediate": ("mid-level",),
        "associate_senior": ("副高", "deputy senior"),
        "senior": ("正高",),
    },
    "role": {
        "leader": ("队长", "团长", "team leader"),
        "deputy": ("副队长", "副团长", "deputy team leader"),
        "branch_secretary": ("党支部书记", "支部书记", "party branch secretary"),
    },
    "specialty": {
        "critical_care": ("intensive care", "intensive care unit", "icu"),
        "respiratory": ("pulmonology", "pulmonary medicine"),
        "infectious": ("infection",),
        "emergency": ("accident and emergency",),
        "anesthesia": ("anesthesia", "anesthesiology", "operating room"),
        "cardiology": ("cardiovascular medicine",),
        "gastroenterology": ("digestive medicine",),
        "hematology": ("hematology",),
        "orthopedics": ("orthopedics",),
        "obstetrics_gynecology": ("obstetrics and gynecology", "gynecology", "ob/gyn"),
        "pediatrics": ("pediatrics",),
        "ent": ("ent", "ear nose and throat"),
        "stomatology": ("dentistry",),
        "tcm": ("tcm",),
        "imaging": ("radiology",),
    },
}
