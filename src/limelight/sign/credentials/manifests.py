"""From the library's account of a file's manifests to a credential, with all its ingredients; pure, and wary.

All that stands here was written by whoever signed the file: every field is looked at before it is believed to be there,
and a manifest that is named twice is told in full once, so that no tangle of ingredients grows without end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from limelight.sign.credentials import findings, source_types
from limelight.sign.credentials.credential import Act, Credential, Flaw, Standing

_DEEPEST = 40
"""Ingredients within ingredients, beyond which nobody looks."""
_LONGEST = 300
"""Letters of a text that people are shown."""
_READ_APART = ("c2pa.actions", "c2pa.actions.v2", "c2pa.soft-binding", "cawg.training-mining", "c2pa.training-mining")


def told(stored: Any, certificates: Any, *, sidecar: str = "") -> Credential:
    """The credential of the file that the library has judged in `stored`."""
    account = _Account.of(_table(stored), _table(certificates))
    if account.active not in account.manifests:
        return Credential("unreadable", sidecar=sidecar, why="it names no active manifest")
    whole = account.credential(account.active, account.results, ())
    state = _judged(whole, trusted=_table(stored).get("validation_state") == "Trusted")
    return replace(whole, state=state, sidecar=sidecar)


def _judged(whole: Credential, *, trusted: bool) -> Standing:
    if whole.state == "trusted" and not trusted:
        return "unknown signer"
    return whole.state


@dataclass
class _Account:
    """The manifests of a file by their labels, and what was found of each ingredient since it was put in."""

    active: str
    manifests: Mapping[str, Any]
    results: Mapping[str, Any]
    deltas: Mapping[tuple[str, str], Mapping[str, Any]]
    certificates: Mapping[str, Any]
    done: dict[str, Credential] = field(default_factory=dict[str, Credential])

    @classmethod
    def of(cls, stored: Mapping[str, Any], certificates: Mapping[str, Any]) -> _Account:
        results = _table(stored.get("validation_results"))
        return cls(
            _text(stored.get("active_manifest")),
            _table(stored.get("manifests")),
            _table(results.get("activeManifest")),
            {
                _where(delta): _table(delta.get("validationDeltas"))
                for delta in _tables(results.get("ingredientDeltas"))
            },
            {_text(each.get("label")): each for each in _tables(certificates.get("manifests"))},
        )

    def credential(self, label: str, results: Mapping[str, Any], above: tuple[str, ...]) -> Credential:
        """What one manifest says; `results` is what was found of it, `above` the manifests that it is inside of."""
        manifest = _table(self.manifests.get(label))
        titles = _titles(manifest)
        if label in self.done:  # the same manifest, perhaps of another file: that is judged by itself
            again = self.done[label]
            return replace(_standing(again, results, again.ingredients, titles), ingredients=())
        ingredients = tuple(
            self._ingredient(label, each, (*above, label)) for each in _tables(manifest.get("ingredients"))
        )
        credential = _standing(self._signed(label, manifest, results), results, ingredients, titles)
        self.done[label] = credential
        return credential

    def _ingredient(self, parent: str, ingredient: Mapping[str, Any], above: tuple[str, ...]) -> Credential:
        own = _text(ingredient.get("active_manifest"))
        found = _together(ingredient, self.deltas.get((parent, _text(ingredient.get("label"))), {}))
        if own in above or len(above) > _DEEPEST:
            credential = Credential("unreadable", why="it is an ingredient of itself, or lies too deep")
        elif own in self.manifests:
            credential = self.credential(own, found, above)
        else:
            credential = _bare(found)
        return replace(
            credential,
            title=_row(ingredient.get("title")) or credential.title,
            relationship=_row(ingredient.get("relationship")),
            role=_row(_table(ingredient.get("metadata")).get("role")),
        )

    def _signed(self, label: str, manifest: Mapping[str, Any], results: Mapping[str, Any]) -> Credential:
        """What stands in a manifest, not judged yet."""
        said = {_text(each.get("label")): _table(each.get("data")) for each in _tables(manifest.get("assertions"))}
        acts = _acts(manifest, said)
        signature = _table(manifest.get("signature_info"))
        certificate = _table(_table(_table(self.certificates.get(label)).get("signature")).get("certificateInfo"))
        time = _row(signature.get("time"))
        return Credential(
            "trusted",
            id=label,
            title=_row(manifest.get("title")),
            generator=_generator(manifest),
            signer=_row(signature.get("issuer")) or _row(signature.get("common_name")),
            issuer=_named(_table(certificate.get("issuer"))),
            when=time or next((act.when for act in acts if act.when), ""),
            time_stamped=bool(time) and findings.said(_list(results, "success"), "timeStamp.trusted"),
            expires=_row(_table(certificate.get("validity")).get("notAfter")),
            acts=acts,
            soft_binding=_soft_binding(said),
            source_type=acts[0].source_type if acts and acts[0].name in ("c2pa.created", "c2pa.opened") else "",
            mining=_mining(said),
            statements={name: data for name, data in said.items() if name not in _READ_APART},
        )


def _standing(
    said: Credential, results: Mapping[str, Any], ingredients: tuple[Credential, ...], titles: Mapping[str, str]
) -> Credential:
    failures = _list(results, "failure")
    flaws = (*(_by_title(flaw, titles) for flaw in findings.flaws(failures)), *_tainted(ingredients))
    doubts = findings.doubts(failures)
    if not doubts and not findings.said(_list(results, "success"), "signingCredential.trusted"):
        doubts = ("unknown",)
    state: Standing = "tampered" if flaws else "unknown signer" if doubts else "trusted"
    return replace(said, state=state, flaws=flaws, doubts=doubts, ingredients=ingredients)


def _by_title(flaw: Flaw, titles: Mapping[str, str]) -> Flaw:
    """The flaw of an ingredient under the title that people know it by."""
    return replace(flaw, name=titles.get(flaw.name, "")) if flaw.part == "ingredient" else flaw


def _tainted(ingredients: Iterable[Credential]) -> tuple[Flaw, ...]:
    """A flaw for each ingredient that was changed, whatever the library says of the whole."""
    return tuple(
        Flaw("ingredient", each.flaws[0].code if each.flaws else each.why, each.title)
        for each in ingredients
        if each.state in ("tampered", "unreadable")
    )


def _bare(found: Mapping[str, Any]) -> Credential:
    """An ingredient without a credential of its own; or with one that was lost, which is a flaw."""
    flaws = findings.flaws(_list(found, "failure"))
    return Credential("tampered" if flaws else "none", flaws=flaws)


def _together(ingredient: Mapping[str, Any], since: Mapping[str, Any]) -> Mapping[str, Any]:
    """What its maker found of an ingredient when it was put in, and what is found of it now."""
    then = _table(_table(ingredient.get("validation_results")).get("activeManifest"))
    older = {"failure": _tables(ingredient.get("validation_status"))}
    return {kind: _list(then, kind) + _list(since, kind) + _list(older, kind) for kind in _KINDS}


_KINDS = ("success", "informational", "failure")


def _acts(manifest: Mapping[str, Any], said: Mapping[str, Mapping[str, Any]]) -> tuple[Act, ...]:
    titles = _titles(manifest)
    told = _table(said.get("c2pa.actions.v2") or said.get("c2pa.actions"))
    return tuple(_act(each, titles) for each in _tables(told.get("actions")))


def _titles(manifest: Mapping[str, Any]) -> dict[str, str]:
    """What its ingredients are called, by their labels."""
    return {_text(each.get("label")): _row(each.get("title")) for each in _tables(manifest.get("ingredients"))}


def _act(action: Mapping[str, Any], titles: Mapping[str, str]) -> Act:
    parameters = _table(action.get("parameters"))
    languages = [_row(parameters.get(name)) for name in ("sourceLanguage", "targetLanguage")]
    languages += map(_row, _items(parameters.get("languages")))
    used = _tables(parameters.get("ingredients")) or [_table(parameters.get("ingredient"))]
    labels = [_text(each.get("url")).rsplit("/", 1)[-1] for each in used]
    return Act(
        _row(action.get("action")),
        _row(action.get("when")),
        _agent(action.get("softwareAgent")),
        source_types.read(_row(action.get("digitalSourceType"))),
        _row(action.get("description")),
        tuple(filter(None, languages)),
        tuple(titles[label] for label in labels if titles.get(label)),
    )


def _agent(agent: Any) -> str:
    if isinstance(agent, str):
        return _row(agent)
    return " ".join(filter(None, (_row(_table(agent).get("name")), _row(_table(agent).get("version")))))


def _generator(manifest: Mapping[str, Any]) -> str:
    described = _tables(manifest.get("claim_generator_info"))
    return _agent(described[0]) if described else _row(manifest.get("claim_generator"))


def _soft_binding(said: Mapping[str, Mapping[str, Any]]) -> str:
    blocks = _tables(_table(said.get("c2pa.soft-binding")).get("blocks"))
    return _row(blocks[0].get("value")) if blocks else ""


def _mining(said: Mapping[str, Mapping[str, Any]]) -> Mapping[str, str]:
    entries = _table(_table(said.get("cawg.training-mining") or said.get("c2pa.training-mining")).get("entries"))
    return {_row(name): _row(_table(entry).get("use")) for name, entry in entries.items()}


def _named(subject: Mapping[str, Any]) -> str:
    return _row(subject.get("CN")) or _row(subject.get("O"))


def _where(delta: Mapping[str, Any]) -> tuple[str, str]:
    """The manifest and the ingredient in it that a finding is about: .../MANIFEST/c2pa.assertions/INGREDIENT."""
    parts = _text(delta.get("ingredientAssertionURI")).split("/")
    return (parts[-3], parts[-1]) if len(parts) > 2 else ("", parts[-1])


def _list(results: Mapping[str, Any], *kinds: str) -> list[Mapping[str, Any]]:
    return [each for kind in kinds for each in _tables(results.get(kind))]


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in _items(value) if isinstance(each, Mapping)]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _row(value: Any) -> str:
    """A text that people are shown: one row, of a length that can be read, so that no name is a sentence of ours."""
    row = " ".join(_text(value)[:_LONGEST].split())
    return row if len(_text(value)) <= _LONGEST else f"{row}…"
