"""The words of the window in one language, for tests that press what is called so; what they mean is not known here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator

from journal.paths import resource


class Words:
    """The words of the window in one language, as the program itself has them."""

    def __init__(self, language: str) -> None:
        self._data = Path(str(resource("i18n")), f"client_journal_{language}.qm").read_bytes()  # Qt makes no copy
        self._translator = QTranslator()
        assert self._translator.load(self._data)

    def __call__(self, context: str, words: str) -> str:
        """Return what stands in the window for English words of a context; they themselves where nothing does yet."""
        return self._translator.translate(context, words) or words
