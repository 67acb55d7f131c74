"""Where somebody is said to work at home, and as what: 某某在某医院是普外科主任, 她在某医院呼吸内科上班, 在某医院做妇科医生."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.houses.page_house import is_destination
from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import BATCH, COUNT, DEPARTMENT, GROUP, HOSPITAL, NAME, OTHER, POST, ROLE, TITLE

# 今年32岁,在 / 比他大一岁,在 / 第七批医疗队队员,在
_TO_HOUSE = re.compile('(,?[^,。;:"]{0,20},)?(?:平时|现)?在')
_AS = re.compile("(?:里)?(?:做|当|担任|出任|任|是|的)(?:一名|一位)?")
_ENDS = re.compile("(?:里)?(?:上班|工作|任职|供职|就职)(?!(?:了|满|过|期间|近|已|[0-9一二三四五六七八九十]))")
LONGEST_LOOK, MOST_WORDS = 28, 30


def works_at(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """The institution, ward and position in which a clause says that the one named at `place` works, if it says both that
    and where."""
    name = tokens[place]
    both = _BOTH.match(shadow, name.end, name.end + LONGEST_PAIR)
    if both is not None:
        return _ward_of_both(tokens[place + 1 : place + MOST_WORDS], both.end(), shadow)
    with_team = _house_of_team(tokens[place + 1 : place + 8], name.end)
    if with_team:
        return with_team
    if "在" not in shadow[name.end : name.end + LONGEST_LOOK]:
        return []
    found = _TO_HOUSE.match(shadow, name.end, name.end + LONGEST_LOOK)
    if found is None:
        return []
    own: list[Token] = []
    edge, takes = found.end(), False
    for token in tokens[place + 1 : place + MOST_WORDS]:
        if token.end <= edge and not own:
            if token.kind == NAME:
                return []
            continue
        if own and _AS.fullmatch(token.text):
            edge, takes = token.end, True
            continue
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or token.start != edge:
            break
        if not own and (token.kind != HOSPITAL or is_destination(token.text)):
            break
        verb = _TAKEN.match(token.text) if token.kind == DEPARTMENT else None
        if verb:  # 在某医院|任神经内科|副主任
            token, takes = token._replace(start=token.start + verb.end(), text=token.text[verb.end() :]), True
        own.append(token)
        edge = token.end
    if takes and any(token.kind in (TITLE, POST) for token in own):
        return own
    placed = [token for token in own if token.kind in (HOSPITAL, DEPARTMENT)]
    return placed if placed and not found[1] and _ENDS.match(shadow, placed[-1].end) else []


def _house_of_team(behind: Sequence[Token], edge: int) -> list[Token]:
    """The institution with whose team somebody is said to go: 某某|随某市人民医院援鄂医疗队启程, 某某|作为某医院的首批队员."""
    if len(behind) < 3 or behind[0].start != edge or _GOES_WITH.fullmatch(behind[0].text) is None:
        return []
    house = behind[1]
    if house.kind != HOSPITAL or house.start != behind[0].end or is_destination(house.text):
        return []
    for before, token in pairwise(behind[1:]):
        if token.start != before.end or token.kind not in (OTHER, BATCH, GROUP, COUNT, ROLE):
            return []
        if token.text.endswith(("队", "队员", "一员")):
            return [house]
        if token.kind == OTHER and token.text != "的":
            return []
    return []


_GOES_WITH = re.compile("(?:同学|校友)?(?:也|又|还|已|将)?(?:跟?随|作为)")
# 甲和乙是一对恋人,都在某医院工作
_BOTH = re.compile(
    "(?:[和与、][\u4e00-\u9fff·]{2,6}?)?(?:[,]?(?:两人|[他她]们))?是[^,。;:]{0,16}(?:夫妻|夫妇|恋人|情侣|伴侣|同事|同学|闺蜜|姐妹|兄弟|伉俪),"
    "(?:两人|二人|[他她]们)?(?:都|均|同)在"
)
LONGEST_PAIR = 40


def _ward_of_both(tokens: Sequence[Token], edge: int, shadow: str) -> list[Token]:
    """The institution, and the ward, from `edge` on in which two are said to work."""
    own: list[Token] = []
    for token in tokens:
        if token.start != edge or token.kind != (DEPARTMENT if own else HOSPITAL) or is_destination(token.text):
            continue
        own.append(token)
        edge = token.end
    return own if own and _ENDS.match(shadow, edge) else []


_TAKEN = re.compile("担任|任|做|当")
