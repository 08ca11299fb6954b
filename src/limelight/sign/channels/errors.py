"""What can go wrong with channels."""

from __future__ import annotations

from limelight.core.errors import InputError


class UnknownChannel(InputError):
    code = "unknown-channel"
    sentence = 'Nothing is known of the channel "{channel}". {hint}'
