"""The least Textual question: a text, five options, and `n` to put another in their place."""

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option


class ListApp(App[None]):
    """One question at a time, updated in place."""

    BINDINGS = [("n", "next", "next")]  # noqa: RUF012 as in Textual's own guide

    def compose(self) -> ComposeResult:
        """A text and five options."""
        yield Static("Question 1", id="question")
        yield OptionList(*self._options(1))

    def _options(self, number: int) -> list[Option]:
        return [Option(f"Option {level} of question {number}") for level in range(5)]

    def on_mount(self) -> None:
        """Start at the first question."""
        self.number = 1

    def action_next(self) -> None:
        """Put the next question in the place of this one."""
        self.number += 1
        self.query_one("#question", Static).update(f"Question {self.number}")
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(self._options(self.number))
        options.highlighted = 0


if __name__ == "__main__":
    ListApp().run()
