"""The batch that running text says people left with: 我市第四批援鄂医疗队21名队员抵达武汉."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from roster.rolls.drafts import Draft
from roster.rolls.lattice.cut import Token
from roster.rolls.reading import Span
from roster.rolls.rows.batches_before import (
    house_that_sent,
    is_in_picture_apart,
    is_of_one_person,
    is_of_others,
    is_of_shift,
    own_batch,
)
from roster.rolls.rows.heads import is_elsewhere
from roster.rolls.rows.honour_words import HONOURED
from roster.rolls.rows.row import Row
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import BATCH, GROUP, HOSPITAL
from roster.rolls.words.short_names import is_short
from roster.rolls.words.terms import BATCH as _BATCH

_ORDINAL = re.compile("(?:第(?:[一二三四五六七八九十百零]{1,6}|[0-9]{1,3})|首)(?:批|期|梯队)")
_COUNTS = re.compile("[批期梯]")  # one of which every batch has
_OF_PEOPLE = re.compile(
    "队|救灾|抗震|防病|抗洪|巡诊|救治|移动(?:核酸|检测|医院)|核酸检测|核酸采样|采样|医|护|援|人员|队员|专家|出征|出发|奔赴|赴|驰"
)
_COUNTED = re.compile("次?(?:共有?|共计|一行)?[0-9]{1,3}(?:余|多)?(?:名|人|位)(?:组成)?的?")
_DIGITS = "零一二三四五六七八九十"
_TERM_OF_BATCH = re.compile("第[一二三四五六七八九十0-9]{1,2}[期轮]")
_SPACED = re.compile("(第) ?([0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?(?=[批期])")


def batches_in(shadow: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
    """The batches of people that a stretch of text speaks of, each with its number: 第四批 for 第4批 as well."""
    if _COUNTS.search(shadow, start, end) is None:
        return
    for ordinal, token in _numbered_in(shadow, start, end):
        if not ("梯队" in token.text and tells_one_tier(shadow)) and not is_of_shift(shadow, token.start):
            yield ordinal, token


def _numbered_in(shadow: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
    """The batches of a stretch of text, also where blanks or the end of a line stand within their words."""
    spaced = {at for found in _SPACED.finditer(shadow, start, end) for at in (found.end(1), found.end(2))}
    torn = shadow.find(NOTHING, start, end) >= 0
    if not spaced and not torn:
        yield from _batches_in(shadow, start, end)
        return
    places: Sequence[int] = range(start, end)
    words = shadow[start:end]
    # A line may end within (第 / 二批), and blanks may set the number off (第 29 批).
    if torn or any(shadow[at] == " " for at in spaced):
        places = [at for at in places if shadow[at] != NOTHING and not (at in spaced and shadow[at] == " ")]
        words = "".join([shadow[at] for at in places])
    for ordinal, token in _batches_in(words, 0, len(words)):
        yield ordinal, token._replace(start=places[token.start], end=places[token.end - 1] + 1)


def _batches_in(shadow: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
    for found in _BATCH.finditer(shadow, start, end):
        ordinal = _ORDINAL.match(shadow, found.start(), end)
        if not ordinal or (ordinal[0][-1] == "期" and shadow[found.start() - 1] == "批" and found.start() > start):
            continue  # 第十批|第一期援疆人才 are a part of the tenth
        counted = _COUNTED.match(shadow, ordinal.end(), end)
        if ordinal[0].endswith("期") and shadow.startswith("批", found.start() - 1):
            continue  # 第七批|第二期: the terms in which those of a batch come
        term = _TERM_OF_BATCH.match(shadow, ordinal.end(), end)
        behind = (counted or term or ordinal).end()
        far = shadow[behind : behind + 1] == '"' or shadow.startswith("中国", behind)
        reach = max(found.end(), behind + (QUOTED if far else NEAR))
        if shadow[found.start() - 1 : found.start()] in PARTED:
            pair = _PAIR.search(shadow, max(start, found.start() - NEAR - 1), found.start())
            if pair:
                yield _plain(f"第{pair.group(1)}批"), Token(BATCH, pair.start(1), pair.end(1), pair.group(1), 0.0)
        if (
            _RETURNING.match(shadow, (counted or ordinal).end(), end)
            or _RELIEVES.search(shadow, max(start, found.start() - QUOTED), found.start())
            or HONOURED.match(shadow, found.start(), end)
            or _PRIZED_BODY.match(shadow, found.start(), min(end, found.start() + LONGEST))
            or (counted and ordinal[0][0] == "首" and _comes_home_first(shadow, behind, end))
            or (counted and _ALREADY_BACK.match(shadow, behind, end))
        ):
            continue
        if counted or _OF_PEOPLE.search(shadow, behind, min(end, reach)):
            yield _plain(ordinal.group()), Token(BATCH, found.start(), found.end(), found.group(), 0.0)
    if shadow.find("期", start, end) >= 0:
        for found in _BEHIND_TEAM.finditer(shadow, start, end):
            yield _plain(found.group(1)), Token(BATCH, found.start(1), found.end(1), found.group(1), 0.0)
    for found in _BRACKETED.finditer(shadow, start, end) if _ENDS_BRACKET.search(shadow, start, end) else ():
        yield _plain(found.group(1)), Token(BATCH, found.start(1), found.end(1), found.group(1), 0.0)


# A team that was given a prize as bodies are, beside which people were given theirs: 第二批医疗队被授予“先进集体”称号；甲、乙….
_PRIZED_BODY = re.compile(
    "[^,。;、\n]{2,24}队(?:[、和][^,。;、\n]{2,24}){0,9}(?:分别|荣|被)?(?:获|评为|授予|记)[^。;\n]{0,40}集体[^。\n]{0,9}[;,][^。]*个人"
)
PARTED = ("、", "和", "与", "及")
_PAIR = re.compile("第?([一二三四五六七八九十]{1,3}|[0-9]{1,3})[、和与及]$")  # 第三、第十二批医疗队 are two
_BRACKETED = re.compile(
    "(?:(?<=队)|(?<=名单)|(?<=名字))[(]((?:第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})|首)批)(?:[)](?=[,。;、的])|(?:节选|部分|名单)[)])"
)
"""The number behind the team's name, within a sentence: 参加支援某市医疗队（第二批），请于…; and that of a list of which the text
prints a part: 支援湖北人员名单（第三批节选）。"""
_ENDS_BRACKET = re.compile("批(?:节选|部分|名单)?[)]")
# Who came home first is of no first batch for that: 此前，首批369人已经回来.
# 首批返绵援鄂队员, 首批返程的队员, 首批204名返赣队员, 首批援鄂凯旋队员 are those who came home first.
_RETURNING = re.compile(
    r"(?:援[鄂汉沪藏疆])?(?:返(?:回|程|[\u4e00-\u9fff](?=援|医|队|的))|凯旋|撤离|撤回|归来)(?:的|[^,。;、]{0,10}队员|[^,。;、]{0,8}医疗队)"
)
_OF_RETURN = re.compile(
    "(?:(?:队员|人员|专家|医护人员|医务人员)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|今日|今天|昨日|昨天)?)?"
    "(?:已经?|先期|先行|启程|平安|顺利)*[^,。;随前赴出]{0,4}?(?:回来|回到|回家|返|撤|凯旋)"
)
# The term behind the name of the team that ends a heading's line: 某县巡回医疗服务队 第12期（6月15日—28日）.
_BEHIND_TEAM = re.compile(
    "(?<=队)[ ]*[(]?(第(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})期)[)]?(?=[ ]*(?:[(,]|$))", re.MULTILINE
)
_RELIEVES = re.compile("(?:接替|接班|换下)(?:[他她我]们|其)?(?:的(?:是)?)?(?:中国|[我本][省市县区州院])?$")
"""Said of the team before or behind ours: 接替他们的第十二批医疗队已抵达."""
_ALREADY_BACK = re.compile("(?:已经?|先期|先行)[^,。;]{0,4}(?:回来|回到|回家|返|撤)")
NEAR, QUOTED = 4, 12
"""Characters behind a number in which the word stands that says that people are counted: 第二批山东援鄂医疗队."""


def batch_told(shadow: str, start: int, end: int) -> list[Token]:
    """The batch of a stretch of text that speaks of one alone."""
    named = [
        one
        for one in batches_in(shadow, start, end)
        if not (_went_before(shadow, one[1]) or is_of_others(shadow, one[1]))
    ]
    named.reverse()
    told = dict(named)
    if len(told) > 1:
        told = {ordinal: token for ordinal, token in named if _OURS.search(shadow, start, token.start)}
    return list(told.values()) if len(told) == 1 else []


def _went_before(shadow: str, batch: Token) -> bool:
    """Whether those of a batch are said to have gone before, and are of another number than those of the page's title:
    …16名护理人员增援武汉 / 我市首批支援湖北的11名队员已于1月27日出发. Or to be the first of several: 首批队员奔赴孝感；随后又有三批出发."""
    if _FIRST_OF_SEVERAL.match(shadow, batch.start, batch.start + LONGEST):
        return True
    gone = _GONE_BEFORE.match(shadow, batch.end)
    if gone is None:
        return False
    title = _PEOPLE_COUNTED.search(shadow, 0, TITLE)
    return title is not None and title.end() < batch.start and title[1] != gone[1]


_GONE_BEFORE = re.compile(
    "[^,。;:、\n0-9]{0,12}?([0-9]{1,3})(?:名|位|人)[^,。;:、\n]{0,10}?,?(?:此前)?(?:已|早已|早在|先期)"
)
_FIRST_OF_SEVERAL = re.compile(
    "(?:首|第一)批[^。;\n]{4,60}[。;](?:此后|随后|之后|接着|后来|其后)[^,。;\n]{0,3}(?:又|还)[^,。;\n]{0,5}批"
)
_PEOPLE_COUNTED = re.compile("([0-9]{1,3})(?:名|位)")
TITLE = 120
"""Characters from the beginning of a text within which its title counts its people."""


_OURS = re.compile(
    "[我本][省市县区州旗院校](?:的|派出的?)?$|这(?:就|正)?是$|这(?:也)?是[我本][省市县区州旗院校](?:派往|派出|支援)[^,。;、]{0,8}的$"
)  # 离第六批出发才一天，我省第七批医疗队…


def is_pointed_at(shadow: str, batch: Token) -> bool:
    """Whether a page says of the batch that it is the one it tells of: 这是|第28批援贝宁中国医疗队工作的一个缩影."""
    return shadow.endswith(_POINTS, 0, batch.start)


_POINTS = ("这是", "这就是", "这正是")
_PROFILE = re.compile(
    "[ ]*(?:[(]?[0-9]{1,3}[).、,]|[(]?[一二三四五六七八九十]{1,3}[)、.])?[ ]*(?:[\u3400-\u9fff]{2,5}:[ ]*)?[\u3400-\u9fff· ]{2,10}(?:[,:][ ]?(?:男|女)|[(](?:男|女)[,)])[,;]?"
    "|[ ]*[男女],[ ]?(?:[0-9]{2}岁|(?:19|20)[0-9]{2}年|汉族|中共党员)|[ ]*(?:主要|先进|个人|典型)?事迹(?:简介|介绍|概要)?:"
)


def is_of_profile(shadow: str, batch: Token) -> bool:
    """Whether a batch stands in the paragraph of one person among others: 1.某某，女，…随某省第二批援鄂医疗队赴武汉,
    主要事迹：某某随某省第二批援鄂医疗队赴武汉."""
    return _PROFILE.match(shadow, shadow.rfind("\n", 0, batch.start) + 1) is not None


def without_lone_tier(rows: Sequence[Row], shadow: str) -> None:
    """Make a plain word of a 第二梯队 where the page tells no other: it is a part of the house's own plan, and of the
    team's batches only where several follow each other. That it was not taken stays a doubt."""
    if "梯队" not in shadow or not tells_one_tier(shadow):
        return
    for row in rows:
        if BATCH in row.kinds and any("梯队" in token.text for token in row.tokens):
            row.put([token._replace(kind=GROUP) if "梯队" in token.text else token for token in row.tokens])


