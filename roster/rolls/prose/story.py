"""What a page of running text has told so far: of whom, of whose house, and where those went."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from roster.rolls.drafts import Draft
from roster.rolls.houses.gone_to import is_one_of_senders
from roster.rolls.houses.journey import ABROAD
from roster.rolls.houses.page_house import MOST_NAMED, OF_PAGE, is_host, is_of_no_house, only_house
from roster.rolls.houses.same_house import UNITS, full_house
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.outsiders import joins
from roster.rolls.prose.second_look import Left, Said
from roster.rolls.words.lexicon import BATCH, GROUP, HOSPITAL, ROLE
from roster.rolls.words.short_names import is_short
from roster.vocabulary.hospitals import place_of
from roster.vocabulary.regions import find_region, leading_regions


@dataclass(slots=True)
class Story:
    """What a page's running text has said so far: of whom it spoke last, and what stands with each name."""

    focus: Token | None = None  # the only one whom the last sentence that names anybody names
    last: list[Token] = field(default_factory=list)  # all whom it names but relatives and the like
    nearest: Token | None = None  # the last one whom it names
    positions: dict[str, list[Draft]] = field(default_factory=dict)
    held: set[int] = field(default_factory=set)  # where institutions are printed that are somebody's own
    relatives: set[str] = field(default_factory=set)  # whom the text has called somebody's husband and the like

    may_tell: bool = True  # whether any word of the page may be of people who were sent
    unsaid: bool = False  # whether the page says of nobody in so many words that people were sent
    headed: bool = False  # whether a heading, or a paragraph above, speaks of a team that went
    away: bool = False  # whether it speaks of teams that went from Hubei to elsewhere
    members: set[str] = field(default_factory=set)  # whom the text has called members of the team
    taken: set[str] = field(default_factory=set)  # those who went
    stayed: set[str] = field(default_factory=set)  # those of whom it says that they stayed at home
    surely_stayed: set[str] = field(default_factory=set)  # those of whom a mention says so outright
    odds: dict[str, float] = field(default_factory=dict)  # the best of the odds of each one named
    said: list[Said] = field(default_factory=list)  # what each mention of somebody says
    left: list[Left] = field(default_factory=list)  # those whom a second look may take in
    counted: set[str] = field(default_factory=set)  # those named in a list of nothing but names
    several: bool = False  # whether the page tells of teams in several countries
    honours: bool = False  # whether the page is about a prize that people of medicine were given
    prize_alone: bool = False  # whether it is about one, and says of nobody that he was sent
    spoke: bool = False  # whether a paragraph above speaks of people who went, though perhaps in many words of travel
    lead: Token | None = None  # the institution of the sentence whose colon leads in the paragraphs below
    branch: bool = False  # whether the page tells of the party's branch that a team has at its place
    drill: bool = False  # whether the page is about an exercise
    houses: dict[str, Token] = field(default_factory=dict)  # institutions that send people, as they are named first
    teams: set[str] = field(default_factory=set)  # those of them that a team is said to be of
    of_several: bool = False  # whether somebody is said to be of another team than those

    destinations: set[str] = field(default_factory=set)  # places to which people went
    aided: set[str] = field(default_factory=set)  # regions that teams aid, by their short names: 援藏
    abroad: bool = False  # whether the page tells of a team in another country
    at_gone: bool = False  # whether the institution named last is where people went
    mentioned: list[Token] = field(default_factory=list)  # all institutions that sentences have named
    hosts: dict[str, Token] = field(default_factory=dict)  # institutions that received teams
    visited: list[Token] = field(default_factory=list)  # institutions elsewhere to which somebody went
    at_host: Token | None = None  # the one of these that the paragraph named last, of all institutions
    last_house: Token | None = None  # that of who was named last
    home: Token | None = None  # the one of these whose page it is

    @property
    def of_none(self) -> bool:
        """Whether the page tells of nobody who went: of an exercise, or of a prize alone."""
        return self.drill or self.prize_alone

    def is_of_host(self, draft: Draft, before: str) -> bool:
        """Whether somebody is of an institution that received teams and was named before: 红会医院, 武汉市红十字会医院."""
        own = next((token for token in draft.own if token.kind == HOSPITAL), None)
        short = _SHORT_HOST.search(before) if own is None else None
        if short and any(is_short(short[1], host) for host in self.hosts):
            return True
        if own is None and self.at_host is not None and self.at_host.start < draft.name.start:
            return draft.has("DTP")
        if own is None:
            if self.home is not None and self.home.start > draft.name.start and before.endswith(_OURS):
                return False  # 我院医疗队某某进入荆州市某医院
            return self.home is not None and not any(token.kind == HOSPITAL for token in draft.inherited)
        if self.is_destination(own):
            return True
        before_now = own.text in self.houses and self.houses[own.text].start < own.start
        return not before_now and any(
            own.start >= host.start and is_short(own.text, host.text) for host in self.hosts.values()
        )

    def visits(self, draft: Draft) -> bool:
        """Whether somebody's own institution lies elsewhere than the one that received teams and whose page this is."""
        own = next((token for token in draft.own if token.kind == HOSPITAL), None)
        return self.home is not None and own is not None and place_of(own.text) is not None and not is_host(own.text)

    def note_destinations(self, shadow: str, start: int, end: int) -> None:
        """Keep the places to which a stretch of text says that people went."""
        for found in _GOES_TO.finditer(shadow, start, end):
            if found[0].startswith(("抵达", "前往")) and (
                _STATION.match(shadow, found.end()) or _comes_home(shadow, start, end)
            ):
                continue
            if len(self.destinations) < MOST_NAMED:
                self.destinations.update(place for place in (found[1], found[1][:2]) if find_region(place))
                self.destinations.update(_places_at(shadow[found.start(1) : found.start(1) + LONGEST_GOAL]))

        for found in _WORKS_AT.finditer(shadow, start, end):
            if len(self.destinations) < MOST_NAMED:
                self.destinations.update(place for place in found[1].split("、") if find_region(place))
        self.abroad = self.abroad or any(said.search(shadow, start, end) for said in (ABROAD, _CHINESE_THERE))
        if self.away:
            for found in _AIDS.finditer(shadow, start, end):
                self.aided.add(_significant(_AIDED[found[1]]))

    def is_destination(self, hospital: Token) -> bool:
        """Whether an institution lies in a place to which the text says that people went."""
        if any(len(place) > 1 and hospital.text.startswith(place) for place in self.destinations):
            return True
        # 南京医科大学附属|克州人民医院 lies where its own name says.
        own = hospital.text.rpartition("附属")[2]
        code = (place_of(own) or place_of(hospital.text)) if self.destinations or self.aided else None
        if code is None:
            return False
        # Of a district of the city to which they went, unless the first house that the page names lies there as well.
        first = place_of(next(iter(self.houses))) if self.houses else None
        for part in self.aided:
            # Before any house is named only one of a region to which all come from afar is known for a host.
            if code.startswith(part) and (not (first or "").startswith(part) if self.houses else part in _FAR_REGIONS):
                return True
        return first is not None and any(
            code.startswith(part) and not first.startswith(part) for part in map(_significant, self.destinations)
        )

    def is_aided(self, hospital: Token) -> bool:
        """Whether an institution lies in a region that the teams of the page aid, and so received them."""
        return bool(self.aided) and self.is_destination(hospital)

    def is_among_others(self) -> bool:
        """Whether the page's team works where people's names are written by sound: abroad, or in the far west."""
        return self.abroad or any(region.startswith(_FAR_REGIONS) for region in self.aided)

    def note_house(self, house: Token, shadow: str) -> None:
        """Keep an institution whose people may have gone; of very many none is the page's own."""
        if house.text.endswith("友好医院") and "中日" not in house.text:
            return  # built where the team works: 中塞友好医院
        if house.text.startswith("当地"):
            return  # 当地卫生院
        if is_one_of_senders(house, shadow):
            return
        if house.text.endswith("友谊医院") and self.abroad and not find_region(house.text.removesuffix("友谊医院")):
            return  # 卢萨卡|友谊医院, but not 北京友谊医院
        quoted = shadow.startswith('"', house.start - 1) and shadow.startswith('"', house.end)  # a "流动医院" is none
        if len(self.houses) <= MOST_NAMED and not quoted:
            if _OF_TEAM.match(shadow, house.end):
                self.teams.add(house.text)
            self.houses.setdefault(house.text, house)

    def note_called_on(self, shadow: str, start: int, end: int) -> None:
        """Keep the institution that a paragraph which names nobody tells to have acted, if none was named before."""
        called = None if self.houses else _CALLED_ON.search(shadow, start, end)
        if called is not None:
            self.note_house(Token(HOSPITAL, *called.span(1), called[1], 0.0), shadow)

    def note_host(self, host: Token, *, home: bool) -> None:
        """Keep an institution that received teams; `home` says that it is not only where a team went."""
        self.at_host = host if home else None
        if home and not self.houses and self.home is None:
            self.home = host
        if len(self.hosts) <= MOST_NAMED:
            self.hosts.setdefault(host.text, host)

    def give_house(self, draft: Draft, *, of: str = "", of_team: bool = False) -> None:
        """Give somebody whose position is printed without an institution the only one that the page has named so far.
        `of` is the place whose team's somebody is said to be: 开阳县医疗队的护士某某; `of_team` says that it is only the
        team of the page: 医疗队的某某、某某."""
        held = (*draft.own, *draft.inherited)
        if self.lead is not None and draft.has("DTP") and not any(token.kind == HOSPITAL for token in held):
            draft.inherited.append(self.lead)
            return
        member = any(token.text.endswith("队员") for token in draft.own)
        self.of_several = self.of_several or (
            bool(of) and bool(self.teams) and not any(of in team for team in self.teams)
        )
        if self.of_several and not draft.has("DTP"):
            return  # 队员某某, on a page that tells of the teams of several
        placed = draft.has("DTP") or of_team
        leads = draft.has(ROLE)
        if (
            (placed or leads or draft.has(BATCH) or draft.sent or member or draft.praised or draft.counted)
            and not draft.of_house
            and not is_of_no_house(draft)
            and not any(token.kind == HOSPITAL for token in held)
        ):
            named = [token for token in self.houses.values() if token.start < draft.name.start]
            house = (only_house(named) if not self.several else None) or only_house(
                [token for token in named if self._has_team(token)]
            )
            if house and member and not placed and house.start in self.held and not self._has_team(house):
                return  # 队员某某 need not be of the house of who was named before
            # Of whom nothing but the team is told, the house that is another's says nothing.
            told = placed or draft.praised or draft.counted or draft.sent
            if house and leads and not told and not self._has_team(house):
                return  # 领队某某 is of the house whose team it is
            own = house is not None and (
                placed or draft.sent or draft.praised or house.start < OPENING or self._has_team(house)
            )
            if house is not None and own and of in house.text:
                draft.inherited.append(house)
                draft.doubts.append(OF_PAGE)

    def note_lead(self, words_of: str, tokens: Sequence[Token]) -> None:
        """Keep the only institution of a sentence that ends a paragraph with a colon, for the list of the next ones."""
        if words_of.rstrip().endswith(":"):
            houses = [token for token in tokens if token.kind == HOSPITAL]
            self.lead = houses[0] if len(houses) == 1 else None
        elif not _GOES_ON_WITH_LIST.match(words_of):
            self.lead = None

    def note_last_house(self, draft: Draft) -> None:
        """Keep the institution of who was named last."""
        held = (token for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL)
        self.last_house = next(held, self.last_house)

    def give_full_house(self, draft: Draft, *, of: str = "") -> None:
        """Give somebody of 县人民医院 the full name, where the page has named the one institution that it is short for."""
        held = (*draft.own, *draft.inherited)
        short = next((token for token in held if token.kind == HOSPITAL), None)
        full = self._full_house(short) if short is not None else None
        if short is not None and full is not None and short.text[0] not in UNITS:
            place = full.text.removesuffix(short.text)  # 矿工总医院 is 淮北矿工总医院
            known = place != full.text and (
                find_region(place) or len(short.text) <= SHORT_NAME or place.endswith("附属")
            )
            known = known or (
                _NUMBER_OF_UNIVERSITY.fullmatch(short.text) is not None and short.text[0] in full.text[:6]
            )
            full = full if known or short.text.endswith("医") else None
        if short is not None and short.text[0] == "市" and full is not None and of not in full.text:
            return  # of the city with which the page begins, and not of the one that is named below: 泰州, 泰兴市人民医院
        if full is not None:
            draft.own = [token for token in draft.own if token is not short]
            draft.inherited = [full, *(token for token in draft.inherited if token.kind != HOSPITAL)]

    def _full_house(self, short: Token) -> Token | None:
        if short.text.endswith("医"):  # 某省第二人民医疗队: of the house of that name
            return next((house for house in self.houses.values() if house.text == f"{short.text}院"), None)
        full = full_house(short, self.houses.values())
        # A house that somebody calls on is named as a place alone: 前往某医学院某医院看望校友.
        return full or full_house(short, self.visited)

    def _has_team(self, house: Token) -> bool:
        return any(is_short(team, house.text) for team in self.teams)

    def note(self, draft: Draft) -> None:
        """Keep what stands with a name, whether or not the person went."""
        self.positions.setdefault(draft.name.text, []).append(draft)
        self.held.update(token.start for token in draft.own if token.kind == HOSPITAL)

    def is_kin(self, name: Token, said: str) -> bool:
        """Whether the text has called somebody another's relative, and what it has `said` of that one is not that he went as well."""
        return name.text in self.relatives and not joins(said)

    def note_member(self, draft: Draft) -> None:
        """Keep somebody whom the text calls a member of the team."""
        if any(token.kind in (ROLE, GROUP) for token in draft.own):
            self.members.add(draft.name.text)
        if draft.counted:
            self.counted.add(draft.name.text)

    def supplement(self, draft: Draft) -> None:
        """Give somebody what stands with the name elsewhere, and keep what stands with this one."""
        for mention in self.positions.get(draft.name.text, ())[-MOST_MENTIONS:]:
            if mention.name.start == draft.name.start:
                draft.own.extend(token for token in mention.own if not draft.has(token.kind))
        self.note(draft)


