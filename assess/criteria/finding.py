"""Which framework somebody means: one that came with the program, by its id, or a folder."""

from pathlib import Path

from assess.criteria.files import Folder, is_framework, shown_path
from assess.errors import NotFoundError
from assess.i18n import _
from assess.sources.known_keys import nearest
from assess.sources.shipped import shipped


def shipped_ids() -> tuple[str, ...]:
    """Ids of the frameworks that came with the program."""
    return tuple(sorted(each.name for each in shipped("criteria").iterdir() if is_framework(each)))


def find_framework(named: str) -> Folder:
    """The folder of the framework that is meant.

    Args:
        named: Id of one that came with the program; or a path to a framework's folder, or to
            its `framework.yaml`.

    Raises:
        NotFoundError: Neither; the text names what there is.
    """
    ids = shipped_ids()
    if named in ids:
        return shipped("criteria") / named
    path = Path(named).expanduser()
    folder = path.parent if path.is_file() else path
    if folder.is_dir() and is_framework(folder):
        return folder
    if folder.is_dir():
        words = _("The folder {path} holds no framework.yaml, so it is no framework.")
        raise NotFoundError(words.format(path=shown_path(folder)))
    told = _('There is no framework "{name}" and no such folder.').format(name=named)
    near = nearest(named, list(ids))
    if near is not None:
        told = _('{told} Did you mean "{nearest}"?').format(told=told, nearest=near)
    known = _("With the program came: {ids}.").format(ids=", ".join(ids))
    raise NotFoundError(f"{told} {known}")
