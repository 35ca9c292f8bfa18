"""Where a draft was borrowed from, in reports: tables and texts as a document, and JSON."""
