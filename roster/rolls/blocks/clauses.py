"""The clauses of a row, and the words of a heading before a colon within it."""

from collections.abc import Iterator, Sequence

from roster.rolls.blocks.gaps import as_office, is_office
from roster.rolls.lattice.cut import Token
from roster.rolls.rows.asked import holds_labelled_name
from roster.rolls.words.lexicon import ATTRIBUTES, HOSPITAL, LABEL, NAME, NUMBER, POST, ROLE, SEPARATOR, TITLE


def clauses_of(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """The row cut at semicolons, full stops and headings with a colon: (heading words, content)."""
    label: list[Token] = []
    content: list[Token] = []
    named = False  # whether `content` holds a name: to look for one at each mark would take long
    last = {token.kind: place for place, token in enumerate(tokens)}
    # Behind the last name a colon leads from names to what is said of them: 甲、乙（联络员）：某某医院.
    told_from, told_to = last.get(NAME, 0), last.get(HOSPITAL, 0)
    form = LABEL in last and holds_labelled_name(tokens)
    for place, token in enumerate(tokens):
        mark = token.text if token.kind == SEPARATOR else ""
        if ":" in mark and not (told_from <= place < told_to and named):
            heading = content[-1:] if form and content[-1:] and content[-1].kind == LABEL else _trailing_words(content)
            heading = _without_words_before_office(label, heading) if named else heading
            if heading and all(item.kind in (LABEL, SEPARATOR, NUMBER) for item in heading):
                # 姓名：… 单位：… are a form's labels; what they label stays together.
                del content[len(content) - len(heading) :]
                continue
            if heading:
                rest = content[: len(content) - len(heading)]
                if any(item.kind in ATTRIBUTES or item.kind == NAME for item in rest):
                    yield label, rest
                    label = []
                if label and not rest:
                    label.extend(heading[: max(0, MOST_LABELLED - len(label))])
                else:
                    label = [item for item in heading if item.kind in ATTRIBUTES]
                content, named = [], False
                continue
        if (";" in mark or "。" in mark) and place + 1 < len(tokens) and named:
            yield label, content
            label, content, named = [], [], False
            continue
        content.append(token)
        named = named or token.kind == NAME
    if label or content:
        yield label, content


def _without_words_before_office(label: Sequence[Token], heading: list[Token]) -> list[Token]:
    """The words before a colon without those of the one whom the label before led: 领队：甲某医院副院长、队长：乙, where the
    office alone heads the next. A ward may be a heading's word (护理组组长：), and so may another office: 书记、队长：."""
    places = [at for at, item in enumerate(heading) if item.kind in ATTRIBUTES]
    told = any(heading[at].kind in (HOSPITAL, TITLE, POST) for at in places)
    leads = [item for item in label if item.kind in ATTRIBUTES][-1:]
    if not told or not leads or leads[0].kind != ROLE:
        return heading
    office = len(places)
    while office and is_office(heading[places[office - 1]]):
        office -= 1
    return [as_office(item) for item in heading[places[office] :]] if office < len(places) else heading


MOST_LABELLED = 40
"""Words of headings one behind another with nothing between that are kept, so that the time stays linear."""


def _has_name(tokens: Sequence[Token]) -> bool:
    return any(token.kind == NAME for token in tokens)


def _trailing_words(content: list[Token]) -> list[Token]:
    """The words directly before a colon, back to the last name, its bracket or a blank: what the colon makes a heading of. In
    领队：甲（某医院）、副领队：乙 the institution is 甲's."""
    taken: list[Token] = []
    named = _has_name(content)
    for token in reversed(content):
        mark = token.text if named and token.kind == SEPARATOR else ""
        if (
            token.kind == NAME
            or any(char in mark for char in " ,;。\t")
            or ("、" in mark and (")" in mark or "]" in mark))
        ):
            break
        taken.append(token)
    taken.reverse()
    return taken if any(token.kind in ATTRIBUTES or token.kind in "LC#O" for token in taken) else []
