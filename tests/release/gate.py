"""The release gate, one command: a package on a clean Debian, used as a person uses it; `python -m tests.release.gate`.

Runs as root on Debian or Ubuntu with mmdebstrap, and needs the mirror for the Depends; the program has no network.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.release import gate_first_day, gate_packages, gate_root, gate_run, gate_upgrade
from tests.release.gate_driver import Desk
from tests.release.gate_report import BrokenOffError, Report
from tests.release.gate_root import GateError, Root

DIST = gate_packages.ROOT / "dist"
NEEDED = ("mmdebstrap", "unshare", "nsenter", "chroot", "mount", "tar", "dpkg-deb", "apt-get")
INSIDE = "CLIENT_JOURNAL_GATE"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; 0 when every step passed."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = parsed(words)
    lacking = missing()
    if lacking:
        print(f"The gate cannot run here: {lacking}.", file=sys.stderr)
        return 1
    if INSIDE not in os.environ:
        return alone(words)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    for picture in out.glob("*.png"):
        picture.unlink()
    report = Report()
    began = time.monotonic()
    try:
        gate_run.measured(report, out) if options.run else gate(options, report, out)
    except BrokenOffError as broken:
        print(f"  broken off at: {broken}", flush=True)
    except GateError as error:
        print(f"The gate could not begin: {error}", file=sys.stderr)
        return 1
    report.measure("whole gate, s", time.monotonic() - began)
    report.write(out / ("run.json" if options.run else "report.json"))
    print(report.table())
    return 0 if report.passed else 1


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.gate", description=__doc__)
    parser.add_argument("--deb", type=Path, help="the package; without it the newest in dist/")
    parser.add_argument(
        "--older", metavar="FILE|COMMIT", help="what to upgrade from; besides today's program called older"
    )
    parser.add_argument("--keep", action="store_true", help="leave the roots for a look")
    parser.add_argument("--run", action="store_true", help="measure ./run of a checkout in a clean root instead")
    parser.add_argument("--out", type=Path, default=DIST / "gate", help="where the report and the pictures go")
    return parser.parse_args(words)


def missing() -> str:
    """What this machine lacks for the gate, or nothing."""
    if not sys.platform.startswith("linux"):
        return "it needs Linux"
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if lacking:
        return f"{', '.join(lacking)} is missing"
    return "" if os.geteuid() == 0 else "it needs root, for chroot and mounts"


def alone(words: Sequence[str]) -> int:
    """Run the gate again in namespaces of its own: what it mounts and starts is gone when it ends, however it ends."""
    command = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]
    program = [sys.executable, "-m", "tests.release.gate", *words]
    done = subprocess.run([*command, *program], cwd=gate_packages.ROOT, env={**os.environ, INSIDE: "1"})
    return done.returncode


def gate(options: argparse.Namespace, report: Report, out: Path) -> None:
    """All steps, one after the other."""
    with gate_root.workshop(out, options.keep) as place:
        with report.step("packages"):
            newer = (options.deb or gate_packages.newest(DIST)).resolve()
            report.notes.append(f"package: {newer.name}")
            olders = gate_packages.olders(options.older, newer, out / "cache", place)
        with report.step("clean Debian roots"):
            app, desk_root = roots(place, out / "cache")
        began = time.monotonic()
        with report.step("install with the Depends alone"):
            gate_first_day.install(app, newer, report)
        with report.step("selfcheck without a screen"):
            gate_first_day.selfcheck(app, {"QT_QPA_PLATFORM": "offscreen"})
        with Desk(desk_root, app, out) as desk:
            with report.step("selfcheck on a screen (xcb)"):
                gate_first_day.selfcheck(app, {**desk.env, "QT_QPA_PLATFORM": "xcb"})
            gate_first_day.lived(desk, report)
            took = (
                "apt-get update, s",
                "download of the Depends, s",
                "install, s",
                "first window after the install, s",
            )
            report.measure("from nothing to the first window, s", sum(float(report.figures[one]) for one in took))
            for older in olders:
                gate_upgrade.upgraded(desk, report, older, newer)
            gate_upgrade.refused(desk, report, olders[-1])
            gate_upgrade.removed(desk, report, newer)
        report.measure("steps after the roots were there, s", time.monotonic() - began)


def roots(place: Path, cache: Path) -> tuple[Root, Root]:
    """A root for the program, in which nothing else is installed, and one for the desktop around it."""
    network = gate_root.isolated(place)
    app = gate_root.unpack(gate_root.cached_tar(cache, "bare"), place / "app", network)
    tar = gate_root.cached_tar(cache, "desk", gate_root.DESK_TOOLS)
    desk = gate_root.unpack(tar, place / "desk", network)
    gate_root.share(app, desk)
    return app, desk


if __name__ == "__main__":
    sys.exit(main())
