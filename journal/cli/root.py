"""The command line itself: options, commands, and the one place where errors become sentences and exit codes."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from journal import __version__, paths
from journal.cli import (
    backups,
    capture,
    clients,
    commitments,
    crises,
    dues,
    encryption,
    files,
    interactions,
    output,
    papers,
    people,
    preferences,
    risks,
    search,
    windows,
)
from journal.cli.places import place
from journal.cli.session import RefusedError, Session, Surroundings
from journal.cli.spoken import WRONG_USE, Group, Misuse, complaint, option
from journal.cli.words import LANGUAGES, Words, language_of
from journal.core.errors import Code, JournalError

PROGRAM = "client-journal"
NOT_DONE = 1


class Root(Group):
    """The outermost group, which gives every call its session and every failure its sentence on stderr."""

    def main(self, args: Any = None, prog_name: str | None = None, *rest: Any, **extra: Any) -> Any:
        """Run the command line; like click's own, it ends with SystemExit."""
        arguments = list(sys.argv[1:] if args is None else args)
        words = Words.load(language_of(arguments))
        extra["obj"] = Session(extra.get("obj") or Surroundings(), words)
        extra["standalone_mode"] = False
        try:
            status = super().main(arguments, prog_name or PROGRAM, *rest, **extra)
        except click.UsageError as error:
            _complain(complaint(error, words))
            sys.exit(WRONG_USE)
        except click.Abort:
            _complain(words.say("errors", "cancelled"))
            sys.exit(NOT_DONE)
        except JournalError as error:
            _complain(words.error(_as_it_is(error)))
            sys.exit(NOT_DONE)
        except RefusedError as error:
            _complain(words.say("refusals", error.key, **error.facts))
            sys.exit(NOT_DONE)
        sys.exit(status if isinstance(status, int) else 0)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; in its place the name of a journal may stand, as file managers give it."""
        opening = windows.document(args[0]) if args and self.get_command(ctx, args[0]) is None else None
        return super().resolve_command(ctx, args) if opening is None else (args[0], opening, args[1:])


@click.group(
    PROGRAM,
    cls=Root,
    help="root",
    invoke_without_command=True,
    subcommand_metavar="[FILE.cjournal | COMMAND [ARGS]...]",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@option("--journal", metavar="FILE", type=click.Path(path_type=Path, readable=False), help="journal")
@option("--lang", type=click.Choice(LANGUAGES), help="lang")
@option("--passphrase-file", metavar="FILE|-", help="passphrase file")
@option("--recovery", metavar="CODE", help="recovery")
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s", help="")
@click.pass_obj
def root(
    session: Session, journal: Path | None, lang: str | None, passphrase_file: str | None, recovery: str | None
) -> int | None:
    """Take the options that stand before the command; the language was read from them already.

    Without a command the window opens.  It comes here only where it is given a key: else it starts without all this.
    """
    ctx = click.get_current_context()
    if passphrase_file is not None and recovery is not None:
        raise Misuse("passphrase_or_recovery", ctx)
    session.journal = place(journal) if journal is not None else None
    session.passphrase_file = passphrase_file
    session.recovery = recovery
    if ctx.invoked_subcommand is not None:
        return None
    if passphrase_file is None and recovery is None:
        raise Misuse("missing_command", ctx)
    return windows.show(ctx)


root.command("entry", help="entry")(windows.entry)
root.add_command(clients.client)
root.add_command(people.person)
root.command("log", help="log")(interactions.log)
root.command("quick", help="quick")(capture.quick)
root.command("prefer", help="prefer")(preferences.prefer)
root.command("remind", help="remind")(dues.remind)
root.command("promise", help="promise")(commitments.promise)
root.command("answer", help="answer")(commitments.answer)
root.command("due", help="due")(dues.due)
root.command("done", help="done")(dues.done)
root.command("snooze", help="snooze")(dues.snooze)
root.command("dismiss", help="dismiss")(dues.dismiss)
root.add_command(crises.crisis)
root.add_command(risks.risk)
root.command("brief", help="brief")(papers.brief)
root.command("import", help="import")(files.import_)
root.command("export", help="export")(files.export)
root.command("search", help="search")(search.search)
root.command("check", help="check")(files.check)
root.command("backup", help="backup")(backups.backup)
root.command("restore", help="restore")(backups.restore)
root.command("encrypt", help="encrypt")(encryption.encrypt)
root.command("decrypt", help="decrypt")(encryption.decrypt)
root.command("passphrase", help="passphrase")(encryption.passphrase)
root.command("demo", help="demo")(files.demo)
root.command("shots", help="shots")(files.shots)


def run(arguments: list[str]) -> int:
    """Run a command in this process and return its exit code."""
    paths.private_umask()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8 whatever the terminal's own encoding
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        root.main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else NOT_DONE
    return 0


def _as_it_is(error: JournalError) -> JournalError:
    """Return the error, that of the folder where a file is called write-protected that is not even there."""
    path = error.facts.get("path")
    if error.code is Code.READ_ONLY and not os.path.exists(str(path)):
        return JournalError(Code.FOLDER_READ_ONLY, path=path)
    return error


def _complain(sentence: str) -> None:
    click.echo(output.plain(sentence), err=True)
