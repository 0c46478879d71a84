"""The way back to the user's own journal, from a backup or the sample now, and at the next start."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journal import paths
from journal import settings as setting
from journal.settings import Settings
from journal.ui.context import OpenRequest
from journal.ui.notices import Notice


class WayHome:
    """Knows which journal is the user's own: the last one that was opened to write in, the sample aside."""

    def __init__(self, settings: Settings, sample: Path) -> None:
        self._settings = settings
        self._sample = sample
        self._home: OpenRequest | None = None
        self.named: Path | None = None
        """The journal of the command line: it is shown this once and not remembered."""
        self.must_be_there = False
        """Whether `named` is a document that was to be opened: then none is made in its place."""

    def first(self) -> OpenRequest:
        """Return what to open at the start."""
        last = self._settings.get(setting.LAST_JOURNAL)
        if self.named is not None or not last:
            named = (self.named or paths.default_journal()).absolute()
            return OpenRequest(named, create=not self.must_be_there)
        # One that was moved away is told about: an empty one in its place would look like a loss.
        return OpenRequest(Path(last), create=False)

    def back(self) -> OpenRequest:
        """Return what opens the user's own journal."""
        return self._home or OpenRequest(paths.default_journal())

    def is_home(self, path: Path) -> bool:
        """Whether `path` is the user's own journal."""
        return self._home is None or self._home.path == path

    def notice(self, path: Path, *, read_only: bool) -> Notice:
        """Return what is to be said over the pages of the journal at `path`."""
        if path == self._sample:
            return Notice.SAMPLE
        if not read_only:
            return Notice.NONE
        return Notice.READ_ONLY if self.is_home(path) else Notice.BACKUP

    def asked(self, request: OpenRequest) -> None:
        """Take notice of a wish: the first one is for the user's own journal, whether it can be opened or not."""
        if self._home is None and request.path != self._sample:
            self._home = request

    def opened(self, request: OpenRequest) -> None:
        """Take notice of a journal that was opened, with its key."""
        if request.path == self._sample or (request.read_only and not self.is_home(request.path)):
            return
        self._home = OpenRequest(request.path, request.key, create=False)
        if request.read_only or (self.named is not None and request.path == self.named.absolute()):
            return
        last = "" if request.path == paths.default_journal() else str(request.path)
        if last != self._settings.get(setting.LAST_JOURNAL):
            with suppress(OSError):  # then the next start opens the usual one
                self._settings.set(setting.LAST_JOURNAL, last)
