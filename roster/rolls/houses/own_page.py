"""Whose page it is that speaks of 我院 in its first words: who wrote it (作者:某某医院), whose site it is (某某医院 版权所有), whose
team a banner welcomes (热烈欢迎某某医院援川医疗队) or the title names (某某医院增派医疗队), or whose office signs it (某某医院宣传科)."""

import re
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.houses.page_house import OF_PAGE
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.letters import tells_of_ours
from roster.rolls.words.lexicon import HOSPITAL

_TITLE = re.compile("[我本校]院|我们?医院|校医院|[我本]中心")
_HOUSE = "([\u4e00-\u9fff]{2,24}(?:医院|[一二三四五六七八九附分总]院|保健院|中心))"
_RIGHTS = "(?:[ :@(c)©.,-]|(?:19|20)[0-9]{2}|[Cc]opyright|COPYRIGHT|[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED)*"
_SAYS_WHOSE = re.compile(
    f"(?:作者|来源|供稿(?:单位)?|发布(?:者|单位|人))[:|] ?{_HOUSE}(?![\u4e00-\u9fff])"
    f"|供稿(?:单位)?[:/|] ?{_HOUSE}(?: ?[\u4e00-\u9fff]{{1,6}}[部处科室办])(?![\u4e00-\u9fff])|[(]{_HOUSE}(?: ?[\u4e00-\u9fff]{{1,6}}[部处科室办])? ?供稿[ )]"
    f"|(?:^|\\n)[ ]*(?:版权所有[ :@(c)]*)?{_HOUSE} ?(?:版权所有|[@c(])"
    f"|(?:版权所有|[Cc]opyright|COPYRIGHT){_RIGHTS}{_HOUSE}"
    f"|\\n[ ]*{_HOUSE}全体(?:同仁|职工|员工|干部职工|医护人员|同事)(?=[期盼等祝向致为])"
    f"|\\n[ ]*[(]{_HOUSE}(?: ?[\u4e00-\u9fff]{{1,6}}[部处科办室])?[)][ ]*(?=\\n|$)"
    f"|(?:[给为替])(?!学校|单位|集体|科室|自己|我们|咱)(?![\u4e00-\u9fff]{{0,2}}[和与])(?![\u4e00-\u9fff]{{0,20}}[为给替的][\u4e00-\u9fff]{{2,20}}(?:争|赢得|增|添)){_HOUSE}(?=争|赢得|增|添)"
    f"|(?:^|[\\n。!,])[ ]*{_HOUSE}(?=(?:医护人员|医务人员|医务工作者|医疗队员|全体职工|人)?(?:带着|肩负着?|怀着|(?:也|必)?将(?:继续|一如既往|始终|持续))(?!与|同|和))"
    f"|^[\\s|]*{_HOUSE}(?=(?:增派|选派|派出|派遣|再派|[0-9]{{1,3}}[名人位]|首批|第[一二三四五六七八九十0-9]{{1,3}}批|赴|驰援|支援|援[\u4e00-\u9fff]|医疗队))"
    f"|(?:热烈)?欢迎{_HOUSE}(?:首批|第[一二三四五六七八九十0-9]{{1,3}}批)?(?:支援|援|赴)[\u4e00-\u9fff]{{1,6}}队"
)
LONGEST_TITLE, LONGEST_OPENING = 60, 300
# Whose guests came: 某医院院长某某一行来到某市人民医院回访.
_VISITED = re.compile(
    "一行(?:[0-9一二三四五六七八九十]{1,3}[人名])?(?:先后|分别|专程|再次)?(?:来到|莅临|前往|[到来赴])"
    "([\u4e00-\u9fff]{2,20}?(?:医院|[一二三四五六七八九]院|保健院|中心))(?:,?(?:看望|慰问)[^,。;]{0,6}(?:医疗队员|援[\u4e00-\u9fff]队员)|参观|回访|考察|交流|学习|调研|座谈)"
)


