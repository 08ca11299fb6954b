"""What each command prints, away from a terminal."""

import json

import pytest

from limelight.actions.make import MakeResult
from limelight.actions.new import NewRequest, new
from limelight.cli import documents, ends, screen
from limelight.cli.app import run
from limelight.core.errors import Fault, InputError
from limelight.core.report import Failure
from limelight.works.problems import Problem, Problems

FAILURE = Failure("a", "b", Fault("no-room", {"craft": "c"}, "{craft} has no room."), "script.fountain:1")


@pytest.fixture
def folder(tmp_path):
    new(NewRequest(tmp_path / "moonlit"))
    return str(tmp_path / "moonlit")


@pytest.mark.parametrize("command", [["board"], ["status"], ["explain", "0:00"]])
def test_json_is_one_document_and_nothing_beside_it(command, folder, capsys):
    assert run([*command, folder, "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)
    assert printed.err == ""


def test_away_from_a_terminal_a_table_is_rows_with_tabs_and_no_colour(folder, capsys):
    assert run(["board", folder]) == 0
    first, *rows, last = capsys.readouterr().out.splitlines()
    assert first.split("\t") == ["shot", "at", "s", "size", "who", "line", "reason"]
    assert {len(row.split("\t")) for row in rows} == {7}
    assert "shots, ~0:" in last
    assert "\x1b" not in "".join(rows)


def test_explain_takes_its_two_words_in_either_order(folder, capsys):
    assert run(["explain", folder, "0:00", "--json"]) == run(["explain", "0:00", folder, "--json"]) == 0


def test_every_problem_of_every_file_is_told_with_the_way_out(capsys):
    problems = Problems([Problem("a.toml", 3, "x", "x is wrong.", "Write y."), Problem("b", 1, "z", "z is wrong.")])

    def reading():
        raise problems

    assert ends.of(reading, []) == 2
    assert capsys.readouterr().err == (
        "a.toml:3: x is wrong. Write y.\nb:1: z is wrong.\n\n2 problems in 2 files. Nothing was made.\n"
    )


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (InputError(message="no"), 2),
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(), 141),
        (ZeroDivisionError(), 1),
        (OSError(28, "No space left on device", "x"), 1),
    ],
)
def test_every_way_to_end_has_its_code(raised, code, monkeypatch):
    monkeypatch.setattr(ends, "_no_reader", lambda: ends.NO_READER)

    def ending():
        raise raised

    assert ends.of(ending, []) == code


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (MakeResult(), 0),
        (MakeResult(errors=(FAILURE,), waits=(FAILURE,)), 1),
        (MakeResult(waits=(FAILURE,)), 3),
        (MakeResult(stopped=True), 1),
    ],
)
def test_a_make_ends_with_the_worst_that_happened(result, code):
    assert result.exit == code


def test_an_error_in_a_document_has_its_code_its_fields_and_its_sentence():
    fault = documents.plain(FAILURE)["fault"]
    assert fault == {"code": "no-room", "fields": {"craft": "c"}, "message": "c has no room."}


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.42, "0.4 s"), (12.4, "12 s"), (200, "3 min 20 s"), (3900, "1 h 5 min"), (59.6, "1 min 0 s")],
)
def test_how_long_something_takes_is_said_as_people_say_it(seconds, said):
    assert screen.lasting(seconds) == said
