"""Where the passphrase of an identity comes from: the person who asks, the environment, or what this system keeps."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from limelight.sign.identity.errors import NoKeyring, PassphraseNeeded
from limelight.sign.identity.keeping import Kept

NAMED = "LIMELIGHT_PASSPHRASE"
LEAST = 8
"""Letters of a new one."""
_SERVICE = "limelight identity"


def passphrase_of(kept: Kept, given: str | None) -> str:
    """What opens its key; "" for a key that is not locked. Raises PassphraseNeeded, NoKeyring."""
    if kept.lock == "none":
        return ""
    found = given or os.environ.get(NAMED) or (_from_keyring(kept) if kept.lock == "keyring" else "")
    if not found:
        raise PassphraseNeeded(name=kept.name, why="")
    return found


def must_ask(kept: Kept) -> bool:
    """Whether only the person can say it."""
    return kept.lock == "passphrase" and not os.environ.get(NAMED)


def into_keyring(entry: str, passphrase: str) -> None:
    """Have this system keep it, for whoever is logged in. Raises NoKeyring."""
    keyring = _keyring()
    try:
        keyring.set_password(_SERVICE, entry, passphrase)
        held = keyring.get_password(_SERVICE, entry) == passphrase
    except Exception as error:  # every system has errors of its own
        raise _refused(str(error) or type(error).__name__) from error
    if not held:
        raise _refused("it did not give back what it was given")


def _from_keyring(kept: Kept) -> str:
    try:
        found = _keyring().get_password(_SERVICE, kept.entry)
    except NoKeyring:
        raise
    except Exception as error:
        raise PassphraseNeeded(name=kept.name, why=f" This system's keyring would not give it: {error}.") from error
    if not found:
        raise PassphraseNeeded(name=kept.name, why=" This system's keyring does not have it any more.")
    return found


def _keyring() -> Any:
    """The library, where it has a keyring of this system behind it, and nothing that only looks like one."""
    if find_spec("keyring") is None:
        raise NoKeyring(
            why="the library keyring is not installed", way_out='Install it: pip install "limelight[keyring]"'
        )
    keyring = import_module("keyring")
    backend = keyring.get_keyring()
    if backend.priority < 1:  # what keeps nothing, and what writes passwords into a plain file
        raise _refused(f"{backend.name} is no keyring of this system")
    return keyring


def _refused(why: str) -> NoKeyring:
    return NoKeyring(
        why=why.rstrip("."), way_out="Use a passphrase that you type, or put it into LIMELIGHT_PASSPHRASE."
    )
