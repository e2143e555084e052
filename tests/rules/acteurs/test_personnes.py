"""Who is a person, and what is a function, an organisation or a service."""

from __future__ import annotations

import pytest
from constats import findings_of
from counting import counted
from deployment import Deploy
from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.common.french import WORD
from ptsm_cli.rules.acteurs.persons import civilities, may_name, named_persons
from ptsm_cli.rules.acteurs.unnamed import (
    INITIAL,
    first_names,
    may_be_unnamed,
    persons_alone,
    persons_in_sentences,
    unnamed_persons,
)


def test_persons_come_in_the_order_of_the_text() -> None:
    text = "anne.martin@exemple.fr, M. Petit, jean.durand@exemple.fr et Mme Roy"
    assert [(one.start, one.words) for one in named_persons(text)] == [
        (0, "anne.martin@exemple.fr"),
        (24, "M. Petit"),
        (34, "jean.durand@exemple.fr"),
        (60, "Mme Roy"),
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("M. Martin", ["M. Martin"]),
        ("Mme MARTIN", ["Mme MARTIN"]),
        ("M. Jean Martin, directeur", ["M. Jean Martin"]),
        ("Monsieur Martin", ["Monsieur Martin"]),
        ("Madame Le Bihan", ["Madame Le Bihan"]),
        ("Mlle Petit", ["Mlle Petit"]),
        ("Melle Petit", ["Melle Petit"]),
        ("MM. Martin et Petit", ["MM. Martin"]),
        ("Dr Martin", ["Dr Martin"]),
        ("Dr. Martin", ["Dr. Martin"]),
        ("le docteur Martin", ["docteur Martin"]),
        ("Pr J.-P. Martin", ["Pr J.-P. Martin"]),
        ("Professeur de La Tour", ["Professeur de La Tour"]),
        ("M. d'Orbec", ["M. d'Orbec"]),
        ("Mme Martin-Petit (CH)", ["Mme Martin-Petit"]),
        ("Dr\u00a0Martin", ["Dr\u00a0Martin"]),
        ("M Martin", ["M Martin"]),
        ("M.Martin", ["M.Martin"]),
        ("ARS, M Martin", ["M Martin"]),
        ("CH de Laval, Dr Martin", ["Dr Martin"]),
        ("CH Laval – Dr Martin", ["Dr Martin"]),
        ("CH Laval (Dr Martin)", ["Dr Martin"]),
        ("équipe du Dr Martin", ["Dr Martin"]),
        ("Mme la préfète et M. Martin", ["M. Martin"]),
        ("Monsieur Le Maire, Mme XX et M. Martin", ["M. Martin"]),
        ("Dr Martin puis Mme Petit", ["Dr Martin", "Mme Petit"]),
        ("jeanne.martin@exemple.fr", ["jeanne.martin@exemple.fr"]),
        ("Contact : j.martin@exemple.fr", ["j.martin@exemple.fr"]),
        ("jeanne-marie.le-bihan@exemple.fr", ["jeanne-marie.le-bihan@exemple.fr"]),
        ("martin_jeanne@exemple.fr", ["martin_jeanne@exemple.fr"]),
        ("jmartin@exemple.fr", ["jmartin@exemple.fr"]),
        ("jp.martin+ptsm@exemple.fr", ["jp.martin+ptsm@exemple.fr"]),
        ("martinj@exemple.fr", ["martinj@exemple.fr"]),
        ("jdupuy@exemple.fr", ["jdupuy@exemple.fr"]),
        ("martinjeanne@exemple.fr", ["martinjeanne@exemple.fr"]),
        ("Mme Martin Directrice", ["Mme Martin"]),
        ("Mme Le", ["Mme Le"]),
        ("jeannemartin53@exemple.fr", ["jeannemartin53@exemple.fr"]),
        ("dupont@exemple.fr", ["dupont@exemple.fr"]),
        ("martin9@exemple.fr", ["martin9@exemple.fr"]),
        ("jeanne.martin@martin.fr", ["jeanne.martin@martin.fr"]),
        ("Dr.Martin", ["Dr.Martin"]),
        ("Maître Martin", ["Maître Martin"]),
        ("à confier à M Martin", ["M Martin"]),
        ("Dr Anne Martin Directrice du CH", ["Dr Anne Martin"]),
        ("Mme Martin\n\nMme Petit", ["Mme Martin", "Mme Petit"]),
    ],
)
def test_a_person_is_named(entry: str, words: list[str]) -> None:
    assert [person.words for person in named_persons(entry)] == words
    assert may_name(entry)
    assert "@" in entry or civilities(WORD.findall(entry))


