"""What running text says of somebody in the sentence behind the one that names them: 正在采样的某某。她是某医院儿科的护士."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from roster.rolls.houses.page_house import MOST_NAMED
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.behind import WITHIN
from roster.rolls.prose.deployed import PLAIN_NAME, SURE_NAME
from roster.rolls.prose.each import told_of_counted, told_of_each
from roster.rolls.prose.ends import AROUND, LISTED, UNLIKELY
from roster.rolls.prose.outsiders import LONGEST_KIN, OUTSIDER, RELATIVE
from roster.rolls.prose.people import is_of_press
from roster.rolls.prose.story import LONGEST_GOAL, Story
from roster.rolls.prose.surely import Around
from roster.rolls.prose.surely_notices import SEEN_OFF
from roster.rolls.prose.surely_sent import AWAITED
from roster.rolls.reading import Span
from roster.rolls.rows.batches import batches_in
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, NAME, POST, PRESS, ROLE, SEPARATOR, TITLE
from roster.rolls.words.names import name_score
from roster.rolls.words.terms import MEMBERS


class Telling(NamedTuple):
    """Words of position that a sentence says of somebody, and the stretch of text that says them."""

    name: Token
    own: list[Token]
    said: Span
    went: bool = False  # whether it says that somebody joined a team, whose position stood with the name before


_OF = "(?:眼下|如今|目前|平时)?[她他](?:本人|同时|此行|此次|这次|今年[0-9]{2}岁,)?(?:[也还]?是|来自|随|跟随|于[0-9]{1,2}月|作为|任|担任|(?:平时|目前|现|眼下)?在(?=[^,。;]{4,24}?(?:上班|工作|任职|做|当|担任)(?!期间|以来|的日子)))|由[她他](?=担?任)|(?:眼下|如今|目前|现在)?[她他](?:所在|任职|供职|工作)的(?=[^,。;]{4,24}(?:院|中心),)"
_OFFICE = "(?<=,)(?:并|现)?担?任(?=[^,。;]{0,10}(?:组长|队长|领队|书记|联络员|委员)[,。;])"
# Where a clause goes on about somebody who is not named again.
_GOES_ON = re.compile(
    f'(?:(?<=[,。;!?":)—… \n])|(?<=岁的)|(?<=年生的)|(?<=这是)|^)(?:{_OF}|这[位名](?!老|患|病|新|年轻的?母|大[爷妈])|作为(?!一))|{_OFFICE}|(?<=,)从(?=[^,。;]{{4,30}}?(?:变成|成为|变身|转变为|变为|转身))'
)
_TAKES = re.compile("(?:(?<![主责])任|担任|出任|兼任|作为|是|当选为?)[^,。;:]{0,24}$")
_IS_ONE = re.compile("(?:作为|是)[^,。;:]{0,24}$")
_LINKS = re.compile(
    '(?:的|医院|该院|院里|一名|一位|1名|1位|名|位|男|女|青年|年轻|老|党员|也|还|是|做|当|担任|为|在|来自|[0-9]{1,2}岁|、|和|"| |\n|,是|,也是)*'
)
_OPENS = re.compile("[^,。;!?]{0,20}(?:是|来自|的)")


def tell(sentences: Sequence[Sequence[Token]], shadow: str, extent: Span, story: Story) -> Iterator[Telling]:
    """What the sentences of a paragraph say of people who are named before, and not named again."""
    counted, quotes = extent[0], 0
    for tokens in sentences:
        start, end = tokens[0].start, tokens[-1].end
        names = [token for before, token in _with_before(tokens) if is_person(token, shadow, before)]
        names = _without_press(names, tokens)
        yield from _told_of_several(tokens, shadow, story)
        each = (*told_of_each(tokens, shadow), *told_of_counted(tokens))
        yield from (Telling(name, own, (name.end, end)) for name, own in each)
        yield from _told_to_join(names, shadow, story, end)
        for found in _GOES_ON.finditer(shadow, start, end):
            quotes, counted = quotes + shadow.count('"', counted, found.start()), found.start()
            if quotes % 2:
                continue  # somebody speaks
            name = _meant(found, names, story, start, shadow)
            if name is not None:
                telling = _telling(found, name, tokens, shadow)
                if telling.own:
                    yield telling
        _look(names, shadow, story)


_SEVERAL = re.compile(
    '(?<=[,。;!?":) \n])(?:([两三四二])(?:个人|人|位)|[他她]们(?:[两三四二]人)?)(?:都|均|全都)?(?:是|来自)'
)
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4}


def _told_of_several(tokens: Sequence[Token], shadow: str, story: Story) -> Iterator[Telling]:
    """What a sentence says of all whom the one before names: 两个人都是某医院的."""
    found = _SEVERAL.search(shadow, tokens[0].start - 1, tokens[-1].end)
    if not found or found.start() - tokens[0].start > FAR or len(story.last) < _NUMBERS.get(found[1], 2):
        return
    houses = [token for token in tokens if token.kind == HOSPITAL and 0 <= token.start - found.end() <= 1]
    if houses and any(token.kind == NAME and 0 <= token.start - houses[0].end <= 1 for token in tokens):
        return  # 他们是某医院的某某、某某
    if houses and (not found[1] or len(story.last) == _NUMBERS[found[1]]):
        yield from (Telling(name, houses[:1], (found.start(), tokens[-1].end)) for name in story.last)


_JOINS = re.compile(
    "(?:(?:也|又|便|已|将|主动|第一个)?(?:入选|加入|报名参加|参加)了?|(?:跟)?随|作为)[^,。;、]{0,16}(?:医疗|救援|支援)(?:分|小)?队(?!长)"
)


def _told_to_join(names: Sequence[Token], shadow: str, story: Story, end: int) -> Iterator[Telling]:
    """Those who joined a team, by a sentence, and whose position a paragraph above tells: 马兰入选某省第二批医疗队."""
    for name in names:
        joins = _JOINS.match(shadow, name.end) or _is_excepted(name, shadow)
        known = story.positions.get(name.text) if joins else None
        if known:
            yield Telling(known[-1].name, [], (name.start, end), went=True)


_BUT, _ALSO = re.compile("除了?$"), re.compile("(?:之外|以外|外)?,(?:还|另)有")
_OF_THOSE = re.compile("出征|入选|支援|驰援|队员|报名|随队|医疗队|出发")


def _is_excepted(name: Token, shadow: str) -> bool:
    """Whether others are said to have gone besides somebody: 入选的两人，除了某某，还有…."""
    low = max(0, name.start - LONGEST_GOAL)
    return (
        _BUT.search(shadow, low, name.start) is not None
        and _ALSO.match(shadow, name.end) is not None
        and _OF_THOSE.search(shadow, low, name.start) is not None
    )


def _with_before(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, Token]]:
    return zip((None, *tokens), tokens, strict=False)


def _without_press(names: list[Token], tokens: Sequence[Token]) -> list[Token]:
    """The people without the reporters in the line above, of whom no text goes on to speak: 本报记者 甲 乙."""
    if all(token.kind != PRESS for token in tokens):
        return names
    reporters: set[int] = set()
    press = False
    for token in tokens:
        press = is_of_press(token, press=press)
        if press:
            reporters.add(token.start)
    return [name for name in names if name.start not in reporters]


def is_person(token: Token, shadow: str, before: Token | None = None) -> bool:
    """Whether a word is surely somebody's name, of whom the text may go on to speak; `before` is the word ahead of it."""
    if token.kind != NAME:
        return False
    if before is not None and before.kind in (TITLE, POST) and before.end == token.start:
        return name_score(token.text) > UNLIKELY
    if shadow.startswith('"', token.start - 1) and shadow.startswith('"', token.end):
        return False  # they call her "尕妹子"
    return (
        name_score(token.text) >= SURE_NAME
        or token.score >= LISTED
        or shadow.count(token.text, max(0, token.start - AROUND), token.end + AROUND) > 1
    )


