"""Where a reference leads, in a project numbered throughout and in one whose numbers restart in each group."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from growth import calls
from petit_projet import ecrire, fiche

from ptsm_cli.links.citations import AccordTitre, juger_titre, resoudre_titre
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.mentions import Place
from ptsm_cli.links.references import Reference, Statut, lire_reference, resoudre
from ptsm_cli.links.titles import quasi_identiques

CONTINU = """
id: mayenne
nom: Mayenne
sigle: PTSM 53
groupes:
  - {id: objectif-1, genre: objectif-du-decret, numero: 1, titre: Repérer}
  - {id: objectif-2, genre: objectif-du-decret, numero: 2, titre: Accompagner}
"""
PAR_GROUPE = """
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
TITRES = {
    "17": "Développer des téléconsultations pour des soins psychiatriques et pour des soins en pédopsychiatrie",
    "17 bis": "Développer des téléconsultations pour des soins somatiques",
    "19": "Créer une équipe mobile de liaison intersectorielle de prévention de la crise",
    "25": "Mettre en place une formation sur la souffrance psychique pour les agents d'accueil afin de favoriser "
    "les réponses adaptées",
}


@pytest.fixture(scope="module")
def annuaire(tmp_path_factory: pytest.TempPathFactory) -> Annuaire:
    dossier = tmp_path_factory.mktemp("projets")
    continu = {
        **{f"fiche-{n.replace(' ', '-')}": fiche(n, titre, groupe="objectif-1") for n, titre in TITRES.items()},
        "dix": fiche("1.10", "Loger", groupe="objectif-2"),
        "un-un": fiche("1.1", "Employer", groupe="objectif-2"),
        "bis-un": fiche("Bis.1", "Soigner", groupe="objectif-2"),
    }
    par_groupe = {
        "adultes-1": fiche("1", "Un parcours", groupe="adultes"),
        "adultes-2": fiche("2", "Des pratiques", groupe="adultes"),
        "agees-1": fiche("1", "Des acteurs", groupe="personnes-agees"),
        "agees-3": fiche("3", "Du domicile", groupe="personnes-agees"),
        "formation-1": fiche("1", "Des formations", groupe="formation"),
    }
    return Annuaire([ecrire(dossier, continu, CONTINU, "mayenne"), ecrire(dossier, par_groupe, PAR_GROUPE, "artois")])


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("19", "fiche-19"),
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
    ],
)
def test_a_reference_leads_to_one_fiche(annuaire: Annuaire, texte: str, attendue: str) -> None:
    resolution = resoudre(annuaire, lire_reference(texte), "mayenne", "objectif-2")
    assert resolution.cible is not None
    assert resolution.cible.fiche == attendue


@pytest.mark.parametrize(
    ("texte", "statut", "proches"),
    [
        ("31", Statut.INCONNU, ()),
        ("17 ter", Statut.INCONNU, ("17", "17 bis")),
        ("bis-un-peu", Statut.INCONNU, ("bis-un",)),
        ("objectif-2/17", Statut.INCONNU, ("17",)),
        ("1.2", Statut.INCONNU, ("1.1", "1.10")),
        ("artois:adultse/2", Statut.INCONNU, ("artois:adultes/2",)),
        ("artoi:1", Statut.PROJET_ABSENT, ("artois",)),
        ("artois:1", Statut.AMBIGU, ()),
        ("artois:parcours/1", Statut.AMBIGU, ()),
    ],
)
def test_a_reference_that_leads_nowhere_says_why(
    annuaire: Annuaire, texte: str, statut: Statut, proches: tuple[str, ...]
) -> None:
    resolution = resoudre(annuaire, lire_reference(texte), "mayenne", "objectif-2")
    assert (resolution.statut, resolution.proches) == (statut, proches)


@pytest.mark.parametrize("numero", ["1.9999", "etape-inconnue"])
def test_the_fiches_are_gone_through_once_for_all_the_references_to_the_same_nothing(
    tmp_path: Path, numero: str
) -> None:
    efforts = []
    for nombre in (25, 200):
        fiches = {f"etape-{rang}": fiche(f"1.{rang}", groupe="objectif-1") for rang in range(nombre)}
        annuaire = Annuaire([ecrire(tmp_path / f"{nombre}", fiches, CONTINU, "mayenne")])
        assert resoudre(annuaire, Reference(numero), "mayenne").statut is Statut.INCONNU
        efforts.append(calls(partial(resoudre, annuaire, Reference(numero), "mayenne")))
    assert efforts[1] < 2 * efforts[0]


def test_an_ambiguous_reference_lists_its_candidates(annuaire: Annuaire) -> None:
    resolution = resoudre(annuaire, lire_reference("artois:1"), "mayenne")
    assert [annuaire.notation(cle, "mayenne") for cle in resolution.candidats] == [
        "artois:adultes/1",
        "artois:personnes-agees/1",
        "artois:formation/1",
    ]


