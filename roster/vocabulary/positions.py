"""A position as printed, taken apart: department, title, post, and role in the team."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from roster.vocabulary.departments import class_department
from roster.vocabulary.posts import POSTS, class_post
from roster.vocabulary.roles import class_role
from roster.vocabulary.titles import TITLES, class_title


@dataclass(frozen=True, slots=True)
class Position:
    """Strings as printed, "" when absent; several of one kind keep the separator between them.

    `role` is what somebody is in the team (领队, 专家组成员), not at home. `rest` is what was not understood:
    nothing printed is dropped but separators.
    """

    department: str = ""
    title: str = ""
    post: str = ""
    rest: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    text: str
    before: str  # the separator printed before it, "" when glued to what stands before


_SEPARATOR = re.compile(r"[\s、，,；;/／·|]+|兼任?(?=[^职])|暨")
_UNIT = re.compile(
    r"(?:科|室|部|区|处|所|站|中心|门诊|病房|组|办|队|院|单元|库|房|科室|[CR]T|B超|[A-Z]{0,4}CU)[（(\d一二三四五六七八九十)）]*$",
    re.IGNORECASE,
)
_TRAILING_BRACKET = re.compile(r"(?P<head>.+?)[（(](?P<inner>[^（()）]+)[)）]$")
# In 麻醉科主任 the 科 belongs to 麻醉, not to 科主任: posts that begin with the unit count only as a whole.
_UNITS_OF_POSTS = ("科室", "科", "室", "中心", "病区", "护理部")


# Of the words of roles only those that are no post at home; 队长 is one, unless of a car pool (车队队长).
_ROLE = re.compile(
    r"(?:.*(?:医疗|救援|支援|护理)队)?(?:[总副大]|常务)*(?:领队|队长|联络员|队员)|.{0,6}专家组?.{0,3}|临时.*书记"
)


def _begins_with_unit(post: str) -> bool:
    return any(class_post(post.removeprefix(unit)) is not None for unit in _UNITS_OF_POSTS if post.startswith(unit))


_ENDINGS: dict[str, str] = dict.fromkeys(TITLES, "title") | {
    form: "post" for form in POSTS if not _begins_with_unit(form)
}
_LONGEST_ENDING = max(map(len, _ENDINGS))


def _kind_of_whole(text: str) -> str | None:
    if _ROLE.fullmatch(text) and class_role(text) is not None:
        return "role"
    if class_title(text) is not None:
        return "title"
    if class_post(text) is not None and not text.startswith("护理部"):
        return "post"
    return None


def _kind_of_remainder(text: str) -> str:
    return "department" if _UNIT.search(text) or class_department(text) is not None else "rest"


def _ending(text: str) -> tuple[str, str] | None:
    """The longest title or post at the end of a text, and which of the two it is."""
    for start in range(max(0, len(text) - _LONGEST_ENDING), len(text)):
        kind = _ENDINGS.get(text[start:])
        if kind is not None:
            return text[start:], kind
    return None


def _take_bracket(text: str) -> tuple[str, _Piece] | None:
    """What stands before a bracket at the end, and the bracket's words: 主任医师(教授), 主治医师（规培）."""
    bracket = _TRAILING_BRACKET.match(text)
    if bracket is None:
        return None
    kind = _kind_of_whole(bracket["inner"])
    if kind is None and _ending(bracket["head"]) is None:
        return None
    return bracket["head"], _Piece(kind or "rest", bracket["inner"], "、")


def _take_ending(text: str) -> tuple[str, _Piece] | None:
    """What stands before a title or post at the end, and that."""
    ending = _ending(text)
    if ending is None:
        return None
    form, kind = ending
    head = text[: -len(form)]
    if head.endswith("科科"):  # 外科科护士长 directs the wards of 外科
        head, form = head[:-1], "科" + form
    return head, _Piece(kind, form, "")


def _take_apart(text: str, before: str) -> list[_Piece]:
    """Pieces of a text without separators, in the order printed: from its end, titles and posts; then the unit."""
    pieces: list[_Piece] = []
    while text:
        kind = _kind_of_whole(text)
        taken = None if kind else _take_bracket(text) or _take_ending(text)
        if taken is None or not taken[0]:
            pieces.append(_Piece(kind or _kind_of_remainder(text), text, before))
            break
        text, piece = taken
        pieces.append(piece)
    return pieces[::-1]


def _pieces(printed: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    start, before = 0, ""
    for separator in [*_outside_brackets(printed), None]:
        end = separator.start() if separator else len(printed)
        pieces += _take_apart(printed[start:end], before)
        if separator:
            start, before = separator.end(), separator.group()
    return pieces


def _outside_brackets(printed: str) -> list[re.Match[str]]:
    """Separators, but for those inside brackets: 老年病(呼吸、消化)科 is one department."""
    depth = list(itertools.accumulate((c in "(（") - (c in ")）") for c in printed))
    return [match for match in _SEPARATOR.finditer(printed) if depth[match.start()] <= 0]


def _joined(pieces: list[_Piece], kind: str) -> str:
    """The pieces of one kind; between neighbours the separator as printed, between others 、."""
    text, last = "", -2
    for index, piece in enumerate(pieces):
        if piece.kind != kind:
            continue
        if text:
            text += piece.before if index == last + 1 else "、"
        text += piece.text
        last = index
    return text


@lru_cache(maxsize=16384)
def split_position(printed: str) -> Position:
    """A printed position as department, title and post: 重症医学科主管护师 is 重症医学科 and the title 主管护师.

    麻醉科副主任 is a post of 麻醉科, 重症医学科副主任医师 has a title; 护理部主任 is a post of 护理部. Several
    posts stay together as printed: 党委副书记、院长、主任医师 is the posts 党委副书记、院长 and the title 主任医师.
    """
    pieces = _pieces(printed.strip())
    return Position(*(_joined(pieces, kind) for kind in ("department", "title", "post", "rest", "role")))
