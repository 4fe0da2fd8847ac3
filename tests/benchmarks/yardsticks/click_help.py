"""The least program with a help page: click and eight commands."""

import click


@click.group()
def program() -> None:
    """Do one of eight things."""


for name in ("open", "list", "status", "score", "report", "export", "take-in", "criteria"):
    program.command(name, help=f"The command {name}.")(lambda: None)

if __name__ == "__main__":
    program()
