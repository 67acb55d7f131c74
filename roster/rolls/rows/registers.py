"""Rows of a register: who somebody is, and behind the full stop when and with which team he went, as the annals of a county print it:
王建国  县人民医院外科医师。1974年参加第四批援坦桑尼亚医疗队，任队长."""

import re

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.row import Row, explain
from roster.rolls.words.lexicon import BATCH, NAME, ROLE, SEPARATOR

_REGISTERED = re.compile(
    "[ ]*(?:[0-9]{1,3}[.、][ ]*)?[\u4e00-\u9fff·](?:[ ]{0,2}[\u4e00-\u9fff·]){1,5}(?:[(][男女][^()。]{0,8}[)])?[ ]{1,8}"
    "[^。;: ]{3,40}[师士员生长任工]。[ ]*(?:19|20)[0-9]{2}[年-]"
)
_HOLDS = ("任", "担任", "为", "兼")


def keep_who_and_team(row: Row, words: str) -> None:
    """Leave of the sentence behind the full stop of such a row the batch and the office that it tells, and nothing else: where he
    worked (任木索马医疗点负责人, 在上沃尔特) and with whom names nobody. `words` are those of the row."""
    if "。" not in words or NAME not in row.kinds or _REGISTERED.match(words) is None:
        return
    stop = row.start + words.index("。")
    kept = [token for token in row.tokens if token.start < stop]
    if sum(token.kind == NAME for token in kept) != 1:
        return
    told: set[str] = set()
    before = ""
    for token in row.tokens[len(kept) :]:
        office = token.kind == ROLE and before.endswith(_HOLDS)
        if (token.kind == BATCH or office) and token.kind not in told:
            told.add(token.kind)
            kept.append(token)
        elif kept[-1].kind == SEPARATOR:
            kept[-1] = kept[-1]._replace(end=token.end, text=",")
        else:
            kept.append(Token(SEPARATOR, token.start, token.end, ",", 0.0))
        before = token.text
    row.put(kept)
    explain(row)
