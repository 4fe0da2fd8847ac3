"""Files that people edit: read strictly, with the place of every value."""
