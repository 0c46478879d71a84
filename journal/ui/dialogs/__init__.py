"""Dialogs for adding and changing records; each hands one operation to the runner."""
