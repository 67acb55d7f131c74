"""Words of sentences in a row that look like names, or like somebody's house, by what they touch: 两人|都在, 3名护士|受表彰,
国家中医|医疗队队员."""

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
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.names import name_score, score_but_for_word, surname_characters
from roster.rolls.words.terms import stated_number
from roster.vocabulary.regions import leading_regions

UNLIKELY, LEAST_NAME = 0.0, -1.0
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
    """Whether what looks like a name says that somebody has gone, or is to: 曾奔赴, 将驰援, 2名队员昨凯旋."""
    if len(word) != LONGEST_HAN:
        return False
    return (word[0] in "曾将已均都正昨今" and word[1:] in _GOES) or (word[0] in "昨今" and word[1:] in _RETURNS)


_GOES = frozenset(
    ("奔赴", "赶赴", "驰援", "前往", "支援", "出发", "启程", "抵达", "参加", "参与", "进驻", "返回", "担任")
)


_RETURNS = frozenset(("凯旋", "归来", "回家", "返程", "出征"))
"""What may be somebody's given name behind a surname, and is none behind the word for a day."""


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
    """The tokens with names that end before the word that they would tear: 甲、乙、王丽|参加援鄂医疗队, 甲、王丽|平安归来,
    王丽|任队长."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        if before is not None and before.kind == NAME and before.end == token.start and _tears(before.text, token):
            kept[-1] = before._replace(end=before.end - 1, text=before.text[:-1])
            word = before.text[-1] + token.text
            kept.append(token._replace(kind=OTHER, start=before.end - 1, text=word))
        elif before is not None and before.kind == NAME and _takes_office(before, token):
            own = before.text[:-1]
            kept[-1] = before._replace(end=before.end - 1, text=own, score=max(before.score, score_but_for_word(own)))
            kept += Token(OTHER, before.end - 1, before.end, before.text[-1], 0.0), token
        elif token.kind == NAME and token.text.startswith("荣获"):
            kept.append(token._replace(kind=OTHER))  # 某某|荣获殊荣
        elif before is not None and token.kind == NAME and _is_head_nurse(before, token):
            middle = token.start + 1  # 护士|长高原
            kept[-1] = before._replace(kind=POST, end=middle, text="护士长")
            kept.append(token._replace(start=middle, text=token.text[1:]))
        elif token.kind == NAME and (length := _begins_with_name(token)):
            middle = token.start + length  # 张强|将赴, 刘琴|将告别
            own = token.text[:length]
            kept.append(token._replace(end=middle, text=own, score=max(token.score, score_but_for_word(own))))
            kept.append(Token(OTHER, middle, token.end, token.text[length:], 0.0))
        elif before is not None and token.kind in _MAY_GO_ON and _goes_on_in(before, token):
            middle = token.start + 1  # 石秀|兰率队
            kept[-1] = Token(NAME, before.start, middle, before.text + token.text[0], SURE)
            kept.append(Token(OTHER, middle, token.end, token.text[1:], 0.0))
        else:
            if before is not None and before.kind == NAME and before.end == token.start and token.text[:2] in DOING:
                # 刘顺|已于2月3日上午进入: what was done says that it is a name.
                kept[-1] = before._replace(score=max(before.score, score_but_for_word(before.text)))
            kept.append(token)
    return kept


_MAY_GO_ON = (NAME, OTHER)


def _is_head_nurse(title: Token, name: Token) -> bool:
    """Whether a name was read with the last character of the office before it."""
    if title.text != "护士" or title.end != name.start or len(name.text) <= 2:
        return False
    return name.text[0] == "长" and name.text[1] in surname_characters()


def _begins_with_name(token: Token) -> int:
    """How long the name is that a longer word read as one begins with, before what somebody does; 0 if it does not."""
    text = token.text
    if len(text) <= LONGEST_HAN or token.end - token.start != len(text):
        return 0
    lengths = (length for length in (2, LONGEST_HAN) if text[length : length + 2] in DOING)
    return next((length for length in lengths if score_but_for_word(text[:length]) > LEAST_NAME), 0)


def _goes_on_in(name: Token, behind: Token) -> bool:
    """Whether a name, or a surname alone, goes on in the first character of a word, behind which somebody does something."""
    if name.end != behind.start or not (behind.text[1:3] in DOING or behind.text[1:3] in _LEADS):
        return False
    whole = name.text + behind.text[0]
    of_two = name.kind == NAME and len(name.text) == 2 and behind.kind == NAME
    of_one = name.kind == OTHER and len(name.text) == 1 and name.text in surname_characters()
    return (of_two or of_one) and score_but_for_word(whole) > LEAST_NAME


_LEADS = frozenset(("带领", "代领", "率领", "带头", "领衔"))
"""What somebody does who goes before others: 主任王艳|梅带领全体队员宣誓."""


_IS_WHAT = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, GROUP, COUNT))


def _takes_office(name: Token, office: Token) -> bool:
    """Whether a name ends in the word for the office that it touches (主任医师孙玉祥任|队长), or for what one is (队员李敏是|心理组专家)."""
    if name.end != office.start or not (
        (name.text[-1] == "任" and office.kind in (ROLE, POST)) or (name.text[-1] == "是" and office.kind in _IS_WHAT)
    ):
        return False
    return len(name.text) >= LONGEST_HAN and name_score(name.text[:-1]) > 0


def _tears(name: str, behind: Token) -> bool:
    """Whether the last character of a name of three is rather the first of a word for what somebody does."""
    if len(name) != LONGEST_HAN or name[0] not in surname_characters():
        return False
    if name[-1] == "赴" and score_but_for_word(name[:-1]) > LEAST_NAME and leading_regions(behind.text):
        return True  # 文静|赴武汉光谷
    if name[-1] == "在" and behind.kind in (HOSPITAL, GROUP, REGION) and score_but_for_word(name[:-1]) > LEAST_NAME:
        return True  # 护士文静|在江岸方舱医院
    own = name_score(name[:-1])
    if own <= LEAST_NAME:
        return False
    if name[-1] == "成" and behind.kind == OTHER and behind.text == "为":
        return own + CLOSE >= name_score(name)  # 护士张玲|成为首批队员, but 张志成|为…
    unlikely = behind.kind == OTHER or (behind.kind == NAME and behind.score < UNLIKELY)
    if unlikely and name[-1] + behind.text[0] in DOING:
        return True
    return behind.kind in (OTHER, NAME) and (name[-1] + behind.text).startswith(_HOMEWARD)


_HOMEWARD = ("平安归", "平安返", "平安回", "平安抵", "顺利完", "顺利返", "顺利抵")


CLOSE = 2.0
"""How much likelier a name with 成 before 为 may be than the one without it, which the word 成为 outweighs."""
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
    某医院重症医学科某某."""
    kept = list(tokens)
    for place, token in enumerate(tokens):
        if token.kind != HOSPITAL:
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].kind in _OF_TEAM and tokens[end].start == tokens[end - 1].end:
            end += 1
        team = "".join([other.text for other in tokens[place + 1 : end]])
        if any(word in team for word in ("队", "组")) and (
            _has_own_house(tokens, end) or (token.text.endswith(_BODIES) and _has_ward(tokens, end))
        ):
            kept[place] = token._replace(kind=GROUP)
    return kept


_OF_TEAM = frozenset((GROUP, ROLE, BATCH, OTHER))


_BODIES = ("委", "委员会", "局", "厅")


def _has_ward(tokens: Sequence[Token], place: int) -> bool:
    """Whether a ward follows right behind a 、 where no body has one: 市卫健委专家组成员、重症医学科主任某某."""
    return any(
        mark.kind == SEPARATOR and mark.text.strip() == "、" and token.kind == DEPARTMENT and token.text.endswith("科")
        for mark, token in pairwise(tokens[place : place + 2])
    )


def _has_own_house(tokens: Sequence[Token], place: int) -> bool:
    """Whether an institution follows right behind a 、 before the next name."""
    return any(
        mark.kind == SEPARATOR and mark.text.strip() == "、" and token.kind == HOSPITAL
        for mark, token in pairwise(tokens[place : place + 2])
    )
