"""Telling who made what: the statement of one release, from its case and the store that its film was made in."""

from __future__ import annotations

from limelight import __version__
from limelight.core.store import Store
from limelight.sign.authorship.authors import authors
from limelight.sign.authorship.credit import credit
from limelight.sign.authorship.deeds import approved, chose, directed, edited, made, performed, wrote
from limelight.sign.authorship.deeds.chose import chosen
from limelight.sign.authorship.reel import reel
from limelight.sign.authorship.registration import Told, registration
from limelight.sign.authorship.statement import Maker, Statement
from limelight.sign.authorship.work import Work
from limelight.sign.case import Case

_DEEDS = (wrote, directed, chose, edited, performed, made)


def statement(case: Case, store: Store, given: frozenset[str] = frozenset()) -> Statement:
    """Who made what of this release. The same case gives the same statement; its day is the case's.

    `given` are the texts of the screenplays that limelight gives to begin with: they are nobody's here.
    """
    base = case.production
    told = base.varied(case.variant) if case.variant else base
    names = authors(told, case.descent.decisions)
    languages = tuple(dict.fromkeys((case.voices, *case.captions)))
    by = tuple(Maker(name, "", "person") for name in names.names)
    work = Work(told, case.variant, languages, case.descent, reel(store, case.descent), by, given)
    shares = (*(share for deed in _DEEDS for share in deed.shares(work)), *approved.shares(case))
    people = tuple(share for share in shares if share.deed != "made")
    machines = tuple(share for share in shares if share.deed == "made")
    line = base.release.credit or credit(told.title, names, people, machines)
    return Statement(
        title=told.title,
        film=case.film_words,
        release=case.name,
        released=case.now.date().isoformat(),
        seconds=round(case.seconds, 3),
        digest=case.master or case.descent.digest,
        authors=names.names,
        authors_known_from=names.known_from,
        based_on=names.based_on,
        people=people,
        machines=machines,
        choices=chosen(case.descent),
        credit=line,
        registration=registration(Told(names, base.release.owner, people, machines)),
        limelight=__version__,
    )
