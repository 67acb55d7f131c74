"""What stands right before or behind a name of running text: who took a picture, who parts from a family, of whom a list of
houses and names is, and what a name was cut from (护士高梦婷一组)."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import LISTED
from roster.rolls.words.doing import DOING, DONE_SO
from roster.rolls.words.lexicon import DEPARTMENT, GROUP, HOSPITAL, NAME, OTHER, POST, SEPARATOR, TITLE
from roster.rolls.words.names import COMPOUND_SURNAMES, name_score

_FAMILY = "(?:丈夫|妻子|爱人|老公|老婆|父母|家人|女儿|儿子|孩子|男友|女友|母亲|父亲|爸妈|恋人|未婚[夫妻])"
_PARTS = re.compile(
    f"(?:和|与|跟|同){_FAMILY}[^,。;]{{0,10}}(?:道别|告别|分别|话别|相拥|拥抱|挥别|作别)|告别(?:了)?[^,。;、]{{0,6}}{_FAMILY}"
)
_HOUSE_OWN = re.compile("(?:该院|我院|本院|同院)的?$")
_SETS_OUT = re.compile(
    "(?:同志)?(?:也|又|还|曾|则|将|再次|随即|主动)?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:出征|驰援|奔赴|赶赴|启程|随队|随[^,。;]{2,14}队(?:出征|出发|赴|前往|奔赴))(?!仪式)"
)
_PICTURED = re.compile("[ ]?(?:摄(?!入|取|氏)|供图)")
LONGEST_WORD, LONGEST_SIGNATURE = 8, 48
# Who wrote a report for which office: (某市中心医院 人事科 某某).
_SIGNED = re.compile("[(][^()。,;:]{2,30}(?:医院|中心|保健院|委|局)[ ]+[^() 。,;:]{2,10}(?:科|部|办|办公室|处|会)[ ]+$")


def is_credited(name: Token, shadow: str) -> bool:
    """Whether the words around a name say that who it is took the picture, or wrote the page: 送别队员 某某摄."""
    if shadow[name.end : name.end + 1] == ")":
        ahead = shadow[max(0, name.start - LONGEST_SIGNATURE) : name.start]
        return _SIGNED.search(ahead) is not None
    return _PICTURED.match(shadow, name.end) is not None


def leaves(name: Token, shadow: str) -> bool:
    """Whether a name's words say that who it is left: 康复科某某和丈夫在车前道别, 该院某某也出征武汉."""
    if _PARTS.match(shadow, name.end):
        return True
    own = _HOUSE_OWN.search(shadow, max(0, name.start - LONGEST_WORD), name.start)
    return own is not None and _SETS_OUT.match(shadow, name.end) is not None


