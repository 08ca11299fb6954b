"""`out/board.html`: the director's desk, one file that shows the film and gives the words to change it.

changes.py      a thing to change, as text with blanks; directions, wording, settings, commands: what is offered
spots.py        where in the script a direction goes
sheet.py        what a board shows, as plain data; gather.py, parts.py fill it from a prospect
render.py       the page; page/ holds its HTML, styles and scripts, data.py what the scripts read
writing.py      the page put into `out/`, when it is another than the one there
"""

from limelight.actions.board_page.render import board_page
from limelight.actions.board_page.sheet import Sheet
from limelight.actions.board_page.writing import write_board

__all__ = ["Sheet", "board_page", "write_board"]
