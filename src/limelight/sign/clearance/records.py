"""Whether a record lets a film be shown: somebody owns it, its licence allows it, its terms hold there and then.

And the proof of all that is there, unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from limelight.sign.clearance.evidence import flaws
from limelight.sign.clearance.outcomes import Due, Part, Use
from limelight.sign.clearance.scopes import Objection, objections, silences
from limelight.sign.clearance.terms import Terms, is_agreement, readable, terms_of
from limelight.works.licences import OWN
from limelight.works.production import Production
from limelight.works.rights import Pay, Record

_ALLOWED = ("yes", "on-terms")
_TRAINING = ("models", "generative-models")
_CALLED = {"picture": "Picture", "voice": "Voice", "score": "Music", "sfx": "Sound"}


def against(record: Record, part: Part, use: Use, production: Production) -> Iterator[Objection]:
    """Why the record does not let the part be shown, and the way out of each."""
    whose = f"The licence of {part.name}"
    if not record.owner:
        yield f"Nobody is named as the owner of {part.name}.", 'Write who: owner = "…".'
    if not record.licence:
        yield (
            f"Nothing says by what licence {part.name} may be used.",
            f'Write licence = "{OWN}" for what its owner made and releases, the name of a public one '
            '("CC-BY-4.0"), or "LicenseRef-…" for an agreement.',
        )
        return
    terms = terms_of(record.licence)
    yield from _of_licence(terms, record, part, use)
    yield from _of_proof(record, part, production)
    yield from objections(record.scope, use, whose)
    if is_agreement(record.licence):
        yield from silences(record.scope, whose)
    if record.licence == OWN:
        yield from _of_owner(record, part, production)
    if record.training is False:
        yield from against_training(production, part.name)


def _of_licence(terms: Terms, record: Record, part: Part, use: Use) -> Iterator[Objection]:
    instead = f"Ask {record.owner or 'its owner'} for other terms and write those down, or take it out of the film."
    named = f"{part.name} stands under {record.licence}"
    for licence in terms.unknown:
        yield f"{named}: what {licence} allows is not known here.", f"Read it. {instead}"
    if "commercial" in terms.forbids and use.commercial:
        alone = 'Where nobody earns by this film, write why in rights.toml: non_commercial = "…". Else: '
        yield f"{named}: nobody may earn by it.", alone + instead
    if "adapt" in terms.forbids:
        yield f"{named}: it may only be shown as it is, and a film cuts it, crops it or lays sound over it.", instead
    if "close" in terms.forbids:
        yield f"{named}: the whole film would have to stand under that licence.", instead


def _of_proof(record: Record, part: Part, production: Production) -> Iterator[Objection]:
    if record.evidence:
        yield from flaws(record.evidence, production.folder, f"the licence of {part.name}")
    elif is_agreement(record.licence):
        yield (
            f"There is no proof of what was agreed about {part.name}.",
            'Put the paper into the folder, and name it: evidence = "rights/agreement.pdf".',
        )
    elif record.licence != OWN and not record.source:
        yield (
            f"Nothing shows that {part.name} stands under {record.licence}.",
            'Write where that is said: source = "https://…", or name a paper: evidence = "…".',
        )


def _of_owner(record: Record, part: Part, production: Production) -> Iterator[Objection]:
    """Its own maker releases it: that can only be who releases the film, where that is said."""
    wishes = production.release
    releasing = [name for name in (wishes.owner, *wishes.authors) if name]
    if releasing and record.owner and record.owner not in releasing:
        yield (
            f"{part.name} is said to be released by its owner, {record.owner}, and the film is released by "
            f"{' and '.join(dict.fromkeys(releasing))}.",
            f'Agree with {record.owner} and write that down (licence = "LicenseRef-Agreement", with its proof), or '
            "name them in limelight.toml: [release] authors.",
        )


def against_training(production: Production, name: str) -> Iterator[Objection]:
    """Whether the film lets models be trained on what nobody may train on."""
    uses = production.release.uses
    if given := [use for use in _TRAINING if uses.get(use) in _ALLOWED]:
        yield (
            f"No model may be trained on {name}, and limelight.toml lets the film be used for that.",
            f'Write it otherwise: [release.use] {given[0]} = "no".',
        )


def credits(record: Record, part: Part) -> tuple[str, ...]:
    """The line that names its maker, as a person words it, or as its licence asks: title, maker, licence, place."""
    if record.credit:
        return (record.credit,)
    if not record.licence or not terms_of(record.licence).credit:
        return ()
    title = f'"{record.title}"' if record.title else _CALLED.get(_role(part.name), part.name)
    place = f" ({record.source})" if record.source else ""
    return (f"{title} by {record.owner}{place}, {readable(record.licence)}; changed for this film",)


def _role(name: str) -> str:
    return PurePosixPath(name).stem.partition("@")[0].partition("+")[0]


def dues(pays: tuple[Pay, ...], about: str, where: str) -> tuple[Due, ...]:
    """What falls due with a release."""
    return tuple(Due(pay, about, where) for pay in pays)
