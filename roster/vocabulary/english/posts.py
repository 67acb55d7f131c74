"""Posts in English, by their usual Chinese word (roster.vocabulary.posts)."""

from __future__ import annotations

import re

_LINES = """
院长 President;书记 Party secretary;党委书记 Party committee secretary;党组书记 Party group secretary
党总支书记 General party branch secretary;党支部书记 Party branch secretary;纪委书记 Discipline secretary
常务副院长 Executive vice president;副院长 Vice president;副书记 Deputy party secretary;党委副书记 Deputy party committee secretary
党组副书记 Deputy party group secretary;党总支副书记 Deputy general party branch secretary
党支部副书记 Deputy party branch secretary;院长助理 Assistant to the president;纪委副书记 Deputy discipline secretary
党委委员 Party committee member;纪检委员 Discipline committee member;组织委员 Organisation committee member
宣传委员 Publicity committee member;支部委员 Party branch committee member;党支部委员 Party branch committee member
纪检监察员 Discipline inspector;总会计师 Chief accountant;工会主席 Trade union chair;党组成员 Party group member
主任 Director;科主任 Department head;大科主任 Division head;室主任 Office head;中心主任 Centre director;执行主任 Executive director
病区主任 Ward director;科负责人 Person in charge of a department;负责人 Person in charge;学科带头人 Discipline leader
副主任 Deputy director;科副主任 Deputy department head;室副主任 Deputy office head;中心副主任 Deputy centre director
主任助理 Assistant to the director;常务副主任 Executive deputy director;病区副主任 Deputy ward director
护士长 Head nurse;科护士长 Department head nurse;总护士长 Chief nurse;大科护士长 Division head nurse;病区护士长 Ward head nurse
代理护士长 Acting head nurse;护理部主任 Director of nursing;护理组长 Nursing group leader;护理负责人 Person in charge of nursing
副护士长 Deputy head nurse;科副护士长 Deputy department head nurse;副总护士长 Deputy chief nurse
护理部副主任 Deputy director of nursing;护士长助理 Assistant to the head nurse
护理部主任助理 Assistant to the director of nursing;科长 Section chief;处长 Division chief;站长 Station head;所长 Institute head
股长 Subsection chief;局长 Bureau chief;主席 Chair;部长 Department chief;董事长 Chair of the board;总经理 General manager
校长 School head;司长 Department director-general;厅长 Director-general;区长 District head;镇长 Town head;队长 Team leader
总干事 Secretary-general;副科长 Deputy section chief;副处长 Deputy division chief;副站长 Deputy station head
副所长 Deputy institute head;副股长 Deputy subsection chief;副局长 Deputy bureau chief;副主席 Vice chair
副部长 Deputy department chief;副总经理 Deputy general manager;副校长 Deputy school head;副厅长 Deputy director-general
副队长 Deputy team leader;组长 Group leader;班长 Shift leader;医疗组长 Medical group leader;副组长 Deputy group leader
副班长 Deputy shift leader;干事 Officer;科员 Section member;主任科员 Principal section member
副主任科员 Deputy principal section member;一级科员 Section member, first rank;二级科员 Section member, second rank
一级主任科员 Principal section member, first rank;二级主任科员 Principal section member, second rank
三级主任科员 Principal section member, third rank;四级主任科员 Principal section member, fourth rank
调研员 Consultant;副调研员 Deputy consultant;一级调研员 Consultant, first rank;二级调研员 Consultant, second rank
三级调研员 Consultant, third rank;四级调研员 Consultant, fourth rank;办事员 Clerk;文员 Office clerk;秘书 Secretary;干部 Cadre
会计 Accountant;出纳 Cashier;行政人员 Administrative staff;管理人员 Management staff;驾驶员 Driver;救护车驾驶员 Ambulance driver
保安 Security guard;保洁员 Cleaner;后勤人员 Logistics staff;后勤 Logistics;厨师 Cook;炊事员 Canteen cook;翻译 Interpreter;采购员 Purchaser
总药师 Chief pharmacist;总工程师 Chief engineer;总经济师 Chief economist;维修工 Maintenance worker;电工 Electrician
工人 Worker;担架员 Stretcher bearer;职工 Employee;工作人员 Staff member;成员 Member;助理 Assistant
"""
ENGLISH_POSTS: dict[str, str] = {
    post: english for post, _, english in (entry.partition(" ") for entry in re.split(r"[;\n]", _LINES.strip()))
}


def english_post(name: str) -> str:
    """Returns the post in English, "" for one that is not known."""
    return ENGLISH_POSTS.get(name, "")
