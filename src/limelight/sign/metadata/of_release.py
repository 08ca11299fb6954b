"""What a file of a release says of itself: what its credential claims, in the words that other programs read."""

from __future__ import annotations

from collections.abc import Mapping

from limelight import __version__
from limelight.sign.case import Case
from limelight.sign.credentials.claims import Facts
from limelight.sign.credentials.makers import Maker
from limelight.sign.credentials.source_types import is_trained
from limelight.sign.metadata.aigc import Aigc
from limelight.sign.metadata.marks import Marks

SOFTWARE = f"limelight {__version__}"


def marks_of(case: Case, facts: Facts, source_type: str, take: str) -> Marks:
    """The marks of the file that is made of the take with this digest, whose whole is of that source type."""
    wishes = case.production.release
    behind = dict.fromkeys(facts.makers.values()) if is_trained(source_type) else ()
    trained = [maker for maker in behind if is_trained(maker.source_type)]
    number = identifier(take)
    owner = wishes.owner or ", ".join(facts.creators) or (case.identity.owner if case.identity else "")
    return Marks(
        title=facts.title,
        language=_language(case),
        description=_text(case, "description"),
        creators=facts.creators,
        credit=wishes.credit or owner,
        rights=facts.rights,
        date=case.now.date().isoformat(),
        software=SOFTWARE,
        system=", ".join(_named(maker) for maker in trained),
        system_version=", ".join(maker.version or "unknown" for maker in trained),
        source_type=source_type,
        identifier=number,
        mining=mining(wishes.uses),
        aigc=Aigc.first(owner, number) if "aigc" in asked(case) and is_trained(source_type) else None,
    )


def asked(case: Case) -> frozenset[str]:
    """What the market wants written into a file, and what the platform reads there: names of `market.WRITTEN`."""
    rules = case.market.counting(day=case.now.date().isoformat())
    return frozenset((*case.channel.reads, *(word for rule in rules for word in rule.written)))


def identifier(take: str) -> str:
    """The identifier of a file that is made of this take: the same whenever it is released."""
    return f"limelight:{take}"


def mining(uses: Mapping[str, str]) -> str:
    """PLUS' word for what others may do with it (PLUS LDF, Data Mining)."""
    if set(uses.values()) == {"yes"}:
        return "DMI-ALLOWED"
    if "on-terms" in uses.values():
        return "DMI-PROHIBITED-SEECONSTRAINT"
    if set(uses.values()) == {"no"}:
        return "DMI-PROHIBITED"
    if uses.get("models") == "no":
        return "DMI-PROHIBITED-AIMLTRAINING"
    return "DMI-PROHIBITED-GENAIMLTRAINING" if uses.get("generative-models") == "no" else "DMI-UNSPECIFIED"


def _named(maker: Maker) -> str:
    return ", ".join(model.name for model in maker.models) or maker.name


def _language(case: Case) -> str:
    return next((text.language for text in case.texts if text.kind == "title"), case.voices)


def _text(case: Case, kind: str) -> str:
    return next((text.words for text in case.texts if text.kind == kind), "")
