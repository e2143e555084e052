"""The formats of `ptsm echeance`."""
