"""Real notification servers on a virtual screen, and a real click on the buttons of their bubbles."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from typing import Any

from tests.e2e.screen import SYSTEM_PYTHON, Screen, until

# Run by the system's Python, which has AT-SPI: says where the middle of something on a program's bubbles is.
FIND = """
import json, sys, gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
program, name = sys.argv[1:]
found, seen = None, []

def walk(node, depth=0):
    global found
    text = node.get_name() or ""
    states = node.get_state_set()
    if text and states.contains(Atspi.StateType.SHOWING):
        seen.append(text)
        if text == name and found is None:
            box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            if box.width > 1:
                found = [box.x + box.width // 2, box.y + box.height // 2]
    for i in range(node.get_child_count() if depth < 12 else 0):
        child = node.get_child_at_index(i)
        if child is not None:
            walk(child, depth + 1)

desktop = Atspi.get_desktop(0)
for i in range(desktop.get_child_count()):
    app = desktop.get_child_at_index(i)
    if app is not None and app.get_name() == program:
        walk(app)
print(json.dumps({"at": found, "seen": seen}))
"""


@dataclass(frozen=True)
class Kind:
    """A server that Debian packages."""

    name: str
    """Of the package."""
    program: str
    draws_buttons: bool = True
    """Whether buttons are on the screen, to be clicked; else they are reached by the server's own command."""

    @property
    def path(self) -> str | None:
        """The program's file; None where it is not installed."""
        return shutil.which(self.program) or (self.program if os.access(self.program, os.X_OK) else None)


XFCE = Kind("xfce4-notifyd", f"/usr/lib/{os.uname().machine}-linux-gnu/xfce4/notifyd/xfce4-notifyd")
GNOME_FLASHBACK = Kind("notification-daemon", "/usr/lib/notification-daemon/notification-daemon")
DUNST = Kind("dunst", "dunst", draws_buttons=False)
ALL = (XFCE, GNOME_FLASHBACK, DUNST)


class Server:
    """A running notification server; start it before the program that shall use it."""

    def __init__(self, screen: Screen, kind: Kind) -> None:
        assert kind.path
        self.screen, self.kind = screen, kind
        self._env = {name: value for name, value in screen.env.items() if not name.startswith(("PYTHON", "QT_"))}
        self._choice = screen.home / "choice"
        if not kind.draws_buttons:
            self._make_menu()
        self.process = screen.start(program=[kind.path], LC_ALL="C.UTF-8")
        until(self.owns_the_name)

    def _make_menu(self) -> None:
        """Dunst offers its buttons to a menu program of the user's: ours picks the one that is to be clicked."""
        config = self.screen.home / ".config" / "dunst"
        config.mkdir(parents=True, exist_ok=True)
        menu = self.screen.home / "menu"
        menu.write_text(f"#!/bin/sh\nexec grep -m 1 -F -f '{self._choice}'\n", encoding="utf-8")
        menu.chmod(0o700)
        (config / "dunstrc").write_text(f"[global]\ndmenu = {menu}\n", encoding="utf-8")

    def owns_the_name(self) -> bool:
        """Whether it listens."""
        said = self._run(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
            "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.Notifications",
        )  # fmt: skip
        return "true" in said

    def texts(self) -> list[str]:
        """Everything that its bubbles say at this moment."""
        if not self.kind.draws_buttons:
            return ["?"] * int(self._run("dunstctl", "count", "displayed"))
        return list(self._look("")["seen"])

    def click_message(self, title: str, listed: str) -> None:
        """Click the message itself; Xfce draws a button for that, with the words `listed`."""
        if self.kind.draws_buttons:
            self.click(listed if self.kind is XFCE else title)
        else:
            until(lambda: self.texts())
            self._run("dunstctl", "action", "0")

    def click(self, text: str) -> None:
        """Click what says `text` with the mouse; in dunst pick it in the menu."""
        if not self.kind.draws_buttons:
            until(lambda: self.texts())
            self._choice.write_text(f"#{text} (", encoding="utf-8")
            self._run("dunstctl", "context")
            return
        x, y = until(lambda: self._look(text)["at"])
        time.sleep(0.3)  # a bubble that is still fading in takes no click
        self._run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def end(self, number: int = 15) -> None:
        """End it; its bubbles go with it."""
        self.screen.stop(self.process, number)

    def _look(self, text: str) -> dict[str, Any]:
        said = self._run(SYSTEM_PYTHON, "-W", "ignore", "-c", FIND, os.path.basename(self.kind.program), text)
        found: dict[str, Any] = json.loads(said or '{"at": null, "seen": []}')
        return found

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self._env, capture_output=True, text=True, timeout=60)
        return done.stdout
