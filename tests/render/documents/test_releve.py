"""The relevé of a meeting: the last one held, who came, what was decided, what no file says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from repository import EXAMPLES
from small_projet import fiche, write_projet
from tables import text_of, texts_of

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.releve import Releve, compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil, composition: [{membre: ch-essai, fonction: Élue}]}
reunions:
  - {id: avant, instance: copil, date: 2020-01-10, statut: tenue, ordre_du_jour: [Point],
     decisions: [{libelle: Agir, fiches: ["1"]}], presence: {presents: 4, invites: 9, membres: [ch-essai, Mairie]}}
  - {id: muette, instance: copil, date: 2020-03-01, statut: tenue}
  - {id: annulee, instance: copil, date: 2020-04-01, statut: annulee}
  - {id: apres, instance: copil, date: 2020-09-01, statut: prevue}
"""


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project with four meetings of one body."""
    return write_projet(tmp_path, {"01": fiche("1")}, gouvernance=GOUVERNANCE)


def told(releve: Releve) -> dict[str, list[str]]:
    """Return who came and who did not, as printed."""
    return {fact.libelle: [text_of(value) for value in fact.valeurs] for fact in releve.presence}


def test_the_releve_of_a_real_meeting_is_the_one_expected(compare: Callable[[str, str], None]) -> None:
    exemple = "artois-audomarois-62"
    asked = Request((load_projet(EXAMPLES / exemple, exemple),), day=date(2021, 1, 1))
    compare(f"{exemple}/releve.md", render(asked, "releve", ["md"])["md"])


@pytest.mark.parametrize(
    ("asked", "day"),
    [("avant", "10 janvier 2020"), (date(2020, 2, 1), "10 janvier 2020"), (date(2021, 1, 1), "1er mars 2020")],
)
def test_a_meeting_is_named_or_is_the_last_one_held(projet: Projet, asked: str | date, day: str) -> None:
    request = Request((projet,), asked) if isinstance(asked, str) else Request((projet,), day=asked)
    details = {detail.libelle: detail.valeur for detail in compose(request).garde.details}
    assert details["Date"] == day


def test_there_is_no_releve_before_the_first_meeting_held(projet: Projet) -> None:
    with pytest.raises(UnknownValueError, match="n'a pas de réunion tenue au 1er janvier 2019") as refusal:
        compose(Request((projet,), day=date(2019, 1, 1)))
    assert refusal.value.hint == "Dernières réunions\u00a0: avant, muette, annulee et apres."


def test_who_came_is_said_by_organisation_and_apologies_are_not_guessed(projet: Projet) -> None:
    assert told(compose(Request((projet,), "avant"))) == {
        "Présents": ["4 présents sur 9 invités", "CHE", "Mairie"],
        "Excusés": ["non dits"],
    }


def test_a_meeting_of_which_nothing_is_said_says_so(projet: Projet) -> None:
    silent = compose(Request((projet,), "muette"))
    assert (told(silent)["Présents"], silent.decisions, silent.ordre_du_jour) == (["non dits"], None, ())
    page = render(Request((projet,), "muette"), "releve", ["md"])["md"]
    assert "*Les décisions de cette réunion ne sont pas dites.*" in page
    assert "*L’ordre du jour n’est pas dit.*" in page


def test_each_decision_has_room_for_who_and_for_when(projet: Projet) -> None:
    assert texts_of(compose(Request((projet,), "avant")).decisions) == [
        ["Décision", "Qui", "Pour quand", "Fait"],
        ["Agir (fiche n°\u202f1)", "", "", "☐"],
    ]
