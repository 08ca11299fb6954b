"""What was found out about takes: outputs of a craft that looks at one take and on which nothing of the film hangs.

They are kept like any output, under the recipe that asks for them; here they are found again by the take's bytes.
"""

from __future__ import annotations

from limelight.core.store import Store


def found_of(store: Store, craft: str) -> dict[str, str]:
    """For everything that `craft` has looked at, its digest and that of what was found, the latest."""
    rows = store.ledger.rows(
        "SELECT e.digest, o.digest FROM recipes r JOIN edges e ON e.key = r.key JOIN takes t ON t.key = r.key"
        " JOIN outputs o ON o.id = t.output WHERE r.craft = ? ORDER BY o.id",
        craft,
    )
    return {looked_at: found for looked_at, found in rows if store.blobs.has(found)}
