"""Words of a report's title that look like somebody's name and are none, and titles that stand again below each picture."""

from collections import Counter
from collections.abc import Sequence

from roster.rolls.drafts import Draft
from roster.rolls.pages.people import Found
from roster.rolls.rows.row import Row
from roster.rolls.trust import WORDS_LEFT
from roster.rolls.words.lexicon import HOSPITAL
from roster.rolls.words.names import name_score
from roster.vocabulary.regions import find_region


def without_words_of_title(found: list[Found], rows: Sequence[Row], shadow: str) -> list[Found]:
    """Those found without what hardly is a name in the title of running text: 山路上的"背篓医生". `rows` are all of the page."""
    found = _without_titles_again(found, rows, shadow)
    listed = sum(draft.source != "prose" for draft, _ in found)
    much = sum(row.letters for row in rows) > MUCH_TEXT
    report = len(found) > listed or much
    if not (0 < listed <= FEW_LISTED and report):
        return found
    told = listed < len(found)
    return [one for one in found if one[0].source != "row" or _may_be_titled(one[0], shadow, much=much, told=told)]


def _without_titles_again(found: list[Found], rows: Sequence[Row], shadow: str) -> list[Found]:
    """Those found without the people of a sentence that stands again, word for word, as a page's title does below each of its
    pictures: 某医院护士甲、乙载誉归来. A line that is read whole may be of a roll, where somebody is printed twice."""
    told = [one[0] for one in found if one[0].source == "row" and WORDS_LEFT in one[0].doubts]
    if len(told) == len({draft.name.text for draft in told}):
        return found
    lines = {place: shadow[row.start : row.end].strip() for place, row in enumerate(rows)}
    times = Counter(lines.values())
    places = {row.start: place for place, row in enumerate(rows)}
    seen: dict[tuple[str, str], Draft] = {}
    again: set[int] = set()
    for draft in told:
        place = places.get(shadow.rfind("\n", 0, draft.name.start) + 1)
        line = lines.get(place, "") if place is not None else ""
        if len(line) < SHORTEST_TITLE or times[line] < AGAIN:
            continue
        same = seen.setdefault((line, draft.name.text), draft)
        if same is not draft:
            same.elsewhere += ((draft.name.start, draft.name.end),)
            again.add(id(draft))
    return [one for one in found if id(one[0]) not in again]


SHORTEST_TITLE, AGAIN = 12, 2
"""Characters of a sentence, and times that it stands on the page, from which on it is a title that stands again."""


def _may_be_titled(draft: Draft, shadow: str, *, much: bool, told: bool) -> bool:
    """Whether what looks like a name in a title is one: 连心桥——… and "铁娘子" are none, if the text names nobody so.

    `much` says that the page has much text, `told` that its running text names somebody.
    """
    name = draft.name
    quoted = shadow.startswith('"', name.start - 1) and shadow.startswith('"', name.end)
    dashed = shadow.startswith("--", name.end) and not _says_who_it_is(draft)
    apart = quoted or dashed
    again = shadow.count(name.text, 0, MUCH_TEXT * MOST_LINES) > 1
    if name.text[-1] in "了的":
        return False  # 和|田来了|天津医生
    if name.text[0] in "去到赴往在" and find_region(name.text[1:]):
        return False  # 某某副主任医师去西藏
    if name.text[0] == "长" and shadow.startswith("护士", name.start - 2):
        return False  # 护士|长日记
    if find_region(name.text) or find_region(name.text[:-1]):
        return False  # 洪洞白衣战士今晨出征, 吉林不"冰"
    if told and not (again or (draft.has(HOSPITAL) and draft.has("TP"))) and name_score(name.text) < SURE_NAME:
        return False  # 某医院:巾帼不|让须眉
    return (name_score(name.text) > HARDLY or not much) and (again or not apart)


def _says_who_it_is(draft: Draft) -> bool:
    """Whether the position behind the dash is that of somebody with a sure name: 王建国----某医院副主任医师."""
    name = draft.name
    behind = any(token.kind in "TPR" and token.start > name.end for token in draft.own)
    return behind and name_score(name.text) > SURE_NAME


FEW_LISTED, MUCH_TEXT = 3, 220
"""People of lists up to which, and characters beyond which, a page is a report."""
MOST_LINES = 20
HARDLY, SURE_NAME = -1.5, 3.0
"""Log-likelihood up to which a word is hardly a name."""
