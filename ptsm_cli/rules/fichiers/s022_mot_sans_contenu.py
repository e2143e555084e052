"""Un mot qui dit qu'il n'y a rien tient la place d'un élément.

Ce que la règle vérifie
Un objectif, un indicateur, un poste de budget ou une décision dit ce qu'il est : « néant », « aucun indicateur »,
« sans objet », « NC » ou un tiret n'en sont pas. Parmi les organisations, ces mots relèvent d'A006.

Pourquoi
Ce mot serait compté, tracé et imprimé comme un objectif ou un indicateur.

Comment corriger
Laissez la rubrique vide, ou écrivez son contenu.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.acteurs import is_nobody
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S022"
NAME = "mot-sans-contenu"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nindicateurs: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}néant\n"}, places=(("fiches/02.yaml", 4, 14),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}\n"})

_COUNTED = {
    "objectifs_operationnels": ("libelle", "un objectif"),
    "indicateurs": ("libelle", "un indicateur"),
    "budget": ("poste", "un poste de dépense"),
    "decisions": ("libelle", "une décision"),
}
"""The lists whose elements are counted: the key of their words, and what one is."""

_WORDS = frozenset(key for key, _ in _COUNTED.values())

_RECORD = 3
"""A list, a rank, a key."""

_NONE = deferred(
    r"(?:aucune?|pas d[e'] ?|sans ?)\b ?(?:action|budget|cout|decision|depense|financement|indicateur|objectif|poste)s?"
    r"(?: .{0,40})?"
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an element whose words say that there is none."""
    yield from alike(_empty(analysis))


def _empty(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for file in analysis.file_texts:
        for (route, text), field in zip(file.texts, file.fields, strict=True):
            if field not in _WORDS or len(route) < _RECORD or not isinstance(route[-2], int):
                continue
            key, what = _COUNTED.get(str(route[-3]), ("", ""))
            if key == route[-1] and _says_none(text):
                yield Constat(
                    file.document.at(*route),
                    f"{quote(text)} n'est pas {what}.",
                    f"S'il n'y en a pas, laissez {guillemets(str(route[-3]))} vide ; sinon écrivez ce que c'est.",
                )


def _says_none(text: str) -> bool:
    return is_nobody(text) or _NONE.fullmatch(fold(text).strip(" .…")) is not None
