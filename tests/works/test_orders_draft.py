"""The shots written down as a person would: read again they change nothing, and a touched draft is known."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.actions.new import STARTERS
from limelight.core.graph import Notes
from limelight.core.identity import encode
from limelight.crafts.break_down_scene import break_down_scene
from limelight.kinds.film.own import Own
from limelight.kinds.film.scene import scene_plans
from limelight.works.naming import folded
from limelight.works.orders_draft import draft_of, is_untouched
from limelight.works.orders_file import read_orders
from limelight.works.production import read_production
from limelight.works.toml_file import read_toml

ROOT = Path(__file__).parents[2]
PEONY = ROOT / "examples/peony"
STARTED = ROOT / "src/limelight/actions/starters"


def drafts(production, take=1):
    """Every scene's inputs, its shots, and the draft of them."""
    for plan in scene_plans(production, Own()):
        inputs = dict(plan.shots().inputs)
        made = break_down_scene(**inputs, seed=take, vary={}, notes=Notes())
        yield inputs, made, draft_of(made, plan.scene)


def again(inputs, made, draft, take):
    """The shots with the draft as orders, and everything that was said about them."""
    problems, notes = [], Notes()
    people = {folded(who.name): who.name for who in inputs["players"]}
    table = read_toml(draft.encode(), "shots/sc01.toml", problems)
    orders = read_orders(table, made.scene, people)
    shots = break_down_scene(**inputs, orders=orders, seed=take, vary={}, notes=notes)
    return shots, [*problems, *notes.warnings]


def assert_the_same(production, take=1):
    for inputs, made, draft in drafts(production, take):
        shots, said = again(inputs, made, draft, take)
        assert [text for text in said if "shots/" in str(text)] == []
        assert encode(shots) == encode(made)


@pytest.mark.parametrize("take", [1, 4])
def test_the_examples_shots_are_the_same_under_their_own_draft(take):
    assert_the_same(read_production(PEONY), take)


@pytest.mark.parametrize("language", STARTERS)
def test_every_starters_shots_are_the_same_under_their_own_draft(tmp_path, language):
    (tmp_path / "script.fountain").write_text((STARTED / f"{language}.fountain").read_text("utf-8"), "utf-8")
    (tmp_path / "limelight.toml").write_text(f'language = "{language}"\n')
    assert_the_same(read_production(tmp_path))


ODD = st.sampled_from(['A"B', "安娜", "O'NEIL", "X\\Y", "Ann-Lee", "A=B", "#1"])
SAID = st.sampled_from(["No.", "Why did you never once come back to me that whole long spring, why?", 'He said "go".'])
DEEDS = st.sampled_from(["{} turns, terrified.", "A knock.", "{} enters.", "Petals fall.", "The lamp swings."])
NOTES = st.sampled_from(
    [
        "",
        "[[fade]]",
        "[[hold 1.5]]",
        "[[music: none]]",
        "[[shot: wide, pan left]]",
        "FADE OUT.",
        "DISSOLVE TO:",
        "(beat 0.7)",
    ]
)
PARTS = st.builds("\n\n@{}\n{}\n{}\n\n{}\n".format, ODD, st.sampled_from(["(hurt 0.35)", "(furious)", ""]), SAID, NOTES)
ACTS = st.builds(lambda deed, who: f"\n\n{deed.format(who)}\n", DEEDS, ODD)


@settings(max_examples=40, deadline=None)
@given(st.lists(PARTS | ACTS, min_size=1, max_size=8).map("".join))
def test_any_scene_is_the_same_under_its_own_draft(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("film")
    (folder / "script.fountain").write_text(f"EXT. GRAVE - NIGHT - STORM\n\nIt rains.{text}", "utf-8")
    assert_the_same(read_production(folder))


def test_a_draft_that_somebody_changed_is_known():
    _, _, draft = next(drafts(read_production(PEONY)))
    assert is_untouched(draft)
    assert is_untouched(draft.replace("\n", "\r\n"))
    assert not is_untouched(draft.replace("length = 0.8", "length = 0.9"))
    assert not is_untouched(draft + "\n[sh09]\n")
    assert not is_untouched("schema = 1\n")