@lru_cache(maxsize=2)
def tells_one_tier(shadow: str) -> bool:
    return len(set(_TIER.findall(shadow))) == 1


_TIER = re.compile("第[一二三四五六七八九十0-9]{1,3}梯队")


def ordinal_of(batch: Token) -> str:
    """The number of a batch, the same however it is printed: 第六批 of 第6批医疗队."""
    found = _ORDINAL.match(batch.text)
    return _plain(found.group()) if found else batch.text


def _comes_home_first(shadow: str, start: int, end: int) -> bool:
    """Whether 首批5名 are those of a team who come home first, while its others stay: 首批5名队员21日启程返回南京."""
    return _OF_RETURN.match(shadow, start, end) is not None and any(word in shadow for word in _OTHERS_STAY)


_OTHERS_STAY = ("继续留守", "先行返", "先期返", "继续坚守", "后续队员", "其余队员")


def _plain(ordinal: str) -> str:
    digits = ordinal.strip("第批期梯队")
    if digits == "首":
        return ordinal.replace(digits, "第一")
    if not digits.isascii() or not 0 < int(digits) < len(_DIGITS):
        return ordinal
    return ordinal.replace(digits, _DIGITS[int(digits)])


_GOES_ON = re.compile("[ \n]*(?:作为|[他她]们?|二人|两人|三人)")


