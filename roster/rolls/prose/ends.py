"""Where a name of running text ends: 护士陆英|会说壮话, 单丽|则带着…, 罗洪林|一道, 沙马伍各|三天后, 崔英爱三人."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.words.doing import DOING
from roster.rolls.words.lexicon import NAME, OTHER
from roster.rolls.words.names import (
    COMPOUND_SURNAMES,
    name_score,
    score_but_for_word,
    surname_characters,
    transliteration_characters,
    words,
)

AROUND = 3000
"""Characters on either side in which a name is looked for again, so that the time stays linear."""
LIKELY, UNLIKELY, UNUSUAL = 3.0, -3.0, -5.0
"""Log-likelihoods of a name from which on what follows may rather be, or is, the next word's (邢杰|正给, 才仁措|一天), and of one
that only what stands around it makes one."""
LISTED = 9.0
"""The score of a word that is a name for the list's sake."""
HAN = 3
"""Characters of a Han name of the usual length."""

# What somebody is able to do: 会说壮话, 能听懂方言. 学会说，… is a name's end and a verb.
_ABLE = re.compile('[会能](?:说|讲|唱|用|听|写|开|打|弹|跳|做)(?!道?[,:"])[^,。;:]{0,8}')
_TALKS = re.compile("[聊唠](?:起|到|天|开|着|了)")
_TOGETHER = re.compile("(?:一道|一起|一同|一行|一并|一块|同去|同行|两人|二人|三人|四人|五人)")
_HOW_LONG = re.compile("[一二两三四五六七八九十几](?:天|年|个|名|位|人|次|点|小时|周|岁|度|口气|边|时|刻)")
_OF_ALL = re.compile("[均都也](?:是|来自|为|系|属|报了?名|在)")
# Words between a name and what somebody does, none of which is often a given name's last character.
_LINKING = frozenset("则会也都还正已就却又再便将曾被把给从对与等先仍刚在")


def goes_too_far(name: Token, shadow: str) -> int:
    """How many characters at the end of what was read as a name begin the next word, 0 if none surely does."""
    text, size = name.text, len(name.text)
    if "·" in text or name.end - name.start != size or size < 3:
        return 0
    if text.find("第", 2) > 0:
        return size - text.index("第", 2)  # 巴桑|第一次
    for cut in (2, 1):
        own = text[: size - cut]
        if len(own) < 2 or (len(own) == 2 and own[0] not in surname_characters()):
            continue
        if cut == 1 and name_score(own) > UNLIKELY and _OF_ALL.match(shadow, name.end - 1):
            return 1
        if name_score(own) >= LIKELY and _next_begins(own, name, shadow, cut):
            return cut
    return 0


def _next_begins(own: str, name: Token, shadow: str, cut: int) -> bool:
    """Whether the last `cut` characters of a name begin words of their own."""
    behind = shadow[name.end - cut : name.end + 16]
    if cut == 1 and behind[0] in "姐哥":
        return True  # 同队的李娜|姐
    if cut == 2:
        return _TOGETHER.match(behind) is not None or behind[:2] in ("则是", "则在")
    if behind[:4] in _IDIOMS or _TOGETHER.match(behind) or _HOW_LONG.match(behind) or _ABLE.match(behind):
        return True
    if _TALKS.match(behind):
        return True  # 拉着同事阮明|聊起业务
    if behind[:2] in _NEXT:
        return True
    if behind[0] == "家":
        return _is_home(own, name, shadow)
    if behind[0] == "则":
        return len(behind) > 1 and "\u4e00" <= behind[1] <= "\u9fff"
    if behind[0] not in _LINKING:
        return False
    low, high = max(0, name.start - AROUND), name.end + AROUND
    return shadow.count(own, low, high) > shadow.count(name.text, low, high)


def _is_home(own: str, name: Token, shadow: str) -> bool:
    """Whether a name's last character is somebody's home, at which others are: 在队员罗大同|家,他的妻子…; 来到陈萍|家里."""
    if _AT_HOME.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is None:
        return False
    if shadow[name.end : name.end + 1] in "里中":
        return True
    alone = shadow[name.end : name.end + 1] in ",。、;的慰看门" and len(own) >= HAN
    low, high = max(0, name.start - AROUND), name.end + AROUND
    return alone or shadow.count(own, low, high) > shadow.count(name.text, low, high)


