"""A film as one graph: which slots it has, which craft fills each, and what each depends on, exactly.

Only what varies is repeated: shots know no language, pictures no lips, voices no aspect; a segment hangs on its shot's
cue alone, so that a changed line leaves every other segment as it is.

| slot                             | craft                          | hangs on                                        |
|----------------------------------|--------------------------------|-------------------------------------------------|
| `sc02/shots`                     | break_down_scene               | the scene, its people and place, orders          |
| `sc02/ln07/voice@en`             | record_line, read_line         | the words, the voice, the delivery              |
| `sc02/timing@en`                 | time_scene                     | shots, voices                                   |
| `sc02/captions@en~id`            | time_captions                  | the words in id; voices and timing in en        |
| `sc02/texts@en~id`               | show_texts                     | the script's own texts in id; timing in en      |
| `sc02/sh07/picture+9x16`         | draw_shot                      | the shot, the people in it, the place           |
| `sc02/sh07/cue@en~id`            | cue_shot                       | timing, the voices heard in it, captions        |
| `sc02/sh07/segment@en+9x16~id`   | render_shot                    | picture, cue                                    |
| `sc02/sh07/last@en+9x16~id`      | freeze_frame                   | picture, cue; only where the next shot shows it |
| `sc02/sh07/thumbnail@en+9x16~id` | thumbnail                      | the segment                                     |
| `sc02/sh07/steps@en`             | time_steps                     | picture, timing; only where feet are seen       |
| `sc02/score@en`, `sc02/mix@en`   | compose_score, mix_scene       | shots and timing; score and voices              |
| `film/picture@en+9x16~id`        | join_film                      | every segment                                   |
| `film/sound@en`                  | master_sound                   | every mix                                       |
| `film/loudness@en`               | measure_sound                  | the sound, every mix                            |
| `film/master@en+9x16~id`         | master_film                    | picture and sound                               |
| `srt@en~id`, `vtt@en~id`         | write_captions                 | captions                                        |
| `film/sheet@en~midi`             | write_score                    | every score; shots' timing                      |
| `timeline@en+9x16~id`            | export_timeline                | shots, timing, captions                         |
| `poster+9x16`                    | make_poster                    | the first segment                               |

A file in `own/` stands where the machine's take would: `read_footage` finds out what a picture is, `conform_clip` and
`render_clip` make it a segment, `stage_still` a picture to play; `adopt_recording`, `adopt_score`, `adopt_effect` and
`take_clip_sound` bring sound to where the mix takes it up. A draft is another aspect (`+9x16-draft`), a variant another
name (`~hook-b`) on whatever differs, an excerpt a film of fewer shots (`film/master@en+9x16~en.600-900`).
"""

from limelight.kinds.film.own import Own
from limelight.kinds.film.plan import FilmPlan, plan_film
from limelight.kinds.film.slots import (
    Version,
    frame_size,
    master_slot,
    measures_slot,
    poster_slot,
    sheet_slot,
    subtitles_slot,
    timeline_slot,
)
from limelight.kinds.film.whole import Excerpt

__all__ = [
    "Excerpt",
    "FilmPlan",
    "Own",
    "Version",
    "frame_size",
    "master_slot",
    "measures_slot",
    "plan_film",
    "poster_slot",
    "sheet_slot",
    "subtitles_slot",
    "timeline_slot",
]
