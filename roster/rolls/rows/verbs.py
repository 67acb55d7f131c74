"""Words of sentences in a row that look like names, or like somebody's house, by what they touch: 两人|都在, 3名护士|受表彰,
国家中医|医疗队队员."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.goals import GOAL
from roster.rolls.words.doing import DOING
from roster.rolls.words.lexicon import (
    BATCH,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GROUP,
    HOSPITAL,
    NAME,
    OTHER,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score, surname_characters
from roster.rolls.words.terms import stated_number

UNLIKELY = 0.0
"""Score of a name up to which it is rather a word that touches a number of people."""


def without_counted_verbs(tokens: list[Token]) -> list[Token]:
    """The tokens with what hardly is a name made a plain word where it touches how many there are: 合派|7人, 两人|都在; or
    follows a title that several have: 3名护士|受表彰."""
    kept = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind == NAME and _goes(token.text):
            kept[place] = token._replace(kind=OTHER)
            continue
        if token.kind != NAME or token.score >= UNLIKELY:
            continue
        before, after = tokens[place - 1] if place else None, tokens[place + 1] if place + 1 < len(tokens) else None
        if before is not None and before.text.strip() == "、" and place > 1 and tokens[place - 2].kind == NAME:
            continue  # the last of a list: 甲、乙|四位护师
        counted = before is not None and before.kind == COUNT and before.end == token.start
        counts = after is not None and after.kind == COUNT and after.start == token.end and after.text[0] != "等"
        if counted or counts or (_said_of_several(tokens, place) and not _is_listed(tokens, place)):
            kept[place] = token._replace(kind=OTHER)
    return kept


def _goes(word: str) -> bool:
    """Whether what looks like a name says that somebody has gone, or is to: 曾奔赴, 将驰援."""
    return len(word) == LONGEST_HAN and word[0] in "曾将已均都正" and word[1:] in _GOES


_GOES = frozenset(
    ("奔赴", "赶赴", "驰援", "前往", "支援", "出发", "启程", "抵达", "参加", "参与", "进驻", "返回", "担任")
)


def _said_of_several(tokens: Sequence[Token], place: int) -> bool:
    """Whether the title that a word touches is that of several: 4名女护士|去武."""
    at = place - 1
    if at < 1 or tokens[at].kind != TITLE or tokens[at].end != tokens[place].start:
        return False
    while at and tokens[at].kind in (TITLE, "m") and tokens[at - 1].end == tokens[at].start:
        at -= 1
    return tokens[at].kind == COUNT and (stated_number(tokens[at].text) or 0) > 1


def _is_listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether another name follows a word behind a mark of lists."""
    behind = tokens[place + 1 : place + 3]
    return len(behind) > 1 and behind[0].text.strip() in ("、", "", ",") and behind[1].kind == NAME


def with_names_recut(tokens: list[Token]) -> list[Token]:
    """The tokens with names that touch each other cut so that no character is left between them: 柳淑牟|立|武兰."""
    kept = list(tokens)
    for place in range(len(kept) - 2):
        first, left, after = kept[place : place + 3]
        if (
            first.kind != NAME
            or left.kind != OTHER
            or after.kind != NAME
            or after.score < SURE
            or len(first.text) != LONGEST_HAN
        ):
            continue
        if len(left.text) != 1 or first.end != left.start or left.end != after.start:
            continue
        whole = first.text[-1] + left.text
        likely = min(name_score(first.text[:-1]), name_score(whole)) > UNUSUAL
        if likely and first.text[-1] in surname_characters() and left.end - first.start == LONGEST_HAN + 1:
            middle = first.end - 1
            kept[place] = first._replace(end=middle, text=first.text[:-1])
            kept[place + 1] = Token(NAME, middle, left.end, whole, first.score)
    return kept


