"""The copy that goes with a film: title, description and hashtags, as a platform takes them.

It is what the person wrote. Of what they did not write, only hashtags are made, and of their own words alone: the title
of the film and of its series. Nothing is cut to fit: a text that is too long is told, and the person shortens it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from limelight.sign.case import Case
from limelight.sign.channels.channel import Channel, Limits, TextLimit


@dataclass(frozen=True)
class Copy:
    """`hashtags` are without their hash."""

    title: str
    description: str
    hashtags: tuple[str, ...]

    @property
    def tags(self) -> str:
        """The hashtags in one row."""
        return " ".join(f"#{tag}" for tag in self.hashtags)

    @property
    def together(self) -> str:
        """All of it as one text, for platforms that have one."""
        return "\n\n".join(filter(None, (self.title, self.description, self.tags)))


def copy_of(case: Case) -> Copy:
    """What goes with this release."""
    production = case.production
    said = production.release.text_in(_language(case), production.language)
    title = next((text.words for text in case.texts if text.kind == "title"), production.title)
    description = next((text.words for text in case.texts if text.kind == "description"), said.description)
    return Copy(title, description, said.hashtags or tuple(_derived(title, production.series_title)))


def _language(case: Case) -> str:
    return next((text.language for text in case.texts if text.kind == "title"), case.voices)


def _derived(*titles: str) -> Iterator[str]:
    """A hashtag of each title: its letters and digits, every word with a capital, as it is read aloud by machines."""
    tags = ("".join(word[:1].upper() + word[1:] for word in _words(title)) for title in titles)
    yield from dict.fromkeys(tag for tag in tags if tag and not tag.isdigit())


def _words(title: str) -> list[str]:
    """Marks (a combining vowel in Hindi) belong to their words; an apostrophe parts none."""
    plain = title.replace("'", "").replace("’", "")
    return "".join(each if _in_a_word(each) else " " for each in plain).split()


def _in_a_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def too_much(channel: Channel, copy: Copy) -> Iterator[str]:
    """What the platform would not take, as sentences."""
    limits = channel.limits
    parts = {"title": copy.title, "description": copy.description}
    for name, text in parts.items():
        yield from _too_long(channel.name, f"The {name}", text, _limit(limits, name))
    yield from _too_long(channel.name, "Title, description and hashtags together", copy.together, limits.together)
    if len(copy.hashtags) > limits.hashtags:
        yield f"There are {len(copy.hashtags)} hashtags, and {channel.name} takes {limits.hashtags}."
    for name, text in {**parts, "hashtags": copy.tags}.items():
        found = sorted(set(text) & set(limits.forbidden))
        if found:
            yield f"The {name} holds {' and '.join(found)}, which {channel.name} does not take."
    if not copy.title.strip():
        yield "There is no title."


def _limit(limits: Limits, name: str) -> TextLimit | None:
    return limits.title if name == "title" else limits.description


def _too_long(channel: str, what: str, text: str, limit: TextLimit | None) -> Iterator[str]:
    if limit and limit.length(text) > limit.most:
        unit = "bytes" if limit.unit == "bytes" else "characters"
        yield f"{what}: {limit.length(text)} {unit}, and {channel} takes {limit.most}."
