"""Words of position behind a name of running text: 某某，某医院护士; 某某是第三批医疗队队员; 甲、乙、丙三名护士."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.batch_series import NEXT_BEGINS, leads_up_to_next
from roster.rolls.prose.ends import UNLIKELY
from roster.rolls.prose.same import end_of_same
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    GROUP,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score, surname_characters
from roster.rolls.words.terms import LIST_MARKS, MEMBERS

_CALLED = ("队长", "副队长", "领队", "总领队")
_NOW = re.compile("^,[^。;]{0,40}(?:现为|现任|时任|就职于|供职于|任职于)$")  # 某某,2008届校友,现为某医院护师
_QUOTED = re.compile('"[^",。;]{1,8}"[^,。;]{0,4}$')  # 第八批"组团式"援藏医疗队队员
_TAKES = re.compile(
    f"^{NOTHING}*(?:[率带]队)?,?(?:[将还也并]|[这此本]次|年轻时|此前|曾经?|时)?(?:为|当过|任过|以|任|担任|兼任|作为|出任|同志(?:任|担任|为|作为)|带领|带队|是(?:[^,。;、]{{1,12}}的)?)"
)
_IS = re.compile(
    rf"^{NOTHING}*(?:(?:之一|中?的?一员),?[也还]是|,|,?[也还]?是(?:唯一的?)?(?:一名|一位|1名)?的?|是|[是系为](?:该院|本院|同院|我院|医院|院里|该中心|本中心)的?|,?[也还]?是同一[家个所]?医院的?|是队里的|系|为|\(|:|来自|是来自|,来自|,是|,系|所在的|所在|同志,|同志是|已是|已经是|,?(?:当时|那时|彼时|当年)(?:还|正|就)?[是为在](?:该院|本院|同院|我院|医院)?的?|同志\(|,?(?:现?任|现[为是]|时任)(?:该院|本院|同院|我院|医院)?的?|,?(?:也|同样|均|都)?(?:是|现)?(?:来自|出自|供职于|就职于|任职于|是)(?:该院|本院|同院|我院|医院)?的?)$"
)


def words_behind(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """Words of position behind the name: 某某主任医师; 某某，某医院护士; 某某任队长."""
    chain = _Chain(tokens, place, shadow)
    for token in tokens[place + 1 : place + LONGEST_CHAIN]:
        if token.start >= chain.edge and not chain.goes_on(token):  # else of whom it is said that they share a house
            break
    return chain.words if chain.whole else _without_next(chain.words, chain.edge, tokens, place, shadow)


def _without_next(chain: list[Token], edge: int, tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """The words behind a name, which end at `edge`, without those that lead up to the next name: they are that one's."""
    name = tokens[place]
    following = next((token for token in tokens[place + 1 :] if token.start >= edge and _may_follow(token)), None)
    between = shadow[edge : following.start] if following is not None else ","
    if following is not None and not between and chain and chain[0].start == name.end:
        own = place > 0 and tokens[place - 1].kind in "HDTP" and tokens[place - 1].end == name.start
        if own and name_score(following.text) < UNLIKELY:
            return chain  # 副主任某某医生|已坐在车厢里
    leads = between in ("", "的") or (between == ")" and not shadow.startswith("(", name.end))
    if chain and shadow[name.end : chain[0].start] == "为" and not any(token.kind in "TPR" for token in chain):
        return []  # 某某为某医院捐款
    return _own_of(chain, name, shadow) if chain and leads and chain[-1].kind != ROLE else chain


