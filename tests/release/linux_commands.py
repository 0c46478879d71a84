"""The commands and options of the program as plain facts, for the manual and for the completion of shells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from journal.cli.root import PROGRAM, root
from journal.cli.session import Session, Surroundings
from journal.cli.words import Words


@dataclass(frozen=True, slots=True)
class Switch:
    """An option of a command."""

    names: tuple[str, ...]
    value: str
    """What stands for the value, such as FILE; empty where there is none."""
    choices: tuple[str, ...]
    is_file: bool
    help: str


@dataclass(frozen=True, slots=True)
class Deed:
    """A command, or a group of commands."""

    path: tuple[str, ...]
    """The words typed behind the name of the program; none for the program itself."""
    usage: str
    help: str
    switches: tuple[Switch, ...]
    choices: tuple[str, ...]
    """Words that its arguments may be."""
    takes_file: bool
    children: tuple[Deed, ...]

    def everything(self) -> Iterator[Deed]:
        """This one and all below it, in the order of `--help`."""
        yield self
        for child in self.children:
            yield from child.everything()


def read(language: str = "en") -> Deed:
    """The program with all its commands, explained in one of its languages."""
    words = Words.load(language)
    return _deed(root, None, PROGRAM, Session(Surroundings(), words), ())


def _deed(
    command: click.Command, parent: click.Context | None, name: str, session: Session, path: tuple[str, ...]
) -> Deed:
    ctx = click.Context(command, parent=parent, info_name=name, obj=session, **command.context_settings)
    arguments = [one for one in command.get_params(ctx) if isinstance(one, click.Argument)]
    options = [one for one in command.get_params(ctx) if isinstance(one, click.Option) and not one.hidden]
    children = command.commands.values() if isinstance(command, click.Group) else ()
    return Deed(
        path,
        " ".join(command.collect_usage_pieces(ctx)),
        session.words.say("help", command.help or ""),
        tuple(_switch(one, ctx, session.words) for one in options),
        tuple(word for one in arguments for word in _choices(one)),
        any(isinstance(one.type, (click.Path, click.File)) for one in arguments),
        tuple(_deed(one, ctx, one.name or "", session, (*path, one.name or "")) for one in children if not one.hidden),
    )


def _switch(option: click.Option, ctx: click.Context, words: Words) -> Switch:
    value = "" if option.is_flag or option.count else option.make_metavar(ctx)
    # Click's own two carry no key of ours.
    own = next((name for name in ("help", "version") if f"--{name}" in option.opts), "")
    explained = words.say("options", key) if (key := own or option.help) else ""
    is_file = isinstance(option.type, (click.Path, click.File)) or "FILE" in value
    return Switch((*option.opts, *option.secondary_opts), value, tuple(_choices(option)), is_file, explained)


def _choices(parameter: click.Parameter) -> list[str]:
    return [str(choice) for choice in getattr(parameter.type, "choices", ())]
