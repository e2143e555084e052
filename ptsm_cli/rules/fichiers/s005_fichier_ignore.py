"""Un fichier YAML du dossier n'est lu par personne.

Ce que la règle vérifie
Les fichiers YAML d'un projet ont un nom et une place que le format connaît : territoire.yaml, acteurs.yaml,
glossaire.yaml, ptsm.yaml, fiches/*.yaml, gouvernance/*.yaml.

Pourquoi
Une fiche enregistrée au mauvais endroit, ou en « .yml » ou « .YAML », disparaîtrait sans bruit de tous les documents.

Comment corriger
Renommez ou déplacez le fichier, ou remplacez le lien qui ne mène nulle part.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.folder import IgnoreReason
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S005"
NAME = "fichier-ignore"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})

_SAID = {
    IgnoreReason.EXTENSION: (
        "Ce fichier n'est lu par aucune partie du projet.",
        "Donnez-lui l'extension «\u00a0.yaml\u00a0», en minuscules.",
    ),
    IgnoreReason.PLACE: (
        "Ce fichier n'est lu par aucune partie du projet.",
        "Placez les fiches dans «\u00a0fiches/\u00a0» et les instances dans «\u00a0gouvernance/\u00a0».",
    ),
    IgnoreReason.FOLDER: (
        "Ce dossier porte le nom d'un fichier YAML et n'est pas lu.",
        "Renommez-le, ou remplacez-le par un fichier.",
    ),
    IgnoreReason.LINK: (
        "Ce lien ne mène à aucun fichier.",
        "Remplacez-le par le fichier qu'il devait désigner, ou supprimez-le.",
    ),
}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a YAML file that no part of the project reads."""
    for ignore in analysis.projet.ignored:
        yield Constat(Location(Unread(ignore.path)), *_SAID[ignore.reason])
