"""What every random walk through a journal needs: a pile of whole copies to which undo and redo must lead back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.core.moments import DAY_MS
from journal.store import history
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, Clock, Dump, dump, make_encrypted, new_writer, open_writer

NAMES = st.sampled_from(["海润传媒", "兰庭酒店", "Acme", "Żółć", "a%_\\'\"", "单小姐"])
TEXTS = st.sampled_from(["x", "两行\nsecond", "=SUM(1)", "🧧\u2028", '{"a": "b\\u0000"}'])
TAGS = st.lists(st.sampled_from(["a", "b", "展会"]), unique=True, max_size=3).map(tuple)
TIMES = st.integers(-5, 5).map(lambda steps: START + steps * DAY_MS)
CHANNELS = st.sampled_from([Channel.PHONE, Channel.NOTE, Channel.DELIVERY, Channel.GREETING, "own:展会"])
PICK = st.integers(0, 10**6)
NEVER_TAKEN_BACK = ("crises",)
ALLOWED = {Code.DUE_CLOSED, Code.STAGE_IMPOSSIBLE, Code.STATE_IMPOSSIBLE, Code.INNER_TOO_LATE}


class Machine(RuleBasedStateMachine):
    """The model is a pile of whole copies of all logged rows."""

    encrypted = False

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        path = Path(self.folder.name) / "a.cjournal"
        key = make_encrypted(path) if self.encrypted else None
        self.writer: Writer = open_writer(path, self.clock, key) if key else new_writer(path, self.clock)
        self.done: list[tuple[Dump, Dump]] = []
        self.undone: list[tuple[Dump, Dump]] = []
        self.deleted: dict[int, Dump] = {}

    def teardown(self) -> None:
        self.writer.close()
        self.folder.cleanup()

    def state(self) -> Dump:
        return dump(self.writer, without=NEVER_TAKEN_BACK)

    def pick(self, table: str, number: int) -> int | None:
        ids = [row[0] for row in self.writer.rows(f"SELECT id FROM {table} ORDER BY id")]
        return ids[number % len(ids)] if ids else None

    def some(self, table: str, numbers: list[int]) -> tuple[int, ...]:
        found = (self.pick(table, number) for number in numbers)
        return tuple(one for one in found if one is not None)

    def does(self, op: Op, act: Callable[[Writer], Any], *, fail: bool = False) -> None:
        """Do something as a user would and remember the journal before and after."""
        self.clock.forward(1_000)
        before, everything = self.state(), dump(self.writer)
        try:
            with self.writer.operation(op) as running:
                act(self.writer)
                if fail:
                    raise ZeroDivisionError
        except ZeroDivisionError:
            assert dump(self.writer) == everything
            return
        except JournalError as error:
            if error.code not in ALLOWED:
                raise
            assert dump(self.writer) == everything
            return
        after = self.state()
        assert running.changed is not None
        assert bool(running.changed.ids) == (dump(self.writer) != everything)
        touched = {
            (table, row_id)
            for table in after
            for row_id in before[table].keys() | after[table].keys()
            if before[table].get(row_id) != after[table].get(row_id)
        }
        assert touched <= running.changed.ids
        if op in history.IRREVERSIBLE:
            assert before == after
        elif before != after:
            self.done.append((before, after))
            self.undone.clear()
            if op in history.DELETING:
                gone = {
                    table: {i: row for i, row in rows.items() if i not in after[table]}
                    for table, rows in before.items()
                }
                self.deleted[running.id] = gone
