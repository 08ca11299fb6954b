"""Wrote: the script, who people are, what places look like, and the words of other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from limelight.sign.authorship.counted import counted, together
from limelight.sign.authorship.statement import Maker, Share
from limelight.sign.authorship.work import Work
from limelight.works.languages import primary, serves
from limelight.works.production import SCRIPT
from limelight.works.screenplay import Action, Element, Line, Shown

_UNSPACED = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my"})
"""Languages that set no space between words: they are counted by their letters."""

_TEXTS = {"line": Line, "description": Action, "text on the screen": Shown}
_MAKERS = Maker("the makers of limelight", "", "person")


def shares(work: Work) -> Iterator[Share]:
    yield from _script(work)
    yield from _described(work, "cast", "character")
    yield from _described(work, "sets", "place")
    for language in work.languages:
        if not serves(work.told.language, language):
            yield from _translation(work, language)


def _script(work: Work) -> Iterator[Share]:
    """The text that is the authors' own, and what of it limelight's first screenplay gave them."""
    told = work.told
    by_scene = [[each for each in scene.elements if _text(each)] for scene in told.screenplay.scenes]
    own = [[each for each in elements if not work.is_given(_text(each))] for elements in by_scene]
    scenes, every = sum(map(bool, own)), [each for elements in own for each in elements]
    if every:
        what, words = _length(map(_text, every), told.language)
        kinds = {called: sum(isinstance(each, kind) for each in every) for called, kind in _TEXTS.items()}
        says = f"{together(kinds)} in {counted(scenes, 'scene')}, {counted(words, what)}"
        counts = {what: number for what, number in {"scene": scenes, **kinds, what: words}.items() if number}
        files = (SCRIPT, *(variant.file for name, variant in told.variants.items() if name == work.variant))
        yield Share("wrote", "script", says, counts, None, work.authors, files, work.drafted_by("script"))
    if given := sum(map(len, by_scene)) - len(every):
        says = f"{counted(given, 'text')} of limelight's first screenplay"
        yield Share("brought in", "script", says, {"text": given}, None, (_MAKERS,), (SCRIPT,))


def _text(element: Element) -> str:
    return element.words if isinstance(element, Line) else element.text if isinstance(element, Action | Shown) else ""


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
