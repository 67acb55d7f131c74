"""Deployed people named in running text. Precision comes first: who is in doubt is left to the page."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.batches import give_batches
from roster.rolls.binding import Draft
from roster.rolls.deployed import (
    SURE_NAME,
    Place,
    goes_together,
    is_at_scene,
    is_deployed,
    sends_people,
    speaks_of_going,
)
from roster.rolls.houses import is_of_own_house
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    BATCH,
    CONNECTOR,
    COUNT,
    DEPARTMENT,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    PRESS,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
)
from roster.rolls.names import characters, name_score, surname_characters, words
from roster.rolls.pieces import FUNCTION_WORDS
from roster.rolls.rows import read_row

POSSIBLE_NAME = -3.0
"""Log-likelihood from which on a string is taken for a name right behind place and title."""

_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
# Words that make who is named right behind them one of the team, as others of the paragraph are.
_MATE = re.compile("(?:同事|队友|战友|搭档|同伴)(?:们)?$|医疗队的$|还有$")
# Words that say of those who are named right behind them that somebody sent them.
_SENT = re.compile("(?:选派|派出|派遣|抽调|指派|委派|选送)了?(?:[^,。;、]{0,6}的)?$")
LONGEST_VERB = 10
_LINK = re.compile(
    "^(?:的|之|为|有|是|一名|名|位|两位|党员|中共党员|共产党员|预备党员|青年|青年党员|老党员|退休|年轻|女|男|90后|80后|70后|95后|援鄂|医护人员|医务人员|队员|同志|党支部|此次|本次|这次|和|与|及|、|,| |\"|'|《|》|带头人|临时|\n)*$"
)
_TAKES = re.compile("^,?(?:为|任|担任|作为|出任|同志(?:任|担任|为|作为)|带领|带队|是[^,。;、]{1,12}的)")
_IS = re.compile(r"^(?:,|是|是(?:该院|本院|同院|我院)|系|\(|:|来自|是来自|,来自|,是|,系|同志,|同志是|同志\()$")

Span = tuple[int, int]


def read_prose(
    start: int, end: int, shadow: str, lexicon: Lexicon, *, of_team: bool = False
) -> list[tuple[Draft, tuple[Span, ...]]]:
    """The deployed people that a paragraph names, each with the stretch of text that names it.

    `of_team` says that the text's headings speak of a team that went, so that less is asked of the paragraph.
    """
    paragraph = shadow[start:end]
    speaks = speaks_of_going(paragraph, of_team=of_team)
    if not (speaks or of_team or is_at_scene(paragraph)):
        return []
    found: list[tuple[Draft, tuple[Span, ...]]] = []
    placed: list[tuple[Draft, Span]] = []
    together = goes_together(paragraph)
    cue_start = cue_end = start
    senders: list[Token] = []
    names: set[str] = set()
    distinct: list[int] = []  # how many different ones are named up to each of them
    tokens_read = _with_listed_names(_with_names_behind(read_row(shadow, start, end, lexicon, 0).tokens))
    for tokens in _sentences(tokens_read):
        if tokens[0].start >= cue_end:
            # A ; parts the people of a sentence, but what it says of going it says of all of them.
            stop = _FULL_STOP.search(shadow, tokens[0].start, end)
            cue_start, cue_end = tokens[0].start, stop.end() if stop else end
        for token in tokens:
            if token.kind == HOSPITAL and sends_people(token.text):
                names.add(token.text)
                distinct.append(len(names))
                senders.append(token)
        last = tokens[0].start
        went = False
        previous: Draft | None = None
        for draft in _people(tokens, shadow):
            first = min((token.start for token in draft.own if token.start >= last), default=draft.name.start)
            before = shadow[last : min(first, draft.name.start)]
            beside = previous is not None and not before.strip(_BETWEEN_PEERS)
            if beside and previous is not None:
                _carry(previous, draft, before)
            of_own = beside and previous is not None and previous.of_house
            draft.of_house = not draft.has(HOSPITAL) and (of_own or is_of_own_house(draft, shadow))
            named = bisect_left(senders, draft.name.start, key=_start_of)
            if named:
                _inherit_hospital(draft, senders[named - 1], before, only=distinct[named - 1] == 1)
            place = Place(
                before=before,
                after=shadow[draft.name.end : min(cue_end, draft.name.end + LONGEST_LOOK)],
                sentence=shadow[cue_start : min(cue_end, cue_start + LONGEST_LOOK)],
                words=shadow[first : draft.name.start],
                mate=_MATE.search(before) is not None,
                company=bool(found),
                speaks=speaks,
                together=together,
                of_team=of_team,
            )
            # 急诊科护士甲，内科护师乙: who is named in the same breath went or stayed as well.
            went = is_deployed(draft, place) if not (draft.listed or (beside and went and draft.has("TP"))) else went
            previous = draft
            last = max(token.end for token in (draft.name, *draft.own))
            if went:
                near = [token for token in (draft.name, *draft.own) if abs(token.start - draft.name.start) < 80]
                found.append((draft, tuple(sorted((token.start, token.end) for token in near))))
                placed.append((draft, (tokens[0].start, tokens[-1].end)))
    give_batches(placed, shadow, (start, end))
    return found


LONGEST_LOOK = 600
"""Characters of a sentence that are looked at for what it says, so that the time stays linear."""

_BETWEEN_PEERS = " 、,;和与及以"


def _carry(previous: Draft, draft: Draft, before: str) -> None:
    """Give somebody named in the same breath the institution of the one before, and behind a 、 the department."""
    if draft.has(HOSPITAL) or not draft.has("TP"):
        return
    carried = [token for token in (*previous.own, *previous.inherited) if token.kind == HOSPITAL][:1]
    if not draft.has(DEPARTMENT) and "、" in before:
        carried += [token for token in (*previous.own, *previous.inherited) if token.kind == DEPARTMENT]
    draft.inherited.extend(carried)


_SAME_HOSPITAL = re.compile("该院|本院|同院|我院")


def _start_of(token: Token) -> int:
    return token.start


def _inherit_hospital(draft: Draft, last: Token, before: str, *, only: bool) -> None:
    """Give somebody with a position the only sending institution named so far, or the last one where 该院 says so."""
    if draft.has(HOSPITAL) or any(token.kind == HOSPITAL for token in draft.inherited):
        return
    if not (draft.has("DTP") or _MATE.search(before) or draft.listed):
        return
    if only or _SAME_HOSPITAL.search(before):
        draft.inherited.append(last)


def _with_names_behind(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with words made names, or names made whole, where only a name can follow a title: 护师同晓丽."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = kept[-1] if kept else None
        if token.kind == NAME and before is not None and before.kind == OTHER and before.end == token.start:
            whole = _with_surname(kept, token)
            if whole is not None:
                kept[-1:] = whole
                continue
        if token.kind == NAME and token.text[0] in "和与" and before is not None and before.kind in (NAME, OTHER):
            later = token.text[1:]
            if len(later) > 1 and name_score(later) > name_score(token.text) and _named_before(kept):
                middle = token.start + 1
                kept.append(Token(CONNECTOR, token.start, middle, token.text[0], 0.0))
                kept.append(Token(NAME, middle, token.end, later, LISTED))
                continue
        if token.kind == OTHER and len(token.text) == 1 and _ends_name(kept, token, tokens[place + 1 : place + 2]):
            kept[-1] = Token(NAME, kept[-1].start, token.end, kept[-1].text + token.text, LISTED)
            continue
        if token.kind == OTHER and before is not None and before.kind in "TP" and before.end == token.start:
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            kept.extend(_opened_by_name(token, after))
            continue
        kept.append(token)
    return kept


def _with_surname(kept: Sequence[Token], name: Token) -> list[Token] | None:
    """的令|建伟 and 先|永强 as one name, with what stands before its surname; None for 同|李明."""
    before, ahead = kept[-1], kept[-2] if len(kept) > 1 else None
    surname, behind_title = before.text[-1], len(before.text) == 1 and ahead is not None and ahead.kind in "TP"
    whole = surname + name.text
    if (
        len(name.text) != 2
        or _surname_score(name.text[0]) >= COMMON_SURNAME
        or not (behind_title or before.text == "的" + surname)
    ):
        return None
    likely = name_score(whole) > (UNUSUAL if behind_title else 0)
    if not likely or not (behind_title or surname in surname_characters()) or surname in _NEVER_SURNAMES:
        return None
    rest = [] if behind_title else [before._replace(end=before.end - 1, text="的")]
    return [*rest, Token(NAME, before.end - 1, name.end, whole, LISTED)]


def _ends_name(kept: Sequence[Token], last: Token, after: Sequence[Token]) -> bool:
    """Whether a character ends the name before it, which a title leads up to and a mark or 和 follows: 医师叶宏|村和…"""
    if len(kept) < 2 or kept[-1].kind != NAME or len(kept[-1].text) != 2 or last.text in _VERBS:
        return False
    led = kept[-2].kind in "TP" and kept[-2].end == kept[-1].start and kept[-1].end == last.start
    return led and bool(after) and (after[0].kind in (CONNECTOR, SEPARATOR))


_NEVER_SURNAMES = frozenset("的了是在我你他她们这那和与及")


def _named_before(kept: Sequence[Token]) -> bool:
    return kept[-1].kind == NAME


def _opened_by_name(words_of: Token, after: Token | None) -> list[Token]:
    """Words right behind a title, parted after the name that they begin with: 念永刚, 勉小兰|出发前."""
    text, ends = words_of.text, after is None or (after.kind == SEPARATOR and after.text[0] in "、,。;(")
    ends = ends or (after is not None and (after.kind == CONNECTOR or after.text[0] in "和与"))
    for length in (3, 2):
        rest = text[length:]
        if len(text) < length or not _may_be_whole(text[:length]):
            continue
        if (not rest and ends) or (rest and (rest[:2] in _GOING_ON or rest[0] in _VERBS)):
            middle = words_of.start + length
            name = Token(NAME, words_of.start, middle, text[:length], LISTED)
            return [name, words_of._replace(start=middle, text=rest)] if rest else [name]
    return [words_of]


_GOING_ON = frozenset(word for word in FUNCTION_WORDS if len(word) == 2)
_VERBS = frozenset("说在也是从将带把被向对为还都正已曾就则又刚与和")


COMMON_SURNAME = 2.0
"""Log-likelihood from which on a character is rather a surname than the first of a given name."""


def _surname_score(char: str) -> float:
    return characters().get(char, (None,))[0] or NO_SURNAME


NO_SURNAME = -9.0


def _may_be_whole(words_of: str) -> bool:
    han = all("\u3400" <= char <= "\u9fff" for char in words_of)
    return han and 2 <= len(words_of) <= 3 and words_of not in words() and name_score(words_of) > UNUSUAL


UNUSUAL = -5.0


def _with_listed_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with words made names where only a name goes on with a list of names: 护士孙佳琪、刘冰、于洋."""
    kept = list(tokens)
    for place in range(2, len(kept)):
        token, before, ahead = kept[place], kept[place - 1], kept[place - 2]
        after = kept[place + 1] if place + 1 < len(kept) else None
        if token.kind != OTHER or not 2 <= len(token.text) <= 3:
            continue
        if not (token.text[0] in surname_characters() or _may_be_whole(token.text)):
            continue
        if after is not None and after.kind not in (SEPARATOR, CONNECTOR):
            continue
        if before.kind == TITLE and place > 2:
            before, ahead = ahead, kept[place - 3]
        if ahead.kind == NAME and before.text.strip() in _LIST_MARKS:
            kept[place] = token._replace(kind=NAME, score=LISTED)
    return kept


