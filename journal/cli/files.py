"""The commands about whole files: the sample, imports, CSV out, the check, and pictures of the window."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

import click

from journal import __version__
from journal import demo as sample
from journal.cli import calendar_file, output
from journal.cli.backups import before_change
from journal.cli.places import File, Folder
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import Misuse, as_json, choice, ending, option
from journal.cli.words import LANGUAGES
from journal.core.backup_plan import Reason
from journal.core.columns import TableKind
from journal.core.dates_in_cells import DateOrder
from journal.core.errors import Code, JournalError
from journal.exchange import csv_journal, foreign_files, importing
from journal.exchange.importing import Source
from journal.exchange.row_errors import RowError, RowTrouble
from journal.store import check as checks
from journal.store import clients, encryption, opening
from journal.store.opening import FileState
from journal.store.writing import Writer

THEMES = ("light", "dark")
DATE_ORDERS = {order.value.replace("_", "-"): order for order in DateOrder}
SHOWN_NOTICES = 20
"""How many of the rows that came in all the same are told to people; `--json` tells all of them."""
OF_ROWS = frozenset({Code.NAME_MISSING, Code.NAME_UNKNOWN, Code.TEXT_MISSING, Code.WHEN_UNREADABLE})
"""Errors that read differently where a row of a file is meant and not what somebody has typed."""
ODD_ROWS = (RowTrouble.CELLS_MISSING, RowTrouble.CELLS_MORE, RowTrouble.VALUE_KEPT)
"""What is odd about rows that come in nevertheless."""
CSV = ".csv"
SIZE = re.compile(r"[1-9]\d{2,3}x[1-9]\d{2,3}")


@click.argument("file", type=File())
@as_json
@click.pass_obj
def demo(session: Session, file: Path, as_json: bool) -> None:
    """Write the sample journal; an existing file is left alone."""
    sample.demo(file, session.now(), session.tz)
    if session.passphrase is not None:
        encryption.convert(file, None, session.passphrase, session.now)
    counts = checks.check(file, key=session.key_for(file)).counts
    if as_json:
        output.write_json({"file": str(file), "counts": counts})
    else:
        output.write_line(session.words.say("done", "sample_written", file=file, **counts))


@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=File(read=True))
@option("--kind", type=choice(TableKind), help="import kind")
@option("--dates", type=click.Choice(list(DATE_ORDERS)), help="dates")
@option("--dry-run", is_flag=True, help="dry run")
@as_json
@click.pass_obj
def import_(
    session: Session, files: tuple[Path, ...], kind: str | None, dates: str | None, dry_run: bool, as_json: bool
) -> int:
    """Read spreadsheets, or files that `export` wrote; rows that cannot be read are named, and make the exit code 1."""
    sources = _sources(session, files, kind, dates)
    if dry_run and opening.inspect(session.path, session.key_for(session.path)) is FileState.MISSING:
        with tempfile.TemporaryDirectory() as folder:  # so that not even an empty journal is left behind
            with_nothing = Writer.open(Path(folder) / "empty.cjournal", session.now, session.tz)
            try:
                results = importing.import_all(with_nothing, sources, session.words.language, dry_run=True)
            finally:
                with_nothing.close()
    else:
        if not dry_run:
            before_change(session, Reason.IMPORT)
        with session.writer(make=True) as writer:
            results = importing.import_all(writer, sources, session.words.language, dry_run=dry_run)
    sums = {name: sum(getattr(one, name) for one in results) for name in ("read", "added", "changed", "unchanged")}
    errors = [error for one in results for error in one.errors]
    notices = [notice for one in results for notice in one.notices]
    ignored = sorted({column for one in results for column in one.ignored_columns})
    if as_json:
        told = {"errors": errors, "notices": notices}
        rows = {name: [_row_document(session, row) for row in listed] for name, listed in told.items()}
        output.write_json({**sums, **rows, "ignored_columns": ignored})
    else:
        output.write_line(session.words.say("done", "import_tried" if dry_run else "imported", **sums))
        lines = [session.words.say("rows", "ignored_column", column=column) for column in ignored]
        lines += [_row_line(session, row) for row in [*notices[:SHOWN_NOTICES], *errors]]
        if len(notices) > SHOWN_NOTICES:
            lines.append(session.words.say("notices", "more", count=len(notices) - SHOWN_NOTICES))
        for line in lines:
            click.echo(output.plain(line), err=True)
    return 1 if errors else 0


@click.argument("file", metavar="FILE.csv", type=File())
@option("--client", "client_name", metavar="NAME", help="export client")
@option("--raw", is_flag=True, help="raw")
@as_json
@click.pass_obj
def export(session: Session, file: Path, client_name: str | None, raw: bool, as_json: bool) -> None:
    """Write the journal, or one client's part of it, as CSV; with the suffix `.ics` what is due, for a phone."""
    if ending(file, (CSV, calendar_file.SUFFIX)) == calendar_file.SUFFIX:
        _export_calendar(session, file, as_json, narrowed=bool(client_name or raw))
        return
    with session.reader() as reader:
        client_id = clients.find(reader, client_name).id if client_name else None
        counts = csv_journal.export_journal(reader, file, client_id=client_id, raw=raw)
    if as_json:
        output.write_json({"file": str(file), "rows": counts.total, "counts": counts.rows})
    else:
        output.write_line(session.words.say("done", "exported", file=file, rows=counts.total))
        session.tell_it_is_plain()


