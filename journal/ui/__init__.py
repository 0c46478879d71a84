"""The window: pages, dialogs, models and widgets; the only place of QtWidgets, and no SQL."""
