"""One page a module; its look beside it."""
