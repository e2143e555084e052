"""What a cell of a planning says: a state, the sign that prints it, the words that read it aloud."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Etat(StrEnum):
    """What happens to an objective during one period."""

    VIDE = "vide"
    OCCUPE = "occupe"
    APPROXIMATIF = "approximatif"
    OUVERT = "ouvert"
    LIMITE = "limite"
    PROJET = "projet"
    CONTINU = "continu"
    HORS_HORIZON = "hors_horizon"
    SUITE = "suite"
    """Only beside the periods: the bar goes on outside the window, inside the horizon."""

    @property
    def texte(self) -> str:
        """The words for a screen reader, a Markdown cell or a spreadsheet."""
        return _TEXTES[self]

    @property
    def signe(self) -> str:
        """One character that stands for the state where there is no colour."""
        return _SIGNES[self]


_TEXTES = {
    Etat.VIDE: "",
    Etat.OCCUPE: "prévu",
    Etat.APPROXIMATIF: "prévu, environ",
    Etat.OUVERT: "sans fin fixée",
    Etat.LIMITE: "au plus tard",
    Etat.PROJET: "durée du projet",
    Etat.CONTINU: "en continu",
    Etat.HORS_HORIZON: "hors horizon",
    Etat.SUITE: "hors de la fenêtre",
}
_SIGNES = {
    Etat.VIDE: " ",
    Etat.OCCUPE: "█",
    Etat.APPROXIMATIF: "▒",
    Etat.OUVERT: "»",
    Etat.LIMITE: "◆",
    Etat.PROJET: "=",
    Etat.CONTINU: "~",
    Etat.HORS_HORIZON: "×",
    Etat.SUITE: "›",
}


@dataclass(frozen=True, slots=True)
class Cellule:
    """One cell: its state, the sign printed and the words read."""

    etat: Etat
    signe: str
    texte: str


def cellule(etat: Etat) -> Cellule:
    """Return the cell of a period in this state."""
    return Cellule(etat, etat.signe, etat.texte)
