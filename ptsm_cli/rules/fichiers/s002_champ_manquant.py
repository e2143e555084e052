"""Une clé obligatoire manque, ou une valeur est vide.

Ce que la règle vérifie
Une fiche a au moins un numéro, un titre et un groupe ; un objectif a un libellé ; un acteur a un identifiant
et un nom ; un territoire a un identifiant, un nom et un sigle. Une clé qui doit avoir une valeur n'est pas laissée
vide, ni un élément de liste, ni le sens d'un sigle, ni la raison d'ignorer une règle.

Pourquoi
Sans elle, on ne peut ni désigner ni imprimer ce dont il s'agit.

Comment corriger
Ajoutez la clé et sa valeur à l'endroit indiqué ; retirez l'élément de liste qui est en trop.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S002"
NAME = "cle-manquante"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 2\ntitre:\n"}, places=(("fiches/02.yaml", 1, 1), ("fiches/02.yaml", 2, 1)))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a required key that is missing, one a key or a list item that is empty."""
    unknown = analysis.faults(FaultKind.UNKNOWN_KEY)
    prose = {(fault.location.path, fault.location.route[:-1]) for fault in unknown if " " in fault.detail}
    told = {_spot(fault) for fault in analysis.faults(FaultKind.ALIAS, FaultKind.TAG)}
    for fault in analysis.faults(FaultKind.MISSING_FIELD, FaultKind.EMPTY_VALUE):
        if fault.kind is FaultKind.MISSING_FIELD and (fault.location.path, fault.location.route) in prose:
            continue  # words before « : » were taken for a key: they are told as such
        hint = _hint(fault)
        if fault.kind is FaultKind.MISSING_FIELD:
            yield Constat(fault.location, f"La clé obligatoire {guillemets(fault.detail)} manque.", hint)
        elif isinstance(fault.location.route[-1], int):
            if _spot(fault) not in told:  # « - !important »: what YAML makes of it is told
                yield Constat(fault.location, "Cet élément de liste est vide.", _filling(fault))
        else:
            yield Constat(fault.location, f"La clé {guillemets(fault.detail)} est vide.", hint)


def _spot(fault: Fault) -> tuple[str, int, int]:
    place = fault.location.place
    return fault.location.path, place.line, place.column


def _filling(fault: Fault) -> str:
    """Return what to do of an item that is empty; a comment may be its text."""
    if (fault.location.quoted or "").partition("- ")[2].lstrip().startswith("#"):
        return "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, retirez cette ligne."
    return "Remplissez-le ou retirez-le."


def _hint(fault: Fault) -> str:
    """Return what to write: what the key means, and the words of its list where it has one."""
    if not fault.received:
        return "Écrivez sa valeur."
    among = f" : {either(fault.candidates)}" if fault.candidates else ""
    return f"À écrire : {fault.received.rstrip('.')}{among}."