LISTED = 9.0
"""The score of a word that is a name for the list's sake."""

_LIST_MARKS = ("、", "和", "与", "及", "以及")
_FULL_STOP = re.compile("[。!?…]")

LONGEST_SENTENCE = 300
"""Tokens after which a sentence is cut, so that a text without full stops takes no more than linear time."""


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        sentence.append(token)
        ends = token.kind == SEPARATOR and any(mark in token.text for mark in "。!?;…")
        if ends or len(sentence) == LONGEST_SENTENCE:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _people(tokens: Sequence[Token], shadow: str) -> Iterator[Draft]:
    """Names of a sentence with the words of position that touch them."""
    hospital: Token | None = None
    last: Draft | None = None
    press = False
    for place, token in enumerate(tokens):
        if token.kind == PRESS and token.text != "本报讯":
            press = True
        elif press and (
            (token.kind == SEPARATOR and any(mark in token.text for mark in ")],"))
            or (token.kind == OTHER and len(token.text) > 1)  # 记者见到了…
        ):
            press = False
        if token.kind == HOSPITAL:
            hospital = token
        if (
            press
            or token.kind != NAME
            or _CREDIT.search(shadow[max(0, token.start - 3) : token.start])
            or (name_score(token.text) < POSSIBLE_NAME and token.score < LISTED)
            or _cut_short(token, shadow)
        ):
            continue
        draft = Draft(token, source="prose")
        floor = max((item.end for item in (last.name, *last.own)), default=0) if last is not None else 0
        before = [item for item in _before(tokens, place, shadow) if item.start >= floor]
        listed = last is not None and _listed(tokens, last.name, before[0] if before else token)
        placed = bool(before) and before[-1].kind in "TP" and (listed or any(item.kind in "HD" for item in before))
        after = _after(tokens, place, shadow)
        told = any(item.kind in "TP" for item in after) and any(item.kind in "HD" for item in after)
        if not (placed or listed or told) and name_score(token.text) < SURE_NAME:
            continue
        draft.own = before + (after or _behind_list(tokens, place))
        if not draft.own and last is not None and listed:
            draft.own = [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT, TITLE)]
            draft.listed = True
        elif last is not None and listed and last.sent:
            draft.listed = True
        draft.sent = _SENT.search(shadow, max(0, token.start - LONGEST_VERB), token.start) is not None
        alone = not (draft.own or draft.listed or draft.sent)
        if alone and not _MATE.search(shadow[max(0, token.start - 3) : token.start]):
            last = None
            continue
        if hospital is not None and not draft.has(HOSPITAL) and _near(hospital, token, shadow) and draft.has("DTP"):
            draft.own.insert(0, hospital)
        last = draft
        yield draft


