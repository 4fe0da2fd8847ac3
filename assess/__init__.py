"""Assess whether an organisation is ready to be a strategic partner."""

__version__ = "0.1.0"
