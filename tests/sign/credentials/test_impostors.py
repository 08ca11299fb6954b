"""A certificate that only looks like one of ours vouches for nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from tests.sign.credentials.signed import PLAIN, read, world
from tests.sign.credentials.small_files import small

from limelight.sign.credentials.signing import sign_file
from limelight.sign.identity.algorithms import sign
from limelight.testing.authorities import DAY, Certified, Studio


def issued_by(above: Certified) -> Certified:
    """A certificate that the holder of another one has made: all that ours says, but its issuer."""
    key, model = ec.generate_private_key(ec.SECP256R1()), above.certificates[0]
    begun = x509.CertificateBuilder(model.subject, model.subject, key.public_key(), x509.random_serial_number())
    begun = begun.not_valid_before(world().now - DAY).not_valid_after(world().now + DAY)
    for extension in model.extensions:
        if not isinstance(extension.value, x509.SubjectKeyIdentifier | x509.AuthorityKeyIdentifier):
            begun = begun.add_extension(extension.value, extension.critical)
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    by = x509.AuthorityKeyIdentifier.from_issuer_public_key(above.key.public_key())
    leaf = begun.add_extension(own, critical=False).add_extension(by, critical=False).sign(above.key, hashes.SHA256())
    return Certified(key, (leaf, *above.certificates))


def of_the_same_names() -> Certified:
    return Studio().certified()


def with_our_issuer_behind_it() -> Certified:
    other = Studio().certified()
    return Certified(other.key, (other.certificates[0], world().issuer))


def issued_by_one_who_may_only_sign() -> Certified:
    return issued_by(world().certified())


@pytest.mark.parametrize("impostor", [of_the_same_names, with_our_issuer_behind_it, issued_by_one_who_may_only_sign])
def test_who_only_looks_like_one_of_ours_is_trusted_by_nobody(impostor, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    certified = impostor()
    identity = replace(world().identity(), chain=certified.chain, sign=partial(sign, certified.key))
    file = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, identity).file
    assert (read(file).state, read(file).doubts) == ("unknown signer", ("unknown",))