def give_batches(people: Sequence[tuple[Draft, Span]], shadow: str, extent: Span) -> None:
    """Give people named in a paragraph the one batch of their sentence, of the one that goes on about them, or of the
    paragraph. Each comes with its sentence; `extent` is the paragraph's."""
    whole = (batch_told(shadow, *extent) or _heading(shadow, extent)) if people else []
    if len(people) > 1:  # 他随第二批医疗队抵达 says it of the only one whom the paragraph names
        whole = [token for token in whole if not is_of_one_person(shadow, token)]
    said: dict[Span, list[Token]] = {}
    for draft, sentence in people:
        if draft.has(BATCH) or any(token.kind == GROUP and token.start > draft.name.end for token in draft.own):
            continue  # of a team that is told without a number, as 作为某省援鄂医疗队队员
        if sentence not in said:
            said[sentence] = _of_sentence(shadow, sentence, extent[1]) or _of_sentence_before(
                shadow, sentence, extent[0]
            )
        own = own_batch(said[sentence], draft.name.start, shadow)
        if len(people) == 1 and not own:
            own = [
                token for token in whole if _TOLD_OF_WHO.search(shadow, max(0, token.start - LONGEST_TEAM), token.start)
            ]
        draft.inherited.extend(own or [token for token in whole if not leaves_apart(draft, token, shadow)])


