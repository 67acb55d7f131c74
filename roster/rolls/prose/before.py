"""The words before a name in running text that are its bearer's: back to where another's begin."""

import re
from collections.abc import Sequence

from roster.rolls.houses.gone_to import is_one_of_senders
from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.deployed import (
    PLAIN_NAME,
    SURE_NAME,
)
from roster.rolls.prose.teams import (
    is_of_other_body,
    leads_from_ward,
)
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import (
    BATCH,
    CONNECTOR,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    PARTY,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score
from roster.rolls.words.terms import LIST_MARKS, MEMBERS

# Words that make who is named right behind them one of the team, as others of the paragraph are.
MATE = re.compile(
    "(?:同事|队友|战友|搭档|同伴|室友)(?:们)?(?:就?是|为|叫)?$|(?:(?:医疗|救援|分|支援)队|队伍)(?:里|中)?的$|队(?:里|中|伍里|伍中)(?:[^,。;、]{0,6})的$|还有(?:(?:从|负责|来自)[^,。;、]{2,8}的)?$|同一?(?:个|家)?(?:单位|医院)的$|最(?:小|大|年轻|年长)的(?:队员)?(?:是|叫)?$|同(?:屋|班|组|舱|住|批|队|科室|病区|一个班|一个组)的(?:还?有)?$|[和跟与同]我(?:一|同)个?(?:屋|班|组|舱|批|队)的$|同在(?:一线|前线|前方|武汉|孝感|黄冈|荆州|荆门|襄阳|宜昌|十堰|咸宁|随州|鄂州|黄石|恩施)的$|(?:一起|一同|一道)(?:出征|出发|报名|来)的$"
)
LONGEST_VERB, LONGEST_MATE, LONGEST_WAY = 10, 12, 36
"""Characters before somebody's words that are looked at for what was done, for a companion, and for the way to a name."""
_LINK = re.compile(
    f"^-{{1,2}}$|^(?:{NOTHING}|的|之|为|有|是|一名|名|位|两位|另外|其余|担任|党员|中共党员|共产党员|预备党员|青年|青年党员|老党员|退休|教职工|年轻|女|男|小伙子?|姑娘|大姐|大哥|年[逾过近][四五六七八]旬|90后|80后|00后|70后|95后|援[鄂汉沪藏疆青琼陕津豫晋桂渝吉辽黑冀滇川黔外非]|组团式|首位|首批|医护人员|医务人员|队员|同志|贵院|该院|、医院|则|正|就|来自|贵单位|贵中心|党支部|此次|本次|这次|队伍的|兼|由|[\u4e00-\u9fff]{{2,4}}处|和|与|及|、|,| |\"|'|《|》|带头人|(?:护理|业务|技术)?骨干|(?:[我本学]校)?(?:[0-9]{{2,4}}[级届])?[\u4e00-\u9fff]{{0,8}}(?:校友|毕业生|在读生|学子)|职工|职员|临时|\n)*$"
)


def _is_link(words: str, behind: Token) -> bool:
    """Whether words join a position to who holds it: 护士长是某医院的某某, 护士长、某医院的某某."""
    return words in _BY or (words == "、" and behind.kind == HOSPITAL)


_BY_HOUSE = ("由医院", "由该院", "由我院", "由本院", "是医院", "是该院", "是我院")
_BY = ("是", "由", "则是", *_BY_HOUSE)


def words_before(tokens: Sequence[Token], place: int, shadow: str, *, comrade: bool) -> list[Token]:
    """The chain of words of position that leads up to the name at `place`, with nothing but links between."""
    chain = _Chain(tokens, place, shadow)
    for token in reversed(tokens[:place]):
        if not chain.goes_on(token):
            break
    words_of = chain.words
    if any(token.kind in "TPRpH" or token.kind == GROUP for token in words_of) or _is_of_batch(tokens, place, words_of):
        return words_of
    # A ward alone is a position of somebody who is called a comrade or a doctor, or of a companion: 还有同院药学部的某某.
    alone = bool(words_of) and (
        comrade
        or is_mate(shadow, words_of[0].start)
        or _is_own(shadow, words_of[0].start)
        or leads_from_ward(words_of[0], tokens[place], shadow)
        or _is_of_ward(tokens, place, words_of)
    )
    return words_of if alone else []


_OF_TEAM = ("队员", "队成员", "先遣组成员")


class _Chain:
    """The words of position before a name, gathered from the name back."""

    def __init__(self, tokens: Sequence[Token], place: int, shadow: str) -> None:
        self.tokens, self.place, self.shadow, self.name = tokens, place, shadow, tokens[place]
        self.words: list[Token] = []
        self.edge = self.name.start  # where the words so far begin, and what was passed over before them
        self.brackets = _brackets_before(tokens, place)

    def goes_on(self, token: Token) -> bool:
        """Look at the word before those so far; whether the one before that may be of the chain as well."""
        words_of, touches = self.words, token.end == self.edge
        if token.text in _PARTY_BODIES and touches and words_of and words_of[0].kind == PARTY:
            return self._pass(token.start)  # 某医院|支部|党员某某
        if token in self.brackets or (words_of and touches and _FEW.fullmatch(token.text)):
            return self._pass(token.start)
        if token.kind in _BETWEEN:
            return self._is_passed(token)
        if token.text in _OF_NO_RANK and touches and _TAKES_OFFICE.match(self.shadow, self.name.end):
            return self._pass(token.start)  # 市卫生健康委工作人员某某担任联络员
        if token.kind in (GROUP, LABEL) and words_of and words_of[0].kind == ROLE and token.end == words_of[0].start:
            return self._pass(token.start)  # 某医院护理部主任、医疗队|护理组组长某某
        grouped = token.kind == GROUP and not words_of and touches and _NUMBERED.fullmatch(token.text)
        if grouped and name_score(self.name.text) >= SURE_NAME:
            self.words.append(token)  # 第二小组某某、某某留在…
            return False
        member = self._is_member(token)
        if not (token.kind in _POSITIONS or member) or not _LINK.match(self.shadow[token.end : self.edge]):
            return False
        if token.text == "专家" and not words_of and token.end == self.name.start:
            return self._pass(self._expert_from(token))
        return self._takes(token, member=member)

    def _pass(self, start: int) -> bool:
        self.edge = start
        return True

    def _is_passed(self, token: Token) -> bool:
        """Whether words that say no position may stand between it and the name."""
        if token.text in _BY_HOUSE and self.words:
            return self._pass(token.start)  # 队长由医院医务处长某某担任
        if token.text in _WORKING and not self.words and not _is_gone_to(self.tokens, token):
            return self._pass(token.start)  # 在某医院工作的某某
        start = token.start - len("00") if token.text == "后" else token.start  # 某科00后护士某某
        if token.kind != CONNECTOR and not _LINK.match(self.shadow[start : self.edge]):
            return False
        return token.kind != SEPARATOR or "," not in token.text or bool(self.words)

    def _is_member(self, token: Token) -> bool:
        """Whether a word makes who is named behind it a member of the team."""
        if token.kind != GROUP:
            return False
        spoken = not self.words and self.shadow[token.end : self.edge] == " "  # 某医院医疗队成员 某某:…
        ends = MEMBERS if spoken or (self.words and self.words[0].kind == HOSPITAL) else _OF_TEAM
        return token.text.endswith(ends) and not self.shadow[token.end : self.edge].strip("的 、")

    def _expert_from(self, expert: Token) -> int:
        """Where the words of an expert begin: the 的重症医学 of 某医院的重症医学专家."""
        if any(
            item.kind == DEPARTMENT and item.end == expert.start and item.text.endswith("科")
            for item in self.tokens[: self.place][-2:]
        ):
            return expert.start
        field = _FIELD.search(self.shadow, max(0, expert.start - LONGEST_MATE), expert.start)
        return field.start() if field else expert.start

    def _takes(self, token: Token, *, member: bool) -> bool:
        """Take a word of position in, if it is not another's; whether the one before it may be of the chain as well."""
        words_of = self.words
        if self._is_held_by_another(token) or (
            token.kind == TITLE and token.end < self.edge and self._is_counted(token)
        ):
            return False
        linked = bool(words_of) and token.kind in "TPR" and _is_link(self._behind(token), words_of[0])
        if linked and token.text == "护士" and any(item.text.endswith("护士长") for item in words_of):
            return False  # 两名党员护士是某医院护士长某某和…
        if linked and (token.kind != ROLE or self._behind(token) in _BY_HOUSE):
            words_of.insert(0, token)  # 护士长是某医院的某某
            return False
        gap = self.shadow[token.end : self.edge]
        if token.kind == DEPARTMENT and "由" in gap:
            return False  # 一病区由感染科副主任医师某某负责
        if token.kind == DEPARTMENT and words_of and "," in gap and _is_visited(token, self.shadow):
            return False  # 代表团首先前往中医科门诊,医疗队队员某某现场演示
        if token.kind == HOSPITAL and words_of and _at(token, self.shadow) and "," in gap:
            return False  # 在石棉县中医院,队长某某…
        if token.kind == HOSPITAL and words_of and "," in gap and is_one_of_senders(token, self.shadow):
            return False  # 队员来自甲医院和乙医院,护士某某说…
        if token.kind == HOSPITAL and _is_helped(self.tokens, token, self.shadow):
            return self._pass(token.start - len("支援"))  # 某医院援助|雷神山医院|队员某某
        if token.kind == ROLE and _is_taken(token, gap, self.shadow, alone=not words_of):
            return False
        if self._is_of_other_house(token, member=member) or token.text == "专家":
            return False  # 老专家 is no role
        words_of.insert(0, token)
        return self._pass(token.start)

    def _behind(self, token: Token) -> str:
        """What stands between a word and those so far."""
        return self.shadow[token.end : self.words[0].start]

    def _is_held_by_another(self, token: Token) -> bool:
        """Whether a title or post is that of somebody spoken of before, or of who is named behind 由: 木书记与医疗队队长某某."""
        if token.kind in (POST, TITLE) and _is_addressed(self.tokens, token) and _AND.match(self.shadow, token.end):
            return True
        held = token.kind == POST and any(item.kind == POST for item in self.words)
        return held and self._behind(token).startswith(("由", "为"))  # 病区主任由该院呼吸科主任某某担任

    def _is_counted(self, title: Token) -> bool:
        """Whether a title before a mark only says how many hold it: 其中有5名医师、12名护师,呼吸科某某教授…"""
        return _NUMBER.search(self.shadow, max(0, title.start - LONGEST_NUMBER), title.start) is not None

    def _is_of_other_house(self, token: Token, *, member: bool) -> bool:
        """Whether a word before an institution is of another body: 国家卫健委某专家组组长、某医院副院长某某."""
        if not self.words or self.words[0].kind != HOSPITAL:
            return False
        if (token.kind == ROLE or member) and is_of_other_body(self.tokens, token):
            return True
        joins = token.text.endswith(MEMBERS) and self.shadow[token.end : self.edge].strip() == "、"
        return token.kind != ROLE and not joins


_OF_NO_RANK = ("工作人员", "医务人员", "医护人员")
_TAKES_OFFICE = re.compile("(?:同志)?(?:担任|任|出任|兼任)")
_PARTY_BODIES = frozenset(("支部", "党支部", "总支", "党总支", "支社"))
_BETWEEN = frozenset((SEPARATOR, CONNECTOR, OTHER, NUMBER))
_POSITIONS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, BATCH, PARTY))


