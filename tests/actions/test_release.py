"""A film of six seconds is released: everything that its folder promises is there, true, and the same once more."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from limelight.actions.approve import ApproveRequest, approve
from limelight.actions.lineage import LineageRequest, lineage
from limelight.actions.make import MakeRequest, make
from limelight.actions.release import ReleaseRequest, release
from limelight.actions.release.asked import NotAGate, NotWaivable
from limelight.actions.rights import RightsRequest, rights
from limelight.core.errors import NotFromHere
from limelight.media.payload import payload
from limelight.sign.credentials.reading import read_credential
from limelight.sign.gates import Status
from limelight.sign.identity.creating import Lock, new
from limelight.sign.identity.errors import NoIdentity
from limelight.sign.identity.trusting import anchors
from limelight.sign.metadata import read as marks_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("release")]

SCRIPT = """Title: Six Seconds

INT. STUDY - NIGHT

LINIANG
You hung me crooked.

SCHOLAR
Who said that?
"""
SETTINGS = """schema = 1
title = "Six Seconds"

[release]
authors = ["Ada Example"]
artistic = "a drawn ghost story"
"""
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=3)
TAKES = ("six.en.9x16.mp4", "six.en.srt", "six.en.vtt", "poster.png")
TEXTS = ("title.txt", "hashtags.txt", "disclosure.json", "credits.txt", "authorship.json")
NAMES = {
    *(*TAKES, "six.en.srt.c2pa", "six.en.vtt.c2pa"),
    *(*TEXTS, "authorship.pdf", "checklist.json", "checklist.html", "manifest.json"),
}


@pytest.fixture(scope="module")
def six(tmp_path_factory) -> Iterator[SimpleNamespace]:
    """The film, released twice to the European Union: at noon and three hours later, and to China."""
    folder, data = tmp_path_factory.mktemp("films") / "six", tmp_path_factory.mktemp("data")
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    (folder / "limelight.toml").write_text(SETTINGS, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(data))
        new("ada", "Ada Example", Lock(), now=NOON - timedelta(days=1))
        assert make(MakeRequest(folder)).exit == 0
        told: list[str] = []
        eu, cn = (released(folder, market, tell=told.append) for market in ("eu", "cn"))
        again = released(folder, "eu", out=folder.parent / "again", now=LATER)
        yield SimpleNamespace(folder=folder, eu=eu, cn=cn, again=again, told=told, data=data)


def released(folder: Path, market: str, *, now: datetime = NOON, tell=None, **how):
    request = ReleaseRequest(folder, (market,), ("tiktok",), **how)
    result = release(request, now=now, tell=tell)
    assert result.releases, result
    return SimpleNamespace(result=result, each=result.releases[0], folder=result.releases[0].folder)


def refused(six, **how):
    """A release that does not pass."""
    made = released(six.folder, "us", **how)
    assert made.folder is None
    assert not (six.folder / "out" / "releases" / made.each.name).exists()
    return made


def broken(made) -> dict[str, str]:
    answers = (answer for answer in made.each.checklist.answers if not answer.passes)
    return {answer.gate: answer.findings[0].says for answer in answers}


# -- what is there -----------------------------------------------------------------------------------------------------


def test_a_release_has_all_that_belongs_to_it_and_nothing_else(six):
    assert broken(six.eu) == {}
    assert six.eu.result.exit == 0
    assert six.eu.folder == six.folder / "out" / "releases" / "six.en.9x16.eu-tiktok"
    assert set(os.listdir(six.eu.folder)) == NAMES
    assert sorted(os.listdir(six.eu.folder.parent)) == ["six.en.9x16.cn-tiktok", "six.en.9x16.eu-tiktok"]


def test_what_the_platform_does_is_told_before_anything_is_made(six):
    assert six.told[0] == six.eu.result.told[0]
    assert "TikTok reads the credential" in six.told[0]


def test_the_manifest_holds_every_byte_of_every_other_file(six):
    manifest = json.loads((six.eu.folder / "manifest.json").read_text("utf-8"))
    proven = {each["name"]: (each["sha256"], each["bytes"]) for each in manifest["files"]}
    there = {path.name: path.read_bytes() for path in six.eu.folder.iterdir() if path.name != "manifest.json"}
    assert proven == {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in there.items()}
    assert all(each["takes"] for each in manifest["files"])
    assert (manifest["market"], manifest["channel"], manifest["release"]) == ("eu", "tiktok", six.eu.each.id)


@pytest.mark.parametrize("name", [*TAKES, "authorship.pdf"])
def test_every_file_carries_a_credential_that_a_stranger_can_trust(six, name):
    credential = read_credential(six.eu.folder / name, anchors())
    assert credential.state == "trusted", credential
    assert credential.signer or credential.issuer
    assert {act.name for act in credential.acts} >= {"c2pa.created"}
    assert read_credential(six.eu.folder / name, "").state == "unknown signer"


def test_the_film_shows_its_label_and_says_of_itself_how_it_was_made(six):
    film = six.cn.folder / "six.en.9x16.mp4"
    marks = marks_of(film)
    manifest = json.loads((six.cn.folder / "manifest.json").read_text("utf-8"))
    assert [label["text"] for label in manifest["labels"]] == ["AI生成"]
    assert (marks.title, marks.aigc and marks.aigc.label) == ("Six Seconds", "1")
    assert marks.source_type == "compositeWithTrainedAlgorithmicMedia"
    credential = read_credential(film, anchors())
    assert credential.soft_binding.startswith("ISCC:")
    assert payload(film) != payload(six.eu.folder / film.name), "another market is shown another label"


def test_names_and_reasons_stay_at_home(six):
    bundle = six.folder / ".limelight" / "releases" / f"{six.eu.each.id}.json"
    assert stat.S_IMODE(bundle.stat().st_mode) == 0o600
    assert stat.S_IMODE(bundle.parent.stat().st_mode) == 0o700
    held = json.loads(bundle.read_text("utf-8"))
    assert {origin["craft"] for origin in held["descent"]["origins"]} >= {"record_line", "label_segment"}
    assert str(six.folder) not in (six.eu.folder / "manifest.json").read_text("utf-8")


# -- once more ---------------------------------------------------------------------------------------------------------


def test_released_again_it_differs_only_in_ids_times_and_signatures(six):
    one, other = six.eu.folder, six.again.folder
    assert [name for name in TAKES if payload_of(one / name) != payload_of(other / name)] == []
    assert [name for name in TEXTS if (one / name).read_bytes() != (other / name).read_bytes()] == []
    assert marks_of(one / TAKES[0]) == marks_of(other / TAKES[0])
    checklists = [json.loads((folder / "checklist.json").read_text("utf-8")) for folder in (one, other)]
    assert {**checklists[0], "made": ""} == {**checklists[1], "made": ""}
    credentials = [read_credential(folder / TAKES[0], anchors()) for folder in (one, other)]
    assert timeless(credentials[0]) == timeless(credentials[1])
    manifests = [json.loads((folder / "manifest.json").read_text("utf-8")) for folder in (one, other)]
    assert unsigned(manifests[0]) == unsigned(manifests[1])
    assert six.again.result.built == ()


def payload_of(file: Path) -> object:
    return payload(file) if file.suffix in (".mp4", ".png") else file.read_bytes()


def timeless(credential):
    acts = tuple(replace(act, when="") for act in credential.acts)
    parts = tuple(timeless(each) for each in credential.ingredients)
    said = {name: data for name, data in credential.statements.items() if not name.startswith("c2pa.hash")}
    return replace(credential, id="", when="", acts=acts, ingredients=parts, statements=said)


def unsigned(manifest: dict) -> dict:
    files = [{"name": each["name"], "takes": each["takes"]} for each in manifest["files"]]
    return {**manifest, "release": "", "made": "", "files": files}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_the_descent_of_every_released_file_reaches_the_script(six, name):
    found = lineage(LineageRequest(str(six.eu.folder / name)))
    assert "script.fountain" in {file.path for file in found.files}
    crafts = {origin.craft for origin in found.origins}
    assert crafts & {"master_film", "write_captions", "label_still"}


def test_the_descent_of_a_changed_file_is_nobodys(six, tmp_path):
    changed = tmp_path / "six.mp4"
    data = bytearray((six.eu.folder / TAKES[0]).read_bytes())
    data[-1] ^= 1
    changed.write_bytes(data)
    with pytest.raises(NotFromHere):
        lineage(LineageRequest(str(changed), six.folder))


# -- what stops it -----------------------------------------------------------------------------------------------------


def test_without_an_identity_nothing_is_released_and_the_way_out_is_told(six, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with pytest.raises(NoIdentity):
        released(six.folder, "us")
    made = refused(six, check_only=True)
    assert made.result.exit == 1
    assert broken(made) == {"identity": "There is no identity to sign the release with."}


def test_what_only_waits_for_a_person_ends_with_3_and_an_approval_lets_it_go(six):
    settings = six.folder / "limelight.toml"
    try:
        settings.write_text(SETTINGS + '\n[policy]\napprove = ["script"]\n', "utf-8")
        made = refused(six)
        assert (made.result.exit, list(broken(made))) == (3, ["approval"])
        approve(ApproveRequest(six.folder, "script", "I wrote it", "Ada"))
        assert released(six.folder, "us", check_only=True).each.passes
    finally:
        settings.write_text(SETTINGS, "utf-8")


def test_a_waiver_lets_it_pass_and_is_part_of_the_proof(six):
    settings = six.folder / "limelight.toml"
    settings.write_text(SETTINGS.replace("[release]", f'[release]\ntitle = "{"Six " * 600}"'), "utf-8")
    try:
        assert list(broken(refused(six))) == ["channel"]
        how = {"waive": ("channel",), "because": "shortened by hand", "by": "Ada", "out": six.folder.parent / "waived"}
        made = released(six.folder, "us", **how)
    finally:
        settings.write_text(SETTINGS, "utf-8")
    assert made.each.checklist.counts[Status.WAIVED] == 1
    manifest = json.loads((made.folder / "manifest.json").read_text("utf-8"))
    assert [(each["gate"], each["by"]) for each in manifest["waivers"]] == [("channel", "Ada")]
    assert "shortened by hand" in (made.folder / "checklist.html").read_text("utf-8")
    said = json.dumps(dict(read_credential(made.folder / TAKES[0], anchors()).statements), default=str)
    assert "channel" in said
    assert "shortened by hand" not in said, "the reason is nobody's business unless it is published"


def test_a_film_whose_authors_nobody_names_goes_out_under_who_signs_it(six):
    settings = six.folder / "limelight.toml"
    settings.write_text(SETTINGS.replace('authors = ["Ada Example"]', ""), "utf-8")
    try:
        made = released(six.folder, "us", out=six.folder.parent / "unnamed")
    finally:
        settings.write_text(SETTINGS, "utf-8")
    assert broken(made) == {}
    assert marks_of(made.folder / TAKES[0]).credit == "Ada Example"


def test_what_is_no_rule_or_may_not_be_waived_is_told_before_anything_is_made(six):
    with pytest.raises(NotAGate):
        release(ReleaseRequest(six.folder, ("eu",), ("tiktok",), waive=("chanel",), because="so"))
    with pytest.raises(NotWaivable):
        release(ReleaseRequest(six.folder, ("eu",), ("tiktok",), waive=("identity",), because="so"))


def test_a_check_puts_nothing_together(six):
    before = {path: path.stat().st_mtime_ns for path in six.eu.folder.parent.rglob("*")}
    assert released(six.folder, "eu", check_only=True).each.passes
    assert {path: path.stat().st_mtime_ns for path in six.eu.folder.parent.rglob("*")} == before


def test_what_may_not_be_shown_stops_a_release_and_the_rights_say_why(six):
    ended = '[[material]]\nfiles = ["script.fountain"]\nowner = "Ada Example"\nlicence = "CC-BY-4.0"\n'
    file = six.folder / "rights.toml"
    assert rights(RightsRequest(six.folder)).exit == 0
    try:
        file.write_text(ended + 'source = "https://example.org"\nuntil = 2026-11-22\n', "utf-8")
        assert broken(refused(six)) == {"rights": "The licence of script.fountain ended on 2026-11-22."}
        told = rights(RightsRequest(six.folder, ("us",), on="2026-11-23"))
        assert [each.why for each in told.obstacles] == ["The licence of script.fountain ended on 2026-11-22."]
        assert rights(RightsRequest(six.folder, ("us",), on="2026-11-22")).exit == 0
    finally:
        file.unlink()
