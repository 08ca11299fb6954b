"""What can go wrong with what is written into a file about itself.

MetadataError
├── NotMarkable         a file that nothing can be written into, or read from, in the form that it has
└── MarksDisagree       a file that says two things of itself
"""

from __future__ import annotations

from limelight.core.errors import LimelightError


class MetadataError(LimelightError):
    code = "metadata"


class NotMarkable(MetadataError):
    code = "not-markable"
    exit = 2
    sentence = "{file} takes no metadata: {why}."


class MarksDisagree(MetadataError):
    code = "marks-disagree"
    sentence = (
        "{file} says two things of itself: {what} is {first} in one place and {second} in another. Another program has "
        "written into it; release it again."
    )
