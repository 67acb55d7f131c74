"""Lines that say what is done at a ceremony, as captions and programmes do: 仪式由副院长某某主持, △副院长某某宣读队员名单. They head
nobody, and open no list of others."""

import re

LONGEST = 40
"""Characters of the longest caption."""
_CAPTION = re.compile(
    "[^\u4e00-\u9fff]{0,4}(?:图为|图:)?[^,。;:、!? ]{2,24}"
    "(?:主持(?:了)?(?:[^,。;:、!? ]{0,8}(?:仪式|会议))?|宣读(?:了)?[^,。;:、!? ]{0,10}(?:名单|决定|命令|通知|倡议书)|授旗|(?:讲话|致辞|致词|发言|动员|宣誓)|"
    "(?:为|向|给)[^,。;:、!? ]{0,12}(?:送行|壮行|献花|授旗))[^\u4e00-\u9fff]{0,3}"
)


def is_caption(line: str) -> bool:
    """Whether a line says who spoke, read or presided, and nothing else."""
    if len(line) > LONGEST or _MAY_BE.search(line) is None:
        return False
    return _CAPTION.fullmatch(line) is not None


_MAY_BE = re.compile("主持|宣读|授旗|讲话|致辞|致词|发言|动员|宣誓|送行|壮行|献花")


_SPACED_OFFICE = re.compile("[ ]*(?:[\u4e00-\u9fff] ){4,16}[局会委部办厅]")


def is_spaced_office(line: str) -> bool:
    """Whether a line is the office that signs, with a blank behind each character: 某 市 总 工 会."""
    return line.endswith(_OFFICES) and len(line) <= LONGEST and _SPACED_OFFICE.fullmatch(line) is not None


_OFFICES = tuple(f" {last}" for last in "局会委部办厅")
