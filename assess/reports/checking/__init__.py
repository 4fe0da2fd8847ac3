"""Finds what is wrong in templates of reports before anybody's answers meet it."""
