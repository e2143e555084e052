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
from sampling import some

from ptsm_cli.findings.location import Unread
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.schemas import MODELS, schema

FILES = sorted(EXAMPLES.glob("*/**/*.yaml"))


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_up_to_date(name: str) -> None:
    published = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert published == schema(name), "régénérez les schémas : make schemas"


@pytest.mark.parametrize("name", MODELS)
def test_the_schema_is_valid_and_describes_every_field(name: str) -> None:
    content = json.loads(schema(name))
    Draft202012Validator.check_schema(content)
    subjects = [content, *content.get("$defs", {}).values()]
    silent = [
        key
        for subject in subjects
        for key, field in subject.get("properties", {}).items()
        if not field.get("description")
    ]
    assert silent == []


@pytest.mark.parametrize("path", some(FILES, 30), ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_the_editor_does_not_contradict_the_command(path: Path) -> None:
    names = {"fiches": "fiche", "gouvernance": "gouvernance"}
    name = names.get(path.parent.name, path.stem)
    data = as_an_editor_reads(YAML(typ="safe", pure=True).load(path))
    assert [error.message for error in validator(name).iter_errors(data)] == []


@cache
def validator(name: str) -> Draft202012Validator:
    """Return what an editor checks the files of a kind with."""
    return Draft202012Validator(json.loads(schema(name)))


def as_an_editor_reads(value: Any) -> Any:  # noqa: ANN401 - plain YAML objects
    """An editor reads YAML 1.2: a date is a text."""
    if isinstance(value, dict):
        return {str(key): as_an_editor_reads(child) for key, child in value.items()}
    if isinstance(value, list):
        return [as_an_editor_reads(child) for child in value]
    return value.isoformat() if isinstance(value, date) else value


FICHE = {"numero": "1", "titre": "Former", "groupe": "axe-1"}


@pytest.mark.parametrize(
    "addition",
    [
        {
            "budget": [
                {"poste": "Salle", "montant": montant} for montant in (1200, "12 000,50 €", "non chiffré", "à définir")
            ]
        },
        {"budget": ["Salle", {"poste": "Temps", "etp": 0.5, "annee": 2021, "nature": "depense"}]},
        {"vagues": ["2019-2020", {"vague": "ctsm", "decision": "financee", "phrase": "En 2020"}]},
        {"vagues": {"vague": "v", "lignes": ["Évaluer", {"objectif": 1, "echeance": "à définir"}]}},
        {"dimensions": {"publics": ["Enfants"], "parcours": "Suivi"}},
        {"deploiement": ["cls", {"sous_territoire": "cls", "echeance": 2020}]},
        {"objectifs_operationnels": [{"libelle": "A", "livret": answer, "id": 1} for answer in (False, "non", "Oui")]},
        {
            "objectifs_operationnels": [
                {"libelle": "A", "numero": 1.1, "charges": ["12 000 €", "2 ETP", {"montant": 5}]}
            ]
        },
        {"indicateurs": [{"libelle": "x", "type": "impact", "calendrier": ["T3", {"repere": "T0", "date": 2020}]}]},
        {"suivi": [{"date": 2020, "etat": e} for e in ("a-venir", "Terminé.", "à lancer", "LANCÉES", "pas commencée")]},
        {"suivi": [{"date": 2020, "etat": e} for e in ("réalisées en partie", "Partielle", "en cours", "en_suspens")]},
    ],
)
def test_the_editor_accepts_what_the_command_reads(addition: dict[str, Any]) -> None:
    _, faults, _ = read_model(FicheAction, as_texts({**FICHE, **addition}), Unread("f.yaml"))
    assert (faults, [error.message for error in validator("fiche").iter_errors({**FICHE, **addition})]) == ([], [])


def as_texts(value: Any) -> Any:  # noqa: ANN401 - plain YAML objects
    """The command reads every scalar as the text that is written."""
    if isinstance(value, dict):
        return {key: as_texts(child) for key, child in value.items()}
    return [as_texts(child) for child in value] if isinstance(value, list) else str(value)