@pytest.mark.parametrize(
    "entry",
    [
        "Mme la préfète",
        "Madame la Préfète",
        "M. le Maire de Laval",
        "Monsieur Le Maire",
        "Mme la Directrice Générale",
        "Madame Présidente",
        "Madame Directrice Adjointe du Lac",
        "CH Docteur Martin",
        "Centre hospitalier intercommunal du Dr Martin",
        "Hôpital Pierre Martin",
        "Hôpital Dr. Martin",
        "EHPAD Docteur Martin",
        "C.H. Docteur Martin",
        "Centre Hospitalier Spécialisé du Docteur Martin",
        "Établissement Public Docteur Martin",
        "clinique du Dr Martin",
        "maison de santé Docteur Martin",
        "Centre médico-psychologique Docteur Martin",
        "12 rue du Dr Martin",
        "place du Professeur Martin",
        "salle Docteur Martin",
        "Mme X",
        "M. Y.",
        "Mme XX",
        "docteur en psychologie",
        "professeur des écoles",
        "Docteur Junior",
        "option M Santé",
        "Mesdames, Messieurs",
        "secretariat@exemple.fr",
        "contact@exemple.fr",
        "ptsm53@exemple.fr",
        "direction.generale@exemple.fr",
        "coordination-ptsm@exemple.fr",
        "ars-pdl-dt53@exemple.fr",
        "cheval.bleu@chevalbleu.fr",
        "ne-pas-repondre@exemple.fr",
        "la.parenthese@exemple.fr",
        "proche@exemple.fr",
        "petite@exemple.fr",
        "martine@exemple.fr",
        "martinique@exemple.fr",
        "broy@exemple.fr",
        "jeanneroy@exemple.fr",
        "jeanne@exemple.fr",
        "petit@exemple.fr",
        "petitj@exemple.fr",
        "martin_@exemple.fr",
        "un.martin@exemple.fr",
        "le.petit.journal.de.laval@exemple.fr",
        "zzmartin@exemple.fr",
        "la.colline@exemple.fr",
        "martin@martin.fr",
        "martin.petit53@martin-petit.fr",
        "ars-dt53-xyz@exemple.fr",
        "C.M.P. Laval",
        "U.N.A.F.A.M. Mayenne",
        "Maître d'Ouvrage",
    ],
)
def test_a_function_an_organisation_or_a_service_is_no_person(entry: str) -> None:
    assert list(named_persons(entry)) == []


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("Jean Dupont", ["Jean Dupont"]),
        ("DUPONT Jean", ["DUPONT Jean"]),
        ("Jean DUPONT (ARS)", ["Jean DUPONT"]),
        ("Jean ROY", ["Jean ROY"]),
        ("JEAN DUPONT", ["JEAN DUPONT"]),
        ("Jean-Pierre Dupont", ["Jean-Pierre Dupont"]),
        ("Marie Claude Le Bihan", ["Marie Claude Le Bihan"]),
        ("Solveig Kerbrat (ARS)", ["Solveig Kerbrat"]),
        ("Titouan LE GOFF", ["Titouan LE GOFF"]),
        ("BENALI Nawel, CPAM", ["BENALI Nawel"]),
        ("Association Aurore", []),
        ("Malika", []),
        ("Anne d'Orbec", ["Anne d'Orbec"]),
        ("Hélène Dupont-Martin, ARS", ["Hélène Dupont-Martin"]),
        ("ARS – Anne\u00a0Martin", ["Anne\u00a0Martin"]),
        ("ARS : Anne Martin et Paul Petit", ["Anne Martin", "Paul Petit"]),
        ("coordinatrice (Anne Martin)", ["Anne Martin"]),
        ("Mme la préfète Anne Martin", ["Anne Martin"]),
        ("Mme la préfète Anne Maire", ["Anne Maire"]),
        ("Dupont Jeanne", ["Dupont Jeanne"]),
        ("J. Kerguen", ["J. Kerguen"]),
        ("J.-P. DUPONT, ARS", ["J.-P. DUPONT"]),
        ("ARS : J. Dupont", ["J. Dupont"]),
        ("KERGUEN J.", ["KERGUEN J."]),
        ("Dupont J.", ["Dupont J."]),
        ("Jeanne D.", ["Jeanne D."]),
        # Organisations, places, persons of history.
        ("CH Jean Dupont", []),
        ("Clinique Saint-Joseph", []),
        ("Centre hospitalier Édouard Toulouse", []),
        ("Édouard Toulouse", []),
        ("Association Jean Cotxet", []),
        ("CHU Henri Mondor", []),
        ("12 rue Jean Dupont", []),
        ("Lycée Jean Moulin", []),
        ("Groupe Jeanne Martin", []),
        ("EHPAD Marie", []),
        ("CMP Camille", []),
        ("GEM Camille", []),
        ("Rive G.", []),
        ("Rive Claire", []),
        ("CPAM Mayenne", []),
        ("CPAM MAYENNE", []),
        ("MOULIN Jean", []),
        ("JEAN MOULIN", []),
        ("ENTRAIDE Claire", []),
        ("CLAIRE ENTRAIDE", []),
        ("Simon de Cyrène", []),
        ("Vincent de Paul", []),
        ("France Alzheimer", []),
        ("Claire Services", []),
        ("Ville de Saint Denis", []),
        ("Les Petits Frères des pauvres", []),
        ("directrice générale", []),
        ("Jean", []),
        ("C. H. Laval", []),
        ("Fondation J. Dupont", []),
        ("Secteur I.", []),
        ("SECTEUR I.", []),
        ("I. Objectif", []),
        ("M. le Maire", []),
        ("Rive Gauche", []),
    ],
)
def test_an_entry_that_is_nothing_but_a_name_names_a_person(entry: str, words: list[str]) -> None:
    assert [person.words for person in persons_alone(f" {entry} ")] == words
    assert [f" {entry} "[person.start :].startswith(person.words) for person in persons_alone(f" {entry} ")] == [
        True
    ] * len(words)
    assert may_be_unnamed(entry) or not words