def _is_addressed(tokens: Sequence[Token], title: Token) -> bool:
    """Whether a title stands behind a surname alone, as when somebody is spoken of: 木书记."""
    before = next((token for token in reversed(tokens) if token.end == title.start), None)
    return before is not None and before.kind == OTHER and re.fullmatch("[\u4e00-\u9fff]", before.text) is not None


def _is_taken(role: Token, gap: str, shadow: str, *, alone: bool) -> bool:
    """Whether an office is that of who was named before it: …率队并担任领队,骨科主任医师某某; and 甲担任队长、乙担任副队长, where
    nothing else stands before the second name."""
    if "," in gap and _TAKEN.search(shadow, max(0, role.start - 4), role.start):
        return True
    return alone and gap.strip() == "、" and shadow.endswith(_TAKES, 0, role.start)


_TAKES = ("担任", "出任", "兼任")
_TAKEN = re.compile("(?:担|兼|出|并|现|时)?任(?:总|正)?$")
_AND = re.compile("[与和同跟向对]")
_VISITED = re.compile(
    "(?:前往|来到|走进|参观|视察|考察|察看|查看|观摩|观看|抵达|步入|走访|调研)了?(?:[^,。;、]{0,6}的)?$"
)


def _is_visited(ward: Token, shadow: str) -> bool:
    """Whether a ward is where guests come to, and nobody's own."""
    return _VISITED.search(shadow, max(0, ward.start - LONGEST_MATE), ward.start) is not None


