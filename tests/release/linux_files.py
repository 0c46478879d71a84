"""The files beside the program that a Linux desktop reads: entries, pictures, kinds of files, manuals, completion. Into
which package they go is said in `packages`."""

from __future__ import annotations

import datetime as dt
import gzip
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import journal
from tests.release import icons, linux_completion, linux_manual

ROOT: Final = Path(__file__).resolve().parents[2]
SOURCES: Final = ROOT / "resources" / "packaging" / "linux"
PROGRAM: Final = "client-journal"
APPSTREAM_ID: Final = "io.github.client_journal.ClientJournal"
MIME_ICON: Final = "application-vnd.client-journal"
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the pictures; https://specifications.freedesktop.org/icon-theme-spec"""
NOTICES: Final = ("LICENSE", "NOTICE", "THIRD_PARTY.md")
MAINTAINER: Final = "The Client Journal authors <client-journal@users.noreply.github.com>"


@dataclass(frozen=True, slots=True)
class Edition:
    """What is being packed."""

    version: str
    moment: int
    """The time that all files bear, in seconds since 1970 UTC."""

    @property
    def day(self) -> dt.date:
        """The day of that moment in UTC."""
        return dt.datetime.fromtimestamp(self.moment, dt.UTC).date()


def source(name: str) -> str:
    """The text of one of our own files for Linux, with the address of the project filled in."""
    return (SOURCES / name).read_text(encoding="utf-8").replace("@HOMEPAGE@", journal.HOMEPAGE)


def lay_out(share: Path, edition: Edition, *, zsh: str = "zsh/site-functions") -> None:
    """Write everything that belongs below a folder `share` of the system or of a user."""
    _write(share / "applications" / f"{PROGRAM}.desktop", source("client-journal.desktop"))
    _write(share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml", metainfo(edition, changelog()))
    _write(share / "mime" / "packages" / f"{PROGRAM}.xml", source("client-journal.xml"))
    for folder, name, picture in (("apps", PROGRAM, icons.PROGRAM), ("mimetypes", MIME_ICON, icons.FILE)):
        for size in SIZES:
            _write(share / f"icons/hicolor/{size}x{size}/{folder}/{name}.png", icons.render(size, picture))
        _write(share / f"icons/hicolor/scalable/{folder}/{name}.svg", picture.read_bytes())
    for language, folder in linux_manual.FOLDERS.items():
        page = linux_manual.manual(language, edition.version, edition.day)
        _write(share / "man" / folder / "man1" / f"{PROGRAM}.1.gz", packed(page))
    _write(share / "bash-completion" / "completions" / PROGRAM, linux_completion.bash())
    _write(share / zsh / f"_{PROGRAM}", linux_completion.zsh())
    _write(share / "fish" / "vendor_completions.d" / f"{PROGRAM}.fish", linux_completion.fish())


def lay_out_debian(share: Path, edition: Edition) -> None:
    """Write what Debian asks of every package beside that: its licences, its changes, what lintian may overlook."""
    papers = share / "doc" / PROGRAM
    _write(papers / "copyright", source("copyright"))
    _write(papers / "changelog.gz", packed(debian_changelog(edition, changelog())))
    _write(share / "lintian" / "overrides" / PROGRAM, source("lintian-overrides"))
    for name in ("NOTICE", "THIRD_PARTY.md"):
        _write(papers / name, (ROOT / name).read_bytes())


def lay_out_rpm(share: Path) -> None:
    """Write what the .rpm has beside that."""
    for name in NOTICES:
        _write(share / "licenses" / PROGRAM / name, (ROOT / name).read_bytes())
    _write(share / "doc" / PROGRAM / "CHANGELOG.md", (ROOT / "CHANGELOG.md").read_bytes())


def changelog() -> str:
    """The text of CHANGELOG.md."""
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def releases(text: str) -> list[tuple[str, dt.date]]:
    """The versions of a changelog that bear a date, newest first."""
    found = re.findall(r"^## \[?(\d[^\]\s]*)\]? [-–—] (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    return [(version, dt.date.fromisoformat(day)) for version, day in found]


def metainfo(edition: Edition, text: str) -> str:
    """The AppStream description, with the releases of the changelog `text`; that of this edition is always there."""
    known = releases(text)
    if edition.version not in [version for version, _ in known]:
        known.insert(0, (edition.version, edition.day))
    lines = [
        f'<release version="{version}" date="{day.isoformat()}"><url type="details">{journal.RELEASES}</url></release>'
        for version, day in known
    ]
    return source(f"{APPSTREAM_ID}.metainfo.xml").replace("@RELEASES@", "\n    ".join(lines))


def debian_changelog(edition: Edition, text: str) -> str:
    """The changes in the form of Debian, https://www.debian.org/doc/debian-policy/ch-source.html#s-dpkgchangelog."""
    section = re.search(
        rf"^## \[?(?:{re.escape(edition.version)}|Unreleased)\]?.*?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    lines = [f"{PROGRAM} ({edition.version}) stable; urgency=medium", ""]
    changes = re.split(r"\n(?=- |### |\n)", section.group(1)) if section else []
    for change in filter(None, (" ".join(each.split()) for each in changes)):
        if change.startswith("### "):
            lines.append(f"  [ {change[4:]} ]")
        elif change.startswith("- "):
            lines += textwrap.wrap(change[2:], 78, initial_indent="  * ", subsequent_indent="    ")
    if len(lines) == 2:
        lines.append("  * See the releases of the project.")
    moment = dt.datetime.fromtimestamp(edition.moment, dt.UTC)
    lines += ["", f" -- {MAINTAINER}  {_rfc_2822(moment)}", ""]
    return "\n".join(lines)


def packed(text: str) -> bytes:
    """A text as gzip, the same bytes at any time."""
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def _rfc_2822(moment: dt.datetime) -> str:
    # Not strftime: it speaks the language of whoever makes the package.
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{days[moment.weekday()]}, {moment:%d} {months[moment.month - 1]} {moment:%Y %H:%M:%S} +0000"


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
