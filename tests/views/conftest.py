import pytest
from django.conf import settings
from django.template import engines
from django.utils import translation

from roster.views import reading


class UndefinedVariable(Exception):
    """A template asked for what its view did not give."""


class Strict(str):
    """Stands for Django's string_if_invalid and does not let an undefined variable pass."""

    __slots__ = ()

    def __contains__(self, _text: object) -> bool:
        return True

    def __mod__(self, variable: object) -> str:
        raise UndefinedVariable(str(variable))


@pytest.fixture(autouse=True)
def no_undefined_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", Strict("undefined"))


@pytest.fixture(autouse=True)
def a_new_release_each_time() -> None:
    reading.look.cache_clear()


@pytest.fixture(autouse=True)
def in_chinese() -> None:
    """A request leaves its language behind in the thread."""
    translation.activate(settings.LANGUAGE_CODE)
