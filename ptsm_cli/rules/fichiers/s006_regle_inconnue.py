"""ptsm.yaml nomme une règle qui n'existe pas.

Ce que la règle vérifie
Ce qui est écrit sous « ignorer », « activer » et « severites » est le code ou le nom d'une règle, ou une famille.

Pourquoi
Un réglage qui ne désigne aucune règle ne fait rien, et laisse croire le contraire.

Comment corriger
Écrivez le code d'une règle ; « ptsm rules » en donne la liste.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.likeness import suggester
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import known_value

CODE = "S006"
NAME = "regle-inconnue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"ptsm.yaml": "regles:\n  ignorer:\n    E033: échéances reprises du document signé\n"},
    places=(("ptsm.yaml", 3, 5),),
)
GOOD = Exemple({"ptsm.yaml": "regles:\n  ignorer:\n    E003: échéances reprises du document signé\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a rule named in the settings that does not exist."""
    from ptsm_cli.rules.registry import designates, words_for_rules  # the registry imports this module

    settings = analysis.projet.settings
    if settings is None:
        return
    rules = settings.contenu.regles
    near = suggester(words_for_rules())
    for key, names in (("ignorer", rules.ignorer), ("activer", rules.activer), ("severites", rules.severites)):
        for name in names:
            if not designates(name):
                yield Constat(
                    settings.at("regles", key, name, key=True),
                    f"{guillemets(name)} n'est ni une règle, ni une famille de règles.",
                    known_value(name, near, f"{guillemets('ptsm rules')} donne la liste des règles."),
                )
