"""Who signs a text, and to whom a letter is written."""

import re
from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.furniture import is_below_text
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, NUMBER, POST, SEPARATOR


def signature_of(rows: Sequence[Row]) -> int:
    """The place from which on the rows sign the text: an institution and the date below or beside it, with nobody
    named behind them. The number of rows, if there is no signature."""
    last = len(rows) - 1
    while last > 0 and is_below_text(rows[last]):
        last -= 1
    if last > 1 and _is_day_alone(rows[last]) and _signs_letter(rows[last - 1], rows[last - 2]):
        return last - 1
    for place in range(last, max(-1, last + 1 - LONGEST_END), -1):
        kinds = [token.kind for token in rows[place].tokens if token.kind != SEPARATOR]
        if _is_head_who_signs(rows[place]):
            continue
        if any(token.kind == NAME and token.score >= SURE for token in rows[place].tokens):
            break
        if not kinds or kinds[0] != HOSPITAL:
            continue
        below = next((row for row in rows[place + 1 : place + 3] if not _is_head_who_signs(row)), None)
        if below is not None and (below.remark or below.letters > LONGEST_DATED):
            continue  # a title, and the sentence that begins the report
        behind = [*rows[place].tokens, *(below.tokens if below else ())]
        dated = any(token.kind == NUMBER and "月" in token.text for token in behind)
        barred = set("TPRC") if dated and _signs_by_office(rows[place]) else set("DTPRC")
        set_apart = place == last and (_is_set_right(rows[place]) or _is_behind_dash(rows, place))
        if (dated or set_apart) and not set(kinds) & barred and not _heads_report(rows, place):
            return place
    return len(rows)


def _heads_report(rows: Sequence[Row], place: int) -> bool:
    """Whether nothing but titles stands above a row, and sentences below it: 某某医院医疗队出征 / 2020年2月5日 / 今天，…"""
    above = any(row.remark or NAME in row.kinds for row in rows[:place])
    return not above and any(row.remark and row.letters > LONGEST_DATED for row in rows[place + 1 :])


def _signs_by_office(row: Row) -> bool:
    """Whether a row apart from what is above it ends in one of a house's offices: 某县人民医院宣传科."""
    said = [token for token in row.tokens if token.kind != SEPARATOR]
    return (
        row.blanks > 0 and len(said) > 1 and said[-1].kind == DEPARTMENT and _OFFICE.search(said[-1].text) is not None
    )


_OFFICE = re.compile(
    "(?:宣传|宣教|党委|党群|党政|行政|综合|院长|医院|人事|人力资源|医务|医政|护理|工会|团委|党办|院办).{0,4}$|办公室$"
)


def _is_day_alone(row: Row) -> bool:
    said = [token for token in row.tokens if token.kind != SEPARATOR]
    return bool(said) and said[0].kind == NUMBER and "月" in said[0].text and row.letters < LONGEST_DAY


LONGEST_DAY, LONGEST_DATED = 14, 40


def _signs_letter(row: Row, above: Row) -> bool:
    """Whether a row above the day is the name of who wrote: a head with the house, or a bare name below a sentence."""
    said = [token for token in row.tokens if token.kind != SEPARATOR]
    kinds = [token.kind for token in said]
    if kinds.count(NAME) != 1:
        return False
    if POST in kinds and set(kinds) <= {HOSPITAL, POST, NAME}:
        return _HEADS.search("".join(token.text for token in said if token.kind == POST)) is not None
    below = above.remark or (bool(above.tokens) and above.tokens[-1].text[:1] in _STOPS)
    return kinds in ([NAME], [HOSPITAL, NAME]) and below


_STOPS = ("。", "!", "?")


def _is_set_right(row: Row) -> bool:
    """Whether a row is an institution alone, perhaps with a word such as 宣, far from the left end of its line."""
    said = [token for token in row.tokens if token.kind != SEPARATOR]
    return (
        said[0].start - row.start >= SET_RIGHT
        and len(said) <= PAIR
        and len(said[-1].text) > 0
        and said[-1].kind in "HO"
    )


