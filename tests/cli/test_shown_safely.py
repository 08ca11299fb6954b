"""Nothing that a file, a name or an argument holds reaches a terminal as something that the terminal would obey."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest

from limelight.core.visible import in_json, visible

COMMAND = [sys.executable, "-m", "limelight"]
EVIL = "\x1b]0;mine\x07\x9b2J\u202egnp"
OBEYED = [bytes([code]) for code in (*range(9), 11, 12, *range(14, 32), 127)] + [
    *("\x9b".encode(), "\u202e".encode(), "\u2066".encode())
]


@pytest.fixture
def film(tmp_path):
    (tmp_path / "script.fountain").write_text(f"INT. {EVIL[-4:]} - DAY\n\nMIRA\nNo {EVIL[-4:]}.\n")
    return tmp_path


def said(*args):
    """What a command says where nobody looks on, and on a terminal."""
    run = subprocess.run([*COMMAND, *args], capture_output=True, check=False, timeout=60)
    return run.stdout + run.stderr


def shown(*args):
    """What a command says on a terminal; its own colours are none with TERM=dumb."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    run = subprocess.Popen([*COMMAND, *args], stdin=theirs, stdout=theirs, stderr=theirs, env=env)
    os.close(theirs)
    answer = b""
    try:
        while piece := os.read(ours, 65536):
            answer += piece
    except OSError:  # how Linux says that the other side is closed
        pass
    os.close(ours)
    assert run.wait(60) in (0, 1, 2)
    return answer.replace(b"\r\n", b"\n")


def assert_harmless(answer):
    assert b"Traceback" not in answer
    assert [code for code in OBEYED if code in answer] == []


@pytest.mark.parametrize("way", [said, shown])
def test_what_a_script_and_names_hold_is_written_out(film, way):
    (film / "own").mkdir()
    (film / "own" / f"a{EVIL}\nb.wav").touch()
    (film / "cast").mkdir()
    (film / "cast" / f"{EVIL}.toml").write_text("what")
    answer = way("status", str(film))
    assert_harmless(answer)
    assert rb"own/a\x1b]0;mine\x07\x9b2J\u202egnp\nb.wav" in answer
    assert_harmless(way("status", "--json", str(film)))


@pytest.mark.parametrize("way", [said, shown])
def test_a_scene_that_would_turn_the_row_around_is_shown_as_it_is_written(film, way):
    answer = way("status", str(film))
    assert_harmless(answer)
    assert b"INT. \\u202egnp" in answer


def test_arguments_are_answered_without_what_they_would_do(tmp_path):
    for command in (["status", f"{tmp_path}/{EVIL}"], ["import", f"{EVIL}.txt"], [EVIL], ["status", f"--{EVIL}"]):
        assert_harmless(said(*command))


def test_a_name_that_is_no_text_is_answered(tmp_path):
    assert_harmless(said("status", os.fsdecode(bytes(tmp_path) + b"/\xff")))


def test_a_document_reads_the_same_with_its_escapes():
    for text in (EVIL, "C:\\x1b", "\\u202e", "a\\\u202eb", "\ud800"):
        assert json.loads(in_json(json.dumps(text, ensure_ascii=False))) == text


def test_what_sets_arabic_and_hebrew_stays():
    assert visible("a\u200f\u061c\u200e\tb\nc") == "a\u200f\u061c\u200e\tb\nc"
