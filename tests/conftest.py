"""What every test gets without asking: no screen, no network bus, a home folder of its own."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# Before the first import of Qt. End-to-end tests give their own programs another platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NO_AT_BRIDGE"] = "1"
os.environ.pop("QT_SCALE_FACTOR", None)
# A test must not show a bubble on the desktop of the person who runs it. Qt connects once, so not per test.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={Path(tempfile.gettempdir()) / 'no-such-bus'}"
# Programs that tests start over and over find their bytecode as installed ones do.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Wide on purpose: files must be private because the program says so, not because of who runs the tests.
os.umask(0o022)

PATIENCE_MS = 60_000

settings.register_profile(
    "ci",
    max_examples=60,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "large",
    max_examples=20_000,
    stateful_step_count=100,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switch between the dose of every run and the one that looks for rare faults."""
    parser.addoption("--large", action="store_true", help="large doses of fault and property tests (hours)")


def pytest_configure(config: pytest.Config) -> None:
    """Property tests take their dose from hypothesis's profile; all wait longer than five seconds for what is to come.

    They go on as soon as it has come, and a busy machine takes several times as long as one at rest.
    """
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed, QtBot.waitActive):
        wait.__kwdefaults__["timeout"] = PATIENCE_MS
    config.addinivalue_line("markers", "large: a long case that is left to --large; a shorter one like it always runs")
    if config.getoption("--large"):
        settings.load_profile("large")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave the long cases out of the run that everybody waits for."""
    if item.get_closest_marker("large") and not item.config.getoption("--large"):
        pytest.skip("a long case, for --large")
    _collect_where_it_is_safe(item)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: no search for garbage has to go through all of it again."""
    gc.collect()
    gc.freeze()


def _collect_where_it_is_safe(item: pytest.Item) -> None:
    """Python looks for garbage by itself, but not beside widgets: a thread would destroy them, see `Collector`."""
    widgets = "qapp" in getattr(item, "fixturenames", ())
    if widgets:
        gc.disable()
    elif not gc.isenabled():
        gc.collect()
        gc.enable()


@pytest.fixture(scope="session")
def dose(pytestconfig: pytest.Config) -> Callable[[int, int], int]:
    """`dose(50, 2_000)` is the number of trials: the first in every run, the second with --large."""

    def trials(ci: int, large: int) -> int:
        return large if pytestconfig.getoption("--large") else ci

    return trials


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with the folders of the desktop inside it; no test sees the files of the user."""
    folder = tmp_path_factory.mktemp("home")
    places = {
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }
    for name, place in places.items():
        # Qt warns, and fails the test, where the runtime folder is not for its owner alone.
        (folder / place).mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(folder / place))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.fixture
def subprocess_env(home: Path) -> dict[str, str]:
    """The environment for a Python started by a test: the checkout is importable, output is UTF-8, no user site."""
    root = str(Path(__file__).resolve().parent.parent)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    paths = [root, *filter(None, [kept.get("PYTHONPATH")])]
    return kept | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}


def pytest_report_header() -> str:
    """One line that says which Qt and SQLite these results are from."""
    from importlib.metadata import version

    names = ("PySide6_Essentials", "sqlite-utils", "sqlcipher3")
    return "client-journal: " + ", ".join(f"{name} {version(name)}" for name in names) + f", {sys.platform}"
