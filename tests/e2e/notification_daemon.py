"""A notification server for tests: tells what it is asked to show, and presses what it is told to press.

Run beside a session bus.  Each line out is one JSON object: {"ready": …}, {"shown": …}, {"closed": number}.  Each line
in is one: {"press": number, "button": key}, {"close": number}, {"freeze": seconds}, {"quit": true}.  What the program
under test should do after a press is left to it: this server keeps its bubbles until it is asked to close them.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
EMITTER = DBusAddress("/org/freedesktop/Notifications", interface=NAME)


class Server:
    """Bubbles without a screen."""

    def __init__(self, bus: DBusConnection, abilities: list[str], name: str) -> None:
        self.bus, self.abilities, self.name = bus, abilities, name
        self.open: dict[int, str] = {}
        self.count = 0
        self.frozen_until = 0.0

    def serve(self) -> None:
        """Answer until the bus goes."""
        while True:
            message = self.bus.receive()
            time.sleep(max(0.0, self.frozen_until - time.monotonic()))
            if message.header.message_type is MessageType.method_call:
                self.answer(message)
            elif message.header.fields.get(HeaderFields.member) == "NameAcquired" and message.body == (NAME,):
                say(ready=self.bus.unique_name)

    def answer(self, call: Any) -> None:
        """Carry out one call."""
        name = call.header.fields[HeaderFields.member]
        if name == "GetCapabilities":
            self.bus.send(new_method_return(call, "as", (self.abilities,)))
        elif name == "GetServerInformation":
            self.bus.send(new_method_return(call, "ssss", (self.name, "tests", "1.0", "1.2")))
        elif name == "Notify":
            self.notify(call)
        elif name == "CloseNotification":
            (number,) = call.body
            self.bus.send(new_method_return(call))
            say(closed=number)
            if self.open.pop(number, None) is not None:
                self.bus.send(new_signal(EMITTER, "NotificationClosed", "uu", (number, 3)))
        else:
            self.bus.send(new_error(call, f"{NAME}.Unknown"))

    def notify(self, call: Any) -> None:
        """Take a message."""
        app, replaced, icon, title, text, actions, hints, timeout = call.body
        self.count += 1
        number = replaced if replaced in self.open else self.count
        self.open[number] = title
        self.bus.send(new_method_return(call, "u", (number,)))
        pairs = dict(zip(actions[::2], actions[1::2], strict=True))
        plain = {key: value for key, (_, value) in hints.items()}
        say(
            shown=number, replaced=replaced, app=app, icon=icon, title=title, text=text, actions=pairs, hints=plain,
            timeout=timeout,
        )  # fmt: skip

    def obey(self, order: dict[str, Any]) -> None:
        """Do what the test wants."""
        if "press" in order:
            number = order["press"]
            self.bus.send(new_signal(EMITTER, "ActionInvoked", "us", (number, order.get("button", "default"))))
        elif "close" in order:
            self.open.pop(order["close"], None)
            self.bus.send(new_signal(EMITTER, "NotificationClosed", "uu", (order["close"], 2)))
        elif "freeze" in order:
            self.frozen_until = time.monotonic() + order["freeze"]


def say(**facts: object) -> None:
    """Tell the test."""
    print(json.dumps(facts, ensure_ascii=False), flush=True)


def main() -> None:
    """Serve until told to quit, or the bus or the test ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--abilities", default="actions,body,body-markup,persistence")
    parser.add_argument("--name", default="Test Server")
    parser.add_argument("--impostor", action="store_true", help="press buttons without owning the name")
    chosen = parser.parse_args()
    bus = open_dbus_connection("SESSION")
    server = Server(bus, [one for one in chosen.abilities.split(",") if one], chosen.name)
    if not chosen.impostor:
        # Its answer is read with all else: calls that waited for a server come before it.
        bus.send(message_bus.RequestName(NAME))
    threading.Thread(target=server.serve, daemon=True).start()
    if chosen.impostor:
        say(ready=bus.unique_name)
    for line in sys.stdin:
        order = json.loads(line)
        if "quit" in order:
            break
        server.obey(order)
        say(obeyed=order)


if __name__ == "__main__":
    main()
