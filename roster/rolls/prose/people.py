"""The people whom a sentence names, each with the words of position that touch the name."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.at import works_at
from roster.rolls.prose.before import LONGEST_VERB, LONGEST_WAY, is_mate, words_before
from roster.rolls.prose.behind import LONGEST_LIST, title_behind_list, words_behind
from roster.rolls.prose.heads import heads_of_lists, is_sent_by_words, offices_of_two
from roster.rolls.prose.honours import is_praised
from roster.rolls.prose.likely import POSSIBLE_MEMBER, likelihood_asked, may_be_named
from roster.rolls.prose.lists import batch_ahead, house_ahead, leads_names, members_behind
from roster.rolls.prose.marks import is_listed_by_house, leaves, told_behind_comma
from roster.rolls.prose.offices import give_head, office_ahead, office_right_ahead, takes_office
from roster.rolls.prose.same import end_of_same
from roster.rolls.prose.series import IN_SERIES, member_of_series
from roster.rolls.prose.teams import (
    is_from_team,
    is_joined,
    member_ahead,
    team_before,
)
from roster.rolls.words.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    POST,
    PRESS,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score
from roster.rolls.words.terms import LIST_MARKS, MEMBERS

# Words that say of those who are named right behind them that somebody sent them.
_SENT = re.compile(
    "(?:选派|派出|派遣|抽调|指派|委派|选送)了?(?:[^,。;、]{0,6}的)?$|凯旋的(?:社员|盟员|党员|会员|队员|成员|委员)?$"
)
_WENT_WITH = re.compile("(?:随|跟随)[^,。;、]{0,16}(?:医疗队|救援队|援[^,。;、]{1,3}队)[^,。;、]{0,8}的$")
# Of whom a house of its own speaks where the team works: 看望了支援某市人民医院的我院某科某某.
_AIDS = re.compile("(?:支援|援助|帮扶|援建)[^,。;、]{4,16}的(?:我院|本院|我们?院|我校)[^,。;、]{0,20}$")
_FIRST_TO_GO = re.compile(
    "(?:第一个|头一个|首个|首位|第一位|最早)[^,。;、]{0,6}(?:去|赴|到|进|往|援)[^,。;、]{1,8}的(?:人|医生|队员)?(?:是|就是|叫)$"
)


def people_of(
    tokens: Sequence[Token],
    shadow: str,
    *,
    honours: bool = False,
    members: Collection[str] = (),
    counted: Collection[str] = (),
    team: tuple[int, int] = (0, 0),
) -> Iterator[Draft]:
    """Names of a sentence with the words of position that touch them; of one about a prize, `honours`, also those who
    stand in it as those do who were given it. `members` are those whom the text has called members of the team, `counted`
    those whom it has named in a list of nothing but names, `team` is the stretch in which it names those of a team."""
    return _Sentence(tokens, shadow, honours=honours, members=members, counted=counted, team=team).people()


@dataclass(slots=True)
class _Mention:
    """A name of a sentence, the words of position around it, and how it stands there."""

    place: int
    name: Token
    before: list[Token]
    after: list[Token]
    listed: bool  # one more of a list of names
    mate: bool  # named as a companion of others
    leads: bool  # the first of those of whom the sentence says that it speaks of them
    praised: bool  # named as those are who were given a prize, or who joined the team


class _Sentence:
    """A sentence whose names are looked at one after another: who was named last, and which institution."""

    def __init__(
        self,
        tokens: Sequence[Token],
        shadow: str,
        *,
        honours: bool,
        members: Collection[str],
        counted: Collection[str],
        team: tuple[int, int],
    ) -> None:
        self.tokens, self.shadow = tokens, shadow
        self.honours, self.members, self.counted, self.team = honours, members, counted, team
        self.heads, self.offices = heads_of_lists(tokens, shadow), offices_of_two(tokens, shadow)
        self.hospital: Token | None = None
        self.last: Draft | None = None

    def people(self) -> Iterator[Draft]:
        """Those whom the sentence names, each before the next one is looked at."""
        press = False
        for place, token in enumerate(self.tokens):
            press = is_of_press(token, press=press) and not _WRITER.match(self.shadow, token.start)
            if token.kind == HOSPITAL:
                self.hospital = token
            if press or token.kind != NAME or not may_be_named(token, self.shadow) or self._shares_house(token):
                continue
            mention = self._mention(place)
            if mention is None:
                continue
            draft = self._draft(mention)
            told = draft.own or draft.listed or draft.sent or mention.mate or mention.leads or mention.praised
            if not told and not self._makes_up_team(place):
                self.last = None
                continue
            self._give_hospital(draft)
            self.last = draft
            yield draft

    def _shares_house(self, name: Token) -> bool:
        """Whether a name is that of somebody with whom the one named last is told to share a house."""
        last = self.last
        return last is not None and last.name.end <= name.start < end_of_same(self.shadow, last.name.end)

    def _mention(self, place: int) -> _Mention | None:
        """How a name stands in the sentence; None if it is hardly one there."""
        tokens, shadow, last, name = self.tokens, self.shadow, self.last, self.tokens[place]
        praised = self.honours and is_praised(tokens, place, shadow) and name_score(name.text) >= POSSIBLE_MEMBER
        opens = leads_names(tokens, place, shadow)
        comrade = praised or opens or self._is_comrade(place)
        told = (last.name, *last.own) if last is not None else ()
        floor = max((item.end for item in told if item.end <= name.start), default=0)
        before = _words_ahead(tokens, place, shadow, floor, comrade=comrade)
        listed = last is not None and _listed(tokens, last, before[0] if before else name)
        after = self._words_behind(place, before)
        mate = is_mate(shadow, before[0].start if before else name.start)
        told_of = place == 0 and name.text in self.counted
        after = after or (told_behind_comma(tokens) if told_of else [])
        leads = (not listed and opens) or (told_of and bool(after))
        praised = praised or is_joined(tokens, place, shadow, self.members)
        known = listed or mate or leads or praised or is_listed_by_house(tokens, place) or name.score == IN_SERIES
        known = known or (bool(before) and (comrade or _leads_list(tokens, place)))
        if not known and name_score(name.text) < likelihood_asked(name, before, after, shadow):
            return None
        return _Mention(place, name, before, after, listed, mate, leads, praised)

    def _is_comrade(self, place: int) -> bool:
        """Whether a name stands where a ward alone is enough to say who it is."""
        tokens, name = self.tokens, self.tokens[place]
        if _is_comrade(tokens, place) or _is_titled(tokens, place) or takes_office(tokens, place):
            return True
        if name.start in self.heads or name.start in self.offices or (self.honours and self.last is not None):
            return True
        return leaves(name, self.shadow) or name.score == IN_SERIES or self.team[0] <= name.start < self.team[1]

    def _makes_up_team(self, place: int) -> bool:
        """Whether somebody of whom nothing else is said stands in the list of those who make up a team."""
        name, last = self.tokens[place], self.team[1]
        listed = self.team[0] <= name.start < last
        begins = self.shadow.startswith(_BEFORE_LISTED, name.start - 1)
        return listed and begins and (name.end == last or self.shadow.startswith(LIST_MARKS, name.end))

    def _words_behind(self, place: int, before: Sequence[Token]) -> list[Token]:
        """The words of position behind a name that are not another's, and not those of a post that it is about to take."""
        shadow, name = self.shadow, self.tokens[place]
        after = words_behind(self.tokens, place, shadow)
        if after and shadow.startswith(("以及", ",以及", "、以及", ",还有"), name.end):
            return []  # 会长某某,以及某省援鄂医疗队领队某某
        if not after or after[0].kind != HOSPITAL:
            return after
        if _TAKES_POST.fullmatch(shadow, name.end, after[0].start) and any(item.kind in "PR" for item in before):
            return []  # 某医院副院长某某任某市医院院长
        if shadow[name.end : after[0].start] != ",":
            return after
        last = self.last
        listed = last is not None and _told_ahead(last.own, last.name, shadow)
        return [] if listed or _told_ahead(before, name, shadow) else after

    def _draft(self, mention: _Mention) -> Draft:
        """Somebody with all that the sentence says, be it of others of the same list as well."""
        tokens, shadow, last, place = self.tokens, self.shadow, self.last, mention.place
        draft = Draft(mention.name, own=self._own_words(mention), source="prose")
        if mention.leads and not draft.has("TPR"):
            draft.own = [*draft.own, *members_behind(tokens, place)] or batch_ahead(tokens, place)
            draft.own = draft.own or house_ahead(tokens, place)
        if last is not None and mention.listed:
            _share(draft, last)
            draft.own[:0] = member_of_series(draft, last, shadow)
        give_head(draft, self.heads.get(mention.name.start), self.offices.get(mention.name.start))
        if (last is None or not mention.listed) and all(item.kind == ROLE for item in draft.own):
            draft.own = draft.own + _shared(tokens, place, shadow)
        draft.sent = draft.sent or _is_sent(mention.name, shadow) or is_sent_by_words(tokens, place, shadow)
        draft.sent = draft.sent or (bool(mention.before) and is_from_team(mention.before[0], shadow))
        draft.counted = mention.leads or (mention.listed and last is not None and last.counted)
        draft.praised = mention.praised
        if last is not None and not draft.own and _SUPPORT.search(shadow, last.name.end, mention.name.start):
            draft.listed = True  # …、副护士长某某以及后勤保障人员某某
        return draft

    def _own_words(self, mention: _Mention) -> list[Token]:
        """The words of position around a name, or those behind the list that it is of."""
        tokens, shadow, last, place = self.tokens, self.shadow, self.last, mention.place
        before, after = mention.before, mention.after
        before = before + office_ahead(before, mention.name, shadow) if before else []
        at = works_at(tokens, place, shadow)
        if at and not any(item.kind == HOSPITAL for item in (*before, *after)):
            after = [item for item in after if item.kind in "BGX"] + at
        own = _without_callings(before + (after or title_behind_list(tokens, place, shadow)))
        if own and mention.listed and last is not None and not (before or after):
            # 烧伤科甲、乙和麻醉科丙3位医生: what all are is told behind them, and the ward before the first.
            return [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT)] + own
        return own

    def _give_hospital(self, draft: Draft) -> None:
        """Give somebody with a position the institution that the sentence has named before, where it is that one's."""
        house = self.hospital
        if house is None or draft.has(HOSPITAL) or not draft.has("DTP"):
            return
        if _is_whose(house, draft.name, self.shadow):
            office = office_right_ahead(draft, house, self.shadow)
            draft.own[:0] = [*office, *member_ahead(self.tokens, house), house]


