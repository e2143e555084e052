"""Un sigle employé n'est pas dans le glossaire.

Ce que la règle vérifie
Chaque sigle d'un texte imprimé est dans glossaire.yaml, ou est celui d'un acteur, d'une instance, d'un plan ou d'un
sous-territoire déclaré, ou suit entre parenthèses les mots qu'il abrège. Les chiffres romains et les mots écrits en
capitales ne sont pas des sigles. À partir de cinq, un seul constat les dit tous.

Pourquoi
La feuille de route est lue par des usagers, des élus et des professionnels qui n'ont pas les mêmes sigles.

Comment corriger
Ajoutez le sigle et son sens à glossaire.yaml, ou écrivez les mots en entier.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import WORD
from ptsm_cli.common.likeness import suggester
from ptsm_cli.common.typography import counted, either, enumeration, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.acteurs import is_nobody, is_to_define
from ptsm_cli.projet.acronyms import AcronymUse
from ptsm_cli.projet.gaps import unread_text
from ptsm_cli.projet.projet import Projet
from ptsm_cli.rules.acteurs.persons import named_persons
from ptsm_cli.rules.acteurs.unnamed import unnamed_persons
from ptsm_cli.rules.habits import mostly
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "G001"
NAME = "sigle-inexplique"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Chaque CMP reçoit sans rendez-vous.\n"}
BAD = Exemple(_FICHE, places=(("fiches/02.yaml", 4, 18),))
GOOD = Exemple({**_FICHE, "glossaire.yaml": "CMP: Centre médico-psychologique\n"})

_THRESHOLD = 0.85
_MINIMUM_LETTERS = 5
"""Shorter acronyms are all near one another."""
_SHORTEST_NAME = 3
_SHOWN = 20
"""How many acronyms a sentence names."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an acronym that nothing explains, at its first use."""
    projet = analysis.projet
    if not (projet.was_read("glossaire.yaml") and projet.was_read("acteurs.yaml")):
        return
    unread = set(WORD.findall(unread_text(analysis.projet)))  # what is not read may explain them
    found = analysis.unexplained_acronyms.items()
    unexplained = {
        sigle: use
        for sigle, use in found
        if not (unread.issuperset(WORD.findall(sigle)) or is_nobody(sigle) or is_to_define(sigle))
    }
    for sigle in _names_among(analysis, unexplained):
        del unexplained[sigle]
    # Together they are one task, the glossary to complete, however few fiches hold them.
    yield from mostly(_unexplained(projet, unexplained), 0, lambda *_: _cause(projet, list(unexplained)))


def _names_among(analysis: ProjetAnalysis, unexplained: Mapping[str, AcronymUse]) -> list[str]:
    """Return those that are the name of a person in capitals, which A004 tells: « ARS (Dr PETIT) »."""
    candidates = [sigle for sigle in unexplained if len(sigle) >= _SHORTEST_NAME and sigle.isalpha()]
    texts = {file.document.path: file.texts for file in analysis.file_texts} if candidates else {}
    return [sigle for sigle in candidates if _is_a_name(sigle, texts.get(unexplained[sigle].first.path, []))]


def _is_a_name(sigle: str, texts: Sequence[str]) -> bool:
    holding = [text for text in texts if sigle in text]
    return bool(holding) and all(
        any(sigle in person.words.split() for person in (*named_persons(text), *unnamed_persons(text)))
        for text in holding
    )


def _cause(projet: Projet, sigles: Sequence[str]) -> Cause:
    absent = [name for name in ("glossaire.yaml", "acteurs.yaml") if projet.path(name) not in projet.files]
    why = f", faute de fichier{'s' * (len(absent) > 1)} {enumeration(absent)}" if absent else ""
    shown = sorted(sigles)[:_SHOWN]
    rest = len(sigles) - len(shown)
    names = enumeration([*shown, counted(rest, "autre")] if rest else shown)
    return Cause(
        "sigles",
        f"{len(sigles)} sigles ne sont expliqués nulle part{why} : {names}.",
        "Écrivez une ligne par sigle dans glossaire.yaml, et déclarez les organisations dans acteurs.yaml.",
    )


def _unexplained(projet: Projet, unexplained: Mapping[str, AcronymUse]) -> Iterator[Constat]:
    near = suggester(projet.glossaire.contenu.root, threshold=_THRESHOLD)
    for sigle, use in unexplained.items():
        close = near(sigle) if len(sigle) >= _MINIMUM_LETTERS else ()
        hint = f"Ajoutez à glossaire.yaml une ligne {guillemets(f'{sigle}: son sens')}, ou écrivez-le en entier."
        if close:
            hint = f"Vouliez-vous dire {either(map(guillemets, close))} ? Sinon, ajoutez-le à glossaire.yaml."
        yield Constat(
            use.first,
            f"Le sigle {guillemets(sigle)} n'est pas dans le glossaire ({counted(use.count, 'emploi')}).",
            hint,
        )
