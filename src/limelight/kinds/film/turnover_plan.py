"""The plan of a turnover: of what is handed over, the part that is asked for, and all that it hangs on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from limelight.core.goals import toward
from limelight.core.graph import Node, Read
from limelight.kinds.film.handing_over import Film, handed_over
from limelight.kinds.film.plan import FilmPlan
from limelight.kinds.film.slots import Version
from limelight.kinds.film.turnover import Occasion, Turnover


@dataclass(frozen=True)
class TurnoverPlan:
    """The plan of the slots that `goals` names. `film` plans `version`, and `clean`: the same without captions.

    `chosen` says of a slot which take a person chose, and why; "" where nobody did.
    """

    film: FilmPlan
    version: Version
    clean: Version
    goals: Callable[[Turnover], Iterable[str]]
    chosen: Callable[[str], str]
    occasion: Occasion

    def __call__(self, read: Read) -> list[Node]:
        """The nodes of the goals, as far as they can be told now, and of all that they hang on."""
        wanted: set[str] = set()

        def whole(read: Read) -> list[Node]:
            nodes, turnover = self._told(read)
            wanted.update(self.goals(turnover) if turnover else ())
            return nodes

        return toward(whole, wanted.__contains__)(read)

    def turnover(self, read: Read) -> Turnover | None:
        """What can be handed over; None while the film's shots are not known."""
        return self._told(read)[1]

    def _told(self, read: Read) -> tuple[list[Node], Turnover | None]:
        nodes = {node.slot: node for node in self.film(read)}
        film = Film.of(self.film, self.version, self.clean, nodes, self.chosen)
        if film is None:
            return list(nodes.values()), None
        turnover, beside = handed_over(film, self.occasion)
        return list({node.slot: node for node in (*beside, *nodes.values())}.values()), turnover
