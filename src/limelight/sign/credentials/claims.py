"""What a credential claims of a file: read off its descent, and put into the standard's words; no more.

Who drew, spoke and composed is told by engine and version; what a person brought is an ingredient by itself; what
people decided is told by kind and digest alone: names and reasons stay at home unless the person publishes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from limelight.sign.credentials import source_types
from limelight.sign.credentials.acts import acts
from limelight.sign.credentials.facts import USES, Facts, Translation, Use, Waived
from limelight.sign.credentials.ingredients import Ingredient, OwnFile
from limelight.sign.credentials.made import Made
from limelight.sign.credentials.people import decided, sources
from limelight.sign.descent import Descent

__all__ = ["Claim", "Facts", "OwnFile", "Translation", "Use", "Waived", "claim"]

DECISIONS = "limelight.decisions"
SOURCES = "limelight.sources"
WAIVERS = "limelight.waivers"


@dataclass(frozen=True)
class Claim:
    """What is claimed of one file: `assertions` by their labels, in order, and what it is made of."""

    title: str
    assertions: tuple[tuple[str, Mapping[str, Any]], ...]
    ingredients: tuple[Ingredient, ...]
    source_type: str

    @property
    def created(self) -> frozenset[str]:
        """The assertions that the signer answers for: all of them."""
        return frozenset(label for label, _ in self.assertions)


def claim(descent: Descent, facts: Facts, kind: str = "") -> Claim:
    """What a file with this descent claims; `kind` is its media type, "" for a film."""
    made = Made(descent, facts, kind)
    said: dict[str, Mapping[str, Any]] = {
        "c2pa.actions.v2": {"actions": list(acts(made)), "allActionsIncluded": True},
        "cawg.metadata": _metadata(made),
        "cawg.training-mining": {"entries": {use: {"use": facts.mining[use]} for use in USES if use in facts.mining}},
        "c2pa.soft-binding": _bound(facts.soft_binding),
        DECISIONS: {"decisions": [decided(each, publish=facts.publish) for each in descent.decisions]},
        SOURCES: {"sources": sources(descent.files)},
        WAIVERS: {"waivers": [_waived(each, facts.publish) for each in facts.waivers]},
    }
    return Claim(facts.title, tuple(_saying(said)), (*made.own, *made.models), made.source_type)


def _saying(said: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Those that say something."""
    return ((label, data) for label, data in said.items() if any(data.values()))


def _metadata(made: Made) -> dict[str, Any]:
    facts = made.facts
    said: dict[str, Any] = {"dc:title": facts.title}
    said["Iptc4xmpExt:DigitalSourceType"] = source_types.written(made.source_type)
    said |= {"dc:creator": list(facts.creators)} if facts.creators else {}
    said |= {"dc:rights": facts.rights} if facts.rights else {}
    said |= {"dc:language": list(made.languages)} if made.languages else {}
    return {"@context": _NAMESPACES, **said}


_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


def _bound(iscc: str) -> dict[str, Any]:
    """The soft binding by ISCC (ISO 24138), by which a copy without its credential is found again."""
    return {"alg": "io.iscc.v0", "blocks": [{"scope": {}, "value": iscc}]} if iscc else {}


def _waived(waived: Waived, publish: bool) -> dict[str, str]:
    said = {"gate": waived.gate, "clause": waived.clause, "digest": waived.digest}
    said |= {"by": waived.by, "because": waived.because} if publish else {}
    return {name: value for name, value in said.items() if value}
