"""Commands whose usage, options and refusals of what was typed are in the language of the interface.

argparse and Django have these words in English alone, and no place to put others."""

import re
import sys
from argparse import Action
from collections.abc import Iterable
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser, DjangoHelpFormatter
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from roster.management.terminal import shown

_HELP = {
    "help": gettext_noop("Shows this help."),
    "version": gettext_noop("Shows the version of Django."),
    "verbosity": gettext_noop("How much is said besides: 0 the least, 1 as usual, 2 more, 3 all."),
    "settings": gettext_noop(
        "The settings, as the path of a Python module; those of DJANGO_SETTINGS_MODULE unless given."
    ),
    "pythonpath": gettext_noop("A folder in which Python looks for modules as well."),
    "traceback": gettext_noop("Shows where in the program an error arose."),
    "no_color": gettext_noop("No colours."),
    "force_color": gettext_noop("Colours also where the result goes to no terminal."),
}
"""What an option that every command has is for, by its name."""

_REFUSALS = (
    (r"the following arguments are required: (?P<names>.*)", gettext_noop("missing: %(names)s")),
    (r"unrecognized arguments: (?P<words>.*)", gettext_noop("not understood: %(words)s")),
    (
        r"argument (?P<name>.*?): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)",
        gettext_noop("%(name)s: %(value)s is none of %(choices)s"),
    ),
    (r"argument (?P<name>.*?): expected one argument", gettext_noop("%(name)s: its value is missing")),
    (
        r"argument (?P<name>.*?): ignored explicit argument (?P<value>.*)",
        gettext_noop("%(name)s takes no value, but %(value)s is given"),
    ),
    (
        r"argument (?P<name>.*?): not allowed with argument (?P<other>.*)",
        gettext_noop("%(name)s and %(other)s cannot be given together"),
    ),
    (
        r"argument (?P<name>.*?): invalid \S+ value: (?P<value>.*)",
        gettext_noop("%(name)s: %(value)s is no such value"),
    ),
    (
        r"ambiguous option: (?P<word>.*) could match (?P<options>.*)",
        gettext_noop("%(word)s may be %(options)s"),
    ),
)
"""What argparse says, and the same in words of our own."""


class Formatter(DjangoHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(CommandParser):
    def error(self, message: str) -> NoReturn:
        words = refusal(message)
        if not self.called_from_command_line:
            raise CommandError(_("Error: %(message)s") % {"message": words})
        self.print_usage(sys.stderr)
        told = _("%(program)s: error: %(message)s") % {"program": self.prog, "message": words}
        self.exit(2, shown(told) + "\n")


def refusal(message: str) -> str:
    """A refusal of argparse's in the language of the interface; as it is if it is none that we know."""
    for pattern, words in _REFUSALS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _(words) % found.groupdict()
    return message


class TranslatedCommand(BaseCommand):
    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, formatter_class=Formatter, **kwargs)
        parser.__class__ = Parser  # Django makes one of its own class, whatever the command
        parser._positionals.title, parser._optionals.title = _("arguments"), _("options")
        for action in parser._actions:
            if action.dest in _HELP:
                action.help = _(_HELP[action.dest])
        return parser
