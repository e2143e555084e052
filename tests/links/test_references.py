"""Where a reference leads, in a project numbered throughout and in one whose numbers restart in each group."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from growth import calls
from small_projet import fiche, write_projet

from ptsm_cli.links.citations import TitleMatch, judge_title, resolve_title
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.mention import GroupePlace
from ptsm_cli.links.references import Outcome, Reference, read_reference, resolve

CONTINUOUS = """
id: mayenne
nom: Mayenne
sigle: PTSM 53
groupes:
  - {id: objectif-1, genre: objectif-du-decret, numero: 1, titre: Repérer}
  - {id: objectif-2, genre: objectif-du-decret, numero: 2, titre: Accompagner}
"""
BY_GROUPE = """
id: artois
nom: Artois
sigle: PTSM A
numerotation: par-groupe
groupes:
  - {id: parcours, genre: autre, titre: Les parcours}
  - {id: adultes, genre: parcours, numero: C, titre: Parcours Adultes, parent: parcours}
  - {id: personnes-agees, genre: parcours, numero: D, titre: Parcours des personnes âgées, parent: parcours}
  - {id: formation, genre: transversal, titre: Formation}
"""
TITLES = {
    "17": "Développer des téléconsultations pour des soins psychiatriques et pour des soins en pédopsychiatrie",
    "17 bis": "Développer des téléconsultations pour des soins somatiques",
    "19": "Créer une équipe mobile de liaison intersectorielle de prévention de la crise",
    "25": "Mettre en place une formation sur la souffrance psychique pour les agents d'accueil afin de favoriser "
    "les réponses adaptées",
}


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    folder = tmp_path_factory.mktemp("projets")
    continuous = {
        **{f"fiche-{n.replace(' ', '-')}": fiche(n, title, groupe="objectif-1") for n, title in TITLES.items()},
        "dix": fiche("1.10", "Loger", groupe="objectif-2"),
        "un-un": fiche("1.1", "Employer", groupe="objectif-2"),
        "bis-un": fiche("Bis.1", "Soigner", groupe="objectif-2"),
        "40": fiche("41", "Marcher", groupe="objectif-2"),
        "61": fiche("61", "Courir", groupe="objectif-2"),
    }
    by_groupe = {
        "adultes-1": fiche("1", "Un parcours", groupe="adultes"),
        "adultes-2": fiche("2", "Des pratiques", groupe="adultes"),
        "agees-1": fiche("1", "Des acteurs", groupe="personnes-agees"),
        "agees-3": fiche("3", "Du domicile", groupe="personnes-agees"),
        "formation-1": fiche("1", "Des formations", groupe="formation"),
    }
    return Directory(
        [write_projet(folder, continuous, CONTINUOUS, "mayenne"), write_projet(folder, by_groupe, BY_GROUPE, "artois")]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19", "fiche-19"),
        ("61", "61"),
        ("n°19", "fiche-19"),
        ("fiche action n°19", "fiche-19"),
        ("019", "fiche-19"),
        ("17", "fiche-17"),
        ("17 bis", "fiche-17-bis"),
        ("17bis", "fiche-17-bis"),
        ("17 BIS", "fiche-17-bis"),
        ("1.1", "un-un"),
        ("1.10", "dix"),
        ("bis.1", "bis-un"),
        ("dix", "dix"),
        ("objectif-1/17", "fiche-17"),
        ("mayenne:17", "fiche-17"),
        ("PTSM 53:17", "fiche-17"),
        ("artois:adultes/1", "adultes-1"),
        ("artois:agees-3", "agees-3"),
        ("artois:3", "agees-3"),
        ("mayenne : 17", "fiche-17"),
        ("mayenne : dix ", "dix"),
        ("artois : adultes / 1", "adultes-1"),
    ],
)
def test_a_reference_leads_to_one_fiche(directory: Directory, text: str, expected: str) -> None:
    resolution = resolve(directory, read_reference(text), "mayenne", "objectif-2")
    assert resolution.target is not None
    assert resolution.target.fiche == expected


@pytest.mark.parametrize(
    ("text", "status", "near"),
    [
        ("31", Outcome.UNKNOWN, ()),
        ("17 ter", Outcome.UNKNOWN, ("17", "17 bis")),
        ("bis-un-peu", Outcome.UNKNOWN, ("bis-un",)),
        ("objectif-2/17", Outcome.UNKNOWN, ("17",)),
        ("1.2", Outcome.UNKNOWN, ("1.1", "1.10")),
        ("artois:adultse/2", Outcome.UNKNOWN, ("artois:adultes/2",)),
        ("artoi:1", Outcome.PROJET_ABSENT, ("artois",)),
        ("artois:1", Outcome.AMBIGUOUS, ()),
        ("artois:parcours/1", Outcome.AMBIGUOUS, ()),
    ],
)
def test_a_reference_that_leads_nowhere_says_why(
    directory: Directory, text: str, status: Outcome, near: tuple[str, ...]
) -> None:
    resolution = resolve(directory, read_reference(text), "mayenne", "objectif-2")
    assert (resolution.outcome, resolution.near) == (status, near)


@pytest.mark.parametrize(("prose", "outcome"), [(False, Outcome.RESOLVED), (True, Outcome.UNKNOWN)])
def test_a_number_in_prose_is_no_id_of_a_file(directory: Directory, prose: bool, outcome: Outcome) -> None:
    assert resolve(directory, Reference("40"), "mayenne", prose=prose).outcome is outcome


@pytest.mark.parametrize("numero", ["1.9999", "etape-inconnue"])
def test_the_fiches_are_gone_through_once_for_all_the_references_to_the_same_nothing(
    tmp_path: Path, numero: str
) -> None:
    efforts = []
    for count in (25, 200):
        fiches = {f"etape-{rank}": fiche(f"1.{rank}", groupe="objectif-1") for rank in range(count)}
        directory = Directory([write_projet(tmp_path / f"{count}", fiches, CONTINUOUS, "mayenne")])
        assert resolve(directory, Reference(numero), "mayenne").outcome is Outcome.UNKNOWN
        efforts.append(calls(partial(resolve, directory, Reference(numero), "mayenne")))
    assert efforts[1] < 2 * efforts[0]


def test_an_ambiguous_reference_lists_its_candidates(directory: Directory) -> None:
    resolution = resolve(directory, read_reference("artois:1"), "mayenne")
    assert [directory.notation(key, "mayenne") for key in resolution.candidates] == [
        "artois:adultes/1",
        "artois:personnes-agees/1",
        "artois:formation/1",
    ]


@pytest.mark.parametrize(
    ("numero", "groupe", "prose", "expected"),
    [
        ("1", None, False, "adultes-1"),
        ("1", None, True, "adultes-1"),
        ("3", None, False, "agees-3"),
        ("3", None, True, Outcome.UNKNOWN),  # « la fiche 3 » is the same group's, and that group has none
        ("9", None, True, Outcome.UNKNOWN),
        ("1", "parcours des personnes âgées du territoire", True, "agees-1"),
        ("1", "parcours personne âgée", True, "agees-1"),
        ("1", "parcours pers âgées", True, "agees-1"),
        ("1", "personnes âgées", True, "agees-1"),
        ("1", "formation", True, "formation-1"),
        ("1", "groupe personnes âgées", True, "agees-1"),
        ("1", "l'équipe mobile", True, "adultes-1"),
        ("1", "accueil des personnes âgées", True, "adultes-1"),  # words that name no group: the same group's
        ("1", "parcours des seniors", True, Outcome.AMBIGUOUS),  # a group is named, but which one?
        ("1", "parcours des personnes", True, Outcome.AMBIGUOUS),
        ("1", "parcours du grand âge", True, Outcome.AMBIGUOUS),
        ("1", "parcours des adultes et des personnes âgées", True, "agees-1"),
        ("1", "D", False, "agees-1"),
        ("1", "personnes âgées", False, Outcome.UNKNOWN),
        ("2", "personnes-agees", False, Outcome.UNKNOWN),
    ],
)
def test_where_numbers_restart_the_group_decides(
    directory: Directory, numero: str, groupe: str | None, prose: bool, expected: str | Outcome
) -> None:
    resolution = resolve(directory, Reference(numero, groupe), "artois", "adultes", prose=prose)
    assert (resolution.target.fiche if resolution.target else resolution.outcome) == expected


def test_a_sentence_of_no_group_means_the_only_fiche_of_a_number(directory: Directory) -> None:
    found = [resolve(directory, Reference(numero), "artois", prose=True) for numero in "32"]
    assert [one.target and one.target.fiche for one in found] == ["agees-3", "adultes-2"]


def test_a_group_does_not_have_the_fiches_of_those_that_it_contains(directory: Directory) -> None:
    assert resolve(directory, Reference("3"), "artois", "parcours", prose=True).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("groupes", "inside"),
    [(["adultes"], True), (["formation", "parcours"], True), (["formation", "personnes-agees"], False), ([], False)],
)
def test_a_fiche_is_in_its_group_and_in_those_that_contain_it(
    directory: Directory, groupes: list[str], inside: bool
) -> None:
    assert directory.is_in(FicheKey("artois", "adultes-1"), groupes) is inside


@pytest.mark.parametrize(
    ("numero", "groupe", "place", "expected"),
    [
        ("1", "parcours personnes âgées", GroupePlace.BEFORE, "agees-1"),
        ("1", "parcours pers âgées", GroupePlace.BEFORE, "agees-1"),
        ("1", "parcours D", GroupePlace.BEFORE, "agees-1"),
        ("1", "parcours n°2", GroupePlace.BEFORE, Outcome.AMBIGUOUS),  # a group is named, but which one?
        ("1", "parcours II", GroupePlace.BEFORE, Outcome.AMBIGUOUS),
        *(
            ("1", f"parcours {said}", GroupePlace.BEFORE, Outcome.AMBIGUOUS)
            for said in ("un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
        ),
        ("1", "parcours de soins", GroupePlace.BEFORE, "adultes-1"),  # a way of speaking
        ("1", "parcours des personnes âgées que décrit", GroupePlace.BEFORE, Outcome.AMBIGUOUS),
        ("1", "parcours personnes âgées", GroupePlace.DETACHED, Outcome.AMBIGUOUS),
        ("1", "parcours adultes", GroupePlace.DETACHED, "adultes-1"),
        ("3", "parcours adultes", GroupePlace.BEFORE, Outcome.UNKNOWN),
    ],
)
def test_a_group_said_before_a_fiche_is_never_ignored(
    directory: Directory, numero: str, groupe: str, place: GroupePlace, expected: str | Outcome
) -> None:
    resolution = resolve(directory, Reference(numero, groupe, place=place), "artois", "adultes", prose=True)
    assert (resolution.target.fiche if resolution.target else resolution.outcome) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("CREER UNE EQUIPE MOBILE DE LIAISON INTERSECTORIELLE DE PREVENTION DE LA CRISE", "fiche-19"),
        ("Création d'équipes mobiles de liaison intersectorielles de prévention des crises", "fiche-19"),
        ("Créer une équipe mobile de liaison intersectorielle…", "fiche-19"),
        ("Créer une équipe mobile de liaison intersec …", "fiche-19"),
        ("Créer une équipe mobile de liaison intersec...", "fiche-19"),
        (TITLES["25"].replace("Mettre", "Mise").replace("une formation", "d'une formation"), "fiche-25"),
        ("Mise en place d'une formation sur la souffrance psychique pour les agents d'accueil", "fiche-25"),
        ("Développer des téléconsultations pour des soins somatiques", "fiche-17-bis"),
        ("Créer une équipe mobile de liaison intersectorielle de prévention du suicide", None),
        ("Mettre en place une formation sur la souffrance psychique pour les agents d'entretien", None),
        ("Créer une équipe mobile", None),
        ("Développer des téléconsultations", None),
    ],
)
def test_a_title_alone_leads_to_a_fiche_only_when_it_can_be_no_other(
    directory: Directory, title: str, expected: str | None
) -> None:
    target = resolve_title(directory, title, "mayenne").target
    assert (target.fiche if target else None) == expected


QUASI_25 = TITLES["25"].replace("Mettre en place", "Mettre en œuvre").replace("les réponses", "des réponses")
QUASI_17 = "Développer des téléconsultations pour des soins somatiques et psychiatriques"


@pytest.mark.parametrize(
    ("numero", "title", "quoted", "expected"),
    [
        ("19", TITLES["19"].upper(), True, TitleMatch.SAME),
        ("25", "Mise en place d'une formation sur la souffrance psychique", True, TitleMatch.NEAR),
        ("17", QUASI_17, True, TitleMatch.NEAR),
        ("17", TITLES["19"], True, TitleMatch.OTHER_FICHE),
        ("17", QUASI_25, True, TitleMatch.OTHER_FICHE),
        ("19", "Plan de crise", True, TitleMatch.DIFFERENT),
        ("19", "Suicide", True, TitleMatch.DIFFERENT),
        ("19", "Plan", False, None),
        ("19", "Équipe mobile liaison", False, TitleMatch.NEAR),
        ("19", "À revoir avec les équipes concernées", False, None),
        ("19", TITLES["25"], False, TitleMatch.OTHER_FICHE),
    ],
)
def test_a_title_beside_a_number_is_compared_with_that_of_the_fiche(
    directory: Directory, numero: str, title: str, quoted: bool, expected: TitleMatch | None
) -> None:
    [target] = directory.with_numero("mayenne", numero)
    judgement = judge_title(directory, title, target, quoted=quoted)
    assert (judgement.match if judgement else None) is expected


@pytest.mark.parametrize("seen_from", ["mayenne", "artois"])
def test_the_notation_of_a_fiche_leads_back_to_it(directory: Directory, seen_from: str) -> None:
    lost = [
        key
        for key in directory.fiches
        if resolve(directory, read_reference(directory.notation(key, seen_from)), seen_from).target != key
    ]
    assert lost == []


@pytest.mark.parametrize(("numero", "notation"), [("7", "7"), ("1/2", "un"), ("a:2", "un"), ("17 bis", "17 bis")])
def test_a_number_that_would_be_read_as_a_group_or_a_project_is_told_by_its_file(
    tmp_path: Path, numero: str, notation: str
) -> None:
    directory = Directory([write_projet(tmp_path, {"un": fiche(numero)})])
    [key] = directory.of_projet("essai")
    assert [directory.notation(key, seen) for seen in (None, "essai", "autre")] == [
        notation,
        notation,
        f"essai:{notation}",
    ]
