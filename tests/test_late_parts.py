"""What comes after the first frame: the window answers while the modules for it are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from journal.store.writing import Writer
from tests.bench.measures import ROOT

WATCHED = """
import json, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from journal.app import App
from journal.settings import Settings
from journal.ui.application import make_application

seen = {}
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in ("journal.presence", "journal.locking"):
            seen[name] = threading.current_thread() is threading.main_thread()
sys.meta_path.insert(0, Watch())
application = make_application([])
app = App(application, Settings.load(), None)
app.start(Path(sys.argv[1]), [])
def look():
    if app.guard is not None and app.presence is not None:
        print(json.dumps(seen))
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
application.exec()
app.close()
"""


def test_what_stands_beside_the_window_is_not_imported_on_its_thread(tmp_path: Path) -> None:
    journal = tmp_path / "j.cjournal"
    Writer.open(journal, lambda: 1_795_500_000_000).close()
    env = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", WATCHED, str(journal)]
    said = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert json.loads(said.stdout.splitlines()[-1]) == {"journal.presence": False, "journal.locking": False}
