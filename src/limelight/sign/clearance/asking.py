"""What a person has to write to clear what is blocked: the very TOML, with everything in it that is known already.

It reads without a fault as it stands, and clears nothing until it is filled in: limelight answers no question of rights
for anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from limelight.sign.clearance.outcomes import Blocked, Outcome, Use
from limelight.sign.clearance.parts import REPLICA
from limelight.works.licences import OWN
from limelight.works.rights import HOW

_RECORD = f"""\
owner = ""                       # whose it is
licence = ""                     # "{OWN}": its owner made it, and releases this film;
                                 # "CC-BY-4.0" and the like, with source = "https://…", where it was found;
                                 # "LicenseRef-Agreement", with evidence = "…", the paper that you both signed,
                                 # territory = ["worldwide"], media = ["online"], until = 2027-12-31 or "forever\""""
_PEOPLE = f"""\
# people = ["…"]                 # everybody who can be made out in it; [] is nobody
# how = "…"                      # how it was made: {", ".join(HOW)}"""


def asked(outcomes: Iterable[Outcome], use: Use, title: str) -> str:
    """The TOML that answers all that is blocked for want of an answer; "" where nothing is."""
    lacking = [each for each in outcomes if isinstance(each, Blocked) and each.lacks in _BLOCKS]
    return "\n".join(
        block
        for lack, write in _BLOCKS.items()
        for block in write([each for each in lacking if each.lacks == lack], use, title)
    )


def _materials(lacking: list[Blocked], _use: Use, _title: str) -> Iterator[str]:
    """One record for the files of each kind: who drew the pictures seldom played the music."""
    for _, files in groupby(sorted((each.part.name for each in lacking), key=_kind), key=_kind):
        listed = ", ".join(_quoted(file) for file in files)
        yield f"[[material]]\nfiles = [{listed}]\n{_RECORD}\n{_PEOPLE}\n"


def _consents(lacking: list[Blocked], use: Use, title: str) -> Iterator[str]:
    """One consent for everything of a person."""
    for person, blocks in groupby(lacking, key=lambda each: each.part.name):
        whats = [what for each in blocks for what in each.part.what]
        kinds = ", ".join(_quoted(what) for what in dict.fromkeys(what.removesuffix(REPLICA) for what in whats))
        replica = "replica = true                   # a machine may imitate it\n" if _imitates(whats) else ""
        yield (
            f"[[consent]]\nperson = {_quoted(person)}\nwhat = [{kinds}]\n"
            f'use = ""                         # what for, in a sentence: the film "{title}", which part in it\n'
            f'territory = []                   # [{_quoted(use.market)}], or ["worldwide"]\n'
            f'media = []                       # ["online"], or ["{use.channel or "tiktok"}"]\n'
            '# until = 2027-12-31             # the last day; or "forever"\n'
            "# signed = 2026-11-01            # the day on which they signed\n"
            'evidence = ""                    # the signed paper, a file in this folder\n'
            f'{replica}# minor = true                   # under age: guardian = "who signed for them"\n'
        )


def _tools(lacking: list[Blocked], _use: Use, _title: str) -> Iterator[str]:
    for each in lacking:
        yield f"[[tool]]\nname = {_quoted(each.part.name)}\n{_RECORD}\n"


_BLOCKS = {"record": _materials, "consent": _consents, "tool": _tools}


def _imitates(whats: Iterable[str]) -> bool:
    return any(what.endswith(REPLICA) for what in whats)


def _kind(file: str) -> str:
    return PurePosixPath(file).stem.partition("@")[0].partition("+")[0].partition("~")[0]


def _quoted(text: str) -> str:
    """As a TOML string."""
    marked = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{marked}"' if text.isprintable() else f'"{marked.encode("unicode_escape").decode()}"'
