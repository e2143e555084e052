"""Une clé n'existe pas dans le format.

Ce que la règle vérifie
Chaque clé d'un fichier est une clé du format, écrite comme lui.

Pourquoi
Ce qui est écrit sous une clé inconnue n'est ni vérifié, ni planifié, ni imprimé.

Comment corriger
Employez la clé proposée, ou déplacez-la là où elle s'écrit : consultez la liste des clés dans l'aide de l'éditeur.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import NBSP, did_you_mean, either, guillemets, proposal
from ptsm_cli.findings.finding import Fix, Severity, replacement
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.fichiers.keys import (
    Record,
    is_day,
    is_prose,
    meant_key,
    named_records,
    record_of,
    spot,
    spots_of_signs,
    twin_key,
)
from ptsm_cli.rules.fichiers.misplaced import misplaced_files
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S001"
NAME = "cle-inconnue"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npillotes: mairie\n"},
    places=(("fiches/02.yaml", 4, 1),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n"})

_FEW = 6
"""How many keys a record may have for all of them to be said beside the place where the key belongs."""

_NAMELESS = (
    f"Écrivez son nom devant {guillemets(':')}{NBSP}; un {guillemets('?')} seul est un signe de YAML{NBSP}: effacez-le."
)
_NAMES = ("id", "libelle", "poste", "membre", "organisme", "vague", "titre")
"""The keys that name a record, those that name it best first."""

_PRIORITE = {"priorite", "niveau_priorite", "niveau_de_priorite", "niveau-de-priorite", "niveau de priorite"}


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a key that the format does not have."""
    unknown = tuple(analysis.faults(FaultKind.UNKNOWN_KEY))
    names = named_records(unknown, analysis.faults(FaultKind.MISSING_FIELD))
    misplaced = misplaced_files(unknown)
    tagged = {place[:2] for place in spots_of_signs(analysis)}
    told: set[Record] = set()
    for fault in unknown:
        record = record_of(fault)
        if spot(fault)[:2] in tagged:
            continue  # « ! : Former », « !    titre: Former »: what YAML makes of the sign is told
        if record in names:
            if record not in told:
                told.add(record)
                yield _list_expected(fault)
            continue
        if not fault.detail:
            yield Constat(_sign(fault.location), "Une clé n'a pas de nom.", _NAMELESS)
            continue
        message = f"La clé {guillemets(' '.join(fault.detail.split()))} n'existe pas à cet endroit."
        twin = twin_key(fault)
        hint = f"{guillemets(twin)} est déjà écrite ici : réunissez les deux, ou supprimez celle-ci." if twin else None
        cause = misplaced.get(fault.location.path) if len(fault.location.route) == 1 else None
        yield Constat(fault.location, message, hint or _hint(fault), cause=cause, fix=_fix(fault))


def _sign(location: Location) -> Location:
    """Return where the « ? » stands that announces a key without a name, else where the name would."""
    record = location._replace(route=location.route[:-1], on_key=False)
    return record if record.text.startswith("?") else location


def _fix(fault: Fault) -> Fix | None:
    """Return how to write the key as the format does, where only capitals, accents, blanks or dashes differ."""
    meant = next((key for key in fault.candidates if _plain(key) == _plain(fault.detail)), None)
    if meant is None or fault.location._replace(route=(*fault.location.route[:-1], meant)).text == meant:
        return None  # beside the right key, it would be written twice
    return replacement(fault.location, meant, "Écrit la clé comme le format")


def _plain(key: str) -> str:
    return re.sub(r"[\s_-]+", "_", fold(key))


def _list_expected(fault: Fault) -> Constat:
    """Return what is said of « copil: » under « instances: », where a list is expected."""
    above = fault.location.route[-3]
    if fault.detail.strip(" .)°").isdecimal():
        return Constat(
            fault.location,
            f"{guillemets(f'{above}:')} attend une liste, et c'est le numéro {guillemets(fault.detail)} qui est écrit.",
            "Remplacez chaque numéro, et son « : », par un tiret et une espace.",
        )
    named = next((key for key in _NAMES if key in fault.candidates), None)
    return Constat(
        fault.location,
        f"{guillemets(f'{above}:')} attend une liste, et c'est la clé {guillemets(fault.detail)} qui est écrite.",
        f"Écrivez {guillemets(f'- {named}: {fault.detail}')}, et ses autres clés dessous, alignées."
        if named
        else f"Remplacez {guillemets(f'{fault.detail}:')} par un tiret, et alignez ses clés après lui.",
    )


def _hint(fault: Fault) -> str:
    """Return the nearest key, else where this one belongs.

    « priorite » is near one that it does not mean where the fiche has its own priority.
    """
    key, candidates, path = fault.detail, fault.candidates, fault.location.path
    if fold(key) in _PRIORITE and "niveau" in candidates:
        own, of_decree = guillemets("niveau: haut"), guillemets("priorites: [1, 4]")
        return f"Pour la priorité donnée à la fiche, écrivez {own} ; pour celles du décret qu'elle sert, {of_decree}."
    if glued := next((known for known in candidates if key.startswith(f"{known}:")), None):
        return f"Il manque une espace après {guillemets(f'{glued}:')}."
    if is_day(fault):
        return f"Écrivez {guillemets(f'date: {key}')}, et le reste sous {guillemets('note')}."
    suggestion = did_you_mean(key, candidates) or proposal(filter(None, [meant_key(fault)]))
    if suggestion := suggestion or proposal(_longer(key, candidates)):
        return suggestion
    elsewhere = _right_place(key, path)
    item = isinstance(fault.location.route[-2:][0], int)
    if is_prose(fault) and (not elsewhere or item):  # « - Nombre : 10 » is no « nombre » of another file
        return "Si « : » fait partie du texte, mettez tout le texte entre guillemets."
    possible = f"Clés possibles : {either(candidates)}." if not elsewhere or len(candidates) <= _FEW else None
    return " ".join(filter(None, (possible, elsewhere)))


def _longer(key: str, candidates: Iterable[str]) -> list[str]:
    """Return the keys that one is a word of: « objectifs » is a word of `objectifs_operationnels`."""
    word = fold(key).rstrip("s")
    return [known for known in candidates if word in {part.rstrip("s") for part in known.split("_")}]


def _right_place(key: str, path: str) -> str | None:
    """Return where the format has this key: elsewhere in the file, else in another; None where it has it nowhere."""
    from ptsm_cli.model.fields import field_cards  # made of the schemas, which few runs need

    cards = [card for card in field_cards() if card.name == fold(key)]
    here = [card.route.split(".") for card in cards if PurePath(path).match(card.file)]
    if any(len(route) == 1 for route in here):
        return f"{guillemets(key)} s'écrit au premier niveau du fichier, sans espace devant."
    if here:
        parents = dict.fromkeys(guillemets(route[-2].removesuffix("[]")) for route in here)
        return f"{guillemets(key)} s'écrit sous {either(parents)}."
    return f"{guillemets(key)} s'écrit dans {either(dict.fromkeys(card.file for card in cards))}." if cards else None