_WENT = ("去了", "到了", "进了", "进驻", "接管", "支援", "进入", "抵达", "到达", "赶到")


def _at(hospital: Token, shadow: str) -> bool:
    return (
        shadow.startswith(("在", "到", "去"), hospital.start - 1)
        or shadow[hospital.start - 2 : hospital.start] in _WENT
    )


def _is_helped(tokens: Sequence[Token], house: Token, shadow: str) -> bool:
    """Whether an institution is the one that another helps, whose name stands right before that."""
    if not shadow.startswith(_HELPS, house.start - len("支援")):
        return False
    return any(token.kind == HOSPITAL and token.end == house.start - len("支援") for token in tokens)


_HELPS = ("援助", "支援", "驰援", "增援")
_WORKING = ("工作的", "上班的", "任职的", "就职的", "供职的")


def _is_gone_to(tokens: Sequence[Token], working: Token) -> bool:
    """Whether the institution in which somebody is said to work is one that received teams."""
    return not any(
        token.end == working.start and token.kind in (HOSPITAL, DEPARTMENT) and not is_destination(token.text)
        for token in tokens
    )


def _brackets_before(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """The brackets around one more word of position right before a name: 副主任医师(副主任)某某."""
    if place < POSITION_IN_BRACKETS or tokens[place - 1].text != ")" or tokens[place - 1].end != tokens[place].start:
        return ()
    if tokens[place - 2].text == "职称" and place > POSITION_IN_BRACKETS:  # 护士(主管护师职称)某某
        title, opening, second, held, closing = tokens[place - POSITION_IN_BRACKETS - 1 : place]
        said = title.kind in "TP" and opening.text == "(" and second.kind == TITLE and title.end == opening.start
        return (opening, held, closing) if said else ()
    title, opening, second, closing = tokens[place - POSITION_IN_BRACKETS : place]
    said = title.kind in "TP" and opening.text == "(" and second.kind in "TPR" and title.end == opening.start
    return (opening, closing) if said else ()


POSITION_IN_BRACKETS = 4
_NUMBERED = re.compile("第?[一二三四五六七八九十1-9]{1,2}小?组|[A-H]组")
_FEW = re.compile("[一两二三四五六七八九1-9][名位]")  # 急诊科的两名护师甲、乙


_NUMBER, LONGEST_NUMBER = re.compile("[0-9一二两三四五六七八九十]个?[名位人]$"), 4
_FIELD = re.compile("的?[^,。;、的]{2,6}$")


def _is_own(shadow: str, first: int) -> bool:
    """Whether a ward is that of the writer's own house: 我们院呼吸科的某某."""
    return _OWN.search(shadow, max(0, first - LONGEST_MATE), first) is not None


def _is_of_ward(tokens: Sequence[Token], place: int, chain: Sequence[Token]) -> bool:
    """Whether a likely name is joined to a ward by 的: 重症医学科的某某."""
    joined = place > 0 and tokens[place - 1].text == "的" and chain[-1].end == tokens[place - 1].start
    listed = place > 0 and chain[-1].kind == DEPARTMENT and chain[-1].end == tokens[place].start
    if listed and _is_listed_by_ward(tokens, place):
        return name_score(tokens[place].text) >= SURE_NAME  # 呼吸科甲、感染科乙主动请缨
    parallel = place > 3 and tokens[place - 3].kind == SEPARATOR and tokens[place - 4].kind == NAME
    return joined and name_score(tokens[place].text) >= (SURE_NAME if parallel else PLAIN_NAME)


def _is_of_batch(tokens: Sequence[Token], place: int, chain: Sequence[Token]) -> bool:
    """Whether a likely name is joined to a batch by 的: 第九批的某某."""
    joined = bool(chain) and tokens[place - 1].text == "的" and chain[-1].end == tokens[place - 1].start
    return joined and chain[-1].kind == BATCH and name_score(tokens[place].text) >= PLAIN_NAME


_NEXT_OF_LIST = ([DEPARTMENT, TITLE, NAME], [DEPARTMENT, POST, NAME])


def _is_listed_by_ward(tokens: Sequence[Token], place: int) -> bool:
    """Whether the name at `place` is one of a list of names each of which has its ward before it."""
    behind, ahead = tokens[place + 1 : place + 4], tokens[max(0, place - 4) : place]
    before = [token.kind for token in ahead if token.kind != TITLE]
    goes_on = [token.kind for token in behind] == [SEPARATOR, DEPARTMENT, NAME] and "、" in behind[0].text
    goes_on = goes_on or [token.kind for token in behind] == [CONNECTOR, DEPARTMENT, NAME]
    further = [token.kind for token in tokens[place + 2 : place + 5]]
    goes_on = goes_on or (further in _NEXT_OF_LIST and tokens[place + 1].text == "、")
    marks = [token.text.strip() for token in ahead if token.kind not in (NAME, DEPARTMENT, TITLE)]
    return goes_on or (before[-3:-2] == [NAME] and marks[-1:] != [] and marks[-1] in LIST_MARKS)


_OWN = re.compile("(?:我们?|咱们?)(?:医)?院的?$")
_HOUSE = re.compile("(?:同院|该院|我院|本院)的?$")
_SPEAKS = re.compile("(?<=的)(?:[法英俄葡西]|阿拉伯|西班牙|葡萄牙)语$")  # 队里的法语翻译


def is_mate(shadow: str, first: int) -> bool:
    """Whether the words before somebody's own make a companion of who it is."""
    return makes_mate(shadow[max(0, first - LONGEST_MATE) : first])


def makes_mate(before: str) -> bool:
    """Whether words make who is named right behind them a companion: 还有, 还有同院."""
    return MATE.search(_ONE.sub("", _SPEAKS.sub("", _HOUSE.sub("", before)))) is not None


_ONE = re.compile("(?<=还有)(?:一名|一位|1名|1位)$")  # 队里还有一名厨师
