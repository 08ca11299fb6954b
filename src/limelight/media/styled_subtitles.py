"""Captions as Advanced SubStation Alpha (ASS): they stand where the film has them, look alike, and light up by word.

Letters, outline, colours and place are those of the burnt-in captions (`media.captions`), on a canvas of the film's own
size. A word that is spoken is a karaoke syllable: every program that knows `\\k` lights it, and one that knows `\\t`
too lets it go back when the next is said, as in the film. What a style does is told as far as ASS has words for it:
a box is an outline in its colour. ASS counts hundredths of a second: a time is rounded down, so that whoever asks "is
it time yet" on a frame of the film gets the same answer as the film.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pysubs2
import skia

from limelight.media.captions import OUTLINE, SHADOW, Place, Span, Zone, argb, fitted_size, letter_size, word_spans
from limelight.media.fonts import RIGHT_TO_LEFT, faces, primary
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.shots import FPS, Caption

_SHADOW = 0.04
"""How far the shadow falls, for letters of size 1."""
_NO_WRAPPING = "2"
_AUTOMATIC_DIRECTION = -1


def ass(
    captions: Sequence[Caption],
    language: str,
    width: int,
    height: int,
    place: Place,
    title: str,
    look: CaptionLook = HOUSE_CAPTIONS,
) -> str:
    """The file's text: captions with frames counted from the film's start, on a frame of `width` x `height`."""
    zone = Zone.of(width, height, place)
    family, ratio = _family(captions, language)
    file = pysubs2.SSAFile()
    file.info.update(
        Title=title, PlayResX=str(width), PlayResY=str(height), WrapStyle=_NO_WRAPPING, ScaledBorderAndShadow="yes"
    )
    file.styles = {"Captions": _style(family, letter_size(language) * zone.scale, ratio, language, look)}
    for each in captions:
        file.append(_event(each, language, zone, ratio, look))
    return file.to_string("ass")


def _style(family: str, size: float, ratio: float, language: str, look: CaptionLook) -> pysubs2.SSAStyle:
    """Before its time a word has the secondary colour, from then on the primary one; unlit words are never sung."""
    return pysubs2.SSAStyle(
        fontname=family,
        fontsize=round(size * ratio, 1),
        bold=True,
        primarycolor=_colour(argb(look.letters)),
        secondarycolor=_colour(argb(look.letters)),
        outlinecolor=_colour(argb(look.outline)),
        backcolor=_colour(SHADOW),
        outline=round(size * OUTLINE, 1),
        shadow=round(size * _SHADOW, 1),
        alignment=pysubs2.Alignment.MIDDLE_CENTER,
        encoding=_AUTOMATIC_DIRECTION if primary(language) in RIGHT_TO_LEFT else 1,
    )


def _event(caption: Caption, language: str, zone: Zone, ratio: float, look: CaptionLook) -> pysubs2.SSAEvent:
    size, usual = fitted_size(caption.rows, language, zone), letter_size(language) * zone.scale
    smaller = f"\\fs{size * ratio:.1f}" if size < usual else ""
    placed = f"{{\\pos({zone.centre_x:g},{zone.centre_y:g}){smaller}}}"
    start, end = _hundredths(caption.start), _hundredths(caption.start + caption.frames)
    text = placed + "\\N".join(_rows(caption, look))
    return pysubs2.SSAEvent(start * 10, end * 10, text, style="Captions", name=_field(caption.speaker))


def _field(text: str) -> str:
    """A field before the text ends at a comma."""
    return " ".join(text.replace(",", ";").split())


def _rows(caption: Caption, look: CaptionLook) -> Iterator[str]:
    """The rows with every spoken word tagged where it begins."""
    tags = dict(_tags(caption, look)) if look.style != "plain" else {}
    for at, row in enumerate(caption.rows):
        cuts = sorted(start for line, start in tags if line == at)
        pieces = zip([0, *cuts], [*cuts, len(row)], strict=True)
        yield "".join(tags.get((at, start), "") + _plain(row[start:end]) for start, end in pieces if start < end)


def _tags(caption: Caption, look: CaptionLook) -> Iterator[tuple[tuple[int, int], str]]:
    """For each word that is written, the row and letter where it begins, and what ASS is told there.

    A syllable begins when the one before it ends: where nothing written is said meanwhile, an empty one fills the time.
    """
    begins = _hundredths(caption.start)
    done = 0
    for span, said, over in _sung(caption):
        row, start, _ = span
        wait = f"{{\\k{said - begins - done}}}" if said - begins > done else ""
        done = over - begins
        yield (row, start), f"{wait}{{{_LIT[look.style](look, said - begins, done)}}}"


def _in_colour(look: CaptionLook, said: int, over: int) -> str:
    back = _then(over, "1c" + _tint(look.letters))
    return f"\\k{over - said}\\1c{_tint(look.lit)}{back}"


def _filling(look: CaptionLook, said: int, over: int) -> str:
    """From the secondary colour, which the letters have, to the primary one, which it keeps."""
    return f"\\kf{over - said}\\1c{_tint(look.lit)}"


def _popping(look: CaptionLook, said: int, over: int) -> str:
    forward, back = f"\\t({said * 10},{said * 10 + 70},\\fscx110\\fscy110)", _then(over, "fscx100", "fscy100")
    return f"\\fscx100\\fscy100{_in_colour(look, said, over)}{forward}{back}"


def _boxed(look: CaptionLook, said: int, over: int) -> str:
    usual = f"3c{_tint(look.outline)}"
    return f"\\k{over - said}\\{usual}{_then(said, '3c' + _tint(look.lit))}{_then(over, usual)}"


_LIT: dict[str, Callable[[CaptionLook, int, int], str]] = {
    "colour": _in_colour,
    "karaoke": _filling,
    "pop": _popping,
    "box": _boxed,
}
"""What a style does with a word said from one hundredth of its caption to another."""


def _then(at: int, *changes: str) -> str:
    """What changes from that hundredth of the caption on."""
    return f"\\t({at * 10},{at * 10 + 1},{''.join(chr(92) + change for change in changes)})"


def _sung(caption: Caption) -> Iterator[tuple[Span, int, int]]:
    """Each written word with its beginning and end in hundredths of a second."""
    spans = word_spans(caption.rows, [word for word, _ in caption.words])
    over = caption.start + caption.frames
    starts = [min(max(frame, caption.start), over) for _, frame in caption.words]
    for span, (start, end) in zip(spans, pairwise([*starts, over]), strict=True):
        if span and start < end:
            yield span, _hundredths(start), _hundredths(end)


def _family(captions: Sequence[Caption], language: str) -> tuple[str, float]:
    """The face that has the captions' letters, and its height as ASS counts it: a font size there is of whole lines."""
    letters = [ord(letter) for each in captions for row in each.rows for letter in row if letter.isalpha()]
    known = faces(language).typefaces
    face = max(known, key=lambda each: sum(1 for letter in letters if each.unicharToGlyph(letter)))
    return face.getFamilyName(), _line(face)


def _line(face: skia.Typeface) -> float:
    """Height of a line for a size of 1: usWinAscent and usWinDescent of the face's OS/2 table."""
    table = face.getTableData(int.from_bytes(b"OS/2", "big"))
    ascent, descent = (int.from_bytes(table[at : at + 2], "big") for at in (74, 76))
    return (ascent + descent) / face.getUnitsPerEm()


def _hundredths(frame: int) -> int:
    return frame * 100 // FPS


def _plain(text: str) -> str:
    """ASS has no escapes that every program knows: what would be taken for a tag is a look-alike."""
    return text.replace("\\", "＼").replace("{", "｛").replace("}", "｝")


def _colour(argb: int) -> pysubs2.Color:
    """ASS counts how much is seen through, not how much is there."""
    return pysubs2.Color(argb >> 16 & 255, argb >> 8 & 255, argb & 255, 255 - (argb >> 24))


def _tint(colour: str) -> str:
    """`#rrggbb` as tags write it."""
    return f"&H{colour[5:7]}{colour[3:5]}{colour[1:3]}&".upper()
