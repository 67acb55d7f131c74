"""What a row is: of a roll, a heading, or a remark; and which lists are lists of others."""

import re
from collections.abc import Sequence
from itertools import pairwise

from roster.rolls.lattice.cut import Token
from roster.rolls.rows.asked import begins_with_labelled_name
from roster.rolls.rows.captions import MAY_BE_CAPTION, is_caption, is_spaced_office, sees_off_below, signs_below
from roster.rolls.rows.cut import letters_of
from roster.rolls.rows.furniture import is_credit, is_furniture
from roster.rolls.rows.letters import addresses_units
from roster.rolls.rows.likely import SURE
from roster.rolls.rows.listed_places import lists_places
from roster.rolls.rows.of_names import heads_a_list, heads_names, is_of_group, is_of_names, lists_by_ward
from roster.rolls.rows.other_lists import GIFT, LONGEST_HEADING, MAY_HEAD, heads_others, words_of
from roster.rolls.rows.row import Row, is_day
from roster.rolls.rows.speaks import speaks_of_team
from roster.rolls.rows.telling import FILLED, says_nothing_else, without_words_of_office
from roster.rolls.rows.tokens import LEADING
from roster.rolls.rows.unread_names import stands_for_a_name
from roster.rolls.rows.words import OF_TOWN
from roster.rolls.text.shadow import NOTHING
from roster.rolls.words.lexicon import (
    ATTRIBUTES,
    DEPARTMENT,
    HOSPITAL,
    NAME,
    NUMBER,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    TITLE,
)
from roster.rolls.words.terms import MEMBERS
from roster.vocabulary.regions import regions_named

ROLL, HEADING, REMARK, TABLE, SIGNATURE = "roll", "heading", "remark", "table", "signature"

_SENTENCE = re.compile("[。!?…]")
ROLL_SHARE = 0.7
SHORT = 8
_FIELDS = ATTRIBUTES | {NAME}


_PERSON_FIRST = re.compile(
    r"[ ●•■◆★·\-0-9.、()]*[\u3400-\u9fff](?:[\u3400-\u9fff]{1,3}|[ ]{1,4}[\u3400-\u9fff])[ \t]+[\u3400-\u9fff]"
)
# 渡口堡乡的某某——某县中医院急诊科护士长。
_BEFORE_DASH = re.compile(f"(?:{OF_TOWN.pattern}|[ ]*)[\u3400-\u9fff·]{{2,9}}--[\u3400-\u9fff]{{2,24}}[院中心站科]")
# Words that hardly ever stand in a name, an institution or a list of them.
_RUNNING = re.compile("[的了是他她们我说这着在]|抵达|启程")
_STRETCH = 40  # characters that a sentence may go on without one of them


# A colon before words in quotation marks, or of a time of day, heads no list.
_COLON = re.compile(r':(?![ ]*")(?!(?<=[0-9]:)[0-9])')


def _behind_heading(line: str) -> int:
    """Where a line goes on behind the colon of its heading, 0 if it has none."""
    colon = _COLON.search(line)
    return colon.end() if colon else 0


# 某某是某省第二批援鄂医疗队队员,是某医院护师。
_SAYS_WHO = re.compile(
    "(?![他她我你这那其以])[\u4e00-\u9fff]{2,4}是[^,。;:、\t ]{2,30}(?:队员|医生|护士|师|主任|成员|护士长),[^。:]{4,60}。[^\u4e00-\u9fff]*$"
)


def remark_of(shadow: str, start: int, end: int, blanks: int) -> Row | None:
    """The row of a line that is a sentence for certain, as most are: to cut it into words would be work for nothing."""
    line = shadow[start:end]
    if (line[-2:-1] == " " and is_spaced_office(line)) or sees_off_below(shadow, start, end):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if _MAY_BE_REMARK.search(line) is None:
        return None
    if addresses_units(line) or is_caption(line) or signs_below(shadow, start, end):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if line.endswith("*") and _BETWEEN_STARS.match(line):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)  # a picture's words between stars
    if line.startswith("第") and _WITH_MORE.match(line):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if "是" in line and _SAYS_WHO.match(line):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if "随" in line and _GOES_WITH.match(line):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if _SENTENCE.search(line) is None or GIFT.search(line):
        return None
    if (
        _SPEECH.search(line)
        or (any(word in line for word in _SENDING_WORDS) and _SENDING.search(line))
        or _OF_PRIZE.match(line)
    ):
        return Row(start, end, [], blanks, letters=letters_of(line), remark=True)
    if _PERSON_FIRST.match(line) or ("--" in line[:LEADING] and _BEFORE_DASH.match(line)):
        return None  # ●某某　某医院护师，从业15年，两个孩子的妈妈。
    heading = _behind_heading(line)
    running = [found.start() for found in _RUNNING.finditer(line, heading)]
    if not running or any(end - start > _STRETCH for start, end in pairwise([heading, *running, len(line)])):
        return None  # a page of one line may hold a whole roll between two sentences
    letters = letters_of(line)
    if letters <= LONGEST_HEADING and MAY_HEAD.search(line):
        return None
    return Row(start, end, [], blanks, letters=letters, remark=True)


