"""The tokens of a row: its line as it was cut, with what its words say of each other."""

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.abroad import without_places_in_list
from roster.rolls.rows.asides import without_asides
from roster.rolls.rows.branch_houses import may_hold_branch, with_branches
from roster.rolls.rows.called_like_names import with_houses_called_like_names
from roster.rolls.rows.cut import cut_line, cut_word
from roster.rolls.rows.epithets import without_epithets
from roster.rolls.rows.freed_titles import with_names_like_wards, with_titles_freed
from roster.rolls.rows.goals import GOAL, with_aided_places, with_posts_ahead
from roster.rolls.rows.honour_words import speaks_of_honours, without_batches_of_honoured, without_honour_words
from roster.rolls.rows.house_edges import (
    MAY_GROW,
    with_places_before,
    with_villages,
    without_mother_house,
    without_sentence_words,
)
from roster.rolls.rows.labelled_names import begins_house, with_labelled_name
from roster.rolls.rows.led_centres import with_led_centres
from roster.rolls.rows.misprints import with_misprints
from roster.rolls.rows.natives import without_natives
from roster.rolls.rows.peoples import MAY_NAME_PEOPLES, with_peoples
from roster.rolls.rows.places_behind import with_places_behind, without_place_of_group
from roster.rolls.rows.team_words import without_duties, without_team_words
from roster.rolls.rows.torn_counties import with_whole_counties
from roster.rolls.rows.totals import with_sorts, with_total
from roster.rolls.rows.verbs import (
    with_names_ended,
    with_names_recut,
    with_torn_places,
    without_counted_verbs,
    without_houses_of_teams,
    without_workers,
)
from roster.rolls.rows.words import (
    AWARD,
    BORN_IN,
    CAREER,
    HELD_BY,
    OF_ALL,
    OF_PARTY,
    OF_TOWN,
    PLANNED,
    SAME_HOUSE,
    SCHOOLED,
    SORT_HAS,
    VERBS,
    as_marks,
    tells_career,
    with_centres,
    with_closings,
    with_destination,
    with_dotted_names,
    with_inner_centres,
    with_own_name,
    with_whole_goals,
    with_word_before,
    without_party,
    without_verbs,
)
from roster.rolls.text.spacing import closed_up
from roster.rolls.words.callings import HEADS_ALONE
from roster.rolls.words.lexicon import (
    ATTRIBUTES,
    BATCH,
    COUNT,
    DEPARTMENT,
    ETHNIC,
    GENDER,
    GROUP,
    HOSPITAL,
    LABEL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    REGION,
    ROLE,
    SEPARATOR,
    TITLE,
    Lexicon,
    Words,
)
from roster.rolls.words.pieces import LABELS, WEAK_KINDS

kind_of_token = itemgetter(Token._fields.index("kind"))
# 来自52家医院的, 这支队伍由5家医院, and what an undertaking is called: 2022年城乡医院对口支援.
_SEVERAL_HOUSES = re.compile(
    "[0-9]{1,4}(?:余|多)?家|[^家]{0,12}由[0-9]{1,4}家|(?:[0-9年度关于公布做好第一二三四五六七八九十轮批次期]*)城乡医院$"
)


_STRICKEN = ("灾区", "疫区", "震区")


def _without_several(token: Token) -> Token:
    """The token, or a word of the heading for what is no institution or ward: 来自52家医院的, 市中心医院表彰赴灾区医疗队员."""
    if token.kind == DEPARTMENT and token.text.endswith(_STRICKEN):
        return token._replace(kind=GROUP)
    return token._replace(kind=OTHER) if token.kind == HOSPITAL and _SEVERAL_HOUSES.match(token.text) else token


