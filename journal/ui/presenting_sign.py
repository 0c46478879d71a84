"""The line at the foot of the rail that says until when nobody is named, and ends that when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from journal.ui import dates
from journal.ui.context import Context
from journal.ui.widgets.rail import Rail

translate = QCoreApplication.translate


class PresentingSign(QObject):
    """Stands on the rail as long as presentation mode holds; lives as long as its rail."""

    def __init__(self, context: Context, rail: Rail) -> None:
        super().__init__(rail)
        self._context = context
        self._rail = rail
        rail.add_presenting(translate("MainWindow", "End presentation mode"))
        rail.presenting_over.connect(self._end)

    def look(self) -> None:
        """Show it, or hide it; a window that only looks, where nothing is told, has none."""
        around, words = self._context.surroundings, ""
        if around is not None and around.presentation.on:
            until = dates.clock(around.presentation.until, self._context.locale)
            words = translate("MainWindow", "Presenting until {time}").format(time=until)
        self._rail.show_presenting(words)

    def _end(self) -> None:
        if self._context.surroundings is not None:
            self._context.surroundings.presentation.end()
