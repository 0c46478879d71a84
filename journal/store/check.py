"""Whether a journal file is whole: its pages, its links and its counters; nothing is repaired here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from journal.core import crisis_chain
from journal.core.errors import Code, JournalError
from journal.store import counters, logging_triggers, search_check
from journal.store.reading import Reader, Row

MOST_PROBLEMS = 100
"""So many findings of one kind are listed; a badly damaged file has millions."""
COUNTED = (
    *("clients", "people", "interactions", "preferences", "anniversaries", "commitments", "dues", "crises"),
    *("crisis_lines", "risks", "plans"),
)

DAMAGE = (Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE)
"""Errors that are findings here."""
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
    "next_due_at": f"""SELECT x.client_id FROM client_index x LEFT JOIN (SELECT client_id,
        min(coalesce(snoozed_until, due_at)) AS at FROM dues WHERE {counters.WITH_DEADLINE} GROUP BY client_id) d
        ON d.client_id = x.client_id WHERE x.next_due_at IS NOT d.at""",
}
"""Counter → the clients for which it does not say what the records say."""
_PAIRS = {
    "interactions": """SELECT i.id FROM interactions i LEFT JOIN interaction_clients l ON l.interaction_id = i.id
        WHERE l.id IS NULL""",
    "interaction_clients": """SELECT l.interaction_id FROM interaction_clients l JOIN interactions i
        ON i.id = l.interaction_id WHERE l.at <> i.at OR l.channel <> i.channel OR l.counts <> i.counts""",
    "dues": """SELECT d.id FROM dues d LEFT JOIN commitments c ON c.id = d.commitment_id
        LEFT JOIN crises x ON x.id = d.crisis_id LEFT JOIN risks r ON r.id = d.risk_id
        WHERE (d.commitment_id IS NOT NULL AND (c.uuid IS NOT d.origin_id OR c.client_id IS NOT d.client_id))
        OR (d.crisis_id IS NOT NULL AND x.uuid IS NOT d.origin_id)
        OR (d.risk_id IS NOT NULL AND (r.uuid IS NOT d.origin_id OR r.client_id IS NOT d.client_id))
        OR (d.origin IN ('promise', 'request') AND d.commitment_id IS NULL)
        OR (d.origin = 'crisis' AND d.crisis_id IS NULL AND d.risk_id IS NULL)""",
    "anniversaries": """SELECT a.id FROM anniversaries a JOIN people p ON p.id = a.person_id
        WHERE p.client_id <> a.client_id""",
    "crises": """SELECT c.id FROM crises c LEFT JOIN crisis_lines l ON l.crisis_id = c.id WHERE l.id IS NULL""",
    "crisis_lines": "SELECT id FROM crisis_lines WHERE number < 1 OR hash = ''",
    "relations": "SELECT id FROM relations WHERE person_id = other_id",
}
"""Records that belong together and do not fit: an entry on nobody's timeline, a timeline row that differs, a reminder
of another client's promise, a line of a log without its place in the chain."""
_LINES = """SELECT c.id, c.uuid, l.number, l.uuid, l.kind, l.at_text, l.recorded_at, l.text, l.who, l.source,
    l.audience, l.told, l.inner, l.corrects, l.step, l.hash FROM crisis_lines l JOIN crises c ON c.id = l.crisis_id
    ORDER BY c.id, l.number"""
"""Lines of all logs with what their hashes go over; not by way of `crisis_log`, which wants words that it knows."""


class ProblemKind(StrEnum):
    """What can be wrong with a file."""

    PAGES = "pages"
    LINK = "link"
    COUNTER = "counter"
    PAIR = "pair"
    TEXT = "text"
    INDEX = "index"
    """The search index alone: records are not touched by it, and it is built anew from them."""
    CHAIN = "chain"
    """The log of a crisis was changed behind the program's back: `row_id` is the crisis, `detail` the first line."""


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

    @property
    def damaged(self) -> bool:
        """Whether records may be lost: counters and the search index can be made anew from the records.

        A log that was changed is whole as a file; no backup can be told to be better.
        """
        harmless = (ProblemKind.COUNTER, ProblemKind.INDEX, ProblemKind.CHAIN)
        return any(problem.kind not in harmless for problem in self.problems)

    @property
    def tampered(self) -> bool:
        """Whether the log of a crisis was changed behind the program's back."""
        return any(problem.kind is ProblemKind.CHAIN for problem in self.problems)


def check(path: Path, full: bool = False, key: bytes | None = None) -> CheckResult:
    """Read the whole journal and report what does not fit; `full` compares every index with its table as well,
    and every line of a crisis log with its hash.

    JournalError where the file is no journal at all or cannot be opened; damage inside it is a problem, not an error.
    """
    return check_with(partial(Reader.open, path, key=key), full)


