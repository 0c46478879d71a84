"""The pages of the window, one file each; they ask the store and show, and hand every change to the runner."""
