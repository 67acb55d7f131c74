"""The line above a report that gives its day and its paper."""

import re

# The day and the paper above a report: 2014年08月05日 新民晚报, 作者:某医院办公室 2020-02-16.
DATELINE = re.compile(
    "[ (]*(?:[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?[ 0-9:]*[^,。;:]{0,16}|(?:作者|来源|发布)[:|][^,。;]{0,24}[0-9]{4}[-年][0-9]{1,2}[-月][0-9]{1,2}日?)$"
)
OPENS_DATELINE = frozenset(" (0123456789作来发")
"""The characters with one of which it begins."""
