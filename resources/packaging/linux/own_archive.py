"""Runs before the program, in the frozen app on Linux alone (`runtime_hooks` of build.spec).

Modules are read when they are first needed, which may be days after the start. An upgrade puts another file under the
name of the program meanwhile, and what stood at one place stands at another. The system keeps the file that runs.
"""

import os

import pyimod02_importers  # PyInstaller's own, in every frozen app

RUNNING = "/proc/self/exe"

if os.path.exists(RUNNING):
    pyimod02_importers.pyz_archive._filename = RUNNING
