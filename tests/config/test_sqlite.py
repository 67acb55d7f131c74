import pytest
from django.db import connection

from config.sqlite import has_wal_fix, init_command
from roster.checks import sqlite_journal


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 4), (3, 50, 7), (3, 44, 6), (3, 44, 9), (4, 0, 0)])
def test_fixed_versions_use_the_write_ahead_log(version: tuple[int, int, int]) -> None:
    assert has_wal_fix(version)
    assert "journal_mode=WAL" in init_command(version)


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 2)])
def test_faulty_versions_keep_the_rollback_journal(version: tuple[int, int, int]) -> None:
    assert not has_wal_fix(version)
    assert "journal_mode=DELETE" in init_command(version)


@pytest.mark.parametrize(("version", "said"), [((3, 40, 1), ["roster.I001"]), ((3, 51, 3), [])])
def test_the_system_check_says_which(monkeypatch, version: tuple[int, int, int], said: list[str]) -> None:
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {"init_command": init_command(version)})
    assert [message.id for message in sqlite_journal(None)] == said
