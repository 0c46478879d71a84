"""From the wish to see a journal to an open one: looked at, its sign of use put beside it, made or migrated, read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import in_use, opening
from journal.store.opening import FileState
from journal.store.reading import Reader
from journal.ui.context import Context, OpenRequest
from journal.ui.runner import Runner

if TYPE_CHECKING:
    from journal.store.writing import Writer

Clock = Callable[[], int]


def open_writer(path: Path, now: Clock, key: bytes | None = None) -> Writer:
    """Open a journal for writing; here, late, since the first paint must not wait for sqlite_utils."""
    from journal.store.writing import Writer

    return Writer.open(path, now, key=key)


def open_journal(
    request: OpenRequest, settings: Settings, now: Clock, language: str, locale: QLocale, parent: QObject | None = None
) -> Context:
    """Return the context of the journal that is asked for.

    JournalError where it cannot be opened: what `opening.inspect`, `look_for_rights` and `in_use.take` raise;
    JOURNAL_MISSING where there is no file and none may be made, JOURNAL_OLDER for an older one that must not be
    written.
    """
    path, key = request.path, request.key
    state = opening.inspect(path, key)
    if state is FileState.MISSING and (request.read_only or not request.create):
        raise JournalError(Code.JOURNAL_MISSING, path=str(path))
    if state is FileState.EMPTY and _had_content(path, settings):
        raise JournalError(Code.JOURNAL_EMPTY, path=str(path))
    if request.read_only:
        return _for_looking(request, state, settings, now, language, locale, parent)
    opening.make_folder(path)
    opening.look_for_rights(path)
    taken = in_use.take(path, now(), anyway=request.anyway)
    runner = Runner(partial(open_writer, path, now, key), parent)
    try:
        if state is not FileState.CURRENT:
            open_writer(path, now, key).close()  # makes or migrates it before the first question
        reader = Reader.open(path, key=key)
    except BaseException:
        runner.close()
        in_use.release(path)
        raise
    return Context(reader, runner, settings, now, language, locale, parent, unclean=taken.unclean)


def open_asked(
    request: OpenRequest, settings: Settings, now: Clock, language: str, locale: QLocale, parent: QObject | None = None
) -> Context:
    """Do what `open_journal` does, also where the journal needs the key no more that comes with the request."""
    try:
        return open_journal(request, settings, now, language, locale, parent)
    except JournalError as error:
        if error.code is not Code.JOURNAL_HAS_NO_PASSPHRASE:
            raise
    # It was decrypted meanwhile, or is a backup from before.
    return open_journal(replace(request, key=None), settings, now, language, locale, parent)


def _had_content(path: Path, settings: Settings) -> bool:
    """Whether an empty file was a journal once: then nothing is begun in it unasked."""
    from journal.ui import trouble_remedies  # late: an empty file is rare

    return trouble_remedies.newest_backup(path, settings) is not None


def _for_looking(
    request: OpenRequest,
    state: FileState,
    settings: Settings,
    now: Clock,
    language: str,
    locale: QLocale,
    parent: QObject | None,
) -> Context:
    """Open a journal that nothing is written to: no writer, no sign of use, no migration."""
    if state is not FileState.CURRENT:
        code = Code.JOURNAL_OLDER if state is FileState.OLDER else Code.NOT_A_JOURNAL
        raise JournalError(code, path=str(request.path))
    reader = Reader.open(request.path, key=request.key)
    runner = Runner(partial(open_writer, request.path, now), parent, read_only=True)
    return Context(reader, runner, settings, now, language, locale, parent, read_only=True)
