"""A desk to work at: a copy of a film, a person, a voice service that charges, a hub of models, all of their own."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from limelight.core.money.journal import Call
from limelight.core.store import Store
from limelight.testing.blows import Ended, Ordeal
from limelight.testing.remains import files_in, takes_in
from torture.afternoon import Interests, afternoon, own_data
from torture.model_hub import ModelHub
from torture.person import Person
from torture.speech_service import SpeechService


@dataclass(frozen=True)
class Left:
    """What an afternoon leaves: the take in every slot, every file by its path, what was paid by either's account."""

    takes: Mapping[str, str]
    files: frozenset[str]
    calls: tuple[Call, ...]
    bound: float
    charged: int


class Desk:
    """`film` is worked on in this process's presence; `seed` is the person's own chance, and who is hit."""

    def __init__(self, folder: Path, film: Path, interests: Interests, seed: int) -> None:
        chance = random.Random(seed)
        self._service, self._hub = SpeechService(chance), ModelHub(folder / "hub", random.Random(seed))
        self.film, self._folder = film, folder
        recording = folder / "recording.wav"
        recording.write_bytes(self._service.said(interests.says))
        self.acts = tuple(afternoon(interests, recording))
        environment = {**self._hub.environment, **self._service.environment, "XDG_DATA_HOME": str(own_data(film))}
        self.ordeal = Ordeal(folder / "notes", environment, chance)
        self.person = Person(film, self.ordeal, self._service, chance, interests.slots)

    def check(self) -> Ended:
        return self.ordeal.run(("check", self.film, "--json"))

    def verify(self) -> Ended:
        """What anybody is told of the release."""
        return self.ordeal.run(("verify", *sorted((self.film / "out" / "releases").iterdir())))

    def left(self) -> Left:
        with Store.open(self.film / ".limelight") as store:
            calls, bound = tuple(store.journal.calls()), store.journal.bound()
        files = files_in(self.film) | {f"models/{each}" for each in files_in(self._hub.models)}
        return Left(takes_in(self.film), frozenset(map(_called, files)), calls, bound, self._service.account.total())

    def close(self) -> None:
        for server in (self._service, self._hub):
            server.shutdown()
            server.server_close()


def _called(file: str) -> str:
    """A file's name; without the number that each release has of its own."""
    path = Path(file)
    return f"{path.parent}/a release{path.suffix}" if len(path.stem) == 32 and path.stem.isalnum() else file
