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

import re
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import either, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.source import Source
from ptsm_cli.rules.fichiers.keys import (
    comment_in_place,
    is_day,
    is_prose,
    meant_key,
    named_records,
    record_of,
    spot,
    spots_of_signs,
)
from ptsm_cli.rules.fichiers.misplaced import misplaced_files
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S002"
NAME = "cle-manquante"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 2\ntitre:\n"}, places=(("fiches/02.yaml", 1, 1), ("fiches/02.yaml", 2, 1)))
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"})

_KEYS = deferred(r"([^\W\d][\w-]*)[ ]*:(?=\s|$)")


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a required key that is missing, one a key or a list item that is empty."""
    unknown = tuple(analysis.faults(FaultKind.UNKNOWN_KEY))
    prose = {record_of(fault) for fault in unknown if is_prose(fault) or not fault.detail}
    meant = {(*record_of(fault), "date" if is_day(fault) else meant_key(fault)) for fault in unknown}
    misplaced = misplaced_files(unknown)
    names = named_records(unknown, analysis.faults(FaultKind.MISSING_FIELD))
    signs = (*analysis.faults(FaultKind.ALIAS, FaultKind.TAG), *analysis.faults(FaultKind.COMPLEX_KEY))
    behind = {(fault.location.path, key) for fault in signs for key in _KEYS.findall(fault.location.quoted or "")}
    told = spots_of_signs(analysis)
    tagged = grouped((path, line) for path, line, _ in told)
    for fault in analysis.faults(FaultKind.MISSING_FIELD, FaultKind.EMPTY_VALUE):
        if fault.kind is FaultKind.MISSING_FIELD and (fault.location.path, fault.location.route) in prose:
            continue  # words, or nothing, before « : » were taken for a key: they are told as such
        record = (fault.location.path, fault.location.route)
        if (*record, fault.detail) in meant or record in names or _is_unread(fault):
            continue  # the key is there, written otherwise, or on a line that could not be read
        hint = _hint(fault)
        if fault.kind is FaultKind.MISSING_FIELD:
            if (fault.location.path, fault.detail) in behind:
                continue  # « !    titre: Former » is no key of its item
            cause = None if fault.location.route else misplaced.get(fault.location.path)
            message = f"La clé obligatoire {guillemets(fault.detail)} manque."
            yield Constat(fault.location, message, hint, cause=cause)
        elif isinstance(fault.location.route[-1], int):
            if spot(fault) not in told:  # « - !important »: what YAML makes of it is told
                yield Constat(fault.location, "Cet élément de liste est vide.", _filling(fault))
        elif fault.location.place.line not in tagged.get(fault.location.path, ()):  # « titre: !Former »
            note = comment_in_place(fault)
            hint = f"{quote(note)} est pris pour un commentaire : mettez-le entre guillemets." if note else hint
            yield Constat(fault.location, f"La clé {guillemets(fault.detail)} est vide.", hint)


def _is_unread(fault: Fault) -> bool:
    """Tell whether a part of the file that could not be read begins a line with the key that is missing."""
    file = fault.location.file
    if fault.kind is not FaultKind.MISSING_FIELD or not isinstance(file, Source) or file.outline is None:
        return False
    begun = re.compile(rf"^[ ]*(?:-[ ]+)*{re.escape(fault.detail)}(?![\w-])", re.MULTILINE)
    return any(begun.search(file.text, gap.start, gap.end) for gap in file.outline.gaps)


def _filling(fault: Fault) -> str:
    """Return what to do of an item that is empty; a comment may be its text."""
    if (fault.location.quoted or "").partition("- ")[2].lstrip().startswith("#"):
        return "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, retirez cette ligne."
    return "Remplissez-le ou retirez-le."


def _hint(fault: Fault) -> str:
    """Return what to write: what the key means, and the words of its list where it has one."""
    if not fault.received:
        return f"Écrivez {either(map(guillemets, fault.candidates)) or 'sa valeur'}."
    among = f" : {either(fault.candidates)}" if fault.candidates else ""
    said = f"À écrire : {fault.received.rstrip('.')}{among}"
    return said if said.endswith("…") else f"{said}."