class _Chain:
    """The words of position behind a name, gathered from the name on."""

    def __init__(self, tokens: Sequence[Token], place: int, shadow: str) -> None:
        self.tokens, self.place, self.shadow, self.name = tokens, place, shadow, tokens[place]
        self.words: list[Token] = []
        self.edge = end_of_same(shadow, self.name.end)  # where the words so far end
        self.shares = self.edge if self.edge > self.name.end else 0  # behind words that say whose house it is
        self.team = 0  # where a team's name among them ends
        self.whole = False  # whether all of them are surely the name's own

    def goes_on(self, token: Token) -> bool:
        """Look at the word behind those so far; whether the one behind that may be of the chain as well."""
        gap = self.shadow[self.edge : token.start].removeprefix("同志")
        kind = token.kind
        if kind == GROUP and token.text.startswith("援"):
            gap = _RESCUE.sub("", gap)  # 某某是某医院国家医学救|援队|的一名驾驶员
        parted = gap[:1] if gap or self.words else self.shadow[self.name.end]  # also before a place: ,某省第三批医疗队…
        if kind == BATCH and parted in NEXT_BEGINS and leads_up_to_next(token, self.tokens, self.place):
            return False
        if kind == SEPARATOR and token.start == self.edge and token.text.startswith(_LAID_OVER):
            self.edge = token.end - 1  # 某某，1989年11月生，广东遂溪人，某医院护师
            return True
        if kind == GROUP and _is_of_others(token, gap):
            return False
        if kind in (GROUP, ROLE) and gap.endswith(_FOR) and _DONE_FOR.match(self.shadow, token.end):
            return False
        if not self.words and gap.startswith(_FOR) and _GIVES_TO.match(self.shadow, self.name.end):
            return False  # 某某|为某省援某县医疗队队员颁发纪念章
        touches = self.team == self.edge
        in_team = touches and len(gap) < LONGEST_TEAM and "," not in gap and "。" not in gap
        if kind in "BGX" and self._takes_team(token, gap, in_team=in_team):
            return True
        if _is_between(token, gap, in_team=touches, first=not self.words):
            return True
        if kind == ROLE and self._takes_role(token, gap, in_team=in_team):
            return False
        if kind in "mepa" and self._is_told_of_person(token, gap):
            return self._take(token)  # 某某，女，1989年11月出生，中共党员，某医院护师
        if kind == DEPARTMENT and _IN.fullmatch(gap) and _WORKS.match(self.shadow, token.end):
            self.words.append(token)  # 某某在该院急诊科工作
            return False
        if kind == TITLE and not self.words and gap in _ONE and self.shadow[self.name.start - 1] == "有":
            self.words, self.whole = [token], True  # 分队只有某某一个麻醉师
            return False
        if kind == HOSPITAL and not self.words:
            if gap == "在" and self._stands_alone() and _WORKS_NOW.match(self.shadow, token.end):
                self.words.append(token)  # 某某在某医院工作
                return False
            if _is_at(token, gap, self.tokens[self.place : self.place + LONGEST_CHAIN + 2]):
                return self._take(token)  # 妻子某某在某医院呼吸内科,
        if self._is_of_next(token, gap):
            return False
        return self._take(token)

    def _take(self, token: Token) -> bool:
        self.words.append(token)
        self.edge = token.end
        return True

    def _takes_team(self, token: Token, gap: str, *, in_team: bool) -> bool:
        """Take a team's name in, or that of a group of it: 某某是某省第一批医疗队队员、某医院护士."""
        if token.text in _EACH:
            return False
        if self.words and gap.startswith(",") and _HEADS_LIST.match(self.shadow, token.end):
            return False
        if gap and not (_IS.match(gap.strip()) or _QUOTED.match(gap) or _takes_in(gap) or in_team):
            return False
        self.edge = self.team = token.end
        if token.kind == BATCH or token.text.endswith(MEMBERS):
            self.words.append(token)
        return True

    def _takes_role(self, role: Token, gap: str, *, in_team: bool) -> bool:
        """Whether a role ends what is said of the name, be it the name's own or the next one's."""
        if role.text in _CALLED and not self.words and role.start == self.name.end:
            named = any(
                other.kind == NAME and other.start == role.end for other in self.tokens[self.place + 1 : self.place + 4]
            )
            self.words.extend([] if named else [role])  # 某某队长代表全队感谢
            return True
        held = gap in _HELD and not self.words and self.shadow[role.end : role.end + 1] == ")"  # 马兰（队长）
        held = held or (in_team and _COUNTS.search(gap) is None)  # 也是第23批援某国中国医疗队的队长
        if held or _takes(role, gap) or _in_bracket(role, gap, self.shadow):
            self.words.append(role)
            return True
        return False

    def _is_told_of_person(self, token: Token, gap: str) -> bool:
        """Whether sex, people, party or age is told of the name."""
        if gap == "今年" or (not gap and _COMES_FROM.match(self.shadow, token.end)):
            return True
        return _IS.match(gap.strip()) is not None

    def _stands_alone(self) -> bool:
        """Whether no word of position touches the name from before."""
        return self.place == 0 or self.tokens[self.place - 1].kind not in "HDTP"

    def _is_of_next(self, token: Token, gap: str) -> bool:
        """Whether a word is not said of the name, but of somebody who is named behind it."""
        tokens, chain, place = self.tokens, self.words, self.place
        if token.kind == HOSPITAL and gap.startswith(",") and _leads_on(token, tokens, self.shadow):
            return True  # …、某某,来自某医院的有某某、…
        if token.kind == HOSPITAL and gap[-1:] in (",", "、") and _OF_PEERS.match(self.shadow, token.end):
            return True  # …某某奔赴新疆,某医院的同行到车站送行; 某某教授、某医院支部党员某某
        told = self.edge == self.shares and token.kind in "DTP" and _SHARED.fullmatch(gap) is not None
        if not told and (not _touches(gap, chain) or not _is_own(token, gap, chain, self.shadow)):
            return True
        if gap.strip() != "," or not chain:
            return False
        if token.kind in (TITLE, POST) and any(
            other.kind == NAME and other.start == token.end for other in tokens[place + 1 : place + 16]
        ):
            return True
        return chain[0].kind == TITLE and chain[0].start == self.name.end and _leads_up(tokens, token)


