"""What is done to a signed file is told as what it is, whatever the format: format x forgery, every cell."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pytest
from tests.sign.credentials import forgeries
from tests.sign.credentials.signed import PLAIN, parts, read, signed, world
from tests.sign.credentials.small_files import BESIDE, INSIDE, media_bytes, small

from limelight.sign.credentials.errors import SigningRefused
from limelight.sign.credentials.signing import sign_file
from limelight.sign.identity.algorithms import sign
from limelight.testing.authorities import Studio, Wish
from limelight.testing.time_stamps import time_stamps

ALL = (*INSIDE, *BESIDE)
CODED = ("mp4", "png", "jpg", "wav", "mp3")
NOT_WHOLE = {"tampered", "unreadable"}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shelf")


@cache
def _signed(kind: str, shelf: Path, seed: int = 0) -> Path:
    return signed(kind, shelf, seed).file


def _forged(kind: str, shelf: Path, tmp_path: Path, data: bytes) -> Path:
    """A file of these bytes, with the credential that lay beside the original."""
    file = tmp_path / f"forged.{kind}"
    file.write_bytes(data)
    if kind in BESIDE:
        shutil.copyfile(f"{_signed(kind, shelf)}.c2pa", f"{file}.c2pa")
    return file


@pytest.mark.parametrize("kind", ALL)
def test_a_signed_file_is_trusted_by_who_trusts_its_signer_and_by_nobody_else(kind: str, shelf: Path) -> None:
    file = _signed(kind, shelf)
    assert read(file).state == "trusted"
    stranger = read(file, trusting=Studio("Strangers"))
    assert (stranger.state, stranger.doubts, stranger.flaws) == ("unknown signer", ("unknown",), ())


@pytest.mark.parametrize("kind", ALL)
def test_bytes_of_the_media_that_changed_are_told_as_changed_media(kind: str, shelf: Path, tmp_path: Path) -> None:
    data = _signed(kind, shelf).read_bytes()
    where = media_bytes(kind, data)
    for at in where[:: max(1, len(where) // 12)]:
        forged = read(_forged(kind, shelf, tmp_path, forgeries.flipped(data, at)))
        assert forged.state in NOT_WHOLE, (kind, at)
        assert forged.state == "unreadable" or parts(forged) == {"media"}, (kind, at)


@pytest.mark.parametrize("kind", ALL)
def test_a_changed_statement_is_told_as_a_changed_statement(kind: str, shelf: Path, tmp_path: Path) -> None:
    data = _signed(kind, shelf).read_bytes()
    file = _forged(kind, shelf, tmp_path, forgeries.statement_changed(data) if kind in INSIDE else data)
    if kind in BESIDE:
        beside = Path(f"{file}.c2pa")
        beside.write_bytes(forgeries.statement_changed(beside.read_bytes()))
    forged = read(file)
    assert (forged.state, parts(forged)) == ("tampered", {"statement"})
    assert [flaw.name for flaw in forged.flaws] == ["c2pa.actions.v2"]


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("forgery", [forgeries.cut_short, forgeries.with_more_behind])
def test_a_file_cut_short_or_with_more_behind_it_is_not_whole(
    kind: str, forgery: Callable[[bytes], bytes], shelf: Path, tmp_path: Path
) -> None:
    data = _signed(kind, shelf).read_bytes()
    assert read(_forged(kind, shelf, tmp_path, forgery(data))).state in NOT_WHOLE


@pytest.mark.parametrize("kind", INSIDE)
def test_a_file_that_another_program_saved_again_has_no_credential(kind: str, shelf: Path, tmp_path: Path) -> None:
    again = forgeries.put_into_another_box(_signed(kind, shelf), tmp_path / f"again.{kind}")
    assert read(again).state == "none"


@pytest.mark.parametrize("kind", CODED)
def test_a_file_that_was_encoded_again_has_no_credential(kind: str, shelf: Path, tmp_path: Path) -> None:
    again = forgeries.encoded_again(_signed(kind, shelf), tmp_path / f"again.{kind}")
    assert read(again).state == "none"


@pytest.mark.parametrize("kind", INSIDE)
def test_the_credential_of_another_file_of_ours_is_found_out(kind: str, shelf: Path, tmp_path: Path) -> None:
    data = _signed(kind, shelf).read_bytes()
    others = (signed(kind, tmp_path, 1).file.read_bytes() for _ in range(40))  # ids vary by a few bytes
    other = next(each for each in others if kind == "svg" or _same_length(data, each))
    forged = read(_forged(kind, shelf, tmp_path, forgeries.manifest_replaced(data, other)))
    assert (forged.state, parts(forged)) == ("tampered", {"media"})


@pytest.mark.parametrize("kind", BESIDE)
def test_the_sidecar_of_another_file_of_ours_is_found_out(kind: str, shelf: Path, tmp_path: Path) -> None:
    file = _forged(kind, shelf, tmp_path, small(kind, tmp_path, 1).read_bytes())
    forged = read(file)
    assert (forged.state, parts(forged), forged.sidecar) == ("tampered", {"media"}, f"{file.name}.c2pa")


def test_an_expired_certificate_is_told_unless_a_time_stamp_says_that_it_was_in_time(tmp_path: Path) -> None:
    studio = Studio()  # its certificates count from now
    certified = studio.certified(wish=Wish(ends=5 / 86_400))
    with time_stamps(studio) as authority:
        brief = replace(studio.identity(), chain=certified.chain, sign=partial(sign, certified.key))
        plain, stamped = tmp_path / "plain.png", tmp_path / "stamped.png"
        sign_file(small("png", tmp_path), plain, PLAIN, brief)
        sign_file(small("png", tmp_path), stamped, PLAIN, replace(brief, timestamps=authority.address))
    time.sleep((certified.certificates[0].not_valid_after_utc - datetime.now(UTC)).total_seconds() + 1)
    late = read(plain, trusting=studio)
    assert (late.state, late.flaws, "expired" in late.doubts) == ("unknown signer", (), True)
    in_time = read(stamped, trusting=studio)
    assert (in_time.state, in_time.time_stamped) == ("trusted", True)


@pytest.mark.parametrize(
    "wrong", ["expired", "not begun", "for servers", "for code", "without a purpose", "an authority"]
)
def test_a_certificate_that_does_not_do_signs_nothing(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(SigningRefused) as refused:
        sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, world().identity(wrong))
    assert "its certificate is" in str(refused.value)
    assert [file.name for file in tmp_path.iterdir()] == ["small-0.png"], "nothing half-written is left"


@pytest.mark.parametrize("kind", ["for documents", "for c2pa"])
def test_a_certificate_of_the_standards_other_purposes_signs_as_well(kind: str, tmp_path: Path) -> None:
    file = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, world().identity(kind)).file
    assert (read(file).state, read(file).flaws) == ("trusted", ())


def _same_length(one: bytes, other: bytes) -> bool:
    return len(forgeries.manifest_in(one)) == len(forgeries.manifest_in(other))
