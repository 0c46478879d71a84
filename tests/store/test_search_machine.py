"""Random work on a journal by every way in: what the search finds is what reading all records finds, in its order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from journal.core.moments import DAY_MS, iso
from journal.store import attachments, bulk, clients, interactions, journal_settings, long_operations, people, search
from journal.store.counters import pinyin
from journal.store.history import Op
from tests.store import search_model as model
from tests.store.search_model import Whole
from tests.store.test_undo_machine import CHANNELS, PICK, TEXTS, TIMES, JournalMachine
from tests.store.world import SHANGHAI, START

WORDS = ("x", "sec", "second", "sum", "head", "told", "reached", "result", "zolc", "acme", "b", "u0000", "file", "gc")
SOUNDS = ("hr", "hairun", "hairunc", "lt", "lantingjiudian", "shan", "sxj", "dan", "xiaojie", "hrunchuanmei")
CHINESE = ("单", "單", "兰庭", "海润传媒", "润传", "两行", "展", "小姐", "传海")
EXACT: dict[str, model.Fits] = {
    **{text: model.word(text) for text in (*WORDS, *SOUNDS)},
    **{text: model.characters(text.replace("單", "单")) for text in CHINESE},
    "tag:展会": lambda r: "展会" in r.tags,
    "-tag:a": lambda r: "a" not in r.tags,
    "channel:phone": lambda r: r.channel == "phone",
    "channel:展会": lambda r: r.channel == "own:展会",
    "channel:phone channel:问候": lambda r: r.channel in ("phone", "greeting"),
    "mood:<0": lambda r: r.mood is not None and r.mood < 0,
    "is:open": lambda r: r.open,
    "is:overdue": lambda r: r.open and r.ends is not None and r.ends < START,
    "-is:overdue": lambda r: not (r.open and r.ends is not None and r.ends < START),
    "is:archived": lambda r: r.archived,
    "has:attachment": lambda r: r.attached,
    "since:2026-11-24": lambda r: r.day >= "2026-11-24",
    "until:2026-11-23": lambda r: r.day <= "2026-11-23",
    "since:2d until:1d": lambda r: "2026-11-22" <= r.day <= "2026-11-23",
}


def both(one: model.Fits, other: model.Fits) -> model.Fits:
    return lambda record: one(record) and other(record)


def neither(one: model.Fits) -> model.Fits:
    return lambda record: not one(record)


class SearchMachine(JournalMachine):
    """Adds what the machine of the history leaves out, and asks after each step."""

    @initialize()
    def own_channel(self) -> None:
        self.does(Op.SETTING, lambda w: journal_settings.put(w, "own_channels", ["展会"]))

    @precondition(lambda self: self.pick("clients", 0))
    @rule(number=PICK, count=st.integers(1, 6), at=TIMES, text=TEXTS, channel=CHANNELS, parts=st.integers(1, 3))
    def bring_in(self, number: int, count: int, at: int, text: str, channel: str, parts: int) -> None:
        """As an import does: in parts, and past all modules."""
        client = self.pick("clients", number)
        before = self.state()
        op_id = long_operations.begin(self.writer, Op.IMPORT)
        for _ in range(parts):
            with long_operations.part(self.writer, Op.IMPORT, op_id):
                batch = bulk.Batch(self.writer)
                counts = int(channel not in ("note", "greeting"))
                for place in range(count):
                    when = at + place * DAY_MS
                    entry = batch.record("interactions", channel, None, -1, when, iso(when, SHANGHAI), "", text, counts)
                    batch.link("interaction_clients", entry, client, when, channel, counts)
                    batch.link("interaction_tags", entry, "展会")
                batch.flush()
        long_operations.finish(self.writer, op_id, {})
        self.done.append((before, self.state()))
        self.undone.clear()

    @rule(number=PICK, text=TEXTS, mood=st.sampled_from([None, -2, 0, 1]))
    def change_words(self, number: int, text: str, mood: int | None) -> None:
        if entry := self.pick("interactions", number):
            was = interactions.get(self.writer, entry)
            self.does(
                Op.INTERACTION_EDIT, lambda w: interactions.edit(w, replace(was, subject=text, mood=mood, tags=()))
            )

    @rule(number=PICK, name=st.sampled_from(["file.pdf", "展会.png"]))
    def attach(self, number: int, name: str) -> None:
        if entry := self.pick("interactions", number):
            self.does(Op.INTERACTION_EDIT, lambda w: attachments.add(w, entry, name, b"x"))

    @rule(number=PICK)
    def detach(self, number: int) -> None:
        if attachment := self.pick("attachments", number):
            self.does(Op.INTERACTION_EDIT, lambda w: attachments.remove(w, attachment))

    @rule(number=PICK, phone=st.sampled_from(["138-0013-8000", "+86 2164"]))
    def give_number(self, number: int, phone: str) -> None:
        if person := self.pick("people", number):
            was = people.get(self.writer, person)
            self.does(Op.PERSON_EDIT, lambda w: people.edit(w, replace(was, phones=(phone,))))

    @rule(number=PICK, name=st.sampled_from(["Grace Cheung", "單小姐", "兰庭"]))
    def rename_client(self, number: int, name: str) -> None:
        if client := self.pick("clients", number):
            was = clients.get(self.writer, client)
            self.does(Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(was, name=name)))

    @rule(query=st.sampled_from(sorted(EXACT)), other=st.sampled_from(sorted(EXACT)))
    def ask(self, query: str, other: str) -> None:
        self.compare(query, EXACT[query])
        if not ("channel:" in query and "channel:" in other):  # several channels mean any of them
            self.compare(f"{query} {other}", both(EXACT[query], EXACT[other]))
        if other in (*WORDS, *CHINESE):
            self.compare(f"{query} -{other}", both(EXACT[query], neither(EXACT[other])))

    @rule(number=PICK, query=st.sampled_from(sorted(EXACT)))
    def ask_of_client(self, number: int, query: str) -> None:
        if client := self.pick("clients", number):
            name = clients.get(self.writer, client).name
            fold = pinyin().fold
            rows = self.writer.rows("SELECT id, name FROM clients")
            same = {client_id for client_id, other in rows if fold(other) == fold(name)}

            def theirs(record: Whole) -> bool:
                return bool(same.intersection(record.clients))

            if '"' not in name:
                self.compare(f'client:"{name}" {query}', both(theirs, EXACT[query]))

    @rule(text=st.text(max_size=30))
    def ask_anything(self, text: str) -> None:
        found = search.search(self.writer, text, self.clock())
        assert found.count >= len(found.hits)
        assert len(search.names(self.writer, text)) <= 8

    @invariant()
    def all_is_there(self) -> None:
        self.compare("since:2000", lambda record: True)

    def compare(self, query: str, fits: model.Fits) -> None:
        expected = model.newest_first(self.writer, fits)
        found = search.search(self.writer, query, START, limit=1_000)
        assert [(hit.kind, hit.record_id) for hit in found.hits] == expected, query
        assert (found.count, found.complete) == (len(expected), True)
        few = search.search(self.writer, query, START, limit=3)
        assert few.hits == found.hits[:3]


SearchMachine.TestCase.settings = (
    settings() if settings().max_examples > 1_000 else settings(max_examples=20, stateful_step_count=20)
)
TestSearch = SearchMachine.TestCase
