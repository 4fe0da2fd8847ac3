"""What a person does; screens and commands go through the same doors."""
