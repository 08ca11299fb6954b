"""Crafts and engines are known by their source text alone: nothing is imported to learn what is declared."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from limelight.core.errors import BadDeclaration
from limelight.core.graph import Needs
from limelight.core.registry import Registry
from limelight.testing import registry

BOMB = "raise SystemExit('this module was imported')\n"

ODD = (
    BOMB
    + '''
from limelight.core import graph

@graph.craft(
    revision=3,
    upgrade="keep",
    varies=("pace", "blend"),
    axes=("language",),
    needs=graph.Needs(cpu=2, memory_mb=1_500, engine="voice"),
)
# a comment between
def speak(
    line: str,
) -> bytes: ...

@graph.craft(revision=REVISION, upgrade="keep")
def loose() -> bytes: ...

def bare() -> bytes: ...

class Voice:
    """Speaks."""

    kind = "voice"
    version: str = "2.1"
    default = True

    def __init__(self) -> None:
        kind = "not this one"

class Nameless:
    kind = "voice"
'''
)


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Registry:
    (tmp_path / "odd_package").mkdir()
    (tmp_path / "odd_package" / "__init__.py").write_text(BOMB)
    (tmp_path / "odd_package" / "odd.py").write_text(ODD)
    monkeypatch.syspath_prepend(tmp_path)
    crafts = {name: f"odd_package.odd:{name}" for name in ("speak", "loose", "bare", "missing")}
    return Registry(crafts, {"voice": "odd_package.odd:Voice", "nameless": "odd_package.odd:Nameless"})


def test_a_declaration_is_read_without_importing_its_module_or_package(odd: Registry) -> None:
    craft = odd.craft("speak")
    assert (craft.revision, craft.varies, craft.axes) == (3, ("pace", "blend"), ("language",))
    assert craft.needs == Needs(cpu=2, memory_mb=1500, engine="voice")
    engine = odd.engine("voice")
    assert (engine.kind, engine.version, engine.default) == ("voice", "2.1", True)


def test_what_is_read_is_what_the_decorator_says() -> None:
    found = registry()
    for name in found.craft_names:
        module, _, function = found.target(name).partition(":")
        function = getattr(importlib.import_module(module), function)
        assert found.craft(name) == function.declared


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("loose", r"odd\.py:17: .*`REVISION` is no literal"),
        ("bare", "does not stand right above it"),
        ("missing", "no function of that name"),
    ],
)
def test_a_craft_that_cannot_be_read_says_where_and_why(odd: Registry, name: str, why: str) -> None:
    with pytest.raises(BadDeclaration, match=why):
        odd.craft(name)


def test_an_engine_without_a_version_is_refused(odd: Registry) -> None:
    with pytest.raises(BadDeclaration, match="attribute version is missing"):
        odd.engine("nameless")


def test_every_installed_craft_and_engine_can_be_read_and_none_is_imported_for_it() -> None:
    before = set(sys.modules)
    installed = Registry.installed()
    for name in installed.craft_names:
        installed.craft(name)
    for name in installed.engine_names:
        installed.engine(name)
    assert not {name for name in set(sys.modules) - before if name.startswith("limelight.crafts.")}
