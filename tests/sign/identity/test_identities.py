"""An identity is there whole or not at all, opens with its passphrase alone, and renews itself."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from limelight.core.disk.own_data import data_folder
from limelight.core.disk.refusals import Refused
from limelight.sign.identity import errors
from limelight.sign.identity.changing import locked_by, stamped_by
from limelight.sign.identity.creating import Lock, new
from limelight.sign.identity.keeping import kept
from limelight.sign.identity.locked_keys import locked, unlocked
from limelight.sign.identity.looking import show
from limelight.sign.identity.opening import load
from limelight.sign.identity.places import identities_folder, names
from limelight.sign.identity.trusting import anchors
from limelight.testing.authorities import key_of

WORDS = "correct horse battery"
MAKE = """
from limelight.sign.identity.creating import Lock, new
new("ada", "Ada Lovelace", Lock())
"""
RENEW = f"""
from datetime import UTC, datetime, timedelta
from limelight.sign.identity.opening import load
load("ada", "{WORDS}", now=datetime.now(UTC) + timedelta(days=400))
"""
RELOCK = f"""
from limelight.sign.identity.changing import locked_by
locked_by("ada", "wholly other words", "{WORDS}")
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LIMELIGHT_PASSPHRASE", raising=False)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """Locking a key is slow, as it should be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("made")))
        return new("ada", "Ada Lovelace", Lock(WORDS)).folder


@pytest.fixture
def ada(made_once):
    shutil.copytree(made_once.parent, identities_folder())
    return kept("ada")


def leaf(identity):
    return x509.load_pem_x509_certificates(identity.chain.encode())[0]


def test_what_it_signs_is_proven_by_its_certificate_up_to_a_root_that_this_machine_trusts(ada):
    identity = load("ada", WORDS)
    certificate, issuer = x509.load_pem_x509_certificates(identity.chain.encode())
    raw = identity.sign(b"film")
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    certificate.public_key().verify(der, b"film", ec.ECDSA(SHA256()))
    certificate.verify_directly_issued_by(issuer)
    issuer.verify_directly_issued_by(x509.load_pem_x509_certificate(anchors().encode()))


def test_nobody_else_can_read_any_of_its_files(ada):
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (ada.folder, *ada.folder.iterdir())}
    assert modes.pop("ada") == 0o700
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(identities_folder().stat().st_mode) == 0o700


def test_its_keys_stand_nowhere_unlocked_and_its_passphrase_nowhere_at_all(ada):
    written = b"".join(path.read_bytes() for path in data_folder().rglob("*") if path.is_file())
    assert written.count(b"ENCRYPTED PRIVATE KEY") == 2 * 2
    assert b"BEGIN PRIVATE KEY" not in written
    assert WORDS.encode() not in written


def test_nothing_that_is_told_of_it_has_its_key_or_its_passphrase(ada):
    told = f"{load('ada', WORDS)!r} {show('ada')!r}"
    assert "PRIVATE KEY" not in told
    assert WORDS not in told


@pytest.mark.parametrize("given", ["correct horse", WORDS.upper(), WORDS + " "])
def test_another_passphrase_opens_nothing(ada, given):
    with pytest.raises(errors.WrongPassphrase, match="ada"):
        load("ada", given)


def test_a_passphrase_is_the_same_however_a_keyboard_composes_its_letters():
    key = key_of("es256")
    assert unlocked(locked(key, "cafe\u0301 crème"), "caf\u00e9 crème").private_numbers() == key.private_numbers()


def test_without_a_passphrase_a_person_is_asked_and_the_environment_can_answer(ada, monkeypatch):
    with pytest.raises(errors.PassphraseNeeded):
        load("ada")
    monkeypatch.setenv("LIMELIGHT_PASSPHRASE", WORDS)
    assert load().owner == "Ada Lovelace"


