"""What is written for a release and comes from no take: its texts, what a form is told, credits, the authorship."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path

from limelight.actions.new import first_words
from limelight.core.registry import Registry
from limelight.core.store import Store
from limelight.sign.authorship.statement import Statement
from limelight.sign.authorship.telling import statement
from limelight.sign.case import Case
from limelight.sign.channels import answers, disclosure, made_of
from limelight.sign.channels.copy import Copy, copy_of
from limelight.sign.clearance.findings import outcomes_of
from limelight.sign.clearance.statements import credits
from limelight.sign.package.layout import (
    AUTHORSHIP,
    AUTHORSHIP_PAGE,
    CREDITS,
    DESCRIPTION,
    DISCLOSURE,
    HASHTAGS,
    TITLE,
)

_PAGES = "limelight.sign.authorship.page"
_PAPER = {"us": "letter"}


@dataclass(frozen=True)
class Written:
    """The files of one release that are written for it, by their names."""

    case: Case
    store: Store

    @property
    def names(self) -> tuple[str, ...]:
        """All that this release has: what a person left empty is no file."""
        return (*self.texts, AUTHORSHIP_PAGE)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The content of every file that is text."""
        texts = {
            TITLE: self._copy.title,
            DESCRIPTION: self._copy.description,
            HASHTAGS: self._copy.tags,
            DISCLOSURE: self._disclosure,
            CREDITS: "\n".join(self._credits),
            AUTHORSHIP: self._statement.text,
        }
        return {name: text.rstrip("\n") + "\n" for name, text in texts.items() if text.strip()}

    def draw_page(self, out: Path) -> None:
        """The statement of authorship as a page, of the paper that the market prints on."""
        import_module(_PAGES).write_statement(self._statement, out, _PAPER.get(self.case.market.id, "a4"))

    # -- what they say -----------------------------------------------------------------------------------------------

    @cached_property
    def _copy(self) -> Copy:
        return copy_of(self.case)

    @cached_property
    def _statement(self) -> Statement:
        return statement(self.case, self.store, first_words(self.case.production.screenplay))

    @property
    def _credits(self) -> tuple[str, ...]:
        """Who made it, then all whom a licence asks to name."""
        return tuple(dict.fromkeys((self._statement.credit, *credits(outcomes_of(self.case)))))

    @property
    def _disclosure(self) -> str:
        """The platform's own fields, and each of them in words for who fills in the form by hand."""
        case = self.case
        made = made_of(case.descent, case.production, Registry.installed())
        told = answers(case.channel, made, case.market)
        form = [{"where": each.field.where, "value": each.value, "why": each.why} for each in told]
        fields = disclosure(case.channel, made, case.market)
        said = {"schema": 1, "channel": case.channel.id, "market": case.market.id, "fields": fields, "form": form}
        return json.dumps(said, ensure_ascii=False, indent=2)
