"""Folders that are copied behind our back, or lie on another machine."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from assess.store import places

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//nas/share /mnt/the\\040nas cifs rw 0 0
me@host: /home/ann/remote fuse.sshfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\Ann\OneDrive - St Elsewhere\a.sqlite3"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Ann\OneDrive\a.sqlite3"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Ann\AppData\Local\assess\a.sqlite3"), ""),
        (PurePosixPath("/home/ann/Dropbox/a.sqlite3"), "Dropbox"),
        (PurePosixPath("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/a"), "iCloud"),
        (PurePosixPath("/Users/ann/Library/CloudStorage/GoogleDrive-a@b.org/a"), "Google Drive"),
        (PurePosixPath("/home/ann/Nextcloud/team/a.sqlite3"), "Nextcloud"),
        (PurePosixPath("/home/ann/.local/share/assess/a.sqlite3"), ""),
    ],
)
def test_services_that_copy_are_known_by_their_folder(path: Path, service: str) -> None:
    assert places.synced_by(path) == service


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ann/a", "ext4"),
        ("/mnt/team/deep/a", "nfs4"),
        ("/mnt/the nas/a", "cifs"),
        ("/home/ann/remote/a", "fuse.sshfs"),
        ("/mnt/teams/a", "ext4"),
        ("/tmp/a", "tmpfs"),  # noqa: S108 nothing is written there
    ],
)
def test_the_kind_of_mount_is_that_of_the_nearest_folder(path: str, kind: str) -> None:
    assert places.kind_of_mount(PurePosixPath(path), MOUNTS) == kind


@pytest.mark.parametrize(
    ("path", "is_share"),
    [(r"\\server\share\a", True), (r"C:\a", False), (r"\\wsl$\Ubuntu\a", True)],
)
def test_a_share_is_known_by_its_name(path: str, is_share: bool) -> None:
    assert places.is_share(PureWindowsPath(path)) is is_share


def test_a_notice_names_the_place_and_says_what_to_do(tmp_path: Path) -> None:
    notice = places.notice_on(tmp_path / "Dropbox" / "a.sqlite3")

    assert str(tmp_path / "Dropbox") in notice
    assert "Keep the store in a folder of this computer" in notice


def test_an_ordinary_folder_needs_no_notice(tmp_path: Path) -> None:
    assert places.notice_on(tmp_path / "a.sqlite3") == ""
