"""Un sigle du glossaire n'est employé nulle part.

Ce que la règle vérifie
Chaque sigle de glossaire.yaml apparaît dans une fiche, dans territoire.yaml, acteurs.yaml ou la gouvernance.

Pourquoi
Un glossaire qui explique ce que le document ne dit pas se lit moins bien. C'est parfois le signe d'une faute de frappe.

Comment corriger
Retirez la ligne, ou corrigez l'orthographe du sigle.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import digits

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import WORD, fold
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.likeness import suggester
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.projet.acronyms import folded
from ptsm_cli.rules.habits import mostly, share
from ptsm_cli.rules.rule import Cause, Constat, Exemple
from ptsm_cli.rules.wording import known_value

CODE = "G002"
NAME = "sigle-inemploye"
SEVERITY = Severity.CONSEIL
_GLOSSAIRE = {"glossaire.yaml": "CMP: Centre médico-psychologique\n"}
BAD = Exemple(_GLOSSAIRE, places=(("glossaire.yaml", 1, 1),))
GOOD = Exemple(
    {**_GLOSSAIRE, "fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Les CMP sont saturés.\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an acronym of the glossary that no file uses."""
    total = len(analysis.projet.glossaire.contenu.root)
    yield from mostly(_unused(analysis), total, _cause)


def _cause(count: int, total: int) -> Cause:
    return Cause(
        "glossaire",
        f"{share(count, total, 'sigles du glossaire')} ne sont employés nulle part.",
        "Vérifiez que les fiches sont bien là, et que le glossaire est celui de ce projet.",
    )


def _unused(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    if projet.incomplete:
        return
    words = analysis.concordance.words
    unsaid = [sigle for sigle in projet.glossaire.contenu.root if not words.issuperset(WORD.findall(sigle))]
    said = analysis.declared_words | folded(words) if unsaid else set()
    numbers = _numbers_behind(said)
    near = suggester(analysis.unexplained_acronyms)
    for sigle in unsaid:
        pieces = map(fold, WORD.findall(sigle))
        if all(piece in said or f"{piece}s" in said or _is_numbered(piece, numbers) for piece in pieces):
            continue
        yield Constat(
            projet.glossaire.at(sigle, key=True),
            f"Le sigle {guillemets(sigle)} n'est employé nulle part.",
            known_value(sigle, near, "Retirez cette ligne du glossaire, ou corrigez le sigle."),
        )


def _numbers_behind(words: Iterable[str]) -> dict[str, list[str]]:
    """Return the numbers that end some words, sorted, by what stands before them."""
    parted = ((word.rstrip(digits), word) for word in words)
    numbers = grouped((bare, word[len(bare) :]) for bare, word in parted if bare != word)
    return {bare: sorted(own) for bare, own in numbers.items()}


def _is_numbered(piece: str, numbers: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a piece of acronym stands somewhere with the number of a department behind it."""
    bare = piece.rstrip(digits)
    own, number = numbers.get(bare, ()), piece[len(bare) :]
    longer = bisect_right(own, number)  # the first of those that begin like it
    return longer < len(own) and own[longer].startswith(number)
