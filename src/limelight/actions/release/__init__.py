"""A release: what is asked for, what it is made from, the case that its gates look at, and the folder it becomes."""

from limelight.actions.release.asked import ReleaseRequest
from limelight.actions.release.release import release
from limelight.actions.release.results import Released, ReleaseResult

__all__ = ["ReleaseRequest", "ReleaseResult", "Released", "release"]
