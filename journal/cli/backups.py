"""The commands about backups: make one now, and write a journal from one; what an import does first is here too."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from journal import paths
from journal import settings as setting
from journal.cli import output
from journal.cli.places import File, Folder
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import as_json, option
from journal.core.backup_plan import Reason
from journal.core.errors import Code, JournalError
from journal.core.moments import local
from journal.settings import Settings
from journal.store import backups, keys, opening, restoring, salts
from journal.store.opening import FileState
from journal.store.reading import Reader


@click.argument("folder", required=False, type=Folder())
@as_json
@click.pass_obj
def backup(session: Session, folder: Path | None, as_json: bool) -> None:
    """Back the journal up, into the user's own folder of backups if none is named."""
    settings = Settings.load()
    with session.reader() as reader:
        target = _made(folder) if folder else paths.backup_dir(settings.get(setting.BACKUP_FOLDER))
        made = backups.make(reader.opener, target, session.now(), Reason.MANUAL)
        if folder is None:
            backups.thin(reader, target, session.now(), settings.get(setting.BACKUP_GB) * backups.GB)
    if as_json:
        at = local(made.at, session.tz).isoformat(timespec="seconds")
        facts = {"file": str(made.path), "size_bytes": made.size_bytes, "at": at}
        output.write_json({**facts, "encrypted": made.encrypted, "checked": made.checked, "counts": made.counts})
    else:
        size = f"{made.size_bytes / backups.MB:.1f}"
        output.write_line(session.words.say("done", "backed_up", file=made.path, size=size))


@click.argument("backup", type=File(read=True))
@option("--to", metavar="FILE", required=True, type=File(), help="restore to")
@as_json
@click.pass_obj
def restore(session: Session, backup: Path, to: Path, as_json: bool) -> None:
    """Write a journal from a backup; what exists is never replaced from here."""
    if to.exists():
        raise RefusedError("restore_target", path=to)
    if not backup.exists():
        raise JournalError(Code.FILE_MISSING, path=str(backup))
    folder = paths.backup_dir(Settings.load().get(setting.BACKUP_FOLDER))
    try:
        key, new_key = _keys(session, backup)
        done = restoring.restore(backup, to, folder, session.now(), key=key, new_key=new_key)
    except JournalError as error:
        if error.code is Code.NOT_A_JOURNAL:
            raise RefusedError("not_a_backup", path=backup) from None
        raise
    code = keys.recovery_code(new_key[: keys.KEY_BYTES]) if new_key else None
    if as_json:
        known = {"recovery_code": code} if code else {}
        facts = {"file": str(to), "backup": str(backup), "encrypted": done.key is not None}
        output.write_json({**facts, "counts": done.counts, **known})
    else:
        output.write_line(session.words.say("done", "restored", file=to, **done.counts))
        if code:
            output.write_line(session.words.say("done", "recovery_code", code=code))


def _keys(session: Session, backup: Path) -> tuple[bytes | None, bytes | None]:
    """Return what opens the backup, and what the journal is encrypted with where only a passphrase was given for it.

    That is the rule for every new journal; the second is followed by its salt.
    """
    try:
        return session.key_for(backup), None
    except JournalError as error:
        if error.code is not Code.JOURNAL_HAS_NO_PASSPHRASE or session.passphrase is None or session.recovery:
            raise
    salt = salts.fresh()
    return None, keys.derive(keys.checked(session.passphrase), salt) + salt


def before_change(session: Session, reason: Reason) -> None:
    """Make a backup before many records change, unless the newest says the same as the journal; none of a new one."""
    key = session.key_for(session.path)
    # One of an earlier version gets a backup when it is opened for writing.
    if opening.inspect(session.path, key) is FileState.CURRENT:
        settings = Settings.load()
        backups.make_if_needed(
            partial(Reader.open, session.path, session.tz, key=key),
            paths.backup_dir(settings.get(setting.BACKUP_FOLDER)),
            session.now(),
            settings.get(setting.BACKUP_GB) * backups.GB,
            reason,
        )


def _made(folder: Path) -> Path:
    try:
        return folder if folder.is_dir() else paths.private_folder(folder)
    except OSError as error:
        raise JournalError(Code.BACKUP_FOLDER_UNWRITABLE, path=str(folder)) from error
