"""The gate of identity: a release is not put together where nobody could believe its signature."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from limelight.sign.gates import Status, gates
from limelight.testing.authorities import Studio

STUDIO = Studio()
GATE = next(gate for gate in gates() if gate.name == "identity")


def found(kind, timestamps="", later=timedelta()):
    signer = STUDIO.identity(kind, timestamps=timestamps) if kind else None
    [finding] = GATE.check(SimpleNamespace(identity=signer, now=STUDIO.now + later))
    return finding


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("", "no identity"),
        ("expired", "expired on"),
        ("not begun", "begins"),
        ("an hour ahead", "this machine's clock says"),
    ],
)
def test_who_cannot_sign_now_stops_the_release_with_a_way_out(kind, says):
    finding = found(kind)
    assert finding.status is Status.BROKEN
    assert says in finding.says
    assert finding.way_out


def test_who_can_sign_is_named_with_the_day_until_which_it_is_believed():
    finding = found("good")
    assert finding.status is Status.KEPT
    assert f"{STUDIO.now + timedelta(days=365):%Y-%m-%d}" in finding.says


def test_a_certificate_that_soon_ends_is_worth_knowing_unless_somebody_stamps_the_time():
    late = timedelta(days=300)
    assert found("good", later=late).status is Status.WORTH_KNOWING
    assert found("good", "http://stamps.example.org", late).status is Status.KEPT


def test_it_cannot_be_waived():
    assert not GATE.waivable
