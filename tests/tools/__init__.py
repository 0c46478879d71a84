"""Development commands that make shipped resources; nothing here runs in the app."""
