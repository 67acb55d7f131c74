import gettext
from pathlib import Path

from django.core.management import call_command


def test_a_catalogue_is_compiled_without_what_is_doubtful(tmp_path: Path, settings):
    settings.LOCALE_PATHS = [tmp_path]
    folder = tmp_path / "zh_Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Hospital"\nmsgstr "医院"\n\n'
        'msgctxt "of a team"\nmsgid "Role"\nmsgstr "队内职务"\n\n'
        '#, fuzzy\nmsgid "Batch"\nmsgstr "批"\n'
    )

    call_command("compile_locale")

    with (folder / "django.mo").open("rb") as file:
        chinese = gettext.GNUTranslations(file)
    assert chinese.gettext("Hospital") == "医院"
    assert chinese.pgettext("of a team", "Role") == "队内职务"
    assert chinese.gettext("Batch") == "Batch"
    assert sorted(path.name for path in folder.iterdir()) == ["django.mo", "django.po"]
