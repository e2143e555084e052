"""Which fiches share a page of the feuille de route."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.render.documents.feuille_de_route import compose
from ptsm_cli.render.request import Request

MANY = "objectifs_operationnels: [{libelle: Un, modalites: [" + ", ".join(["Une étape de plus"] * 30) + "]}]\n"


@pytest.mark.parametrize(
    ("content", "short"),
    [
        ("", True),
        ("objectifs_operationnels: [Un, Deux, Trois]\n", True),
        (MANY, False),
        (f"contexte: {'mot ' * 500}\n", False),
        (f"points_de_vigilance: {'mot ' * 700}\n", False),
        (f"partenaires: [{', '.join(f'Organisation {n}' for n in range(30))}]\ncontexte: Court\n", False),
    ],
)
def test_a_fiche_of_less_than_half_a_page_has_none_of_its_own(tmp_path: Path, content: str, short: bool) -> None:
    chapter, bare = compose(Request((write_projet(tmp_path, {"01": fiche("1", rest=content)}),))).groupes
    assert (chapter.fiches[0].breve, chapter.bref, bare.bref) == (short, short, True)
