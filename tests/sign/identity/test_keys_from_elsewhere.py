"""Keys from elsewhere: what could not sign a release is refused before it is kept, and why is said."""

import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat, pkcs12

from limelight.cli.app import run
from limelight.sign.identity import errors
from limelight.sign.identity.creating import Lock, new
from limelight.sign.identity.importing import Wanted, take_in
from limelight.sign.identity.opening import load
from limelight.sign.identity.places import names
from limelight.sign.identity.trusted_roots import all_trusted, distrust, trust
from limelight.sign.identity.trusting import anchors
from limelight.testing.authorities import KINDS, Studio, Wish, key_of, pem

REFUSED = {
    "expired": "expired on",
    "not begun": "not valid yet",
    "an hour ahead": "this machine's clock says",
    "for servers": "for web servers",
    "for code": "for programs",
    "for anything": "for anything",
    "for time": "for time stamps",
    "for time and mail": "for time stamps, e-mail",
    "without a purpose": "does not say what it is for",
    "without a use": "does not say that its key may sign",
    "for keys only": "does not say that its key may sign",
    "an authority": "issues others",
    "by itself": "signed by itself",
    "secp256k1": "curve secp256k1",
    "rsa1024": "RSA with 1024 bits",
}


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LIMELIGHT_PASSPHRASE", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def studio():
    return Studio()


def written(name, *parts):
    data = b"".join(part if isinstance(part, bytes) else part.encode() for part in parts)
    Path(name).write_bytes(data)
    return Path(name)


def as_pem(made, studio):
    return written("all.pem", made.key_pem, made.chain, studio.anchors)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in REFUSED])
def test_what_may_sign_is_taken_in_and_signs(studio, kind):
    made = studio.certified(kind)
    take_in(Wanted("studio", as_pem(made, studio)))
    identity = load()
    assert identity.chain == made.chain
    assert anchors() == studio.anchors
    assert identity.sign(b"film")


@pytest.mark.parametrize("kind", REFUSED)
def test_what_may_not_sign_is_refused_and_nothing_of_it_is_kept(studio, kind):
    with pytest.raises(errors.NotImportable) as refused:
        take_in(Wanted("studio", as_pem(studio.certified(kind), studio)))
    assert REFUSED[kind] in str(refused.value)
    assert names() == ()


def test_every_wrong_kind_of_certificate_has_its_sentence():
    assert set(REFUSED) < set(KINDS)


def test_an_issuer_that_expired_or_may_not_issue_is_refused(studio):
    past = Studio(now=datetime(2012, 1, 1, tzinfo=UTC))
    with pytest.raises(errors.NotImportable, match="issuer Tests issuer is valid from"):
        take_in(Wanted("studio", as_pem(past.certified(wish=Wish(ends=9000)), past)))


def test_certificates_come_in_any_order_and_from_several_files(studio):
    made = studio.certified()
    chain = written("chain.pem", studio.anchors, pem(studio.issuer))
    key = written("key.pem", made.key_pem)
    take_in(Wanted("studio", written("leaf.der", made.certificates[0].public_bytes(Encoding.DER)), key, chain))
    assert load().chain == made.chain


def test_a_pkcs12_opens_with_its_passphrase_and_is_locked_by_ours(studio):
    made = studio.certified()
    packed = pkcs12.serialize_key_and_certificates(
        b"x", made.key, made.certificates[0], made.certificates[1:], BestAvailableEncryption(b"theirs")
    )
    file = written("signing.p12", packed)
    with pytest.raises(errors.FileLocked, match=r"signing\.p12"):
        take_in(Wanted("studio", file))
    with pytest.raises(errors.WrongPassphrase, match=r"signing\.p12"):
        take_in(Wanted("studio", file, opens="mine"))
    take_in(Wanted("studio", file, opens="theirs", lock=Lock("ours is longer")))
    assert load("studio", "ours is longer").chain == made.chain


def test_a_locked_pem_opens_with_its_passphrase(studio):
    made = studio.certified()
    key = made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"theirs"))
    file = written("all.pem", key, made.chain)
    with pytest.raises(errors.FileLocked):
        take_in(Wanted("studio", file))
    with pytest.raises(errors.WrongPassphrase):
        take_in(Wanted("studio", file, opens="mine"))
    take_in(Wanted("studio", file, opens="theirs"))
    assert load().sign(b"film")


def test_a_key_of_another_certificate_is_refused(studio):
    made = studio.certified("es384")
    with pytest.raises(errors.NotImportable, match="not that of the certificate"):
        take_in(Wanted("studio", written("x.pem", studio.certified().key_pem, made.chain)))


def test_a_chain_that_lacks_the_issuer_or_has_another_of_that_name_is_refused(studio):
    made = studio.certified()
    for others in ("", pem(Studio().issuer)):
        with pytest.raises(errors.NotImportable, match=r"issued it \(Tests issuer\) is missing.*--chain"):
            take_in(Wanted("studio", written("x.pem", made.key_pem, pem(made.certificates[0]), others)))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"hello", "no key and no certificate"),
        (b"\x30\x82\x05\x00" + bytes(1280), "no key and no certificate|cannot be read|locked"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "cannot be read"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "cannot be read"),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", "cannot be read"),
        (b"-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----\n", "no certificate"),
        (bytes(2_000_000), "more than 1 MB"),
    ],
    ids=range(8),
)
def test_a_file_that_holds_no_such_thing_is_refused_by_name(content, why):
    with pytest.raises((errors.NotImportable, errors.FileLocked), match=why) as refused:
        take_in(Wanted("studio", written("odd.file", content)))
    assert "odd.file" in str(refused.value)


