"""What can be changed of what is said: the words, how they are said, and the words in another language."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.actions.board_page.changes import Blank, Change, Way, choice
from limelight.actions.board_page.spots import Script
from limelight.works import vocabulary
from limelight.works.emotions import lexicon
from limelight.works.production import Production
from limelight.works.screenplay import Line

MANNERS = (*(name for name in lexicon("manners") if name not in vocabulary.EXPRESSIONS), *vocabulary.EXPRESSIONS)
"""Words for brackets: how a voice is raised, and what it feels."""


def wordings(line: Line, script: Script, production: Production, languages: tuple[str, ...]) -> Iterator[Change]:
    """Everything about what is said in this line; `languages` are those that it is spoken or captioned in."""
    if script.variant:
        yield _told_otherwise(line, script.variant)
        return
    yield _words(line, script)
    yield _manner(line, script)
    for language in languages:
        if language != line.language:
            yield _translation(line, production, language)


def _words(line: Line, script: Script) -> Change:
    spot, words = script.words(line), Blank("words", line.words)
    where = f"{spot.where} of {line.id}"
    return Change(
        "words", f"What {line.character} says", "Words", (Way("script", "{words}", where, spot=spot),), (words,)
    )


def _told_otherwise(line: Line, variant: str) -> Change:
    """The words in a variant, which says them in its own file."""
    way = Way("toml", f'"{line.id}" = "{{words}}"', f"variants/{variant}.toml, under [say]")
    return Change("words", f"What {line.character} says", "Words", (way,), (Blank("words", line.words),))


def _manner(line: Line, script: Script) -> Change:
    spot, said = script.manner(line)
    manner = choice("manner", said or MANNERS[0], MANNERS)
    way = Way("script", "({manner})", spot.where, spot=spot)
    return Change("manner", f"How {line.character} says it", "Words", (way,), (manner,))


def _translation(line: Line, production: Production, language: str) -> Change:
    words = Blank("words", production.translations(language).get(line.id, ""))
    where = f"locale/{language}.po, the entry of {line.id}"
    text = f'msgctxt "{line.id}"\nmsgid {{source}}\nmsgstr "{{words}}"'
    way = Way("po", text, where, {"source": {line.words: f'"{_po(line.words)}"'}})
    blanks = (Blank("source", line.words, (line.words,)), words)
    return Change(f"words-{language}", f"In {language}", "Words", (way,), blanks)


def _po(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')
