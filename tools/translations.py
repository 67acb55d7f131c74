"""The Chinese catalogue: python -m tools.translations brings it up to date with the source; --check only judges it.

Judged are: texts without a translation, fuzzy ones, and (where gettext's xgettext is installed, as in CI it must be)
texts of the source that the catalogue lacks or no longer needs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
LOCALE = "zh_Hans"
CATALOGUE = Path("locale") / LOCALE / "LC_MESSAGES" / "django.po"
NOT_SOURCE = (".*", "var", "tests", "tools", "fixtures", "staticfiles", "node_modules", "__pycache__", "*.mo")


def collect(root: Path) -> None:
    """Has Django put the texts of the source into the catalogue below root."""
    options = ["--locale", LOCALE, "--no-wrap", "--no-obsolete", "--add-location", "file", "--verbosity", "0"]
    (root / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
    ignored = [option for pattern in NOT_SOURCE for option in ("--ignore", pattern)]
    subprocess.run([sys.executable, "manage.py", "makemessages", *options, *ignored], cwd=root, check=True)


def texts(root: Path) -> set[tuple[str, str]]:
    return {(entry.msgctxt or "", entry.msgid) for entry in polib.pofile(str(root / CATALOGUE)) if not entry.obsolete}


def texts_of_the_source() -> set[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_SOURCE))
        collect(copy)
        return texts(copy)


def problems() -> list[str]:
    """What is wrong with the catalogue, in sentences; nothing when it is complete."""
    if not (ROOT / CATALOGUE).exists():
        return [f"{CATALOGUE} is not there: run `make messages` and translate it."]
    catalogue = polib.pofile(str(ROOT / CATALOGUE))
    wrong = [f"not translated: {entry.msgid}" for entry in catalogue.untranslated_entries()]
    wrong += [f"fuzzy: {entry.msgid}" for entry in catalogue.fuzzy_entries()]
    if not shutil.which("xgettext"):
        missing = "xgettext was not found, so the catalogue was not compared with the source: apt-get install gettext"
        print(missing, file=sys.stderr)
        return [*wrong, *([missing] if os.environ.get("CI") == "true" else [])]
    present, wanted = texts(ROOT), texts_of_the_source()
    wrong += [f"lacks, run `make messages`: {text}" for _, text in sorted(wanted - present)]
    return wrong + [f"no longer needed, run `make messages`: {text}" for _, text in sorted(present - wanted)]


def main() -> int:
    if sys.argv[1:] != ["--check"]:
        collect(ROOT)
        return 0
    wrong = problems()
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
