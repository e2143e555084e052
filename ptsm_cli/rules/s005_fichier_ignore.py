"""Un fichier YAML du dossier n'est lu par personne.

Ce que la règle vérifie
Les fichiers YAML d'un projet ont un nom et une place que le format connaît : territoire.yaml, acteurs.yaml,
glossaire.yaml, ptsm.yaml, fiches/*.yaml, gouvernance/*.yaml.

Pourquoi
Une fiche enregistrée au mauvais endroit, ou en « .yml », disparaîtrait sans bruit de tous les documents.

Comment corriger
Renommez ou déplacez le fichier.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.findings import Severity
from ptsm_cli.location import Location, Place
from ptsm_cli.rules.contexte import Contexte
from ptsm_cli.rules.regle import Constat, Exemple

CODE = "S005"
NAME = "fichier-ignore"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"}, lieux=(("fiches/02.yml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(contexte: Contexte) -> Iterator[Constat]:
    """Yield one finding a YAML file that no part of the project reads."""
    for chemin in contexte.projet.ignores:
        conseil = (
            "Renommez-le en «\u00a0.yaml\u00a0»."
            if chemin.endswith(".yml")
            else "Placez les fiches dans «\u00a0fiches/\u00a0» et les instances dans «\u00a0gouvernance/\u00a0»."
        )
        yield Constat(
            Location(chemin, place=Place(1, 1, 1, 1)), "Ce fichier n'est lu par aucune partie du projet.", conseil
        )
