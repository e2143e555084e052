"""Le fichier emploie une ancre, un alias ou une fusion YAML.

Ce que la règle vérifie
Les raccourcis techniques de YAML (« & », « * », « << ») ne sont pas employés.

Pourquoi
Ils rendent une fiche illisible à qui ne connaît pas YAML, et peuvent faire grossir un fichier sans limite.

Comment corriger
Écrivez la valeur en toutes lettres. Pour deux fiches au contenu identique, employez « meme_contenu_que ».
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "Y006"
NAME = "alias-yaml"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: &p mairie\npartenaires: *p\n"},
    places=(("fiches/02.yaml", 4, 10), ("fiches/02.yaml", 5, 14)),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\npartenaires: mairie\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an anchor, alias or merge key."""
    for fault in analysis.faults(FaultKind.ALIAS):
        yield Constat(
            fault.location,
            f"{guillemets(fault.detail)} est un raccourci de YAML qui n'est pas accepté ici.",
            "Écrivez la valeur en toutes lettres ; si le texte commence par ce signe, mettez-le entre guillemets.",
        )
