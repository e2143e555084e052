"""Un lien peut mener à plusieurs fiches.

Ce que la règle vérifie
Chaque fiche citée, dans « liens », dans une phrase d'une fiche ou de la gouvernance, ou dans une décision, est la seule
à répondre à ce nom.

Pourquoi
Quand les numéros repartent à 1 dans chaque groupe, « la fiche n°4 » peut en désigner plusieurs.

Comment corriger
Dites le groupe : « adultes/4 » dans « liens », « fiche n°4 – parcours adultes » ou « fiche adultes/4 » dans une phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.references import Outcome
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.liens.referring import ambiguous_hint, references
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "L002"
NAME = "lien-ambigu"
SEVERITY = Severity.ERREUR
_TWO_AXES = {
    "territoire.yaml": "numerotation: par-groupe\n"
    + BASE["territoire.yaml"]
    + "  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}\n"
    + "  - {id: axe-3, genre: axe, numero: 3, titre: Former}\n",
    "fiches/02.yaml": "numero: 1\ntitre: Tenir une permanence\ngroupe: axe-2\n",
}
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-3\nliens:\n  - {fiche: "
BAD = Exemple({**_TWO_AXES, "fiches/03.yaml": f"{_FICHE}1}}\n"}, places=(("fiches/03.yaml", 5, 13),))
GOOD = Exemple({**_TWO_AXES, "fiches/03.yaml": f"{_FICHE}axe-2/1}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that several fiches answer to."""
    yield from recurring(_ambiguous(analysis))


def _ambiguous(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for subject, reference in references(analysis):
        if reference.resolution.outcome is Outcome.AMBIGUOUS:
            yield Constat(
                reference.location,
                f"{subject} renvoie à {quote(reference.text)}, qui peut être plusieurs fiches.",
                ambiguous_hint(analysis, reference.resolution.candidates),
                cause=Cause(f"ambigu {reference.resolution.candidates}"),
            )
