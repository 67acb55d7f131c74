from django.apps import AppConfig
from django.core.checks import register

from roster.checks import sqlite_journal


class RosterConfig(AppConfig):
    name = "roster"
    verbose_name = "驰援名录"

    def ready(self) -> None:
        register(sqlite_journal)
