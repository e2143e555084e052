"""Read the deadlines of a roadmap: the interval only when the text is certain of it."""

from ptsm_cli.echeances.echeance import Echeance, Motif, Nature
from ptsm_cli.echeances.read import read_echeance, structured

__all__ = ["Echeance", "Motif", "Nature", "read_echeance", "structured"]
