"""What can go wrong between a model and this machine.

LimelightError
├── ModelMissing        the model is not here, and what asked for it fetches nothing itself
├── PullFailed          every source was tried, and some file is still lacking: what each one said
├── CacheUnusable       the models' folder cannot be written, or its disk is full
├── PullStopped         somebody stopped it; what has come is kept, and the next pull goes on from there
├── BadCatalogue        a catalogue that says something impossible
└── UnknownModel        (InputError) no catalogue has that name

`SourceFailed` never leaves the catalogue: it is how one source says why it gives nothing.
"""

from __future__ import annotations

from limelight.core.errors import GraphError, InputError, LimelightError


class ModelMissing(LimelightError):
    code = "model-missing"
    sentence = "The model {model} is not on this machine. `limelight models pull {model}` fetches it ({size})."


class PullFailed(LimelightError):
    code = "pull-failed"
    sentence = (
        "{model} could not be fetched: {lacking} is lacking. Tried: {tried}. Try again on another network, or bring "
        "its files from another machine: `limelight models pull {model} --from FOLDER`."
    )


class CacheUnusable(LimelightError):
    code = "models-folder-unusable"
    sentence = "{folder} cannot hold models: {why}. LIMELIGHT_MODELS names another folder."


class PullStopped(LimelightError):
    code = "pull-stopped"
    sentence = "Stopped. What has come of {model} is kept; `limelight models pull {model}` goes on from there."


class BadCatalogue(GraphError):
    code = "bad-catalogue"
    sentence = "{file}: {model}: {why}."


class UnknownModel(InputError):
    code = "unknown-model"
    sentence = 'No model is called "{model}".{hint} `limelight models list` names them all.'


class SourceFailed(Exception):
    """Why a source gives nothing, or no more: a clause that goes on from its name ("pypi: there is no pip here")."""