def tokens_of_cell(shadow: str, start: int, end: int, lexicon: Lexicon) -> Sequence[Token]:
    """As `tokens_of`, remembered with the place where the cell's words stood first: tables repeat their institutions, wards
    and titles. To remember whole rows as well, hardly two of which are alike, would cost more than it spares."""
    words = shadow[start:end]
    if end - start > LONGEST_CELL or "以" in words:
        return tokens_of(shadow, start, end, lexicon)
    known = lexicon.cells.get(words)
    if known is None:
        if len(lexicon.cells) >= MOST_CELLS:
            lexicon.cells.clear()
        tokens = tokens_of(shadow, start, end, lexicon)
        lexicon.cells[words] = start, tokens
        return tokens
    first, said = known
    return moved(said, start - first)


def moved(tokens: Sequence[Words], by: int) -> list[Token]:
    """The tokens as they are when the same words stand elsewhere."""
    make = tuple.__new__  # as in rows/cut.py
    return [make(Token, (kind, low + by, high + by, text, score)) for kind, low, high, text, score in tokens]


LONGEST_CELL, MOST_CELLS = 30, 4096


def tokens_of(shadow: str, start: int, end: int, lexicon: Lexicon, *, plain: bool = False) -> Sequence[Token]:
    """The words of the row between two offsets of the shadow; `plain` says that it is a plain word (rows/plain.py)."""
    line = shadow[start:end]
    marked, stretches = (line, []) if plain else _marked(line, start, lexicon)
    tokens = cut_word(line, start, lexicon) if plain else cut_line(closed_up(marked, lexicon), start, lexicon)
    if stretches:
        tokens = list(with_closings(tokens, stretches, shadow))
    kinds = "".join(map(kind_of_token, tokens))
    if GENDER in kinds and MAY_NAME_PEOPLES.search(line):
        tokens = with_peoples(tokens)
        kinds = "".join(map(kind_of_token, tokens))
    if _is_of_one(kinds) and _TELLING.isdisjoint(line):
        return tokens
    if _is_of_one_with_house(kinds) and _is_plain(line, kinds):
        return with_misprints(tokens, lexicon) if NAME in kinds else tokens
    if VERBS.search(line):
        tokens = list(without_verbs(tokens))
    if "家" in line or "城乡" in line or any(words in line for words in _STRICKEN):
        tokens = [_without_several(token) for token in tokens]
    if "干部" in line:
        tokens = _without_cadres(tokens)
    # Most rows need none of the looks at what touches what: their kinds alone say so.
    kinds = "".join(map(kind_of_token, tokens))
    tokens = _with_whole_words(tokens, kinds, line, start, lexicon)
    tokens = _with_what_touches(tokens, kinds, line)
    if not lexicon.prose and (OTHER in kinds or NAME in kinds):
        tokens = list(with_misprints(tokens, lexicon))
    if not lexicon.prose and ("NOT" in kinds or "NT" in kinds):
        tokens = with_titles_freed(tokens)
    if "DPD" in kinds or "DTD" in kinds or kinds.startswith("DSH"):
        tokens = with_names_like_wards(tokens)
    if LABEL in kinds:
        sender = _AIDS.search(line) is not None and _AIDED.search(shadow, max(0, start - NEAR), end + NEAR) is not None
        tokens = _labelled(tokens, sender=sender)
    if "数" in line or "计" in line:
        tokens = with_total(tokens, marked, start)
    return tokens


