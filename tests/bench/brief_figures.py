"""The brief of the busiest client of a journal: reading it, choosing from it and putting it into words."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from journal.core import yearly_dates
from journal.core.anniversaries import Anniversary
from journal.core.brief import brief
from journal.core.brief_parts import Part
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.core.temperaments import Stance, Temperament
from journal.exchange import brief_paper, paper_text
from journal.store import anniversaries, commitments, people, preferences, relations, stances
from journal.store import brief as store
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.bench.figure import Figure, timed
from tests.bench.journals import NOW, now


def page(journal: Path, size: int, rounds: int, key: bytes | None) -> Figure:
    """The page of the client with the longest timeline, of whom everything is known, as text."""
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        copy = Path(folder) / "copy.cjournal"
        shutil.copyfile(journal, copy)  # nobody writes to it, and its log was emptied
        writer = Writer.open(copy, now, key=key)
        client = int(writer.value("SELECT client_id FROM client_index ORDER BY entry_count DESC LIMIT 1"))
        entries = writer.value("SELECT entry_count FROM client_index WHERE client_id = ?", (client,))
        with writer.operation(Op.CLIENT_EDIT):
            _know(writer, client)
        writer.close()
        reader = Reader.open(copy, key=key)

        def ask() -> None:
            found = brief(store.facts(reader, client, NOW, "zh_Hans"))
            assert {Part.WE_OWE, Part.TABOOS, Part.TONE, Part.COMING} < set(found.parts)
            assert paper_text.text(brief_paper.paper(found, "zh_Hans"))

        first = timed(ask)
        figure = Figure("brief of a client", size, "≤ 100 ms", [timed(ask) for _ in range(rounds)])
        figure.note = f"{entries:,} entries; the first one {first * 1000:.0f} ms"
        reader.close()
    return figure


def _know(writer: Writer, client: int) -> None:
    """Let everything be known of a client."""
    writer.update_record("clients", client, {"observes": '["CN"]', "temperament": Temperament.EXACTING.value})
    made = [people.add(writer, Person(client, f"单{n}", address=f"单{n}总", post="经理")) for n in range(8)]
    relations.add(writer, Relation(made[0], made[1], RelationKind.ANSWERS_TO))
    stances.put(writer, client, Stance.TIRED, EventTime.of(NOW - DAY_MS))
    for person in made:
        anniversaries.add(writer, Anniversary(client, yearly_dates.parse("lunar:10-13"), person_id=person))
        preferences.add(writer, Preference(client, PreferenceKind.COLOUR, "紫色", Strength.TABOO, person))
        preferences.add(writer, Preference(client, PreferenceKind.ART, "ballet", Strength.LOVES, person))
    for n in range(20):
        due = Moment.instant(NOW + (n - 10) * DAY_MS)
        asked = EventTime.of(NOW - n * DAY_MS)
        commitments.add(writer, Commitment(CommitmentKind.REQUEST, client, f"request {n}", asked, bool(n % 2), due=due))
