"""A form of export: the files of a folder, each filled by a slot of the film's graph, or by words written for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limelight.kinds.film.turnover import Turnover


@dataclass(frozen=True)
class About:
    """What an export says of the film in words: its title, and its file's name without the ending."""

    title: str
    name: str


Files = Callable[[Turnover], Mapping[str, str]]
Words = Callable[[Turnover, About], Mapping[str, str]]


def no_words(turnover: Turnover, about: About) -> Mapping[str, str]:
    """Of a form that is files of the film alone."""
    return {}


@dataclass(frozen=True)
class Form:
    """`files` names each file in the folder with the slot that fills it, `words` each text file with its text.

    `package` is what has to be installed besides limelight; the extra that brings it is named as the form is.
    """

    files: Files
    words: Words = no_words
    package: str = ""
