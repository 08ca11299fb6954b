"""A credential of anybody's, in a file or beside one, and the library's account of it: read, or told as unreadable."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from limelight.sign.credentials.claims import Facts, claim
from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.manifests import told
from limelight.sign.credentials.reading import read_stream
from limelight.sign.credentials.signing import sign_file
from limelight.sign.descent import Descent
from limelight.testing.authorities import Studio
from targets import _media

LONGEST = 20_000
WORDS = (
    b"jumb",
    b"jumd",
    b"c2pa.assertions",
    b"c2pa.ingredient.v3",
    b"c2pa.hash.data",
    b"self#jumbf=/c2pa/",
    b'"active_manifest":"a"',
    b'"manifests":{"a":{"ingredients":[{"active_manifest":"a","label":"i"}]}}',
    b'"validation_results":{"activeManifest":{"failure":[{"code":"claim.missing"}]}}',
    b'{"parameters":{"languages":[1]}}',
    b"\xff\xff\xff\xff",
)


def attempt(data: bytes) -> None:
    if data[:1] == b"{":
        _promised(_account(data))
    else:
        _promised(read_stream(io.BytesIO(data), "", ""))
        _promised(read_stream(io.BytesIO(b"a word"), "text/plain", "", data, "a.txt.c2pa"))


def _account(data: bytes) -> Credential:
    """What is made of an account that the library might give of a stranger's file."""
    try:
        account = json.loads(data)
    except (ValueError, RecursionError):
        return Credential("none")
    return told(account, account)


def _promised(credential: Credential) -> None:
    assert credential.state != "trusted", "nobody is trusted here, unless the library has said so"
    assert len(list(credential.walk())) < 10_000, "a tangle of ingredients ends"
    assert Credential.of(json.loads(json.dumps(asdict(credential)))) == credential, "another process reads the same"


def seeds() -> Iterator[bytes]:
    identity = Studio().identity()
    said = claim(Descent("b3:0", (), (), (), ()), Facts("A picture", datetime(2026, 11, 23, tzinfo=UTC), {}))
    with tempfile.TemporaryDirectory() as folder:
        for ending, data in zip((".png", ".jpg"), _media.stills(), strict=False):
            file = Path(folder, f"still{ending}")
            file.write_bytes(data)
            yield sign_file(file, file, said, identity).file.read_bytes()
        captions = Path(folder, "film.srt")
        captions.write_text("1\n", "utf-8")
        signed = sign_file(captions, captions, said, identity)
        assert signed.sidecar
        yield signed.sidecar.read_bytes()
        yield json.dumps(_told_of(signed.credential)).encode()


def _told_of(credential: Credential) -> dict[str, object]:
    """A small account like the library's own."""
    ingredient = {"title": "x", "relationship": "componentOf", "active_manifest": "b", "label": "c2pa.ingredient.v3"}
    acts = [{"action": "c2pa.created", "when": credential.when, "softwareAgent": {"name": "limelight"}}]
    assertions = [{"label": "c2pa.actions.v2", "data": {"actions": acts}}]
    inside = {"ingredients": [], "assertions": assertions, "signature_info": {"issuer": "x", "time": "2026-11-23"}}
    delta = {"ingredientAssertionURI": "self#jumbf=/c2pa/a/c2pa.assertions/c2pa.ingredient.v3", "validationDeltas": {}}
    results = {"activeManifest": {"failure": [{"code": "signingCredential.untrusted"}]}, "ingredientDeltas": [delta]}
    manifests = {"a": {**inside, "ingredients": [ingredient]}, "b": inside}
    return {"active_manifest": "a", "manifests": manifests, "validation_results": results, "validation_state": "Valid"}
