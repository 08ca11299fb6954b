"""Places as data: kinds are files, a person's set is composed of parts, inserts are found by what scripts call them."""

import pytest

from limelight.works.design import Design, Piece
from limelight.works.inserts import INSERTS, insert_of, seen_at, shown_by
from limelight.works.place_kinds import KINDS, design_of, kinds
from limelight.works.places import Place, locate, things_of
from limelight.works.problems import Problem
from limelight.works.set_file import read_place
from limelight.works.toml_file import read_toml


def place(text: str) -> tuple[Place, list[Problem]]:
    problems: list[Problem] = []
    return read_place(read_toml(text.encode(), "sets/x.toml", problems), "x"), problems


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_place_is_read_without_a_problem_and_shows_something(kind):
    assert design_of(kind).shown
    assert kinds()[kind].words


def test_of_two_kinds_in_a_heading_the_narrower_is_meant():
    assert locate("HOSPITAL ROOM", True, ()).place.kind == "hospital"
    assert locate("CAR, THE STREET", True, ()).place.kind == "car"
    assert locate("安静的街道", False, ()).place.kind == "street"


def test_a_set_without_a_kind_is_just_its_pieces():
    own, problems = place('[[part]]\npart = "table"\nat = [300, 1500]\nthings = ["table"]\n')
    assert not problems
    assert own.design == Design(pieces=(Piece("table", (300.0, 1500.0), things=("table",)),))
    assert things_of(own) == {"table"}


def test_pieces_with_a_kind_are_put_into_a_place_of_that_kind():
    own, problems = place('kind = "car"\n[[part]]\npart = "glow"\nat = [540, 1400]\n')
    assert not problems
    assert own.design is not None
    assert own.design.seated
    assert own.design.pieces == (*design_of("car").pieces, Piece("glow", (540.0, 1400.0)))


def test_a_set_that_says_nothing_of_its_own_is_its_kind():
    own, _ = place('kind = "study"\nhour = "night"\n')
    assert own.design is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[[part]]\npart = "tabel"\n', 2, 'Did you mean "table"?'),
        ('[[part]]\npart = "bed"\n[[part]]\npart = "door"\nsize = "big"\n', 5, "size is text"),
        ('[[part]]\npart = "bed"\ncolour = "#112233"\n', 3, "no key that is known"),
        ("[[part]]\nat = [1, 2]\n", 1, "does not say which part"),
        ('[[part]]\npart = "bed"\nat = [1]\n', 3, "Write 2 numbers"),
        ('brings = ["frogs"]\n', 1, "A place can bring"),
    ],
)
def test_what_is_wrong_with_a_piece_is_told_with_its_line_and_the_way_out(text, line, message):
    _, problems = place(text)
    assert [problem.line for problem in problems] == [line]
    assert message in str(problems[0])


@pytest.mark.parametrize("name", INSERTS)
def test_every_insert_lays_something_before_any_place(name):
    seen, thing = seen_at(Place("FIELD", "field", "field"), name)
    assert seen.design is not None
    assert seen.design.near
    assert thing == ""


def test_words_in_quotes_stand_on_the_thing():
    seen, _ = seen_at(Place("CAR", "car", "car"), 'phone "ADAEZE is requesting a ride"')
    assert seen.design is not None
    assert [piece.words for piece in seen.design.near if piece.part == "phone"] == ["ADAEZE is requesting a ride"]
    assert insert_of("letter «Viens.»").words == "Viens."
    assert insert_of("the lock").thing == "the lock"


def test_a_places_own_thing_comes_before_an_insert_of_that_name():
    seen, thing = seen_at(Place("BEDROOM", "bedroom", "bedroom"), "toast")
    assert seen.design is not None
    assert (thing, seen.design.near, seen.design.past) == ("toast", (), "toast")


def test_what_nobody_has_drawn_is_known_not_to_be_shown():
    field = Place("FIELD", "field", "field")
    assert shown_by(field, "手机")
    assert not shown_by(field, "harpsichord")
