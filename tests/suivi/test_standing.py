"""Where an objective stands on a day: what is said by then, the deadline in force, late or past without a state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from blanks import plain
from deployment import Deploy, write_exemple
from hypothesis import given, settings
from hypothesis import strategies as st
from repository import MAYENNE

from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.load import load_projet
from ptsm_cli.rules.rule import Exemple
from ptsm_cli.suivi.figures import Figures, national
from ptsm_cli.suivi.sayings import tally
from ptsm_cli.suivi.standing import Standing, standings
from ptsm_cli.suivi.status import build_status


def standing_of(root: Path, day: str, rank: int = 0) -> Standing:
    return list(standings(load_projet(root, "projet"), date.fromisoformat(day)))[rank]


def fiche_due(echeance: str, own: str = "") -> str:
    return (
        f"numero: 1\ntitre: Écouter\ngroupe: axe-1\n{own}objectifs_operationnels:\n  - {{libelle: Trouver{echeance}}}\n"
    )


def test_nothing_is_late_where_nothing_is_said() -> None:
    whole = build_status(load_projet(MAYENNE, "mayenne"), date(2026, 11, 28)).whole
    assert (whole.total, whole.past_unsaid, whole.late, whole.unsaid) == (123, 121, 0, 123)


@pytest.mark.parametrize(
    ("written", "etat"),
    [
        ("a-venir", "a-venir"),
        ("a-lancer", "a-venir"),
        ("à lancer", "a-venir"),
        ("suspendu", "en-pause"),
        ("Suspendue", "en-pause"),
        ("termine", "realise"),
        ("terminé", "realise"),
        ("Terminées", "realise"),
        ("réalisé", "realise"),
        ("en cours", "en-cours"),
        ("bloquée", "bloque"),
        ("réalisées en partie", "en-partie"),
        ("Partielles", "en-partie"),
        ("Terminé.", "realise"),
        ("fait", "realise"),
        ("pas encore commencée", "a-venir"),
        ("à démarrer", "a-venir"),
        ("LANCÉE", "en-cours"),
        ("interrompues", "en-pause"),
        ("annulée", "abandonne"),
        ("reporte", "reporte"),
    ],
)
def test_a_word_near_a_state_is_read_as_that_state(deploy: Deploy, written: str, etat: str) -> None:
    root = deploy({"suivi/01.yaml": f"notes:\n  - {{date: 2021-06-01, objectif: 1, etat: {written}}}\n"})
    assert standing_of(root, "2021-06-15").etat == etat


@pytest.mark.parametrize(("day", "etat"), [("2021-01-31", None), ("2021-05-31", "en-cours"), ("2021-06-15", "realise")])
def test_the_last_state_said_of_an_objective_by_a_day_is_its_own(deploy: Deploy, day: str, etat: str | None) -> None:
    said = "  - {date: 2021-06-01, objectif: 1, etat: realise}\n  - {date: 2021-02-01, objectif: 1, etat: en-cours}\n"
    said += "  - {date: 2021-06-02, objectif: 1, note: Bilan.}\n"
    assert standing_of(deploy({"suivi/01.yaml": f"notes:\n{said}"}), day).etat == etat


@pytest.mark.parametrize(
    ("jalons", "day", "late"),
    [
        ("{id: a, libelle: Arrêté du PTSM, type: arrete, date: 2019-02-01}", "2019-08-01", False),
        ("{id: a, libelle: Arrêté du PTSM, type: arrete, date: 2019-02-01}", "2019-08-02", True),
        ("{id: arrete, libelle: Publication, type: autre, date: 2019-02}", "2019-08-29", True),
        ("{id: a, libelle: Arrêté du PTSM, type: arrete, echeance: 2019}", "2030-01-01", False),
        ("{id: a, libelle: Signature, type: contrat, date: 2019-02-01}", "2030-01-01", False),
        ("{id: a, libelle: A, type: arrete, date: 2019}, {id: b, libelle: B, type: arrete}", "2030-01-01", False),
    ],
)
def test_a_deadline_counted_from_a_milestone_ends_where_it_is_dated(
    deploy: Deploy, jalons: str, day: str, late: bool
) -> None:
    files = {
        "fiches/01.yaml": fiche_due(", echeance: six mois après l'arrêté"),
        "gouvernance/g.yaml": f"jalons: [{jalons}]\n",
        "suivi/01.yaml": "notes: {date: 2019-01-01, objectif: 1, etat: en-cours}\n",
    }
    assert standing_of(deploy(files), day).is_late is late


@pytest.mark.parametrize(
    ("echeance", "late"),
    [
        ("premier semestre 2021", True),
        ("avant juillet 2020", True),
        ("2020 et 2031", False),
        ("2019 et 2020", True),
        ("à partir de 2019", False),
        ("2020 (sous réserve de financement)", False),
        ("tous les ans de 2019 à 2020", False),
        ("toute la durée du projet", False),
        ("en continu", False),
        ("chaque année", False),
        ("à définir", False),
        ("dès que possible", False),
        ("en fonction des financements", False),
        ("début 2020 peut-être, sauf avis contraire", False),
    ],
)
def test_only_a_deadline_with_a_last_day_can_be_late(deploy: Deploy, echeance: str, late: bool) -> None:
    fiche = fiche_due(f", echeance: '{echeance}'")
    said = "notes:\n  - {date: 2021-01-01, objectif: 1, etat: en-cours}\n"
    root = deploy({"fiches/01.yaml": fiche, "suivi/01.yaml": said})
    assert standing_of(root, "2029-12-31").is_late is late
    silent = deploy({"fiches/01.yaml": fiche, "suivi/01.yaml": "notes: []\n"})
    assert standing_of(silent, "2029-12-31").is_past_unsaid is late


@pytest.mark.parametrize(
    ("etat", "late"),
    [
        ("a-venir", True),
        ("en-cours", True),
        ("en-partie", True),
        ("bloque", True),
        ("en-pause", True),
        ("realise", False),
        ("abandonne", False),
    ],
)
def test_what_is_reached_or_given_up_is_not_late(deploy: Deploy, etat: str, late: bool) -> None:
    root = deploy({"suivi/01.yaml": f"notes:\n  - {{date: 2021-06-01, objectif: 1, etat: {etat}}}\n"})
    assert standing_of(root, "2021-07-01").is_late is late
    assert not standing_of(root, "2021-06-30").is_late


def test_an_objective_without_deadline_has_that_of_its_fiche(deploy: Deploy) -> None:
    root = deploy({"fiches/01.yaml": fiche_due("", "echeance: '2020'\n")})
    assert standing_of(root, "2021-01-01").is_past_unsaid


REPORTS = """\
reports:
  - {objectif: 1, a: '2022', le: 2021-06-01, decide_par: COPIL}
  - {objectif: 1, a: '2023', le: 2022-06-01, decide_par: COPIL}
  - {objectif: 1, a: '2029', decide_par: COPIL}
  - {objectif: 9, a: '2030', le: 2020-01-01, decide_par: COPIL}
  - {a: '2031', le: 2021-06-02, decide_par: COPIL}
