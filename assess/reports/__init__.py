"""Reports: finished words and numbers, and the templates that lay them out."""
