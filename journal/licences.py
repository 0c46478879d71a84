"""What the program is made of and under which licences: its distributions as they are installed, and what they carry.

Read at run time from the metadata beside the code: so it is true of a checkout, of a wheel and of the bundle alike.
Nothing here shows it, and nothing here asks a network.
"""

from __future__ import annotations

import functools
import platform
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from journal.paths import resource

OWN: Final = "client-journal"
UNUSED: Final = frozenset({"pip"})
"""sqlite-utils asks for pip, and nothing here ever runs it: it is not in the bundle."""
FILES: Final = tuple(
    name + suffix
    for name in ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
    for suffix in ("", ".txt", ".md", ".rst")
)
"""Where licences lie in the metadata of distributions that do not name them (those made before Metadata 2.4)."""
NAMED: Final = {
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "isc": "ISC",
    "mit": "MIT",
    "mit license": "MIT",
    "psf-2.0": "PSF-2.0",
}
"""What stands in the old field License, with the SPDX identifier that is meant."""
CLASSIFIED: Final = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
}
"""Classifiers that name one licence; that of BSD may mean several."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something that the program is made of."""

    name: str
    version: str
    """Empty where nobody knows."""
    licence: str
    """An SPDX expression; empty where the metadata says nothing that can be understood."""
    home: str
    inside: str = ""
    """What carries it; empty for what was installed by itself."""
    is_distribution: bool = False
    frozen: bool = False
    """Whether only the installers carry it."""
    files: tuple[str, ...] = ()
    """Patterns of the names of its shared libraries in a bundle."""
    texts: tuple[Callable[[], str], ...] = field(default=(), repr=False, compare=False)
    """Each reads one of its notices or licences."""

    def text(self) -> str:
        """Return its notices and licences in full, empty where there are none; OSError when a file is missing."""
        read = (text().strip("\n") for text in self.texts)
        return "\n\n".join(filter(None, read))


def components(known: Mapping[str, str]) -> list[Component]:
    """Return everything on this computer that the program uses, by name; `known`: versions that only others can tell.

    Of the parts in `resources/licences/parts.toml` those of this system; what only the installers carry only there.
    """
    told = by_hand()
    found = [_installed(one, told["distributions"]) for one in distributions()]
    found += [one for one in parts(known) if sys.platform.startswith(one.systems) and (is_frozen() or not one.frozen)]
    return sorted(found, key=_by_name)


@dataclass(frozen=True, slots=True)
class Part(Component):
    """A component that is no distribution of its own, with the systems on which it is carried."""

    systems: tuple[str, ...] = ("",)


def parts(known: Mapping[str, str]) -> list[Part]:
    """Return all parts on all systems that are no distributions of their own."""
    return [_part(said, known) for said in by_hand()["parts"]]


def own_text() -> str:
    """Return our own notice and licence in full; OSError when a file is missing."""
    texts = [_own_file(name).strip("\n") for name in ("NOTICE", "LICENSE")]
    return "\n\n".join(texts)


def is_frozen() -> bool:
    """Whether this is the program of an installer."""
    return hasattr(sys, "_MEIPASS")


def qt_folder() -> Path | None:
    """Return the folder of the bundle in which Qt's libraries lie, to be replaced; None where pip installed them."""
    bundle = getattr(sys, "_MEIPASS", None)
    if not isinstance(bundle, str):
        return None
    places = (Path(bundle, "PySide6", "Qt", "lib"), Path(bundle, "PySide6"))
    return next((place for place in places if place.is_dir()), Path(bundle))


def distributions() -> list[Distribution]:
    """Return what `client-journal` requires, however deep, as far as it is installed; without itself, by name."""
    found: dict[str, Distribution] = {}
    waiting = [OWN]
    while waiting:
        name = waiting.pop()
        if name in found or name in UNUSED:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # of another system, or a checkout that was never installed
            continue
        waiting += needs(found[name])
    found.pop(OWN, None)
    return [found[name] for name in sorted(found)]


def needs(facts: Distribution) -> list[str]:
    """Return what a distribution requires without its extras; what another system needs is not installed here."""
    return [canonical(need) for need in facts.requires or () if not re.search(r"\bextra\b", need.partition(";")[2])]


