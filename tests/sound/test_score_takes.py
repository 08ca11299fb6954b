"""Other takes of a score differ to the ear: in their notes, in when they fall, in who plays."""

from __future__ import annotations

from itertools import combinations

import pytest
import sound_scenes as scenes
from hypothesis import given
from hypothesis import strategies as st

from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import form_of
from limelight.sound.score.idioms import IDIOMS, UnknownIdiom
from limelight.sound.score.moods import MOODS, mood_named
from limelight.sound.score.textures import TEXTURES, UnknownTexture, texture_named
from limelight.sound.score.variation import Setting, setting
from limelight.works.music import Cues, Piece

SEVEN = range(1, 8)
takes = st.integers(1, 60)
idioms = st.sampled_from(IDIOMS)


def written(taken: Setting, mood: str = "tender") -> Piece:
    form = form_of(scenes.timing(5, 6, 5), scenes.shots(3, mood=mood), Cues(leads=("LINIANG",)))
    asked = Commission("peony", taken.idiom, ("LINIANG",), taken.theme, taken.texture)
    return compose(form, "sc01", asked, ends_film=False)


def heard(piece: Piece) -> set[tuple[float, int]]:
    """Tenths of a second in which a note begins, and the note."""
    roles = [part for part in piece.parts if part.role in ("lead", "figure", "harp", "bells")]
    return {(round(piece.second(tone.at), 1), tone.pitch) for part in roles for tone in part.tones}


@pytest.mark.parametrize("idiom", IDIOMS)
@pytest.mark.parametrize("mood", ["tender", "tense", "grief"])
def test_most_notes_of_any_two_of_seven_takes_are_others(idiom, mood):
    played = [heard(written(setting(take, {"theme": "", "texture": ""}, idiom), mood)) for take in SEVEN]
    for one, other in combinations(played, 2):
        assert len(one & other) < 0.45 * len(one | other)


@given(takes, idioms)
def test_the_first_take_is_the_productions_own_and_others_tell_what_they_vary(take, idiom):
    taken = setting(take, {}, idiom)
    assert bool(taken.said) == (take > 1)
    assert setting(1, {}, idiom) == Setting(1, "", idiom)


@given(takes, idioms, st.sampled_from(["theme", "texture", "idiom"]))
def test_what_is_not_to_be_varied_is_as_the_first_take_has_it(take, idiom, what):
    taken = setting(take, {what: ""}, idiom)
    same = {"theme": taken.theme == 1, "texture": taken.texture == "", "idiom": taken.idiom == idiom}
    assert all(kept for name, kept in same.items() if name != what)
    assert take == 1 or not same[what]


def test_what_is_named_is_what_is_taken():
    named = setting(5, {"theme": 3.0, "idiom": "storybook"}, "piano")
    assert named == Setting(3, "", "storybook", ("theme 3", "storybook instruments"))
    with pytest.raises(UnknownTexture, match="spare"):
        setting(2, {"texture": "jazzy"}, "piano")
    with pytest.raises(UnknownIdiom, match="chinese"):
        setting(2, {"idiom": "klingon"}, "piano")


@pytest.mark.parametrize("texture", TEXTURES)
@pytest.mark.parametrize("mood", MOODS)
def test_a_texture_leaves_the_feeling_and_every_force_within_bounds(texture, mood):
    asked = mood_named(mood)
    played = texture_named(texture).of(asked)
    assert (played.key, played.rubs) == (asked.key, asked.rubs)
    assert all(0 <= force <= 1 for force in (played.lead, played.drums, played.pad, played.figure))
    assert 35 <= played.tempo <= 170
