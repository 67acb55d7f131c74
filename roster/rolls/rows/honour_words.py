"""Words of rows that say which honour somebody was given, or which office he holds in a party, and are no names, titles
or posts of anybody: "上海好医生", 某某|获记大功奖励, 农工党某市委委员."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from roster.rolls.lattice.cut import Token
from roster.rolls.words.lexicon import BATCH, DEPARTMENT, GROUP, HOSPITAL, NAME, OTHER, PARTY, POST, TITLE
from roster.rolls.words.names import name_score

_QUOTED = re.compile(
    '"[^"\n]{0,8}(?:最美|十佳|优秀|杰出|大美|[^友最]好)[^"\n]{0,4}(?:医生|护士|医师|医者|护士长|院长)"'
    '|"[^"\n]{1,14}(?:卫士|天使|奖|奖章|守护者|标兵|先锋|能手|楷模|工作者|个人|旗手|模范)"'
)
# 获自治区五一劳动奖状, whose words look like names.
_PRIZE = re.compile(
    "(?:(?:荣?获|授予)(?:全国|自治区|[省市州盟县区]|[\u4e00-\u9fff]{2,4}[省市州])?)?(?:五一|五四)(?:劳动|青年|巾帼)?奖[章状]"
)
_PARTY_OFFICE = re.compile(
    "(?:农工(?:民主)?党|(?<!人)民盟|(?<!人)民建(?!设)|(?<!人)民进|民革|致公党|九三学社|台盟)[\u4e00-\u9fff]{0,12}?"
    "(?:主委|主任委员|委员(?!会)|[总支]部(?:副)?主任|盟员|社员|会员)"
)
_PARTIES = ("农工", "民盟", "民建", "民进", "民革", "致公", "九三", "台盟")
_GETS, _GIVES = "获", ("授予", "加授", "追授", "颁授")
_OF_HONOURS = re.compile("|".join((_GETS, '"', "授", *_PARTIES)))


def speaks_of_honours(line: str) -> bool:
    """Whether a line may hold such words at all, as hardly any does."""
    return _OF_HONOURS.search(line) is not None


def without_honour_words(tokens: Sequence[Token], line: str, start: int) -> list[Token]:
    """The tokens of a line that begins at `start`, with such words made those of a group or of a party."""
    kept = list(tokens)
    if '"' in line:
        # In a list it is a word beside people; in a title or a sentence it is no word of a roll.
        listed = all(sum(token.kind == kind for token in kept) > 1 for kind in (NAME, HOSPITAL))
        titles = {(token.start - start, token.end - start) for token in kept if token.kind == TITLE}
        quoted = [found.span() for found in _QUOTED.finditer(line)]
        quoted = [(low, high) for low, high in quoted if (low + 1, high - 1) not in titles]  # "副主任医师" is a heading
        kept = list(_fused(kept, quoted, GROUP if listed else OTHER, start, line))
    if any(party in line for party in _PARTIES):
        kept = list(_fused(kept, [found.span() for found in _PARTY_OFFICE.finditer(line)], PARTY, start, line))
    if "授" in line:
        kept = [
            token._replace(kind=GROUP)
            if token.text in _GIVES and after is not None and after.kind == HOSPITAL
            else token
            for token, after in zip_longest(kept, kept[1:])
        ]
    if _GETS in line:
        kept = [
            token._replace(kind=OTHER) if token.kind == TITLE and line.startswith("奖", token.end - start) else token
            for token in kept
        ]  # 获中国|医师|奖
        kept = list(_with_last_of_names(kept))
        kept = list(_without_getting(list(_with_one(kept)) if _GOT_BY_ONE.search(line) else kept))
    prizes = [found.span() for found in _PRIZE.finditer(line)] if "章" in line or "状" in line else []
    return list(_fused(kept, prizes, OTHER, start, line)) if prizes else kept


def _with_one(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with the 一 before 获 put back to the name that ends in it: 某某一获…, which running text hardly takes for
    a name's end."""
    kept: Token | None = None
    for token in tokens:
        torn = kept is not None and kept.kind == NAME and kept.end == token.start and _ONE.match(token.text)
        if kept is not None and torn and len(kept.text) < _LONGEST and name_score(kept.text + "一") > 0:
            yield kept._replace(end=kept.end + 1, text=kept.text + "一")
            kept = token._replace(start=token.start + 1, text=token.text[1:]) if len(token.text) > 1 else None
            continue
        if kept is not None:
            yield kept
        kept = token._replace(kind=OTHER) if token.kind == NAME and token.text == "荣获" else token
    if kept is not None:
        yield kept


