"""Un commentaire fait taire une règle qui n'existe pas.

Ce que la règle vérifie
Entre les crochets de « # ptsm: ignorer[…] » se trouvent des codes ou des noms de règles, ou des familles, séparés par
des virgules.

Pourquoi
Un commentaire qui ne désigne aucune règle ne fait rien, et laisse croire le contraire.

Comment corriger
Écrivez le code proposé ; « ptsm rules » donne la liste.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import known_value

CODE = "P001"
NAME = "commentaire-sans-regle"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n# ptsm: ignorer["
_PILOTE = "] reste à désigner\npilotes: à définir\n"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}A0001{_PILOTE}"}, places=(("fiches/02.yaml", 4, 17),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}A001{_PILOTE}"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a word between the brackets of a comment that designates no rule."""
    from ptsm_cli.rules.registry import designates, words_for_rules  # the registry imports this module

    for directive in analysis.directives:
        for silenced in directive.words:
            if not designates(silenced.word):
                yield Constat(
                    silenced.location,
                    f"{guillemets(silenced.word)} n'est ni une règle, ni une famille de règles.",
                    known_value(
                        silenced.word, words_for_rules(), f"{guillemets('ptsm rules')} donne la liste des règles."
                    ),
                )