def with_names_ended(tokens: list[Token]) -> list[Token]:
    """The tokens with names that end before the word that they would tear: 甲、乙、王丽|参加援鄂医疗队, 甲、王丽|平安归来."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        if before is not None and before.kind == NAME and before.end == token.start and _tears(before.text, token):
            kept[-1] = before._replace(end=before.end - 1, text=before.text[:-1])
            word = before.text[-1] + token.text
            kept.append(token._replace(kind=OTHER, start=before.end - 1, text=word))
        elif token.kind == NAME and token.text.startswith("荣获"):
            kept.append(token._replace(kind=OTHER))  # 某某|荣获殊荣
        elif token.kind == NAME and len(token.text) == LONGEST_HAN + 1 and token.text[-2:] in DOING:
            middle = token.end - 2  # 张强|将赴
            kept.append(token._replace(end=middle, text=token.text[:-2]))
            kept.append(Token(OTHER, middle, token.end, token.text[-2:], 0.0))
        else:
            kept.append(token)
    return kept


def _tears(name: str, behind: Token) -> bool:
    """Whether the last character of a name of three is rather the first of a word for what somebody does."""
    if len(name) != LONGEST_HAN or name[0] not in surname_characters() or name_score(name[:-1]) <= 0:
        return False
    if behind.kind == OTHER and name[-1] + behind.text[0] in DOING:
        return True
    return behind.kind in (OTHER, NAME) and (name[-1] + behind.text).startswith(_HOMEWARD)


_HOMEWARD = ("平安归", "平安返", "平安回", "平安抵", "顺利完", "顺利返", "顺利抵")


SURE = 0.4
"""Score of the name behind, which must not be a word of a sentence."""
LONGEST_HAN, UNUSUAL = 3, -3.0
"""Characters of a name, and its log-likelihood from which on it may be one where names touch each other."""


def with_torn_places(tokens: list[Token]) -> list[Token]:
    """The tokens with the 汉 of 武汉, which is nobody's people, made a word of where people went: 甲、乙，赴武|汉|支援."""
    return [
        token._replace(kind=GROUP, score=GOAL)
        if token.kind == ETHNIC and token.text == "汉" and before is not None and before.text.endswith("武")
        else token
        for before, token in zip([None, *tokens], tokens, strict=False)
    ]


def without_workers(tokens: list[Token]) -> list[Token]:
    """The tokens with the 医务 of 医务人员 made a plain word, which names no office."""
    return [
        token._replace(kind=OTHER)
        if token.kind == DEPARTMENT and token.text == "医务" and behind is not None and behind.text[0] == "人"
        else token
        for token, behind in zip(tokens, [*tokens[1:], None], strict=True)
    ]


def without_houses_of_teams(tokens: list[Token]) -> list[Token]:
    """The tokens with whose team it is made a word of the team, where somebody's own house follows: 国家卫健委专家组成员、
    某医院重症医学科某某; or where it is an office, somebody's ward: 市卫健委专家组成员、急诊科主任某某."""
    kept = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind != HOSPITAL:
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].kind in _OF_TEAM and tokens[end].start == tokens[end - 1].end:
            end += 1
        team = "".join([other.text for other in tokens[place + 1 : end]])
        of_ward = _OFFICE.search(token.text) is not None and _is_behind_mark(tokens, end, DEPARTMENT)
        if any(word in team for word in ("队", "组")) and (of_ward or _is_behind_mark(tokens, end, HOSPITAL)):
            kept[place] = token._replace(kind=GROUP)
    return kept


_OF_TEAM = frozenset((GROUP, ROLE, BATCH, OTHER))


_OFFICE = re.compile("(?:卫健委|卫计委|卫生健康委(?:员会)?|卫生计生委|卫健局|卫生局|卫生厅|指挥部)$")


def _is_behind_mark(tokens: Sequence[Token], place: int, kind: str) -> bool:
    """Whether a word of a kind follows right behind a 、."""
    return any(
        mark.kind == SEPARATOR and mark.text.strip() == "、" and token.kind == kind
        for mark, token in pairwise(tokens[place : place + 2])
    )
