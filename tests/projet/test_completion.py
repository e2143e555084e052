"""What an editor is told that a reference may be: the ids of the project, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from repository import DATA
from small_projet import fiche, write_projet

from ptsm_cli.model.schemas import MODELS, schema
from ptsm_cli.model.spoken import ORGANISATIONS
from ptsm_cli.projet.completion import schema_of
from ptsm_cli.projet.entries import entries
from ptsm_cli.projet.load import load_projet


def test_the_ids_of_a_project_are_proposed_where_they_may_be_written(compare: Callable[[str, str], None]) -> None:
    projet = load_projet(DATA / "variantes", "variantes")

    def proposed() -> Iterator[str]:
        for name in sorted(MODELS):
            plain, found = json.loads(schema(name)), schema_of(name, projet)
            for record, definition in {"": found, **found.get("$defs", {})}.items():
                before = (plain if not record else plain["$defs"][record]).get("properties", {})
                for field, accepted in definition.get("properties", {}).items():
                    if accepted != before[field]:
                        values = dict.fromkeys(filter(None, _enumerated(accepted)))
                        yield f"{name} {record}.{field} : {' | '.join(values)}\n"

    compare("variantes/editeur.txt", "".join(proposed()))


def test_every_field_where_an_organisation_is_looked_for_is_told_to_name_one() -> None:
    projet = load_projet(DATA / "variantes", "variantes")
    assert {[step for step in entry.route if isinstance(step, str)][-1] for entry in entries(projet)} == ORGANISATIONS
    assert {entry.field for entry in entries(projet)} == ORGANISATIONS - {"membre"} | {"composition"}


def _enumerated(accepted: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(accepted, dict):
        yield ", ".join(accepted.get("enum", ()))
        for value in accepted.values():
            yield from _enumerated(value)
    elif isinstance(accepted, list):
        for value in accepted:
            yield from _enumerated(value)


def test_what_would_name_two_is_told_by_its_file_and_each_once(tmp_path: Path) -> None:
    fiches = {"une": fiche("1"), "autre": fiche("1", groupe="axe-2"), "deux": fiche("2"), "a": fiche("2 bis")}
    acteurs = "[{id: a, nom: Agence, sigle: ARS}, {id: b, nom: Mairie}, {id: c, nom: Autre agence, sigle: ARS}]"
    bodies = "{instances: [{id: copil, nom: C, type: copil}, {id: copil, nom: D, type: copil}]}"
    root = write_projet(tmp_path, fiches, gouvernance=bodies).root
    (root / "acteurs.yaml").write_text(f"acteurs: {acteurs}\n", encoding="utf-8")
    projet = load_projet(root, "essai")
    proposed = {
        field: next(filter(None, _enumerated(schema_of(name, projet)["properties"][field])))
        for name, field in (("fiche", "meme_contenu_que"), ("fiche", "pilotes"), ("fiche", "groupe"))
    }
    assert proposed == {
        "meme_contenu_que": "une, 2, 2 bis, autre",
        "pilotes": "ARS, Mairie",
        "groupe": "axe-1, axe-2",
    }
    bodies_known = list(filter(None, _enumerated(schema_of("gouvernance", projet))))
    assert "copil" in bodies_known
    assert "copil, copil" not in bodies_known


def test_where_nothing_is_declared_nothing_is_proposed(tmp_path: Path) -> None:
    root = write_projet(tmp_path, {}, "{id: e, nom: E, sigle: E}").root
    (root / "acteurs.yaml").unlink()
    projet = load_projet(root, "essai")
    for name in MODELS:
        plain, found = json.loads(schema(name)), schema_of(name, projet)
        assert list(_enumerated(found)) == list(_enumerated(plain))
