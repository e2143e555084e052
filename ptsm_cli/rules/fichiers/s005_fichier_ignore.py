"""Un fichier ou un dossier du projet n'est lu par personne.

Ce que la règle vérifie
Les fichiers YAML d'un projet ont un nom et une place que le format connaît : territoire.yaml, acteurs.yaml,
glossaire.yaml, ptsm.yaml, fiches/*.yaml, gouvernance/*.yaml. Sont signalés ceux qui ont une autre extension (« .yml »,
« .YAML », « .yaml.txt », « .txt » parmi les fiches), un autre nom (acteur.yaml, « Fiches/ ») ou une autre place, les
copies de sauvegarde, les copies exactes (« Copie de 01.yaml ») et les liens rompus, qui mènent hors du projet ou, parmi
les fiches, à un dossier. Les documents de bureautique et les PDF rangés parmi les fiches, la gouvernance, le suivi ou
les révisions sont signalés une fois par dossier.

Pourquoi
Une fiche mal nommée ou mal placée disparaîtrait sans bruit de tous les documents.

Comment corriger
Renommez ou déplacez le fichier ou le dossier, supprimez une copie, remplacez le lien qui ne mène nulle part. Ce qui est
là exprès se nomme sous « exclure », dans ptsm.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.projet.unread import say_unread
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S005"
NAME = "fichier-ignore"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple({"fiches/02.yml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yml", 1, 1),))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})

_FIRST = 10
"""How many files of a folder are shown; its finding says how many there are."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file that no part of the project reads, or a folder of them."""
    for entry in analysis.projet.ignored:
        message, hint = say_unread(entry, analysis.projet.name)
        related = tuple(Related("Fichier qui n'est pas lu", Location(Unread(file))) for file in entry.files[:_FIRST])
        yield Constat(Location(Unread(entry.path)), message, hint, related)
