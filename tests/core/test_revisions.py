"""A craft whose code has changed says so in its revision, and an engine in its version.

tests/golden/crafts.toml holds the code each had at its revision. When this fails: raise the revision of the crafts
that it names, unless their output is the very same as before; then run
`pytest tests/core/test_revisions.py --rewrite-golden`, and look at the diff.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from limelight.core.registry import Registry
from limelight.testing.code import Code, code_of

GOLDEN = Path(__file__).parents[1] / "golden" / "crafts.toml"


def declared() -> dict[str, Code]:
    """Every installed craft at its revision and engine at its version, with their code."""
    registry = Registry.installed()
    crafts = {
        name: code_of(registry.target(name), f"revision {registry.craft(name).revision}")
        for name in registry.craft_names
    }
    engines = [registry.engine(name) for name in registry.engine_names]
    return crafts | {f"engine {each.name}": code_of(each.target, f"version {each.version}") for each in engines}


def as_toml(codes: dict[str, Code]) -> str:
    parts = {name: digest for code in codes.values() for name, digest in code.parts.items()}
    lines = ["# What each craft's code was at its revision: see tests/core/test_revisions.py.", "", "[made_by]"]
    lines += [f'"{name}" = "{code.version}"' for name, code in sorted(codes.items())]
    lines += ["", "[code]", *(f'"{name}" = "{digest}"' for name, digest in sorted(parts.items()))]
    return "\n".join(lines) + "\n"


def unsaid(codes: dict[str, Code]) -> dict[str, list[str]]:
    """Module that has changed -> the crafts and engines it belongs to that keep their revision all the same."""
    was = tomllib.loads(GOLDEN.read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for name, code in codes.items():
        for part, digest in code.parts.items():
            if was["code"].get(part) != digest and was["made_by"].get(name) == code.version:
                found.setdefault(part, []).append(name)
    return found


def test_no_code_changes_without_its_revision(request: pytest.FixtureRequest) -> None:
    codes = declared()
    if request.config.getoption("--rewrite-golden"):
        GOLDEN.write_text(as_toml(codes), encoding="utf-8")
    if changed := unsaid(codes):
        modules = "\n".join(f"  {part}: {', '.join(names)}" for part, names in sorted(changed.items()))
        pytest.fail(f"changed without another revision (see the top of this file):\n{modules}", pytrace=False)
    if GOLDEN.read_text("utf-8") != as_toml(codes):
        pytest.fail("crafts.toml is old: --rewrite-golden writes it anew", pytrace=False)
