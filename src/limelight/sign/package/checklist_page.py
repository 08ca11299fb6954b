"""The checklist as one page that anybody can read and print. Nothing in it is fetched, and nothing in it runs."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib import resources
from string import Template

from limelight.sign.gates import Finding, Status
from limelight.sign.package.answers import Answer
from limelight.sign.package.checklist import Checklist

_WORDS = {
    Status.KEPT: "kept",
    Status.BROKEN: "broken",
    Status.WAIVED: "waived",
    Status.WORTH_KNOWING: "worth knowing",
    Status.NOT_ASKED: "nothing asked",
}
_COUNTED = (Status.BROKEN, Status.WAIVED, Status.WORTH_KNOWING, Status.KEPT)


def checklist_page(checklist: Checklist) -> str:
    """The page of a release's checklist."""
    style, page = _files()
    return page.substitute(
        policy=f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'",
        style=style,
        title=escape(checklist.title),
        film=escape(checklist.film),
        market=escape(checklist.market),
        channel=escape(checklist.channel),
        made=escape(checklist.made.replace("T", " ")[:16]),
        name=escape(checklist.name),
        counts="".join(_counts(checklist)),
        on_credential=escape(checklist.on_credential),
        rules="".join(_rule(answer) for answer in checklist.answers),
    )


@cache
def _files() -> tuple[str, Template]:
    folder = resources.files("limelight.sign.package") / "page"
    return (folder / "checklist.css").read_text("utf-8"), Template((folder / "checklist.html").read_text("utf-8"))


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _counts(checklist: Checklist) -> Iterator[str]:
    for status in _COUNTED:
        if count := checklist.counts[status]:
            yield f'<li class="{_class(status)}"><b>{count}</b> {_WORDS[status]}</li>'


def _rule(answer: Answer) -> str:
    waiver = ""
    if answer.waiver:
        by, because = escape(answer.waiver.by), escape(answer.waiver.because)
        waiver = f'<p class="waiver" dir="auto">Waived by {by}: {because}</p>'
    found = "".join(_finding(finding) for finding in answer.findings)
    return (
        f'<section class="{_class(answer.status)}"><h2>{escape(answer.about)}</h2>'
        f'<p class="status">{_WORDS[answer.status]}</p>{waiver}<ul>{found}</ul></section>'
    )


def _finding(finding: Finding) -> str:
    where = f'<span class="where">{_linked(finding.where)}</span>' if finding.where else ""
    way_out = f'<p class="way-out" dir="auto">{escape(finding.way_out)}</p>' if finding.way_out else ""
    clause = f'<p class="clause">{_linked(finding.clause)}</p>' if finding.clause else ""
    says = f'<p dir="auto">{escape(finding.says)} {where}</p>'
    return f'<li class="{_class(finding.status)}">{says}{way_out}{clause}</li>'


def _linked(text: str) -> str:
    """An address as a link to it."""
    told = escape(text)
    return f'<a href="{told}" rel="noreferrer">{told}</a>' if text.startswith("https://") and " " not in text else told


def _class(status: Status) -> str:
    return status.value.replace(" ", "-")
