"""This system's keyring keeps the passphrase where it is one; what only looks like a keyring is refused."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from limelight.sign.identity import errors
from limelight.sign.identity.creating import Lock, new
from limelight.sign.identity.opening import load
from limelight.sign.identity.places import names

KEYRING = """
import json, pathlib
FILE = pathlib.Path(__file__).with_name("kept.json")
class Backend:
    name, priority = "double", {priority}
def get_keyring():
    return Backend()
def _all():
    return json.loads(FILE.read_text()) if FILE.exists() else {{}}
def set_password(service, name, word):
    if {broken}:
        raise RuntimeError("the keyring is locked")
    FILE.write_text(json.dumps({{**_all(), service + name: word}}))
def get_password(service, name):
    return _all().get(service + name)
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LIMELIGHT_PASSPHRASE", raising=False)


@pytest.fixture
def keyring(tmp_path, monkeypatch):
    """`keyring(...)` puts a double of the library `keyring` in its place."""

    def put(priority=5, broken=False):
        (tmp_path / "keyring.py").write_text(KEYRING.format(priority=priority, broken=broken))
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "keyring", raising=False)
        return tmp_path / "kept.json"

    yield put
    sys.modules.pop("keyring", None)


def test_the_keyring_keeps_a_passphrase_that_nobody_has_to_know(keyring):
    file = keyring()
    kept = new("ada", "Ada", Lock(keyring=True))
    assert b"ENCRYPTED PRIVATE KEY" in (kept.folder / "signing.pem").read_bytes()
    assert load("ada").sign(b"film")
    file.unlink()
    with pytest.raises(errors.PassphraseNeeded, match="does not have it any more"):
        load("ada")


@pytest.mark.parametrize("priority", [0, 0.5, -1])
def test_a_keyring_that_keeps_nothing_or_writes_a_plain_file_is_refused(keyring, priority):
    keyring(priority)
    with pytest.raises(errors.NoKeyring, match="no keyring of this system"):
        new("ada", "Ada", Lock(keyring=True))
    assert names() == ()


def test_a_keyring_that_refuses_leaves_no_identity(keyring):
    keyring(broken=True)
    with pytest.raises(errors.NoKeyring, match="the keyring is locked"):
        new("ada", "Ada", Lock(keyring=True))
    assert names() == ()


def test_two_of_one_name_that_are_made_at_once_never_share_a_passphrase(keyring, monkeypatch):
    keyring()
    with ThreadPoolExecutor(4) as pool:
        made = [pool.submit(new, "ada", "Ada", Lock(keyring=True)) for _ in range(4)]
    assert [each.exception() for each in made].count(None) == 1
    assert load("ada").sign(b"film")


def test_without_the_library_it_is_said_how_it_comes(monkeypatch):
    monkeypatch.setattr("limelight.sign.identity.passphrases.find_spec", lambda _: None)
    with pytest.raises(errors.NoKeyring, match=r"limelight\[keyring\]"):
        new("ada", "Ada", Lock(keyring=True))