def _without_cadres(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the 干部 of those who help elsewhere as a plain word, which is no ward: 援疆|干部|某某医师."""
    before = (None, *tokens)
    return [
        token._replace(kind=OTHER, score=0.0)
        if token.kind == DEPARTMENT and token.text.endswith("干部") and _is_cadre(token, ahead)
        else token
        for ahead, token in zip(before, tokens, strict=False)
    ]


def _is_cadre(token: Token, ahead: Token | None) -> bool:
    held = token.text.removesuffix("干部")  # 第一位援疆干部
    return (held or (ahead.text if ahead is not None else "")).endswith(_HELPS)


_HELPS = ("援藏", "援疆", "援青", "援川", "支援", "帮扶", "挂职", "选派", "下派", "对口")

# The words of one person without an institution, of which the looks below change nothing unless they hold one of these.
_OF_ONE = re.compile("S?D?T?S?N?S?")
_TELLING = frozenset('("长现是于时曾均系前家乡灾疫震院共获授农盟建进革致九队援去赴务数计·')
# The same with an institution, of which those looks change nothing but a misprint taken for a name. Each match of their longest
# patterns holds one of the characters, as a test says; 任, which stands in titles as well, is looked for by itself.
_OF_ONE_WITH_HOUSE = re.compile("#?S?(?:NS(?:mS)?)?H(?:S?DS?T?N?S?)?S?|S?(?:[NHDTm#]S)*[NHDTm#]?")
_TELLING_OF_HOUSE = (_TELLING - {"院"}) | frozenset(
    ":原由为以经给设造记有我口扶走奔赶到抵接受被荣个所负弟地入码总挂将告献誓率组相校与和及向回在年访派烈祝报共照据响随神已协帮同闻讯"
)


# Remembered, since the rows of a list are built alike.
@lru_cache(maxsize=4096)
def _is_of_one(kinds: str) -> bool:
    return _OF_ONE.fullmatch(kinds) is not None


@lru_cache(maxsize=4096)
def _is_of_one_with_house(kinds: str) -> bool:
    return _OF_ONE_WITH_HOUSE.fullmatch(kinds) is not None


def _is_plain(line: str, kinds: str) -> bool:
    """Whether a line is of one person at most, and holds no word of those that the looks of `tokens_of` search for."""
    if kinds.count(NAME) > 1 or kinds.count(HOSPITAL) > 1:
        return False
    if not _TELLING_OF_HOUSE.isdisjoint(line) or "科学院" in line or line.count("医院") > 1:
        return False
    return "任" not in line or ("任医院" not in line and _MAY_END_NAMES.search(line) is None)


def _with_whole_words(tokens: list[Token], kinds: str, line: str, start: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of `line` with institutions and names made whole, and without the words of honours, parties and places.
    `kinds` are those of the tokens as they were cut."""
    if "NH" in kinds or "OH" in kinds:
        tokens = with_word_before(with_own_name(tokens, lexicon), prose=lexicon.prose)
        tokens = with_houses_called_like_names(tokens)
    if "GD" in kinds or "DD" in kinds or "DH" in kinds or "科学院" in line:
        tokens = with_centres(tokens)
    if "中心" in line and ("DP" in kinds or "备灾" in line):
        tokens = with_led_centres(tokens)
    if "中共" in line:
        tokens = list(without_party(tokens))
    if BATCH in kinds:
        tokens = without_batches_of_honoured(tokens, line, start)
    if speaks_of_honours(line):
        tokens = without_honour_words(tokens, line, start)
    if NAME in kinds and ("队" in line or "NSB" in kinds):
        tokens = without_places_in_list(tokens, line, start)
    if HOSPITAL in kinds and MAY_GROW.search(line):
        tokens = without_sentence_words(tokens)
    if "总院" in line or "院区" in line or "医疗区" in line:
        tokens = without_mother_house(tokens)
    if "NHN" in kinds or "GNH" in kinds or ("NH" in kinds and kinds.count(NAME) > 1):
        tokens = with_villages(tokens)
    if "GSH" in kinds or "NSH" in kinds:
        tokens = with_places_before(tokens)
    if HOSPITAL in kinds and may_hold_branch(line):
        tokens = with_branches(tokens, line, start)
    if HOSPITAL in kinds and "(" in line:
        tokens = with_places_behind(tokens)
    if kinds.count(HOSPITAL) > 1:
        tokens = with_inner_centres(tokens, prose=lexicon.prose)
    if "NN" in kinds and "·" in line:
        tokens = with_dotted_names(tokens)
    return tokens


def _with_what_touches(tokens: list[Token], kinds: str, line: str) -> list[Token]:
    """The tokens of `line` as teams, goals and counts beside them tell what they are. `kinds` as before."""
    if ROLE in kinds or BATCH in kinds or "(" in line:
        tokens = without_team_words(tokens)
    if kinds.startswith(GROUP + SEPARATOR + NAME) and line.rstrip().endswith(")"):
        tokens = without_duties(tokens)
    if kinds.startswith("XSNS"):
        tokens = without_place_of_group(tokens)
    if kinds[:2] in ("OS", "LS") and kinds.count(LABEL) < 2 and tokens[0].text in HEADS_ALONE and ":" in tokens[1].text:
        tokens = [tokens[0]._replace(kind=GROUP), *tokens[1:]]
    if ":" in line and ("医疗点" in line or "驻" in line):
        tokens = with_posts_ahead(tokens)
    if HOSPITAL in kinds and "赴" in line:
        tokens = with_whole_goals(tokens)
    if NAME in kinds and ("援" in line or "去" in line or "挂职" in line):
        tokens = with_aided_places(tokens)
    if "赴" in line or (REGION in kinds and "援" in line):
        tokens = with_destination(tokens)
    if "NO" in kinds:
        tokens = with_names_recut(tokens)
    if "OG" in kinds and "县" in line:
        tokens = with_whole_counties(tokens)
    if NAME in kinds and ("NO" in kinds or "NN" in kinds or "士长" in line or _MAY_END_NAMES.search(line)):
        tokens = with_names_ended(tokens)
    if ETHNIC in kinds and "武汉" in line:
        tokens = with_torn_places(tokens)
    if "医务人" in line:
        tokens = without_workers(tokens)
    if COUNT in kinds and NAME in kinds:
        tokens = without_counted_verbs(tokens)
    if HOSPITAL in kinds and "、" in line and ("队" in line or "组" in line):
        tokens = without_houses_of_teams(tokens)
    if kinds.count(COUNT) > 1:
        tokens = with_sorts(tokens)
    return tokens


_MAY_END_NAMES = re.compile(
    "是|将[赴去到告]|前[往赴]|奔[往赴]|赶[往赴]|荣获|告别|献上|领誓|率队|已[于经在到抵赴随]|任(?<!主任)[副总队领组院科主护]"
)


def _marked(line: str, start: int, lexicon: Lexicon) -> tuple[str, list[tuple[int, int]]]:
    """A line with marks laid over the words that part one thing said from the next, and where 以上 stood in it."""
    stretches: list[tuple[int, int]] = []
    if _MAY_BE_MARKED.search(line) is None:
        return line, stretches
    marked = line
    if "以上" in line:
        stretches = [(start + found.start(1), start + found.end(1)) for found in OF_ALL.finditer(line)]
        marked = OF_ALL.sub(as_marks, line)
    if tells_career(line):
        marked = CAREER.sub(lambda career: "," * len(career.group()), marked)
    if not lexicon.prose and HELD_BY.search(line, 0, LEADING):
        marked = HELD_BY.sub(":", marked)  # a line that begins with offices; in others they are running text's
    if not lexicon.prose and "的" in line[:LEADING] and (town := OF_TOWN.match(line)):
        marked = marked[: town.start(1)] + "," * len(town.group(1)) + marked[town.end(1) :]
    if '"' in line and "奖" in line:
        marked = AWARD.sub(as_marks, marked)
    if "委" in line:
        marked = OF_PARTY.sub(as_marks, marked)
    if "生于" in line:
        marked = BORN_IN.sub(as_marks, marked)
    if "有" in line:
        marked = SORT_HAS.sub(":", marked)
        if "榜上有名" in line:
            marked = marked.replace("榜上有名", ",,,,")
    if not lexicon.prose and ("级" in line or "届" in line or "校友" in line):
        marked = SCHOOLED.sub(lambda schooled: "," * len(schooled.group()), marked)
    if "拟" in line:
        marked = PLANNED.sub(lambda planned: "," * len(planned.group()), marked)
    if "同" in line or "〃" in line:
        marked = SAME_HOUSE.sub(lambda same: "," * len(same.group()), marked)
    if not lexicon.prose:
        marked = without_asides(marked)
    return without_natives(without_epithets(marked)), stretches


# One of which every line holds in which something is marked: most need no more than this look. Each alternative begins with
# one character, since a set of them in its place would make the look ten times as long (see words/terms.py).
_MAY_BE_MARKED = re.compile(
    '年|级|届|校友|为|是|的|"|委|有|拟|同|夫|伉|姐|兄|父|母|妻|以上|生于|专科护士|人[,、;]|籍[,、]|进修|学习|研修|培训|师从|师承|毕业于|挂职|等功|大功|\\([拟将挂]?任'
    "|甲等?[)]|乙等?[)]|丙等?[)]|位等?[)]|总医?院[)]|\\((?:丈夫|爱人|配偶|其|[儿女公婆岳哥弟妹])"
)
_KIND_OF_LABEL = {"name": NAME, "hospital": HOSPITAL, "department": DEPARTMENT, "title": TITLE, "post": POST}

LEADING = 24
"""Characters of a line's beginning in which the first of its offices stands, if it lists them."""

LABELLED = 3
"""Tokens of a form's line with its label, a blank and one word."""
_OF_TIME = ("时间", "日期", "期限", "票数")
_SAYS_NOTHING = frozenset(("无", "暂无", "未填", "否", "略"))

NEAR = 60
"""Characters around a line in which another one says who is aided."""
_AIDS = re.compile("(?:支援|帮扶|援助)(?:单位|医院|机构)(?= ?:)")
_AIDED = re.compile("(?:受援|[被受]帮扶)(?:单位|医院|机构|方) ?:")


def _labelled(tokens: list[Token], *, sender: bool) -> list[Token]:
    """The tokens with what stands behind a form's label made what the label says: 科室：急救中心, 姓名：慈 航. `sender`: whether
    支援医院：某医院 is who sends, as it is beside 受援医院：某医院."""
    if len(tokens) < 3:
        return tokens
    kept: list[Token] = []
    lone = [token.kind for token in tokens][:2] == [LABEL, SEPARATOR] and len(tokens) == LABELLED  # 姓名　某某
    elsewhere = False  # behind a label of another place: 巡诊地点：某县卫生院
    for token in tokens:
        if token.kind == LABEL:
            elsewhere = False
        elif token.kind == SEPARATOR and kept and kept[-1].kind == LABEL:
            elsewhere = ":" in token.text and LABELS.get(kept[-1].text) == ""
            elsewhere = elsewhere and not (sender and _AIDS.match(f"{kept[-1].text}:"))
        elif token.kind == SEPARATOR and ("\n" in token.text or "。" in token.text):
            elsewhere = False
        if token.kind == HOSPITAL and kept and begins_house(kept, token):
            kept[-1] = token._replace(start=kept[-1].start, text=kept[-1].text + token.text)  # 单位：长江|宜宾医院
            continue
        if elsewhere and token.kind == NAME and len(kept) > 1 and kept[-2].text.endswith(_OF_TIME):
            token = token._replace(kind=OTHER)  # 出诊时间：周一
        away = elsewhere and token.kind in (HOSPITAL, REGION)
        kept.append(token._replace(kind=GROUP, score=GOAL) if away else token)
        if len(kept) < 3 or kept[-3].kind != LABEL or not (":" in kept[-2].text or lone):
            continue
        kind = _KIND_OF_LABEL.get(LABELS.get(kept[-3].text, ""))
        if token.text in _SAYS_NOTHING:
            kept[-1] = token._replace(kind=SEPARATOR)  # 职务：无
            continue
        if kind == HOSPITAL and len(token.text) < 2:
            continue  # 单位：元
        if kind == POST and token.kind == HOSPITAL and token.text in WEAK_KINDS:
            kept[-1] = token._replace(kind=DEPARTMENT)  # 职务：急救中心护士
            continue
        told = kind in (TITLE, POST, HOSPITAL) and token.kind in ATTRIBUTES  # 职务：主管护师 is a title all the same
        if kind and not told and token.kind not in (kind, SEPARATOR, NUMBER, LABEL, COUNT):
            kept[-1] = token._replace(kind=kind, score=1.0)
        elif kind == token.kind == NAME:
            kept[-1] = token._replace(score=max(token.score, 1.0))  # 姓名：鱼跃 is one, though a word as well
    return with_labelled_name(kept)
