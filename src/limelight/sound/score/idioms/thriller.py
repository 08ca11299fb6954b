"""Synth thriller: a pulse under the floor, a pad that opens like a lens, drums that are struck far away."""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

IDIOM = Idiom(
    "a pulse, pads, glass, deep drums",
    {
        "lead": Seat("glass", 0.15, -4),
        "second": Seat("brass", 0.0, -9),
        "tenor": Seat("pad", -0.4, -6), "alto": Seat("pad", 0.4, -6), "top": Seat("pad", 0.0, -8),
        "bass": Seat("sub", 0.0, -3),
        "figure": Seat("pulse", 0.0, -7),
        "hat": Seat("shaker", 0.35, -16),
        "low": Seat("taiko", 0.0, -3),
        "gong": Seat("gong", 0.2, -8),
    },
    choir=(("bass", 26, 40), ("tenor", 45, 60), ("alto", 52, 67), ("top", 59, 74)),
    lead=(64, 88),
    lines=(
        Line("figure", 36, 4, {
            "drops": ("0 . . . . . 0, . . . 2, . . . . .",),
            "flowing": ("0 . 0, . 2 . 0, . 3 . 0, .",),
            "walking": ("0 0, 0, 0, 0 0, 2, 0, 0 0, 0, 3, 0 0, 2, 0,", "0 . 0, 0, 0 . 0, 0, 0 . 0, 3, 2 . 0, 0,"),
            "driving": (
                "0! 0, 0, 0, 0 0, 3, 0, 0 0, 0, 0, 2 0, 3, 0, 0 0, 2, 0,",
                "0! 0, 3, 0, 0 3, 0, 0, 0! 0, 3, 0, 4 3, 0, 0, 0 0, 0, 0,",
            ),
            "dancing": ("0 . 3, . 0 . 2, . 0 . 3, . 0 4, 3, .",),
            "still": ("0 . . . 0, . . . . . . . . . . .",),
        }, force=0.8, ring=False),
        Line("hat", 82, 4, {"driving": ("70, . 70 . 70, . 70 70,",), "walking": (". . 70 . . . 70 .",)},
            force=0.5, drums=True, under=False),
        Line("low", 36, 2, {
            "driving": ("41! . . 41, . . 45 . . .", "41! . . 41, . 41 . . 45, ."),
            "walking": ("41! . . . 41, . . .",),
        }, force=0.7, drums=True, under=False),
    ),
    strokes=(Stroke("low", 36, 0.5, 1.0), Stroke("gong", 36, 0.8, 0.7), Stroke("bass", 28, 0.8, 0.9)),
    keys={"mixolydian": "dorian", "major": "major"},
    second="second",
    rise=Stroke("low", 43, 0.7, 0.6),
)  # fmt: skip
