"""ptsm.yaml choisit un document ou un format qui n'existe pas.

Ce que la règle vérifie
Ce qui est écrit sous « documents » et « formats » est un document, ou un format, que « ptsm render » sait imprimer.

Pourquoi
Un nom mal écrit n'imprime rien : le document attendu manque, sans que rien ne s'arrête.

Comment corriger
Écrivez le nom que propose le constat ; « ptsm render --help » donne la liste des documents et des formats.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common import inventory
from ptsm_cli.common.likeness import suggester
from ptsm_cli.common.meant import word_meant
from ptsm_cli.common.typography import NBSP, either, guillemets
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import known_value

CODE = "S008"
NAME = "document-inconnu"
SEVERITY = Severity.ERREUR
BAD = Exemple({"ptsm.yaml": "rendu:\n  documents: [livret, couvertures]\n"}, places=(("ptsm.yaml", 2, 23),))
GOOD = Exemple({"ptsm.yaml": "rendu:\n  documents: [livret, couverture]\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a name of a document or of a format, in the settings, that designates none."""
    settings = analysis.projet.settings
    if settings is None:
        return
    printed = settings.contenu.rendu
    for key, one, chosen, known in (
        ("documents", "de document", printed.documents, inventory.documents()),
        ("formats", "de format", printed.formats, inventory.outputs()),
    ):
        near = suggester(known)
        for rank, name in enumerate(chosen):
            if name in known:
                continue
            location, meant = settings.at("rendu", key, rank), word_meant(name, known)
            yield Constat(
                location,
                f"Il n'y a pas {one} {guillemets(name)}.",
                known_value(name, near, f"Noms possibles{NBSP}: {either(known)}."),
                fix=replacement(location, meant, "Écrit le nom comme le format") if meant else None,
            )
