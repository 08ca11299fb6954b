"""A person's afternoon with a film, one act after another: models fetched, a film made with voices that cost money,
words retyped, takes asked for and chosen, a recording of one's own adopted, other languages tried, files handed over,
the film released, the disk tidied up. Whatever dies meanwhile, the person types the same command again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.core import takes as core
from limelight.core.store import Store
from limelight.engines.catalog import cache
from limelight.testing.blows import Victim
from torture import model_hub

Words = Sequence[str | Path]
MAKER: tuple[Victim, ...] = ("command", "worker", "command", "worker", "everybody")
ALONE: tuple[Victim, ...] = ("command", "command", "everybody")
HELPED: tuple[Victim, ...] = ("helper", "command", "helper", "everybody", "helper", "worker")
PAID = '\n[engines]\nvoice = "openai"\n'
SETTINGS = "\n[models]\npull = false\n"


@dataclass(frozen=True)
class Act:
    """A command, given the film's folder; what part of all blows fall in it, and on whom; and what the person does to
    their files before."""

    words: Callable[[Path], Words]
    share: float
    victims: tuple[Victim, ...] = ALONE
    before: Callable[[Path], None] = lambda _: None


@dataclass(frozen=True)
class Interests:
    """What of a film the person takes an interest in: slots of a picture, of a line, and of one they record themselves;
    what that one `says`, and words of the script that they are `tired` of."""

    picture: str
    line: str
    recorded: str
    says: str
    tired: str

    @property
    def slots(self) -> frozenset[str]:
        return frozenset((self.picture, self.line, self.recorded))


def afternoon(film: Interests, recording: Path) -> Iterator[Act]:
    """The acts in order; `recording` is the file of the person's own voice."""
    yield from _models()
    yield Act(lambda here: ("make", here), 0.24, MAKER, before=_paid)
    yield Act(lambda here: ("take", film.picture, here, "--count", "2"), 0.07, MAKER)
    yield Act(lambda here: ("choose", film.picture, _take(here, film.picture, 2), here), 0.03)
    yield Act(lambda here: ("take", film.line, here, "--count", "1"), 0.05, MAKER)
    yield Act(lambda here: ("reject", film.line, _take(here, film.line, 2), here), 0.02)
    yield Act(lambda here: ("make", here), 0.1, MAKER, before=lambda here: _retype(here, film.tired))
    yield Act(lambda here: ("adopt", recording, film.recorded, here), 0.04)
    yield Act(lambda here: ("make", here), 0.08, MAKER)
    yield Act(lambda here: ("export", here, "--kit"), 0.06, MAKER)
    yield Act(lambda here: ("make", here, "--draft"), 0.06, MAKER)
    for language in ("es", "id"):
        words = ("make", "--voices", language, "--captions", language, "--draft", "--to", "8")
        yield Act(lambda here, words=words: (*words, here), 0.06, HELPED, before=_unpaid)
    yield Act(lambda here: ("make", here), 0.03, before=_delivered_anew)
    yield Act(lambda here: ("release", here, "--market", "us", "--channel", "tiktok"), 0.06, MAKER, before=_cleared)
    yield Act(lambda here: ("collect", here, "--older-than", "0"), 0.04)


def once_more() -> Act:
    """What the person goes on doing for as long as blows are left: the film is put into its folder anew."""
    return Act(lambda here: ("make", here), 1.0, before=_delivered_anew)


def _models() -> Iterator[Act]:
    """The models that the film needs, out of this machine's own folder; and one that comes by HTTP and by pip."""
    yield Act(lambda here: ("models", "pull", model_hub.NAME), 0.06, ("command", "everybody", "command", "helper"))
    for name in ("kokoro-82m", "espeak-ng", "musescore-general"):
        if at_hand := cache.at_hand(name):
            words = ("models", "pull", name, "--from", at_hand)
            yield Act(lambda film, words=words: words, 0.03)


def _take(film: Path, slot: str, number: int) -> str:
    """How the digest begins of the take that was made with this number."""
    with Store.open(film / ".limelight") as store:
        return next(each.digest[3:15] for each in core.takes(store, slot) if each.take == number)


def _paid(film: Path) -> None:
    """Its voices come from a service from now on."""
    file = film / "limelight.toml"
    text = file.read_text("utf-8").replace(SETTINGS, "").replace(PAID, "")
    file.write_text(text + SETTINGS + PAID, "utf-8")


def _unpaid(film: Path) -> None:
    file = film / "limelight.toml"
    file.write_text(file.read_text("utf-8").replace(PAID, ""), "utf-8")


def _retype(film: Path, tired: str) -> None:
    script = film / "script.fountain"
    text = script.read_text("utf-8")
    assert tired in text, f"{script} does not say {tired}"
    script.write_text(text.replace(tired, f"{tired[:-1]} now."), "utf-8")


def _delivered_anew(film: Path) -> None:
    """What limelight delivered is gone from the person's folder, but for what they released."""
    _paid(film)
    for each in (film / "out").glob("*"):
        if each.name != "releases":
            shutil.rmtree(each) if each.is_dir() else each.unlink()


def own_data(film: Path) -> Path:
    """Where the person's identity lies, and what they released."""
    return film.parent / "data"


def _cleared(film: Path) -> None:
    """The person says whose everything is, and has somebody to sign."""
    terms = b"You may show what it says, everywhere, for ever."
    (film / "terms.txt").write_bytes(terms)
    (film / "rights.toml").write_text(_RIGHTS.format(digest=hashlib.sha256(terms).hexdigest()), "utf-8")
    if not own_data(film).exists():
        words = ("identity", "new", "director", "--owner", "The director", "--no-passphrase")
        environment = {**os.environ, "XDG_DATA_HOME": str(own_data(film))}
        subprocess.run([sys.executable, "-m", "limelight", *words], env=environment, check=True, capture_output=True)


_RIGHTS = """schema = 1

[[material]]
files = ["own/sc04/ln01/voice.wav"]
owner = "The limelight authors"
licence = "LicenseRef-Own"
people = ["The limelight authors"]
how = "captured"

[[tool]]
name = "openai"
owner = "A service"
licence = "LicenseRef-Terms"
territory = ["worldwide"]
media = ["online"]
until = "forever"
evidence = "terms.txt"
evidence_digest = "sha256:{digest}"
"""


def choices_in(film: Path) -> list[str]:
    """What every line of the choices says of its reason, in order."""
    file = film / "choices.jsonl"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [json.loads(line).get("because", "") for line in lines]
