"""Entries that name several organisations at once, or none."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

ACTEURS = """\
acteurs:
  - {id: ars, sigle: ARS, nom: Agence régionale de santé}
  - {id: cpam, sigle: CPAM, nom: Caisse primaire d'assurance maladie}
  - {id: accueil, nom: Accueil et Relais}
  - {id: clsm, nom: CLS/CLSM}
  - {id: relais, nom: Relais}
  - {id: mdph, nom: "MDPH, antenne nord"}
  - {id: maison, nom: Maison (Laval)}
"""
START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def _hint(deploy: Deploy, entry: str) -> str | None:
    """Return what A005 says to write for an entry of the partners, or None where it says nothing."""
    quoted = entry.replace("'", "''")
    fiche = f"{START}pilotes: ars\npartenaires:\n  - '{quoted}'\n"
    found = findings_of(deploy({"acteurs.yaml": ACTEURS, "fiches/02.yaml": fiche}), "A005")
    return found[0].hint if found else None


@pytest.mark.parametrize(
    ("entry", "listed"),
    [
        ("ARS, CPAM", "[ARS, CPAM]"),
        ("ARS ; CPAM", "[ARS, CPAM]"),
        ("ARS / CPAM", "[ARS, CPAM]"),
        ("ARS/CPAM", "[ARS, CPAM]"),
        ("ARS et CPAM", "[ARS, CPAM]"),
        ("ARS & CPAM", "[ARS, CPAM]"),
        ("ARS + CPAM", "[ARS, CPAM]"),
        ("ARS et/ou CPAM", "[ARS, CPAM]"),
        ("ARS ainsi que CPAM", "[ARS, CPAM]"),
        ("ARS - CPAM", "[ARS, CPAM]"),
        ("Agence régionale de santé – CPAM", "[Agence régionale de santé, CPAM]"),
        ("ARS avec CPAM", "[ARS, CPAM]"),
        ("ARS (pilote), CPAM (appui)", "[ARS (pilote), CPAM (appui)]"),
        ("ars, Caisse primaire d’assurance maladie.", "[ars, Caisse primaire d’assurance maladie]"),
        ("l'ARS et la CPAM", "[ARS, CPAM]"),
        ("ARS, CPAM, etc.", "[ARS, CPAM]"),
        ("ARS, CPAM et les mairies", "[ARS, CPAM, les mairies]"),
        ("ARS, Accueil et Relais", "[ARS, Accueil et Relais]"),
        ("CLS/CLSM, ARS", "[CLS/CLSM, ARS]"),
        ("ARS et MDPH, antenne nord", '[ARS, "MDPH, antenne nord"]'),
        ("Institutions : ARS, CPAM", "[ARS, CPAM]"),
        ("ARS CPAM", "[ARS, CPAM]"),
        ("ARS CPAM Relais", "[ARS, CPAM, Relais]"),
        ("ARS, CPAM]", "[ARS, CPAM]"),
        ("(ARS, CPAM)", "[ARS, CPAM]"),
        ("« ARS », « CPAM »", "[ARS, CPAM]"),
        ("ARS, bailleurs", "[ARS, bailleurs]"),
        ("«MDPH, antenne nord», ARS", '["MDPH, antenne nord", ARS]'),
        (
            "Bailleurs sociaux ; ARS / les associations d'usagers",
            "[Bailleurs sociaux, ARS, les associations d'usagers]",
        ),
        ("ARS, …, CPAM,", "[ARS, CPAM]"),
        ("Maison (Laval), ARS", "[Maison (Laval), ARS]"),
    ],
)
def test_several_acteurs_in_one_entry_are_to_be_a_list(deploy: Deploy, entry: str, listed: str) -> None:
    assert _hint(deploy, entry) == f"Écrivez une liste, un acteur par entrée\u00a0: {listed}."


@pytest.mark.parametrize(
    "entry",
    [
        "ARS",
        "Accueil et Relais",
        "accueil  et relais",
        "CLS/CLSM",
        "MDPH, antenne nord",
        "ARS, délégation départementale",
        "ARS et les mairies",
        "ARS, service autonomie",
        "ARS, etc.",
        "ARS,",
        "ARS, bailleurs, service autonomie",
        "Bailleurs, associations",
        "ARS, Agence régionale de santé",
        "Institutions (ARS, CPAM)",
        "Pilote du parcours, ARS – CPAM",
        "Institutions : ARS, CPAM, mairies",
        "acteurs du social et du médico-social",
    ],
)
def test_one_acteur_or_plain_words_stay_as_they_are(deploy: Deploy, entry: str) -> None:
    assert _hint(deploy, entry) is None


GOUVERNANCE = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil, "
REUNION = "reunions:\n  - {id: r, instance: copil, date: 2021-07-01, statut: tenue, presence: {membres: "


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"fiches/02.yaml": f"{START}pilotes: ENTRY\n"}, [("fiches/02.yaml", 4, 10)]),
        ({"fiches/02.yaml": f"{START}pilotes: [ars, ENTRY]\n"}, [("fiches/02.yaml", 4, 16)]),
        ({"fiches/02.yaml": f"{START}pilotes: ars\nfinanceurs: ENTRY\n"}, [("fiches/02.yaml", 5, 13)]),
        (
            {
                "fiches/02.yaml": f"{START}pilotes: ars\nobjectifs_operationnels:\n"
                "  - libelle: Un\n    operateurs: ENTRY\n    volets:\n      - operateurs: ENTRY\n"
            },
            [("fiches/02.yaml", 7, 17), ("fiches/02.yaml", 9, 21)],
        ),
        ({"gouvernance/a.yaml": f"{GOUVERNANCE}pilotes: ENTRY}}\n"}, [("gouvernance/a.yaml", 2, 64)]),
        ({"gouvernance/a.yaml": f"{GOUVERNANCE}composition: [ENTRY]}}\n"}, [("gouvernance/a.yaml", 2, 69)]),
        ({"gouvernance/a.yaml": f"{GOUVERNANCE}composition: [{{membre: ENTRY, fonction: directrice}}]}}\n"}, []),
        ({"gouvernance/a.yaml": f"{GOUVERNANCE}pilotes: ars}}\n{REUNION}ENTRY}}}}\n"}, [("gouvernance/a.yaml", 4, 83)]),
        ({"gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: avis, organisme: ENTRY}\n"}, []),
    ],
)
def test_every_list_of_acteurs_is_looked_at(deploy: Deploy, files: dict[str, str], expected: list[Place]) -> None:
    written = {name: text.replace("ENTRY", "ARS et CPAM") for name, text in files.items()}
    assert places_of(deploy({"acteurs.yaml": ACTEURS, **written}), "A005") == expected


@pytest.mark.parametrize(
    ("field", "flagged"),
    [
        ("partenaires: aucun", True),
        ("partenaires: Aucune", True),
        ("partenaires: néant", True),
        ("partenaires: oui", True),
        ("partenaires: [true, CPAM]", True),
        ("financeurs: sans objet", True),
        ("financeurs: pas de financeur identifié", True),
        ("financeurs: n/a", True),
        ("pilotes: [aucun, CPAM]", True),
        ("pilotes: aucun", False),
        ("pilotes: non", False),
        ("partenaires: RAS", True),
        ("partenaires: s.o.", True),
        ("partenaires: poste vacant", True),
        ("partenaires: rien à signaler", True),
        *(
            (f"partenaires: {words}", True)
            for words in (
                "voir ci-dessus",
                "cf. fiche n° 1",
                "idem fiche 1",
                "les mêmes",
                "ok",
                "N. C.",
                '"#N/A"',
                "inconnu",
            )
        ),
        *((f"partenaires: {words}", False) for words in ("3114", "Voir ensemble", "Maison des ados, ci-devant CMP")),
        *((f"partenaires: {words}", False) for words in ("à confirmer", "pilotes à désigner", "TBD", "en attente")),
        ("partenaires: SO", False),
        ("partenaires: à définir", False),
        ("partenaires:", False),
        ("partenaires: Pas-de-Calais", False),
        ("partenaires: Néant-sur-Yvel", False),
        ("partenaires: associations non identifiées", False),
    ],
)
def test_a_word_that_names_nobody_is_no_organisation(deploy: Deploy, field: str, flagged: bool) -> None:
    pilotes = "" if field.startswith("pilotes") else "pilotes: ars\n"
    root = deploy({"acteurs.yaml": ACTEURS, "fiches/02.yaml": f"{START}{pilotes}{field}\n"})
    assert bool(findings_of(root, "A006")) is flagged


@pytest.mark.parametrize(
    "words", ["à confirmer", "Pilotes à désigner", "reste à définir", "à définir ultérieurement", "TBD", "En attente"]
)
def test_a_pilote_yet_to_be_found_is_told_so(deploy: Deploy, words: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{START}pilotes: {words}\n"}), "A001", "A006", "G001")
    assert "encore à définir" in finding.message


@pytest.mark.parametrize("words", ["NC", "VRAI", "RAS", "NSP"])
def test_what_names_nobody_is_no_acronym_either(deploy: Deploy, words: str) -> None:
    assert [f.code for f in findings_of(deploy({"fiches/02.yaml": f"{START}pilotes: {words}\n"}), "A001", "G001")] == [
        "A001"
    ]
