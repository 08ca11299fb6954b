"""How the library is asked: nothing is fetched from anywhere, nobody is trusted but those who are named.

A credential may name an address to look at (a credential kept elsewhere, a list of revoked certificates): whoever reads
a stranger's file must not call the stranger. Only signing speaks to another machine, the time-stamp authority that the
identity names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from c2pa import Context

_LARGEST_MB = 16
"""What a compressed credential may swell to."""
_IN_MEMORY_MB = 64
"""What of a file is held in memory; the rest is read again."""
_VERIFY = {
    "verify_after_sign": False,  # done by reading the file as anybody would, which tells more
    "verify_timestamp_trust": True,
    "remote_manifest_fetch": False,
    "ocsp_fetch": False,
}
_CORE = {"max_decompressed_manifest_size_in_mb": _LARGEST_MB, "backing_store_memory_threshold_in_mb": _IN_MEMORY_MB}


def reading(anchors: str) -> Context:
    """A context to read in, which trusts what these certificates vouch for."""
    return Context.from_dict(
        {**_trust(anchors), "verify": {"verify_trust": True, **_VERIFY}, "core": {**_CORE, **_ALONE}}
    )


def signing(created: Iterable[str]) -> Context:
    """A context to sign in: the signer answers for the statements that are named, and no pictures are put in."""
    builder = {"thumbnail": {"enabled": False}, "created_assertion_labels": sorted(set(created))}
    return Context.from_dict({"verify": {"verify_trust": False, **_VERIFY}, "core": _CORE, "builder": builder})


_ALONE: Mapping[str, Any] = {"allowed_network_hosts": [], "allow_redirects": False}


def _trust(anchors: str) -> dict[str, Any]:
    """(An empty list of anchors is refused by the library, as if it were a broken certificate.)"""
    return {"trust": {"user_anchors": anchors}} if anchors.strip() else {}
