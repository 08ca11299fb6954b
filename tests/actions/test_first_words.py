"""What a production began with is known from what its authors wrote over it."""

from pathlib import Path

from limelight.actions.new import NewRequest, first_words, new
from limelight.works.fountain import read_screenplay
from limelight.works.production import read_production
from limelight.works.screenplay import Screenplay

EXAMPLES = Path(__file__).parents[2] / "examples"


def began(folder: Path, language: str, changed: tuple[str, str] = ("", "")) -> Screenplay:
    new(NewRequest(folder, language))
    script = folder / "script.fountain"
    script.write_text(script.read_text("utf-8").replace(*changed), "utf-8")
    return read_production(folder).screenplay


def test_an_untouched_first_screenplay_is_known_in_every_word(tmp_path):
    found = began(tmp_path / "door", "ja")
    said = {element.words for scene in found.scenes for element in scene.lines}
    assert said
    assert said <= first_words(found)


def test_a_line_that_somebody_wrote_over_it_is_theirs(tmp_path):
    given = first_words(began(tmp_path / "door", "en", ("You told them I was dead.", "You told them I was a liar.")))
    assert "You were." in given
    assert "You told them I was a liar." not in given


def test_two_lines_that_are_the_same_by_chance_were_not_given():
    script = "INT. HALL - NIGHT\n\nANN\nYou were.\n\nBEN\nThen who wrote this?\n\nANN\nNobody did.\n"
    assert first_words(read_screenplay(script, set())) == frozenset()


def test_the_examples_began_with_nothing():
    folders = [folder for folder in EXAMPLES.iterdir() if (folder / "script.fountain").exists()]
    assert [first_words(read_production(folder).screenplay) for folder in folders] == [frozenset()] * 3
