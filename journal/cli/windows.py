"""Commands that open the window; without options for the key the program starts it before any of this is imported."""

from __future__ import annotations

from pathlib import Path

import click

from journal.cli.session import Session
from journal.cli.spoken import Command
from journal.start_arguments import Wish, file_named


@click.pass_context
def entry(ctx: click.Context) -> int:
    """Begin a new entry in the window."""
    return show(ctx, wish=Wish.ENTRY)


def document(word: str) -> click.Command | None:
    """Return what opens the journal that stands in the place of a command, or None where it is no journal's name."""
    path = file_named(word)
    if path is None:
        return None

    @click.command(word, cls=Command, help="file")
    @click.pass_context
    def opening(ctx: click.Context) -> int:
        return show(ctx, document=path)

    return opening


def show(ctx: click.Context, *, wish: Wish | None = None, document: Path | None = None) -> int:
    """Open the window on the journal of this call and return its exit code; a `document` has to be there.

    PASSPHRASE_WRONG and the like where the key that was given does not open it.
    """
    session = ctx.find_object(Session)
    assert session is not None
    session.journal = document or session.journal
    given = session.passphrase_file is not None or session.recovery is not None
    key = session.key_for(session.path) if given else None
    from journal import app  # late: no command needs Qt

    arguments = [wish.value] if wish is not None else []
    lang = ctx.find_root().params.get("lang")
    return app.main(session.journal, lang, arguments, key=key, opened=document is not None, wish=wish)
