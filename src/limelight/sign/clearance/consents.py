"""Whether real people agreed to be heard and seen: each of them, for this use, here and now, with the paper to show it.

The least that blocks is what the contracts of actors and the laws of replicas ask for: who, what, what for, where, how
long, signed when, and the proof (SAG-AFTRA's digital replica riders, Cal. Labor Code 927, N.Y. Civil Rights Law 50-f).
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.sign.clearance.evidence import flaws
from limelight.sign.clearance.outcomes import Blocked, Cleared, Outcome, Part, Use
from limelight.sign.clearance.parts import REPLICA, record_of
from limelight.sign.clearance.records import against_training, dues
from limelight.sign.clearance.scopes import Objection, objections, silences
from limelight.works.licences import OWN
from limelight.works.naming import folded
from limelight.works.production import Production
from limelight.works.rights import Consent, Record

CONSENT = "LicenseRef-Consent"


def consented(part: Part, use: Use, production: Production) -> Iterator[Outcome]:
    """Whether somebody agreed that one thing of theirs is in the film: by which paper, or all that is wrong with it."""
    (what,) = part.what
    if not what.endswith(REPLICA) and _released_by_themselves(part, production):
        yield Cleared(part, Record(part.name, OWN), note="It is their own, and they release it themselves.")
        return
    papers = [each for each in production.rights.consents_of(part.name) if _base(what) in each.what]
    tried = [(paper, list(_against(paper, part, use, production))) for paper in papers]
    if not tried:
        yield _nobody_asked(part)
        return
    paper, wrong = min(tried, key=lambda each: len(each[1]))
    yield from (Blocked(part, why, way_out, paper.where) for why, way_out in wrong)
    if not wrong:
        yield _agreed(part, paper)


def _base(what: str) -> str:
    return what.removesuffix(REPLICA)


def in_words(what: str) -> str:
    """ "voice", or "voice, spoken by a machine"."""
    by = {"voice": "spoken by a machine", "likeness": "drawn by a machine"}[_base(what)]
    return f"{_base(what)}, {by}" if what.endswith(REPLICA) else what


def _released_by_themselves(part: Part, production: Production) -> bool:
    """Whether all of it is that person's own recording or picture, which they release as the owner."""
    records = [record_of(file, production) for file in part.where]
    return bool(records) and all(
        record and record.licence == OWN and folded(record.owner) == folded(part.name) for record in records
    )


def _nobody_asked(part: Part) -> Blocked:
    why = f"Nothing shows that {part.name} agreed to it that their {in_words(part.what[0])} is in this film"
    way_out = "Ask them, have it signed, and write it down as a [[consent]] in rights.toml; or take it out of the film."
    return Blocked(part, f"{why} ({', '.join(part.where)}).", way_out, lacks="consent")


def _against(consent: Consent, part: Part, use: Use, production: Production) -> Iterator[Objection]:
    whose = f"What {part.name} agreed to"
    if not consent.use:
        yield f"{whose} does not say what for.", 'Write it: use = "the voice of Mira in the film The Lamp".'
    yield from silences(consent.scope, whose)
    yield from objections(consent.scope, use, whose)
    yield from _of_signature(consent, part, use)
    if consent.evidence:
        yield from flaws(consent.evidence, production.folder, f"what {part.name} agreed to")
    else:
        yield (
            f"There is no proof of what {part.name} agreed to.",
            'Put the signed paper into the folder, and name it: evidence = "rights/consent.pdf".',
        )
    if part.what[0].endswith(REPLICA) and not consent.replica:
        yield (
            f"{whose} is their own {_base(part.what[0])}, and not that a machine imitates it.",
            "Ask them, and write replica = true; or take the name out of the character's [rights] and let nobody "
            "take it for theirs.",
        )
    if not consent.training:
        yield from against_training(production, f"{part.name}'s {_base(part.what[0])}")


def _of_signature(consent: Consent, part: Part, use: Use) -> Iterator[Objection]:
    if consent.signed is None:
        yield f"Nothing says when {part.name} signed.", "Write the day: signed = 2026-11-01."
    elif consent.signed > use.day:
        yield f"{part.name} is said to sign on {consent.signed}, and today is {use.day}.", "Mend the day, or wait."
    if consent.minor and not consent.guardian:
        yield f"{part.name} is under age, and nobody is named who signed for them.", 'Write who: guardian = "…".'
    if consent.delete_by and use.day > consent.delete_by:
        yield (
            f"What was recorded of {part.name} had to be deleted by {consent.delete_by}.",
            "Take it out of the film and delete it, or agree on another day.",
        )


def _agreed(part: Part, consent: Consent) -> Cleared:
    record = Record(part.name, CONSENT, scope=consent.scope, evidence=consent.evidence, where=consent.where)
    bounds = [f"not for {', '.join(consent.excluded)}"] if consent.excluded else list[str]()
    bounds += [f"altered only so: {consent.alterations}"] if consent.alterations else []
    return Cleared(
        part,
        record,
        credits=(consent.credit,) if consent.credit else (),
        dues=dues(consent.pays, f"{part.name}: {consent.use}", consent.where),
        until=min((day for day in (consent.scope.ends, consent.delete_by) if day), default=None),
        note=f"Agreed: {consent.use}" + "".join(f"; {bound}" for bound in bounds) + ".",
        excluded=consent.excluded,
    )
