"""What a credential claims of a file: read off its descent, and put into the standard's words; no more.

Who drew, spoke and composed is told by engine and version; what a person brought is an ingredient by itself; what
people decided is told by kind and digest alone: names and reasons stay at home unless the person publishes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, Literal

from limelight.core.lineage import Origin
from limelight.sign.credentials import source_types
from limelight.sign.credentials.deeds import MEASURING, Deed, deed_of
from limelight.sign.credentials.ingredients import Ingredient, OwnFile, of_maker, of_own
from limelight.sign.credentials.makers import BUILT_IN, Maker
from limelight.sign.credentials.people import decided, sources
from limelight.sign.descent import Descent

__all__ = ["Claim", "Facts", "OwnFile", "Translation", "Waived", "claim"]

DECISIONS = "limelight.decisions"
SOURCES = "limelight.sources"
WAIVERS = "limelight.waivers"
USES = ("cawg.ai_generative_training", "cawg.ai_training", "cawg.ai_inference", "cawg.data_mining")
"""What the owner may allow or forbid a machine to do with the work (CAWG training and data mining 1.1)."""
Use = Literal["allowed", "notAllowed", "constrained"]


@dataclass(frozen=True)
class Translation:
    """Words put into another language (BCP 47). `kind` is where they are met: "voices" are heard, "captions" read.

    `drafted` tells that a machine made the first draft.
    """

    source: str
    target: str
    kind: Literal["voices", "captions"]
    drafted: bool = False


@dataclass(frozen=True)
class Waived:
    """A rule that a person passed by name and reason: `digest` is that of what they wrote."""

    gate: str
    digest: str
    clause: str = ""
    by: str = ""
    because: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known of a file beside its descent. `when` is the release's date.

    `makers` are its engines (credentials/makers.py), `own` says by path how the person's files came to be, `labels` are
    the words of the labels in its picture, `mining` use -> may a machine do it, `publish` whether names and reasons are
    told.
    """

    title: str
    when: datetime
    makers: Mapping[tuple[str, str], Maker]
    own: Mapping[str, OwnFile] = field(default_factory=dict[str, OwnFile])
    translations: tuple[Translation, ...] = ()
    languages: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    rights: str = ""
    soft_binding: str = ""
    mining: Mapping[str, Use] = field(default_factory=dict[str, Use])
    waivers: tuple[Waived, ...] = ()
    publish: bool = False


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


def claim(descent: Descent, facts: Facts) -> Claim:
    """What a file with this descent claims."""
    own = tuple(of_own(each, facts.own.get(each.path, OwnFile())) for each in descent.own)
    used = [made for made in _told(descent) if made.craft not in MEASURING]
    models = tuple(of_maker(maker) for maker in _makers(used, facts) if maker.models or maker.weights)
    whole = source_types.of_whole([*_sources_of(used, facts), *(each.source_type for each in own)])
    acts = {"actions": list(_actions(whole, used, own, facts)), "allActionsIncluded": True}
    said: dict[str, Mapping[str, Any]] = {
        "c2pa.actions.v2": acts,
        "cawg.metadata": _metadata(facts, whole),
        "cawg.training-mining": _mining(facts.mining),
        "c2pa.soft-binding": _bound(facts.soft_binding),
        DECISIONS: {"decisions": [decided(each, publish=facts.publish) for each in descent.decisions]},
        SOURCES: {"sources": sources(descent.files)},
        WAIVERS: {"waivers": [_waived(each, facts.publish) for each in facts.waivers]},
    }
    return Claim(facts.title, tuple(_saying(said)), (*own, *models), whole)


