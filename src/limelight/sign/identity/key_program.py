"""A key that another program keeps (a smart card, a key service): it is given bytes, and gives back their signature."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from limelight.sign.identity.algorithms import is_signature, raw_of
from limelight.sign.identity.errors import KeyProgramFailed
from limelight.sign.identity.passphrases import NAMED

PATIENCE = 120
"""Seconds: somebody may have to touch a key, or to type a number."""


def sign_by(name: str, program: Sequence[str], public: Any, data: bytes) -> bytes:
    """The raw signature that the program makes, proven against the certificate. Raises KeyProgramFailed."""
    signature = raw_of(public, _asked(name, program, data))
    if not is_signature(public, data, signature):
        why = "gave something that is no signature by the key of this certificate"
        raise KeyProgramFailed(name=name, program=program[0], why=why)
    return signature


def _asked(name: str, program: Sequence[str], data: bytes) -> bytes:
    silent = {key: value for key, value in os.environ.items() if key != NAMED}
    try:
        ended = subprocess.run(program, input=data, capture_output=True, env=silent, timeout=PATIENCE, cwd=Path.home())
    except subprocess.TimeoutExpired as error:
        raise KeyProgramFailed(
            name=name, program=program[0], why=f"was still silent after {PATIENCE} seconds"
        ) from error
    except OSError as error:
        why = f"could not be started ({error.strerror})"
        raise KeyProgramFailed(name=name, program=program[0], why=why) from error
    if ended.returncode:
        said = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        why = f"ended with code {ended.returncode}" + (f" and said: {said[-1][:200].rstrip('.')}" if said else "")
        raise KeyProgramFailed(name=name, program=program[0], why=why)
    return ended.stdout
