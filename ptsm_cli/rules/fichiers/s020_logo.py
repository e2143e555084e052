"""Le logo du territoire ne peut pas être imprimé.

Ce que la règle vérifie
Le fichier que « logo » nomme est dans le projet, c'est un PNG ou un JPEG d'au plus 100 Kio et 2000 pixels de côté.

Pourquoi
Chaque page imprimée contient l'image : un fichier trop lourd les alourdit toutes, et rien n'est lu hors du projet. Les
documents s'impriment alors sans logo.

Comment corriger
Mettez l'image dans le dossier du projet, en PNG ou en JPEG, et écrivez son chemin depuis territoire.yaml : logo.png.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.logo import Unprintable, logo_of
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "S020"
NAME = "logo"
SEVERITY = Severity.ERREUR
_TERRITOIRE: Final = str(BASE["territoire.yaml"])
_LOGO: Final = "logo: {fichier: logo.png, texte: Logo de l'agence}\n"
_IMAGE: Final = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"
BAD = Exemple(
    {"territoire.yaml": _TERRITOIRE + _LOGO},
    places=(("territoire.yaml", _TERRITOIRE.count("\n") + 1, 17),),
)
GOOD = Exemple({"territoire.yaml": _TERRITOIRE + _LOGO, "logo.png": _IMAGE})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield a finding where the logo is declared and cannot be printed."""
    found = logo_of(analysis.projet)
    if isinstance(found, Unprintable):
        yield Constat(analysis.projet.territoire.at("logo", "fichier"), found.message, found.hint)
