"""Milestones: the delays between them, their state on a day, which are shown."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from agendas import PLACED_JALONS, agenda_of
from deployment import Deploy

from ptsm_cli.agenda.agenda import shortened
from ptsm_cli.agenda.moments import jalon_moments
from ptsm_cli.projet.instances import assemble
from ptsm_cli.projet.load import load_projet


def test_a_chain_of_delays_longer_than_the_calendar_has_no_end(deploy: Deploy) -> None:
    jalons = "jalons:\n  - {id: a, libelle: A, type: autre, date: 2199-01-01}\n" + "".join(
        f"  - {{id: {here}, libelle: {here}, type: autre, echeance: dans les 999 ans suivant {last}, apres: {last}}}\n"
        for last, here in pairwise("abcdefghij")
    )
    projet = load_projet(deploy({"gouvernance/suivi.yaml": jalons}), "projet")
    moments = jalon_moments(assemble(projet))
    assert [moment.fin.year if moment.fin else None for moment in moments.values()][-3:] == [9192, None, None]


JALONS = """\
jalons:
  - {id: diagnostic, libelle: Diagnostic partagé, type: diagnostic, echeance: mars à mai 2018}
  - {id: arrete, libelle: Arrêté du DGARS, type: arrete, echeance: septembre 2019}
  - {id: contrat, libelle: Contrat territorial, type: contrat, echeance: dans les 6 mois après l'arrêté}
  - {id: charte, libelle: Charte, type: autre, echeance: 3 mois après la signature, apres: contrat}
  - {id: suivi, libelle: Suivi, type: autre, echeance: 1 mois après la signature, apres: [suivi, inconnu, contrat]}
  - {id: bilan, libelle: Bilan, type: evaluation, echeance: 2 ans après le bilan}
  - {id: suite, libelle: Suite, type: autre}
"""


@pytest.mark.parametrize(
    ("jalon", "start", "end", "landmark"),
    [
        ("diagnostic", date(2018, 3, 1), date(2018, 5, 31), None),
        ("arrete", date(2019, 9, 1), date(2019, 9, 30), None),
        ("contrat", date(2019, 9, 1), date(2020, 3, 30), "arrete"),
        ("charte", date(2019, 9, 1), date(2020, 6, 30), "contrat"),
        ("suivi", date(2019, 9, 1), date(2020, 4, 30), "contrat"),
        ("bilan", None, None, None),
        ("suite", None, None, None),
    ],
)
def test_a_delay_is_counted_from_the_jalon_that_it_names(
    deploy: Deploy, jalon: str, start: date | None, end: date | None, landmark: str | None
) -> None:
    projet = load_projet(deploy({"gouvernance/jalons.yaml": JALONS}), "projet")
    moment = jalon_moments(assemble(projet))[jalon]
    assert (moment.debut, moment.fin, moment.landmark) == (start, end, landmark)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-06-01", "a-venir sans-date a-venir a-venir a-venir a-venir sans-date"),
        ("2019-01-01", "echu sans-date a-venir a-venir a-venir a-venir sans-date"),
        ("2019-09-30", "franchi franchi franchi a-venir a-venir a-venir sans-date"),
        ("2020-03-31", "franchi franchi franchi echu a-venir a-venir sans-date"),
        ("2021-01-15", "franchi franchi franchi echu franchi a-venir sans-date"),
    ],
)
def test_a_jalon_is_reached_on_its_day_or_once_the_next_one_is_and_late_after_its_deadline(
    deploy: Deploy, day: str, expected: str
) -> None:
    agenda = agenda_of(deploy({"gouvernance/jalons.yaml": PLACED_JALONS}), day)
    order = ("cadrage", "avis", "arrete", "charte", "contrat", "evaluation", "suite")
    assert [agenda.states[jalon] for jalon in order] == expected.split()


def test_a_jalon_may_follow_one_that_is_not_declared_or_that_is_dated_later(deploy: Deploy) -> None:
    jalons = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, date: 2019-09-30, apres: [inconnu, plus-tard, sans]}
  - {id: plus-tard, libelle: Plus tard, type: autre, date: 2022-01-01}
  - {id: sans, libelle: Sans date, type: autre, apres: encore-inconnu}
"""
    agenda = agenda_of(deploy({"gouvernance/jalons.yaml": jalons}), "2020-01-01")
    assert dict(agenda.states) == {"arrete": "franchi", "plus-tard": "a-venir", "sans": "franchi"}


def test_a_jalon_without_a_date_stands_after_the_last_one_that_it_follows_dated_or_not(deploy: Deploy) -> None:
    after = {"c": "[b]", "d": "[a, b]", "e": "[c, a]", "f": "[z]", "g": "[f]", "b": "[a]"}
    undated = "".join(
        f"  - {{id: {one}, libelle: {one}, type: autre, apres: {apres}}}\n" for one, apres in after.items()
    )
    dated = "".join(
        f"  - {{id: {one}, libelle: {one}, type: autre, date: {day}}}\n"
        for one, day in {"z": "2021-01-01", "a": "2019-01-01", "y": "2020-01-01"}.items()
    )
    placed = agenda_of(deploy({"gouvernance/suivi.yaml": f"jalons:\n{undated}{dated}"}), "2020-06-01").jalons
    assert "".join(one.jalon.id for one in placed) == "adbyzcefg"


@pytest.mark.parametrize(
    ("when", "is_shown"),
    [
        ("date: 2021-07-01", True),
        ("date: 2021-07-02", False),
        ("echeance: au plus tard en juin 2021", True),
        ("echeance: au plus tard en août 2021", False),
        ("echeance: à partir de mai 2021", True),
        ("echeance: à partir d'août 2021", False),
        ("echeance: second semestre 2021", True),
        ("note: Sans date", True),
    ],
)
def test_a_milestone_is_shown_when_it_may_fall_within_six_months(deploy: Deploy, when: str, is_shown: bool) -> None:
    jalons = f"jalons: [{{id: a, libelle: A, type: autre, {when}}}]\n"
    short, rest = shortened(agenda_of(deploy({"gouvernance/suivi.yaml": jalons}), "2021-01-01"))
    assert ([placed.jalon.id for placed in short.jalons], rest is None) == (["a"] if is_shown else [], is_shown)


def test_delays_that_wait_for_each_other_do_not_loop(deploy: Deploy) -> None:
    jalons = """\
jalons:
  - {id: a, libelle: Premier, type: autre, echeance: 1 mois après le second}
  - {id: b, libelle: Second, type: autre, echeance: 1 mois après le premier}
"""
    projet = load_projet(deploy({"gouvernance/jalons.yaml": jalons}), "projet")
    assert [moment.fin for moment in jalon_moments(assemble(projet)).values()] == [None, None]
