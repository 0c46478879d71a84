"""What `./run` takes on a clean Debian, from a fresh checkout to the first window; packages are tested elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from tests.release import gate_root
from tests.release.gate_driver import Desk
from tests.release.gate_packages import ROOT
from tests.release.gate_report import Report
from tests.release.gate_root import GateError, Root

CHECKOUT = "/root/checkout"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
PASSED_ON = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


def measured(report: Report, out: Path) -> None:
    """Unpack a checkout in a clean root and run it twice: the first time it sets everything up."""
    with gate_root.workshop(out, keep=False) as place:
        with report.step("clean Debian roots"):
            network = gate_root.isolated(place)
            app = gate_root.unpack(gate_root.cached_tar(out / "cache", "bare"), place / "app", network)
            tar = gate_root.cached_tar(out / "cache", "desk", gate_root.DESK_TOOLS)
            desk_root = gate_root.unpack(tar, place / "desk", network)
            gate_root.share(app, desk_root)
            checkout(app)
            env = trusted(app)
        with Desk(desk_root, app, out) as desk:
            for name, figure in (
                ("./run from nothing to the first window", "./run from nothing to the first window, s"),
                ("./run again", "./run again to the first window, s"),
            ):
                with report.step(name):
                    began = time.monotonic()
                    command = app.command(
                        f"{CHECKOUT}/run",
                        "--lang",
                        "en",
                        network=True,
                        env={**env, **desk.env, "XDG_RUNTIME_DIR": "/root"},
                    )
                    with open(desk.log, "ab") as log:
                        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
                    try:
                        desk.window(process, 900)
                        report.measure(figure, time.monotonic() - began)
                        desk.picture("run")
                    finally:
                        process.terminate()
                        process.wait(20)


def checkout(root: Root) -> None:
    """Put what the repository holds at its last commit into the root."""
    target = root.at(CHECKOUT)
    target.mkdir()
    archive = subprocess.Popen(["git", "-C", str(ROOT), "archive", "HEAD"], stdout=subprocess.PIPE)
    unpacked = subprocess.run(["tar", "--extract", "--directory", str(target)], stdin=archive.stdout)
    if archive.wait() or unpacked.returncode:
        raise GateError("git archive made no copy of the checkout")


def trusted(root: Root) -> dict[str, str]:
    """Let pip in the root reach its index as this machine does: the same proxy and the same certificates."""
    env = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    certificates = os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE")
    if certificates and Path(certificates).exists():
        root.at(CERTIFICATES).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(certificates, root.at("/root/certificates.crt"))
        env["PIP_CERT"] = "/root/certificates.crt"
    return env
