"""What can go wrong when a credential is written.

CredentialError
├── FormatUnknown        nobody knows how a credential goes into such a file
├── IngredientTampered   what the file was made of was changed since it was signed
├── TimeStampUnreachable no time-stamp authority answers: whether that matters is for the caller to say
├── SigningRefused       the identity's certificate or key does not do
└── SignedBadly          what was written does not read as it should: nothing is kept of it
"""

from __future__ import annotations

from limelight.core.errors import LimelightError


class CredentialError(LimelightError):
    code = "credential"


class FormatUnknown(CredentialError):
    code = "credential-format"
    exit = 2
    sentence = "{file}: no credential can be written into a {kind} file, or beside it. These can have one: {known}."


class IngredientTampered(CredentialError):
    code = "ingredient-tampered"
    exit = 2
    sentence = (
        "{file} has been changed since it was signed ({what}), so nothing that is made of it can be signed. "
        "Get the file as its maker signed it, or waive this by name and reason: it will then be said of the release."
    )


class TimeStampUnreachable(CredentialError):
    code = "time-stamp-unreachable"
    sentence = (
        "The time-stamp authority {address} does not answer as it should ({why}). Try again later, or release "
        "without a time stamp: the credential then holds only for as long as your certificate, until {expires}."
    )


class SigningRefused(CredentialError):
    code = "signing-refused"
    sentence = 'The identity "{identity}" cannot sign {file}: {why}. `limelight identity show {identity}` tells more.'


class SignedBadly(CredentialError):
    code = "signed-badly"
    sentence = '{file} was signed as "{identity}", but does not read back as it should ({why}): nothing of it was kept.'