def is_listed_by_house(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name is one more of a list of institutions, each with its people: 甲医院某某,乙医院某某."""
    kinds = [token.kind for token in tokens[max(0, place - 4) : place]]
    joined = place > 3 and tokens[place - 1].end == tokens[place].start
    return joined and kinds == [HOSPITAL, NAME, SEPARATOR, HOSPITAL] and tokens[place - 2].text.strip() in _LISTS


_LISTS = (",", "、", ";")


def told_behind_comma(tokens: Sequence[Token]) -> list[Token]:
    """What a sentence goes on to say of the name with which it begins: 某某,内三科医生,党员."""
    if len(tokens) < 3 or tokens[1].text.strip() != ",":
        return []
    chain: list[Token] = []
    for token in tokens[2:]:
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST):
            return chain if token.kind == SEPARATOR and any(item.kind in (TITLE, POST) for item in chain) else []
        chain.append(token)
    return []


def with_cut_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with names and wards freed from the words that they were read with: 护士高梦婷|一组, 队长慕容刚|带领, 担任|儿科."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind == GROUP and token.text.endswith("一组"):
            kept.extend(_of_pair(token))
            continue
        if token.kind == DEPARTMENT and len(token.text) == token.end - token.start:
            kept.extend(_ward_alone(token))
            continue
        if token.kind in (OTHER, NAME) and _is_torn_by_deed(kept, token):
            first, second = kept[-2:]
            middle = second.start + 1
            kept[-2] = first._replace(end=middle, text=first.text + second.text[0], score=LISTED)
            kept[-1] = Token(OTHER, middle, token.end, second.text[1] + token.text, 0.0)
            continue
        if token.kind == OTHER and len(token.text) > 1 and _is_half_surname(kept, token):
            name, middle = kept[-1], token.start + 1
            kept[-1] = name._replace(end=middle, text=name.text + token.text[0], score=LISTED)
            kept.append(token._replace(start=middle, text=token.text[1:]))
            continue
        kept.append(token)
    return kept


def _ward_alone(token: Token) -> list[Token]:
    """A ward without the verb that it was read with (担任|儿科), or plain words where it says of no ward which one: 一个科室."""
    if _ANY_WARD.fullmatch(token.text):
        return [token._replace(kind=OTHER)]
    takes = _TAKES_WARD.match(token.text)
    if takes is None:
        return [token]
    middle = token.start + takes.end()
    return [
        Token(OTHER, token.start, middle, takes[0], 0.0),
        token._replace(start=middle, text=token.text[takes.end() :]),
    ]


_ANY_WARD = re.compile("(?:[一两三几同每各]|同一|整)个?科室")
_TAKES_WARD = re.compile("(?:担任|出任|兼任)(?=[\u4e00-\u9fff]{2})")


def _is_torn_by_deed(kept: Sequence[Token], token: Token) -> bool:
    """Whether the last two words, both read as names, are one name and the first half of what was done: 赵永|强佩|戴红花."""
    if len(kept) < 2 or not kept[-2].kind == kept[-1].kind == NAME:
        return False
    first, second = kept[-2:]
    if len(first.text) != 2 or len(second.text) != 2 or first.end != second.start or second.end != token.start:
        return False
    deed = second.text[1] + token.text[0]
    whole = first.text + second.text[0]
    return (
        (deed in DOING or deed in DONE_SO) and name_score(whole) > 0 and second.end - second.start == len(second.text)
    )


def _is_half_surname(kept: Sequence[Token], token: Token) -> bool:
    """Whether a name right behind a position is nothing but a surname of two characters: 队长慕容|刚带领."""
    if len(kept) < 2 or kept[-1].kind != NAME or kept[-1].text not in COMPOUND_SURNAMES:
        return False
    return kept[-1].end == token.start and kept[-2].kind in "TPR" and kept[-2].end == kept[-1].start


def with_alumni(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with what a school calls its own, right before a name, made one word: 我校98级临床校友|某某."""
    if not tokens or _OF_SCHOOL.search(shadow, tokens[0].start, tokens[-1].end) is None:
        return list(tokens)
    kept: list[Token] = []
    for token in tokens:
        if token.kind == NAME and kept and kept[-1].end == token.start:
            low = max(kept[0].start, token.start - LONGEST_ALUMNUS)
            found = _ALUMNUS.search(shadow, low, token.start)
            first = next((at for at, one in enumerate(kept) if found and one.start >= found.start()), len(kept))
            if found and first < len(kept) and kept[first].start == found.start():
                kept[first:] = [Token(OTHER, found.start(), token.start, "校友", 0.0)]
        kept.append(token)
    return kept


LONGEST_ALUMNUS = 24
_OF_SCHOOL = re.compile("校友|毕业生|在读生|学子")
_ALUMNUS = re.compile(
    "(?:(?<=[、,。的\n])|^)(?:[我本学]校|[\u4e00-\u9fff]{2,12}(?:大学|学院|学校|卫校))?(?:[0-9]{2,4}(?:级|届))?[\u4e00-\u9fff]{0,10}?(?:校友|毕业生|在读生|学子)$"
)
_PAIR = re.compile("(护士长|护士|护师|医生|医师)([\u4e00-\u9fff]{2,3})(一组)")


def _of_pair(token: Token) -> list[Token]:
    found = _PAIR.fullmatch(token.text)
    if found is None or token.end - token.start != len(token.text) or name_score(found[2]) <= 0:
        return [token]
    kinds = (TITLE, NAME, OTHER)
    return [
        Token(kind, token.start + found.start(part), token.start + found.end(part), found[part], 0.0)
        for part, kind in enumerate(kinds, 1)
    ]