_AT_HOME = re.compile(
    "(?:在|到|来到|走进|走访|赶到|前往|赴|慰问|进|去)了?[^,。;、在到]{0,16}$|(?:在|到|来到|走进|走访|慰问)[^。;到]{2,16}[、和]$"
)
LONGEST_WAY = 24
"""Characters before a name in which it is said that somebody came to where its bearer lives."""
_NEXT = ("虽是", "虽然", "虽说", "虽不", "虽没", "带第", "佩戴")
_IDIOMS = ("异口同声", "不约而同", "义无反顾", "毫不犹豫", "主动请缨", "主动报名", "临危受命")


def is_able(words_of: str) -> bool:
    """Whether words begin with what somebody is able to do: 会说壮话."""
    return _ABLE.match(words_of) is not None


def is_doubled(name: Token, shadow: str) -> bool:
    """Whether what looks like a name is part of a doubled word: 平平|安安, 高|高兴兴."""
    first, last = name.start, name.end
    if last - first == 3 and shadow[last - 1] == shadow[last - 2] and shadow[first - 1 : first] == shadow[first]:
        return True
    if last - first != 2 or shadow[first] != shadow[first + 1]:
        return False
    before, after = shadow[max(0, first - 2) : first], shadow[last : last + 2]
    return any(len(pair) == 2 and pair[0] == pair[1] and "\u4e00" <= pair[0] <= "\u9fff" for pair in (before, after))


_COUNTED = re.compile("[一二两三四五六七八九十0-9]{1,3}(?:人|名|位)")


def is_counted(words_of: str) -> bool:
    """Whether words count those named before them: 崔英爱三人."""
    return _COUNTED.match(words_of) is not None


_NEVER_BY_SOUND = frozenset("的向则将被与和")
"""What no name written by sound ends in: 才仁卓玛|则负责, 达瓦次仁|向老师."""
WHEN = frozenset("时后前")
NEVER_LAST = frozenset(
    "说讲道称介表告笑哭是在为的了和与及等任带率从对把被向到来去已就也都还将于给让又再主副科医护党队今当负回想看听接站走坐同作随则便这那一两我他她"
    "曾刚正现却只能会要不没有又很最参加入写抱握拿打抢冲奋坚连第每本该"
)
_AT = frozenset("给把为从用向往忙蹲趴")


def is_by_sound(name: str) -> bool:
    """Whether a name of Han characters is one written by sound: 巴图那生."""
    return len(name) >= HAN and transliteration_characters().issuperset(name)


