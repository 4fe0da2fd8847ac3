"""The folders that came with this installation."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

from assess.errors import AssessError
from assess.i18n import _


def shipped(kind: Literal["criteria", "reports"]) -> Traversable:
    """The folder that came with this installation.

    A wheel carries it inside the package; a checkout has it beside the package.
    The wheel comes first, because `site-packages/criteria` may be anybody's.

    Raises:
        AssessError: Neither place has it: the installation is broken.
    """
    package = files("assess")
    in_wheel = package / kind / "shipped"
    if in_wheel.is_dir():
        return in_wheel
    root = Path(str(package)).parent
    in_checkout = root / kind
    if (root / "pyproject.toml").is_file() and in_checkout.is_dir():
        return in_checkout
    words = _("the {kind} that belong to this installation are missing; install assess again")
    raise AssessError(words.format(kind=kind))