def test_a_key_that_nobody_locked_and_others_can_read_is_not_used():
    open_key = new("ada", "Ada", Lock())
    assert load("ada").name == "ada"
    (open_key.folder / "signing.pem").chmod(0o644)
    with pytest.raises(errors.KeyExposed, match="chmod -R go= "):
        load("ada")


def test_after_a_year_it_signs_with_the_next_certificate_under_the_same_root(ada):
    before, trusted = load("ada", WORDS), anchors()
    later = datetime.now(UTC) + timedelta(days=366)
    after = load("ada", WORDS, now=later)
    assert (leaf(before).issuer, trusted) == (leaf(after).issuer, anchors())
    assert leaf(before).public_key() != leaf(after).public_key()
    assert after.begins <= later < after.expires - timedelta(days=4 * 365)
    assert load("ada", WORDS, now=later).digest == after.digest


def test_a_certificate_made_while_the_clock_was_years_ahead_is_made_again(ada):
    ahead = load("ada", WORDS, now=datetime.now(UTC) + timedelta(days=3000))
    now = load("ada", WORDS)
    assert now.begins < datetime.now(UTC) < ahead.begins


def test_with_a_clock_from_before_there_was_an_authority_nothing_is_issued(ada):
    made = show("ada")
    assert load("ada", WORDS, now=datetime(1970, 1, 2, tzinfo=UTC)).digest == made.digest


def test_a_clock_an_hour_behind_finds_it_valid(ada):
    assert show("ada").begins < datetime.now(UTC) - timedelta(hours=1)


def test_killed_at_any_instant_it_is_there_whole_or_not_at_all_and_can_be_made_again(tmp_path):
    each = tmp_path / "each"
    deaths = 0
    while subprocess.run(
        [sys.executable, "-c", MAKE], env={**os.environ, "LIMELIGHT_CRASH_EACH": str(each)}
    ).returncode:
        deaths += 1
        if "ada" in names():
            break
    assert load("ada").owner == "Ada Lovelace"
    assert deaths == 4
    with pytest.raises(errors.IdentityThere):
        new("ada", "Ada", Lock())
    new("bob", "Bob", Lock())
    assert [path.name for path in identities_folder().iterdir() if path.suffix == ".part" and "bob" in path.name] == []


def test_killed_while_it_renews_it_signs_as_before(ada, tmp_path):
    before = show("ada").digest
    killed = {**os.environ, "LIMELIGHT_CRASH_AT": "identity: next"}
    assert subprocess.run([sys.executable, "-c", RENEW], env=killed).returncode
    assert load("ada", WORDS).digest == before


def test_another_passphrase_locks_all_of_it_in_one_step_and_the_old_one_opens_nothing(ada):
    before = show("ada")
    locked_by("ada", "wholly other words", WORDS)
    with pytest.raises(errors.WrongPassphrase):
        load("ada", WORDS)
    assert load("ada", "wholly other words").digest == before.digest
    assert load("ada", "wholly other words", now=datetime.now(UTC) + timedelta(days=400)).digest != before.digest


def test_killed_while_its_passphrase_changes_it_opens_with_the_old_one(ada):
    killed = {**os.environ, "LIMELIGHT_CRASH_AT": "identity: next"}
    assert subprocess.run([sys.executable, "-c", RELOCK], env=killed).returncode
    assert load("ada", WORDS).owner == "Ada Lovelace"


def test_an_open_key_can_be_locked_and_no_short_passphrase_locks_one(ada):
    new("bob", "Bob", Lock())
    with pytest.raises(errors.PassphraseTooShort):
        locked_by("bob", "short")
    locked_by("bob", WORDS)
    assert (show("bob").lock, show("bob").warnings) == ("passphrase", ())
    with pytest.raises(errors.PassphraseNeeded):
        load("bob")


def test_of_two_that_are_made_at_once_under_one_name_one_stays_whole():
    def made(owner):
        try:
            return new("ada", owner, Lock()).owner
        except errors.IdentityThere:
            return ""

    with ThreadPoolExecutor(6) as pool:
        owners = [owner for owner in pool.map(made, [f"Ada {number}" for number in range(6)]) if owner]
    assert owners == [load("ada").owner]


