"""limelight: a micro-studio for one person."""

__version__ = "0.1.0"
