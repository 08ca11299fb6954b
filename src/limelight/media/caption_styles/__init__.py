"""What captions do with the word that is heard: one style a file, by the names of `vocabulary.CAPTION_STYLES`."""

from limelight.media.caption_styles import box, colour, karaoke, plain, pop
from limelight.media.caption_styles.style import CaptionStyle, Spoken

STYLES: dict[str, CaptionStyle] = {
    "colour": colour.STYLE,
    "plain": plain.STYLE,
    "karaoke": karaoke.STYLE,
    "pop": pop.STYLE,
    "box": box.STYLE,
}

__all__ = ["STYLES", "CaptionStyle", "Spoken"]
