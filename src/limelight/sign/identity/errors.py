"""What can be wrong with an identity, or with the files that somebody wants to make one from."""

from __future__ import annotations

from limelight.core.errors import InputError, LimelightError, PersonNeeded


class NoIdentity(InputError):
    code = "no-identity"
    sentence = 'There is no identity to sign with yet. `limelight identity new ada --owner "Ada Lovelace"` makes one.'


class UnknownIdentity(InputError):
    code = "unknown-identity"
    sentence = 'There is no identity "{name}". {hint}'


class WhichIdentity(InputError):
    code = "which-identity"
    sentence = "There are several identities: {known}. Say which: --identity {first}."


class NotAName(InputError):
    code = "not-an-identity-name"
    sentence = '"{name}" is no name for an identity: {why}. Choose another, such as "ada" or "moonlit-studio".'


class NotAnOwner(InputError):
    code = "not-an-owner"
    sentence = '--owner "{owner}": {why}. It is what people read as the signer: your name, or your studio\'s.'


class NotAnAddress(InputError):
    code = "not-a-time-stamp-address"
    sentence = '--timestamps "{address}": {why}. It looks like http://timestamp.example.org, as its provider names it.'


class IdentityThere(InputError):
    code = "identity-there"
    sentence = 'There is an identity "{name}" already ({folder}), and nothing is overwritten. Choose another name.'


class InAProduction(InputError):
    code = "identity-in-production"
    sentence = (
        "{folder} lies in the production {production}, where a key would be handed on with the film. Let XDG_DATA_HOME "
        "name another folder."
    )


class PassphraseNeeded(PersonNeeded):
    code = "passphrase-needed"
    sentence = (
        'The identity "{name}" is locked. Type its passphrase when asked, or put it into LIMELIGHT_PASSPHRASE for '
        "this one command.{why}"
    )


class WrongPassphrase(InputError):
    code = "wrong-passphrase"
    sentence = "That is not the passphrase of {what}. Nothing was signed; try again."


class FileLocked(PersonNeeded):
    code = "key-file-locked"
    sentence = (
        "{file} is locked. Type its passphrase when asked, or put it into LIMELIGHT_PASSPHRASE for this one command."
    )


class LockNotSaid(PersonNeeded):
    code = "lock-not-said"
    sentence = (
        "How shall the key be locked? Type a passphrase when asked, or put it into LIMELIGHT_PASSPHRASE for this one "
        "command; --keyring has this system keep one, --no-passphrase leaves the key open to who can read your files."
    )


class PassphraseTooShort(InputError):
    code = "passphrase-too-short"
    sentence = (
        "A passphrase has at least {least} characters. Four words that you remember are a good one; "
        "--no-passphrase leaves the key unlocked."
    )


class IdentityDamaged(LimelightError):
    code = "identity-damaged"
    sentence = "{file}: {why}. Put back a copy of the folder {folder}, or move it away and make a new identity."


class KeyExposed(InputError):
    code = "key-exposed"
    sentence = (
        "{file} holds a key that no passphrase locks, and others on this machine can read it. If somebody may have, "
        "make a new identity; else type: chmod -R go= {folder}"
    )


class NotChangeable(InputError):
    code = "passphrase-not-changeable"
    sentence = 'The passphrase of "{name}" cannot be changed here: {why}.'


class NotImportable(InputError):
    code = "not-importable"
    sentence = "{file}: {why}. {way_out}"


class NotTrustable(InputError):
    code = "not-trustable"
    sentence = "{file}: {why}. {way_out}"


class KeyProgramFailed(LimelightError):
    code = "key-program-failed"
    sentence = (
        'The program that keeps the key of "{name}" did not sign: {program} {why}. It is given the bytes on its '
        "standard input, and writes their signature to its standard output."
    )


class NoKeyring(InputError):
    code = "no-keyring"
    sentence = "The passphrase cannot be kept by this system: {why}. {way_out}"