PIECES = (
    *("M", "m", "Mme", "Dr", "PR", "Maître", "madame", "Me", ".", " ", "\u00a0", "\n", "-", ", ", "et ", "(", ")", "_"),
    *("Jean", "JEAN", "Hélène", "Martin", "DUPONT", "Petit", "J.", "A", "É.", "@", "a.b@c.fr", "d'", "le ", "rue "),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_that_names_a_person_is_left_aside_by_the_look_at_its_words(text: str) -> None:
    words = WORD.findall(text)
    told = [*persons_alone(text), *persons_in_sentences(text)]
    assert [*unnamed_persons(text)] == told
    assert not told or first_names(words) or INITIAL.search(text)
    assert not [*named_persons(text)] or "@" in text or civilities(words)


def test_the_texts_that_hold_no_sign_of_a_person_are_not_looked_at(deploy: Deploy) -> None:
    fiche = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: clinique\nmoyens:\n"
    items = ["Un local", "Le CMP de Laval", "Les M2 du CHU", "vu avec Jean DUPONT", "J. Martin", "Dr Petit", "a@b.fr"]
    root = deploy({"fiches/02.yaml": fiche + "".join(f"- {item}\n" for item in items)})
    assert counted("may_be_in_capitals", lambda: findings_of(root, "A004")) == len(items) - 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Confié à Jean DUPONT jusqu'en juin", ["Jean DUPONT"]),
        ("Avec Jean DUPONT (ARS)", ["Jean DUPONT"]),
        ("Appeler Jean DUPONT", ["Jean DUPONT"]),
        ("Réunir Jean DUPONT", ["Jean DUPONT"]),
        ("désigne aussi Jean DUPONT", ["Jean DUPONT"]),
        ("Quartier Jean DUPONT", []),
        ("Anne-Marie DE LA TOUR présente le bilan", ["Anne-Marie DE LA TOUR"]),
        ("vu (Anne MARTIN)", ["Anne MARTIN"]),
        ("le CH (Anne MARTIN)", ["Anne MARTIN"]),
        ("le CMPEA et Jean DUPONT", ["Jean DUPONT"]),
        ("Pilote : J. Martin", ["J. Martin"]),
        ("Coordination, Jean DUPONT", ["Jean DUPONT"]),
        ("Confié à J. Martin", ["J. Martin"]),
        ("Confié à A. Petit", ["A. Petit"]),
        ("Confié à M. Martin", []),
        ("J. Martin rappelle", ["J. Martin"]),
        ("A. Petit déjeuner\nB. Durand rappelle", ["B. Durand"]),
        ("Matin :\n  A. Petit déjeuner", []),
        ("la rue J. Martin, le CH J. Martin", []),
        ("A. Prévention, B. REPÉRAGE", []),
        ("réunion au CH Jean MOULIN", []),
        ("la salle Jean DUPONT", []),
        ("réunion au Centre-Bourg Jean DUPONT", []),
        ("le collège Louise MICHEL", []),
        ("à Simone VEIL", []),
        ("par Paul ARS", []),
        ("avec l'équipe Camille CMPEA", []),
        ("Pierre et l'UNAFAM", []),
        ("Jean Dupont présente le bilan", []),
    ],
)
def test_a_sentence_names_a_person_by_a_surname_in_capitals(text: str, words: list[str]) -> None:
    assert [person.words for person in persons_in_sentences(text)] == words
