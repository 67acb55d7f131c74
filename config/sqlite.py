"""Which journal SQLite may use. The write-ahead log lets readers read while somebody writes, but before the fix of
the WAL-reset fault two writers at the same instant can corrupt the file; there the rollback journal is used."""

import sqlite3

# The fix came with 3.51.3 and was carried back to these two lines; https://sqlite.org/wal.html#walresetbug
FIXED_IN = (3, 51, 3)
FIXED_LINES = ((3, 50, 7), (3, 44, 6))


def has_wal_fix(version: tuple[int, int, int]) -> bool:
    return version >= FIXED_IN or any(version[:2] == line[:2] and version >= line for line in FIXED_LINES)


def init_command(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """Returns what every new connection says first. Each commit waits for the disk in both modes."""
    journal = "WAL" if has_wal_fix(version) else "DELETE"
    return f"PRAGMA journal_mode={journal}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