# The house whose report it is, before the report speaks of going: 。某市第三人民医院迅速启动应急预案。
_CALLED_ON = re.compile(
    "(?:^|[。,;!\\n ])([\u4e00-\u9fff]{4,20}?(?:医院|保健院))(?:的[^,。;]{2,10}?)?(?:迅速|立即|第一时间|连夜|紧急|闻令|接到|启动|高度重视)",
    re.MULTILINE,
)


SHORT_NAME = 5
# 兰大二院 of 兰州大学第二医院
_NUMBER_OF_UNIVERSITY = re.compile("[\u4e00-\u9fff]{1,2}大[一二三四五六附]{1,2}院")
_AIDED = {
    "藏": "西藏", "疆": "新疆", "青": "青海", "沪": "上海", "琼": "海南", "陕": "陕西", "豫": "河南", "桂": "广西", "渝": "重庆",
    "吉": "吉林", "川": "四川", "滇": "云南", "黔": "贵州", "冀": "河北", "津": "天津",
}  # fmt: skip
_CHINESE_THERE = re.compile(
    "中国医疗队(?!员?(?:回国|归国|抵京))|中国(?:大夫|医生)们?(?:来|到)"
)  # as only people abroad say
_FAR_REGIONS = ("54", "63", "65")
_AIDS = re.compile(f"援([{''.join(_AIDED)}])(?!江)")
_GOES_TO = re.compile(
    "(?:支援|驰援|援助|赶赴|赶往|开往|飞赴|飞抵|奔赴|抵达|前往|帮扶|出征|批援|(?<=[队团])赴|(?<=[一二三四五六七八九十0-9]批(?:医疗|救援|救护|防疫)队)到(?![达位场了])|(?<=随(?:医疗|救援|救护|防疫)队)到(?![达位场了])|赴(?=[\u4e00-\u9fff]{2,6}(?:医疗|救援|支援|抗震|义诊|巡回|巡诊)))([\u4e00-\u9fff]{2,3})"
)


