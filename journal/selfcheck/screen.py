"""Whether what is seen is here: words, icons, colours, letters, PDF, the tray and the way of notifications."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QFontDatabase, QImageReader
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from journal import paths
from journal.desktop.notifications import look
from journal.selfcheck import documents
from journal.selfcheck.outcome import LANGUAGES, MissingError, now
from journal.ui import icons as drawing
from journal.ui import labels, theme
from journal.ui import language as languages
from journal.ui import pdf as pdf_writing

IMAGE_FORMATS = {"gif", "ico", "jpeg", "svg", "webp"}


def translation(application: QApplication, language: str, _folder: Path) -> str:
    """Load our words and Qt's and ask for some of each."""
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = languages.OWN_FILE.format(language=language)
    for file, place in ((own, str(paths.resource("i18n"))), (languages.QT_FILES[language], qt_folder)):
        if not QTranslator().load(file, place):
            raise MissingError(str(Path(place) / f"{file}.qm"))
    languages.install(application, language)
    if language == "en":
        words = QCoreApplication.translate("Dates", "%n day(s)", None, 2)
        if words != "2 days":
            raise MissingError(f"the plural of “day” is “{words}”")
        return words
    words = QCoreApplication.translate("App", "Client Journal")
    if words.isascii():
        raise MissingError("the program has no name")
    if QCoreApplication.translate("QPlatformTheme", "Cancel").isascii():
        raise MissingError("the buttons of Qt")
    return words


def icons(_folder: Path) -> str:
    """Draw every icon."""
    names = {file.stem for file in paths.resource("icons").glob("*.svg")} | set(labels.CHANNEL_ICONS.values())
    for name in sorted(names | {drawing.APP_ICON}):
        image = drawing.pixmap(name, 24, None).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)):
            raise MissingError(f"{name} is blank")
    return str(len(names))


def pictures(_folder: Path) -> str:
    """Ask which pictures can be read."""
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if IMAGE_FORMATS - known:
        raise MissingError(", ".join(sorted(IMAGE_FORMATS - known)))
    return ", ".join(sorted(IMAGE_FORMATS))


def pdf(folder: Path) -> str:
    """Write the brief of a client as PDF in all languages."""
    for language in LANGUAGES:
        file = folder / f"brief.{language}.pdf"
        pages = pdf_writing.write(documents.brief_of_sample(folder, language), file, now=now(), most_pages=1)
        if not pages or b"/FontFile" not in file.read_bytes():
            raise MissingError(f"the letters of a page, {language}")
    return ""


def printer(_folder: Path) -> str:
    """Make a printer, as the recovery code wants one."""
    from PySide6.QtPrintSupport import QPrinter  # late: all else here goes without it

    return "" if QPrinter().isValid() else "none here"


def themes(_folder: Path) -> str:
    """Read both themes with every picture that they name."""
    sheets = [theme.style_sheet(theme.load(scheme)) for scheme in ("light", "dark")]
    wanted = {name for sheet in sheets for name in re.findall(r"theme:([\w.-]+)", sheet)}
    for scheme in ("light", "dark"):
        for name in sorted(wanted):
            if not paths.resource("themes", scheme, name).is_file():
                raise MissingError(f"{scheme}/{name}")
    return "light, dark"


def font(script: str, _folder: Path) -> str:
    """Return a font with the characters of a script."""
    families = QFontDatabase.families(QFontDatabase.WritingSystem[script])
    if not families:
        raise MissingError("no font with Chinese characters on this computer; install one, such as Noto Sans CJK")
    return families[0]


def notifications(_folder: Path) -> str:
    """Return how messages are shown on this desktop."""
    return look()


def tray(_folder: Path) -> str:
    """Return whether this desktop has a tray."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return "none on this desktop, so reminders show in the window alone"
    return "with messages" if QSystemTrayIcon.supportsMessages() else "without messages"
