"""What was done to make a file, as the standard's list of actions (C2PA 2.4, section 18.15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from limelight.core.lineage import Origin
from limelight.sign.credentials import source_types
from limelight.sign.credentials.deeds import deed_of
from limelight.sign.credentials.facts import Translation
from limelight.sign.credentials.ingredients import Ingredient, of_maker
from limelight.sign.credentials.made import Made
from limelight.sign.credentials.makers import BUILT_IN, Maker


def acts(made: Made) -> Iterator[dict[str, Any]]:
    """Created first, as the standard asks; then what people brought, what each craft did, and in which languages."""
    yield {
        "action": "c2pa.created",
        "when": moment(made.facts.when),
        "softwareAgent": _agent(BUILT_IN),
        "digitalSourceType": source_types.written(made.source_type),
    }
    yield from (_placed(made, own) for own in made.own if own.relationship == "componentOf")
    yield from (_done(made, makings) for makings in _by_kind(made))
    yield from (_translated(made, each) for each in made.translations)
    if heard := [each.target for each in made.translations if each.kind == "voices"]:
        yield _ours(made, "c2pa.dubbed", f"spoken in {', '.join(heard)}", parameters={"languages": heard})
    if made.captions:
        captions = {"languages": list(made.captions)}
        yield _ours(made, "c2pa.addedText", f"captions in {', '.join(made.captions)}", parameters=captions)
    if made.facts.labels:
        labels = ", ".join(dict.fromkeys(made.facts.labels))
        yield _ours(made, "c2pa.addedText", f"labels in the picture: {labels}")


def _by_kind(made: Made) -> list[list[Origin]]:
    """The makings of each kind, what was done with last at the end."""
    kinds = [list(makings) for _, makings in groupby(made.makings, key=made.kind_of)]
    return sorted(kinds, key=lambda makings: (makings[-1].made, made.kind_of(makings[-1])))


def moment(when: datetime) -> str:
    """A time as the standard writes it: UTC, to the second."""
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _placed(made: Made, own: Ingredient) -> dict[str, Any]:
    origin = {"digitalSourceType": source_types.written(own.source_type)} if own.source_type else {}
    return _ours(
        made, "c2pa.placed", f"{own.role}: brought by a person", parameters={"ingredientIds": [own.id]}, **origin
    )


def _done(made: Made, makings: Sequence[Origin]) -> dict[str, Any]:
    """What one craft did with one engine, all its makings together."""
    deed, maker, count = deed_of(makings[0].craft), made.maker(makings[0]), len(makings)
    about = deed.about if count == 1 else deed.many.format(n=count)
    when = moment(datetime.fromtimestamp(makings[-1].made, UTC))
    parameters: dict[str, Any] = {"limelight.craft": makings[0].craft, "limelight.makings": count}
    done = {"action": deed.action, "when": when, "softwareAgent": _agent(maker), "parameters": parameters}
    if not made.is_met(makings[0]):  # no source is told: readers take it for that of the file
        return {**done, "description": f"{about}, by which this was made; not met in it"}
    if maker.models or maker.weights:
        parameters["ingredientIds"] = [of_maker(maker).id]
    return {**done, "description": about, "digitalSourceType": source_types.written(maker.source_type)}


def _translated(made: Made, translation: Translation) -> dict[str, Any]:
    languages = {"sourceLanguage": translation.source, "targetLanguage": translation.target}
    origin = source_types.written(source_types.of_translation(translation.drafted))
    about = f"{translation.kind} in {translation.target}"
    return _ours(made, "c2pa.translated", about, parameters=languages, digitalSourceType=origin)


def _ours(made: Made, action: str, about: str, **more: Any) -> dict[str, Any]:
    done = {"action": action, "when": moment(made.facts.when), "softwareAgent": _agent(BUILT_IN), "description": about}
    return {**done, **more}


def _agent(maker: Maker) -> dict[str, str]:
    """The program; where its version is not known any more, by the mark of its makings."""
    version = maker.version or maker.fingerprint
    return {"name": maker.name, "version": version} if version else {"name": maker.name}
