"""Fields that the models share."""

import secrets
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import orjson
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.urls import get_script_prefix, reverse
from django.utils.functional import lazy
from django.utils.translation import get_language


def _in_language(chinese: str, english: str) -> str:
    return english if reads_english() else chinese


def with_english(chinese: str, english: str) -> str:
    """Returns a Chinese name, for English readers with what it is in English behind it: a help, and never the name."""
    return f"{chinese} {english}" if english and reads_english() else chinese


def reads_english() -> bool:
    return (get_language() or "").startswith("en")


# A label that the vocabulary keeps in both languages, in that of the reader.
bilingual = lazy(_in_language, str)

MARK = "-"  # a key that is nobody's


@lru_cache(maxsize=256)
def _around_key(view: str, _language: str | None, _prefix: str) -> list[str]:
    return reverse(view, args=[MARK]).split(MARK)


def addresses_of(view: str) -> Callable[[str], str]:
    """Returns what gives the address of each record's page in the present language. A list asks for some hundred, and
    to turn each of them out of the patterns of all addresses would take longer than to find its rows."""
    ahead, behind = _around_key(view, get_language(), get_script_prefix())
    return lambda key: f"{ahead}{key}{behind}"


def address_of(view: str, key: str) -> str:
    """Returns the address of one record's page in the present language."""
    return addresses_of(view)(key)


ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread on paper
ID_LENGTH = 12  # 60 random bits: among a million records a chance of 4e-7 that any two are equal


def new_id() -> str:
    """Returns a fresh public identifier: 12 characters that say nothing about the record."""
    bits = secrets.randbits(5 * ID_LENGTH)
    return "".join([ID_ALPHABET[bits >> shift & 31] for shift in range(0, 5 * ID_LENGTH, 5)])


class CodeField(models.CharField):
    """Text that machines compare: identifiers, codes, keys. Compared by code point on both databases, so that a
    prefix is a range and a page's key means the same everywhere; PostgreSQL would otherwise use the locale."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """Under the name that the standard gives it: beside each index of a "varchar", and of what refers to it, Django
        makes a second one that answers LIKE in a locale. Compared by code point, the first one does."""
        return super().db_type(connection).replace("varchar", "character varying", 1)

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class IdField(CodeField):
    """A record's public identifier and primary key: stable, unguessable, the same in pages, API and history."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("max_length", ID_LENGTH)
        kwargs.setdefault("primary_key", True)
        kwargs.setdefault("default", new_id)
        kwargs.setdefault("editable", False)
        super().__init__(**kwargs)


class HistoryField(models.JSONField):
    """What a record was, as JSON. Written by the hundred thousand, hence orjson."""

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        return orjson.dumps(value).decode()
