"""The window: pages, dialogs, models and widgets; the only place of QtWidgets, and no SQL."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  (it puts a function of its own in the place of Python's import)

# That function reads the source of every module that comes after, and keeps it, in search of `from __feature__ import`,
# which nobody here writes: a tenth of the start. So Python's own returns.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
