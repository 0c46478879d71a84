"""What the disk image shows when it is opened: the program, and the folder to drag it to; read by dmgbuild.

https://dmgbuild.readthedocs.io/en/latest/settings.html; `defines` comes from there.
"""

from pathlib import Path

app = defines["app"]  # type: ignore[name-defined]  # noqa: F821
name = Path(app).name

format = "ULFO"  # LZFSE: smaller than zlib, quick to open
filesystem = "HFS+"  # what every version opens; it is read only
files = [app]
symlinks = {"Applications": "/Applications"}

background = None  # the window of the system, in light and in dark
default_view = "icon-view"
show_icon_preview = False
show_status_bar = False
show_tab_view = False
show_toolbar = False
show_pathbar = False
show_sidebar = False
window_rect = ((200, 200), (520, 320))
icon_size = 112
text_size = 13
icon_locations = {name: (140, 140), "Applications": (380, 140)}