_BEFORE_LISTED = ("由", *LIST_MARKS)


def _told_ahead(own: Sequence[Token], name: Token, shadow: str) -> bool:
    """Whether an institution stands before a name of a list, so that one behind a comma is the next one's."""
    return (
        bool(own)
        and own[0].kind == HOSPITAL
        and own[-1].end <= name.start
        and (len(own) > 1 or shadow[own[0].end] == "的")
    )


def _words_ahead(tokens: Sequence[Token], place: int, shadow: str, floor: int, *, comrade: bool) -> list[Token]:
    """The words of position before a name, also those before the team of which it is told, as far as they stand behind
    `floor`, where another's end."""
    before = words_before(tokens, place, shadow, comrade=comrade)
    first, told = team_before(tokens, before)
    before = (words_before(tokens, first, shadow, comrade=comrade) if first else []) + told + before
    return [item for item in before if item.start >= floor]


def _share(draft: Draft, last: Draft) -> None:
    """Give somebody of a list what is said of the one before, as far as all of the list may have it."""
    if not draft.own:
        draft.own = [
            item
            for item in last.own
            if item.kind in (HOSPITAL, DEPARTMENT, TITLE)
            or _is_member(item)
            or (item.kind == ROLE and item.text.endswith("领队") and item.end <= last.name.start)
            or (item.kind in (GROUP, BATCH) and last.counted)
        ]
        draft.listed, draft.sent = True, last.sent
    elif last.sent or last.praised:
        draft.listed, draft.sent = True, last.sent
    elif last.counted and not draft.has("TPR"):
        draft.listed = True


