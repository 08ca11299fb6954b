"""`limelight release`: a made film goes out, signed, labelled and packed for its market."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.release import Released, ReleaseRequest, ReleaseResult, release
from limelight.cli import ends, outcome, passphrase, screen
from limelight.cli.options import HERE, By, Folder, Json, comma_list
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping
from limelight.sign.gates import Finding, Status
from limelight.sign.package.answers import Answer

EXAMPLE = "limelight release moonlit --market eu,us --channel tiktok"
_TOLD = (Status.WORTH_KNOWING, Status.WAIVED, Status.BROKEN)
"""What of a checklist is said on the screen, the worst last. What is only worth knowing is said where nothing is put
together: else it stands in the checklist, which is then there."""
_STYLES = {Status.WORTH_KNOWING: "", Status.WAIVED: "yellow", Status.BROKEN: "red"}

Market = Annotated[
    str | None, typer.Option(metavar="M,...", help="Where it is shown: eu, cn, us ...", show_default="limelight.toml")
]
Channel = Annotated[
    str | None,
    typer.Option(metavar="C,...", help="Where it is put: youtube, tiktok, meta ...", show_default="limelight.toml"),
]
Voices = Annotated[
    str | None, typer.Option(metavar="L", help="Of the film in which language.", show_default="limelight.toml")
]
Captions = Annotated[
    str | None, typer.Option(metavar="L,...", help="With captions in which languages.", show_default="as spoken")
]
Aspect = Annotated[str, typer.Option(metavar="W:H", help="In which shape.", show_default="limelight.toml")]
Variant = Annotated[str, typer.Option(metavar="NAME", help="Of which variant.", show_default="the film itself")]
Identity = Annotated[str, typer.Option(metavar="NAME", help="Who signs it.", show_default="your only identity")]
Waive = Annotated[str | None, typer.Option(metavar="RULE,...", help="Let it pass by these rules; say why.")]
Because = Annotated[str, typer.Option("--because", metavar="WHY", help="Why: it becomes part of the proof.")]
Check = Annotated[bool, typer.Option("--check", help="Ask the rules, and put nothing together.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the folders go.", show_default="out/releases")]


def run(
    folder: Folder = HERE,
    market: Market = None,
    channel: Channel = None,
    voices: Voices = None,
    captions: Captions = None,
    aspect: Aspect = "",
    variant: Variant = "",
    identity: Identity = "",
    waive: Waive = None,
    because: Because = "",
    by: By = "",
    check: Check = False,
    out: Out = None,
    json: Json = False,
) -> None:
    """Release the film: signed, labelled for its market, packed for its channel.

    The proof of how it was made goes with it. What is missing of it is made first. Nothing is put into out/releases
    before every rule is kept, or waived by name and reason.
    """
    request = ReleaseRequest(
        *(folder, comma_list(market) or (), comma_list(channel) or ()),
        *(comma_list(voices), comma_list(captions), aspect, variant, identity),
        *(comma_list(waive) or (), because, by, check, out, passphrase.of_identity(identity)),
    )
    with stopping() as stop, progress() as listener:
        result = release(request, on_event=listener, stop=stop, tell=screen.tell)
    screen.show(result, lambda made: _draw(made, folder), json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: ReleaseResult, folder: Path) -> None:
    for each in result.releases:
        screen.say(str(each.folder or each.name), "bold")
        screen.say(_counted(each), "" if each.passes else "red")
    for status in _TOLD if result.checked_only else _TOLD[1:]:
        for sentence in _found(result.releases, status):
            screen.say(sentence, _STYLES[status])
    outcome.tell(result)
    screen.warnings(f"{file} is yours and came along." for each in result.releases for file in each.kept)
    screen.say(_summary(result, folder))


def _counted(each: Released) -> str:
    """`14 rules kept, 1 waived, 2 broken`."""
    counts = each.checklist.counts
    told = [screen.counted(counts[Status.KEPT] + counts[Status.WORTH_KNOWING], "rule") + " kept"]
    told += [f"{counts[status]} {status}" for status in (Status.WAIVED, Status.BROKEN) if counts[status]]
    return ", ".join(told)


def _found(releases: Iterable[Released], status: Status) -> Iterator[str]:
    """What gates found that stands so, each said once, with the releases that it is about where not all are."""
    releases, about = list(releases), dict[tuple[Answer | str, Finding], list[str]]()
    for each in releases:
        for answer in each.checklist.answers:
            for finding in answer.findings:
                if finding.status is status:
                    about.setdefault((_heading(answer, status), finding), []).append(f"{each.market}-{each.channel}")
    for (heading, finding), named in about.items():
        which = "" if len(named) == len(releases) else f" ({', '.join(dict.fromkeys(named))})"
        clause = f" [{finding.clause}]" if finding.clause else ""
        yield f"{heading}: {finding.says}{which}{clause}" + (f"\n  {finding.way_out}" if finding.way_out else "")


def _heading(answer: Answer, status: Status) -> str:
    if status is Status.WAIVED and answer.waiver:
        return f"Waived by {answer.waiver.by} ({answer.waiver.because})"
    word = "Worth knowing" if status is Status.WORTH_KNOWING else "Stopped by"
    waivable = ", which may be waived" if answer.waivable and status is Status.BROKEN else ""
    return f"{word} {answer.gate}{waivable}"


def _summary(result: ReleaseResult, folder: Path) -> str:
    again = f"`limelight release {shlex.quote(str(folder))}` goes on from there, with the same options."
    done, broken = [each for each in result.releases if each.folder], [r for r in result.releases if not r.passes]
    if result.stopped:
        return f"Stopped. {screen.counted(len(done), 'release is', 'releases are')} whole; {again}"
    if result.errors or result.waits:
        whole = f"{screen.counted(len(done), 'release')} made; of the others nothing is in the folder" if done else ""
        return f"The film is not finished: {whole or 'nothing is released'}. {again}"
    if broken:
        waits = "waits for you" if all(each.waits for each in broken) else "is stopped"
        return f"{screen.counted(len(done), 'release')} made; {len(broken)} {waits}: nothing of it is in the folder."
    if result.checked_only:
        return f"All rules are kept that can be asked before it is put together ({screen.lasting(result.seconds)})."
    lasted, folders = screen.lasting(result.seconds), screen.counted(len(done), "folder")
    return f"Released in {lasted}: {folders}. What is worth knowing stands in each checklist.html."
