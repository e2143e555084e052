"""The schemas of a project's files, which propose to an editor the ids that this project declares."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from ptsm_cli.model.schemas import schema
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.projet.projet import Projet

_GROUPES, _VAGUES, _ACTEURS, _FICHES, _INSTANCES, _JALONS = (
    "groupes",
    "vagues",
    "acteurs",
    "fiches",
    "instances",
    "jalons",
)

REFERENCES = {
    "groupe": _GROUPES,
    "vagues": _VAGUES,
    **dict.fromkeys(ORGANISATIONS, _ACTEURS),
    "fiche": _FICHES,
    "fiches": _FICHES,
    "meme_contenu_que": _FICHES,
    "remplace": _FICHES,
    "issue_de": _FICHES,
    "fusionnee_dans": _FICHES,
    "instance": _INSTANCES,
    "apres": _JALONS,
}
"""By the name of a field, what it refers to."""

PARENTS = {"Groupe": _GROUPES, "Instance": _INSTANCES}
"""What the field `parent` of a record refers to."""


def schema_of(name: str, projet: Projet) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file, with the ids of a project beside what a reference may be.

    An id is proposed, never imposed: any other value stays as valid as in the schema without them. The example of such
    a field is left out: an editor proposes it too, and it is an id of no file of this project.
    """
    content: dict[str, Any] = json.loads(schema(name))
    known = _declared(projet)
    for record, definition in (("", content), *content.get("$defs", {}).items()):
        for field, accepted in definition.get("properties", {}).items():
            kind = PARENTS.get(record) if field == "parent" else REFERENCES.get(field)
            if kind is not None:
                definition["properties"][field] = _proposing(_without_examples(accepted), known[kind])
    return content


def _declared(projet: Projet) -> dict[str, list[str]]:
    """Return what can be referred to, by kind, in the order of the project, each once."""
    numbers = Counter(fiche.contenu.numero for fiche in projet.fiches)
    files = [document.contenu for document in projet.gouvernance]
    found = {
        _GROUPES: list(projet.groupes),
        _VAGUES: list(projet.vagues),
        _ACTEURS: [acteur.sigle or acteur.nom for acteur in projet.acteurs.contenu.acteurs],
        _FICHES: [f.contenu.numero if numbers[f.contenu.numero] == 1 else f.id for f in projet.fiches],
        _INSTANCES: [instance.id for file in files for instance in file.instances],
        _JALONS: [jalon.id for file in files for jalon in file.jalons],
    }
    return {kind: list(dict.fromkeys(values)) for kind, values in found.items()}


def _without_examples(accepted: object) -> object:
    if isinstance(accepted, list):
        return [_without_examples(one) for one in accepted]
    if not isinstance(accepted, dict):
        return accepted
    return {key: _without_examples(value) for key, value in accepted.items() if key != "examples"}


def _proposing(accepted: object, values: list[str]) -> object:
    """Return a schema where every text may also be one of some values; the same where there are none."""
    if not values:
        return accepted
    if isinstance(accepted, list):
        return [_proposing(one, values) for one in accepted]
    if not isinstance(accepted, dict):
        return accepted
    types = accepted.get("type")
    if types == "string" or (isinstance(types, list) and "string" in types):
        about = {key: accepted[key] for key in ("description", "default") if key in accepted}
        return {**about, "anyOf": [{"enum": values}, accepted]}
    return {key: _proposing(value, values) if key in {"items", "anyOf"} else value for key, value in accepted.items()}