SET_RIGHT, PAIR = 6, 2


def _is_behind_dash(rows: Sequence[Row], place: int) -> bool:
    """Whether a row is an institution alone behind a dash, as no other of the page is: ——某市卫生健康委员会 宣."""
    said = [token for token in rows[place].tokens if token.kind != SEPARATOR]
    dashed = [row for row in rows if row.tokens and row.tokens[0].text.startswith("--") and HOSPITAL in row.kinds]
    return len(said) <= PAIR and said[-1].kind in "HO" and len(dashed) == 1 and dashed[0] is rows[place]


def _is_head_who_signs(row: Row) -> bool:
    """Whether a row is nothing but the head of a house and the name: 党委书记　某某."""
    said = [token for token in row.tokens if token.kind != SEPARATOR]
    posts = "".join(token.text for token in said if token.kind == POST)
    return (
        {token.kind for token in said} == {NAME, POST} and len(said) < MOST_WORDS and _HEADS.search(posts) is not None
    )


MOST_WORDS = 5
_HEADS = re.compile("院长|书记|局长|主任|会长|市长|县长")
LONGEST_END = 8
"""Rows from the end of a text among which its signature is looked for."""


def signs_for_house(shadow: str, start: int, end: int) -> bool:
    """Whether a line is the office of a house that publishes for it: 某某医院宣传统战部."""
    return _PUBLISHES.search(shadow, start, end) is not None


_PUBLISHES = re.compile(
    "院(?:党委)?(?:宣传|党委办|党办|党政办|院办|办公室|团委|融媒体)[\u4e00-\u9fff]{0,6}$", re.MULTILINE
)


def addresses_units(words: str) -> bool:
    """Whether a line says to which units a notice goes: 各镇（街）卫生院：, 市直各医疗单位： They send nobody."""
    return "各" in words and _TO_UNITS.match(words) is not None


_TO_UNITS = re.compile(
    "[ ]*(?:[\u3400-\u9fff]{0,6}|[^。:]{2,24}[、,])各[^。:]{0,30}(?:单位|病区|部门|机构|[院局委所站会司校镇乡处室]|中心|支部|街道)[ ]*:[ ]*$"
)
_YOURS = re.compile("贵院|贵单位|贵中心|贵局|你院")


def addressee_of(rows: Sequence[Row], shadow: str) -> Token | None:
    """The institution to whom a letter speaks of its people: 某某医院：…贵院先后选派…, 尊敬的某某医院全体同仁："""
    if _YOURS.search(shadow) is None or tells_of_ours(shadow):
        return None
    for row in rows[:LONGEST_END]:
        said = [token for token in row.tokens if token.kind != SEPARATOR]
        hospitals = [token for token in said if token.kind == HOSPITAL]
        of_letter = ":" in row.tokens[-1].text if row.tokens else False
        if len(hospitals) != 1 or not (of_letter or shadow[row.start : row.end].rstrip().endswith("信")):
            continue
        if len(said) == 1 or row.letters <= LONGEST_ADDRESS:
            return _addressed(hospitals[0])
    return None


def tells_of_ours(shadow: str) -> bool:
    """Whether a letter is of the house whose people went to the one it is written to: 我院护师某某被派往贵院."""
    return _OURS_THERE.search(shadow) is not None


_OURS_THERE = re.compile(
    "[我本]院[^。!?;\n]{0,40}(?:同志|医生|医师|护士|护师|队员|同事|人员|医疗队|[0-9一二三四五六七八九十]{1,3}[名位人])[^。!?;\n]{0,16}"
    "(?:派往|派到|派驻|派赴|分到|分配到|奔赴|前往|进驻|来到|支援|驰援|增援)了?贵[院单中地市县]"
)


def _addressed(hospital: Token) -> Token:
    own = hospital.text.removeprefix("致")
    return hospital._replace(start=hospital.end - len(own), text=own)


LONGEST_ADDRESS = 30