def visited_house(shadow: str) -> Token | None:
    """The only institution that a page tells guests to have come to, whose own people it names without one."""
    if "一行" not in shadow:
        return None
    told = {found[1]: found for found in _VISITED.finditer(shadow)}
    found = next(iter(told.values()), None)
    return Token(HOSPITAL, *found.span(1), found[1], 0.0) if found and len(told) == 1 else None


def deciding_house(shadow: str) -> Token | None:
    """The only institution that signs a decision to praise people of 我院: 关于给予某某等同志记功的决定 / … / 某市第二医院 / 日期."""
    title = shadow[:LONGEST_TITLE]
    if not any(word in title for word in ("决定", "通报", "表彰")) or _OF_OWN.search(shadow) is None:
        return None
    return signing_decider(shadow)


def signing_decider(shadow: str) -> Token | None:
    """The only institution that stands above the day of a notice."""
    told = {found[1]: found for found in _SIGNED.finditer(shadow)}
    found = next(iter(told.values()), None)
    return Token(HOSPITAL, *found.span(1), found[1], PLAIN) if found and len(told) == 1 else None


PLAIN = 3.0  # score of an institution that a signature names
_OF_OWN = re.compile("[我本全]院|院党委|院务会|院长办公会|医院(?:党委|研究)")
_SIGNED = re.compile(f"\\n[ ]*(?:中共)?{_HOUSE}[ ]*\\n\\s*(?:19|20)[0-9]{{2}}[年./-]")


def house_of_page(shadow: str) -> Token | None:
    """The only institution that a page whose first words speak of 我院 says to be its own."""
    if _TITLE.search(shadow, 0, LONGEST_OPENING) is None:
        return _house_of_banner(shadow)
    told = {}
    for found in _SAYS_WHOSE.finditer(shadow):
        group = next(number for number, words in enumerate(found.groups(), 1) if words)
        told[found[group]] = Token(HOSPITAL, *found.span(group), found[group], 0.0)
    return next(iter(told.values())) if len(told) == 1 else None if told else _house_of_banner(shadow)


def _house_of_banner(shadow: str) -> Token | None:
    """The institution whose news a page's first line says to be below: 清河县中医院 新闻动态 / … 我院护士某某; or of whose site
    it is a page: 清河县中医院 > 综合新闻."""
    found = _BANNER.match(shadow)
    if found is None or _OF_NEWS.search(found[1]) or not (found[2] or _TITLE.search(shadow, 0, LONGEST_OPENING)):
        return None
    return Token(HOSPITAL, *found.span(1), found[1], 0.0)


_OF_NEWS = re.compile("(?:新闻|资讯|要闻|首页)中心?医?院?$|^(?:首页|新闻|资讯)|[闻讯]中心医院$")
_BANNER = re.compile(
    f"[\\s|]*{_HOUSE}(?:[ |_-]*|([ ]*>[ >]*))(?:首页[ >]*)?"
    "(?:(?:(?:综合)?新闻(?:动态|中心)?|(?:医院|院内|本院)(?:新闻|动态|要闻)|要闻|官网|官方网站)[ >]*){1,3}"
    "(?:[ ]*>[ >]*[\u4e00-\u9fff]{2,8})*[ ]*(?:\\n|$)"
)


def house_of_site(shadow: str) -> Token | None:
    """The institution of whose site a page's first line says that it is: 清河县中医院 > 综合新闻."""
    found = _BANNER.match(shadow)
    return Token(HOSPITAL, *found.span(1), found[1], 0.0) if found and found[2] else None


# Of ours that a sentence goes on to name: 我院第二批医疗队共3人，他们是内科护士某某，…
_OF_OURS = re.compile(
    "我院[^。;:!?\n院]{0,30}(?:队员|医疗队|人员|同志|医护)[^。;!?\n院]{0,16}?(?:是|为|有|包括|:)[^。;!?\n院]*$"
)
LONGEST_LIST = 160


