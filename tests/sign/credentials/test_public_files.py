"""C2PA's own test files are read as their names say."""

from __future__ import annotations

import tomllib
from pathlib import Path

import c2pa
import pytest

from limelight.sign.credentials.reading import read_credential

PUBLIC = Path(__file__).parents[1] / "public"
EXPECTED = tomllib.loads((PUBLIC / "expected.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED["files"]))
def test_a_public_file_is_read_as_its_name_says(name: str) -> None:
    state, *changed = EXPECTED["files"][name]
    credential = read_credential(PUBLIC / name, "")
    assert credential.state == state
    told = {f"{flaw.part} {flaw.name}".strip() for flaw in credential.flaws}
    assert set(changed) <= told
    assert bool(told) == bool(changed)


def test_what_is_expected_is_expected_of_this_version_of_the_library() -> None:
    assert c2pa.sdk_version() == EXPECTED["library"]


def test_every_public_file_is_expected_to_be_something() -> None:
    assert {file.name for file in PUBLIC.iterdir()} - set(EXPECTED["files"]) == {
        "LICENSE",
        "README.md",
        "expected.toml",
    }


def test_whoever_made_a_picture_is_told_with_the_pictures_that_it_is_made_of() -> None:
    credential = read_credential(PUBLIC / "adobe-20220124-CACA.jpg", "")
    assert [each.title for each in credential.walk()] == ["CACA.jpg", "CA.jpg", "A.jpg"]
    assert credential.signer == "C2PA Test Signing Cert"
    assert credential.when == "2023-01-24T14:48:57+00:00"


def test_an_expired_certificate_is_told_of_a_camera() -> None:
    assert "expired" in read_credential(PUBLIC / "nikon-20221019-building.jpeg", "").doubts
