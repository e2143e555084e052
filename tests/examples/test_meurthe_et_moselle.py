"""What the presentation of the PTSM of Meurthe-et-Moselle prints, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from facts import counts, edges, instances, jalons, moments, projet, publics, reunions

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.projet.projet import Projet


@pytest.fixture(scope="module")
def meurthe_et_moselle() -> Projet:
    return projet("meurthe-et-moselle-54")


def test_every_file_is_read_whole(meurthe_et_moselle: Projet) -> None:
    assert (meurthe_et_moselle.faults, meurthe_et_moselle.ignored) == ((), ())


def test_five_axes_announce_27_actions(meurthe_et_moselle: Projet) -> None:
    announced = {groupe.id: groupe.effectif_annonce for groupe in meurthe_et_moselle.groupes.values()}
    assert (announced, meurthe_et_moselle.territoire.contenu.effectif_annonce) == (
        {"axe-1": 4, "axe-2": 5, "axe-3": 4, "axe-4": 7, "axe-5": 7},
        27,
    )


def test_the_source_names_22_actions_and_none_of_the_third_axis(meurthe_et_moselle: Projet) -> None:
    assert counts(meurthe_et_moselle) == {"axe-1": 3, "axe-2": 5, "axe-4": 7, "axe-5": 7}


def test_four_steps_stand_under_the_bullets(meurthe_et_moselle: Projet) -> None:
    assert sum(len(f.contenu.objectifs_operationnels) for f in meurthe_et_moselle.fiches) == 4


@pytest.mark.parametrize(
    ("numero", "title"),
    [
        ("1.1", "Renforcement des connaissances, reconnaissance réciproque de l'ensemble des acteurs"),
        ("1.2", "Clarification des rôles respectifs et des champs d'intervention"),
        ("1.3", "Promotion d'un plan de communication et d'information global et actualisé"),
        ("2.1", "Améliorer le parcours de santé et de vie des personnes"),
        ("2.5", "Elaboration d'un support d'information partagé d'information"),
        ("4.1", "Repérage des signaux d'alerte (psychotraumatismes …)"),
        ("4.5", "Une action resserrée autour des adolescents sur le territoire de Briey"),
        ("4.7", "Faciliter l'insertion par l'emploi"),
        ("5.1", "Développer la télémédecine"),
        ("5.4", "Développer et consolider Centre de Liaison et d'Intervention Précoce (CLIP)"),
        ("5.7", "Développer un dispositif de transition en santé mentale (parcours ado et jeunes majeurs)"),
    ],
)
def test_an_action_bears_the_rank_of_its_bullet_and_its_printed_title(
    meurthe_et_moselle: Projet, numero: str, title: str
) -> None:
    assert [f.contenu.titre for f in meurthe_et_moselle.fiches if f.contenu.numero == numero] == [title]


def test_ten_actions_are_prioritised_but_not_named(meurthe_et_moselle: Projet) -> None:
    vagues = [(v.nature, v.effectif_annonce, v.effectif_etudie) for v in meurthe_et_moselle.vagues.values()]
    assert (vagues, [f.id for f in meurthe_et_moselle.fiches if f.contenu.vagues]) == ([("priorisation", 10, 27)], [])


def test_members_participants_and_meetings_of_each_body_are_those_counted(meurthe_et_moselle: Projet) -> None:
    counts = {
        i.id: (i.membres_annonces, i.participants_annonces, i.reunions_annoncees)
        for i in instances(meurthe_et_moselle).values()
    }
    assert counts == {
        "ag": (None, 57, 3),
        "copil": (21, None, 4),
        "groupe-projet": (None, None, 20),
        "gt-1": (None, 23, 4),
        "gt-2": (None, 29, 3),
        "gt-3": (None, 12, 3),
        "gt-4": (None, 27, 4),
        "gt-5": (None, 26, 3),
        **{f"gt-feuille-de-route-{rank}": (None, None, 3) for rank in range(1, 6)},
    }


@pytest.mark.parametrize(("months", "count"), [(("2018-03", "2018-05"), 5), (("2018-10", "2018-12"), 5)])
def test_five_groups_work_on_the_diagnosis_then_five_on_the_roadmap(
    meurthe_et_moselle: Projet, months: tuple[str, str], count: int
) -> None:
    periodes = [i.periode for i in instances(meurthe_et_moselle).values() if i.type == "groupe-de-travail"]
    start, end = map(read_notation, months)
    assert [(p.debut, p.fin) for p in periodes if p].count((start, end)) == count


def test_no_public_nor_place_is_deduced_from_a_title(meurthe_et_moselle: Projet) -> None:
    places = [f.id for f in meurthe_et_moselle.fiches if f.contenu.territoire_concerne]
    assert (publics(meurthe_et_moselle), places) == ({}, [])


def test_207_invitations_were_sent_for_the_assembly(meurthe_et_moselle: Projet) -> None:
    assert instances(meurthe_et_moselle)["ag"].invitations_annoncees == 207


@pytest.mark.parametrize(("instance", "seats"), [("ag", 8), ("copil", 19), ("groupe-projet", 7)])
def test_the_composition_has_the_printed_seats(meurthe_et_moselle: Projet, instance: str, seats: int) -> None:
    assert len(instances(meurthe_et_moselle)[instance].composition) == seats


def test_the_steering_committee_seats_the_printed_organisations(meurthe_et_moselle: Projet) -> None:
    assert [membre.membre for membre in instances(meurthe_et_moselle)["copil"].composition] == [
        "CPN",
        "AEIM",
        "UNAFAM",
        "ARS",
        "CH Briey",
        "CPN",
        "Mont Saint Martin",
        "URPS ML",
        "MDPH",
        "CD54",
        "DDCS",
        "CPAM",
        "Conseil Régional",
        "Education Nationale",
        "ARELOR",
        "France Dépression Lorraine",
        "CLSM Pays Lunévillois",
        "Métropole Grand Nancy",
        "Territoire Terres de Lorraine",
    ]


def test_a_seat_says_whom_it_stands_for_as_printed(meurthe_et_moselle: Projet) -> None:
    seats = {m.membre: m.fonction for m in instances(meurthe_et_moselle)["copil"].composition if m.fonction}
    assert seats == {"CPN": "pédopsychiatre", "Mont Saint Martin": "psychiatre", "ARELOR": "bailleurs sociaux"}


def test_whom_a_body_answers_to_is_told_to_be_deduced(meurthe_et_moselle: Projet) -> None:
    assert "se déduit de leur place sur la page" in (instances(meurthe_et_moselle)["groupe-projet"].role or "")


def test_what_an_axis_and_the_priorities_leave_out_is_printed(meurthe_et_moselle: Projet) -> None:
    axe, vague = meurthe_et_moselle.groupes["axe-3"], meurthe_et_moselle.vagues["actions-priorisees"]
    assert "ne nomme pas les quatre actions" in (axe.presentation or "")
    assert vague.methode[-1] == "Le document ne dit pas quelles actions sont priorisées."


def test_the_calendar_stands_when_the_source_says(meurthe_et_moselle: Projet) -> None:
    assert moments(meurthe_et_moselle) == {
        "cadrage": "Décembre 2017",
        "lancement": "2018-02-20",
        "diagnostic": "Mars à mai 2018",
        "elaboration": "Octobre à décembre 2018",
        "avis-cts": None,
        "avis-clsm": None,
        "arrete": "2019-02-08",
        "transmission-1": "février 2019",
        "transmission-2": "juin 2019",
        "contrat": "début 2020",
        "mise-en-oeuvre": "2020",
    }


def test_both_opinions_precede_the_arrete(meurthe_et_moselle: Projet) -> None:
    arrete = jalons(meurthe_et_moselle)["arrete"]
    assert (arrete.organisme, arrete.apres) == ("DGARS", ("avis-cts", "avis-clsm"))


def test_a_jalon_follows_another_only_where_the_source_says_so(meurthe_et_moselle: Projet) -> None:
    assert edges(meurthe_et_moselle) == {
        "elaboration": ("diagnostic",),
        "arrete": ("avis-cts", "avis-clsm"),
        "transmission-2": ("transmission-1",),
    }


def test_only_the_launching_assembly_has_a_printed_day(meurthe_et_moselle: Projet) -> None:
    held = [(r.instance, r.date, r.statut) for r in reunions(meurthe_et_moselle).values()]
    assert held == [("ag", date(2018, 2, 20), "tenue")]


def test_the_version_is_the_second_one_of_june_2019(meurthe_et_moselle: Projet) -> None:
    version = meurthe_et_moselle.territoire.contenu.version
    assert version is not None
    assert (version.libelle, version.date, version.etat) == ("2e version consolidée", read_notation("2019-06"), None)


def test_only_the_expanded_sigles_are_in_the_glossaire(meurthe_et_moselle: Projet) -> None:
    assert meurthe_et_moselle.glossaire.contenu.root == {
        "AG": ("Assemblée générale",),
        "CLIP": ("Centre de Liaison et d'Intervention Précoce",),
    }