_RESCUE = re.compile("(?:国家)?(?:紧急|医学|卫生|应急|医疗|专业)*救$")
_HELD = ("(", "(任", "(担任", "(兼任", "(兼")
"""What stands between a name and the role in a bracket behind it: 某某（任联络员）."""
_LAID_OVER = ",,,"
"""Marks that stand for words that say nothing of a position: where somebody comes from."""


def _is_of_others(group: Token, gap: str) -> bool:
    """Whether members of a team are named beside somebody, who is none of them: 某局副局长某某以及医疗队队员等参加仪式."""
    if group.text.endswith(MEMBERS) and gap.startswith(("以及", "和", "及", "与")):
        return True
    return group.text.startswith("队员") and gap.startswith(",")  # …,队员有骨科、皮肤科和护理人员


# 某某局长为医疗队员|点赞, 某某给队员们|献花
_GIVES_TO = re.compile("(?:同志)?[为给向][^,。;]{2,24}?(?:颁发|颁授|颁奖|授予|佩戴|戴上)")
_FOR, _DONE_FOR = (
    ("为", "给", "向"),
    re.compile("们?(?:点赞|[送壮饯]行|授旗|献花|加油|鼓劲|打气|接风|颁发|佩戴|戴上|送上)"),
)


def _own_of(chain: Sequence[Token], name: Token, shadow: str) -> list[Token]:
    """Of words that lead up to the next name those that end before a mark: 某某|主任、呼吸科某某主任."""
    if _SAID.fullmatch(shadow, name.end, chain[0].start):  # 某某来自某医院,麻醉科医师某某…
        gaps = ((place, shadow[one.end : behind.start]) for place, (one, behind) in enumerate(pairwise(chain), 1))
        return list(chain[: next((place for place, gap in gaps if gap[:1] in (",", ";")), 0)])
    if chain[0].start != name.end or chain[0].kind not in "TP":
        return []
    edge = name.end
    for place, token in enumerate(chain):
        if token.start != edge or token.kind not in "TP":
            return []
        edge = token.end
        if shadow.startswith(_ENDS_ONE, edge):
            return list(chain[: place + 1])
    return []


_SAID = re.compile(",?(?:来自|出自|是|系|均来自|也来自)")
_ENDS_ONE = ("、", ",", ";", "以及", "和", "及", "与")
_HEADS_LIST = re.compile(
    "(?:[0-9一二三四五六七八九十]{1,3}[人名位])?(?:则|分别)?(?:是|为|有|:)"
)  # 队长是某某教授,组员是…


def _is_at(house: Token, gap: str, tokens: Sequence[Token]) -> bool:
    """Whether somebody is said to be in a ward of an institution at home."""
    if gap not in ("在", "就职于", "任职于", "供职于") or is_destination(house.text):
        return False
    behind = tokens[tokens.index(house) + 1 :][:2]
    return len(behind) == 2 and behind[0].kind == DEPARTMENT and behind[1].text[0] in ",。;工上任"


