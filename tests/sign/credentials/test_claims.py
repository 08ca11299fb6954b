"""A credential claims what the film's descent tells, in the standard's words, and nothing of anybody's private ones."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.sign.credentials.films import film, made
from tests.sign.credentials.signed import WHEN

from limelight.core.choices.lines import Decision
from limelight.core.lineage import Input
from limelight.core.registry import Registry
from limelight.sign.credentials.claims import Claim, Facts, OwnFile, Translation, Waived, claim
from limelight.sign.credentials.deeds import ALLOWED, DEEDS, MEASURING
from limelight.sign.credentials.makers import makers
from limelight.sign.credentials.source_types import of_whole
from limelight.sign.descent import Descent

VOICE = Input("file", "b3:voice", "", "own/sc02/ln07/voice@es.wav")
CHOICE = Decision(
    "sc01/ln01/voice@es", "b3:take2", by="Anna Ferrer", when="2026-11-01T10:00:00Z", because="she whispers the ending",
    out_of=("b3:take1", "b3:take2"),
)  # fmt: skip


def facts(descent: Descent, **more: Any) -> Facts:
    return Facts("Peony", WHEN, makers(Registry.installed(), descent.origins), **more)


def acts(said: Claim) -> list[dict[str, Any]]:
    return list(dict(said.assertions)["c2pa.actions.v2"]["actions"])


def of_craft(said: Claim, craft: str) -> dict[str, Any]:
    """What a craft has done that is met in the file."""
    return next(
        act
        for act in acts(said)
        if act.get("parameters", {}).get("limelight.craft") == craft and "digitalSourceType" in act
    )


def test_a_film_is_created_first_and_every_craft_behind_it_is_told_with_its_maker() -> None:
    said = claim(film(), facts(film()))
    assert acts(said)[0]["action"] == "c2pa.created"
    assert acts(said)[0]["digitalSourceType"].endswith("/compositeWithTrainedAlgorithmicMedia")
    spoken, played = of_craft(said, "record_line"), of_craft(said, "compose_score")
    assert spoken["softwareAgent"]["name"] == "kokoro"
    assert f"kokoro {spoken['softwareAgent']['version']}" == Registry.installed().engine("kokoro").version
    assert spoken["digitalSourceType"].endswith("/trainedAlgorithmicMedia")
    assert (spoken["parameters"]["limelight.makings"], spoken["when"]) == (2, "2026-09-21T14:14:20Z")
    assert played["digitalSourceType"].endswith("/algorithmicMedia")
    told = {
        act["parameters"]["limelight.craft"] for act in acts(said) if "limelight.craft" in act.get("parameters", {})
    }
    assert told == {origin.craft for origin in film().origins} - {"probe_material"}


def test_only_actions_of_the_standard_are_written_for_every_craft_there_is() -> None:
    every = tuple(made(name, f"sc01/{name}") for name in Registry.installed().craft_names)
    assert {act["action"] for act in acts(claim(film(*every), facts(film())))} <= ALLOWED


def test_every_craft_of_ours_is_told_in_words() -> None:
    untold = set(Registry.installed().craft_names) - set(DEEDS) - MEASURING
    assert not untold, "say in sign/credentials/deeds.py what they do"


def test_a_craft_that_nobody_knows_is_told_under_its_own_name() -> None:
    said = claim(film(made("paint_with_light", "sc01/light")), facts(film()))
    assert of_craft(said, "paint_with_light")["description"] == "paint with light"


def test_an_engine_that_has_changed_since_is_told_by_its_mark_and_without_a_model() -> None:
    old = replace(made("record_line", "sc01/ln03/voice@es", "kokoro"), fingerprint="b3:0123456789")
    descent = Descent("b3:film", (old,), (), (), ())
    said = claim(descent, facts(descent))
    assert of_craft(said, "record_line")["softwareAgent"] == {"name": "kokoro", "version": "b3:0123456789"}
    assert said.ingredients == ()
    assert said.source_type == "trainedAlgorithmicMedia"


def test_models_are_what_the_voices_came_out_of_with_licence_and_digest() -> None:
    model = next(each for each in claim(film(), facts(film())).ingredients if each.title.startswith("kokoro"))
    told = dict(model.metadata)
    assert (model.relationship, told["engine"]) == ("inputTo", "kokoro")
    assert "Apache-2.0" in told["licence"]
    assert told["weights"] == f"sha256:{Registry.installed().engine('kokoro').weights}"


def test_voices_in_another_language_are_a_dubbing_and_captions_a_translation() -> None:
    translations = (Translation("en", "es", "voices", drafted=True), Translation("en", "id", "captions"))
    said = claim(film(), facts(film(), translations=translations, languages=("es", "id")))
    told = [act for act in acts(said) if act["action"] in ("c2pa.translated", "c2pa.dubbed")]
    assert [act["action"] for act in told] == ["c2pa.translated", "c2pa.translated", "c2pa.dubbed"]
    assert told[0]["parameters"] == {"sourceLanguage": "en", "targetLanguage": "es"}
    assert told[0]["digitalSourceType"].endswith("/trainedAlgorithmicMedia")
    assert told[1]["digitalSourceType"].endswith("/humanEdits")


def test_captions_and_labels_in_the_picture_are_text_that_was_added() -> None:
    said = facts(film(), languages=("es", "id"), labels=("AI GENERATED", "AI GENERATED"))
    added = [act for act in acts(claim(film(), said)) if act["action"] == "c2pa.addedText"]
    assert [act["description"] for act in added] == ["captions in id", "labels in the picture: AI GENERATED"]
    assert added[0]["parameters"] == {"languages": ["id"]}


def test_a_poster_claims_neither_voices_nor_languages_that_are_not_in_it() -> None:
    poster = Descent(
        "b3:poster", (made("make_poster", "poster+9x16"), made("draw_shot", "sc01/sh01/picture+9x16")), (), (), ()
    )
    translations = (Translation("en", "es", "voices"),)
    said = claim(poster, facts(film(), translations=translations, languages=("es",)), "image/png")
    assert said.source_type == "algorithmicMedia"
    assert "dc:language" not in dict(said.assertions)["cawg.metadata"]
    assert not {"c2pa.dubbed", "c2pa.translated"} & {act["action"] for act in acts(said)}


def test_voices_that_are_not_heard_in_a_file_are_told_as_such_and_give_it_no_source() -> None:
    """A platform labels by any source that an action names."""
    spoken = [act for act in acts(claim(film(), facts(film()))) if "synthetic voice" in act.get("description", "")]
    assert sorted(act["parameters"]["limelight.makings"] for act in spoken) == [1, 2]
    unheard = next(act for act in spoken if act["parameters"]["limelight.makings"] == 1)
    assert unheard["description"].endswith("not met in it")
    assert "digitalSourceType" not in unheard
    still = claim(film(), facts(film()), "image/png")
    assert "trained" not in json.dumps(still.assertions)
    assert not any(each.title.startswith("kokoro") for each in still.ingredients)


def test_captions_are_people_s_words_though_they_follow_a_machine_s_voice() -> None:
    said = claim(film(), facts(film(), translations=(Translation("en", "id", "captions"),)), "application/x-subrip")
    assert said.source_type == "composite"


def test_what_a_person_brought_is_placed_with_the_source_that_they_say() -> None:
    own = {VOICE.path: OwnFile("digitalCapture", "Spoken by Anna Ferrer")}
    said = claim(film(own=(VOICE,)), facts(film(), own=own))
    placed = next(act for act in acts(said) if act["action"] == "c2pa.placed")
    assert placed["digitalSourceType"].endswith("/digitalCapture")
    part = next(each for each in said.ingredients if each.id == placed["parameters"]["ingredientIds"][0])
    assert (part.role, part.relationship, part.digest) == ("voice", "componentOf", "b3:voice")


def test_where_nobody_says_where_a_file_comes_from_no_source_is_claimed_for_it() -> None:
    said = claim(film(own=(VOICE,)), facts(film()))
    assert "digitalSourceType" not in next(act for act in acts(said) if act["action"] == "c2pa.placed")


@pytest.mark.parametrize(
    "path", ["/home/anna/Secret Client/voice.wav", "../../etc/voice.wav", "C:\\Users\\anna\\voice.wav"]
)
def test_a_title_is_never_a_path_on_somebody_s_machine(path: str) -> None:
    said = claim(film(own=(replace(VOICE, path=path),)), facts(film()))
    assert said.ingredients[0].title == "voice.wav"


def test_names_and_reasons_stay_at_home_unless_the_person_publishes_them() -> None:
    waived = (Waived("rights", "b3:waiver", "Art. 1", by="Anna Ferrer", because="she whispers the ending"),)
    said = facts(film(), waivers=waived)
    kept = json.dumps(claim(film(decisions=(CHOICE,)), said).assertions)
    assert "Anna" not in kept
    assert "whispers" not in kept
    assert "script.fountain" not in kept
    assert '"outOf": 2' in kept
    assert "b3:take2" in kept
    assert "b3:waiver" in kept
    told = json.dumps(claim(film(decisions=(CHOICE,)), replace(said, publish=True)).assertions)
    assert told.count("Anna Ferrer") == 2
    assert told.count("she whispers the ending") == 2


def test_the_same_film_claims_the_same() -> None:
    first, second = claim(film(own=(VOICE,)), facts(film())), claim(film(own=(VOICE,)), facts(film()))
    assert first == second


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["algorithmicMedia"], "algorithmicMedia"),
        (["trainedAlgorithmicMedia"], "trainedAlgorithmicMedia"),
        (["trainedAlgorithmicMedia", "algorithmicMedia"], "compositeWithTrainedAlgorithmicMedia"),
        (["digitalCapture", "algorithmicMedia"], "composite"),
        (["", "algorithmicMedia"], "composite"),
        (["digitalCapture", "compositeWithTrainedAlgorithmicMedia"], "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_a_whole_is_never_called_purer_than_its_parts(parts: list[str], whole: str) -> None:
    assert of_whole(parts) == whole
