"""男 and 女 right behind names: the bearers' sex where all of a page end so, else perhaps the name's last character."""

from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import GENDER
from roster.rolls.words.names import name_score

SEX_OR_NAME = "sex-or-name"
FEWEST = 3
"""Names with 男 alone behind them from which on that is a habit of the page; 女 ends few names of its own."""
NEARLY_ALL = 0.8
SHORTEST = 3
"""Characters of a name and its bearer's sex."""
UNLIKELY = -12.0
"""Score up to which what stands before 男 and 女 is no name."""


def set_sexes_apart(drafts: Sequence[Draft]) -> None:
    """Take 男 and 女 for the bearers' sex where they stand right behind nearly all names of a page: 王颖女 某医院. Doubt
    the name that alone ends so."""
    ending = [draft for draft in drafts if _may_end_in_sex(draft)]
    if not ending:
        return
    touched = sum(
        any(token.kind == GENDER and token.start == draft.name.end for token in draft.own)
        for draft in drafts
        if draft.has(GENDER)
    )
    sure = touched or len(ending) >= FEWEST or any(draft.name.text[-1] == "女" for draft in ending)
    habit = len(ending) + touched > 1 and len(ending) + touched >= NEARLY_ALL * len(drafts)
    for draft in ending:
        if sure and habit:
            _set_apart(draft)
        elif draft.name.text[-2:] not in _OF_NAMES:
            draft.doubts.append(SEX_OR_NAME)


def _may_end_in_sex(draft: Draft) -> bool:
    text = draft.name.text
    return text[-1] in "男女" and len(text) >= SHORTEST and not draft.has(GENDER) and name_score(text[:-1]) > UNLIKELY


def _set_apart(draft: Draft) -> None:
    name = draft.name
    draft.name = name._replace(end=name.end - 1, text=name.text[:-1])
    draft.own.append(Token(GENDER, name.end - 1, name.end, name.text[-1], 1.0))


_OF_NAMES = frozenset(f"{first}男" for first in "胜亚若雅冠赛似如亦超佳楠静文晓小思艺倩")
"""What ends the names of women who are called as good as a son: 胜男, 亚男."""
