"""What a film needs a person's word for before it is released, by its policy, and whether somebody has given it.

Each thing that is asked for has a name that stays and the digest of what it is now. An approval holds for that digest:
what is changed afterwards is asked for again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Approval
from limelight.core.identity import digest_of
from limelight.core.lineage import Origin
from limelight.sign.case import Text
from limelight.sign.descent import Descent
from limelight.sign.policy.passages import passages
from limelight.sign.policy.topics import Flag, flags
from limelight.works.naming import parse_slot
from limelight.works.production import SCRIPT, Production

_MADE = {
    "voice": ("voice", ("record_line",), ("line", "lines", "that an engine spoke")),
    "picture": ("picture", ("draw_shot",), ("picture", "pictures", "that limelight drew")),
    "music": ("score", ("compose_score",), ("scene", "scenes", "that limelight composed the music of")),
}
"""A department -> the role of its takes, the crafts by which a machine makes them, what one and several are called."""


class Showing(Protocol):
    """One version of a film as it would be released. Without a `descent` it is not made yet."""

    @property
    def production(self) -> Production: ...
    @property
    def voices(self) -> str: ...
    @property
    def aspect(self) -> str: ...
    @property
    def variant(self) -> str: ...
    @property
    def texts(self) -> tuple[Text, ...]: ...
    @property
    def descent(self) -> Descent | None: ...


@dataclass(frozen=True)
class Asked:
    """One thing that a person's word is asked for.

    `what` is its department or topic, `says` a sentence on what there is to look at, `where` how it is found. `words`
    are those that speak of the topic; none for a department.
    """

    name: str
    what: str
    digest: str
    says: str
    where: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """Something asked for, and the word that was given on it; None while it waits."""

    asked: Asked
    approval: Approval | None


def standing(asked: Iterable[Asked], choices: Choices) -> tuple[Standing, ...]:
    """How each of these stands by what people said."""
    return tuple(Standing(each, choices.approval(each.digest)) for each in asked)


def asked_topics(showing: Showing) -> tuple[Asked, ...]:
    """Every text that speaks of a topic which the policy asks a person about."""
    return tuple(_of_flag(flag) for flag in flagged(showing, showing.production.policy.topics))


def flagged(showing: Showing, topics: Iterable[str]) -> tuple[Flag, ...]:
    """What of a film speaks of these topics."""
    production = showing.production
    names = (*(who.name for who in production.cast.values()), *(place.name for place in production.places))
    return flags(passages(showing), topics, names)


def _of_flag(flag: Flag) -> Asked:
    text = flag.text
    return Asked(flag.name, flag.topic, flag.digest, f'"{_short(text.words)}"', text.where or text.id, flag.words)


def _short(words: str, most: int = 90) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0]} …"


# -- departments -------------------------------------------------------------------------------------------------------


def asked_departments(showing: Showing) -> tuple[Asked, ...]:
    """What of the departments that the policy names is there in this version."""
    wanted = showing.production.policy.approve
    found = (*_script(showing), *_translations(showing), *_made(showing))
    return tuple({each.digest: each for each in found if each.what in wanted}.values())


def _script(showing: Showing) -> Iterator[Asked]:
    """The screenplay as this variant tells it; where its elements stand in the file does not count."""
    production, variant = showing.production, showing.variant
    told = production.varied(variant) if variant else production
    scenes = tuple(scene.unplaced() for scene in told.screenplay.scenes)
    says = f"{SCRIPT} as it stands, {len(scenes)} {'scene' if len(scenes) == 1 else 'scenes'}"
    yield Asked(_named("script", variant=variant), "script", digest_of(scenes), says, SCRIPT)


def _translations(showing: Showing) -> Iterator[Asked]:
    """What nobody has agreed to of the words in another language, a line at a time."""
    for text in showing.texts:
        if text.draft:
            digest = digest_of((text.language, " ".join(text.words.split())))
            name = f"{text.id}/{_named('translation', language=text.language)}"
            says = f'"{_short(text.words)}" is a draft in locale/{text.language}.po'
            yield Asked(name, "translation", digest, says, text.where or text.id)


def _made(showing: Showing) -> Iterator[Asked]:
    """What machines made of the film's voices, pictures and music."""
    descent = showing.descent
    by_digest = {origin.digest: origin for origin in descent.origins} if descent else {}
    for department, (role, crafts, called) in _MADE.items():
        takes = tuple(sorted(_takes(descent, role, crafts, by_digest))) if descent else ()
        if takes:
            axes = {"aspect": showing.aspect.replace(":", "x")} if role == "picture" else {"language": showing.voices}
            name = _named(department, **axes, variant=showing.variant)
            one, several, rest = called
            says = f"{len(takes)} {one if len(takes) == 1 else several} {rest}"
            yield Asked(name, department, digest_of((department, takes)), says, takes[0][0])


def _takes(descent: Descent, role: str, crafts: Iterable[str], by_digest: dict[str, Origin]) -> set[tuple[str, str]]:
    """Slot and digest of the takes of one role that these crafts made."""
    return {
        (slot, digest)
        for slot, digest in descent.used()
        if (asked := parse_slot(slot)) and asked.role == role
        if digest in by_digest and by_digest[digest].craft in crafts
    }


def _named(department: str, language: str = "", aspect: str = "", variant: str = "") -> str:
    """As slots are named: `voice@en`, `picture+9x16~hook-b`."""
    axes = (("@", language), ("+", aspect), ("~", variant))
    return department + "".join(mark + value for mark, value in axes if value)
