"""Where media comes from, in the IPTC's terms (cv.iptc.org/newscodes/digitalsourcetype), and what a whole of many is.

What an engine makes is the work of a trained network or of rules that people wrote: an engine declares which. What a
person brings is what they say it is, and nothing is said for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

SourceType = Literal[
    "algorithmicMedia",
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
    "composite",
    "digitalCapture",
    "computationalCapture",
    "digitalCreation",
    "humanEdits",
    "screenCapture",
    "virtualRecording",
    "negativeFilm",
    "positiveFilm",
    "print",
]
"""The terms that are written; of a credential that others wrote any term is read."""
TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
UNKNOWN = ""
"""Nobody has said where it comes from."""

_TRAINED = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic")


def of_engine(trained: bool) -> SourceType:
    """Where comes from what an engine makes."""
    return "trainedAlgorithmicMedia" if trained else "algorithmicMedia"


def of_translation(drafted: bool) -> SourceType:
    """Where comes from a translation, which a machine may have drafted."""
    return "trainedAlgorithmicMedia" if drafted else "humanEdits"


def of_whole(parts: Iterable[str]) -> SourceType:
    """What a whole is, of parts of these kinds.

    A composite with anything that a trained network made is named so: platforms label by that term. What nobody has
    said the source of never makes a whole purer than it is.
    """
    kinds = set(parts)
    if kinds & set(_TRAINED):
        return "trainedAlgorithmicMedia" if kinds == {_TRAINED[0]} else "compositeWithTrainedAlgorithmicMedia"
    if kinds <= {"algorithmicMedia"}:
        return "algorithmicMedia"
    return "composite"


def is_trained(kind: str) -> bool:
    """Whether a trained network made it, or a part of it."""
    return kind in _TRAINED


def written(kind: str) -> str:
    """The term as it is written."""
    return f"{TERMS}{kind}"


def read(term: str) -> str:
    """The last word of a term, however it was written (IPTC and C2PA write addresses, some writers the word alone)."""
    return term.rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
