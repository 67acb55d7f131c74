"""Who tells of his own going: whose name stands above or below a text in the first person (作者：某某, 文/某某(某医院眼科)), in its
title (超声科某某主任援藏日志) or above one of several diaries (护士长某某日记：…)."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.prose.diaries import diarists_of
from roster.rolls.prose.ends import UNLIKELY
from roster.rolls.prose.second_look import Named
from roster.rolls.rows.batches import batch_told
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, POST, ROLE, TITLE
from roster.rolls.words.names import name_score

_NAME = "(?P<name>[\u4e00-\u9fff]{2,3})"
_HOUSE = "(?P<house>[\u4e00-\u9fff〇0-9]{2,28}?(?:医院|保健院|疾控中心|[一二三四五六七八九]院))"
_WARD = "(?P<ward>[0-9]{1,3}病区|(?:(?!医院)[\u4e00-\u9fff]){1,10}?(?:科|室|病区|ICU))"
_TITLE = "(?P<title>(?:副?主任|主治|主管|住院)(?:医师|护师|药师|技师|检验师)|护士|护师|医师|医生)"
_POST = "(?P<post>护士长|副?主任)"
_PLACE = f"(?:{_HOUSE})?(?:{_WARD})?(?:{_TITLE})?(?:{_POST})?"
# 作者:某某 来源:院报, and 作者:某某,外科护士长。2008年随医疗队在某县工作20天。
_ABOVE = re.compile(
    f"(?:^|\\n)[ ●•·-]*(?:作者|口述)[:|/][ ]*(?:文[/:])?{_NAME}(?=[ \\n,(])(?:,{_PLACE}(?=[。,;\\n]))?(?P<said>[^\\n]{{0,60}})"
)
_TELLER = f"(?:^|\\n)[ ]*(?:作者|口述|讲述|记录|自述|执笔|书写)(?:者|人)?[ ]*[:|/][ ]*{_NAME}[ ]*[\\n ,(]\\s{{0,3}}"
_OF_TEAM = "(?:支援|驰援|援助|援)[^\\n。,:、家]{1,12}队的?(?P<role>队员|成员|副?队长|领队)"
_BY_MEMBER = (
    # 记录者:某某 / 某医院援助湖北医疗队队员 / 某医院重症医学科护士
    re.compile(
        f"{_TELLER}[^\\n。,:、]{{0,20}}?{_OF_TEAM}[) ]*\\n[ ]*{_HOUSE}{_WARD}?{_TITLE}?{_POST}?(?=[ ]*(?:\\n|$))"
    ),
    # 讲述人:某某(某医院援鄂医疗队队员、重症医学科护士)
    re.compile(f"{_TELLER}{_HOUSE}?{_OF_TEAM}(?:[,、]{_WARD}?{_TITLE}?{_POST}?)?(?=[) ]*(?:\\n|$))"),
)
# 我叫某某,1970年出生, at the beginning of what somebody tells
_SELF = re.compile(f"^[ ]*(?:(?:大家好|各位[^,。\\n]{{2,8}})[,。!])?我叫{_NAME}(?=[,。])", re.MULTILINE)
# A name alone below the title of what somebody tells
_UNDER_TITLE = re.compile(f"^\\s*[^\\n。:]{{2,30}}\\n\\s*{_NAME}[ ]*\\n")
# 我是某医院眼科的一名主治医师
_I_AM = re.compile(
    f'(?<!["\u4e00-\u9fff])我(?:是|来自){_HOUSE}的?(?:{_WARD}的?)?(?:一[名位个])?(?:{_TITLE})?(?:{_POST})?(?=[,。;])'
)
_HAS_TELLER = re.compile("(?:作者|口述|讲述|记录|自述|执笔|书写)(?:者|人)?[ ]*[:|/]")
_EDITED = re.compile("整理|记录|编辑|摄影|采访")
_BELOW = (
    # 文/某某(某医院儿科), (文/某某 消化内科 图/某某), (作者:某某,某医院儿科主治医师), (口述:某某 整理:某某)
    re.compile(
        f"(?:^|\\n)[ (]*(?:文(?:、图|图)?|撰文|作者|供稿|口述)[:|/]?[ ]*{_NAME}(?:[ (,]{_PLACE}[),]?(?=[ )\\n,\u4e00-\u9fff]|$))?(?=[ ),\\n]|$)"
    ),
    # (作者:某医院儿科 某某)
    re.compile(
        f"(?:^|[\\n。!?])[ (]*(?:作者|文)[:|/][ ]*{_HOUSE}(?:{_WARD})?(?:{_TITLE})?(?:{_POST})?[ ][ ]{{0,2}}{_NAME}(?=[ )\\n]|$)"
    ),
)
_LOG = "(?:日志|日记|手记|札记)"
_FRONT = '(?:前线|一线|武汉|湖北|战["]?疫|抗["]?疫|援[\u4e00-\u9fff])'
_TITLED = (
    # 超声科某某主任援助西藏筛查日志(三), 我院某某副主任医师援疆日记
    re.compile(
        f"(?:^|\\n)[ ]*(?:{_HOUSE})?{_WARD}{_NAME}(?:{_TITLE}|{_POST})的?(?:援|赴|支援)[^\\n。,:]{{0,16}}{_LOG}"
    ),
    re.compile(f"(?<=[我本]院){_NAME}(?:{_TITLE}|{_POST})的?援[\u4e00-\u9fff]{_LOG}"),
    # [武汉前线抗疫日记14]某某:最可爱的人, 武汉"抗疫"前线日记-某某
    re.compile(f'(?:^|\\n)[ ]*\\[[^\\]\\n]{{0,12}}{_FRONT}"?[^\\]\\n]{{0,6}}{_LOG}[^\\]\\n]{{0,5}}\\][ ]*{_NAME}(?=:)'),
    re.compile(
        f'(?:^|\\n)[ ]*[^\\n。,:]{{0,10}}{_FRONT}"?[^\\n。,:]{{0,4}}{_LOG}[ ]*[-—]{{1,3}}[ ]*{_NAME}[ ]*(?=\\n)'
    ),
)
# 护士长某某日记:二十六个步骤
_DIARY = re.compile(
    f"(?:^|\\n)[ ]*(?:{_WARD})?(?:{_TITLE}|{_POST}){_NAME}(?:的)?(?:抗疫|援[^日\\n]{{1,4}})?(?:日记|手记|日志)(?=[:\\n ])"
)
# 援外医疗队中,有6人来自某市第一人民医院
_SENT_BY = re.compile(
    f"(?:医疗|支援|救援)队[^。;\\n]{{0,12}}[0-9一二两三四五六七八九十]{{1,3}}[人名位][^。;\\n]{{0,8}}来自{_HOUSE}(?=[,。;])"
)
_HOUSE_OF_BATCH = re.compile(f"我们这?一?批?[^,。;]{{0,6}}是{_HOUSE}(?:对口|支援|派)")
# 我们某市中医院向这里派出医务人员
_HOUSE_SENDS = re.compile(f"我们{_HOUSE}(?:向|往|给|先后|也|又|曾|对口)[^,。;]{{0,10}}派出")
# 作者单位:某大学附属医院
_OF_WRITER = re.compile(f"作者单位[:|][ ]*{_HOUSE}(?=[ \\n])")
_QUOTED = re.compile('"[^"\\n]{0,400}"')
_OWN = re.compile("(?<!自)我(?!院|市|省|县|国|区|校)")
_TEAM = "(?:医疗|支援|救援|援[^,。;]{1,8})队"
_WENT = re.compile(
    f"我们?[^,。;院你他她]{{0,6}}(?:作为|随|跟随|跟着|加入|是|被[^,。;]{{1,6}}为)[^。;你他她]{{0,20}}?{_TEAM}(?:的?(?:一员|[^,。;]{{0,4}}(?:队员|成员|组长|队长))|来|到|抵|赴|出|进|在)"
    f"|我(?:的年纪最[大小],)?被[^,。;]{{1,6}}为[^,。;]{{2,12}}{_TEAM}的"
    f"|我们(?!医?院|科|这里|县|酒店|社区|单位|家|学校)[^,。;你他她]{{0,6}}(?:一行|这批|这一批|[0-9一二三四五六七八九十]+(?:个|名)?人)[^。;你他她]{{0,24}}(?:支援|援助|帮扶|{_TEAM}|援[藏疆青川])"
    "|派出[^。;]{0,24}我(?:们)?是第[一二三四五六七八九十0-9]{1,3}批(?:来|去|过来|到这里)的(?=[,。;])|我报名参加了?[^。;你他她]{0,20}?(?:医疗|支援|救援|援[^,。;]{1,8})队(?![^。]{0,20}(?:没有?|未能?)被?(?:选|批|去|轮))"
    f"|我们(?:援[藏疆青外非川])?(?:医疗|救援)队[^,。;你他她]{{0,8}}(?:一行|落地|抵达|到|来|进|转场|转战)"
    "|我(?:临危受命|主动请缨|报名)[^。;你他她]{0,6}(?:赴|奔赴|前往)[^,。;你他她]{0,8}(?:前线|一线|灾区|武汉)"
    f"|我们?(?:很|都|也)?有幸(?:成了|成为|入选|当上|当选)[^。;你他她]{{0,16}}{_TEAM}的?(?:一员|队员|成员)"
    "|我们转场到"
    "|(?<![\u4e00-\u9fff])(?:而)?我(?:(?:十分|非常|很)?(?:幸运|荣幸|光荣|有幸)地?)(?:成为|入选|作为)[^。;你他她]{0,24}(?:救灾|抗震|救援|医疗|专家)(?:小)?(?:组|队)(?:的)?(?:成员|队员|的?一员)"
)
# Said of those who travel as well, and of a team's people where the text tells of their work.
_CAME = re.compile(
    "我们(?:到|来|抵达|到达|来到)[^,。;你他她我]{1,8}(?:的?第[一二三四五六七八九十0-9]+天|[,。])|我们这支[^,。;]{0,12}队|派出的[^,。;]{0,6}名队员"
    f"|成为[^,。;]{{0,12}}{_TEAM}的一员|进[藏疆青川]已|来[^,。;我]{{2,6}}已经?[^,。;]{{1,4}}(?:天|月)|我从[^,。;]{{2,8}}回来的第"
)
_WORK = re.compile(
    "进舱|查房|病人|病床|门诊|手术|伤员|病区|值班|夜班|防护服|清创|听诊|队员|队长|医疗队|受援|援[藏疆青川]"
)
_OF_OTHERS = re.compile(
    "我的?(?:丈夫|妻子|爱人|老公|老婆|妈妈|爸爸|儿子|女儿|母亲|父亲|先生|太太|姐姐|妹妹|哥哥)[^,。;我]{0,16}(?:随|出征|驰援|加入|赴|支援|去了)"
    "|我[^。,;]{0,10}(?:采访|记者)|采访(?:手记|笔记)|本报记者[^\\n整]{0,16}\\n|我[^。,;]{0,8}志愿者|我是[^。,;]{0,8}(?:患者|病人)|我(?:在后方|出院)"
)
_OFFICE = re.compile("宣传|办公室|党办|院办|记者|通讯")
FEWEST_OF_OWN, FEWEST_DIARIES, FEWEST_OF_WORK, MOST_NAMED = 3, 2, 2, 9
LONGEST_HEAD, LONGEST_FOOT, LONGEST_TEXT = 300, 300, 6000
"""Characters at both ends of a page in which its writer is named, and those that are looked at for what it tells."""


def with_writers(found: Sequence[Named], shadow: str) -> list[Named]:
    """The people found, and behind them those who wrote the page, or its days, and went; of whom running text names without
    a position, what the writer's line says."""
    bare = [draft.source == "prose" and not draft.own for draft, _ in found]
    told = [*_writers_of(shadow, [draft for (draft, _), is_bare in zip(found, bare, strict=True) if not is_bare])]
    names = {draft.name.text for draft, _ in told}
    kept = [named for named, is_bare in zip(found, bare, strict=True) if not (is_bare and named[0].name.text in names)]
    return [*kept, *told]


