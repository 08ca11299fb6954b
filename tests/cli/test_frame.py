"""The command line's frame: what is true of every command."""

import json
import os
import subprocess
import sys

import pytest

from limelight.cli.app import COMMANDS, load, run

HEAVY = ("numpy", "cv2", "skia", "av", "onnxruntime", "opentimelineio", "PIL", "pydantic", "rich")


def python(code: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, **more)


def test_an_unknown_command_is_suggested_and_ends_with_2(capsys):
    assert run(["mkae"]) == 2
    assert "'make'" in capsys.readouterr().err


def test_an_unknown_option_is_suggested_and_ends_with_2(capsys):
    assert run(["make", "--voice", "en"]) == 2
    assert "--voices" in capsys.readouterr().err


def test_an_error_with_json_is_one_document_on_stdout_and_nothing_else(tmp_path, capsys):
    assert run(["status", str(tmp_path / "nowhere"), "--json"]) == 2
    printed = capsys.readouterr()
    error = json.loads(printed.out)["error"]
    assert (error["code"], printed.err) == ("no-folder", "")
    assert error["fields"]["folder"].endswith("nowhere")


def test_a_wrong_option_with_json_is_a_document_too(capsys):
    assert run(["status", "--nonsense", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "usage"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_the_list_says_has_json_and_an_example(name):
    command = load(name)
    assert command.help.startswith(COMMANDS[name])
    assert any("--json" in parameter.opts for parameter in command.params)
    assert f"limelight {name}" in command.epilog


def test_no_command_loads_a_heavy_library_and_help_loads_no_command(tmp_path):
    code = f"""if True:
        import sys
        from limelight.cli import app
        app.run(["--help"])
        assert not [name for name in sys.modules if name.startswith("limelight.actions")], "help loads no action"
        for name in app.COMMANDS:
            app.load(name)
        assert app.run(["new", {str(tmp_path / "x")!r}]) == app.run(["status", {str(tmp_path / "x")!r}]) == 0
        loaded = [name for name in {HEAVY!r} if name in sys.modules]
        assert not loaded, loaded
    """
    done = python(code)
    assert done.returncode == 0, done.stderr


def test_a_worker_that_imports_the_command_line_again_pays_nothing_for_it():
    done = python(
        "import sys, limelight.cli; print([name for name in ('typer', 'click', 'rich') if name in sys.modules])"
    )
    assert done.stdout.strip() == "[]"


def test_a_reader_that_goes_away_leaves_no_traceback():
    reading, writing = os.pipe()
    command = subprocess.Popen(
        [sys.executable, "-c", "from limelight.cli import main; import sys; sys.argv[1:] = ['--help']; main()"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(reading)
    os.close(writing)
    _, errors = command.communicate(timeout=60)
    assert (command.returncode, errors) == (141, "")


def test_the_version_is_the_packages(capsys):
    from limelight import __version__

    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"limelight {__version__}\n"
