"""Whose voices speak in a film is read off what its takes were asked for, blends and borrowed readings among it."""

from limelight.core.identity import Encoder
from limelight.core.lineage import Origin
from limelight.core.store import Store
from limelight.sign.spoken import Spoken, spoken
from limelight.works.speech import Voice


def making(store: Store, key: str, craft: str, engine: str, **inputs: object) -> Origin:
    """A making as the ledger has it."""
    body = Encoder(lambda slot: "b3:none").recipe(craft, inputs, engine, 1, {})
    with store.ledger.writing("a recipe") as db:
        sql = "INSERT INTO recipes (key, craft, engine, take, body) VALUES (?, ?, ?, 1, ?)"
        db.run(sql, key, craft, engine, body)
    return Origin(f"b3:{key}", key, craft, 1, engine, "", 1, "", 0.0, 0.0, 0.0, (), ())


def test_all_voices_that_a_line_was_asked_for_are_told(tmp_path):
    store = Store.open(tmp_path)
    voice = Voice("am_fenrir", blend="bm_george", share=0.4, reading="am_fenrir")
    line = {"line": "sc01/ln02", "language": "en-GB", "words": "No."}
    made = [
        making(store, "k1", "record_line", "kokoro", voice=voice, **line),
        making(store, "k2", "read_line", "", voice=voice, **line),
        making(store, "k3", "compose_score", "orchestra", production="T"),
        making(store, "k4", "record_line", "openai", voice=Voice(), **line),
    ]
    assert spoken(store, made) == (
        Spoken("b3:k1", "sc01/ln02", "en-GB", "kokoro", ("am_fenrir", "bm_george")),
        Spoken("b3:k4", "sc01/ln02", "en-GB", "openai", ()),
    )
    store.close()