def _around(name: Token, shadow: str) -> Around:
    before, after = shadow[max(0, name.start - FAR_AHEAD) : name.start], shadow[name.end : name.end + LONGEST_KIN]
    return Around(before, after, before, after)


def _look(names: Sequence[Token], shadow: str, story: Story) -> None:
    if not names:
        return
    kin = {
        name.text
        for name in names
        if RELATIVE.search(shadow, max(0, name.start - LONGEST_KIN), name.start)
        and not any(parted.holds(_around(name, shadow)) for parted in (AWAITED, SEEN_OFF))
    }
    if len(story.relatives) < MOST_NAMED:
        story.relatives.update(kin)
    own = [
        name
        for name in names
        if name.text not in kin and not OUTSIDER.search(shadow, max(0, name.start - 8), name.start)
    ]
    rivals = {name.text for name in own if name_score(name.text) >= PLAIN_NAME}
    story.focus = own[0] if own and rivals <= {own[0].text} else None
    story.last = own
    story.nearest = names[-1] if own and own[-1] is names[-1] else None


FAR_AHEAD = 60
"""Characters before a name among which the sentence that names it begins, for what it says of who is waited for."""
_HAS_HEAD = re.compile("的(?:科|科室|部门|直属|主管|带教|分管)?(?:主任|护士长|领导|院长|老师|家属|妻子|丈夫|同事)")
FAR = 12
"""Characters from the beginning of a sentence in which it says of whom it goes on to speak: 一个多月前，他随…"""
# 作为医疗队队长，某某…; 作为医疗队队长，正在外地学习的某某…
_LEADS_UP = re.compile("[^,。;:!?]{2,40},(?:[^,。;:!?]{2,24}的)?")