def _writers_of(shadow: str, found: Sequence[Draft]) -> Iterator[Named]:
    """Those who wrote the page, or its days, and went, whom nothing else of it names as people of the team."""
    told = [*diarists_of(shadow, found)]
    yield from told
    yield from _tellers_of(shadow, [*found, *(draft for draft, _ in told)])


def _tellers_of(shadow: str, found: Sequence[Draft]) -> Iterator[Named]:
    """Those in whose own words a page tells that they went, whom nothing else of it names as people of the team."""
    named = [*_named(shadow)]
    if not named:
        return
    known = {draft.name.text for draft in found}
    house = _SENT_BY.search(shadow, 0, LONGEST_HEAD) or _HOUSE_OF_BATCH.search(shadow, 0, LONGEST_TEXT)
    house = house or _HOUSE_SENDS.search(shadow, 0, LONGEST_TEXT) or _OF_WRITER.search(shadow, 0, LONGEST_TEXT)
    batch = batch_told(shadow, 0, min(len(shadow), LONGEST_TEXT))
    for one in named:
        name = one["name"]
        if one.re in _BY_MEMBER:
            _supplement(found, one)
        if name in known or name_score(name) <= UNLIKELY or _OFFICE.search(_EDITED.split(one[0])[0]):
            continue
        known.add(name)
        draft = Draft(Token(NAME, *one.span("name"), name, name_score(name)), own=_position(one), source="prose")
        told = None if draft.own or len(named) > 1 else _I_AM.search(shadow, 0, LONGEST_TEXT)
        if told is not None:
            draft.own = _position(told)
            draft.elsewhere = tuple((token.start, token.end) for token in draft.own)
        signed = house or _BELOW[-1].search(shadow, max(0, len(shadow) - LONGEST_FOOT))
        if signed is not None and (house or signed["name"] == name) and not draft.has(HOSPITAL):
            draft.own.append(Token(HOSPITAL, *signed.span("house"), signed["house"], 0.0))
        draft.own.extend(batch)
        yield draft, tuple(sorted({one.span("name"), *((token.start, token.end) for token in _position(one))}))


