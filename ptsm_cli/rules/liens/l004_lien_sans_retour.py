"""Une fiche en cite une autre qui ne la cite pas.

Ce que la règle vérifie
Quand une fiche renvoie à une autre du même projet, l'autre renvoie à elle, dans « liens » ou dans une phrase.

Pourquoi
Le pilote de la fiche citée ne voit pas, en la lisant, qu'une autre action compte sur la sienne.

Comment corriger
Ajoutez dans la fiche citée un lien vers celle-ci, si le rapprochement vaut dans les deux sens.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.rules.rule import SOCLE, Constat, Exemple
from ptsm_cli.rules.wording import fiche_nommee

CODE = "L004"
NAME = "lien-sans-retour"
SEVERITY = Severity.CONSEIL
_FICHE = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - {fiche: 1, objet: accueil}\n"}
BAD = Exemple(_FICHE, lieux=(("fiches/02.yaml", 5, 13),))
GOOD = Exemple({**_FICHE, "fiches/01.yaml": SOCLE["fiches/01.yaml"] + "liens:\n  - {fiche: 2, objet: accueil}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a pair of fiches linked one way only, at the first link."""
    graphe = analysis.graphe
    vus = set()
    for lien in analysis.liens:
        if lien.cible is None or lien.reciproque or lien.cible.projet != lien.source.projet:
            continue
        cible = graphe.fiche(lien.cible)
        if (lien.source, lien.cible) in vus or cible.chemin in analysis.projet.incomplets:
            continue
        vus.add((lien.source, lien.cible))
        source = graphe.fiche(lien.source)
        ecrire = guillemets(f"- fiche: {graphe.annuaire.notation(lien.source, analysis.projet.id)}")
        yield Constat(
            lien.location,
            f"La {fiche_nommee(source)} renvoie à la {fiche_nommee(cible)}, qui ne renvoie pas à elle.",
            f"Si le lien vaut dans les deux sens, ajoutez à l'autre fiche {ecrire} sous {guillemets('liens')}.",
            (Related("La fiche citée", cible.at("liens", key=True)),),
        )
