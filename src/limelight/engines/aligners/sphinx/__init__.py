"""The built-in aligner (CMU pocketsphinx): when each sound and word of a written line is heard in a recording of it."""

from limelight.engines.aligners.sphinx.aligner import LANGUAGES, OTHER_LINE, RATE, Aligned, align
from limelight.engines.aligners.sphinx.pronunciation import Pronounced

__all__ = ["LANGUAGES", "OTHER_LINE", "RATE", "Aligned", "Pronounced", "align"]
