"""What a person puts in, tells otherwise, or tries: the plan asks for just that, and shares all the rest."""

from __future__ import annotations

from pathlib import Path

from film_plans import Cell, Planned, changed, edited

from limelight.core.graph import Ref
from limelight.kinds.film import Excerpt
from limelight.works.footage import Footage

CLIP = Footage("clip", 1280, 720, 6.0, 60.0, sound=True, name="picture.mp4")
STILL = Footage("still", 800, 600, name="picture.jpg")
KNOCK = 'schema = 1\nabout = "Later"\n[say]\n"sc02/ln02" = "Dig deeper."\n'


def roles(slots: set[str]) -> set[str]:
    return {slot.rpartition("/")[2].partition("@")[0].partition("+")[0] for slot in slots}


def test_an_own_clip_reaches_its_shot_and_its_scenes_mix(folder: Path) -> None:
    with_clip = Planned(folder, own={"sc01/sh02/picture": CLIP})
    redone = changed(Planned(folder).recipes(), with_clip.recipes())

    assert {slot for slot in redone if not slot.startswith("film/")} == {
        "sc01/sh02/footage",
        "sc01/sh02/picture+9x16",
        "sc01/sh02/segment@en+9x16~en",
        "sc01/sh02/sound",
        "sc01/mix@en",
    } | {slot for slot in redone if "thumbnail" in slot}
    assert with_clip.nodes["sc01/sh02/picture+9x16"].craft == "conform_clip"
    assert with_clip.nodes["sc01/sh02/segment@en+9x16~en"].craft == "render_clip"


def test_a_photograph_is_staged_and_played_like_what_is_drawn(folder: Path) -> None:
    nodes = Planned(folder, own={"sc01/sh02/picture": STILL}).nodes

    assert nodes["sc01/sh02/picture+9x16"].craft == "stage_still"
    assert nodes["sc01/sh02/segment@en+9x16~en"].craft == "render_shot"
    assert "sc01/sh02/sound" not in nodes


def test_nothing_is_made_of_a_clip_before_it_is_known_what_it_is(folder: Path) -> None:
    nodes = Planned(folder, own={"sc01/sh02/picture": None}).nodes

    assert "sc01/sh02/footage" in nodes
    assert not {"sc01/sh02/picture+9x16", "sc01/sh02/segment@en+9x16~en", "sc01/mix@en"} & set(nodes)
    assert "sc01/sh01/picture+9x16" in nodes


def test_an_own_voice_without_a_language_speaks_the_screenplays_own(folder: Path) -> None:
    nodes = Planned(folder, Cell("en"), Cell("es"), own={"sc01/ln01/voice": None}).nodes

    assert nodes["sc01/ln01/voice@en"].craft == "adopt_recording"
    assert nodes["sc01/ln01/voice@es"].craft == "record_line"


def test_a_recording_in_another_language_is_aligned_by_a_voice_that_says_the_line(folder: Path) -> None:
    nodes = Planned(folder, Cell("en"), Cell("es"), own={"sc01/ln01/voice": None, "sc01/ln01/voice@es": None}).nodes

    assert nodes["sc01/ln01/guide@es"].craft == "record_line"
    assert nodes["sc01/ln01/voice@es"].inputs["spoken"] == Ref("sc01/ln01/guide@es")
    assert "spoken" not in nodes["sc01/ln01/voice@en"].inputs


def test_one_music_for_the_film_goes_on_where_the_scene_before_left_it(folder: Path) -> None:
    planned = Planned(folder, own={"score": None})
    starts = planned.made["sc01/timing@en"].frames / 30

    assert [planned.nodes[f"{scene}/score@en"].inputs["offset"] for scene in ("sc01", "sc02")] == [0.0, starts]


def test_a_draft_shares_everything_but_its_pictures(folder: Path) -> None:
    full, draft = Planned(folder), Planned(folder, Cell(draft=True))
    own = set(draft.nodes) - set(full.nodes)

    assert roles({slot for slot in own if not slot.startswith("film/")}) == {"picture", "segment"}
    assert all("9x16-draft" in slot for slot in own)
    assert draft.nodes["sc01/sh02/picture+9x16-draft"].inputs["height"] == 640


def test_an_excerpt_asks_for_the_shots_that_it_meets(folder: Path) -> None:
    whole = Planned(folder)
    first = whole.made["sc01/timing@en"].shots[0]
    part = Planned(folder, excerpt=Excerpt(0.0, (first.start + 1) / 30))

    assert {slot for slot in part.nodes if "/segment" in slot} == {f"{first.id}/segment@en+9x16~en"}
    assert not [slot for slot in part.nodes if slot.startswith("sc02/mix")]


def test_a_variant_has_names_of_its_own_only_where_it_differs(folder: Path) -> None:
    (folder / "variants").mkdir()
    (folder / "variants" / "deeper.toml").write_text(KNOCK, "utf-8")
    own = set(Planned(folder, Cell(), Cell(variant="deeper")).nodes) - set(Planned(folder).nodes)

    assert all("~deeper" in slot for slot in own)
    assert {slot.partition("/")[0] for slot in own if slot.startswith("sc")} == {"sc02"}


def test_what_a_person_orders_of_a_scene_reaches_that_scene(folder: Path) -> None:
    before = Planned(folder).recipes()
    (folder / "shots").mkdir()
    (folder / "shots" / "sc02.toml").write_text('schema = 1\n[sh01]\nsize = "wide"\n', "utf-8")
    redone = changed(before, Planned(folder).recipes())

    assert {slot.partition("/")[0] for slot in redone if slot.startswith("sc")} == {"sc02"}
    assert "voice" not in roles(redone)


def test_a_changed_line_renders_other_scenes_of_a_draft_again_and_draws_nothing(folder: Path) -> None:
    """The time burnt into a draft's frames is the film's."""
    draft = Cell(draft=True)
    before = Planned(folder, draft).recipes()
    edited(folder, "She asked me to.", "She asked me to, again and again, for years.")
    redone = changed(before, Planned(folder, draft).recipes())

    assert [slot for slot in redone if slot.startswith("sc02/") and "/segment" in slot]
    assert not [slot for slot in redone if slot.startswith("sc02/") and "/picture" in slot]


def test_what_a_scene_that_a_variant_leaves_out_has_left_on_people_stays_on_them(folder: Path) -> None:
    edited(folder, "The FATHER holds", "The SCHOLAR is muddy to the elbows. The FATHER holds")
    edited(folder, "She smiles.", "She smiles.\n\nEXT. GRAVE - NIGHT\n\nSCHOLAR\nNow.")
    (folder / "variants").mkdir()
    (folder / "variants" / "short.toml").write_text('schema = 1\nleave_out = ["sc01"]\n', "utf-8")
    scenes = {scene.id: scene for scene in Planned(folder, Cell(variant="short")).plan.scenes_of("short")}

    assert scenes["sc03"].marks == {"SCHOLAR": ("mud",)}