# 作为我省第五批医疗队队员，两位同事…: of others than who says so
_OF_MANY = re.compile("[^,。;:!?]{2,40},(?:[0-9一二两三四五六七八九十几]{1,3}[位名]|[他她你]们|大家)")


def _meant(found: re.Match[str], names: Sequence[Token], story: Story, start: int, shadow: str) -> Token | None:
    """Who is meant by 她 or 这位: the only one named ahead in the sentence, else of whom the one before spoke."""
    before = [name for name in names if name.end <= found.start()]
    if found.group().startswith("作为"):
        if _OF_MANY.match(shadow, found.end()):
            return None
        behind = [
            name for name in names if name.start > found.end() and _LEADS_UP.fullmatch(shadow, found.end(), name.start)
        ]
        if behind:
            return behind[0]  # 作为某分队队长，某某代表大家发言
    near = found.group().startswith("这")
    if before:
        return before[-1] if near or len({name.text for name in before}) == 1 else None
    if found.start() - start > FAR:
        return None
    return story.nearest if near and story.nearest else story.focus


def _telling(found: re.Match[str], name: Token, tokens: Sequence[Token], shadow: str) -> Telling:
    start, end = found.end(), tokens[-1].end
    own: list[Token] = []
    edge, closed = start, False
    near = found.group().startswith("这")
    for token in tokens:
        if token.start < start or token.kind == SEPARATOR:
            continue
        if token.kind in (NAME, PRESS):
            end = token.start
            break
        gap = shadow[edge : token.start]
        if token.kind == ROLE and (
            _LINKS.fullmatch(gap) or _TAKES.search(shadow, max(0, token.start - 30), token.start)
        ):
            own.append(token)
            edge = token.end
        elif token.kind == GROUP and _HAS_HEAD.match(shadow, token.end):
            break  # 作为医疗队员的科主任,某某…
        elif (
            token.kind == GROUP
            and token.text.endswith(MEMBERS)
            and _IS_ONE.search(shadow, max(0, token.start - 30), token.start)
        ):
            own.append(token)
            edge = token.end  # 作为某市医疗队队员、某医院医师,他…
        elif token.kind == BATCH:
            own.extend([token] if any(batches_in(shadow, token.start, end)) else [])
        elif token.kind == DEPARTMENT and (
            shadow[token.end : token.end + 1] in WITHIN or shadow.startswith("出身", token.end)
        ):
            closed = True
        elif token.kind == HOSPITAL and "方舱" in token.text:
            closed = True  # 他是在某方舱医院工作的12名队员的领队
        elif token.kind in (HOSPITAL, DEPARTMENT, TITLE, POST) and not closed:
            opens = near and not own and _OPENS.fullmatch(gap)  # 这位27岁的小伙子是…
            if opens or _LINKS.fullmatch(gap):
                own.append(token)
                edge = token.end
            else:
                closed = True
    return Telling(name, own, (found.start(), end))
