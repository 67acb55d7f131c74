"""Words that only say what somebody does (医生, 护士), beside titles that say it as well."""

from collections.abc import Sequence

from roster.rolls.lattice.cut import Token
from roster.vocabulary.titles import class_title

CALLINGS = frozenset(("医生", "医师", "护士", "药师", "技师"))


def is_head_nurse_counted(calling: Token, posts: Sequence[Token], shadow: str) -> bool:
    counted = calling.start > 0 and shadow[calling.start - 1] in "名位个"
    return counted and any(post.text.endswith("护士长") for post in posts)


def without_callings(titles: list[Token]) -> list[Token]:
    """The titles without the words that only say what a title says as well: 护士 某某 主管护师."""
    classed = [class_title(token.text) for token in titles]
    professions = [title.profession if title else "" for title in classed]
    kept = [
        token
        for token, profession in zip(titles, professions, strict=True)
        if token.text not in CALLINGS or professions.count(profession) == 1
    ]
    return kept or [token for token in titles if token.text != "医生"] or titles  # 内科医生 | 医师


def without_calling_of_nurses(ward: Token, title: Token) -> Token:
    """The ward before a nurse's title without the calling between them: 重症医学科|护理|主管护师."""
    whole = ward.end == title.start and ward.end - ward.start == len(ward.text)
    if whole and ward.text.endswith(("科护理", "病区护理", "病房护理", "室护理", "ICU护理")):
        return ward._replace(end=ward.end - 2, text=ward.text[:-2])
    return ward
