"""The identity that releases are signed with: a certificate that everybody may read, and a key that nobody else has.

`creating.new` makes one, `importing.take_in` takes one from elsewhere; `opening.load` opens one to sign, and
`trusting.anchors` is whom this machine trusts. `creating` and `opening` load the library that knows certificates, which
is why nothing of them stands here.
"""

from __future__ import annotations

from limelight.sign.identity.identity import Identity

__all__ = ["Identity"]
