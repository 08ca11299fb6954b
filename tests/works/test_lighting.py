"""What the script does to the light lasts until it does something else."""

from limelight.stage.sets.relight import RELIGHTS
from limelight.works import vocabulary
from limelight.works.grammar.lighting import lasting, lighting_of
from limelight.works.shots import Shot
from limelight.works.variation import LIGHTINGS


def scene(*effects: tuple[str, ...]) -> tuple[Shot, ...]:
    return lasting([Shot(f"sh{n}", "sc01", "a", "medium", (), effects=each) for n, each in enumerate(effects)])


def dark(shots: tuple[Shot, ...]) -> list[bool]:
    return ["lamp-dark" in shot.effects for shot in shots]


def test_a_lamp_that_went_out_stays_out_until_it_comes_on():
    assert dark(scene((), ("lamp-out",), (), ("lamp-on",), ())) == [False, False, True, False, False]


def test_a_lamp_that_comes_on_was_off_before():
    assert dark(scene((), ("lamp-on",), ())) == [True, False, False]


def test_a_scene_stays_lit_as_it_was_last_asked():
    shots = scene((), ("light-low-key",), (), ("light-plain",), ())
    assert [lighting_of(shot) for shot in shots] == ["", "low-key", "low-key", "", ""]


def test_what_lasts_is_settled_once():
    once = scene(("lamp-out",), (), ("light-warm",), ())
    assert lasting(once) == once


def test_a_script_can_light_a_scene_in_every_way_that_a_take_can():
    assert {*vocabulary.LIGHTS} == {"plain", *LIGHTINGS}
    assert {*LIGHTINGS} == {*filter(None, RELIGHTS)}
