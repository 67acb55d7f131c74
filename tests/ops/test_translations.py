"""Our catalogue stands before Django's own: a text that both have is translated for both."""

from pathlib import Path

import django
import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUE = "locale/zh_Hans/LC_MESSAGES/django.po"
PARTS = ("conf", "contrib/admin", "contrib/auth", "contrib/contenttypes", "contrib/sessions")
# Texts of Django's pages that we word otherwise on purpose, wherever they stand.
REWORDED = {
    "Delete selected %(verbose_name_plural)s",
    "Cannot delete %(name)s",
    "History",
    "Objects",
    "Search",
    ":",
    ", ",
}


def texts(path: Path) -> dict[tuple[str | None, str], str]:
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(str(path))}


@pytest.mark.once
def test_a_text_of_ours_does_not_change_what_the_admin_says() -> None:
    ours = texts(ROOT / CATALOGUE)
    folder = Path(django.__file__).parent
    theirs = {key: text for part in PARTS for key, text in texts(folder / part / CATALOGUE).items()}
    shared = {key for key in ours.keys() & theirs.keys() if key[1]}
    changed = {key[1] for key in shared if theirs[key] and ours[key] != theirs[key]}
    assert shared
    assert changed <= REWORDED, "give these a context (pgettext, translate … context)"
