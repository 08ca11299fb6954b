"""Wrote: the script, who people are, what places look like, and the words of other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.sign.authorship.counted import counted, together
from limelight.sign.authorship.statement import Share
from limelight.sign.authorship.work import Work
from limelight.works.languages import primary, serves
from limelight.works.production import SCRIPT
from limelight.works.screenplay import Action, Line, Shown

_UNSPACED = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my"})
"""Languages that set no space between words: they are counted by their letters."""


def shares(work: Work) -> Iterator[Share]:
    yield _script(work)
    yield from _described(work, "cast", "character")
    yield from _described(work, "sets", "place")
    for language in work.languages:
        if not serves(work.told.language, language):
            yield from _translation(work, language)


def _script(work: Work) -> Share:
    told = work.told
    every = [element for scene in told.screenplay.scenes for element in scene.elements]
    lines = [each.words for each in every if isinstance(each, Line)]
    seen = [each.text for each in every if isinstance(each, Action)]
    shown = [each.text for each in every if isinstance(each, Shown)]
    what, words = _length((*lines, *seen, *shown), told.language)
    scenes = len(told.screenplay.scenes)
    parts = together({"line": len(lines), "description": len(seen), "text on the screen": len(shown)})
    counts = {"scene": scenes, "line": len(lines), "description": len(seen), "text": len(shown), what: words}
    counts = {what: number for what, number in counts.items() if number}
    files = (SCRIPT, *(variant.file for name, variant in told.variants.items() if name == work.variant))
    says = f"{parts} in {counted(scenes, 'scene')}, {counted(words, what)}"
    return Share("wrote", "script", says, counts, None, work.authors, files, work.drafted_by("script"))


def _described(work: Work, department: str, what: str) -> Iterator[Share]:
    """The characters or places that have a file of the person's own, of those that stood when the film was made."""
    files = tuple(each.path for each in work.descent.files if _lies_in(each.path, department))
    if files:
        says = f"{counted(len(files), what)} described"
        drafted_by = work.drafted_by(department)
        yield Share("wrote", department, says, {what: len(files)}, None, work.authors, files, drafted_by)


def _lies_in(path: str, shelf: str) -> bool:
    return path.removeprefix("../").startswith(f"{shelf}/") and path.endswith(".toml")


def _translation(work: Work, language: str) -> Iterator[Share]:
    """The words of another language: those that somebody agreed to, and those that are still a machine's draft."""
    entries = work.told.translations(language)
    drafts = _drafts(work, language)
    agreed = [words for id_, words in entries.items() if id_ not in drafts]
    if agreed:
        what, words = _length(agreed, language)
        says = f"{counted(len(agreed), 'line')} in {language}, {counted(words, what)}"
        counts = {"line": len(agreed), what: words}
        files = (f"locale/{language}.po",)
        yield Share("wrote", "translation", says, counts, None, work.authors, files, work.drafted_by("translation"))


def _drafts(work: Work, language: str) -> frozenset[str]:
    named = (ids for tag, ids in work.told.drafts.items() if serves(tag, language))
    return frozenset(id_ for ids in named for id_ in ids)


def _length(texts: Iterable[str], language: str) -> tuple[str, int]:
    """What a text of that language is counted in, and how many of them there are."""
    if primary(language) in _UNSPACED:
        return "character", sum(letter.isalnum() for text in texts for letter in text)
    return "word", sum(len(text.split()) for text in texts)
