"""Les deux versions d'une révision ou d'un avenant ne peuvent pas être comparées.

Ce que la règle vérifie
Chaque acte de revisions/ dit sa version en vigueur (« base »), et elle peut être lue en entier, comme la version
proposée quand elle est dite (« arrivee ») : une étiquette ou un enregistrement de git, ou un dossier.

Pourquoi
Sans elles, rien ne dit ce que l'acte change : ni le tableau, ni la vérification de ses motifs.

Comment corriger
Posez une étiquette sur la version adoptée (« git tag adopte-2024 ») et donnez-lui ce nom, ou gardez-la dans un dossier.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.revisions.examples import START, with_former
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "M002"
NAME = "base-illisible"
SEVERITY = Severity.AVERTISSEMENT
_MOTIF = "motifs:\n  - {fiche: 1, motif: Le calendrier a changé.}\n"
BAD = Exemple(with_former(START.replace("adopte", "adoptee") + _MOTIF), (("revisions/1.yaml", 3, 7),))
GOOD = Exemple(with_former(START + _MOTIF))


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an act of which a version cannot be read."""
    for act in analysis.acts:
        if act.refusal is None:
            continue
        content = act.document.contenu
        where = act.document.at("base") if content.base else act.document.at("intitule")
        yield Constat(where, act.refusal.message, act.refusal.hint or "Donnez une étiquette de git, ou un dossier.")
