"""The production graph: nodes, identities, takes, the ledger and the walk. No word of film in here."""
