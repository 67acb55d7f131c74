from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _

from roster.checks import sqlite_journal


class RosterConfig(AppConfig):
    name = "roster"
    verbose_name = _("The Roster")

    def ready(self) -> None:
        register(sqlite_journal)
