"""Directions and cast files may name exactly what the stage draws and the sound plays."""

from pathlib import Path

from limelight.sound import effects
from limelight.sound.score.moods import MOODS
from limelight.stage.figures.anatomy import SKULLS
from limelight.stage.figures.beards import BEARDS
from limelight.stage.figures.builds import BUILDS
from limelight.stage.figures.costumes import COSTUMES
from limelight.stage.figures.expressions import EXPRESSIONS
from limelight.stage.figures.hair import HAIR
from limelight.stage.figures.hats import HATS
from limelight.stage.figures.poses import POSES
from limelight.stage.figures.props import PROPS
from limelight.works import vocabulary
from limelight.works.shots import SIZES


def test_the_actors_have_every_face_pose_and_thing_that_a_script_may_ask_for():
    assert set(vocabulary.EXPRESSIONS) == set(EXPRESSIONS)
    assert set(vocabulary.POSES) == set(POSES)
    assert set(vocabulary.PROPS) - {"none"} == set(PROPS)


def test_the_wardrobe_has_everything_that_a_cast_file_may_ask_for():
    asked = (
        vocabulary.HEADS,
        vocabulary.BUILDS,
        vocabulary.HAIR,
        vocabulary.BEARDS,
        vocabulary.HATS,
        vocabulary.COSTUMES,
    )
    assert [set(names) for names in asked] == [set(table) for table in (SKULLS, BUILDS, HAIR, BEARDS, HATS, COSTUMES)]


def test_the_sound_has_every_effect_that_a_script_may_ask_for():
    there = {file.stem for file in Path(effects.__file__).parent.glob("[!_]*.py")}
    assert set(vocabulary.SOUNDS) == there


def test_the_score_has_every_mood_that_a_script_may_ask_for():
    assert set(vocabulary.MOODS) == {*MOODS, "none"}


def test_every_size_and_move_is_one_that_a_shot_can_have():
    assert set(vocabulary.SIZE_WORDS.values()) == set(SIZES)
    assert set(vocabulary.MOVE_WORDS.values()) == set(vocabulary.MOVES)
