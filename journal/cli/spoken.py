"""Commands, groups and options of click that give help and complaints in the user's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import click

from journal.cli.session import Session
from journal.cli.words import Words

LARGEST_ID = 2**63 - 1
RECORD_ID = click.IntRange(-LARGEST_ID, LARGEST_ID, clamp=True)
"""The number of a record; one that no journal can hold stands for another that none has."""
WRONG_USE = 2
"""The exit code for a call that cannot be understood."""


class Misuse(click.UsageError):
    """Wrong use with a sentence of our own: `key` stands in the section `usage`."""

    def __init__(self, key: str, ctx: click.Context | None = None, **facts: object) -> None:
        super().__init__(key, ctx)
        self.key = key
        self.facts = facts


class Option(click.Option):
    """An option whose `help` is a key of the section `options`."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help in the user's language."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], record[1].replace(self.help, words_of(ctx).say("options", self.help), 1)


class Command(click.Command):
    """A command whose `help` is a key of the section `help`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; too many of them are wrong use."""
        ctx.allow_extra_args = True
        with _placed(ctx):
            rest = super().parse_args(ctx, args)
        if ctx.args:
            raise Misuse("too_many", ctx, rest=" ".join(ctx.args))
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        _write_help(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options."""
        _write_options(self, ctx, formatter)


class Group(click.Group):
    """A group of commands, such as `client`."""

    command_class = Command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse what stands before the command; with nothing at all the help is shown, and that is wrong use."""
        if not args:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(WRONG_USE)
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; one that does not exist is wrong use."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise Misuse("no_such_command", ctx, name=args[0])
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the group is for."""
        _write_help(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options and that of the commands."""
        _write_options(self, ctx, formatter)
        words = words_of(ctx)
        rows = [(name, words.say("help", command.help or "")) for name, command in self.commands.items()]
        with formatter.section(words.say("help", "commands")):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are written down, which is the order of use."""
        return list(self.commands)


option = partial(click.option, cls=Option)
as_json = option("--json", "as_json", is_flag=True, help="json")
"""The switch to one JSON document on stdout."""


def choice(kind: type[StrEnum]) -> click.Choice[str]:
    """Return a type that takes the codes of an enumeration (click by itself would take the names of its members)."""
    return click.Choice([member.value for member in kind])


def day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Take the value of an option as `YYYY-MM-DD`; for `callback=`."""
    try:
        return dt.date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise Misuse("bad_day", ctx, text=value, name=shown(parameter)) from None


def ending(path: Path, known: tuple[str, ...]) -> str:
    """Return how the name of a file ends, which says what is written; another ending than those known is wrong use."""
    found = path.suffix.casefold()
    if found not in known:
        raise Misuse("paper_ending", click.get_current_context(), endings=known)
    return found


def words_of(ctx: click.Context) -> Words:
    """Return the words of this call."""
    session = ctx.find_object(Session)
    assert session is not None
    return session.words


def complaint(error: click.UsageError, words: Words) -> str:
    """Return the sentence for wrong use."""
    facts: dict[str, object] = {"message": error.message.rstrip(".")}
    key = "other"
    if isinstance(error, Misuse):
        key, facts = error.key, error.facts
    elif isinstance(error, click.NoSuchOption):
        key = "option_of_all" if _is_of_all_commands(error) else "no_such_option"
        facts = {"name": error.option_name}
    elif isinstance(error, click.MissingParameter) and error.param:
        key, facts = "missing", {"name": shown(error.param)}
    elif isinstance(error, click.BadParameter) and error.param:
        key, described = _expected(error.param.type)
        facts |= {"name": shown(error.param), **described}
    elif isinstance(error, click.BadOptionUsage):
        key = "takes_no_value" if _is_flag(error) else "needs_value"
        facts = {"name": error.option_name}
    help_command = f"{error.ctx.command_path} --help" if error.ctx else "--help"
    return words.say("usage", key, command=help_command, **facts)


def _is_of_all_commands(error: click.NoSuchOption) -> bool:
    """Whether the option exists, but stands before the command: `--journal`, `--lang`."""
    root = error.ctx.find_root() if error.ctx else None
    return root is not None and any(error.option_name in one.opts for one in root.command.params)


def shown(parameter: click.Parameter) -> str:
    """Return how a parameter is named to people: `--days`, `CLIENT`; one shown by its values by its own name."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    name = parameter.human_readable_name
    return (parameter.name or name if "|" in name else name).upper()


def _expected(kind: click.ParamType[Any]) -> tuple[str, dict[str, object]]:
    """Return the sentence for a value that is not of its kind, with what it names."""
    if isinstance(kind, click.Choice):
        return "bad_choice", {"allowed": tuple(kind.choices)}
    if isinstance(kind, click.IntRange) and not kind.clamp:
        return "bad_range", {"least": kind.min, "limit": kind.max}
    return "bad_number" if kind in (click.INT, RECORD_ID) else "bad_value", {}


@contextmanager
def _placed(ctx: click.Context) -> Iterator[None]:
    """Tell a complaint to which command it belongs where click's parser did not."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def _is_flag(error: click.BadOptionUsage) -> bool:
    """Whether the complaint is about a value given to an option that takes none; click only says so in words."""
    parameters = error.ctx.command.get_params(error.ctx) if error.ctx else []
    return any(isinstance(one, click.Option) and one.is_flag and error.option_name in one.opts for one in parameters)


def _write_usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    pieces: list[Any] = command.collect_usage_pieces(ctx)
    formatter.write_usage(ctx.command_path, " ".join(pieces), words_of(ctx).say("help", "usage") + " ")


def _write_help(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(words_of(ctx).say("help", command.help or ""))


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    words, rows = words_of(ctx), []
    for parameter in command.get_params(ctx):
        record = None if isinstance(parameter, click.Argument) else parameter.get_help_record(ctx)
        if record is not None:
            # Click's own two options speak English alone.
            own = next((name for name in ("help", "version") if f"--{name}" in parameter.opts), "")
            rows.append((record[0], words.say("options", own) if own else record[1]))
    with formatter.section(words.say("help", "options")):
        formatter.write_dl(rows)
