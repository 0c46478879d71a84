"""The one way from the program to the web: the page of its releases, opened by a click of the user and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

import journal
from journal.ui.widgets.buttons import button

translate = QCoreApplication.translate


def releases_button() -> QPushButton:
    """Return the button that leads to newer versions: the program itself never looks for them."""
    made = button(translate("About", "Releases page"), icon="external-link")
    made.setAutoDefault(False)
    made.setToolTip(translate("About", "Opens {address} in your browser").format(address=journal.RELEASES))
    made.clicked.connect(open_releases)
    return made


def open_releases() -> None:
    """Let the user's browser show the page with the versions there are."""
    QDesktopServices.openUrl(QUrl(journal.RELEASES))