def _export_calendar(session: Session, file: Path, as_json: bool, *, narrowed: bool) -> None:
    if narrowed:
        raise Misuse("calendar_whole", click.get_current_context())
    with session.reader() as reader:
        events = calendar_file.export(session, reader, file)
    if as_json:
        output.write_json({"file": str(file), "events": events})
    else:
        output.write_line(session.words.say("done", "calendar_exported", file=file, events=events))
        session.tell_it_is_plain()


@option("--full", is_flag=True, help="full")
@as_json
@click.pass_obj
def check(session: Session, full: bool, as_json: bool) -> int:
    """Tell whether the journal is whole; exit code 1 where it is not."""
    path = session.path
    try:
        with session.reader():
            pass  # an older journal is brought up to date first
    except JournalError as error:
        if error.code not in checks.DAMAGE:  # that is for the check to describe
            raise
    found = checks.check(path, full, session.key_for(path))
    problems = [_problem(session, problem) for problem in found.problems]
    if as_json:
        head = {"ok": found.ok, "problems": problems, "counts": found.counts}
        output.write_json({**head, "encrypted": found.encrypted, "version": found.version, "program": __version__})
        return 0 if found.ok else 1
    words = session.words
    output.write_table(*[(words.name("tables", name), str(n)) for name, n in found.counts.items()])
    for problem in problems:
        click.echo(output.plain(problem), err=True)
    output.write_line(words.say("done", "check_ok" if found.ok else "check_bad", path=path))
    return 0 if found.ok else 1


@click.argument("folder", type=Folder())
@option("--page", metavar="P", help="page")
@option("--lang", type=click.Choice(LANGUAGES), help="shots lang")
@option("--theme", type=click.Choice(THEMES), help="theme")
@option("--size", metavar="WxH", help="size")
@as_json
@click.pass_obj
def shots(session: Session, /, folder: Path, as_json: bool, **only: str | None) -> None:
    """Take pictures of every page of the sample journal."""
    if only["size"] and not SIZE.fullmatch(only["size"]):
        raise Misuse("bad_size", click.get_current_context(), size=only["size"])
    from journal.ui import shots as pictures  # late: no other command needs Qt

    everything = {"langs": pictures.LANGUAGES, "themes": pictures.THEMES, "sizes": pictures.SIZES}
    chosen = {f"{name}s": (value,) for name, value in only.items() if value}
    try:
        count = pictures.render(folder, session.now, **{**everything, **chosen})
    except OSError as error:
        raise JournalError(Code.FILE_UNWRITABLE, path=str(folder)) from error
    if not count:
        raise RefusedError("no_such_page", page=only["page"])
    if as_json:
        output.write_json({"folder": str(folder), "pictures": count})
    else:
        output.write_line(session.words.say("done", "shots_taken", folder=folder, pictures=count))


def _sources(session: Session, files: tuple[Path, ...], kind: str | None, dates: str | None) -> list[Source]:
    """Look at all files before the first is read; one that cannot be imported as it is stops everything."""
    sources = []
    for file in files:
        source = importing.look(
            file,
            session.words.language,
            kind=TableKind(kind) if kind else None,
            date_order=DATE_ORDERS[dates] if dates else None,
        )
        if refused := foreign_files.refusal(file, source.problem):
            raise RefusedError(refused, path=file)
        sources.append(source)
    return sources


def _problem(session: Session, problem: checks.Problem) -> str:
    subject = session.words.name("tables", problem.subject)
    return session.words.say("problems", problem.kind, subject=subject, row=problem.row_id, detail=problem.detail)


def _row_document(session: Session, row: RowError) -> dict[str, Any]:
    sentence = _reason(session, row)
    return {"file": row.file, "line": row.line, "reason": str(row.code), "sentence": sentence}


def _row_line(session: Session, row: RowError) -> str:
    return session.words.say("rows", "line", file=row.file, line=row.line, reason=_reason(session, row))


def _reason(session: Session, row: RowError) -> str:
    if isinstance(row.code, RowTrouble) and row.code in ODD_ROWS:
        return session.words.say("notices", row.code, **row.facts)
    if isinstance(row.code, Code) and row.code not in OF_ROWS:
        return session.words.error(JournalError(row.code, **row.facts))
    return session.words.say("rows", row.code, **row.facts)
