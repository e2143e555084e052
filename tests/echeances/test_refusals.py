"""Texts that must not be dated, and the motive that the user is told."""

from __future__ import annotations

import pytest

from ptsm_cli.echeances import Motif, Nature, read_echeance

REFUSAL = {
    Motif.INVERSEE: ["2021 - 2020", "2021 à 2020", "2022, 2021", "fin 2021 - début 2021", "S2 2021 – S1 2021"],
    Motif.SANS_ANNEE: [
        "1er semestre", "juin", "12 mai", "été", "fin d'année", "janvier à mars", "juin 2021 et juillet",
        "1er semestre 2021 – 2nd semestre", "octobre à mars 2022", "automne - hiver 2021", "à partir de janvier",
        "mars au 30 juin 2021", "2022 1er juin - T3", "à partir de 2020 – juin", "juin ; 2022",
        "2021 et 2e trimestre", "sept réunions en juin", "rentrée scolaire", "à la rentrée",
    ],
    Motif.IMPOSSIBLE: [
        "31 juin 2021", "2021-02-30", "30/02/2021", "12/13/2021", "29 février 2021", "lundi 12 novembre 2019",
        "2021-13-01",
    ],
    Motif.AMBIGUE: [
        "1er semestre 2021 et 2022", "juin 2021 et 2022", "1er semestre 2021-2022", "S2 2020 - 2021",
        "fin 2020-2024", "hiver 2021-2022", "début T1 2021", "2020-2021 S1",
        "2020 S2 2021", "2019 2020", "2021 2022", "2019-S1 - S2 2020", "2021 - fin 2021", "2021-juin 2021",
        "fin 2021 (décembre 2021)", "les années 2020", "des 12 et 13 juin 2021", "au 30 juin 2021", "de 2021",
        "2021 -", "- 2021", "à partir de 2021-2022", "à partir de mi-2021", "d'ici mi-2022",
        "d'ici l'été 2021", "avant la mise en place 2021", "depuis la création du groupe 2019", "bilan de 2020",
        "évaluation du 1er semestre 2021", "réunion 2 juin 2021", "2021 avant 2022", "2021 à partir de 2022",
        "2021, en continu", "2020 - juin - septembre 2021", "fin de l'été 2021",
        "2020, puis - 2021", "2020 ; , 2021", "2020 - et 2021", "2020 puis puis 2021", "2020 / - 2021",
        "Lancement 2021-2022",
        "formation sur 2021", "année 2020-2021", "dès l'hiver 2021", "hiver 2020 - été 2021",
        "avant 2022 et 2023", "entre 2021 et 2023 et 2024",
    ],
    Motif.ALTERNATIVE: ["2021 ou 2022", "juin ou septembre 2021", "1er ou 2e semestre 2021"],
    Motif.CHIFFRES: [
        "janv-21", "30 juin 21", "2021-22", "2009-10", "20 personnes en 2021", "2 réunions en 2021",
        "S12 2021", "semaine 12 2021", "3e semestre 2021", "5e trimestre 2021", "2 et 2021", "2 ans (2021-2023)",
        "1999", "1999-2021", "2100", "2021-2100", "20211", "12021", "T0 (2020) à T4 (2024)", "13/2021",
        "2021/06/30", "1 semestre 2021", "1ère quinzaine de juin 2021", "phase 2 2021", "2021,5", "2020-06-2021",
        "2e sem 2021", "2021T1", "du 15 au 10 juin 2021", "3 mois à partir de janvier 2021",
    ],
    Motif.MOTS: [
        "> 2021", "2020 > 2021",
        "fiche 2021", "loi 2021", "PRS 2018-2028", "CLS 2021-2025", "PTSM 2019-2024", "budget 2021", "Rapport 2021",
        "appel à projet 2021", "2021 logements", "2021 réunions", "Évaluation 2021", "Noël 2021",
        "vers 2021", "environ 2021", "~2021", "2021 ?", "2021²", "2021 %",
        "réalisé en 2019", "prévu 2020, réalisé 2021", "initialement 2020, reporté 2021", "reporté à 2022",
        "2021 sauf été", "2021 hors été", "pas en 2021", "non 2021", "2021 mais pas 2022", "annulé en 2021",
        "début des travaux en 2021", "fin de contrat 2021", "horizon 2024",
        "en cours - fin 2021", "premier quadrimestre 2021", "Durée du PTSM 2019-2024",
        "pluriannuel 2021-2023", "Formation continue 2021", "2021 à définir", "A programmer en 2021",
        "II trimestre 2021", "Fin 2021 si possible", "réflexion, étude de marché 2021", "sans date avant 2022",
        "une fois en 2021", "Rapport annuel 2021", "2019 et dès forum", "2021+", "2021 €",
    ],
    Motif.TABLEUR: ["45078", "45078.0"],
    Motif.TERME: ["toute la durée du contrat", "fin du PTSM", "durée du CLS"],
    Motif.DUREE: [
        "N+1", "18 mois", "3 ans", "sur 5 ans", "d'ici 2 ans", "à court terme (1 an)", "dans les 6 mois",
        "6 mois après",
        "30 jours ouvrés après l'arrêté", "3 mois avant la fin du contrat",
    ],
    Motif.INCONNUE: [
        "non", "sans objet", "immédiat", "court terme", "dès que possible", "en cours",
        "A la demande", "formation continue", "Pluriannuel", "bla", "ou",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("motif", "text"), [(motif, text) for motif, texts in REFUSAL.items() for text in texts])
def test_a_doubtful_text_is_left_unread_with_its_motive(motif: Motif, text: str) -> None:
    reading = read_echeance(text)

    assert (reading.nature, reading.debut, reading.fin, reading.residu, reading.motif) == (
        Nature.NON_INTERPRETEE,
        None,
        None,
        "",
        motif,
    )


@pytest.mark.parametrize("motif", [m for m in Motif if m is not Motif.SCOLAIRE])  # it needs a project: test_contexte
def test_every_motive_has_a_text_that_meets_it(motif: Motif) -> None:
    assert REFUSAL[motif]


def test_only_an_end_before_its_start_is_inverted() -> None:
    assert [read_echeance(text).inverted for text in ("2021 - 2020", "2020 - 2021", "2021 ou 2020")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("2026\n2028", ("2026 ; 2028",)),
        ("• 2026 : diagnostic\n• 2028 : bilan", ("2026 : diagnostic ; 2028 : bilan",)),
        ("- S1 2026 ;\n\n- S2 2028", ("S1 2026 ; S2 2028",)),
        ("1. 2026\n2. 2027", ()),
    ],
)
def test_lines_that_read_only_as_a_list_are_offered_as_one(text: str, offered: tuple[str, ...]) -> None:
    refusal = read_echeance(text).refus

    assert refusal is not None and refusal.readings == offered  # noqa: PT018 - the refusal and what it offers


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2026 (phase 1), 2027 (phase 2)", "2026, 2027"),
        ("2 réunions en 2026, 3 en 2027", "en 2026, en 2027"),
        ("Session 1 : mars 2026, session 2 : juin 2026", "mars 2026, juin 2026"),
        ("Sud Mayenne : 2026, Nord Mayenne : 2027", "2026, 2027"),
        ("Premier bilan fin 2026", "fin 2026"),
        ("15 juin 2026 matin", "15 juin 2026"),
        ("XX/XX/2026", "2026"),
        ("pérennisation 2028", "2028"),
        ("PRS 2018-2028", ""),
        ("2021 sauf été", ""),
        ("3e semestre 2026", ""),
        ("début d'année scolaire 2026", ""),
        ("juin 2026 + 6 mois", ""),
        ("Année 1", ""),
        ("2026 exclu", ""),
        ("1er tiers 2026", ""),
        ("le 15 de juin 2026", ""),
        ("S1-2 2026", ""),
        ("début/mi 2026", ""),
        ("2026 (prév.)", "2026"),
        ("dès que possible en 2026", ""),
        ("Phase 1 : 2026 / Phase 2 : 2028", "2026 ; 2028"),
        ("SISM 2026 (octobre)", "2026 (octobre)"),
        ("2026-W41", ""),
        ("par étapes 2026-2028", ""),
        ("2026et 2028 réunion", ""),
        ("bimestre 1 2026", ""),
        ("Premiers mois 2026", ""),
        ("avant juin de chaque année 2027", ""),
    ],
)
def test_what_is_kept_once_words_are_moved_reads(text: str, kept: str) -> None:
    refusal = read_echeance(text).refus

    assert refusal is not None and refusal.kept == kept  # noqa: PT018 - the refusal and what it keeps
    assert not kept or (read_echeance(kept).refus, read_echeance(kept).residu) == (None, "")
    assert not kept or f"gardez «\u00a0{kept}\u00a0»" in refusal.hint


