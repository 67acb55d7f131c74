"""Which words of a sentence are taken for names, by how likely they are and what stands around them."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.deployed import SURE_NAME
from roster.rolls.prose.ends import LISTED
from roster.rolls.prose.marks import is_credited
from roster.rolls.prose.series import IN_SERIES
from roster.rolls.prose.things import is_thing
from roster.rolls.words import pieces
from roster.rolls.words.doing import NEVER_NAMES
from roster.rolls.words.lexicon import GROUP, HOSPITAL, ROLE, TITLE
from roster.rolls.words.names import name_score, words
from roster.vocabulary.regions import find_region

_COMES = re.compile("(?:,)?(?:是|来自)")
POSSIBLE_NAME, POSSIBLE_MEMBER = -3.0, 1.0
"""Log-likelihood from which on a string is taken for a name right behind place and title."""
_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
_STEMS = frozenset(pieces.DEPARTMENT_PIECES)


def may_be_named(name: Token, shadow: str) -> bool:
    """Whether what was read as a name may be somebody's, and not a place, a family, a ward's stem or who took a picture."""
    if name.text in NEVER_NAMES:
        return False  # 号召队员|弘扬|…精神
    if name.text[0] in "他她我你赴" or name.text[1:2] == "赴":
        return False  # 和|他搭档, 医师|赴藏, 主治医师|曾赴德|国
    if name.text[0] == "是" and find_region(name.text[1:]):
        return False  # 组长|是桂林|来的
    if name.text[-1] == "氏" and len(name.text) == len("何氏"):
        return False  # a family, or a firm that is called by it
    if name.text[0] == "钟" and shadow[name.start - 1 : name.start] in ("分", "点"):
        return False  # 十几分|钟里
    if name.text[0] == "谢" and shadow[name.start - 1 : name.start] in _THANKS:
        return False  # 感|谢广东医生
    if is_form_of_address(name, shadow) or _is_torn_from_words(name, shadow) or name.text.startswith(_LEGENDS):
        return False
    if shadow.startswith("附属", name.end):
        return False  # 徐医|附属某医院
    if is_thing(name, shadow):
        return False
    if name.text in _STEMS or name.text.endswith(("某", "的")):
        return False  # 麻醉|医生, 和全乡的|12名护士
    likely = name_score(name.text) >= POSSIBLE_NAME or name.score >= LISTED
    if (
        likely
        and len(name.text) == 2
        and name.score != IN_SERIES
        and not _BEHIND.search(shadow, max(0, name.start - 1), name.start)
    ):
        likely = find_region(name.text) is None  # 来自湖南祁阳
    credit = _CREDIT.search(shadow[max(0, name.start - 3) : name.start])
    return likely and not credit and not is_credited(name, shadow) and not _cut_short(name, shadow)


def may_be_of_team(name: Token, shadow: str) -> bool:
    """Whether what was read as a name, of which no rule knows, may be somebody's who went, however likely that is: 衢州、金安、
    汝城 are places all, and 班班交接 is nobody."""
    if not may_be_named(name, shadow):
        return False
    return len(name.text) != len("汝城") or not (find_region(name.text) or name.text[0] == name.text[1])


def is_form_of_address(name: Token, shadow: str) -> bool:
    """Whether what was read as a name is how people call somebody, whole or cut: 何阿|姨, 小何, 老何, 何师|傅, 何老|师, 师傅|们, 师妹, 搭档."""
    text = name.text
    behind = shadow[name.end : name.end + 1]
    if text.startswith(_CALLED) or (text[-1] == "师" and behind in _MASTERS) or (text[1:] == "老" and behind == "师"):
        return True
    if len(text) != len("何哥"):
        return text[1:] in _ELDERS  # 何老伯
    return text[0] in "小老" or text[1] in _KIN or shadow.startswith(_ELDERS, name.start + 1)


def _is_torn_from_words(name: Token, shadow: str) -> bool:
    """Whether what was read as a name goes across two words, and is no part of either: 白|衣天使, 安|全套, 高兴得, 纳入该|队."""
    known, text = words(), name.text
    if len(text) > len("衣天使"):
        return False
    ahead, behind = shadow[max(0, name.start - 1) : name.start + 1], shadow[name.end - 1 : name.end + 1]
    if len(text) == len("高兴得") and text[:2] in known and (behind in known or text[-1] in "得该"):
        return True
    return ahead in known and shadow[name.start + 1 : name.start + 3] in known


_THANKS, _KIN = ("感", "答", "致", "多", "拜", "酬"), frozenset("哥姐奶爷叔伯婆婶嫂姨妈爸")
_ELDERS = ("阿姨", "大姐", "大哥", "大爷", "大妈", "大叔", "大嫂", "老伯", "老汉")
_LEGENDS = (
    "穆桂英", "花木兰", "孙悟空", "孙大圣", "诸葛亮", "白求恩", "南丁格尔", "柯棣华", "林巧稚", "张仲景", "李时珍", "孙思邈", "焦裕禄", "孔繁森",
    "弘扬", "包饺",
)  # fmt: skip
"""Whom those who went are likened to, and deeds that begin like a name: 队员|包饺子, 队员|弘扬人|道主义."""
_CALLED = ("师傅", "师父", "师妹", "师姐", "师兄", "师弟", "师徒", "搭档", "搭子")
_MASTERS = ("傅", "父", "兄", "妹")
_BEHIND = re.compile("[师士长任员生授记科室部、和]")
"""Ends of titles, behind which a name may be a place's as well."""


