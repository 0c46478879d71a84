"""`python -m journal`: hands over to the command line, which starts the window when no command is given."""

from __future__ import annotations

import sys

from journal.cli import main

if __name__ == "__main__":
    sys.exit(main())
