"""Line ends inside words: a hospital broken over two lines, a title at a page's edge, a paragraph set in lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from roster.rolls.text.labels import heads_columns, is_glued_head
from roster.rolls.text.memory import cut_cached
from roster.rolls.text.paragraphs import NARROWEST_PARAGRAPH, begins_with_name, is_paragraph
from roster.rolls.text.shadow import NOTHING
from roster.rolls.text.torn_names import is_given_of, is_torn_behind_word, is_torn_name, with_names_over_pages
from roster.rolls.text.torn_words import (
    LONGEST_REST,
    REST_OF_BATCH,
    ends_title,
    is_torn_batch,
    is_torn_place,
    is_torn_title,
)
from roster.rolls.text.word_lines import are_rows, is_one_word, is_sure_name, may_go_on
from roster.rolls.words.dateline import DATELINE, OPENS_DATELINE
from roster.rolls.words.lexicon import DEPARTMENT, HOSPITAL, NAME, OTHER, REGION, Cut, Lexicon
from roster.rolls.words.names import surname_characters, words
from roster.rolls.words.pieces import BARE_DEPARTMENTS, LABELS

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff〇"
_LAST_ATOM = re.compile(rf"[{_HAN}A-Za-z0-9·{NOTHING}]+")
_FIRST_ATOM = re.compile(rf"[ ]*([{_HAN}A-Za-z0-9·{NOTHING}]+)")


def unwrap(shadow: str, lexicon: Lexicon) -> str:
    """The shadow with line ends taken away where one falls inside a word or inside a paragraph set in lines.

    A line end inside a word becomes nothing, one between words a blank; the shadow stays as long as it was.
    """
    shadow = with_names_over_pages(shadow)
    lines = shadow.split("\n")
    joints = dict(_breaks_in_paragraphs(lines, lexicon))
    joints.update((place, NOTHING) for place in _breaks_in_sentences(lines, lexicon))
    if _LABEL_ENDS.search(shadow):
        joints.update((place, " ") for place in _breaks_behind_labels(lines))
    cells = _cells_in_lines(lines)
    word, said = "", tuple[Cut, ...]()  # of the line, if it is no more than one, and what it is cut into
    for place, (line, following) in enumerate(pairwise(lines[:cells])):
        if not following:
            word = ""
            continue
        (first, before), word = (word, said), following.strip(" ")
        word = word if is_one_word(word) else ""
        said = cut_cached(word, lexicon) if word else ()
        if not line or line.isspace() or following.isspace():
            continue
        if first and word and place not in joints and are_rows((first, before), (word, said), lexicon):
            continue
        if _broken(line, following, lexicon, in_paragraph=place in joints):
            joints[place] = NOTHING
    if not joints:
        return shadow
    pieces = list(shadow)
    offset = 0
    for place, line in enumerate(lines):
        offset += len(line)
        if place in joints:
            following = lines[place + 1]
            low, high = (
                offset - (len(line) - len(line.rstrip(" "))),
                offset + 1 + (len(following) - len(following.lstrip(" "))),
            )
            pieces[low:high] = joints[place] * (high - low)
        offset += 1
    return "".join(pieces)


def _cells_in_lines(lines: Sequence[str]) -> int:
    """The line at which a table begins whose cells stand in lines of their own, each whole; else the number of lines."""
    labels = 0
    for place, line in enumerate(lines):
        labels = labels + 1 if line.strip(" *") in LABELS else 0
        if labels == FEWEST_COLUMNS:
            return place + 1 - FEWEST_COLUMNS
    return len(lines)


FEWEST_COLUMNS = 3


def _breaks_behind_labels(lines: Sequence[str]) -> Iterator[int]:
    """The line ends of a form between each label and what it asks for: 姓名： / 张三 / 单位： / 某医院."""
    labels = [line.strip(" *") in _LABELS for line in lines]
    if sum(labels) >= FEWEST_LABELS:
        for place, (label, following) in enumerate(pairwise(labels)):
            if label and not following and lines[place + 1].strip():
                yield place


_LABEL_ENDS = re.compile(r":[ *]*\n")
_LABELS = frozenset(f"{label}:" for label in LABELS)
FEWEST_LABELS = 4


def _breaks_in_paragraphs(lines: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The line ends of running lists that were set in lines of one width, and those behind a 、."""
    start = 0
    for place in range(len(lines) + 1):
        if place < len(lines) and lines[place].strip():
            continue
        block = lines[start:place]
        if len(block) >= 3 and max(map(len, block)) >= NARROWEST_PARAGRAPH and is_paragraph(block, lexicon):
            yield from ((at, " ") for at in range(start, place - 1))
        else:
            for at, line in enumerate(block[:-1], start):
                if "、" in line and line.rstrip().endswith("、") and _goes_on(lines[at + 1], lexicon):
                    yield at, " "
        start = place + 1


