"""The list of voices: who is there, who speaks with whom, and what is told to those who ask for somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.new import NewRequest, new
from limelight.actions.voices import NoSuchVoice, NoVoiceSpeaks, VoicesRequest, voices
from limelight.actions.voices_page import Heard, voices_page


def test_anywhere_the_voices_of_a_language_are_listed(tmp_path: Path) -> None:
    listed = voices(VoicesRequest(language="es", folder=tmp_path)).voices
    assert [voice.name for voice in listed] == ["ef_dora", "em_alex", "em_santa"]
    assert all(voice.cast == () for voice in listed)


def test_in_a_production_everyone_who_speaks_has_one(tmp_path: Path) -> None:
    folder = tmp_path / "moonlit"
    new(NewRequest(folder))
    parts = [name for voice in voices(VoicesRequest(folder=folder)).voices for name in voice.cast]
    assert sorted(parts) == ["JONAS", "MARA"]


def test_a_language_that_nobody_speaks_is_refused_with_those_that_are_spoken() -> None:
    with pytest.raises(NoVoiceSpeaks, match=r"--language tlh.*en, en-GB, es"):
        voices(VoicesRequest(language="tlh"))


def test_a_voice_that_is_not_there_is_refused_with_one_that_is_near() -> None:
    with pytest.raises(NoSuchVoice, match='Did you mean "af_heart"'):
        voices(VoicesRequest(names=("af_hart",)))


def test_the_page_takes_no_word_of_a_persons_for_markup() -> None:
    page = voices_page("<b>", [Heard("af_heart", "en", "<script>", ("O'NEIL & CO",))])
    assert "<script>" not in page
    assert "O&#x27;NEIL &amp; CO" in page
    assert 'src="af_heart.wav"' in page
