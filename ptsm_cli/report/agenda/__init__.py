"""The formats of `ptsm agenda`."""