def _is_whose(hospital: Token, name: Token, shadow: str) -> bool:
    """Whether an institution named before somebody is that one's, and not one that our own house helps."""
    if shadow.startswith(("的我院", "的本院", "的我们院", "的我校"), hospital.end):
        return False
    return _near(hospital, name, shadow) or _sends(hospital, name, shadow)


_TAKES_POST = re.compile(",?(?:现|兼|挂职)?(?:任|担任|出任|挂任)")
_SUPPORT = re.compile(
    "(?:以及|和|及|与|、)[^,。;、]{0,4}(?:(?:保障|后勤|行政|管理|联络|翻译|工作)人员|(?:管理|联络|信息|驾驶|采购|报账|宣传|保障)员|翻译|厨师|司机|干事)$"
)


def _is_member(token: Token) -> bool:
    return token.kind == GROUP and token.text.endswith(MEMBERS)


def _without_callings(own: list[Token]) -> list[Token]:
    """Words of position without what only says that somebody is a doctor, where a title is told as well: 队里的公卫人员
    某某，某某疾控中心主管医师."""
    titles = [token for token in own if token.kind == TITLE]
    if len(titles) < 2 or all(token.text.endswith(_CALLINGS) for token in titles):
        return own
    return [token for token in own if token.kind != TITLE or not token.text.endswith(_CALLINGS)]


_CALLINGS = ("人员", "医生", "大夫", "护士")


