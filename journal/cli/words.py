"""The words of the command line in three languages, read from `resources/cli`; what is said where is not here."""

from __future__ import annotations

import locale
import os
import sys
import tomllib
from collections.abc import Sequence

from journal import paths, settings
from journal.core.errors import JournalError
from journal.exchange.word_table import WordTable

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
_NAMED = {"table": "tables", "stage": "crisis_stages"}
"""Facts that are codes, and where the words for them stand."""
_TAKE_A_VALUE = ("--journal", "--lang", "--passphrase-file", "--recovery")


class Words(WordTable):
    """The words of one language."""

    @classmethod
    def load(cls, language: str) -> Words:
        """Read the words of `en`, `zh_Hans` or `zh_Hant`."""
        text = paths.resource("cli", f"{language}.toml").read_text(encoding="utf-8")
        return cls(language, tomllib.loads(text))

    def error(self, error: JournalError) -> str:
        """Return what went wrong and what to do now, for an expected error."""
        facts = dict(error.facts)
        for fact, section in _NAMED.items():
            if fact in facts:
                facts[fact] = self.name(section, facts[fact])
        return self.say("errors", error.code.value, **facts)


def language_of(arguments: Sequence[str]) -> str:
    """Return the language asked for by `--lang` before the command, else that of the settings or the system.

    Looked up before the arguments are parsed, so that a complaint about them comes in it too.
    """
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name in _TAKE_A_VALUE and not equals:
            value = rest.pop(0) if rest else ""
        if name == "--lang" and value in LANGUAGES:
            return value
        if not name.startswith("-"):
            break
    chosen = settings.Settings.load().get(settings.LANGUAGE)
    return settings.resolve_language(chosen, system_locale())


def system_locale() -> str:
    """Return the name of the system's locale, `zh_CN.UTF-8` or the like; empty where it has none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