def likelihood_asked(name: Token, before: Sequence[Token], after: Sequence[Token], shadow: str) -> float:
    """The log-likelihood from which on a word is taken for a name, by the words of position around it."""
    if before and before[-1].kind in "TP" and any(item.kind in "HDR" for item in before):
        return ANY_WORD
    if any(item.kind in "TP" for item in after) and any(item.kind in "HD" for item in after):
        return ANY_WORD
    if name.score == LISTED and after and after[0].kind == TITLE and after[0].start == name.end:
        return POSSIBLE_NAME  # 某某医生、区向文护士
    from_house = bool(before) and before[0].kind == HOSPITAL and shadow.startswith("来自", before[0].start - 2)
    from_house = from_house or (bool(before) and shadow.startswith(("我院", "本院"), before[0].start - 2))
    comes = bool(after) and _COMES.fullmatch(shadow, name.end, after[0].start) is not None
    member = bool(before) and before[-1].kind == GROUP
    if before and before[-1].kind == ROLE and before[-1].end == name.start and not _is_word(name, shadow):
        return POSSIBLE_NAME  # 队员师蕊
    return POSSIBLE_MEMBER if comes or member or from_house else SURE_NAME


def _is_word(name: Token, shadow: str) -> bool:
    """Whether what looks like a name is a word, or ends within one: 队员|须注|意."""
    return name.text in words() or shadow[name.end - 1 : name.end + 1] in words()


ANY_WORD = float("-inf")


def _cut_short(name: Token, shadow: str) -> bool:
    """Whether the word goes on as 张某 or as a place (甘棠镇, but not 王镇长), is the rest of a date (2月9日赴), or is the last one of a
    page that breaks off within a name that it has printed before: 组长何玉兰接到电话, … 组长何玉."""
    if shadow[max(0, name.start - 1) : name.start].isdigit():
        return True
    if _BREAKS_OFF.match(shadow, name.end) and len(name.text) == 2:
        whole = shadow.find(name.text, max(0, name.start - _PAGE), name.start)
        return whole >= 0 and name_score(shadow[whole : whole + 3]) >= POSSIBLE_NAME
    behind = shadow[name.end : name.end + 2]
    return behind[:1] in ("某", "×", "x", "*") or (behind[:1] in ("镇", "乡") and behind[1:] != "长")


_BREAKS_OFF, _PAGE = re.compile(r"\s*\Z"), 5000
