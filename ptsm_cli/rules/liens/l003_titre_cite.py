"""Le titre cité n'est pas celui de la fiche citée.

Ce que la règle vérifie
Le titre qui suit le numéro d'une fiche est bien le sien, à quelques petits mots près.

Pourquoi
Après une renumérotation, un renvoi peut mener à une fiche qui existe mais qui n'est pas la bonne. Le titre le trahit.

Comment corriger
Vérifiez laquelle des deux fiches est visée, puis corrigez le numéro ou le titre.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.citations import AccordTitre
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import citer, fiche_nommee

CODE = "L003"
NAME = "titre-cite"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Voir la fiche n°1 « "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Créer une équipe mobile de crise ».\n"}, lieux=(("fiches/02.yaml", 4, 31),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Ouvrir un lieu d'écoute ».\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a quoted title that is not the target's."""
    graphe = analysis.graphe
    for lien in analysis.liens:
        if lien.cible is None or lien.accord is None or lien.titre is None:
            continue
        cible = graphe.fiche(lien.cible)
        cite = f"Le titre cité {citer(lien.titre)}"
        if lien.accord.etat is AccordTitre.DIFFERENT:
            message = f"{cite} n'est pas celui de la {fiche_nommee(cible)}."
        elif lien.accord.etat is AccordTitre.AUTRE_FICHE and lien.accord.autre is not None:
            autre = graphe.fiche(lien.accord.autre)
            message = f"{cite} est celui de la fiche n°{autre.contenu.numero}, non de la {fiche_nommee(cible)}."
        else:
            continue
        yield Constat(
            lien.location_titre or lien.location,
            message,
            "Vérifiez quelle fiche est visée, puis corrigez le numéro ou le titre.",
            (Related("La fiche citée", cible.at("titre")),),
        )
