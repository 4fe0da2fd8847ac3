"""The words that all rooms speak: framework, indicator, assessment, outcome, precedent."""
