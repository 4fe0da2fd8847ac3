"""Folders of criteria: into a framework, or into every problem they have."""

from assess.criteria.loading import Criteria, load_framework

__all__ = ["Criteria", "load_framework"]
