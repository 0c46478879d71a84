"""A program that writes until it is killed; it says `ACK n` after each commit.  Started by the tests of kills.

`python -m tests.store.storm write|few|make|migrate FILE FROM`
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from journal.core.clients import Client
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, EventTime, Moment
from journal.store import clients, drafts, dues, interactions
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.stepping import LaterStep, program_with
from tests.store.world import SHANGHAI, START, Clock, add_client, open_writer

NOTE = "x" * 2_000
KEY = "STORM_KEY"
"""In the environment: the key of the journal, in hexadecimal digits, where it is encrypted."""
FEW = 60


def say(line: str) -> None:
    """Tell the test, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def write_pair(writer: Writer, number: int) -> None:
    """One operation: an entry on two timelines with its due; both or nothing."""
    at = EventTime.of(START + number * MINUTE_MS, SHANGHAI)
    with writer.operation(Op.INTERACTION_ADD):
        entry = interactions.add(writer, Interaction((1, 2), at, Channel.PHONE, subject=str(number), text=NOTE))
        dues.add(writer, Due(str(number), Moment.instant(at.at), client_id=1 + number % 2, interaction_id=entry))


def write(path: Path, first: int, count: int = 100_000) -> Writer:
    """Write pairs without end, or so many, and a draft and an edit now and then."""
    key = os.environ.get(KEY)
    writer = open_writer(path, Clock(), bytes.fromhex(key) if key else None)
    if clients.count(writer) == 0:
        with writer.operation(Op.CLIENT_ADD):
            clients.add(writer, Client("one"))
            clients.add(writer, Client("two"))
    for number in range(first, first + count):
        write_pair(writer, number)
        say(f"ACK {number}")
        if number % 3 == 0:
            drafts.save(writer, "composer", {"text": str(number)})
        if number % 50 == 0:
            writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return writer


def main(arguments: list[str]) -> None:
    """Do what the first argument says."""
    what, file, first = arguments
    path = Path(file)
    say("READY")
    if what == "write":
        write(path, int(first))
    elif what == "few":
        write(path, int(first), FEW).close()
        return
    elif what == "make":
        writer = open_writer(path, Clock())
        say("OPEN")
        add_client(writer, "made")
        say("ACK 0")
    else:
        with program_with(LaterStep):
            open_writer(path, Clock())
            say("ACK 0")
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1:])
