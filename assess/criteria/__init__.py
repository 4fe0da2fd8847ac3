"""Folders of criteria: into a framework, or into every problem they have."""

from assess.criteria.checking import Checked, check_criteria, checked
from assess.criteria.loading import Criteria, load_framework

__all__ = ["Checked", "Criteria", "check_criteria", "checked", "load_framework"]