def _supplement(found: Sequence[Draft], one: re.Match[str]) -> None:
    """Give somebody whom the page reads by the name alone what stands below it in lines of their own."""
    draft = next((draft for draft in found if draft.name.start == one.start("name")), None)
    if draft is None or draft.source == "prose" or draft.has("DTPR"):
        return
    position = _position(one)
    if any(token.kind == HOSPITAL for token in position):
        draft.own = [token for token in draft.own if token.kind != HOSPITAL]
        draft.inherited = [token for token in draft.inherited if token.kind != HOSPITAL]
    draft.own.extend(position)
    draft.elsewhere += tuple((token.start, token.end) for token in position)


def _named(shadow: str) -> Iterator[re.Match[str]]:
    """Where the writers of a page are named who went by their own words, or by those that stand with their names."""
    head = shadow[:LONGEST_HEAD]
    members = [one for said in _BY_MEMBER for one in said.finditer(head)] if _HAS_TELLER.search(head) else []
    if members:
        yield from members
        return
    diaries = [*_DIARY.finditer(shadow[:LONGEST_TEXT])][:MOST_NAMED]
    if len(diaries) >= FEWEST_DIARIES and _SENT_BY.search(shadow, 0, LONGEST_HEAD):
        yield from diaries
        return
    own = _QUOTED.sub("", shadow[:LONGEST_TEXT])
    if len(_OWN.findall(own)) < FEWEST_OF_OWN or _OF_OTHERS.search(own):
        return
    above = [*_ABOVE.finditer(shadow[:LONGEST_TEXT])][:MOST_NAMED]
    telling = any(_JOINED.search(one["said"]) for one in above)
    titled = next((one for said in _TITLED if (one := said.search(shadow, 0, LONGEST_HEAD))), None)
    if telling:
        yield from above
    elif titled or not _tells_of_going(own):
        yield from (titled,) if titled else ()
    else:
        low = max(0, len(shadow) - LONGEST_FOOT)
        own_name = _SELF.search(shadow, 0, LONGEST_HEAD)
        bare = _UNDER_TITLE.match(shadow)
        own_name = own_name or (bare if bare and name_score(bare["name"]) > 0 else None)
        below = (own_name, *(said.search(shadow, low) for said in _BELOW))
        yield from islice((one for one in (*above, *below) if one is not None), 1)


def _tells_of_going(own: str) -> bool:
    """Whether somebody's own words tell that he went with those of a team."""
    if _WENT.search(own):
        return True
    return _CAME.search(own) is not None and len(set(_WORK.findall(own))) >= FEWEST_OF_WORK


_JOINED = re.compile('随(?:[^,。;"]{0,10}队|"[^"]{1,6}队")[^,。;]{0,4}(?:在|到|赴|去|进)')


def _position(one: re.Match[str]) -> list[Token]:
    parts = one.groupdict()
    kinds = (("house", HOSPITAL), ("ward", DEPARTMENT), ("title", TITLE), ("post", POST), ("role", ROLE))
    return [Token(kind, *one.span(part), parts[part], 0.0) for part, kind in kinds if parts.get(part)]
