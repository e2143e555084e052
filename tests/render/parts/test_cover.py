"""What each page says of the edition: its name, its date and its state, never the day of the printing."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.render.engine.fill import css_text
from ptsm_cli.render.parts.cover import version_line
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("", "version non dite"),
        ("version: {date: 2019-01}", "version de janvier 2019"),
        ("version: {date: 2019-01-25}", "version du 25 janvier 2019"),
        ("version: {date: 2021-04}", "version d’avril 2021"),
        ("version: {date: 2021-10-01}", "version du 1er octobre 2021"),
        ("version: {date: 2019}", "version de 2019"),
        ("version: {date: 2019-S1}", "version du premier semestre 2019"),
        ("version: {date: 2019-T2}", "version du 2e trimestre 2019"),
        ("version: {libelle: version 2, date: 2019-01}", "version 2, janvier 2019"),
        ("version: {libelle: Feuille 2021, date: 2021, etat: valide}", "Feuille 2021, document validé"),
        ("version: {libelle: Plan d'actions 2019-2021, date: 2021}", "Plan d'actions 2019-2021, 2021"),
        ("version: {etat: document-de-travail}", "document de travail"),
        ("version: {date: 2019, etat: soumis-a-avis}", "version de 2019, document soumis à avis"),
    ],
)
def test_the_edition_is_said_in_a_few_words(tmp_path: Path, version: str, said: str) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\n{version}\n")
    page = render(Request((projet,)), "plan", ["html"])["html"]
    assert version_line(projet) == said
    assert f"@bottom-left {{ content: {css_text(f'Plan pluriannuel – {said}')};" in page


@pytest.mark.parametrize("word", ['"; } body { display: none', "</style><script>", "\\", "a\nb", "l’été – n° 2"])
def test_a_text_of_the_user_in_a_style_sheet_stays_a_text(word: str) -> None:
    written = str(css_text(word))
    inside = written[1:-1]
    assert (written[0], written[-1]) == ('"', '"')
    assert not set(inside) & set('"<>{};\n')
