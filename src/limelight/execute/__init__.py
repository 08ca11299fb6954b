"""Where work runs: this machine's processes now, a cluster behind the same seam later."""