def leaves_apart(draft: Draft, batch: Token, shadow: str) -> bool:
    """Whether a sentence tells of somebody's own day of leaving, or of joining after others, where the batch is told of
    somebody else alone: 甲2月11日随某省第四批医疗队前往鄂州。…乙，2月4日出发."""
    if is_in_picture_apart(shadow, batch, draft.name.start):
        return True
    low = max(0, draft.name.start - LONGEST)
    start = max(shadow.rfind(mark, low, draft.name.start) for mark in "。!?\n") + 1 or low
    stop = _SENTENCE_END.search(shadow, draft.name.end, draft.name.end + LONGEST)
    end = stop.start() if stop else min(len(shadow), draft.name.end + LONGEST)
    if start <= batch.start < end or _TOGETHER.search(shadow, start, end):
        return False
    of_one = _OF_SOMEBODY.search(shadow, max(0, batch.start - LONGEST_TEAM), batch.start) is not None
    if not of_one and _OTHER_TEAM.search(shadow, start, end) is None:
        return False
    return _LEAVES.search(shadow, start, end) is not None


_OF_SOMEBODY = re.compile("(?:随|跟随|作为|加入)[^,。;、]{0,16}$")
_OTHER_TEAM = re.compile("(?:疾控|流调|消杀|检测)(?:小|分)*队|另一支")  # 疾控小分队2月17日启程,由…组成
_TOGETHER = re.compile("同[批机日队天车行]|一[同起道]|同样|[他她]们")
_LEAVES = re.compile(
    "[0-9]{1,2}月[0-9]{1,2}日[^。;0-9]{0,60}?(?:出发|启程|赶赴|出征|前往|驰援|奔赴)|[0-9]{1,2}日,[^。;0-9]{0,40}?[也又](?:赶赴|前往|奔赴|赴)|(?:先后|陆续|随后|相继)[^。;]{0,12}(?:加入|奔赴|驰援|赶赴)"
)
LONGEST_TEAM = 24
_TOLD_OF_WHO = re.compile("[他她](?:也|又|已经?|便|就)*(?:跟随|随|作为|加入)[^,。;、]{0,16}$")
"""Said of the only one whom a paragraph names: 当晚，她已经跟随某省第三批医疗队抵达."""