def check_with(opener: Callable[[], Reader], full: bool = False) -> CheckResult:
    """Do the same over connections that `opener` opens: a new one for each question, since damage spoils it."""
    counts: dict[str, int] = {}
    version = 0
    encrypted = False
    problems: list[Problem] = []
    for question in (_seals, _texts, _chains) if full else ():
        problems += _asked(opener, question)
    problems += _asked(opener, partial(_pages, full=full))
    problems += _asked(opener, _inside)
    problems += _asked(opener, partial(_search, full=full))
    try:
        with closing(opener()) as reader:
            encrypted = reader.key is not None
            version = int(reader.value("PRAGMA user_version"))
            counts = {table: int(reader.value(f'SELECT count(*) FROM "{table}"')) for table in COUNTED}
    except JournalError as error:
        if error.code not in DAMAGE:
            raise
        problems += [] if problems else [_broken(error)]
    return CheckResult(tuple(dict.fromkeys(problems)), counts, version, encrypted)


def _asked(opener: Callable[[], Reader], question: Callable[[Reader], Iterable[Problem]]) -> list[Problem]:
    """Return the answers to one question, as many as could be had; that it broke off is a finding as well."""
    found: list[Problem] = []
    try:
        with closing(opener()) as reader:
            for problem in question(reader):
                found.append(problem)
    except JournalError as error:
        if error.code not in DAMAGE:
            raise
        found.append(_broken(error))
    return found


def _broken(error: JournalError) -> Problem:
    return Problem(ProblemKind.PAGES, "file", detail=str(error.__cause__ or error.code))


def _pages(reader: Reader, full: bool) -> Iterator[Problem]:
    pragma = "integrity_check" if full else "quick_check"
    for (line,) in reader.rows(f"PRAGMA {pragma}({MOST_PROBLEMS})"):
        if line != "ok":
            yield Problem(ProblemKind.PAGES, "file", detail=str(line))


def _seals(reader: Reader) -> Iterator[Problem]:
    """Compare the seal (HMAC) of every page of an encrypted journal, those that hold nothing now as well."""
    if reader.key is None:
        return
    busy = 1
    with suppress(JournalError):  # where it cannot be written, nobody else writes either
        # Pages that are still in the write-ahead log alone would be taken for damage.
        busy = reader.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
    if not busy:
        for (line,) in reader.rows("PRAGMA cipher_integrity_check")[:MOST_PROBLEMS]:
            yield Problem(ProblemKind.PAGES, "file", detail=str(line))


def _texts(reader: Reader) -> Iterator[Problem]:
    """Read every text: one that is no UTF-8 any more was changed on the disk, which SQLite itself does not mind.

    The seals of an encrypted journal have said so already.
    """
    if reader.key is not None:
        return
    for table in (*logging_triggers.logged_tables(reader.connection), "crisis_lines", "operations", "changes"):
        names = [f'"{row[1]}"' for row in reader.rows(f'PRAGMA table_info("{table}")') if row[2] == "TEXT"]
        if not names:
            continue
        found = 0
        texts = f"CAST(concat_ws(char(10), {', '.join(names)}) AS BLOB)"
        for row_id, text in reader.stream(f'SELECT rowid, {texts} FROM "{table}"'):
            try:
                text.decode()
            except UnicodeDecodeError:
                found += 1
                yield Problem(ProblemKind.TEXT, table, row_id)
                if found == MOST_PROBLEMS:
                    break


def _chains(reader: Reader) -> Iterator[Problem]:
    """Follow the chain of every crisis log; what somebody wrote is not told."""
    for crisis_id, lines in groupby(reader.stream(_LINES), itemgetter(0)):
        found = crisis_chain.first_break(_chained(lines))
        if found is not None:
            yield Problem(ProblemKind.CHAIN, "crises", crisis_id, str(found.number))


def _chained(lines: Iterable[Row]) -> Iterator[tuple[crisis_chain.Record, str]]:
    previous = ""
    for row in lines:
        (_, crisis, number, uuid, kind, at, recorded, text, who, source, audience, told, inner, corrects, step,
         stated) = row  # fmt: skip
        yield (
            crisis_chain.record(
                crisis=crisis, number=number, uuid=uuid, kind=kind, at=at, recorded=recorded, text=text,
                previous=previous, who=who, source=source, audience=audience, told=told, inner=inner,
                corrects=corrects, step=step,
            ),
            stated,
        )  # fmt: skip
        previous = stated


def _search(reader: Reader, full: bool) -> Iterator[Problem]:
    for subject, row_id in search_check.differences(reader, full=full, most=MOST_PROBLEMS):
        yield Problem(ProblemKind.INDEX, subject, row_id)


def _inside(reader: Reader) -> Iterator[Problem]:
    for table, row_id, _parent, _number in reader.rows("PRAGMA foreign_key_check")[:MOST_PROBLEMS]:
        yield Problem(ProblemKind.LINK, table, row_id)
    for kind, questions in ((ProblemKind.COUNTER, _COUNTERS), (ProblemKind.PAIR, _PAIRS)):
        for subject, sql in questions.items():
            for (row_id,) in reader.rows(f"{sql} LIMIT {MOST_PROBLEMS}"):
                yield Problem(kind, subject, row_id)
