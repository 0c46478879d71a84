"""What the window keeps over a change of language or of journal: the page shown, and what is being typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow


def keep_drafts(window: MainWindow) -> None:
    """Hand what is being typed to the writer, wherever in the window it is; the journal is about to be closed."""
    from journal.ui.widgets.composer_drafts import DraftKeeper  # late: not before the first frame

    for keeper in window.findChildren(DraftKeeper):
        keeper.flush()


def place_of(window: MainWindow | None) -> str:
    """Return which page is shown, and which section of the settings; nothing without a window."""
    if window is None:
        return ""
    page = window.page.NAME
    return f"{page}/{window.settings.section.NAME}" if page == "settings" else page


def go_to(window: MainWindow, place: str) -> None:
    """Show the place that `place_of` gave; nothing where it is empty."""
    page, _, section = place.partition("/")
    if section:
        window.show_settings(section)
    elif page:
        window.show_page(page)


def remember(window: MainWindow) -> Callable[[], None]:
    """Keep what is being typed, and return what shows the same page with the same things on it, once built anew."""
    client, crisis, composing = 0, 0, False
    if window.is_made("clients"):
        client = window.clients.client_id or 0
        composing = window.clients.client.composer.is_open()
        window.clients.client.composer.keep_draft()
    if window.is_made("crises"):
        crisis = window.crises.crisis_id
        window.crises.keep_draft()
    capturing = window.deeds.put_capture_away()
    return partial(_show_again, window, window.page.NAME, client, crisis, composing=composing, capturing=capturing)


def _show_again(window: MainWindow, page: str, client: int, crisis: int, *, composing: bool, capturing: bool) -> None:
    if client:
        window.clients.show_client(client)
    if crisis:
        window.crises.show_crisis(crisis)
    window.show_page(page)
    if client and composing:
        window.clients.client.composer.open()  # last: it takes the focus
    if capturing:
        window.deeds.quick_capture()