def test_what_is_missing_no_file_or_half_of_the_two_is_said(studio):
    made = studio.certified()
    for file, why in (
        (Path("gone.pem"), "no such file"),
        (Path("/dev/zero"), "a device"),
        (Path(), "a folder"),
        (written("key.pem", made.key_pem), "holds no certificate"),
        (written("chain.pem", made.chain), "holds no key.*--key FILE"),
    ):
        with pytest.raises(errors.NotImportable, match=why):
            take_in(Wanted("studio", file))


PROGRAM = """
import sys
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key
key = load_pem_private_key(open({key!r}, "rb").read(), None)
data = sys.stdin.buffer.read()
sys.stdout.buffer.write(key.sign(data, ec.ECDSA(hashes.SHA256())))
"""


def by_program(code, chain):
    file = written("signs.py", code).absolute()
    command = shlex.join((sys.executable, str(file)))
    return Wanted("card", written("chain.pem", chain), program=command)


def test_a_program_that_keeps_the_key_signs_and_the_key_is_never_here(studio, tmp_path):
    made = studio.certified()
    key = written("card.pem", made.key_pem).absolute()
    take_in(by_program(PROGRAM.format(key=str(key)), made.chain))
    assert len(load().sign(b"film")) == 64
    assert all(b"PRIVATE KEY" not in file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import sys; sys.exit('no card in the reader')", "code 1 and said: no card in the reader"),
        ("print('x' * 64, end='')", "no signature by the key"),
        ("", "no signature by the key"),
        ("import os; assert 'LIMELIGHT_PASSPHRASE' not in os.environ", "no signature by the key"),
        ("import time; time.sleep(60)", "silent after"),
    ],
    ids=["fails", "nonsense", "nothing", "is not told the passphrase", "hangs"],
)
def test_a_program_that_does_not_sign_is_told_and_nothing_is_kept(studio, monkeypatch, code, why):
    monkeypatch.setenv("LIMELIGHT_PASSPHRASE", "secret words")
    monkeypatch.setattr("limelight.sign.identity.key_program.PATIENCE", 1 if "sleep" in code else 60)
    with pytest.raises(errors.KeyProgramFailed, match=why):
        take_in(by_program(code, studio.certified().chain))
    assert names() == ()


def test_a_program_that_signs_with_another_key_is_found_out(studio):
    key = written("other.pem", Studio("x").certified("es384").key_pem).absolute()
    with pytest.raises(errors.KeyProgramFailed, match="no signature by the key"):
        take_in(by_program(PROGRAM.format(key=str(key)), studio.certified().chain))


def test_a_root_is_trusted_until_it_is_not(studio):
    told = trust(written("root.pem", studio.anchors))
    assert (told.already, trust(Path("root.pem")).already) == (False, True)
    assert anchors() == studio.anchors
    assert [each.digest for each in all_trusted()] == [studio.root.fingerprint(hashes.SHA256()).hex()]
    distrust(told.digest[:16].upper())
    assert anchors() == ""


def test_to_trust_a_file_nothing_locked_in_it_is_tried():
    slow = BestAvailableEncryption(b"x")
    packed = pkcs12.serialize_key_and_certificates(b"x", key_of("es256"), None, None, slow)
    locked = key_of("es256").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, slow)
    for data in (packed, locked):
        with pytest.raises(errors.NotTrustable, match="holds no certificate"):
            trust(written("x.file", data))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"hello", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_trusted_root_that_was_damaged_is_named(studio, content):
    trust(written("root.pem", studio.anchors)).file.write_bytes(content)
    with pytest.raises(errors.NotTrustable, match="no certificate any more"):
        anchors()


@pytest.mark.parametrize("kind", ["good", "by itself"])
def test_a_signer_is_never_trusted_as_a_root(studio, kind):
    leaf = studio.certified(kind).certificates[0]
    with pytest.raises(errors.NotTrustable, match="is a signer"):
        trust(written("x.pem", pem(leaf)))
    assert anchors() == ""


def test_of_several_roots_in_one_file_none_is_trusted_unseen(studio):
    with pytest.raises(errors.NotTrustable, match="2 roots"):
        trust(written("x.pem", studio.anchors, Studio("Other").anchors))


@pytest.mark.parametrize("digest", ["", "12", "00000000", "../../x"])
def test_a_digest_that_names_no_root_takes_none_away(studio, digest):
    trust(written("root.pem", studio.anchors))
    with pytest.raises(errors.NotTrustable):
        distrust(digest)
    assert anchors() == studio.anchors


def test_no_command_prints_a_key_or_a_passphrase(studio, monkeypatch, capsys):
    monkeypatch.setenv("LIMELIGHT_PASSPHRASE", "these are my words")
    as_pem(studio.certified(), studio)
    told = ""
    for words in (["new", "ada", "--owner", "Ada"], ["import", "studio", "all.pem"], ["show", "ada"], ["list"]):
        for more in ([], ["--json"]):
            run(["identity", *words, *more])
            printed = capsys.readouterr()
            told += printed.out + printed.err
    assert "Ada" in told
    assert "PRIVATE KEY" not in told
    assert "these are my words" not in told


def test_where_nobody_can_be_asked_how_to_lock_a_key_none_is_made(capsys):
    assert run(["identity", "new", "ada", "--owner", "Ada"]) == 3
    assert "--no-passphrase" in capsys.readouterr().err
    assert names() == ()


def test_no_identity_at_all_is_told_with_the_way_to_one():
    with pytest.raises(errors.NoIdentity, match="limelight identity new"):
        load()
    new("ada", "Ada", Lock())
    assert load().owner == "Ada"