def _breaks_in_sentences(lines: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """The line ends inside the sentences of a page whose running text was cut into lines of one width."""
    if max(map(len, lines)) < NARROWEST_SENTENCES:
        return
    lengths = list(map(len, map(str.rstrip, lines)))
    widest = max(lengths)
    if not NARROWEST_SENTENCES <= widest <= WIDEST_SENTENCES:
        return
    full = {place for place, length in enumerate(lengths) if widest - length <= RAGGED_SENTENCE}
    full = {
        place
        for place in full
        if not lines[place].rstrip().endswith(_ENDS_OF_ROWS) and not _COLUMNS.search(lines[place])
    }
    start = 0
    for first in sorted(full):
        if first < start:
            continue
        start = end = first
        while end < len(lines) - 1 and end in full and lengths[end + 1] and not _ORDINAL.match(lines[end + 1]):
            end += 1
        run = lines[start : end + 1]
        # Rows of a list do not end in a full stop, and a sentence has a mark on nearly every line.
        sentences = end > start and _SENTENCE_ENDS.search(run[-1]) and all(map(_CLAUSE.search, run[:-1]))
        if sentences and sum(begins_with_name(line, lexicon) for line in run) < MOST_NAMED * len(run):
            yield from range(start, end)
        start = end + 1


NARROWEST_SENTENCES, WIDEST_SENTENCES = 26, 60
RAGGED_SENTENCE = 4
_COLUMNS = re.compile(r"\t|\||[^ ]  ")
_CLAUSE = re.compile("[,。:!?]")
MOST_NAMED = 0.6
"""Share of lines that begin with a name from which on they are rather one person's each."""
_SENTENCE_ENDS = re.compile(r'[。!?…]["\')]?[ ]*$')
_ENDS_OF_ROWS = ("。", "!", "?", '"', "…", ")", ";", ":")


def _goes_on(line: str, lexicon: Lexicon) -> bool:
    """Whether a line goes on with the list that the line before broke off at a 、, and heads no list of its own."""
    return not _ORDINAL.match(line) and begins_with_name(line, lexicon)


_ORDINAL = re.compile(r" *(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,3}[.、])")
_SECTION = re.compile("[ ]*[(]?[一二三四五六七八九十]{1,3}(?:、|[)])")
_NOTICES = ("通知", "公告", "公示", "通报")
_SORTS_OF_PAGE = frozenset(
    (*_NOTICES, "喜报", "捷报", "快讯", "简讯", "讣告", "慰问信", "感谢信", "表扬信", "贺信", "倡议书", "光荣榜")
) | frozenset(("图片", "图", "图集", "组图", "动图", "视频", "资料图", "资料图片", "配图", "插图"))
"""What a page is, in a line of its own above its title (喜报 / 热烈祝贺…), or what stood there on a screen (图片 / 某医院…)."""
_HALF_CENTRES = ("疾控", "预防控制", "疾病控制", "急救", "血液", "卫生服务", "公共卫生", "精神卫生")
_CLOSES_BRACKET = re.compile(r"(?! *[0-9]{1,3}\))[^()\n:。]{1,20}\)")
_ENDS_IN_LISTED = re.compile(rf"\)[、,;][ ]*[{_HAN}](?:[ ]{{0,4}}[{_HAN}]){{1,3}}$")
_UNIVERSITIES = ("大学", "学院")
_WORDS = re.compile(rf"[{_HAN}]")


def _broken(line: str, following: str, lexicon: Lexicon, *, in_paragraph: bool) -> bool:
    """Whether a line ends inside a word; in a paragraph set in lines that may be a title or a name as well."""
    plain = _is_plainly_broken(line, following)
    if plain is not None:
        return plain
    right = _FIRST_ATOM.match(following, 0, NEAR)
    left = _last_atom(line) if right else None
    if not left or not right or left.group() in _WHOLE:
        return False
    columns = line.strip().count("  ") if "  " in line else 0
    if columns >= FEWEST_COLUMNS and columns == following.strip().count("  ") and _GAP.search(following):
        return False  # rows of a table parted by blanks
    first, second = left.group(), right.group(1)
    one = 1 in (len(first), len(second))
    if second[0] == "科" and first[-1] not in _ENDS_OF_WARDS and _WARD_RESTS.fullmatch(following.lstrip(" ")):
        return True  # 急诊 / 科主任医师
    if one and is_torn_name(line, left, following, right, lexicon, blanks=in_paragraph):
        return True
    if (len(second) <= LONGEST_REST or NOTHING in second) and is_torn_title(first, following):
        return True
    if in_paragraph and is_torn_place(first, second, lexicon):
        return True
    whole_line = len(line.strip()) == len(first)
    if len(first) == 1 and not whole_line:
        return False  # 文 力: the end of a padded name
    if len(first) == 1 and len(following.strip()) == len(second) and is_given_of(first, second, lexicon):
        return True  # 廖 / 金花
    return _goes_on_in_word(first, second, following, right, lexicon, in_paragraph=in_paragraph, whole_line=whole_line)


def _is_plainly_broken(line: str, following: str) -> bool | None:
    """Whether a line ends inside a word by its marks alone; None where these do not say."""
    if ("\t" in following and line.count("\t") > 1) or ("|" in following and line.count("|") > 1):
        return False  # rows of a table
    if heads_columns(following) or is_glued_head(line) or (line.endswith(_NOTICES) and _SECTION.match(following)):
        return False  # 甲市援鄂队员信息 / 医院	科室	姓名; …医疗队人员的通知 / 一、第二批…
    if line.strip() in _SORTS_OF_PAGE or (line[0] in OPENS_DATELINE and DATELINE.match(line)) or ends_title(line):
        return False
    if "(" in line and line.rfind("(") > max(line.rfind(")"), line.find(":")) and _CLOSES_BRACKET.match(following):
        return True  # 甲（蓟 / 州区人民医院）、乙
    if following.lstrip(" ")[:1] in REST_OF_BATCH and is_torn_batch(line, following):
        return True  # 我市第 / 二批援鄂医疗队
    if following.startswith("(") and _ENDS_IN_LISTED.search(line[-8:]):
        return True  # 甲（护师）、乙 / （护士）
    if line[0] in _HEADS and _ROW.match(following) and not _ROW.match(line, 2):
        return False  # ■ 某医院医疗点 / 普外科　　某某　某县人民医院
    if " " in line and line[:ALIKE] == following[:ALIKE] and line.split(" ")[0] == following.split(" ")[0]:
        return False  # 解放军第91医院 口腔科 主治医师 原野 / 解放军第91医院 检验科 …: one row each
    return None


ALIKE = 4
"""Characters by which two lines begin alike, as rows of one house do."""


def _goes_on_in_word(
    first: str,
    second: str,
    following: str,
    right: re.Match[str],
    lexicon: Lexicon,
    *,
    in_paragraph: bool,
    whole_line: bool,
) -> bool:
    """Whether the words at a line end, `first` and `second`, are rather one, by what each is cut into."""
    first, second = first.replace(NOTHING, "")[-40:], second.replace(NOTHING, "")[:40]
    if not second or not ("\u3400" <= first[:1] <= "\u9fff" or _WORDS.search(first)):
        return False
    before, after = cut_cached(first, lexicon), cut_cached(second, lexicon)
    if len(before) > 1 and is_torn_behind_word(before, first, following, right):
        return True
    if second.startswith("中心") and first.endswith(_HALF_CENTRES):
        return True
    if whole_line and first.endswith(_UNIVERSITIES) and second.startswith("附属") and ":" not in following:
        return True
    if second.startswith("医院") and _TELLS_OF_HOUSE.match(second):
        return False  # 扫描二维码 / 医院地址
    kind_first = lexicon.hospital_kinds.begins(second)
    if not may_go_on(before[-1], after[0], len(first), kind_first):
        return False
    if not in_paragraph and is_sure_name(after[0]) and len(after) == 1:
        return False  # a name by itself begins the next person's row
    if before[-1][0] == after[0][0] == DEPARTMENT and _half_department(before[-1], first, second):
        return True
    if whole_line and not kind_first and len(first) < LONGEST_LABEL and _is_whole_ward(after[0]):
        return False  # 第2页 / 重症医学科主管护师某某
    opened = kind_first or _open_end(before[-1]) or _open_start(after[0]) or (whole_line and len(first) >= 18)
    if not (opened or in_paragraph):
        return False
    if not whole_line and len(before) == 1 and before[0][0] == NAME and len(first) <= 4:
        return False  # a word of a name's length behind other words of its line
    may_be_named = len(first) <= LONGEST_NAME and first[0] in surname_characters()
    may_be_named = may_be_named and (
        not whole_line or (before[-1][0] != DEPARTMENT and first in words())
    )  # 成果 / 内科
    if may_be_named and _is_whole(after[0]):
        return False  # 外科　主治医师　高原 / 急诊科　护师　某某
    if after[0][0] == HOSPITAL and (second[0] in "省市县区旗州盟" or lexicon.regions.begins(second)):
        return False
    expected = kind_first, in_paragraph
    return _reads_better_together(first, second, (before, after), expected, lexicon)


_TELLS_OF_HOUSE = re.compile("医院(?:地址|电话|简介|概况|动态|新闻|文化|公告|官网|网站|网址|首页|领导|荣誉|环境|微信)")


def _reads_better_together(
    first: str,
    second: str,
    cuts: tuple[Sequence[Cut], Sequence[Cut]],
    expected: tuple[bool, bool],
    lexicon: Lexicon,
) -> bool:
    """Whether the ends of two lines say more as one word than apart, as they are cut in `cuts`; `expected` says whether
    the second begins an institution's kind, and whether both stand in a paragraph set in lines."""
    (before, after), (kind_first, in_paragraph) = cuts, expected
    together = cut_cached(first + second, lexicon)
    crossing = next((token for token in together if token[1] < len(first) < token[2]), None)
    if crossing is None or crossing[0] not in (HOSPITAL, DEPARTMENT) + (
        tuple("NTP") if in_paragraph or len(first) >= 18 else ()
    ):
        return False
    if crossing[0] == HOSPITAL and after[0][0] == HOSPITAL and before[-1][0] == HOSPITAL and len(first) < 10:
        return False
    return sum(token[3] for token in together) > sum(token[3] for token in (*before, *after)) + (
        -2.5 if kind_first or (in_paragraph and crossing[0] in (HOSPITAL, DEPARTMENT)) else 0.5
    )


LONGEST_LABEL = 12
SHORTEST_WARD, LONGEST_NAME = 3, 3
WHOLE = 0.8
"""Score of a department for each of its characters from which on nothing of it is missing."""


def _is_whole_ward(token: Cut) -> bool:
    """Whether a line begins with a department of which nothing is missing: 重症医学科, but not 内科 of 神经 / 内科."""
    return token[2] - token[1] >= SHORTEST_WARD and _is_whole(token)


def _is_whole(token: Cut) -> bool:
    return token[0] == DEPARTMENT and token[3] >= WHOLE * (token[2] - token[1])


_HEADS = frozenset("■□◆◇●○▲△★☆▼※❖➤#")
_ROW = re.compile(r"[ ]*[^ \n]{2,}[ ]+[^ \n]+[ ]+[^ \n]")
_WHOLE = frozenset(("男", "女", "无", "有", "是", "否", "暂无", "大专", "本科", "专科", "中专"))
_GAP = re.compile(r"\S[ ]{2,}\S")
_ENDS_OF_WARDS = frozenset("科室部区院心办处")
_WARD_RESTS = re.compile(rf"科(?:副?主任|副?主管|主治|住院)?(?:医师|护师|技师|药师|护士|医生|检验师)[ 。;,{NOTHING}]*")


NEAR = 80
"""Characters on both sides of a line end that are looked at, so that the time stays linear."""


def _last_atom(line: str) -> re.Match[str] | None:
    """The word at the end of a line."""
    end = line[-NEAR:].rstrip(" ")
    first = _LAST_ATOM.match(end)
    if first and first.end() == len(end):
        return first
    words = list(_LAST_ATOM.finditer(end))
    return words[-1] if words and words[-1].end() == len(end) else None


def _half_department(last: Cut, first: str, second: str) -> bool:
    """Whether a department named without 科 goes on in the next line: 呼吸与危重症 / 医学科."""
    return first[last[1] : last[2]] in BARE_DEPARTMENTS and second.startswith(("医学科", "疾病科", "科"))


def _open_end(token: Cut) -> bool:
    return token[0] in (REGION, OTHER) or (token[0] == NAME and token[3] < 0.5)


def _open_start(token: Cut) -> bool:
    return token[0] in (OTHER, HOSPITAL) or (token[0] == NAME and token[3] < 0.0)