def _leads_on(house: Token, tokens: Sequence[Token], shadow: str) -> bool:
    """Whether an institution is that of those who are named behind it: 来自某医院的有甲、乙, 某医院的甲、乙."""
    leads = _HAS.match(shadow, house.end)
    return leads is not None and any(token.kind == NAME and token.start == leads.end() for token in tokens)


_HAS = re.compile("的?(?:还)?(?:有|是|为|包括)|的")


_OF_PEERS = re.compile("党?(?:支部|总支)党员|的?(?:同行|同仁|领导|代表|同事|医护人员|职工|干部|负责人|患者|病人)")


def _leads_up(tokens: Sequence[Token], first: Token) -> bool:
    """Whether words of position from `first` on touch each other up to a name."""
    edge = first.start
    for token in tokens[tokens.index(first) :]:
        if token.start != edge or token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, NAME):
            return False
        if token.kind == NAME:
            return True
        edge = token.end
    return False


def _may_follow(token: Token) -> bool:
    return token.kind == NAME and (token.text[0] in surname_characters() or name_score(token.text) > 0)


_COMES_FROM = re.compile(",?(?:来自|供职|就职|现任|现为)")
_COUNTS = re.compile("[有派共到来]|[0-9]")  # …、某某,重庆已有7名专家在一线
_IN, _WORKS = re.compile(",?(?:则|都)?在(?:该院|本院|我院|医院)?的?"), re.compile("工作|任职|上班|就职")
_ONE = ("一个", "一名", "一位")
_WORKS_NOW = re.compile("(?:工作|任职|上班|就职)(?!(?:了|满|过|期间|近|已))")


def _takes_in(gap: str) -> bool:
    """Whether the words before a team's name say that the one named before is of it: 作为某省第二批医疗队某分队队长."""
    return gap.startswith(("作为", ",作为", "以")) and "," not in gap[1:]


def _is_between(token: Token, gap: str, *, in_team: bool, first: bool) -> bool:
    """Whether a word may stand between a name and the words about it, and says nothing itself."""
    if token.kind in (SEPARATOR, OTHER, CONNECTOR, COUNT) or (first and token.kind == NUMBER):
        return True
    if token.kind == NAME:
        return in_team and len(gap) <= 1  # 第23批援尼日尔中国医疗队
    return token.kind in (REGION, GROUP) and _TAKES.match(gap) is not None  # 某某将作为赣州援沪医疗队总领队


def _takes(role: Token, gap: str) -> bool:
    """Whether the words before a role say that the one named before takes it."""
    return _TAKES.match(gap) is not None and "," not in gap[1:] and role.text not in ("队员", "成员", "专家")


def _in_bracket(role: Token, gap: str, shadow: str) -> bool:
    """Whether a role stands in brackets behind a name: 副主任医师某某（队长）."""
    return gap == "(" and shadow.startswith(")", role.end) and role.text != "专家"


def _touches(gap: str, chain: Sequence[Token]) -> bool:
    """Whether nothing but links stands between a word and the name, or the words about it so far."""
    if not gap.strip(NOTHING) or _IS.match(gap.strip()):
        return True
    return _LINKS_BEHIND.fullmatch(gap) is not None if chain else _NOW.search(gap) is not None


def _is_own(token: Token, gap: str, chain: Sequence[Token], shadow: str) -> bool:
    """Whether a word behind a name is what that one is, and nobody's who is named behind it."""
    after = shadow[token.end : token.end + 1]
    if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or (token.kind == DEPARTMENT and after in WITHIN):
        return False
    if not gap or gap.strip() == "(" or token.kind == HOSPITAL or _SAYS.search(gap):
        return True
    if token.kind == DEPARTMENT and chain and _CLOSES.match(shadow, token.end):
        return True  # 某某,1991年出生,妇产科护师。
    closes = bool(chain) and after in (",", "。")  # 今年42岁,主治医师,曾参加…
    return closes or not all(item.kind in "mepa" for item in chain)


