"""A form of export: which files its folder has, and which slot of the film's graph fills each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limelight.kinds.film.turnover import Turnover


@dataclass(frozen=True)
class Form:
    """`files` names each file, as seen from the folder, with the slot whose output it is.

    `package` is what has to be installed besides limelight; the extra that brings it is named as the form is.
    """

    files: Callable[[Turnover], Mapping[str, str]]
    package: str = ""
