"""Models: what there is to have, what is on this machine, and how it comes here. Cheap to import: no heavy library.

at_hand("kokoro-82m")    its folder, or None
folder_of("kokoro-82m")  its folder, or ModelMissing with the way out
pull("kokoro-82m", tell) its folder, fetched from the first source that has it
"""

from limelight.core.errors import ModelMissing
from limelight.engines.catalog.cache import (
    Checked,
    at_hand,
    check,
    folder_of,
    models_folder,
    place_of,
    remove,
    spoken_size,
    taken,
)
from limelight.engines.catalog.entry import Entry
from limelight.engines.catalog.errors import PullFailed, PullStopped, UnknownModel
from limelight.engines.catalog.installed import entries, entry
from limelight.engines.catalog.pulling import offline, pull

__all__ = [
    "Checked",
    "Entry",
    "ModelMissing",
    "PullFailed",
    "PullStopped",
    "UnknownModel",
    "at_hand",
    "check",
    "entries",
    "entry",
    "folder_of",
    "models_folder",
    "offline",
    "place_of",
    "pull",
    "remove",
    "spoken_size",
    "taken",
]
