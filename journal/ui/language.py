"""The language of the window: translators and the locale of dates and numbers; the words themselves are resources."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from journal.paths import resource

translate = QCoreApplication.translate

# Each in its own words: who cannot read the present language finds theirs.
LANGUAGES: Final = {"en": "English", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}

OWN_FILE: Final = "client_journal_{language}"
QT_FILES: Final = {"en": "qtbase_en", "zh_Hans": "qtbase_zh_CN", "zh_Hant": "qtbase_zh_TW"}
LOCALES: Final = {"en": "en", "zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}
TRANSLATOR_NAME: Final = "language of the window"


class _Translator(QTranslator):
    """The words of one file, held in memory.

    Qt maps a file that it loads by name: an update that rewrites it would take the words from a running program.
    """

    def __init__(self, path: Path, app: QCoreApplication) -> None:
        super().__init__(app)
        self.setObjectName(TRANSLATOR_NAME)
        self._data = path.read_bytes()  # kept: Qt makes no copy
        self.load(self._data)


def install(app: QCoreApplication, language: str) -> QLocale:
    """Show `language` (a key of LANGUAGES) from now on, in our words and in Qt's; returns the new default locale.

    Widgets that exist keep their words: whoever calls builds them anew. KeyError for a language that we do not have.
    """
    locale = locale_of(language, QLocale.system())
    for old in app.findChildren(QTranslator, TRANSLATOR_NAME):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # The last one installed is asked first: our own words stand before Qt's.
    for file, folder in (
        (QT_FILES[language], qt_folder),
        (OWN_FILE.format(language=language), str(resource("i18n"))),
    ):
        path = Path(folder, f"{file}.qm")
        if path.is_file():  # a Qt of a distribution may have no Chinese words
            app.installTranslator(_Translator(path, app))
    QLocale.setDefault(locale)
    return locale


def file_dialog_words() -> tuple[str, ...]:
    """Return the words of Qt's own file dialog that its Chinese lacks, or that nobody says; ours are asked first."""
    return (
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QFileSystemModel", "Size"),
    )


def locale_of(language: str, system: QLocale) -> QLocale:
    """The locale for dates and numbers in `language`: the place of the system where it speaks the same language."""
    locale = QLocale(LOCALES[language])
    if system.language() == locale.language() and system.script() == locale.script():
        return QLocale(system.language(), system.script(), system.territory())
    return locale
