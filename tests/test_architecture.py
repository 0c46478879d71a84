"""The rules of CONTRIBUTING.md that a program can check: floors, sizes, circles, names and forbidden calls."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "journal"
FILE_LINES = 400
FUNCTION_LINES = 50
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "misc", "manager", "managers", "mixed", "common", "stuff", "lib"}
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})(?![0-9a-zA-Z])|^#[0-9a-fA-F]{3,4}$")
RICH_TEXT_CALLS = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown"}
NETWORK = {"asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "ssl", "urllib.request", "urllib3"}
# The one way to a running window, and the message of a second start, are local sockets: files, not the network.
LOCAL_SOCKETS = {"QLocalServer", "QLocalSocket"}
# What of QtWidgets the operating system's services are made of.
TRAY_WIDGETS = {"QApplication", "QMenu", "QSystemTrayIcon"}


def python_files(*folders: Path) -> list[Path]:
    """All sources below `folders`, in a stable order."""
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a source file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, line: int) -> str:
    """How a finding is reported: a path that an editor can open."""
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a file as (last name of what is called, node)."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def imports(path: Path) -> Iterator[tuple[str, set[str], int]]:
    """Every import in a file, deferred ones too, as (module, names taken from it, line)."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, set(), node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, {alias.name for alias in node.names}, node.lineno


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules that import each other (strongly connected, Tarjan 1972), each with two members or more."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for target in graph.get(module, ()):
            if target not in order:
                visit(target)
            if target in stack:
                low[module] = min(low[module], low[target])
        if low[module] == order[module]:
            start = stack.index(module)
            if len(stack) - start > 1:
                found.append(sorted(stack[start:]))
            del stack[start:]

    for module in sorted(graph):
        if module not in order:
            visit(module)
    return found


def test_floors_are_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_no_modules_import_each_other() -> None:
    """Deferred imports count; those for the type checker alone are never carried out."""
    graph = grimp.build_graph("journal", exclude_type_checking_imports=True, cache_dir=None)
    found = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert circles(found) == []


def test_circles_are_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == [["b", "c"]]


def test_files_are_short() -> None:
    files = python_files(PACKAGE, ROOT / "tests")
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert [f"{place(path, 1)} {lines} lines" for path, lines in lengths.items() if lines > FILE_LINES] == []


def test_functions_are_short() -> None:
    long = [
        f"{place(path, node.lineno)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in python_files(PACKAGE)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_names_say_what_is_inside() -> None:
    parts = {(path, part) for path in python_files(PACKAGE) for part in path.relative_to(ROOT).with_suffix("").parts}
    assert sorted(place(path, 1) for path, part in parts if part in VAGUE_NAMES) == []


def test_modules_say_what_belongs_there() -> None:
    silent = [
        place(path, 1)
        for path in python_files(PACKAGE)
        if tree_of(path).body and not (ast.get_docstring(tree_of(path)) or "").strip()
    ]
    assert silent == []


def test_colours_come_from_the_theme() -> None:
    found = [
        f"{place(path, node.lineno)} {node.value!r}"
        for path in python_files(PACKAGE / "ui")
        if path.stem != "theme"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX_COLOUR.search(node.value)
    ]
    assert found == []


def test_foreign_text_is_never_rich_text() -> None:
    found = [
        place(path, node.lineno)
        for path in python_files(PACKAGE)
        for name, node in calls(path)
        if name in RICH_TEXT_CALLS
    ]
    assert found == []


def test_slots_are_not_lambdas() -> None:
    """A lambda as a slot keeps its page alive and hides its name in a traceback."""
    found = [
        place(path, node.lineno)
        for path in python_files(PACKAGE)
        for name, node in calls(path)
        if name == "connect" and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]
    assert found == []


def test_nothing_opens_the_network() -> None:
    found = [
        f"{place(path, line)} {module}"
        for path in python_files(PACKAGE)
        for module, names, line in imports(path)
        if module in NETWORK
        or module.split(".")[0] in NETWORK
        or (module == "urllib" and "request" in names)
        or (module == "PySide6" and names & {"QtNetwork", "QtWebSockets"})
        or (module == "PySide6.QtNetwork" and not names <= LOCAL_SOCKETS)
        or (module == "socket" and not names <= {"gethostname"})
    ]
    found += [
        f"{place(path, node.lineno)} socket.{node.attr}"
        for path in python_files(PACKAGE)
        if any(module == "socket" for module, _names, _line in imports(path))
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        if node.value.id == "socket" and node.attr != "gethostname"
    ]
    assert found == []


def test_widgets_live_in_ui() -> None:
    """The system's tray is a widget to Qt; that much the desktop floor may take."""
    found = [
        place(path, line)
        for path in python_files(PACKAGE / "desktop")
        for module, names, line in imports(path)
        if (module == "PySide6.QtWidgets" and not names <= TRAY_WIDGETS)
        or (module == "PySide6" and "QtWidgets" in names)
    ]
    assert found == []


def test_command_line_starts_without_qt(subprocess_env: dict[str, str]) -> None:
    code = (
        "import sys, journal.cli\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')\n"
        "       or name.startswith(('journal.ui', 'journal.desktop', 'journal.app'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], env=subprocess_env, capture_output=True, text=True, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


SIGNALS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Source(QObject):
    happened = Signal(int)

app = QApplication([])
seen = []
source = Source()
source.happened.connect(seen.append)
for number in range(10_000):
    source.happened.emit(number)
label = QLabel()
for number in range(100_000):
    label.setEnabled(True)
for _ in range(1_000):
    source.happened.disconnect(seen.append)
    source.happened.connect(seen.append)
print(len(seen))
"""


def test_qt_survives_this_python(subprocess_env: dict[str, str]) -> None:
    """PySide6 6.12 on Python 3.11 loses a reference at each emit and each void call, and aborts, often only at exit."""
    done = subprocess.run(
        [sys.executable, "-c", SIGNALS], env=subprocess_env, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "10000", "")
