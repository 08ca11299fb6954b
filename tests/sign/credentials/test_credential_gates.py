"""No release leaves with a file that does not say how it was made, or with something changed in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.sign.credentials import forgeries
from tests.sign.credentials.films import film
from tests.sign.credentials.signed import NOBODY, WHEN, signed, world
from tests.sign.credentials.small_files import small

from limelight.core.lineage import Input
from limelight.core.registry import Registry
from limelight.sign.case import Case
from limelight.sign.channels import channel
from limelight.sign.credentials.claims import Facts, claim
from limelight.sign.credentials.makers import makers
from limelight.sign.gates import Finding, Gate, Status
from limelight.sign.gates.credential import GATE as CREDENTIAL
from limelight.sign.gates.ingredients import GATE as INGREDIENTS
from limelight.sign.identity.places import trusted_folder
from limelight.sign.markets import market
from limelight.works.production import read_production

BOUND = claim(NOBODY, Facts("A film", WHEN, {}, soft_binding="ISCC:KACT4EBWK27737D2"))

RECORD = """schema = 1
[[material]]
files = ["own/sc01/sh01/picture.png"]
owner = "Ada"
licence = "LicenseRef-Own"
people = []
how = "{how}"
"""


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A release of a film and its captions, signed by somebody whom this machine trusts."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    trusted_folder().mkdir(parents=True)
    (trusted_folder() / "tests.pem").write_text(world().anchors)
    home, package = tmp_path / "fan", tmp_path / "package"
    (home / "own").mkdir(parents=True)
    (home / "script.fountain").write_text("Title: The Fan\n\nINT. STUDY - NIGHT\n\nMIRA\nHello.\n")
    package.mkdir()
    signed("mp4", package, said=BOUND).file.rename(package / "film.mp4")
    for made in (signed("srt", package).file, package / "signed-0.srt.c2pa"):
        made.rename(package / made.name.replace("signed-0", "film"))
    for source in package.glob("small-*"):
        source.unlink()
    return Case(
        production=read_production(home),
        voices="en",
        captions=("en",),
        aspect="9:16",
        variant="",
        market=market("eu"),
        channel=channel("tiktok"),
        film=tmp_path / "film.mp4",
        seconds=1.0,
        size=(48, 48),
        descent=NOBODY,
        labels=(),
        measured=None,
        texts=(),
        identity=world().identity(),
        now=datetime.now(UTC),
        files={"film.mp4": "b3:1", "film.srt": "b3:2"},
        package=package,
        film_name="film.mp4",
    )


def broken(gate: Gate, case: Case) -> list[Finding]:
    return [finding for finding in gate.check(case) if finding.status is Status.BROKEN]


def test_a_release_whose_files_are_signed_and_whole_keeps_the_rule(case: Case) -> None:
    (kept,) = CREDENTIAL.check(case)
    assert (kept.status, kept.says) == (
        Status.KEPT,
        "2 files of it say how they were made, signed as Studio for Tests.",
    )


def test_a_film_that_was_changed_after_signing_goes_nowhere_and_nobody_may_waive_it(case: Case) -> None:
    film = case.package / "film.mp4"
    film.write_bytes(forgeries.media_flipped("mp4", film.read_bytes()))
    (found,) = broken(CREDENTIAL, case)
    assert (found.where, found.firm) == ("film.mp4", True)
    assert found.says == "film.mp4: It was changed after it was signed: its picture or sound."


def test_captions_without_their_credential_and_a_poster_without_one_are_named(case: Case) -> None:
    (case.package / "film.srt.c2pa").unlink()
    small("png", case.package).rename(case.package / "poster.png")
    assert [found.where for found in broken(CREDENTIAL, case)] == ["film.srt", "poster.png"]


def test_a_signer_whom_this_machine_does_not_trust_is_told(case: Case) -> None:
    (trusted_folder() / "tests.pem").unlink()
    found = broken(CREDENTIAL, case)
    assert found[0].says == "film.mp4: It is as it was signed, but nobody here vouches for its signer."


def test_a_film_that_cannot_be_found_again_is_told(case: Case) -> None:
    signed("mp4", case.package).file.rename(case.package / "film.mp4")
    (case.package / "small-0.mp4").unlink()
    assert "cannot be found again" in broken(CREDENTIAL, case)[0].says


@pytest.mark.parametrize(("forged", "says"), [(False, ""), (True, "own/still.png: It was changed after it was signed")])
def test_what_a_person_brought_is_asked_whether_it_was_changed(case: Case, forged: bool, says: str) -> None:
    own = case.production.folder / "own" / "still.png"
    data = signed("png", own.parent).file.read_bytes()
    own.write_bytes(forgeries.media_flipped("png", data) if forged else data)
    case = replace(case, descent=replace(NOBODY, own=(Input("file", "b3:own", "", "own/still.png"),)))
    assert [found.says[: len(says)] for found in broken(INGREDIENTS, case)] == [says] * forged


@pytest.mark.parametrize(("how", "is_broken"), [("captured", True), ("generated", False)])
def test_nobody_calls_a_capture_what_says_of_itself_that_a_model_made_it(case: Case, how: str, is_broken: bool) -> None:
    home = case.production.folder
    by_a_model = claim(film(), Facts("A still", WHEN, makers(Registry.installed(), film().origins)))
    path = "own/sc01/sh01/picture.png"
    (home / path).parent.mkdir(parents=True)
    signed("png", home.parent, said=by_a_model).file.rename(home / path)
    (home / "rights.toml").write_text(RECORD.format(how=how))
    own = (Input("file", "b3:own", "", path),)
    case = replace(case, production=read_production(home), descent=replace(NOBODY, own=own))
    assert bool(broken(INGREDIENTS, case)) == is_broken
