"""Texts that are printed on one line: their line ends are folded when they are read, and a fault says so."""

from __future__ import annotations

from typing import Any

import pytest

from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.model.walk import texts

FICHE = {"numero": "1", "titre": "T", "groupe": "g"}
TERRITOIRE = {"id": "t", "nom": "T", "sigle": "S"}
REUNION = {"id": "r", "instance": "i", "statut": "prevue"}


def _read(model: type[Any], data: dict[str, Any]) -> tuple[dict[str, str], list[tuple[FaultKind, str]]]:
    """Return the texts that are read, by their last key, and the faults with what they were given."""
    content, faults, _ = read_model(model, data, Unread("a.yaml"))
    found = {str(next(s for s in reversed(route) if isinstance(s, str))): text for route, text in texts(content)}
    return found, [(fault.kind, fault.detail) for fault in faults]


@pytest.mark.parametrize(
    ("written", "read", "faulty"),
    [
        ("Former\nles accueillants", "Former les accueillants", True),
        ("Former \r\n les accueillants", "Former les accueillants", True),
        ("Former\rles accueillants", "Former les accueillants", True),
        ("Former\n\n\nles accueillants\n", "Former les accueillants", True),
        ("Former les accueillants\n", "Former les accueillants", False),
        ("\nFormer les accueillants", "Former les accueillants", False),
        ("Former\x85les\u2028accueillants", "Former les accueillants", False),
        ("Former les\u00a0accueillants", "Former les\u00a0accueillants", False),
        ("Former les accueillants", "Former les accueillants", False),
    ],
)
def test_line_ends_become_one_space(written: str, read: str, faulty: bool) -> None:
    found, faults = _read(FicheAction, {**FICHE, "titre": written})
    assert (found["titre"], faults) == (read, [(FaultKind.SEVERAL_LINES, "titre")] * faulty)


@pytest.mark.parametrize(
    ("model", "data", "field"),
    [
        (FicheAction, {**FICHE, "numero": "1\nbis"}, "numero"),
        (FicheAction, {**FICHE, "groupe": "1\nbis"}, "groupe"),
        (FicheAction, {**FICHE, "objectifs_operationnels": ["1\nbis"]}, "libelle"),
        (FicheAction, {**FICHE, "echeance": "1\nbis"}, "texte"),
        (FicheAction, {**FICHE, "indicateurs": [{"libelle": "I", "unite": "1\nbis"}]}, "unite"),
        (FicheAction, {**FICHE, "liens": [{"fiche": "1\nbis"}]}, "fiche"),
        (Territoire, {**TERRITOIRE, "sigle": "1\nbis"}, "sigle"),
        (Territoire, {**TERRITOIRE, "nom": "1\nbis"}, "nom"),
        (Territoire, {**TERRITOIRE, "id": "1\nbis"}, "id"),
        (Territoire, {**TERRITOIRE, "groupes": [{"id": "g", "genre": "axe", "titre": "1\nbis"}]}, "titre"),
        (Gouvernance, {"reunions": [{**REUNION, "lieu": "1\nbis"}]}, "lieu"),
        (Gouvernance, {"reunions": [{**REUNION, "objet": "1\nbis"}]}, "objet"),
        (Gouvernance, {"instances": [{"id": "i", "nom": "1\nbis", "type": "copil"}]}, "nom"),
        (Gouvernance, {"jalons": [{"id": "j", "type": "autre", "libelle": "1\nbis"}]}, "libelle"),
        (Acteurs, {"acteurs": [{"id": "a", "nom": "A", "sigle": "1\nbis"}]}, "sigle"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_heading_cell_and_name_stands_on_one_line(model: type[Any], data: dict[str, Any], field: str) -> None:
    found, faults = _read(model, data)
    assert (found[field], faults) == ("1 bis", [(FaultKind.SEVERAL_LINES, field)])


@pytest.mark.parametrize(
    ("model", "data", "field"),
    [
        (FicheAction, {**FICHE, "contexte": "Un.\n\nDeux."}, "contexte"),
        (FicheAction, {**FICHE, "suivi": [{"date": "2020-01-01", "note": "Un.\n\nDeux."}]}, "note"),
        (FicheAction, {**FICHE, "objectifs_strategiques": ["Un.\n\nDeux."]}, "objectifs_strategiques"),
        (Territoire, {**TERRITOIRE, "rubriques": [{"titre": "T", "contenu": "Un.\n\nDeux."}]}, "contenu"),
        (Gouvernance, {"reunions": [{**REUNION, "ordre_du_jour": ["Un.\n\nDeux."]}]}, "ordre_du_jour"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_long_text_keeps_its_paragraphs(model: type[Any], data: dict[str, Any], field: str) -> None:
    found, faults = _read(model, data)
    assert (found[field], faults) == ("Un.\n\nDeux.", [])