def _with_last_of_names(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with a name's last character that was read as the first of what was given: 王锦|文获省劳动奖章."""
    name: Token | None = None  # the last token, while it may be such a name
    given: Token | None = None
    for token in tokens:
        if given is not None and token.kind in (OTHER, NAME) and token.start == given.end:
            given = given._replace(end=token.end, text=given.text + token.text)
            continue
        if given is not None:
            yield given
            given = None
        if name is not None and _is_completed_by(name, token):
            middle = token.start + 1
            yield name._replace(end=middle, text=name.text + token.text[0], score=max(name.score, _LED_UP_TO))
            name, given = None, token._replace(kind=OTHER, start=middle, text=token.text[1:])
            continue
        if name is not None:
            yield name
        name = token if token.kind == NAME and token.end - token.start == _SHORTEST else None
        if name is None:
            yield token
    yield from [token for token in (name, given) if token is not None]


def _is_completed_by(name: Token, token: Token) -> bool:
    if token.kind not in (OTHER, NAME) or token.start != name.end or token.text[1:2] != _GETS:
        return False
    last, prized = token.text[0], _PRIZED.match(token.text, 2)
    return prized is not None and last not in _BEFORE_GETTING and name_score(name.text + last) > 0


_LED_UP_TO = 2.5  # the score of a name that is one although what was given touches it
_BEFORE_GETTING = frozenset("也均都曾已将又共先再分则还荣喜同并刚各另一")
_ONE = re.compile("一(?:荣?获|分别?获|分?$)")
_GOT_BY_ONE = re.compile("一(?:荣|分别?)?获")


def _fused(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int]], kind: str, start: int, line: str
) -> Iterator[Token]:
    """The tokens with those within each stretch of the line made one of a kind, where it cuts none of them in two."""
    place = 0
    for low, high in spans:
        first, last = start + low, start + high
        while place < len(tokens) and tokens[place].end <= first:
            yield tokens[place]
            place += 1
        end = place
        while end < len(tokens) and tokens[end].start < last:
            end += 1
        if place < end:
            before, after = tokens[place], tokens[end - 1]
            if before.start < first:
                yield before._replace(end=first, text=before.text[: first - before.start])
            yield Token(kind, first, last, line[low:high], 0.0)
            if after.end > last:
                yield after._replace(start=last, text=after.text[last - after.end :])
            place = end
    yield from tokens[place:]


def without_batches_of_honoured(tokens: Sequence[Token], line: str, start: int) -> list[Token]:
    """The tokens with the number of those who died, or were given a prize, made a word of the heading, as it is no team's:
    首批14名烈士, 第二批抗疫先进个人."""
    kept = list(tokens)
    for place, token in enumerate(kept):
        if token.kind == BATCH and HONOURED.match(line, token.start - start) and not _OF_TEAM.search(token.text):
            kept[place] = token._replace(kind=GROUP)
    return kept


HONOURED = re.compile(
    "(?:第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})|首)批的?(?:[0-9]{1,4}(?:余|多)?(?:名|位|个))?(?:全国|全省|全市|[我本][省市区县院])?"
    "(?:抗疫|抗击|战疫|新冠|新型|冠状|病毒|肺炎|疫情|防控|防治|工作|一线|中)*"
    '(?:在[^,。;]{0,10})?["]?(?:牺牲|殉职|因公|烈士|英烈|先进|优秀|最美|模范|劳模|追授|获奖|入选|上榜|奖励|记功|记大功|嘉奖|立功|表彰|表扬|通报|受奖)(?!.{0,8}(?:援|赴|驰|医疗队|救援队))'
)
"""What is said behind the number of those who were honoured, as far as no team is spoken of with it."""
_OF_TEAM = re.compile("[援赴驰]|队")


_PRIZED = re.compile('[记评得奖此全国省市区县授颁第中荣"]|$')
_SHORTEST, _LONGEST = 2, 3
_GETS_HONOUR = "荣"
_UNUSUAL = 0.4  # the score of a name of which it is not certain where it ends
_POSSIBLE = -3.0


def _without_getting(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with names ended before 获: 某某|获记大功奖励, 某某|获评…; what was given is a word for several."""
    got: Token | None = None
    for place, token in enumerate(tokens):
        if got is not None:
            if token.kind in (OTHER, NAME) and token.start == got.end:
                got = got._replace(end=token.end, text=got.text + token.text)
                continue
            yield got
            got = None
        if _takes_honour(tokens, place):
            yield token._replace(end=token.end - 1, text=token.text[:-1], score=_UNUSUAL)
            got = Token(GROUP, token.end - 1, token.end, token.text[-1], 0.0)
            continue
        at = token.text.find(_GETS, _SHORTEST)
        if not _ends_before(tokens, place, at):
            yield token
            continue
        name = token._replace(kind=NAME, end=token.start + at, text=token.text[:at])
        if at == _LONGEST and token.text[at - 1] == _GETS_HONOUR:
            at -= 1
            name = name._replace(end=token.start + at, text=token.text[:at], score=_UNUSUAL)
        yield name
        got = Token(GROUP, name.end, token.end, token.text[at:], 0.0)
    if got is not None:
        yield got


def _takes_honour(tokens: Sequence[Token], place: int) -> bool:
    """Whether what was read as a name ends in the 荣 of 荣获, which is printed far more often than 某荣|获."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if token.kind != NAME or len(token.text) != _LONGEST or token.text[-1] != _GETS_HONOUR:
        return False
    return after is not None and after.start == token.end and after.kind == OTHER and after.text.startswith(_GETS)


def _ends_before(tokens: Sequence[Token], place: int, at: int) -> bool:
    """Whether the word at `place` is somebody's name up to the 获 in it."""
    token = tokens[place]
    whole = len(token.text) == token.end - token.start
    if not (_SHORTEST <= at <= _LONGEST and whole and token.kind in (NAME, OTHER)):
        return False
    behind = token.text[at + 1 :] or (tokens[place + 1].text if place + 1 < len(tokens) else "")
    before = tokens[place - 1] if place else None
    held = before is not None and before.end == token.start and before.kind in (TITLE, POST, DEPARTMENT, HOSPITAL)
    likely = name_score(token.text[:at]) >= _POSSIBLE
    return _PRIZED.match(behind) is not None and likely and (held or token.kind == NAME)
