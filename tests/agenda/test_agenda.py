"""Meetings and milestones in time: where they stand, what is past, next and due."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from deployment import Deploy

from ptsm_cli.agenda.agenda import Agenda, build_agenda, shortened
from ptsm_cli.agenda.moments import jalon_moments
from ptsm_cli.common.periodes import Periode, year_of
from ptsm_cli.projet.instances import assemble
from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.parts.agenda_rows import announce
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render
from ptsm_cli.report.agenda.json import format_report as format_json
from ptsm_cli.suivi.standing import echeance_state

REUNIONS = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil}
  - {id: ag, nom: Assemblée générale, type: assemblee-generale}
reunions:
  - {id: copil-1, instance: copil, date: 2020-03-25, statut: annulee, motif: Confinement, remplacee_par: copil-2}
  - {id: copil-2, instance: copil, date: 2020-06-23, heure: 14h30, statut: tenue}
  - {id: ag-1, instance: ag, echeance: novembre 2020, statut: prevue}
  - {id: copil-3, instance: copil, date: 2021-02-02, statut: prevue}
  - {id: ag-2, instance: ag, statut: prevue}
"""


def agenda_of(root: Path, day: str, window: Periode | None = None, instances: frozenset[str] = frozenset()) -> Agenda:
    return build_agenda(load_projet(root, "projet"), date.fromisoformat(day), window, instances)


def printed(root: Path, day: str, periode: Periode | None = None) -> str:
    asked_for = Request((load_projet(root, "projet"),), day=date.fromisoformat(day), start=periode, end=periode)
    return render(asked_for, "agenda", ["md"])["md"]


