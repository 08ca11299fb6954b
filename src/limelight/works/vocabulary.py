"""What a direction may name: the words that the stage, the camera and the sound understand.

Plain data, below all of them: directions are checked against it, and tests prove that each part knows the same words.
What is drawn one file a drawing is read off the names of the files.
"""

from __future__ import annotations

from collections.abc import Mapping

from limelight.works.drawn import drawn, written

EXPRESSIONS = drawn("figures/expressions")
POSES = drawn("figures/poses")
PROPS = ("none", *drawn("figures/props"))
GAZES = ("lens", "away", "left", "right", "up", "down")
LAMPS = ("swing", "flicker", "out", "on")
LIGHTS = ("plain", "low-key", "other-side", "warm", "high-key", "haze", "cool")
"""How a scene can be lit from a moment on; "plain" is as its hour has it."""
TRANSITIONS = ("cut", "fade", "flash", "dip", "dissolve", "wipe", "match-cut", "whip", "iris")
"""How a shot can begin."""
ENDINGS = ("cut", "fade", "dip", "white", "black", "iris")
"""How a shot can end."""
_LIT = (*(f"lamp-{way}" for way in LAMPS), "lamp-dark", *(f"light-{light}" for light in LIGHTS))
EFFECTS = tuple(sorted(("rise", *_LIT, *drawn("weather"))))
"""Happenings of the stage that a shot can have: what its people, lamps and light do, and all that can be in the air."""
MOODS = ("none", *written("sound/score/moods"))
"""What the score can feel, one file each in `sound/score/moods/`, and its silence."""
IDIOMS = written("sound/score/idioms")
"""What the score can be played by, one file each in `sound/score/idioms/`."""
SOUNDS = written("sound/effects")
"""What can be heard, one file each in `sound/effects/`."""

HEADS = drawn("figures/heads")
BUILDS = drawn("figures/builds")
HAIR = drawn("figures/hair")
BEARDS = ("", *drawn("figures/beards"))
HATS = ("", *drawn("figures/hats"))
GLASSES = ("", *drawn("figures/glasses"))
PAINTS = ("", *drawn("figures/paints"))
"""Painted faces of the opera stage."""
SKINS: Mapping[str, str] = {
    "porcelain": "#f6dfd0", "ivory": "#f2d2b6", "peach": "#efc3a0", "sand": "#e3b18a", "honey": "#d59f6f",
    "olive": "#c2956a", "amber": "#b97a4c", "caramel": "#a06a45", "chestnut": "#85553a", "umber": "#6b4229",
    "mahogany": "#573323", "ebony": "#43281e",
}  # fmt: skip
"""Skins by name, from the lightest to the darkest."""
HAIR_COLOURS: Mapping[str, str] = {
    "ink": "#17121f", "espresso": "#2a1c17", "brown": "#4a2f1d", "chestnut": "#6b3a1e", "auburn": "#7d3420",
    "copper": "#a8552a", "honey": "#b98a4a", "blonde": "#d9b877", "grey": "#8e8a92", "silver": "#c9c6cc",
    "white": "#ece8ea",
}  # fmt: skip
COSTUMES = drawn("figures/costumes")
PATTERNS = (
    *("ankara", "bands", "brocade", "cables", "checks", "clouds", "denim"),
    *("dots", "flowers", "lace", "pinstripes", "stars", "stripes"),
)
"""What cloth can be printed with."""
MARKS = ("blood", "mud", "pallor")

TOPICS = ("politics", "health", "minors", "religion", "real-people", "money")
"""What a story may touch that a person looks at before its release; `sign/policy/topics.toml` says what each is."""
MARKETS = written("sign/markets", (".toml",))
"""Where a film can be released, one file each in `sign/markets/`."""
CHANNELS = written("sign/channels", (".toml",))
"""What a film can be released on, one file each in `sign/channels/`."""

CAPTION_STYLES = ("colour", "plain", "karaoke", "pop", "box")
"""What captions do with the word that is heard."""

MOVES = drawn("camera/moves")
"""What the camera can do, one file each in `stage/camera/moves/`."""

SIZE_WORDS: Mapping[str, str] = {
    "extreme close-up": "extreme",
    "extreme close up": "extreme",
    "extreme": "extreme",
    "ecu": "extreme",
    "medium close-up": "close",
    "close-up": "close",
    "close up": "close",
    "closeup": "close",
    "close": "close",
    "cu": "close",
    "medium shot": "medium",
    "two-shot": "medium",
    "two shot": "medium",
    "medium": "medium",
    "mid": "medium",
    "ms": "medium",
    "full shot": "full",
    "full": "full",
    "establishing shot": "wide",
    "establishing": "wide",
    "wide shot": "wide",
    "long shot": "wide",
    "wide": "wide",
    "ws": "wide",
    "insert": "insert",
    "detail": "insert",
}
"""How a shot's size is written -> one of `shots.SIZES`; a longer wording stands before what it begins with."""

MOVE_WORDS: Mapping[str, str] = {
    "push in": "push",
    "push": "push",
    "dolly in": "push",
    "zoom in": "push",
    "pull back": "pull",
    "pull out": "pull",
    "pull": "pull",
    "dolly out": "pull",
    "zoom out": "pull",
    "pan left": "pan-left",
    "pan right": "pan-right",
    "tilt up": "tilt-up",
    "tilt down": "tilt-down",
    "drift left": "drift-left",
    "drift right": "drift-right",
    "drift": "drift-right",
    "track left": "drift-left",
    "track right": "drift-right",
    "handheld": "handheld",
    "hand-held": "handheld",
    "shake": "shake",
    "rack focus": "rack",
    "rack": "rack",
    "whip pan": "whip",
    "whip": "whip",
    "crash zoom": "crash",
    "crash": "crash",
    "dolly zoom": "dolly-zoom",
    "vertigo": "dolly-zoom",
    "static": "hold",
    "still": "hold",
    "hold": "hold",
}
"""How a camera move is written -> one of `MOVES`."""
