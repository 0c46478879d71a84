"""Words of one language out of a table: sentences with facts, names of codes; which file they stand in is not here."""

from __future__ import annotations

from typing import Any

UNKNOWN_FACT = "?"


class WordTable:
    """Sentences and names by section and key; the section `text` has the `comma` between several things."""

    def __init__(self, language: str, table: dict[str, Any]) -> None:
        self.language = language
        self._table = table

    def say(self, section: str, key: str, **facts: object) -> str:
        """Return a sentence with its facts filled in; KeyError for one that does not exist."""
        template: str = self._table[section][key]
        return template.format_map(_Facts({name: self._spoken(value) for name, value in facts.items()}))

    def has(self, section: str, key: str) -> bool:
        """Return whether there is such a sentence."""
        return key in self._table[section]

    def name(self, section: str, code: object) -> str:
        """Return the word for a code, or the code itself where there is none (a channel of the user's own)."""
        if code is None:
            return ""
        return str(self._table[section].get(str(code), code))

    def _spoken(self, value: object) -> str:
        if isinstance(value, list | tuple | frozenset):
            return str(self._table["text"]["comma"]).join(map(str, value))
        return str(value)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN_FACT