@pytest.mark.parametrize(
    ("day", "past", "coming", "next_seance"),
    [
        ("2020-01-01", [], ["copil-1", "copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-06-23", ["copil-1"], ["copil-2", "ag-1", "copil-3"], "copil-2"),
        ("2020-11-15", ["copil-1", "copil-2"], ["ag-1", "copil-3"], "ag-1"),
        ("2020-12-01", ["copil-1", "copil-2", "ag-1"], ["copil-3"], "copil-3"),
        ("2022-01-01", ["copil-1", "copil-2", "ag-1", "copil-3"], [], None),
    ],
)
def test_the_day_parts_the_reunions_into_past_and_next(
    deploy: Deploy, day: str, past: list[str], coming: list[str], next_seance: str | None
) -> None:
    agenda = agenda_of(deploy({"gouvernance/suivi.yaml": REUNIONS}), day)
    assert [s.reunion.id for s in agenda.past] == past
    assert [s.reunion.id for s in agenda.coming] == coming
    assert [s.reunion.id for s in agenda.undated] == ["ag-2"]
    assert (agenda.next_seance.reunion.id if agenda.next_seance else None) == next_seance


def test_a_chain_of_delays_longer_than_the_calendar_has_no_end(deploy: Deploy) -> None:
    jalons = "jalons:\n  - {id: a, libelle: A, type: autre, date: 2199-01-01}\n" + "".join(
        f"  - {{id: {here}, libelle: {here}, type: autre, echeance: dans les 999 ans suivant {last}, apres: {last}}}\n"
        for last, here in pairwise("abcdefghij")
    )
    projet = load_projet(deploy({"gouvernance/suivi.yaml": jalons}), "projet")
    moments = jalon_moments(assemble(projet))
    assert [moment.fin.year if moment.fin else None for moment in moments.values()][-3:] == [9192, None, None]


def test_a_window_and_an_instance_narrow_the_agenda(deploy: Deploy) -> None:
    root = deploy({"gouvernance/suivi.yaml": REUNIONS})
    agenda = agenda_of(root, "2020-01-01", year_of(2020), frozenset({"copil"}))
    assert [s.reunion.id for s in agenda.seances] == ["copil-1", "copil-2"]
    assert (agenda.jalons, agenda.echeances) == ((), ())


def test_the_echeances_to_come_are_those_of_the_fiches(deploy: Deploy) -> None:
    agenda = agenda_of(deploy({}), "2021-03-01")
    assert [(line.fiche.id, line.echeance.fin) for line in agenda.echeances] == [("01", date(2021, 6, 30))]
    assert agenda_of(deploy({}), "2021-07-01").echeances == ()


JALONS = """\
jalons:
  - {id: diagnostic, libelle: Diagnostic partagé, type: diagnostic, echeance: mars à mai 2018}
  - {id: arrete, libelle: Arrêté du DGARS, type: arrete, echeance: septembre 2019}
  - {id: contrat, libelle: Contrat territorial, type: contrat, echeance: dans les 6 mois après l'arrêté}
  - {id: charte, libelle: Charte, type: autre, echeance: 3 mois après la signature, apres: contrat}
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


PLACED_JALONS = """\
jalons:
  - {id: cadrage, libelle: Cadrage, type: cadrage, echeance: 2018}
  - {id: avis, libelle: Avis, type: avis, apres: cadrage}
  - {id: arrete, libelle: Arrêté, type: arrete, date: 2019-09-30, apres: avis}
  - {id: charte, libelle: Charte, type: autre, echeance: dans les 6 mois après l'arrêté}
  - {id: contrat, libelle: Contrat, type: contrat, date: 2021-01-15, apres: arrete}
  - {id: evaluation, libelle: Évaluation, type: evaluation, echeance: à partir de 2022}
  - {id: suite, libelle: Suite, type: autre}
"""


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


FOLLOWED_FICHE = """\
numero: "1"
titre: Former
groupe: axe-1
objectifs_operationnels:
  - {libelle: Oublié, echeance: 2019}
  - {libelle: Réalisé, id: deux, echeance: 2019}
  - {libelle: En cours, numero: 1.3, echeance: 2020}
  - {libelle: Plus tard, echeance: 2021}
suivi:
  - {date: 2019-12-01, objectif: deux, etat: realise}
  - {date: 2019-12-01, objectif: 1.3, etat: en-cours}
  - {date: 2021-02-01, objectif: 1, etat: abandonne}
"""


@pytest.mark.parametrize(
    ("day", "states", "late", "unsaid"),
    [
        ("2019-06-01", ["a-venir", "a-venir", "a-venir", "a-venir"], 0, 0),
        ("2020-06-01", ["echue-etat-non-dit", "close", "a-venir", "a-venir"], 0, 1),
        ("2021-01-01", ["echue-etat-non-dit", "close", "en-retard", "a-venir"], 1, 1),
        ("2021-06-01", ["close", "close", "en-retard", "a-venir"], 1, 0),
    ],
)
def test_a_past_deadline_is_late_where_a_state_is_said_that_does_not_close_it_and_silence_makes_none_late(
    deploy: Deploy, day: str, states: list[str], late: int, unsaid: int
) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": None})
    agenda = agenda_of(root, day, Periode(date(2019, 1, 1), date(2021, 12, 31)))
    assert [echeance_state(line, agenda.today) for line in agenda.echeances] == states
    assert (agenda.late, agenda.past_unsaid) == (late, unsaid)


def test_the_report_parts_what_is_past_next_and_due(deploy: Deploy) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "gouvernance/jalons.yaml": PLACED_JALONS})
    lines = printed(root, "2021-01-01", year_of(2019)).splitlines()
    assert [line for line in lines if line.startswith("#")][1:] == [
        "## Jalons franchis",
        "## Jalons à échéance passée, sans date enregistrée",
        "## Échéances échues, état non dit",
        "## Échéances réalisées ou abandonnées",
    ]
    assert printed(root, "2021-01-01").count("--from et --to les montrent.") == 1


def test_a_program_reads_the_state_of_each_jalon_and_deadline(deploy: Deploy) -> None:
    root = deploy({"fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": None, "gouvernance/jalons.yaml": PLACED_JALONS})
    [agenda] = json.loads(format_json([agenda_of(root, "2021-01-01", year_of(2019))]))["agendas"]
    states = [[x["etat"] for x in agenda[key]] for key in ("jalons", "echeances")]
    assert states == [["franchi", "echu"], ["echue-etat-non-dit", "close"]]
    assert (agenda["echeances_en_retard"], agenda["echeances_echues_etat_non_dit"]) == (1, 1)


def test_a_fiche_whose_number_another_has_is_named_with_its_group(deploy: Deploy) -> None:
    territoire = (
        "{id: essai, nom: Essai, sigle: PTSM E, numerotation: par-groupe, groupes: ["
        "{id: axe-1, genre: axe, numero: 1, titre: Repérer}, {id: axe-2, genre: axe, numero: 2, titre: Loger}]}"
    )
    other = FOLLOWED_FICHE.replace("axe-1", "axe-2")
    root = deploy({"territoire.yaml": territoire, "fiches/01.yaml": FOLLOWED_FICHE, "fiches/02.yaml": other})
    text = printed(root, "2021-01-01")
    assert ["Fiche Repérer 1 – " in text, "Fiche Loger 1 – " in text] == [True, True]


AHEAD = """\
instances: [{id: copil, nom: Copil, type: copil}]
reunions:
  - {id: r1, instance: copil, date: 2021-06-30, statut: prevue}
  - {id: r2, instance: copil, date: 2021-07-02, statut: prevue}
jalons:
  - {id: a, libelle: Premier, type: autre, date: 2021-03-01}
  - {id: b, libelle: Second, type: autre, echeance: fin 2022}
"""


@pytest.mark.parametrize(
    ("window", "shown", "said"),
    [
        (None, ["r1", "a"], "1 réunion et 1 jalon suivent"),
        (Periode(date(2021, 1, 1), date(2030, 1, 1)), ["r1", "r2", "a", "b"], ""),
    ],
)
def test_six_months_are_shown_and_what_follows_is_counted(
    deploy: Deploy, window: Periode | None, shown: list[str], said: str
) -> None:
    agenda = agenda_of(deploy({"gouvernance/suivi.yaml": AHEAD}), "2021-01-01", window)
    short, _ = shortened(agenda)
    found = [*(s.reunion.id for s in short.coming), *(placed.jalon.id for placed in short.jalons)]
    assert found == shown
    assert said in announce(agenda).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("echeance", "is_shown"),
    [
        *(("2021", True), ("juin 2021", True), ("second semestre 2021", True), ("août 2021", False)),
        *(("2019-2023", False), ("au plus tard en juin 2021", True), ("au plus tard en août 2021", False)),
        *(("1er juillet 2021", True), ("2 juillet 2021", False)),
    ],
)
def test_a_deadline_is_shown_when_it_may_fall_within_six_months(deploy: Deploy, echeance: str, is_shown: bool) -> None:
    fiche = f"{{numero: 9, titre: T, groupe: axe-1, objectifs_operationnels: [{{libelle: A, echeance: {echeance}}}]}}"
    agenda = agenda_of(deploy({"fiches/09.yaml": fiche}), "2021-01-01")
    short, _ = shortened(agenda)
    assert any(line.fiche.id == "09" for line in short.echeances) == is_shown


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