def _shared(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """What a clause says behind 是, or 来自, of all whom it begins with: 马兰、丁红 of 马兰、丁红是重症医学科护师."""
    for before, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.kind == NAME and (before.text.strip() not in LIST_MARKS):
            return []
        if token.kind != NAME and token.text.strip() not in LIST_MARKS:
            told = before.kind == NAME and before is not tokens[place] and _ARE.match(token.text) is not None
            return words_behind(tokens, tokens.index(before, place), shadow) if told else []
    return []


_ARE = re.compile("(?:都|均|全)?(?:是|来自)|[都均全]$")
# Who wrote from the team: 作者某某，系某医院医师，援鄂医疗队队员.
_WRITER = re.compile("作者[: ]?[^,。;()、:]{2,8},?(?:系|是|为)[^。;()]{2,30}(?:师|士|医生|队员)(?![报社])")


def is_of_press(token: Token, *, press: bool) -> bool:
    """Whether those named from here on are reporters and the like."""
    if token.kind == PRESS and token.text != "本报讯":
        return True
    if not press:
        return False
    if token.kind == GROUP and token.text.endswith("队员"):
        return False  # 作者:某医院援鄂队员某某
    ends = token.kind == SEPARATOR and any(mark in token.text for mark in ")],\n")
    return not ends and not (token.kind == OTHER and len(token.text) > 1)  # 记者见到了…


def _is_sent(name: Token, shadow: str) -> bool:
    """Whether the words right before a name say that somebody sent who it is, or with which team."""
    return (
        _SENT.search(shadow, max(0, name.start - LONGEST_VERB), name.start) is not None
        or _WENT_WITH.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or _AIDS.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or _FIRST_TO_GO.search(shadow, max(0, name.start - LONGEST_WAY), name.start) is not None
        or leaves(name, shadow)
    )


def _is_comrade(tokens: Sequence[Token], place: int) -> bool:
    """Whether 同志 stands behind a name, or behind the list that it belongs to: 重症医学科某某、急诊科某某两名同志."""
    others = place > 1 and tokens[place - 1].kind == DEPARTMENT and tokens[place - 2].text.strip() in LIST_MARKS
    for token in tokens[place + 1 : place + LONGEST_LIST]:
        others = others or token.kind == NAME
        if token.text == "同志" or (others and _COUNTED.match(token.text)):
            return True
        if token.kind not in (NAME, HOSPITAL, DEPARTMENT, TITLE, POST, COUNT) and token.text.strip() not in _OF_LIST:
            break
    return False


_OF_LIST = (*LIST_MARKS, "的", "等")
_COUNTED = re.compile("等?[0-9一二三四五六七八九十两]{1,4}(?:名|人|位)")


def _leads_list(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody right behind a title is the first of a list of others with titles: 检验师某某、护师某某和…"""
    led = tokens[place - 1].kind == TITLE and tokens[place - 1].end == tokens[place].start
    kinds = [token.kind for token in tokens[place + 1 : place + 5]]
    listed = led and bool(kinds) and tokens[place + 1].text.strip() in LIST_MARKS
    return listed and any(pair == (TITLE, NAME) for pair in pairwise(kinds))


def _is_titled(tokens: Sequence[Token], place: int) -> bool:
    """Whether a title touches a name from behind, or the post that is called so behind a ward's somebody: 妇产科某某主任."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind is None or behind.start != tokens[place].end:
        return False
    ward = place > 0 and tokens[place - 1].kind == DEPARTMENT and tokens[place - 1].end == tokens[place].start
    return behind.kind == TITLE or (ward and behind.text in _POSTS_OF_WARDS)


_POSTS_OF_WARDS = ("主任", "副主任", "护士长", "副护士长")


def _listed(tokens: Sequence[Token], last: Draft, name: Token) -> bool:
    between = [token for token in tokens if last.name.end <= token.start < name.start]
    if len(between) > 1 and between[0].kind == POST and between[0] in last.own and between[1].text.strip() == "、":
        between = between[1:]  # 某某副院长、某某
    return all(token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in LIST_MARKS for token in between)


_CALLS_ON = re.compile("(?:先后|分头|分别|一同|一起)到|看望|慰问|走访|探望")


def _sends(hospital: Token, name: Token, shadow: str) -> bool:
    """Whether a sentence says that an institution sent those whom it goes on to name: 某医院派出4人，分别是…"""
    return _SENDS.match(shadow, hospital.end, min(name.start, hospital.end + LONGEST_WAY)) is not None


_SENDS = re.compile(
    "(?:这[次回趟])?(?:来|去|出|上)了?[0-9一二两三四五六七八九十]{1,3}个?(?:名|位|人)[^。;,]{0,6},(?:领队|队长|带队的|其中)"
    "|(?:(?:先后|共)?(?:派出|选派|抽调|组派)了?)?[^。;,]{0,12},(?:分别是|分别为|他们是)"
    "|(?:先后|共)?(?:派出|选派|抽调|组派)了?[^。;,]{0,12},(?:包括|有)"
)


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    if "我院" in between or "支援" in between:
        return False  # 正在某医院支援的我院呼吸科某某
    return 0 <= name.start - hospital.end <= 40 and "," not in between and _CALLS_ON.search(between) is None
