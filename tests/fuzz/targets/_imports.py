"""What every reader of another program's screenplay owes: passages, or a reason; and no word lost on the way."""

from __future__ import annotations

from collections.abc import Callable

from limelight.actions.importing import told_words, words_in
from limelight.works.fountain import read_screenplay
from limelight.works.importing.passages import Imported
from limelight.works.importing.writing import fountain_of


def all_there(read: Callable[[bytes], Imported], data: bytes) -> None:
    """Read it, write it as Fountain, and read that."""
    try:
        imported = read(data)
    except ValueError as error:
        why = str(error)
    else:
        why = ""
    assert why.startswith("it ") or not why, f"this says nothing to a person: {why}"
    if why:
        return
    text = imported.fountain or fountain_of(imported.passages, imported.title_page)
    screenplay = read_screenplay(text, frozenset())
    if imported.fountain or not screenplay.scenes:
        return
    said = words_in(" ".join(passage.text for passage in imported.passages))
    lost = said - words_in(" ".join(told_words(screenplay)))
    assert not lost, f"lost {lost} in {text!r}"
