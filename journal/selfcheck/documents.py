"""Whether files for others come out whole and foreign lists come in; PDF, which needs Qt, is looked at in `screen`."""

from __future__ import annotations

import datetime as dt
import zipfile
from contextlib import closing
from pathlib import Path

from journal import demo
from journal.core import brief as core_brief
from journal.core.moments import today
from journal.core.papers import Paper
from journal.exchange import (
    brief_paper,
    crisis_report,
    crisis_verify,
    csv_journal,
    icalendar_export,
    importing,
    paper_markdown,
    paper_text,
    subject_file,
)
from journal.exchange.crisis_verify import Verified
from journal.selfcheck import records
from journal.selfcheck.outcome import CLIENT, LANGUAGES, SAMPLE, MissingError, found_in, now
from journal.store import brief as briefs
from journal.store import clients, crises
from journal.store.reading import Reader
from journal.store.writing import Writer

ALPHABETS = {
    "utf-8": "澄湖乳业",
    "utf-16": "鋪面裝潢",
    "gb18030": "仁泰医疗",
    "big5hkscs": "遠東鋪面",
    "cp932": "サクラ印刷",
    "cp1252": "Müller",
}
"""A name for each alphabet of the lists that can be read: Python loads each encoding when it is asked for."""


def csv(folder: Path) -> str:
    """Write a journal as CSV and read it into another."""
    first, file, second = (folder / name for name in ("1.cjournal", "journal.csv", "2.cjournal"))
    records.write(first)
    with closing(Reader.open(first)) as reader:
        rows = csv_journal.export_journal(reader, file).total
    with closing(Writer.open(second, now)) as writer:
        result = csv_journal.import_journal(writer, file)
    if result.errors or result.added != rows:
        raise MissingError(f"of {rows} rows {result.added} came back")
    records.read(second, CLIENT)
    return f"{rows} rows"


def lists(folder: Path) -> str:
    """Read a list of clients in each alphabet."""
    with closing(Writer.open(folder / "lists.cjournal", now)) as writer:
        for encoding, name in ALPHABETS.items():
            file = folder / f"{encoding}.csv"
            file.write_text(f"Name,Notes\n{name},{name}\n", encoding=encoding)
            importing.import_all(writer, [importing.look(file)])
        names = {client.name for client in clients.every(writer)}
    lacking = [encoding for encoding, name in ALPHABETS.items() if name not in names]
    if lacking:
        raise MissingError(", ".join(lacking))
    return ", ".join(ALPHABETS)


def calendar_file(folder: Path) -> str:
    """Write what is due as iCalendar."""
    first, file = today(now()), folder / "due.ics"
    words = icalendar_export.Words(CLIENT, _kind, _kind)
    with closing(Reader.open(folder / SAMPLE)) as reader:
        events = icalendar_export.export(reader, file, now(), first, first + dt.timedelta(days=60), words)
    text = file.read_text(encoding="utf-8")
    if not events or text.count("BEGIN:VEVENT") != events or not text.startswith("BEGIN:VCALENDAR"):
        raise MissingError(f"{events} events, {text.count('BEGIN:VEVENT')} in the file")
    return f"{events} events"


def brief(folder: Path) -> str:
    """Write the brief of a client as text and as Markdown in all languages."""
    for language in LANGUAGES:
        paper = brief_of_sample(folder, language)
        for text in (paper_text.text(paper), paper_markdown.markdown(paper)):
            found_in(text, demo.RUNNING_CLIENT, f"the brief, {language}")
    return ""


def brief_of_sample(folder: Path, language: str) -> Paper:
    """Return the brief of a client of the sample journal."""
    with closing(Reader.open(folder / SAMPLE)) as reader:
        client = clients.find(reader, demo.RUNNING_CLIENT)
        return brief_paper.paper(core_brief.brief(briefs.facts(reader, client.id, now(), language)), language)


def report(folder: Path) -> str:
    """Write the report of a crisis as text, as a table and for the client, and check the chain of its lines."""
    file = folder / "report.txt"
    with closing(Reader.open(folder / SAMPLE)) as reader:
        facts = crisis_report.facts_of(reader, crises.every(reader)[0].id, now())
    for language in LANGUAGES:
        for ending in (".csv", ".txt"):
            crisis_report.write(facts, language, file.with_suffix(ending))
            if not isinstance(crisis_verify.verify(file.with_suffix(ending)), Verified):
                raise MissingError(f"the report, {language}, {ending}")
        client_form = paper_text.text(crisis_report.paper(facts, language, for_client=True))
        found_in(client_form, facts.client_name, f"the report for the client, {language}")
    return f"{len(facts.lines)} lines"


def data_file(folder: Path) -> str:
    """Write all that is kept about a client, for the client, in all languages."""
    with closing(Reader.open(folder / SAMPLE)) as reader:
        client_id = clients.find(reader, demo.RUNNING_CLIENT).id
        for language in LANGUAGES:
            file = folder / f"data.{language}.zip"
            counts = subject_file.write_subject_file(reader, client_id, file, now=now(), language=language)
            with zipfile.ZipFile(file) as archive:
                if archive.testzip() is not None:
                    raise MissingError(f"the data file, {language}")
                page = next(name for name in archive.namelist() if name.endswith(".html"))
                found_in(archive.read(page).decode(), demo.RUNNING_CLIENT, f"{page}, {language}")
    return f"{counts.total} records"


def _kind(entry: icalendar_export.Entry) -> str:
    return type(entry).__name__
