"""The least Textual program: one text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("The first frame")


if __name__ == "__main__":
    BareApp().run()
