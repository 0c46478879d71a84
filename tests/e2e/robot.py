"""Looks at the screen as a screen reader does and presses what it finds.  Run by the system's Python, which has AT-SPI.

Reads one JSON command a line, answers with one JSON line: {"ok": value} or {"error": text}.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

DEPTH = 40
PATIENCE = 60
"""Seconds for what is looked for to come, or to go: a busy machine takes several times as long as one at rest."""


def applications() -> list[Any]:
    """The programs on the screen."""
    desktop = Atspi.get_desktop(0)
    return [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]


def windows(name: str) -> list[Any]:
    """The windows on the screen that are called so, those without a frame too."""
    found = []
    for app in filter(None, applications()):
        try:
            children = [app.get_child_at_index(i) for i in range(app.get_child_count())]
            found += [child for child in children if child is not None and child.get_name() == name]
        except gi.repository.GLib.GError:
            continue  # it closes
    return found


def walk(node: Any, depth: int = 0) -> Any:
    """Every accessible below `node`, depth first; what vanishes meanwhile is passed over."""
    try:
        yield node, depth
        for place in range(min(node.get_child_count(), 400) if depth < DEPTH else 0):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from walk(child, depth + 1)
    except gi.repository.GLib.GError:
        return


def showing(node: Any) -> bool:
    """Whether a person could see it."""
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def matches(node: Any, role: str | None, name: str | None, exact: bool) -> bool:
    """Whether a node is what is looked for."""
    if role and node.get_role_name() != role:
        return False
    found = node.get_name() or ""
    if name is not None and not (found == name if exact else name in found):
        return False
    return showing(node)


def find(role: str | None, name: str | None, exact: bool, nth: int, within: str | None = None) -> Any:
    """The `nth` node that matches, in the window called `within` if one is given, or None."""
    for place in applications() if within is None else windows(within):
        if place is None:
            continue
        for node, _ in walk(place):
            try:
                if matches(node, role, name, exact):
                    if nth == 0:
                        return node
                    nth -= 1
            except gi.repository.GLib.GError:
                continue
    return None


def wait_for(command: dict[str, Any]) -> Any:
    """Look until it is there; LookupError with what is on the screen instead."""
    until = time.monotonic() + command.get("seconds", PATIENCE)
    exact, nth, within = command.get("exact", False), command.get("nth", 0), command.get("within")
    while True:
        node = find(command.get("role"), command.get("name"), exact, nth, within)
        if node is not None:
            return node
        if time.monotonic() > until:
            raise LookupError(f"not on the screen: {command}; there is: {sorted(set(names()))[:120]}")
        time.sleep(0.1)


def names() -> list[str]:
    """What a screen reader would read out."""
    found = []
    for app in applications():
        if app is None:
            continue
        for node, _ in walk(app):
            try:
                if showing(node) and (node.get_name() or text_of(node)):
                    found.append(f"{node.get_role_name()}: {node.get_name() or text_of(node)}"[:160])
            except gi.repository.GLib.GError:
                continue
    return found


def text_of(node: Any) -> str:
    """The text in a field."""
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""


def press(node: Any) -> str:
    """Do what a click on it does."""
    action = node.get_action_iface()
    wanted = ("Press", "press", "Toggle", "toggle", "ShowMenu", "click")
    names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
    for name in wanted:
        if name in names:
            Atspi.Action.do_action(action, names.index(name))
            return name
    raise LookupError(f"nothing to press on {node.get_name()}: {names}")


def answer(command: dict[str, Any]) -> Any:
    """Carry out one command."""
    what = command["do"]
    if what == "names":
        return names()
    if what == "gone":
        until = time.monotonic() + command.get("seconds", PATIENCE)
        while find(command.get("role"), command.get("name"), command.get("exact", False), 0) is not None:
            if time.monotonic() > until:
                raise LookupError(f"still on the screen: {command}")
            time.sleep(0.1)
        return True
    node = wait_for(command)
    if what == "see":
        return node.get_name()
    if what == "press":
        return press(node)
    if what == "focus":
        return node.get_component_iface().grab_focus()
    if what == "read":
        return text_of(node)
    if what == "type":
        editable = node.get_editable_text_iface()
        return bool(editable and Atspi.EditableText.set_text_contents(editable, command["text"]))
    if what == "states":
        return [state.value_nick for state in node.get_state_set().get_states()]
    raise ValueError(what)


def main() -> None:
    """Serve until the input ends."""
    for line in sys.stdin:
        try:
            said = {"ok": answer(json.loads(line))}
        except (LookupError, ValueError, gi.repository.GLib.GError) as error:
            said = {"error": str(error)}
        print(json.dumps(said, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
