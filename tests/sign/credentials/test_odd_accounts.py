"""A stranger's credential may say anything anywhere: what is made of it is a credential still, and ends."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest

from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.manifests import told

SIGNED_BY_X = {"issuer": "X", "common_name": "x", "time": "2026-11-23T00:00:00Z"}
ACTIONS = [
    {
        "action": "c2pa.created",
        "when": "2026",
        "softwareAgent": {"name": "a", "version": "1"},
        "digitalSourceType": "x/y",
    },
    {"action": "c2pa.translated", "softwareAgent": "b", "parameters": {"sourceLanguage": "en", "targetLanguage": "es"}},
    {"action": "c2pa.placed", "parameters": {"languages": ["en"], "ingredients": [{"url": "self#x/one"}]}},
]
ASSERTIONS = [
    {"label": "c2pa.actions.v2", "data": {"actions": ACTIONS}},
    {"label": "c2pa.soft-binding", "data": {"alg": "a", "blocks": [{"scope": {}, "value": "ISCC:A"}]}},
    {"label": "cawg.training-mining", "data": {"entries": {"cawg.ai_training": {"use": "notAllowed"}}}},
]
INGREDIENT = {
    "title": "a still",
    "label": "one",
    "relationship": "componentOf",
    "metadata": {"role": "picture"},
    "active_manifest": "inner",
    "validation_results": {"activeManifest": {"failure": [], "success": [{"code": "assertion.dataHash.match"}]}},
    "validation_status": [{"code": "claimSignature.mismatch", "url": "self#x"}],
}
ACCOUNT: dict[str, Any] = {
    "active_manifest": "outer",
    "manifests": {
        "outer": {
            "title": "A film",
            "claim_generator_info": [{"name": "limelight"}],
            "ingredients": [INGREDIENT],
            "assertions": ASSERTIONS,
            "signature_info": SIGNED_BY_X,
        },
        "inner": {"claim_generator": "camera", "signature_info": SIGNED_BY_X},
    },
    "validation_results": {
        "activeManifest": {"failure": [{"code": "signingCredential.untrusted", "url": "self#x"}], "success": []},
        "ingredientDeltas": [
            {"ingredientAssertionURI": "self#jumbf=/c2pa/outer/c2pa.assertions/one", "validationDeltas": {}}
        ],
    },
    "validation_state": "Valid",
}
CERTIFICATES = {
    "manifests": [
        {"label": "outer", "signature": {"certificateInfo": {"issuer": {"CN": "i"}, "validity": {"notAfter": "t"}}}}
    ]
}


def paths(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if above:
        yield above
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield from paths(each, (*above, name))


def bent(account: Any, path: tuple[Any, ...], odd: Any) -> Any:
    other = copy.deepcopy(account)
    at = other
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = odd
    return other


@pytest.mark.parametrize("odd", [None, True, 5, "odd", "self#//", [], [5], [[]], {}, {"odd": 5}], ids=repr)
def test_an_odd_value_anywhere_in_a_credential_is_nothing_worse_than_odd(odd: Any) -> None:
    for path in paths(ACCOUNT):
        credential = told(bent(ACCOUNT, path, odd), CERTIFICATES)
        assert credential.state != "trusted"
        assert Credential.of(json.loads(json.dumps(asdict(credential)))) == credential, path
    for path in paths(CERTIFICATES):
        assert told(ACCOUNT, bent(CERTIFICATES, path, odd)).state == "tampered"


def test_what_is_whole_in_it_is_told() -> None:
    credential = told(ACCOUNT, CERTIFICATES)
    assert [act.languages for act in credential.acts] == [(), ("en", "es"), ("en",)]
    assert credential.acts[2].ingredients == ("a still",)
    assert (credential.soft_binding, credential.mining) == ("ISCC:A", {"cawg.ai_training": "notAllowed"})
    assert (credential.issuer, credential.expires, credential.ingredients[0].role) == ("i", "t", "picture")


def test_a_tangle_of_ingredients_is_told_once_each_and_a_ring_of_them_ends() -> None:
    """Forty layers, each named twice by the one above it: a billion billion ways through."""
    manifests = {str(layer): {"ingredients": [_inside(str(layer + 1), n) for n in "ab"]} for layer in range(40)}
    tangle = told({**ACCOUNT, "active_manifest": "0", "manifests": {**manifests, "40": {}}}, {})
    assert len(list(tangle.walk())) < 100
    ring = {"a": {"ingredients": [_inside("b", "1")]}, "b": {"ingredients": [_inside("a", "1")]}}
    read = told({**ACCOUNT, "active_manifest": "a", "manifests": ring}, {})
    assert [each.state for each in read.walk()] == ["tampered", "tampered", "unreadable"]


def _inside(manifest: str, label: str) -> dict[str, Any]:
    return {"title": manifest, "active_manifest": manifest, "label": label}