def _is_of_ours(draft: Draft, shadow: str) -> bool:
    """Whether the sentence names somebody as one of our team, and no other house before that."""
    first = min(token.start for token in (draft.name, *draft.own))
    return _OF_OURS.search(shadow, max(0, first - LONGEST_LIST), first) is not None


def signing_house(shadow: str) -> Token | None:
    """The institution that is the last line of a page whose first words speak of 我院, and writes to no other one."""
    if ("贵" in shadow and not tells_of_ours(shadow)) or _TITLE.search(shadow, 0, LONGEST_OPENING) is None:
        return None
    signed = _SIGNED_LAST.search(shadow, max(0, len(shadow) - LONGEST_END))
    return Token(HOSPITAL, *signed.span(1), signed[1], 0.0) if signed else None


# A page's last line, perhaps above its day or what was a line across the page: 韶关市某医院 / 一一.
_SIGNED_LAST = re.compile(
    f"\\n[ ]*(?:中共)?{_HOUSE}(?: ?(?:[\u4e00-\u9fff]{{1,6}}[部处科室办会]|[党团]委))?[ ]*(?:\\n[ ]*(?:20[0-9]{{2}}[-年./][0-9]{{1,2}}[-月./][0-9]{{1,2}}日?)?[ |_一-]*)*$"
)
LONGEST_END = 120


def publishing_house(shadow: str) -> Token | None:
    """The only institution whose office signs below the last sentences, in a line or a bracket of its own: 清河县中医院宣传科."""
    low = max(0, len(shadow) - LONGEST_FOOT)
    told = {found[1]: found for found in _OFFICE_SIGNS.finditer(shadow, low)}
    found = next(iter(told.values()), None)
    return Token(HOSPITAL, *found.span(1), found[1], 0.0) if found and len(told) == 1 else None


_OFFICE_SIGNS = re.compile(
    f"\\n[ ]*[(]?{_HOUSE} ?(?:(?:宣传|宣教|党委|党群|党政|党建|行政|综合|新闻|人事|组织|医务|医教|医政|科教|护理|院长|对外)[\u4e00-\u9fff]{{0,6}}?[部处科室办]"
    "|工会|团委|党办|院办|办公室)[)]?[ ]*(?=\\n|$)"
)
LONGEST_FOOT = 200


def own_house(shadow: str) -> Token | None:
    """The institution whose page it is."""
    told = house_of_page(shadow) or signing_house(shadow) or visited_house(shadow) or deciding_house(shadow)
    return told or publishing_house(shadow)


def give_own_house(drafts: Sequence[Draft], shadow: str) -> None:
    """Give those of running text who have no institution, or one that the page only names as well, the page's own."""
    lacking = [draft for draft in drafts if draft.source == "prose" and _may_be_own(draft, shadow)]
    house = (house_of_page(shadow) or _house_of_writer(shadow)) if lacking else None
    if house is None:
        house = (signing_house(shadow) or visited_house(shadow) or deciding_house(shadow)) if lacking else None
        lacking = [draft for draft in lacking if not draft.holds(HOSPITAL)]
    if house is None:
        return
    for draft in lacking:
        draft.own = [token for token in draft.own if token.kind != HOSPITAL]
        draft.inherited = [house, *(token for token in draft.inherited if token.kind != HOSPITAL)]
        draft.doubts.append(OF_PAGE)


def _house_of_writer(shadow: str) -> Token | None:
    """The institution that signs a letter to the one to which its people went."""
    return signing_house(shadow) if tells_of_ours(shadow) else None


def _may_be_own(draft: Draft, shadow: str) -> bool:
    if not draft.has(HOSPITAL) and _is_of_ours(draft, shadow):
        return True
    held = [token for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL]
    if OF_PAGE in draft.doubts and not draft.has(HOSPITAL):
        return True
    return draft.of_house or all(token.text in _OURS for token in held)


_OURS = ("校医院", "本院")
