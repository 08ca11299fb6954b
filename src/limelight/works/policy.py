"""What a production wants of its releases, and what a person must agree to before there is one.

`[release]` says who made the work and what goes with it; `[policy]` says what the machine may not decide alone. A
series gives both for all its episodes; a brand may ask for more approvals than its productions do, never for fewer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from limelight.works.languages import stand_ins, tag_of
from limelight.works.problems import suggestion
from limelight.works.toml_file import Table
from limelight.works.vocabulary import TOPICS

APPROVABLE = ("script", "translation", "voice", "picture", "music")
"""What a person can be asked to approve: the text, what nobody agreed to of a translation, what was made."""
USES = ("models", "generative-models", "inference", "mining")
"""What others may want to use a released file for: to train models, to train those that make, to ask them, to mine."""
ANSWERS = ("no", "yes", "on-terms")
"""What a production says to such a use."""
DRAFTABLE = ("script", "translation", "cast", "sets")
"""What people may have had a machine's first draft of, outside limelight, where nobody but they can know."""
_CHANNEL = r"[a-z][a-z0-9-]*"
_LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"


@dataclass(frozen=True)
class Policy:
    """`approve` are the departments of APPROVABLE, `topics` the topics that nothing is released with unapproved."""

    approve: tuple[str, ...] = ("translation",)
    topics: tuple[str, ...] = TOPICS
    without_time_stamp: bool = False
    """Whether a release goes on where the time-stamp authority that signs with it cannot be reached."""

    def with_floor(self, floor: Policy) -> Policy:
        """What this policy asks, and what the brand asks besides."""
        approve = tuple(dict.fromkeys((*self.approve, *floor.approve)))
        return replace(self, approve=approve, topics=tuple(dict.fromkeys((*self.topics, *floor.topics))))


@dataclass(frozen=True)
class ReleaseText:
    """What goes with a release in one language; what is empty is told from the film."""

    title: str = ""
    description: str = ""
    hashtags: tuple[str, ...] = ()
    """Without their hash."""


@dataclass(frozen=True)
class ReleaseWishes:
    """What a person says once about all releases of a production.

    `authors` are the people who wrote and directed it, `owner` is who holds the rights ("" for the authors). `artistic`
    is why the work is evidently an artistic one, where a market then asks for less; "" where it is not claimed to be.
    """

    authors: tuple[str, ...] = ()
    owner: str = ""
    credit: str = ""
    """The line that says who made it, where a person words it themselves."""
    artistic: str = ""
    advertises: str = ""
    """What it advertises; "" for nothing."""
    channels: tuple[str, ...] = ()
    """The platforms that it goes to where a release names none."""
    publishes_decisions: bool = False
    """Whether names, reasons and prompts go out with the credential; else only that somebody decided, and when."""
    texts: Mapping[str, ReleaseText] = field(default_factory=dict[str, ReleaseText])
    """By language; "" is the language that the film is written in."""
    drafted: Mapping[str, str] = field(default_factory=dict[str, str])
    """DRAFTABLE -> the tool that it was first drafted with, as people say."""
    uses: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(USES, "no"))
    """USES -> ANSWERS: what others may do with the released files."""
    terms: str = ""
    """Where the terms stand on which a use is allowed: an address or a sentence."""

    def text_in(self, language: str, own: str) -> ReleaseText:
        """The texts for `language`, or for a wider form of it; empty where there are none. `own` is the film's."""
        by_tag = {tag_of(tag or own): text for tag, text in self.texts.items()}
        return next((by_tag[tag] for tag in stand_ins(language) if tag in by_tag), ReleaseText())


def read_policy(table: Table, over: Policy) -> Policy:
    """What `[policy]` says of releases; the keys that are not about them are left to who closes the table."""
    return Policy(
        approve=table.texts("approve", over.approve, fits=_fits_approvable),
        topics=table.texts("topics", over.topics, fits=_fits_topic),
        without_time_stamp=table.flag("without_time_stamp", over.without_time_stamp),
    )


def read_floor(table: Table) -> Policy:
    """`[policy]` of a brand: what it has approved in every production of its own; nothing where it says nothing."""
    floor = Policy(table.texts("approve", fits=_fits_approvable), table.texts("topics", fits=_fits_topic))
    table.close()
    return floor


def read_release(table: Table, over: ReleaseWishes) -> ReleaseWishes:
    """`[release]`, over what the series says."""
    wishes = ReleaseWishes(
        authors=table.texts("authors", over.authors, fits=_fits_name),
        owner=table.text("owner", over.owner),
        credit=table.text("credit", over.credit),
        artistic=table.text("artistic", over.artistic).strip(),
        advertises=table.text("advertises", over.advertises).strip(),
        channels=table.texts("channels", over.channels, fits=_fits_channel),
        publishes_decisions=table.flag("publish_decisions", over.publishes_decisions),
        texts=_texts(table, over),
        drafted={**over.drafted, **_drafted(table.table("drafted"))},
        **_uses(table.table("use"), over),
    )
    table.close()
    return wishes


def _texts(table: Table, over: ReleaseWishes) -> dict[str, ReleaseText]:
    """The texts in the film's own language, and those of `[release.in.es]`; the series' where they say nothing."""
    texts = {**over.texts, "": _text(table, over.texts.get("", ReleaseText()))}
    others = table.table("in")
    for language in others.keys:
        if not re.fullmatch(_LANGUAGE, language):
            hint = 'Write a language code: "es", "zh", "pt-BR" and the like.'
            others.wrong(language, language, f'"{language}" is no language.', hint)
        texts[language] = _text(own := others.table(language), over.texts.get(language, ReleaseText()))
        own.close()
    return {language: text for language, text in texts.items() if text != ReleaseText()}


def _text(table: Table, over: ReleaseText) -> ReleaseText:
    tags = tuple(tag.lstrip("#") for tag in table.texts("hashtags", over.hashtags, fits=_fits_hashtag))
    return ReleaseText(
        table.text("title", over.title).strip(), table.text("description", over.description).strip(), tags
    )


def _drafted(table: Table) -> dict[str, str]:
    named = {what: table.text(what).strip() for what in DRAFTABLE}
    table.close()
    return {what: tool for what, tool in named.items() if tool}


def _uses(table: Table, over: ReleaseWishes) -> dict[str, Any]:
    answers = {use: table.choice(_key(use), over.uses[use], ANSWERS, "It can be") for use in USES}
    terms = table.text("terms", over.terms).strip()
    if "on-terms" in answers.values() and not terms:
        key = next(_key(use) for use, answer in answers.items() if answer == "on-terms")
        table.wrong(key, "on-terms", "The terms are not said.", 'Say where they stand: terms = "https://...".')
    table.close()
    return {"uses": answers, "terms": terms}


def _key(use: str) -> str:
    return use.replace("-", "_")


def _fits_approvable(role: str) -> str:
    return "" if role in APPROVABLE else suggestion(role, APPROVABLE, what="A person approves")


def _fits_topic(topic: str) -> str:
    return "" if topic in TOPICS else suggestion(topic, TOPICS, what="Topics")


def _fits_name(name: str) -> str:
    return "" if name.strip() else "Write the name of a person."


def _fits_channel(name: str) -> str:
    return "" if re.fullmatch(_CHANNEL, name) else 'Write platforms in small letters: "youtube", "tiktok", "meta".'


def _fits_hashtag(tag: str) -> str:
    bare = tag.removeprefix("#")
    return "" if bare and not any(each.isspace() or each == "#" for each in bare) else "A hashtag is one word."
