"""A fiche that has left the roadmap: counted nowhere, told in every document, and still reached from the texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from blanks import plain
from counting import counted
from drawn import plans_of
from small_projet import fiche, write_projet

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.plan import Step
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.suivi.status import build_status

BEFORE, AFTER = date(2021, 6, 29), date(2021, 6, 30)
FICHES = {
    "01": fiche("1", "Former", "contexte: Suite de la fiche n°2.\nobjectifs_operationnels: [{libelle: A}]\n"),
    "02": fiche(
        "2",
        "Loger",
        "retiree_le: 2021-06-30\nfusionnee_dans: 3\nmotif_de_retrait: Même public.\n"
        "objectifs_operationnels: [{libelle: Bail, echeance: 2021}]\n",
    ),
    "03": fiche("3", "Habiter", "remplace: 2\nobjectifs_operationnels: [{libelle: B, echeance: 2021}]\n"),
}
TOLD = "Fiche n° 2 – Loger : fusionnée dans la fiche n° 3 le 30 juin 2021. Même public."


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project of three fiches, of which the second is merged into the third one day."""
    return write_projet(tmp_path, FICHES)


@pytest.mark.parametrize(
    "document", ["livret", "plan", "feuille-de-route", "couverture", "annuelle", "tableau-de-bord", "bilan"]
)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_document_says_which_fiches_it_does_not_count(projet: Projet, document: str, form: str) -> None:
    before = plain(render(Request((projet,), day=BEFORE), document, [form])[form])
    after = plain(render(Request((projet,), day=AFTER), document, [form])[form])
    assert ("Fiches retirées" in before, "Fiches retirées" in after) == (False, True)
    assert (TOLD in after, "Bail" in after) == (True, False)
    assert after.count('id="fiche-2"') == 1


@pytest.mark.parametrize(("day", "count"), [(BEFORE, "3 fiches"), (AFTER, "2 fiches")])
def test_the_documents_count_the_fiches_of_the_day(projet: Projet, day: date, count: str) -> None:
    assert count in plain(render(Request((projet,), day=day), "couverture", ["md"])["md"])


@pytest.mark.parametrize(("day", "total"), [(BEFORE, 3), (AFTER, 2)])
def test_its_objectives_leave_with_it(projet: Projet, day: date, total: int) -> None:
    kept = living_on(projet, day)
    rows = [row for plan in plans_of([kept], Step.SEMESTRE) for row in plan.rows]
    status = build_status(projet, day)
    assert (status.whole.total, status.whole.fiches, len(rows)) == (total, total, total)
    assert len(build_agenda(projet, day).echeances) == total - 1


def test_a_text_that_cites_it_leads_to_what_became_of_it(projet: Projet) -> None:
    page = render(Request((projet,), day=AFTER), "feuille-de-route", ["html"])["html"]
    assert '<a href="#fiche-2">fiche n°2</a>' in page.replace("\u202f", "")


def test_the_fiche_that_follows_says_which_one_it_follows(projet: Projet) -> None:
    page = plain(render(Request((projet,), day=AFTER, page="03"), "fiche", ["md"])["md"])
    assert "**Prend la suite de** : [Fiche n° 2 – Loger](#fiche-2)" in page
    assert TOLD in page


def test_pages_on_more_fiches_look_no_more_often_for_what_became_of_them(projet: Projet) -> None:
    request = Request((projet,), day=AFTER)
    pages = [replace(request, page=identifier) for identifier in ("01", "03")]
    assert counted("build_succession", lambda: [render(page, "fiche", ["md"]) for page in pages]) == 2  # cover, pages


def test_a_fiche_that_has_left_is_not_printed_and_its_successor_is_proposed(projet: Projet) -> None:
    with pytest.raises(UnknownValueError) as refusal:
        render(Request((projet,), day=AFTER, fiches=("2",)), "fiche", ["md"])
    assert plain(refusal.value.message).endswith("fusionnée dans la fiche n°3 le 30 juin 2021.")
    assert "« 3 »" in plain(refusal.value.hint or "")
    assert "Bail" in render(Request((projet,), day=BEFORE, fiches=("2",)), "fiche", ["md"])["md"]


def test_a_withdrawal_to_come_is_printed_in_the_fiche(projet: Projet) -> None:
    page = plain(render(Request((projet,), day=BEFORE, page="02"), "fiche", ["md"])["md"])
    assert "Fusionnée dans la fiche n°3 le 30 juin 2021" in page.replace("n° ", "n°")


def test_a_project_without_withdrawal_is_the_same_any_day(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1")})
    assert living_on(projet, AFTER) is projet
    merged = write_projet(tmp_path / "b", FICHES)
    assert living_on(living_on(merged, AFTER), BEFORE).fiches == merged.fiches
