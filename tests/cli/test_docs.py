"""The docs are true: every command, option, exit code and direction stands in them, and their examples are read."""

import re
import shlex
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from limelight.cli import ends
from limelight.cli.app import COMMANDS, load
from limelight.works import places, policy, settings, vocabulary
from limelight.works.drawn import drawn
from limelight.works.fountain import read_screenplay
from limelight.works.inserts import INSERTS
from limelight.works.production import read_production

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EVERYWHERE = {"--json", "--help"}


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(language: str) -> list[tuple[str, str]]:
    """(page, content) of every fenced block in that language."""
    found = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [(page.name, block) for page in PAGES for block in found.findall(page.read_text("utf-8"))]


def listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words if word)


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


DIRECTIONS = {
    "sizes": vocabulary.SIZE_WORDS,
    "moves": vocabulary.MOVE_WORDS,
    "faces": vocabulary.EXPRESSIONS,
    "poses": vocabulary.POSES,
    "props": vocabulary.PROPS,
    "looks": vocabulary.GAZES,
    "music": vocabulary.MOODS,
    "sounds": vocabulary.SOUNDS,
    "lamp": vocabulary.LAMPS,
    "light": vocabulary.LIGHTS,
    "transitions": vocabulary.TRANSITIONS,
}
KEYS = {
    **{
        name: getattr(vocabulary, name.upper())
        for name in ("props", "heads", "builds", "hair", "beards", "hats", "glasses", "paints")
    },
    "skins": vocabulary.SKINS,
    "hair colours": vocabulary.HAIR_COLOURS,
    **{name: getattr(vocabulary, name.upper()) for name in ("costumes", "marks")},
    "kinds": places.KINDS,
    "parts": drawn("sets/parts"),
    "inserts": INSERTS,
    "hours": places.HOURS,
    "weathers": places.WEATHERS,
    "aspects": settings.ASPECTS,
    "media": settings.MEDIA,
    "outside": settings.OUTSIDE,
    "choosable": settings.CHOOSABLE,
    "approvable": policy.APPROVABLE,
    "topics": vocabulary.TOPICS,
    "uses": tuple(use.replace("-", "_") for use in policy.USES),
    "answers": policy.ANSWERS,
    "draftable": policy.DRAFTABLE,
    "arrivals": vocabulary.TRANSITIONS,
    "endings": vocabulary.ENDINGS,
    "effects": vocabulary.EFFECTS,
    "caption styles": vocabulary.CAPTION_STYLES,
    "idioms": vocabulary.IDIOMS,
    "markets": vocabulary.MARKETS,
    "channels": vocabulary.CHANNELS,
}
TABLES = {
    "the words of directions": "\n| | |\n|---|---|\n"
    + "".join(f"| {name} | {listed(words)} |\n" for name, words in DIRECTIONS.items()),
    **{name: listed(words) for name, words in KEYS.items()},
}


@pytest.mark.parametrize("page", ["docs/writing.md", "docs/folder.md", "docs/markets.md"])
def test_the_words_in_the_docs_are_those_that_are_known(page, request):
    marked = re.compile(r"(<!-- ([\w ]+) -->)(.*?)(<!-- end -->)", re.DOTALL)
    now = marked.sub(lambda found: found[1] + TABLES[found[2]] + found[4], text(page))
    if request.config.getoption("--rewrite-golden"):
        (ROOT / page).write_text(now, "utf-8")
    assert text(page) == now


def test_every_settings_file_in_the_docs_is_read_without_a_problem(tmp_path):
    for file in ("script.fountain", "script.ids"):
        (tmp_path / file).write_text(text(f"examples/peony/{file}"), "utf-8")
    shutil.copytree(ROOT / "docs" / "characters", tmp_path / "cast")
    for _, block in (each for each in blocks("toml") if not each[1].startswith("# src/")):
        file = tmp_path / block.splitlines()[0].removeprefix("# ").removeprefix("moonlit/")
        file.parent.mkdir(exist_ok=True)
        file.write_text(block, "utf-8")
        assert read_production(tmp_path).title


def test_every_link_to_a_file_of_ours_leads_somewhere():
    links = [
        (page.name, target)
        for page in [*PAGES, ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md"]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert [link for link in links if "pictures/" not in link[1]] == []
