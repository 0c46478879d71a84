"""Whether Qt is here with its plug-ins and libraries, and the window with all its pages can be loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader, qVersion
from PySide6.QtWidgets import QApplication

from journal.selfcheck.outcome import MissingError

PLUGINS: dict[str, dict[str, tuple[str, ...]]] = {
    "linux": {
        "platforms": ("libqxcb.so", "libqoffscreen.so", "libqwayland*.so"),
        "platforminputcontexts": ("libibusplatforminputcontextplugin.so", "libcomposeplatforminputcontextplugin.so"),
        "platformthemes": ("libqxdgdesktopportal.so",),
        "wayland-shell-integration": ("libxdg-shell.so",),
        "wayland-decoration-client": ("*.so",),
        "wayland-graphics-integration-client": ("libqt-plugin-wayland-egl.so",),
        "iconengines": ("libqsvgicon.so",),
    },
    "win32": {"platforms": ("qwindows.dll",)},
    "darwin": {"platforms": ("libqcocoa.dylib",)},
}
WAYLAND = "libwayland-"
"""What the libraries of the system are called that draw on a Wayland screen."""
LIBRARIES: dict[str, tuple[str, ...]] = {
    "": ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport", "QtSvg"),
    "linux": ("QtDBus",),
}
"""Of Qt, those that are loaded late and would be missed late."""
OWN_PROCESS = () if sys.platform == "win32" else ("_posixsubprocess",)
"""With it Python starts programs, as locking does; without it `subprocess` is loaded all the same, and fails."""
NOTIFIERS = {
    "linux": "journal.desktop.notify_freedesktop",
    "win32": "journal.desktop.notify_windows",
    "darwin": "journal.desktop.notify_macos",
}
"""What shows messages with buttons; the program goes on without it, so nothing else would tell that it is missing."""


def plugins(_folder: Path) -> str:
    """Look for the plug-ins that Qt loads by name: screens, input methods, dialogs; those of Linux must load."""
    wanted = PLUGINS.get(sys.platform, {})
    for kind, names in wanted.items():
        for name in names:
            found = list(_plugins(kind, name))
            if not found:
                raise MissingError(f"{kind}/{name}")
            refused = [complaint for complaint in map(_complaint, found) if complaint]
            if refused and sys.platform.startswith("linux"):
                raise MissingError("; ".join(refused))
    return ", ".join(wanted)


def _complaint(plugin: Path) -> str:
    """Why a plug-in cannot be loaded; nothing where it can, or where only this computer has no Wayland."""
    loader = QPluginLoader(str(plugin))
    return "" if loader.load() or WAYLAND in loader.errorString() else loader.errorString()


def libraries(_folder: Path) -> str:
    """Load what the program loads only when it is used."""
    names = LIBRARIES[""] + LIBRARIES.get(sys.platform, ())
    lacking = []
    for module in (*(f"PySide6.{name}" for name in names), *OWN_PROCESS, *filter(None, (NOTIFIERS.get(sys.platform),))):
        try:
            import_module(module)
        except ImportError as error:
            lacking.append(str(error))
    if lacking:
        raise MissingError("; ".join(lacking))
    return ", ".join(names)


def opened(kept: list[QApplication], _folder: Path) -> str:
    """Load the window with every page and put Qt's application into `kept`."""
    if sys.platform.startswith("linux"):
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _look_at_screens()
    import_module("journal.ui.main_window")  # late: what it lacks is to be named
    application = QApplication.instance() or QApplication(["client-journal"])
    assert isinstance(application, QApplication)
    kept.append(application)
    return f"Qt {qVersion()}, {application.platformName()}, Python {sys.version.partition(' ')[0]}"


def _look_at_screens() -> None:
    """Load what draws on this screen: where Qt finds nothing that does, it ends the program instead of answering."""
    asked = os.environ.get("QT_QPA_PLATFORM") or ("wayland;xcb" if os.environ.get("WAYLAND_DISPLAY") else "xcb")
    said = []
    for name in asked.split(";"):
        for file in _plugins("platforms", f"libq{name.partition(':')[0]}*.so"):
            said.append(_complaint(file))
            if not said[-1]:
                return
    raise MissingError(" ".join(said) or f"platforms/{asked}")


def _plugins(kind: str, name: str) -> Iterator[Path]:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), kind).glob(name)
