"""What a market asks of one film: which words stand in its picture, from when to when."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from limelight.sign.markets.market import Market, Shown
from limelight.works.labels import Label, Stretch
from limelight.works.languages import stand_ins, tag_of
from limelight.works.shots import FPS

_BRIEF = 1.0
"""Seconds for which no label goes away."""


def labels_for(
    market: Market,
    *,
    seconds: float,
    languages: tuple[str, ...],
    artistic: str = "",
    occasions: frozenset[str] = frozenset(),
    by_models: bool = True,
) -> tuple[Label, ...]:
    """The labels of a film of `seconds` that is spoken and captioned in `languages`; () where none is asked for.

    `artistic` is the reason why it is evidently an artistic work, "" where nobody says so. A rule that only comes into
    force is kept already. A film that no trained model made anything in (`by_models`) carries none: it would be untrue.
    """
    if not by_models:
        return ()
    asked = [rule.shown for rule in market.counting(occasions) if rule.shown]
    return tuple(_label(shown, seconds, languages, lenient=bool(artistic)) for shown in asked)


def _label(shown: Shown, seconds: float, languages: tuple[str, ...], *, lenient: bool) -> Label:
    stands = (shown.artistic if lenient else None) or shown
    language, text = in_language(stands.texts, languages)
    return Label(text, language, stands.least_height, stretches(stands, seconds), stands.corners)


def in_language(texts: Mapping[str, str], languages: tuple[str, ...]) -> tuple[str, str]:
    """The first of `languages` that there are words in, and the words; else the first that there are."""
    by_tag = {tag_of(language): language for language in texts}
    wanted = (by_tag[tag] for language in languages for tag in stand_ins(language) if tag in by_tag)
    language = next(wanted, next(iter(texts)))
    return language, texts[language]


def stretches(shown: Shown, seconds: float) -> tuple[Stretch, ...]:
    """From when to when words stand in a film of `seconds`: whole frames, in order, none touching another."""
    if shown.whole or seconds <= shown.seconds:
        return (Stretch(0.0, None),)
    begins = {0.0} if "start" in shown.at else set[float]()
    if shown.every:
        begins |= {step * shown.every for step in range(1, math.ceil(seconds / shown.every))}
        begins = {begin for begin in begins if begin + shown.seconds <= seconds}
    if "end" in shown.at:
        begins.add(math.floor((seconds - shown.seconds) * FPS + 1e-6) / FPS)
    return _joined(((begin, begin + shown.seconds) for begin in sorted(begins)), seconds)


def _joined(spans: Iterable[tuple[float, float]], seconds: float) -> tuple[Stretch, ...]:
    """Spans that all but touch are one, and one that all but reaches the end stays: what goes so briefly flickers."""
    joined: list[tuple[float, float]] = []
    for begin, end in spans:
        if joined and begin <= joined[-1][1] + _BRIEF:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(Stretch(begin, None if end + _BRIEF > seconds else end) for begin, end in joined)
