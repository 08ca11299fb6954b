"""espeak-ng's pronunciation rules, asked in a process of their own (docs/decisions: GPL code stays outside).

A process answers one request and ends. It starts in 40 ms, which is nothing beside speaking a line, keeps no state from
line to line, and takes nothing with it when hostile text brings it down.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from limelight.engines.catalog import ModelMissing, entry, folder_of
from limelight.engines.pronunciation.errors import NoReader

MODEL = "espeak-ng"
_PATIENCE = 20.0
"""Seconds for a request; a monologue of 2,000 words takes a tenth of one."""


def phonemes(asked: Sequence[tuple[str, str]], language: str) -> list[str]:
    """Each text, without marks, as the voice named before it says it: IPA, "^" in what is one sound, words apart.

    Raises NoReader where espeak-ng is not at hand or does not answer.
    """
    if not asked:
        return []
    folder = _folder(language)
    command = [
        sys.executable,
        "-I",
        "-S",
        str(Path(__file__).with_name("process.py")),
        str(folder / _library(language)),
    ]
    request = json.dumps(asked)
    try:
        answer = subprocess.run(command, cwd=folder, input=request.encode(), capture_output=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        raise NoReader(language=language, why=f"espeak-ng gave no answer for {_PATIENCE:.0f} s") from None
    if answer.returncode:
        last = answer.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise NoReader(language=language, why=f"espeak-ng ended with {answer.returncode} {last}".strip())
    return json.loads(answer.stdout)


def _folder(language: str) -> Path:
    try:
        return folder_of(MODEL)
    except ModelMissing as missing:
        raise NoReader(language=language, why=str(missing).rstrip(".")) from missing


def _library(language: str) -> str:
    """The library for this kind of machine, which the catalogue may lack."""
    for file in entry(MODEL).files:
        if not file.name.startswith("espeak-ng-data/"):
            return file.name
    raise NoReader(language=language, why="the catalogue has no espeak-ng for this kind of machine")