def _cut_short(name: Token, shadow: str) -> bool:
    """Whether the word goes on as 张某, or is the rest of a date: 2月9日赴."""
    if shadow[max(0, name.start - 1) : name.start].isdigit():
        return True
    return shadow[name.end : name.end + 1] in ("某", "×", "x", "*")


def _before(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """The chain of words of position that leads up to the name at `place`, with nothing but links between."""
    chain: list[Token] = []
    edge = tokens[place].start
    for token in reversed(tokens[:place]):
        if token.kind in (SEPARATOR, CONNECTOR, OTHER, NUMBER):
            if not _LINK.match(shadow[token.start : edge]) and token.kind != CONNECTOR:
                break
            if token.kind == SEPARATOR and any(mark in token.text for mark in ",") and not chain:
                break
            continue
        if token.kind in (HOSPITAL, DEPARTMENT, TITLE, POST, ROLE) or token.kind in "Bp":
            if not _LINK.match(shadow[token.end : edge]):
                break
            if (chain and chain[0].kind == HOSPITAL and token.kind != ROLE) or token.text == "专家":
                break  # 老专家 is no role
            chain.insert(0, token)
            edge = token.start
            continue
        break
    return (
        chain if any(token.kind in "TPRp" for token in chain) or any(token.kind == HOSPITAL for token in chain) else []
    )


def _after(tokens: Sequence[Token], place: int, shadow: str) -> list[Token]:
    """Words of position behind the name: 某某主任医师; 某某，某医院护士; 某某任队长."""
    chain: list[Token] = []
    edge = tokens[place].end
    for token in tokens[place + 1 : place + LONGEST_CHAIN]:
        gap = shadow[edge : token.start]
        if token.kind in (SEPARATOR, OTHER, CONNECTOR, COUNT):
            continue
        if token.kind in "BGX" and (not gap or _IS.match(gap.strip())):
            edge = token.end  # 某某是某省第一批医疗队队员、某医院护士
            chain.extend([token] if token.kind == BATCH else [])
            continue
        if token.kind in "mepa" and _IS.match(gap.strip()):
            chain.append(token)  # 某某，女，1989年11月出生，中共党员，某医院护师
            edge = token.end
            continue
        touching = not gap or _IS.match(gap.strip()) is not None or (bool(chain) and gap in _LINKS_BEHIND)
        if token.kind == ROLE and _TAKES.match(gap) and token.text not in ("队员", "成员", "专家"):
            chain.append(token)
            break
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or not touching:
            break
        if gap and token.kind != HOSPITAL and "是" not in gap and all(item.kind in "mepa" for item in chain):
            break
        named_behind = any(other.kind == NAME and other.start == token.end for other in tokens[place + 1 : place + 16])
        if gap.strip() == "," and token.kind in (TITLE, POST) and named_behind and chain:
            break  # of somebody else, who is named behind it
        chain.append(token)
        edge = token.end
    # Words that lead up to the next name are that one's.
    following = next((token for token in tokens[place + 1 :] if token.start >= edge and token.kind == NAME), None)
    if chain and following is not None and following.start == edge and chain[-1].kind != ROLE:
        return []
    return chain


LONGEST_CHAIN = 22
"""Tokens behind a name among which the words about it are looked for."""

_LINKS_BEHIND = ("、", "的", "", "的一名", "的1名", "一名", "的一位")


def _behind_list(tokens: Sequence[Token], place: int) -> list[Token]:
    """The title behind the list of names that the name at `place` belongs to: 甲、乙、丙三名护士."""
    for last, token in pairwise(tokens[place : place + LONGEST_LIST]):
        if token.kind == TITLE and last.kind == COUNT:
            return [token]
        if token.kind not in (NAME, COUNT) and token.text.strip() not in _LIST_MARKS:
            break
    return []


LONGEST_LIST = 40
"""Tokens of a list of names that are looked at for what stands behind it."""


def _listed(tokens: Sequence[Token], last: Token, name: Token) -> bool:
    between = [token for token in tokens if last.end <= token.start < name.start]
    return all(token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in _LIST_MARKS for token in between)


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    return 0 <= name.start - hospital.end <= 40 and "," not in between
