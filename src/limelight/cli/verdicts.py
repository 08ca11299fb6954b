"""Verdicts on files in words: for whoever was sent a film and asks whether it is what it seems to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from limelight.cli import screen
from limelight.sign.credentials.credential import Credential, Flaw
from limelight.sign.verify.verdict import Difference, Done, FolderVerdict, Ours, Verdict

_HEADS = {
    "trusted": ("trusted", "green"),
    "unknown signer": ("whole, but nobody here vouches for who signed it", "yellow"),
    "changed": ("changed since it was signed", "red"),
    "nothing": ("says nothing of its making", "yellow"),
    "unreadable": ("could not be read", "red"),
}
_PARTS = {
    "media": "the picture or the sound itself",
    "statement": "what it says of its making",
    "signature": "its signature",
    "ingredient": "something that it was made of",
    "credential": "its proof as a whole, which cannot be taken apart any more",
}
_DOUBTS = {
    "unknown": "this computer does not know who issued the certificate",
    "expired": "the certificate has expired",
    "revoked": "the certificate was taken back",
    "not yet valid": "the certificate does not hold yet: is the clock right?",
    "wrong purpose": "the certificate is meant for something else",
}
_SOURCES = {
    "algorithmicMedia": "by a program, without AI",
    "trainedAlgorithmicMedia": "by AI (a trained model)",
    "compositeWithTrainedAlgorithmicMedia": "put together from several sources, AI among them",
    "compositeSynthetic": "put together from several sources, synthetic ones among them",
    "composite": "put together from several sources",
    "digitalCapture": "recorded by a camera or a microphone",
    "computationalCapture": "recorded by a camera that computes",
    "digitalCreation": "by a person, with a program",
    "humanEdits": "by a person",
    "screenCapture": "recorded from a screen",
}
_DIFFERENCES = {
    "changed": "was changed",
    "missing": "is missing",
    "not of it": "lies there, and is not of the release",
    "outside": "is named in the manifest, and would lie outside the folder",
    "a link": "is a link: the file itself is not there",
}
_MOST_TOLD = 6


class Telling:
    """Tells one verdict after another; with `whole` everything that was done, and all that a file was made of.

    Of a release that is whole a line a file is enough.
    """

    def __init__(self, *, whole: bool) -> None:
        self._whole = whole
        self._release: Path | None = None

    def tell(self, verdict: Verdict | FolderVerdict) -> None:
        if isinstance(verdict, FolderVerdict):
            self._release = verdict.folder if verdict.whole and not self._whole else None
            _folder(verdict)
            return
        head, colour = _HEADS[verdict.standing]
        screen.say(f"{verdict.file}: {head}", f"bold {colour}")
        if self._release and verdict.trusted and self._release in verdict.file.parents:
            return
        for line in _told(verdict, self._whole):
            screen.say(f"  {line}")


def counted(verdicts: Sequence[Verdict]) -> str:
    """`3 trusted, 1 changed since it was signed`."""
    counts = Counter(verdict.standing for verdict in verdicts)
    return ", ".join(f"{count} {_HEADS[standing][0]}" for standing, count in counts.most_common()) or "none"


def _folder(verdict: FolderVerdict) -> None:
    name = f"{verdict.folder}: the release {verdict.name}" if verdict.name else f"{verdict.folder}"
    if verdict.why:
        screen.say(f"{name}: its manifest.json could not be read ({verdict.why})", "bold red")
        return
    if verdict.whole:
        screen.say(f"{name} is whole: every byte of its {screen.counted(verdict.files, 'file')}", "bold green")
    else:
        screen.say(f"{name} is not as it was released", "bold red")
    if verdict.rewritten:
        screen.say("  Its manifest.json is another one than was written when it was released here.")
    for each in verdict.differences:
        screen.say(f"  {_difference(each)}")


def _difference(each: Difference) -> str:
    return f"{each.name} {_DIFFERENCES[each.what]}"


def _told(verdict: Verdict, whole: bool) -> Iterator[str]:
    if verdict.why:
        yield f"{verdict.why[:1].upper()}{verdict.why[1:]}."
    if verdict.credential and verdict.credential.state not in ("none", "unreadable"):
        yield from _credential(verdict.credential, whole)
    elif verdict.standing == "nothing" and verdict.credential and verdict.credential.why:
        yield f"{verdict.credential.why}. Nothing is ever fetched."
    elif verdict.standing == "nothing" and not verdict.ours:
        yield "It was never signed, or whoever passed it on took the proof out. That alone does not make it false."
    if verdict.ours:
        yield from _ours(verdict.ours, verdict.standing)


def _credential(said: Credential, whole: bool) -> Iterator[str]:
    for flaw in dict.fromkeys(map(_flaw, said.flaws)):
        yield f"Changed: {flaw}."
    for doubt in said.doubts if said.state == "unknown signer" else ():
        yield f"Why nobody vouches: {_DOUBTS.get(doubt, doubt)}."
    if said.state == "unknown signer" and "unknown" in said.doubts:
        yield "If you know them, ask for their root certificate: `limelight identity trust FILE` has it count."
    yield from _signature(said)
    if said.state == "tampered":
        yield "What follows was said of the file before that:"
    if said.source_type:
        yield f"How it was made: {_SOURCES.get(said.source_type, said.source_type)}."
    yield from _acts(said, whole)
    yield from _ingredients(said.ingredients, whole, "")
    forbidden = [use for use, answer in said.mining.items() if answer == "notAllowed"]
    if forbidden and len(forbidden) == len(said.mining):
        yield "No AI may be trained on it, and nothing mined from it."


def _signature(said: Credential) -> Iterator[str]:
    signer = said.signer or "somebody who does not say who"
    when = f" on {screen.moment(said.when)}" if said.when else ""
    stamped = ", as a time-stamp authority confirms" if said.time_stamped else ""
    claims = "Signed" if said.state in ("trusted", "unknown signer") else "It claims to be signed"
    yield f"{claims} by {signer}{when}{stamped}" + (f", with {said.generator}." if said.generator else ".")
    if said.sidecar:
        yield f"Its proof lies beside it, in {said.sidecar}."


def _acts(said: Credential, whole: bool) -> Iterator[str]:
    """What was done, by what did it: people and models first, for that is what is asked."""
    labels = [act.about for act in said.acts if act.name == "c2pa.addedText" and not act.source_type and act.about]
    for label in labels:
        yield f"{label[:1].upper()}{label[1:]}."
    groups: dict[tuple[str, str], list[str]] = {}
    for act in said.acts:
        if act.about and act.source_type:
            by = act.agent if act.source_type.startswith("trained") or act.agent != said.generator else ""
            groups.setdefault((act.source_type, by), []).append(act.about)
    for (source, agent), abouts in sorted(groups.items(), key=lambda group: not group[0][0].startswith("trained")):
        shown = abouts if whole else abouts[:_MOST_TOLD]
        more = f", and {len(abouts) - len(shown)} more" if len(abouts) > len(shown) else ""
        made = _SOURCES.get(source, source)
        yield f"{made[:1].upper()}{made[1:]}" + (f", {agent}" if agent else "") + f": {', '.join(shown)}{more}."


def _ingredients(made_of: Sequence[Credential], whole: bool, indent: str) -> Iterator[str]:
    shown = made_of if whole else made_of[:_MOST_TOLD]
    for each in shown:
        stands = "" if each.state == "none" else f": {_HEADS.get(_STANDS[each.state], ('', ''))[0]}"
        what = "With the model" if each.relationship == "inputTo" else "Made of"
        yield f"{indent}{what} {each.title or 'something without a name'}{stands}."
        if whole or each.state == "tampered":
            yield from _ingredients(each.ingredients, whole, indent + "  ")
    if len(made_of) > len(shown):
        yield f"{indent}And of {len(made_of) - len(shown)} more: --all lists them."


_STANDS = {
    "trusted": "trusted",
    "unknown signer": "unknown signer",
    "tampered": "changed",
    "none": "nothing",
    "unreadable": "unreadable",
}


def _flaw(flaw: Flaw) -> str:
    return _PARTS[flaw.part] + (f" ({flaw.name})" if flaw.name else "")


def _ours(ours: Ours, standing: str) -> Iterator[str]:
    release = f"{ours.name}, released here on {screen.moment(ours.made)}"
    if ours.same:
        yield f"It is {ours.file} of your release {release}, to the last byte."
        return
    lost = "its proof was taken out, " if standing == "nothing" else ""
    done = ", ".join(_done(each) for each in ours.changes) or "nothing else was done to it"
    yield f"It is a copy of {ours.file} of your release {release}: {lost}{done}."
    if ours.others:
        yield f"It may as well come from {', '.join(ours.others[:_MOST_TOLD])}."


def _done(each: Done) -> str:
    span, size = f"{screen.clock(each.begin)} to {screen.clock(each.end)}", each.by.replace("x", " by ")
    return {
        "same-bytes": "unchanged",
        "repacked": "put into another file, its picture and sound untouched",
        "encoded-again": f"its {each.by} was encoded again",
        "scaled": f"it was scaled to {size}",
        "cropped": f"its edges were cut off, {each.by} of width and height are left",
        "in-bars": "black bars were put around it",
        "mirrored": "it was mirrored",
        "cut-shorter": f"it was cut down to {span}",
        "made-longer": f"something was put before or after it: it is at {span}",
        "faster": f"it runs {each.by} faster",
        "slower": f"it runs {each.by} slower",
        "other-picture": "the picture is another one",
        "no-picture": "the picture is gone",
        "other-sound": "the sound is another one",
        "no-sound": "the sound is gone",
        "known-by-its-mark": f"only its invisible mark tells, so much is cut or changed; its size is {size} now",
        "a-moment-of-it": f"a still out of it, at {screen.clock(each.begin)}",
        "other-words": "some of its words are others",
        "label-changed": "the label in its picture is gone or covered",
    }[each.what]
