"""The docs are true: every command, option, exit code and direction stands in them, and their examples are read."""

import re
import shlex
from pathlib import Path

import pytest

from limelight.cli import ends
from limelight.cli.app import COMMANDS, load
from limelight.works import vocabulary
from limelight.works.fountain import read_screenplay

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EVERYWHERE = {"--json", "--help"}


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(language: str) -> list[tuple[str, str]]:
    """(page, content) of every fenced block in that language."""
    found = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [(page.name, block) for page in PAGES for block in found.findall(page.read_text("utf-8"))]


def commands() -> list[str]:
    lines = [line.split("#")[0].strip() for _, block in blocks("sh") for line in block.splitlines()]
    return [line.removeprefix("uvx ") for line in lines if line.removeprefix("uvx ").startswith("limelight ")]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_option_is_documented(name):
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text("docs/commands.md"), re.MULTILINE | re.DOTALL)
    options = {option for parameter in load(name).params for option in parameter.opts if option.startswith("--")}
    assert section
    assert [option for option in options - EVERYWHERE if f"`{option}`" not in section[1]] == []


def test_every_exit_code_is_documented():
    codes = (ends.DONE, ends.FAILED, ends.WRONG_INPUT, ends.WAITING, ends.STOPPED, ends.NO_READER)
    assert [code for code in codes if f"| {code} |" not in text("docs/commands.md")] == []


@pytest.mark.parametrize("line", commands())
def test_every_command_line_in_the_docs_is_one(line):
    name, *args = shlex.split(line)[1:]
    load(name).make_context(name, args)


@pytest.mark.parametrize(("page", "script"), blocks("fountain"))
def test_every_screenplay_in_the_docs_is_read_without_a_problem(page, script):
    assert read_screenplay(script, set()).problems == ()


def test_every_word_that_a_direction_knows_is_documented():
    words = {
        *(vocabulary.EXPRESSIONS + vocabulary.POSES + vocabulary.PROPS + vocabulary.GAZES + vocabulary.LAMPS),
        *(vocabulary.TRANSITIONS + vocabulary.MOODS + vocabulary.SOUNDS),
        *vocabulary.SIZE_WORDS,
        *vocabulary.MOVE_WORDS,
    }
    assert [word for word in sorted(words) if f"`{word}`" not in text("docs/writing.md")] == []
