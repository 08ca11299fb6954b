"""Intimate piano: two hands close to the keys, a cello that remembers, strings that are felt before they are heard."""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

IDIOM = Idiom(
    "a piano near the ear, a cello, soft strings",
    {
        "lead": Seat("piano", 0.1, 0),
        "figure": Seat("piano-left", -0.12, -3),
        "second": Seat("cello", 0.25, -5),
        "tenor": Seat("violas", 0.3, -4), "alto": Seat("second-violins", -0.3, -4), "top": Seat("violins", -0.45, -5),
        "bass": Seat("cellos", 0.4, -3),
        "low": Seat("timpani", 0.1, -8),
    },
    choir=(("bass", 36, 52), ("tenor", 50, 64), ("alto", 55, 70), ("top", 60, 76)),
    lead=(62, 84),
    lines=(
        Line("figure", 43, 2, {
            "still": ("0 . . . . . . .",),
            "drops": ("0 . . 3 . . 4 .", "0 . 2 . . 5 . .", "0 . . . 4 . 3 ."),
            "flowing": ("0 2 3 4 5 4", "0 3 2 4 3 2", "0 2 4 3 5 4"),
            "walking": ("0 2 3 2 4 2 3 2", "0 3 2 3 4 3 2 3"),
            "driving": ("0! 0 3 0 0! 0 4 0 3 0", "0! 3 0 3 0 3 0! 3 0 3"),
            "dancing": ("0' . 2+3' . 1' . 2+3' .", "0' 2+3' . 2+3' 1' 2+3' . 2+3'"),
        }, force=0.8),
    ),
    strokes=(Stroke("low", 38, 0.8, 0.55), Stroke("figure", 36, 0.6, 0.7, 6.0)),
    second="second",
    trembling={"violas": "tremolo-violas", "second-violins": "tremolo-violins", "violins": "tremolo-violins"},
    rise=Stroke("low", 38, 0.8, 0.5),
)  # fmt: skip
