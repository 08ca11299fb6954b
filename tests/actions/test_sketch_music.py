"""Sketches of music: what is asked for is there, as sound, notes and a page; what cannot be is said before anything."""

from __future__ import annotations

import pytest

from limelight.actions import sketch_music as sketching
from limelight.actions.sketch_music import NoSuchMusic, OutOfReach, SketchRequest, sketch_music
from limelight.engines.players.studio.engine import Studio
from limelight.sound.score.midi import heard


@pytest.fixture(autouse=True)
def without_a_soundfont(monkeypatch):
    monkeypatch.setattr(sketching, "_engine", lambda warnings, on_event: Studio())


def test_each_take_has_sound_notes_and_a_page_and_no_two_have_the_same_notes(tmp_path):
    result = sketch_music(SketchRequest("tender", bars=4, takes=2, idiom="chinese", title="Peony", out=tmp_path))
    first, second = result.sketches
    assert [file.name for file in (first.sound, first.midi, first.musicxml, first.pdf)] == [
        f"peony-tender-chinese-1{ending}" for ending in (".wav", ".mid", ".musicxml", ".pdf")
    ]
    assert first.pdf.read_bytes().startswith(b"%PDF")
    assert "theme 2" in second.said[0]
    tunes = [[note.pitch for note in heard(each.midi.read_bytes()) if note.track == "Erhu"] for each in result.sketches]
    assert tunes[0]
    assert tunes[0] != tunes[1]
    assert sorted(tmp_path.iterdir()) == sorted(
        file for each in result.sketches for file in vars(each).values() if hasattr(file, "name")
    )


def test_the_same_sketch_is_the_same_to_the_last_bit(tmp_path):
    asked = [SketchRequest("calm", bars=4, takes=1, out=tmp_path / name) for name in ("one", "two")]
    one, two = (sketch_music(each).sketches[0] for each in asked)
    assert one.sound.read_bytes() == two.sound.read_bytes()
    assert one.midi.read_bytes() == two.midi.read_bytes()
    assert one.musicxml.read_bytes() == two.musicxml.read_bytes()


def test_what_no_score_knows_is_refused_with_what_it_knows(tmp_path):
    with pytest.raises(NoSuchMusic, match="longing"):
        sketch_music(SketchRequest("longin", out=tmp_path / "out"))
    with pytest.raises(NoSuchMusic, match="highlife"):
        sketch_music(SketchRequest("calm", idiom="highlive", out=tmp_path / "out"))
    with pytest.raises(OutOfReach, match="4 to 64"):
        sketch_music(SketchRequest("calm", bars=2, out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()
