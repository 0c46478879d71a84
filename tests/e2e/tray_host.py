"""A tray for tests: stands where a desktop's panel stands on the session bus and says which icons there are.

Run beside a session bus; prints {"ready": true}, then {"icon": name} for each icon that comes.  A line `read` on its
input prints {"tip": …} with the tool tip of the newest one.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
WATCHER = DBusAddress("/StatusNotifierWatcher", interface=NAME)
FACTS = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


def main() -> None:
    """Serve until the input ends."""
    bus = open_dbus_connection("SESSION")
    icons: list[str] = []
    threading.Thread(target=_serve, args=(bus, icons), daemon=True).start()
    bus.send(message_bus.RequestName(NAME))
    asking = open_dbus_connection("SESSION")
    for line in sys.stdin:
        if line.strip() == "read" and icons:
            item = DBusAddress("/StatusNotifierItem", icons[-1], "org.freedesktop.DBus.Properties")
            reply = asking.send_and_get_reply(new_method_call(item, "Get", "ss", (ITEM, "ToolTip")), timeout=30)
            _say(tip=reply.body[0][1][2])


def _serve(bus: Any, icons: list[str]) -> None:
    while True:
        message = bus.receive()
        fields = message.header.fields
        if message.header.message_type is MessageType.signal and message.body == (NAME,):
            _say(ready=True)
        if message.header.message_type is not MessageType.method_call:
            continue
        name = fields.get(HeaderFields.member)
        if name == "Get" and message.body[1] in FACTS:
            bus.send(new_method_return(message, "v", (FACTS[message.body[1]],)))
        elif name == "GetAll":
            bus.send(new_method_return(message, "a{sv}", (FACTS,)))
        elif name in ("RegisterStatusNotifierItem", "RegisterStatusNotifierHost"):
            bus.send(new_method_return(message))
            if name.endswith("Item"):
                icons.append(fields[HeaderFields.sender])
                bus.send(new_signal(WATCHER, "StatusNotifierItemRegistered", "s", (icons[-1],)))
                _say(icon=icons[-1])
        else:
            bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))


def _say(**facts: object) -> None:
    print(json.dumps(facts, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
