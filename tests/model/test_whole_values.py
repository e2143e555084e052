"""Every form of a value, in every field that reads it its own way: what is read, else what is expected instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from one_record import JALON, REUNION

from ptsm_cli.findings.location import Unread
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.model.budget import LigneDeBudget
from ptsm_cli.model.dates import EcheanceStructuree, Intervalle
from ptsm_cli.model.diagnostic import IndicateurDiagnostic, LigneDiagnostic, ValeurDiagnostic
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance, Instance, Jalon, Membre, Reunion
from ptsm_cli.model.indicateur import Mesure
from ptsm_cli.model.montants import Charge
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.publication import Ouvrage, Version
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.settings import Reglages, ReglagesRegles
from ptsm_cli.model.suivi import Meteo, NoteDeSuivi, Report
from ptsm_cli.model.territoire import Groupe

FICHE = {"numero": "1", "titre": "T", "groupe": "g"}
INSTANCE = {"id": "i", "nom": "I", "type": "copil"}
TITRE = {"libelle": "L"}
FIELDS: dict[str, tuple[type[Any], dict[str, Any]]] = {
    "date": (Jalon, JALON),
    "reunions": (Gouvernance, {}),
    "heure": (Reunion, REUNION),
    "duree_minutes": (Reunion, REUNION),
    "date d'une note": (NoteDeSuivi, {}),
    "date d'une mesure": (Mesure, {"valeur": "1"}),
    "date d'une version": (Version, {}),
    "valeur": (Mesure, {}),
    "debut": (Intervalle, {"fin": "2030"}),
    "intervalles": (EcheanceStructuree, {"texte": "T"}),
    "fin": (EcheanceStructuree, {"texte": "T", "intervalles": "2025"}),
    "annee": (Ouvrage, {"titre": "T"}),
    "annee d'un budget": (LigneDeBudget, {"poste": "P"}),
    "montant": (LigneDeBudget, {"poste": "P"}),
    "montant d'une charge": (Charge, {}),
    "charges": (ObjectifOperationnel, TITRE),
    "etp": (LigneDeBudget, {"poste": "P"}),
    "nombre": (Membre, {"membre": "M"}),
    "id": (ObjectifOperationnel, TITRE),
    "livret": (ObjectifOperationnel, TITRE),
    "cadence": (Instance, INSTANCE),
    "etat": (NoteDeSuivi, {"date": "2021"}),
    "valeur d'une météo": (Meteo, {}),
    "a": (Report, {}),
    "priorites": (Groupe, {"id": "g", "genre": "axe", "titre": "T"}),
    "titre": (Groupe, {"id": "g", "genre": "axe"}),
    "presentation": (Groupe, {"id": "g", "genre": "axe", "titre": "T"}),
    "alias": (Acteur, {"id": "a", "nom": "A"}),
    "valeurs": (LigneDiagnostic, TITRE),
    "valeur d'un diagnostic": (ValeurDiagnostic, {}),
    "unite": (IndicateurDiagnostic, TITRE),
    "format": (Reglages, {}),
    "ignorer": (ReglagesRegles, {}),
    "activer": (ReglagesRegles, {}),
}
"""A record of each, and what else it must have; what follows the name of a key tells it from another."""

VALUES: tuple[Any, ...] = (
    *(
        None,
        "",
        "  ",
        "~",
        "mot",
        "à définir",
        "Deux mots",
        "deux\nlignes",
        " un \x0bmot\u2028et\n",
        [],
        {},
        ["1"],
        ["a", "b"],
    ),
    *([["a"]], {"a": "b"}, {"debut": "2020"}, [None], [{}], "oui", " NON ", "True", "vrai", "a-1", "-a", "a_1", "é"),
    # Numbers and amounts.
    *("0", "1", "-1", "+2", "7", "1,5", "1.5", "1 234", "1\u202f234,5", "12 34", "1234567890123456", "123456789012345"),
    *(
        "12 €",
        "12 000 €",
        "1.200 €",
        "12 k€",
        "1,5 M€",
        "12,-- €",
        "12 euros",
        "12€50",
        "5 à 10 k€",
        "2 millions d'euros",
    ),
    *(
        "environ 12 000 € TTC",
        "12 000 € dont 3 000 €",
        "12 € x 3",
        "10 %",
        "0,5 ETP",
        "non chiffré",
        "A définir.",
        "-5 €",
    ),
    *("12345678901234 €", "mille euros", "3 mille", "12 keur", "1 000 € et 2 000 € et 3 000 €", "1'200", "12 jours"),
    # Hours and lengths of time.
    *(
        "14:30",
        "9h",
        "9 h 5",
        "14h30-16h",
        "de 9h à 8h",
        "midi",
        "24h",
        "0,5833",
        "0,99999",
        "14.30",
        "14h30 pile",
        "14h305",
    ),
    *("9", "1430", "1h30", "90 mn", "2 heures", "1 h 5 min", "1440", "1441", "minuit"),
    # Days, periods and years.
    *(
        "2021",
        "1899",
        "2199",
        "2200",
        "44927",
        "44927.5",
        "99999",
        "2021-S2",
        "2021-T3",
        "2021-T5",
        "2021-06",
        "2021-13",
    ),
    *(
        "2021-06-30",
        "2021-02-30",
        "1821-06-30",
        "20260312",
        "20261312",
        "05/07/2019",
        "07/2019",
        "2020/2021",
        "2020-2021",
    ),
    *(
        "2025-10/2026-03",
        "2020/2021/2022",
        "2020/mot",
        "juin 2021",
        "fin juin 2021",
        "5 et 6 juillet 2019",
        "S1 2021 et S1 2022",
    ),
    *("12 mars 2026 matin", "12 mars 2026 à 14 h", "2026-03-12T14:30", "2026-03-12T14:30Z", "2026-03-12 00:00:00"),
    *("12 mars 2026 de 14h à 16h", "12 mars 2026 de 16h à 14h", "à 14 h le 12 mars 2026", "mars 2026 à 14 h", "14h"),
    *("lundi 5 juillet 2019", "31 juin 2021", "bientôt", "en continu", "avant juin 2022", "depuis 2020", "été 2021"),
    *(" 2021-06-30 ", " 44927 ", "449271", "4492a", "19991231", "05/07/2019 (à confirmer)", "vers le 5 juillet 2019"),
    *(
        "12 mars 2026, (matin",
        "12 mars 2026 matin 2027",
        "le jeudi 12 mars 2026 matin",
        "matin 12 mars 2026",
        "mars 2026 bis",
    ),
    *("du 1er au 27 juillet 2019 à 14h", "du 1er au 28 juillet 2019 à 14h", "5 juillet 2019 au plus tard à 14h"),
    # Days with their hours.
    *(
        "12 mars 2026 - 9h00-10h30",
        "12 mars 2026 9h–10h",
        "12 mars 2026, 9h jusqu'à 10h",
        "12 mars 2026 — 9:05:00 — midi",
    ),
    *("12 mars 2026 à midi", "12 mars 2026 dès 9h", "12 mars 2026 à partir de 9 h", " 12 mars 2026 (14 heures 30 mn) "),
    *(
        "2026-03-12T14:30:00.000",
        "2026-03-12T14:30+0100",
        "2026-03-12 00:00 à 2h",
        "12 mars 2026 14h a 16h",
        "9h/10h le 12 mars 2026",
    ),
    *("14h/16h", "14h–16h", "9 h a 10 h", "de 7h30 - 8h", "9ha10h", "à 25h le 12 mars 2026"),
    # Words of a list, and how often.
    *(
        "en cours",
        "Terminée",
        "non commencés",
        "réalisé en partie",
        "en retard",
        "reporte",
        "ensoleille",
        "soleil",
        "N003",
    ),
    *(
        " 2/an ",
        "1 / mois",
        "0/an",
        "100/an",
        "2 fois par an",
        "mensuelle",
        "tous les mois",
        "une réunion chaque trimestre",
    ),
)


RECORDS: dict[str, tuple[type[Any], dict[str, Any]]] = {
    "periode": (Instance, INSTANCE),
    "composition": (Instance, INSTANCE),
    "presence": (Reunion, REUNION),
    "echeance": (Jalon, JALON),
    "objectifs_operationnels": (FicheAction, FICHE),
    "dimensions": (FicheAction, FICHE),
    "vagues": (FicheAction, FICHE),
    "indicateurs": (FicheAction, FICHE),
    "niveau": (FicheAction, FICHE),
}
"""Fields that hold keys, or a list of such records."""

STRUCTURES: tuple[Any, ...] = (
    *(None, "", "mot", [], {}, ["a", "b"], [["a"]], {"a": "b"}, {"debut": "2020"}, [None], [{}]),
    *(
        {"debut": "2021", "fin": "2020"},
        {"texte": "T", "intervalles": "2021", "fin": "2022"},
        {"libelle": "L", "id": "é"},
    ),
    *(
        {"libelle": ["L"], "echeance": {"texte": None}},
        [{"libelle": "L", "zut": "z"}, "b"],
        {"vague": "v", "decision": "x"},
    ),
    *(
        {"membre": "M", "nombre": "0"},
        {"libelle": "L", "calendrier": {"repere": "T0", "date": "x"}},
        {"invites": "x", "y": "z"},
    ),
    *(
        "2025-2029",
        "2025—2029",
        "2025/2026",
        "2025 à 2029",
        "2025 jusqu'en 2029",
        "de 2025 à 2029",
        "2025-S1/2026-T2",
        "du 2025 au 2026",
        "2025-10 – 2029",
        {"publics": {"a": "b"}},
        {"": "a"},
    ),
)


@pytest.mark.parametrize(
    ("name", "fields", "values"),
    [("valeurs", FIELDS, VALUES), ("ensembles", RECORDS, STRUCTURES)],
    ids=["valeurs", "ensembles"],
)
def test_each_value_is_read_or_refused_as_it_was(
    compare: Callable[[str, str], None],
    name: str,
    fields: Mapping[str, tuple[type[Any], Mapping[str, Any]]],
    values: Sequence[Any],
) -> None:
    readings = (line for field, (model, others) in fields.items() for line in _readings(field, model, others, values))
    compare(f"{name}.txt", "".join(readings))


def _readings(field: str, model: type[Any], others: Mapping[str, Any], values: Sequence[Any]) -> Iterator[str]:
    """Yield what becomes of some values in a field, those of one fate together."""
    key = field.partition(" d'")[0]
    fates: dict[str, list[str]] = {}
    for value in values:
        given = {**REUNION, "date": value} if key == "reunions" else value
        content, faults, _ = read_model(model, {**others, key: given}, Unread("a.yaml"))
        fate = ["rien" if content is None else _shown(getattr(content, key))]
        for fault in faults:
            place = ".".join(map(str, fault.location.route))
            fate += (f"{fault.kind} {place} : {fault.detail}", fault.received, *fault.candidates)
        written = repr(value)
        said = " | ".join("…" if word == value else word.replace(written, "…") for word in fate if word)
        fates.setdefault(said, []).append(written)
    yield f"\n# {field}\n\n"
    yield from (f"{said}\n    {', '.join(alike)}\n" for said, alike in fates.items())


def _shown(read: object) -> str:
    """Return what is read, the fields of a record that say nothing put aside."""
    if isinstance(read, tuple):
        return f"({', '.join(map(_shown, read))})"
    names = getattr(read, "__dataclass_fields__", ()) if not isinstance(read, type) else ()
    said = [(name, value) for name in names if (value := getattr(read, name)) not in (None, ())]
    return (
        f"{type(read).__name__}({', '.join(f'{name}={_shown(value)}' for name, value in said)})"
        if names
        else repr(read)
    )


def test_every_acronym_has_a_meaning() -> None:
    for value, meanings in ((None, None), ("a", ("a",)), (["a", "b"], ("a", "b")), ([], None), ("", None)):
        content, faults, _ = read_model(Glossaire, {"CMP": value}, Unread("a.yaml"))
        assert (None if content is None else content.root.get("CMP"), bool(faults)) == (meanings, meanings is None)
    content, [fault], _ = read_model(Glossaire, {" ": "a", "CMP": "b"}, Unread("a.yaml"))
    assert (fault.location.route, fault.location.on_key, fault.detail) == ((" ",), True, "un nom pour cette clé")
