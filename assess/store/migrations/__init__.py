"""How an older form of the store becomes the next one; each step is written once and kept."""
