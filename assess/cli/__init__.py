"""The commands: one module each, loaded only when it is run."""
