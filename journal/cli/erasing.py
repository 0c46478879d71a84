"""The command that erases a client for good, with what it tells before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from journal import paths
from journal import settings as setting
from journal.cli import output
from journal.cli.places import File
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import as_json, choice, ending, option
from journal.exchange.subject_file import write_subject_file
from journal.settings import Settings
from journal.store import backups, clients, erasing
from journal.store.erasing import Held, Holding, Preview, SharedRule
from journal.store.reading import Reader
from journal.store.writing import Writer

ZIP = ".zip"


@click.argument("name")
@option("--yes", is_flag=True, help="erase yes")
@option("--shared", type=choice(SharedRule), help="erase shared")
@option("--data", metavar="FILE.zip", type=File(), help="erase data")
@as_json
@click.pass_obj
def erase(session: Session, name: str, yes: bool, shared: str | None, data: Path | None, as_json: bool) -> None:
    """Erase a client; without `--yes` nothing is done but telling what would go."""
    if data is not None:
        ending(data, (ZIP,))
    with session.writer() as writer:
        _go_on(writer)
        seen = erasing.preview(writer, clients.find(writer, name).id)
        if not yes:
            raise RefusedError("erase_needs_yes", name=seen.name, **_facts(seen))
        if seen.shared and shared is None:
            raise RefusedError("erase_needs_rule", name=seen.name, shared=seen.shared)
        if data is not None:
            _write_data(session, writer, seen, data)
        done = erasing.erase(writer, seen.client_id, SharedRule(shared or SharedRule.DELETE))
        held = _held(writer, seen)
    if as_json:
        output.write_json(_document(seen, held, done.is_clean, data))
    else:
        _print(session, seen, held, done.is_clean, data)


def _go_on(writer: Writer) -> None:
    """Finish what was begun and not finished, by whatever program that was killed."""
    left = erasing.left_behind(writer)
    while left is not None and left.step(writer):
        pass


def _write_data(session: Session, writer: Writer, seen: Preview, data: Path) -> None:
    reader = writer.opener()
    try:
        write_subject_file(reader, seen.client_id, data, now=session.now(), language=session.words.language)
    finally:
        reader.close()


def _held(reader: Reader, seen: Preview) -> list[Held]:
    folder = paths.backup_dir(Settings.load().get(setting.BACKUP_FOLDER))
    known = backups.listing(folder, reader.path, backups.identity(reader))
    copies = [*(one.path for one in known), *erasing.copies_beside(reader.path)]
    return erasing.holding(seen.uuid, copies, reader.key)


def _facts(seen: Preview) -> dict[str, int]:
    entries = seen.counts["interactions"]
    counted = {table: seen.counts[table] for table in ("people", "dues", "crises", "risks")}
    return {"interactions": entries, "shared": seen.shared, "lines": seen.lines_of_others, **counted}


def _document(seen: Preview, held: list[Held], is_clean: bool, data: Path | None) -> dict[str, Any]:
    return {
        "name": seen.name,
        "uuid": seen.uuid,
        "counts": {**seen.counts, "shared": seen.shared, "lines_of_others": seen.lines_of_others},
        "clean": is_clean,
        "data": str(data) if data else None,
        "backups": [str(one.path) for one in held if one.holding is Holding.HOLDS],
        "unreadable_backups": [str(one.path) for one in held if one.holding is Holding.UNKNOWN],
    }


def _print(session: Session, seen: Preview, held: list[Held], is_clean: bool, data: Path | None) -> None:
    words = session.words
    if data is not None:
        output.write_line(words.say("done", "data_written", file=data))
    output.write_line(words.say("done", "client_erased", name=seen.name, **_facts(seen)))
    if not is_clean:
        output.write_line(words.say("text", "erase_unclean"))
    for one in held:
        key = "backup_holds" if one.holding is Holding.HOLDS else "backup_unknown"
        output.write_line(words.say("text", key, path=one.path))
    output.write_line(words.say("text", "copies_elsewhere"))
