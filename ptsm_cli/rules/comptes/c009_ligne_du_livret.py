"""Le libellé court d'un objectif dit autre chose que l'objectif.

Ce que la règle vérifie
Les mots importants de « court », le premier mis à part, sont dans le libellé de l'objectif ou dans son intertitre.

Pourquoi
Le livret est ce que l'on distribue : un mot qui n'est pas dans la fiche y devient un engagement, ou une erreur.

Comment corriger
Abrégez avec les mots de la fiche. Si le document imprime les deux, laissez-les : ce n'est qu'un conseil.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import WORD, fold
from ptsm_cli.common.typography import enumeration, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.titles import added_words
from ptsm_cli.projet.objectifs import OBJECTIFS, objectif_number
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "C009"
NAME = "ligne-du-livret"
SEVERITY = Severity.CONSEIL
_FICHE = (
    "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n"
    "  - libelle: Écrire un guide sur les droits des patients\n    echeance: 2020\n    court: "
)
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Écrire une affiche sur les droits\n"}, places=(("fiches/02.yaml", 7, 12),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Écrire un guide sur les droits\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a short wording with words that the objective has not."""
    for fiche in analysis.whole_fiches:
        for index, objectif in enumerate(fiche.contenu.objectifs_operationnels):
            if objectif.court is None or not objectif.livret:
                continue
            added = added_words(objectif.court, f"{objectif.libelle} {objectif.projet or ''}")
            if added:
                words = dict.fromkeys(word for word in WORD.findall(objectif.court) if fold(word) in added)
                yield Constat(
                    fiche.at(OBJECTIFS, index, "court"),
                    f"Le libellé court {quote(objectif.court)} ajoute {enumeration(map(guillemets, words))} à "
                    f"l'objectif {objectif_number(fiche, index)} de la {fiche_and_title(fiche)}.",
                    "Abrégez avec les mots de la fiche ; si le document imprime les deux, laissez-les.",
                )
