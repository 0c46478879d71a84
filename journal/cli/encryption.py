"""The commands that give a journal a passphrase, another one or none."""

from __future__ import annotations

import click

from journal.cli import output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import Misuse, as_json, option
from journal.core.errors import Code, JournalError
from journal.store import encryption, in_use, keys


@as_json
@click.pass_obj
def encrypt(session: Session, as_json: bool) -> None:
    """Encrypt the journal with the passphrase of `--passphrase-file`, and print the recovery code."""
    if session.passphrase is None:
        raise Misuse("passphrase_file_needed", click.get_current_context())
    try:
        converted = _convert(session, None, session.passphrase)
    except JournalError as error:
        if error.code is Code.PASSPHRASE_NEEDED:
            raise RefusedError("encrypted_already", path=session.path) from None
        raise
    _tell(session, "encrypted", converted, as_json)


@option("--new-file", metavar="FILE|-", required=True, help="new file")
@as_json
@click.pass_obj
def passphrase(session: Session, new_file: str, as_json: bool) -> None:
    """Give an encrypted journal another passphrase, and print the new recovery code."""
    key = session.key_for(session.path)
    new = session.read_passphrase(new_file)
    if key is None:
        _assert_encrypted(session)
    _tell(session, "passphrase_changed", _convert(session, key, new), as_json)


@as_json
@click.pass_obj
def decrypt(session: Session, as_json: bool) -> None:
    """Take the passphrase away: from then on everybody who has the file can read it."""
    key = session.key_for(session.path)
    _tell(session, "decrypted", _convert(session, key, None), as_json)


def _convert(session: Session, key: bytes | None, passphrase: str | None) -> encryption.Converted:
    """Write the file anew, unless another computer has it open: JOURNAL_ELSEWHERE."""
    with in_use.while_writing(session.path, session.now()):
        return encryption.convert(session.path, key, passphrase, session.now)


def _assert_encrypted(session: Session) -> None:
    """Never encrypt what was asked to get *another* passphrase."""
    with session.reader():  # missing, or encrypted and nothing given: it says so
        raise JournalError(Code.JOURNAL_HAS_NO_PASSPHRASE, path=str(session.path))


def _tell(session: Session, key: str, converted: encryption.Converted, as_json: bool) -> None:
    code = keys.recovery_code(converted.key) if converted.key else None
    copies = [str(path) for path in converted.plain_copies]
    if as_json:
        known = {"recovery_code": code, "plain_copies": copies} if code else {}
        output.write_json({"file": str(session.path), "encrypted": code is not None, **known})
    else:
        output.write_line(session.words.say("done", key, path=session.path))
        if code:
            output.write_line(session.words.say("done", "recovery_code", code=code))
    for copy in copies:
        click.echo(output.plain(session.words.say("warnings", "plain_copy", path=copy)), err=True)