@pytest.mark.parametrize("name", ["", "Ada", "../ada", ".ada", "a/b", "ada\n", "a" * 41, "ädä"])
def test_a_name_that_is_no_folder_of_its_own_is_refused(name):
    with pytest.raises(errors.NotAName):
        new(name, "Ada", Lock())


@pytest.mark.parametrize("owner", ["", " \n", "a" * 65, "阿" * 22, "Ada\x1b[31m", "Ada\u202e"])
def test_an_owner_who_cannot_be_read_is_refused(owner):
    with pytest.raises(errors.NotAnOwner):
        new("ada", owner, Lock())


@pytest.mark.parametrize("owner", ["阿达", "Ада Лавлейс", "a" * 64, "阿" * 21, "Łódź “Studio”, Inc. 🎬"])
def test_an_owner_is_named_as_they_write_themselves(owner):
    new("ada", owner, Lock())
    assert owner in leaf(load("ada")).subject.rfc4514_string(attr_name_overrides={}).replace("\\", "")


def test_a_data_folder_in_a_production_is_refused(tmp_path, monkeypatch):
    (tmp_path / "script.fountain").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "out"))
    with pytest.raises(errors.InAProduction, match=re.escape(str(tmp_path))):
        new("ada", "Ada", Lock())


@pytest.mark.parametrize("file", ["identity.json", "signing.pem"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[" * 100_000, b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_damaged_file_is_named_with_the_way_out(ada, file, content):
    (ada.folder / file).write_bytes(content)
    with pytest.raises(errors.IdentityDamaged, match=file):
        load("ada", WORDS)


def test_a_key_of_another_certificate_is_found_before_it_signs(ada):
    key = locked(key_of("es256"), WORDS)
    mine = (ada.folder / "signing.pem").read_bytes()
    (ada.folder / "signing.pem").write_bytes(key + mine[mine.index(b"-----BEGIN CERTIFICATE") :])
    with pytest.raises(errors.IdentityDamaged, match="not that of its certificate"):
        load("ada", WORDS)


def test_without_a_name_the_only_one_is_meant_and_of_several_none_is_guessed(ada):
    assert load("", WORDS).name == "ada"
    new("bob", "Bob", Lock())
    with pytest.raises(errors.WhichIdentity, match="ada, bob"):
        load()
    with pytest.raises(errors.UnknownIdentity, match='Did you mean "ada"'):
        load("adda")


def test_a_full_disk_leaves_nothing(monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("limelight.sign.identity.keeping.sync_tree", full)
    with pytest.raises((OSError, Refused)):
        new("ada", "Ada", Lock())
    assert list(identities_folder().iterdir()) == []


def test_another_time_stamp_authority_changes_nothing_else(ada):
    before = show("ada")
    stamped_by("ada", "http://stamps.example.org")
    after = show("ada")
    assert (before.timestamps, after.timestamps, after.digest) == ("", "http://stamps.example.org", before.digest)
    assert stat.S_IMODE((ada.folder / "identity.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "address", ["stamps.example.org", "ftp://x", "http://", "https://me:secret@x.org", "file:///x"]
)
def test_what_is_no_address_of_a_time_stamp_authority_is_refused(ada, address):
    with pytest.raises(errors.NotAnAddress):
        stamped_by("ada", address)


@pytest.mark.parametrize("kind", ["es512", "ps256", "ed25519"])
def test_a_locked_key_of_every_kind_comes_back(kind):
    key = key_of(kind)
    assert unlocked(locked(key, WORDS), WORDS).public_key() == key.public_key()


def test_its_record_is_plain_and_has_no_secret(ada):
    assert json.loads((ada.folder / "identity.json").read_text()) == {
        "name": "ada",
        "owner": "Ada Lovelace",
        "kind": "own",
        "lock": "passphrase",
        "timestamps": "",
        "program": [],
        "entry": "",
    }
