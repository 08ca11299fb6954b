"""Labels: each word that was to be seen in the picture is read there, as long, as tall and as clear as it was planned.

What was measured on the encoded film is laid beside what was asked for; a label that covers a face or a caption, or of
which nobody knows whether it does, is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.works.labels import Label, LabelMeasures, SeenLabel
from limelight.works.shots import FPS

CONTRAST = 4.5
"""Between letters and ground, at least: WCAG 2.2, 1.4.3, for text of any size."""
_AGAIN = "Make the film again, then release it; if it stays so, that is a mistake in limelight."
_LOOK = "Look at it. If it is in the way, stage or fit that shot otherwise (limelight board), or waive it by name."


def _check(case: Case) -> Iterator[Finding]:
    if not case.labels:
        yield Finding(Status.NOT_ASKED, f"{case.market.name} asks for no words in the picture of this film.")
        return
    if case.measured is None:
        says = "Nobody has measured what is seen of the labels."
        yield Finding(Status.BROKEN, says, _AGAIN, where=case.film_name, firm=True)
        return
    for label in case.labels:
        yield from _found(label, case.measured, case.film_name)
    for seen in case.measured.seen:
        yield from _beside(seen, case)
    for remark in case.measured.remarks:
        yield Finding(Status.WORTH_KNOWING, remark, _LOOK, where=case.film_name)


def _found(label: Label, measured: LabelMeasures, film: str) -> Iterator[Finding]:
    seen = [each for each in measured.seen if each.text == label.text]
    wrong = list(_wrong(label, seen, round(measured.seconds * FPS)))
    yield from (Finding(Status.BROKEN, says, _AGAIN, where=film, firm=True) for says in wrong)
    if not wrong:
        height, contrast = min(each.height for each in seen), min(each.contrast for each in seen)
        corners = " and ".join(dict.fromkeys(each.corner.replace("-", " ") for each in seen))
        says = (
            f'"{label.text}" is read {corners} in the picture, in letters {height:.1%} of the shorter side tall, with '
            f"a contrast of {contrast:.0f} to 1 at least."
        )
        yield Finding(Status.KEPT, says, where=film)


def _wrong(label: Label, seen: list[SeenLabel], frames: int) -> Iterator[str]:
    there = {frame for each in seen for frame in range(round(each.begin * FPS), round(each.end * FPS))}
    for stretch in label.stretches:
        wanted = stretch.frames(frames)
        missing = [frame for frame in wanted if frame not in there]
        if missing:
            begin, end = wanted.start / FPS, wanted.stop / FPS
            yield (
                f'"{label.text}" should be read from {begin:.1f} to {end:.1f} s, and is not on {len(missing)} of '
                f"{len(wanted)} frames, first at {missing[0] / FPS:.2f} s."
            )
    for each in seen:
        if each.height < label.least_height:
            yield (
                f'"{label.text}" stands {each.height:.2%} of the shorter side tall at {each.begin:.1f} s, and must '
                f"stand {label.least_height:.2%}."
            )
        if each.contrast < CONTRAST:
            yield (
                f'"{label.text}" has a contrast of {each.contrast:.1f} to 1 at {each.begin:.1f} s, and must have '
                f"{CONTRAST:g}."
            )


def _beside(seen: SeenLabel, case: Case) -> Iterator[Finding]:
    """What is seen besides words that were asked for, and what they cover."""
    if seen.text not in {label.text for label in case.labels}:
        says = f"Something that cannot be read is laid over the picture from {seen.begin:.1f} to {seen.end:.1f} s."
        yield Finding(Status.BROKEN, says, _AGAIN, where=case.film_name, firm=True)
    elif seen.covers:
        says = f'"{seen.text}" covers {seen.covers}.'
        yield Finding(Status.BROKEN, says, _LOOK, where=case.film_name)


GATE = Gate("labels", "Are the market's words read in the picture, clear of faces and captions?", _check, True, rank=31)