"""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021-05-31", "premier semestre 2021"),
        ("2021-06-01", "reporté du premier semestre 2021 à 2022"),
        ("2022-05-31", "reporté du premier semestre 2021 à 2022"),
        ("2022-06-01", "reporté du premier semestre 2021 à 2023"),
    ],
)
def test_the_deadline_in_force_is_the_last_one_decided_by_then(deploy: Deploy, day: str, said: str) -> None:
    assert standing_of(deploy({"suivi/01.yaml": REPORTS}), day).deadlines[0].said == said


@pytest.mark.parametrize(
    ("echeance", "etat", "due"),
    [
        ("30/06/2021", "en-cours", True),
        ("31/05/2021", "en-cours", False),
        ("01/06/2021", "en-cours", True),
        ("01/07/2021", "en-cours", False),
        ("30/06/2021", "realise", False),
        ("à définir", "en-cours", False),
    ],
)
def test_a_deadline_is_due_from_a_day_to_another_both_included(
    deploy: Deploy, echeance: str, etat: str, due: bool
) -> None:
    said = f"notes:\n  - {{date: 2021-01-01, objectif: 1, etat: {etat}}}\n"
    root = deploy({"fiches/01.yaml": fiche_due(f", echeance: {echeance}"), "suivi/01.yaml": said})
    assert standing_of(root, "2021-06-01").is_due_by(date(2021, 6, 30)) is due


def test_a_deadline_of_the_whole_fiche_is_put_off_for_an_objective_that_follows_it(deploy: Deploy) -> None:
    files = {"fiches/01.yaml": fiche_due("", "echeance: '2020'\n"), "suivi/01.yaml": REPORTS}
    said = [standing_of(deploy(files), day).deadlines[0].said for day in ("2021-05-31", "2021-06-01", "2021-06-02")]
    assert said == ["2020", "reporté de 2020 à 2022", "reporté de 2020 à 2031"]


VOLETS = fiche_due(", volets: [{operateurs: CDL, echeance: '2020'}, {operateurs: CDL, echeance: '2021'}]")


@pytest.mark.parametrize(
    ("first", "second", "etat"),
    [
        ("realise", "realise", "realise"),
        ("realise", "en-cours", "en-partie"),
        ("realise", "abandonne", "realise"),
        ("realise", None, "en-partie"),
        ("en-cours", None, "en-cours"),
        ("a-venir", "bloque", "bloque"),
        (None, None, None),
    ],
)
def test_volets_have_their_own_state(deploy: Deploy, first: str | None, second: str | None, etat: str | None) -> None:
    told = [(1, first), (2, second)]
    notes = "".join(
        f"  - {{date: 2020-06-01, objectif: 1, volet: {rank}, etat: {said}}}\n" for rank, said in told if said
    )
    root = deploy({"fiches/01.yaml": VOLETS, "suivi/01.yaml": f"notes:\n{notes}"})
    standing = standing_of(root, "2020-07-01")
    assert [deadline.etat for deadline in standing.deadlines] == [first, second]
    assert standing.etat == etat


def test_a_state_of_the_whole_fiche_is_that_of_its_objectives(deploy: Deploy) -> None:
    notes = "notes:\n  - {date: 2021-05-01, etat: en-cours}\n  - {date: 2021-06-01, etat: abandonne}\n"
    root = deploy({"suivi/01.yaml": f"{notes}  - {{date: 2021-04-01, etat: a-venir}}\n"})
    assert [standing_of(root, day).etat for day in ("2021-04-30", "2021-05-31", "2021-07-01")] == [
        *("a-venir", "en-cours", "abandonne")
    ]


DAYS = st.dates(date(2020, 1, 1), date(2023, 12, 31))
EVENTS = st.lists(st.tuples(DAYS, st.sampled_from(("a-venir", "en-cours", "realise", "2024", "2025"))), max_size=6)


def written(events: list[tuple[date, str]]) -> str:
    notes = [f"  - {{date: {when}, objectif: 1, etat: {said}}}\n" for when, said in events if not said.isdecimal()]
    reports = [f"  - {{objectif: 1, a: '{said}', le: {when}}}\n" for when, said in events if said.isdecimal()]
    return f"notes:\n{''.join(notes)}reports:\n{''.join(reports)}"


@settings(max_examples=15)
@given(events=EVENTS, day=DAYS)
def test_nothing_dated_after_a_day_counts_on_that_day(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[date, str]], day: date
) -> None:
    folder = tmp_path_factory.mktemp("projet")
    seen = []
    for kept in (events, [(when, said) for when, said in events if when <= day]):
        write_exemple(Exemple({"suivi/01.yaml": written(kept)}), folder)
        [standing] = standings(load_projet(folder, "projet"), day)
        seen.append((standing.etat, standing.is_late, standing.is_past_unsaid, standing.deadlines[0].said))
    assert seen[0] == seen[1]


def test_the_figures_of_several_projects_are_the_sums_of_theirs(tmp_path: Path) -> None:
    day, parts = date(2021, 6, 15), list[Figures]()
    for name, etats in (("un", ("realise", "en-cours")), ("deux", ("en-cours", "a-venir"))):
        notes = "".join(f"  - {{date: 2021-06-01, objectif: {n}, etat: {etat}}}\n" for n, etat in enumerate(etats, 1))
        lines = fiche_due(", echeance: 2020") + "  - {libelle: Ouvrir}\n  - {libelle: Dire, echeance: fin 2021}\n"
        files = {"fiches/01.yaml": lines, "suivi/01.yaml": f"notes:\n{notes}"}
        root = write_exemple(Exemple(files), tmp_path / name)
        parts.append(build_status(load_projet(root, name), day).whole)
    whole = national(parts)
    assert whole.states == {"realise": 1, "en-cours": 2, "a-venir": 1}
    assert (whole.label, whole.day) == ("2 projets", day)
    few = replace(whole, late=2, past_unsaid=3, due=1, without_pilote=2, unmeasured=1, indicateurs=3)
    assert plain(tally(few)) == (
        "6 objectifs ; 4 suivis ; 1 à venir ; 2 en cours ; 1 réalisé ; 2 sans état ; 2 en retard ; "
        "3 échus, état non dit ; 1 dû sous six mois ; 2 fiches sans pilote sur 2 ; 1 indicateur sans mesure sur 3"
    )
    begun = {etat for etat in FOLLOW_UP_STATES if replace(whole, states={etat: 1}).engaged}
    assert begun == {"en-cours", "en-pause", "bloque", "en-partie", "realise"}
    for name in ("total", "late", "past_unsaid", "due", "fiches", "without_pilote", "indicateurs", "unmeasured"):
        assert (name, getattr(whole, name)) == (name, sum(getattr(part, name) for part in parts))
