"""Chose: which take stands in the film, out of how many, with the reasons that were given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from limelight.core.choices.lines import Decision
from limelight.sign.authorship.counted import counted, joined
from limelight.sign.authorship.statement import Chosen, Maker, Share
from limelight.sign.authorship.work import Work
from limelight.sign.descent import Descent
from limelight.works.naming import parse_slot

_CALLED: Mapping[str, str] = {"voice": "voice", "picture": "picture", "score": "piece of music", "shots": "shot list"}
"""The role of a slot -> what was chosen there."""


def shares(work: Work) -> Iterator[Share]:
    made = chosen(work.descent)
    if made:
        what = Counter(_kind(choice.slot) for choice in made)
        takes = sum(choice.out_of for choice in made)
        reasons = sum(bool(choice.because) for choice in made)
        says = joined(counted(number, kind) for kind, number in what.items())
        why = f", {counted(reasons, 'reason')} on record" if reasons else ""
        counts = {**what, "take": takes, "reason": reasons}
        yield Share("chose", "takes", f"{says} out of {counted(takes, 'take')}{why}", counts, None, _who(made))


def chosen(descent: Descent) -> tuple[Chosen, ...]:
    """Every choice of a person's that holds in the film, by where it holds."""
    labels = {slot: label for origin in descent.origins for _, slot, label, _ in origin.slots}
    return tuple(_chosen(decision, labels) for decision in sorted(descent.decisions, key=lambda each: each.slot))


def _chosen(decision: Decision, labels: Mapping[str, str]) -> Chosen:
    out_of = max(1, len(decision.out_of))
    return Chosen(decision.slot, labels.get(decision.slot, ""), out_of, decision.by, decision.when, decision.because)


def _kind(slot: str) -> str:
    asked = parse_slot(slot)
    return _CALLED.get(asked.role, "part") if asked else "part"


def _who(made: Iterable[Chosen]) -> tuple[Maker, ...]:
    return tuple(Maker(name, "", "person") for name in dict.fromkeys(choice.by for choice in made) if name)
