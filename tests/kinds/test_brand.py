"""A brand's look is one input of everything that paints, and of nothing that speaks, cuts or sounds."""

from __future__ import annotations

from film_plans import Planned, changed


def test_another_style_draws_every_picture_again_and_nothing_else(folder):
    before = Planned(folder)
    (folder / "brand.toml").write_text('[look]\nstyle = "opera-gold"\n', "utf-8")
    after = Planned(folder)
    crafts = {after.nodes[slot].craft for slot in changed(before.recipes(), after.recipes())}
    drawn = {slot for slot, node in after.nodes.items() if node.craft == "draw_shot"}
    assert drawn
    assert drawn <= changed(before.recipes(), after.recipes())
    assert "draw_shot" in crafts
    assert not crafts & {"record_line", "time_scene", "break_down_scene", "mix_scene", "compose_score", "cue_shot"}
