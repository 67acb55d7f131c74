"""How far what was read may be trusted: evidence from a person's row, from the rows around it and from the page.

An entry is confident when independent things agree: every word beside it was understood, its words stand where those
of the others stand, and the page is of a kind that names people sent.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.furniture import is_of_frame
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.other_lists import heads_both, is_of_others
from roster.rolls.rows.row import Row
from roster.rolls.rows.sorts import HEADING, REMARK, ROLL, TABLE
from roster.rolls.rows.speaks import says_that_some_went
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, HOSPITAL, NAME, NUMBER, OTHER, POST, ROLE, SEPARATOR, TITLE
from roster.rolls.words.pieces import FUNCTION_WORDS
from roster.rolls.words.short_names import NAMELESS
from roster.vocabulary.regions import find_region

WORDS_LEFT, UNLIKE_LAYOUT, UNCLEAR, NO_TEAM = "words-left", "unlike-layout", "page-unclear", "no-team"
HEADING_UNREAD, IN_ONE_LINE = "heading-unread", "in-one-line"
TOUCHED = -1.0
"""Score of a word that grows out of one that was not understood: nobody knows where it begins."""

_HAN = re.compile("[\u3400-\u9fff]")
_FIELDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, ROLE))


def is_unknown(token: Token) -> bool:
    """Whether a token is a word that was not understood, and no mark or word that holds a sentence together."""
    return token.kind == OTHER and token.text not in FUNCTION_WORDS and _HAN.search(token.text) is not None


def weighed(tokens: Sequence[Token], kinds: str) -> Sequence[Token]:
    """The tokens without the weight of words that touch an unknown one: 省立医院 before 西院, 医师 behind 急救. `kinds` are
    all of theirs."""
    certain = OTHER not in kinds and _BEHIND_NAME not in kinds
    if certain and (HOSPITAL not in kinds or NAMELESS.isdisjoint([token.text for token in tokens])):
        return tokens
    lighter: dict[int, Token] = {}
    for place, token in enumerate(tokens):
        if token.kind not in _FIELDS:
            continue
        if token.kind == HOSPITAL and token.text in NAMELESS:
            lighter[place] = token._replace(score=TOUCHED)
            continue
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        grown = (before is not None and before.end == token.start and _is_unsure(before, token)) or (
            after is not None and after.start == token.end and is_unknown(after)
        )
        if grown and token.kind == DEPARTMENT:
            lighter[place] = token._replace(score=min(token.score, 0.4 * len(token.text)))
        elif grown:
            lighter[place] = token._replace(score=TOUCHED)
    return [lighter.get(place, token) for place, token in enumerate(tokens)] if lighter else tokens


_BEHIND_NAME = NAME + HOSPITAL


def _is_unsure(before: Token, token: Token) -> bool:
    """Whether what touches a word from the left may be its beginning: 陆 in 陆军军医大学 is nobody's surname, and a
    name that only its place makes one may be the institution's, as 黄河 in 黄河三门峡医院."""
    may_grow = before.kind == NAME and token.kind == HOSPITAL
    return is_unknown(before) or (may_grow and (before.score <= SURE or not find_region(token.text[:2])))


def doubt_row(row: Row, people: Sequence[Draft]) -> None:
    """Doubt the people of a row in which words were not understood: one of them may be somebody."""
    several, kinds = len(people) > 1, row.kinds
    exchanged = several and kinds.count(HOSPITAL) > 1 and kinds.count(BATCH) > 1  # 甲医院 第一批：… 乙医院 第一批：…
    if exchanged or (len(people) > MOST_IN_LINE and (kinds.count(HOSPITAL) > 1 or _several_labels(row))):
        for draft in people:
            draft.doubts.append(IN_ONE_LINE)
    unknown = OTHER in kinds and any(is_unknown(token) for token in row.tokens)
    unknown = unknown or (several and _holds_no_name(row.tokens))
    if several and kinds.endswith("NSNS") and row.tokens[-3].text.strip() == "(":
        people[-1].doubts.append(WORDS_LEFT)  # 某某（某某）: another name of his, or who wrote the page
    # More institutions than people: somebody's name was taken for something else, and the words of others shifted.
    if unknown or (several and kinds.count(HOSPITAL) > len(people)):
        for draft in people:
            draft.doubts.append(WORDS_LEFT)


MOST_IN_LINE = 8
"""People of one row, of several houses or under several labels, beyond which a slip may have shifted the words of all."""


def _several_labels(row: Row) -> bool:
    return sum(token.kind == SEPARATOR and ":" in token.text for token in row.tokens) > 1


