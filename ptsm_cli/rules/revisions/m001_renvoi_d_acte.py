"""Une révision ou un avenant désigne ce qui n'existe pas.

Ce que la règle vérifie
Dans revisions/, « fiche » et « objectif » d'un motif existent dans la version en vigueur ou dans la version proposée ;
« instance » d'un avis est déclarée dans gouvernance/, et « vague » dans territoire.yaml.

Pourquoi
Un motif qui ne désigne rien n'est imprimé nulle part, et le changement qu'il explique reste sans motif.

Comment corriger
Corrigez la référence, ou déclarez ce qu'elle désigne.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.revision import MotifDeChangement, Revision
from ptsm_cli.projet.projet import TERRITOIRE, Document
from ptsm_cli.rules.revisions.examples import START, differences, with_former
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import DeclaredIds, known_value

if TYPE_CHECKING:
    from ptsm_cli.changes.acts import ActDiff

CODE = "M001"
NAME = "renvoi-d-acte"
SEVERITY = Severity.ERREUR
_MOTIF = f"{START}motifs:\n  - {{motif: Le calendrier a changé., fiche: "
BAD = Exemple(with_former(f"{_MOTIF}12}}\n"), (("revisions/1.yaml", 5, 45),))
GOOD = Exemple(with_former(f"{_MOTIF}1}}\n"))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche, an objective, a body or a wave that an act names and that does not exist."""
    for act, diff in differences(analysis):
        yield from _instances(analysis, act.document)
        yield from _vague(analysis, act.document)
        for rank, target in enumerate(diff.targets if diff else ()):
            motif = act.document.contenu.motifs[rank]
            if target is None and diff is not None:
                yield _unknown(diff, act.document, rank, motif)


def _unknown(diff: ActDiff, document: Document[Revision], rank: int, motif: MotifDeChangement) -> Constat:
    reference = motif.fiche or ""
    then, now = diff.named(reference)
    fiche = now or then
    if fiche is None:
        numeros = [one.contenu.numero for side in (diff.after, diff.before) for one in side.projet.every_fiche]
        return Constat(
            document.at("motifs", rank, "fiche"),
            f"Aucune version du projet n'a de fiche {guillemets(reference)}, ou plusieurs y répondent.",
            known_value(reference, dict.fromkeys(numeros), "Écrivez son numéro, ou son identifiant."),
        )
    return Constat(
        document.at("motifs", rank, "objectif"),
        f"La {fiche_and_title(fiche)} n'a pas d'objectif {guillemets(motif.objectif or '')}.",
        "Écrivez son identifiant, son numéro imprimé ou son rang ; ou retirez « objectif », pour toute la fiche.",
    )


def _instances(analysis: ProjetAnalysis, document: Document[Revision]) -> Iterator[Constat]:
    if not analysis.projet.was_read("gouvernance"):
        return
    known = analysis.gouvernance.instances_by_id
    names = {identifier: [i.nom, *([i.sigle] if i.sigle else [])] for identifier, i in known.items()}
    declared = DeclaredIds(names, "Instances déclarées", f"Déclarez-la sous {guillemets('instances')}.")
    for rank, avis in enumerate(document.contenu.avis):
        if avis.instance not in known:
            message = f"L'instance {guillemets(avis.instance)} n'est pas déclarée."
            yield Constat(document.at("avis", rank, "instance"), message, declared.hint(avis.instance))


def _vague(analysis: ProjetAnalysis, document: Document[Revision]) -> Iterator[Constat]:
    projet, vague = analysis.projet, document.contenu.vague
    if vague is not None and vague not in projet.vagues and projet.was_read(TERRITOIRE):
        names = {identifier: [declared.titre] for identifier, declared in projet.vagues.items()}
        hint = DeclaredIds(names, "Vagues déclarées", "Déclarez-la dans territoire.yaml.").hint(vague)
        yield Constat(document.at("vague"), f"La vague {guillemets(vague)} n'est pas déclarée.", hint)
