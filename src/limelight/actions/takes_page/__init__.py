"""The page on which takes are judged: one file, beside each other, with the command that takes each."""

from limelight.actions.takes_page.render import takes_page
from limelight.actions.takes_page.sheet import PageShot, PageTake, TakesSheet

__all__ = ["PageShot", "PageTake", "TakesSheet", "takes_page"]
