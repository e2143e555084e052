"""Read the deadlines of a roadmap: the interval only when the text is certain of it."""

from ptsm_cli.echeances.context import SANS_PROJET, Contexte
from ptsm_cli.echeances.echeance import Echeance, Nature
from ptsm_cli.echeances.read import read_echeance, structured
from ptsm_cli.echeances.refusals import Motif, Refus

__all__ = ["SANS_PROJET", "Contexte", "Echeance", "Motif", "Nature", "Refus", "read_echeance", "structured"]
