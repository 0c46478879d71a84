"""Commands, groups and options of click that give help and complaints in the user's language."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Any

import click

from journal.cli.session import Session
from journal.cli.words import Words

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


def words_of(ctx: click.Context) -> Words:
    """Return the words of this call."""
    session = ctx.find_object(Session)
    assert session is not None
    return session.words


def complaint(error: click.UsageError, words: Words) -> str:
    """Return the sentence for wrong use."""
    facts: dict[str, object] = {"message": error.message}
    key = "other"
    if isinstance(error, Misuse):
        key, facts = error.key, error.facts
    elif isinstance(error, click.NoSuchOption):
        key, facts = "no_such_option", {"name": error.option_name}
    elif isinstance(error, click.MissingParameter) and error.param:
        key, facts = "missing", {"name": _shown(error.param)}
    elif isinstance(error, click.BadParameter) and error.param:
        choices = getattr(error.param.type, "choices", None)
        key = "bad_choice" if choices else "bad_value"
        facts = {"name": _shown(error.param), "allowed": tuple(choices or ()), "message": error.message}
    elif isinstance(error, click.BadOptionUsage):
        key, facts = "needs_value", {"name": error.option_name}
    help_command = f"{error.ctx.command_path} --help" if error.ctx else "--help"
    return words.say("usage", key, command=help_command, **facts)


def _shown(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name.upper()


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
