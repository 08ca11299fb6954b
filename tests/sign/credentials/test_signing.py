"""What is signed is whole, proven and honest about what it is made of, or is not there at all."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from blake3 import blake3
from c2pa import Builder, C2paSigningAlg, Signer
from tests.sign.credentials import forgeries
from tests.sign.credentials.films import film
from tests.sign.credentials.signed import PLAIN, WHEN, parts, read, signed, world
from tests.sign.credentials.small_files import decoded, small

from limelight.core.lineage import Input
from limelight.sign.credentials import settings
from limelight.sign.credentials.claims import Claim, Facts, OwnFile, Waived, claim
from limelight.sign.credentials.errors import (
    FormatUnknown,
    IngredientTampered,
    SignedBadly,
    TimeStampUnreachable,
)
from limelight.sign.credentials.signing import sign_file
from limelight.testing.authorities import Studio
from limelight.testing.time_stamps import nobody_there, time_stamps


def made_of(*files: Path, **more: object) -> Claim:
    """The claim of a film that these files were brought to."""
    paths = [f"own/sc01/sh0{number}/picture{file.suffix}" for number, file in enumerate(files)]
    own = tuple(Input("file", digest_of(file), "", path) for file, path in zip(files, paths, strict=True))
    said = {each.path: OwnFile("digitalCapture") for each in own}
    return claim(film(own=own), Facts("A film", WHEN, {}, own=said, **more))  # type: ignore[arg-type]


def digest_of(file: Path) -> str:
    return f"b3:{blake3(file.read_bytes()).hexdigest()}"


def by_digest(*files: Path) -> dict[str, Path]:
    return {digest_of(file): file for file in files}


# -- what it is made of ------------------------------------------------------------------------------------------------


def test_a_film_names_what_it_is_made_of_and_who_made_that(tmp_path: Path) -> None:
    still, plain = signed("png", tmp_path).file, small("jpg", tmp_path, 3)
    out = sign_file(
        *(small("mp4", tmp_path), tmp_path / "film.mp4", made_of(still, plain), world().identity()),
        ingredients=by_digest(still, plain),
        anchors=world().anchors,
    )
    film_read = read(out.file)
    first, second, *_ = sorted(film_read.ingredients, key=lambda each: each.title)
    assert film_read.state == "trusted"
    assert (first.title, first.state, first.source_type) == ("own/sc01/sh00/picture.png", "trusted", "algorithmicMedia")
    assert (second.title, second.state) == ("own/sc01/sh01/picture.jpg", "none")
    assert out.ingredients[digest_of(still)].state == "trusted"


@pytest.mark.parametrize("forgery", [lambda data: forgeries.media_flipped("png", data), forgeries.statement_changed])
def test_nothing_is_signed_that_is_made_of_a_changed_file(forgery, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    still = tmp_path / "changed.png"
    still.write_bytes(forgery(signed("png", tmp_path).file.read_bytes()))
    with pytest.raises(IngredientTampered) as refused:
        sign_file(
            *(small("mp4", tmp_path), tmp_path / "film.mp4", made_of(still), world().identity()),
            ingredients=by_digest(still),
        )
    assert "own/sc01/sh00/picture.png has been changed since it was signed" in str(refused.value)
    assert not list(tmp_path.glob("*film.mp4*"))


def test_a_waived_changed_file_is_told_for_ever_by_what_is_made_of_it(tmp_path: Path) -> None:
    still = tmp_path / "changed.png"
    still.write_bytes(forgeries.media_flipped("png", signed("png", tmp_path).file.read_bytes()))
    said = made_of(still, waivers=(Waived("ingredients", "b3:why"),))
    first = sign_file(
        *(small("png", tmp_path, 2), tmp_path / "made.png", said, world().identity()),
        ingredients=by_digest(still),
        waived=by_digest(still),
    ).file
    made = read(first)
    assert (made.state, parts(made)) == ("tampered", {"ingredient"})
    assert made.flaws[0].name == "own/sc01/sh00/picture.png"
    assert made.statements["limelight.waivers"]["waivers"][0]["gate"] == "ingredients"
    with pytest.raises(IngredientTampered):  # however deep it lies
        sign_file(
            *(small("mp4", tmp_path), tmp_path / "film.mp4", made_of(first), world().identity()),
            ingredients=by_digest(first),
        )


def test_the_credential_of_an_ingredient_that_was_changed_after_signing_is_found_out(tmp_path: Path) -> None:
    still = signed("png", tmp_path, said=claim(film(), Facts("A still by itself", WHEN, {}))).file
    out = sign_file(
        *(small("png", tmp_path, 4), tmp_path / "made.png", made_of(still), world().identity()),
        ingredients=by_digest(still),
    ).file
    data = out.read_bytes()
    out.write_bytes(forgeries.flipped(data, data.index(b"A still by itself")))
    changed = read(out)
    assert changed.state == "tampered"
    assert "own/sc01/sh00/picture.png" in {flaw.name for flaw in changed.flaws if flaw.part == "ingredient"}


def test_two_copies_of_a_file_one_of_them_changed_are_judged_each_by_itself(tmp_path: Path) -> None:
    whole = signed("png", tmp_path).file
    changed = tmp_path / "changed.png"
    changed.write_bytes(forgeries.media_flipped("png", whole.read_bytes()))
    for order in ((whole, changed), (changed, whole)):
        out = sign_file(
            *(small("jpg", tmp_path), tmp_path / "made.jpg", made_of(*order), world().identity()),
            ingredients=by_digest(*order),
            anchors=world().anchors,
            waived=by_digest(changed),
        ).file
        stood = {each.title: each.state for each in read(out).ingredients if each.role != "model"}
        assert sorted(stood.values()) == ["tampered", "trusted"], order
        assert read(out).state == "tampered"


# -- who signs ---------------------------------------------------------------------------------------------------------


def test_a_signature_that_is_none_is_found_out_before_anything_is_kept(tmp_path: Path) -> None:
    liar = replace(world().identity(), sign=lambda data: b"x" * 64)
    with pytest.raises(SignedBadly):
        sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, liar)
    stranger = replace(world().identity(), sign=Studio().identity("ed25519").sign)
    with pytest.raises(SignedBadly):
        sign_file(small("srt", tmp_path), tmp_path / "out.srt", PLAIN, stranger)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["small-0.png", "small-0.srt"]


def test_what_the_identity_says_is_told_as_it_said_it(tmp_path: Path) -> None:
    def locked(data: bytes) -> bytes:
        raise PermissionError("the key is locked")

    with pytest.raises(PermissionError, match="the key is locked"):
        sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, replace(world().identity(), sign=locked))


@pytest.mark.parametrize("kind", ["es384", "es512", "ps256", "ed25519"])
def test_every_kind_of_key_signs(kind: str, tmp_path: Path) -> None:
    file = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, world().identity(kind)).file
    assert read(file).state == "trusted"


def test_a_time_stamp_is_told_with_its_time(tmp_path: Path) -> None:
    with time_stamps(world()) as authority:
        stamped = world().identity(timestamps=authority.address)
        file = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, stamped).file
    assert (read(file).state, read(file).time_stamped) == ("trusted", True)


def test_a_time_stamp_of_an_authority_that_nobody_here_knows_confirms_nothing(tmp_path: Path) -> None:
    with time_stamps(Studio("Anybody")) as authority:
        stamped = world().identity(timestamps=authority.address)
        file = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, stamped).file
    assert (read(file).state, read(file).time_stamped) == ("trusted", False)


@pytest.mark.parametrize("way", ["of something else", "refuses", "cut short", "nonsense", "empty", "out of order"])
def test_an_authority_that_answers_wrongly_is_told_by_its_address_and_nothing_is_kept(way: str, tmp_path: Path) -> None:
    with time_stamps(world(), way=way) as authority, pytest.raises(TimeStampUnreachable, match=authority.address):
        sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, world().identity(timestamps=authority.address))
    assert [file.name for file in tmp_path.iterdir()] == ["small-0.png"]


def test_without_an_authority_there_it_can_be_signed_without_a_stamp(tmp_path: Path) -> None:
    identity = world().identity(timestamps=nobody_there())
    with pytest.raises(TimeStampUnreachable, match="nobody answers there"):
        sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, identity)
    plain = sign_file(small("png", tmp_path), tmp_path / "out.png", PLAIN, identity, time_stamp=False).credential
    assert not plain.time_stamped


# -- what is left behind -----------------------------------------------------------------------------------------------


def test_a_file_signed_over_itself_is_the_same_picture(tmp_path: Path) -> None:
    still = small("png", tmp_path)
    before = decoded(still)
    sign_file(still, still, PLAIN, world().identity())
    assert read(still).state == "trusted"
    assert decoded(still) == before
    assert [file.name for file in tmp_path.iterdir()] == [still.name]


def test_a_file_with_a_sidecar_keeps_its_bytes(tmp_path: Path) -> None:
    captions = small("srt", tmp_path)
    out = sign_file(captions, tmp_path / "out" / "film.srt", PLAIN, world().identity())
    assert out.file.read_bytes() == captions.read_bytes()
    assert out.sidecar == tmp_path / "out" / "film.srt.c2pa"


def test_a_sidecar_that_is_named_for_several_files_accuses_none_of_them(tmp_path: Path) -> None:
    captions = signed("srt", tmp_path)
    assert captions.sidecar
    shared = captions.sidecar.rename(captions.file.with_suffix(".c2pa"))
    assert (read(captions.file).state, read(captions.file).sidecar) == ("trusted", shared.name)
    other = captions.file.with_suffix(".vtt")
    other.write_text("WEBVTT\n")
    assert read(other).state == "none"


def test_a_format_that_holds_no_credential_is_refused_with_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(FormatUnknown, match=r"a \.xyz file, or beside it.*\.mp4"):
        sign_file(small("txt", tmp_path), tmp_path / "film.xyz", PLAIN, world().identity())


def test_nobody_is_called_when_a_strangers_file_is_read(tmp_path: Path) -> None:
    """A picture that says that its credential lies at an address: the address hears nothing of it."""
    identity = world().identity()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.settimeout(0.2)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/credential.c2pa"
        told = {"claim_generator_info": [{"name": "x"}], "assertions": [
            {"label": label, "data": data} for label, data in PLAIN.assertions
        ]}  # fmt: skip
        with settings.signing(()) as context, Builder(told, context) as builder:
            builder.set_no_embed()
            builder.set_remote_url(address)
            signer = Signer.from_callback(identity.sign, C2paSigningAlg.ES256, identity.chain)
            with small("png", tmp_path).open("rb") as media, (tmp_path / "far.png").open("w+b") as out:
                builder.sign(signer, "image/png", media, out)
        credential = read(tmp_path / "far.png")
        with pytest.raises(TimeoutError):
            listening.accept()
    assert credential.state == "none"
    assert address in credential.why


def test_a_title_of_several_rows_is_read_as_one_and_a_long_one_is_cut(tmp_path: Path) -> None:
    said = replace(PLAIN, title="A film\n  Signed by Somebody Else.\u2028" + "x" * 5000)
    title = read(sign_file(small("png", tmp_path), tmp_path / "out.png", said, world().identity()).file).title
    assert title.startswith("A film Signed by Somebody Else. xxx")
    assert len(title) < 310


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_title_that_is_a_path_reaches_no_file(tmp_path: Path) -> None:
    said = replace(PLAIN, title="../../outside.txt")
    file = sign_file(small("png", tmp_path), tmp_path / "in" / "out.png", said, world().identity()).file
    before = sorted(tmp_path.rglob("*"))
    assert read(file).title == "../../outside.txt"
    assert sorted(tmp_path.rglob("*")) == before
