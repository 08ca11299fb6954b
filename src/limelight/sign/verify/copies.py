"""Copies: which release of this machine a file comes from, and what was done to it since.

The labels of a copy are held against those of the release itself, where that still stands in its folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from limelight.execute.apart import Limits, NoAnswer, ToldApart
from limelight.sign.registry.registered import Registered, Registry
from limelight.sign.verify.examining import FINGERPRINTS, LABELS, fingerprints_of
from limelight.sign.verify.verdict import Done, Ours
from limelight.works.fingerprints import Fingerprints

NONSENSE = (ValueError, TypeError, KeyError, RecursionError)
"""What is raised by an answer that is none."""
_LOOKING = 900.0
"""Seconds of work for fingerprints: twenty minutes of film, decoded."""
_LABELS = 120.0
_MOMENTS = (0.25, 0.5, 0.75)
"""Where in a label's stretch it is looked for."""


class Ask(Protocol):
    """Asks a function of a file, in a process of its own."""

    def __call__(self, target: str, limits: Limits, file: Path, /, *arguments: Any) -> Any: ...


class Copies:
    """Looks files up among the releases of this machine; `digest` gives the SHA-256 of a file."""

    def __init__(self, registry: Registry, ask: Ask, digest: Callable[[Path], str]) -> None:
        self._registry, self._ask, self._digest = registry, ask, digest

    def found(self, file: Path, sha256: str) -> Ours | None:
        """The release that a file comes from, if it does. Raises NoAnswer, ToldApart, or one of NONSENSE."""
        if held := self._registry.holding(sha256):
            return _told(*held, same=True)
        if not self._registry.releases:
            return None
        prints = fingerprints_of(self._ask(FINGERPRINTS, Limits(work=_LOOKING, patience=3600), file, str(file)))
        matches = _matches(prints, self._registry.releases) if prints else ()
        if not prints or not matches:
            return None
        best, lacks_label = self._nearest(file, prints, matches)
        done = [Done(**vars(change)) for change in best.changes]
        if lacks_label:
            done.insert(0, Done("label-changed"))
        told = {"surely": best.likeness.surely, "changes": tuple(done), "others": tuple(_others(best, matches))}
        return _told(best.release, best.file, **told)

    def _nearest(self, file: Path, prints: Fingerprints, matches: Sequence[Any]) -> tuple[Any, bool]:
        """Of those that are equally near the one whose market's label the copy still carries, else the first; and
        whether it lacks its label. What is released for several markets differs in nothing else."""
        one_a_market: dict[str, Any] = {}
        for each in matches:
            if _alike(each, matches[0]):
                one_a_market.setdefault(each.release.market, each)
        for each in one_a_market.values():
            if not self._lacks_label(file, prints, each):
                return each, False
        return matches[0], True

    def _lacks_label(self, file: Path, prints: Fingerprints, match: Any) -> bool:
        """Whether a label is gone from the copy, or covered, wherever the two can be compared."""
        moments = list(_moments(match))
        original = self._original(match) if moments else None
        if original is None:
            return False
        try:
            asked = (str(file), str(original), moments, list(prints.shown))
            left = self._ask(LABELS, Limits(work=_LABELS), file, *asked)
        except (NoAnswer, ToldApart):
            return False
        return bool(left) and not any(left)

    def _original(self, match: Any) -> Path | None:
        """The release's own file, where it is still what was released."""
        path = Path(match.release.folder) / match.file
        try:
            same = path.is_file() and self._digest(path) == match.release.files.get(match.file)
        except OSError:
            return None
        return path if same else None


def _matches(prints: Fingerprints, releases: Sequence[Registered]) -> Sequence[Any]:
    """What searches is loaded when there is something to search."""
    return import_module("limelight.sign.registry.finding").find(prints, releases)


def _alike(match: Any, best: Any) -> bool:
    return match.changes == best.changes and match.likeness.mark == best.likeness.mark


def _others(best: Any, matches: Sequence[Any]) -> Iterator[str]:
    """Further releases that are as near as the best."""
    names = {best.release.name}
    for each in matches:
        if _alike(each, best) and each.release.name not in names:
            names.add(each.release.name)
            yield each.release.name


def _moments(match: Any) -> Iterator[dict[str, object]]:
    """When a label stands in the copy and in the original, as far as it was framed alike."""
    beside = match.likeness.picture
    if beside is None or match.likeness.mirrored or match.likeness.crop != 1.0:
        return
    for label in match.release.labels:
        for seen in label.get("seen", ()):
            begin, end = max(float(seen["begin"]), beside.begin), min(float(seen["end"]), beside.end)
            if end - begin > 0.5:
                for share in _MOMENTS:
                    moment = begin + (end - begin) * share
                    at = beside.at + (moment - beside.begin) / beside.speed
                    yield {"at": at, "begin": moment, "corner": str(seen["corner"])}


def _told(release: Registered, file: str, **more: Any) -> Ours:
    said = (release.id, release.name, release.title, release.made, release.market, release.channel, release.folder)
    return Ours(*said, file, **more)
