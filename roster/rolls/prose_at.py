"""Where somebody is said to work at home, and as what: 某某在某医院是普外科主任, 她在某医院呼吸内科上班, 在某医院做妇科医生."""

import re
from collections.abc import Sequence

from roster.rolls.houses import is_destination
from roster.rolls.lattice import Token
from roster.rolls.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, TITLE

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
