"""Un avenant n'a pas sa vague, ou une révision en a une.

Ce que la règle vérifie
Un avenant nomme, sous « vague », une vague de nature « avenant », et ne dit pas « porte_sur ». Une révision n'a pas de
vague : personne ne la signe.

Pourquoi
Les parties, les signataires et la date d'un avenant sont ceux de sa vague : sans elle, l'acte imprimé ne les a pas. Une
révision suit une autre procédure (CSP R.3224-1, IV) : des avis, puis un arrêté.

Comment corriger
Déclarez la vague dans territoire.yaml et nommez-la, ou corrigez « nature ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.revisions.examples import START, with_former
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "M005"
NAME = "acte-et-vague"
SEVERITY = Severity.AVERTISSEMENT
_WAVE = "vagues:\n  - {id: avenant-1, titre: Avenant 1, nature: avenant, signataires: [CDL, Mairie du Lac]}\n"
_FILES = {"territoire.yaml": BASE["territoire.yaml"] + _WAVE}
_AVENANT = START.replace("nature: revision", "nature: avenant") + "motifs: [{fiche: 1, motif: Le calendrier.}]\n"
BAD = Exemple(with_former(_AVENANT, _FILES), (("revisions/1.yaml", 1, 9),))
GOOD = Exemple(with_former(f"{_AVENANT}vague: avenant-1\n", _FILES))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an act whose nature and wave do not go together."""
    for document in analysis.projet.revisions:
        act = document.contenu
        name = guillemets(act.intitule)
        if act.nature == "revision":
            if act.vague is not None:
                yield Constat(
                    document.at("vague"),
                    f"{name} est une révision, et nomme une vague.",
                    f"Retirez {guillemets('vague')}, ou écrivez {guillemets('nature: avenant')}.",
                )
            continue
        if act.porte_sur is not None:
            yield Constat(
                document.at("porte_sur"),
                f"{name} est un avenant au contrat, qui ne porte ni sur le projet ni sur le diagnostic.",
                f"Retirez {guillemets('porte_sur')}, ou écrivez {guillemets('nature: revision')}.",
            )
        if act.vague is None:
            yield Constat(
                document.at("nature"),
                f"{name} est un avenant, et ne nomme pas sa vague : ni ses signataires, ni sa date ne sont connus.",
                f"Ajoutez {guillemets('vague')}, l'identifiant d'une vague de nature {guillemets('avenant')}.",
            )
        elif (vague := analysis.projet.vagues.get(act.vague)) is not None and vague.nature != "avenant":
            yield Constat(
                document.at("vague"),
                f"La vague {quote(vague.titre)} n'est pas un avenant.",
                f"Nommez une vague de nature {guillemets('avenant')}.",
            )
