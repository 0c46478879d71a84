"""What shells offer after Tab: commands, options, their values, names of files. The scripts hold all they need, so that
no journal is opened and no program started for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journal.cli.root import PROGRAM
from tests.release import linux_commands
from tests.release.linux_commands import Deed, Switch

JOURNALS = "*.cjournal"

BASH = r"""# Completion of client-journal for bash; made from the program's own list of commands.
_client_journal() {
    local at='' word i options commands valued files choices
    COMPREPLY=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        _client_journal_at "$at"
        [ "$i" = "$COMP_CWORD" ] && break
        if [[ " $valued " == *" $word "* ]]; then
            if ((i + 1 == COMP_CWORD)); then
                _client_journal_value "$at $word" "${COMP_WORDS[COMP_CWORD]}"
                return
            fi
            ((i++))
        elif [[ $word != -* && " $commands " == *" $word "* ]]; then
            at="${at:+$at }$word"
        fi
    done
    word=${COMP_WORDS[COMP_CWORD]}
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$commands $choices" -- "$word")
    [ -z "$files" ] || _client_journal_files "$files" "$word"
}

_client_journal_files() { # a pattern of names, or *
    local found
    compopt -o filenames 2>/dev/null
    mapfile -t found < <({ compgen -d -- "$2"; compgen -f -X "!$1" -- "$2"; } | sort -u)
    COMPREPLY+=("${found[@]}")
}

_client_journal_value() { # the option with its command, what was typed of the value
    case $1 in
@VALUES@
    esac
}

_client_journal_at() {
    options='' commands='' valued='' files='' choices=''
    case $1 in
@PLACES@
    esac
}

complete -F _client_journal client-journal
"""

ZSH = """#compdef client-journal
# Completion of client-journal for zsh; made from the program's own list of commands.
@FUNCTIONS@
if [ "$funcstack[1]" = _client-journal ]; then
    _client-journal "$@"
else
    compdef _client-journal client-journal
fi
"""


def bash() -> str:
    """The script for bash 4.2 and later."""
    values, places = [], []
    for deed in linux_commands.read().everything():
        at = " ".join(deed.path)
        options = " ".join(name for one in deed.switches for name in one.names)
        valued = " ".join(name for one in deed.switches if one.value for name in one.names)
        commands = " ".join(child.path[-1] for child in deed.children)
        facts = {"options": options, "commands": commands, "valued": valued, "choices": " ".join(deed.choices)}
        said = [f"{name}='{value}'" for name, value in facts.items() if value]
        said += [f"files='{pattern}'"] if (pattern := _files(deed)) else []
        places.append(f"        '{at}') {' '.join(said)} ;;")
        for one in deed.switches:
            label = " | ".join(f"'{at} {name}'" for name in one.names)
            if one.choices:
                words = " ".join(one.choices)
                action = f"""mapfile -t COMPREPLY < <(compgen -W '{words}' -- "$2")"""
            elif one.is_file:
                action = f"""_client_journal_files '{_pattern(one)}' "$2\""""
            else:
                continue
            values.append(f"        {label}) {action} ;;")
    return BASH.replace("@VALUES@", "\n".join(values)).replace("@PLACES@", "\n".join(places))


def zsh() -> str:
    """The script for zsh, with what each command and option is for."""
    functions = "\n".join(line for deed in linux_commands.read().everything() for line in _zsh_function(deed))
    return ZSH.replace("@FUNCTIONS@", functions)


def fish() -> str:
    """The script for fish 3 and later, with what each command and option is for."""
    return "\n".join(_fish_lines(linux_commands.read())) + "\n"


def _files(deed: Deed) -> str:
    """The pattern of the files that stand behind a command; empty where none do."""
    return JOURNALS if not deed.path else "*" if deed.takes_file else ""


def _pattern(switch: Switch) -> str:
    return JOURNALS if "--journal" in switch.names else "*"


# ---------- zsh: https://zsh.sourceforge.io/Doc/Release/Completion-System.html (_arguments)


def _zsh_function(deed: Deed) -> Iterator[str]:
    name = "_" + "-".join((PROGRAM, *deed.path))
    yield f"{name}() {{"
    yield "    local curcontext=$curcontext context state state_descr line" if deed.children else "    local line"
    yield "    typeset -A opt_args"
    yield "    _arguments -C \\"
    for switch in deed.switches:
        names = switch.names[0] if len(switch.names) == 1 else "{" + ",".join(switch.names) + "}"
        many = "\\*" if "again" in switch.help or "several times" in switch.help else ""
        value = f":{_zsh_word(switch.value)}:{_zsh_value(switch)}" if switch.value else ""
        yield f"        {many}{names}'[{_zsh_word(switch.help)}]{value}' \\"
    if not deed.children:
        yield f"        '*:{'file' if deed.takes_file else 'word'}:{_zsh_argument(deed)}'"
        yield "}"
        return
    yield "        '1: :->command' '*:: :->rest'"
    yield "    case $state in"
    yield "    command)"
    yield "        local -a commands=("
    for child in deed.children:
        yield f"            '{child.path[-1]}:{_zsh_word(child.help)}'"
    yield "        )"
    yield "        _describe -t commands command commands"
    if _files(deed):
        yield f"        _files -g '{_files(deed)}'"
    yield "        ;;"
    yield "    rest)"
    yield f"        (( $+functions[{name}-$line[1]] )) && {name}-$line[1]"
    yield "        ;;"
    yield "    esac"
    yield "}"


def _zsh_value(switch: Switch) -> str:
    if switch.choices:
        return f"({' '.join(switch.choices)})"
    return f'_files -g "{_pattern(switch)}"' if switch.is_file else " "


def _zsh_argument(deed: Deed) -> str:
    return "_files" if deed.takes_file else f"({' '.join(deed.choices)})" if deed.choices else " "


def _zsh_word(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "'\\''")


# ---------- fish: https://fishshell.com/docs/current/cmds/complete.html


def _fish_lines(program: Deed) -> Iterator[str]:
    yield "# Completion of client-journal for fish; made from the program's own list of commands."
    yield f"complete -c {PROGRAM} -f"
    words = " ".join(child.path[0] for child in program.children)
    first = f"not __fish_seen_subcommand_from {words}"
    yield f"""complete -c {PROGRAM} -n '{first}' -k -a '(__fish_complete_suffix .cjournal)'"""
    for deed in program.everything():
        if not deed.path:
            here = first
        else:
            here = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in deed.path)
        below = " ".join(child.path[-1] for child in deed.children)
        nothing_below = f"{here}; and not __fish_seen_subcommand_from {below}" if deed.path and below else here
        for child in deed.children:
            yield f"complete -c {PROGRAM} -n '{nothing_below}' -a {child.path[-1]} -d {_fish_word(child.help)}"
        for switch in deed.switches:
            yield f"complete -c {PROGRAM} -n '{nothing_below}' {_fish_switch(switch)} -d {_fish_word(switch.help)}"
        if deed.path and deed.choices:
            yield f"complete -c {PROGRAM} -n '{here}' -a '{' '.join(deed.choices)}'"
        if deed.path and deed.takes_file:
            yield f"complete -c {PROGRAM} -n '{here}' -F"


def _fish_switch(switch: Switch) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in switch.names]
    if switch.choices:
        names.append(f"-x -a '{' '.join(switch.choices)}'")
    elif switch.is_file:
        names.append("-r -F")
    elif switch.value:
        names.append("-x")
    return " ".join(names)


def _fish_word(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
