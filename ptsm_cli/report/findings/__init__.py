"""The formats of `ptsm validate`."""
