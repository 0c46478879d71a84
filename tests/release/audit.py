"""The licences of what is shipped: `python -m tests.release.audit [BUNDLE]`; nothing is asked of a network.

Every distribution that the program needs on this system, and every part of it that is none, must have a licence of the
list and bring its text. With the folder of a frozen program every shared library in it must belong to one of them.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from journal import licences
from journal.licences import Component
from journal.store import engine

PERMISSIVE = frozenset({
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "FTL", "HPND", "IJG", "ISC", "MIT", "MIT-Kerberos", "PSF-2.0",
    "Python-2.0.1", "Unicode-3.0", "X11", "Zlib", "blessing", "libpng-2.0",
})  # fmt: skip
"""Ask for their notice and nothing else."""
FILE_BOUND = frozenset({"MPL-2.0"})
"""Asks for the source of its own files, which is public and unchanged."""
REPLACEABLE = {"LGPL-3.0-only": {"Qt", "PySide6-Essentials", "shiboken6"}, "LGPL-2.1-or-later": {"GLib", "keyutils"}}
"""Allowed for what lies in files of its own, which can be replaced, and for nothing else."""
EXCEPTED = frozenset({"GPL-2.0-or-later WITH Bootloader-exception"})
"""The exception of PyInstaller: what the bootloader starts stays under its own licence."""
MADE_HERE = ("*.abi3.so", "*.cpython-*", "*.pyd", "*/plugins/*")
"""Modules of Python and plug-ins of Qt: they belong to the distribution in whose folder they lie."""
OF_MICROSOFT = ("vcruntime*.dll", "msvcp*.dll", "concrt*.dll", "ucrtbase.dll", "api-ms-win-*.dll", "d3dcompiler*.dll")
"""Parts of Windows that may be passed on with programs."""


def is_allowed(component: Component) -> bool:
    """Whether a component may be shipped under what it says; of a choice one is enough, of several all count."""
    return bool(component.licence) and any(
        all(_fits(one.strip("() "), component.name) for one in choice.split(" AND "))
        for choice in component.licence.split(" OR ")
    )


def faults(components: Iterable[Component]) -> Iterator[str]:
    """Which of these may not be shipped, and why."""
    for component in components:
        if not component.licence:
            yield f"{component.name}: its licence is unknown; say it in resources/licences/parts.toml"
        elif not is_allowed(component):
            yield f"{component.name}: {component.licence} is not on the list of tests/release/audit.py"
        if not component.text():
            yield f"{component.name}: the text of its licence is missing"


def unclaimed(bundle: Path, components: Iterable[Component]) -> list[str]:
    """The shared libraries in a frozen program that belong to no component."""
    patterns = [*(pattern for one in components for pattern in one.files), *OF_MICROSOFT]
    found = []
    for file in sorted(bundle.rglob("*")):
        name, place = file.name, file.relative_to(bundle).as_posix()
        is_library = re.search(r"\.(so|dll|dylib|pyd)(\.[\d.]+)?$", name)
        known = any(fnmatch(place, f"*{pattern}") for pattern in MADE_HERE)
        if is_library and not known and not any(fnmatch(name.lower(), pattern.lower()) for pattern in patterns):
            found.append(place)
    return found


def shipped() -> list[Component]:
    """What the program needs on this system, as distributions, and all parts of all systems."""
    known = engine.versions()
    return [*(one for one in licences.components(known) if one.is_distribution), *licences.parts(known)]


def main(arguments: list[str] | None = None) -> int:
    """Tell what was looked at, and return 1 where something may not be shipped."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.audit", description=__doc__)
    parser.add_argument("bundle", nargs="?", type=Path, help="the folder of a frozen program, or the app of macOS")
    bundle: Path | None = parser.parse_args(arguments).bundle
    components = shipped()
    found = list(faults(components))
    if not any(one.is_distribution for one in components):
        found.append("the project itself is not installed here, so what it needs is unknown")
    if bundle is not None:
        if not bundle.is_dir():
            found.append(f"{bundle} is no folder")
        found += [f"{place}: nobody says what this library is" for place in unclaimed(bundle, components)]
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        names = sorted({one.licence for one in components})
        print(f"{len(components)} components under {', '.join(names)}")
    return 1 if found else 0


def _fits(licence: str, name: str) -> bool:
    return licence in PERMISSIVE | FILE_BOUND | EXCEPTED or name in REPLACEABLE.get(licence, set())


if __name__ == "__main__":
    raise SystemExit(main())
