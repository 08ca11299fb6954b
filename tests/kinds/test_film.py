"""The film's graph: only what varies is repeated, and only what an edit reaches is asked for anew."""

from __future__ import annotations

from dataclasses import replace

from film_plans import Cell, Planned, changed, edited, refs_of

from limelight.core.registry import Registry
from limelight.kinds.film import frame_size, master_slot
from limelight.works.kept_ids import save_ids
from limelight.works.production import read_production
from limelight.works.shots import SceneShots


def test_a_film_has_every_part_down_to_its_master(folder):
    planned = Planned(folder)
    assert master_slot(Cell()) in planned.nodes
    slots = set(planned.nodes)
    assert all(slot in slots for node in planned.nodes.values() for slot in refs_of(node))
    assert {"srt@en~en", "vtt@en~en", "poster+9x16", "film/sound@en"} <= slots


def test_every_craft_that_the_plan_names_is_installed_and_takes_what_it_is_given(folder):
    registry = Registry.installed()
    unknown = {node.craft for node in Planned(folder).nodes.values()} - set(registry.craft_names)
    assert not unknown


def test_a_slot_is_named_so_that_a_person_finds_it(folder):
    segment = Planned(folder).nodes["sc01/sh02/segment@en+9x16~en"]
    assert segment.label.endswith('"She asked me to."')
    assert segment.label.startswith("0:0")
    assert segment.where == "script.fountain:12"


def test_another_language_shares_every_shot_and_picture(folder):
    one, two = Planned(folder), Planned(folder, Cell(), Cell("es", ("es",)))
    shared = {slot for slot in two.nodes if slot.endswith("/shots") or ("/picture" in slot and "@" not in slot)}
    assert shared == {slot for slot in one.nodes if slot.endswith("/shots") or ("/picture" in slot and "@" not in slot)}
    assert not changed(one.recipes(), {slot: key for slot, key in two.recipes().items() if slot in one.nodes})


def test_another_aspect_shares_voices_timing_and_sound(folder):
    nodes = Planned(folder, Cell(), Cell(aspect="16:9")).nodes
    assert sum(node.craft == "mix_scene" for node in nodes.values()) == 2
    assert sum(node.craft == "record_line" for node in nodes.values()) == 4
    assert (frame_size("16:9"), frame_size("9:16"), frame_size("4:5")) == ((1920, 1080), (1080, 1920), (1080, 1350))


def test_a_changed_line_reaches_its_voice_its_scenes_timing_and_its_own_segment_only(folder):
    before = Planned(folder).recipes()
    after = Planned(edited(folder, "She asked me to.", "She begged me to do it.")).recipes()
    reached = changed(before, after)
    segments = {slot for slot in reached if "/segment" in slot}
    assert "sc01/ln02/voice@en" in reached
    assert segments
    assert all(slot.startswith("sc01/sh02") for slot in segments)
    assert not any(slot.startswith("sc02/") for slot in reached)
    assert not any("/picture+" in slot for slot in reached)


def test_an_inserted_scene_leaves_the_others_as_they_are(folder):
    save_ids(read_production(folder))
    before = Planned(folder)
    text = "EXT. GARDEN - DUSK\n\nLINIANG waits.\n\nINT. STUDY - NIGHT"
    edited(folder, "INT. STUDY - NIGHT", text)
    after = Planned(folder)
    new = {plan.id for plan in after.plan.scenes} - {plan.id for plan in before.plan.scenes}
    moved = {slot for slot in changed(before.recipes(), after.recipes()) if slot.split("/")[0] not in new}
    assert all(slot.startswith(("film/", "srt", "vtt", "timeline")) for slot in moved), moved


def test_a_shot_hangs_on_the_one_before_only_where_both_are_seen_and_then_on_one_frame_of_it(folder):
    cut = Planned(folder).nodes
    dissolved = Planned(edited(folder, "INT. STUDY - NIGHT", "DISSOLVE TO:\n\nINT. STUDY - NIGHT")).nodes
    frozen = [slot for slot, node in dissolved.items() if node.craft == "freeze_frame"]
    hanging = [slot for slot, node in dissolved.items() if "before" in node.inputs]

    assert not any(node.craft == "freeze_frame" for node in cut.values())
    assert [slot.split("/")[0] for slot in (*frozen, *hanging)] == ["sc01", "sc02"]
    assert dissolved[hanging[0]].inputs["before"].slot == frozen[0]


def test_a_language_without_a_voice_is_timed_by_reading(folder):
    nodes = Planned(folder, Cell("th", ("th",)), speaks="").nodes
    assert nodes["sc01/ln01/voice@th"].craft == "read_line"
    assert "voice" not in nodes["sc01/ln01/voice@th"].inputs


def test_lines_that_nobody_translated_are_named(folder):
    assert Planned(folder, Cell("en", ("es",))).plan.missing == {
        "es": ("sc01/ln01", "sc01/ln02", "sc02/ln01", "sc02/ln02")
    }


def test_a_reason_that_reads_otherwise_draws_nothing_again(folder):
    planned = Planned(folder)
    before = planned.recipes()
    for slot, made in planned.made.items():
        if isinstance(made, SceneShots):
            shots = tuple(replace(shot, reason="Otherwise.", sounds=("knock",)) for shot in made.shots)
            planned.made[slot] = replace(made, shots=shots)
    planned.nodes = {node.slot: node for node in planned.plan(lambda slot, kind=None: planned.made.get(slot))}
    redone = {slot for slot in changed(before, planned.recipes()) if "/picture+" in slot or "/segment" in slot}
    assert not redone


def test_the_scripts_own_texts_are_read_in_the_picture_with_and_without_captions(folder):
    edited(folder, "SCHOLAR\n(tender)", "SUPER: Three nights before\n\nSCHOLAR\n(tender)")
    for cell in (Cell(), Cell(captions=())):
        made = Planned(folder, cell).made
        cues = [made[slot] for slot in made if "/cue@" in slot and slot.startswith("sc02/")]
        read = {row for cue in cues for track in cue.captions for caption in track.captions for row in caption.rows}
        assert read == {"Three nights before"}