_SHARED = re.compile(",?(?:现|都|也|同样)?(?:[是在任]|来自)?")
_SAYS = re.compile("是|(?:来自|[任为系于])(?:该院|该中心|本院|同院|我院|医院)?的?$")
_CLOSES = re.compile("[^,。;、的]{2,7}[,。]")
LONGEST_TEAM = 10
_EACH = ("分别为", "分别是", "分别")  # words of a list, of no team
WITHIN = ("里", "内", "中", "外")  # 她是实验室里唯一的女性
LONGEST_CHAIN = 22
"""Tokens behind a name among which the words about it are looked for."""
_COUNTED_BY_AGE = re.compile("[0-9一二两三四五六七八九十][名位个][5-9][05]后$")  # 甲、乙、丙3位80后|医生
_LINKS_BEHIND = re.compile("、|(?:的)?(?:[一1][名位])?(?:男|女|年轻|资深|老|普通)?(?:的)?|,?(?:担)?任")


def title_behind_list(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """The title behind the list of names that the name at `place` belongs to: 甲、乙、丙三名护士, or all that a bracket
    says of them: 甲、乙、丙（均为某医院护士）."""
    for at, token in enumerate(tokens[place + 1 : place + LONGEST_LIST], place + 1):
        if token.kind == SEPARATOR and "(" in token.text:
            return _said_of_all(tokens, at)
        if token.kind != NAME and token.text.strip() not in LIST_MARKS:
            break
    for last, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.text.startswith("护士组") and last.kind == COUNT and shadow.startswith("组成", token.end - 1):
            return [token._replace(kind=TITLE, end=token.start + 2, text="护士")]
        if token.kind == GROUP and token.text == "队员" and last.kind == COUNT and _named(tokens, place, at=last.start):
            return [token]  # 甲、乙和丙三位队员
        if token.kind == TITLE and token.text in _OF_NO_RANK and last.kind == COUNT:
            return []
        if token.kind == TITLE and (
            last.kind == COUNT
            or last.text in _SENT_TO
            or shadow[last.start : last.end].endswith(_ALL_ARE)
            or _COUNTED_BY_AGE.search(shadow, max(0, token.start - len("10名80后")), token.start)
        ):
            return [token]
        sent = last.kind == COUNT and token.text in _SENT_TO  # 甲、乙两名援鄂护士
        between = token.kind in (NAME, COUNT, HOSPITAL, DEPARTMENT) or token.text.strip() in _PARTS or sent
        if not (between or _is_field(token, last, tokens)):
            break
    return []


_OF_NO_RANK = ("护理人员",)
"""What only counts people of all ranks: 甲、乙、丙共3名护理人员."""


def _named(tokens: Sequence[Token], place: int, *, at: int) -> bool:
    """Whether nothing but names, their houses and marks stands between a name and a number: what it counts is theirs."""
    return all(
        token.kind in (NAME, HOSPITAL, DEPARTMENT) or token.text.strip() in (*LIST_MARKS, "的")
        for token in tokens[place + 1 : place + LONGEST_LIST]
        if token.start < at
    )


def _is_field(words_of: Token, before: Token, tokens: Sequence[Token]) -> bool:
    """Whether words behind a mark of a list stand right before a name, as a ward's: 与重症监护某某."""
    if words_of.kind != OTHER or len(words_of.text) > LONGEST_FIELD or before.text.strip() not in LIST_MARKS:
        return False
    return any(token.kind == NAME and token.start == words_of.end for token in tokens)


LONGEST_FIELD = 6


def _said_of_all(tokens: Sequence[Token], opening: int) -> list[Token]:
    """The position that a bracket says all have who are named before it."""
    said: list[Token] = []
    for token in tokens[opening + 1 : opening + LONGEST_CHAIN]:
        if token.kind in (HOSPITAL, DEPARTMENT, TITLE, POST) and (said or tokens[opening + 1].text in _ALL_OF_THEM):
            said.append(token)
        elif token.kind == SEPARATOR and ")" in token.text:
            return said
        elif token.kind != SEPARATOR and token.text not in _ALL_OF_THEM:
            break
    return []


_OF_ALL = "均为 均是 均系 均来自 均 都是 都为 都来自 都 全部为 全是 同为 来自 的 系 为"
_ALL_OF_THEM = frozenset(_OF_ALL.split())
_SENT_TO = ("援鄂", "援沪", "援汉", "援琼", "援藏", "援疆", "援外", "支援", "驰援", "出征")
_ALL_ARE = ("都是", "均为", "全是", "都为", "均是")
_PARTS = (*LIST_MARKS, *_ALL_ARE, "的", ",", "70", "80", "90", "95", "后")
LONGEST_LIST = 40
"""Tokens of a list of names that are looked at for what stands behind it."""