def shortened(name: Token, shadow: str) -> list[Token]:
    """A name without the next word's first character: 护士长张锦|连续, where 张锦 is named again, and 韩雪|时，…"""
    far = goes_too_far(name, shadow)
    if far:
        own, end = name.text[:-far], name.end - far
        return [name._replace(end=end, text=own), Token(OTHER, end, name.end, name.text[-far:], 0.0)]
    end = name.end - 1
    own = name.text[:-1]
    last, after = shadow[end], shadow[name.end : name.end + 1]
    if "·" in own and "的" in own:
        cut = own.index("的")  # 本·萨拉赫|的本地医生
        rest = Token(OTHER, name.start + cut, name.end, name.text[cut:], 0.0)
        return [name._replace(end=name.start + cut, text=own[:cut]), rest]
    foreign = "·" in own or is_by_sound(own[:-1])
    if foreign and name.text[-2:] in words() and not transliteration_characters().issuperset(name.text[-2:]):
        name, rest = name._replace(end=end - 1, text=own[:-1]), Token(OTHER, end - 1, name.end, name.text[-2:], 0.0)
        return [name, rest]  # 古丽巴哈尔·买买提|负责, 额尔敦巴雅尔|一边
    if "·" in own or is_by_sound(own):
        ends = last in _NEVER_BY_SOUND or (last == "一" and last + after in words())
        runs_on = ends and name.end - name.start == len(name.text) and name_score(own) >= LIKELY
        return [name._replace(end=end, text=own), Token(OTHER, end, name.end, last, 0.0)] if runs_on else [name]
    likely = own[0] in surname_characters() and name_score(own) > 0
    if likely and name.end - name.start == HAN and _begins_deed(last, shadow[name.end : name.end + 2]):
        return [name._replace(end=end, text=own), Token(OTHER, end, name.end, last, 0.0)]
    # 张伟|讲, 谷雨|帮她
    speaks = (last == "讲" and after in ",:起到") or (last in "帮陪替" and after in "他她我")
    if speaks and name.end - name.start == HAN and score_but_for_word(own) > 0:
        return [name._replace(end=end, text=own), Token(OTHER, end, name.end, last, 0.0)]
    behind = shadow[name.end : name.end + 2]
    torn = last + after in words() and behind not in words() and behind != "分获"  # but 海军|医术
    if name.end - name.start == HAN and torn and 0 < name_score(own) >= name_score(name.text):
        return [name._replace(end=end, text=own), Token(OTHER, end, name.end, last, 0.0)]  # 闻静|搭班
    if name.end - name.start == HAN and last + after in DOING | _FOLLOWS and own[0] in surname_characters():
        return [name._replace(end=end, text=own, score=LISTED), Token(OTHER, end, name.end, last, 0.0)]
    compound = own[:2] in COMPOUND_SURNAMES  # 尉迟鹏|正给
    if name.end - name.start != HAN + compound or name_score(own) <= 0:
        return [name]
    low, high = max(0, name.start - AROUND), name.end + AROUND
    again = last + after in words() and shadow.count(own, low, high) > shadow.count(name.text, low, high)
    now = last == "正" and after in _AT and name_score(own) >= LIKELY and shadow.count(name.text, low, high) == 1
    if not (again or now or (last in WHEN and after == "," and shadow.count(name.text, low, high) == 1)):
        return [name]
    return [name._replace(end=end, text=own), Token(OTHER, end, name.end, last, 0.0)]


def _begins_deed(last: str, after: str) -> bool:
    """Whether a character is rather what somebody does than a name's last one: 柏桐|写:“…”, 卓力|挽起袖子, 郁平|赴莫桑比克, 蓝河|用身体顶着."""
    if last == "各":
        return after[:1] in "替自带守管负提拿送写捐领帮讲"  # 护士解英、卢梦|各替她值了三个班
    if last in "写问喊答":
        return after == ':"'
    if last == "摄":
        return not after[:1] or after[0] in " \n。,;)/"  # 病房一角。孔洪|摄
    if last == "连":
        return after[:1] in "做干值忙守站跑"
    if last == "递":
        return after[:1] in ("上", "给", "过", "来", "了")  # 古丽|递上毛巾
    if last in "赴用":
        return "\u4e00" <= after[:1] <= "\u9fff"
    return last in _HANDS and after[:1] in _OBJECTS


_HANDS, _OBJECTS = frozenset("挽喂扶推递扛抬捧抱搂攥擦盯哄骂爬蹲跪躺搀揉摸捏"), frozenset("他她我你着了起住过")
_FOLLOWS = frozenset(
    ("跟在", "跟着", "跟随", "校友", "学友", "终于", "已经", "早已", "仍然", "始终")
)  # 舒畅|跟在后面, 护士路岚|校友


def ends_in_and(name: Token, link: Token, shadow: str) -> bool:
    """Whether a 和 behind a name of two characters is its third, as nobody is named behind it, but what somebody does:
    马廷和|干满三年, 马廷和|说, 杨代和|赶来送."""
    if name.kind != NAME or name.end != link.start or len(name.text) != 2:
        return False
    likely = name_score(f"{name.text}和")
    if likely > 0 and _COMES.match(shadow, link.end):
        return True
    return likely > UNUSUAL and _DOES.match(shadow, link.end) is not None


_COMES = re.compile("赶来|赶到|赶去|赶紧|站在|走到|走来|来到|跑来|拿着|带着|看着|红着|哽咽|笑着")
_DOES = re.compile(
    "(?:干满|说|告诉|表示|介绍|又|也|就|都|还|把|正[在给]|则|刚[从刚]|已|援[藏疆青川鄂沪琼外非]了?(?:半|多|[0-9一两二三四五六七八九十]))"
)