# One of which every other such line holds, as hardly any row of a list does. Each alternative begins with a character of its own
# (see words/terms.py).
_MAY_BE_REMARK = re.compile(rf"各|是|随|。|!|\?|…|\*|\(|另有|还有|{MAY_BE_CAPTION}")
_BETWEEN_STARS = re.compile(f"[ ]*[{NOTHING}*]{{3,}}[^{NOTHING}*]+[{NOTHING}*]{{3,}}$")
# 2月2日,某区中医院主治医师某某、护士某某随第三批医疗队出发;
_GOES_WITH = re.compile(
    "[ ]*[0-9]{1,2}月[0-9]{1,2}日[^,。:]{0,6},[^:。;随]{8,160}随[^,。:;、]{0,12}[批队][^,。:;]{0,16}(?:出发|出征|启程|抵达|抵鄂|赴|驰援|飞抵)[^,。:;、]{0,10};?[ ]*$"
)
# 第一批,急诊科护师某某,另有某医院护师某某;
_WITH_MORE = re.compile("第[一二三四五六七八九十]{1,2}批[,:][^。:]*,(?:另有|还有)[^。:]*[;。]$")
_SPEECH = re.compile(
    "(?:介绍|表示|回忆|坦言|告诉记者|告诉笔者)(?:说|道)?,[^。]{6,}。$|(?:出席|参加|主持)[^,。;:]{0,10}(?:座谈会|仪式|会议|活动)。|(?:送行|壮行|迎接|献花|讲话|致辞|讲了话)。$|^[0-9]{1,2}月[0-9]{1,2}日[^,。:]{0,4},[^:]{16,}。$|^[0-9]{1,3}名队员(?:均|分别|全部|都)?来自|由[^,。;:]{4,30}(?:带队|率队|领队)[,;。].*。$|^[0-9]{1,2}[点时][^,。]{0,8},[^。]{4,}。$|^[^:。]{0,20}(?:队长|领队|组长)(?:分别)?[是为][^。:]{4,}[,;][^。:]*。$"
    "|^[^:。]{8,60},(?:一行|全队)[0-9一二三四五六七八九十]{1,3}(?:人|名|位)[^:。]{0,4}:[^:]*。$"
    "|[0-9]{1,3}[人名](?:[、,]|及|和|与)[^。:]{0,80}[0-9]{1,3}[人名]组成。"
    "|以[^,。;:]{4,24}为(?:总?领队|队长|组长)[,、]|(?:带队|领队|率队)[^,。;:]{0,8}的是[^。]{8,}。|正、?副(?:队长|组长|领队)(?:分别)?[是为]"
    "|[一二两三四五六七八九十](?:件事|句话|个字):[^。:]*。"
    "|^[^。:]{0,60}(?:为|给|向)[^。:]{4,160}(?:佩戴|戴上|挂上|别上|颁发)[^,。;:]{0,12}(?:勋章|奖章|红花|绶带|胸章|证书|奖牌|聘书|鲜花)。$"
)  # somebody speaks: no row of a roll
# Heads who see a team off, or call their wards together: 院长某某将两位专家送到机场.
_SENDING = re.compile(
    "(?:将|把)[^,。;:、]{1,10}(?:专家|队员|医生|医师|同志|人)们?送(?:到|至|往|上)|^[^:。]{4,80}(?:欢送|送别)[0-9一二两三四五六七八九十]{1,3}(?:位|名)"
    "|(?:院长|主任|书记|护士长)[^,。;:]{2,24}?(?:立即|马上|连夜|迅速|当即|随即|紧急|分头)[^,。;:]{0,6}(?:联系|通知|召集|动员)"
)
_SENDING_WORDS = ("送", "联系", "通知", "召集", "动员")


# 同时得到称号的还有：甲、乙、丙。
_OF_PRIZE = re.compile(
    "[^:。]{0,30}(?:称号|获奖|得奖|获表彰|受表彰|当选|入选|上榜)[^:。]{0,12}:[^:。]{8,}。[^。]{0,8}$"
)


