"""Run every step, or those that are named: `python -m torture [--seed N] [--much 0.1] [kills faults ...]`.

Prints what was seen as it is seen, writes `build/torture.json`, and leaves with 1 when a promise was broken.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import secrets
import shutil
import sys
import tempfile
import time
from pathlib import Path

from torture import steps
from torture.seen import Room, Seen, Step

BUILD = Path(__file__).parent.parent / "build"


def main() -> int:
    """The exit status: 1 when a promise was broken."""
    asked = _asked()
    known = sorted(module.name for module in pkgutil.iter_modules(steps.__path__))
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    if unknown := set(asked.steps) - set(known):
        sys.exit(f"There is no step {', '.join(sorted(unknown))}: there are {', '.join(known)}.")
    print(f"seed {seed}, load {os.getloadavg()[0]:.1f}", flush=True)
    seen = {name: _run(name, seed, asked.much) for name in known if not asked.steps or name in asked.steps}
    BUILD.mkdir(exist_ok=True)
    said = {name: [vars(one) for one in found] for name, found in seen.items()}
    (BUILD / "torture.json").write_text(json.dumps({"seed": seed, "steps": said}, indent=2) + "\n", "utf-8")
    return int(any(not one.held for found in seen.values() for one in found))


def _run(name: str, seed: int, much: float) -> list[Seen]:
    """One step in a folder of its own, which stays when a promise was broken."""
    run: Step = importlib.import_module(f"torture.steps.{name}").run
    folder = Path(tempfile.mkdtemp(prefix=f"limelight-{name}-"))
    started, found = time.monotonic(), list[Seen]()
    print(f"{name}:", flush=True)
    for one in run(Room(folder, seed, much)):
        found.append(one)
        print(f"  {'' if one.held else 'BROKEN: '}{one.text}", flush=True)
    print(f"  {time.monotonic() - started:.0f} s", flush=True)
    if all(one.held for one in found):
        shutil.rmtree(folder, ignore_errors=True)
    else:
        print(f"  look at {folder}; again: python -m torture --seed {seed} {name}", flush=True)
    return found


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m torture", description=__doc__)
    parser.add_argument("steps", nargs="*", help="all of them where none is named")
    parser.add_argument("--seed", type=int, help="repeat the harm of an earlier run")
    parser.add_argument("--much", type=float, default=1.0, help="how often harm is done: 0.1 is a tenth")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
