"""Numbers by which a person can be called or impersonated: a roll may print them, a citation may not."""

import re

# Identity cards have 18 places (GB 11643-1999), or 15 as they were before it; mobile telephones 11, from 13 to 19.
# \d takes full-width digits too.
_NUMBERS = re.compile(
    r"(?<![\dA-Za-z])(?:\d{17}[\dXxＸｘ]|\d{15}|(?:[+＋]?86[- ]?)?[1１][3-9３-９]\d[- ]?\d{4}[- ]?\d{4})(?!\d)"
)
LEFT_OUT = "［号码略］"


def without_numbers(printed: str) -> str:
    """Returns printed words with the numbers of identity cards and mobile telephones left out, visibly."""
    return _NUMBERS.sub(LEFT_OUT, printed)