def _saying(said: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Those that say something."""
    return ((label, data) for label, data in said.items() if any(data.values()))


def _told(descent: Descent) -> list[Origin]:
    """The makings by craft and engine, each kind's in the order in which they were made."""
    return sorted(descent.origins, key=lambda made: (made.craft, made.engine, made.fingerprint, made.made, made.digest))


def _maker(made: Origin, facts: Facts) -> Maker:
    unknown = Maker(made.engine, "", source_types.of_engine(trained=True), made.fingerprint)
    return facts.makers.get((made.engine, made.fingerprint), unknown) if made.engine else BUILT_IN


def _makers(used: Iterable[Origin], facts: Facts) -> list[Maker]:
    return list(dict.fromkeys(_maker(made, facts) for made in used))


def _sources_of(used: Iterable[Origin], facts: Facts) -> Iterator[str]:
    return (_maker(made, facts).source_type for made in used)


def _actions(whole: str, used: list[Origin], own: tuple[Ingredient, ...], facts: Facts) -> Iterator[dict[str, Any]]:
    """Created first, as the standard asks; then what was placed, what each craft did, and in which languages."""
    first = {"digitalSourceType": source_types.written(whole), "softwareAgent": _agent(BUILT_IN)}
    yield {"action": "c2pa.created", "when": _moment(facts.when), **first}
    yield from (_placed(each, facts) for each in own)
    kinds = groupby(used, key=lambda made: (made.craft, made.engine, made.fingerprint))
    yield from (_done(deed_of(kind[0]), list(makings), facts) for kind, makings in kinds)
    yield from _translated(used, facts)
    if facts.labels:
        yield _acted("c2pa.addedText", facts, "labels in the picture: " + ", ".join(dict.fromkeys(facts.labels)))


def _placed(own: Ingredient, facts: Facts) -> dict[str, Any]:
    origin = {"digitalSourceType": source_types.written(own.source_type)} if own.source_type else {}
    parameters = {"ingredientIds": [own.id]}
    return _acted("c2pa.placed", facts, f"{own.role} that a person brought", **origin, parameters=parameters)


def _done(deed: Deed, makings: list[Origin], facts: Facts) -> dict[str, Any]:
    """What one craft did with one engine, all its makings together."""
    maker = _maker(makings[0], facts)
    about = deed.about if len(makings) == 1 else deed.many.format(n=len(makings))
    parameters: dict[str, Any] = {"limelight.craft": makings[0].craft, "limelight.makings": len(makings)}
    if maker.models or maker.weights:
        parameters["ingredientIds"] = [of_maker(maker).id]
    return {
        "action": deed.action,
        "when": _moment(datetime.fromtimestamp(max(made.made for made in makings), UTC)),
        "softwareAgent": _agent(maker),
        "digitalSourceType": source_types.written(maker.source_type),
        "description": about,
        "parameters": parameters,
    }


def _translated(used: list[Origin], facts: Facts) -> Iterator[dict[str, Any]]:
    """Translations of what is read and heard; voices in another language are a dubbing too."""
    for each in facts.translations:
        kind = "trainedAlgorithmicMedia" if each.drafted else "humanEdits"
        languages = {"sourceLanguage": each.source, "targetLanguage": each.target}
        origin = {"digitalSourceType": source_types.written(kind)}
        yield _acted("c2pa.translated", facts, f"{each.kind} in {each.target}", **origin, parameters=languages)
    heard = [each.target for each in facts.translations if each.kind == "voices"]
    if heard and any(deed_of(made.craft).heard for made in used):
        yield _acted("c2pa.dubbed", facts, f"spoken in {heard[0]}", parameters={"languages": heard})


def _acted(action: str, facts: Facts, about: str, **more: Any) -> dict[str, Any]:
    return {
        "action": action,
        "when": _moment(facts.when),
        "softwareAgent": _agent(BUILT_IN),
        "description": about,
        **more,
    }


def _agent(maker: Maker) -> dict[str, str]:
    """The program; where its version is not known any more, by the mark of its makings."""
    version = maker.version or maker.fingerprint
    return {"name": maker.name, "version": version} if version else {"name": maker.name}


def _metadata(facts: Facts, whole: str) -> dict[str, Any]:
    said: dict[str, Any] = {"dc:title": facts.title, "Iptc4xmpExt:DigitalSourceType": source_types.written(whole)}
    said |= {"dc:creator": list(facts.creators)} if facts.creators else {}
    said |= {"dc:rights": facts.rights} if facts.rights else {}
    said |= {"dc:language": list(facts.languages)} if facts.languages else {}
    return {"@context": _NAMESPACES, **said}


_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


def _mining(mining: Mapping[str, Use]) -> dict[str, Any]:
    return {"entries": {use: {"use": mining[use]} for use in USES if use in mining}}


def _bound(iscc: str) -> dict[str, Any]:
    """The soft binding by ISCC (ISO 24138), by which a copy without its credential is found again."""
    return {"alg": "io.iscc.v0", "blocks": [{"scope": {}, "value": iscc}]} if iscc else {}


def _waived(waived: Waived, publish: bool) -> dict[str, str]:
    said = {"gate": waived.gate, "clause": waived.clause, "digest": waived.digest}
    said |= {"by": waived.by, "because": waived.because} if publish else {}
    return {name: value for name, value in said.items() if value}


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
