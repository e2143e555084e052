"""What happens to a fiche is told of its day."""

from __future__ import annotations

from pathlib import Path

import pytest
from blanks import plain
from contrary import contraries
from two_states import DAY, state

from ptsm_cli.analysis import alone
from ptsm_cli.changes.compare import compare
from ptsm_cli.changes.telling import sentence
from ptsm_cli.projet.load import load_projet

EVENTS: dict[str, tuple[str, str, list[str]]] = {
    "une note de plus, écrite avant les autres": (
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n",
        (
            "notes:\n  - {date: 2020-03-01, objectif: 2, etat: realise}\n"
            "  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n"
        ),
        ["Fiche n°1, note de suivi « 1er mars 2020, objectif 2, réalisé » ajoutée."],
    ),
    "un état corrigé": (
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: en-cours}\n",
        "notes:\n  - {date: 2020-03-01, objectif: 1, etat: bloque}\n",
        [
            (
                "Fiche n°1, note de suivi « 1er mars 2020, objectif 1, bloqué » : "
                "état modifié : « en cours » devient « bloqué »."
            )
        ],
    ),
    "la même phrase un autre jour": (
        "notes:\n  - {date: 2020-03-01, note: Le groupe s'est réuni.}\n",
        (
            "notes:\n  - {date: 2020-06-01, note: Le groupe s'est réuni.}\n"
            "  - {date: 2020-03-01, note: Le groupe s'est réuni.}\n"
        ),
        ["Fiche n°1, note de suivi « 1er juin 2020 » ajoutée : « Le groupe s'est réuni »."],
    ),
    "un report, nommé par le rang": (
        "",
        "reports:\n  - {objectif: 1, de: second semestre 2019, a: 2020, le: 2020-01-10, decide_par: COPIL}\n",
        ["Fiche n°1, objectif 1 : échéance reportée du second semestre 2019 à 2020 (10 janvier 2020)."],
    ),
    "un report de plus, écrit avant les autres": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "reports:\n  - {objectif: 1, a: 2021, le: 2020-06-10}\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        ["Fiche n°1, objectif 1 : échéance reportée à 2021 (10 juin 2020)."],
    ),
    "un report sans date, qui ne prend pas effet": (
        "",
        "reports:\n  - {objectif: 1, a: 2020}\n",
        ["Fiche n°1, report d'échéance « objectif 1 » ajouté : « à 2020 »."],
    ),
    "le report de toute la fiche": (
        "",
        "reports:\n  - {a: juin 2020, le: 2020-01-10}\n",
        ["Fiche n°1 : échéance reportée à juin 2020 (10 janvier 2020)."],
    ),
    "un report repris": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "",
        ["Fiche n°1, report d'échéance « objectif 1 » retiré : « à 2020 », « 10 janvier 2020 »."],
    ),
    "un report daté autrement": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n",
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-12}\n",
        [
            (
                "Fiche n°1, report d'échéance « objectif 1 » : "
                "date de la décision modifiée : « 10 janvier 2020 » devient « 12 janvier 2020 »."
            )
        ],
    ),
    "deux reports datés autrement": (
        "reports:\n  - {objectif: 1, a: 2020, le: 2020-01-10}\n  - {objectif: 2, a: 2021, le: 2020-01-10}\n",
        "reports:\n  - {objectif: 2, a: 2021, le: 2020-01-12}\n  - {objectif: 1, a: 2020, le: 2020-01-11}\n",
        [
            (
                "Fiche n°1, report d'échéance « objectif 2 » : "
                "date de la décision modifiée : « 10 janvier 2020 » devient « 12 janvier 2020 »."
            ),
            (
                "Fiche n°1, report d'échéance « objectif 1 » : "
                "date de la décision modifiée : « 10 janvier 2020 » devient « 11 janvier 2020 »."
            ),
            "Fiche n°1 : reports d'échéance dans un autre ordre.",
        ],
    ),
    "une météo corrigée": (
        "meteo:\n  - {valeur: ensoleille, le: 2020-01-10}\n",
        "meteo:\n  - {valeur: couvert, le: 2020-01-10}\n",
        ["Fiche n°1, météo « couvert, 10 janvier 2020 » : valeur modifiée : « ensoleillé » devient « couvert »."],
    ),
    "une mesure corrigée, une autre ajoutée avant elle": (
        "mesures:\n  - {indicateur: 1, date: 2020-12-31, valeur: 12}\n",
        (
            "mesures:\n  - {indicateur: 1, date: 2019-12-31, valeur: 12}\n"
            "  - {indicateur: 1, date: 2020-12-31, valeur: 15}\n"
        ),
        [
            "Fiche n°1, mesure « Personnes formées, 31 décembre 2019 » ajoutée.",
            ("Fiche n°1, mesure « Personnes formées, 31 décembre 2020 » : valeur modifiée : « 12 » devient « 15 »."),
        ],
    ),
    "une mesure, nommée par le rang": (
        "",
        "mesures:\n  - {indicateur: 1, date: 2020-12-31, valeur: 12}\n",
        ["Fiche n°1, mesure « Personnes formées, 31 décembre 2020 » ajoutée."],
    ),
}


@pytest.mark.parametrize(("then", "now", "expected"), EVENTS.values(), ids=EVENTS)
def test_what_happens_to_a_fiche_is_told_of_its_day(tmp_path: Path, then: str, now: str, expected: list[str]) -> None:
    sides = []
    for name, text in (("a", then), ("b", now)):
        state(tmp_path / name)
        (tmp_path / name / "essai/suivi").mkdir()
        (tmp_path / name / "essai/suivi/01.yaml").write_text(text, encoding="utf-8")
        sides.append(alone(load_projet(tmp_path / name / "essai", "essai"), DAY))
    assert [plain(sentence(change)) for change in compare(*sides)] == expected
    assert contraries(compare(*sides)) == sorted(map(repr, compare(*reversed(sides))))