_FOLLOW_UP = (
    "Dites-le dans le suivi de la fiche, qui tient les états et les reports, et ne gardez ici que l'échéance adoptée."
)
_DONE = "Si « {} » veut dire que c'est fait, écrivez-le dans le suivi de la fiche ; sinon, déplacez ces mots dans {}."
_APART = "le libellé, ou donnez les dates à part : « echeance: {texte: …, debut: 2025-S1, fin: 2026-S2} »"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("livre : juin 2026", _DONE.format("livre", "le libellé et gardez « juin 2026 »")),
        ("Livré fin 2026", _DONE.format("Livré", "le libellé et gardez « fin 2026 »")),
        ("valide en juin 2026", _DONE.format("valide", "le libellé et gardez « en juin 2026 »")),
        ("signé : juin 2026", _DONE.format("signé", _APART)),
        ("realise : juin 2026", _FOLLOW_UP),
        ("termine en juin 2026", _FOLLOW_UP),
        ("reporte", _FOLLOW_UP),
        ("suspendu", _FOLLOW_UP),
        ("reconduit en 2026", _FOLLOW_UP),
        ("démarré en 2025", _FOLLOW_UP),
    ],
)
def test_a_state_is_to_be_written_in_the_follow_up(text: str, hint: str) -> None:
    refusal = read_echeance(text).refus

    assert refusal is not None and refusal.hint.replace("\u00a0", " ") == hint  # noqa: PT018 - of that refusal
