"""The scroll area of every page and dialog: one that a screen reader may ask anything; no content is made here."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea


class QWidget(QScrollArea):
    """A scroll area that Qt describes to screen readers as a plain widget: it goes by the name of the class.

    Qt 6.12's own description of a scroll area tells of a scroll bar only while it is shown, and reads past the end
    of its list when it is asked for one that was counted and has gone since: the program crashes
    (`QAccessibleAbstractScrollArea::child`).  Of a plain widget the children stay the same, and a number too high is
    answered with nothing.  Nobody hears a difference: the role is the same, and a bar that is hidden says so.
    """


ScrollArea = QWidget
