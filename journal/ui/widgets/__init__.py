"""Small building blocks of pages, reusable and without knowledge of clients or of the store."""
