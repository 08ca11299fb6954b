"""The case of a release: all that its gates look at, gathered from what was made."""

from __future__ import annotations

from datetime import datetime

from limelight.actions.release.asked import Wanted
from limelight.actions.release.making import Made
from limelight.actions.release.texts import languages
from limelight.kinds import film
from limelight.sign.case import Case
from limelight.sign.descent import descent
from limelight.sign.identity import Identity


def case_of(made: Made, each: Wanted, identity: Identity | None, now: datetime) -> Case:
    """The case of one release, before it is put together."""
    here, version = made.making.here, each.version
    pieces = made.making.pieces(each)
    digests = {piece.name: made.report.digest(piece.slot) for piece in pieces}
    film_name, texts = each.film_name(here.production.slug), made.texts(each)
    seconds = texts.seconds or 0.0
    return Case(
        production=here.production,
        voices=version.voices,
        captions=version.captions,
        aspect=version.aspect,
        variant=version.variant,
        market=each.market,
        channel=each.channel,
        film=here.store.path(digests[film_name]),
        seconds=seconds,
        size=film.frame_size(version.frame),
        descent=descent(here.store, here.choices, digests.values()),
        labels=made.making.labels(each, seconds),
        measured=made.measured(each),
        texts=texts.all(),
        identity=identity,
        now=now,
        files=digests,
        name=each.name(here.production.slug),
        film_name=film_name,
        languages=languages(version),
        master=made.report.digest(film.master_slot(version)),
        marks=made.marks(each),
        takes={name: here.store.path(digest) for name, digest in digests.items()},
    )
