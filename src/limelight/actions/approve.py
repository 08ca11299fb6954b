"""Approve: a person has looked at what the policy asks about, and agrees that it goes out as it is now.

Without a word on what, it says what there is to look at. Sensitive topics are looked for in every language that the
film has words in, whether it is made in that language yet or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from limelight.actions.choosing import agree
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.release.texts import FilmTexts
from limelight.actions.versions import Version, versions
from limelight.core.errors import InputError
from limelight.kinds import film
from limelight.sign.case import Text
from limelight.sign.descent import Descent, descent
from limelight.sign.policy import asked as policy
from limelight.sign.policy.topics import unread
from limelight.works.problems import suggestion
from limelight.works.production import Production

EVERYTHING = "everything"
_OF_MAKING = frozenset({"voice", "picture", "music"})
"""Departments that can be looked at only once the film is made."""


class NothingLikeThat(InputError):
    code = "nothing-to-approve"
    sentence = '"{what}" is nothing that the policy asks a person about in this film. {hint}'


@dataclass(frozen=True)
class ApproveRequest:
    """`what` is a department, a topic, a scene or line, one thing's own name, or `everything`; "" only lists.

    The version is chosen as for a make.
    """

    folder: Path = Path(".")
    what: str = ""
    because: str = ""
    by: str = ""
    voices: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    aspect: str = ""
    variant: str | None = None


@dataclass(frozen=True)
class Matter:
    """One thing that a person's word is asked for; `approved` says whether it was given, `by` whom, when and why."""

    name: str
    what: str
    says: str
    where: str
    words: tuple[str, ...]
    approved: bool
    by: str = ""
    when: str = ""
    because: str = ""


@dataclass(frozen=True)
class ApproveResult:
    """`matters` is all that the policy asks about, `now` the names of what was approved by this word.

    `unmade` are departments that cannot be looked at before the film is made, `unread` languages that nobody has
    written down the words of topics for; `warnings` are what its files say that a person should know.
    """

    title: str
    matters: tuple[Matter, ...]
    now: tuple[str, ...] = ()
    listed: bool = False
    """Nothing was to be approved: it was only asked how everything stands."""
    unmade: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def waiting(self) -> tuple[Matter, ...]:
        return tuple(matter for matter in self.matters if not matter.approved)

    @property
    def exit(self) -> int:
        """3 where something waits for a person who asked."""
        return 3 if self.listed and self.waiting else 0


def approve(request: ApproveRequest) -> ApproveResult:
    """Write the approval down, if one is given; say how everything stands after it. Raises NothingLikeThat."""
    folder = find_production(request.folder)
    with opened(folder) as here:
        survey = _Survey(here, request)
        named = _named(survey.asked, request.what) if request.what else ()
        stands = policy.standing(named, here.choices)
        new = {each.asked.name: each.asked.digest for each in stands if each.approval is None}
        if new:
            agree(here, new, by=request.by, because=request.because)
    with opened(folder) as here:
        return replace(_Survey(here, request).result(), now=tuple(new), listed=not request.what)


@dataclass(frozen=True)
class _Shown:
    """One version as it would be released."""

    production: Production
    voices: str
    aspect: str
    variant: str
    texts: tuple[Text, ...]
    descent: Descent | None


@dataclass(frozen=True)
class _Survey:
    """All that the policy asks about in the versions of one request."""

    here: Opened
    request: ApproveRequest

    @cached_property
    def asked(self) -> tuple[policy.Asked, ...]:
        """Each thing once, those that hang on a department first."""
        departments = [each for shown in self.shown for each in policy.asked_departments(shown)]
        topics = [each for shown in self.shown for each in policy.asked_topics(shown)]
        return tuple({each.digest: each for each in reversed((*departments, *topics))}.values())[::-1]

    @cached_property
    def shown(self) -> tuple[_Shown, ...]:
        return tuple(self._shown(version) for version in self._versions)

    @cached_property
    def _versions(self) -> tuple[Version, ...]:
        """The versions that were asked for, and one for the captions of every other language in `locale/`."""
        request, production = self.request, self.here.production
        wanted = versions(production, request.voices, request.captions, request.aspect, request.variant)
        read = {language for version in wanted for language in (version.voices, *version.captions)}
        others = [language for language in production.locale if language not in read]
        return (*wanted, *(replace(version, captions=(each,)) for version in _tellings(wanted) for each in others))

    def _shown(self, version: Version) -> _Shown:
        production = self.here.production
        texts = FilmTexts(self._plan, version, self._read).all()
        made = self._descent(version)
        return _Shown(production, version.voices, version.aspect, version.variant, texts, made)

    @cached_property
    def _plan(self) -> film.FilmPlan:
        return film.plan_film(self.here.production, self._versions, own=self.here.own())

    def _read(self, slot: str, type: Any = bytes, /) -> Any:
        digest = self.here.store.digest(slot)
        return self.here.store.read(digest, type) if digest and self.here.store.blobs.has(digest) else None

    def _descent(self, version: Version) -> Descent | None:
        digest = self.here.store.digest(film.master_slot(version))
        return descent(self.here.store, self.here.choices, [digest]) if digest else None

    # -- what it comes to --------------------------------------------------------------------------------------------

    def result(self) -> ApproveResult:
        asked = self.here.production.policy.approve
        made = any(shown.descent for shown in self.shown)
        return ApproveResult(
            self.here.production.title,
            tuple(_matter(each) for each in policy.standing(self.asked, self.here.choices)),
            unmade=() if made else tuple(what for what in asked if what in _OF_MAKING),
            unread=unread(text for shown in self.shown for text in shown.texts),
            warnings=self.here.warnings,
        )


def _tellings(wanted: Sequence[Version]) -> Iterator[Version]:
    """One version of each variant."""
    yield from {version.variant: version for version in reversed(wanted)}.values()


def _matter(stands: policy.Standing) -> Matter:
    asked, word = stands.asked, stands.approval
    said = (word.by, word.when, word.because) if word else ("", "", "")
    return Matter(asked.name, asked.what, asked.says, asked.where, asked.words, word is not None, *said)


def _named(asked: Iterable[policy.Asked], what: str) -> tuple[policy.Asked, ...]:
    """What a person means: all of a topic or department, all of a scene or line, or one thing."""
    every = tuple(asked)
    meant = what.strip().rstrip("/")
    found = tuple(
        each for each in every if meant in (EVERYTHING, each.what, each.name) or each.name.startswith(f"{meant}/")
    )
    if not found and meant != EVERYTHING:
        known = dict.fromkeys((*(each.what for each in every), *(each.name for each in every)))
        hint = suggestion(meant, known, what="It asks about") if known else "It asks about nothing here."
        raise NothingLikeThat(what=what, hint=hint)
    return found
