"""What the catalogue says is what the engines need, and what a real machine gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.core.registry import Registry
from limelight.engines.catalog import at_hand, check, entries, entry

ENGINES = [Registry.installed().engine(name) for name in Registry.installed().engine_names]


@pytest.mark.parametrize("engine", [pytest.param(engine, id=engine.name) for engine in ENGINES])
def test_every_model_that_an_engine_declares_is_in_the_catalogue(engine) -> None:
    needed = {*engine.models, *(model for models in engine.models_by_language.values() for model in models)}
    assert needed <= set(entries())


@pytest.mark.parametrize("name", entries())
def test_every_file_has_a_source_that_needs_no_hub(name: str) -> None:
    packaged = {file for source in entry(name).sources if source.kind != "hub" for file in source.gives}
    assert {file.name for file in entry(name).files} <= packaged


def test_the_voices_model_is_here_whole_and_the_one_that_the_engine_says(kokoro: Path) -> None:
    assert at_hand("kokoro-82m") == kokoro
    (network,) = (file for file in entry("kokoro-82m").files if file.name.endswith(".onnx"))
    assert Registry.installed().engine("kokoro").weights == network.sha256
    found = check("kokoro-82m")
    assert found is not None
    assert found.wrong == ()
