"""Clean Debian roots for the release gate: made once, unpacked for each run, entered; the app is not known here."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
CACHE_DAYS = 14
"""A root that is older is made anew: a user installs today's Debian."""
PERSON = "ming"
PERSON_ID = 1000
HOME = f"/home/{PERSON}"
RUNTIME = f"/run/user/{PERSON_ID}"
SHARED = ("/tmp", HOME, RUNTIME)
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
DESK_TOOLS = (
    "xvfb", "xauth", "openbox", "dbus", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0", "xdotool", "libfaketime",
)  # fmt: skip
"""What is needed to drive a program on a screen; it stands in a root of its own, never in that of the program."""
NEEDED_MEMORY = 5_000_000_000
MACHINE_ID = "9f2c61d0a7e84b35b1c6e0d45f7a8293\n"
"""Every Debian gives itself one at its first start, which these roots never have."""
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

Env = Mapping[str, str] | None


class GateError(Exception):
    """Something that has to be so is not so; the text is one sentence for whoever releases."""


def sources(said: str) -> list[str]:
    """The lines of sources for the suite, from what `apt-get indextargets` says: `SITE|RELEASE|COMPONENT`.

    Only the main part of Debian itself, its updates and its security; none where the machine has another system: then
    mmdebstrap takes its own default.
    """
    found = []
    for line in said.splitlines():
        site, release, component = line.split("|")
        if release.split("-")[0] == SUITE and component == "main" and "debian" in site.rsplit("/", 1)[-1]:
            found.append(f"deb {site} {release} main")
    return list(dict.fromkeys(found))


