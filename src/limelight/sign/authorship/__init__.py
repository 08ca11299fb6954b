"""Authorship: what people wrote, directed, chose, edited and performed in a release, and what which engine made.

`statement` tells it from the film's descent; `Statement.text` is its JSON, `page.write_statement` its one page.
"""

from __future__ import annotations

from limelight.sign.authorship.statement import Chosen, Maker, Registration, Share, Statement
from limelight.sign.authorship.telling import statement

__all__ = ["Chosen", "Maker", "Registration", "Share", "Statement", "statement"]
