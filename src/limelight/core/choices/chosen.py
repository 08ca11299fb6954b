"""Why another take is asked for than the one that stands: a person chose it, or rejected that one, or undid this."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.core.choices.decisions import Choices
from limelight.core.recipes import Asked, Recipe


@dataclass(frozen=True)
class Because:
    """A reason in a person's words, and the line that says it."""

    text: str
    where: str = ""


def why_another_take(choices: Choices, recipe: Recipe, before: Asked, now: Asked) -> Because | None:
    """Why `now` asks for another take of the same thing; None when it does not, or nobody's choice is the cause."""
    slot, decision = recipe.node.slot, recipe.decision
    if (before.engine, before.take, before.vary) == (now.engine, now.take, now.vary):
        return None
    if decision:
        other = "" if decision.slot == slot else f" for {decision.slot}"
        return Because(_said(f"{decision.by} chose it{other}", decision.because), _where(choices, decision.slot))
    rejected = next((each for each in choices.rejected(slot).values() if each.number == before.take), None)
    if rejected:
        return Because(_said(f"{rejected.by} rejected the take before", rejected.because), _where(choices, slot))
    if before.take != now.take or before.vary != now.vary:
        return Because("a choice or a rejection does not hold here any more")
    return None


def why_another_output(choices: Choices, recipe: Recipe) -> Because:
    """Why another output of the very same recipe fills its slot by now: it was chosen, or made anew; else undone."""
    slot = recipe.node.slot
    if not choices.pin(slot, recipe.key):
        return Because("what was chosen or made anew for it does not hold any more")
    decision = recipe.decision
    chosen = decision and decision.slot == slot and decision.key == recipe.key
    what = _said(f"{decision.by} chose it", decision.because) if decision and chosen else "it was made anew"
    return Because(what, _where(choices, slot))


def _said(what: str, because: str) -> str:
    return f"{what}: {because}" if because else what


def _where(choices: Choices, slot: str) -> str:
    return f"{choices.name}:{choices.line_of(slot)}"
