"""What bodies promise: bones keep their length, walks come round, and every side of a body is the same body."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.numbers import WrongNumbers
from limelight.stage.figures import POSES, face
from limelight.stage.figures.body import Stance
from limelight.stage.figures.builds import BUILDS, build_of
from limelight.stage.figures.cloth import PATTERNS
from limelight.stage.figures.legs import ANKLE
from limelight.stage.figures.placing import FORE, UPPER, PlacedArm, Sleeve, place_arm
from limelight.stage.figures.poses import Pose, pose_named, read_pose
from limelight.stage.figures.props import prop, spread
from limelight.works import vocabulary
from limelight.works.cast import Look

NEUTRAL = face("neutral")


def stance(
    facing: float = 0.6, pose: str = "rest", *, build: str = "lean", stride: float | None = None, **how
) -> Stance:
    worn = NEUTRAL if facing >= 0 else NEUTRAL.mirrored()
    return Stance.of(Look(build=build), facing, worn, pose_named(pose), stride, **how)


def arms(body: Stance, pose: Pose, way: int = 1) -> tuple[PlacedArm, PlacedArm]:
    return place_arm(body, pose.near, -way, Sleeve(), None), place_arm(body, pose.far, way, Sleeve(), None)


poses, builds = st.sampled_from(sorted(POSES)), st.sampled_from(sorted(BUILDS))


@settings(max_examples=120, deadline=None)
@given(poses, poses, st.floats(0, 1), builds, st.floats(0, 2))
def test_bones_are_as_long_in_every_pose_and_on_the_way_from_one_to_another(one, other, t, build, facing):
    body = stance(facing, build=build)
    for arm in arms(body, pose_named(one).blend(pose_named(other), t)):
        root, elbow, wrist = arm.joints
        assert math.dist(root, elbow) == pytest.approx(UPPER * body.span, rel=0.01)
        assert math.dist(elbow, wrist) == pytest.approx(FORE * body.span, rel=0.01)


@given(poses, st.floats(0, 2), builds)
def test_whoever_faces_left_is_the_mirror_of_whoever_faces_right(pose, facing, build):
    right = arms(stance(facing, pose, build=build), pose_named(pose))
    left = arms(stance(-facing or -1e-9, pose, build=build), pose_named(pose), -1)
    for one, other in zip(right, left, strict=True):
        assert other.wrist == pytest.approx((-one.wrist[0], one.wrist[1]), abs=1e-6)
        assert other.flip == -one.flip or one.flip == other.flip == 1


@settings(max_examples=60, deadline=None)
@given(poses, poses, st.floats(0.01, 0.98))
def test_a_blend_moves_hands_without_a_jump(one, other, t):
    a, b = pose_named(one), pose_named(other)
    body = stance(0.6)
    before, after = (arms(body, a.blend(b, share)) for share in (t, t + 0.01))
    assert max(math.dist(x.wrist, y.wrist) for x, y in zip(before, after, strict=True)) < 40


@given(st.floats(0, 1), builds)
def test_somebody_who_walks_has_a_foot_on_the_ground_and_none_below_it(stride, build):
    body = stance(2.0, build=build, stride=stride)
    legs = (body.legs.right, body.legs.left)
    lowest = max(leg.toe(far, ANKLE)[1] for leg in legs for far in (-30, 106))
    assert lowest == pytest.approx(body.floor, abs=16)


def test_two_steps_bring_a_walk_back_to_its_beginning():
    first, last = stance(2.0, stride=0.0).legs, stance(2.0, stride=1.0).legs
    for one, other in ((first.right, last.right), (first.left, last.left)):
        assert one.knee == pytest.approx(other.knee, abs=1e-6)
        assert one.ankle == pytest.approx(other.ankle, abs=1e-6)


def test_an_arm_swings_against_the_leg_of_its_side():
    body = stance(2.0, stride=0.0)
    near, far = arms(body, pose_named("rest"))
    assert body.legs.right.ankle[2] > body.legs.left.ankle[2]
    assert near.joints[2][2] < far.joints[2][2]


def test_a_body_from_behind_shows_its_back_and_its_right_hand_on_the_right():
    front, back = stance(0.0), stance(0.0, back=True)
    assert front.seen(0) > 0.9 > 0.0 > back.seen(0)
    assert arms(front, pose_named("rest"))[0].wrist[0] < 0 < arms(back, pose_named("rest"))[0].wrist[0]


def test_whoever_sits_or_kneels_is_nearer_the_ground():
    standing, sitting, kneeling = (stance(0.6, pose).floor for pose in ("rest", "sit", "kneel"))
    assert kneeling < sitting < standing


def test_a_womans_body_is_another_than_a_mans_of_the_same_build():
    man, woman = build_of(Look(build="lean")), build_of(Look(build="lean", feminine=True))
    assert woman.shoulders < man.shoulders
    assert woman.hips / woman.waist > man.hips / man.waist


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[near]\nwrist = [0, 0, 0]\n", r"pose\.toml: \[far\] is missing"),
        ("[near]\nwrist = [0, 0, 0]\n[far]\nelbow = [1, 2, 3]\n", r'"far\.wrist" is missing'),
        (
            "[near]\nwrist = [0, 0]\n[far]\nwrist = [0, 0, 0]\n",
            r'"near\.wrist" is \[0, 0\]; it is \[out, down, forward\]',
        ),
        ("[near]\nwirst = [0, 0, 0]\n[far]\nwrist = [0, 0, 0]\n", r'"near\.wirst" is not known\. Known: .*wrist'),
        (
            'legs = "fly"\n[near]\nwrist = [0, 0, 0]\n[far]\nwrist = [0, 0, 0]\n',
            r'"legs" is .fly.; it is one of stand, sit',
        ),
        ("near = 3", r"\[near\] is missing"),
        ("[near", "is no TOML"),
    ],
)
def test_a_wrong_file_of_a_pose_is_told_by_file_and_key(text, names):
    with pytest.raises(WrongNumbers, match=names):
        read_pose(text.encode(), "pose.toml")


def test_every_print_that_a_cast_file_may_ask_for_is_drawn():
    assert set(vocabulary.PATTERNS) == set(PATTERNS)


def test_two_hands_hold_a_thing_as_far_apart_as_it_is_broad():
    book, cup = (spread(pose_named("read"), prop(name).broad) for name in ("book", "cup"))  # type: ignore[union-attr]
    apart = [arms(stance(0.0), pose) for pose in (book, cup)]
    wide, narrow = (far.wrist[0] - near.wrist[0] for near, far in apart)
    assert wide > narrow + 150
