"""The commands about whole files: the sample, CSV in and out, the check, and pictures of the window."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from journal import __version__, demo as sample
from journal.cli import output
from journal.cli.session import Session
from journal.cli.spoken import Misuse, as_json, option
from journal.cli.words import LANGUAGES
from journal.core.errors import Code, JournalError
from journal.exchange import csv_journal
from journal.exchange.csv_journal import ImportResult, RowError
from journal.store import check as checks, clients, opening
from journal.store.opening import FileState
from journal.store.writing import Writer

THEMES = ("light", "dark")


@click.argument("file", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def demo(session: Session, file: Path, as_json: bool) -> None:
    """Write the sample journal; an existing file is left alone."""
    if opening.inspect(file) is not FileState.MISSING:
        raise JournalError(Code.JOURNAL_EXISTS, path=str(file))
    sample.demo(file, session.now(), session.tz)
    counts = checks.check(file).counts
    if as_json:
        output.write_json({"file": str(file), "counts": counts})
    else:
        output.write_line(session.words.say("done", "sample_written", file=file, **counts))


@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--kind", type=click.Choice(["journal"]), default="journal", help="import kind")
@option("--dry-run", is_flag=True, help="dry run")
@as_json
@click.pass_obj
def import_(session: Session, files: tuple[Path, ...], kind: str, dry_run: bool, as_json: bool) -> int:
    """Read files that `export` wrote; rows that cannot be read are named, and make the exit code 1."""
    if dry_run and opening.inspect(session.path) is FileState.MISSING:
        with tempfile.TemporaryDirectory() as folder:  # so that not even an empty journal is left behind
            with_nothing = Writer.open(Path(folder) / "empty.cjournal", session.now, session.tz)
            try:
                results = _imported(with_nothing, files, dry_run)
            finally:
                with_nothing.close()
    else:
        with session.writer(make=True) as writer:
            results = _imported(writer, files, dry_run)
    sums = {name: sum(getattr(one, name) for one in results) for name in ("read", "added", "changed", "unchanged")}
    errors = [error for one in results for error in one.errors]
    if as_json:
        output.write_json({**sums, "errors": [_error_document(session, error) for error in errors]})
    else:
        output.write_line(session.words.say("done", "import_tried" if dry_run else "imported", **sums))
        for error in errors:
            click.echo(output.plain(_error_line(session, error)), err=True)
    return 1 if errors else 0


@click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path))
@option("--client", "client_name", metavar="NAME", help="export client")
@option("--raw", is_flag=True, help="raw")
@as_json
@click.pass_obj
def export(session: Session, file: Path, client_name: str | None, raw: bool, as_json: bool) -> None:
    """Write the journal, or one client's part of it, as CSV."""
    with session.reader() as reader:
        client_id = clients.find(reader, client_name).id if client_name else None
        counts = csv_journal.export_journal(reader, file, client_id=client_id, raw=raw)
    document = _counts(counts)
    if as_json:
        output.write_json({"file": str(file), **document})
    else:
        output.write_line(session.words.say("done", "exported", file=file, rows=document["rows"]))


@option("--full", is_flag=True, help="full")
@as_json
@click.pass_obj
def check(session: Session, full: bool, as_json: bool) -> int:
    """Tell whether the journal is whole; exit code 1 where it is not."""
    path = session.path
    if opening.inspect(path) is FileState.MISSING:
        raise JournalError(Code.JOURNAL_MISSING, path=str(path))
    with session.reader():
        pass  # an older journal is brought up to date first
    found = checks.check(path, full)
    problems = [_problem(session, problem) for problem in found.problems]
    if as_json:
        head = {"ok": found.ok, "problems": problems, "counts": found.counts}
        output.write_json({**head, "encrypted": found.encrypted, "version": found.version, "program": __version__})
        return 0 if found.ok else 1
    words = session.words
    output.write_table(("", ""), [(words.name("tables", name), str(n)) for name, n in found.counts.items()])
    for problem in problems:
        click.echo(output.plain(problem), err=True)
    output.write_line(words.say("done", "check_ok" if found.ok else "check_bad", path=path))
    return 0 if found.ok else 1


@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@option("--page", metavar="P", help="page")
@option("--lang", type=click.Choice(LANGUAGES), help="shots lang")
@option("--theme", type=click.Choice(THEMES), help="theme")
@option("--size", metavar="WxH", help="size")
@click.pass_obj
def shots(session: Session, folder: Path, page: str | None, lang: str | None, theme: str | None,
          size: str | None) -> int:  # fmt: skip
    """Take pictures of every page of the sample journal."""
    room = _size(size) if size else None
    from journal.ui import shots as pictures  # late: no other command needs Qt

    return pictures.render(folder, page, lang, theme, room)


def _imported(writer: Writer, files: Iterable[Path], dry_run: bool) -> list[ImportResult]:
    return [csv_journal.import_journal(writer, file, dry_run=dry_run) for file in files]


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.lower().partition("x")
    if not (wide.isdecimal() and high.isdecimal()):
        raise Misuse("bad_size", click.get_current_context(), size=text)
    return int(wide), int(high)


def _problem(session: Session, problem: checks.Problem) -> str:
    subject = session.words.name("tables", problem.subject)
    return session.words.say("problems", problem.kind, subject=subject, row=problem.row_id, detail=problem.detail)
