"""The passages of a film: all that is heard, read or described in it, each with where a person finds it.

What is described is seen: an action that speaks of a topic counts as much as a line that does. So does a character who
is drawn as a child.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from limelight.sign.case import Text
from limelight.works.production import SCRIPT, Production
from limelight.works.screenplay import Action

if TYPE_CHECKING:
    from limelight.sign.policy.asked import Showing

_AGES = {"child": "child", "teen": "teenager"}
"""A build or a head that is drawn young -> what that is in words."""


def passages(showing: Showing) -> tuple[Text, ...]:
    """Every text of the version, and what its script describes."""
    production, variant = showing.production, showing.variant
    told = production.varied(variant) if variant else production
    return (*showing.texts, *_described(told), *_young(told), *hashtags(showing))


def _described(told: Production) -> Iterator[Text]:
    for scene in told.screenplay.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                where = f"{SCRIPT}:{element.line_no}" if element.line_no else element.id
                yield Text(element.id, told.language, "action", element.text, where)


def _young(told: Production) -> Iterator[Text]:
    """Who speaks and is drawn as a child: said in a sentence, that is read like any other."""
    for name in told.screenplay.people:
        who = told.character(name)
        age = _AGES.get(who.look.build) or _AGES.get(who.look.head, "")
        if age:
            yield Text(f"cast/{who.id}", "en", "cast", f"{name} is drawn as a {age}", f"cast/{who.id}.toml")


def hashtags(showing: Showing) -> Iterator[Text]:
    """The words that it is found by, in the languages of its captions and voices."""
    production = showing.production
    for language in dict.fromkeys(text.language for text in showing.texts):
        tags = production.release.text_in(language, production.language).hashtags
        if tags:
            yield Text("hashtags", language, "hashtags", " ".join(f"#{tag}" for tag in tags), "limelight.toml")
