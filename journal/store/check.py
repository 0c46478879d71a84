"""Whether a journal file is whole: its pages, its links and its counters; nothing is repaired here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store.reading import Reader

MOST_PROBLEMS = 100
"""So many findings of one kind are listed; a badly damaged file has millions."""
COUNTED = ("clients", "people", "interactions", "preferences", "dues", "crises", "crisis_lines")

_COUNTERS = {
    "client_index": """SELECT c.id FROM clients c LEFT JOIN client_index x ON x.client_id = c.id
        WHERE x.client_id IS NULL""",
    "archived": """SELECT c.id FROM clients c JOIN client_index x ON x.client_id = c.id
        WHERE x.archived <> (c.archived_at IS NOT NULL)""",
    "entry_count": """SELECT x.client_id FROM client_index x LEFT JOIN (SELECT client_id, count(*) AS n
        FROM interaction_clients GROUP BY client_id) l ON l.client_id = x.client_id
        WHERE x.entry_count <> coalesce(l.n, 0)""",
    "last_contact_at": """SELECT x.client_id FROM client_index x LEFT JOIN (SELECT client_id, max(at) AS at
        FROM interaction_clients WHERE counts = 1 GROUP BY client_id) l ON l.client_id = x.client_id
        WHERE x.last_contact_at <> coalesce(l.at, 0)""",
    "next_due_at": """SELECT x.client_id FROM client_index x LEFT JOIN (SELECT client_id,
        min(coalesce(snoozed_until, due_at)) AS at FROM dues WHERE state = 'open' GROUP BY client_id) d
        ON d.client_id = x.client_id WHERE x.next_due_at IS NOT d.at""",
}
"""Counter → the clients for which it does not say what the records say."""
_PAIRS = {
    "interactions": """SELECT i.id FROM interactions i LEFT JOIN interaction_clients l ON l.interaction_id = i.id
        WHERE l.id IS NULL""",
    "interaction_clients": """SELECT l.interaction_id FROM interaction_clients l JOIN interactions i
        ON i.id = l.interaction_id WHERE l.at <> i.at OR l.channel <> i.channel OR l.counts <> i.counts""",
    "crises": """SELECT c.id FROM crises c LEFT JOIN crisis_lines l ON l.crisis_id = c.id WHERE l.id IS NULL""",
}
"""Records that belong together and do not fit: an entry on nobody's timeline, a timeline row that differs."""


class ProblemKind(StrEnum):
    """What can be wrong with a file."""

    PAGES = "pages"
    LINK = "link"
    COUNTER = "counter"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: the table or counter, the row where known, and what SQLite says about pages."""

    kind: ProblemKind
    subject: str
    row_id: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found; `counts` is empty where the file cannot be read that far."""

    problems: tuple[Problem, ...]
    counts: dict[str, int]
    version: int
    encrypted: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def check(path: Path, full: bool = False, key: bytes | None = None) -> CheckResult:
    """Read the whole journal and report what does not fit; `full` compares every index with its table as well.

    JournalError where the file is no journal at all or cannot be opened; damage inside it is a problem, not an error.
    """
    counts: dict[str, int] = {}
    version = 0
    problems: list[Problem] = []
    try:
        with closing(Reader.open(path, key=key)) as reader:
            version = int(reader.value("PRAGMA user_version"))
            problems += _pages(reader, full)
            for problem in _inside(reader):
                problems.append(problem)
            counts = {table: int(reader.value(f'SELECT count(*) FROM "{table}"')) for table in COUNTED}
    except JournalError as error:
        if error.code is not Code.JOURNAL_DAMAGED:
            raise
        problems.append(Problem(ProblemKind.PAGES, "file", detail=str(error.__cause__)))
    return CheckResult(tuple(problems), counts, version, key is not None)


def _pages(reader: Reader, full: bool) -> list[Problem]:
    pragma = "integrity_check" if full else "quick_check"
    lines = [str(line) for (line,) in reader.rows(f"PRAGMA {pragma}({MOST_PROBLEMS})")]
    return [] if lines == ["ok"] else [Problem(ProblemKind.PAGES, "file", detail=line) for line in lines]


def _inside(reader: Reader) -> Iterator[Problem]:
    for table, row_id, _parent, _number in reader.rows("PRAGMA foreign_key_check")[:MOST_PROBLEMS]:
        yield Problem(ProblemKind.LINK, table, row_id)
    for kind, questions in ((ProblemKind.COUNTER, _COUNTERS), (ProblemKind.PAIR, _PAIRS)):
        for subject, sql in questions.items():
            for (row_id,) in reader.rows(f"{sql} LIMIT {MOST_PROBLEMS}"):
                yield Problem(kind, subject, row_id)