def kind_of(row: Row) -> str:
    """Whether a row is of a roll, a heading, or a remark (running text)."""
    if row.remark:
        return REMARK
    kinds, words = row.kinds, words_of(row)
    if row.explained >= ROLL_SHARE and not _FIELDS.isdisjoint(kinds) and says_nothing_else(row, words):
        return ROLL
    form = row.labelled and begins_with_labelled_name(row)  # 姓名：某某 … 联系人：某某
    if _CONTACT.match(words) or (not form and is_furniture(row, words, kinds)):
        return REMARK
    if heads_others(row, words):
        told = "。" in words or _SHOWN.search(words) is not None
        return REMARK if told else HEADING  # 副省长某某出席仪式。 says so of one, and heads nobody
    if (NAME in kinds or "!" in words) and _is_title(row, words) and not heads_names(row):
        return HEADING
    if "!" in words and row.letters <= LONGEST_HEADING and _SHOUTED.search(words) and TITLE not in kinds:
        return HEADING
    if not form and is_credit(row, words, kinds):
        return REMARK
    if GIFT.search(words):
        return REMARK if row.letters > LONGEST_HEADING and "。" in words else HEADING  # 医院还随队带去了物资
    if lists_places(row, kinds, words):
        return REMARK
    if "行" in words and row.letters > LONGEST_HEADING and words.count("。") > 1 and _SEES_OFF.search(words):
        return REMARK  # 院长某某为队员送行。医疗队由…
    marks = "".join([token.text for token in row.tokens if token.kind == SEPARATOR]) if _SENTENCE.search(words) else ""
    if "。" in marks and NAME not in kinds and OTHER in kinds and row.letters > SHORT + SHORT:
        return REMARK  # a sentence of offices that names nobody
    if NAME in kinds and (_OF_KIN.match(words) or (POST in kinds and _PAYS_RESPECT.search(words))):
        return REMARK
    if NAME in kinds and POST in kinds and ROLE not in kinds and (_ATTENDS.search(words) or _ATTENDED_BY.match(words)):
        return REMARK
    if "了" in words and row.letters <= LONGEST_HEADING and _is_told(row.tokens, kinds):
        return REMARK
    if words[-1:] in ("▼", "▲") and "的" in words and NAME in kinds and TITLE not in kinds and POST not in kinds:
        return REMARK  # what a picture shows: 队员某某的外套上写满了名字▼
    fields = not _FIELDS.isdisjoint(kinds)
    if (
        (
            row.explained >= ROLL_SHARE
            or _is_of_person(row)
            or lists_by_ward(row)
            or heads_a_list(row)
            or _names_somebody(row, marks)
            or stands_for_a_name(row)
            or is_of_names(row)
            or is_of_group(row, words)
            or heads_names(row)
            or FILLED.match(kinds)
        )
        and fields
        and not (_SENTENCE.search(marks) and not _is_of_person(row) and not lists_by_ward(row) and _is_sentence(row))
    ):
        return ROLL
    if row.letters > LONGEST_HEADING or _SENTENCE.search(marks):
        return REMARK
    return ROLL if row.letters <= SHORT and not row.heading else HEADING


def _is_told(tokens: Sequence[Token], kinds: str) -> bool:
    """Whether a row tells what somebody did, as a text set in lines without full stops does: 某某和某某8日进了…."""
    if NAME not in kinds or TITLE in kinds or POST in kinds:
        return False
    return any(token.kind == OTHER and "了" in token.text[1:] for token in tokens)


_SEES_OFF = re.compile("(?:为|向|给)[^,。;]{0,6}(?:送行|壮行|饯行)")
_SHOWN = re.compile(
    "(?:[为向给][^,。;:]{1,8}(?:送行|壮行|献花|授旗|鼓劲|打气)|在[^,。;:]{2,12})(?:并|、|和|时|上)?(?:发表)?(?:讲话|致辞|合影)$"
)
"""What a picture shows, below it: 党委书记某某给大家送行并讲话, 院长某某在出征仪式上讲话."""
_OF_KIN = re.compile("[ ]*(?:配偶|家属|紧急联系人|丈夫|妻子|爱人)(?:姓名)?[ ]*:")
_CONTACT = re.compile("[ ]*(?:咨询|业务)?联系人[ ]*:[^:]{2,12}?(?:(?:联系)?电话|手机|[0-9]{7})")
"""Whom to ring up, with the number, which heads nobody: 联系人：某某 电话：0351-…."""
_PAYS_RESPECT = re.compile(
    "[向对][^,。;:、]{0,12}(?:致以|表示|表达|送上)[^,。;:、]{0,4}(?:敬意|慰问|问候|感谢|祝福|欢迎|鲜花)"
)
_ATTENDS = re.compile(
    "(?:参加|出席|到场|陪同|主持|见证)(?:交接|送行|送别|迎接|欢送|欢迎|慰问|座谈|走访|看望|出征|仪式|活动|会议){1,3}(?![\u4e00-\u9fff])"
)
_ATTENDED_BY = re.compile(
    "[ ]*(?:出席|到场|陪同|送行|迎接|参加欢迎|参加仪式|接见)(?:的)?(?:领导|嘉宾|人员|同志)[ ]*(?::|有)"
)
"""Who came to see people off or home, as a line without a full stop tells it: 某医院院长某某参加交接, 副市长某某到场送行　市卫健委主任某某授旗, 出席领导：副市长某某."""
_SHOUTED = re.compile("^[^!]{2,12}![^!]{4,}(?:名单|名录|一览)$")
"""A list's title behind a cry: 荣耀归来！某市中心医院医疗队名单."""


