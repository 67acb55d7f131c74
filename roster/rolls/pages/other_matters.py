"""Pages about another matter than people who were sent: what a house reports, elects, examines and rewards at home."""

import re

from roster.rolls.rows.other_lists import LONGEST_HEADING
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.other_callings import OTHER_LISTS

# What a notice or a report of an institution is about when nobody goes anywhere. Who was given a prize for the fight
# against an illness may have gone, though the page does not say so.
_OTHER_MATTER = re.compile(
    f"{OTHER_LISTS.pattern}|领导小组|工作小组|工作组|委员会(?:成员|委员|名单|组成)|选举|名医堂|专家组(?:成员)?名单|专家库|专业组|质控|"
    "任职资格|职称(?:评审|评定|晋升|考试)|发展对象|预备党员|积极分子|执业(?:注册|资格|登记)|学会|协会|年会|论坛|研讨会|义诊|招录|竞聘|上岗|晋升|考核|竞赛|应急梯队|请战|科室导航|就医指南|专家团队|专家介绍|专家简介|科室介绍|科室简介|团队介绍"
)
_HAN = re.compile("[\u3400-\u9fff]")
_FOR_THE_FIGHT = re.compile(
    "抗疫|抗击|战疫|(?:疫情|肺炎|非典)[^。\n]{0,30}(?:先进|优秀|表彰|嘉奖|记功|表扬|致敬|英雄|模范)"
)


def is_of_other_matter(opening: str) -> bool:
    """Whether the title of a page, or the line right above its first person, is about something else than a team. `opening`
    is all that stands above that person's line; it is asked only of pages that speak nowhere of people who went."""
    lines = [line.strip() for line in opening.replace(NOTHING, "").splitlines() if _HAN.search(line)]
    titles = [line[:LONGEST_HEADING].partition("。")[0] for line in lines[:TITLE_LINES]]
    leads = [line[-LONGEST_HEADING:] for line in lines[-1:] if not line.endswith("。")]
    # Whoever may be given a prize is asked about elsewhere (see `other_lists`).
    heading = "\n".join([*titles, *leads]).replace("候选", "")
    return _OTHER_MATTER.search(heading) is not None and _FOR_THE_FIGHT.search(heading) is None


TITLE_LINES = 3
