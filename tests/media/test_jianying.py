"""A draft of Jianying as its JSON says it; that Jianying opens it was not tried here."""

import json
from pathlib import Path

import numpy as np
import pytest
from films import segment

from limelight.sound import wav
from limelight.works.shots import Caption

pytest.importorskip("pyJianYingDraft")
from limelight.media.jianying import CONTENT, META, Draft, Laid, write

SHOTS = [("a.mp4", 0, 35), ("b.mp4", 35, 43), ("c.mp4", 78, 4)]


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("draft")
    laid = [Laid(f"/drafts/film/{name}", segment(folder / name, 0, frames), at, frames) for name, at, frames in SHOTS]
    wav.write(folder / "voices.wav", np.zeros((82 * 1600, 2), np.float32))
    sound = Laid("/drafts/film/voices.wav", folder / "voices.wav", 0, 82)
    captions = [Caption("sc01/ln01", "LINIANG", ("You hung", "me crooked."), 31, 40)]
    written = write(Draft("film", 1080, 1920, laid, [("Voices", sound)], [("en", captions)]), folder)
    assert {file.name for file in written.iterdir()} == {CONTENT, META}
    return json.loads((written / CONTENT).read_text("utf-8"))


def ranges(content: dict, kind: str) -> list[tuple[int, int]]:
    """Where the pieces of a kind of track begin and end, in microseconds."""
    pieces = [
        piece["target_timerange"] for track in content["tracks"] if track["type"] == kind for piece in track["segments"]
    ]
    return [(piece["start"], piece["start"] + piece["duration"]) for piece in pieces]


def test_every_shot_stands_on_its_frames_and_ends_where_the_next_begins(content):
    assert ranges(content, "video") == [(0, 1166667), (1166667, 2600000), (2600000, 2733333)]
    assert ranges(content, "audio") == [(0, 2733333)]
    assert content["duration"] == 2733333
    assert content["fps"] == 30


def test_media_are_named_for_where_they_will_lie(content):
    materials = content["materials"]
    assert [Path(each["path"]).as_posix() for each in (*materials["videos"], *materials["audios"])] == [
        *(f"/drafts/film/{name}" for name, _, _ in SHOTS),
        "/drafts/film/voices.wav",
    ]


def test_captions_are_texts_that_can_be_edited_at_their_own_time(content):
    assert ranges(content, "text") == [(1033333, 2366667)]
    assert json.loads(content["materials"]["texts"][0]["content"])["text"] == "You hung\nme crooked."
