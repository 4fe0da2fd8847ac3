"""What kind of folder a store lies in: some are copied behind our back, some are far away."""

import sys
from pathlib import Path, PurePath
from typing import Final

from assess.i18n import _

_SYNCED: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "box sync": "Box",
    "box-box": "Box",
    "sharepoint": "SharePoint",
}
"""How the folders of services that copy files begin, and what the services are called."""
_FAR_KINDS: Final = frozenset(
    {
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.rclone"),
        *("fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3"),
        *("smbfs", "vboxsf"),
    }
)
"""What Linux calls file systems that lie on another machine."""
_FAR_DRIVE: Final = 4
"""What Windows calls a drive that lies on another machine."""


def notice_on(path: Path) -> str:
    """What people should know about keeping a store in this place; empty for a good one."""
    service = synced_by(path)
    if service:
        words = _(
            "{path} lies in a folder that {service} copies while it is written to; that can damage"
            " it. Keep the store in a folder of this computer and export files to share them."
        )
        return words.format(path=path, service=service)
    if is_far(path):
        words = _(
            "{path} lies on another computer; if the connection breaks while it is written to, it"
            " can be damaged. Keep the store on this computer, or use PostgreSQL for a team."
        )
        return words.format(path=path)
    return ""


def synced_by(path: PurePath) -> str:
    """The service that copies what lies in this folder; empty when none is known to."""
    for part in path.parts:
        folded = part.casefold()
        for beginning, service in _SYNCED.items():
            if folded.startswith(beginning):
                return service
    return ""


def is_far(path: Path) -> bool:
    """Whether the file lies on another machine, as far as this one says."""
    if is_share(path):
        return True
    if sys.platform == "win32":
        return _is_far_drive(path.drive)
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_of_mount(path, mounts) in _FAR_KINDS


def is_share(path: PurePath) -> bool:
    r"""Whether the path names another machine, as in ``\\server\share``."""
    return str(path).startswith(("\\\\", "//"))


def kind_of_mount(path: PurePath, mounts: str) -> str:
    """The kind of file system that a path lies in, from a table of mounts."""
    fields = (line.split() for line in mounts.splitlines())
    kinds = {
        field[1].replace("\\040", " "): field[2]
        for field in fields
        if len(field) > 2  # noqa: PLR2004 device, place and kind
    }
    above = (str(folder) for folder in (path, *path.parents))
    return next((kinds[folder] for folder in above if folder in kinds), "")


def _is_far_drive(drive: str) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 it is there on Windows alone
    return bool(kernel.GetDriveTypeW(f"{drive}\\") == _FAR_DRIVE)
