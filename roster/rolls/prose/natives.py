"""Who is of the place that a team of the page came to: by a name written by sound, where nothing says of which house elsewhere
who it is (护士白玛旺姆, 县医院医生阿迪力, 当地的医生穆萨)."""

import re

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import is_by_sound
from roster.rolls.prose.story import Story
from roster.rolls.words.lexicon import BATCH, GROUP, HOSPITAL
from roster.rolls.words.names import characters, given_by_sound
from roster.vocabulary.hospitals import place_of

USUAL_SURNAME, SHORTEST = 1.0, 4
"""The worth of a surname from which on a short name may be a Han one though all of it could be by sound, and characters of
a name that is none: 马丽娜, 次仁央宗."""
# 县医院, 兵团医院: the house of the place of which the text speaks.
_OF_PLACE = re.compile(
    "(?:县|市|州|区|旗|乡|镇|团场?|兵团|地区)(?:人民|中心|中医|藏医|维吾尔医|第[一二])?(?:医院|卫生院)"
)
_SENT = re.compile("援|选派|派出|来自|队员")


def is_native(draft: Draft, before: str, words: str, story: Story) -> bool:
    """Whether somebody of no house elsewhere is of the people among whom the page's team works. `words` are those from the
    first of the position up to the name."""
    if draft.has("R") or draft.sent:
        return False
    own = next((token for token in draft.own if token.kind == HOSPITAL), None)
    if story.abroad and _is_of_house_abroad(own, before, words):
        return True
    if own is not None and not _is_there(own, story):
        return False
    if own is None and story.aided:
        named = before.endswith(("和", "与")) and draft.name.text in given_by_sound()
        if named or before.endswith("族"):
            return True
    told = any(token.kind in (GROUP, BATCH) for token in draft.own) or _SENT.search(before[-NEAR:] + words)
    return not told and story.is_among_others() and _is_foreign(draft.name)


NEAR = 6


def _is_there(house: Token, story: Story) -> bool:
    return _OF_PLACE.fullmatch(house.text) is not None or story.is_aided(house)


# 塔乌瓦总医院的麻醉师某某
_HOUSE_BY_SOUND = re.compile(
    "([\u4e00-\u9fff]{3,8}?)(?:国家|大区|地区|[省州市])?(?:第[一二三])?(?:总|中心|综合|公立|国立|人民|教学|转诊|妇产|儿童|妇幼)*医院"
)
_OF_TWO_PARTS = re.compile("·[\u4e00-\u9fff]{1,6}医院的")  # 阿布·萨拉姆医院的护士某某
_WORKS_THERE = re.compile("[在到往驻派赴援]|分配|来自|中国|我国|中方|进修")


def _is_of_house_abroad(house: Token | None, before: str, words: str) -> bool:
    """Whether somebody is of a house of another country, by a name of its own that is written by sound."""
    if _WORKS_THERE.search(before[-NEAR:] + words):
        return False
    if _OF_TWO_PARTS.search(before[-NEAR - NEAR :] + words):
        return True
    found = _HOUSE_BY_SOUND.fullmatch(house.text) if house is not None and place_of(house.text) is None else None
    return found is not None and is_by_sound(found[1])


def _is_foreign(name: Token) -> bool:
    """Whether a name is one written by sound, and could not be a Han one as well."""
    text = name.text
    if "·" in text or text in given_by_sound() or text in _GIVEN_ABROAD:
        return True
    surname = characters().get(text[0], (None,))[0]
    return is_by_sound(text) and (len(text) >= SHORTEST or surname is None or surname < USUAL_SURNAME)


_GIVEN_ABROAD = frozenset((
    "萨利姆", "穆罕默德", "默罕默德", "法蒂玛", "法图玛", "阿米娜", "哈桑", "艾莎", "阿伊莎", "约瑟夫", "玛丽亚", "玛利亚", "索菲亚", "约翰",
    "彼得", "詹姆斯", "丹尼尔", "摩西", "易卜拉欣", "优素福", "尤素福", "穆萨", "侯赛因", "格蕾丝", "珍妮特", "露西", "西蒙", "托马斯", "迈克尔",
    "卡里姆", "哈立德", "拉希德", "苏莱曼", "贝蒂", "玛莎", "伊莎贝尔",
))  # fmt: skip
"""Given names usual in the countries to which teams are sent, of characters that Han names are made of as well."""
