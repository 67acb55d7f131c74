"""Rows that say nothing but who is of a roll, told by their characters: most are such, and need no other look."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.listed_places import FEWEST
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import NUMBER, OTHER, PRESS, REGION, ROLE, SEPARATOR

# Of whatever makes a row another thing than one of a roll (the frame of a page, credits, headings of others, teams, gifts,
# sentences: all that `kind_of` in rows/sorts.py looks for) one of these must stand in it. A test says so of each of those
# patterns. They are chosen so that few of them stand in names, institutions, wards and titles.
_TELLING = frozenset(
    "。!?…▼▲:|/0123456789yY©w》"
    "与专习书了事亡享仪众位住作你使例信修候值允党入出击初前办加单印去参召台后启员命团图场址坐培基处备奔奖委宣宾密对尺岁巡布席"
    "归当录彩影往征微恙您战扫扶投报拔拟持指按挂挥捐换排援播撰支收敬整新旋无日时暖替有未机条查此毕油泥注派消添滑演火灾点热照爆版献"
    "媒球皆盖看确示种稿站答签篇线组绩续编考者联聘股致舱船艰荐融补表规览警讣议讯访讲论证评识试话请课调谐贴赏赛赞赴赶趣踏转轮运返述"
    "退送逆选遣银链闭闻阅队陪随雷震页领首驰鸣守优质"
)
FILLED = re.compile("#?S?(?:HS(?:DS?)?|DS)[NO]S[TP]S?$|#?S?[NO]SHS?(?:DS?)?[TP]S?$")
"""Kinds of the tokens of somebody's row, however unlikely the name: 昭觉县人民医院 余瓦儿玛 护士."""
_BEHIND_NUMBERS = (".", "、", ")")


def says_nothing_else(row: Row, words: str) -> bool:
    """Whether a row of these words cannot be of a page's frame, a heading of others, a title or a sentence."""
    kinds = row.kinds
    if PRESS in kinds or kinds.count(REGION) >= FEWEST:
        return False
    if kinds[:1] == NUMBER and row.tokens[0].text.endswith(_BEHIND_NUMBERS):
        words = words[len(row.tokens[0].text) :]  # a row's number counts nothing
    return _TELLING.isdisjoint(words)


def without_words_of_office(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the word behind a mark that says who leads a team, with which a list goes on and no sentence begins:
    某某 某医院主任医师，担任|队长；某某… Who is 组长 may lead a group of those at home."""
    return [
        token
        for before, token, after in zip_longest((None, *tokens), tokens, tokens[1:])
        if token and not (before and before.kind == SEPARATOR and _says_office(token, after))
    ]


def _says_office(word: Token, office: Token | None) -> bool:
    led = office is not None and office.kind == ROLE and office.text.endswith(_LEADS)
    return led and word.kind == OTHER and word.text in _HOLDS


_LEADS = ("队长", "领队")
_HOLDS = frozenset(("担任", "任", "并任", "兼任", "出任", "并担任", "兼"))