def _names_somebody(row: Row, marks: str) -> bool:
    """Whether a sure name stands by itself beside an institution or a position, whatever else the row says."""
    if row.letters > LONGEST_HEADING or _SENTENCE.search(marks) or row.explained < HALF:
        return False
    tokens = row.tokens
    for place, token in enumerate(tokens):
        if token.kind == NAME and token.score >= SURE:
            left = place == 0 or tokens[place - 1].kind in (SEPARATOR, NUMBER)
            right = place + 1 == len(tokens) or tokens[place + 1].kind == SEPARATOR
            return left and right and any(other.kind in "HDTP" for other in tokens)
    return False


def _is_of_person(row: Row) -> bool:
    """Whether a row begins with a sure name by itself, then an institution and a position, whatever follows them."""
    said = [place for place, token in enumerate(row.tokens) if token.kind not in (SEPARATOR, NUMBER)]
    if len(said) < FEWEST_SAID or row.letters > LONGEST_CARD:
        return False
    name, next_place = row.tokens[said[0]], said[0] + 1
    mark = row.tokens[next_place]
    apart = mark.kind == SEPARATOR and (mark.text.isspace() or mark.text.strip() == "--")
    kinds = [row.tokens[place].kind for place in said[1:5]]
    return (
        name.kind == NAME
        and name.score >= SURE
        and apart
        and kinds[0] == HOSPITAL
        and (TITLE in kinds or POST in kinds)
    )


FEWEST_SAID, LONGEST_CARD = 3, 90
HALF = 0.4


def _is_title(row: Row, words: str) -> bool:
    """Whether a row that speaks of a team names nobody for sure, or is one run of words that ends in what it is a
    list of: …援鄂专家组成员."""
    if row.letters > LONGEST_HEADING or "。" in words or not speaks_of_team(words):
        return False
    tokens = [token for token in row.tokens if token.kind not in (SEPARATOR, NUMBER)]
    names = [token for token in tokens if token.kind == NAME]
    if names and names[0] is tokens[0] and _opens_news(row, names[0]):
        del names[0]
    if not any(token.score >= SURE for token in names) and not any(token.kind in "TP" for token in tokens):
        return True
    touching = all(before.end == after.start for before, after in pairwise(tokens))
    return touching and (tokens[-1].kind in "XB" or tokens[-1].text.endswith(MEMBERS))


def _opens_news(row: Row, name: Token) -> bool:
    """Whether what looks like a name is the place with which a title begins: 瑞昌:援鄂12人获通报表扬."""
    colon = next((token for token in row.tokens if token.start == name.end), None)
    return colon is not None and colon.text.startswith(":") and bool(regions_named(name.text))


def _is_sentence(row: Row) -> bool:
    """Whether words that belong to no field run all through a row, and not only before a colon that opens a list."""
    colon = next(
        (token.end for token in row.tokens if token.kind == SEPARATOR and _COLON.search(token.text)), row.start
    )
    if any(is_day(token) for token in row.tokens[1:]) and not any(
        token.kind == NAME and token.score >= SURE for token in row.tokens
    ):
        return True  # …任队长的医疗队2月9日抵达武汉。
    tokens = without_words_of_office(row.tokens)
    other = sum(
        token.end - token.start
        for place, token in enumerate(tokens)
        if token.start >= colon and (token.kind == OTHER or _is_of_running_words(tokens, place))
    )
    return other > 0.12 * row.letters or any(
        (token.kind == DEPARTMENT and "的" in token.text)  # 随队的还有该院呼吸科
        or (token.kind == OTHER and token.start >= colon and not _FUNCTION.isdisjoint(token.text))
        for token in tokens
    )


def _is_of_running_words(tokens: Sequence[Token], place: int) -> bool:
    """Whether an unlikely name touches words that are none either, as words of a sentence do: 向|欢迎人|群挥手."""
    if not _is_doubtful(tokens[place]):
        return False
    before, after = tokens[place - 1] if place else None, tokens[place + 1] if place + 1 < len(tokens) else None
    return any(
        other is not None
        and _is_doubtful(other)
        and tokens[place].start in (other.end, other.start - len(tokens[place].text))
        for other in (before, after)
    )


def _is_doubtful(token: Token) -> bool:
    return token.kind == OTHER or (token.kind == NAME and token.score < WEAK)


WEAK = 0.0
"""Score of a name below which it is rather the words of a sentence."""
_FUNCTION = frozenset("的了由在是说随任们从被把让将据现我驰赴抵启征")