def _heading(shadow: str, extent: Span) -> list[Token]:
    """The batch with which a paragraph begins, as a list does: 第一批,急诊科护师某某,…"""
    found = _HEADING.match(shadow, *extent)
    return [Token(BATCH, found.start(1), found.end(1), found[1], 0.0)] if found else []


_HEADING = re.compile("[ ]*(第[一二三四五六七八九十]{1,3}批)[,:]")


def _of_sentence(shadow: str, sentence: Span, end: int) -> list[Token]:
    if any(True for _ in batches_in(shadow, *sentence)):
        return batch_told(shadow, *sentence)
    stop = _SENTENCE_END.search(shadow, sentence[1], min(end, sentence[1] + LONGEST))
    goes_on = stop is not None and _GOES_ON.match(shadow, sentence[1])
    return batch_told(shadow, sentence[1], stop.end()) if stop and goes_on else []


def _of_sentence_before(shadow: str, part: Span, start: int) -> list[Token]:
    """The batch told before a ; that parts a sentence, of whose people the part tells the rest: 第二批医疗队由…组成；护士包括…"""
    low = max(start, part[0] - LONGEST)
    if not shadow[low : part[0]].rstrip().endswith(";") or any(True for _ in batches_in(shadow, *part)):
        return []
    return batch_told(shadow, max([low, *(shadow.rfind(mark, low, part[0]) + 1 for mark in "。!?")]), part[0])


_OF_ALL = re.compile("(?:以上|上述)[^。]{0,6}(?:为|是|系)")


def give_closing_batch(rows: Sequence[Row], people: Sequence[Draft], shadow: str) -> None:
    """Give those of a list the batch that a line below says all of them are: （以上为某市第二批援鄂医疗队队员名单）, or
    that the form asks for once: 填表日期：… 批次：第一批."""
    _give_asked(rows, people, shadow)
    for row in reversed(rows) if "以上" in shadow or "上述" in shadow else ():
        found = _OF_ALL.search(shadow, row.start, row.end)
        told = batch_told(shadow, found.end(), row.end) if found else []
        for draft in people if told else ():
            if draft.source != "prose" and draft.name.start < row.start and not _holds(draft):
                draft.inherited.extend(told)
        if told:
            return


