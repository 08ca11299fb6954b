"""Chinese pentatonic: an erhu that weeps and slides, a guzheng's falling water, a pipa's tremble, a xiao far off.

The five tones make their own harmony: fourths, fifths and open seconds over a held string, in the modes gong and yu.
"""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

_BRIGHT: dict[str, str] = dict.fromkeys(("major", "longing", "lydian", "mixolydian"), "gong")
_DARK: dict[str, str] = dict.fromkeys(("minor", "dorian", "phrygian", "chromatic"), "yu")

IDIOM = Idiom(
    "an erhu, a guzheng, a pipa, a xiao, low strings, a gong",
    {
        "lead": Seat("erhu", 0.12, -1),
        "second": Seat("xiao", -0.25, -7),
        "figure": Seat("guzheng", -0.3, -5),
        "pipa": Seat("pipa", 0.35, -5),
        "tenor": Seat("cellos", 0.3, -5), "alto": Seat("violas", 0.1, -6),
        "bass": Seat("basses", -0.1, -4),
        "low": Seat("taiko", 0.0, -8),
        "gong": Seat("gong", 0.35, -9),
    },
    choir=(("bass", 31, 47), ("tenor", 43, 60), ("alto", 50, 69)),
    lead=(62, 86),
    lines=(
        Line("figure", 50, 2, {
            "still": ("0 . . . . . . . . .",),
            "drops": ("0 . . 3 . . 4 .", "0 . 2 . . 5 . .", "5 4 3 2 . . . ."),
            "flowing": ("0 2 3 4 5 4", "0 1 3 4 3 1", "5 4 3 2 1 0"),
            "walking": ("0 1 2 3 4 3 2 1", "0 . 3 . 2 3 4 ."),
            "driving": ("0! . 0, 3 . 0 0! . 2 .", "0! 0 . 3 0 . 2 . 0 3"),
            "dancing": ("0 3' 2 3' 4 3' 2 3'",),
        }, force=0.85),
        Line("pipa", 50, 4, {
            "driving": ("0! 0, 0 0, 0 0, 3 0, 0 0, 0 0, 2 0, 0 0, 0! 0, 3, 0,",),
            "dancing": ("0 . 3, . 2 . 3, .",),
            "walking": ("0 . . 0, 3, . . . 2 . . 2, 3, . . .",),
        }, force=0.55, ring=False, under=False),
        Line("low", 36, 2, {"driving": ("41! . . 41, . . 41 . 45 .",), "walking": ("41 . . . 41, . . 45,",)},
            force=0.6, drums=True, under=False),
    ),
    strokes=(Stroke("low", 36, 0.5, 0.9), Stroke("gong", 38, 0.8, 0.75), Stroke("figure", 38, 0.6, 0.8, 6.0)),
    keys=_BRIGHT | _DARK,
    tonics=(2, 7, 0),
    second="second",
    trembling={"cellos": "tremolo-cellos", "violas": "tremolo-violas"},
    rise=Stroke("pipa", 62, 0.7, 0.55),
    ornament=True,
)  # fmt: skip
