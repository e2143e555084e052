"""Un mot qui ne dit rien tient la place d'un titre, d'un texte ou d'un élément.

Ce que la règle vérifie
Un objectif, un indicateur, un poste de budget ou une décision dit ce qu'il est : « néant », « aucun indicateur »,
« sans objet », « NC » ou un tiret n'en sont pas, ni un titre. Aucun texte n'est « oui », « no », « null » ou l'erreur
d'un tableur (« #REF! »). Parmi les organisations, ces mots relèvent d'A006.

Pourquoi
Ce mot serait compté, tracé et imprimé comme un objectif ou un indicateur.

Comment corriger
Laissez la rubrique vide, ou écrivez son contenu.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.acteurs import says_nothing
from ptsm_cli.model.vocabulary import VOCABULARY
from ptsm_cli.projet.projet import Document
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S022"
NAME = "mot-sans-contenu"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nindicateurs: "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}néant\n"}, places=(("fiches/02.yaml", 4, 14),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}\n"})

_COUNTED: dict[Route, str] = {
    ("objectifs_operationnels", "libelle"): "un objectif",
    ("indicateurs", "libelle"): "un indicateur",
    ("budget", "poste"): "un poste de dépense",
    ("decisions", "libelle"): "une décision",
}
"""The lists whose elements are counted, with the key of their words: what one is."""

_WORDS = frozenset(key for _, key in _COUNTED)
_NAMES = {"titre": "un titre", "titre_court": "un titre", "nom": "un nom"}
_LONGEST = 16
_ANSWER = deferred(
    r"oui|non|yes|no|true|false|vrai|faux|on|off|null|none|nil|nan|undefined|~"
    r"|#(?:n/a|ref|valeur|value|nom|name|nul|null|num|nombre|div/0)[!?]?"
)
"""What a program or a spreadsheet writes where it had nothing to say, or a box was ticked."""

_NONE = deferred(
    r"(?:aucune?|pas d[e'] ?|sans ?)\b ?(?:action|budget|cout|decision|depense|financement|indicateur|objectif|poste)s?"
    r"(?: .{0,40})?"
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a text that says nothing, or an element whose words say that there is none."""
    yield from alike(_empty(analysis))


def _empty(analysis: ProjetAnalysis) -> Iterator[Constat]:
    said = frozenset(_NAMES).union(VOCABULARY.sentences)
    for file in analysis.file_texts:
        for spot, text in file:
            field = spot.field
            if field in _WORDS and (what := _COUNTED.get((*spot.route[-3:-2], field))):
                if _says_none(text):
                    message = f"{quote(text)} n'est pas {what}."
                    yield Constat(file.document.at(*spot.route), message, _leave(spot.route[-3]))
            elif field in said and len(text) <= _LONGEST and spot.route[-2:] != ("echeance", "texte"):  # that is E001's
                yield from _said_of(file.document, spot.route, text, field)


def _said_of(document: Document[Any], route: Route, text: str, field: str) -> Iterator[Constat]:
    if field in _NAMES:
        if says_nothing(text):
            message = f"{quote(text)} n'est pas {_NAMES[field]}."
            yield Constat(document.at(*route), message, "Écrivez les mots que le document imprime.")
    elif _ANSWER.fullmatch(fold(text).strip(" .")):
        yield Constat(document.at(*route), f"{quote(text)} ne dit rien sous {guillemets(field)}.", _leave(field))


def _leave(key: object) -> str:
    return f"S'il n'y en a pas, laissez {guillemets(str(key))} vide ; sinon écrivez ce que c'est."


def _says_none(text: str) -> bool:
    return says_nothing(text) or _NONE.fullmatch(fold(text).strip(" .…")) is not None