def _give_asked(rows: Sequence[Row], people: Sequence[Draft], shadow: str) -> None:
    if shadow.count("批次:") != 1 or any(_holds(draft) for draft in people):
        return
    asked = shadow.index("批次:")
    row = next((row for row in reversed(rows) if row.start <= asked), None)
    told = [token for token in row.tokens if token.kind == BATCH and token.start > asked] if row else []
    for draft in people if told else ():
        if draft.source != "prose":
            draft.inherited.append(told[0])


def give_batch_of_page(people: Sequence[Draft], told: Sequence[Token], shadow: str) -> None:
    """Give those of lists who have no batch the one of which alone the page speaks above them, and not as somebody's own
    behind the name; that stays a doubt."""
    own = {own.start for draft in people for own in draft.own if own.kind == BATCH and own.start > draft.name.end}
    for token in told if not any(is_of_profile(shadow, one) or one.start in own for one in told) else ():
        for draft in people:
            ended = any(head.kind == GROUP and is_elsewhere(head) for head in draft.inherited)
            if draft.source != "prose" and token.start < draft.name.start and not ended and not _holds(draft):
                draft.inherited.append(token)
                draft.doubts.append("batch-of-page")


def give_told_batches(people: Sequence[Draft], shadow: str) -> None:
    """Give those of a list who have no batch the one that the text below tells of them by name: 某某随省第六批医疗队赴孝感.
    It stays a doubt."""
    listed = [draft for draft in people if draft.source != "prose"]
    if len(listed) > MOST_TOLD or not any(_TELLS.search(shadow, draft.name.end) for draft in listed[:1]):
        return
    names = {draft.name.text for draft in listed}
    for draft in listed:
        name = draft.name.text
        place = shadow.find(name, draft.name.end) if len(name) > 1 and not _holds(draft) else -1
        for _ in range(MOST_MENTIONS if place >= 0 else 0):
            end = shadow.find("\n", place, place + LONGEST_TOLD)
            stretch = place + len(name), end if end >= 0 else min(len(shadow), place + LONGEST_TOLD)
            told = batch_told(shadow, *stretch) if _TELLS.search(shadow, *stretch) else []
            if told and not any(
                other != name and shadow.find(other, stretch[0], told[0].start) >= 0 for other in names
            ):
                draft.inherited.extend(told)
                draft.doubts.append("batch-of-page")
                break
            place = shadow.find(name, stretch[0])
            if place < 0:
                break


_TELLS = re.compile("(?:随|作为|担任|任|加入|参加)[^,。;\n]{0,16}(?:批|期)[^,。;\n]{0,12}队")
MOST_TOLD, LONGEST_TOLD, MOST_MENTIONS = 40, 100, 5
"""People of a list up to which each is looked for again, and characters behind a name in which that one's batch is told."""


def is_of_another_house(draft: Draft, batch: Token, shadow: str) -> bool:
    """Whether the batch is told of one institution's team, 某医院第二批医疗队, and somebody is of quite another."""
    sender = house_that_sent(shadow, batch)
    if shadow[batch.start - 1 : batch.start] != "院" and not sender:
        return False
    house = next((token.text for token in (*draft.own, *draft.inherited) if token.kind == HOSPITAL), "")
    found = _HOUSE_OF_BATCH.search(shadow, max(0, batch.start - LONGEST_HOUSE), batch.start)
    sender = sender or (found[0] if found else "")
    return bool(house and sender) and not is_short(sender, house) and not is_short(house, sender)


_HOUSE_OF_BATCH = re.compile("[\u4e00-\u9fff]{2,8}医院$")
LONGEST_HOUSE = 12


def _holds(draft: Draft) -> bool:
    return draft.holds(BATCH)


_SENTENCE_END = re.compile("[。!?]")
LONGEST = 200
"""Characters of the sentence behind that are looked at, so that the time stays linear."""
