"""The part of a list of honours that names teams, wards and houses: 先进集体：… It says nothing of those below 先进个人：…"""

import re
from collections.abc import Sequence

from roster.rolls.rows.row import Row
from roster.rolls.words.lexicon import BATCH, HOSPITAL, NAME

_OPENS = re.compile(
    "[^,。;:]{0,24}(?:先进|优秀|模范|英雄|获奖|表彰|表扬|突出|立功)(?:的)?(?:集体|单位|团队)(?:[(][^()]{0,12}[)])?(?:名单)?(?:[(][^()]{0,12}[)])?:?"
)
_ENDS = re.compile("个人|人员|名单|同志|队员|护士|医[生师]")
_UNIT = re.compile("集体|单位|团队")


def without_collectives(rows: Sequence[Row], shadow: str, *, opened: bool) -> tuple[list[Row], bool]:
    """The rows of a group of headings without those that name bodies that were given a prize, and whether the list of
    these is still open at the end; `opened` says whether it was at the beginning."""
    if not opened and not any(
        "集体" in shadow[row.start : row.end] or "单位" in shadow[row.start : row.end] for row in rows
    ):
        return list(rows), False
    kept: list[Row] = []
    for row in rows:
        words = shadow[row.start : row.end].replace(" ", "")
        if _OPENS.fullmatch(words):
            opened = True
        elif (opened and NAME in row.kinds) or (
            opened and _ENDS.search(words) and _UNIT.search(words) is None and not _is_body(row)
        ):
            opened = False
        if not opened:
            kept.append(row)
    return kept, opened


def _is_body(row: Row) -> bool:
    """Whether a row names nothing but a body: 某市人民医院重症医学科护士站, 某省第一批援鄂医疗队."""
    return NAME not in row.kinds and (HOSPITAL in row.kinds or BATCH in row.kinds)