def canonical(requirement: str) -> str:
    """Return the name at the beginning of a requirement, or a name alone, as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement.strip(), maxsplit=1)[0]).lower()


def licence_of(facts: Distribution) -> str:
    """Return the SPDX expression of a distribution by its metadata alone; empty where that cannot be told."""
    named = _said(facts, "License-Expression") or NAMED.get(_said(facts, "License").lower(), "")
    if named:
        return named
    classified = {CLASSIFIED.get(one, "") for one in facts.metadata.get_all("Classifier", []) if "License ::" in one}
    return classified.pop() if len(classified) == 1 else ""


def _installed(facts: Distribution, told: Mapping[str, Any]) -> Component:
    said = told.get(canonical(facts.name), {})
    texts = _texts(said)
    return Component(
        facts.name.replace("_", "-"),
        facts.version,
        said.get("licence") or licence_of(facts),
        _home(facts),
        is_distribution=True,
        files=tuple(said.get("files", ())),
        texts=(*texts, functools.partial(_shipped, facts)),
    )


def _part(said: Mapping[str, Any], known: Mapping[str, str]) -> Part:
    version = said.get("version", "")
    if version.startswith("="):
        try:
            version = distribution(version[1:]).version
        except PackageNotFoundError:
            version = ""
    elif version.startswith("@"):
        version = {"python": platform.python_version(), **known}.get(version[1:], "")
    return Part(
        said["name"],
        version,
        said["licence"],
        said["home"],
        said.get("inside", ""),
        frozen=said.get("frozen", False),
        files=tuple(said.get("files", ())),
        texts=_texts(said),
        systems=tuple(said.get("systems", ("",))),
    )


def _texts(said: Mapping[str, Any]) -> tuple[Callable[[], str], ...]:
    notice = said.get("copyright", "").strip()
    named = tuple(functools.partial(_file, name) for name in said.get("texts", ()))
    return (functools.partial(str, notice), *named) if notice else named


def _file(name: str) -> str:
    path = resource(*name.split("/")) if "/" in name else resource("licences", f"{name}.txt")
    return path.read_text(encoding="utf-8")


def _shipped(facts: Distribution) -> str:
    """The licence files in the metadata of a distribution: those it names, else those with a usual name."""
    named = facts.metadata.get_all("License-File", [])
    found: list[str] = []
    for name in named or FILES:
        text = facts.read_text(f"licenses/{name}") or facts.read_text(name)
        if text and text not in found:
            found.append(text)
    return "\n\n".join(text.strip("\n") for text in found)


def _said(facts: Distribution, name: str) -> str:
    """A field of the metadata, empty where it is not there."""
    return str((facts.metadata.get_all(name) or [""])[0]).strip()


def _own_file(name: str) -> str:
    """A file that lies beside a bundle and in a checkout; an installed package has it in its metadata."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if isinstance(bundle, str) else Path(__file__).resolve().parent.parent
    if isinstance(bundle, str) or (root / "pyproject.toml").is_file():
        return (root / name).read_text(encoding="utf-8")
    try:
        return distribution(OWN).read_text(f"licenses/{name}") or ""
    except PackageNotFoundError:
        return ""


def _home(facts: Distribution) -> str:
    """The page of a distribution: the one it calls home, else its source, else its place in the index."""
    links: dict[str, str] = {}
    for line in facts.metadata.get_all("Project-URL", []):
        label, _, address = line.partition(",")
        links[label.strip().lower()] = address.strip()
    wanted = ("homepage", "home", "documentation", "source", "source code", "repository", "github")
    found = next((links[label] for label in wanted if label in links), "")
    return _said(facts, "Home-page") or found or f"https://pypi.org/project/{canonical(facts.name)}"


@functools.cache
def by_hand() -> dict[str, Any]:
    """Return what `resources/licences/parts.toml` says; it is read once."""
    return tomllib.loads(resource("licences", "parts.toml").read_text(encoding="utf-8"))


def _by_name(component: Component) -> str:
    return component.name.lower()
