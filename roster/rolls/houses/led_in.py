"""Institutions that were read with words of the sentence before them, where no place tells which those are, but the page names
the house alone as well (贡献和为|天医总院, 代表团抵达|某国友好医院); and what is no institution for such words (感谢|医院)."""

import re
from collections.abc import Iterable

from roster.rolls.houses.page_house import MOST_NAMED
from roster.rolls.lattice.cut import Token
from roster.vocabulary.hospitals import place_of

_LEADS_IN = re.compile(
    "[\u4e00-\u9fff]{0,16}(?:[为由给向对将把被赴往]|抵达|到达|来到|会同|协同|联合|携手|代表|感谢|祝贺|视察|参观|走进|访问)"
)
_OF_NOBODY = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:代表|感谢|祝贺|不负|辜负|返回|回到|来到|离开|服务|人民和|首都和|[为是在对向])医院"
    "|[\u4e00-\u9fff]{0,10}[我本]院[\u4e00-\u9fff]{0,4}医院"
)


def without_lead_ins(named: Iterable[Token]) -> list[Token]:
    """The institutions `named`, each without the words that lead it in, and without those that are none."""
    houses = [token for token in named if not _OF_NOBODY.fullmatch(token.text)]
    texts = {token.text for token in houses}
    if len(texts) > MOST_NAMED:
        return houses
    alone = {text: next((other for other in texts if _is_led_in(text, other)), text) for text in texts}
    return [
        token
        if alone[token.text] == token.text or token.end - token.start != len(token.text)
        else token._replace(start=token.end - len(alone[token.text]), text=alone[token.text])
        for token in houses
    ]


def _is_led_in(house: str, alone: str) -> bool:
    """Whether the name of an institution is another one behind words that lead it in."""
    if len(alone) >= len(house) or not house.endswith(alone) or place_of(house) is not None:
        return False
    return _LEADS_IN.fullmatch(house.removesuffix(alone)) is not None
