"""Deployed people named in running text. Precision comes first: who is in doubt is left to the page."""

import re
from collections.abc import Iterator, Sequence

from roster.rolls.binding import Draft
from roster.rolls.houses import is_host
from roster.rolls.lattice import Token
from roster.rolls.lexicon import (
    CONNECTOR,
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
from roster.rolls.names import name_score
from roster.rolls.rows import read_row

POSSIBLE_NAME, SURE_NAME = -3.0, 3.0
"""Log-likelihoods from which on a string is taken for a name right behind place and title, and when any such word touches it."""

# Going to another place's help; staying at one's post at home is no deployment.
_DEPLOYED = re.compile(
    "援鄂|援汉|援助湖北|援助武汉|支援湖北|支援武汉|驰援|出征|奔赴|赴鄂|赴汉|赴湖北|赴武汉|赶赴|赶到武汉|逆行|医疗队|救援队|援沪|支援队|请战|前线|"
    "增援|支援|启程|征程|先遣|随队|方舱|金银潭|火神山|雷神山|一线|战地|流调工作队|专家组|援襄|援冈|对口"
)
# Said of those who go, but of many others too: it counts in a text whose headings speak of a team that went.
_GOING = re.compile(
    "报名|报了名|出发|启程|武汉|湖北|抵达|动身|同行|进驻|请缨|行李|行囊|疫区|集结|隔离病房|红区|进舱|舱内|班组|防护服|防护培训|夜班|同组|气管插管|重症病房|队员|队友|全队|队里"
)
_BYSTANDER = re.compile(
    "送行|送别|欢送|迎接|看望|慰问|接见|会见|讲话|致辞|指出|强调|主持|出席|捐赠|捐款|发言|患者|确诊病例|家属|妻子|丈夫|儿子|女儿|去世|病逝|牺牲|殉职|提拔|拟任|免职|处分"
)
_CREDIT = re.compile(r"[文图摄][ ]?[/|:][ ]?$")
_SPEAKS = re.compile("^(?:[^。]{0,6})(?:介绍|表示|告诉|宣布|部署|要求|说道)")
_SAYS = re.compile("^(?:,)?说")
_LEADS = re.compile("院长|书记|主席|局长|厅长|处长|部长|市长|县长|会长|主任委员|理事长|司长")
_LINK = re.compile(
    "^(?:的|之|为|有|是|一名|名|位|两位|党员|中共党员|共产党员|预备党员|青年|青年党员|老党员|退休|年轻|女|男|90后|80后|70后|95后|援鄂|医护人员|医务人员|队员|同志|党支部|和|与|及|、|,| |\"|'|《|》|带头人|临时|\n)*$"
)
_TAKES = re.compile("^(?:为|任|担任|作为|出任|同志任|同志担任|同志为|带领|带队)")
_IS = re.compile(r"^(?:,|是|系|\(|:|来自|是来自|,来自|,是|,系|同志,|同志是|同志\()$")

Span = tuple[int, int]


def speaks_of_team(words: str) -> bool:
    """Whether a heading, or a paragraph, speaks of people who went to help elsewhere."""
    return _DEPLOYED.search(words) is not None


def read_prose(
    start: int, end: int, shadow: str, lexicon: Lexicon, *, of_team: bool = False
) -> list[tuple[Draft, tuple[Span, ...]]]:
    """The deployed people that a paragraph names, each with the stretch of text that names it.

    `of_team` says that the text's headings speak of a team that went, so that less is asked of the paragraph.
    """
    paragraph = shadow[start:end]
    if not speaks_of_team(paragraph) and not (of_team and _GOING.search(paragraph)):
        return []
    found: list[tuple[Draft, tuple[Span, ...]]] = []
    cue_end, cue = start, False
    hospitals: dict[str, Token] = {}
    for tokens in _sentences(read_row(shadow, start, end, lexicon, 0).tokens):
        if tokens[0].start >= cue_end:
            # A ; parts the people of a sentence, but what it says of going it says of all of them.
            stop = _FULL_STOP.search(shadow, tokens[0].start, end)
            cue_end = stop.end() if stop else end
            cue = speaks_of_team(shadow[tokens[0].start : cue_end])
        hospitals.update((token.text, token) for token in reversed(tokens) if token.kind == HOSPITAL)
        for draft in _people(tokens, shadow):
            if _is_deployed(draft, shadow, tokens, cue):
                seen = [item for item in hospitals.values() if item.start < draft.name.start]
                if len(seen) == 1 and draft.has(DEPARTMENT) and not draft.has(HOSPITAL):
                    draft.inherited.append(seen[0])  # the only institution that the paragraph has named so far
                near = [token for token in (draft.name, *draft.own) if abs(token.start - draft.name.start) < 80]
                found.append((draft, tuple(sorted((token.start, token.end) for token in near))))
    return found


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
            or name_score(token.text) < POSSIBLE_NAME
            or _cut_short(token, shadow)
        ):
            continue
        draft = Draft(token, source="prose")
        before = _before(tokens, place, shadow)
        placed = any(item.kind in "HD" for item in before) and bool(before) and before[-1].kind in "TP"
        follows = last is not None and not before and _listed(tokens, last.name, token)
        if not placed and not follows and name_score(token.text) < SURE_NAME:
            continue
        draft.own = before + _after(tokens, place, shadow)
        if not draft.own and last is not None and _listed(tokens, last.name, token):
            draft.own = [item for item in last.own if item.kind in (HOSPITAL, DEPARTMENT, TITLE)]
        if not draft.own:
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
            if chain and chain[0].kind == HOSPITAL and token.kind != ROLE:
                break
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
    for token in tokens[place + 1 : place + 14]:
        gap = shadow[edge : token.start]
        if token.kind in (SEPARATOR, OTHER, CONNECTOR):
            continue
        if token.kind in "mepa" and _IS.match(gap.strip()):
            chain.append(token)  # 某某，女，1989年11月出生，中共党员，某医院护师
            edge = token.end
            continue
        touching = not gap or _IS.match(gap.strip()) is not None or (bool(chain) and gap in ("、", "的", ""))
        if token.kind == ROLE and _TAKES.match(gap) and token.text not in ("队员", "成员", "专家"):
            chain.append(token)
            break
        if token.kind not in (HOSPITAL, DEPARTMENT, TITLE, POST) or not touching:
            break
        if gap and token.kind != HOSPITAL and all(item.kind in "mepa" for item in chain):
            break
        chain.append(token)
        edge = token.end
    # Words that lead up to the next name are that one's.
    following = next((token for token in tokens[place + 1 :] if token.start >= edge and token.kind == NAME), None)
    if chain and following is not None and following.start == edge and chain[-1].kind != ROLE:
        return []
    return chain


