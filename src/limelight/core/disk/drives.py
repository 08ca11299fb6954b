"""Drives: what a folder lies on, where that matters to a store: a disk of this machine, or a place on another one.

SQLite's write-ahead log keeps an index in memory that programs share; two machines share no memory. On a drive of
another machine the ledger therefore keeps a rollback journal instead, which needs nothing but locks.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_FAR = {
    **dict.fromkeys(("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "lustre"), "network"),
    **dict.fromkeys(("fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.davfs2", "davfs"), "network"),
    **dict.fromkeys(("fuse.glusterfs", "fuse.ceph", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse"), "network"),
    **dict.fromkeys(("9p", "virtiofs", "vboxsf", "prl_fs", "fuse.vmhgfs-fuse", "vmhgfs", "drvfs"), "host"),
}
"""What the system calls file systems of other machines, and of the computer around a virtual one."""


def kind_of_drive(folder: Path) -> str:
    """ "network" for a folder on another machine, "host" for one of the computer around this one, else "".

    Known where the system lists what is mounted (Linux), and by its name for a share on Windows.
    """
    path = folder.resolve()
    if sys.platform == "win32":
        return "network" if str(path).startswith("\\\\") else ""
    return _FAR.get(_file_system(path), "")


def _file_system(path: Path) -> str:
    """The type of what is mounted nearest above `path`; "" where nobody says."""
    try:
        mounts = _MOUNTS.read_bytes()
    except OSError:
        return ""
    place, found = os.fsencode(path), (b"", b"")
    for line in mounts.splitlines():
        mount, _, source = line.partition(b" - ")
        fields = mount.split(b" ")
        if len(fields) > 4 and _holds(where := _plain(fields[4]), place) and len(where) >= len(found[0]):
            found = (where, source.split(b" ")[0])
    return found[1].decode("ascii", "replace")


def _holds(mount: bytes, place: bytes) -> bool:
    return mount == b"/" or place == mount or place.startswith(mount + b"/")


def _plain(field: bytes) -> bytes:
    """A path as mountinfo writes it: blanks and their like are octal."""
    for code in (b"\\040", b"\\011", b"\\012"):
        field = field.replace(code, bytes([int(code[1:], 8)]))
    return field.replace(b"\\134", b"\\")
