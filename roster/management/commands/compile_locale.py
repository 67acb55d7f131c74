import os
import tempfile
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


def compile_catalogue(source: Path) -> None:
    """Writes the .mo beside a .po. Whole or not at all, since several processes may do it at once."""
    catalogue = polib.pofile(str(source))
    handle, draft = tempfile.mkstemp(dir=source.parent, prefix=".django-", suffix=".mo.tmp")
    with os.fdopen(handle, "wb") as file:
        file.write(catalogue.to_binary())
    Path(draft).replace(source.with_suffix(".mo"))


class Command(BaseCommand):
    help = "Compiles the translations in locale/ without gettext's programs, which a stranger's machine may lack."

    def handle(self, **options) -> None:
        for folder in settings.LOCALE_PATHS:
            for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
                compile_catalogue(source)
