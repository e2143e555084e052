"""The published schemas are those of the models, and accept what the command accepts."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from repository import EXAMPLES, ROOT
from ruamel.yaml import YAML

from ptsm_cli.model.schemas import MODELES, schema

FILES = sorted(EXAMPLES.glob("*/**/*.yaml"))


@pytest.mark.parametrize("nom", MODELES)
def test_the_published_schema_is_up_to_date(nom: str) -> None:
    publie = (ROOT / "schemas" / f"{nom}.schema.json").read_text(encoding="utf-8")
    assert publie == schema(nom), "régénérez les schémas : make schemas"


@pytest.mark.parametrize("nom", MODELES)
def test_the_schema_is_valid_and_describes_every_field(nom: str) -> None:
    contenu = json.loads(schema(nom))
    Draft202012Validator.check_schema(contenu)
    objets = [contenu, *contenu.get("$defs", {}).values()]
    muets = [
        cle for objet in objets for cle, champ in objet.get("properties", {}).items() if not champ.get("description")
    ]
    assert muets == []


@pytest.mark.parametrize("chemin", FILES, ids=lambda chemin: str(chemin.relative_to(EXAMPLES)))
def test_the_editor_does_not_contradict_the_command(chemin: Path) -> None:
    noms = {"fiches": "fiche", "gouvernance": "gouvernance"}
    nom = noms.get(chemin.parent.name, chemin.stem)
    donnees = as_an_editor_reads(YAML(typ="safe", pure=True).load(chemin))
    assert [erreur.message for erreur in validator(nom).iter_errors(donnees)] == []


@cache
def validator(nom: str) -> Draft202012Validator:
    """Return what an editor checks the files of a kind with."""
    return Draft202012Validator(json.loads(schema(nom)))


def as_an_editor_reads(valeur: Any) -> Any:  # noqa: ANN401 - plain YAML objects
    """An editor reads YAML 1.2: a date is a text."""
    if isinstance(valeur, dict):
        return {str(cle): as_an_editor_reads(enfant) for cle, enfant in valeur.items()}
    if isinstance(valeur, list):
        return [as_an_editor_reads(enfant) for enfant in valeur]
    return valeur.isoformat() if isinstance(valeur, date) else valeur
