"""Un contrat ou un avenant signé n'a pas de signataires, ou des signataires ne signent rien.

Ce que la règle vérifie
Une vague de nature « contrat » ou « avenant » qui a une date de signature nomme ses signataires ; une vague d'une autre
nature n'en a pas.

Pourquoi
Le contrat territorial de santé mentale engage des parties (CSP L.3221-2) : sans elles, l'annexe qui le présente est
muette. Personne ne signe une programmation.

Comment corriger
Ajoutez sous « signataires » chaque organisation et la qualité de qui signe, ou corrigez la nature de la vague.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.vague import CONTRACTS
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C007"
NAME = "contrat-sans-signataire"
SEVERITY = Severity.CONSEIL
_VAGUE = (
    BASE["territoire.yaml"] + "vagues:\n  - {id: ctsm, titre: Contrat 2022, nature: contrat, date_signature: 2022-04-20"
)
BAD = Exemple({"territoire.yaml": f"{_VAGUE}}}\n"}, places=(("territoire.yaml", 8, 5),))
GOOD = Exemple({"territoire.yaml": f"{_VAGUE}, signataires: [CDL, Mairie du Lac]}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a contract that is signed by nobody, and one a wave that cannot be signed and is."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    for rank, vague in enumerate(projet.territoire.contenu.vagues):
        if vague.nature not in CONTRACTS and vague.signataires:
            yield Constat(
                projet.territoire.at("vagues", rank, "signataires", key=True),
                f"La vague {quote(vague.titre)} a des signataires et n'est ni un contrat ni un avenant.",
                f"Retirez-les, ou écrivez {guillemets('nature: contrat')}.",
            )
        elif vague.nature in CONTRACTS and vague.date_signature and not vague.signataires:
            yield Constat(
                projet.territoire.at("vagues", rank),
                f"{quote(vague.titre)} est signé, et n'a pas de signataires.",
                f"Nommez-les sous {guillemets('signataires')}, par organisation et qualité.",
            )