def _holds_no_name(tokens: Sequence[Token]) -> bool:
    """Whether an unlikely name grows between an institution and a position, as a department that nobody knows would."""
    return any(
        name.kind == NAME
        and name.score <= SURE
        and before.kind in (HOSPITAL, DEPARTMENT)
        and after.kind in (TITLE, POST)
        and before.end == name.start
        and name.end == after.start
        for before, name, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def is_unread_heading(row: Row) -> bool:
    """Whether a row without people may head those below by a word that was not understood, as a hospital's name."""
    if row.letters > LONGEST_UNREAD:
        return False
    kinds = row.kinds
    if OTHER not in kinds and NAME not in kinds:
        return False
    if any(token.kind == NAME and token.score >= SURE for token in row.tokens):
        return False
    marks = "".join([token.text for token in row.tokens if token.kind == SEPARATOR])
    return not any(mark in marks for mark in "。!?…") and any(
        is_unknown(token) or token.kind == NAME for token in row.tokens
    )


LONGEST_UNREAD = 30


def unknown_share(rows: Sequence[Row]) -> tuple[int, int]:
    """The letters of rows that belong to no word understood, and all their letters."""
    unknown = sum(
        token.end - token.start for row in rows if OTHER in row.kinds for token in row.tokens if is_unknown(token)
    )
    return unknown, sum([row.letters for row in rows])


MOST_UNKNOWN = 0.05
"""Share of the letters of a page's lists that may be not understood before all of it is doubted."""

MOST_OTHERWISE = 0.2
FEWEST = 5
"""An order that fewer people than this show is no habit of the page."""


def doubt_layout(drafts: Sequence[Draft]) -> None:
    """Doubt those whose words stand otherwise than nearly all others' do: before the name, behind it, or in a heading."""
    listed = [draft for draft in drafts if draft.source != "prose"]
    for sides in zip(*map(_sides, listed), strict=True):
        counted = Counter(filter(None, sides))
        total = counted.total()
        if total < FEWEST:
            continue
        for draft, side in zip(listed, sides, strict=True):
            if side and counted[side] < MOST_OTHERWISE * total and UNLIKE_LAYOUT not in draft.doubts:
                draft.doubts.append(UNLIKE_LAYOUT)


_FIELD_OF_LAYOUT = {HOSPITAL: 0, DEPARTMENT: 1, TITLE: 2, POST: 2}


def _sides(draft: Draft) -> tuple[str, ...]:
    """Where somebody's hospital, department and position stand: before the name, behind it, both, in a heading, or nowhere."""
    sides, name = ["", "", ""], draft.name.start
    for token in draft.own:
        field = _FIELD_OF_LAYOUT.get(token.kind)
        if field is not None:
            side = "before" if token.start < name else "behind"
            sides[field] = side if sides[field] in ("", side) else "both"
    for token in draft.inherited:
        field = _FIELD_OF_LAYOUT.get(token.kind)
        if field is not None:
            sides[field] = sides[field] or "heading"
    layout = tuple(sides)
    return _LAYOUTS.setdefault(layout, layout)


_LAYOUTS: dict[tuple[str, ...], tuple[str, ...]] = {}
"""Each of the few ways in which somebody's words may stand, so that all of whom it is one share it."""


# What a page of people who were sent says of them, besides the words for a team (see `speaks_of_team`). That there is an
# illness, a list or a prize says nothing: 疫情防控工作小组名单 is of those who lead the work at home.
_ROLL = re.compile(
    "队员|队伍|英雄|抗疫|战疫|抗击|致敬|白衣|战士|天使|派出|派遣|派驻|选派|支援|湖北|武汉|出发|前线|疾控队|检测队|医疗分队|抗洪|抗震|救灾|Team|team|TEAM"
)
_OF_BATCH = re.compile("(?m:^[^\n]{0,12}第[一二三四五六七八九十0-9]{1,3}批)")


def _is_of_batch(words: str) -> bool:
    return "批" in words and _OF_BATCH.search(words) is not None


# What a heading says that says nothing of those below it.
_ANY_LIST = re.compile(
    "附件?[0-9一二三四五六七八九十]*|人员|医务|医护|名单|名录|花名册|一览表|光荣榜|如下|共[0-9]+[人名]|[^\u3400-\u9fff]"
)


# Honours that are given at home as well: 优秀共产党员名单.
_COMMENDED = re.compile(
    "优秀(?:共产)?党员|优秀党务|先进(?:工作者|个人|集体|党)|优秀(?:护士|医师|医生|员工|职工)|最美(?:护士|医生)|红旗手|劳动模范|能手|标兵|获奖|候选|提名奖|好(?:医生|护士|医师)|医师奖|护理奖"
)
_SENT = re.compile("湖北|武汉|队员|派出|派遣|逆行|前线|医疗队|抗洪|抗震|救灾|方舱|援|驰|出征|凯旋|赴(?!会|任|京领)")


# Whom a heading names besides, though it speaks of a team or of the illness: kin, the sick, the dead, those at home.
_OTHERWISE = re.compile(
    "家属|被感染|感染医|悼念|哀悼|缅怀|殉职|牺牲|烈士|接种点|接种人员|进修|后备|返岗|名中医|名老中医|老中医药|继承人|救治专家组|接待|隔离病区|留观|"
    # Teams that stand by at home until they are called: 某市卫生应急队伍名单.
    "应急处置队|应急(?:处置|救援|救治)?(?:专业)?队伍(?:名单|成员|人员|的通知|建设)"
)
SHORTEST_HEADING, LONGEST_HEADING, LONGEST_TITLE = 4, 40, 80
_LINE_END = re.compile("[\n\u200b]")  # the latter where a line was joined to the next
_NUMERAL = re.compile("[0-9]+|[一二三四五六七八九十]+")


class Page:
    """What a page as a whole says for or against all that is read from it."""

    def __init__(self) -> None:
        self.unknown = self.letters = 0
        self.headed = self.of_team = False
        self.otherwise = False  # whether a heading is one of people who did not go with a team
        self.both = self.parted = False  # whether one is of such people as well, and whether these have their own
        self.commends = self.sends = False  # whether it commends people, and whether it says that any were sent
        self.numbered: set[str] = set()  # how headings that name an institution are numbered
        self.unread: list[int] = []  # where headings stand that were not understood

    def look(self, rows: Sequence[Row], words: str, kind: str) -> None:
        """Take in rows of one kind, when the names among them are known."""
        if kind == ROLL:
            unknown, letters = unknown_share(rows)
            self.unknown += unknown
            self.letters += letters
        elif kind == TABLE:
            self.letters += sum(row.letters for row in rows)  # a table's columns say what its words are
        if not self.headed:
            self.headed = _says_something(words) if kind == REMARK else any(_heads_something(row, kind) for row in rows)
        if kind in (ROLL, HEADING):
            self.unread.extend(row.start for row in rows if is_unread_heading(row) or self._is_odd_sibling(row))
        if not self.otherwise and _OTHERWISE.search(words) is not None:
            self._look_for_others(rows, words, kind)
        if not (self.of_team and self.sends):
            self._look_for_team(words, kind)

    def _look_for_others(self, rows: Sequence[Row], words: str, kind: str) -> None:
        low = rows[0].start
        for row in rows:
            said = words[row.start - low : row.end - low]
            if row.letters > LONGEST_HEADING or (kind != HEADING and NAME in row.kinds) or not _OTHERWISE.search(said):
                continue
            if is_of_others(row):
                self.parted = self.parted or kind == HEADING  # those below it are left out
            elif heads_both(said):
                self.both = True
            else:
                self.otherwise = True

    def _look_for_team(self, words: str, kind: str) -> None:
        of_team = says_that_some_went(words)
        self.of_team = self.of_team or of_team or _ROLL.search(words) is not None or _is_of_batch(words)
        self.sends = self.sends or of_team or _SENT.search(words) is not None
        title = _LINE_END.split(words, maxsplit=1)[0] if kind == REMARK else words
        if not self.sends and (kind != REMARK or len(title) <= LONGEST_TITLE):
            self.commends = self.commends or _COMMENDED.search(title) is not None

    def _is_odd_sibling(self, row: Row) -> bool:
        """Whether a numbered heading names no institution where the others numbered like it do."""
        if row.kinds[:1] != NUMBER or NAME in row.kinds:
            return False
        style = _NUMERAL.sub("#", row.tokens[0].text)
        if HOSPITAL in row.kinds:
            self.numbered.add(style)
        return HOSPITAL not in row.kinds and style in self.numbered

    def doubt_headings(self, drafts: Sequence[Draft]) -> None:
        """Doubt those who take their hospital or department from above a heading that was not understood."""
        for draft in drafts if self.unread else ():
            taken = [token.start for token in draft.inherited if token.kind in (HOSPITAL, DEPARTMENT)]
            place = bisect_left(self.unread, draft.name.start)
            if place and any(start < self.unread[place - 1] for start in taken):
                draft.doubts.append(HEADING_UNREAD)

    def doubts(self) -> list[str]:
        """Doubts on all of the page."""
        doubts = [UNCLEAR] if self.letters and self.unknown > MOST_UNKNOWN * self.letters else []
        nobody_sent = (self.headed and not self.of_team) or (self.commends and not self.sends)
        otherwise = self.otherwise or (self.both and not self.parted)
        return [*doubts, NO_TEAM] if nobody_sent or otherwise else doubts


def _heads_something(row: Row, kind: str) -> bool:
    """Whether a row without people is more than the frame of a page, a house's name or the word for any list. Among those
    of a list it is one of which much was not understood."""
    unread = kind == ROLL and OTHER in row.kinds and NAME not in row.kinds
    if not (unread or kind == HEADING) or row.letters < SHORTEST_HEADING or is_of_frame(row):
        return False
    if kind == HEADING:
        return _says_something("".join([token.text for token in row.tokens if token.kind != HOSPITAL]))
    return _says_something("".join([token.text for token in row.tokens if is_unknown(token)]))


def _says_something(words: str) -> bool:
    return len(_ANY_LIST.sub("", words)) >= SHORTEST_HEADING


def may_be_one_title(posts: Sequence[Token], titles: Sequence[Token], shadow: str) -> bool:
    """Whether an office and a title that only a blank parts may be one title, padded to a column's width: 副主任　医师."""
    return any(
        post.text.endswith("主任") and title.text in _LAST_OF_TITLES and shadow[post.end : title.start] in (" ", "  ")
        for post in posts
        for title in titles
    )


_LAST_OF_TITLES = ("医师", "护师", "药师", "技师")
