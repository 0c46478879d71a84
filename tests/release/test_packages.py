"""The packages for Linux, made of a pretended program: what is in them, what they ask for, and how the archive for a
home folder comes and goes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import journal
from tests.release import linux_files, linux_libraries, packages
from tests.release.linux_files import Edition

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages for Linux")

MOMENT = 1_767_225_600
EDITION = Edition("0.1.0", MOMENT)
GATHERING = ("update-desktop-database", "update-mime-database", "gtk-update-icon-cache")
RECIPE = packages.RECIPE.read_text(encoding="utf-8")


def tool(name: str) -> str:
    """The path of a program that not every machine has."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def said(*words: str | Path) -> str:
    """What a program says; it has to succeed."""
    return subprocess.run([str(one) for one in words], capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as PyInstaller leaves it; its program sleeps as long as it is told to."""
    tool("objdump")
    folder = tmp_path_factory.mktemp("bundle") / "client-journal"
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    shutil.copy(tool("sleep"), folder / "client-journal")
    (inside / "libQt6Core.so.6").write_bytes(b"a library")
    (inside / "libQt6Core.so").symlink_to("libQt6Core.so.6")
    (inside / "words.toml").write_text("a = 1\n")
    (inside / "words.toml").chmod(0o777)  # as careless as a build may be
    inside.chmod(0o700)
    return folder


@pytest.fixture(scope="module")
def made(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("out")
    return dict(zip(packages.KINDS, packages.make(packages.KINDS, bundle, out, EDITION), strict=True))


def deb_list(deb: Path) -> dict[str, str]:
    """The paths in a .deb, each with its mode, its owner and where a link leads."""
    lines = [line.split(None, 5) for line in said(tool("dpkg-deb"), "--contents", deb).splitlines()]
    return {line[5].partition(" -> ")[0]: f"{line[0]} {line[1]} {line[5].partition(' -> ')[2]}" for line in lines}


# ---------- the .deb


def test_packages_bear_the_names_of_the_release(made: dict[str, Path]) -> None:
    assert [path.name for path in made.values()] == [
        "client-journal_0.1.0_amd64.deb",
        "client-journal-0.1.0-1.x86_64.rpm",
        "client-journal-0.1.0-linux-x86_64.tar.gz",
    ]


def test_deb_says_what_it_is_and_what_it_needs(made: dict[str, Path]) -> None:
    def field(name: str) -> str:
        return said(tool("dpkg-deb"), "--field", made["deb"], name).strip()

    assert field("Package") == "client-journal"
    assert field("Version") == "0.1.0"
    assert field("Architecture") == "amd64"
    assert field("Homepage") == journal.HOMEPAGE
    needed = {each.strip() for each in field("Depends").split(",")}
    assert set(linux_libraries.DEBIAN.values()) <= needed
    assert any(each.startswith("libc6 (>= 2.") for each in needed)
    assert "$" not in said(tool("dpkg-deb"), "--field", made["deb"])


def test_deb_holds_the_program_its_link_and_its_files(made: dict[str, Path]) -> None:
    listed = deb_list(made["deb"])
    link = listed["./usr/bin/client-journal"]
    assert link.startswith("l")
    assert link.endswith(" root/root ../lib/client-journal/client-journal")
    assert listed["./usr/lib/client-journal/client-journal"].startswith("-rwxr-xr-x root/root")
    assert listed["./usr/lib/client-journal/_internal/words.toml"].startswith("-rw-r--r-- root/root")
    assert listed["./usr/lib/client-journal/_internal/"].startswith("drwxr-xr-x root/root")
    assert listed["./usr/lib/client-journal/_internal/libQt6Core.so"].endswith(" libQt6Core.so.6")
    share = {path.removeprefix("./usr/share/") for path in listed if path.startswith("./usr/share/")}
    assert share >= {
        "applications/client-journal.desktop",
        "metainfo/io.github.client_journal.ClientJournal.metainfo.xml",
        "mime/packages/client-journal.xml",
        "icons/hicolor/256x256/apps/client-journal.png",
        "icons/hicolor/scalable/mimetypes/application-vnd.client-journal.svg",
        "man/man1/client-journal.1.gz",
        "man/zh_CN/man1/client-journal.1.gz",
        "bash-completion/completions/client-journal",
        "zsh/vendor-completions/_client-journal",
        "fish/vendor_completions.d/client-journal.fish",
        "doc/client-journal/copyright",
        "doc/client-journal/changelog.gz",
    }


def test_deb_leaves_homes_and_settings_alone(made: dict[str, Path]) -> None:
    assert all(path == "./" or path.startswith("./usr/") for path in deb_list(made["deb"]))
    listed = said(tool("dpkg-deb"), "--info", made["deb"])
    assert not any(script in listed for script in ("postinst", "prerm", "postrm", "preinst", "conffiles"))


def test_what_can_be_executed_are_programs(made: dict[str, Path]) -> None:
    runs = [path for path, facts in deb_list(made["deb"]).items() if facts.startswith("-") and "x" in facts.split()[0]]
    assert runs == ["./usr/lib/client-journal/client-journal"]


# ---------- the .rpm


def test_rpm_holds_the_same_program(made: dict[str, Path]) -> None:
    listed = set(said(tool("rpm"), "-qlp", "--nosignature", made["rpm"]).split())
    deb = {path.removeprefix(".").rstrip("/") for path, facts in deb_list(made["deb"]).items() if facts[0] != "d"}
    own = ("/usr/share/doc/", "/usr/share/licenses/", "/usr/share/lintian/", "/usr/share/zsh/")
    assert {path for path in deb if not path.startswith(own)} <= listed
    assert {"/usr/share/licenses/client-journal/LICENSE", "/usr/share/zsh/site-functions/_client-journal"} <= listed


def test_rpm_asks_for_every_library(made: dict[str, Path]) -> None:
    asked = set(said(tool("rpm"), "-qp", "--nosignature", "--requires", made["rpm"]).splitlines())
    assert {f"{library}()(64bit)" for library in linux_libraries.DEBIAN if library != "libgcc_s.so.1"} <= asked
    assert said(tool("rpm"), "-qp", "--nosignature", "--scripts", made["rpm"]) == ""


# ---------- all of them


def test_packages_are_equal_when_they_are_made_again(made: dict[str, Path], bundle: Path, tmp_path: Path) -> None:
    again = packages.make(packages.KINDS, bundle, tmp_path, EDITION)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in made.values()]


def test_version_that_is_no_release_yet_sorts_before_it() -> None:
    assert packages.file_name("deb", "0.2.0rc1") == "client-journal_0.2.0~rc1_amd64.deb"
    assert packages.file_name("rpm", "0.2.0.dev3") == "client-journal-0.2.0~dev3-1.x86_64.rpm"
    assert packages.file_name("tar", "0.2.0rc1") == "client-journal-0.2.0rc1-linux-x86_64.tar.gz"


def test_sums_are_those_of_the_files_and_keep_those_of_others(made: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / packages.SUMS).write_text(f"{'0' * 64}  other.exe\n")
    mine = Path(shutil.copy(made["deb"], tmp_path))
    text = packages.add_sums(tmp_path, [mine]).read_text()
    assert text == (
        f"{hashlib.sha256(mine.read_bytes()).hexdigest()}  client-journal_0.1.0_amd64.deb\n{'0' * 64}  other.exe\n"
    )


def test_what_lacks_is_said_in_a_sentence(bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(*words: str | Path) -> str:
        assert packages.main([*map(str, words), "--out", str(tmp_path)]) == packages.NOT_DONE
        return capsys.readouterr().err

    assert "holds no program" in refused("tar", "--bundle", tmp_path)
    assert "no version" in refused("tar", "--bundle", bundle, "--version", "1.0; rm")


def test_library_that_no_package_asks_for_is_noticed() -> None:
    assert linux_libraries.unnamed(linux_libraries.DEBIAN, RECIPE) == []
    assert linux_libraries.unnamed(linux_libraries.WITH_OTHERS, RECIPE) == []
    lacking = " ".join(linux_libraries.unnamed(["libnew.so.1"], RECIPE))
    assert "no package of Debian" in lacking
    assert ".rpm does not ask" in lacking


def test_needs_of_a_program_are_read_from_it(bundle: Path) -> None:
    needs = linux_libraries.needs(bundle)
    assert needs.libraries == frozenset()
    assert tuple(map(int, needs.glibc.split("."))) >= (2, 17)


def test_readme_names_the_libraries() -> None:
    readme = linux_files.source("README.txt").replace("\\\n", " ").split()
    assert set(linux_libraries.DEBIAN.values()) <= set(readme)


@pytest.mark.parametrize("name", ["install.sh", "uninstall.sh"])
def test_scripts_are_clean(name: str) -> None:
    assert said(tool("shellcheck"), linux_files.SOURCES / name) == ""


# ---------- the archive for a home folder


@pytest.fixture
def unpacked(made: dict[str, Path], tmp_path: Path) -> Path:
    with tarfile.open(made["tar"]) as archive:
        archive.extractall(tmp_path, filter="tar")
    [folder] = tmp_path.iterdir()
    return folder


@pytest.fixture
def bare_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a name that scripts may stumble over, and a journal in it."""
    home = tmp_path_factory.mktemp("home") / "my $HOME 100%"
    (home / ".local/share/client-journal").mkdir(parents=True)
    (home / ".local/share/client-journal/journal.cjournal").write_text("kept")
    return home


@pytest.fixture
def run(bare_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs one of the scripts; what gathers lists for the desktop takes its time and is left out."""
    idle = tmp_path_factory.mktemp("idle")
    for name in GATHERING:
        (idle / name).symlink_to("/bin/true")

    def call(script: Path, language: str = "C.UTF-8", *, gather: bool = False) -> subprocess.CompletedProcess[str]:
        path = "/usr/bin:/bin" if gather else f"{idle}:/usr/bin:/bin"
        env = {"HOME": str(bare_home), "PATH": path, "LANG": language}
        return subprocess.run(["/bin/sh", str(script)], env=env, capture_output=True, text=True, timeout=60)

    return call


@pytest.fixture
def running(bare_home: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts the installed program, and ends it after the test."""
    begun = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(subprocess.Popen([bare_home / ".local/bin/client-journal", "60"]))
        return begun[-1]

    yield start
    for each in begun:
        each.kill()
        each.wait(timeout=10)


Run = Callable[..., subprocess.CompletedProcess[str]]


def files(home: Path) -> set[str]:
    """The files below a home, without what the desktop gathers from them."""
    found = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file() or path.is_symlink()}
    return {path for path in found if not path.endswith(".cache") and "share/mime/" not in path} | {
        path for path in found if "share/mime/packages/" in path
    }


def test_archive_is_installed_and_taken_away(unpacked: Path, bare_home: Path, run: Run) -> None:
    done = run(unpacked / "install.sh", gather=True)
    assert done.returncode == 0, done.stderr
    program = bare_home / ".local/bin/client-journal"
    assert program.resolve() == bare_home / ".local/lib/client-journal/0.1.0/client-journal"
    assert subprocess.run([program, "0"], timeout=10).returncode == 0
    assert {
        ".local/share/applications/client-journal.desktop",
        ".local/share/icons/hicolor/48x48/mimetypes/application-vnd.client-journal.png",
        ".local/share/mime/packages/client-journal.xml",
        ".local/share/bash-completion/completions/client-journal",
    } <= files(bare_home)
    assert run(bare_home / ".local/lib/client-journal/uninstall.sh", gather=True).returncode == 0
    assert files(bare_home) == {".local/share/client-journal/journal.cjournal"}
    again = run(unpacked / "uninstall.sh")
    assert again.returncode == 0
    assert "nothing was taken away" in again.stdout


def test_entry_of_a_home_names_the_program_in_full(unpacked: Path, bare_home: Path, run: Run) -> None:
    run(unpacked / "install.sh")
    path = bare_home / ".local/share/applications/client-journal.desktop"
    text = path.read_text(encoding="utf-8")
    # The desktop's own two rounds of quoting: https://specifications.freedesktop.org/desktop-entry-spec, "Exec"
    quoted = str(bare_home / ".local/bin/client-journal").replace("%", "%%").replace("$", r"\\$")
    assert [line for line in text.splitlines() if line.startswith("Exec=")] == [
        f'Exec="{quoted}" %f',
        f'Exec="{quoted}" entry',
        f'Exec="{quoted}" quick',
    ]
    assert said(tool("desktop-file-validate"), path) == ""


def test_archive_can_be_installed_twice(unpacked: Path, bare_home: Path, run: Run) -> None:
    run(unpacked / "install.sh")
    before = files(bare_home)
    assert run(unpacked / "install.sh").returncode == 0
    assert {path.replace("0.1.0-2", "0.1.0") for path in files(bare_home)} == before
    assert (bare_home / ".local/bin/client-journal").exists()


def test_upgrade_leaves_the_running_program_its_files(
    unpacked: Path, bare_home: Path, run: Run, running: Callable[[], subprocess.Popen[bytes]]
) -> None:
    run(unpacked / "install.sh")
    library = bare_home / ".local/lib/client-journal"
    old = running()
    script = unpacked / "install.sh"
    script.write_text(script.read_text(encoding="utf-8").replace("'0.1.0'", "'0.2.0'"), encoding="utf-8")
    (unpacked / "share/man/man1/client-journal.1.gz").unlink()
    done = run(script)
    assert done.returncode == 0, done.stderr
    assert "earlier version is still open" in done.stdout
    assert old.poll() is None
    assert (library / "0.1.0/_internal/words.toml").exists()
    assert (bare_home / ".local/bin/client-journal").resolve() == library / "0.2.0/client-journal"
    assert not (bare_home / ".local/share/man/man1/client-journal.1.gz").exists()
    refused = run(library / "uninstall.sh")
    assert refused.returncode == 1
    assert "running" in refused.stderr
    old.kill()
    old.wait(timeout=10)
    run(script)
    assert [path.name for path in sorted(library.iterdir()) if path.is_dir()] == ["0.2.0-2"]


def test_start_with_the_session_follows_an_upgrade(unpacked: Path, bare_home: Path, run: Run) -> None:
    run(unpacked / "install.sh")
    autostart = bare_home / ".config/autostart"
    autostart.mkdir(parents=True)
    ours, foreign = autostart / "client-journal.desktop", autostart / "client-journal-mine.desktop"
    text = f'[Desktop Entry]\nExec="{bare_home}/.local/lib/client-journal/0.1.0/client-journal" --in-tray\n'
    ours.write_text(text + "X-ClientJournal-Autostart=true\n")
    foreign.write_text(text)
    run(unpacked / "install.sh")
    assert f'"{bare_home}/.local/lib/client-journal/0.1.0-2/client-journal" --in-tray' in ours.read_text()
    assert foreign.read_text() == text
    run(unpacked / "uninstall.sh")
    assert not ours.exists()
    assert foreign.exists()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN.UTF-8", "这里没有安装"),
        ("zh_SG.UTF-8", "这里没有安装"),
        ("zh_HK.UTF-8", "這裡沒有安裝"),
        ("de_DE.UTF-8", "is not installed"),
    ],
)
def test_scripts_speak_the_language_of_the_user(unpacked: Path, run: Run, language: str, words: str) -> None:
    assert words in run(unpacked / "uninstall.sh", language).stdout


def test_install_says_what_it_did_in_chinese(unpacked: Path, run: Run) -> None:
    assert "已为您安装" in run(unpacked / "install.sh", "zh_CN.UTF-8").stdout


def test_archive_that_was_unpacked_in_part_is_refused(unpacked: Path, bare_home: Path, run: Run) -> None:
    shutil.rmtree(unpacked / "program")
    refused = run(unpacked / "install.sh")
    assert refused.returncode == 1
    assert "Unpack the whole archive" in refused.stderr
    assert files(bare_home) == {".local/share/client-journal/journal.cjournal"}
