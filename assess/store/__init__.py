"""Where assessments are kept; import `assess.store.opening` late, it brings the database layer."""