def machine_sources() -> list[str]:
    """The lines of sources for the suite that this machine uses itself."""
    command = ["apt-get", "indextargets", "--format", "$(SITE)|$(RELEASE)|$(COMPONENT)", "Created-By: Packages"]
    return sources(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def cached_tar(cache: Path, name: str, packages: Sequence[str] = ()) -> Path:
    """The clean root as a tar file, with further `packages`; made where there is none or an old one."""
    tar = cache / f"{name}.tar"
    if tar.exists() and time.time() - tar.stat().st_mtime < CACHE_DAYS * 86400:
        return tar
    cache.mkdir(parents=True, exist_ok=True)
    new = tar.with_suffix(".new.tar")
    command = ["mmdebstrap", "--variant=minbase", "--quiet", *(f"--include={one}" for one in packages), SUITE, str(new)]
    done = subprocess.run([*command, *machine_sources()], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        new.unlink(missing_ok=True)
        raise GateError(f"mmdebstrap made no root: {done.stderr.strip()[-600:]}")
    return new.replace(tar)


class Root:
    """An unpacked Debian, entered by chroot."""

    def __init__(self, path: Path, network: Path) -> None:
        self.path = path
        self._network = network

    def at(self, inside: str | Path) -> Path:
        """Where a file of the root lies outside."""
        return self.path / str(inside).lstrip("/")

    def command(self, *words: str, person: bool = False, network: bool = False, env: Env = None) -> list[str]:
        """The command line that runs `words` in the root, as administrator or as the person."""
        isolation = [] if network else ["nsenter", f"--net={self._network}"]
        who = [f"--userspec={PERSON_ID}:{PERSON_ID}", f"--groups={PERSON_ID}"] if person else []
        home = HOME if person else "/root"
        plain = {"PATH": PATH, "LANG": "C.UTF-8", "HOME": home, "USER": PERSON if person else "root", **(env or {})}
        settings = [f"{name}={value}" for name, value in plain.items()]
        return [*isolation, "chroot", *who, str(self.path), "/usr/bin/env", "-i", "-C", home, *settings, *words]

    def run(
        self, *words: str, person: bool = False, network: bool = False, seconds: float = 300, env: Env = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end."""
        command = self.command(*words, person=person, network=network, env=env)
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds)

    def must(
        self, *words: str, person: bool = False, network: bool = False, seconds: float = 300, env: Env = None
    ) -> str:
        """Run a program that has to succeed, and return what it said; GateError with its last words."""
        done = self.run(*words, person=person, network=network, seconds=seconds, env=env)
        if done.returncode:
            said = (done.stderr or done.stdout).strip()[-1500:]
            raise GateError(f"`{' '.join(words)}` ended with {done.returncode}: {said}")
        return done.stdout

    def apt(self, *words: str, network: bool = False) -> str:
        """Run apt-get without questions."""
        options = ["-y", "-q", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends", "-o", "APT::Sandbox::User=root"]
        return self.must("apt-get", *options, *words, network=network, env={"DEBIAN_FRONTEND": "noninteractive"})


@contextmanager
def workshop(folder: Path, keep: bool) -> Iterator[Path]:
    """A folder for roots, removed at the end unless it is to be kept; what is mounted below goes first.

    It lies in memory where there is enough: the gate is not about this machine's disk.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix="roots-", dir=folder))
    place.chmod(0o755)
    if not keep and memory_free() > NEEDED_MEMORY:
        _mount("-t", "tmpfs", "-o", "mode=755,size=75%", "tmpfs", place)
    try:
        yield place
    finally:
        for point in reversed(mounted(place)):
            subprocess.run(["umount", "--lazy", point], check=False)
        if not keep:
            shutil.rmtree(place, ignore_errors=True)


def isolated(place: Path) -> Path:
    """A network namespace without any interface that is up, as a file below `place`; processes enter it by nsenter."""
    file = place / "network"
    file.touch()
    subprocess.run(["unshare", f"--net={file}", "true"], check=True)
    return file


def unpack(tar: Path, folder: Path, network: Path) -> Root:
    """Unpack a root and mount what programs need in it."""
    folder.mkdir()
    subprocess.run(["tar", "--extract", "--file", str(tar), "--directory", str(folder), "--numeric-owner"], check=True)
    _mount("-t", "proc", "proc", folder / "proc")
    _mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", folder / "dev")
    for name in DEVICES:
        (folder / "dev" / name).touch()
        _mount("--bind", f"/dev/{name}", folder / "dev" / name)
    for name, options in (("shm", "mode=1777"), ("pts", "newinstance,ptmxmode=0666,mode=620")):
        (folder / "dev" / name).mkdir()
        _mount("-t", "tmpfs" if name == "shm" else "devpts", "-o", options, name, folder / "dev" / name)
    for name in ("resolv.conf", "hosts"):  # for downloads; programs of the person run without a network
        shutil.copyfile(f"/etc/{name}", folder / "etc" / name)
    policy = folder / "usr/sbin/policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n")  # no service is started by its package here
    policy.chmod(0o755)
    root = Root(folder, network)
    (folder / "etc/machine-id").write_text(MACHINE_ID)
    _trust_as_here(root)
    root.must("useradd", "--create-home", "--uid", str(PERSON_ID), "--user-group", "--shell", "/bin/sh", PERSON)
    return root


def share(first: Root, *others: Root) -> None:
    """Let roots see the same temporary files, home of the person and sockets, as one computer would."""
    runtime = first.at(RUNTIME)
    runtime.mkdir(parents=True, exist_ok=True)
    os.chown(runtime, PERSON_ID, PERSON_ID)
    runtime.chmod(0o700)
    sockets = first.at("/tmp/.X11-unix")
    sockets.mkdir(exist_ok=True)
    sockets.chmod(0o1777)
    for other in others:
        for inside in SHARED:
            other.at(inside).mkdir(parents=True, exist_ok=True)
            _mount("--bind", first.at(inside), other.at(inside))


def _trust_as_here(root: Root) -> None:
    """Let the package manager in the root reach its mirrors as this machine does: the same proxy, if there is one."""
    said = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
    lines = [line for line in said.splitlines() if "::proxy" in line.lower() and not line.endswith('"";')]
    if lines:
        root.at("/etc/apt/apt.conf.d/99gate").write_text("\n".join(lines) + "\n")


def _mount(*words: str | Path) -> None:
    subprocess.run(["mount", *map(str, words)], check=True)


def memory_free() -> int:
    """Bytes of memory that programs may still take."""
    lines = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return int(lines["MemAvailable"].split()[0]) * 1024


def mounted(place: Path) -> list[str]:
    """The places at and below a folder at which something is mounted, in the order in which it was done."""
    points = (line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines())
    return [point for point in points if f"{point}/".startswith(f"{place}/")]
