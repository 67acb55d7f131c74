"""The words of running text once they are cut: institutions made whole, and what only looks like one made plain words."""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from roster.rolls.houses.page_house import holds_travel
from roster.rolls.houses.same_house import UNITS
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.ends import AROUND
from roster.rolls.prose.things import is_no_house
from roster.rolls.rows.goals import is_helped_by_us
from roster.rolls.rows.house_edges import behind_words
from roster.rolls.words.lexicon import (
    CONNECTOR,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.pieces import BARE_DEPARTMENTS, HOSPITAL_KINDS
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import leading_regions

_ANY = re.compile(
    "^[0-9]{1,2}日|^中医专$|^综合医院$|^(?:我国)?(?:中?西部|边远)(?:地区)?医院$|贫困|偏远|欠发达|^[一两几三四五]家|[0-9一二三四五六七八九十余多]家[^院]{0,6}医院$|(?:家|同一|[一两几三四五]所|所有|同|[一两几三四五这那][个间]|人在|兄弟|[曾时历]任|辜负)医院$|^[一同]医院$|(?:[^医药护理]|^)学会$|^[为到]?20[0-9]{2}年医院$|^[三二]级?[甲乙]等?医院$"
)


def plain_words(tokens: Sequence[Token], shadow: str) -> list[Token]:
    """The tokens with 一家医院, and what was read with words of travel before it, as plain words, which name no
    institution."""
    kept: list[Token] = []
    for token in _with_whole_houses(_with_fields(_with_unknown_houses(with_short_houses(tokens, shadow), shadow))):
        if token.kind == HOSPITAL:
            whole, token = token, behind_words(token)
            if token is not whole:
                kept.append(Token(OTHER, whole.start, token.start, whole.text[: token.start - whole.start], 0.0))
            if (
                kept
                and token.text.startswith("任县")
                and kept[-1].end == token.start
                and kept[-1].text[-1] in _IN_OFFICE
            ):
                # 现|任县人民医院, and not of the county 任县
                kept[-1] = kept[-1]._replace(end=kept[-1].end + 1, text=f"{kept[-1].text}任")
                token = token._replace(start=token.start + 1, text=token.text[1:])
        names_none = token.kind == HOSPITAL and (_names_none(token.text) or _RED_CROSS.match(shadow, token.end - 4))
        names_none = names_none or (token.kind == HOSPITAL and is_no_house(token, shadow))
        if names_none or (token.kind == HOSPITAL and is_helped_by_us(token, shadow)):
            token = token._replace(kind=OTHER)
        elif token.kind == HOSPITAL and "和" in token.text:
            token = _behind_and(token)
        if token.kind == HOSPITAL and (_is_torn(kept, token) or _fills_bracket(kept, token, shadow)):
            first = kept.pop()
            token = token._replace(start=first.start, text=first.text + token.text)  # 京|东誉美肾病医院
        if token.kind == HOSPITAL and kept and _is_of_town(kept[-1], token):
            first = kept.pop()
            kept.append(first._replace(end=first.end - 2, text=first.text[:-2]))
            token = token._replace(start=first.end - 2, text=first.text[-2:] + token.text)  # 来自|博鳌|一龄医院
        if token.kind in _CLEARED:
            token = _cleared(token)
        if (
            token.text == "病科"
            and kept
            and kept[-1].kind == OTHER
            and kept[-1].end == token.start
            and kept[-1].text[2:]
        ):
            first = kept[-1]
            kept[-1] = first._replace(end=first.end - 2, text=first.text[:-2])
            token = token._replace(start=first.end - 2, text=first.text[-2:] + token.text)  # 派出脉管|病科
        if token.kind == DEPARTMENT and _is_of_ward(kept, token):
            first = kept.pop()
            token = token._replace(start=first.start, text=first.text + token.text)  # 精神病院|成人|精神科
        if token.kind in (POST, TITLE) and _is_unknown_ward(kept, token):
            kept[-1] = kept[-1]._replace(kind=DEPARTMENT)
        if token.kind == DEPARTMENT and _is_of_wards(kept, token):
            field, first = kept.pop(), kept.pop()
            token = token._replace(start=first.start, text=first.text + field.text + token.text)
        kept.append(token)
    return kept


_RED_CROSS = re.compile("红十字会(?=野战医院|医疗队|救援队)")  # whose team's members are of houses of their own


def _is_torn(kept: Sequence[Token], house: Token) -> bool:
    """Whether the one character with which a sentence begins is the first of an institution's name that no place begins."""
    if not kept or kept[-1].kind != OTHER or len(kept[-1].text) != 1 or kept[-1].end != house.start:
        return False
    begins = house.text[0] not in UNITS and (len(kept) == 1 or kept[-2].kind == SEPARATOR)
    return (
        begins and kept[-1].text not in _NO_FIRST and place_of(house.text) is None and not leading_regions(house.text)
    )


def _is_of_town(before: Token, house: Token) -> bool:
    """Whether the words before an institution that no place begins say where it is: 来自博鳌|一龄医院."""
    if before.kind != OTHER or before.end != house.start or _FROM_TOWN.search(before.text) is None:
        return False
    return house.text[0] not in UNITS and place_of(house.text) is None and not leading_regions(house.text)


_FROM_TOWN = re.compile("(?:^|[^\u4e00-\u9fff])来自(?![我本同这那该某全各一两几不])[\u4e00-\u9fff]{2}$")
_IN_OFFICE = frozenset("现曾历兼担")


def _fills_bracket(kept: Sequence[Token], house: Token, shadow: str) -> bool:
    """Whether some characters and the end of an institution's name are all of a bracket behind somebody: 某某（贵黔|国际总医院）."""
    if (
        len(kept) < BRACKETED
        or kept[-1].kind != OTHER
        or kept[-1].end != house.start
        or shadow[house.end : house.end + 1] != ")"
    ):
        return False
    somebody, bracket = kept[-3], kept[-2]
    if somebody.kind != NAME or bracket.text != "(" or not somebody.end == bracket.start == kept[-1].start - 1:
        return False
    return _UNKNOWN_PLACE.fullmatch(kept[-1].text) is not None and place_of(house.text) is None


BRACKETED = 3
_UNKNOWN_PLACE = re.compile("[\u4e00-\u9fff]{2,4}(?<![在于是自任为的])")
_NO_FIRST = frozenset(
    "在由从到向和与对该本我据按经为是去自请让给被将把像有等及让跟随同离往赴进出回来这那全各某以即因至曾则便均都还又也且其此当原现总约近"
)


def _behind_and(house: Token) -> Token:
    """An institution without what is named before it: 援藏省市和|西藏成办医院."""
    ahead, _, own = house.text.partition("和")
    if not ahead.endswith(("省", "市", "区", "县")) or len(ahead) > LONGEST_AHEAD or not leading_regions(own):
        return house
    return house._replace(start=house.end - len(own), text=own) if house.end - house.start == len(house.text) else house


LONGEST_AHEAD = 4
_NO_PLACE = "(?![的了在到去来从与和等由是为被把对向回进赴往随、])"
_SHORT = re.compile(
    f"(?:{_NO_PLACE}[\u4e00-\u9fff]){{1,2}}大(?:学)?(?:附属?)?[一二三四五六七八九](?:附)?院|(?:福建|安徽|河北|山西|广西|新疆|江西|湖北|浙江|山东|广州|南京|天津|重庆|哈尔滨|大连)?医(?:科)?大(?:学)?附属?[一二三四五六七八九]医院"
)


def with_short_houses(tokens: Sequence[Token], shadow: str) -> Sequence[Token]:
    """The tokens with a university's hospital made one whose name is cut to a few characters: 兰大二|院, 浙大二院."""
    if not tokens or shadow.find("大", tokens[0].start, tokens[-1].end) < 0:
        return tokens
    spans = deque(match.span() for match in _SHORT.finditer(shadow, tokens[0].start, tokens[-1].end))
    if not spans:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        while spans and spans[0][1] <= token.start:
            spans.popleft()
        if not spans or token.end <= spans[0][0]:
            kept.append(token)
            continue
        first, last = spans[0]
        if token.kind == HOSPITAL and token.start <= first and token.end >= last:
            kept.append(token)  # 重庆医科大学附一院
            continue
        if token.start < first:
            kept.append(token._replace(kind=OTHER, end=first, text=shadow[token.start : first]))
        if not (kept and kept[-1].kind == HOSPITAL and kept[-1].end == last):
            kept.append(Token(HOSPITAL, first, last, shadow[first:last], 0.0))
        if token.end > last:
            rest = token.kind if token.kind == DEPARTMENT else OTHER
            kept.append(token._replace(kind=rest, start=last, text=shadow[last : token.end]))
    return kept


def _is_of_ward(kept: Sequence[Token], ward: Token) -> bool:
    """Whether the words between an institution and a ward are the ward's own: 普爱医院|足踝|外科."""
    if len(kept) < 2 or kept[-1].kind != OTHER or kept[-1].end != ward.start or kept[-2].end != kept[-1].start:
        return False
    return kept[-2].kind == HOSPITAL and _FIELD.fullmatch(kept[-1].text) is not None


def _is_unknown_ward(kept: Sequence[Token], position: Token) -> bool:
    """Whether the words between a mark and a position are a ward of which no lexicon knows: 他们是|精防科|科长某某."""
    if len(kept) < 2 or kept[-1].kind != OTHER or kept[-1].end != position.start:
        return False
    if kept[-2].kind == HOSPITAL and kept[-2].end == kept[-1].start and kept[-1].text in _BARE_WARDS:
        return True  # 某医院|产房|护士长某某
    if kept[-2].kind == HOSPITAL and kept[-2].end == kept[-1].start and _NEW_WARD.fullmatch(kept[-1].text):
        return True  # 某医院|名中医馆|主治医师
    begins = kept[-2].text.endswith(("、", ",", ":", "是", "为"))
    return begins and _UNKNOWN_WARD.fullmatch(kept[-1].text) is not None


_BARE_WARDS = frozenset((*BARE_DEPARTMENTS, "产房"))
_NEW_WARD = re.compile(
    "(?![该我本各全同两多外这那某一年])(?!.*[的了在到去来从与和等由是为被把对向回进赴往给让就派位岁])[\u4e00-\u9fff]{2,6}(?:科|馆|门诊|病区|病房)"
)
_UNKNOWN_WARD = re.compile("(?![该我本各全同两多外专这那某一理工文法])[\u4e00-\u9fff]{2,3}科")


def _is_of_wards(kept: Sequence[Token], ward: Token) -> bool:
    """Whether the words between a department and one of its wards are that ward's name: 精神科|休养|病区."""
    if len(kept) < 2 or ward.text not in ("病区", "病房") or kept[-1].kind != OTHER or kept[-2].kind != DEPARTMENT:
        return False
    touches = kept[-2].end == kept[-1].start and kept[-1].end == ward.start
    return touches and len(kept[-1].text) == 2 and _FIELD.fullmatch(kept[-1].text) is not None


_FIELD = re.compile(
    "(?!.*(?:[的了在到去来从与和等由是为被把对向回进赴往给让就派各该本位名员及里内]|[确决选]定|安排|抽调))[\u4e00-\u9fff]{1,4}"
)


def _with_unknown_houses(tokens: Sequence[Token], shadow: str) -> Sequence[Token]:
    """The tokens with words behind a mark parted from the institution with which they begin and of which no lexicon knows:
    all that stands before a position (领队、中壢壢新医院|院长某某), or what the page names again (普爱医院)."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.kind != OTHER or "医院" not in token.text or (place and tokens[place - 1].kind != SEPARATOR):
            kept.append(token)
            continue
        length = len(token.text) if _is_unknown_house(tokens, place) else _named_again(token, shadow)
        if not length:
            kept.append(token)
            continue
        rest = token.text[length:]
        middle = token.start + length if rest else token.end
        kept.append(token._replace(kind=HOSPITAL, end=middle, text=token.text[:length]))
        if rest:
            kept.append(token._replace(start=middle, text=rest))
    return kept


def _is_unknown_house(tokens: Sequence[Token], place: int) -> bool:
    """Whether words that end in 医院 stand between a mark and a position, or in a list of houses and their people."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.start != token.end or not _UNKNOWN_HOUSE.fullmatch(token.text):
        return False
    if place and tokens[place - 1].text.strip()[-1:] not in ("、", ",", ":", "("):
        return False
    listed = place > 1 and tokens[place - 1].text == "," and tokens[place - 2].kind == NAME
    return after.kind in (POST, TITLE, DEPARTMENT) or (listed and after.kind == NAME)


_UNKNOWN_HOUSE = re.compile("(?!.*[的在到去从由和与及是往我他她该这那各某本同]).{2,8}医院")


def _named_again(words_of: Token, shadow: str) -> int:
    """The characters of an institution with which words begin and that the page names again, 0 if they begin with none."""
    found = _REPEATED_HOUSE.match(words_of.text)
    if found is None or shadow.count(found[0], max(0, words_of.start - AROUND), words_of.end + AROUND) < 2:
        return 0
    return found.end()


_REPEATED_HOUSE = re.compile(
    "(?![^医]{0,4}(?:方舱|定点|野战|隔离|收治|[该本我各这那某全一两三四五六七八九十几]|[的了在到去来从与和等由是为被把对向回进赴往给让就]))[\u4e00-\u9fff]{2,4}医院(?=[\u4e00-\u9fff])"
)


def _with_fields(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the field of somebody's work in a bracket behind the title made a ward: 副主任医师（创伤医学）."""
    if not any(token.text.startswith("(") for token in tokens):
        return tokens
    kept = list(tokens)
    for place in range(2, len(kept) - 1):
        token = kept[place]
        opened = kept[place - 1].text == "(" and kept[place - 2].kind in (TITLE, POST)
        if (
            token.kind == OTHER
            and opened
            and kept[place + 1].text.startswith(")")
            and _FIELD_OF_WORK.fullmatch(token.text)
        ):
            kept[place] = token._replace(kind=DEPARTMENT)
    return kept


_FIELD_OF_WORK = re.compile("[\u4e00-\u9fff]{2,6}(?:医学|管理|科学|专业|护理|检验|影像|康复|药学|防控|流调)")


def _with_whole_houses(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with what was taken for a name right before 医院 or 中心医院 made part of the institution's: 罗店|医院."""
    held: Token | None = None
    for token in _parted(tokens):
        if held is not None:
            length = _length_of_kind(token) if token.start == held.end else 0
            if length:
                middle = token.start + length
                yield Token(HOSPITAL, held.start, middle, held.text + token.text[:length], held.score)
                if middle < token.end:
                    yield token._replace(start=middle, text=token.text[length:])
                held = None
                continue
            yield held
            held = None
        if token.kind == NAME and len(token.text) <= LONGEST_PLACE:
            held = token
        else:
            yield token
    if held is not None:
        yield held


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with what belongs to the word before taken off an institution and a title: 龚雪和|县人民医院, 援藏|医生."""
    before: Token | None = None
    for token in tokens:
        if before is None or before.end != token.start:
            pass
        elif before.kind == NAME and token.kind == HOSPITAL and _AND.match(token.text):
            yield Token(CONNECTOR, token.start, token.start + 1, token.text[0], 0.0)
            token = token._replace(start=token.start + 1, text=token.text[1:])
        elif token.kind == TITLE and before.text.endswith("援") and token.text[0] in "藏疆鄂":
            yield Token(OTHER, token.start, token.start + 1, token.text[0], 0.0)
            token = token._replace(start=token.start + 1, text=token.text[1:])
        elif before.kind == GROUP and _is_office_of_team(before, token):
            token = token._replace(kind=ROLE)  # 援塞拉利昂医疗队|队长
        yield token
        before = token


def _is_office_of_team(before: Token, token: Token) -> bool:
    """Whether what touches a team's name is an office in it that no recogniser found."""
    return token.kind == OTHER and before.text.endswith(_TEAMS) and _OFFICE.fullmatch(token.text) is not None


_TEAMS = ("队", "专家组", "医疗组")
_OFFICE = re.compile("(?:总|副|执行|常务副)?(?:领队|队长|组长)")


_AND = re.compile("[和与及同][省市县区州旗盟](?!.{0,3}[县市区])")
LONGEST_PLACE = 3


def _length_of_kind(token: Token) -> int:
    """The characters of 医院 with which words begin, or of an institution that is called by its kind alone."""
    if token.kind == HOSPITAL:
        return len(token.text) if token.text in HOSPITAL_KINDS else 0
    return 2 if token.kind in (OTHER, LABEL) and token.text.startswith("医院") else 0


_CLEARED = frozenset((NAME, HOSPITAL, DEPARTMENT, TITLE))


_ADDRESSES = ("老大哥", "老大姐")


def _cleared(token: Token) -> Token:
    """A title without the 男 of 男护士, a ward without the 膳食由 of 膳食由营养科某某制定 and the
    随队的还有该院 of 随队的还有该院呼吸科教授某某; 同屋的老大哥 is no name."""
    if token.kind == NAME and token.text in _ADDRESSES:
        return token._replace(kind=OTHER, score=0.0)
    if token.kind == TITLE and token.text[0] in "男女":
        return token._replace(start=token.start + 1, text=token.text[1:])
    group = _OF_GROUP.match(token.text) if token.kind == HOSPITAL else None
    if group and token.end - token.start == len(token.text):
        return token._replace(start=token.start + group.end(), text=token.text[group.end() :])
    ahead = _AHEAD.match(token.text) if token.kind == HOSPITAL else None
    if ahead and token.end - token.start == len(token.text) and leading_regions(token.text[ahead.end() :]):
        return token._replace(start=token.start + ahead.end(), text=token.text[ahead.end() :])
    if token.kind == HOSPITAL and token.text.startswith(_MORE):
        return token._replace(start=token.start + 2, text=token.text[2:])  # 另有某医院护师某某
    held = _HELD_BEFORE.match(token.text) if token.kind == DEPARTMENT else None
    if held:
        return token._replace(start=token.start + held.end(), text=token.text[held.end() :])
    if token.kind == DEPARTMENT and token.text[0] in "系有" and len(token.text) > 2:
        return token._replace(start=token.start + 1, text=token.text[1:])  # 某某系骨科医师
    if token.kind not in (DEPARTMENT, HOSPITAL):
        return token
    by = token.text.find("由") + 1
    if not by and token.kind == DEPARTMENT:
        said = _SAID_BEFORE.match(token.text)
        by = said.end() if said else 0
    return token._replace(start=token.start + by, text=token.text[by:]) if by else token


# 中核集团所属|核工业四一六医院
_OF_GROUP = re.compile(
    "[\u4e00-\u9fff]{0,10}(?:集团|公司|系统)[\u4e00-\u9fff]{0,4}?(?:所属|下属|旗下|直属)的?(?=[\u4e00-\u9fff]{4})"
)
# 在医疗队中,有|温州大学附属医院; 2017年|河北某医院
_AHEAD = re.compile("有|[0-9]{4}年")
# 第七位援疆|干部头颈外科
_HELD_BEFORE = re.compile(
    "(?:援[藏疆青]|帮扶|挂职|支援)?(?:干部|队员|人才|专家)(?=[\u4e00-\u9fff]{1,8}科)(?!干部|病|保健|体检|门诊)"
)
_MORE = ("另有", "还有", "以及", "其中")


_SAID_BEFORE = re.compile(".*(?:的|还有|该院|我院|本院|同院)(?=..)")


def _names_none(hospital: str) -> bool:
    return _ANY.search(hospital) is not None or hospital == "区域医疗中心" or holds_travel(hospital)
