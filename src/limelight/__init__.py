"""limelight: a micro-studio for one person."""

import os

__version__ = "0.1.0"

# ONNX Runtime keeps a diary of its use in the user's cache and sends it to its maker, unless it is told not to before
# anybody imports it. Nothing leaves this machine that nobody asked for.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
