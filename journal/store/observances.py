"""The catalogue, its tables and its words, read once from the resources; own observances are rows of the journal."""

from __future__ import annotations

import tomllib
from functools import cache
from types import MappingProxyType

from journal.core import greeting_texts, observances, wording
from journal.core.feast_calendars import Tables
from journal.core.greeting_texts import Templates
from journal.core.observances import LANGUAGES, Catalogue, Observance
from journal.core.wording import Wording
from journal.paths import resource

FOLDER = "calendar"
BLOCKS = (
    "chinese", "western", "japan", "korea", "vietnam", "india", "jewish", "islamic", "orthodox", "trade",
)  # fmt: skip
"""Files of the catalogue in the order in which its rows are listed."""


@cache
def catalogue() -> Catalogue:
    """The shipped observances by id, in the order of `BLOCKS`; those of the user are not among them."""
    rows: dict[str, Observance] = {}
    for block in BLOCKS:
        for id, observance in observances.parse(_text(block)).items():
            if id in rows:
                raise ValueError(f"{id}: in two files, the second is {block}")
            rows[id] = observance
    return MappingProxyType(rows)


@cache
def tables() -> Tables:
    """Dates that no rule gives, by the name of their table, as ISO text in order."""
    return MappingProxyType({name: tuple(map(str, dates)) for name, dates in tomllib.loads(_text("tables")).items()})


@cache
def words() -> Wording:
    """The phrases that hurt and why."""
    return wording.parse(_text("wording"))


@cache
def templates() -> Templates:
    """The texts of greetings in all languages."""
    return greeting_texts.parse({language: _text(f"greetings.{language}") for language in LANGUAGES})


def _text(name: str) -> str:
    return resource(FOLDER, f"{name}.toml").read_text(encoding="utf-8")
