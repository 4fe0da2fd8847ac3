"""Files that travel: the assessment file, and writing so that a file is old or new, never half."""
