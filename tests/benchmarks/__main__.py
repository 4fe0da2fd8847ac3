"""Prints the table of speeds: `python -m tests.benchmarks [--quick] [--only WORD] [--readme]`."""

from __future__ import annotations

import re
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import rows_commands, rows_rules, rows_screens
from tests.benchmarks.measuring import Row, as_table, renewed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

README = Path(__file__).parent.parent.parent / "README.md"
BETWEEN = re.compile(r"(<!-- speed: start -->\n)(.*?)(<!-- speed: end -->)", re.DOTALL)


def measurements(rounds: int) -> dict[str, Callable[[Path], Iterator[Row]]]:
    """Every measurement by a word that it can be asked for by."""

    def one(row: Callable[[Path], Row]) -> Callable[[Path], Iterator[Row]]:
        return lambda home: iter([row(home)])

    return {
        "version": one(lambda home: rows_commands.version(home, rounds)),
        "help": one(lambda home: rows_commands.help_page(home, rounds)),
        "paint": one(lambda home: rows_screens.first_paint(home, rounds)),
        "keys": lambda home: rows_screens.keys_in_a_question(home, rounds * 3),
        "next": one(lambda home: rows_screens.next_question(home, rounds * 2)),
        "memory": one(rows_screens.memory),
        "saved": one(lambda home: rows_commands.one_answer_saved(home, rounds * 10)),
        "criteria": one(lambda _home: rows_commands.criteria(rounds)),
        "score": one(lambda home: rows_commands.score_a_file(home, rounds)),
        "robustness": lambda _home: iter(rows_rules.robustness_and_ways(rounds)),
        "report": one(lambda home: rows_commands.html_report(home, rounds)),
        "pdf": one(lambda home: rows_commands.pdf_report(home, rounds)),
        "word": one(lambda home: rows_commands.word_report(home, rounds)),
        "many": one(lambda home: rows_commands.many_reports(home, rounds)),
    }


def measured(rounds: int, only: str) -> Iterator[Row]:
    """Each row as soon as it is there."""
    for name, measure in measurements(rounds).items():
        if only in name:
            with tempfile.TemporaryDirectory() as home:
                for row in measure(Path(home)):
                    print(f"{row.what}: {row.shown}", file=sys.stderr, flush=True)
                    yield row


def with_rows(page: str, table: str) -> str:
    """The page with these rows of its table renewed, and the others as they were."""
    return BETWEEN.sub(lambda found: f"{found[1]}\n{renewed(found[2], table)}\n\n{found[3]}", page)


def main() -> None:
    """Measure, print, and put the table into the README where that is asked for."""
    options = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--quick", action="store_true", help="few rounds, for a first look")
    options.add_argument("--only", default="", metavar="WORD", help=" ".join(measurements(0)))
    options.add_argument("--readme", action="store_true", help="put the table into the README")
    asked = options.parse_args()
    table = as_table(list(measured(3 if asked.quick else 20, asked.only)))
    print(table)
    if asked.readme:
        README.write_text(with_rows(README.read_text(encoding="utf-8"), table), encoding="utf-8")


if __name__ == "__main__":
    main()
