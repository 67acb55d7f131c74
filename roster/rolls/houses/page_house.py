"""The house whose page a text is: the institution named once for all of its people, above, below or in a sentence."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import (
    GOAL,
    LONGEST_POST,
    OF_POST,
    is_post_abroad,
    with_aided_houses,
    with_goals,
    with_wards_there,
)
from roster.rolls.rows.letters import addresses_units
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row, is_day
from roster.rolls.text.places import HUBEI
from roster.rolls.words.lexicon import (
    BATCH,
    DEPARTMENT,
    ETHNIC,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    REGION,
    SEPARATOR,
)
from roster.rolls.words.short_names import is_short
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region

_HOSTS = re.compile("火神山|雷神山|金银潭|大别山|汉口|武昌医院|汉阳医院|方舱|华中科技大学|武汉|湖北")


@lru_cache(maxsize=4096)
def is_host(hospital: str) -> bool:
    """Whether an institution received the teams."""
    place = place_of(hospital)
    return place is not None and place.startswith(HUBEI)


def is_destination(hospital: str) -> bool:
    """Whether a heading that names this institution tells where the people went, and not from where."""
    return is_host(hospital) or _HOSTS.search(hospital) is not None


def is_anonymous(hospital: str) -> bool:
    """Whether an institution's name is withheld: 北京某三甲医院."""
    return "某" in hospital and _ANONYMOUS.search(hospital) is not None


_ANONYMOUS = re.compile("某(?:三甲|二甲|大型?|知名|定点|家)")


_GOING_TO = re.compile(
    "援(?=武汉|湖北|黄冈|黄石|孝感|荆门|荆州|随州|襄阳|宜昌|十堰|咸宁|鄂)|支援|进驻|接管|驻|对口|奔赴|前往|援助|赴"
)
# What some character of a row must be where people go, where a day or a withheld name is told: most rows hold none.
_MAY_GO = re.compile(f"{'|'.join('→⇒➡>援扶赴往驻管口抵月某奔飞灾震拟派挂排配')}|直飞|驶向|挺进|征战|去了|进了|到了")


def without_destinations(row: Row, words: str) -> None:
    """In a heading, an institution or a place of Hubei is where the people went: 第二批（2月2日出征，武汉大学人民医院）,
    第八批（2月21日，孝感）. `words` are those of the row's line."""
    if row.letters <= LONGEST_POST and is_post_abroad(row.tokens, words):
        row.put([token._replace(kind=GROUP, score=GOAL) if token.kind in OF_POST else token for token in row.tokens])
    kinds = row.kinds
    if (HOSPITAL not in kinds and REGION not in kinds) or (BATCH not in kinds and _MAY_GO.search(words) is None):
        return
    if NAME not in kinds and any(token.kind == HOSPITAL and is_anonymous(token.text) for token in row.tokens):
        row.put([token._replace(kind=GROUP) if token.kind == HOSPITAL else token for token in row.tokens])
        return
    row.put(with_goals(row.tokens))
    if "(" in words:
        row.put(with_aided_houses(row.tokens, words, row.start))
        kinds = row.kinds
    if NAME in kinds and any(token.kind == NAME and token.score >= SURE for token in row.tokens):
        if BATCH in kinds and "(" in words:
            row.put(_with_destination_ahead(row.tokens))
        return
    of_going = BATCH in kinds or any(_GOING_TO.search(token.text) for token in row.tokens)
    if not of_going and (HOSPITAL not in kinds or not any(is_day(token) for token in row.tokens)):
        return
    gone = [
        token.kind in (HOSPITAL, REGION) and _is_where_they_went(token) and not _sends(row.tokens, place)
        for place, token in enumerate(row.tokens)
    ]
    row.put(with_wards_there(row.tokens, gone))


