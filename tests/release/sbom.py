"""The list of components of a release: `python -m tests.release.sbom [--output FILE]` writes CycloneDX 1.6 as JSON.

It holds what the program needs on every system: distributions with versions and, where they are the locked ones, hashes
of their files; and the parts inside them and inside the installers. With SOURCE_DATE_EPOCH in the environment two lists
of one checkout are equal.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.utils import canonicalize_name

import journal
from journal import licences
from journal.licences import Component
from journal.store import engine
from tests.release import lock

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = SchemaVersion.V1_6
Pinned = Mapping[tuple[str, str], list[str]]


def file_name(version: str = journal.__version__) -> str:
    """How the list is called beside the packages of a version."""
    return f"client-journal-{version}.cdx.json"


def build(made_at: dt.datetime) -> str:
    """The list as JSON, made at that time; RuntimeError where the project is not installed."""
    known = engine.versions()
    here = [one for one in licences.components(known) if one.is_distribution]
    if not here:
        raise RuntimeError("the project itself is not installed here, so what it needs is unknown")
    pinned = hashes(lock.FILE.read_text(encoding="utf-8"))
    root = _root()
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{journal.RELEASES}/tag/v{journal.__version__}"))
    bom.metadata.component = root
    bom.metadata.timestamp = made_at
    entries = {canonicalize_name(one.name): _distribution(one, pinned) for one in here}
    for name, said in elsewhere().items():
        entries.setdefault(name, _elsewhere(name, said, pinned))
    parts = {one.name: _part(one) for one in licences.parts(known)}
    for entry in (*entries.values(), *parts.values()):
        bom.components.add(entry)
    direct = (canonicalize_name(one.name) for one in lock.required(extra=""))
    bom.register_dependency(root, [entries[name] for name in direct if name in entries])
    for facts in licences.distributions():
        needs = licences.needs(facts)
        bom.register_dependency(
            entries[canonicalize_name(facts.name)], [entries[one] for one in needs if one in entries]
        )
    for one in licences.parts(known):
        for carrier in filter(None, one.inside.split(", ")):
            holder = entries.get(canonicalize_name(carrier)) or parts[carrier]
            bom.register_dependency(holder, [parts[one.name]])
    return make_outputter(bom, OutputFormat.JSON, SCHEMA).output_as_string(indent=2) + "\n"


def hashes(text: str) -> dict[tuple[str, str], list[str]]:
    """The SHA-256 of the files of each locked distribution, by its name and version."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in text.splitlines():
        words = line.strip().rstrip("\\").strip()
        if "==" in words and not words.startswith("#"):
            name, version = words.split(";")[0].split("==")
            current = found.setdefault((canonicalize_name(name.strip()), version.strip()), [])
        elif words.startswith("--hash=sha256:"):
            current.append(words.removeprefix("--hash=sha256:"))
    return found


def elsewhere() -> dict[str, Mapping[str, Any]]:
    """The distributions that only other systems need, by name: their licence and systems, and the locked version."""
    versions = {
        canonicalize_name(one.name): next(iter(one.specifier)).version
        for one, _ in lock.locked(lock.FILE.read_text(encoding="utf-8"))
    }
    told = licences.by_hand()["distributions"]
    return {name: {**said, "version": versions[name]} for name, said in told.items() if "systems" in said}


def made_at() -> dt.datetime:
    """SOURCE_DATE_EPOCH, or now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC).replace(microsecond=0)


def main(arguments: list[str] | None = None) -> int:
    """Write the list, and return 1 where it cannot be made."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.sbom", description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / file_name())
    output: Path = parser.parse_args(arguments).output
    try:
        text = build(made_at())
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8", newline="\n")
    except (RuntimeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{output}: {text.count(chr(34) + 'bom-ref' + chr(34)) - 1} components")
    return 0


def _root() -> Entry:
    return Entry(
        name=licences.OWN,
        version=journal.__version__,
        type=ComponentType.APPLICATION,
        bom_ref=licences.OWN,
        licenses=[_licence("Apache-2.0")],
        purl=PackageURL("pypi", None, licences.OWN, journal.__version__),
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(journal.HOMEPAGE))],
    )


def _distribution(component: Component, pinned: Pinned) -> Entry:
    name = canonicalize_name(component.name)
    return Entry(
        name=name,
        version=component.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"pypi:{name}",
        licenses=[_licence(component.licence)],
        purl=PackageURL("pypi", None, name, component.version),
        external_references=[*_files(name, component.version, pinned), _home(component.home)],
    )


def _elsewhere(name: str, said: Mapping[str, Any], pinned: Pinned) -> Entry:
    return Entry(
        name=name,
        version=said["version"],
        type=ComponentType.LIBRARY,
        bom_ref=f"pypi:{name}",
        licenses=[_licence(said["licence"])],
        purl=PackageURL("pypi", None, name, said["version"]),
        external_references=list(_files(name, said["version"], pinned)),
        properties=[_systems(said["systems"])],
    )


def _part(part: licences.Part) -> Entry:
    properties = [_systems(part.systems)] if any(part.systems) else []
    if part.frozen:
        properties.append(Property(name="client-journal:carried", value="in the installers"))
    return Entry(
        name=part.name,
        # That of what lies on another computer is not known here.
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"part:{part.name}",
        licenses=[_licence(part.licence)],
        external_references=[_home(part.home)],
        properties=properties,
    )


def _files(name: str, version: str, pinned: Pinned) -> Iterator[ExternalReference]:
    """The files of a distribution in the index, by their hashes."""
    if (name, version) in pinned:
        yield ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(f"https://pypi.org/project/{name}/{version}/"),
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in pinned[name, version]],
        )


def _home(address: str) -> ExternalReference:
    return ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(address))


def _systems(systems: tuple[str, ...] | list[str]) -> Property:
    return Property(name="client-journal:systems", value=", ".join(systems))


def _licence(said: str) -> DisjunctiveLicense | LicenseExpression:
    return LicenseFactory().make_from_string(said)


if __name__ == "__main__":
    raise SystemExit(main())