# 医疗队分散在藤县、蒙山等地工作
_WORKS_AT = re.compile(
    "(?:在|奔赴|转战|辗转)((?:[\u4e00-\u9fff]{2,4}、){1,6}[\u4e00-\u9fff]{2,4}?)等地[^,。;]{0,6}(?:工作|救援|救治|奋战|巡诊|医疗|抗震|支援|抢救|开展)"
)


def _comes_home(shadow: str, start: int, end: int) -> bool:
    """Whether the beginning of a page, or a stretch of it, speaks of a team that came home."""
    return any(
        _RETURNS.search(shadow, low, min(high, low + LONGEST_OPENING)) for low, high in ((0, len(shadow)), (start, end))
    )


_RETURNS = re.compile("回到|返回|返程|归来|凯旋|回家|休整|返抵|回乡|接风")
_STATION = re.compile("[^,。;]{0,10}(?:机场|站|高速|码头|广场|集合)")
_GOES_ON_WITH_LIST = re.compile("[ ]*(?:第[一二三四五六七八九十]{1,2}[批组队]|[0-9]{1,2}[.、)])")
LONGEST_GOAL, LONGEST_OPENING = 16, 400
OPENING = 60
"""Characters from the beginning of a page in which it names the house whose page it is."""


@lru_cache(maxsize=1024)
def _significant(place: str) -> str:
    """The digits of a region's code with which those of all within it begin: 6101 of 610100, for 西安."""
    return (find_region(place) or "none").removesuffix("00").removesuffix("00")


def _places_at(words: str) -> Iterator[str]:
    """The places at the beginning of some words, each in the one before it: 青海|曲麻莱县|巡诊."""
    start = 0
    for _, end in leading_regions(words):
        yield words[start:end]
        start = end


_OF_TEAM = re.compile(
    "的?(?:[^,。;、]{0,6}(?:医疗|支援|救援|检测|采样|护理)(?:分|小)?队|(?:赴|援|支援|驰援|援助)[^,。;、]{1,12}?(?:医疗|支援|救援|检测|采样|护理)(?:分|小)?队|护理团队|(?:[^,。;、]{0,6}的)?[0-9一二两三四五六七八九十]{1,3}名[^,。;、]{0,4}队员)"
)
_OURS = ("我院", "本院", "我们医院", "我中心")
_SHORT_HOST = re.compile("([\u4e00-\u9fff]{2}(?:医院|院区))的?$")
MOST_MENTIONS = 9
