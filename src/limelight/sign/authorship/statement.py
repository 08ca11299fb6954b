"""The statement of authorship of one release: what people did, what machines made, and how both are put into words.

It holds counts and durations by kind, and never one number for the share of people: nobody could say of what it is a
share. All of it is told from the descent of the film; only names come from what people wrote about themselves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

SCHEMA = 1

Deed = Literal["wrote", "directed", "chose", "edited", "performed", "brought in", "approved", "made"]
"""What was done; "brought in" is what others made and own."""
Nature = Literal["person", "trained model", "computer program"]


@dataclass(frozen=True)
class Maker:
    """Who or what did it: a person, or an engine with its version."""

    name: str
    version: str
    nature: Nature


@dataclass(frozen=True)
class Share:
    """One kind of work in the film: `says` is a sentence's end ("17 lines in 4 scenes, 96 words").

    `seconds` is for how much of the film it is seen or heard; None where it takes no time of its own. `counts` are the
    numbers of `says`, by what is counted. `drafted_by` names the tool that people say they had a first draft from.
    """

    deed: Deed
    department: str
    says: str
    counts: Mapping[str, int]
    seconds: float | None = None
    makers: tuple[Maker, ...] = ()
    files: tuple[str, ...] = ()
    drafted_by: str = ""


@dataclass(frozen=True)
class Chosen:
    """A choice that holds in the film: which part of it, out of how many, by whom, when, and why."""

    slot: str
    label: str
    out_of: int
    by: str
    when: str
    because: str = ""


@dataclass(frozen=True)
class Registration:
    """What an application to the US Copyright Office says (88 FR 16190, 16 March 2023), field by field.

    Only people are named as authors. `excluded` goes under Material Excluded, Other; `included` under New Material
    Included; `note` into the Note to Copyright Office. `ready` is what still has to be said before it can be filed.
    """

    authors: tuple[str, ...]
    claimants: tuple[str, ...]
    author_created: str
    excluded: str
    included: str
    note: str
    ready: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """`film` is what a person calls the version; `release` its folder's name, `released` the day (ISO date)."""

    title: str
    film: str
    release: str
    released: str
    seconds: float
    digest: str
    authors: tuple[str, ...]
    authors_known_from: str
    based_on: str
    people: tuple[Share, ...]
    machines: tuple[Share, ...]
    choices: tuple[Chosen, ...]
    credit: str
    registration: Registration
    limelight: str
    schema: int = field(default=SCHEMA, kw_only=True)

    @property
    def text(self) -> str:
        """As JSON, the same for the same release."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"
