"""What made a part of the film: an engine in the version that made it, or a part of limelight itself."""

from __future__ import annotations

from functools import lru_cache

from limelight import __version__
from limelight.core.lineage import Origin
from limelight.core.registry import Registry
from limelight.sign.authorship.statement import Maker, Nature

LIMELIGHT = Maker("limelight", __version__, "computer program")


def maker(origin: Origin) -> Maker:
    """Who made it. An engine that has changed since is told by what its making was marked with."""
    if not origin.engine:
        return LIMELIGHT
    version, fingerprint, _ = _declared(origin.engine)
    made_by = version if fingerprint == origin.fingerprint else f"another version ({origin.fingerprint[3:11]})"
    return Maker(origin.engine, made_by, nature(origin.engine))


def nature(engine: str) -> Nature:
    """Whether an engine was trained on works, or computes by rules."""
    return "trained model" if _declared(engine)[2] else "computer program"


@lru_cache(maxsize=64)
def _declared(engine: str) -> tuple[str, str, bool]:
    """The version and the fingerprint of an engine as it is installed, empty where it is not any more; and whether it
    was trained on works, which is told of all that do not deny it: more is then told than has to be.
    """
    registry = Registry.installed()
    if engine not in registry.engine_names:
        return "", "", True
    declared = registry.engine(engine)
    return declared.version, declared.fingerprint, declared.trained
