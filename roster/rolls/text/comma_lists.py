"""Lists within a sentence that part their people by commas: 某医院甲，护士乙，丙，某医院护士丁、戊，率先进入病房. They are read with
the marks of a list, so that a name alone is of who stands before it."""

import re

from roster.rolls.text.memory import cut_cached
from roster.rolls.words.lexicon import DEPARTMENT, GROUP, HOSPITAL, NAME, POST, REGION, ROLE, TITLE, Lexicon
from roster.rolls.words.names import name_score, surname_characters, words

_CLAUSE = "[\u4e00-\u9fff]{2,24}"
_STRETCH = re.compile(f"(?<![\u4e00-\u9fff]){_CLAUSE}(?:[,、]{_CLAUSE}){{4,80}}(?![\u4e00-\u9fff])")
_LED = re.compile("[师士生员长任院][\u4e00-\u9fff]{2,3}(?=[,、])")
_SHORT_HOUSE = re.compile("[一二三四五六七八九十]{1,2}院(?=[\u4e00-\u9fff]{2})")  # 五院护士某某
_GO_IN = re.compile("(?:率先|最先|首先|先行|第一批|首批)进(?:入|驻)")
_MARK = re.compile("[,、]")
_WORDS = frozenset((HOSPITAL, DEPARTMENT, TITLE, POST, ROLE, GROUP, REGION))
FEWEST, FEWEST_COMMAS, LONGEST_NAME = 4, 2, 3


def with_commas_of_lists(shadow: str, lexicon: Lexicon) -> str:
    """The shadow with a 、 for each comma between the people of such a list."""
    if shadow.count(",") < FEWEST_COMMAS:
        return shadow
    return _STRETCH.sub(lambda found: _marked(found.group(), lexicon), shadow)


def _marked(stretch: str, lexicon: Lexicon) -> str:
    if stretch.count(",") < FEWEST_COMMAS or _LED.search(stretch) is None:
        return stretch
    clauses, marks = _MARK.split(stretch), _MARK.findall(stretch)
    kinds = [_kinds_of(clause, lexicon) for clause in clauses]
    first = 0
    while first < len(clauses):
        if HOSPITAL not in kinds[first] or not kinds[first].endswith(NAME):
            first += 1
            continue
        end = first + 1
        while end < len(clauses) and kinds[end].endswith(NAME):
            end += 1
        if _is_list(kinds[first:end], kinds[end] if end < len(kinds) else "") and marks[first : end - 1].count(",") > 1:
            marks[first : end - 1] = "、" * (end - 1 - first)
            if end < len(clauses) and _GO_IN.match(clauses[end]):
                marks[end - 1] = "。"  # what all did is said of the last no more than of the others
        first = end
    return clauses[0] + "".join([mark + clause for mark, clause in zip(marks, clauses[1:], strict=True)])


def _is_list(kinds: list[str], behind: str) -> bool:
    """Whether clauses of people are one list: with a name alone among them, and a position before another; unless what
    stands `behind` them is a position too, so that each may have his behind the name."""
    led = any(TITLE in kind or POST in kind for kind in kinds[1:])
    return len(kinds) >= FEWEST and NAME in kinds and led and (not behind or not _WORDS.issuperset(behind))


def _kinds_of(clause: str, lexicon: Lexicon) -> str:
    """The kinds of the words of a clause that is somebody with his position before the name; "?" for any other."""
    if len(clause) <= LONGEST_NAME and clause[0] in surname_characters():
        return NAME if clause not in words() and name_score(clause) > 0 else "?"
    short = _SHORT_HOUSE.match(clause)
    if short:
        return HOSPITAL + _kinds_of(clause[short.end() :], lexicon)
    cut = cut_cached(clause, lexicon)
    kinds = "".join([token[0] for token in cut])
    if kinds.endswith(NAME) and (len(kinds) == 1 or cut[-1][3] <= 0):
        return "?"
    return kinds if _WORDS.issuperset(kinds.removesuffix(NAME)) else "?"
