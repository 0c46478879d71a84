"""What the window shows of presentation mode as long as it holds, and how it is ended there."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from journal.core.moments import HOUR_MS
from journal.ui import dates
from journal.ui.presentation import Presentation
from journal.ui.widgets.rail import Rail
from tests.ui.conftest import Clock
from tests.ui.whole_window import World

ENDS = "End presentation mode"


def mode(world: World) -> Presentation:
    assert world.app.presence is not None
    return world.app.presence.presentation


def sign(world: World) -> QPushButton | None:
    """The line on the rail; None where none is seen."""
    rail = world.window.findChild(Rail)
    seen = [one for one in rail.findChildren(QPushButton) if one.accessibleDescription() == ENDS and one.isVisible()]
    assert len(seen) < 2
    return seen[0] if seen else None


def test_it_is_seen_as_long_as_it_holds_and_ends_the_mode(world: World) -> None:
    assert sign(world) is None
    mode(world).begin()
    shown = sign(world)
    assert shown is not None
    until = dates.clock(mode(world).until, world.context.locale)
    assert shown.accessibleName() == f"Presenting until {until}"
    shown.click()
    assert not mode(world).on
    assert sign(world) is None


def test_it_stays_through_a_change_of_theme_and_goes_with_the_time(world: World, clock: Clock) -> None:
    mode(world).begin()
    world.dress(theme="dark")
    assert sign(world) is not None
    clock.forward(minutes=2 * HOUR_MS // 60_000)
    mode(world).look()
    assert sign(world) is None


def test_in_a_narrow_window_the_icon_alone_says_it_when_pointed_at(world: World) -> None:
    mode(world).begin()
    world.window.resize(960, 600)
    shown = sign(world)
    assert shown is not None
    assert shown.toolTip().split("\n") == [shown.accessibleName(), ENDS]
    world.window.resize(1280, 800)
    assert shown.toolTip() == ENDS