def _listed(tokens: Sequence[Token], last: Token, name: Token) -> bool:
    between = [token for token in tokens if last.end <= token.start < name.start]
    return all(
        token.kind in (SEPARATOR, CONNECTOR) and token.text.strip() in ("、", "和", "与", "及", "以及")
        for token in between
    )


def _near(hospital: Token, name: Token, shadow: str) -> bool:
    between = shadow[hospital.end : name.start]
    return 0 <= name.start - hospital.end <= 40 and "," not in between


def _is_deployed(draft: Draft, shadow: str, sentence: Sequence[Token], cue: bool) -> bool:
    words = shadow[sentence[0].start : sentence[-1].end]
    posts = "".join(token.text for token in draft.own if token.kind == POST)
    hospital = next((token.text for token in draft.own if token.kind == HOSPITAL), "")
    if _BYSTANDER.search(words) and not draft.has(ROLE):
        # A sentence that also speaks of bystanders must say outright that this one is of the team.
        return False
    if _LEADS.search(posts) and not draft.has(ROLE):
        return False
    if (
        posts
        and _SAYS.match(shadow[draft.name.end : draft.name.end + 3])
        and "护士长" not in posts
        and not draft.has(ROLE)
    ):
        return False
    if posts and _SPEAKS.match(shadow[draft.name.end : draft.name.end + 16]) and not draft.has(ROLE):
        return False
    if hospital and re.search("委员会|卫健委|卫健局|局$|公司|大学$|学院$|公安|厅$", hospital) and not draft.has(ROLE):
        return False
    if hospital and not draft.has(ROLE) and is_host(hospital):
        return False
    if draft.has(ROLE):
        return cue or draft.has("HDTP")  # 志愿服务队队长 leads no team that went
    if draft.has(HOSPITAL):
        return cue or draft.has("TP")
    if draft.has(DEPARTMENT) and draft.has("TP"):
        return True
    return draft.has(TITLE) and name_score(draft.name.text) >= 6
