"""How the tests of the settings go to a section and choose in it; not a test itself."""

from __future__ import annotations

from typing import TypeVar

from journal.ui.pages.settings import SettingsPage
from journal.ui.pages.settings_section import Section

S = TypeVar("S", bound=Section)


def part(page: SettingsPage, kind: type[S]) -> S:
    """Go to a section as a user does, and return it."""
    page.show_section(kind.NAME)
    found = page.section
    assert isinstance(found, kind)
    return found


def choose(box: object, code: str) -> None:
    """Choose as a user does: by the keyboard, from the list."""
    row = box.findData(code)  # type: ignore[attr-defined]
    box.setCurrentIndex(row)  # type: ignore[attr-defined]
    box.activated.emit(row)  # type: ignore[attr-defined]
