"""Texts of others as a terminal may show them."""

_UNSEEN = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}


def shown(text: str) -> str:
    """A text whose control characters a terminal shows rather than obeys."""
    return text.translate(_UNSEEN)


def shown_path(path: object) -> str:
    """The name of a file or folder within one line of a message."""
    return shown(str(path)).replace("\n", "\\n") or '""'
