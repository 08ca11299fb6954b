"""Whether a use lies within what somebody gave: territory, languages, media and days. What is not said is not given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from limelight.sign.clearance.outcomes import Use
from limelight.sign.clearance.territories import covers
from limelight.works.languages import primary
from limelight.works.rights import Scope

ONLINE = "online"
Objection = tuple[str, str]
"""Why not, in a sentence, and the way out."""


def objections(scope: Scope, use: Use, whose: str) -> Iterator[Objection]:
    """Why `whose` does not hold for the use."""
    yield from _of_place(scope, use, whose)
    yield from _of_languages(scope, use, whose)
    yield from _of_media(scope, use, whose)
    yield from _of_days(scope, use.day, whose)


def silences(scope: Scope, whose: str) -> Iterator[Objection]:
    """What terms that two people agreed on must say, and these do not."""
    if not scope.territory:
        yield f"{whose} does not say where it holds.", 'Write it: territory = ["worldwide"], or ["eu", "us"].'
    if not scope.media:
        yield f"{whose} does not say in which media it holds.", 'Write it: media = ["online"], or ["tiktok", "cinema"].'
    if not scope.ends and not scope.for_ever:
        yield f"{whose} does not say until when it holds.", 'Write it: until = 2027-12-31, or until = "forever".'


def _of_place(scope: Scope, use: Use, whose: str) -> Iterator[Objection]:
    if not covers(scope, use.market):
        given = ", ".join(scope.territory) or "everywhere"
        left_out = f" except {', '.join(scope.except_in)}" if scope.except_in else ""
        yield (
            f"{whose} holds in {given}{left_out}, and not in {use.market}.",
            f"Agree on {use.market} as well and add it to territory, take it out of the film, or release elsewhere.",
        )


def _of_languages(scope: Scope, use: Use, whose: str) -> Iterator[Objection]:
    given = {primary(tag) for tag in scope.languages}
    beyond = [tag for tag in use.languages if given and primary(tag) not in given]
    if beyond:
        yield (
            f"{whose} holds in {', '.join(scope.languages)}, and the film is in {', '.join(beyond)}.",
            "Agree on that language as well and add it to languages, or release the film in the others.",
        )


def _of_media(scope: Scope, use: Use, whose: str) -> Iterator[Objection]:
    if scope.media and not {ONLINE, use.channel or ONLINE} & set(scope.media):
        yield (
            f"{whose} holds for {', '.join(scope.media)}, and not for {use.channel or 'showing online'}.",
            "Agree on that as well and add it to media, or release it where it holds.",
        )


def _of_days(scope: Scope, day: date, whose: str) -> Iterator[Objection]:
    if scope.begins and day < scope.begins:
        yield f"{whose} begins on {scope.begins}, and today is {day}.", f"Release it on {scope.begins} or later."
    if scope.ends and day > scope.ends:
        yield (
            f"{whose} ended on {scope.ends}.",
            "Have it renewed and write the new day in until, or take it out of the film.",
        )
