"""Une fiche laisse sa place à une autre sans dire depuis quand.

Ce que la règle vérifie
Une fiche fusionnée dans une autre, remplacée par une autre ou qui a un « motif_de_retrait » dit depuis quel jour elle
est retirée : « retiree_le ».

Pourquoi
Ses objectifs sont comptés jusqu'à ce jour, et plus après. Sans lui, une fiche fusionnée n'est comptée aucun jour, et
une fiche seulement remplacée l'est toujours, avec celle qui la remplace.

Comment corriger
Écrivez « retiree_le » dans la fiche retirée, avec la date de la décision.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.succession import Bond
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "H004"
NAME = "retrait-sans-date"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Loger\ngroupe: axe-1\nfusionnee_dans: 1\n"
BAD = Exemple({"fiches/02.yaml": _FICHE}, places=(("fiches/02.yaml", 4, 1),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}retiree_le: 2021-01-31\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche that leaves on no day that is said."""
    undated = {f.id: f for f in analysis.projet.every_fiche if f.contenu.retiree_le is None}
    whole = {name: fiche for name, fiche in undated.items() if fiche.path not in analysis.projet.incomplete}
    said: set[str] = set()
    for fiche in whole.values():
        for field, what in (("fusionnee_dans", "est fusionnée dans une autre"), ("motif_de_retrait", "est retirée")):
            if getattr(fiche.contenu, field) is not None and fiche.id not in said:
                said.add(fiche.id)
                yield _constat(fiche, fiche.at(field, key=True), what)
    for heir in analysis.graph.succession.of_projet(analysis.projet):
        gone = heir.before if heir.bond is Bond.REMPLACE else None
        if gone is not None and gone.projet == analysis.projet.id and gone.fiche in whole and gone.fiche not in said:
            said.add(gone.fiche)
            yield _constat(whole[gone.fiche], heir.location, "est remplacée")


def _constat(fiche: Fiche, location: Location, what: str) -> Constat:
    return Constat(
        location,
        f"La {fiche_and_title(fiche)} {what} sans dire depuis quand.",
        f"Écrivez « retiree_le » dans {fiche.path.rpartition('/')[2]}, avec la date de la décision : 2021-06-30.",
    )
