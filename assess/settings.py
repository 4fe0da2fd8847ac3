"""Where things are kept and who is at the keyboard: options, then environment, then a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Fault = tuple[int, int, str, str]
    """Line, column, rule and words."""

APP_NAME = "assess"
"""Name of our folders in the platform's own places."""
STORE_FILE = "assessments.sqlite3"
"""The store's file in the folder for it."""
SETTINGS_FILE = "settings.toml"
"""What a person wants always; it need not be there."""
REPORTS_FOLDER = "reports"
"""The folder of a person's own reports, beside the settings unless these name another."""

_KINDS: Final[dict[str, type]] = {
    "author": str,
    "contact": str,
    "criteria": str,
    "reports": str,
    "store": str,
    "theme": str,
    "keys.letters": bool,
    "raters.names": bool,
}
"""What the file may say, and how."""
_PLACE_IN_WORDS: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Settings:
    """What one run of the program was asked for."""

    store: str = ""
    """Path or URL of the store as given; empty for the one in its own folder."""
    author: str = ""
    """Who is at the keyboard, for the history; empty when nothing says so."""
    criteria: str = ""
    """Id or folder of the framework to ask; empty for the shipped one."""
    framework: str = ""
    """Id or folder of the framework that this run is about; empty for the usual one."""
    reports: str = ""
    """Folder of the person's own reports as given; empty for the one beside the settings."""
    theme: str = ""
    """Name of the look; empty for the usual one."""
    contact: str = ""
    """Whom to ask for help, as F1 shows it; empty when nobody is named."""
    letters: bool = True
    """Whether letters such as j and k move in a list."""
    names: bool = True
    """Whether several raters are named while they talk and agree; else they are numbered."""
    no_color: bool = False
    """Whether meaning must be shown without colour."""

    @property
    def assessments_folder(self) -> Path:
        """Where assessments are kept unless another place was given."""
        from platformdirs import user_data_path

        return user_data_path(APP_NAME, appauthor=False)

    @property
    def log_folder(self) -> Path:
        """Where the log of faults is kept."""
        from platformdirs import user_state_path

        return user_state_path(APP_NAME, appauthor=False)

    @property
    def reports_folder(self) -> Path:
        """Where the person's own reports lie; it need not be there."""
        from pathlib import Path

        if self.reports:
            return Path(self.reports).expanduser()
        return settings_path().parent / REPORTS_FOLDER

    @property
    def store_location(self) -> str:
        """Path or URL of the store."""
        return self.store or str(self.assessments_folder / STORE_FILE)


def settings_path() -> Path:
    """Where the file with a person's settings is, or would be."""
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False) / SETTINGS_FILE


def settings_from(
    environment: Mapping[str, str],
    *,
    store: str = "",
    framework: str = "",
    no_color: bool = False,
) -> Settings:
    """What options ask for; where they are silent, the environment; then the person's file.

    Raises:
        ContentError: The file has faults; all are named with their places.
    """
    written = _written(settings_path())
    return Settings(
        store=store or environment.get("ASSESS_STORE") or written.get("store", ""),
        author=environment.get("ASSESS_AUTHOR")
        or written.get("author")
        or environment.get("USER")
        or environment.get("USERNAME", ""),
        criteria=environment.get("ASSESS_CRITERIA") or written.get("criteria", ""),
        framework=framework,
        reports=environment.get("ASSESS_REPORTS") or written.get("reports", ""),
        theme=written.get("theme", ""),
        contact=written.get("contact", ""),
        letters=written.get("keys.letters", True),
        names=written.get("raters.names", True),
        no_color=no_color or bool(environment.get("NO_COLOR")),
    )


def save_theme(theme: str) -> Path:
    """Remember the look; all else in the file stays as it is.

    Raises:
        StoreError: The file cannot be written; the text says why.
    """
    from assess.errors import StoreError
    from assess.i18n import _

    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        part = path.with_name(f".{path.name}.part")
        part.write_text(_with_theme(before, theme), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        words = _("{path} cannot be written: {reason}")
        raise StoreError(words.format(path=path, reason=error.strerror)) from error
    return path


def _with_theme(text: str, theme: str) -> str:
    """The text with this theme: in its own line, or in a new one before the first table."""
    quoted = theme.replace("\\", "\\\\").replace('"', '\\"')
    line = f'theme = "{quoted}"'
    table = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    top, rest = (text[: table.start()], text[table.start() :]) if table else (text, "")
    changed, times = re.subn(r"^[ \t]*theme[ \t]*=.*$", lambda _old: line, top, flags=re.MULTILINE)
    if times:
        return changed + rest
    separator = "" if not top or top.endswith("\n") else "\n"
    return f"{top}{separator}{line}\n{rest}"


def _written(path: Path) -> dict[str, Any]:
    """What the file says, by key; a key in a table as ``table.key``."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _told_at(path, [(1, 1, "unreadable", error.strerror or str(error))]) from error
    return _read(path, content)


def _read(path: Path, content: bytes) -> dict[str, Any]:
    """What the file says; all its faults at once."""
    import tomllib

    from assess.i18n import _

    try:
        text = content.decode("utf-8")
        found = dict(_flat(tomllib.loads(text)))
    except UnicodeDecodeError:
        words = _("the file is not UTF-8; save it as UTF-8")
        raise _told_at(path, [(1, 1, "not-utf-8", words)]) from None
    except tomllib.TOMLDecodeError as error:
        raise _told_at(path, [_syntax(str(error), text)]) from None
    faults = [fault for key, value in found.items() for fault in _faults(key, value, text)]
    if faults:
        raise _told_at(path, faults)
    return found


def _faults(key: str, value: object, text: str) -> Iterator[Fault]:
    from assess.i18n import _

    line, column = _place(text, key.rpartition(".")[2])
    kind = _KINDS.get(key)
    if kind is None:
        yield line, column, "unknown-key", _unknown(key)
    elif not isinstance(value, kind):
        example = _("true or false") if kind is bool else _("words in quotes")
        words = _("{key} is {example}").format(key=f"`{key}`", example=example)
        yield line, column, "wrong-type", words


def _flat(document: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in document.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _unknown(key: str) -> str:
    from difflib import get_close_matches

    from assess.i18n import _

    near = get_close_matches(key, list(_KINDS), 1)
    if not near:
        words = _("{key} is not a setting; there are {keys}")
        return words.format(key=f"`{key}`", keys=", ".join(_KINDS))
    words = _("{key} is not a setting; did you mean {near}?")
    return words.format(key=f"`{key}`", near=f"`{near[0]}`")


def _syntax(said: str, text: str) -> Fault:
    """Where and how the file is not TOML; at its end when nothing better is known."""
    from assess.i18n import _

    place = _PLACE_IN_WORDS.search(said)
    line, column = text.count("\n") + 1, 1
    if place is not None and place[1]:
        line, column = int(place[1]), int(place[2])
    words = _("this is not TOML: {said}")
    return line, column, "not-toml", words.format(said=_PLACE_IN_WORDS.sub("", said))


def _place(text: str, key: str) -> tuple[int, int]:
    found = re.search(rf"^[ \t]*(?:[\w.]+\.)?[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    if found is None:
        return 1, 1
    return text.count("\n", 0, found.start()) + 1, 1


def _told_at(path: Path, faults: list[Fault]) -> Exception:
    from assess.errors import ContentError, Problem

    problems = [Problem(str(path), *fault) for fault in sorted(faults)]
    return ContentError(problems)