@pytest.mark.parametrize(
    ("numero", "groupe", "prose", "attendu"),
    [
        ("1", None, False, "adultes-1"),
        ("1", None, True, "adultes-1"),
        ("3", None, False, "agees-3"),
        ("3", None, True, Statut.INCONNU),  # « la fiche 3 » is the same group's, and that group has none
        ("9", None, True, Statut.INCONNU),
        ("1", "parcours des personnes âgées du territoire", True, "agees-1"),
        ("1", "parcours personne âgée", True, "agees-1"),
        ("1", "parcours pers âgées", True, "agees-1"),
        ("1", "personnes âgées", True, "agees-1"),
        ("1", "formation", True, "formation-1"),
        ("1", "accueil des personnes âgées", True, "adultes-1"),  # words that name no group: the same group's
        ("1", "parcours des seniors", True, Statut.AMBIGU),  # a group is named, but which one?
        ("1", "parcours des adultes et des personnes âgées", True, "agees-1"),
        ("1", "D", False, "agees-1"),
        ("1", "personnes âgées", False, Statut.INCONNU),
        ("2", "personnes-agees", False, Statut.INCONNU),
    ],
)
def test_where_numbers_restart_the_group_decides(
    annuaire: Annuaire, numero: str, groupe: str | None, prose: bool, attendu: str | Statut
) -> None:
    resolution = resoudre(annuaire, Reference(numero, groupe), "artois", "adultes", prose=prose)
    assert (resolution.cible.fiche if resolution.cible else resolution.statut) == attendu


@pytest.mark.parametrize(
    ("numero", "groupe", "place", "attendu"),
    [
        ("1", "parcours personnes âgées", Place.AVANT, "agees-1"),
        ("1", "parcours pers âgées", Place.AVANT, "agees-1"),
        ("1", "parcours D", Place.AVANT, "agees-1"),
        ("1", "parcours n°2", Place.AVANT, Statut.AMBIGU),  # a group is named, but which one?
        ("1", "parcours de soins", Place.AVANT, "adultes-1"),  # a way of speaking
        ("1", "parcours des personnes âgées que décrit", Place.AVANT, Statut.AMBIGU),
        ("1", "parcours personnes âgées", Place.DETACHEE, Statut.AMBIGU),
        ("1", "parcours adultes", Place.DETACHEE, "adultes-1"),
        ("3", "parcours adultes", Place.AVANT, Statut.INCONNU),
    ],
)
def test_a_group_said_before_a_fiche_is_never_ignored(
    annuaire: Annuaire, numero: str, groupe: str, place: Place, attendu: str | Statut
) -> None:
    resolution = resoudre(annuaire, Reference(numero, groupe, place=place), "artois", "adultes", prose=True)
    assert (resolution.cible.fiche if resolution.cible else resolution.statut) == attendu


@pytest.mark.parametrize(
    ("titre", "attendue"),
    [
        ("CREER UNE EQUIPE MOBILE DE LIAISON INTERSECTORIELLE DE PREVENTION DE LA CRISE", "fiche-19"),
        ("Création d'équipes mobiles de liaison intersectorielles de prévention des crises", "fiche-19"),
        ("Créer une équipe mobile de liaison intersectorielle…", "fiche-19"),
        (TITRES["25"].replace("Mettre", "Mise").replace("une formation", "d'une formation"), "fiche-25"),
        ("Mise en place d'une formation sur la souffrance psychique pour les agents d'accueil", "fiche-25"),
        ("Développer des téléconsultations pour des soins somatiques", "fiche-17-bis"),
        ("Créer une équipe mobile de liaison intersectorielle de prévention du suicide", None),
        ("Mettre en place une formation sur la souffrance psychique pour les agents d'entretien", None),
        ("Créer une équipe mobile", None),
        ("Développer des téléconsultations", None),
    ],
)
def test_a_title_alone_leads_to_a_fiche_only_when_it_can_be_no_other(
    annuaire: Annuaire, titre: str, attendue: str | None
) -> None:
    cible = resoudre_titre(annuaire, titre, "mayenne").cible
    assert (cible.fiche if cible else None) == attendue


QUASI_25 = TITRES["25"].replace("Mettre en place", "Mettre en œuvre").replace("les réponses", "des réponses")
QUASI_17 = "Développer des téléconsultations pour des soins somatiques et psychiatriques"


@pytest.mark.parametrize(
    ("numero", "titre", "cite", "attendu"),
    [
        ("19", TITRES["19"].upper(), True, AccordTitre.IDENTIQUE),
        ("25", "Mise en place d'une formation sur la souffrance psychique", True, AccordTitre.PROCHE),
        ("17", QUASI_17, True, AccordTitre.PROCHE),
        ("17", TITRES["19"], True, AccordTitre.AUTRE_FICHE),
        ("17", QUASI_25, True, AccordTitre.AUTRE_FICHE),
        ("19", "Plan de crise", True, AccordTitre.DIFFERENT),
        ("19", "À revoir avec les équipes concernées", False, None),
        ("19", TITRES["25"], False, AccordTitre.AUTRE_FICHE),
    ],
)
def test_a_title_beside_a_number_is_compared_with_that_of_the_fiche(
    annuaire: Annuaire, numero: str, titre: str, cite: bool, attendu: AccordTitre | None
) -> None:
    [cible] = annuaire.avec_le_numero("mayenne", numero)
    accord = juger_titre(annuaire, titre, cible, cite=cite)
    assert (accord.etat if accord else None) is attendu


def test_two_titles_with_one_word_for_another_are_not_the_same() -> None:
    titre = "Former les professionnels de première ligne au repérage de la dépression des enfants"
    assert not quasi_identiques(titre, titre.replace("enfants", "adultes"))


@pytest.mark.parametrize("depuis", ["mayenne", "artois"])
def test_the_notation_of_a_fiche_leads_back_to_it(annuaire: Annuaire, depuis: str) -> None:
    perdues = [
        cle
        for cle in annuaire.fiches
        if resoudre(annuaire, lire_reference(annuaire.notation(cle, depuis)), depuis).cible != cle
    ]
    assert perdues == []