def _with_destination_ahead(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of people behind a colon with the institution in the bracket of their batch, where it is one to which
    they went, made a word of the heading: 第三批医疗队（2月4日出发，武昌方舱医院）：甲、乙."""
    colon = next((place for place, token in enumerate(tokens) if ":" in token.text), len(tokens))
    ahead = tokens[:colon]
    batch = next((place for place, token in enumerate(ahead) if token.kind == BATCH), colon)
    if not batch and _of_houses_of_their_own(tokens, colon):
        return [
            token._replace(kind=GROUP, score=GOAL) if 1 < place < colon and token.kind in _PLACES_AHEAD else token
            for place, token in enumerate(tokens)
        ]
    if colon == len(tokens) or any(token.kind == NAME for token in ahead):
        return tokens
    if _AIDS_OTHERS.search("".join([token.text for token in ahead])):
        return tokens  # 湖北省首批援沪医疗队（武汉市第一医院）：…
    return [
        token._replace(kind=GROUP, score=GOAL)
        if batch < place < colon and token.kind in (HOSPITAL, REGION) and _is_where_they_went(token)
        else token
        for place, token in enumerate(tokens)
    ]


def _of_houses_of_their_own(tokens: Sequence[Token], colon: int) -> bool:
    """Whether behind the batch and its bracket people stand with their institutions, so that the bracket tells where the
    batch went, wherever that lies: 第五批（某市传染病院）：某医院感染科某某主治医师, 第七批（舒兰）：某医院护士某某."""
    bracketed = colon < len(tokens) and tokens[1].text.strip() == "(" and tokens[colon].text.startswith(")")
    behind = [token.kind for token in tokens[colon + 1 :] if token.kind != SEPARATOR]
    return bracketed and HOSPITAL in behind[:FEW_AHEAD] and NAME in behind


FEW_AHEAD = 3
"""Words behind a heading's colon among which its first person's institution stands, perhaps behind the role."""
_PLACES_AHEAD = frozenset((HOSPITAL, REGION, NAME, ETHNIC, OTHER, DEPARTMENT))
_AIDS_OTHERS = re.compile("(?<!救)援助?(?![鄂汉助]|湖北|武汉|[黄孝荆襄宜十随咸恩])|赴(?![鄂汉]|湖北|武汉)")


def _sends(tokens: Sequence[Token], place: int) -> bool:
    """Whether what is named first in a heading is whose team it is, in Hubei as well: 秭归县援助武汉医疗队."""
    if place and tokens[place - 1].kind not in (SEPARATOR, NUMBER):
        return False
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is not None and behind.start == tokens[place].end and _SENDING.match(behind.text) is not None


_SENDING = re.compile("对口支援|支援|援助|驰援|援|赴|首批|第")


def _is_where_they_went(token: Token) -> bool:
    if token.kind == HOSPITAL:
        return is_destination(token.text)
    return (find_region(token.text) or "").startswith(HUBEI)


# Institutions that send nobody of their own to a ward, and sign for those that do.
_OFFICES = re.compile(
    "(?:委员会|卫健委|计生委|卫计委|卫健局|健康委|健康局|局|厅|公司|大学|学院|医专|高专|卫校|护校|学校|指挥部|学会|协会|红十字会|集团)$"
)


def is_office(hospital: str) -> bool:
    """Whether an institution governs others, so that it rather issued a list than sent those on it."""
    return _OFFICES.search(hospital) is not None


_OF_ALL = re.compile("(?:以上|上述)[^。]{0,14}(?:来自|均为|均系|均是|全部为|都是|都为|系)")
_OWN = re.compile("我院|我们院|我们医院|本院|我中心|本中心")
FEW = 0.34
"""Share of the people with an institution of their own up to which the rest are the house's."""


MOST_NAMED = 20
"""Institutions named beyond which none is the page's own, so that the time stays linear."""


@dataclass(slots=True)
class House:
    """What the rows outside of the lists say about the house: the institutions named, and those said of all."""

    named: list[Token] = field(default_factory=list)
    of_all: list[tuple[Token, int]] = field(default_factory=list)  # and where the sentence begins
    own: bool = False  # whether the text speaks of 我院
    sentences: list[Row] = field(default_factory=list)  # not cut into words yet
    aided: set[str] = field(default_factory=set)  # institutions to which people went
    different: set[str] = field(default_factory=set)  # of the institutions named

    def look(self, row: Row, words: str) -> None:
        """Take in a row that is no roll; a sentence only when it is needed."""
        if row.remark and not row.tokens:
            if addresses_units(words):
                return
            self.sentences.append(row)
            return
        self.own = self.own or _OWN.search(words) is not None
        sending = []
        for before, token in zip((None, *row.tokens), row.tokens, strict=False):
            at = token.start - row.start
            listed = (
                token.kind == HOSPITAL
                and before is not None
                and before.text == "、"
                and _GOES_TO_SEVERAL.search(words, max(0, at - LONGEST_GOAL), at)
            )
            if listed or (token.kind == HOSPITAL and _is_aided(before, token)):
                self.aided.add(token.text)
            elif is_house(token) or _sends_away(token, words, token.end - row.start):
                sending.append(token)
        self.named.extend(sending)
        self.different.update(token.text for token in sending)
        if len(sending) == 1 and _OF_ALL.search(words):
            self.of_all.append((sending[0], row.start))

    def may_be_told(self, words: str) -> bool:
        """Whether a sentence may still tell whose page it is, or of what house all are."""
        return len(self.different) <= MOST_NAMED or _OF_ALL.search(words) is not None

    def of_page(self) -> Token | None:
        """The institution that all others named are a shorter form of; None if there is no such one."""
        return only_house(
            [token for token in self.named if token.text not in self.aided and not token.text.endswith(_OF_MEMBERS)]
        )


_OF_MEMBERS = ("协会", "学会", "联合会", "委员会")
"""Ends of the names of bodies whose members work elsewhere."""

_TO_AID = re.compile(
    "(?:支援|援助|对口支援|对口帮扶|帮扶|奔赴|赶赴|前往|派往|派驻|接管|进驻|抵达|对接|去|赴"
    "|(?:驻点|对口|定点|所)(?:支援|援助|帮扶|支医)的)$"
)
# 赴某市、|某师医院 names two places to which people went.
_GOES_TO_SEVERAL = re.compile("(?:对口支援|对口帮扶|帮扶|奔赴|赶赴|前往|派往|派驻|赴)[\u4e00-\u9fff]{2,12}、$")


LONGEST_GOAL = 20
"""Characters of the longest word for going with the first of two places behind it."""


def _is_aided(before: Token | None, token: Token) -> bool:
    """Whether the word right before an institution says that people went there: 支援林芝市人民医院."""
    return before is not None and before.end == token.start and _TO_AID.search(before.text) is not None


def only_house(named: Sequence[Token]) -> Token | None:
    """The institution that all others named are a shorter form of; None if there is no such one."""
    # Nobody is of a hospital that was set up for the time that the teams worked there.
    names = {token.text: token for token in reversed(named) if "方舱" not in token.text}
    if len(names) > MOST_NAMED:
        return None
    for text, token in names.items():
        if all(is_short(other, text) for other in names):
            return token
    return None


def _sends_away(token: Token, words: str, end: int) -> bool:
    """Whether an institution of Hubei sends people to somewhere else: 恩施州中心医院支援上海医疗队, 恩施州中心医院19名医护人员驰援上海.
    It ends at `end` in the words of its row."""
    if token.kind != HOSPITAL or is_office(token.text):
        return False
    if _ORDERED.match(words, end):
        return True  # 湖北省某医院接到进驻武汉市某医院的指令
    to = _SENT_TO.match(words, end)
    return to is not None and not any(word in words[end : to.end() + FAR] for word in ("鄂", "湖北", "武汉"))


_ORDERED = re.compile(
    "(?:接到|派出|选派|抽调)[^,。;、]{0,16}(?:进驻|支援|驰援|接管|增援|赶赴)[^,。;、]{2,14}(?:院|舱|中心)"
)
_SENT_TO = re.compile(
    "(?:[0-9一二三四五六七八九十]{1,3}(?:余|多)?(?:名|位|人))?(?:医护人员|医务人员|医护|白衣战士|医疗队员|队员)?"
    "(?:对口支援|支援|驰援|援助|增援|援[^鄂汉]|奔赴|赴)"
)
FAR = 8
"""Characters behind the word for going within which the place stands."""


def is_house(token: Token) -> bool:
    """Whether a word names an institution whose people may have gone."""
    return (
        token.kind == HOSPITAL
        and _IS_NO_HOUSE.search(token.text) is None
        and not is_office(token.text)
        and not _is_gone_to(token.text)
    )


# 请各乡镇卫生院, 协助当地医院|开展手术, 扫描二维码医院|公众号, 清河日报所|有图文: words before one that name none; 提高帮扶医院|的水平,
# and what a house is to become: 为某县人民医院创建二级甲等医院|作出贡献.
_IS_NO_HOUSE = re.compile(
    "各|[报网台]所$|(?:当地|本地|附近|邻近|二维码|公众号|微信|手机|电话|帮扶|受援|结对|受助)(?:的)?医院$"
    "|.(?:创建|创|建成|升为|晋升)(?:为|成)?(?:国家)?[二三]级[甲乙]?等?[^院]{0,6}医院$"
)


def holds_travel(hospital: str) -> bool:
    """Whether an institution's name was read with the words of travel before it: 即进入孝南区中医院."""
    return _GONE.match(hospital) is not None


def _is_gone_to(hospital: str) -> bool:
    """Whether an institution that a sentence names is where people went, or only the word: 即进入孝南区中医院, 驶出医院."""
    gone = _GONE.match(hospital)
    if gone and gone.group().endswith(("接管", "进驻", "抵达", "住进")):
        return True
    own = hospital[gone.end() :] if gone else hospital
    return (
        is_destination(own) or own.endswith(("定点医院", "野战医院")) or (own != hospital and len(own) < SHORTEST_HOUSE)
    )


_GONE = re.compile("^.*(?:结束|住进|直接从|[进驶走开]入|驶[出进]|抵达|来到|走进|走出|离开|[回返]到|返回|进驻|接管)")
SHORTEST_HOUSE = 4


def give_house(drafts: Sequence[Draft], house: House, *, shadow: str) -> None:
    """Give people without an institution the one that a sentence gives to all above it, or the page's own."""
    listed = [draft for draft in drafts if draft.source != "prose"]
    sentences = sorted(house.of_all, key=lambda said: said[1])
    starts = [start for _, start in sentences]
    for draft in listed:
        place = bisect_right(starts, draft.name.start)
        if place < len(starts) and not draft.holds(HOSPITAL):
            draft.inherited.append(sentences[place][0])
    page = house.of_page()
    if page is None:
        return
    others = sum(draft.holds(HOSPITAL) for draft in listed)
    if all(_is_of(draft, page) for draft in listed if draft.holds(HOSPITAL)):
        others = 0  # 某医院首批…队员 in a sentence, and 某医院第二批… over the next list
    for draft in drafts:
        of_title = page.start < LONGEST_TITLE and _is_told_by_title(draft)
        of_title = of_title or (draft.source == "prose" and not draft.holds(HOSPITAL) and _may_be_of(draft, house))
        if (lacks_hospital(draft, shadow) or of_title) and (draft.source == "prose" or others <= FEW * len(listed)):
            draft.inherited.append(page)
            draft.doubts.append(OF_PAGE)


def _may_be_of(draft: Draft, house: House) -> bool:
    """Whether somebody of running text may be of the only house that the page names as one that sent people."""
    return draft.counted or draft.has(DEPARTMENT) or (house.own and draft.has("TP"))


def _is_of(draft: Draft, page: Token) -> bool:
    """Whether the institution of somebody is the page's, by its full name."""
    return any(token.kind == HOSPITAL and token.text == page.text for token in (*draft.own, *draft.inherited))


OF_PAGE = "hospital-of-page"
LONGEST_TITLE = 60
"""Characters from the beginning of a text within which its title names the house whose report it is."""


def _is_told_by_title(draft: Draft) -> bool:
    """Whether somebody of running text has a ward and no institution, as in a report of one house."""
    return draft.source == "prose" and not draft.holds(HOSPITAL) and draft.has(DEPARTMENT)


def lacks_hospital(draft: Draft, shadow: str) -> bool:
    """Whether the page may tell the institution of a person who has none: of a list's, or of 我院急诊科护士长某某."""
    return not draft.holds(HOSPITAL) and (draft.source != "prose" or draft.of_house or is_of_own_house(draft, shadow))


def is_of_own_house(draft: Draft, shadow: str) -> bool:
    """Whether the page's own house is printed right before somebody's words: 我院急诊科护士长某某."""
    first = min(token.start for token in (draft.name, *draft.own))
    return _OWN.search(shadow, max(0, first - 4), first) is not None


def is_of_no_house(draft: Draft) -> bool:
    """Whether somebody is of no hospital that the page names, as a team's cook."""
    return any(token.text in ("厨师", "翻译") for token in draft.own)
