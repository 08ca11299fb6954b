"""Who speaks: the engine and the voice that a plan asks for, for a film, for a draft, and for a service elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from film_plans import SCRIPT, Cell

from limelight.core.graph import Node
from limelight.kinds.film import plan_film
from limelight.kinds.film.plan import SendsElsewhere
from limelight.works.problems import Problems
from limelight.works.production import read_production


def lines(folder: Path, **cell: object) -> dict[str, Node]:
    plan = plan_film(read_production(folder), [Cell(**cell)])  # type: ignore[arg-type]
    return {node.slot: node for node in plan(lambda *_: None) if node.craft == "record_line"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "script.fountain").write_text(SCRIPT)
    return tmp_path


def test_a_film_is_spoken_by_the_built_in_voices_each_part_by_its_own(folder: Path) -> None:
    nodes = lines(folder).values()
    assert {node.engine for node in nodes} == {"kokoro"}
    assert {node.instead for node in nodes} == {("hibari", "espeak")}
    assert len({node.inputs["voice"] for node in nodes}) == 3


def test_a_draft_is_spoken_quickly_or_as_the_film_has_it_in_the_same_slots(folder: Path) -> None:
    film, draft = lines(folder), lines(folder, draft=True)
    assert {(node.engine, node.rather) for node in draft.values()} == {("hibari", ("kokoro",))}
    assert {slot: node.inputs for slot, node in draft.items()} == {slot: node.inputs for slot, node in film.items()}


def test_what_nobody_else_speaks_is_spoken_by_the_last_resort(folder: Path) -> None:
    assert {node.engine for node in lines(folder, voices="de").values()} == {"espeak"}


def test_nothing_is_sent_elsewhere_where_the_policy_forbids_it(folder: Path) -> None:
    settings = folder / "limelight.toml"
    settings.write_text('schema = 1\n[engines]\nvoice = "openai"\n[policy]\noutside = "nothing"\n')
    with pytest.raises(SendsElsewhere, match='outside = "text"'):
        lines(folder)
    settings.write_text('schema = 1\n[engines]\nvoice = "openai"\n[policy]\noutside = "text"\n')
    assert {node.engine for node in lines(folder).values()} == {"openai"}


def test_a_voice_that_nobody_has_is_a_problem_with_its_line_and_the_way_out(folder: Path) -> None:
    (folder / "cast").mkdir()
    (folder / "cast" / "scholar.toml").write_text('schema = 1\n[voice]\nname = "am_micheal"\n')
    with pytest.raises(Problems) as refused:
        read_production(folder)
    [problem] = refused.value.all
    assert (problem.file, problem.line) == ("cast/scholar.toml", 3)
    assert 'Did you mean "am_michael"?' in problem.hint
